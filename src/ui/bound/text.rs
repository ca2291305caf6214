//! Text tied to the session.

use yew::prelude::*;

use crate::app::use_editor;
use crate::content::words;
use crate::domain::{Command, MAX_LINE, MAX_TEXT, Rejection};
use crate::ui::components::TextKind;
use crate::ui::components::text::{TextProps, text};
use crate::ui::guard::use_guard;

/// Properties of [`BoundText`].
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
    /// One line, not several.
    #[prop_or_default]
    pub line: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// Text of any number of lines, tied to the session. A text that is too long stays in the field, unsaved and said to
/// be so, until it is shorter: cutting it would lose work without a word.
#[component]
pub fn BoundText(props: &BoundTextProps) -> Html {
    let editor = use_editor();
    let overlong = use_state_eq(|| None::<AttrValue>);
    let limit = props.limit.unwrap_or(if props.line { MAX_LINE } else { MAX_TEXT });
    let error = overlong.as_ref().map(|text| {
        let length = text.chars().count();
        AttrValue::from(words::refusals::sentence(Rejection::TooLong { limit, length }))
    });
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
    let shown = overlong.as_ref().unwrap_or(&props.value).clone();
    let note = use_guard(&props.id, &props.label, &props.value);
    let field = TextProps {
        note,
        hint: props.hint.clone(),
        error,
        limit: Some(limit),
        optional: props.optional,
        hide_label: props.hide_label,
        own_words: props.own_words,
        kind: if props.short { TextKind::Short } else { TextKind::Words },
        rows: props.rows,
        class: props.class.clone(),
        ..TextProps::asking(props.id.clone(), props.label.clone(), shown, oninput)
    };
    text(&field, props.line)
}
