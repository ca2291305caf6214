//! A session as something to read: sentences and records. Pure: uses `domain` and `content` only.

pub mod sentences;
