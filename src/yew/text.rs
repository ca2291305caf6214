//! Words and classes behind one pointer, for the same reason as [`Html`](super::Html): nearly every call in the
//! interface hands some on. Yew's own are three words, and turn a text of the program into a copy of it.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use upstream::html::ImplicitClone;
use upstream::virtual_dom::{AttrValue as Upstream, Key};

/// A text that is cheap to hand on: one of the program's own, or one that several share.
#[derive(Eq)]
pub struct AttrValue(Rc<Upstream>);

impl AttrValue {
    /// A text of the program. Named as Yew's own variant is.
    #[expect(non_snake_case, reason = "stands in for a variant of Yew's type")]
    #[inline(never)]
    #[must_use]
    pub fn Static(text: &'static str) -> Self {
        Self(Rc::new(Upstream::Static(text)))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Clone for AttrValue {
    #[inline(never)]
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl ImplicitClone for AttrValue {}

impl Default for AttrValue {
    fn default() -> Self {
        Self::Static("")
    }
}

impl PartialEq for AttrValue {
    #[inline(never)]
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.as_str() == other.as_str()
    }
}

impl PartialEq<str> for AttrValue {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for AttrValue {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Deref for AttrValue {
    type Target = str;

    #[inline(never)]
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for AttrValue {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for AttrValue {
    fn borrow(&self) -> &str {
        self
    }
}

impl fmt::Display for AttrValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for AttrValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl From<&'static str> for AttrValue {
    fn from(text: &'static str) -> Self {
        Self::Static(text)
    }
}

impl From<Rc<str>> for AttrValue {
    #[inline(never)]
    fn from(text: Rc<str>) -> Self {
        Self(Rc::new(Upstream::Rc(text)))
    }
}

impl From<String> for AttrValue {
    #[inline(never)]
    fn from(text: String) -> Self {
        Rc::<str>::from(text).into()
    }
}

impl From<&Self> for AttrValue {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

impl From<AttrValue> for Upstream {
    #[inline(never)]
    fn from(text: AttrValue) -> Self {
        (*text.0).clone()
    }
}

impl From<AttrValue> for Key {
    fn from(text: AttrValue) -> Self {
        Self::from(&*text)
    }
}

impl From<&AttrValue> for Key {
    fn from(text: &AttrValue) -> Self {
        Self::from(&**text)
    }
}

/// The classes of an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes(Option<AttrValue>);

impl Classes {
    /// No classes.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Adds some.
    #[inline(never)]
    pub fn push(&mut self, more: impl Into<Self>) {
        self.join(more.into());
    }

    #[inline(never)]
    fn join(&mut self, more: Self) {
        self.0 = match (self.0.take(), more.0) {
            (Some(these), Some(more)) => Some([&*these, " ", &*more].concat().into()),
            (these, more) => these.or(more),
        };
    }

    pub(crate) fn into_value(self) -> Option<AttrValue> {
        self.0
    }
}

impl<T: Into<AttrValue>> From<T> for Classes {
    fn from(classes: T) -> Self {
        Self(Some(classes.into()).filter(|classes| !classes.is_empty()))
    }
}

impl From<Option<&'static str>> for Classes {
    fn from(classes: Option<&'static str>) -> Self {
        classes.map_or(Self(None), Self::from)
    }
}

impl From<Option<String>> for Classes {
    fn from(classes: Option<String>) -> Self {
        classes.map_or(Self(None), Self::from)
    }
}

/// Classes, some of which may be left out: `classes!("sp-tab", chosen.then_some("sp-tab-chosen"))`.
#[macro_export]
macro_rules! classes {
    ($($class:expr),* $(,)?) => {{
        let mut classes = ::yew::Classes::new();
        $(classes.push($class);)*
        classes
    }};
}
