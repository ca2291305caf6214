//! Everything that can be tested without a browser, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod advocacy;
mod architecture;
mod backup;
mod calendar;
mod chronology;
mod commands;
mod content;
mod csv;
mod documents;
mod drawn;
mod exercise;
mod gather;
mod golden;
mod hostile;
mod leaks;
mod looks;
mod map_file;
mod masked;
mod name_guard;
mod pace;
mod readme;
mod records;
mod said;
mod samples;
mod seminar;
mod steps_left;
mod styles;
mod timeline;
mod two_copies;
mod voices;
