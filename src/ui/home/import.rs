//! Opening a file: what is in it is added beside what is here, or the reasons are listed and nothing has changed.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::restore::Restore;
use crate::app::files::{Refusal, seal_reason};
use crate::app::library::{Library, Put, use_library};
use crate::app::lock;
use crate::content::words::exercise::ARE_ANSWERS;
use crate::content::words::{files as refused, home as words, lock as lock_words, shell};
use crate::domain::handing_out::is_handed_out;
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::files::read_text;
use crate::platform::page;
use crate::route::Route;
use crate::storage;
use crate::storage::backup::is_backup;
use crate::storage::jwe::MAX_SEALED;
use crate::ui::bound::reasons;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, line, several};
use crate::ui::components::{Field, Notice, NoticeTone};
use crate::ui::exercise::link_to_file;
use crate::ui::lock::{secret, send_button, sent_by_enter, show_tick};

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// Called when something was added.
    pub onchange: Callback<()>,
}

/// What came of the last file.
#[derive(Clone, PartialEq)]
enum Outcome {
    Opened {
        sessions: Vec<Added>,
        left_out: usize,
    },
    Refused(Refusal),
    /// A backup: what is in it is shown before anything changes.
    Backup(AttrValue),
}

#[derive(Clone, PartialEq)]
struct Added {
    id: SessionId,
    sentence: AttrValue,
    copy: bool,
}

/// A file that was chosen and waits for its passphrase.
#[derive(Clone, PartialEq)]
struct Sealed {
    file: AttrValue,
    typed: AttrValue,
    shown: bool,
    wrong: Option<&'static str>,
    busy: bool,
}

/// The id of the file field, which has the keyboard again when what it led to is closed.
const FIELD: &str = "open-file";
/// The id of the field for its passphrase.
const PASSPHRASE: &str = "file-passphrase";

/// A file field, and what came of it.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let library = use_library();
    let outcome = use_state_eq(|| None::<Outcome>);
    let sealed = use_state_eq(|| None::<Sealed>);
    use_effect_with(sealed.is_some(), |waits| {
        if *waits {
            page::focus(PASSPHRASE);
        }
    });
    let onchoose = {
        let (library, outcome, sealed) = (library.clone(), outcome.setter(), sealed.setter());
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // Emptied, so that choosing the same file again is a new choice.
            input.set_value("");
            let (library, outcome, onchange) = (library.clone(), outcome.clone(), onchange.clone());
            let sealed = sealed.clone();
            spawn_local(async move {
                let came = match read_text(file, MAX_SEALED).await {
                    Ok(text) if lock::is_sealed_file(&text) => match lock::refused(&text) {
                        Some(why) => Some(Outcome::Refused(Refusal::saying(seal_reason(why)))),
                        None => {
                            let (file, typed) = (text.into(), AttrValue::default());
                            sealed.set(Some(Sealed { file, typed, shown: false, wrong: None, busy: false }));
                            return outcome.set(None);
                        }
                    },
                    Ok(text) => match storage::link_in(&text) {
                        // A message with an exercise in it, saved as a file: shown first, like a link that is followed.
                        Some(link) => return page::go(&Route::Exercise { link: link.into() }.fragment()),
                        None => match looked_at(&text).await {
                            Some(address) => return page::go(&address),
                            None => Some(take_in(&library, &text)),
                        },
                    },
                    Err(why) => Some(Outcome::Refused(why.into())),
                };
                sealed.set(None);
                outcome.set(came);
                onchange.emit(());
            });
        })
    };
    let asked = match &*sealed {
        Some(now) => ask(now, &library, &sealed, &outcome, props.onchange.clone()),
        None => Html::default(),
    };
    html! {
        <section class="sp-section" aria-label={words::OPEN_FILE}>
            <Field id={FIELD} label={words::OPEN_FILE} hint={words::OPEN_FILE_HINT}>
                <input
                    id={FIELD} class="sp-input sp-file" type="file"
                    accept=".json,.jwe,.txt,application/json,application/jose"
                    aria-describedby="open-file-hint" onchange={onchoose}
                />
            </Field>
            { asked }
            { outcome.as_ref().map(|now| told(now, &outcome)).unwrap_or_default() }
        </section>
    }
}

/// Asks for the passphrase of a file.
fn ask(
    now: &Sealed,
    library: &Library,
    sealed: &UseStateHandle<Option<Sealed>>,
    outcome: &UseStateHandle<Option<Outcome>>,
    onchange: Callback<()>,
) -> Html {
    let change = |change: fn(&mut Sealed, String)| {
        let (sealed, now) = (sealed.setter(), now.clone());
        Callback::from(move |given| {
            let mut now = now.clone();
            change(&mut now, given);
            sealed.set(Some(now));
        })
    };
    let oninput = change(|now, typed| now.typed = typed.into());
    let shown = change(|now, _| now.shown = !now.shown);
    let onshow = Callback::from(move |_: bool| shown.emit(String::new()));
    let leave = {
        let sealed = sealed.setter();
        Callback::from(move |()| sealed.set(None))
    };
    let onsend = {
        let (library, sealed, now, outcome) = (library.clone(), sealed.setter(), now.clone(), outcome.setter());
        Callback::from(move |()| {
            if now.busy {
                return;
            }
            if now.typed.is_empty() {
                sealed.set(Some(Sealed { wrong: Some(lock_words::NOTHING_TYPED), ..now.clone() }));
                page::focus(PASSPHRASE);
                return;
            }
            sealed.set(Some(Sealed { busy: true, wrong: None, ..now.clone() }));
            let (sealed, now, outcome, onchange) = (sealed.clone(), now.clone(), outcome.clone(), onchange.clone());
            let library = library.clone();
            spawn_local(async move {
                match lock::open_file(&now.file, &now.typed).await {
                    Ok(text) => {
                        sealed.set(None);
                        outcome.set(Some(take_in(&library, &text)));
                        onchange.emit(());
                    }
                    Err(why) => {
                        sealed.set(Some(Sealed { wrong: Some(seal_reason(why)), busy: false, ..now }));
                        page::focus(PASSPHRASE);
                    }
                }
            });
        })
    };
    let form = several![
        secret([PASSPHRASE, lock_words::FILE_PASSPHRASE], &now.typed, now.shown, None, now.wrong, oninput),
        show_tick("file-passphrase-shown", now.shown, onshow),
        group(
            "sp-cluster",
            several![
                send_button("file-passphrase-open", lock_words::FILE_OPEN, None),
                press(lock_words::FILE_LEAVE, leave).drawn(),
            ],
        ),
        html! { <p role="status">{ if now.busy { lock_words::OPENING } else { "" } }</p> },
    ];
    html! {
        <Notice title={lock_words::FILE_SEALED}>
            { line("", lock_words::FILE_SEALED_BODY) }
            { sent_by_enter(lock_words::FILE_SEALED, onsend, form) }
        </Notice>
    }
}

/// Where the exercise in a file is looked at before it is opened; nothing where it holds no exercise for groups.
async fn looked_at(text: &str) -> Option<String> {
    let session = storage::import_json(text).ok()?;
    session.opening.task.as_ref().filter(|_| is_handed_out(&session))?;
    link_to_file(text).await
}

#[inline(never)]
fn take_in(library: &Library, text: &str) -> Outcome {
    if is_backup(text) {
        return Outcome::Backup(text.to_owned().into());
    }
    if storage::read_answer(text).is_ok() {
        return Outcome::Refused(Refusal::saying(ARE_ANSWERS));
    }
    match storage::import_file(text) {
        Ok(found) => Outcome::Opened {
            sessions: found.sessions.into_iter().map(|session| add(library, session)).collect(),
            left_out: found.unreadable,
        },
        Err(why) => Outcome::Refused(why.into()),
    }
}

/// Adds a session of a file. One whose id is taken gets a new one: opening a file never writes over work.
fn add(library: &Library, session: Session) -> Added {
    let title = match session.opening.title.trim() {
        "" => shell::UNTITLED,
        title => title,
    };
    let story = shell::story_so_far(session.story.actors.len(), session.story.evidence.len());
    let sentence = words::opened(title, &story).into();
    let Put { id, copy } = library.put(session);
    Added { id, sentence, copy }
}

fn told(now: &Outcome, outcome: &UseStateHandle<Option<Outcome>>) -> Html {
    match now {
        Outcome::Backup(text) => {
            let outcome = outcome.setter();
            let onclose = Callback::from(move |()| {
                outcome.set(None);
                page::focus(FIELD);
            });
            html! { <Restore text={text.clone()} {onclose} /> }
        }
        Outcome::Opened { sessions, left_out } => html! {
            <Notice title={words::FILE_OPENED} announced=true>
                for added in sessions.iter() {
                    <p key={added.id.to_string()} dir="auto">
                        { &added.sentence }{ " " }
                        if added.copy { { words::OPENED_AS_COPY }{ " " } }
                        <a href={Route::Session { id: added.id.clone(), step: Step::Opening }.fragment()}>
                            { words::GO_TO_IT }
                        </a>
                    </p>
                }
                if *left_out > 0 { <p>{ refused::left_out(*left_out) }</p> }
            </Notice>
        },
        Outcome::Refused(refusal) => html! {
            <Notice title={words::FILE_REFUSED} tone={NoticeTone::Attention} announced=true>
                { reasons(refusal) }
                <p>{ words::FILE_REFUSED_BODY }</p>
            </Notice>
        },
    }
}
