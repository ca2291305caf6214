//! What an exercise leads to beyond its link: sheets for a room without devices, and the answers that come back.

use std::rc::Rc;

use yew::prelude::*;

use crate::content::words::gather as words;
use crate::domain::Session;
use crate::domain::handing_out::given;
use crate::export::print_pack::sheets;
use crate::platform::drawing;
use crate::route::Route;
use crate::ui::components::button::{link, press};
use crate::ui::components::pieces::{group, line, several};

/// Where the sheets go.
const PACK: &str = "print-pack";

/// Prints what groups are given as sheets, and leads to their answers.
pub fn in_the_room(session: &Rc<Session>, announce: &Callback<String>) -> Html {
    let (session, announce) = (session.clone(), announce.clone());
    let onclick = Callback::from(move |()| {
        let printed = given(&session).is_some_and(|given| drawing::print_with(PACK, &sheets(&given)));
        if !printed {
            announce.emit(words::NOT_PRINTED.into());
        }
    });
    let ways =
        several![press(words::PRINT_PACK, onclick).drawn(), link(words::HEADING, Route::Gather.fragment()).drawn()];
    let held = several![
        line("sp-hint", words::PRINT_PACK_BODY),
        group("sp-cluster", ways),
        html! { <div id={PACK} class="sp-print-only"></div> },
    ];
    group("sp-stack sp-stack-tight", held)
}
