//! Examples of every component, as data. The gallery shows them, the browser tests mount each
//! one and look for its role and name, and axe reads them all.
//!
//! The words are about an invented family, as in all samples.

mod actions;
mod fields;
mod pages;

use yew::prelude::*;

/// One component in one state.
#[derive(Clone, Copy)]
pub struct Example {
    /// The component it is of.
    pub component: &'static str,
    /// What is particular about it; with the component, unique.
    pub name: &'static str,
    /// The role a screen reader hears.
    pub role: &'static str,
    /// The name it hears.
    pub accessible_name: &'static str,
    /// The example itself.
    pub view: fn() -> Html,
}

impl Example {
    const fn new(
        component: &'static str,
        name: &'static str,
        role: &'static str,
        accessible_name: &'static str,
        view: fn() -> Html,
    ) -> Self {
        Self { component, name, role, accessible_name, view }
    }
}

/// Every example, in the order of the gallery.
pub fn all() -> impl Iterator<Item = &'static Example> {
    actions::EXAMPLES.iter().chain(fields::EXAMPLES).chain(pages::EXAMPLES)
}
