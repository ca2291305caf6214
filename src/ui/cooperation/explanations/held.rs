//! One explanation that is being held.

use std::rc::Rc;

use yew::prelude::*;

use super::catalogue::{first_of_all, reason_details};
use super::{KIND, LIST};
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Reason, ReasonGroup};
use crate::domain::{Change, Command};
use crate::ui::bound::{Ask, Writer, listed, part};
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::{Hands, fact, fold, foot, in_list, lines, several, tick};
use crate::ui::cooperation::{from_advocacy, label_hint};

/// An explanation with its words, its kind, and what the catalogue says of its reason. The order is the writer's and
/// means nothing.
pub fn held(
    explanation: &Rc<Explanation>,
    at: (usize, usize),
    repeats: bool,
    said: &AttrValue,
    hands: &Hands,
    label: Option<&'static str>,
) -> Html {
    let id = part(KIND, explanation.id.as_str());
    let name = explanation_name(explanation);
    let writer = Writer::new(&hands.editor, explanation, |next| Command::Explanation(Change::put(next)));
    let write = writer.at(|next| &mut next.text);
    let leading = part(&id, "leading");
    let lead = {
        let (editor, row, field) = (hands.editor.clone(), explanation.id.clone(), leading.clone());
        Callback::from(move |(_, on): (AttrValue, bool)| {
            editor.change(&field, Command::Lead(on.then(|| row.clone())));
        })
    };
    // The kind is given by the reason, or is the writer's to say.
    let (kind, more) = if let Some(reason) = explanation.reason {
        let summary = words::more_on(content::label(reason));
        let more = several![first_of_all(reason), fold(summary, "", false, reason_details(reason))];
        (fact(content::label(reason.group())), more)
    } else {
        let field = part(&id, "group");
        let kind = Ask::new(field, words::GROUP).menu().always_one();
        let kind = kind.answer(Some(explanation.group), &writer, |next, id| {
            next.group = listed(id).unwrap_or(next.group);
        });
        let hidden = explanation.group == ReasonGroup::Concealment;
        (kind, if hidden { first_of_all(Reason::HidingHarm) } else { Html::default() })
    };
    let hint = repeats.then_some(words::SAME_WORDS);
    let class = if explanation.leading { "sp-explanation sp-explanation-leading" } else { "sp-explanation" };
    let inside = several![
        lines(&id, "text", words::EXPLANATION_TEXT, hint, &explanation.text, write),
        label_hint::hint(label),
        kind,
        from_advocacy::hint(said),
        tick(leading, words::leading(&name), "leading", words::LEADING, explanation.leading, lead),
        more,
        foot(&id, &name, at, in_list(&explanation.id, Command::Explanation), LIST, Html::default()),
    ];
    html! { <li {id} {class}><div class="sp-stack">{ inside }</div></li> }
}
