//! The page as a whole: its address, title, focus, theme and printing, and the moment it is hidden.
//!
//! Knows no screen and nothing of sessions: elements are found by their ids. Whoever listens keeps the [`Listening`] it
//! is given; dropped, it ends. Start with [`focus`] and [`on_hidden`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlElement};

use super::by_name;
use super::local_storage::LocalSlots;
use crate::storage::Slots;

/// Where the chosen theme is kept.
pub const THEME_KEY: &str = "standpoint/theme";

const THEME_ATTRIBUTE: &str = "data-theme";
const PRESENTING_ATTRIBUTE: &str = "data-presenting";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Listens for as long as it is kept.
#[must_use = "dropping it stops the listening"]
#[derive(Debug)]
pub struct Listening(#[expect(dead_code, reason = "kept so that they go on listening")] Vec<EventListener>);

/// Calls `then` whenever the page is hidden or about to go: the last moment at which work can be saved. It may be
/// called twice for one departure.
pub fn on_hidden(then: impl Fn() + Clone + 'static) -> Listening {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else {
        return Listening(Vec::new());
    };
    let leaving = then.clone();
    let seen = document.clone();
    Listening(vec![
        EventListener::new(&window, "pagehide", move |_| leaving()),
        EventListener::new(&document, "visibilitychange", move |_| {
            if seen.hidden() {
                then();
            }
        }),
    ])
}

/// Calls `then` whenever the browser or the page's own scripts call out `name` on the window.
pub fn on_call(name: &'static str, then: impl Fn() + 'static) -> Listening {
    let Some(window) = web_sys::window() else {
        return Listening(Vec::new());
    };
    Listening(vec![EventListener::new(&window, name, move |_| then())])
}

/// Calls `then` for every key pressed anywhere on the page. It may keep the browser from acting on the key.
pub fn on_key(then: impl Fn(&web_sys::KeyboardEvent) + 'static) -> Listening {
    let Some(window) = web_sys::window() else {
        return Listening(Vec::new());
    };
    let options = EventListenerOptions::enable_prevent_default();
    Listening(vec![EventListener::new_with_options(&window, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref() {
            then(event);
        }
    })])
}

/// Calls `then` once nobody is in the middle of a word: at once where no text is being written, else when the field
/// has been left, and what it was left for is over (a press that moved the focus still reaches its button).
pub fn when_typing_pauses(then: impl Fn() + Clone + 'static) -> Listening {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else {
        return Listening(Vec::new());
    };
    // Choosing and ticking are over at once; writing is not.
    let writing = document.active_element().is_some_and(|field| match field.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => !matches!(field.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "file")),
        _ => false,
    });
    if !writing {
        then();
        return Listening(Vec::new());
    }
    let left = Rc::new(Cell::new(false));
    let over = |event: &'static str| {
        let (left, then) = (left.clone(), then.clone());
        EventListener::new(&window, event, move |_| {
            if left.replace(false) {
                then();
            }
        })
    };
    let ends = [over("keyup"), over("click")];
    let leaving = EventListener::new(&document, "focusout", move |_| left.set(true));
    Listening([leaving].into_iter().chain(ends).collect())
}

/// Keeps the rest of the address off paper, where browsers print the address beside the page: while it prints, the
/// address is that of the first page.
pub fn print_without_fragment() -> [Listening; 2] {
    let kept = Rc::new(RefCell::new(None));
    let put_away = {
        let kept = kept.clone();
        move || {
            let here = fragment();
            kept.borrow_mut().get_or_insert(here);
            replace_fragment("#/");
        }
    };
    let put_back = move || {
        if let Some(kept) = kept.take() {
            replace_fragment(&kept);
        }
    };
    [on_call("beforeprint", put_away), on_call("afterprint", put_back)]
}

/// Opens the browser's print dialogue. Whether it could.
#[must_use]
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}

/// Loads the page again, from its first page.
pub fn load_again() {
    if let Some(window) = web_sys::window() {
        replace_fragment("#/");
        // Refused only where the page is sandboxed; it then stays where it is.
        let _ = window.location().reload();
    }
}

/// Loads the page again where it is: whatever it held in memory is gone.
pub fn load_anew() {
    if let Some(window) = web_sys::window() {
        // As above.
        let _ = window.location().reload();
    }
}

/// Sets the title of the tab. Never give it a word of the case: it is read over shoulders and kept in history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to the element with this id. Whether it is there and took it. An element of a drawing takes focus as
/// any other does, though it is no `HTMLElement`.
pub fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// Moves focus to the element with this id and shows all of it, beside whatever stays in view around it: a browser is
/// content when a little of it can be seen. Whether it is there.
pub fn focus_whole(id: &str) -> bool {
    let (whole, nearest) = (Object::new(), JsValue::from("nearest"));
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        // A browser without the call shows what focus alone makes it show.
        let _ = Reflect::set(&whole, &"block".into(), &nearest);
        let _ = Reflect::set(&whole, &"inline".into(), &nearest);
        if let Ok(Ok(show)) = Reflect::get(&element, &"scrollIntoView".into()).map(JsCast::dyn_into::<Function>) {
            let _ = show.call1(&element, &whole);
        }
    }
    focus(id)
}

/// Narrower than this, in the page's own pixels, little stands side by side: a phone, or a page enlarged fourfold.
const NARROW: f64 = 480.0;

/// Whether little stands side by side on this screen.
#[must_use]
pub fn is_narrow() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).is_some_and(|width| width < NARROW)
}

/// Whether somebody is writing in a field inside the element with this id.
#[must_use]
pub fn is_writing_in(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| {
        ["INPUT", "TEXTAREA"].contains(&&*active.tag_name())
            && matches!(active.closest(&["#", id].concat()), Ok(Some(_)))
    })
}

/// Whether focus that is moving stays inside the element with this id.
#[must_use]
pub fn stays_in(id: &str, moving: &web_sys::FocusEvent) -> bool {
    let to = moving.related_target().and_then(|to| to.dyn_into::<web_sys::Element>().ok());
    to.is_some_and(|to| matches!(to.closest(&["#", id].concat()), Ok(Some(_))))
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The page's address without what stands after it.
#[must_use]
pub fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// What stands after the address, `#` and all; empty when nothing does. It is never sent to a server.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment, so that Back returns here. Those who listen with [`on_fragment_change`] hear of it.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Refused only where the page is sandboxed; it then stays where it is.
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts a fragment in place of this one, without a step in the history. Nobody hears of it.
pub fn replace_fragment(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused only after hundreds of calls in a row; the old address then stays, and still works.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// Calls `then` with the fragment whenever it changes, by a link, by Back, or by [`go`].
pub fn on_fragment_change(then: impl Fn(String) + 'static) -> Listening {
    let Some(window) = web_sys::window() else {
        return Listening(Vec::new());
    };
    Listening(vec![EventListener::new(&window, "hashchange", move |_| then(fragment()))])
}

/// Fills the screen with the page, where the browser lets it; call it within a press.
pub fn enter_full_screen() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // A promise, which nobody waits for: refused, the page stays in its window.
        spawn_local(async move { _ = by_name::promised(&root.into(), "requestFullscreen", &[]).await });
    }
}

/// Gives the screen back, if the page has it.
pub fn leave_full_screen() {
    if let Some(document) = document().filter(|_| is_full_screen()) {
        spawn_local(async move { _ = by_name::promised(&document.into(), "exitFullscreen", &[]).await });
    }
}

/// Whether the page fills the screen.
#[must_use]
pub fn is_full_screen() -> bool {
    document().is_some_and(|document| by_name::get(&document.into(), "fullscreenElement").is_object())
}

/// Calls `then` when the page no longer fills the screen.
pub fn on_full_screen_left(then: impl Fn() + 'static) -> Listening {
    let Some(document) = document() else {
        return Listening(Vec::new());
    };
    Listening(vec![EventListener::new(&document, "fullscreenchange", move |_| {
        if !is_full_screen() {
            then();
        }
    })])
}

/// Whether a dialog is open over the page.
#[must_use]
pub fn has_dialog() -> bool {
    document().is_some_and(|document| document.query_selector("dialog[open]").is_ok_and(|found| found.is_some()))
}

/// What has the keyboard now, to give it back to. An element of a drawing takes it back as any other does, though it is
/// no `HTMLElement`.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element().map(JsCast::unchecked_into)
}

/// Whether nothing has the keyboard: the page as a whole stands for that.
#[must_use]
pub fn has_no_keyboard() -> bool {
    focused().is_none_or(|held| held.tag_name() == "BODY")
}

/// Marks the page as shown to a room: type is larger.
pub fn mark_presenting(presenting: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // A fixed attribute name is never refused.
        let _ = if presenting {
            root.set_attribute(PRESENTING_ATTRIBUTE, "")
        } else {
            root.remove_attribute(PRESENTING_ATTRIBUTE)
        };
    }
}

/// Which theme the page is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system asks.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in reading order.
    pub const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];

    /// Its name, as it is kept.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.id() == id)
    }

    /// The theme chosen in this browser; the system's where none was, or where nothing can be read.
    #[must_use]
    pub fn chosen() -> Self {
        LocalSlots.get(THEME_KEY).ok().flatten().and_then(|id| Self::from_id(&id)).unwrap_or_default()
    }

    /// Shows the page in this theme.
    pub fn show(self) {
        let Some(root) = document().and_then(|document| document.document_element()) else {
            return;
        };
        // Setting and removing a fixed attribute name cannot fail.
        let _ = match self {
            Self::System => root.remove_attribute(THEME_ATTRIBUTE),
            Self::Light | Self::Dark => root.set_attribute(THEME_ATTRIBUTE, self.id()),
        };
    }

    /// Shows the page in this theme, now and on later visits where the browser keeps it.
    pub fn choose(self) {
        self.show();
        // A theme that is forgotten is no loss worth a message.
        let _ = match self {
            Self::System => LocalSlots.remove(THEME_KEY),
            Self::Light | Self::Dark => LocalSlots.set(THEME_KEY, self.id()),
        };
    }
}
