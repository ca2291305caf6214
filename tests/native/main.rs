//! Everything that can be tested without a browser, in one binary.

mod architecture;
mod commands;
mod content;
mod documents;
mod drawn;
mod samples;
mod styles;
