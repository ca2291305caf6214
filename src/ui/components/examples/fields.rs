//! Typing and choosing.

use yew::prelude::*;

use super::Example;
use crate::ui::components::{
    Arrangement, CheckList, Choice, ChoiceList, ScaleInWords, Select, TextArea, TextField, TextKind,
};

/// The examples of this file.
pub const EXAMPLES: &[Example] = &[
    Example::new("TextField", "with a hint", "textbox", "The situation in one sentence", || {
        html! { <Sentence /> }
    }),
    Example::new("TextField", "with an error", "textbox", "Their name here", || {
        html! {
            <TextField
                id="example-error"
                kind={TextKind::Short}
                label="Their name here"
                value=""
                oninput={Callback::noop()}
                error={AttrValue::Static("Nothing was lost. Give this person a short name that does not identify them, such as Nan.")}
            />
        }
    }),
    Example::new("TextField", "a day", "date", "When did it happen? (if you want)", || {
        html! { <Day /> }
    }),
    Example::new("TextField", "too long", "textbox", "A short name (30 characters)", || {
        html! {
            <TextField
                id="example-long"
                label="A short name (30 characters)"
                value="The aunt who came over for the summer"
                limit=30
                oninput={Callback::noop()}
            />
        }
    }),
    Example::new("TextArea", "somebody's own words", "textbox", "What did she say?", || {
        html! { <Words /> }
    }),
    Example::new("ChoiceList", "one of several, with hints", "group", "How is it used?", || {
        html! { <Use /> }
    }),
    Example::new("CheckList", "any of several, in columns", "group", "What stays theirs, even so?", || {
        html! { <Kept /> }
    }),
    Example::new("ScaleInWords", "amounts", "group", "How much?", || {
        html! { <Amount /> }
    }),
    Example::new("Select", "a long list of short names", "combobox", "Who told us?", || {
        html! { <Teller /> }
    }),
];

#[component]
fn Sentence() -> Html {
    let value = use_state(|| AttrValue::Static("Fourth visit missed, and a review in ten days."));
    let oninput = {
        let value = value.clone();
        move |typed: String| value.set(typed.into())
    };
    html! {
        <TextField
            id="example-sentence"
            label="The situation in one sentence"
            hint="Leave out names, addresses and dates of birth."
            value={(*value).clone()}
            {oninput}
        />
    }
}

#[component]
fn Day() -> Html {
    let value = use_state(AttrValue::default);
    let oninput = {
        let value = value.clone();
        move |typed: String| value.set(typed.into())
    };
    html! {
        <TextField
            id="example-day"
            kind={TextKind::Day}
            label="When did it happen?"
            optional=true
            value={(*value).clone()}
            {oninput}
        />
    }
}

#[component]
fn Words() -> Html {
    let value = use_state(|| AttrValue::Static("“You have already decided.”\nShe said it twice."));
    let oninput = {
        let value = value.clone();
        move |typed: String| value.set(typed.into())
    };
    html! {
        <TextArea
            id="example-words"
            label="What did she say?"
            hint="Her words, not yours."
            own_words=true
            value={(*value).clone()}
            {oninput}
        />
    }
}

#[component]
fn Use() -> Html {
    let selected = use_state(|| Some(AttrValue::Static("held-back")));
    let onchange = {
        let selected = selected.clone();
        move |value| selected.set(value)
    };
    html! {
        <ChoiceList
            id="example-use"
            legend="How is it used?"
            hint="As far as you have seen."
            options={vec![
                Choice::new("helps", "Helps"),
                Choice::new("harms", "Harms"),
                Choice::new("held-back", "Held back").with_hint("They could use it and do not."),
                Choice::new("unnoticed", "Not noticed").with_hint("Nobody speaks of it, perhaps not even they."),
            ]}
            selected={(*selected).clone()}
            {onchange}
        />
    }
}

#[component]
fn Kept() -> Html {
    let selected = use_state(|| vec![AttrValue::Static("place")]);
    let ontoggle = {
        let selected = selected.clone();
        move |(value, on): (AttrValue, bool)| {
            let mut now: Vec<AttrValue> = selected.iter().filter(|held| **held != value).cloned().collect();
            if on {
                now.push(value);
            }
            selected.set(now);
        }
    };
    html! {
        <CheckList
            id="example-kept"
            legend="What stays theirs, even so?"
            arrangement={Arrangement::Columns}
            options={vec![
                Choice::new("information", "Information"),
                Choice::new("pace", "Pace"),
                Choice::new("place", "Place"),
                Choice::new("companion", "Who comes along"),
                Choice::new("contact", "Contact"),
                Choice::new("review", "Review"),
            ]}
            selected={(*selected).clone()}
            {ontoggle}
        />
    }
}

#[component]
fn Amount() -> Html {
    let selected = use_state(|| Some(AttrValue::Static("some")));
    let onchange = {
        let selected = selected.clone();
        move |value| selected.set(value)
    };
    html! {
        <ScaleInWords
            id="example-amount"
            legend="How much?"
            options={vec![
                Choice::new("none", "None that matters"),
                Choice::new("little", "A little"),
                Choice::new("some", "Some"),
                Choice::new("lot", "A lot"),
                Choice::new("unknown", "We do not know"),
            ]}
            selected={(*selected).clone()}
            {onchange}
        />
    }
}

#[component]
fn Teller() -> Html {
    let selected = use_state(|| Some(AttrValue::Static("school")));
    let onchange = {
        let selected = selected.clone();
        move |value| selected.set(value)
    };
    html! {
        <Select
            id="example-teller"
            label="Who told us?"
            options={vec![
                Choice::new("mum", "Mum"),
                Choice::new("nan", "Nan"),
                Choice::new("school", "School"),
            ]}
            selected={(*selected).clone()}
            {onchange}
        />
    }
}
