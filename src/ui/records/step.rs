//! The record step: who may read it, what can be done with it, and the record itself.

use yew::prelude::*;

use super::paper::paper;
use crate::app::leaving::then_leave;
use crate::app::{Editor, files, use_editor, use_whole};
use crate::content::words::{files as file_words, records as words};
use crate::domain::Session;
use crate::export::record::{case_summary, to_html};
use crate::platform::{clock, page};
use crate::ui::bound::{SavingFile, Wanted};
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
    let wanted = use_state_eq(|| None::<Wanted>);
    let to_file = {
        let (editor, wanted) = (editor.clone(), wanted.setter());
        let again = files::has_file(&session.id);
        let onclick = Callback::from(move |()| wanted.set(Some(Wanted(editor.session()))));
        button(&ButtonProps {
            onclick,
            ..ButtonProps::saying(if again { file_words::SAVE_AGAIN } else { file_words::SAVE_TO_FILE })
        })
    };
    let onclose = {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(None))
    };
    let tool = |kind, label, text, what: Use| tool(&editor, &announce, kind, label, text, what);
    let tools =
        pieces(vec![
            tool(ButtonKind::Primary, words::PRINT, Some(page_text), |_| {
                if page::print() { "" } else { words::NOT_PRINTED }
            }),
            tool(ButtonKind::Secondary, words::DOWNLOAD_PAGE, Some(page_text), |session| {
                offered(files::offer_record(session, &case_summary(session, clock::today())))
            }),
            to_file,
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
    let above = vec![
        readers,
        nothing,
        tools,
        html! { <SavingFile id="save-record" session={(*wanted).clone()} {onclose} /> },
        line("sp-hint", words::SESSION_FILE),
    ];
    group("sp-stack", vec![group("sp-stack sp-no-print", above), paper(&record)])
}

fn offered(taken: bool) -> &'static str {
    if taken { words::OFFERED_FILE } else { words::NOT_OFFERED }
}

/// A tool of the record. `text` is what leaves with it, where that is less than the whole session: the name guard
/// looks through it first.
fn tool(
    editor: &Editor,
    announce: &Callback<String>,
    kind: ButtonKind,
    label: &'static str,
    text: Option<fn(&Session) -> String>,
    what: Use,
) -> Html {
    let (editor, announce) = (editor.clone(), announce.clone());
    let onclick = Callback::from(move |()| {
        let (session, announce) = (editor.session(), announce.clone());
        let leaving = session.clone();
        then_leave([&*session], text.map(|text| text(&session)).as_deref(), move || {
            let said = what(&leaving);
            if !said.is_empty() {
                announce.emit(said.to_owned());
            }
        });
    });
    button(&ButtonProps { kind, onclick, ..ButtonProps::saying(label) })
}

fn page_text(session: &Session) -> String {
    to_html(&case_summary(session, clock::today()))
}
