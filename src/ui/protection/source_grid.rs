//! Step 2: the ledger read by who told us: about whom, and whether anybody checked.
//!
//! Nothing is counted. A column with one filled cell is a picture with one source, and that can be seen.

use std::rc::Rc;

use yew::prelude::*;

use super::at_hand::{AtHand, link};
use super::source_answers::{checks, kinds};
use crate::content;
use crate::content::words::protection as words;
use crate::domain::SessionId;
use crate::domain::story::{Actor, ActorKind, Checked, Evidence, Source, Story};
use crate::domain::walk::Step;
use crate::route;
use crate::ui::bound::{entry_name, person_name};
use crate::ui::components::Table;
use crate::ui::components::pieces::{element, folded, group, line, marked, nothing_yet, pieces, saying, several};

/// Step 2.
pub fn source_grid(hand: &AtHand) -> Html {
    let (session, protection) = (&hand.session, &hand.session.protection);
    let story = &session.story;
    let heading = |text: &'static str| saying("h2", "", text);
    let known = if story.evidence.is_empty() {
        nothing_yet(words::NO_ENTRIES, words::NO_ENTRIES_BODY, link(session, Step::Evidence, words::TO_LEDGER))
    } else {
        let told = told(story);
        let mut by_source = Vec::new();
        for source in &told {
            by_source.push(entries(&session.id, source));
        }
        several![matrix(story, &told), silent(story), heading(words::ENTRY_BY_ENTRY), group("", by_source)]
    };
    group(
        "sp-stack",
        several![
            known,
            heading(words::WHO_ELSE),
            kinds(&hand.editor, protection),
            heading(words::OUR_HABITS),
            checks(&hand.editor, protection),
        ],
    )
}

/// What one source told us.
struct Told<'a> {
    name: AttrValue,
    entries: Vec<&'a Evidence>,
}

/// Everything known, by source: people in their order, then records, then what nobody said the source of. Entries
/// that were set aside were told all the same.
fn told(story: &Story) -> Vec<Told<'_>> {
    let mut sources = Vec::new();
    for actor in story.actors.iter() {
        sources.push((person_name(story, &actor.id), Some(Source::Actor(actor.id.clone()))));
    }
    sources.push((words::A_RECORD.into(), Some(Source::Record)));
    sources.push((words::NO_SOURCE.into(), None));
    let mut told = Vec::new();
    for (name, source) in sources {
        let mut entries: Vec<&Evidence> = Vec::new();
        for entry in story.evidence.iter() {
            if entry.source == source {
                entries.push(entry);
            }
        }
        if !entries.is_empty() {
            told.push(Told { name, entries });
        }
    }
    told
}

/// Beyond this many who are spoken of, a row names those it has something about: a table with a column for each would be
/// nearly all dashes, and wider than anybody can follow.
const WIDE: usize = 24;

fn matrix(story: &Story, told: &[Told<'_>]) -> Html {
    let mut columns = vec![AttrValue::Static(words::SOURCE)];
    // Who is spoken of; nobody is the last.
    let mut spoken_of: Vec<Option<&Rc<Actor>>> = Vec::new();
    for actor in story.actors.iter() {
        if story.evidence.iter().any(|entry| entry.about.contains(&actor.id)) {
            columns.push(person_name(story, &actor.id));
            spoken_of.push(Some(actor));
        }
    }
    if story.evidence.iter().any(|entry| entry.about.is_empty()) {
        columns.push(words::ABOUT_NOBODY.into());
        spoken_of.push(None);
    }
    let wide = spoken_of.len() > WIDE;
    let about = if wide { columns.split_off(1) } else { Vec::new() };
    if wide {
        columns.push(words::ABOUT_WHOM.into());
    }
    let mut rows = Vec::new();
    for source in told {
        let mut cells = vec![marked("th", "", ("scope", "row"), &source.name)];
        if wide {
            let mut said = Vec::new();
            for (actor, name) in spoken_of.iter().zip(&about) {
                if let Some(word) = told_of(source, *actor) {
                    said.push(words::about_one(name, word));
                }
            }
            cells.push(saying("td", "sp-told-something", said.join("; ")));
        } else {
            for actor in &spoken_of {
                cells.push(cell(source, *actor));
            }
        }
        rows.push(element("tr", "", cells));
    }
    html! { <Table id="told" caption={words::WHO_TOLD} {columns} class="sp-told">{ pieces(rows) }</Table> }
}

fn cell(source: &Told<'_>, about: Option<&Rc<Actor>>) -> Html {
    match told_of(source, about) {
        Some(word) => saying("td", "sp-told-something", word),
        None => {
            let dash = marked("span", "", ("aria-hidden", "true"), "–");
            element("td", "sp-told-nothing", several![dash, saying("span", "sp-hidden", words::NOTHING_TOLD)])
        }
    }
}

/// Whether what a source told us about one person was checked, in words; nothing where it told us nothing.
fn told_of(source: &Told<'_>, about: Option<&Rc<Actor>>) -> Option<&'static str> {
    let (mut agreed, mut not, mut unsaid, mut disputed) = (false, false, true, false);
    for entry in &source.entries {
        let told = about.map_or(entry.about.is_empty(), |actor| entry.about.contains(&actor.id));
        if told {
            let agrees = matches!(entry.checked, Some(Checked::OneOther | Checked::TwoPlus));
            agreed |= agrees;
            not |= !agrees;
            unsaid &= entry.checked.is_none();
            disputed |= entry.checked == Some(Checked::Contradicted);
        }
    }
    match (agreed, not) {
        (false, false) => None,
        _ if disputed => Some(words::DISPUTED),
        (true, false) => Some(words::ALL_CHECKED),
        (true, true) => Some(words::SOME_CHECKED),
        _ if unsaid => Some(words::CHECKED_NOT_SAID),
        _ => Some(words::NONE_CHECKED),
    }
}

/// Who is in the story and the source of nothing.
fn silent(story: &Story) -> Html {
    let mut names = Vec::new();
    for actor in story.actors.iter() {
        let from = |entry: &Rc<Evidence>| matches!(&entry.source, Some(Source::Actor(id)) if *id == actor.id);
        if !matches!(actor.kind, ActorKind::LawPolicy | ActorKind::Meeting) && !story.evidence.iter().any(from) {
            names.push(person_name(story, &actor.id));
        }
    }
    if names.is_empty() { Html::default() } else { line("", words::nothing_from(&names.join(", "))) }
}

fn entries(session: &SessionId, source: &Told<'_>) -> Html {
    let mut held = Vec::new();
    for entry in &source.entries {
        let how = entry.how.map_or(words::HOW_NOT_SAID, content::label);
        let checked = entry.checked.map_or(words::CHECKED_NOT_SAID, content::label);
        let mut facts = [how, " · ", checked].concat();
        if entry.set_aside.is_some() {
            facts = [&facts, " · ", words::SET_ASIDE].concat();
        }
        held.push(html! {
            <li key={entry.id.as_str()}>
                <a href={route::of_entry(session, &entry.id)} dir="auto">{ entry_name(entry) }</a>
                { saying("span", "sp-told-facts", facts) }
            </li>
        });
    }
    let list = marked("ul", "sp-told-entries", ("role", "list"), held);
    folded(words::told_by(&source.name).into(), list)
}
