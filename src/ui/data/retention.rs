//! The day after which a session is to be deleted: what is said when it has come. Nothing is deleted by itself.

use yew::prelude::*;

use super::deleting::Named;
use super::lines::{Line, buttons};
use crate::content::words::data as words;
use crate::domain::walk::Step;
use crate::domain::{SessionId, dates};
use crate::platform::clock;
use crate::route::Route;
use crate::ui::components::button::link;
use crate::ui::components::pieces::{line, their_line};
use crate::ui::components::{Notice, NoticeTone};

/// Every session whose day has come, with a last print, a download and the deletion; nothing where none has.
pub fn due(lines: &[Line], download: &Callback<SessionId>, delete: &Callback<Named>) -> Html {
    let today = clock::today();
    let due: Vec<Html> = lines.iter().filter_map(|line| one(line, today, download, delete)).collect();
    if due.is_empty() {
        return Html::default();
    }
    html! {
        <Notice tone={NoticeTone::Attention} title={words::DUE}>
            { line("", words::DUE_BODY) }
            { line("", words::ELSEWHERE) }
            <ul class="sp-stack sp-stack-tight">{ for due.into_iter() }</ul>
        </Notice>
    }
}

fn one(kept: &Line, today: dates::Date, download: &Callback<SessionId>, delete: &Callback<Named>) -> Option<Html> {
    let day = kept.keep_until().filter(|day| *day <= today)?;
    let (id, title) = (&kept.id, &kept.title);
    let go = |step: Step, words: &'static str| {
        let href = Route::Session { id: id.clone(), step }.fragment();
        link(words, href).label(words::named(words, title)).in_row().drawn()
    };
    Some(html! {
        <li key={id.to_string()}>
            { their_line("", words::due(title, &dates::written(day))) }
            <div class="sp-cluster">
                { go(Step::Record, words::LAST_PRINT) }
                { go(Step::Ending, words::CHANGE_DATE) }
                { buttons(kept, "due", download, delete) }
            </div>
        </li>
    })
}

/// The day of a session in words, and the way to the field where it is set.
pub fn day(kept: &Line) -> Html {
    let (day, link) = match kept.keep_until() {
        Some(day) => (dates::written(day).into(), words::CHANGE_DATE),
        None => (AttrValue::Static(words::NO_DATE), words::SET_DATE),
    };
    let href = Route::Session { id: kept.id.clone(), step: Step::Ending }.fragment();
    html! {
        <>
            { day }
            if kept.entry.is_ok() {
                <br /><a {href} aria-label={words::named(link, &kept.title)}>{ link }</a>
            }
        </>
    }
}
