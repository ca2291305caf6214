//! Text tied to the session.

use yew::prelude::*;

use crate::app::use_editor;
use crate::content::words;
use crate::domain::{Command, MAX_LINE, MAX_TEXT, Rejection};
use crate::ui::components::{TextArea, TextField, TextKind};

/// Properties of [`BoundLine`] and [`BoundText`].
#[derive(Properties, PartialEq, Clone)]
pub struct BoundTextProps {
    /// Unique on the page, the same between renders; names the field for undo.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The text as the session has it.
    pub value: AttrValue,
    /// The command that writes a new text.
    pub write: Callback<String, Command>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Most characters; the domain's own limit for the field.
    #[prop_or_default]
    pub limit: Option<usize>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// Keeps the label for screen readers only.
    #[prop_or_default]
    pub hide_label: bool,
    /// The text is somebody's own words.
    #[prop_or_default]
    pub own_words: bool,
    /// Only looks shorter.
    #[prop_or_default]
    pub short: bool,
    /// Lines shown at first.
    #[prop_or(3)]
    pub rows: u8,
    /// For moving focus to it.
    #[prop_or_default]
    pub input_ref: NodeRef,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// What the field shows, what it says is wrong, and what it does with typing.
struct Typing {
    shown: AttrValue,
    error: Option<AttrValue>,
    oninput: Callback<String>,
}

/// A text that is too long stays in the field, unsaved and said to be so, until it is shorter: cutting it would lose
/// work without a word.
#[hook]
fn use_typing(props: &BoundTextProps, limit: usize) -> Typing {
    let editor = use_editor();
    let overlong = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (overlong, write, id) = (overlong.clone(), props.write.clone(), props.id.clone());
        Callback::from(move |text: String| {
            if text.len() > limit && text.chars().count() > limit {
                overlong.set(Some(text.into()));
            } else {
                overlong.set(None);
                editor.typed(&id, write.emit(text));
            }
        })
    };
    let error = overlong.as_ref().map(|text| {
        let length = text.chars().count();
        AttrValue::from(words::refusals::sentence(Rejection::TooLong { limit, length }))
    });
    Typing { shown: (*overlong).clone().unwrap_or_else(|| props.value.clone()), error, oninput }
}

/// One line of text, tied to the session.
#[component]
pub fn BoundLine(props: &BoundTextProps) -> Html {
    let limit = props.limit.unwrap_or(MAX_LINE);
    let typing = use_typing(props, limit);
    html! {
        <TextField
            id={props.id.clone()}
            label={props.label.clone()}
            value={typing.shown}
            oninput={typing.oninput}
            hint={props.hint.clone()}
            error={typing.error}
            {limit}
            optional={props.optional}
            hide_label={props.hide_label}
            own_words={props.own_words}
            kind={if props.short { TextKind::Short } else { TextKind::Words }}
            input_ref={props.input_ref.clone()}
            class={props.class.clone()}
        />
    }
}

/// Several lines of text, tied to the session.
#[component]
pub fn BoundText(props: &BoundTextProps) -> Html {
    let limit = props.limit.unwrap_or(MAX_TEXT);
    let typing = use_typing(props, limit);
    html! {
        <TextArea
            id={props.id.clone()}
            label={props.label.clone()}
            value={typing.shown}
            oninput={typing.oninput}
            hint={props.hint.clone()}
            error={typing.error}
            {limit}
            optional={props.optional}
            hide_label={props.hide_label}
            own_words={props.own_words}
            rows={props.rows}
            input_ref={props.input_ref.clone()}
            class={props.class.clone()}
        />
    }
}
