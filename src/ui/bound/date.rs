//! A day tied to the session, typed as people write it.

use crate::domain::dates::Date;
use yew::prelude::*;

use crate::app::{use_editor, use_refusal};
use crate::content::words;
use crate::domain::{Command, Rejection, dates};
use crate::ui::components::TextKind;
use crate::ui::components::text::{TextProps, text};

/// Properties of [`BoundDate`].
#[derive(Properties, PartialEq)]
pub struct BoundDateProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The day as the session has it.
    pub value: Option<Date>,
    /// The command that writes a new day, or takes it away.
    pub write: Callback<Option<Date>, Command>,
    /// What helps to answer; an example of a date when none is given.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A day, written as `4 May 2026`, `4/5/26` or `2026-05-04`. A text field rather than the browser's own calendar: it
/// can be typed, pasted and read out alike in every browser, and what is wrong with a date can be said. A text that
/// is no day stays in the field with the reason beneath it; the session keeps the day it had.
#[component]
pub fn BoundDate(props: &BoundDateProps) -> Html {
    let editor = use_editor();
    let refusal = use_refusal(&props.id);
    let typed = use_state_eq(|| None::<AttrValue>);
    let left = use_state_eq(|| false);
    // A refusal is forgotten when any other change is accepted; while what was refused still stands in the field, it
    // is remembered here, or the day would look as if it were saved.
    let unsaved = use_state_eq(|| None::<Rejection>);
    // The day from before the typing: half of a year reads as a year of its own ("4 May 20"), so the session may hold
    // a day that nobody meant when what is typed in the end cannot be kept.
    let before = use_mut_ref(|| None::<Date>);
    {
        let unsaved = unsaved.setter();
        use_effect_with((refusal, (*typed).clone()), move |(refusal, _)| {
            if refusal.is_some() {
                unsaved.set(*refusal);
            }
        });
    }
    let date = typed.as_ref().and_then(|text| dates::parse(text).ok());
    let refusal = refusal.or_else(|| (*unsaved).filter(|_| date.is_some() && date != props.value));

    let oninput = {
        let (typed, left, unsaved) = (typed.clone(), left.clone(), unsaved);
        let (write, id, editor) = (props.write.clone(), props.id.clone(), editor.clone());
        let (before, value) = (before.clone(), props.value);
        Callback::from(move |text: String| {
            left.set(false);
            unsaved.set(None);
            if typed.is_none() {
                *before.borrow_mut() = value;
            }
            if text.trim().is_empty() {
                editor.typed(&id, write.emit(None));
            } else if let Ok(date) = dates::parse(&text) {
                editor.typed(&id, write.emit(Some(date)));
            }
            typed.set(Some(text.into()));
        })
    };
    // Undone while the field is still being written in: what was typed is no longer what is kept, and leaves.
    let seen = use_mut_ref(|| props.value);
    {
        let meant =
            typed.as_ref().map(|text| if text.trim().is_empty() { Ok(None) } else { dates::parse(text).map(Some) });
        let typed = typed.setter();
        use_effect_with(props.value, move |value| {
            if meant == Some(Ok(seen.replace(*value))) && meant != Some(Ok(*value)) {
                typed.set(None);
            }
        });
    }
    let fault = typed.as_ref().filter(|text| !text.trim().is_empty()).and_then(|text| dates::parse(text).err());
    let onleave = {
        let (typed, left) = (typed.clone(), left.clone());
        let settled = fault.is_none() && refusal.is_none();
        let (write, id, value) = (props.write.clone(), props.id.clone(), props.value);
        Callback::from(move |()| {
            left.set(true);
            let earlier = *before.borrow();
            if settled {
                typed.set(None);
            } else if earlier != value {
                editor.typed(&id, write.emit(earlier));
            }
        })
    };
    let error = match (fault, refusal) {
        (Some(fault), _) if *left => Some(words::refusals::date(fault)),
        (None, Some(why)) if *left => Some(words::refusals::sentence(why)),
        _ => None,
    };
    let shown = (*typed).clone().unwrap_or_else(|| props.value.map(dates::written).unwrap_or_default().into());
    let field = TextProps {
        onleave,
        hint: Some(props.hint.clone().unwrap_or(AttrValue::Static(words::bound::DATE_HINT))),
        error: error.map(AttrValue::from),
        optional: props.optional,
        kind: TextKind::Short,
        class: props.class.clone(),
        ..TextProps::asking(props.id.clone(), props.label.clone(), shown, oninput)
    };
    text(&field, true)
}
