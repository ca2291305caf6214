//! What leaves the room: the three records as they will be printed, worded by hand where their writer wants it, and the
//! ways to take them along.
//!
//! What they say is composed in `export`; here it is shown. [`step`](RecordStep) is the whole of it, `paper` the record
//! on the page, `wording` what is done to a part of it, `taking` the buttons.

mod paper;
mod step;
mod taking;
mod wording;

pub use step::RecordStep;
