//! Fields tied to the session: each shows a value of it, sends every change as a command, and says in words when a
//! change was refused. Nothing typed is ever thrown away: what cannot be kept stays in the field until it is mended.
//!
//! Build every step from these; start with [`Ask`] and [`Writer`].

mod add;
mod ask;
mod date;
mod in_and_out;
mod next_session;
mod number;
mod options;
mod people;
mod protection;
mod remove;
mod reorder;
mod save_file;
mod step_link;
mod tables;
mod text;
mod tried;
mod writer;

use yew::prelude::{Html, html};

use crate::content::words::refusals;
use crate::domain::Rejection;

pub use crate::domain::labels::first_words;

pub use add::{AddButton, use_focus_new};
pub use ask::Ask;
pub use date::BoundDate;
pub use in_and_out::{add_button, adding, list, remove_button};
pub use next_session::{NextSession, go_on};
pub use number::Number;
pub use options::options;
pub use people::{BoundEntries, BoundPeople, BoundPerson, entry_name, person_name};
pub use protection::{Protection, use_protection};
pub use remove::{Removal, RemoveButton};
pub use reorder::ReorderButtons;
pub use save_file::{SavingFile, Wanted};
pub use step_link::step_link;
pub use tables::{Tables, reasons};
pub use text::BoundText;
pub use tried::tried_moves;
pub use writer::{Writer, listed, part};

pub use crate::ui::guard::use_guard;

/// Why a change was refused, read out when it is; nothing where none was.
#[inline(never)]
pub fn refused(why: Option<Rejection>) -> Html {
    match why {
        Some(why) => html! { <p class="sp-error" role="alert">{ refusals::sentence(why) }</p> },
        None => Html::default(),
    }
}
