//! Standpoint: reflective supervision for social work, entirely in the browser.
//!
//! The layers, in reading order. A lower layer never uses a higher one; `tests/native/architecture.rs` holds the table.
//!
//! 1. [`domain`]: what social workers reason with. Values in, values out; no browser, clock or chance.
//! 2. `content`: the prose as data: prompts, catalogues, law, sources, sample cases.
//! 3. `storage`: the saved form: envelope, versions, migrations, slots.
//! 4. `export`: a session as a record that can be printed or sent.
//! 5. `route`: the address bar.
//!
//! The rest exists only in the browser: `platform` (local storage, clock, files),
//! `app` (the store) and `ui` (what people see).

pub mod content;
pub mod domain;
pub mod export;
pub mod route;
pub mod storage;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
