//! The ledger as a table: who told us, about whom, and whether it was checked. A mark for each entry, which opens it.
//!
//! Nothing is counted. That all comes from one source is said in a sentence, and seen as a column with one cell filled.

use std::rc::Rc;

use yew::prelude::*;

use super::view::{NOT_SAID, RECORD, source_id};
use crate::content;
use crate::content::words::story as words;
use crate::domain::EvidenceId;
use crate::domain::story::{Checked, Evidence, Story};
use crate::ui::bound::{entry_name, person_name};
use crate::ui::components::Table;
use crate::ui::components::pieces::{element, group, line, marked, pieces, saying, several};

/// A row or a column: its id, empty for nobody, and its name.
type Head = (AttrValue, AttrValue);

/// The table, and a sentence for each person of whom one source tells.
pub(super) fn told(story: &Story, onopen: &Callback<(EvidenceId, bool)>) -> Html {
    let entries = &story.evidence;
    let (mut rows, mut columns): (Vec<Head>, Vec<Head>) = (Vec::new(), Vec::new());
    for actor in story.actors.iter() {
        let head: Head = (actor.id.as_str().to_owned().into(), person_name(story, &actor.id));
        if entries.iter().any(|entry| source_id(entry) == actor.id.as_str()) {
            rows.push(head.clone());
        }
        if entries.iter().any(|entry| entry.about.contains(&actor.id)) {
            columns.push(head);
        }
    }
    for (id, name) in [(RECORD, words::A_RECORD), (NOT_SAID, words::FROM_NOBODY)] {
        if entries.iter().any(|entry| source_id(entry) == id) {
            rows.push((id.into(), name.into()));
        }
    }
    if entries.iter().any(|entry| entry.about.is_empty()) {
        columns.push((AttrValue::default(), words::ABOUT_NOBODY.into()));
    }
    let mut sentences = Vec::new();
    for about in &columns {
        if let Some(sentence) = one_source(story, about, &rows) {
            sentences.push(saying("li", "", sentence));
        }
    }
    let mut heads = vec![AttrValue::Static(words::SOURCE_COLUMN)];
    heads.extend(columns.iter().map(|(_, name)| name.clone()));
    let mut lines = Vec::new();
    for (source, name) in &rows {
        let mut cells = vec![marked("th", "", ("scope", "row"), name)];
        for (about, _) in &columns {
            cells.push(cell(story, source, about, onopen));
        }
        lines.push(element("tr", "", cells));
    }
    let mut legend = Vec::new();
    for checked in [None].into_iter().chain(Checked::ALL.iter().copied().map(Some)) {
        let (class, word) = shape(checked);
        legend.push(html! { <li><span {class} aria-hidden="true"></span>{ word }</li> });
    }
    let sentences = if sentences.is_empty() { Html::default() } else { element("ul", "sp-told-one", sentences) };
    group(
        "sp-stack",
        several![
            sentences,
            line("sp-hint", words::WHO_TOLD_HINT),
            marked("ul", "sp-told-legend", ("role", "list"), legend),
            html! {
                <Table id="ledger-told" caption={words::WHO_TOLD_CAPTION} columns={heads}>{ pieces(lines) }</Table>
            },
        ],
    )
}

/// Whether an entry speaks of somebody; the empty id is nobody.
fn speaks_of(entry: &Evidence, about: &str) -> bool {
    if about.is_empty() { entry.about.is_empty() } else { entry.about.iter().any(|id| id.as_str() == about) }
}

fn cell(story: &Story, source: &str, about: &str, onopen: &Callback<(EvidenceId, bool)>) -> Html {
    let mut marks = Vec::new();
    for entry in story.evidence.iter() {
        if source_id(entry) == source && speaks_of(entry, about) {
            marks.push(mark(entry, onopen));
        }
    }
    if marks.is_empty() {
        let dash = marked("span", "", ("aria-hidden", "true"), "–");
        return element("td", "sp-told-nothing", several![dash, saying("span", "sp-hidden", words::NOTHING_TOLD)]);
    }
    element("td", "", group("sp-told-marks", marks))
}

/// The shape of an entry, which opens it.
fn mark(entry: &Rc<Evidence>, onopen: &Callback<(EvidenceId, bool)>) -> Html {
    let (class, word) = shape(entry.checked);
    let aside = if entry.set_aside.is_some() { words::ASIDE_AFTER } else { "" };
    let label = [&*entry_name(entry), ": ", word, aside].concat();
    let onclick = {
        let (onopen, id) = (onopen.clone(), entry.id.clone());
        move |_: MouseEvent| onopen.emit((id.clone(), true))
    };
    let class = classes!("sp-told-mark", entry.set_aside.is_some().then_some("sp-told-aside"), class);
    html! { <button key={entry.id.as_str()} type="button" {class} aria-label={label} {onclick}></button> }
}

/// The class of a shape, and what it says.
fn shape(checked: Option<Checked>) -> (&'static str, &'static str) {
    match checked {
        None => ("sp-told-shape sp-told-unsaid", words::CHECKED_NOT_SAID),
        Some(checked) => {
            let class = match checked {
                Checked::No => "sp-told-shape",
                Checked::OneOther => "sp-told-shape sp-told-agreed",
                Checked::TwoPlus => "sp-told-shape sp-told-agreed sp-told-twice",
                Checked::Contradicted => "sp-told-shape sp-told-disputed",
            };
            (class, content::label(checked))
        }
    }
}

/// The sentence about somebody of whom one source tells, and is said to.
fn one_source(story: &Story, (about, name): &Head, sources: &[Head]) -> Option<String> {
    let mut only = None;
    let mut unchecked = true;
    for entry in story.evidence.iter().filter(|entry| !about.is_empty() && speaks_of(entry, about)) {
        let source = source_id(entry);
        if source == NOT_SAID || only.is_some_and(|only| only != source) {
            return None;
        }
        only = Some(source);
        unchecked &= matches!(entry.checked, None | Some(Checked::No));
    }
    let (_, source) = sources.iter().find(|(id, _)| Some(&**id) == only)?;
    Some(if unchecked { words::one_source_unchecked(name, source) } else { words::one_source(name, source) })
}
