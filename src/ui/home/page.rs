//! The start page.

use yew::prelude::*;

use super::carry_on::CarryOn;
use super::examples::examples;
use super::import::OpenFile;
use super::reminder::Reminder;
use super::start::start_cards;
use crate::app::keeping::Keeping;
use crate::app::library::use_library;
use crate::content::words::{data, home as words, shell};
use crate::platform::page::Theme;
use crate::route::Route;
use crate::ui::app::HEADING;
use crate::ui::components::button::link;
use crate::ui::components::pieces::{group, line, several};
use crate::ui::components::{Arrangement, ButtonKind, Choice, ChoiceList, SkipLink, use_announce};
use crate::ui::keeping;
use crate::ui::lock::LockButton;

/// The head of the pages that have no walk.
pub fn site_head() -> Html {
    html! {
        <>
            <SkipLink to={HEADING} />
            <header class="sp-top">
                <a class="sp-top-title" href={Route::Home.fragment()}>{ shell::NAME }</a>
                if let Some(standing) = keeping::standing(Keeping::now()).filter(|_| Keeping::now() != Keeping::Undecided) {
                    <strong class="sp-top-saved">{ standing }</strong>
                }
                <nav class="sp-top-actions" aria-label={shell::NAME}>
                    <LockButton />
                    { link(shell::DATA, Route::Data.fragment()).kind(ButtonKind::Quiet).drawn() }
                    { link(shell::GUIDE, Route::Guide.fragment()).kind(ButtonKind::Quiet).drawn() }
                </nav>
            </header>
        </>
    }
}

/// The start page.
#[component]
pub fn HomePage() -> Html {
    let library = use_library();
    let announce = use_announce();
    let theme = use_state_eq(Theme::chosen);
    // Counted once, since all that is kept is counted.
    let short = use_memo((), |()| library.usage().leaves_little());
    html! {
        <>
            { site_head() }
            <main class="sp-page">
                <div class="sp-home-lead">
                    <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                    <p class="sp-lead">{ words::LEAD }</p>
                </div>
                { start_cards(&library) }
                { keeping::not_shown(&library, Html::default()) }
                <Reminder library={library.clone()} />
                { if *short { little_room() } else { Html::default() } }
                <CarryOn />
                <OpenFile onchange={Callback::noop()} />
                { examples(&library) }
                { appearance(&theme) }
                { keeping::no_trace(&library, &announce) }
            </main>
        </>
    }
}

/// Said here as well, because finished sessions can be let go of before there is no room for the next.
fn little_room() -> Html {
    group(
        "sp-notice sp-notice-info",
        several![line("", data::LITTLE_ROOM), link(shell::DATA, Route::Data.fragment()).drawn(),],
    )
}

/// Light, dark, or as the computer has it.
fn appearance(theme: &UseStateHandle<Theme>) -> Html {
    let mut options = Vec::new();
    for (theme, label) in Theme::ALL.iter().zip(words::APPEARANCES) {
        options.push(Choice::new(theme.id(), label));
    }
    let onchange = {
        let theme = theme.clone();
        Callback::from(move |id: Option<AttrValue>| {
            if let Some(chosen) = id.and_then(|id| Theme::from_id(&id)) {
                chosen.choose();
                theme.set(chosen);
            }
        })
    };
    html! {
        <section class="sp-section">
            <ChoiceList
                id="appearance" legend={words::APPEARANCE} {options} {onchange} always_one=true
                selected={Some(AttrValue::Static(theme.id()))} arrangement={Arrangement::Row}
            />
        </section>
    }
}
