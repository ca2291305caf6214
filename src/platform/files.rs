//! Files that people choose and files that are offered to them. Nothing is sent anywhere: a download is handed from
//! the page to the browser.
//!
//! Every browser takes downloads ([`offer`]), and puts them where it likes. Some also let a person choose a place that
//! can be written to again and read back ([`Place`]): there, and only there, can a write be proven.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

use super::by_name::{get, object, promised, window};

/// How long a browser may take to begin a download, in milliseconds, before its address is taken back.
const REVOKE_AFTER_MS: u32 = 60_000;

/// What asks a person for a place to save to, where the browser has it.
const ASK_FOR_PLACE: &str = "showSaveFilePicker";

/// Offers a text as a download. Whether the browser took it; where it puts it is the browser's affair.
#[must_use]
pub fn offer(name: &str, kind: FileKind, text: &str) -> bool {
    hand_over(name, Blob::new_with_options(text, Some(kind.mime())))
}

/// Offers bytes as a download. Whether the browser took them.
#[must_use]
pub fn offer_bytes(name: &str, kind: FileKind, bytes: &[u8]) -> bool {
    hand_over(name, Blob::new_with_options(bytes, Some(kind.mime())))
}

/// Offers a text as a download, and gives back what the file that was handed over holds when it is read again; nothing
/// where the browser took no download or cannot read it.
pub async fn offer_and_read(name: &str, kind: FileKind, text: &str) -> Option<String> {
    let file = Blob::new_with_options(text, Some(kind.mime()));
    if !hand_over(name, file.clone()) {
        return None;
    }
    text_in(file.as_ref()).await.ok()
}

fn hand_over(name: &str, file: Blob) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let Ok(link) = document.create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>) else {
        return false;
    };
    let address = ObjectUrl::from(file);
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(REVOKE_AFTER_MS, move || drop(address)).forget();
    true
}

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A session or a backup.
    Json,
    /// The same under a passphrase: JSON Web Encryption.
    Sealed,
    /// A record to be read.
    Html,
    /// A record as a Word document.
    Word,
    /// A record as Markdown.
    Markdown,
    /// A table.
    Csv,
    /// A picture as lines and letters.
    Svg,
    /// A picture as points.
    Png,
    /// Days for a calendar.
    Calendar,
    /// Text as it is, such as bytes that could not be read.
    Text,
}

impl FileKind {
    fn mime(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Sealed => "application/jose",
            Self::Html => "text/html;charset=utf-8",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Calendar => "text/calendar;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }

    /// What the names of its files end with.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Sealed => ".jwe",
            Self::Html => ".html",
            Self::Word => ".docx",
            Self::Markdown => ".md",
            Self::Csv => ".csv",
            Self::Svg => ".svg",
            Self::Png => ".png",
            Self::Calendar => ".ics",
            Self::Text => ".txt",
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
    /// It holds signs that are no text.
    NotText,
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
    text_in(&file).await
}

/// Letter by letter: the browser's own reading of a file puts a sign in place of what is no text, and goes on.
async fn text_in(file: &JsValue) -> Result<String, ReadError> {
    let bytes = promised(file, "arrayBuffer", &[]).await.ok_or(ReadError::Unreadable)?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| ReadError::NotText)
}

/// A place among the person's own files that they chose in this visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Place(JsValue);

/// Why there is no place to save to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// They closed the browser's question without an answer.
    Left,
    /// The browser has no such question, or does not let the page ask it.
    NotOffered,
}

/// Why a file was not written. What it held before is still in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The browser or the computer did not let it be written.
    Failed,
    /// It was written, and what can be read from it now is something else.
    NotAsWritten,
}

/// Whether people can choose a place in this browser.
#[must_use]
pub fn can_choose_place() -> bool {
    get(&window(), ASK_FOR_PLACE).is_function()
}

/// Asks for a place to save to. Only while a person's click is fresh.
///
/// # Errors
/// When they left, or the browser does not offer it.
pub async fn choose_place(name: &str, kind: FileKind) -> Result<Place, NoPlace> {
    let ask: Function = get(&window(), ASK_FOR_PLACE).dyn_into().map_err(|_| NoPlace::NotOffered)?;
    let mime = kind.mime().split(';').next().unwrap_or_default();
    let endings = Array::of1(&kind.ending().into());
    let kinds = Array::of1(&object(&[("accept", object(&[(mime, endings.into())]))]));
    let options = object(&[("suggestedName", name.into()), ("types", kinds.into())]);
    let asked = ask.call1(&window(), &options).map_err(|_| NoPlace::NotOffered)?;
    JsFuture::from(Promise::resolve(&asked)).await.map(Place).map_err(|why| {
        let left = Reflect::get(&why, &"name".into()).is_ok_and(|name| name == "AbortError");
        if left { NoPlace::Left } else { NoPlace::NotOffered }
    })
}

impl Place {
    /// The name of the file, without where it is: a page is not told that.
    #[must_use]
    pub fn name(&self) -> String {
        get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// What the file holds now, if that is no more than `limit` bytes.
    ///
    /// # Errors
    /// Says why it could not be read.
    pub async fn read(&self, limit: usize) -> Result<String, ReadError> {
        let file = promised(&self.0, "getFile", &[]).await.ok_or(ReadError::Unreadable)?;
        let size = get(&file, "size").as_f64().unwrap_or_default();
        if size > limit as f64 {
            return Err(ReadError::TooLarge { bytes: size as u64 });
        }
        text_in(&file).await
    }

    /// Puts `text` into the file in place of what it held, and reads it back. The browser writes beside the old file
    /// and changes the two at the very end, so that a write that fails leaves the old one.
    ///
    /// # Errors
    /// When it was not written, or holds something else now.
    pub async fn write(&self, text: &str) -> Result<(), WriteError> {
        let writing = promised(&self.0, "createWritable", &[]).await.ok_or(WriteError::Failed)?;
        if promised(&writing, "write", &[text.into()]).await.is_none() {
            // Given up, so that nothing half written takes the place of the old file. If even that fails, nothing does.
            let _ = promised(&writing, "abort", &[]).await;
            return Err(WriteError::Failed);
        }
        promised(&writing, "close", &[]).await.ok_or(WriteError::Failed)?;
        match self.read(usize::MAX).await {
            Ok(held) if held == text => Ok(()),
            _ => Err(WriteError::NotAsWritten),
        }
    }
}
