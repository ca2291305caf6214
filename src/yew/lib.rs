//! Yew, as the app uses it: the same in everything but the weight in the download.
//!
//! What is written in the app does not change: `#[component]`, `html!`, hooks, keys and contexts work as Yew's
//! documentation says. Beneath, four things are lighter:
//!
//! - All components are one type to Yew, [`woven`], which holds a component's function and its properties behind a
//!   pointer. Yew compiles its whole machinery (mounting, updating, comparing, taking away) anew for every component
//!   type, about four kilobytes each. So are all values that [`hooks`] keep, and all contexts ([`reach`]).
//! - `html!` draws from a pattern, see [`loom`]. Yew's writes out the making of every tag and attribute in place.
//! - [`Html`], [`AttrValue`], [`Classes`], [`Callback`] and what `use_state` gives are one word each, as nearly every
//!   call of the interface hands some on.
//! - A [`Callback`] brings along only what is called of it.
//!
//! It works because `html!` and `#[component]` name everything by `::yew::…`, and the app's dependency `yew` is this
//! crate. What differs: a component must be a function, not a struct; a context is put in place with [`provide`], and
//! the app with [`mount`]; an attribute cannot be a property (`~name=`); and a list among other children is a list of
//! its own, where Yew puts its items among them. To go back, depend on Yew itself and write `<ContextProvider<T>>` for
//! the calls of `provide` and `Renderer` for that of `mount`.
#![cfg(target_arch = "wasm32")]

pub mod callback;
mod hooks;
pub mod loom;
mod node;
mod prop;
mod reach;
mod text;
mod woven;

pub use callback::Callback;
pub use hooks::{
    UseStateHandle, UseStateSetter, use_callback, use_effect, use_effect_with, use_memo, use_mut_ref, use_node_ref,
    use_state, use_state_eq,
};
pub use node::Html;
pub use patterns::html;
pub use reach::{provide, use_context};
pub use text::{AttrValue, Classes};
pub use upstream::*;
pub use woven::mount;

/// What nearly every file wants.
pub mod prelude {
    pub use super::{AttrValue, Callback, Classes, Html, classes, html};
    pub use super::{
        UseStateHandle, UseStateSetter, use_callback, use_context, use_effect, use_effect_with, use_memo, use_mut_ref,
        use_node_ref, use_state, use_state_eq,
    };
    pub use upstream::prelude::*;
}

/// What components are made of, with the lighter piece of the page.
pub mod html {
    pub use super::node::{Html, IntoHtmlResult};
    pub use super::prop::IntoPropValue;
    pub use super::text::Classes;
    pub use upstream::html::*;
}

/// The virtual page, with a lighter child component.
pub mod virtual_dom {
    pub use super::woven::VChild;
    pub use upstream::virtual_dom::*;
}
