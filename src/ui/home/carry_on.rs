//! Work found again.

use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::content;
use crate::content::words::{data, home as words, shell};
use crate::domain::walk::Step;
use crate::domain::{SessionId, dates};
use crate::platform::clock;
use crate::platform::files::{self, FileKind};
use crate::route::Route;
use crate::storage::{self, IndexEntry, LoadError};
use crate::ui::app::HEADING;
use crate::ui::components::{Button, ButtonKind, Chip, Dialog, EmptyState, Notice, NoticeTone, Table, use_announce};

/// Properties of [`CarryOn`].
#[derive(Properties, PartialEq)]
pub struct CarryOnProps {
    /// Differs whenever the list has to be read again.
    pub changed: u32,
    /// Called when something was removed.
    pub onchange: Callback<()>,
}

/// A session as the list shows it.
#[derive(Clone, PartialEq)]
struct Line {
    id: SessionId,
    title: AttrValue,
    entry: Result<IndexEntry, LoadError>,
}

/// The table of what is kept in this browser.
#[component]
pub fn CarryOn(props: &CarryOnProps) -> Html {
    let library = use_library();
    let listed = use_memo(props.changed, |_| library.list());
    let removing = use_state_eq(|| None::<(SessionId, AttrValue)>);
    let failed = use_state_eq(|| false);
    let announce = use_announce();
    let unsaved = library.unsaved();

    let onremove = {
        let removing = removing.setter();
        Callback::from(move |line: (SessionId, AttrValue)| removing.set(Some(line)))
    };
    let leave = {
        let removing = removing.setter();
        Callback::from(move |()| removing.set(None))
    };
    let onconfirm = {
        let (removing, failed, library) = (removing.clone(), failed.clone(), library.clone());
        let onchange = props.onchange.clone();
        Callback::from(move |()| {
            if let Some((id, title)) = &*removing {
                let removed = library.remove(id).is_ok();
                failed.set(!removed);
                if removed {
                    announce.emit(words::removed(title));
                }
                onchange.emit(());
                crate::platform::page::focus(HEADING);
            }
            removing.set(None);
        })
    };

    let lines: Vec<Line> = match &*listed {
        Ok(listed) => listed.iter().map(|kept| line(kept.id.clone(), kept.entry.clone())).collect(),
        Err(_) => Vec::new(),
    };
    html! {
        <section class="sp-section" aria-labelledby="carry-on">
            <h2 id="carry-on">{ words::CARRY_ON }</h2>
            if listed.is_err() {
                <Notice tone={NoticeTone::Attention} title={shell::NO_STORAGE}>{ data::BLOCKED }</Notice>
            }
            if *failed {
                <Notice tone={NoticeTone::Attention} announced=true>{ words::REMOVE_FAILED }</Notice>
            }
            for session in unsaved.iter() {
                <p key={session.id.to_string()}>
                    <a href={Route::Session { id: session.id.clone(), step: Step::Opening }.fragment()}>
                        { title_of(&session.opening.title) }
                    </a>
                    { " " }<Chip>{ words::UNSAVED }</Chip>
                </p>
            }
            if lines.is_empty() {
                if unsaved.is_empty() && listed.is_ok() {
                    <EmptyState title={words::EMPTY}><p>{ words::EMPTY_BODY }</p></EmptyState>
                }
            } else {
                <Table
                    id="sessions" caption={words::SESSIONS} hide_caption=true class="sp-home-carry"
                    columns={words::COLUMNS.map(AttrValue::Static).to_vec()}
                >
                    { for lines.iter().map(|line| row(line, &library, &onremove)) }
                </Table>
            }
            <p class="sp-home-kept">
                { words::KEPT }{ " " }<a href={Route::Data.fragment()}>{ shell::DATA }</a>
            </p>
            <Dialog
                id="remove-session" open={removing.is_some()} title={words::REMOVE_TITLE}
                confirm={words::REMOVE_CONFIRM} confirm_kind={ButtonKind::Careful} {onconfirm}
                cancel={words::KEEP} oncancel={leave}
            >
                if let Some((_, title)) = &*removing {
                    <p><strong dir="auto">{ title }</strong></p>
                }
                <p>{ words::REMOVE_BODY }</p>
            </Dialog>
        </section>
    }
}

fn title_of(title: &str) -> AttrValue {
    match title.trim() {
        "" => AttrValue::Static(shell::UNTITLED),
        title => title.to_owned().into(),
    }
}

fn line(id: SessionId, entry: Result<IndexEntry, LoadError>) -> Line {
    let title = match &entry {
        Ok(entry) => title_of(&entry.title),
        Err(LoadError::Newer { .. }) => AttrValue::Static(shell::NEWER),
        Err(_) => AttrValue::Static(shell::BROKEN),
    };
    Line { id, title, entry }
}

fn row(line: &Line, library: &Library, onremove: &Callback<(SessionId, AttrValue)>) -> Html {
    let Line { id, title, entry } = line;
    let step = entry.as_ref().map_or(Step::Opening, |entry| entry.step);
    let href = Route::Session { id: id.clone(), step }.fragment();
    let download = {
        let (library, id) = (library.clone(), id.clone());
        Callback::from(move |()| offer(&library, &id))
    };
    let remove = {
        let (out, id, title) = (onremove.clone(), id.clone(), title.clone());
        Callback::from(move |()| out.emit((id.clone(), title.clone())))
    };
    html! {
        <tr key={id.to_string()}>
            <th scope="row">
                <a dir="auto" {href}>{ title }</a>
                if matches!(entry, Ok(entry) if entry.fictional == Some(true)) {
                    { " " }<Chip>{ shell::FICTIONAL }</Chip>
                }
            </th>
            <td>{ entry.as_ref().map(worked_on).unwrap_or_default() }</td>
            <td>{ entry.as_ref().map(|entry| content::prompt(entry.step).nav).unwrap_or_default() }</td>
            <td>{ entry.as_ref().ok().and_then(|entry| entry.review).map_or(words::NO_REVIEW.into(), dates::written) }</td>
            <td>
                <div class="sp-home-carry-actions">
                    <Button
                        kind={ButtonKind::Quiet} small=true onclick={download} label={words::download_named(title)}
                    >{ words::DOWNLOAD }</Button>
                    <Button kind={ButtonKind::Quiet} small=true onclick={remove} label={words::remove_named(title)}>
                        { words::REMOVE }
                    </Button>
                </div>
            </td>
        </tr>
    }
}

fn worked_on(entry: &IndexEntry) -> String {
    data::on_day_at(&dates::written(clock::day_of(entry.saved_at)), &clock::hour_and_minute(entry.saved_at))
}

/// Offers a session as a file: as a session where it can be opened, else exactly what is kept.
fn offer(library: &Library, id: &SessionId) {
    let name = storage::export_name(id, clock::today());
    let text = match library.open(id) {
        Ok(taken) => storage::export_json(&taken.session, taken.revision, clock::timestamp()),
        Err(_) => library.kept_text(id).unwrap_or_default(),
    };
    // A browser that takes no download has nothing better to offer.
    let _ = files::offer(&name, FileKind::Json, &text);
}
