//! The record step: who may read it, what can be done with it, and the record itself.

use yew::prelude::*;

use super::paper::paper;
use crate::app::{Editor, files, use_editor, use_whole};
use crate::content::words::records as words;
use crate::domain::Session;
use crate::export::record::case_summary;
use crate::platform::{clock, page};
use crate::ui::components::button::{ButtonProps, button};
use crate::ui::components::notice::{NoticeProps, NoticeTone, notice};
use crate::ui::components::pieces::{group, line, nothing_yet, pieces};
use crate::ui::components::{ButtonKind, Toolbar, use_announce};

/// What can be done with the record: does it, and gives back what is to be said of it.
type Use = fn(&Session) -> &'static str;

/// The step.
#[component]
pub fn RecordStep() -> Html {
    let session = use_whole();
    let editor = use_editor();
    let announce = use_announce();
    let record = case_summary(&session, clock::today());
    let tool = |kind, label, what: Use| tool(&editor, &announce, kind, label, what);
    let tools = pieces(vec![
        tool(ButtonKind::Primary, words::PRINT, |_| if page::print() { "" } else { words::NOT_PRINTED }),
        tool(ButtonKind::Secondary, words::DOWNLOAD_PAGE, |session| {
            offered(files::offer_record(session, &case_summary(session, clock::today())))
        }),
        tool(ButtonKind::Secondary, words::DOWNLOAD_SESSION, |session| offered(files::offer_session(session))),
    ]);
    let readers = notice(&NoticeProps {
        children: pieces(vec![line("", words::READERS_BODY), line("", words::LEFT_OUT)]),
        title: Some(words::READERS.into()),
        tone: NoticeTone::Info,
        announced: false,
    });
    let nothing = if record.sections.is_empty() {
        nothing_yet(words::NOTHING_YET, words::NOTHING_YET_BODY, Html::default())
    } else {
        Html::default()
    };
    let tools = html! { <Toolbar label={words::TOOLS} class="sp-record-tools">{ tools }</Toolbar> };
    let above = vec![readers, nothing, tools, line("sp-hint", words::SESSION_FILE)];
    group("sp-stack", vec![group("sp-stack sp-no-print", above), paper(&record)])
}

fn offered(taken: bool) -> &'static str {
    if taken { words::OFFERED_FILE } else { words::NOT_OFFERED }
}

fn tool(editor: &Editor, announce: &Callback<String>, kind: ButtonKind, label: &'static str, what: Use) -> Html {
    let (editor, announce) = (editor.clone(), announce.clone());
    let onclick = Callback::from(move |()| {
        let said = what(&editor.session());
        if !said.is_empty() {
            announce.emit(said.to_owned());
        }
    });
    button(&ButtonProps { kind, onclick, ..ButtonProps::saying(label) })
}
