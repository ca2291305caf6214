//! Going on from a session in the next one: from where it ends, and from the list of what is kept.

use yew::prelude::*;

use crate::app::library::{Library, use_library};
use crate::app::use_editor;
use crate::content::words::next_session as words;
use crate::domain::Session;
use crate::domain::next_session::next_session;
use crate::domain::walk::Step;
use crate::platform::{clock, page, random};
use crate::route::Route;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, headed, line, several};

/// Puts the next session on the shelf and goes to its first step. The one before stays as it is.
pub fn go_on(library: &Library, before: &Session) {
    let next = next_session(before, random::id(), random::id(), clock::today());
    let id = next.id.clone();
    library.add(next);
    page::go(&Route::Session { id, step: Step::Opening }.fragment());
}

/// What goes on and what stays, and the button that begins it.
#[component]
pub fn NextSession() -> Html {
    let (library, editor) = (use_library(), use_editor());
    let onclick = Callback::from(move |()| go_on(&library, &editor.session()));
    let start = press(words::START, onclick).drawn();
    let held = several![line("", words::BODY), group("sp-no-print", start)];
    headed("h2", "next-session".into(), words::HEADING, held)
}
