//! Words of the self-check page, for whoever looks after the computer.

/// The heading.
pub const HEADING: &str = "Does this computer let Standpoint keep work safe?";
/// What the page is for.
pub const LEAD: &str = "A page to print or send to whoever looks after your computers. It says what this browser allows, and what to ask for. There is nothing on it from anybody’s work.";
/// While the parts are being tried.
pub const TRYING: &str = "Trying each part…";
/// Said when they have been.
pub const TRIED: &str = "Every part has been tried.";
/// Prints the page.
pub const PRINT: &str = "Print this page";
/// Back to the data page.
pub const BACK: &str = "Back to Where is my data?";
/// The table.
pub const CAPTION: &str = "What this browser allows";
/// Heads of the table.
pub const COLUMNS: [&str; 4] = ["Part of the browser", "Here", "What that means", "What to ask for"];
/// Nothing has to be asked for.
pub const NOTHING_TO_ASK: &str = "Nothing";
/// A part works.
pub const WORKS: &str = "Works";
/// A part does not.
pub const WORKS_NOT: &str = "Not available";
/// The promise was given.
pub const GIVEN: &str = "Given";
/// The promise was not.
pub const NOT_GIVEN: &str = "Not given";
/// A part has no meaning for a page opened so.
pub const NOT_HERE: &str = "Not for a file";
/// A part was left untried.
pub const NOT_TRIED: &str = "Not tried";
/// Why it was left untried.
pub const NOT_TRIED_BODY: &str =
    "Trying it would write something, and this visit writes nothing. Load the page again to try it.";

/// The facts beneath the table.
pub const FACTS: &str = "This page and this browser";
/// The version.
pub const VERSION: &str = "Version of Standpoint";
/// The form of what is saved.
pub const SAVED_FORM: &str = "Form of what is saved";
/// Where the page comes from.
pub const FROM: &str = "Where the page comes from";
/// What the browser calls itself.
pub const BROWSER: &str = "What the browser calls itself";
/// The day.
pub const ON: &str = "Tried on";
/// The policy, word for word.
pub const POLICY: &str = "The page’s own policy, word for word";
/// There is none.
pub const NO_POLICY: &str = "None. This is a build for development.";

/// Opened from a file.
pub const FROM_FILE: &str = "A file on this computer. Policies that block file addresses (URLBlocklist file://*) would stop it from opening at all.";
/// A server on this computer.
pub const FROM_THIS_COMPUTER: &str = "A server on this computer.";
/// An encrypted connection.
pub const FROM_ENCRYPTED: &str = "A server, over an encrypted connection (https).";
/// An open one.
pub const FROM_OPEN: &str = "A server, over a connection that is not encrypted (http). Ask for an https address: without it, browsers withhold encryption, locks and offline use, and what arrives could have been changed on the way.";

/// What is said of one part: its name, what it means when it works, what it means when it does not, and what to ask
/// for then.
pub type Said = [&'static str; 4];

/// WebAssembly.
pub const WASM: Said =
    ["WebAssembly", "Standpoint runs.", "Standpoint cannot run.", "JavaScriptJitAllowedForSites for this address."];
/// A secure context.
pub const SECURE: Said = [
    "Secure context",
    "The browser trusts the page with encryption and locks.",
    "No passphrase can be set, and nothing works offline.",
    "An https address, or the one-file version.",
];
/// The policy.
pub const POLICY_ACTIVE: Said = [
    "Content security policy",
    "The page may load only its own parts and may send nothing to anyone. The policy is below.",
    "The page sends nothing, but no policy enforces it.",
    "The released version, unchanged.",
];
/// Local storage.
pub const LOCAL_STORAGE: Said = [
    "Local storage",
    "The first copy of the work is kept here.",
    "Work lasts only as long as the page is open, unless the second copy works.",
    "Site data allowed for this address (CookiesAllowedForUrls).",
];
/// The database.
pub const DATABASE: Said = [
    "Database (IndexedDB) with strict durability",
    "The second copy of the work is kept here. It survives a power cut.",
    "Only one copy is kept, and the last minute of it may be lost in a power cut.",
    "Site data allowed for this address, and an up-to-date browser.",
];
/// The promise.
pub const PROMISE: Said = [
    "Promise to keep what is stored",
    "The browser removes it only when somebody asks it to. A policy that clears data on closing would still win.",
    "The browser may remove work when space is short. This is usual for a page that is new to it.",
    "No policy that clears site data on closing or after a time (DefaultCookiesSetting 4, ClearBrowsingDataOnExitList, BrowsingDataLifetime), or an exception for this address.",
];
/// Locks.
pub const LOCKS: Said = [
    "Locks between tabs (Web Locks)",
    "Two tabs cannot write over one another’s work.",
    "A slower way is used to keep two tabs apart.",
    "An up-to-date browser, and a secure context.",
];
/// Encryption.
pub const CRYPTO: Said = [
    "Encryption (Web Crypto)",
    "Work can be locked with a passphrase.",
    "Work cannot be locked with a passphrase, and files cannot be encrypted.",
    "A secure context: an https address, or the one-file version.",
];
/// Offline use.
pub const OFFLINE: Said = [
    "Offline use (service worker)",
    "Standpoint opens without a network.",
    "Standpoint needs the network to open, though not to work once it is open.",
    "Service workers allowed for this address, or the one-file version.",
];
/// What offline use means for a file.
pub const OFFLINE_FILE: &str = "The file is all there is, so it opens without a network anyway.";
/// The save picker.
pub const SAVE_PICKER: Said = [
    "Choosing where a file is saved",
    "A file can be saved where you choose, and is read back to check it.",
    "Files go to the downloads folder.",
    "Nothing, where downloads are allowed. In Chrome and Edge it is DefaultFileSystemWriteGuardSetting.",
];
