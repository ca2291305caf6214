//! The ending: what changed, what is unknown, the one question to take away, and when all of it is looked at again.

use yew::prelude::*;

use super::answers::menu;
use crate::app::{use_closing, use_editor};
use crate::content::words::closing as words;
use crate::domain::closing::Ending;
use crate::domain::{Command, YesNo};
use crate::ui::bound::{BoundDate, BoundText};
use crate::ui::components::{Notice, NoticeTone, Panel, PanelTone};

/// The control of the one question, which is set large.
const TO_SUPERVISION: &str = "to-supervision";

/// The step.
#[component]
pub fn EndingStep() -> Html {
    let editor = use_editor();
    let closing = use_closing();
    let ending = &closing.ending;
    let write_review = {
        let ending = ending.clone();
        Callback::from(move |review| Command::Ending(Ending { review, ..ending.clone() }))
    };
    let set_manager = {
        let ending = ending.clone();
        move |manager_present| {
            editor.change("manager", Command::Ending(Ending { manager_present, ..ending.clone() }));
        }
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            <div class="sp-stack">
                { text(ending, "changed-mind", words::CHANGED_MIND, Some(words::CHANGED_MIND_HINT), &ending.changed_mind, |next, text| next.changed_mind = text) }
                { text(ending, "still-unknown", words::STILL_UNKNOWN, None, &ending.still_unknown, |next, text| next.still_unknown = text) }
                { text(ending, TO_SUPERVISION, words::TO_SUPERVISION, Some(words::TO_SUPERVISION_HINT), &ending.to_supervision, |next, text| next.to_supervision = text) }
            </div>
            <section class="sp-stack" aria-labelledby="equality">
                <h2 id="equality">{ words::EQUALITY }</h2>
                { text(ending, "equality-issue", words::EQUALITY_ISSUE, Some(words::EQUALITY_ISSUE_HINT), &ending.equality_issue, |next, text| next.equality_issue = text) }
                { text(ending, "equality-to", words::EQUALITY_TO, None, &ending.equality_to, |next, text| next.equality_to = text) }
            </section>
            <section class="sp-stack" aria-labelledby="looking-again">
                <h2 id="looking-again">{ words::REVIEW_TITLE }</h2>
                <BoundDate id="review" label={words::REVIEW} value={ending.review} write={write_review} />
                { menu::<YesNo>("manager".into(), words::MANAGER, ending.manager_present, set_manager) }
                if ending.manager_present == Some(YesNo::No) {
                    <Notice title={words::PROPOSALS_TITLE} tone={NoticeTone::Attention} announced=true>
                        <p>{ words::PROPOSALS }</p>
                    </Notice>
                }
            </section>
            <Panel id="learning" title={words::LEARNING} tone={PanelTone::Sunk} class="sp-private">
                <p>{ words::LEARNING_BODY }</p>
                { text(ending, "learned", words::LEARNED, None, &ending.learned, |next, text| next.learned = text) }
                { text(ending, "effect", words::EFFECT, None, &ending.effect, |next, text| next.effect = text) }
                { text(ending, "from-peer", words::FROM_PEER, None, &ending.from_peer, |next, text| next.from_peer = text) }
            </Panel>
        </div>
    }
}

/// A text of the ending.
fn text(
    ending: &Ending,
    id: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    value: &str,
    set: fn(&mut Ending, String),
) -> Html {
    let write = {
        let ending = ending.clone();
        Callback::from(move |text| {
            let mut next = ending.clone();
            set(&mut next, text);
            Command::Ending(next)
        })
    };
    let (value, hint) = (AttrValue::from(value.to_owned()), hint.map(AttrValue::Static));
    let take_away = id == TO_SUPERVISION;
    html! {
        <BoundText
            {id} {label} {hint} {value} {write} rows=2 class={classes!(take_away.then_some("sp-take-away"))} own_words={take_away}
        />
    }
}
