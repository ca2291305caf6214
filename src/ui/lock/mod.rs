//! The page in place of every other while a passphrase is wanted, and the pieces that ask for one.
//!
//! Start with [`UnlockPage`]; [`secret`] is the field, [`lock_button`] what stands in the bars.

mod page;

use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::prelude::*;

use crate::app::library::use_library;
use crate::app::lock::{Lock, Standing};
use crate::content::words::lock as words;
use crate::storage::jwe::SealError;
use crate::ui::components::button::press;
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{ButtonKind, Choice, TextKind, use_announce};

pub use page::UnlockPage;

/// A field for a passphrase. What is typed can be pasted, and is shown only when asked for.
pub fn secret(
    [id, label]: [&'static str; 2],
    value: &AttrValue,
    shown: bool,
    hint: Option<&'static str>,
    error: Option<&'static str>,
    oninput: Callback<String>,
) -> Html {
    let asked = TextProps {
        kind: if shown { TextKind::SecretShown } else { TextKind::Secret },
        hint: hint.map(AttrValue::Static),
        error: error.map(AttrValue::Static),
        ..TextProps::asking(id.into(), label.into(), value.clone(), oninput)
    };
    text(&asked, true)
}

/// The tick that shows what is typed.
pub fn show_tick(id: &'static str, shown: bool, onchange: Callback<bool>) -> Html {
    let tick = AttrValue::Static("shown");
    let selected = if shown { vec![tick.clone()] } else { Vec::new() };
    let ontoggle = Callback::from(move |(_, on): (AttrValue, bool)| onchange.emit(on));
    let options = vec![Choice::new(tick, words::SHOW)];
    let legend = AttrValue::Static(words::SHOWING);
    check_list(&CheckListProps {
        hide_legend: true,
        ..CheckListProps::asking(id.into(), legend, options, selected, ontoggle)
    })
}

/// A form that is sent by Enter as by its button.
pub fn sent_by_enter(label: &'static str, onsend: Callback<()>, held: Html) -> Html {
    let onsubmit = move |event: SubmitEvent| {
        event.prevent_default();
        onsend.emit(());
    };
    html! { <form class="sp-stack" aria-label={label} {onsubmit}>{ held }</form> }
}

/// The button of such a form.
pub fn send_button(id: &'static str, says: &str, blocked: Option<&'static str>) -> Html {
    press(says, Callback::noop())
        .id(id)
        .kind(ButtonKind::Primary)
        .submit()
        .blocked(blocked.map(AttrValue::Static))
        .drawn()
}

/// Locks this page and every other tab; for the bars. Nothing where there is no passphrase.
#[component]
pub fn LockButton() -> Html {
    let announce = use_announce();
    // Drawn again when a passphrase was set or removed.
    let _ = use_library();
    let lock = Lock::of_this_browser();
    if lock.standing() != Standing::Open {
        return Html::default();
    }
    let onclick = move |()| {
        let (lock, announce) = (lock.clone(), announce.clone());
        spawn_local(async move {
            if !lock.lock().await {
                announce.emit(words::NOT_LOCKED.to_owned());
            }
        });
    };
    press(words::LOCK, onclick.into()).drawn()
}

/// Why the lock did not do what was asked.
pub fn reason(why: SealError) -> &'static str {
    match why {
        SealError::NoCrypto => words::NO_CRYPTO,
        SealError::WrongOrDamaged => words::WRONG,
        SealError::Damaged | SealError::Foreign | SealError::Rounds | SealError::TooLarge => words::LOCK_DAMAGED,
        SealError::Newer => words::LOCK_NEWER,
        SealError::Full => words::NO_ROOM,
        SealError::Blocked | SealError::Locked => words::NO_STORAGE,
        SealError::Busy => words::OTHER_TAB,
    }
}
