//! Yew, as the app uses it: the same in everything but the weight of a component.
//!
//! Yew compiles its whole machinery (mounting, updating, comparing, taking away) anew for every component type, about
//! four kilobytes each; with 170 component types that was a quarter of the download. Here `html!` makes all of them
//! one type, [`woven`], which holds the component's function and its properties behind a pointer. What is written in
//! the app does not change: `#[component]`, `html!`, hooks, keys and contexts work as Yew's documentation says.
//!
//! It works because `html!` names `::yew::virtual_dom::VChild`, and the app's dependency `yew` is this crate. Two
//! things differ: a component must be a function (`#[component]`), not a struct, and a context is put in place with
//! [`provide`]. To go back, depend on Yew itself and write `<ContextProvider<T>>` for the calls of `provide`.
#![cfg(target_arch = "wasm32")]

mod woven;

pub use upstream::*;
pub use woven::provide;

/// The virtual page, with a lighter child component.
pub mod virtual_dom {
    pub use super::woven::VChild;
    pub use upstream::virtual_dom::*;
}
