//! Draws from patterns: the half of `html!` that is in the program once. The other half is the package in `html/`.
//!
//! A [`Pattern`] says what never changes, as text: `<p class="hint" id?>?</>`. A [`Loom`] is handed the expressions
//! that belong where it says `?`, its threads, in their order, and makes Yew's nodes of both. Each expression is one
//! node, so that what stands after it keeps its place whatever it holds: a list is a list of its own, and nothing is
//! an empty place.

use std::rc::Rc;
use std::sync::OnceLock;

use upstream::NodeRef;
use upstream::virtual_dom::{
    AttrValue as Upstream, AttributeOrProperty, Attributes, Key, Listener, ListenerKind, Listeners, VList, VNode, VTag,
    VText,
};
use wasm_bindgen::JsCast;

use super::callback::{Callback, listener};
use super::node::Html;
use super::prop::IntoPropValue;
use super::text::AttrValue;

/// What never changes about a piece of the page. `html!` writes them.
pub struct Pattern {
    text: &'static str,
    read: OnceLock<Vec<Sign>>,
}

impl Pattern {
    /// A pattern, read when it is first drawn.
    pub const fn new(text: &'static str) -> Self {
        Self { text, read: OnceLock::new() }
    }
}

/// A sign of a pattern.
enum Sign {
    Open(Tag),
    Close,
    Text(&'static str),
    Thread,
}

/// An opening tag.
struct Tag {
    /// Empty where several nodes stand without a tag around them, and `?` where it is a thread.
    name: &'static str,
    attributes: Vec<(&'static str, Set)>,
    /// Those of them that are attributes to Yew, which wants to find them in one place for as long as the page lives.
    keys: Vec<&'static str>,
}

/// What an attribute is set to.
enum Set {
    To(&'static str),
    Thread,
}

/// Reads a pattern from its beginning.
struct Reading {
    rest: &'static str,
}

impl Reading {
    /// The text up to the first of these signs, which stays.
    fn up_to(&mut self, signs: &[char]) -> &'static str {
        let (text, rest) = self.rest.split_at(self.rest.find(signs).unwrap_or(self.rest.len()));
        self.rest = rest;
        text
    }

    fn takes(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// The text up to the closing quotation mark, which goes with it.
    fn quoted(&mut self) -> &'static str {
        let text = self.up_to(&['"']);
        self.takes("\"");
        text
    }

    fn signs(mut self) -> Vec<Sign> {
        let mut signs = Vec::new();
        while !self.rest.is_empty() {
            signs.push(if self.takes("</>") {
                Sign::Close
            } else if self.takes("<") {
                Sign::Open(self.tag())
            } else if self.takes("\"") {
                Sign::Text(self.quoted())
            } else {
                self.takes("?");
                Sign::Thread
            });
        }
        signs
    }

    fn tag(&mut self) -> Tag {
        let name = if self.takes("?") { "?" } else { self.up_to(&[' ', '>']) };
        let mut tag = Tag { name, attributes: Vec::new(), keys: Vec::new() };
        let field = name == "input" || name == "textarea";
        while self.takes(" ") {
            let key = self.up_to(&['=', '?']);
            let set = if self.takes("=\"") {
                Set::To(self.quoted())
            } else {
                self.takes("?");
                Set::Thread
            };
            let held = field && OF_FIELDS.contains(&key);
            if !key.is_empty() && !held {
                tag.keys.push(key);
            }
            tag.attributes.push((key, set));
        }
        self.takes(">");
        tag
    }
}

/// What is not an attribute of a field but what it holds.
const OF_FIELDS: [&str; 2] = ["value", "checked"];

/// What an expression is to the tag that it belongs to, or the node that it makes.
enum Thread {
    Node(Html),
    Attribute(Option<AttrValue>),
    On(bool),
    Key(Key),
    Reference(NodeRef),
    Listener(Option<Rc<dyn Listener>>),
}

/// Takes the expressions of one pattern, in their order, and draws it.
pub struct Loom {
    pattern: &'static Pattern,
    threads: Vec<Thread>,
}

impl Loom {
    /// A loom for a pattern.
    #[inline(never)]
    pub fn new(pattern: &'static Pattern) -> Box<Self> {
        Box::new(Self { pattern, threads: Vec::new() })
    }

    /// What a tag holds.
    #[inline(never)]
    pub fn piece(&mut self, value: impl Piece) {
        self.node(value.piece());
    }

    /// What a tag holds, already made.
    #[inline(never)]
    pub fn node(&mut self, node: Html) {
        self.thread(Thread::Node(node));
    }

    /// Several things that a tag holds.
    pub fn each<T: Piece>(&mut self, values: impl IntoIterator<Item = T>) {
        self.node(each(values));
    }

    /// The name of a tag.
    #[inline(never)]
    pub fn text(&mut self, name: impl Into<AttrValue>) {
        self.thread(Thread::Attribute(Some(name.into())));
    }

    /// An attribute that has a value, or is left out.
    #[inline(never)]
    pub fn attribute(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        self.thread(Thread::Attribute(value.into_prop_value()));
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn on(&mut self, on: bool) {
        self.thread(Thread::On(on));
    }

    /// How the tag is known among its neighbours.
    #[inline(never)]
    pub fn key(&mut self, key: impl Into<Key>) {
        self.thread(Thread::Key(key.into()));
    }

    /// Where the element can be found once it is on the page.
    #[inline(never)]
    pub fn reference(&mut self, reference: impl IntoPropValue<NodeRef>) {
        self.thread(Thread::Reference(reference.into_prop_value()));
    }

    /// What listens to the element.
    #[inline(never)]
    pub fn listener<E: JsCast + 'static>(&mut self, kind: &'static ListenerKind, callback: Option<Callback<E>>) {
        self.thread(Thread::Listener(listener(kind, callback)));
    }

    #[inline(never)]
    fn thread(&mut self, thread: Thread) {
        self.threads.push(thread);
    }

    /// The pattern, drawn.
    #[expect(clippy::boxed_local, reason = "a pointer is all that is handed over at every place that draws")]
    #[inline(never)]
    pub fn woven(self: Box<Self>) -> Html {
        let pattern = self.pattern;
        let signs = pattern.read.get_or_init(|| Reading { rest: pattern.text }.signs());
        one(Weaving { signs: signs.iter(), threads: self.threads.into_iter() }.nodes()).into()
    }
}

/// Draws a pattern without threads.
#[inline(never)]
pub fn plain(pattern: &'static Pattern) -> Html {
    Loom::new(pattern).woven()
}

/// Several things as one piece.
pub fn each<T: Piece>(values: impl IntoIterator<Item = T>) -> Html {
    let mut pieces = Vec::new();
    for value in values {
        pieces.push(value.piece());
    }
    Html::several(pieces)
}

/// One thing as a piece.
pub fn piece(value: impl Piece) -> Html {
    value.piece()
}

fn one(mut nodes: Vec<VNode>) -> VNode {
    match nodes.pop() {
        Some(only) if nodes.is_empty() => only,
        Some(last) => {
            nodes.push(last);
            VList::with_children(nodes, None).into()
        }
        None => VNode::default(),
    }
}

struct Weaving {
    signs: std::slice::Iter<'static, Sign>,
    threads: std::vec::IntoIter<Thread>,
}

impl Weaving {
    /// Nodes up to the closing tag, or the end.
    fn nodes(&mut self) -> Vec<VNode> {
        let mut nodes = Vec::new();
        while let Some(sign) = self.signs.next() {
            nodes.push(match sign {
                Sign::Close => break,
                Sign::Text(text) => VText::new(*text).into(),
                Sign::Thread => match self.threads.next() {
                    Some(Thread::Node(node)) => node.into_node(),
                    _ => VNode::default(),
                },
                Sign::Open(tag) => self.tag(tag),
            });
        }
        nodes
    }

    fn tag(&mut self, tag: &'static Tag) -> VNode {
        let name = match tag.name {
            "?" => match self.threads.next() {
                Some(Thread::Attribute(Some(name))) => name.into(),
                _ => Upstream::default(),
            },
            name => Upstream::Static(name),
        };
        let field = name == "input" || name == "textarea";
        let (mut key, mut reference, mut listeners) = (None, NodeRef::default(), Vec::new());
        let (mut values, mut value, mut checked) = (Vec::new(), None, None);
        for (name, set) in &tag.attributes {
            let set = match set {
                Set::To(text) => Some(AttributeOrProperty::Static(text)),
                Set::Thread => match self.threads.next() {
                    Some(Thread::Key(given)) => {
                        key = Some(given);
                        continue;
                    }
                    Some(Thread::Reference(given)) => {
                        reference = given;
                        continue;
                    }
                    Some(Thread::Listener(given)) => {
                        listeners.push(given);
                        continue;
                    }
                    Some(Thread::On(on)) if field && *name == "checked" => {
                        checked = Some(on);
                        continue;
                    }
                    Some(Thread::Attribute(given)) if field && *name == "value" => {
                        value = given.map(Upstream::from);
                        continue;
                    }
                    Some(Thread::On(true)) => Some(AttributeOrProperty::Static(name)),
                    Some(Thread::Attribute(Some(given))) if !(given.is_empty() && *name == "class") => {
                        Some(AttributeOrProperty::Attribute(given.into()))
                    }
                    _ => None,
                },
            };
            values.push(set);
        }
        let attributes = match values.is_empty() {
            true => Attributes::default(),
            false => Attributes::Dynamic { keys: &tag.keys, values: values.into() },
        };
        let listeners = match listeners.is_empty() {
            true => Listeners::None,
            false => Listeners::Pending(listeners.into()),
        };
        let held = self.nodes();
        match &*name {
            "" => VList::with_children(held, key).into(),
            "input" => VTag::__new_input(value, checked, reference, key, attributes, listeners).into(),
            "textarea" => VTag::__new_textarea(value, None, reference, key, attributes, listeners).into(),
            _ => VTag::__new_other(name, reference, key, attributes, listeners, one(held)).into(),
        }
    }
}

/// What `{ … }` may hold.
pub trait Piece {
    /// It, as a piece of the page.
    fn piece(self) -> Html;
}

impl Piece for Html {
    fn piece(self) -> Html {
        self
    }
}

impl Piece for Vec<Html> {
    fn piece(self) -> Html {
        Html::several(self)
    }
}

impl<T: Piece> Piece for Option<T> {
    #[inline(never)]
    fn piece(self) -> Html {
        match self {
            Some(value) => value.piece(),
            None => Html::default(),
        }
    }
}

impl<C> Piece for super::woven::VChild<C> {
    fn piece(self) -> Html {
        self.into()
    }
}

/// Pieces that are made of something else that is one.
macro_rules! pieces {
    ($($from:ty: |$value:ident| $as:expr;)+) => { $(
        impl Piece for $from {
            fn piece(self) -> Html {
                let $value = self;
                $as.piece()
            }
        }

        impl From<$from> for Html {
            #[inline(never)]
            fn from(value: $from) -> Self {
                value.piece()
            }
        }
    )+ };
}

pieces! {
    &Html: |piece| piece.clone();
    VText: |text| Html::from(VNode::from(text));
    AttrValue: |text| VText::new(text);
    &AttrValue: |text| text.clone();
    String: |text| AttrValue::from(text);
    &String: |text| text.as_str();
    &str: |text| AttrValue::from(Rc::<str>::from(text));
    char: |sign| sign.to_string();
    u8: |number| number.to_string();
    u16: |number| number.to_string();
    u32: |number| number.to_string();
    i32: |number| number.to_string();
    usize: |number| number.to_string();
}
