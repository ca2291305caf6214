//! What stands around the moves: the private note before them, and what stays and is looked for after them.

use yew::prelude::*;

use crate::app::use_cooperation;
use crate::content::words::cooperation as words;
use crate::domain::Command;
use crate::domain::cooperation::Resolve;
use crate::ui::bound::{BoundDate, BoundText};
use crate::ui::components::{Panel, PanelTone};

/// Properties of [`Feelings`].
#[derive(Properties, PartialEq)]
pub struct FeelingsProps {
    /// The note.
    pub feelings: String,
}

/// The writer's feelings about them. Private: on no shared view and in no case summary.
#[component]
pub fn Feelings(props: &FeelingsProps) -> Html {
    let cooperation = use_cooperation();
    let write = {
        let resolve = cooperation.resolve.clone();
        Callback::from(move |feelings| Command::Resolve(Resolve { feelings, ..resolve.clone() }))
    };
    html! {
        <Panel id="feelings-first" title={words::FEELINGS_TITLE} tone={PanelTone::Sunk} class="sp-private">
            <BoundText
                id="feelings" label={words::FEELINGS} hint={words::FEELINGS_HINT} value={props.feelings.clone()} {write}
                optional=true own_words=true
            />
        </Panel>
    }
}

/// Properties of [`ResolveFields`].
#[derive(Properties, PartialEq)]
pub struct ResolveFieldsProps {
    /// What stands around the moves.
    pub resolve: Resolve,
}

/// What is not negotiable, the small sign, its day, and what then.
#[component]
pub fn ResolveFields(props: &ResolveFieldsProps) -> Html {
    let resolve = &props.resolve;
    let text = |id: &'static str,
                label: &'static str,
                value: &str,
                hint: Option<&'static str>,
                set: fn(&mut Resolve, String)| {
        let resolve = resolve.clone();
        let write = Callback::from(move |text| {
            let mut next = resolve.clone();
            set(&mut next, text);
            Command::Resolve(next)
        });
        let (value, hint) = (AttrValue::from(value.to_owned()), hint.map(AttrValue::Static));
        html! { <BoundText {id} {label} {value} {write} {hint} rows=2 /> }
    };
    let write_by = {
        let resolve = resolve.clone();
        Callback::from(move |sign_by| Command::Resolve(Resolve { sign_by, ..resolve.clone() }))
    };
    html! {
        <section class="sp-stack" aria-labelledby="around-the-moves">
            <h2 id="around-the-moves">{ words::AROUND }</h2>
            { text("bottom-lines", words::BOTTOM_LINES, &resolve.bottom_lines, Some(words::BOTTOM_LINES_HINT), |next, text| next.bottom_lines = text) }
            { text("small-sign", words::SMALL_SIGN, &resolve.small_sign, None, |next, text| next.small_sign = text) }
            <BoundDate id="sign-by" label={words::SIGN_BY} value={resolve.sign_by} write={write_by} />
            { text("if-none", words::IF_NONE, &resolve.if_none, None, |next, text| next.if_none = text) }
        </section>
    }
}
