//! Folded away until wanted: longer guidance, and the source of a question.

use yew::prelude::*;

use super::words;

/// Properties of [`Disclosure`].
#[derive(Properties, PartialEq, Clone)]
pub struct DisclosureProps {
    /// What is folded away.
    pub summary: AttrValue,
    /// What appears.
    pub children: Html,
    /// Open from the start.
    #[prop_or_default]
    pub open: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A native disclosure: it opens without script, is found by the browser's search and printed open.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    disclosure(props)
}

/// What [`Disclosure`] draws.
#[inline(never)]
pub fn disclosure(props: &DisclosureProps) -> Html {
    html! {
        <details class={classes!("sp-disclosure", props.class.clone())} open={props.open}>
            <summary class="sp-disclosure-summary">{ &props.summary }</summary>
            <div class="sp-disclosure-body">{ props.children.clone() }</div>
        </details>
    }
}

/// Properties of [`SourceLine`].
#[derive(Properties, PartialEq, Clone)]
pub struct SourceLineProps {
    /// Why this is asked, in one line.
    pub why: AttrValue,
    /// Where the question comes from.
    #[prop_or_default]
    pub children: Html,
}

/// Why it is asked; its source is one click away.
#[component]
pub fn SourceLine(props: &SourceLineProps) -> Html {
    html! {
        <div class="sp-source-line">
            <p class="sp-source-line-why">{ &props.why }</p>
            if props.children != Html::default() {
                { disclosure(&DisclosureProps {
                    summary: AttrValue::Static(words::WHERE_FROM),
                    children: props.children.clone(),
                    open: false,
                    class: Classes::new(),
                }) }
            }
        </div>
    }
}
