//! What the interface says, outside the prompts and catalogues. One file for each part of it; another language is
//! another set of these files. Start with [`shell`].

pub mod advocacy;
pub mod backup;
pub mod bound;
pub mod check;
pub mod chronology;
pub mod closing;
pub mod cooperation;
pub mod cooperation_grid;
pub mod data;
pub mod exercise;
pub mod files;
pub mod guard;
pub mod guide;
pub mod home;
pub mod keeping;
pub mod lock;
pub mod looking_back;
pub mod map_sentences;
pub mod map_tools;
pub mod next_session;
pub mod offline;
pub mod opening;
pub mod power_map;
pub mod protection;
pub mod records;
pub mod refusals;
pub mod second_looks;
pub mod shell;
pub mod since;
pub mod story;
pub mod tabs;
pub mod timeline;
pub mod versions;
