//! Step 1: what is being decided, by whom, by when.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::content::words::power_map as words;
use crate::domain::Command;
use crate::domain::power::{Frame, Power};
use crate::ui::bound::{Ask, Writer};

/// The decision that the map is about.
pub fn frame(editor: &Editor, power: &Power) -> Html {
    let frame = Rc::new(power.frame.clone());
    let w = Writer::new(editor, &frame, Command::Frame);
    html! {
        <>
            { Ask::new("frame-decision", words::DECISION)
                .hint(words::DECISION_HINT)
                .rows(2)
                .text(&frame.decision, w.typing(|frame: &mut Frame, text| frame.decision = text)) }
            { Ask::new("frame-decided-by", words::DECIDED_BY)
                .hint(words::DECIDED_BY_HINT)
                .line(&frame.decided_by, w.typing(|frame: &mut Frame, text| frame.decided_by = text)) }
            { Ask::new("frame-by", words::DECIDED_WHEN)
                .optional()
                .day(frame.by, w.typing(|frame: &mut Frame, by| frame.by = by)) }
        </>
    }
}
