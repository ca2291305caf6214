//! A threshold, to be changed for this session.

use yew::prelude::*;

use crate::app::{use_editor, use_refusal};
use crate::content;
use crate::content::words::{refusals, second_looks as words};
use crate::domain::Command;
use crate::domain::thresholds::Threshold;
use crate::ui::components::TextKind;
use crate::ui::components::text::{TextProps, text};

/// Properties of [`Number`].
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// Which number.
    pub threshold: Threshold,
    /// What it is in this session.
    pub value: u16,
    /// What holds it: its id begins with that.
    pub holder: &'static str,
}

/// A number to type. What is no number, or too small or too large, stays in the field with the reason; the session
/// keeps what it had.
#[component]
pub fn Number(props: &NumberProps) -> Html {
    let editor = use_editor();
    let id = AttrValue::from([props.holder, "-", props.threshold.id()].concat());
    let refusal = use_refusal(&id);
    let typed = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (typed, id, threshold) = (typed.clone(), id.clone(), props.threshold);
        Callback::from(move |text: String| {
            // Nothing typed is what it usually is; what is no number is refused as nought would be.
            let number = if text.trim().is_empty() { None } else { Some(text.trim().parse().unwrap_or(0)) };
            typed.set(Some(text.into()));
            editor.typed(&id, Command::Threshold(threshold, number));
        })
    };
    let value = (*typed).clone().unwrap_or_else(|| props.value.to_string().into());
    let unsaved = typed.as_ref().is_some_and(|text| !text.trim().is_empty() && text.trim() != props.value.to_string());
    text(
        &TextProps {
            error: refusal.filter(|_| unsaved).map(|why| refusals::sentence(why).into()),
            hint: (props.value != props.threshold.usual()).then(|| words::usually(props.threshold.usual()).into()),
            kind: TextKind::Short,
            ..TextProps::asking(id, content::label(props.threshold).into(), value, oninput)
        },
        true,
    )
}
