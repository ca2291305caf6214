//! The question itself, and what else happens once at the first real work: the browser is asked for its promise, and
//! asks in turn before a page is closed that holds the only copy.

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::files::file_with;
use crate::app::keeping::{Keeping, ask_once_to_last, note_visit};
use crate::app::library::{Library, use_library};
use crate::content::words::keeping as words;
use crate::platform::{keeping, page};
use crate::route::Route;
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::pieces::line;
use crate::ui::components::{Choice, Dialog, use_announce};

const PASSPHRASE: &str = "passphrase";
const FILE: &str = "file";
const UNPROTECTED: &str = "unprotected";

thread_local! {
    static ASK: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// Asks the question now.
pub fn ask_how_to_keep() {
    if let Some(ask) = ASK.with_borrow(Clone::clone) {
        ask.emit(());
    }
}

/// Real work of this visit that has been changed and is nowhere but on this page.
fn at_risk(library: &Library) -> bool {
    library.unsaved().iter().any(|session| {
        session.opening.fictional != Some(true) && library.is_written_in(session) && file_with(session).is_none()
    })
}

/// Stands once beside the pages.
#[component]
pub fn KeepingQuestion() -> Html {
    let library = use_library();
    let open = use_state_eq(|| false);
    let chosen = use_state_eq(|| None::<AttrValue>);
    let put_off = use_mut_ref(|| false);
    let announce = use_announce();

    let risk = at_risk(&library);
    let wanted = risk && library.keeping() == Keeping::Undecided && !*put_off.borrow();
    {
        let open = open.setter();
        use_effect_with(wanted, move |wanted| {
            // Never in the middle of a word.
            let waiting = wanted.then(|| page::when_typing_pauses(move || open.set(true)));
            move || drop(waiting)
        });
    }
    {
        let (open, library) = (open.setter(), library.clone());
        use_effect_with((), move |()| {
            note_visit(&library);
            ASK.set(Some(Callback::from(move |()| open.set(true))));
            let asking = keeping::ask_before_leaving(move || !library.keeping().writes() && at_risk(&library));
            move || {
                ASK.set(None);
                drop(asking);
            }
        });
    }
    {
        let library = library.clone();
        // After every drawing, which follows every save; it asks once and never again.
        use_effect(move || spawn_local(async move { ask_once_to_last(&library).await }));
    }

    let later = {
        let (open, put_off) = (open.setter(), put_off.clone());
        Callback::from(move |()| {
            put_off.replace(true);
            open.set(false);
        })
    };
    let confirm = {
        let (open, chosen, library) = (open.setter(), chosen.clone(), library);
        Callback::from(move |()| {
            open.set(false);
            put_off.replace(true);
            match chosen.as_deref() {
                Some(PASSPHRASE) => {
                    // Setting it is what decides; until then the work waits on this page.
                    if library.keeping() == Keeping::FileOnly {
                        library.choose(Keeping::Undecided);
                    }
                    page::go(&Route::Data.fragment());
                }
                Some(FILE) => {
                    library.choose(Keeping::FileOnly);
                    announce.emit(words::CHOSEN_FILE.into());
                }
                Some(UNPROTECTED) => {
                    library.choose(Keeping::Browser);
                    announce.emit(words::CHOSEN_BROWSER.into());
                }
                _ => {}
            }
        })
    };
    let pick = {
        let chosen = chosen.setter();
        Callback::from(move |way: Option<AttrValue>| chosen.set(way))
    };
    let blocked = chosen.is_none().then_some(AttrValue::Static(words::CHOOSE_FIRST));
    html! {
        <Dialog
            id="how-to-keep" open={*open} title={words::TITLE} confirm={words::CONFIRM} confirm_blocked={blocked}
            onconfirm={confirm} cancel={words::DECIDE_LATER} oncancel={later}
        >
            { ways((*chosen).clone(), pick) }
        </Dialog>
    }
}

fn ways(chosen: Option<AttrValue>, pick: Callback<Option<AttrValue>>) -> Html {
    let (why, unprotected) = if keeping::files_are_apart() {
        (words::WHY_APART, words::UNPROTECTED_APART)
    } else {
        (words::WHY_SHARED, words::UNPROTECTED_SHARED)
    };
    let options = vec![
        Choice::new(PASSPHRASE, words::PASSPHRASE).with_hint(words::PASSPHRASE_HINT),
        Choice::new(FILE, words::FILE).with_hint(words::FILE_HINT),
        Choice::new(UNPROTECTED, words::UNPROTECTED).with_hint(unprotected),
    ];
    let list = ChoiceListProps::asking("how-to-keep-way".into(), words::WAYS.into(), options, chosen, pick);
    html! {
        <>
            { line("", why) }
            { line("", words::NOT_YET) }
            { choice_list(&ChoiceListProps { always_one: true, ..list }) }
            { line("sp-hint", words::LATER) }
        </>
    }
}
