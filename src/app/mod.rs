//! The session while it is open: the store that holds it, and the keeper that saves it.
//!
//! Nothing here knows how a screen looks. Start with [`store`], then [`keeper`]; what this browser holds is in
//! [`library`], and how it is kept twice in `both`.

pub mod backup;
mod both;
pub mod covering;
pub mod files;
mod following;
pub mod keeper;
pub mod keeping;
pub mod leaving;
pub mod library;
mod listing;
pub mod lock;
mod lock_files;
pub mod lock_guard;
mod lock_slot;
mod lock_sweep;
pub mod places;
pub mod records;
mod saving;
pub mod store;
pub mod voices;
pub mod writer;

pub use store::{
    Editor, SessionProvider, UndoState, use_advocacy, use_closing, use_considered, use_cooperation, use_editor,
    use_knocks, use_opening, use_power, use_protection, use_refusal, use_story, use_undo, use_whole,
};
