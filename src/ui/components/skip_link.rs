//! The first thing Tab reaches.

use yew::prelude::*;

use super::{focus, words};

/// Properties of [`SkipLink`].
#[derive(Properties, PartialEq, Clone)]
pub struct SkipLinkProps {
    /// The id of what it leads to, which must be able to take focus (`tabindex="-1"`).
    pub to: AttrValue,
    /// What it says.
    #[prop_or(AttrValue::Static(words::SKIP_TO_STEP))]
    pub label: AttrValue,
}

/// Leads straight to the step. It moves focus itself: following the link would change the
/// address, and the address names the step.
#[component]
pub fn SkipLink(props: &SkipLinkProps) -> Html {
    let to = props.to.clone();
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        focus::to(&to);
    };
    html! { <a class="sp-skip" href={format!("#{}", props.to)} {onclick}>{ &props.label }</a> }
}
