//! The record step: who may read it, what can be done with it, and the record itself.

use yew::prelude::*;

use super::paper::paper;
use crate::app::{files, use_whole};
use crate::content::words::records as words;
use crate::export::record::case_summary;
use crate::platform::{clock, page};
use crate::ui::components::{Button, ButtonKind, EmptyState, Notice, Toolbar, use_announce};

/// The step.
#[component]
pub fn RecordStep() -> Html {
    let session = use_whole();
    let announce = use_announce();
    let record = case_summary(&session, clock::today());
    let print = {
        let announce = announce.clone();
        Callback::from(move |()| {
            if !page::print() {
                announce.emit(words::NOT_PRINTED.into());
            }
        })
    };
    let tell = move |offered: bool| {
        announce.emit(if offered { words::OFFERED_FILE } else { words::NOT_OFFERED }.into());
    };
    let as_page = {
        let (session, record, tell) = (session.clone(), record.clone(), tell.clone());
        Callback::from(move |()| tell(files::offer_record(&session, &record)))
    };
    let as_session = Callback::from(move |()| tell(files::offer_session(&session)));
    html! {
        <div class="sp-stack">
            <div class="sp-stack sp-no-print">
                <Notice title={words::READERS}>
                    <p>{ words::READERS_BODY }</p>
                    <p>{ words::LEFT_OUT }</p>
                </Notice>
                if record.sections.is_empty() {
                    <EmptyState title={words::NOTHING_YET}><p>{ words::NOTHING_YET_BODY }</p></EmptyState>
                }
                <Toolbar label={words::TOOLS} class="sp-record-tools">
                    <Button kind={ButtonKind::Primary} onclick={print}>{ words::PRINT }</Button>
                    <Button kind={ButtonKind::Secondary} onclick={as_page}>{ words::DOWNLOAD_PAGE }</Button>
                    <Button kind={ButtonKind::Secondary} onclick={as_session}>{ words::DOWNLOAD_SESSION }</Button>
                </Toolbar>
                <p class="sp-hint">{ words::SESSION_FILE }</p>
            </div>
            { paper(&record) }
        </div>
    }
}
