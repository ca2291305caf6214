//! A way to another step of the same session.

use yew::prelude::*;

use crate::domain::Session;
use crate::domain::walk::Step;
use crate::route::Route;
use crate::ui::components::button::link;

/// A link to another step, as a button.
#[inline(never)]
pub fn step_link(session: &Session, step: Step, label: &'static str) -> Html {
    let href = Route::Session { id: session.id.clone(), step }.fragment();
    link(label, href).drawn()
}
