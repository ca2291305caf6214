//! Typing: one line, or several.
//!
//! The value belongs to the caller. Yew writes it into the page only when it differs from what
//! is there, so the caret stays where it was. Browser suggestions, predictions and spelling services are off:
//! some of them send what is typed to a server, and this text is about people.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::field::{FieldProps, describedby, field, part};
use super::words;

/// What a single line holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Words.
    #[default]
    Words,
    /// A day, with the browser's own calendar; the value is `2026-11-22` or empty.
    Day,
    /// A short value such as a name or a number of minutes; only looks shorter.
    Short,
    /// A passphrase: not shown while it is typed.
    Secret,
    /// A passphrase that its writer wants to see.
    SecretShown,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Words | Self::Short | Self::SecretShown => "text",
            Self::Day => "date",
            Self::Secret => "password",
        }
    }

    /// Whether a keyboard on a screen begins with a capital letter.
    fn capitals(self) -> &'static str {
        if matches!(self, Self::Secret | Self::SecretShown) { "off" } else { "sentences" }
    }

    /// The classes for this kind.
    pub fn class(self) -> &'static str {
        match self {
            Self::Words | Self::Secret | Self::SecretShown => "sp-input",
            Self::Day | Self::Short => "sp-input sp-input-short",
        }
    }
}

/// Properties of [`TextField`] and [`TextArea`].
#[derive(Properties, PartialEq, Clone)]
pub struct TextProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// What has been typed.
    pub value: AttrValue,
    /// The whole text after each change.
    pub oninput: Callback<String>,
    /// Called when the field is left.
    #[prop_or_default]
    pub onleave: Callback<()>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// How many characters there is room for. Said only when it matters; nothing is cut off.
    #[prop_or_default]
    pub limit: Option<usize>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// Keeps the label for screen readers only, where a heading already says it.
    #[prop_or_default]
    pub hide_label: bool,
    /// The text is somebody's own words.
    #[prop_or_default]
    pub own_words: bool,
    /// What a single line holds.
    #[prop_or_default]
    pub kind: TextKind,
    /// How many lines to show at first, where the browser cannot grow the box by itself.
    #[prop_or(3)]
    pub rows: u8,
    /// For moving focus to it.
    #[prop_or_default]
    pub input_ref: NodeRef,
    /// What stands beneath it, after everything else.
    #[prop_or_default]
    pub note: Html,
    /// More classes, on the whole field.
    #[prop_or_default]
    pub class: Classes,
}

impl TextProps {
    /// A question with nothing but its words: where the properties of a field begin.
    #[inline(never)]
    pub fn asking(id: AttrValue, label: AttrValue, value: AttrValue, oninput: Callback<String>) -> Self {
        Self {
            id,
            label,
            value,
            oninput,
            onleave: Callback::noop(),
            hint: None,
            error: None,
            limit: None,
            optional: false,
            hide_label: false,
            own_words: false,
            kind: TextKind::Words,
            rows: 3,
            input_ref: NodeRef::default(),
            note: Html::default(),
            class: Classes::new(),
        }
    }

    /// How much room is left, once nine tenths of it are used.
    fn room(&self) -> Option<i64> {
        let limit = i64::try_from(self.limit?).ok()?;
        // A byte count is never smaller than the number of characters, and costs nothing.
        let bytes = i64::try_from(self.value.len()).ok()?;
        if bytes * 10 < limit * 9 {
            return None;
        }
        let left = limit - i64::try_from(self.value.chars().count()).ok()?;
        (left * 10 <= limit).then_some(left)
    }

    fn around(&self, control: Html, room: Option<i64>) -> Html {
        let count = match room {
            Some(left) => html! { <p id={part(&self.id, "count")} class="sp-count">{ words::room(left) }</p> },
            None => Html::default(),
        };
        field(&FieldProps {
            id: self.id.clone(),
            label: self.label.clone(),
            hint: self.hint.clone(),
            error: self.error.clone(),
            optional: self.optional,
            hide_label: self.hide_label,
            class: classes!(self.own_words.then_some("sp-own-words"), self.class.clone()),
            children: [control, count, self.note.clone()].into_iter().collect(),
        })
    }
}

/// One line of text.
#[component]
pub fn TextField(props: &TextProps) -> Html {
    text(props, true)
}

/// Several lines of text. The box grows with them.
#[component]
pub fn TextArea(props: &TextProps) -> Html {
    text(props, false)
}

/// What [`TextField`] and [`TextArea`] draw.
#[inline(never)]
pub fn text(props: &TextProps, line: bool) -> Html {
    let room = props.room();
    let described = describedby(&props.id, props.hint.is_some(), props.error.is_some(), room.is_some());
    let invalid = props.error.is_some().then_some("true");
    let out = props.oninput.clone();
    let oninput = move |event: InputEvent| {
        let target = event.target_unchecked_into::<HtmlElement>();
        out.emit(match target.dyn_ref::<HtmlInputElement>() {
            Some(line) => line.value(),
            None => target.unchecked_into::<HtmlTextAreaElement>().value(),
        });
    };
    let left = props.onleave.clone();
    let onblur = move |_: FocusEvent| left.emit(());
    let control = if line {
        html! {
            <input
                ref={props.input_ref.clone()} id={props.id.clone()} class={props.kind.class()}
                type={props.kind.input_type()} value={props.value.clone()} dir="auto" autocomplete="off"
                autocapitalize={props.kind.capitals()} autocorrect="off" spellcheck="false" writingsuggestions="false"
                aria-describedby={described} aria-invalid={invalid} {oninput} {onblur}
            />
        }
    } else {
        html! {
            <textarea
                ref={props.input_ref.clone()} id={props.id.clone()} class="sp-area" rows={props.rows.to_string()}
                value={as_the_browser_holds_it(&props.value)} dir="auto" autocomplete="off" autocorrect="off"
                spellcheck="false" writingsuggestions="false" aria-describedby={described} aria-invalid={invalid} {oninput} {onblur}
            />
        }
    };
    props.around(control, room)
}

/// A text area turns every line ending into `\n`. Imported text may hold others; written back as
/// it is, it would seem to differ at every render, and the caret would jump to the end.
fn as_the_browser_holds_it(value: &AttrValue) -> AttrValue {
    if value.contains('\r') { value.replace("\r\n", "\n").replace('\r', "\n").into() } else { value.clone() }
}
