//! The prose as data: what people read, apart from the code that shows it.
//!
//! Catalogues, prompts, law and sources are JSON files in this folder, put in at compile time and read once, when
//! first asked for; another language is another set of them. Uses `domain` only and knows nothing of any session.
//! `tests/native/content.rs` is their linter. To reword something, start with the file it is in; to show something,
//! start with [`prompt`], [`label`] and [`hint`].

mod advocacy;
mod advocacy_grounds;
mod answers;
mod catalogues;
mod cited;
mod embedded;
mod ground;
mod law;
mod pace;
mod prompts;
pub mod samples;
mod sources;
mod traps;
pub mod words;

pub use advocacy::{
    ConflictEntry, RoleEntry, RouteEntry, conflict, conflicts, conflicts_of, role, roles, route, routes,
};
pub use advocacy_grounds::{Facts, Fitting, Ground, Need, RouteFound, grounds, routes_found};
pub use answers::{answer_lists, hint, label, wording};
pub use catalogues::{
    LevelEntry, ObstacleEntry, PowerSourceEntry, ReasonEntry, SourceCheckEntry, SourceKindEntry, TieKindEntry, level,
    levels, obstacle, obstacles, power_source, power_sources, reason, reasons, source_check, source_checks,
    source_kind, source_kinds, tie_kind, tie_kinds,
};
pub use cited::{Cited, cited};
pub use ground::{GroundRule, banned_words, danger_line, ground_rules, law_note, look_words, person_labels};
pub use law::{Confidence, Law, law, law_by_id, law_for};
pub use pace::{can_wait, plans};
pub use prompts::{Prompt, prompt, prompts};
pub use sources::{Anchor, Citation, Document, Link, SeedItem, anchors, cite, documents, items_of};
pub use traps::{TrapEntry, in_words, rule, second_looks, trap, traps};
