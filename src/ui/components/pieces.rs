//! The commonest pieces of a page as plain calls: `group("sp-stack", vec![…])`, `panel(…)`, `folded(…)`.
//!
//! They are the same elements and widgets as ever. Written out as tags at every place each costs half a kilobyte of
//! download; called, a tenth of it.

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

/// Several pieces in a `div`.
#[inline(never)]
pub fn group(class: &'static str, held: Vec<Html>) -> Html {
    html! { <div {class}>{ pieces(held) }</div> }
}

/// An element that has at most a class.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, held: Vec<Html>) -> Html {
    html! { <@{tag} {class}>{ pieces(held) }</@> }
}

/// An element that has at most a class, and one of `role`, `dir`, `scope` and `aria-hidden`.
#[inline(never)]
pub fn marked(
    tag: &'static str,
    class: &'static str,
    (name, value): (&'static str, &'static str),
    held: Vec<Html>,
) -> Html {
    let only = |wanted: &str| (name == wanted).then_some(value);
    let (role, dir, scope, hidden) = (only("role"), only("dir"), only("scope"), only("aria-hidden"));
    html! { <@{tag} {class} {role} {dir} {scope} aria-hidden={hidden}>{ pieces(held) }</@> }
}

/// A piece that is known by `key` among its neighbours.
#[inline(never)]
pub fn keyed(key: &str, held: Html) -> Html {
    html! { <key={key}>{ held }</> }
}

/// An element that holds words alone.
#[inline(never)]
pub fn saying(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![words.into().into()])
}

/// Beneath a heading (`h2` to `h4`) that names them; `id` is the heading's. Only a part of the whole page is a landmark:
/// parts of an entry come once for each entry, and landmarks of one name would lead nowhere in particular.
#[inline(never)]
pub fn headed(level: &'static str, id: AttrValue, heading: &'static str, held: Vec<Html>) -> Html {
    html! {
        <section class="sp-stack" aria-labelledby={(level == "h2").then(|| id.clone())}>
            <@{level} {id}>{ heading }</@>
            { pieces(held) }
        </section>
    }
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
#[inline(never)]
pub fn panel(
    id: AttrValue,
    title: AttrValue,
    level: u8,
    tone: PanelTone,
    class: &'static str,
    held: Vec<Html>,
) -> Html {
    panel::panel(&PanelProps { id, title, level, tone, children: pieces(held), class: class.into() })
}

/// Folded away until wanted, see [`Disclosure`](super::Disclosure).
#[inline(never)]
pub fn folded(summary: AttrValue, held: Vec<Html>) -> Html {
    disclosure(&DisclosureProps { summary, children: pieces(held), open: false, class: Classes::new() })
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
