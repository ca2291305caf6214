//! The check for one person: what stands in the way, by when, which routes, who could act, and what the person chose.

use std::rc::Rc;

use yew::prelude::*;

use super::routes::routes;
use super::speaker::speaker;
use super::step::ADD;
use crate::app::{use_editor, use_opening, use_story};
use crate::content;
use crate::content::words::advocacy as words;
use crate::domain::advocacy::{AdvocacyCheck, AdvocacyOutcome, Barrier};
use crate::domain::{Change, Command};
use crate::platform::clock;
use crate::ui::bound::{Ask, Writer, listed, part, person_name, remove_button};
use crate::ui::components::pieces::{folded, group, headed, line, notice, panel};
use crate::ui::components::{NoticeTone, PanelTone};

/// Fewer days than this before the decision may be too few for an advocate.
const LATE_DAYS: i32 = 10;

/// Properties of [`CheckEntry`].
#[derive(Properties, PartialEq)]
pub struct CheckEntryProps {
    /// The check.
    pub check: Rc<AdvocacyCheck>,
}

/// The check of one person, while it is shown.
pub struct Shown<'a> {
    /// The check.
    pub check: &'a AdvocacyCheck,
    /// Writes its fields.
    pub to: Writer<AdvocacyCheck>,
    id: String,
}

impl Shown<'_> {
    /// The id of one of its controls.
    pub fn part(&self, name: &str) -> AttrValue {
        part(&self.id, name)
    }

    /// One of its questions.
    pub fn ask(&self, name: &str, label: &'static str) -> Ask {
        Ask::new(self.part(name), label).rows(2)
    }
}

/// Begins the ids of a check's controls.
pub fn name(check: &AdvocacyCheck) -> String {
    ["advocacy-", check.id.as_str()].concat()
}

/// One check.
#[component]
pub fn CheckEntry(props: &CheckEntryProps) -> Html {
    let story = use_story();
    let opening = use_opening();
    let check = &props.check;
    let to = Writer::new(&use_editor(), check, |next| Command::Advocacy(Change::put(next)));
    let shown = Shown { check, to, id: name(check) };
    let to = &shown.to;
    let called = match &check.whose {
        Some(whose) => words::voice_for(&person_name(&story, whose)).into(),
        None => AttrValue::Static(words::SOMEONE),
    };
    let mut outcomes = Vec::new();
    for outcome in AdvocacyOutcome::ALL {
        outcomes.push(came_of_it(&shown, *outcome));
    }
    let answers = vec![
        shown.ask("whose", words::WHOSE).whom(check.whose.as_ref(), to, |next, whose| next.whose = whose),
        shown.ask("barriers", words::BARRIERS).choices(
            check.barriers.iter().copied().collect(),
            to.choosing(shown.part("barriers"), |next, (barrier, on): (Barrier, bool)| {
                if on {
                    next.barriers.insert(barrier)
                } else {
                    next.barriers.remove(&barrier)
                };
            }),
        ),
        shown.ask("process", words::PROCESS).text(&check.process, to.at(|next| &mut next.process)),
        shown.ask("date", words::DECISION_DATE).day(check.decision_date, to.at(|next| &mut next.decision_date)),
        time_left(check),
        routes(&shown, &opening),
        speaker(&shown),
        chosen(&shown),
        folded(words::OUTCOMES.into(), outcomes),
    ];
    let remove = remove_button(
        shown.part("remove"),
        words::REMOVE,
        words::remove(&called),
        called.clone(),
        Command::Advocacy(Change::Remove(check.id.clone())),
        ADD.into(),
    );
    let held = vec![group("sp-stack sp-stack-loose", answers), group("", vec![remove])];
    panel(shown.part("check"), called, 2, PanelTone::Sheet, "", held)
}

/// How long it is until the day of the decision, and whether that is late to ask for an advocate.
fn time_left(check: &AdvocacyCheck) -> Html {
    let Some(day) = check.decision_date else { return Html::default() };
    let left = day.days_since(clock::today());
    let sentence: AttrValue = match left {
        ..0 => words::DECIDED_PAST.into(),
        0 => words::DECIDED_TODAY.into(),
        _ => words::days_left(left).into(),
    };
    if (0..LATE_DAYS).contains(&left) && check.referred_on.is_none() {
        notice(NoticeTone::Attention, sentence, words::LATE, false)
    } else {
        line("sp-hint", sentence)
    }
}

/// What the person was told, what they chose, and what the advocate may be told.
fn chosen(shown: &Shown) -> Html {
    let (check, to) = (shown.check, &shown.to);
    headed(
        "h3",
        shown.part("their-choice"),
        words::THEIR_CHOICE,
        vec![
            shown
                .ask("explained", words::EXPLAINED)
                .row()
                .answer(check.explained, to, |next, id| next.explained = listed(id)),
            shown.ask("choice", words::CHOICE).row().answer(check.choice, to, |next, id| next.choice = listed(id)),
            shown.ask("referred", words::REFERRED_ON).day(check.referred_on, to.at(|next| &mut next.referred_on)),
            shown
                .ask("share", words::MAY_SHARE)
                .hint(words::MAY_SHARE_HINT)
                .text(&check.may_share, to.at(|next| &mut next.may_share)),
        ],
    )
}

/// One measure of what advocacy achieved. What is blank is not kept.
fn came_of_it(shown: &Shown, outcome: AdvocacyOutcome) -> Html {
    let write = shown.to.typing(|next, (outcome, text): (AdvocacyOutcome, String)| {
        if text.is_empty() {
            next.outcomes.remove(&outcome)
        } else {
            next.outcomes.insert(outcome, text)
        };
    });
    let ask = shown.ask(outcome.id(), content::label(outcome));
    let ask = if let Some(hint) = content::hint(outcome) { ask.hint(hint) } else { ask };
    let value = shown.check.outcomes.get(&outcome).map_or("", String::as_str);
    ask.text(value, write.reform(move |text| (outcome, text)))
}
