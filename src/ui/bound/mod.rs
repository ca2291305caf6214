//! Fields tied to the session: each shows a value of it, sends every change as a command, and says in words when a
//! change was refused. Nothing typed is ever thrown away: what cannot be kept stays in the field until it is mended.
//!
//! Build every step from these; start with [`Ask`] and [`Writer`].

mod add;
mod ask;
mod choice;
mod date;
mod remove;
mod people;
mod reorder;
mod text;
mod writer;

pub use ask::Ask;
pub use add::{AddButton, use_focus_new};
pub use choice::{BoundChoice, BoundChoices, Shown, options, options_of};
pub use date::BoundDate;
pub use people::{BoundEntries, BoundPeople, BoundPerson, entry_name, first_words, person_name};
pub use remove::RemoveButton;
pub use reorder::ReorderButtons;
pub use writer::{Writer, part};
pub use text::{BoundLine, BoundText};
