//! What runs in a browser: components and stages, the store, the storage backends.
//! Each test mounts its own root and takes it away again; none waits for a time.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod advocacy;
mod closing;
mod components;
mod cooperation;
mod data;
mod leaving;
mod lock;
mod open;
mod page;
mod patterns;
mod platform;
mod power_map;
mod protection;
mod room;
mod storage;
mod story;
mod voices;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
