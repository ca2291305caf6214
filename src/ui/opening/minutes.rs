//! How many minutes there are: one of the usual lengths, or any other.

use yew::prelude::*;

use crate::app::Editor;
use crate::content::words::{opening as words, refusals};
use crate::domain::opening::Opening;
use crate::domain::{Command, MAX_MINUTES, Rejection};
use crate::ui::components::{Arrangement, Choice, ChoiceList, TextField, TextKind};

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
pub(super) fn use_minutes(editor: &Editor, opening: &Opening) -> Html {
    let typed = use_state_eq(|| None::<AttrValue>);
    let left = use_state_eq(|| false);
    let command = |minutes| Command::Opening(Opening { minutes, ..opening.clone() });

    let onchange = {
        let (editor, typed, opening) = (editor.clone(), typed.clone(), opening.clone());
        Callback::from(move |value: Option<AttrValue>| {
            typed.set(None);
            let minutes = value.and_then(|value| read(&value));
            editor.change(FIELD, Command::Opening(Opening { minutes, ..opening.clone() }));
        })
    };
    let oninput = {
        let (editor, typed, left) = (editor.clone(), typed.clone(), left.clone());
        let blank = command(None);
        let opening = opening.clone();
        Callback::from(move |text: String| {
            left.set(false);
            if text.trim().is_empty() {
                editor.typed(OTHER, blank.clone());
            } else if let Some(minutes) = read(&text) {
                editor.typed(OTHER, Command::Opening(Opening { minutes: Some(minutes), ..opening.clone() }));
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
    let usual = opening.minutes.filter(|minutes| USUAL.contains(minutes));
    let other = opening.minutes.filter(|minutes| !USUAL.contains(minutes));
    let shown = (*typed).clone().unwrap_or_else(|| other.map(|minutes| minutes.to_string()).unwrap_or_default().into());
    let error = (wrong && *left).then(|| AttrValue::from(refusals::sentence(Rejection::NotASessionLength)));
    html! {
        <div class="sp-stack sp-stack-tight">
            <ChoiceList
                id={FIELD} legend={words::MINUTES} {onchange} arrangement={Arrangement::Row}
                options={USUAL.map(|minutes| Choice::new(minutes.to_string(), words::minutes(minutes))).to_vec()}
                selected={usual.map(|minutes| AttrValue::from(minutes.to_string()))}
            />
            <TextField
                id={OTHER} label={words::OTHER_MINUTES} hint={words::OTHER_MINUTES_HINT} value={shown} {oninput}
                {onleave} {error} kind={TextKind::Short}
            />
        </div>
    }
}
