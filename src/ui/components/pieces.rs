//! The commonest pieces of a page as plain calls: `group("sp-stack", vec![…])`, `panel(…)`, `folded(…)`.
//!
//! They are the same elements and widgets as ever. Written out as tags at every place each costs half a kilobyte of
//! download; called, a tenth of it.

use yew::loom::Piece;
use yew::prelude::*;

use super::disclosure::{DisclosureProps, disclosure};
use super::notice::{self, NoticeProps, NoticeTone};
use super::panel::{self, EmptyStateProps, PanelProps, PanelTone};

/// Several pieces, one after the other. What is not always there leaves an empty place, `Html::default()`: lists
/// without keys are matched from their end, so a piece more or less would make the fields before it forget themselves.
#[inline(never)]
pub fn pieces(held: Vec<Html>) -> Html {
    held.into_iter().collect()
}

/// As many pieces as are known here, one after the other, as one: `several![first, second]`. Each is handed on as soon
/// as it is drawn; `vec![…]` keeps them all at hand and then puts them in their places, which is more code at each.
macro_rules! several {
    ($first:expr $(, $next:expr)* $(,)?) => {
        $crate::ui::components::pieces::Several::of($first)$(.and($next))*.together()
    };
}
pub(crate) use several;

/// What [`several!`] has been given so far.
pub struct Several {
    held: Vec<Html>,
}

impl Several {
    /// The first.
    #[inline(never)]
    pub fn of(first: Html) -> Box<Self> {
        Box::new(Self { held: vec![first] })
    }

    /// The next one.
    #[inline(never)]
    #[must_use]
    pub fn and(mut self: Box<Self>, next: Html) -> Box<Self> {
        self.held.push(next);
        self
    }

    /// All of them.
    #[expect(clippy::boxed_local, reason = "a pointer is all that is handed over at every place that draws")]
    #[inline(never)]
    pub fn together(self: Box<Self>) -> Html {
        pieces(self.held)
    }
}

/// What is held, in a `div`. Here and below, `held` is one piece or a list of them.
pub fn group(class: &'static str, held: impl Piece) -> Html {
    #[inline(never)]
    fn drawn(class: &'static str, held: Html) -> Html {
        html! { <div {class}>{ held }</div> }
    }
    drawn(class, held.piece())
}

/// An element that has at most a class.
pub fn element(tag: &'static str, class: &'static str, held: impl Piece) -> Html {
    #[inline(never)]
    fn drawn(tag: &'static str, class: &'static str, held: Html) -> Html {
        html! { <@{tag} {class}>{ held }</@> }
    }
    drawn(tag, class, held.piece())
}

/// An element that has at most a class, and one of `role`, `dir`, `scope` and `aria-hidden`.
pub fn marked(
    tag: &'static str,
    class: &'static str,
    attribute: (&'static str, &'static str),
    held: impl Piece,
) -> Html {
    #[inline(never)]
    fn drawn(tag: &'static str, class: &'static str, (name, value): (&'static str, &'static str), held: Html) -> Html {
        let only = |wanted: &str| (name == wanted).then_some(value);
        let (role, dir, scope, hidden) = (only("role"), only("dir"), only("scope"), only("aria-hidden"));
        html! { <@{tag} {class} {role} {dir} {scope} aria-hidden={hidden}>{ held }</@> }
    }
    drawn(tag, class, attribute, held.piece())
}

/// A piece that is known by `key` among its neighbours.
#[inline(never)]
pub fn keyed(key: &str, held: Html) -> Html {
    html! { <key={key}>{ held }</> }
}

/// An element that holds words alone.
#[inline(never)]
pub fn saying(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, words.into())
}

/// Beneath a heading (`h2` to `h4`) that names them; `id` is the heading's. Only a part of the whole page is a landmark:
/// parts of an entry come once for each entry, and landmarks of one name would lead nowhere in particular.
pub fn headed(level: &'static str, id: AttrValue, heading: &'static str, held: impl Piece) -> Html {
    #[inline(never)]
    fn drawn(level: &'static str, id: AttrValue, heading: &'static str, held: Html) -> Html {
        html! {
            <section class="sp-stack" aria-labelledby={(level == "h2").then(|| id.clone())}>
                <@{level} {id}>{ heading }</@>
                { held }
            </section>
        }
    }
    drawn(level, id, heading, held.piece())
}

/// A paragraph in the interface's own words.
#[inline(never)]
pub fn line(class: &'static str, text: impl Into<AttrValue>) -> Html {
    paragraph(class, text.into(), None)
}

/// A paragraph in the words of people, in whichever direction those are written.
#[inline(never)]
pub fn their_line(class: &'static str, text: impl Into<AttrValue>) -> Html {
    paragraph(class, text.into(), Some("auto"))
}

#[inline(never)]
fn paragraph(class: &'static str, text: AttrValue, dir: Option<&'static str>) -> Html {
    html! { <p {class} {dir}>{ text }</p> }
}

/// A sheet with its heading, see [`Panel`](super::Panel).
pub fn panel(
    id: AttrValue,
    title: AttrValue,
    level: u8,
    tone: PanelTone,
    class: &'static str,
    held: impl Piece,
) -> Html {
    #[inline(never)]
    fn drawn(id: AttrValue, title: AttrValue, level: u8, tone: PanelTone, class: &'static str, children: Html) -> Html {
        panel::panel(&PanelProps { id, title, level, tone, children, class: class.into() })
    }
    drawn(id, title, level, tone, class, held.piece())
}

/// Folded away until wanted, see [`Disclosure`](super::Disclosure).
pub fn folded(summary: AttrValue, held: impl Piece) -> Html {
    #[inline(never)]
    fn drawn(summary: AttrValue, children: Html) -> Html {
        disclosure(&DisclosureProps { summary, children, open: false, class: Classes::new() })
    }
    drawn(summary, held.piece())
}

/// What stands where there is nothing yet, see [`EmptyState`](super::EmptyState).
#[inline(never)]
pub fn nothing_yet(title: &'static str, body: &'static str, actions: Html) -> Html {
    panel::empty_state(&EmptyStateProps { title: title.into(), children: line("", body), actions })
}

/// A boxed remark, see [`Notice`](super::Notice).
#[inline(never)]
pub fn notice(tone: NoticeTone, title: AttrValue, body: &'static str, announced: bool) -> Html {
    notice::notice(&NoticeProps { children: line("", body), title: Some(title), tone, announced })
}
