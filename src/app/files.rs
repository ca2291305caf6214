//! What is offered as a download from a screen. A screen says what; the name and the form are settled here.

use crate::content::words::records as words;
use crate::domain::Session;
use crate::export::record::{Record, to_html};
use crate::platform::clock;
use crate::platform::files::{FileKind, offer};
use crate::storage;

/// Offers the whole session as a file that can be opened again. Whether the browser took it.
#[must_use]
pub fn offer_session(session: &Session) -> bool {
    let name = storage::export_name(&session.id, clock::today());
    offer(&name, FileKind::Json, &storage::export_json(session, 0, clock::timestamp()))
}

/// Offers a record of a session as a page to be read. Whether the browser took it.
#[must_use]
pub fn offer_record(session: &Session, record: &Record) -> bool {
    let name = words::page_name(&clock::today().to_string(), session.id.as_str());
    offer(&name, FileKind::Html, &to_html(record))
}
