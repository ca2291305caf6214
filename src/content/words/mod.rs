//! What the interface says, outside the prompts and catalogues. One file for each part of it; another language is
//! another set of these files. Start with [`shell`].

pub mod bound;
pub mod cooperation;
pub mod data;
pub mod files;
pub mod guide;
pub mod home;
pub mod power_map;
pub mod refusals;
pub mod shell;
