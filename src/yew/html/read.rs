//! Reads tags, attributes, expressions and conditions out of the tokens of `html!`.

use std::iter::Peekable;

use proc_macro::token_stream::IntoIter;
use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// One thing on the page.
pub(crate) enum Node {
    /// A tag of HTML.
    Element { name: Name, attributes: Vec<Attribute>, children: Vec<Node> },
    /// Several things without a tag around them.
    Fragment { key: Option<TokenStream>, children: Vec<Node> },
    /// A component: its tag up to the `>`, its path, and what it holds.
    Component { open: TokenStream, path: TokenStream, children: Vec<Node> },
    /// `{ expression }`.
    Expression(TokenStream),
    /// `{ for expression }`.
    Each(TokenStream),
    /// `for pattern in expression { … }`, up to its brace.
    Loop { head: TokenStream, held: Vec<Node> },
    /// `if condition { … } else { … }`, the conditions in their order.
    Choice { branches: Vec<(TokenStream, Vec<Node>)>, otherwise: Vec<Node> },
}

/// What a tag is called.
pub(crate) enum Name {
    Written(String),
    Computed(TokenStream),
}

/// `name="value"`, `name={value}` or `{name}`.
pub(crate) struct Attribute {
    pub(crate) name: String,
    /// As it is written, for its place.
    pub(crate) span: Span,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    Written(String),
    Computed(TokenStream),
}

/// What cannot be read, and where.
pub(crate) struct Fault(Span, &'static str);

impl Fault {
    /// As the compiler's own error.
    pub(crate) fn into_error(self) -> TokenStream {
        let mut message = Literal::string(self.1);
        message.set_span(self.0);
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(self.0);
        let mut message = Group::new(Delimiter::Brace, TokenTree::from(message).into());
        message.set_span(self.0);
        let name = TokenTree::from(Ident::new("compile_error", self.0));
        [name, bang.into(), message.into()].into_iter().collect()
    }
}

type Read<T> = Result<T, Fault>;

/// Everything in `html!`.
pub(crate) fn nodes(input: TokenStream) -> Read<Vec<Node>> {
    // `html! { "text" }` and `html! { expression }` are as good as `html! { { expression } }`.
    let starts_a_node = match input.clone().into_iter().next() {
        None => true,
        Some(TokenTree::Punct(punct)) => punct.as_char() == '<',
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Ident(ident)) => matches!(&*ident.to_string(), "if" | "for"),
        Some(TokenTree::Literal(_)) => false,
    };
    if !starts_a_node {
        return Ok(vec![Node::Expression(input)]);
    }
    let mut reader = Reader { tokens: input.into_iter().peekable(), at: Span::call_site() };
    let nodes = reader.nodes()?;
    match reader.tokens.next() {
        None => Ok(nodes),
        Some(token) => Err(Fault(token.span(), "this closes nothing")),
    }
}

struct Reader {
    tokens: Peekable<IntoIter>,
    at: Span,
}

impl Reader {
    fn next(&mut self) -> Read<TokenTree> {
        let token = self.tokens.next().ok_or(Fault(self.at, "html! ends in the middle of this"))?;
        self.at = token.span();
        Ok(token)
    }

    fn is(&mut self, sign: char) -> bool {
        matches!(self.tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    }

    fn takes(&mut self, sign: char) -> bool {
        let is = self.is(sign);
        if is {
            self.tokens.next();
        }
        is
    }

    fn wants(&mut self, sign: char) -> Read<()> {
        match self.next()? {
            TokenTree::Punct(punct) if punct.as_char() == sign => Ok(()),
            token => Err(Fault(token.span(), "a tag is not written like this")),
        }
    }

    fn ident(&mut self) -> Read<Ident> {
        match self.next()? {
            TokenTree::Ident(ident) => Ok(ident),
            token => Err(Fault(token.span(), "a name belongs here")),
        }
    }

    /// A name that may have dashes.
    fn dashed(&mut self) -> Read<(String, Span)> {
        let first = self.ident()?;
        let mut name = first.to_string();
        while self.takes('-') {
            name.push('-');
            name.push_str(&self.next()?.to_string());
        }
        Ok((name, first.span()))
    }

    /// Nodes up to the end, or to a closing tag, of which the `<` and `/` are taken.
    fn nodes(&mut self) -> Read<Vec<Node>> {
        let mut nodes = Vec::new();
        while let Some(token) = self.tokens.peek() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '<' => {
                    self.next()?;
                    if self.takes('/') {
                        break;
                    }
                    nodes.push(self.tag()?);
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    nodes.push(block(group.stream()));
                    self.next()?;
                }
                TokenTree::Ident(ident) if ident.to_string() == "if" => {
                    self.next()?;
                    nodes.push(self.choice()?);
                }
                TokenTree::Ident(ident) if ident.to_string() == "for" => {
                    let (head, held) = self.up_to_brace()?;
                    nodes.push(Node::Loop { head, held });
                }
                token => return Err(Fault(token.span(), "text and expressions stand in braces: { \"text\" }")),
            }
        }
        Ok(nodes)
    }

    /// A tag after its `<`.
    fn tag(&mut self) -> Read<Node> {
        if self.takes('>') {
            let children = self.nodes()?;
            self.wants('>')?;
            return Ok(Node::Fragment { key: None, children });
        }
        if self.takes('@') {
            let TokenTree::Group(name) = self.next()? else {
                return Err(Fault(self.at, "the name of the tag belongs here: <@{name}>"));
            };
            let (attributes, closed) = self.attributes()?;
            let children = if closed { Vec::new() } else { self.nodes()? };
            if !closed {
                self.wants('@')?;
                self.wants('>')?;
            }
            return Ok(Node::Element { name: Name::Computed(name.stream()), attributes, children });
        }
        // A component begins with a capital, or has a path.
        let mut ahead = self.tokens.clone();
        let capital = ahead.next().is_some_and(|name| name.to_string().starts_with(char::is_uppercase));
        let path = matches!(ahead.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        if capital || path { self.component() } else { self.element() }
    }

    fn element(&mut self) -> Read<Node> {
        let (name, _) = self.dashed()?;
        if name == "key" && self.takes('=') {
            let key = match self.next()? {
                TokenTree::Group(group) => group.stream(),
                token => token.into(),
            };
            self.wants('>')?;
            let children = self.nodes()?;
            self.wants('>')?;
            return Ok(Node::Fragment { key: Some(key), children });
        }
        let (attributes, closed) = self.attributes()?;
        let mut children = Vec::new();
        if !closed {
            children = self.nodes()?;
            let (closing, span) = self.dashed()?;
            if closing != name {
                return Err(Fault(span, "this closes another tag than the one that is open"));
            }
            self.wants('>')?;
        }
        Ok(Node::Element { name: Name::Written(name), attributes, children })
    }

    /// The attributes of a tag and its `>`; whether it ended with `/>`.
    fn attributes(&mut self) -> Read<(Vec<Attribute>, bool)> {
        let mut attributes = Vec::new();
        loop {
            if self.takes('/') {
                self.wants('>')?;
                return Ok((attributes, true));
            }
            if self.takes('>') {
                return Ok((attributes, false));
            }
            if let Some(TokenTree::Group(group)) = self.tokens.peek() {
                let (name, span, value) = (group.stream().to_string(), group.span(), group.stream());
                self.next()?;
                attributes.push(Attribute { name, span, value: Value::Computed(value) });
                continue;
            }
            let (name, span) = self.dashed()?;
            self.wants('=')?;
            let value = match self.next()? {
                TokenTree::Group(group) => match group.stream().into_iter().next() {
                    Some(TokenTree::Literal(literal)) if group.stream().into_iter().count() == 1 => written(&literal),
                    _ => Value::Computed(group.stream()),
                },
                TokenTree::Literal(literal) => written(&literal),
                token => Value::Computed(token.into()),
            };
            attributes.push(Attribute { name, span, value });
        }
    }

    fn component(&mut self) -> Read<Node> {
        let mut path = TokenStream::new();
        while let Some(TokenTree::Ident(_)) = self.tokens.peek() {
            path.extend([self.next()?]);
            while self.is(':') {
                path.extend([self.next()?]);
            }
            // The next name belongs to the path only after `::`.
            if !path.to_string().ends_with(':') {
                break;
            }
        }
        let mut open = path.clone();
        loop {
            if self.takes('/') {
                self.wants('>')?;
                return Ok(Node::Component { open, path, children: Vec::new() });
            }
            if self.takes('>') {
                break;
            }
            open.extend([self.next()?]);
        }
        let children = self.nodes()?;
        while !self.takes('>') {
            self.next()?;
        }
        Ok(Node::Component { open, path, children })
    }

    /// A condition after its `if`.
    fn choice(&mut self) -> Read<Node> {
        let mut branches = Vec::new();
        loop {
            branches.push(self.up_to_brace()?);
            if !self.word("else") {
                return Ok(Node::Choice { branches, otherwise: Vec::new() });
            }
            if !self.word("if") {
                let TokenTree::Group(group) = self.next()? else {
                    return Err(Fault(self.at, "what stands there otherwise belongs in braces"));
                };
                return Ok(Node::Choice { branches, otherwise: nodes(group.stream())? });
            }
        }
    }

    /// What stands before the next brace, and the nodes within it.
    fn up_to_brace(&mut self) -> Read<(TokenStream, Vec<Node>)> {
        let mut head = TokenStream::new();
        loop {
            match self.next()? {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    return Ok((head, nodes(group.stream())?));
                }
                token => head.extend([token]),
            }
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let is = matches!(self.tokens.peek(), Some(TokenTree::Ident(ident)) if ident.to_string() == word);
        if is {
            self.tokens.next();
        }
        is
    }
}

/// What stands between braces.
fn block(inside: TokenStream) -> Node {
    let mut tokens = inside.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Ident(ident)) if ident.to_string() == "for" => Node::Each(tokens.collect()),
        _ => Node::Expression(inside),
    }
}

/// A text that can stand in a pattern as it is; any other literal is an expression.
pub(crate) fn plain(literal: &Literal) -> Option<String> {
    let written = literal.to_string();
    let text = written.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains(['\\', '"'])).then(|| text.to_owned())
}

fn written(literal: &Literal) -> Value {
    match plain(literal) {
        Some(text) => Value::Written(text),
        None => Value::Computed(TokenTree::from(literal.clone()).into()),
    }
}
