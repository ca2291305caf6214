//! The root: the page that the address names.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::app::lock::{Lock, Standing};
use crate::content;
use crate::content::words::shell as words;
use crate::platform::journal::after;
use crate::platform::page;
use crate::route::{self, Route};
use crate::ui::components::button::link;
use crate::ui::components::{Announcer, DrawingDefs};
use crate::ui::data::{CheckPage, DataPage};
use crate::ui::exercise::ExercisePage;
use crate::ui::gather::{GatherPage, mind_answers};
use crate::ui::guard::Guard;
use crate::ui::guide::guide_page;
use crate::ui::home::HomePage;
use crate::ui::keeping::KeepingQuestion;
use crate::ui::lock::UnlockPage;
use crate::ui::shell::{Cover, NewerVersion, OpenSession};

/// The page that the address bar names. An exercise in it is taken out of the bar and the history at once.
fn arrive() -> Route {
    let route = Route::read(&page::fragment());
    if matches!(route, Route::Exercise { .. }) {
        page::replace_fragment(&Route::Exercise { link: "".into() }.fragment());
    }
    route
}

/// The route of the address bar, followed as it changes.
#[hook]
fn use_route() -> Route {
    let route = use_state_eq(arrive);
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = page::on_fragment_change(move |_| setter.set(arrive()));
        move || drop(listener)
    });
    (*route).clone()
}

/// An opening that takes no longer than this, in milliseconds, is not remarked upon: a page that flashes is worse.
const UNREMARKED_MS: u32 = 200;

/// The whole app.
#[component]
pub fn App() -> Html {
    let library = use_state(|| None::<Library>);
    let slow = use_state_eq(|| false);
    let locked = use_state_eq(|| false);
    {
        let (library, slow, locked) = (library.setter(), slow.setter(), locked.setter());
        use_effect_with((), move |()| {
            let remark = Timeout::new(UNREMARKED_MS, move || slow.set(true));
            spawn_local(async move {
                let lock = Lock::of_this_browser();
                if lock.start().await == Standing::Locked {
                    locked.set(true);
                } else {
                    library.set(Some(Library::start(lock).await));
                }
                drop(remark);
            });
        });
    }
    use_effect_with((), |()| {
        let printing = page::print_without_fragment();
        move || drop(printing)
    });
    let onopen = {
        let library = library.setter();
        Callback::from(move |()| {
            let library = library.clone();
            spawn_local(async move {
                library.set(Some(Library::start(Lock::of_this_browser()).await));
                // Once it is drawn: the field that had the keyboard is gone.
                after(0).await;
                page::focus(HEADING);
            });
        })
    };
    let pages = match &*library {
        Some(library) => yew::provide(library.clone(), html! { <><NewerVersion /><Pages /></> }),
        None if *locked => html! { <><UnlockPage {onopen} />{ danger_foot() }</> },
        None if *slow => html! { <main class="sp-page"><p role="status">{ words::OPENING }</p></main> },
        None => Html::default(),
    };
    html! {
        <Cover library={(*library).clone()}>
            <Announcer>
                <DrawingDefs />
                { pages }
                <Guard />
            </Announcer>
        </Cover>
    }
}

#[component]
fn Pages() -> Html {
    let route = use_route();
    let library = use_library();
    {
        let lock = library.lock().clone();
        use_effect_with((), move |()| {
            let minded = mind_answers(&lock);
            move || drop(minded)
        });
    }
    let first = use_mut_ref(|| true);
    let arrived = !*first.borrow();
    // A page of its own is announced by moving to its heading; the first page is where the reader already is.
    use_effect_with(route.clone(), move |_| {
        // An entry that the address names is moved to by its step.
        if !first.replace(false) && route::entry(&page::fragment()).is_none() {
            page::scroll_to_top();
            page::focus(HEADING);
        }
    });
    // A step has it in its own bar.
    let danger = !matches!(route, Route::Session { .. });
    let page = match route {
        Route::Home => html! { <HomePage /> },
        Route::Data => html! { <DataPage /> },
        Route::Check => html! { <CheckPage /> },
        Route::Exercise { link } => html! { <ExercisePage {link} /> },
        Route::Gather => html! { <GatherPage /> },
        Route::Guide => guide_page(&library),
        Route::NotFound => nothing_here(words::NOT_FOUND, words::NOT_FOUND_BODY, Html::default()),
        Route::Session { id, step } => {
            let key = id.to_string();
            html! { <OpenSession {key} {id} {step} {library} {arrived} /> }
        }
    };
    let foot = if danger { danger_foot() } else { Html::default() };
    html! { <>{ page }{ foot }<KeepingQuestion /></> }
}

/// What comes before everything else, beneath a page.
pub fn danger_foot() -> Html {
    html! { <footer class="sp-foot"><p class="sp-danger">{ content::danger_line() }</p></footer> }
}

/// The id of the heading that focus moves to when a page or step opens.
pub const HEADING: &str = "heading";

/// A page for an address that leads nowhere, or to work that cannot be opened: what is so, what that means for the
/// work, and what else can be done.
pub fn nothing_here(title: &'static str, body: &'static str, actions: Html) -> Html {
    html! {
        <main class="sp-page sp-stack">
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            <p>{ body }</p>
            <div class="sp-cluster">
                { link(words::BACK_HOME, Route::Home.fragment()).drawn() }
                { actions }
            </div>
        </main>
    }
}
