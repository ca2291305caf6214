//! The decision being looked at: one at a time, and the same one on every step of the stage.
//!
//! Which one that is belongs to the view, so it is remembered beside the session and never saved. Start with
//! [`use_at_hand`].

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Editor, use_editor, use_whole};
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Lens, Level};
use crate::domain::walk::Step;
use crate::domain::{Change, Command, DecisionId, Session};
use crate::route::Route;
use crate::ui::bound::{BoundText, first_words};
use crate::ui::components::{ButtonKind, Choice, EmptyState, LinkButton, Notice, NoticeTone, Select};

/// The session, the way to change it, and the decision that is looked at.
pub struct AtHand {
    /// The whole session: these steps read people, entries and judgements alike.
    pub session: Rc<Session>,
    /// The way to change it.
    pub editor: Editor,
    /// The decision, once there is one.
    pub decision: Option<Rc<Decision>>,
    redraw: UseForceUpdateHandle,
}

/// The decision at hand: the one chosen last, else the first.
#[hook]
pub fn use_at_hand() -> AtHand {
    let session = use_whole();
    let editor = use_editor();
    let redraw = use_force_update();
    let decisions = &session.protection.decisions;
    let chosen = editor.decision_in_view().and_then(|id| decisions.get(&id));
    let decision = chosen.or_else(|| decisions.first()).cloned();
    AtHand { session, editor, decision, redraw }
}

impl AtHand {
    /// What a step shows before there is a decision.
    pub fn nothing(&self) -> Html {
        let href = Route::Session { id: self.session.id.clone(), step: Step::Question }.fragment();
        html! {
            <EmptyState
                title={words::NO_DECISION}
                actions={html! {
                    <LinkButton {href} kind={ButtonKind::Secondary}>{ words::TO_QUESTION }</LinkButton>
                }}
            >
                <p>{ words::NO_DECISION_BODY }</p>
            </EmptyState>
        }
    }

    /// The answers about one decision, beneath its name. Another decision begins with fields of its own.
    pub fn around(&self, decision: &Decision, answers: Html) -> Html {
        html! {
            <div class="sp-stack sp-stack-loose">
                { self.named(decision) }
                <div key={decision.id.as_str()} class="sp-stack sp-stack-loose">{ answers }</div>
            </div>
        }
    }

    /// Which decision this is about: to be chosen where there are several.
    pub fn named(&self, decision: &Decision) -> Html {
        if self.session.protection.decisions.len() > 1 {
            self.chooser(decision)
        } else {
            html! {
                <p class="sp-decision">
                    <span class="sp-decision-word">{ words::THE_DECISION }</span>{ " " }
                    <span dir="auto">{ decision_name(decision) }</span>
                </p>
            }
        }
    }

    /// The decisions to choose from.
    pub fn chooser(&self, decision: &Decision) -> Html {
        let decisions = &self.session.protection.decisions;
        let options: Vec<Choice> =
            decisions.iter().map(|decision| Choice::new(decision.id.to_string(), brief(decision))).collect();
        // A list cuts its lines off, so the question it stands for is shown whole.
        let whole = decision_name(decision);
        let hint = (whole != brief(decision)).then_some(whole);
        let (editor, redraw) = (self.editor.clone(), self.redraw.clone());
        let onchange = Callback::from(move |id: Option<AttrValue>| {
            if let Some(id) = id.and_then(|id| DecisionId::new(&id)) {
                editor.view_decision(id);
                redraw.force_update();
            }
        });
        html! {
            <Select
                id="decision-in-view" label={words::WHICH_DECISION} {options} {onchange} always_one=true
                selected={AttrValue::from(decision.id.to_string())} {hint}
            />
        }
    }

    /// Answers a question about a decision.
    pub fn choose<T: 'static>(&self, decision: &Rc<Decision>, field: &str, set: fn(&mut Decision, T)) -> Callback<T> {
        let (editor, decision, field) = (self.editor.clone(), decision.clone(), field.to_owned());
        Callback::from(move |answer| editor.change(&field, rewritten(&decision, |next| set(next, answer))))
    }
}

/// The id of a control about a decision.
pub fn field(decision: &Decision, part: &str) -> String {
    format!("decision-{}-{part}", decision.id)
}

/// The command that rewrites a decision.
pub fn rewritten(decision: &Decision, rewrite: impl FnOnce(&mut Decision)) -> Command {
    let mut next = decision.clone();
    rewrite(&mut next);
    Command::Decision(Change::Put(next))
}

/// One text of a decision.
pub fn text(
    decision: &Rc<Decision>,
    part: &str,
    (label, hint): (&'static str, Option<&'static str>),
    value: &str,
    set: fn(&mut Decision, String),
) -> Html {
    let write = {
        let decision = decision.clone();
        Callback::from(move |text| rewritten(&decision, |next| set(next, text)))
    };
    html! {
        <BoundText
            id={field(decision, part)} {label} hint={hint.map(AttrValue::Static)} value={value.to_owned()} {write}
            rows=2
        />
    }
}

/// The first words of a text, or what stands for it while there are none.
pub fn short(text: &str, wordless: &'static str) -> AttrValue {
    first_words(text).map_or(AttrValue::Static(wordless), AttrValue::from)
}

/// The first words of a decision's question.
pub fn brief(decision: &Decision) -> AttrValue {
    short(&decision.question, words::WORDLESS_DECISION)
}

/// The question of a decision, whole.
pub fn decision_name(decision: &Decision) -> AttrValue {
    match decision.question.trim() {
        "" => AttrValue::Static(words::WORDLESS_DECISION),
        question => question.to_owned().into(),
    }
}

/// Whether a level is one of those that are rarely lawful for this decision's adult (P10).
pub fn rarely_lawful(decision: &Decision, level: Option<Level>) -> bool {
    decision.lens == Some(Lens::AdultWithCapacity) && level.is_some_and(|level| level >= Level::Directed)
}

/// The prompt that levels 4 to 6 are rarely lawful for an adult who can decide.
pub fn adult_prompt() -> Html {
    html! {
        <Notice tone={NoticeTone::Attention} title={words::ADULT_TITLE}><p>{ words::ADULT_BODY }</p></Notice>
    }
}
