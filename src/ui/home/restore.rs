//! A backup that was opened: what is in it, session by session, against what is here; and what of it is to come back.
//!
//! Nothing changes before its button is pressed, and then all that was chosen is there, or nothing is.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::backup::{Line, Pick, Preview, Restored, preview, restore};
use crate::app::files::Refusal;
use crate::app::library::use_library;
use crate::content::words::{backup as words, data, home, shell};
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId, dates};
use crate::platform::{clock, page};
use crate::route::Route;
use crate::storage::Moment;
use crate::storage::backup::{Against, InBackup};
use crate::ui::bound::reasons;
use crate::ui::components::button::press;
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{group, line, pieces, several};
use crate::ui::components::{ButtonKind, Choice, NoticeTone};

/// The heading of what is in the file, to which the reader is taken.
const HEADING: &str = "restore";

/// Properties of [`Restore`].
#[derive(Properties, PartialEq)]
pub struct RestoreProps {
    /// What is in the file, once its passphrase has been given.
    pub text: AttrValue,
    /// Called when it is left or done with.
    pub onclose: Callback<()>,
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Opening,
    Refused(Refusal),
    Shown(Rc<Preview>, Vec<Pick>),
    Working(Rc<Preview>, Vec<Pick>),
    Done(Restored),
    NotDone(AttrValue),
}

/// The preview of a backup, and what came of restoring it.
#[component]
pub fn Restore(props: &RestoreProps) -> Html {
    let library = use_library();
    let stage = use_state_eq(|| Stage::Opening);
    {
        let (stage, library) = (stage.setter(), library.clone());
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            spawn_local(async move {
                stage.set(match preview(&library, &text).await {
                    Ok(found) => {
                        let picks = found.lines.iter().map(Line::usual).collect();
                        Stage::Shown(Rc::new(found), picks)
                    }
                    Err(why) => Stage::Refused(why),
                });
            });
        });
    }
    // The file field stays where it was; what it led to is what comes next.
    use_effect_with(std::mem::discriminant(&*stage), |_| {
        page::focus(HEADING);
    });
    let leave = |says: &'static str| press(says, props.onclose.clone()).drawn();
    let (title, held) = match &*stage {
        Stage::Opening => (words::OPENING, Html::default()),
        Stage::Refused(refusal) => (home::FILE_REFUSED, several![reasons(refusal), leave(words::DONE)]),
        Stage::NotDone(why) => (words::REFUSED, several![line("", why.clone()), leave(words::DONE)]),
        Stage::Done(restored) => (words::RESTORED, several![report(restored), leave(words::DONE)]),
        Stage::Shown(found, picks) | Stage::Working(found, picks) => {
            let mut lines = Vec::new();
            for (at, line) in found.lines.iter().enumerate() {
                let (stage, found, so_far) = (stage.setter(), found.clone(), picks.clone());
                let onpick = Callback::from(move |pick: Pick| {
                    let mut picks = so_far.clone();
                    picks[at] = pick;
                    stage.set(Stage::Shown(found.clone(), picks));
                });
                lines.push(session_line(at, line, picks.get(at).copied().unwrap_or(Pick::LeaveOut), onpick));
            }
            let chosen = picks.iter().filter(|pick| **pick != Pick::LeaveOut).count();
            let go = {
                let (stage, library, found) = (stage.setter(), library, found.clone());
                let picks = picks.clone();
                Callback::from(move |()| {
                    let (stage, library, found) = (stage.clone(), library.clone(), found.clone());
                    let picks = picks.clone();
                    stage.set(Stage::Working(found.clone(), picks.clone()));
                    spawn_local(async move {
                        stage.set(match restore(&library, &found, &picks).await {
                            Ok(restored) => Stage::Done(restored),
                            Err(why) => Stage::NotDone(why.into()),
                        });
                    });
                })
            };
            let working = matches!(&*stage, Stage::Working(..));
            let blocked = if working {
                Some(words::OPENING)
            } else if chosen == 0 {
                Some(words::NONE_CHOSEN)
            } else {
                None
            };
            let restore = if found.lines.iter().all(|line| line.against == Against::Same) {
                Html::default()
            } else {
                press(words::restore(chosen), go)
                    .id("restore-go")
                    .kind(ButtonKind::Primary)
                    .blocked(blocked.map(AttrValue::Static))
                    .drawn()
            };
            let empty = if found.lines.is_empty() { line("", words::EMPTY) } else { Html::default() };
            let held = several![
                line("", [&*about(found), words::NOTHING_YET].join(" ")),
                empty,
                pieces(lines),
                group("sp-cluster", several![restore, leave(words::LEAVE)]),
            ];
            (words::PREVIEW, group("sp-stack", held))
        }
    };
    html! {
        <section class="sp-stack" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{ title }</h3>
            { held }
        </section>
    }
}

fn when(moment: Moment) -> String {
    data::on_day_at(&dates::written(clock::day_of(moment)), &clock::hour_and_minute(moment))
}

fn about(found: &Preview) -> String {
    found.made_at.map_or_else(String::new, |moment| words::made_at(&when(moment)))
}

fn title_of(title: &str) -> &str {
    match title.trim() {
        "" => shell::UNTITLED,
        title => title,
    }
}

fn described(session: &Session, saved_at: Option<Moment>) -> String {
    let (people, entries) = (session.story.actors.len(), session.story.evidence.len());
    words::session(title_of(&session.opening.title), people, entries, saved_at.map(when).as_deref())
}

/// A session of the file, and what is to be done with it.
fn session_line(at: usize, of: &Line, pick: Pick, onpick: Callback<Pick>) -> Html {
    let InBackup { session, saved_at, unchanged, .. } = &of.found;
    let session = match session {
        Ok(session) => session,
        Err(why) => {
            let held = reasons(&why.clone().into());
            return notice(&NoticeProps {
                children: held,
                title: Some(words::CANNOT_BE_READ.into()),
                tone: NoticeTone::Attention,
                announced: false,
            });
        }
    };
    let legend = described(session, *saved_at);
    let mut hint = match &of.against {
        Against::Same => {
            return group("", several![html! { <p dir="auto"><strong>{ legend }</strong></p> }, line("", words::SAME)]);
        }
        Against::NotHere => words::NOT_HERE.to_owned(),
        Against::Unreadable => words::UNREADABLE_HERE.to_owned(),
        Against::Differs { here, saved_at } => {
            words::differs(here.story.actors.len(), here.story.evidence.len(), &when(*saved_at))
        }
    };
    if !unchanged {
        hint = [&hint, words::ALTERED].join(" ");
    }
    let mut options = Vec::new();
    match &of.against {
        Against::NotHere => options.push(Choice::new("beside", words::ADD)),
        _ => options.push(Choice::new("beside", words::KEEP_BOTH).with_hint(words::KEEP_BOTH_HINT)),
    }
    if matches!(of.against, Against::Differs { .. }) {
        options.push(Choice::new("in-place", words::TAKE).with_hint(words::TAKE_HINT));
    }
    options.push(Choice::new("leave", words::LEAVE_OUT));
    let selected = match pick {
        Pick::Beside => "beside",
        Pick::InPlace => "in-place",
        Pick::LeaveOut => "leave",
    };
    let onchange = Callback::from(move |chosen: Option<AttrValue>| {
        onpick.emit(match chosen.as_deref() {
            Some("beside") => Pick::Beside,
            Some("in-place") => Pick::InPlace,
            _ => Pick::LeaveOut,
        });
    });
    choice_list(&ChoiceListProps {
        always_one: true,
        hint: Some(hint.into()),
        ..ChoiceListProps::asking(
            ["restore-", &at.to_string()].concat().into(),
            legend.into(),
            options,
            Some(selected.into()),
            onchange,
        )
    })
}

/// What restoring did, with a way to each session.
fn report(restored: &Restored) -> Html {
    let mut done = Vec::new();
    let mut told = |sessions: &[(SessionId, String)], says: fn(&str) -> String| {
        for (id, title) in sessions {
            let href = Route::Session { id: id.clone(), step: Step::Opening }.fragment();
            done.push(html! { <li dir="auto">{ says(title_of(title)) }{ " " }<a {href}>{ home::GO_TO_IT }</a></li> });
        }
    };
    told(&restored.in_place, words::in_place);
    told(&restored.added, words::added);
    told(&restored.beside, words::added);
    html! { <ul>{ pieces(done) }</ul> }
}
