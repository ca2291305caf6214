//! The sessions of a list, as Home and "Where is my data?" show them: what each is called, and its download.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::deleting::Named;
use super::offer_as_it_is;
use crate::app::library::Library;
use crate::content::words::{data as words, shell};
use crate::domain::SessionId;
use crate::domain::dates::Date;
use crate::platform::clock;
use crate::storage::{IndexEntry, Listed, LoadError};
use crate::ui::bound::{SavingFile, Wanted};
use crate::ui::components::button::press;
use crate::ui::components::pieces::several;

/// A session as the list shows it.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: SessionId,
    /// What it is called, or why it cannot be opened.
    pub title: AttrValue,
    /// What the list knows of it.
    pub entry: Result<IndexEntry, LoadError>,
}

impl Line {
    /// The day after which it is to be deleted.
    pub fn keep_until(&self) -> Option<Date> {
        self.entry.as_ref().ok()?.keep_until
    }
}

/// The lines of what is kept.
pub fn lines(listed: &Result<Vec<Listed>, LoadError>) -> Vec<Line> {
    let mut lines = Vec::new();
    for kept in listed.iter().flatten() {
        let title = match &kept.entry {
            Ok(entry) => title_of(&entry.title),
            Err(LoadError::Newer { .. }) => AttrValue::Static(shell::NEWER),
            Err(_) => AttrValue::Static(shell::BROKEN),
        };
        lines.push(Line { id: kept.id.clone(), title, entry: kept.entry.clone() });
    }
    lines
}

/// What a session is called.
pub fn title_of(title: &str) -> AttrValue {
    match title.trim() {
        "" => AttrValue::Static(shell::UNTITLED),
        title => title.to_owned().into(),
    }
}

/// When a session was last saved, in words.
pub fn saved_at(entry: &IndexEntry) -> String {
    words::on_day_at(
        &crate::domain::dates::written(clock::day_of(entry.saved_at)),
        &clock::hour_and_minute(entry.saved_at),
    )
}

/// Downloads a session, once it was asked how the file is to be protected: to be called with its id, and what is asked
/// and said to be drawn. What cannot be opened is offered exactly as it is kept.
#[hook]
pub fn use_download(library: &Library) -> (Callback<SessionId>, Html) {
    let wanted = use_state(|| None::<Wanted>);
    let download = {
        let wanted = wanted.setter();
        use_callback(library.clone(), move |id: SessionId, library| {
            let (wanted, library) = (wanted.clone(), library.clone());
            spawn_local(async move {
                match library.open(&id).await {
                    Ok(opened) => wanted.set(Some(Wanted(opened.session))),
                    Err(_) => {
                        let text = library.kept_text(&id).await.unwrap_or_default();
                        offer_as_it_is(&shell::kept_copy_name(id.as_str()), &text);
                    }
                }
            });
        })
    };
    let onclose = {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(None))
    };
    (download, html! { <SavingFile session={(*wanted).clone()} {onclose} download=true /> })
}

/// The buttons of a session: its download and its deletion. `place` tells two lists of one page apart.
pub fn buttons(kept: &Line, place: &str, download: &Callback<SessionId>, delete: &Callback<Named>) -> Html {
    let (id, title) = (kept.id.as_str(), &kept.title);
    let downloading = {
        let (download, id) = (download.clone(), kept.id.clone());
        Callback::from(move |()| download.emit(id.clone()))
    };
    let deleting = {
        let (delete, named) = (delete.clone(), (kept.id.clone(), title.clone()));
        Callback::from(move |()| delete.emit(named.clone()))
    };
    let button = |words: &str, onclick| {
        press(words, onclick)
            .id([place, "-", words, "-", id].concat())
            .label(self::words::named(words, title))
            .in_row()
            .drawn()
    };
    several![button(words::DOWNLOAD, downloading), button(words::DELETE, deleting)]
}
