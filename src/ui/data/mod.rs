//! Where is my data? What this browser holds, and what that means, in plain words.

use yew::prelude::*;

use crate::app::library::Library;
use crate::content::words::data as words;
use crate::content::words::home;
use crate::domain::dates;
use crate::platform::clock;
use crate::platform::files::{self, FileKind};
use crate::route::Route;
use crate::ui::app::HEADING;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::home::site_head;

/// The page.
pub fn data_page(library: &Library) -> Html {
    let listed = library.list();
    let kept = match &listed {
        Err(_) => words::BLOCKED.to_owned(),
        Ok(listed) => {
            let latest = listed.iter().filter_map(|kept| kept.entry.as_ref().ok()).map(|entry| entry.saved_at).max();
            match latest {
                None => words::NOTHING.to_owned(),
                Some(moment) => {
                    let day = dates::written(clock::day_of(moment));
                    words::sessions(listed.len(), &words::on_day_at(&day, &clock::hour_and_minute(moment)))
                }
            }
        }
    };
    let damaged: Vec<(String, String)> = listed
        .iter()
        .flatten()
        .flat_map(|kept| {
            library.damaged(&kept.id).into_iter().enumerate().map(move |(at, text)| (format!("{}-{at}", kept.id), text))
        })
        .collect();
    html! {
        <>
            { site_head() }
            <main class="sp-page sp-stack">
                <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                <p class="sp-lead">{ words::LEAD }</p>
                <h2>{ words::KEPT }</h2>
                <p>{ kept }{ " " }<a href={Route::Home.fragment()}>{ home::CARRY_ON }</a></p>
                <h2>{ words::MEANS }</h2>
                <ul>
                    for sentence in words::MEANS_LIST { <li key={sentence}>{ sentence }</li> }
                </ul>
                if !damaged.is_empty() {
                    <h2>{ words::DAMAGED }</h2>
                    <p>{ words::DAMAGED_BODY }</p>
                    <ul class="sp-stack sp-stack-tight">
                        for (name, text) in damaged { <li key={name.clone()}>{ damaged_copy(name, text) }</li> }
                    </ul>
                }
            </main>
        </>
    }
}

fn damaged_copy(name: String, text: String) -> Html {
    let onclick = move |()| {
        // A browser that takes no download has nothing better to offer.
        let _ = files::offer(&words::damaged_name(&name), FileKind::Text, &text);
    };
    html! { <Button kind={ButtonKind::Secondary} {onclick}>{ words::DOWNLOAD_DAMAGED }</Button> }
}
