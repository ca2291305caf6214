//! Journeys: the built app, driven as a person would drive it, in Chromium,
//! Firefox and WebKitGTK, on `http://127.0.0.1` and as one file on `file:`.
//!
//! It may know what a person at the screen knows (roles, names, words) and never
//! a class, an id or the app's own types. `cargo xtask test` builds the app,
//! names the engine and the drivers in the environment, and runs this.
//!
//! ```ignore
//! use journeys::{Page, contains, starts};
//!
//! pub fn one_person_alone(page: &Page) {
//!     page.click("button", "Start alone");
//!     page.see_heading("What is the situation?");
//!     page.fill("Situation in one sentence", "A worker has been refused entry twice");
//!     page.choose("Is this fictional or real?", "Fictional");
//!     page.within("dialog", "Add a person").click("button", "Add");
//!     page.within("row", contains("Mum")).click("button", starts("Edit"));
//!     page.press("Control+z");
//!     assert_eq!(page.table("People")[1][0], "Mum");
//!     page.axe_in_both_themes("opening");
//!     let file = page.download(|| page.click("button", "Save a copy"));
//!     assert!(file.text().contains("refused entry"));
//!     page.reload();
//!     page.see_text("Saved in this browser");
//! }
//! ```
//!
//! A journey starts on the opened app with a fresh profile. It is one function
//! taking the [`Page`], listed in `tests/main.rs` by [`journeys!`], which makes
//! one test of it for each of the two [`Origin`]s. Everything waits up to ten
//! seconds for what it needs; nothing sleeps. At its end it is asserted that the
//! page had no error and asked for nothing after it had loaded.
//!
//! Without a pointer: `tab_to`, `tab_and_press`, `tab_and_fill`,
//! `tab_and_choose`, `tab_and_select`, `tab_and_check`, `arrow_to`, `press`, `type_text`.
//!
//! What an engine cannot do: WebKit's driven browser keeps nothing over a restart
//! ([`Browser::remembers`]) and prints no PDF; its driver has no keys for emoji,
//! so such a text is inserted whole. A real file dialog or print dialog can be
//! driven in none: files go to the file field itself, and printing is counted.
#![allow(
    clippy::disallowed_methods,
    reason = "clocks are banned for wasm's sake; this runs beside the browser, never in it"
)]

mod browser;
mod engine;
mod firefox;
mod page;
mod process;
mod run;
mod site;
mod wire;

pub use browser::Browser;
pub use engine::{Engine, Hindrance};
pub use page::{Download, Name, Page, Theme, any, contains, starts};
pub use run::{output, run, run_on};
pub use site::{Origin, Request, Site};
pub use wire::WireError;

/// Makes two tests of every journey named, one for each origin; every engine runs both.
///
/// Those after `alike:` meet nothing that differs between the origins (storage, addresses, files, the network): only
/// Chromium runs them on both, Firefox hosted and WebKit as one file, which `xtask/src/stages.rs` tells by their names.
#[macro_export]
macro_rules! journeys {
    ($($module:ident :: $journey:ident),* $(,)? ; alike: $($alike_module:ident :: $alike:ident),* $(,)?) => {
        $($crate::journeys!(@ $module, $journey, hosted, one_file);)*
        $($crate::journeys!(@ $alike_module, $alike, hosted_alike, one_file_alike);)*
    };
    (@ $module:ident, $journey:ident, $hosted:ident, $one_file:ident) => {
        mod $journey {
            #[test]
            fn $hosted() {
                $crate::run(stringify!($journey), $crate::Origin::Hosted, super::$module::$journey);
            }

            #[test]
            fn $one_file() {
                $crate::run(stringify!($journey), $crate::Origin::OneFile, super::$module::$journey);
            }
        }
    };
}
