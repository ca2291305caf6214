//! Exercises for groups, and what groups send back.
//!
//! Only cases about invented people travel as links and codes; real work travels as a file, and becomes an exercise
//! only text by text. For the lecturer start with [`ShareExercise`]; for groups with [`ExercisePage`], which an exercise
//! arrives at, then [`YourTask`] and [`SendAnswers`]. What comes back is laid side by side in `ui::gather`.

mod arrived;
mod invent;
mod packing;
mod pattern;
mod send;
mod set_up;
mod share;
mod task;

pub use arrived::ExercisePage;
pub use packing::link_to_file;
pub use send::SendAnswers;
pub use share::ShareExercise;
pub use task::YourTask;
