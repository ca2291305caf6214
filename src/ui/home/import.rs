//! Opening a file: what is in it is added beside what is here, or the reasons are listed and nothing has changed.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::content::words::{files as refused, home as words, shell};
use crate::domain::walk::Step;
use crate::domain::{Rejection, Session, SessionId};
use crate::platform::files::{ReadError, read_text};
use crate::platform::random;
use crate::route::Route;
use crate::storage::{self, ImportError, ImportFault, MAX_COPY_BYTES, MAX_FILE_BYTES, WhyNot};
use crate::ui::components::{Field, Notice, NoticeTone};

const MEGABYTE: usize = 1024 * 1024;

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// Called when something was added.
    pub onchange: Callback<()>,
}

/// What came of the last file.
#[derive(Clone, PartialEq)]
enum Outcome {
    Opened { sessions: Vec<Added>, left_out: usize },
    Refused { why: AttrValue, faults: Vec<AttrValue>, more: usize },
}

#[derive(Clone, PartialEq)]
struct Added {
    id: SessionId,
    sentence: AttrValue,
    copy: bool,
}

/// A file field, and what came of it.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let library = use_library();
    let outcome = use_state_eq(|| None::<Outcome>);
    let onchoose = {
        let (outcome, onchange) = (outcome.setter(), props.onchange.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // Emptied, so that choosing the same file again is a new choice.
            input.set_value("");
            let (library, outcome, onchange) = (library.clone(), outcome.clone(), onchange.clone());
            spawn_local(async move {
                let text = read_text(file, MAX_COPY_BYTES).await;
                outcome.set(Some(take_in(&library, text)));
                onchange.emit(());
            });
        })
    };
    html! {
        <section class="sp-section" aria-label={words::OPEN_FILE}>
            <Field id="open-file" label={words::OPEN_FILE} hint={words::OPEN_FILE_HINT}>
                <input
                    id="open-file" class="sp-input sp-file" type="file" accept=".json,application/json"
                    aria-describedby="open-file-hint" onchange={onchoose}
                />
            </Field>
            { outcome.as_ref().map(told).unwrap_or_default() }
        </section>
    }
}

#[inline(never)]
fn take_in(library: &Library, text: Result<String, ReadError>) -> Outcome {
    let text = match text {
        Ok(text) => text,
        Err(ReadError::TooLarge { .. }) => return refusal(&refused::too_large(MAX_COPY_BYTES / MEGABYTE)),
        Err(ReadError::Unreadable) => return refusal(refused::UNREADABLE),
    };
    match storage::import_file(&text) {
        Ok(found) => Outcome::Opened {
            sessions: found.sessions.into_iter().map(|session| add(library, session)).collect(),
            left_out: found.unreadable,
        },
        Err(why) => why_not(why),
    }
}

/// Adds a session of a file. One whose id is taken gets a new one: opening a file never writes over work.
fn add(library: &Library, session: Session) -> Added {
    let copy = library.open(&session.id).is_ok();
    let session = if copy { Session { id: random::id(), ..session } } else { session };
    let title = match session.opening.title.trim() {
        "" => shell::UNTITLED,
        title => title,
    };
    let story = shell::story_so_far(session.story.actors.len(), session.story.evidence.len());
    let added = Added { id: session.id.clone(), sentence: words::opened(title, &story).into(), copy };
    library.add(session);
    added
}

fn refusal(why: &str) -> Outcome {
    Outcome::Refused { why: why.to_owned().into(), faults: Vec::new(), more: 0 }
}

fn why_not(why: ImportError) -> Outcome {
    match why {
        ImportError::Empty => refusal(refused::EMPTY),
        ImportError::TooLarge { .. } => refusal(&refused::too_large(MAX_FILE_BYTES / MEGABYTE)),
        ImportError::NotJson { line, column } => refusal(&refused::not_json(line, column)),
        ImportError::TooDeep => refusal(refused::TOO_DEEP),
        ImportError::AnotherApp => refusal(refused::ANOTHER_APP),
        ImportError::Newer { .. } => refusal(refused::NEWER),
        ImportError::NoSession => refusal(refused::NO_SESSION),
        ImportError::Faults { shown, more } => Outcome::Refused {
            why: refused::FAULTS.into(),
            faults: shown.iter().map(|fault| AttrValue::from(fault_sentence(fault))).collect(),
            more,
        },
    }
}

fn fault_sentence(fault: &ImportFault) -> String {
    let why = match &fault.why {
        WhyNot::UnknownField(name) => refused::unknown_field(name),
        WhyNot::MissingPart(name) => refused::missing_part(name),
        WhyNot::WrongKind => refused::WRONG_KIND.into(),
        WhyNot::Refused(rejection) => rule(*rejection).into(),
    };
    refused::fault(fault.part, fault.entry, &why)
}

fn rule(why: Rejection) -> &'static str {
    match why {
        Rejection::TooLong { .. } => refused::TOO_LONG,
        Rejection::DateOutOfRange => refused::DATE,
        Rejection::KnownBeforeHappened => refused::KNOWN_BEFORE,
        Rejection::Taken | Rejection::AlreadyThere => refused::TWICE,
        Rejection::Dangling | Rejection::Gone => refused::DANGLING,
        Rejection::TieToItself => refused::TO_ITSELF,
        Rejection::OffTheMap => refused::OFF_THE_MAP,
        Rejection::Full { .. } => refused::TOO_MANY,
        Rejection::Blank
        | Rejection::Unanswered
        | Rejection::NoDate
        | Rejection::InTheFuture
        | Rejection::NotASessionLength
        | Rejection::JudgementRestsOnIt
        | Rejection::CannotReplace
        | Rejection::WrongGroup => refused::AGAINST_THE_RULES,
    }
}

fn told(outcome: &Outcome) -> Html {
    match outcome {
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
        Outcome::Refused { why, faults, more } => html! {
            <Notice title={words::FILE_REFUSED} tone={NoticeTone::Attention} announced=true>
                <p>{ why }</p>
                if !faults.is_empty() {
                    <ul>
                        for (at, fault) in faults.iter().enumerate() { <li key={at} dir="auto">{ fault }</li> }
                        if *more > 0 { <li>{ refused::and_more(*more) }</li> }
                    </ul>
                }
                <p>{ words::FILE_REFUSED_BODY }</p>
            </Notice>
        },
    }
}
