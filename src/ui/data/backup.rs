//! Backups, as a part of the data page: the last one, making one, and opening one.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::backup::{Made, changed_since, last, make, sessions_of};
use crate::app::leaving::then_leave;
use crate::app::library::use_library;
use crate::content::words::{backup as words, data, files};
use crate::domain::dates;
use crate::platform::clock;
use crate::ui::bound::use_protection;
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{headed, line, pieces, several};
use crate::ui::components::{ButtonKind, NoticeTone};
use crate::ui::home::OpenFile;

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Nothing,
    Working,
    Made(Made),
    NotMade(AttrValue),
}

/// The section.
#[component]
pub fn BackupSection() -> Html {
    let library = use_library();
    let protection = use_protection();
    let stage = use_state_eq(|| Stage::Nothing);
    let onclick = {
        let (library, protection, stage) = (library.clone(), protection.clone(), stage.clone());
        Callback::from(move |()| {
            let Some(passphrase) = protection.settled().filter(|_| *stage != Stage::Working) else { return };
            let (library, protection, stage) = (library.clone(), protection.clone(), stage.setter());
            stage.set(Stage::Working);
            spawn_local(async move {
                // Under a passphrase nobody else can read it, so there is nothing to ask about.
                let open = if passphrase.is_none() { sessions_of(&library).await } else { Vec::new() };
                let made = {
                    let (library, stage) = (library.clone(), stage.clone());
                    move || {
                        spawn_local(async move {
                            stage.set(match make(&library, passphrase.as_deref()).await {
                                Ok(Some(made)) => {
                                    protection.clear();
                                    Stage::Made(made)
                                }
                                Ok(None) => Stage::Nothing,
                                Err(why) => Stage::NotMade(why.into()),
                            });
                        });
                    }
                };
                // Where they look first, there is nothing under way.
                stage.set(Stage::Nothing);
                then_leave(open.iter().map(Rc::as_ref), None, made);
            });
        })
    };
    let so_far = match last(&library) {
        None => words::NEVER.to_owned(),
        Some(last) => {
            let at =
                data::on_day_at(&dates::written(clock::day_of(last.made_at)), &clock::hour_and_minute(last.made_at));
            let since = match changed_since(&library) {
                0 => words::UP_TO_DATE.to_owned(),
                count => words::changed_since(count),
            };
            [words::last(&at, last.sessions, last.sealed), since].join(" ")
        }
    };
    let said = match &*stage {
        Stage::Nothing => Html::default(),
        Stage::Working => line("", files::WORKING),
        Stage::Made(made) => said(words::MADE, NoticeTone::Info, in_words(made)),
        Stage::NotMade(why) => said(words::NOT_MADE, NoticeTone::Attention, vec![line("", why.clone())]),
    };
    let make = press(words::MAKE, onclick).kind(ButtonKind::Primary).drawn();
    headed(
        "h2",
        "backup".into(),
        words::HEADING,
        several![
            line("", so_far),
            line("", words::LEAD),
            protection.fields("backup-file"),
            html! { <p>{ make }</p> },
            html! { <div role="status">{ said }</div> },
            html! { <OpenFile onchange={Callback::noop()} /> },
        ],
    )
}

fn said(title: &'static str, tone: NoticeTone, held: Vec<Html>) -> Html {
    notice(&NoticeProps { children: pieces(held), title: Some(title.into()), tone, announced: false })
}

/// What is in a backup, and what was done to know it.
fn in_words(made: &Made) -> Vec<Html> {
    let mut held = vec![line("", words::contents(made.contents.sessions, made.contents.people))];
    if made.contents.newer > 0 {
        held.push(line("", words::newer(made.contents.newer)));
    }
    if made.left_out > 0 {
        held.push(line("", words::left_out(made.left_out)));
    }
    held.push(line("", if made.read_back { words::read_back(&made.name) } else { words::handed_over(&made.name) }));
    held
}
