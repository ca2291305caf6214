//! Words about a newer version of the app.

/// A newer version has come.
pub const NEW_VERSION: &str = "New version, reload when ready";
/// What that means.
pub const NEW_VERSION_BODY: &str = "A newer version of Standpoint is on this computer. Nothing changes until you choose to. Your work stays where it is.";
/// Goes over to it.
pub const RELOAD: &str = "Save and reload";
/// While the last of it is being saved.
pub const SAVING: &str = "Saving first.";
/// Work that cannot be saved would be lost.
pub const NOT_YET: &str = "Not reloaded: some of your work is on this page only, and reloading would lose it. Download a file of it first. To reload all the same, use the browser’s own button.";
