//! Showing a session to a room: the hint before, the session with roles in place of names, and the way out.
//!
//! What is shown is another session, made by [`masked`], held in a store of its own that refuses every change: writing
//! in it would put roles over names. So no screen has to know of it, but those that ask for something private, which
//! leave their fields out. It lasts as long as the session is open on this page, and no longer. Start with
//! [`Presented`] and [`use_present_question`].

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
use crate::platform::page;
use crate::ui::app::HEADING;
use crate::ui::components::button::{ButtonProps, button};
use crate::ui::components::pieces::{element, group, saying};
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
        cover::mark_presenting(true);
        let stop = move || onpresent.emit(false);
        let full = page::on_full_screen_left(stop.clone());
        let keys = page::on_key(move |event| {
            // Esc closes what is open over the page first.
            if event.key() == "Escape" && !event.default_prevented() && !is_covered() && !page::has_dialog() {
                stop();
            }
        });
        move || {
            drop((full, keys));
            hold_back(false);
            cover::mark_presenting(false);
            page::leave_full_screen();
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

/// The question before presenting: the callback that asks it, and its place on the page.
#[hook]
pub(super) fn use_present_question(onpresent: &Callback<bool>) -> (Callback<()>, Html) {
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
    let hints = words::HINTS.map(|hint| saying("li", "", hint)).to_vec();
    let window = button(&ButtonProps { onclick: begin(false), ..ButtonProps::saying(words::IN_WINDOW) });
    let question = html! {
        <Dialog
            id="present" open={*open} title={words::BEFORE} confirm={words::FULL_SCREEN} onconfirm={begin(true)}
            cancel={words::NOT_NOW} oncancel={close}
        >
            { element("ul", "sp-stack sp-stack-tight", hints) }
            { group("sp-cluster", vec![window]) }
        </Dialog>
    };
    (ask, question)
}

/// The bar while presenting. No title, and nothing about saving.
pub(super) fn bar(onpresent: &Callback<bool>, cover: Callback<()>) -> Html {
    let stop = onpresent.reform(|()| false);
    let buttons = vec![
        button(&ButtonProps { onclick: cover, ..ButtonProps::saying(words::COVER) }),
        button(&ButtonProps { kind: ButtonKind::Primary, onclick: stop, ..ButtonProps::saying(words::STOP) }),
    ];
    html! {
        <header class="sp-top">
            <strong class="sp-top-saved sp-top-saved-not">{ words::PRESENTING }</strong>
            { group("sp-top-actions", buttons) }
        </header>
    }
}
