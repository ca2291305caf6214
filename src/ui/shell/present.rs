//! Showing something to a room: the hint before, full screen, the keys and the way out; and a session with roles in
//! place of names.
//!
//! What is shown is another session, made by [`masked`], held in a store of its own that refuses every change: writing
//! in it would put roles over names. So no screen has to know of it, but those that ask for something private, which
//! leave their fields out. It lasts as long as the session is open on this page, and no longer. Start with
//! [`Presented`]; what is shown that is no session has [`Room`] and [`use_present_question`].

use std::rc::Rc;

use yew::prelude::*;

use super::cover::{self, Why, cover, is_covered};
use super::desk::Desk;
use crate::app::keeper::View;
use crate::app::leaving::hold_back;
use crate::app::{SessionProvider, use_whole};
use crate::content::words::present as words;
use crate::domain::masked::masked;
use crate::domain::walk::Step;
use crate::platform::page::{self, Listening};
use crate::ui::app::HEADING;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, group, saying, several};
use crate::ui::components::{ButtonKind, Dialog};

/// Properties of [`Presented`].
#[derive(Properties)]
pub(super) struct PresentedProps {
    pub(super) step: Step,
    /// The session as it is kept.
    pub(super) view: View,
    /// Ends it.
    pub(super) onpresent: Callback<bool>,
}

/// As with the desk, the session itself is followed inside.
impl PartialEq for PresentedProps {
    fn eq(&self, other: &Self) -> bool {
        self.step == other.step
    }
}

/// The session as a room sees it.
#[component]
pub(super) fn Presented(props: &PresentedProps) -> Html {
    let whole = use_whole();
    let session = use_memo(Rc::as_ptr(&whole), |_| Rc::new(masked(&whole, words::MASK)));
    let onpresent = props.onpresent.clone();
    use_effect_with((), move |()| {
        page::focus(HEADING);
        hold_back(true);
        page::mark_presenting(true);
        let room = Room::with(onpresent.reform(|()| false), Callback::noop());
        move || {
            drop(room);
            hold_back(false);
            page::mark_presenting(false);
            // Names are on the page again, and others may still be looking.
            cover(Why::Presented);
        }
    });
    let PresentedProps { step, view, onpresent } = props;
    html! {
        <SessionProvider session={(*session).clone()} reading=true presented=true onchange={Callback::noop()}>
            <Desk
                step={*step} view={view.clone()} presenting=true onpresent={onpresent.clone()}
                take_over={Callback::noop()}
            />
        </SessionProvider>
    }
}

/// A room is looking, for as long as this is kept: Esc and leaving full screen end it, arrow keys turn to what comes
/// next or before, and the cover does not come by itself.
pub struct Room {
    _heard: [Listening; 2],
}

impl Room {
    /// Calls `stop` when it is to end, and `turn` with whether it goes on or back.
    #[must_use]
    pub fn with(stop: Callback<()>, turn: Callback<bool>) -> Self {
        cover::mark_presenting(true);
        let left = stop.clone();
        let full = page::on_full_screen_left(move || left.emit(()));
        let keys = page::on_key(move |event| {
            // What is open over the page has the keys first; and with others they are the browser's.
            let with_others = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
            if event.default_prevented() || with_others || is_covered() || page::has_dialog() {
                return;
            }
            // A table that is wider than the screen is moved by the arrows while it has the keyboard.
            let moves = || page::focused().is_some_and(|held| held.get_attribute("tabindex").as_deref() == Some("0"));
            match &*event.key() {
                "Escape" => stop.emit(()),
                "ArrowRight" if !moves() => turn.emit(true),
                "ArrowLeft" if !moves() => turn.emit(false),
                _ => {}
            }
        });
        Self { _heard: [full, keys] }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        cover::mark_presenting(false);
        page::leave_full_screen();
    }
}

/// The question before presenting, with what is to be known: the callback that asks it, and its place on the page.
#[hook]
pub fn use_present_question(onpresent: &Callback<bool>, hints: &[&'static str]) -> (Callback<()>, Html) {
    let open = use_state_eq(|| false);
    let ask = {
        let open = open.setter();
        Callback::from(move |()| open.set(true))
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let begin = |full: bool| {
        let (open, onpresent) = (open.setter(), onpresent.clone());
        Callback::from(move |()| {
            if full {
                page::enter_full_screen();
            }
            open.set(false);
            onpresent.emit(true);
        })
    };
    let hints = hints.iter().map(|hint| saying("li", "", *hint)).collect::<Html>();
    let window = press(words::IN_WINDOW, begin(false)).drawn();
    let question = html! {
        <Dialog
            id="present" open={*open} title={words::BEFORE} confirm={words::FULL_SCREEN} onconfirm={begin(true)}
            cancel={words::NOT_NOW} oncancel={close}
        >
            { element("ul", "sp-stack sp-stack-tight", hints) }
            { group("sp-cluster", window) }
        </Dialog>
    };
    (ask, question)
}

/// The bar while presenting. No title, and nothing about saving.
pub(super) fn bar(onpresent: &Callback<bool>, cover: Callback<()>) -> Html {
    let stop = onpresent.reform(|()| false);
    let buttons =
        several![press(words::COVER, cover).drawn(), press(words::STOP, stop).kind(ButtonKind::Primary).drawn()];
    html! {
        <header class="sp-top">
            <strong class="sp-top-saved sp-top-saved-not">{ words::PRESENTING }</strong>
            { group("sp-top-actions", buttons) }
        </header>
    }
}
