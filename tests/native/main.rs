//! Everything that can be tested without a browser, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod architecture;
mod backup;
mod chronology;
mod commands;
mod content;
mod csv;
mod documents;
mod drawn;
mod exercise;
mod golden;
mod hostile;
mod leaks;
mod looks;
mod map_file;
mod name_guard;
mod readme;
mod records;
mod said;
mod samples;
mod styles;
mod timeline;
mod two_copies;
