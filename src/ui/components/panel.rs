//! A sheet laid on the page, and what stands there while there is nothing yet.

use yew::prelude::*;

use super::field::part;

/// The ground of a panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelTone {
    /// A sheet on the page.
    #[default]
    Sheet,
    /// Set into the page, for forms that add something.
    Sunk,
    /// No ground of its own.
    Plain,
}

impl PanelTone {
    /// The classes for this ground.
    pub fn class(self) -> &'static str {
        match self {
            Self::Sheet => "sp-panel",
            Self::Sunk => "sp-panel sp-panel-sunk",
            Self::Plain => "sp-panel sp-panel-plain",
        }
    }
}

/// Properties of [`Panel`].
#[derive(Properties, PartialEq, Clone)]
pub struct PanelProps {
    /// Unique on the page, the same between renders; names the heading.
    pub id: AttrValue,
    /// The heading.
    pub title: AttrValue,
    /// The heading's level, 2 to 4: one below the heading it stands under.
    #[prop_or(2)]
    pub level: u8,
    /// The ground.
    #[prop_or_default]
    pub tone: PanelTone,
    /// What it holds.
    pub children: Html,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A part of the page with its heading.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    panel(props)
}

/// What [`Panel`] draws.
#[inline(never)]
pub fn panel(props: &PanelProps) -> Html {
    let heading_id = part(&props.id, "title");
    html! {
        <section
            id={props.id.clone()}
            class={classes!(props.tone.class(), props.class.clone())}
            aria-labelledby={heading_id.clone()}
        >
            <@{heading(props.level)} id={heading_id} class="sp-panel-title">{ &props.title }</@>
            { props.children.clone() }
        </section>
    }
}

/// The element for a heading of this level.
pub(super) fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        _ => "h4",
    }
}

/// Properties of [`EmptyState`].
#[derive(Properties, PartialEq, Clone)]
pub struct EmptyStateProps {
    /// What will stand here.
    pub title: AttrValue,
    /// What it is good for, and how to begin.
    pub children: Html,
    /// The buttons that begin it.
    #[prop_or_default]
    pub actions: Html,
}

/// Nothing here yet: says what will be here, why it helps and how to begin.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    empty_state(props)
}

/// What [`EmptyState`] draws.
#[inline(never)]
pub fn empty_state(props: &EmptyStateProps) -> Html {
    html! {
        <div class="sp-empty">
            <p class="sp-empty-title">{ &props.title }</p>
            { props.children.clone() }
            if props.actions != Html::default() {
                <div class="sp-cluster">{ props.actions.clone() }</div>
            }
        </div>
    }
}
