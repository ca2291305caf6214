//! The passphrase, as a part of the data page: whether one is set, setting, changing and removing it, and when the page
//! locks by itself.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::keeping::Keeping;
use crate::app::library::{Library, use_library};
use crate::app::lock::{self, LEAST_CHARACTERS, Lock, Standing};
use crate::app::lock_guard::{MINUTES, choose_minutes, minutes};
use crate::content::words::lock as words;
use crate::platform::page;
use crate::storage::jwe::SealError;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, line, notice, several};
use crate::ui::components::{ButtonKind, Choice, NoticeTone, Select};
use crate::ui::lock::{reason, secret, send_button, sent_by_enter, show_tick};

const SECTION: &str = "lock-section";
const NOW: &str = "passphrase-now";
const NEW: &str = "passphrase-new";
const AGAIN: &str = "passphrase-again";

/// What is being done.
#[derive(Clone, Copy, PartialEq)]
enum Doing {
    Nothing,
    Set,
    Change,
    Remove,
}

impl Doing {
    /// What its button says, and what is said once it is done.
    fn words(self) -> [&'static str; 3] {
        match self {
            Self::Nothing => ["", "", ""],
            Self::Set => [words::SET, words::SET_CONFIRM, words::IS_SET],
            Self::Change => [words::CHANGE, words::CHANGE_CONFIRM, words::IS_CHANGED],
            Self::Remove => [words::REMOVE, words::REMOVE_CONFIRM, words::IS_REMOVED],
        }
    }

    /// The fields it asks for, in their order.
    fn fields(self) -> &'static [Asked] {
        match self {
            Self::Nothing => &[],
            Self::Set => &[NEW_FIELD, AGAIN_FIELD],
            Self::Change => &[NOW_FIELD, NEW_FIELD, AGAIN_FIELD],
            Self::Remove => &[NOW_FIELD],
        }
    }
}

/// A field: its place among what is typed, its id, its label and its hint.
type Asked = (usize, &'static str, &'static str, Option<&'static str>);

const NOW_FIELD: Asked = (0, NOW, words::NOW, None);
const NEW_FIELD: Asked = (1, NEW, words::NEW, Some(words::ADVICE));
const AGAIN_FIELD: Asked = (2, AGAIN, words::AGAIN, None);

#[derive(Clone, PartialEq)]
struct Form {
    doing: Doing,
    typed: [AttrValue; 3],
    shown: bool,
    /// Which field is wrong, and why.
    wrong: Option<(&'static str, &'static str)>,
    busy: bool,
    /// What came of the last thing that was done.
    told: Option<Result<&'static str, &'static str>>,
}

impl Form {
    fn new(doing: Doing) -> Self {
        Self { doing, typed: Default::default(), shown: false, wrong: None, busy: false, told: None }
    }

    fn telling(told: Result<&'static str, &'static str>) -> Self {
        Self { told: Some(told), ..Self::new(Doing::Nothing) }
    }

    /// What is wrong before anything is tried.
    fn fault(&self) -> Option<(&'static str, &'static str)> {
        let [now, new, again] = &self.typed;
        if self.doing != Doing::Set && now.is_empty() {
            return Some((NOW, words::NOTHING_TYPED));
        }
        if self.doing == Doing::Remove {
            return None;
        }
        let first = new.chars().next();
        if new.chars().count() < LEAST_CHARACTERS {
            Some((NEW, words::TOO_SHORT))
        } else if new.chars().all(|sign| Some(sign) == first) {
            Some((NEW, words::TOO_EVEN))
        } else if new != again {
            Some((AGAIN, words::DIFFERENT))
        } else {
            None
        }
    }
}

/// The section. Its form stays closed until somebody asks for it.
#[component]
pub fn LockSection() -> Html {
    let library = use_library();
    let form = use_state_eq(|| Form::new(Doing::Nothing));
    let lock = Lock::of_this_browser();
    let on = lock.standing() == Standing::Open;
    use_effect_with(form.doing, |doing| {
        if let Some((_, first, ..)) = doing.fields().first() {
            page::focus(first);
        }
    });
    html! {
        <section class="sp-stack" aria-labelledby={SECTION}>
            <h2 id={SECTION} tabindex="-1">{ words::SECTION }</h2>
            { line("", if on { words::ON } else { words::OFF }) }
            { if on { line("", words::REACH) } else { Html::default() } }
            { told(&form) }
            { match form.doing {
                Doing::Nothing if on => when_on(&form),
                Doing::Nothing => when_off(&form),
                _ => asked(&form, &lock, &library),
            } }
        </section>
    }
}

fn told(form: &Form) -> Html {
    match form.told {
        Some(Ok(done)) => html! { <p role="status">{ done }</p> },
        Some(Err(why)) => notice(NoticeTone::Attention, words::NOT_DONE.into(), why, true),
        None => Html::default(),
    }
}

fn begin(form: &UseStateHandle<Form>, doing: Doing, kind: ButtonKind) -> Html {
    let form = form.clone();
    let onclick = Callback::from(move |()| form.set(Form::new(doing)));
    press(doing.words()[0], onclick).kind(kind).drawn()
}

fn when_off(form: &UseStateHandle<Form>) -> Html {
    if !lock::is_offered() {
        return notice(NoticeTone::Attention, words::NOT_DONE.into(), words::NO_CRYPTO, false);
    }
    group("sp-cluster", begin(form, Doing::Set, ButtonKind::Primary))
}

fn when_on(form: &UseStateHandle<Form>) -> Html {
    let choices =
        MINUTES.iter().map(|after| Choice::new(after.to_string(), words::minutes(*after))).collect::<Vec<_>>();
    let onchange = {
        let form = form.clone();
        Callback::from(move |chosen: Option<AttrValue>| {
            if let Some(after) = chosen.and_then(|chosen| chosen.parse().ok()) {
                choose_minutes(after);
                form.set(Form::new(Doing::Nothing));
            }
        })
    };
    html! {
        <>
            <Select
                id="lock-idle" label={words::IDLE} hint={words::IDLE_HINT} options={choices}
                always_one=true selected={Some(AttrValue::from(minutes().to_string()))} {onchange}
            />
            <div class="sp-cluster">
                { begin(form, Doing::Change, ButtonKind::Secondary) }
                { begin(form, Doing::Remove, ButtonKind::Secondary) }
            </div>
        </>
    }
}

/// The form.
fn asked(form: &UseStateHandle<Form>, lock: &Lock, library: &Library) -> Html {
    let doing = form.doing;
    let warned = match doing {
        Doing::Remove => line("", words::REMOVE_BODY),
        _ => notice(NoticeTone::Attention, words::NO_WAY_BACK.into(), words::NO_WAY_BACK_BODY, false),
    };
    let mut held = vec![warned];
    for (at, id, label, hint) in doing.fields() {
        let wrong = form.wrong.filter(|(field, _)| field == id).map(|(_, why)| why);
        let oninput = {
            let (form, at) = (form.clone(), *at);
            Callback::from(move |text: String| {
                let mut typed = form.typed.clone();
                typed[at] = text.into();
                form.set(Form { typed, ..(*form).clone() });
            })
        };
        held.push(secret([id, label], &form.typed[*at], form.shown, *hint, wrong, oninput));
    }
    let onshow = {
        let form = form.clone();
        Callback::from(move |shown| form.set(Form { shown, ..(*form).clone() }))
    };
    let leave = {
        let form = form.clone();
        Callback::from(move |()| {
            form.set(Form::new(Doing::Nothing));
            page::focus(SECTION);
        })
    };
    held.push(show_tick("passphrase-shown", form.shown, onshow));
    held.push(group(
        "sp-cluster",
        several![send_button("passphrase-confirm", doing.words()[1], None), press(words::LEAVE_IT, leave).drawn()],
    ));
    held.push(html! { <p role="status">{ if form.busy { words::BUSY } else { "" } }</p> });
    sent_by_enter(doing.words()[0], send(form, lock, library), group("sp-stack", held))
}

fn send(form: &UseStateHandle<Form>, lock: &Lock, library: &Library) -> Callback<()> {
    let (form, lock, library) = (form.clone(), lock.clone(), library.clone());
    Callback::from(move |()| {
        if form.busy {
            return;
        }
        if let Some(wrong) = form.fault() {
            form.set(Form { wrong: Some(wrong), ..(*form).clone() });
            page::focus(wrong.0);
            return;
        }
        form.set(Form { busy: true, wrong: None, ..(*form).clone() });
        let (form, lock, library) = (form.clone(), lock.clone(), library.clone());
        spawn_local(async move {
            let [now, new, _] = &form.typed;
            let done = match form.doing {
                Doing::Set => lock.set(new).await,
                Doing::Change => lock.change(now, new).await,
                Doing::Remove => lock.remove(now).await,
                Doing::Nothing => Ok(()),
            };
            let focus = match done {
                Ok(()) => {
                    form.set(Form::telling(Ok(form.doing.words()[2])));
                    SECTION
                }
                Err(SealError::WrongOrDamaged) => {
                    form.set(Form { wrong: Some((NOW, words::WRONG)), busy: false, ..(*form).clone() });
                    NOW
                }
                Err(why) => {
                    form.set(Form::telling(Err(reason(why))));
                    SECTION
                }
            };
            // Work that waited for the choice is kept from now on; and the page says how things stand.
            let keeping = library.keeping();
            library.choose(if keeping == Keeping::Undecided { Keeping::Browser } else { keeping });
            page::focus(focus);
        });
    })
}
