//! Answers of groups, taken in and laid side by side: a page of its own. And the sheets of an exercise for a room
//! without devices.
//!
//! What is shown is written by `export::gather` and put into the page whole; here is what can be done with it. The
//! answers are in memory only, and the page says so. Start with [`GatherPage`]; how answers come in is in `taking_in`, and
//! [`in_the_room`] stands where an exercise is made.

mod desk;
mod in_the_room;
mod page;
mod taking_in;

pub use desk::mind_answers;
pub use in_the_room::in_the_room;
pub use page::GatherPage;
