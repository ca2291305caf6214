//! Writes the pattern of what was read, and the program that hands the loom its expressions.

use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use super::read::{Attribute, Name, Node, Value, plain};

/// Attributes that are there or not, and have no other value.
const ON_OR_OFF: &[&str] = &[
    "async",
    "autofocus",
    "autoplay",
    "checked",
    "controls",
    "default",
    "defer",
    "disabled",
    "hidden",
    "inert",
    "loop",
    "multiple",
    "muted",
    "novalidate",
    "open",
    "readonly",
    "required",
    "reversed",
    "selected",
];

/// The expression that draws these nodes as one.
pub(crate) fn node(mut nodes: Vec<Node>) -> TokenStream {
    let path = match nodes.pop() {
        None => return tokens("::yew::Html::default()"),
        // Nothing around it: no pattern is needed.
        Some(Node::Expression(value)) if nodes.is_empty() => call("::yew::loom::piece", value),
        Some(Node::Each(value)) if nodes.is_empty() => call("::yew::loom::each", value),
        Some(Node::Component { open, path, children }) if nodes.is_empty() => component(open, path, children),
        Some(Node::Choice { branches, otherwise }) if nodes.is_empty() => choice(branches, otherwise),
        Some(Node::Loop { head, held }) if nodes.is_empty() => repeated(head, held),
        Some(last) => {
            nodes.push(last);
            woven(nodes)
        }
    };
    // In a block, so that it can stand wherever an expression can.
    group(Delimiter::Brace, path)
}

fn woven(nodes: Vec<Node>) -> TokenStream {
    let mut cloth = Cloth::default();
    cloth.nodes(nodes);
    let pattern = [
        tokens("static __PATTERN: ::yew::loom::Pattern = ::yew::loom::Pattern::new"),
        group(Delimiter::Parenthesis, TokenTree::from(Literal::string(&cloth.pattern)).into()),
        tokens(";"),
    ];
    let mut program: TokenStream = pattern.into_iter().collect();
    if cloth.threads.is_empty() {
        program.extend(tokens("::yew::loom::plain(&__PATTERN)"));
        return program;
    }
    program.extend([tokens("let mut"), loom(), tokens("= ::yew::loom::Loom::new(&__PATTERN);")]);
    program.extend(cloth.threads);
    program.extend([loom(), tokens(".woven()")]);
    program
}

/// A pattern while it is written, with the calls that hand over its expressions.
#[derive(Default)]
struct Cloth {
    pattern: String,
    threads: TokenStream,
}

impl Cloth {
    fn nodes(&mut self, nodes: Vec<Node>) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: Node) {
        match node {
            Node::Element { name, attributes, children } => {
                self.pattern.push('<');
                match name {
                    Name::Written(name) => self.pattern.push_str(&name),
                    Name::Computed(name) => self.thread("text", name, Span::call_site()),
                }
                self.attributes(attributes);
                self.pattern.push('>');
                self.nodes(children);
                self.pattern.push_str("</>");
            }
            Node::Fragment { key, children } => {
                self.pattern.push('<');
                if let Some(key) = key {
                    self.pattern.push(' ');
                    self.thread("key", key, Span::call_site());
                }
                self.pattern.push('>');
                self.nodes(children);
                self.pattern.push_str("</>");
            }
            Node::Expression(value) => match text(&value) {
                Some(text) => self.pattern.extend(["\"", &text, "\""]),
                None => self.thread("piece", value, Span::call_site()),
            },
            Node::Each(value) => self.thread("each", value, Span::call_site()),
            node @ (Node::Component { .. } | Node::Choice { .. } | Node::Loop { .. }) => {
                self.thread("node", super::write::node(vec![node]), Span::call_site());
            }
        }
    }

    fn attributes(&mut self, attributes: Vec<Attribute>) {
        // Listeners come last: they may take what the attributes only look at, whichever stands first.
        let (listeners, others): (Vec<_>, Vec<_>) =
            attributes.into_iter().partition(|attribute| attribute.name.starts_with("on"));
        for Attribute { name, span, value } in others.into_iter().chain(listeners) {
            let value = match value {
                Value::Written(text) if name != "key" => {
                    if !(name == "class" && text.is_empty()) {
                        self.pattern.extend([" ", &name, "=\"", &text, "\""]);
                    }
                    continue;
                }
                Value::Written(text) => TokenTree::from(Literal::string(&text)).into(),
                Value::Computed(value) => value,
            };
            self.pattern.push(' ');
            match name.as_str() {
                "key" => self.thread("key", value, span),
                "ref" => self.thread("reference", value, span),
                listener if listener.starts_with("on") => {
                    let kind = tokens(&format!("&::yew::virtual_dom::ListenerKind::{listener},"));
                    let called = call(&format!("::yew::callback::called::<::yew::html::{listener}::Event>"), value);
                    self.thread("listener", [kind, called].into_iter().collect(), span);
                }
                _ => {
                    self.pattern.push_str(&name);
                    let on_or_off = ON_OR_OFF.contains(&name.as_str());
                    self.thread(if on_or_off { "on" } else { "attribute" }, value, span);
                }
            }
        }
    }

    /// Hands the loom an expression: `loom.kind(value);`.
    fn thread(&mut self, kind: &str, value: TokenStream, span: Span) {
        self.pattern.push('?');
        let method = TokenTree::from(Ident::new(kind, span.resolved_at(Span::call_site())));
        self.threads.extend([loom(), tokens("."), method.into(), group(Delimiter::Parenthesis, value), tokens(";")]);
    }
}

fn component(open: TokenStream, path: TokenStream, children: Vec<Node>) -> TokenStream {
    let mut tag: TokenStream = [tokens("<"), open].into_iter().collect();
    let held = (!children.is_empty()).then(|| node(children));
    match held {
        None => tag.extend([tokens("/>")]),
        Some(held) => tag.extend([tokens(">"), group(Delimiter::Brace, held), tokens("</"), path, tokens(">")]),
    }
    call("::yew::Html::from", [tokens("::yew::html_nested!"), group(Delimiter::Brace, tag)].into_iter().collect())
}

fn choice(branches: Vec<(TokenStream, Vec<Node>)>, otherwise: Vec<Node>) -> TokenStream {
    let mut program = TokenStream::new();
    for (condition, held) in branches {
        program.extend([tokens("if"), condition, group(Delimiter::Brace, node(held)), tokens("else")]);
    }
    program.extend([group(Delimiter::Brace, node(otherwise))]);
    program
}

fn repeated(head: TokenStream, held: Vec<Node>) -> TokenStream {
    let one: TokenStream =
        [loom(), tokens(".push"), group(Delimiter::Parenthesis, node(held)), tokens(";")].into_iter().collect();
    [
        tokens("let mut"),
        loom(),
        tokens("= ::std::vec::Vec::new();"),
        head,
        group(Delimiter::Brace, one),
        call("::yew::loom::piece", loom()),
    ]
    .into_iter()
    .collect()
}

/// The text of an expression that is nothing else.
fn text(value: &TokenStream) -> Option<String> {
    let mut tokens = value.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Literal(literal)), None) => plain(&literal),
        _ => None,
    }
}

/// The loom's name, which no name of the app's can be mistaken for.
fn loom() -> TokenStream {
    TokenTree::from(Ident::new("loom", Span::mixed_site())).into()
}

fn call(function: &str, value: TokenStream) -> TokenStream {
    [tokens(function), group(Delimiter::Parenthesis, value)].into_iter().collect()
}

fn group(delimiter: Delimiter, inside: TokenStream) -> TokenStream {
    TokenTree::from(Group::new(delimiter, inside)).into()
}

/// Program text of ours, which always has its signs in order.
fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}
