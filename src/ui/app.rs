//! The root: the page that the address names.

use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::content::words::shell as words;
use crate::platform::page;
use crate::route::Route;
use crate::ui::components::{Announcer, DrawingDefs, LinkButton};
use crate::ui::data::DataPage;
use crate::ui::guide::GuidePage;
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
    html! {
        <ContextProvider<Library> context={(*library).clone()}>
            <Announcer>
                <DrawingDefs />
                <Pages />
            </Announcer>
        </ContextProvider<Library>>
    }
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
        Route::Data => html! { <DataPage /> },
        Route::Guide => html! { <GuidePage /> },
        Route::NotFound => html! { <NothingHere title={words::NOT_FOUND} body={words::NOT_FOUND_BODY} /> },
        Route::Session { id, step } => {
            let key = id.to_string();
            html! { <OpenSession {key} {id} {step} {library} /> }
        },
    }
}

/// The id of the heading that focus moves to when a page or step opens.
pub const HEADING: &str = "heading";

/// Properties of [`NothingHere`].
#[derive(Properties, PartialEq)]
pub struct NothingHereProps {
    /// What is so.
    pub title: AttrValue,
    /// What that means for the work, and what to do.
    pub body: AttrValue,
    /// What else can be done.
    #[prop_or_default]
    pub children: Html,
}

/// A page for an address that leads nowhere, or to work that cannot be opened.
#[component]
pub fn NothingHere(props: &NothingHereProps) -> Html {
    html! {
        <main class="sp-page sp-stack">
            <h1 id={HEADING} tabindex="-1">{ &props.title }</h1>
            <p>{ &props.body }</p>
            <div class="sp-cluster">
                <LinkButton href={Route::Home.fragment()}>{ words::BACK_HOME }</LinkButton>
                { props.children.clone() }
            </div>
        </main>
    }
}
