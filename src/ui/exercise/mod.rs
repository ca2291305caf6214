//! Exercises that travel as links: the page that one arrives at, and making one.
//!
//! Only cases about invented people; real work travels as a file. Start with [`ExercisePage`].

mod arrived;
mod share;

pub use arrived::ExercisePage;
pub use share::ShareExercise;
