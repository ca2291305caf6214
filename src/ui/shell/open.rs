//! One open session, or the page that says why it cannot be opened.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::{FootBar, TopBar};
use super::beside::Beside;
use super::step::StepPage;
use super::walk::Walk;
use crate::app::SessionProvider;
use crate::app::keeper::use_keeper;
use crate::app::library::Library;
use crate::content::words::shell as words;
use crate::domain::{Session, SessionId};
use crate::domain::walk::Step;
use crate::platform::files::{self, FileKind};
use crate::platform::page;
use crate::storage::{Generation, LoadError};
use crate::ui::app::{HEADING, NothingHere};
use crate::ui::components::{Button, ButtonKind, Notice, NoticeTone, SkipLink};

/// Properties of [`OpenSession`].
#[derive(Properties, PartialEq)]
pub struct OpenSessionProps {
    /// Which session.
    pub id: SessionId,
    /// Which step.
    pub step: Step,
    /// Where it is kept.
    pub library: Library,
}

/// Opens the session once and keeps it open while the steps change. Give it a key of the session's id.
#[component]
pub fn OpenSession(props: &OpenSessionProps) -> Html {
    let opened = use_memo((props.id.clone(), props.library.clone()), |(id, library)| library.open(id));
    match &*opened {
        Ok(opened) => html! {
            <Frame
                session={opened.session.clone()} revision={opened.revision}
                fell_back={opened.generation == Generation::Before} step={props.step} library={props.library.clone()}
            />
        },
        Err(why) => html! { <CannotOpen id={props.id.clone()} why={why.clone()} library={props.library.clone()} /> },
    }
}

/// Properties of [`CannotOpen`].
#[derive(Properties, PartialEq)]
struct CannotOpenProps {
    id: SessionId,
    why: LoadError,
    library: Library,
}

#[component]
fn CannotOpen(props: &CannotOpenProps) -> Html {
    let (title, body) = match props.why {
        LoadError::Missing => (words::NO_SESSION, words::NO_SESSION_BODY),
        LoadError::Newer { .. } => (words::NEWER, words::NEWER_BODY),
        LoadError::Damaged => (words::BROKEN, words::BROKEN_BODY),
        LoadError::Blocked => (words::NO_STORAGE, words::NO_STORAGE_BODY),
    };
    let kept = props.library.kept_text(&props.id);
    let id = props.id.clone();
    let download = move |text: &str| {
        // A browser that takes no download has nothing better to offer.
        let _ = files::offer(&words::kept_copy_name(id.as_str()), FileKind::Text, text);
    };
    html! {
        <NothingHere {title} {body}>
            if let Some(text) = kept {
                <Button
                    kind={ButtonKind::Secondary}
                    onclick={move |()| download(&text)}
                >{ words::DOWNLOAD_KEPT }</Button>
            }
        </NothingHere>
    }
}

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
struct FrameProps {
    session: Rc<Session>,
    revision: u64,
    /// The last save could not be read, so this is the one before.
    fell_back: bool,
    step: Step,
    library: Library,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let kept = use_keeper(&props.library, &props.session, props.revision, props.step);
    let covered = use_state_eq(|| false);
    let cover = {
        let covered = covered.clone();
        Callback::from(move |on: bool| covered.set(on))
    };
    let step = props.step;
    // Covered, the frame leaves the page altogether: nothing of it can be read, found or tabbed to.
    html! {
        <SessionProvider session={props.session.clone()} onchange={kept.onchange}>
            if *covered {
                <Cover onshow={cover.reform(|()| false)} />
            } else {
                <div class="sp-frame">
                    <SkipLink to={HEADING} />
                    <TopBar state={kept.state} oncover={cover.reform(|()| true)} />
                    <Walk {step} />
                    <main class="sp-main">
                        if props.fell_back {
                            <Notice tone={NoticeTone::Attention}>{ words::FELL_BACK }</Notice>
                        }
                        <StepPage key={step.id()} {step} />
                    </main>
                    <Beside {step} />
                    <FootBar {step} />
                </div>
            }
        </SessionProvider>
    }
}

/// Properties of [`Cover`].
#[derive(Properties, PartialEq)]
struct CoverProps {
    onshow: Callback<()>,
}

/// A calm page with nothing on it about anybody.
#[component]
fn Cover(props: &CoverProps) -> Html {
    use_effect_with((), |()| {
        page::focus(HEADING);
    });
    html! {
        <main class="sp-cover">
            <h1 id={HEADING} tabindex="-1">{ words::COVERED }</h1>
            <p>{ words::COVERED_BODY }</p>
            <p><Button kind={ButtonKind::Primary} onclick={props.onshow.clone()}>{ words::UNCOVER }</Button></p>
        </main>
    }
}
