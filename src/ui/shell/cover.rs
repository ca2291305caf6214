//! The cover: a calm page in place of every other, by one key, by a button, when nobody touches the page, and when the
//! tab is hidden. What is under it stays as it is, out of sight and out of reach, so that nothing typed is lost.
//!
//! The browser's own modal dialog puts the rest of the page out of reach, a dialog that is open already too. It stands
//! around the whole app, knows nothing of any session, and locks nothing: whoever presses the key sees the page again.
//! Start with [`Cover`]; anything else calls [`cover`].

use std::cell::{Cell, RefCell};

use gloo::render::request_animation_frame;
use gloo::timers::callback::{Interval, Timeout};
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::app::covering::{MINUTES, choose_minutes, cover_hidden, covers_hidden, minutes};
use crate::app::library::Library;
use crate::content::words::{lock as lock_words, present as words, shell as shell_words};
use crate::platform::{page, touch};
use crate::ui::app::HEADING;
use crate::ui::components::button::press;
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::pieces::{folded, group, line, several};
use crate::ui::components::{ButtonKind, Choice, Select};
use crate::ui::lock::LockButton;

/// The key. Browsers and screen readers leave it alone.
const KEY: &str = "F8";
/// The id of the tick for hidden tabs.
const HIDDEN: &str = "hidden";
/// How often it is looked at, in milliseconds.
const LOOK_MS: u32 = 5_000;

/// The id of the button that shows the page again.
const BUTTON: &str = "uncover";

/// Why the cover comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody wants it, or nobody is there.
    Wanted,
    /// Presenting has ended, and names are back.
    Presented,
}

thread_local! {
    /// Why the page is covered; nothing while it is not.
    static COVERED: Cell<Option<Why>> = const { Cell::new(None) };
    /// What had the keyboard before, if anything had, from when the page is covered until it is seen again.
    static BEFORE: RefCell<Option<Option<HtmlElement>>> = const { RefCell::new(None) };
    /// Draws the cover anew, while there is something to cover.
    static REDRAW: RefCell<Option<UseForceUpdateHandle>> = const { RefCell::new(None) };
    /// Whether the page is shown to a room, where people talk for long without touching anything.
    static PRESENTING: Cell<bool> = const { Cell::new(false) };
}

/// Covers the page, if there is anything on it.
pub fn cover(why: Why) {
    if is_covered() {
        return;
    }
    REDRAW.with_borrow(|redraw| {
        if let Some(redraw) = redraw {
            BEFORE.replace(Some(page::focused()));
            COVERED.set(Some(why));
            redraw.force_update();
        }
    });
}

fn uncover() {
    COVERED.set(None);
    REDRAW.with_borrow(|redraw| redraw.iter().for_each(UseForceUpdateHandle::force_update));
}

/// Whether the page is covered.
#[must_use]
pub fn is_covered() -> bool {
    COVERED.get().is_some()
}

/// From now on the page is shown to a room, or no longer.
pub(super) fn mark_presenting(presenting: bool) {
    PRESENTING.set(presenting);
}

fn pressed(event: &web_sys::KeyboardEvent) {
    let with_others = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    if event.key() != KEY || with_others {
        return;
    }
    event.prevent_default();
    match (event.repeat(), is_covered()) {
        (true, _) => {}
        (false, true) => uncover(),
        (false, false) => cover(Why::Wanted),
    }
}

fn hidden() {
    if covers_hidden() {
        cover(Why::Wanted);
    }
}

fn look() {
    let after = u64::from(minutes()) * 60_000;
    if after > 0 && !PRESENTING.get() && touch::idle_ms() >= after {
        cover(Why::Wanted);
    }
}

/// Properties of [`Cover`].
#[derive(Properties, PartialEq)]
pub struct CoverProps {
    /// What there is to cover; nothing before it is open.
    pub library: Option<Library>,
    /// The whole app.
    pub children: Html,
}

/// Holds the app, and the cover over it.
#[component]
pub fn Cover(props: &CoverProps) -> Html {
    let redraw = use_force_update();
    let dialog = use_node_ref();
    let covered = COVERED.get();
    {
        let redraw = redraw.clone();
        use_effect_with(props.library.is_some(), move |on| {
            let watch = on.then(|| {
                let _ = touch::idle_ms();
                REDRAW.replace(Some(redraw));
                (page::on_key(pressed), page::on_hidden(hidden), Interval::new(LOOK_MS, look))
            });
            move || {
                REDRAW.take();
                COVERED.take();
                drop(watch);
            }
        });
    }
    {
        let dialog = dialog.clone();
        use_effect_with(covered, move |covered| {
            let mut frame = None;
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                if covered.is_some() {
                    show(&dialog);
                } else if let Some(before) = BEFORE.take() {
                    // The browser may have closed it already, and says so only later.
                    dialog.close();
                    page::set_title(shell_words::NAME);
                    give_back(before.as_ref());
                    // What was out of sight until now may lose the keyboard once more while the page is painted.
                    frame = Some(request_animation_frame(move |_| {
                        let painted = Timeout::new(0, move || {
                            if !is_covered() && !page::has_dialog() && page::has_no_keyboard() {
                                give_back(before.as_ref());
                            }
                        });
                        painted.forget();
                    }));
                }
            }
            move || drop(frame)
        });
    }
    let stay = |event: Event| event.prevent_default();
    // Pressed twice, Esc closes a dialog without asking.
    let again = {
        let dialog = dialog.clone();
        move |_: Event| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|_| is_covered()) {
                show(&dialog);
            }
        }
    };
    html! {
        <>
            <div class="sp-under" hidden={covered.is_some()}>{ props.children.clone() }</div>
            <dialog ref={dialog} class="sp-cover" aria-labelledby="covered" oncancel={stay} onclose={again}>
                { covered.map(|why| page_of(why, &props.library, &redraw)) }
            </dialog>
        </>
    }
}

/// Gives the keyboard back to what had it; where that is gone, to the heading.
fn give_back(before: Option<&HtmlElement>) {
    if !before.is_some_and(|before| before.is_connected() && before.focus().is_ok()) {
        page::focus(HEADING);
    }
}

fn show(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // Fails only for an element that is not in the page.
        let _ = dialog.show_modal();
    }
    page::set_title(words::COVERED_TAB);
    page::focus(BUTTON);
}

/// A calm page with nothing on it about anybody.
fn page_of(why: Why, library: &Option<Library>, redraw: &UseForceUpdateHandle) -> Html {
    let body = match why {
        Why::Wanted => words::COVERED_BODY,
        Why::Presented => words::STOPPED_BODY,
    };
    let uncover = press(words::UNCOVER, Callback::from(|()| uncover())).id(BUTTON).kind(ButtonKind::Primary).drawn();
    let lock = library.clone().map(|library| yew::provide(library, html! { <LockButton /> })).unwrap_or_default();
    html! {
        <>
            <h1 id="covered">{ words::COVERED }</h1>
            { line("", body) }
            { group("sp-cluster", several![uncover, lock]) }
            { folded(words::BY_ITSELF.into(), when(redraw)) }
        </>
    }
}

/// When it comes by itself.
fn when(redraw: &UseForceUpdateHandle) -> Html {
    let options: Vec<Choice> = MINUTES
        .iter()
        .map(|after| {
            let says = if *after == 0 { words::NEVER.to_owned() } else { lock_words::minutes(*after) };
            Choice::new(after.to_string(), says)
        })
        .collect();
    let onchange = {
        let redraw = redraw.clone();
        Callback::from(move |chosen: Option<AttrValue>| {
            if let Some(chosen) = chosen {
                choose_minutes(&chosen);
            }
            redraw.force_update();
        })
    };
    let ontoggle = {
        let redraw = redraw.clone();
        Callback::from(move |(_, on): (AttrValue, bool)| {
            cover_hidden(on);
            redraw.force_update();
        })
    };
    let ticked = if covers_hidden() { vec![HIDDEN.into()] } else { Vec::new() };
    let tick = check_list(&CheckListProps {
        hide_legend: true,
        ..CheckListProps::asking(
            "cover-hidden".into(),
            words::HIDING.into(),
            vec![Choice::new(HIDDEN, words::HIDDEN)],
            ticked,
            ontoggle,
        )
    });
    html! {
        <>
            <Select
                id="cover-idle" label={words::IDLE} {options} always_one=true
                selected={Some(AttrValue::from(minutes().to_string()))} {onchange}
            />
            { tick }
        </>
    }
}
