//! The browser, as far as the app needs it: what it keeps, its clock, chance, files and page.
//!
//! Knows no session, only texts, days and the form of an id; nothing here contacts a server. Every access that a
//! browser may refuse says so in its result.
//!
//! Start with [`local_storage`]; the others are small and stand alone.

pub mod clock;
pub mod files;
pub mod local_storage;
pub mod page;
pub mod panic;
pub mod random;
