//! Where is my data? What this browser holds, and what that means, in plain words.
//!
//! Start with [`DataPage`]. Parts of the page have a file each; the self-check is a page of its own.

mod backup;
mod check;
pub mod deleting;
mod kept;
pub mod lines;
mod lock;
pub mod retention;
pub mod wipe;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub use check::CheckPage;

use crate::app::keeping::Keeping;
use crate::app::library::{Library, use_library};
use crate::app::lock::Standing;
use crate::content::words::data as words;
use crate::platform::files::{self, FileKind};
use crate::platform::keeping::{self as browser, Promised};
use crate::route::Route;
use crate::ui::app::HEADING;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{headed, line, pieces, several};
use crate::ui::components::use_announce;
use crate::ui::home::site_head;
use crate::ui::keeping;
use deleting::use_deleting;
use lines::{lines, use_download};
use wipe::{Wipe, Wiping, wiped};

/// The page.
#[component]
pub fn DataPage() -> Html {
    let library = use_library();
    let announce = use_announce();
    let wiping = use_state_eq(|| Wiping::Not);
    let promise = use_state_eq(|| None::<Promised>);
    let refused = use_state_eq(|| false);
    let (delete, deleting) = use_deleting(&library);
    let (download, downloading) = use_download(&library);
    {
        let promise = promise.setter();
        use_effect_with((), move |()| spawn_local(async move { promise.set(Some(browser::promise().await)) }));
    }
    let ask = {
        let (promise, refused) = (promise.setter(), refused.setter());
        Callback::from(move |()| {
            let (promise, refused) = (promise.clone(), refused.clone());
            spawn_local(async move {
                let answer = browser::ask_to_last().await;
                refused.set(answer != Promised::Yes);
                promise.set(Some(answer));
            });
        })
    };
    let onwipe = {
        let wiping = wiping.setter();
        Callback::from(move |now| wiping.set(now))
    };

    if *wiping != Wiping::Not {
        return wiped(*wiping);
    }
    let listed = library.list();
    let lines = lines(&listed);
    let lead = if library.keeping().writes() || !lines.is_empty() { words::LEAD } else { words::LEAD_PAGE };
    html! {
        <>
            { site_head() }
            <main class="sp-page sp-stack sp-stack-loose">
                <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                { line("sp-lead", lead) }
                { deleting }
                { downloading }
                { retention::due(&lines, &download, &delete) }
                { headed("h2", "kept".into(), words::KEPT, several![
                    kept::facts(&library, &lines, listed.is_err(), *promise, *refused, &ask),
                    kept::table(&library, &lines, &download, &delete),
                    if lines.is_empty() { Html::default() } else { line("sp-hint", words::DATES_BODY) },
                ]) }
                <backup::BackupSection />
                { how(&library) }
                <lock::LockSection />
                { headed("h2", "means".into(), words::MEANS, means(&library)) }
                { damaged(&library, &lines) }
                { keeping::no_trace(&library, &announce) }
                { headed("h2", "self-check".into(), words::CHECK, several![
                    line("", words::CHECK_BODY),
                    html! { <p><a href={Route::Check.fragment()}>{ words::CHECK_LINK }</a></p> },
                ]) }
                <Wipe {onwipe} />
            </main>
        </>
    }
}

/// How work is kept, where the page was opened from a file and it can be chosen.
fn how(library: &Library) -> Html {
    if !browser::from_a_file() {
        return Html::default();
    }
    let stands = match library.keeping() {
        Keeping::Browser => words::HOW_BROWSER,
        Keeping::Undecided => words::HOW_UNDECIDED,
        Keeping::FileOnly => words::HOW_FILE,
        Keeping::ThisVisit => words::HOW_VISIT,
    };
    headed("h2", "how".into(), words::HOW, several![line("", stands), html! { <p>{ keeping::choose_button() }</p> }])
}

fn means(library: &Library) -> Html {
    let mut sentences =
        vec![if library.lock().standing() == Standing::Off { words::MEANS_OPEN } else { words::MEANS_LOCKED }];
    if browser::from_a_file() {
        sentences.push(if browser::files_are_apart() { words::MEANS_APART } else { words::MEANS_SHARED });
    }
    sentences.extend(words::MEANS_LIST);
    html! { <ul>for sentence in sentences { <li key={sentence}>{ sentence }</li> }</ul> }
}

/// Copies that could not be read, each with its download; nothing where there are none.
fn damaged(library: &Library, lines: &[lines::Line]) -> Html {
    let mut copies = Vec::new();
    for kept in lines {
        for (at, text) in library.damaged(&kept.id).into_iter().enumerate() {
            copies.push(damaged_copy(format!("{}-{at}", kept.id), text));
        }
    }
    if copies.is_empty() {
        return Html::default();
    }
    headed(
        "h2",
        "damaged".into(),
        words::DAMAGED,
        several![line("", words::DAMAGED_BODY), html! { <ul class="sp-stack sp-stack-tight">{ pieces(copies) }</ul> }],
    )
}

fn damaged_copy(name: String, text: String) -> Html {
    let key = name.clone();
    let onclick = move |()| offer_as_it_is(&words::damaged_name(&name), &text);
    html! { <li {key}>{ press(words::DOWNLOAD_DAMAGED, onclick.into()).drawn() }</li> }
}

/// Offers bytes that cannot be read as a session, exactly as they are kept.
fn offer_as_it_is(name: &str, text: &str) {
    // A browser that takes no download has nothing better to offer.
    let _ = files::offer(name, FileKind::Text, text);
}
