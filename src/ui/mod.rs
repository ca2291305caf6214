//! What people see.
//!
//! [`app`] chooses the page from the address; [`shell`] is the frame around every step and [`steps`] says which
//! screen belongs to which step. Each stage of the walk has a folder, which uses [`components`] and [`bound`] and
//! never another stage.

pub mod advocacy;
pub mod app;
pub mod bound;
pub mod closing;
pub mod components;
pub mod cooperation;
pub mod data;
pub mod exercise;
pub mod gather;
pub mod guard;
pub mod guide;
pub mod home;
pub mod keeping;
pub mod lock;
pub mod opening;
pub mod power_map;
pub mod protection;
pub mod records;
pub mod second_looks;
pub mod shell;
pub mod steps;
pub mod story;
pub mod voices;
