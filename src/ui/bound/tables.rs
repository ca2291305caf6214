//! The ledger or the people as a table for a spreadsheet: out, and in again after a look at what it would change.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::files::{Refusal, offer_sheet, sheet_text, table_refusal};
use crate::app::leaving::then_leave;
use crate::app::use_editor;
use crate::content::words::{files as words, taking};
use crate::domain::EvidenceId;
use crate::export::csv::{MAX_TABLE_BYTES, Reading, Sheet, from_csv};
use crate::platform::files::read_text;
use crate::platform::{clock, page, random};
use crate::ui::components::button::press;
use crate::ui::components::field::{FieldProps, field};
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{folded, group, line, pieces, several};
use crate::ui::components::{NoticeTone, Toolbar, use_announce};

/// The field that takes a table in; it has the keyboard again when what came of the last one is gone.
const CHOOSER: &str = "open-table";

/// Properties of [`Tables`].
#[derive(Properties, PartialEq)]
pub struct TablesProps {
    /// Which table.
    pub sheet: Sheet,
}

/// What came of the last table. Not compared: that would put the comparing of every command into the download.
#[derive(Clone)]
enum Stage {
    Nothing,
    Read(Reading),
    Refused(Refusal),
}

/// Folded away beneath the list it is about.
#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let editor = use_editor();
    let announce = use_announce();
    let stage = use_state(|| Stage::Nothing);
    let sheet = props.sheet;
    let (about, download) = match sheet {
        Sheet::Ledger => (words::LEDGER_TABLE, words::DOWNLOAD_LEDGER),
        Sheet::People => (words::PEOPLE_TABLE, words::DOWNLOAD_PEOPLE),
    };
    let offer = {
        let (editor, announce) = (editor.clone(), announce.clone());
        Callback::from(move |()| {
            let (session, announce) = (editor.session(), announce.clone());
            let leaving = session.clone();
            then_leave([&*session], Some(&sheet_text(&session, sheet)), move || {
                let taken = offer_sheet(&leaving, sheet);
                announce.emit(if taken { taking::OFFERED_FILE } else { taking::NOT_OFFERED }.to_owned());
            });
        })
    };
    let onchoose = {
        let (editor, stage) = (editor.clone(), stage.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // Emptied, so that choosing the same file again is a new choice.
            input.set_value("");
            let (editor, stage) = (editor.clone(), stage.clone());
            spawn_local(async move {
                let new_id = || random::id::<EvidenceId>().to_string();
                stage.set(match read_text(file, MAX_TABLE_BYTES).await {
                    Err(why) => Stage::Refused(why.into()),
                    Ok(text) => match from_csv(&editor.session(), sheet, &text, clock::today(), &new_id) {
                        Ok(reading) => Stage::Read(reading),
                        Err(why) => Stage::Refused(table_refusal(why)),
                    },
                });
            });
        })
    };
    let leave = {
        let stage = stage.setter();
        Callback::from(move |()| {
            stage.set(Stage::Nothing);
            page::focus(CHOOSER);
        })
    };
    let said = match &*stage {
        Stage::Nothing => Html::default(),
        Stage::Refused(refusal) => notice(&NoticeProps {
            children: reasons(refusal),
            title: Some(words::TABLE_REFUSED.into()),
            tone: NoticeTone::Attention,
            announced: false,
        }),
        Stage::Read(reading) => {
            let take = |label: &'static str, rewrite: bool| {
                let (editor, stage, announce) = (editor.clone(), stage.setter(), announce.clone());
                let reading = reading.clone();
                let onclick = Callback::from(move |()| {
                    for command in reading.clone().commands(rewrite) {
                        // As if typed in one go, so that it is one step of undo.
                        editor.typed(words::TABLES, command);
                    }
                    stage.set(Stage::Nothing);
                    page::focus(CHOOSER);
                    announce.emit(words::TABLE_TAKEN.to_owned());
                });
                press(label, onclick).drawn()
            };
            let mut choices = Vec::new();
            match (reading.fresh, reading.differing) {
                (0, 0) => {}
                (_, 0) => choices.push(take(words::TAKE_NEW, false)),
                (0, _) => choices.push(take(words::TAKE_DIFFERENT, true)),
                _ => choices.extend([take(words::TAKE_NEW, false), take(words::TAKE_ALL, true)]),
            }
            let says = if choices.is_empty() {
                words::TABLE_SAME.into()
            } else {
                words::table_says(reading.fresh, reading.differing, reading.same)
            };
            choices.push(press(words::LEAVE_TABLE, leave).drawn());
            notice(&NoticeProps {
                children: several![
                    line("", says),
                    html! { <Toolbar label={words::TABLE_READ}>{ pieces(choices) }</Toolbar> },
                ],
                title: Some(words::TABLE_READ.into()),
                tone: NoticeTone::Info,
                announced: false,
            })
        }
    };
    let chooser = field(&FieldProps {
        id: CHOOSER.into(),
        label: words::OPEN_TABLE.into(),
        hint: Some(words::OPEN_TABLE_HINT.into()),
        error: None,
        optional: false,
        hide_label: false,
        class: Classes::new(),
        children: html! {
            <input
                id={CHOOSER} class="sp-input sp-file" type="file" aria-describedby="open-table-hint"
                onchange={onchoose}
            />
        },
    });
    let download = press(download, offer).drawn();
    let held =
        several![line("", about), html! { <p>{ download }</p> }, chooser, html! { <div role="status">{ said }</div> }];
    folded(words::TABLES.into(), group("sp-stack", held))
}

/// Why something was not taken in, one by one.
pub fn reasons(refusal: &Refusal) -> Html {
    let mut faults = Vec::new();
    for fault in &refusal.faults {
        faults.push(html! { <li dir="auto">{ fault.clone() }</li> });
    }
    if refusal.more > 0 {
        faults.push(html! { <li>{ words::and_more(refusal.more) }</li> });
    }
    let list = if faults.is_empty() {
        Html::default()
    } else {
        html! { <ul>{ pieces(faults) }</ul> }
    };
    several![line("", refusal.why.clone()), list]
}
