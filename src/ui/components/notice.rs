//! Something to know, and people's own words.

use yew::prelude::*;

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeTone {
    /// Good to know.
    #[default]
    Info,
    /// Please read before going on. A doubled edge, not a colour.
    Attention,
    /// About somebody's own words.
    Voice,
}

impl NoticeTone {
    /// The classes for this tone.
    pub fn class(self) -> &'static str {
        match self {
            Self::Info => "sp-notice sp-notice-info",
            Self::Attention => "sp-notice sp-notice-attention",
            Self::Voice => "sp-notice sp-notice-voice",
        }
    }
}

/// Properties of [`Notice`].
#[derive(Properties, PartialEq, Clone)]
pub struct NoticeProps {
    /// What there is to know.
    pub children: Html,
    /// A short line above it.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What it is about.
    #[prop_or_default]
    pub tone: NoticeTone,
    /// Read aloud when it changes. Only for notices that appear because of what was just done.
    #[prop_or_default]
    pub announced: bool,
}

/// A boxed remark.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    notice(props)
}

/// What [`Notice`] draws.
#[inline(never)]
pub fn notice(props: &NoticeProps) -> Html {
    html! {
        <div class={props.tone.class()} role={props.announced.then_some("status")}>
            if let Some(title) = &props.title {
                <p class="sp-notice-title">{ title }</p>
            }
            { props.children.clone() }
        </div>
    }
}

/// Properties of [`Quote`].
#[derive(Properties, PartialEq, Clone)]
pub struct QuoteProps {
    /// The words, as they were said or written.
    pub children: Html,
    /// Whose they are.
    #[prop_or_default]
    pub who: Option<AttrValue>,
}

/// People's own words, kept apart from the tool's.
#[component]
pub fn Quote(props: &QuoteProps) -> Html {
    html! {
        <blockquote class="sp-quote" dir="auto">
            { props.children.clone() }
            if let Some(who) = &props.who {
                <span class="sp-quote-who">{ who }</span>
            }
        </blockquote>
    }
}
