//! A piece of the page behind one pointer.
//!
//! Yew's own node is four words, which every function that draws hands on and every list of pieces copies. Nearly all
//! of the interface is such functions, so here a piece is one word, and becomes Yew's node where Yew asks for it.

use std::rc::Rc;

use upstream::html::{HtmlResult, ImplicitClone};
use upstream::virtual_dom::{VList, VNode, VTag};

/// A piece of the page, or an empty place.
#[derive(Clone, Default, PartialEq)]
#[must_use = "a piece of the page is not seen unless it is given to what holds it"]
pub struct Html(Option<Rc<VNode>>);

impl Html {
    /// As Yew's own node.
    #[inline(never)]
    pub fn into_node(self) -> VNode {
        match self.0 {
            Some(node) => Rc::unwrap_or_clone(node),
            None => VNode::default(),
        }
    }

    /// Several pieces, one after the other.
    #[inline(never)]
    pub(crate) fn several(pieces: Vec<Self>) -> Self {
        let mut nodes = Vec::new();
        for piece in pieces {
            nodes.push(piece.into_node());
        }
        VList::with_children(nodes, None).into()
    }
}

impl ImplicitClone for Html {}

/// What a component's function may give back. Yew's own trait of this name is closed to other types.
pub trait IntoHtmlResult {
    /// As Yew takes it.
    fn into_html_result(self) -> HtmlResult;
}

impl IntoHtmlResult for Html {
    fn into_html_result(self) -> HtmlResult {
        Ok(self.into_node())
    }
}

impl From<VNode> for Html {
    #[inline(never)]
    fn from(node: VNode) -> Self {
        Self(Some(Rc::new(node)))
    }
}

macro_rules! from_nodes {
    ($($node:ty),+) => { $(
        impl From<$node> for Html {
            #[inline(never)]
            fn from(node: $node) -> Self {
                VNode::from(node).into()
            }
        }
    )+ };
}

from_nodes!(VList, VTag);

impl<C> From<super::woven::VChild<C>> for Html {
    fn from(child: super::woven::VChild<C>) -> Self {
        child.node()
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<T: IntoIterator<Item = Self>>(pieces: T) -> Self {
        Self::several(pieces.into_iter().collect())
    }
}
