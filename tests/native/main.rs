//! Everything that can be tested without a browser, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod architecture;
mod commands;
mod content;
mod documents;
mod drawn;
mod records;
mod samples;
mod styles;
