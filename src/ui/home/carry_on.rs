//! Work found again.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::content;
use crate::content::words::{data, home as words, next_session as words_next, shell};
use crate::domain::walk::Step;
use crate::domain::{SessionId, dates};
use crate::platform::page;
use crate::route::Route;
use crate::ui::bound::go_on;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{line, saying};
use crate::ui::components::{Chip, EmptyState, Notice, NoticeTone, Table};
use crate::ui::data::deleting::{Named, use_deleting};
use crate::ui::data::lines::{Line, buttons, lines, saved_at, title_of, use_download};
use crate::ui::data::retention::due;

/// What is kept in this browser, and what its day has come for.
#[component]
pub fn CarryOn() -> Html {
    let library = use_library();
    let (delete, deleting) = use_deleting(&library);
    let (download, downloading) = use_download(&library);
    let listed = library.list();
    let unsaved = library.unsaved();
    let lines = lines(&listed);
    html! {
        <section class="sp-section" aria-labelledby="carry-on">
            <h2 id="carry-on">{ words::CARRY_ON }</h2>
            if listed.is_err() {
                <Notice tone={NoticeTone::Attention} title={shell::NO_STORAGE}>{ data::BLOCKED }</Notice>
            }
            { deleting }
            { downloading }
            { due(&lines, &download, &delete) }
            for session in unsaved.iter() {
                <p key={session.id.to_string()}>
                    <a href={Route::Session { id: session.id.clone(), step: Step::Opening }.fragment()}>
                        { title_of(&session.opening.title) }
                    </a>
                    { " " }<Chip>{ words::UNSAVED }</Chip>
                </p>
            }
            if !lines.is_empty() {
                <Table
                    id="sessions" caption={words::SESSIONS} hide_caption=true class="sp-home-carry"
                    columns={words::COLUMNS.map(AttrValue::Static).to_vec()}
                >
                    { for lines.iter().map(|line| row(&library, line, &download, &delete)) }
                </Table>
            } else if unsaved.is_empty() && listed.is_ok() {
                { nothing_found() }
            }
            <p class="sp-home-kept">
                { words::KEPT }{ " " }<a href={Route::Data.fragment()}>{ shell::DATA }</a>
            </p>
        </section>
    }
}

/// Before the first session, and after the browser was cleared: from here the two look alike.
fn nothing_found() -> Html {
    let open = |()| _ = page::focus("open-file");
    let actions = html! {
        { press(words::OPEN_BACKUP, open.into()).drawn() }
    };
    html! {
        <EmptyState title={words::EMPTY} {actions}>
            { line("", words::EMPTY_BODY) }
            { line("", words::EMPTY_CLEARED) }
        </EmptyState>
    }
}

/// Goes on from a session that can be opened in the next one.
fn next(library: &Library, kept: &Line) -> Html {
    if kept.entry.is_err() {
        return Html::default();
    }
    let (library, of) = (library.clone(), kept.id.clone());
    let onclick = Callback::from(move |()| {
        let (library, of) = (library.clone(), of.clone());
        spawn_local(async move {
            // One that cannot be opened says so where its own name leads.
            if let Ok(opened) = library.open(&of).await {
                go_on(&library, &opened.session);
            }
        });
    });
    let id = ["home-next-", kept.id.as_str()].concat();
    press(words_next::GO_ON, onclick).id(id).label(data::named(words_next::GO_ON, &kept.title)).in_row().drawn()
}

fn row(library: &Library, kept: &Line, download: &Callback<SessionId>, delete: &Callback<Named>) -> Html {
    let Line { id, title, entry } = kept;
    let entry = entry.as_ref();
    let step = entry.map_or(Step::Opening, |entry| entry.step);
    let href = Route::Session { id: id.clone(), step }.fragment();
    let review = entry.ok().and_then(|entry| entry.review);
    html! {
        <tr key={id.to_string()}>
            <th scope="row">
                <a dir="auto" {href}>{ title }</a>
                if matches!(entry, Ok(entry) if entry.fictional == Some(true)) {
                    { " " }<Chip>{ shell::FICTIONAL }</Chip>
                }
            </th>
            { saying("td", "", entry.map(saved_at).unwrap_or_default()) }
            { saying("td", "", entry.map(|entry| content::prompt(entry.step).nav).unwrap_or_default()) }
            { saying("td", "", review.map_or(words::NO_REVIEW.into(), dates::written)) }
            { saying("td", "", kept.keep_until().map_or(data::NO_DATE.into(), dates::written)) }
            <td>
                <div class="sp-home-carry-actions">
                    { next(library, kept) }
                    { buttons(kept, "home", download, delete) }
                </div>
            </td>
        </tr>
    }
}
