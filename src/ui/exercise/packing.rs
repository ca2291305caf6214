//! The link to an exercise: the shortest text that says it, compressed.

use yew::prelude::AttrValue;

use crate::content::samples::{Sample, samples};
use crate::content::words::exercise as words;
use crate::domain::{Session, SessionId};
use crate::platform::{inflate, page};
use crate::route::Route;
use crate::storage::{exercise_link, exercise_text, short_text};

/// The sample case of this name, as it comes.
pub(super) fn sample(name: &str) -> Option<Session> {
    Some(Sample::from_id(name)?.complete(SessionId::new("sample")?))
}

/// The text that goes into a link. One that was made of a sample case says only what is not in that.
fn text(session: &Session) -> Option<String> {
    let mut shortest = exercise_text(session)?;
    for case in samples() {
        let short = sample(case.id()).and_then(|whole| short_text(session, case.id(), &whole));
        if let Some(short) = short.filter(|short| short.len() < shortest.len()) {
            shortest = short;
        }
    }
    Some(shortest)
}

/// The link, or why there is none.
pub(super) async fn link(session: &Session) -> Result<AttrValue, &'static str> {
    let text = text(session).ok_or(words::UNSAID)?;
    let fragment = fragment(&text).await?;
    Ok(if from_file() { fragment } else { page::address() + &fragment }.into())
}

async fn fragment(text: &str) -> Result<String, &'static str> {
    let packed = inflate::deflate(text).await.ok_or(words::CANNOT_PACK)?;
    let link = exercise_link(&packed).ok_or(words::TOO_LONG)?;
    Ok(Route::Exercise { link: link.into() }.fragment())
}

/// The address within the app at which the exercise in a file is looked at before it is opened; nothing where it is too
/// long for one, or this browser cannot make one.
pub async fn link_to_file(text: &str) -> Option<String> {
    fragment(text).await.ok()
}

/// The address of a file on this computer leads nobody else anywhere, and names its folders.
pub(super) fn from_file() -> bool {
    page::address().starts_with("file:")
}
