//! Step 4: where co-operation stands, in words, effort and change.

use yew::prelude::*;

use crate::app::{use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::Command;
use crate::domain::cooperation::{NowAt, Presence};
use crate::ui::bound::{BoundChoice, Shown};
use crate::ui::components::Panel;

/// Step 4.
#[component]
pub fn NowStep() -> Html {
    let editor = use_editor();
    let cooperation = use_cooperation();
    let now_at = &cooperation.now_at;
    let choose_stance = {
        let (editor, now_at) = (editor.clone(), now_at.clone());
        Callback::from(move |stance| editor.change("now-stance", Command::NowAt(NowAt { stance, ..now_at.clone() })))
    };
    let fact =
        |id: &'static str, label: &'static str, value: Option<Presence>, set: fn(&mut NowAt, Option<Presence>)| {
            let (editor, now_at) = (editor.clone(), now_at.clone());
            let onchoose = Callback::from(move |answer| {
                let mut next = now_at.clone();
                set(&mut next, answer);
                editor.change(id, Command::NowAt(next));
            });
            html! { <BoundChoice {id} {label} {value} {onchoose} shown={Shown::Scale} /> }
        };
    html! {
        <div class="sp-stack sp-stack-loose">
            <BoundChoice id="now-stance" label={words::STANCE} value={now_at.stance} onchoose={choose_stance} />
            <Panel id="now-facts" title={words::THREE_FACTS}>
                <p>{ words::THREE_FACTS_BODY }</p>
                { fact("now-words", words::WORDS_OF_AGREEMENT, now_at.words, |next, to| next.words = to) }
                { fact("now-effort", words::EFFORT, now_at.effort, |next, to| next.effort = to) }
                { fact("now-change", words::CHANGE, now_at.change, |next, to| next.change = to) }
            </Panel>
        </div>
    }
}
