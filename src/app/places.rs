//! Both places where texts are kept, looked through by name: what is in which, and whether anything is left after a
//! removal. What a browser answers when asked to remove something is not taken for it.
//!
//! Start with [`copies`], [`left_of`] and [`wipe_everything`].

use super::library::{Copies, Library};
use crate::domain::SessionId;
use crate::platform::journal::Journal;
use crate::platform::keeping;
use crate::platform::local_storage::LocalSlots;
use crate::storage::{PREFIX, Slots, session_key};

/// The names in the journal; nothing where there is none, or it cannot be looked through now.
async fn journal_names() -> Option<Vec<String>> {
    Journal::open().await.ok()?.keys().await.ok()
}

/// Which places have a session, for each of these sessions.
pub async fn copies(library: &Library, ids: &[SessionId]) -> Vec<Copies> {
    let local = LocalSlots.keys().unwrap_or_default();
    let journal = if library.places().journal { journal_names().await.unwrap_or_default() } else { Vec::new() };
    let held = |id: &SessionId| {
        let key = session_key(id);
        Copies { local: local.contains(&key), journal: journal.contains(&key) }
    };
    ids.iter().map(held).collect()
}

/// Whether anything of a session is left in one of the two places. A place that was there and cannot be looked through
/// counts as one where something is left.
pub async fn left_of(library: &Library, id: &SessionId) -> bool {
    let of_it = |key: &String| key.split('/').any(|part| part == id.as_str());
    let local = LocalSlots.keys().is_ok_and(|keys| keys.iter().any(of_it));
    if local || !library.places().journal {
        return local;
    }
    journal_names().await.is_none_or(|keys| keys.iter().any(of_it))
}

/// Removes everything that Standpoint keeps in this browser, and writes nothing more until the page is loaded again.
/// Whether both places and the offline copy were empty when they were looked through afterwards.
pub async fn wipe_everything() -> bool {
    keeping::leave_no_trace(true);
    keeping::forget_tab();
    // The journal first: were this cut short, local storage still says that there is something to wipe.
    let journal = Journal::default().forget().await;
    for key in ours() {
        // What could not be removed is found below.
        let _ = LocalSlots.remove(&key);
    }
    let offline = keeping::forget_offline_copy().await;
    journal && offline && ours().is_empty() && !keeping::has_database().await
}

/// The names in local storage that are Standpoint's.
fn ours() -> Vec<String> {
    let mut keys = LocalSlots.keys().unwrap_or_default();
    keys.retain(|key| key.starts_with(PREFIX));
    keys
}
