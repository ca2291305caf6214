//! The plan: who does what by when, from here and from the other steps; the tripwires; the needs nobody meets.

use yew::prelude::*;

use super::action::ActionRow;
use super::offers::Offers;
use super::unmet::UnmetRow;
use crate::app::{use_editor, use_whole};
use crate::content;
use crate::content::words::closing as words;
use crate::domain::closing::{Action, Unmet};
use crate::domain::walk::Step;
use crate::domain::{ActionId, Change, Command, Session, UnmetId, dates};
use crate::platform::random;
use crate::route::Route;
use crate::ui::bound::{AddButton, person_name};
use crate::ui::components::EmptyState;

pub(super) const ADD: &str = "action-add";
const ADD_UNMET: &str = "unmet-add";

/// The step.
#[component]
pub fn PlanStep() -> Html {
    let editor = use_editor();
    let session = use_whole();
    let closing = &session.closing;
    let onadd = {
        let editor = editor.clone();
        Callback::from(move |()| {
            let id: ActionId = random::id();
            let field = format!("action-{id}-what");
            editor.change(ADD, Command::Action(Change::Add(Action::new(id, ""))));
            AttrValue::from(field)
        })
    };
    let onadd_unmet = Callback::from(move |()| {
        let id: UnmetId = random::id();
        let field = format!("unmet-{id}-need");
        let blank = Unmet { id, need: String::new(), would_take: String::new() };
        editor.change(ADD_UNMET, Command::Unmet(Change::Add(blank)));
        AttrValue::from(field)
    });
    html! {
        <div class="sp-stack sp-stack-loose">
            <section class="sp-stack" aria-labelledby="actions">
                <h2 id="actions">{ words::ACTIONS }</h2>
                if closing.actions.is_empty() {
                    <EmptyState title={words::NO_ACTIONS}><p>{ words::NO_ACTIONS_BODY }</p></EmptyState>
                }
                for (at, action) in closing.actions.iter().enumerate() {
                    <ActionRow
                        key={action.id.as_str()} action={action.clone()} session={session.id.clone()} {at}
                        of={closing.actions.len()}
                    />
                }
                <div><AddButton id={ADD} label={words::ADD_ACTION} onadd={onadd} /></div>
            </section>
            <Offers />
            { tripwires(&session) }
            <section class="sp-stack" aria-labelledby="unmet">
                <h2 id="unmet">{ words::UNMET }</h2>
                if closing.unmet.is_empty() {
                    <EmptyState title={words::NO_UNMET}><p>{ words::NO_UNMET_BODY }</p></EmptyState>
                }
                for unmet in closing.unmet.iter() {
                    <UnmetRow key={unmet.id.as_str()} unmet={unmet.clone()} then={ADD_UNMET} />
                }
                <div><AddButton id={ADD_UNMET} label={words::ADD_UNMET} onadd={onadd_unmet} /></div>
            </section>
        </div>
    }
}

/// What is set to make us step up or down: to be read here, and changed where it was set.
fn tripwires(session: &Session) -> Html {
    let wires = &session.protection.tripwires;
    if wires.is_empty() {
        return Html::default();
    }
    let href = Route::Session { id: session.id.clone(), step: Step::Tripwires }.fragment();
    html! {
        <section class="sp-stack" aria-labelledby="plan-tripwires">
            <h2 id="plan-tripwires">{ words::TRIPWIRES }</h2>
            <ul class="sp-offers">
                for wire in wires.iter() {
                    <li key={wire.id.as_str()} class="sp-offer">
                        <p class="sp-offer-from">{ content::label(wire.direction) }</p>
                        <p dir="auto">
                            { if wire.trigger.trim().is_empty() { words::WORDLESS_TRIPWIRE } else { wire.trigger.trim() } }
                        </p>
                        <p class="sp-offer-from">
                            { words::watched(
                                wire.watcher.as_ref().map(|who| person_name(&session.story, who)).as_deref(),
                                &dates::written(wire.review),
                            ) }
                        </p>
                    </li>
                }
            </ul>
            <p><a {href}>{ words::TO_TRIPWIRES }</a></p>
        </section>
    }
}
