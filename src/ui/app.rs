//! The root: the page that the address names.

use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::content::words::shell as words;
use crate::platform::page;
use crate::route::Route;
use crate::ui::components::{Announcer, DrawingDefs, LinkButton};
use crate::ui::data::data_page;
use crate::ui::guide::guide_page;
use crate::ui::home::HomePage;
use crate::ui::shell::OpenSession;

/// The route of the address bar, followed as it changes.
#[hook]
fn use_route() -> Route {
    let route = use_state_eq(|| Route::read(&page::fragment()));
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = page::on_fragment_change(move |fragment| setter.set(Route::read(&fragment)));
        move || drop(listener)
    });
    (*route).clone()
}

/// The whole app.
#[component]
pub fn App() -> Html {
    let library = use_state(Library::of_this_browser);
    yew::provide(
        (*library).clone(),
        html! {
            <Announcer>
                <DrawingDefs />
                <Pages />
            </Announcer>
        },
    )
}

#[component]
fn Pages() -> Html {
    let route = use_route();
    let library = use_library();
    let first = use_mut_ref(|| true);
    // A page of its own is announced by moving to its heading; the first page is where the reader already is.
    use_effect_with(route.clone(), move |_| {
        if !first.replace(false) {
            page::scroll_to_top();
            page::focus(HEADING);
        }
    });
    match route {
        Route::Home => html! { <HomePage /> },
        Route::Data => data_page(&library),
        Route::Guide => guide_page(),
        Route::NotFound => nothing_here(words::NOT_FOUND, words::NOT_FOUND_BODY, Html::default()),
        Route::Session { id, step } => {
            let key = id.to_string();
            html! { <OpenSession {key} {id} {step} {library} /> }
        }
    }
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
                <LinkButton href={Route::Home.fragment()}>{ words::BACK_HOME }</LinkButton>
                { actions }
            </div>
        </main>
    }
}
