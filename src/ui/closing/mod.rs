//! The closing: what they want, what stands in the way, who carries what, who does what by when, and how it ends.
//!
//! One component shows its steps, and one every row of their lists. Start with [`ClosingStep`].

mod ending;
mod entry;
mod footing;
mod obstacles;
mod offers;
mod plan;
mod wants;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Editor, use_editor, use_whole};
use crate::domain::Session;
use crate::domain::walk::Step;
use crate::ui::bound::use_focus_new;
use crate::ui::components::use_announce;

/// Properties of [`ClosingStep`].
#[derive(Properties, PartialEq)]
pub struct ClosingStepProps {
    /// Which step of the closing.
    pub step: Step,
}

/// What every step is drawn from.
struct Desk {
    session: Rc<Session>,
    editor: Editor,
    announce: Callback<String>,
    focus: Callback<AttrValue>,
}

/// A step of the closing. Give it a key of the step: what is typed and not yet right belongs to one.
#[component]
pub fn ClosingStep(props: &ClosingStepProps) -> Html {
    let desk = Desk { session: use_whole(), editor: use_editor(), announce: use_announce(), focus: use_focus_new() };
    match props.step {
        Step::Wants => wants::wants(&desk),
        Step::Obstacles => obstacles::obstacles(&desk),
        Step::Ownership => footing::footing(&desk),
        Step::Plan => plan::plan(&desk),
        _ => ending::ending(&desk),
    }
}
