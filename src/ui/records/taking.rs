//! The ways a record leaves: on paper, on the clipboard, as files. The name guard looks through it first.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::leaving::then_leave;
use crate::app::{Editor, files, records};
use crate::content::words::{files as file_words, taking as words};
use crate::domain::Session;
use crate::domain::records::RecordKind;
use crate::export::csv::Sheet;
use crate::export::record::{Record, record, to_html};
use crate::platform::files::FileKind;
use crate::platform::{clock, page};
use crate::ui::bound::Wanted;
use crate::ui::components::button::press;
use crate::ui::components::pieces::pieces;
use crate::ui::components::{ButtonKind, Toolbar};

/// A way to leave.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Paper,
    Clipboard,
    Word,
    Page,
    Markdown,
    Ledger,
}

/// The ways in which a record of this kind leaves.
pub(super) fn ways(
    editor: &Editor,
    announce: &Callback<String>,
    kind: RecordKind,
    wanted: UseStateSetter<Option<Wanted>>,
) -> Html {
    let mut tools = Vec::new();
    for (way, label) in [
        (Way::Paper, words::PRINT),
        (Way::Clipboard, words::COPY),
        (Way::Word, words::DOWNLOAD_WORD),
        (Way::Page, words::DOWNLOAD_PAGE),
        (Way::Markdown, words::DOWNLOAD_MARKDOWN),
        (Way::Ledger, words::DOWNLOAD_LEDGER),
    ] {
        if way != Way::Ledger || kind == RecordKind::CaseSummary {
            tools.push(tool(editor, announce, kind, way, label));
        }
    }
    let of = editor.clone();
    let again = files::has_file(&editor.session().id);
    let label = if again { file_words::SAVE_AGAIN } else { file_words::SAVE_TO_FILE };
    let save = press(label, Callback::from(move |()| wanted.set(Some(Wanted(of.session()))))).drawn();
    // Before what few people want.
    tools.insert(3, save);
    html! { <Toolbar label={words::TOOLS} class="sp-record-tools">{ pieces(tools) }</Toolbar> }
}

fn tool(editor: &Editor, announce: &Callback<String>, kind: RecordKind, way: Way, label: &'static str) -> Html {
    let (editor, announce) = (editor.clone(), announce.clone());
    let onclick = Callback::from(move |()| {
        let (session, announce) = (editor.session(), announce.clone());
        let made = record(&session, kind, clock::today());
        let text = if way == Way::Ledger { files::sheet_text(&session, Sheet::Ledger) } else { to_html(&made) };
        let leaving = session.clone();
        then_leave([&*session], Some(&text), move || leave(&leaving, made, way, announce));
    });
    // What most people want stands out.
    let kind = match way {
        Way::Paper => ButtonKind::Primary,
        Way::Clipboard | Way::Word => ButtonKind::Secondary,
        Way::Page | Way::Markdown | Way::Ledger => ButtonKind::Quiet,
    };
    press(label, onclick).kind(kind).drawn()
}

fn leave(session: &Rc<Session>, record: Record, way: Way, announce: Callback<String>) {
    let offered = |taken| if taken { words::OFFERED_FILE } else { words::NOT_OFFERED };
    let said = match way {
        Way::Paper if page::print() => return,
        Way::Paper => words::NOT_PRINTED,
        Way::Page => offered(records::offer(session, &record, FileKind::Html)),
        Way::Markdown => offered(records::offer(session, &record, FileKind::Markdown)),
        Way::Ledger => offered(files::offer_sheet(session, Sheet::Ledger)),
        Way::Clipboard | Way::Word => {
            let session = session.clone();
            spawn_local(async move {
                let said = match way {
                    Way::Clipboard => records::copy(&record).await,
                    _ => records::offer_word(&session, &record).await,
                };
                announce.emit(said.to_owned());
            });
            return;
        }
    };
    announce.emit(said.to_owned());
}
