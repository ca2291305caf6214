//! A session on its way into a file: how it is protected, what came of it, and what to do when somebody else has
//! changed the file meanwhile.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::protection::use_protection;
use crate::app::files::{InFile, NotInFile, Where, has_file, keep_theirs, offer_session, save_to_file};
use crate::app::leaving::then_leave;
use crate::app::library::use_library;
use crate::content::words::files as words;
use crate::domain::Session;
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::field::part;
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{group, line, several};
use crate::ui::components::{Dialog, NoticeTone, Toolbar};

/// Properties of [`SavingFile`].
#[derive(Properties, PartialEq)]
pub struct SavingFileProps {
    /// The session to be saved, from the moment its writer asked for it. One at a time.
    pub session: Option<Wanted>,
    /// Called when it is done or given up, so that it can be asked for again.
    pub onclose: Callback<()>,
    /// Saves it as a download, even where a place could be chosen.
    #[prop_or_default]
    pub download: bool,
    /// Unique on the page, where there is more than one of it.
    #[prop_or("save-file")]
    pub id: &'static str,
}

/// A session as it stood when its writer asked for a file of it.
#[derive(Clone)]
pub struct Wanted(pub Rc<Session>);

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Nothing,
    /// How is it to be protected?
    Asking(Wanted),
    Working,
    Saved(InFile, AttrValue),
    NotSaved(Wanted, AttrValue),
    /// The file holds something else than what was written to it.
    Changed(Wanted, AttrValue),
}

/// Asks what there is to ask, saves, and says what came of it, where it stands.
#[component]
pub fn SavingFile(props: &SavingFileProps) -> Html {
    let library = use_library();
    let stage = use_state_eq(|| Stage::Nothing);
    let protection = use_protection();

    let save = {
        let (stage, onclose) = (stage.setter(), props.onclose.clone());
        Callback::from(move |(wanted, passphrase, to, before): (Wanted, Option<String>, Where, AttrValue)| {
            let (stage, onclose) = (stage.clone(), onclose.clone());
            let session = wanted.0.clone();
            // Whoever looks first, at what the name guard found, can ask for the same again.
            stage.set(Stage::Nothing);
            onclose.emit(());
            then_leave([&*session], None, move || {
                stage.set(Stage::Working);
                spawn_local(async move {
                    stage.set(match save_to_file(&wanted.0, passphrase, to).await {
                        Ok(file) => Stage::Saved(file, before),
                        Err(NotInFile::Left) => Stage::Nothing,
                        Err(NotInFile::Changed(held)) => Stage::Changed(wanted, held.into()),
                        Err(NotInFile::Refused(why)) => Stage::NotSaved(wanted, why.into()),
                    });
                    onclose.emit(());
                });
            });
        })
    };
    let said_id = part(props.id, "said");
    // What was pressed is gone; what comes of it is what its presser wants to hear.
    let listen = {
        let said_id = said_id.clone();
        move || {
            page::focus(&said_id);
        }
    };
    let first = if props.download { Where::Downloads } else { Where::Same };
    {
        let (stage, save, first) = (stage.setter(), save.clone(), first.clone());
        let onclose = props.onclose.clone();
        use_effect_with(props.session.clone(), move |wanted| {
            let Some(wanted) = wanted.clone() else { return };
            let known = first == Where::Same && has_file(&wanted.0.id);
            if known || wanted.0.opening.fictional == Some(true) {
                stage.set(Stage::Nothing);
                // Asked for and taken at once: the same can be asked for again.
                onclose.emit(());
                save.emit((wanted, None, first, AttrValue::default()));
            } else {
                stage.set(Stage::Asking(wanted));
            }
        });
    }
    let close = {
        let (stage, onclose) = (stage.setter(), props.onclose.clone());
        Callback::from(move |()| {
            stage.set(Stage::Nothing);
            onclose.emit(());
        })
    };
    let confirm = {
        let (stage, protection, save) = (stage.clone(), protection.clone(), save.clone());
        Callback::from(move |()| {
            if let (Stage::Asking(wanted), Some(passphrase)) = (&*stage, protection.settled()) {
                let wanted = wanted.clone();
                protection.clear();
                stage.set(Stage::Nothing);
                save.emit((wanted, passphrase, first.clone(), AttrValue::default()));
            }
        })
    };
    let said = match &*stage {
        Stage::Nothing | Stage::Asking(_) => Html::default(),
        Stage::Working => remark("", line("", words::WORKING), NoticeTone::Info),
        Stage::Saved(file, before) => {
            let what = if file.in_place { words::saved_in_place(&file.name) } else { words::handed_over(&file.name) };
            remark("", several![line("", before.clone()), line("", what)], NoticeTone::Info)
        }
        Stage::NotSaved(wanted, why) => {
            let session = wanted.0.clone();
            let downloads = press(
                words::DOWNLOAD_INSTEAD,
                Callback::from(move |()| {
                    let leaving = session.clone();
                    // A browser that takes no download has nothing better to offer.
                    then_leave([&*session], None, move || _ = offer_session(&leaving));
                }),
            )
            .drawn();
            remark(words::STILL_NOT_SAVED, several![line("", why.clone()), downloads], NoticeTone::Attention)
        }
        Stage::Changed(wanted, held) => {
            let theirs = {
                let (stage, save, library) = (stage.setter(), save.clone(), library);
                let (wanted, held, listen) = (wanted.clone(), held.clone(), listen.clone());
                Callback::from(move |()| {
                    listen();
                    let (stage, save, library) = (stage.clone(), save.clone(), library.clone());
                    let (wanted, held) = (wanted.clone(), held.clone());
                    stage.set(Stage::Working);
                    spawn_local(async move {
                        match keep_theirs(&library, &wanted.0, &held).await {
                            Ok(title) => {
                                let said = words::kept_theirs(&title).into();
                                save.emit((wanted, None, Where::Over(held.to_string()), said));
                            }
                            Err(why) => stage.set(Stage::NotSaved(wanted, why.into())),
                        }
                    });
                })
            };
            let elsewhere = {
                let (stage, wanted) = (stage.setter(), wanted.clone());
                Callback::from(move |()| {
                    listen();
                    // Under the same passphrase as before, so that there is nothing to ask.
                    stage.set(Stage::Working);
                    save.emit((wanted.clone(), None, Where::Elsewhere, AttrValue::default()));
                })
            };
            let choices = several![
                press(words::SAVE_ELSEWHERE, elsewhere).drawn(),
                press(words::KEEP_THEIRS, theirs).drawn(),
                press(words::LEAVE_SAVING, close.clone()).drawn(),
            ];
            let held = several![
                line("", words::FILE_CHANGED_BODY),
                html! { <Toolbar label={words::FILE_CHANGED}>{ choices }</Toolbar> },
            ];
            remark(words::FILE_CHANGED, held, NoticeTone::Attention)
        }
    };
    html! {
        <>
            <div id={said_id} role="status" tabindex="-1" class="sp-stack">{ said }</div>
            <Dialog
                id={props.id} open={matches!(*stage, Stage::Asking(_))} title={words::SAVE_TITLE}
                confirm={words::SAVE_TO_FILE} onconfirm={confirm} cancel={words::LEAVE_SAVING} oncancel={close}
            >
                { group("sp-stack", several![line("", words::SAVE_BODY), protection.fields(props.id)]) }
            </Dialog>
        </>
    }
}

fn remark(title: &'static str, held: Html, tone: NoticeTone) -> Html {
    let title = (!title.is_empty()).then_some(AttrValue::Static(title));
    notice(&NoticeProps { children: group("sp-stack", held), title, tone, announced: false })
}
