//! The start: three ways to begin, work found again, a file opened, and the fictional cases.

mod carry_on;
mod examples;
mod import;
mod page;
mod reminder;
mod restore;
mod start;

pub use import::OpenFile;
pub use page::{HomePage, site_head};
