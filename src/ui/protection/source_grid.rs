//! Step 2: the ledger read by who told us: about whom, and whether anybody checked.
//!
//! Nothing is counted. A column with one filled cell is a picture with one source, and that can be seen.

use std::rc::Rc;

use yew::prelude::*;

use super::source_answers::{checks, kinds};
use crate::app::{use_editor, use_whole};
use crate::content;
use crate::content::words::protection as words;
use crate::domain::story::{Actor, ActorKind, Checked, Evidence, Source, Story};
use crate::domain::walk::Step;
use crate::route::Route;
use crate::ui::bound::{entry_name, person_name};
use crate::ui::components::{Disclosure, EmptyState, LinkButton, Table};

/// Step 2.
#[component]
pub fn SourceGridStep() -> Html {
    let session = use_whole();
    let editor = use_editor();
    let story = &session.story;
    let ledger = Route::Session { id: session.id.clone(), step: Step::Evidence }.fragment();
    let known = if story.evidence.is_empty() {
        html! {
            <EmptyState
                title={words::NO_ENTRIES}
                actions={html! { <LinkButton href={ledger}>{ words::TO_LEDGER }</LinkButton> }}
            >
                <p>{ words::NO_ENTRIES_BODY }</p>
            </EmptyState>
        }
    } else {
        let told = told(story);
        html! {
            <>
                { matrix(story, &told) }
                { silent(story) }
                <h2>{ words::ENTRY_BY_ENTRY }</h2>
                <div>
                    for source in told.iter() { { entries(source, &ledger) } }
                </div>
            </>
        }
    };
    html! {
        <div class="sp-stack">
            { known }
            <h2>{ words::WHO_ELSE }</h2>
            { kinds(&editor, &session.protection) }
            <h2>{ words::OUR_HABITS }</h2>
            { checks(&editor, &session.protection) }
        </div>
    }
}

/// What one source told us.
struct Told<'a> {
    key: String,
    name: AttrValue,
    entries: Vec<&'a Evidence>,
}

/// Everything known, by source: people in their order, then records, then what nobody said the source of. Entries
/// that were set aside were told all the same.
fn told(story: &Story) -> Vec<Told<'_>> {
    let from = |key: String, name: AttrValue, source: Option<Source>| {
        let entries = story.evidence.iter().map(|entry| &**entry).filter(|entry| entry.source == source).collect();
        Told { key, name, entries }
    };
    story
        .actors
        .iter()
        .map(|actor| from(actor.id.to_string(), person_name(story, &actor.id), Some(Source::Actor(actor.id.clone()))))
        // No id of an actor begins or ends like these: an actor's key is its bare id.
        .chain([
            from("record:".into(), words::A_RECORD.into(), Some(Source::Record)),
            from("none:".into(), words::NO_SOURCE.into(), None),
        ])
        .filter(|source| !source.entries.is_empty())
        .collect()
}

fn matrix(story: &Story, told: &[Told<'_>]) -> Html {
    let spoken_of: Vec<&Rc<Actor>> = story
        .actors
        .iter()
        .filter(|actor| story.evidence.iter().any(|entry| entry.about.contains(&actor.id)))
        .collect();
    let of_nobody = story.evidence.iter().any(|entry| entry.about.is_empty());
    let mut columns = vec![AttrValue::Static(words::SOURCE)];
    columns.extend(spoken_of.iter().map(|actor| person_name(story, &actor.id)));
    columns.extend(of_nobody.then_some(AttrValue::Static(words::ABOUT_NOBODY)));
    html! {
        <Table id="told" caption={words::WHO_TOLD} {columns} class="sp-told">
            for source in told.iter() {
                <tr key={source.key.clone()}>
                    <th scope="row">{ &source.name }</th>
                    for actor in spoken_of.iter() {
                        { cell(source.entries.iter().filter(|entry| entry.about.contains(&actor.id))) }
                    }
                    if of_nobody {
                        { cell(source.entries.iter().filter(|entry| entry.about.is_empty())) }
                    }
                </tr>
            }
        </Table>
    }
}

/// What a source told us about one person, and whether it was checked, in words.
fn cell<'a>(entries: impl Iterator<Item = &'a &'a Evidence>) -> Html {
    let checked: Vec<Option<Checked>> = entries.map(|entry| entry.checked).collect();
    if checked.is_empty() {
        return html! {
            <td class="sp-told-nothing">
                <span aria-hidden="true">{ "–" }</span><span class="sp-hidden">{ words::NOTHING_TOLD }</span>
            </td>
        };
    }
    let agreed = |answer: &Option<Checked>| matches!(answer, Some(Checked::OneOther | Checked::TwoPlus));
    let word = if checked.contains(&Some(Checked::Contradicted)) {
        words::DISPUTED
    } else if checked.iter().all(agreed) {
        words::ALL_CHECKED
    } else if checked.iter().any(agreed) {
        words::SOME_CHECKED
    } else if checked.iter().all(Option::is_none) {
        words::CHECKED_NOT_SAID
    } else {
        words::NONE_CHECKED
    };
    html! { <td class="sp-told-something">{ word }</td> }
}

/// Who is in the story and the source of nothing.
fn silent(story: &Story) -> Html {
    let is_source = |actor: &Actor| {
        story.evidence.iter().any(|entry| matches!(&entry.source, Some(Source::Actor(id)) if *id == actor.id))
    };
    let names: Vec<AttrValue> = story
        .actors
        .iter()
        .filter(|actor| !matches!(actor.kind, ActorKind::LawPolicy | ActorKind::Meeting) && !is_source(actor))
        .map(|actor| person_name(story, &actor.id))
        .collect();
    html! {
        if !names.is_empty() {
            <p>{ words::nothing_from(&names.join(", ")) }</p>
        }
    }
}

fn entries(source: &Told<'_>, ledger: &str) -> Html {
    let facts = |entry: &Evidence| {
        let mut facts = vec![
            entry.how.map_or(words::HOW_NOT_SAID, content::label),
            entry.checked.map_or(words::CHECKED_NOT_SAID, content::label),
        ];
        facts.extend(entry.set_aside.as_ref().map(|_| words::SET_ASIDE));
        facts.join(" · ")
    };
    html! {
        <Disclosure key={source.key.clone()} summary={words::told_by(&source.name)}>
            <ul class="sp-told-entries" role="list">
                for entry in source.entries.iter() {
                    <li key={entry.id.as_str()}>
                        <a href={ledger.to_owned()} dir="auto">{ entry_name(entry) }</a>
                        <span class="sp-told-facts">{ facts(entry) }</span>
                    </li>
                }
            </ul>
        </Disclosure>
    }
}
