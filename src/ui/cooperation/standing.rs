//! Step 8: where each explanation stands, in the writer's own word, dated, with every earlier word kept.
//!
//! A word is said by pressing it, so nothing waits unsaved; its reason is written beneath it in place. What was said
//! on an earlier day is never changed.

use std::rc::Rc;

use yew::prelude::*;

use super::label_hint;
use super::names::explanation_name;
use super::pieces::{
    Hands, element, fact, fold, group, line, lines, marked, pieces, several, sheet, text, their_line, toolbar, waits,
};
use super::row::{Entry, row};
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Explanation, Standing, StandingOn};
use crate::domain::dates::Date;
use crate::domain::walk::Step;
use crate::domain::{Change, Command, dates};
use crate::platform::clock;
use crate::ui::bound::{Writer, part};
use crate::ui::components::ButtonKind;
use crate::ui::components::button::press;

/// Step 8.
pub fn step(hands: &Hands, cooperation: &Cooperation) -> Html {
    let mut rows = Vec::new();
    for explanation in cooperation.explanations.iter() {
        rows.push(row(explanation.id.as_str(), Entry::Stands(explanation.clone()), 0, 0));
    }
    let inside = if rows.is_empty() {
        let (title, body) = (words::NOTHING_TO_SAY, words::NOTHING_TO_SAY_BODY);
        waits(hands, title, body, Step::Explanations, words::TO_EXPLANATIONS)
    } else {
        pieces(rows)
    };
    group("sp-stack", inside)
}

/// An explanation with its last word, the four words to say today, and those of earlier days.
pub fn entry(explanation: &Rc<Explanation>, hands: &Hands, label: Option<&'static str>) -> Html {
    let id = part("standing", explanation.id.as_str());
    let name = explanation_name(explanation);
    let today = clock::today();
    let said = explanation.standing();
    let of_today = said.filter(|said| said.date == today);
    let whole = if *name == *explanation.text.trim() {
        Html::default()
    } else {
        their_line("sp-grid-entry-whole", explanation.text.clone())
    };
    let last = match said {
        None => line("p", "sp-hint", words::NOT_SAID),
        Some(said) if of_today.is_some() => {
            element("p", "", line("strong", "", words::said_today(content::label(said.standing))))
        }
        Some(said) => several![element("p", "", word(said)), reason(said)],
    };
    let mut buttons = Vec::new();
    for standing in Standing::ALL.iter().copied() {
        let on = of_today.is_some_and(|said| said.standing == standing);
        buttons.push(says(explanation, hands, &id, &name, standing, on));
    }
    let why = if let Some(said) = of_today {
        let writer = Writer::new(&hands.editor, explanation, |next| Command::Explanation(Change::put(next)));
        let write = writer.typing(|next, why| {
            if let Some(last) = next.standings.last_mut() {
                last.why = why;
            }
        });
        lines(&id, "why", words::WHY, Some(words::WHY_HINT), &said.why, write)
    } else {
        Html::default()
    };
    let mut earlier = Vec::new();
    for said in explanation.standings.iter().rev().skip(1) {
        earlier.push(element("li", "", several![word(said), reason(said)]));
    }
    let earlier = if earlier.is_empty() {
        Html::default()
    } else {
        fold(words::EARLIER_WORDS, "", false, element("ul", "sp-standings", earlier))
    };
    let inside = several![
        whole,
        fact(content::label(explanation.group)),
        last,
        marked("p", "sp-label", ("aria-hidden", "true"), text(words::WHERE_TODAY)),
        toolbar(words::where_today(&name).into(), pieces(buttons)),
        why,
        label_hint::hint(label.filter(|_| of_today.is_some())),
        earlier,
    ];
    sheet(id, name, inside)
}

fn word(said: &StandingOn) -> Html {
    line("strong", "", words::said_on(content::label(said.standing), &dates::written(said.date)))
}

fn reason(said: &StandingOn) -> Html {
    let nothing = said.why.trim().is_empty();
    their_line("sp-voice", if nothing { AttrValue::Static(words::NO_REASON) } else { said.why.clone().into() })
}

/// The button that says a word today, and goes on to its reason.
fn says(
    explanation: &Rc<Explanation>,
    hands: &Hands,
    id: &AttrValue,
    name: &str,
    standing: Standing,
    on: bool,
) -> Html {
    let word = content::label(standing);
    let button_id = part(id, standing.id());
    let onclick = {
        let (explanation, hands) = (explanation.clone(), hands.clone());
        let (id, why) = (button_id.clone(), part(id, "why"));
        Callback::from(move |()| {
            if let Some(command) = say(&explanation, standing, clock::today()) {
                hands.editor.change(&id, command);
                hands.announce.emit(words::said_today(word));
            }
            hands.focus.emit(why.clone());
        })
    };
    let kind = if on { ButtonKind::Primary } else { ButtonKind::Secondary };
    press(word, onclick).id(button_id).label(words::say(word, name)).kind(kind).small().drawn()
}

/// The command that says a word today; none when it was said already. A word of today that has no reason yet was a
/// slip of the hand, or a thought on its way: the new one takes its place. Everything else stays as it was said.
fn say(explanation: &Explanation, standing: Standing, today: Date) -> Option<Command> {
    match explanation.standing().filter(|said| said.date == today) {
        Some(said) if said.standing == standing => None,
        Some(said) if said.why.trim().is_empty() => {
            let mut next = explanation.clone();
            if let Some(last) = next.standings.last_mut() {
                last.standing = standing;
            }
            Some(Command::Explanation(Change::put(next)))
        }
        _ => Some(Command::Stand(explanation.id.clone(), standing, String::new())),
    }
}
