//! How many minutes there are: one of the usual lengths, or any other.

use std::rc::Rc;

use yew::prelude::*;

use super::one_of;
use crate::app::Editor;
use crate::content::words::{opening as words, refusals};
use crate::domain::opening::Opening;
use crate::domain::{Command, MAX_MINUTES, Rejection};
use crate::ui::bound::Writer;
use crate::ui::components::pieces::{group, several};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{Choice, TextKind};

/// The lengths of `domain.md` section 3.
const USUAL: [u16; 5] = [20, 50, 60, 75, 90];
/// Shortest session.
const FEWEST: u16 = 5;

const FIELD: &str = "opening-minutes";
const OTHER: &str = "opening-minutes-other";

/// A number of minutes that a session can have.
fn read(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|minutes| (FEWEST..=MAX_MINUTES).contains(minutes))
}

/// The question and its answer. What is typed and is no such number stays in the field, with the reason beneath it
/// once the field is left; the session keeps the answer it had.
#[hook]
pub(super) fn use_minutes(editor: &Editor, opening: &Rc<Opening>) -> Html {
    let typed = use_state_eq(|| None::<AttrValue>);
    let left = use_state_eq(|| false);
    let write = Writer::new(editor, opening, Command::Opening).typing(|next, minutes| next.minutes = minutes);

    let onchange = {
        let (editor, typed, write) = (editor.clone(), typed.clone(), write.clone());
        Callback::from(move |value: Option<AttrValue>| {
            typed.set(None);
            editor.change(FIELD, write.emit(value.and_then(|value| read(&value))));
        })
    };
    let oninput = {
        let (editor, typed, left) = (editor.clone(), typed.clone(), left.clone());
        Callback::from(move |text: String| {
            left.set(false);
            let minutes = read(&text);
            if minutes.is_some() || text.trim().is_empty() {
                editor.typed(OTHER, write.emit(minutes));
            }
            typed.set(Some(text.into()));
        })
    };
    let wrong = typed.as_ref().is_some_and(|text| !text.trim().is_empty() && read(text).is_none());
    let onleave = {
        let (typed, left) = (typed.clone(), left.clone());
        Callback::from(move |()| {
            left.set(true);
            if !wrong {
                typed.set(None);
            }
        })
    };
    let number = |minutes: u16| AttrValue::from(minutes.to_string());
    let usual = opening.minutes.filter(|minutes| USUAL.contains(minutes)).map(number);
    let other = opening.minutes.filter(|minutes| !USUAL.contains(minutes)).map(number);
    let options = USUAL.map(|minutes| Choice::new(number(minutes), words::minutes(minutes))).to_vec();
    let shown = (*typed).clone().or(other).unwrap_or_default();
    let field = TextProps {
        onleave,
        hint: Some(words::OTHER_MINUTES_HINT.into()),
        error: (wrong && *left).then(|| refusals::sentence(Rejection::NotASessionLength).into()),
        kind: TextKind::Short,
        ..TextProps::asking(OTHER.into(), words::OTHER_MINUTES.into(), shown, oninput)
    };
    group(
        "sp-stack sp-stack-tight",
        several![one_of(FIELD, words::MINUTES, options, usual, onchange), text(&field, true)],
    )
}
