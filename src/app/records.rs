//! The records as they leave: as files, and on the clipboard. What they say is composed in `export`; here they get their
//! names and the pictures that only a browser can draw. Start with [`offer`].

use crate::content::words::taking as words;
use crate::domain::Session;
use crate::export::record::{Block, Record, to_docx, to_html, to_markdown, to_paste, to_plain};
use crate::platform::files::{self, FileKind};
use crate::platform::{clipboard, clock, drawing};

/// Offers a record of a session as a page or as Markdown. Whether the browser took it.
#[must_use]
pub fn offer(session: &Session, record: &Record, kind: FileKind) -> bool {
    let text = if kind == FileKind::Html { to_html(record) } else { to_markdown(record) };
    files::offer(&name(session, record, kind), kind, &text)
}

/// Offers a record as a Word document, with its pictures drawn as points, and says how that went. A picture that this
/// browser cannot draw is left out; what it says is in the document all the same.
pub async fn offer_word(session: &Session, record: &Record) -> &'static str {
    let (mut pictures, mut said) = (Vec::new(), words::OFFERED_FILE);
    for block in record.sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Figure(figure) = block {
            match drawing::png(&figure.svg, figure.size).await {
                Some(points) => pictures.push((figure.picture, points)),
                None => said = words::WITHOUT_PICTURES,
            }
        }
    }
    let kind = FileKind::Word;
    let taken =
        to_docx(record, &pictures).is_some_and(|file| files::offer_bytes(&name(session, record, kind), kind, &file));
    if taken { said } else { words::NOT_OFFERED }
}

/// Copies a record for pasting, with its headings, lists and tables, and says how that went.
pub async fn copy(record: &Record) -> &'static str {
    if clipboard::copy_rich(&to_paste(record), &to_plain(record)).await { words::COPIED } else { words::NOT_COPIED }
}

fn name(session: &Session, record: &Record, kind: FileKind) -> String {
    words::file_name(record.kind.id(), &clock::today().to_string(), session.id.as_str(), kind.ending())
}
