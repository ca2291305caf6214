//! The decision being looked at: one at a time, and the same one on every step of the stage.
//!
//! Which one that is belongs to the view, so it is remembered beside the session and never saved. Start with
//! [`use_at_hand`].

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Editor, use_editor, use_refusal, use_whole};
use crate::content::words::protection as words;
use crate::domain::protection::{Decision, Lens, Level};
use crate::domain::walk::Step;
use crate::domain::{Change, Command, DecisionId, Rejection, Session};
pub use crate::ui::bound::step_link as link;
use crate::ui::bound::{Ask, Writer, first_words, part};
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, notice as boxed};
use crate::ui::components::pieces::{element, group, marked, nothing_yet, notice, saying, several};
use crate::ui::components::{ButtonKind, Choice, NoticeTone, use_announce};

/// The session, the way to change it, and the decision that is looked at.
pub struct AtHand {
    /// The whole session: these steps read people, entries and judgements alike.
    pub session: Rc<Session>,
    /// The way to change it.
    pub editor: Editor,
    /// The decision, once there is one.
    pub decision: Option<Rc<Decision>>,
    /// Why what was written could not be recorded or set, if that was the last thing tried.
    pub refusal: Option<Rejection>,
    announce: Callback<String>,
    redraw: UseForceUpdateHandle,
}

/// The decision at hand: the one chosen last, else the first. `button` is the one that records or sets what was
/// written on this step.
#[hook]
pub fn use_at_hand(button: &str) -> AtHand {
    let session = use_whole();
    let editor = use_editor();
    let refusal = use_refusal(button);
    let announce = use_announce();
    let redraw = use_force_update();
    let decisions = &session.protection.decisions;
    let chosen = editor.decision_in_view().and_then(|id| decisions.get(&id));
    let decision = chosen.or_else(|| decisions.first()).cloned();
    AtHand { session, editor, decision, refusal, announce, redraw }
}

impl AtHand {
    /// What a step shows before there is a decision.
    pub fn nothing(&self) -> Html {
        let to_question = link(&self.session, Step::Question, words::TO_QUESTION);
        nothing_yet(words::NO_DECISION, words::NO_DECISION_BODY, to_question)
    }

    /// The answers about one decision, beneath its name. Another decision begins with fields of its own.
    pub fn around(&self, decision: &Decision, answers: Html) -> Html {
        group("sp-stack sp-stack-loose", several![self.named(decision), only_of(decision, answers)])
    }

    /// Which decision this is about: to be chosen where there are several.
    pub fn named(&self, decision: &Decision) -> Html {
        if self.session.protection.decisions.len() > 1 {
            return self.chooser(decision);
        }
        let name = marked("span", "", ("dir", "auto"), decision_name(decision));
        element("p", "sp-decision", several![saying("span", "sp-decision-word", words::THE_DECISION), " ".into(), name])
    }

    /// The decisions to choose from.
    #[inline(never)]
    pub fn chooser(&self, decision: &Decision) -> Html {
        let mut options = Vec::new();
        for decision in self.session.protection.decisions.iter() {
            options.push(Choice::new(decision.id.as_str().to_owned(), brief(decision)));
        }
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
        let ask = Ask::new("decision-in-view", words::WHICH_DECISION).menu().always_one().helped(hint);
        ask.one(options, Some(decision.id.as_str().to_owned().into()), onchange)
    }

    /// Writes the fields of a decision.
    pub fn writer(&self, decision: &Rc<Decision>) -> Writer<Decision> {
        Writer::new(&self.editor, decision, |next| Command::Decision(Change::put(next)))
    }

    /// The button that makes something of what was written, with the reason beside it when that is refused. What was
    /// done is said.
    #[inline(never)]
    pub fn settle(
        &self,
        (id, label): (&'static str, &'static str),
        command: Box<dyn Fn() -> Command>,
        done: &'static str,
        refused: fn(Rejection) -> String,
    ) -> Html {
        let (editor, announce) = (self.editor.clone(), self.announce.clone());
        let onclick = Callback::from(move |()| {
            if editor.accepted(id, command()) {
                announce.emit(done.to_owned());
            }
        });
        let why = match self.refusal {
            Some(why) => marked("p", "sp-error", ("role", "alert"), refused(why)),
            None => Html::default(),
        };
        let settle = press(label, onclick).id(id).kind(ButtonKind::Primary).drawn();
        several![why, group("", settle)]
    }
}

/// Fields of one decision: another one has fields of its own.
#[inline(never)]
pub fn only_of(decision: &Decision, answers: Html) -> Html {
    html! { <div key={decision.id.as_str()} class="sp-stack sp-stack-loose">{ answers }</div> }
}

/// The id of a control about a decision.
pub fn field(decision: &Decision, name: &str) -> AttrValue {
    part(["decision-", decision.id.as_str()].concat(), name)
}

/// A question about a decision, with a hint unless that is blank.
#[inline(never)]
pub fn ask(decision: &Decision, name: &str, label: &'static str, hint: &'static str) -> Ask {
    let ask = Ask::new(field(decision, name), label).rows(2);
    if hint.is_empty() { ask } else { ask.hint(hint) }
}

/// Two fields beside each other.
pub fn pair(first: Html, second: Html) -> Html {
    group("sp-pair", several![first, second])
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
fn decision_name(decision: &Decision) -> AttrValue {
    match decision.question.trim() {
        "" => AttrValue::Static(words::WORDLESS_DECISION),
        question => question.to_owned().into(),
    }
}

/// The prompt that levels 4 to 6 are rarely lawful for an adult who can decide (P10), where that is so.
#[inline(never)]
pub fn adult_prompt(decision: &Decision, level: Option<Level>) -> Html {
    if decision.lens != Some(Lens::AdultWithCapacity) || level < Some(Level::Directed) {
        return Html::default();
    }
    notice(NoticeTone::Attention, words::ADULT_TITLE.into(), words::ADULT_BODY, false)
}

/// The question whether they could lead it, before directing or imposing, while nothing about it is answered. Not in an
/// emergency: nothing urgent waits for a form.
#[inline(never)]
pub fn family_first(session: &Session, decision: &Decision, level: Option<Level>) -> Html {
    let family = &decision.family_led;
    let heading = matches!(level, Some(Level::Directed | Level::Imposed));
    if !heading || family.could.is_some() || family.offered.is_some() {
        return Html::default();
    }
    let body = several![saying("p", "", words::FAMILY_FIRST_BODY), link(session, Step::KeptShared, words::TO_FAMILY)];
    let title = Some(words::FAMILY_FIRST.into());
    boxed(&NoticeProps { children: body, title, tone: NoticeTone::Attention, announced: false })
}
