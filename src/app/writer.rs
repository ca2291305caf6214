//! Who writes a session: of all the tabs that have it open, one.
//!
//! Start with [`Standing`]; the rest is asking for the name of a session and taking it from another tab.

use crate::domain::SessionId;
use crate::platform::journal::after;
use crate::platform::tabs::{self, Held};
use crate::storage::session_key;

/// How long a tab that loses the writing has to save what it holds, in milliseconds.
pub(super) const HANDOVER_MS: i32 = 400;

/// What an open session may be used for in this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is written here.
    Writing,
    /// Another tab writes it; here it is read, and followed as it changes.
    Reading,
    /// A newer version of the app has saved it; here it is read.
    Older,
    /// It was removed in another tab; what is left of it is on this page.
    Gone,
}

/// Holds the writing of a session if no other tab does. `lost` is called when another takes it over.
pub(super) async fn hold(id: &SessionId, lost: impl Fn() + 'static) -> Option<Held> {
    tabs::hold(&session_key(id), lost).await
}

/// Takes the writing of a session from whichever tab has it.
pub(super) async fn take(id: &SessionId, lost: impl Fn() + 'static) -> Option<Held> {
    tabs::take(&session_key(id), lost).await
}

/// Takes it for as long as what is returned is kept, so that nobody writes meanwhile. A tab that had it has a moment to
/// save what it holds.
pub(super) async fn take_from_others(id: &SessionId) -> Option<Held> {
    if let Some(held) = hold(id, || {}).await {
        return Some(held);
    }
    let taken = take(id, || {}).await;
    after(HANDOVER_MS).await;
    taken
}
