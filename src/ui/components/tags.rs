//! Tags as plain calls, for what is drawn in many places: written out, each weighs several times as much.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// A tag with its attributes and what it holds. `keys` and `values` belong together, one by one; what has no value is
/// left out.
#[inline(never)]
pub fn tag(name: &'static str, keys: &'static [&'static str], values: Vec<AttrValue>, held: Vec<Html>) -> VTag {
    let mut set = Vec::new();
    for value in values {
        set.push((!value.is_empty()).then_some(AttributeOrProperty::Attribute(value.into())));
    }
    let mut tag = VTag::new(name);
    tag.set_attributes(Attributes::Dynamic { keys, values: set.into() });
    tag.add_children(held.into_iter().map(Html::into_node));
    tag
}

/// A tag with a class, or with none.
#[inline(never)]
pub fn held(name: &'static str, class: &'static str, held: Vec<Html>) -> Html {
    tag(name, &["class"], vec![class.into()], held).into()
}

/// A tag with a class and words.
#[inline(never)]
pub fn says(name: &'static str, class: &'static str, text: impl Into<AttrValue>) -> Html {
    held(name, class, vec![words(text.into())])
}

/// Words.
#[inline(never)]
pub fn words(text: AttrValue) -> Html {
    text.into()
}

/// A list, `ul` or `ol`, that stays a list for those who do not see its marks taken away.
#[inline(never)]
pub fn list(name: &'static str, class: &'static str, items: Vec<Html>) -> Html {
    tag(name, &["class", "role"], vec![class.into(), "list".into()], items).into()
}

/// Controls that belong together, with a name.
#[inline(never)]
pub fn named(class: &'static str, name: AttrValue, held: Vec<Html>) -> Html {
    tag("div", &["class", "role", "aria-label"], vec![class.into(), "group".into(), name], held).into()
}
