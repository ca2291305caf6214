//! Above the ledger: an entry written in one line, and the way to paste a whole chronology. What was begun in either is
//! there again when its writer comes back from another step.

use std::cell::RefCell;

use yew::prelude::*;

use super::paste::{Hands, Pasting, fold, text_of};
use super::row::edit_button;
use crate::app::{Editor, use_editor, use_refusal, use_story};
use crate::content;
use crate::content::words::{chronology as words, refusals, story as ledger};
use crate::domain::story::{Evidence, Source, Story};
use crate::domain::{Change, Command, EvidenceId, SessionId, dates};
use crate::export::jotted::{Jotted, answers, read};
use crate::platform::{clock, page, random};
use crate::ui::bound::{entry_name, part, person_name, use_focus_new, use_guard};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, folded, group, line, saying, several, their_line};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::use_announce;

/// The line.
const LINE: &str = "entry-line";

/// What the answers after a semicolon answer, in their order.
const ANSWERED: [&str; 5] = [ledger::LEANS, ledger::HOW, ledger::CHECKED, ledger::SHOWS, ledger::VISIT];

/// What is being written, and kept nowhere else.
#[derive(Clone, Default)]
pub(super) struct New {
    line: AttrValue,
    /// Enter was pressed on an empty line.
    tried: bool,
    /// The entry that the last line made.
    last: Option<EvidenceId>,
    /// The chronology.
    pub(super) pasting: Pasting,
}

thread_local! {
    /// What was begun in each session. Gone with the page.
    static BEGUN: RefCell<Vec<(SessionId, New)>> = const { RefCell::new(Vec::new()) };
}

impl New {
    /// What was begun; nothing where a room sees the session.
    fn begun(editor: &Editor) -> Self {
        let session = editor.session();
        let found = BEGUN.with_borrow(|all| all.iter().find(|(of, _)| *of == session.id).map(|(_, new)| new.clone()));
        let mut new = found.filter(|_| !editor.is_presented()).unwrap_or_default();
        // Somebody it names may have been taken out of the story since.
        new.pasting.forget_lost(&session.story);
        new
    }

    /// Holds on to it while its writer is at another step.
    fn hold(&self, editor: &Editor) {
        if editor.is_presented() {
            return;
        }
        let id = editor.session().id.clone();
        BEGUN.with_borrow_mut(|all| {
            all.retain(|(of, _)| *of != id);
            if !self.line.is_empty() || !self.pasting.is_untouched() {
                all.push((id, Self { tried: false, last: None, ..self.clone() }));
            }
        });
    }
}

/// Properties of [`NewEntries`].
#[derive(Properties, PartialEq)]
pub(super) struct NewEntriesProps {
    /// Opens an entry.
    pub(super) onopen: Callback<(EvidenceId, bool)>,
}

/// The line and the chronology.
#[component]
pub(super) fn NewEntries(props: &NewEntriesProps) -> Html {
    let editor = use_editor();
    let story = use_story();
    let announce = use_announce();
    let focus = use_focus_new();
    let new = use_state(|| New::begun(&editor));
    new.hold(&editor);
    let refusal = use_refusal(LINE);
    let line_note = use_guard(&LINE.into(), &words::LINE.into(), &new.line);
    let (field, label, value) = text_of(&new.pasting);
    let pasting_note = use_guard(&field, &label, &value);

    let Jotted { entry, no_day } = read(&new.line, &story, clock::today(), random::id());
    let error = if new.tried { Some(words::LINE_EMPTY.to_owned()) } else { refusal.map(refusals::sentence) };
    let oninput = {
        let new = new.clone();
        Callback::from(move |text: String| new.set(New { line: text.into(), tried: false, ..(*new).clone() }))
    };
    let submit = {
        let (new, entry, editor, announce) = (new.clone(), entry.clone(), editor.clone(), announce.clone());
        let facts = facts(&story, &entry);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            page::focus(LINE);
            if entry.text.is_empty() {
                return new.set(New { tried: true, ..(*new).clone() });
            }
            if editor.accepted(LINE, Command::Evidence(Change::add(entry.clone()))) {
                announce.emit([&*words::added(&entry_name(&entry)), ". ", &facts].concat());
                new.set(New { line: AttrValue::default(), last: Some(entry.id.clone()), ..(*new).clone() });
            }
        })
    };
    let field = TextProps {
        hint: Some(words::LINE_HINT.into()),
        error: error.map(AttrValue::from),
        note: line_note,
        ..TextProps::asking(LINE.into(), words::LINE.into(), new.line.clone(), oninput)
    };
    let add = press(words::ADD_LINE, Callback::noop()).submit().drawn();
    let echo = if new.line.trim().is_empty() {
        Html::default()
    } else {
        let no_day = if no_day { line("sp-hint", words::LINE_NO_DAY) } else { Html::default() };
        let facts = facts(&story, &entry);
        let read = if facts.is_empty() { Html::default() } else { line("sp-jot-read", words::reads_as(&facts)) };
        several![read, no_day]
    };
    let last = match new.last.as_ref().and_then(|id| story.evidence.get(id)) {
        Some(entry) => {
            let (onopen, id) = (props.onopen.clone(), entry.id.clone());
            let look = press(words::EDIT_LAST, Callback::from(move |()| onopen.emit((id.clone(), true))))
                .id(part(edit_button(&entry.id), "last"))
                .label([words::EDIT_LAST, ": ", &entry_name(entry)].concat())
                .in_row()
                .drawn();
            group("sp-jot-last", several![their_line("", words::added(&entry_name(entry))), look])
        }
        None => Html::default(),
    };
    let hands = Hands { new: &new, story: &story, editor: &editor, announce: &announce, focus: &focus };
    html! {
        <div class="sp-jot">
            <form class="sp-jot-line" onsubmit={submit}>{ text(&field, true) }{ add }</form>
            { echo }
            { last }
            { legend() }
            { fold(&hands, pasting_note) }
        </div>
    }
}

/// What an entry says besides its words, in a line.
fn facts(story: &Story, entry: &Evidence) -> String {
    let mut said = Vec::new();
    said.extend(entry.happened.map(|day| words::happened(&dates::written(day))));
    said.extend(entry.known.map(|day| words::known(&dates::written(day))));
    match &entry.source {
        Some(Source::Actor(id)) => said.push(ledger::from(&person_name(story, id))),
        Some(Source::Record) => said.push(ledger::from(ledger::A_RECORD_IN_A_LINE)),
        None => {}
    }
    if !entry.about.is_empty() {
        let names: Vec<AttrValue> = entry.about.iter().map(|id| person_name(story, id)).collect();
        said.push(ledger::about(&names.join(", ")));
    }
    let labels = [
        entry.how.map(content::label),
        entry.alone.map(words::heard_alone),
        entry.interpreter.map(|_| words::WITH_INTERPRETER),
        entry.visit.map(content::label),
        entry.leans.map(content::label),
        entry.shows.map(content::label),
        entry.checked.map(content::label),
    ];
    said.extend(labels.into_iter().flatten().map(str::to_owned));
    said.join(ledger::BETWEEN_FILTERS)
}

/// What one line can say, folded away.
fn legend() -> Html {
    let mut lines = Vec::new();
    let mut say = |typed: &str, does: &'static str| {
        lines.push(saying("dt", "", typed.to_owned()));
        lines.push(saying("dd", "", does));
    };
    for (typed, does) in words::LEGEND_LINES {
        say(typed, does);
    }
    for (said, asked) in answers().into_iter().zip(ANSWERED) {
        say(&["; ", &said].concat(), asked);
    }
    folded(words::LEGEND.into(), several![element("dl", "sp-jot-legend", lines), line("", words::LEGEND_FORM)])
}
