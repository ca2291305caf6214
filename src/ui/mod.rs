//! What people see.
//!
//! [`app`] chooses the page from the address; [`shell`] is the frame around every step and [`steps`] says which
//! screen belongs to which step. Each stage of the walk has a folder, which uses [`components`] and [`bound`] and
//! never another stage.

pub mod app;
pub mod bound;
pub mod components;
pub mod cooperation;
pub mod data;
pub mod guide;
pub mod home;
pub mod shell;
pub mod steps;
