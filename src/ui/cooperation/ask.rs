//! Step 2: is what we ask clear, possible, theirs too, and fair?

use yew::prelude::*;

use crate::app::{use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Ask;
use crate::domain::{Command, YesNo};
use crate::ui::bound::{BoundChoice, BoundText, Shown};

/// Step 2.
#[component]
pub fn AskStep() -> Html {
    let editor = use_editor();
    let cooperation = use_cooperation();
    let ask = &cooperation.ask;
    let write = |set: fn(&mut Ask, String)| {
        let ask = ask.clone();
        Callback::from(move |text| {
            let mut next = ask.clone();
            set(&mut next, text);
            Command::Ask(next)
        })
    };
    let question = |id: &'static str,
                    label: &'static str,
                    hint: &'static str,
                    value: Option<YesNo>,
                    set: fn(&mut Ask, Option<YesNo>)| {
        let (editor, ask) = (editor.clone(), ask.clone());
        let onchoose = Callback::from(move |answer| {
            let mut next = ask.clone();
            set(&mut next, answer);
            editor.change(id, Command::Ask(next));
        });
        html! { <BoundChoice {id} {label} {hint} {value} {onchoose} shown={Shown::Scale} /> }
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            <BoundText
                id="ask-what" label={words::THE_ASK} value={ask.what.clone()} rows=2
                write={write(|next, text| next.what = text)}
            />
            <div class="sp-pair">
                { question("ask-clear", words::ASK_CLEAR, words::ASK_CLEAR_HINT, ask.clear, |next, to| next.clear = to) }
                { question("ask-possible", words::ASK_POSSIBLE, words::ASK_POSSIBLE_HINT, ask.possible, |next, to| next.possible = to) }
                { question("ask-theirs", words::ASK_THEIRS, words::ASK_THEIRS_HINT, ask.theirs, |next, to| next.theirs = to) }
                { question("ask-fair", words::ASK_FAIR, words::ASK_FAIR_HINT, ask.fair, |next, to| next.fair = to) }
            </div>
            <BoundText
                id="ask-note" label={words::ASK_NOTE} value={ask.note.clone()}
                write={write(|next, text| next.note = text)}
            />
        </div>
    }
}
