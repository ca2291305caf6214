//! Step 1: what is being decided, by whom, by when.

use std::rc::Rc;

use crate::domain::dates::Date;
use yew::prelude::*;

use crate::app::use_power;
use crate::content::words::power_map as words;
use crate::domain::Command;
use crate::domain::power::{Frame, Power};
use crate::ui::bound::{BoundDate, BoundLine, BoundText};

/// A callback that writes the frame with one part of it rewritten.
fn writer<T: 'static>(power: &Rc<Power>, rewrite: impl Fn(&mut Frame, T) + 'static) -> Callback<T, Command> {
    let frame = power.frame.clone();
    Callback::from(move |value| {
        let mut next = frame.clone();
        rewrite(&mut next, value);
        Command::Frame(next)
    })
}

/// The decision that the map is about.
#[component]
pub fn FrameStep() -> Html {
    let power = use_power();
    html! {
        <div class="sp-stack sp-stack-loose">
            <BoundText
                id="frame-decision" label={words::DECISION} hint={words::DECISION_HINT} rows={2}
                value={power.frame.decision.clone()} write={writer(&power, |frame, text| frame.decision = text)}
            />
            <BoundLine
                id="frame-decided-by" label={words::DECIDED_BY} hint={words::DECIDED_BY_HINT}
                value={power.frame.decided_by.clone()} write={writer(&power, |frame, text| frame.decided_by = text)}
            />
            <BoundDate
                id="frame-by" label={words::DECIDED_WHEN} value={power.frame.by} optional=true
                write={writer(&power, |frame, by: Option<Date>| frame.by = by)}
            />
        </div>
    }
}
