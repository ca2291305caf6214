//! Files that people choose and files that are offered to them. Nothing is sent anywhere: a download is handed from
//! the page to the browser.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

/// How long a browser may take to begin a download, in milliseconds, before its address is taken back.
const REVOKE_AFTER_MS: u32 = 60_000;

/// Offers a text as a download. Whether the browser took it; where it puts it is the browser's affair.
#[must_use]
pub fn offer(name: &str, kind: FileKind, text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let Ok(link) = document.create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>) else {
        return false;
    };
    let address = ObjectUrl::from(Blob::new_with_options(text, Some(kind.mime())));
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(REVOKE_AFTER_MS, move || drop(address)).forget();
    true
}

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A session.
    Json,
    /// A record to be read.
    Html,
    /// A record in Markdown.
    Markdown,
    /// A table.
    Csv,
    /// Text as it is, such as bytes that could not be read.
    Text,
}

impl FileKind {
    fn mime(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }
}

/// Why a chosen file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than what was asked for; nothing of it was read.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// The browser could not read it: moved, removed, or not permitted.
    Unreadable,
}

/// The text of a chosen file of at most `limit` bytes.
///
/// # Errors
/// Says why it could not be read.
pub async fn read_text(file: web_sys::File, limit: usize) -> Result<String, ReadError> {
    let size = file.size();
    if size > limit as f64 {
        return Err(ReadError::TooLarge { bytes: size as u64 });
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| ReadError::Unreadable)?;
    text.as_string().ok_or(ReadError::Unreadable)
}
