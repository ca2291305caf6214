//! What may move things, for the explanations that are held: to read, never filled in.

use std::rc::Rc;

use yew::prelude::*;

use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Explanation;
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::{element, fold, line};

/// The catalogue's moves for each explanation that began from a reason; what protects somebody comes first.
pub fn ideas(explanations: &[Rc<Explanation>]) -> Html {
    let mut ideas = Vec::new();
    for row in explanations {
        let Some(entry) = row.reason.map(content::reason) else {
            continue;
        };
        let mut lines = vec![line("dt", "", explanation_name(row))];
        if let Some(protect) = entry.protect {
            lines.push(element("dd", "", line("strong", "", protect)));
        }
        for words in &entry.moves {
            lines.push(line("dd", "", *words));
        }
        ideas.push(element("div", "", lines));
    }
    if ideas.is_empty() {
        return Html::default();
    }
    fold(words::IDEAS, "", false, element("dl", "sp-ideas", ideas))
}
