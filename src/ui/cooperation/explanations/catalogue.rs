//! The twenty-one reasons in their six groups. They are there to be read; choosing one holds it at once.

use yew::prelude::*;

use super::KIND;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Reason, ReasonGroup};
use crate::domain::{Change, Command, ExplanationId};
use crate::platform::random;
use crate::ui::bound::part;
use crate::ui::components::button::press;
use crate::ui::components::{ChipTone, NoticeTone, PanelTone};
use crate::ui::cooperation::from_advocacy;
use crate::ui::cooperation::pieces::{Hands, chip, element, fold, line, notice, panel, several};

/// The reasons of a kind, `chosen` ones marked, each with what is `said` of it, and room for one's own.
pub fn reasons(kind: ReasonGroup, chosen: &[Reason], said: &[AttrValue], hands: &Hands) -> Html {
    let hold = |button: &AttrValue, reason: Option<Reason>| {
        let (hands, button) = (hands.clone(), button.clone());
        Callback::from(move |()| {
            let id: ExplanationId = random::id();
            let field = part(part(KIND, id.as_str()), "text");
            let text = reason.map_or("", content::label);
            let explanation = Explanation::new(id, text, reason, kind);
            hands.editor.change(&button, Command::Explanation(Change::add(explanation)));
            hands.focus.emit(field);
        })
    };
    let mut lines = Vec::new();
    for reason in Reason::ALL.iter().copied() {
        if reason.group() != kind {
            continue;
        }
        let name = content::label(reason);
        let beside = if chosen.contains(&reason) {
            chip(words::CHOSEN, ChipTone::Quiet)
        } else {
            let id = part("reason", reason.id());
            let onclick = hold(&id, Some(reason));
            press(words::CHOOSE, onclick).id(id).label(words::choose(name)).small().drawn()
        };
        let details = reason_details(reason);
        let hint = said.get(lines.len()).map(from_advocacy::hint).unwrap_or_default();
        let held = several![fold(name, "sp-reason-name", false, details), beside, hint];
        lines.push(element("li", "sp-reason", held));
    }
    let label = content::label(kind);
    let own = part("reasons-own", kind.id());
    let onclick = hold(&own, None);
    let own = press(words::OWN_WORDS, onclick).id(own).label(words::own_words(label)).in_row().drawn();
    let inside = several![
        content::hint(kind).map(|hint| line("p", "sp-hint", hint)).unwrap_or_default(),
        element("ul", "sp-reasons", lines),
        element("div", "", own),
    ];
    panel(part("reasons", kind.id()), label.into(), 3, PanelTone::Sunk, "", inside)
}

/// What to look for, what would count against it, and what may move it.
#[inline(never)]
pub fn reason_details(reason: Reason) -> Html {
    let entry = content::reason(reason);
    let mut terms = vec![
        term(words::LOOK_FOR, &[entry.look_for]),
        term(words::AGAINST, &[entry.against]),
        term(words::MOVES, &entry.moves),
    ];
    if let Some(protect) = entry.protect {
        terms.push(term(words::FIRST_OF_ALL, &[protect]));
    }
    element("dl", "sp-reason-columns", terms)
}

fn term(term: &'static str, said: &[&'static str]) -> Html {
    let mut lines = vec![line("dt", "", term)];
    for words in said {
        lines.push(line("dd", "", *words));
    }
    element("div", "", lines)
}

/// The protective move of a reason that has one, with the danger line; nothing for the others.
pub fn first_of_all(reason: Reason) -> Html {
    let Some(protect) = content::reason(reason).protect else {
        return Html::default();
    };
    let inside = several![line("p", "", protect), line("p", "", content::danger_line())];
    notice(Some(words::FIRST_OF_ALL), NoticeTone::Attention, false, inside)
}
