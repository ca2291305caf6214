//! What was taken out of sight, and the way back.

use std::rc::Rc;

use yew::prelude::*;

use super::View;
use super::keys::dom_id;
use crate::content::words::cooperation_grid as words;
use crate::domain::cooperation::{Cooperation, Explanation};
use crate::domain::story::Story;
use crate::domain::{Change, Command, EvidenceId};
use crate::ui::bound::{entry_name, part};
use crate::ui::components::button::press;
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::{Hands, element, fold, keyed, several, text};

/// A row or a column that is out of sight.
enum Hidden {
    Row(Rc<Explanation>),
    Entry(EvidenceId),
}

impl Hidden {
    /// The command that shows it again: made when it is asked for, since a copy of any command weighs 2 kB in the
    /// download.
    fn shown(&self) -> Command {
        match self {
            Self::Row(row) => Command::Explanation(Change::put(Explanation { hidden: false, ..(**row).clone() })),
            Self::Entry(entry) => Command::HideEntry(entry.clone(), false),
        }
    }
}

/// The rows and columns that are hidden, each with a button that shows it again; nothing when none is.
pub fn out_of_sight(hands: &Hands, cooperation: &Cooperation, story: &Story, view: &View) -> Html {
    let mut lines = Vec::new();
    for row in cooperation.explanations.iter() {
        if row.hidden {
            let hidden = Hidden::Row(row.clone());
            lines.push(line(hands, view, explanation_name(row), dom_id(row.id.as_str(), ""), hidden));
        }
    }
    for entry in story.evidence.iter() {
        if cooperation.hidden_entries.contains(&entry.id) {
            let hidden = Hidden::Entry(entry.id.clone());
            lines.push(line(hands, view, entry_name(entry), dom_id("", entry.id.as_str()), hidden));
        }
    }
    if lines.is_empty() {
        return Html::default();
    }
    fold(words::OUT_OF_SIGHT, "", true, element("ul", "sp-grid-hidden", lines))
}

/// `then` is the place in the grid that focus goes to once it is there again.
#[inline(never)]
fn line(hands: &Hands, view: &View, name: AttrValue, then: AttrValue, hidden: Hidden) -> Html {
    let id = part("show", &then);
    let label = words::show(&name);
    let onclick = {
        let (hands, view, id, name) = (hands.clone(), view.clone(), id.clone(), name.clone());
        Callback::from(move |()| {
            view.focus_next(then.clone());
            hands.editor.change(&id, hidden.shown());
            hands.announce.emit(words::shown(&name));
        })
    };
    let show = press(words::SHOW, onclick).id(id.clone()).label(label).in_row().drawn();
    keyed(&id, element("li", "sp-cluster sp-cluster-apart", several![text(name), show]))
}
