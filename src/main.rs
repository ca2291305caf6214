//! Mounts the app. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    use standpoint::{platform, ui::app::App};

    platform::panic::hand_over();
    platform::page::Theme::chosen().show();
    if let Some(root) = web_sys::window().and_then(|window| window.document()?.get_element_by_id("app")) {
        yew::mount::<App>(root, ());
    }
}

/// Off the browser there is nothing to mount; `cargo xtask serve` shows the app.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
