//! What stands between the writer and a leak: a remark while a real name is typed, a question before anything leaves
//! the browser or leads out of it, and a word when more is pasted than a field holds. None of it blocks, and none of
//! it remembers what it saw.
//!
//! The finding is `domain::name_guard`, the door out `app::leaving`. Start with [`Guard`], which stands once around
//! everything, and [`use_guard`], which stands under every field of the session.

mod questions;
mod typing;

pub use questions::Guard;
pub use typing::use_guard;
