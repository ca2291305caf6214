//! What is kept: the facts in sentences, and the sessions one by one.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::deleting::Named;
use super::lines::{Line, buttons, saved_at, title_of};
use super::retention;
use crate::app::keeping::Visits;
use crate::app::library::{Copies, Library};
use crate::app::lock::Standing;
use crate::app::places::copies;
use crate::content::words::{data as words, shell};
use crate::domain::walk::Step;
use crate::domain::{SessionId, dates};
use crate::platform::keeping::{Promised, address};
use crate::route::Route;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{line, pieces, saying};
use crate::ui::components::{Chip, Table};

/// What is kept, since when, for which address, in how many copies, how much of it, and what the browser promised.
pub fn facts(
    library: &Library,
    lines: &[Line],
    blocked: bool,
    promise: Option<Promised>,
    refused: bool,
    ask: &Callback<()>,
) -> Html {
    if blocked {
        return line("", words::BLOCKED);
    }
    let mut said = vec![words::NOTHING.to_owned()];
    if let Some(latest) = lines.iter().filter_map(|line| line.entry.as_ref().ok()).max_by_key(|entry| entry.saved_at) {
        said = vec![words::sessions(lines.len(), &saved_at(latest))];
    }
    if library.keeping().writes() {
        if let Some(visits) = Visits::noted() {
            let day = dates::written(visits.first);
            if visits.prove_keeping() {
                said.push(words::kept_since(&day));
            } else {
                said.extend([words::first_seen(&day), words::NOT_SHOWN.to_owned()]);
            }
        }
        said.push(words::address(&address()));
        let places = library.places();
        said.push(if places.local && places.journal { words::TWO_COPIES } else { words::ONE_COPY }.to_owned());
        if library.lock().standing() == Standing::Off {
            said.push(words::STEPS.to_owned());
        }
    }
    let usage = library.usage();
    said.push(words::room(&words::size(usage.bytes), &words::size(usage.limit_bytes)));
    if usage.leaves_little() {
        said.push(words::LITTLE_ROOM.to_owned());
    }
    let promise = match promise {
        _ if refused => words::PROMISE_REFUSED,
        Some(Promised::Yes) => words::PROMISED,
        Some(Promised::No) => words::NOT_PROMISED,
        Some(Promised::Unknown) => words::NO_PROMISES,
        None => "",
    };
    html! {
            <ul class="sp-stack sp-stack-tight">
                for sentence in said { <li key={sentence.clone()}>{ sentence }</li> }
                if !promise.is_empty() {
                    <li key="promise">
                        <span role="status">{ promise }</span>
                        if promise == words::NOT_PROMISED {
                            { " " }
                            { press(words::ASK_PROMISE, ask.clone()).in_row().drawn() }
                        }
                    </li>
                }
            </ul>
    }
}

/// Every session that is kept, and those that only this page holds.
pub fn table(library: &Library, lines: &[Line], download: &Callback<SessionId>, delete: &Callback<Named>) -> Html {
    let unsaved = library.unsaved();
    if lines.is_empty() && unsaved.is_empty() {
        return Html::default();
    }
    html! {
        <Sessions library={library.clone()} lines={lines.to_vec()} download={download.clone()} delete={delete.clone()}>
            for session in unsaved.iter() {
                <tr key={["page-", session.id.as_str()].concat()}>
                    <th scope="row">
                        <a dir="auto" href={Route::Session { id: session.id.clone(), step: Step::Opening }.fragment()}>
                            { title_of(&session.opening.title) }
                        </a>
                    </th>
                    <td></td>
                    <td colspan="4">{ words::NOT_SAVED }</td>
                </tr>
            }
        </Sessions>
    }
}

/// Properties of [`Sessions`].
#[derive(Properties, PartialEq)]
struct SessionsProps {
    library: Library,
    lines: Vec<Line>,
    download: Callback<SessionId>,
    delete: Callback<Named>,
    /// Rows of what only this page holds.
    children: Html,
}

/// What is found out about a session by looking: its size, and which places have it.
#[derive(Clone, Copy, PartialEq)]
struct Looked {
    bytes: Option<u64>,
    copies: Copies,
}

/// The table. Sizes are those of the texts as they are read, which takes a moment where they are locked.
#[component]
fn Sessions(props: &SessionsProps) -> Html {
    let looked = use_state_eq(Vec::<(SessionId, Looked)>::new);
    {
        let looked = looked.setter();
        use_effect_with((props.library.clone(), props.lines.clone()), move |(library, lines)| {
            let (library, ids) = (library.clone(), lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>());
            spawn_local(async move {
                let copies = copies(&library, &ids).await;
                let texts = library.texts().await.unwrap_or_default();
                let mut found = Vec::new();
                for (id, copies) in ids.into_iter().zip(copies) {
                    let text = texts.iter().find(|(of, _)| *of == id);
                    found.push((id, Looked { bytes: text.map(|(_, text)| text.len() as u64), copies }));
                }
                looked.set(found);
            });
        });
    }
    let mut rows = Vec::new();
    for line in &props.lines {
        let of = looked.iter().find(|(id, _)| *id == line.id);
        rows.push(row(line, of.map(|(_, looked)| *looked), props));
    }
    html! {
        <Table id="kept-sessions" caption={words::SESSIONS} columns={words::COLUMNS.map(AttrValue::Static).to_vec()}>
            { pieces(rows) }
            { props.children.clone() }
        </Table>
    }
}

fn row(kept: &Line, looked: Option<Looked>, props: &SessionsProps) -> Html {
    let Line { id, title, entry } = kept;
    let entry = entry.as_ref().ok();
    let href = Route::Session { id: id.clone(), step: entry.map_or(Step::Opening, |entry| entry.step) }.fragment();
    let size = looked.and_then(|looked| looked.bytes).map(words::size);
    let copies = match looked.map(|looked| (looked.copies.local, looked.copies.journal)) {
        Some((true, true)) => words::BOTH,
        Some((true, false)) => words::LOCAL_ONLY,
        Some((false, true)) => words::JOURNAL_ONLY,
        Some((false, false)) | None => "",
    };
    html! {
        <tr key={id.to_string()}>
            <th scope="row">
                <a dir="auto" {href}>{ title }</a>
                if entry.is_some_and(|entry| entry.fictional == Some(true)) {
                    { " " }<Chip>{ shell::FICTIONAL }</Chip>
                }
            </th>
            { saying("td", "", size.unwrap_or_default()) }
            { saying("td", "", entry.map(saved_at).unwrap_or_default()) }
            { saying("td", "", copies) }
            <td>{ retention::day(kept) }</td>
            <td>
                <div class="sp-home-carry-actions">
                    { buttons(kept, "kept", &props.download, &props.delete) }
                </div>
            </td>
        </tr>
    }
}
