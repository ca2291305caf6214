//! The browser, as far as the app needs it: what it keeps, its clock, chance, files and page.
//!
//! Knows no session, only texts, days and the form of an id; nothing here contacts a server. Every access that a
//! browser may refuse says so in its result.
//!
//! Start with [`local_storage`]; the others are small and stand alone.

pub mod by_name;
pub mod check;
pub mod clipboard;
pub mod clock;
pub mod crypto;
pub mod drawing;
pub mod files;
pub mod gate;
pub mod guard;
pub mod inflate;
pub mod journal;
pub mod keeping;
pub mod local_storage;
pub mod offline;
pub mod page;
pub mod panic;
pub mod random;
pub mod tabs;
pub mod touch;
