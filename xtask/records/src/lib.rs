//! The records of an exported session as files, by the code the app itself uses.
//!
//! Reads a file as the app does, so what it refuses and why is the same. Knows no clock and no files. A picture is in a
//! page as it is drawn; a Word document has its sentences, since drawing points takes a browser. Start with [`files`].

use std::rc::Rc;

use standpoint::domain::Session;
use standpoint::domain::dates::Date;
use standpoint::domain::records::{RecordKind, RecordPicture, Records};
use standpoint::export::csv::{Sheet, to_csv};
use standpoint::export::record::{record, to_docx, to_html, to_markdown, to_plain};
use standpoint::storage::import_json;

/// A file that is made: its name, and what is in it.
pub type File = (String, Vec<u8>);

/// The files of the session in an exported file, made on a day: each record as a page, as Markdown, as plain lines and
/// as a Word document, and the evidence and the people as tables. With `pictures`, every picture is in; else those that
/// its writer chose.
///
/// # Errors
/// Why the file was not read, in words.
pub fn files(file: &str, today: Date, pictures: bool) -> Result<Vec<File>, String> {
    let mut session = import_json(file).map_err(|why| looks::refusal(&why))?;
    if pictures {
        let pictures = RecordPicture::ALL.iter().copied().collect();
        session.records = Rc::new(Records { pictures, ..(*session.records).clone() });
    }
    Ok(of(&session, today))
}

fn of(session: &Session, today: Date) -> Vec<File> {
    let mut files = Vec::new();
    for kind in RecordKind::ALL {
        let made = record(session, *kind, today);
        let mut put = |ending: &str, bytes: Vec<u8>| files.push((format!("{}{ending}", kind.id()), bytes));
        put(".html", to_html(&made).into());
        put(".md", to_markdown(&made).into());
        put(".txt", to_plain(&made).into());
        if let Some(word) = to_docx(&made, &[]) {
            put(".docx", word);
        }
    }
    files.push(("evidence.csv".into(), to_csv(&session.story, Sheet::Ledger).into()));
    files.push(("people.csv".into(), to_csv(&session.story, Sheet::People).into()));
    files
}
