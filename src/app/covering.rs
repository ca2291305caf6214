//! When the cover comes by itself, as chosen in this browser.
//!
//! Knows nothing of how the cover looks, which is in `ui::shell`.

use crate::platform::local_storage::LocalSlots;
use crate::storage::Slots;

/// Where the chosen minutes are kept.
const MINUTES_KEY: &str = "standpoint/cover/minutes";
/// Where it is kept that a hidden tab is left as it is.
const HIDDEN_KEY: &str = "standpoint/cover/hidden";

/// After how many minutes without a touch it can come; 0 for never.
pub const MINUTES: [u32; 5] = [2, 5, 10, 30, 0];
/// The usual: two people talk for some minutes without touching anything.
const USUAL: u32 = 10;

/// After how many minutes without a touch it comes; 0 for never.
#[must_use]
pub fn minutes() -> u32 {
    let chosen = LocalSlots.get(MINUTES_KEY).ok().flatten().and_then(|text| text.parse().ok());
    chosen.filter(|minutes| MINUTES.contains(minutes)).unwrap_or(USUAL)
}

/// Chooses it for this browser.
pub fn choose_minutes(minutes: &str) {
    // Where it cannot be remembered, the usual holds.
    let _ = LocalSlots.set(MINUTES_KEY, minutes);
}

/// Whether it comes when the tab is hidden.
#[must_use]
pub fn covers_hidden() -> bool {
    !matches!(LocalSlots.get(HIDDEN_KEY), Ok(Some(_)))
}

/// Chooses that for this browser.
pub fn cover_hidden(covers: bool) {
    // As above.
    let _ = if covers { LocalSlots.remove(HIDDEN_KEY) } else { LocalSlots.set(HIDDEN_KEY, "no") };
}
