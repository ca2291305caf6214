//! Things to press, and links that look like them.

use yew::prelude::*;

use super::field::part;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// One of several things to do.
    #[default]
    Secondary,
    /// In bars and rows, where an edge would be noise.
    Quiet,
    /// Takes something away. Said by its words and a double edge, not by a colour.
    Careful,
}

impl ButtonKind {
    /// The classes for this kind.
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "sp-button sp-button-primary",
            Self::Secondary => "sp-button",
            Self::Quiet => "sp-button sp-button-quiet",
            Self::Careful => "sp-button sp-button-careful",
        }
    }
}

/// What was told of a button, or of a link like one: each thing by the function of [`Press`] that has its name.
struct Told {
    words: Html,
    kind: ButtonKind,
    onclick: Callback<()>,
    href: Option<AttrValue>,
    blocked: Option<AttrValue>,
    id: Option<AttrValue>,
    label: Option<AttrValue>,
    expanded: Option<bool>,
    controls: Option<AttrValue>,
    small: bool,
    submit: bool,
    class: &'static str,
}

/// A button, told piece by piece: `press(words, onclick).id("send").kind(ButtonKind::Primary).drawn()`. `words` is what
/// it says; what else is told of it has a place in [`Press`].
#[inline(never)]
pub fn press(words: impl Into<Html>, onclick: Callback<()>) -> Press {
    #[inline(never)]
    fn begun(words: Html, onclick: Callback<()>) -> Press {
        Press(Box::new(Told {
            words,
            kind: ButtonKind::Secondary,
            onclick,
            href: None,
            blocked: None,
            id: None,
            label: None,
            expanded: None,
            controls: None,
            small: false,
            submit: false,
            class: "",
        }))
    }
    begun(words.into(), onclick)
}

/// A link that looks like a button, for going somewhere and not for doing something: told as [`press`] is, of which it
/// knows kind, size, name and class. `href` is usually within the app ("#/…").
#[inline(never)]
pub fn link(words: impl Into<Html>, href: impl Into<AttrValue>) -> Press {
    let mut link = press(words, Callback::noop());
    link.0.href = Some(href.into());
    link
}

/// A button, or a link like one, before it is drawn: see [`press`] and [`link`].
#[must_use = "a button is not seen unless it is drawn"]
pub struct Press(Box<Told>);

impl Press {
    /// Its id. A reason why it is blocked is tied to it by this.
    #[inline(never)]
    pub fn id(mut self, id: impl Into<AttrValue>) -> Self {
        self.0.id = Some(id.into());
        self
    }

    /// How much it asks to be pressed; [`ButtonKind::Secondary`] where nothing is said.
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// Smaller words.
    pub fn small(mut self) -> Self {
        self.0.small = true;
        self
    }

    /// As buttons in rows are: quiet, in smaller words.
    #[inline(never)]
    pub fn in_row(self) -> Self {
        self.kind(ButtonKind::Quiet).small()
    }

    /// Its full name, where the visible words need their surroundings ("Edit" in a row). It must begin with the visible
    /// words. Empty where they are enough.
    #[inline(never)]
    pub fn label(mut self, label: impl Into<AttrValue>) -> Self {
        self.0.label = Some(label.into()).filter(|label| !label.is_empty());
        self
    }

    /// Why it cannot be pressed now, if it cannot. A blocked button stays reachable, so that its reason is heard.
    #[inline(never)]
    pub fn blocked(mut self, why: Option<AttrValue>) -> Self {
        self.0.blocked = why;
        self
    }

    /// Whether the part of the page that it folds is open.
    pub fn expanded(mut self, open: bool) -> Self {
        self.0.expanded = Some(open);
        self
    }

    /// The id of the part it folds.
    #[inline(never)]
    pub fn controls(mut self, id: impl Into<AttrValue>) -> Self {
        self.0.controls = Some(id.into());
        self
    }

    /// Sends the form it stands in.
    pub fn submit(mut self) -> Self {
        self.0.submit = true;
        self
    }

    /// One more class.
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        self.0.class = class;
        self
    }

    /// The button, or the link. A button has no `disabled`: what cannot be pressed says why.
    #[inline(never)]
    pub fn drawn(self) -> Html {
        let Told { words, kind, onclick, href, blocked, id, label, expanded, controls, small, submit, class } = *self.0;
        let mut class = classes!(kind.class(), class);
        if small {
            class.push("sp-button-small");
        }
        if href.is_some() {
            return html! { <a {class} {href} aria-label={label}>{ words }</a> };
        }
        // In a bar there is no room for a sentence: there the reason is heard, and shown on hover.
        let (heard, seen) = if kind == ButtonKind::Quiet { (blocked, None) } else { (None, blocked) };
        let is_blocked = heard.is_some() || seen.is_some();
        let press = move |event: MouseEvent| {
            if is_blocked {
                event.prevent_default();
            } else {
                onclick.emit(());
            }
        };
        let reason_id = match (&id, &seen) {
            (Some(id), Some(_)) => Some(part(id, "reason")),
            _ => None,
        };
        // The button keeps its place whether or not a reason follows it: it may hold focus.
        html! {
            <>
                <button
                    {id}
                    type={if submit { "submit" } else { "button" }}
                    {class}
                    title={heard}
                    aria-label={label}
                    aria-disabled={is_blocked.then_some("true")}
                    aria-describedby={reason_id.clone()}
                    aria-expanded={expanded.map(|open| if open { "true" } else { "false" })}
                    aria-controls={controls}
                    onclick={press}
                >
                    { words }
                </button>
                if let Some(reason) = seen {
                    <span id={reason_id} class="sp-button-reason">{ reason }</span>
                }
            </>
        }
    }
}
