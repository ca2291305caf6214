//! Words of the passphrase lock: the page that asks for it, and its part of "Where is my data?".

/// The page that asks for the passphrase.
pub const LOCKED: &str = "Standpoint is locked";
/// Beneath it.
pub const LOCKED_BODY: &str = "What is kept in this browser is encrypted. Type the passphrase to go on where you were.";
/// The field.
pub const PASSPHRASE: &str = "Passphrase";
/// Opens.
pub const OPEN: &str = "Unlock";
/// While it is tried.
pub const OPENING: &str = "Trying the passphrase…";
/// Shows what is typed.
pub const SHOW: &str = "Show what I type";
/// The group of that one tick.
pub const SHOWING: &str = "Showing";
/// The passphrase does not fit.
pub const WRONG: &str = "This passphrase does not open it, or what is kept was damaged. Look at Caps Lock and the language of the keyboard, and try again. Nothing has changed.";
/// Nothing was typed.
pub const NOTHING_TYPED: &str = "Type the passphrase first.";
/// The lock itself cannot be read.
pub const LOCK_DAMAGED: &str = "The lock itself is damaged, so no passphrase can open it. Nothing has been removed. If you have a backup or a file of the work, open that in another browser.";
/// The lock is of a newer version.
pub const LOCK_NEWER: &str =
    "The lock was made by a newer version of Standpoint. Open it with that version. Nothing has been changed.";
/// Folded: what if it is forgotten?
pub const FORGOTTEN: &str = "I have forgotten the passphrase";
/// What then.
pub const FORGOTTEN_BODY: &str = "Nobody can get it back, and nobody can open what is kept here without it: not the people who make Standpoint, and not the people who look after this computer. What is kept stays here in case it comes back to you. To start afresh, remove everything; then open a backup or a file, if you have one.";

/// The part of the data page.
pub const SECTION: &str = "Passphrase";
/// None is set.
pub const OFF: &str = "None is set. Anybody who uses this computer under the same account can read what is kept here.";
/// One is set.
pub const ON: &str = "One is set. Everything people wrote that is kept in this browser is encrypted, and stays so when this page is closed.";
/// What it does not reach.
pub const REACH: &str = "Files you downloaded before are as they were: only those saved under a passphrase are encrypted. Traces of what was kept before the passphrase was set can remain on the disk for a while.";
/// Before anything is typed.
pub const NO_WAY_BACK: &str = "A passphrase cannot be recovered";
/// What that means.
pub const NO_WAY_BACK_BODY: &str = "If it is forgotten, nobody can open your work again, and nobody can set another one for you. Back up first, and keep the passphrase where you keep other secrets: not on a note beside this computer, and not in the browser itself.";
/// Opens the form.
pub const SET: &str = "Set a passphrase";
/// The new one.
pub const NEW: &str = "New passphrase";
/// What makes a good one.
pub const ADVICE: &str = "At least 12 characters. Four or five words that have nothing to do with each other are easy to remember and hard to guess. No names, dates or addresses, and none you use elsewhere.";
/// Once more.
pub const AGAIN: &str = "The new passphrase once more";
/// The one that holds.
pub const NOW: &str = "Passphrase that holds now";
/// Does it.
pub const SET_CONFIRM: &str = "Set it and encrypt everything";
/// Leaves it.
pub const LEAVE_IT: &str = "Leave it as it is";
/// Too short.
pub const TOO_SHORT: &str = "This is shorter than 12 characters. Add a word or two.";
/// One sign over and over.
pub const TOO_EVEN: &str = "This is one character over and over. Whoever tries passphrases begins with those.";
/// The two differ.
pub const DIFFERENT: &str = "This is not the same as the line above. Type it once more.";
/// Changes it.
pub const CHANGE: &str = "Change the passphrase";
/// Removes it.
pub const REMOVE: &str = "Remove the passphrase";
/// What removing means.
pub const REMOVE_BODY: &str = "Everything kept in this browser is decrypted and kept plain again. Anybody who uses this computer under the same account can then read it.";
/// Does it.
pub const CHANGE_CONFIRM: &str = "Change it";
/// Does it.
pub const REMOVE_CONFIRM: &str = "Remove it and decrypt everything";
/// While it is done.
pub const BUSY: &str = "Going through everything that is kept. Leave this page open.";
/// It was set.
pub const IS_SET: &str =
    "The passphrase is set. Everything kept in this browser is encrypted now, and other tabs of Standpoint are locked.";
/// It was changed.
pub const IS_CHANGED: &str =
    "The passphrase is changed. The old one opens nothing any more that is kept in this browser.";
/// It was removed.
pub const IS_REMOVED: &str = "The passphrase is removed. Everything kept in this browser is plain again.";
/// It could not be done.
pub const NOT_DONE: &str = "This was not done";
/// The browser offers no encryption.
pub const NO_CRYPTO: &str = "This browser offers no encryption to this page, because the page did not come over a secure connection. Anything weaker would only look like protection, so there is none. Open Standpoint from an address that begins with https, or as the one file on this computer.";
/// No room.
pub const NO_ROOM: &str = "There is no room left in this browser for the encrypted texts. Remove sessions you no longer need, or save them to files, and try again. What is kept is as it was.";
/// Storage refuses.
pub const NO_STORAGE: &str =
    "This browser does not let Standpoint write anything now, so there is nothing a passphrase could protect.";
/// Another tab.
pub const OTHER_TAB: &str = "Another tab of Standpoint holds work that is not saved yet, or is busy with the passphrase itself. Go to that tab, save or close it, and try again.";
/// Locks.
pub const LOCK: &str = "Lock";
/// It was not locked.
pub const NOT_LOCKED: &str =
    "Not locked: there is work on this page that could not be saved. Download a file of it first.";
/// How long until it locks by itself.
pub const IDLE: &str = "Lock by itself when nobody has touched this page for";
/// What locking means.
pub const IDLE_HINT: &str = "Work is saved before it locks. Steps that could be undone are forgotten.";

/// `10 minutes`.
#[must_use]
pub fn minutes(minutes: u32) -> String {
    if minutes == 120 { "2 hours".to_owned() } else { format!("{minutes} minutes") }
}

/// A sealed file was chosen.
pub const FILE_SEALED: &str = "This file is encrypted";
/// What to do.
pub const FILE_SEALED_BODY: &str =
    "Type the passphrase it was saved under. It may be another one than that of this browser.";
/// The field.
pub const FILE_PASSPHRASE: &str = "Passphrase of the file";
/// Opens it.
pub const FILE_OPEN: &str = "Open the file";
/// Does not.
pub const FILE_LEAVE: &str = "Do not open it";
