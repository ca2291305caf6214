//! The session while it is open: the store that holds it, and the keeper that saves it.
//!
//! Nothing here knows how a screen looks. Start with [`store`], then [`keeper`].

pub mod files;
pub mod keeper;
pub mod library;
pub mod store;

pub use store::{
    Editor, SessionProvider, UndoState, use_advocacy, use_closing, use_considered, use_cooperation, use_editor,
    use_opening, use_power, use_protection, use_refusal, use_story, use_undo, use_whole,
};
