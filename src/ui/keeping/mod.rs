//! Keeping, as people choose it: the question a page opened from a file asks before anything real is written, the
//! visit that leaves no trace, and what is said until a browser has shown that it keeps work.
//!
//! Start with [`KeepingQuestion`], which stands once beside the pages and asks when it is time.

mod in_session;
mod question;
mod said;

pub use in_session::KeepingNotice;
pub use question::{KeepingQuestion, ask_how_to_keep};
pub use said::{choose_button, no_trace, not_shown, standing};
