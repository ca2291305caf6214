//! Just enough reading of one HTML page, our own `index.html` as Trunk leaves it, to replace elements in it exactly.
//!
//! Not a parser for pages from elsewhere: it knows start tags, comments and inline scripts, and leaves every byte that
//! it was not asked to replace as it was.

use std::ops::Range;

/// A start tag, or a whole script element, and where it stands.
#[derive(Debug)]
pub struct Element {
    /// The tag's name.
    pub name: String,
    /// Its attributes in order; an attribute without a value has an empty one.
    pub attributes: Vec<(String, String)>,
    /// The start tag, or for a script everything up to and including its end tag.
    pub range: Range<usize>,
    /// For a script, what stands between its tags.
    pub script: Option<Range<usize>>,
}

impl Element {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether this is `<link rel="…">` of that kind.
    pub fn is_link(&self, rel: &str) -> bool {
        self.name == "link" && self.attribute("rel") == Some(rel)
    }
}

/// What a page consists of, as far as building it goes.
#[derive(Debug, Default)]
pub struct Page {
    /// Every start tag and script, in order.
    pub elements: Vec<Element>,
    /// Every comment.
    pub comments: Vec<Range<usize>>,
}

/// Reads a page.
pub fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(html.len(), |length| start + length + 3);
            page.comments.push(start..end);
            at = end;
        } else if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let mut element = start_tag(html, start);
            at = element.range.end;
            if element.name == "script" {
                let close = html[at..].find("</script>").map_or(html.len(), |length| at + length);
                element.script = Some(at..close);
                at = (close + "</script>".len()).min(html.len());
                element.range.end = at;
            }
            page.elements.push(element);
        } else {
            at = start + 1;
        }
    }
    page
}

fn start_tag(html: &str, start: usize) -> Element {
    let bytes = html.as_bytes();
    let until = |from: usize, stop: fn(u8) -> bool| {
        bytes[from..].iter().position(|byte| stop(*byte)).map_or(bytes.len(), |length| from + length)
    };
    let ends_name = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'=' | b'/');
    let mut at = until(start + 1, ends_name);
    let name = html[start + 1..at].to_ascii_lowercase();
    let mut attributes = Vec::new();
    while at < bytes.len() && bytes[at] != b'>' {
        if bytes[at].is_ascii_whitespace() || matches!(bytes[at], b'/' | b'=') {
            at += 1;
            continue;
        }
        let end = until(at, ends_name);
        let key = html[at..end].to_ascii_lowercase();
        at = end;
        let mut value = "";
        if bytes.get(at) == Some(&b'=') {
            at += 1;
            value = match bytes.get(at) {
                Some(b'"') => quoted(html, at, '"'),
                Some(b'\'') => quoted(html, at, '\''),
                _ => &html[at..until(at, |byte| byte.is_ascii_whitespace() || byte == b'>')],
            };
            let quotes = if matches!(bytes.get(at), Some(b'"' | b'\'')) { 2 } else { 0 };
            at += value.len() + quotes;
        }
        attributes.push((key, value.to_owned()));
    }
    Element { name, attributes, range: start..(at + 1).min(html.len()), script: None }
}

fn quoted(html: &str, at: usize, quote: char) -> &str {
    let rest = &html[at + 1..];
    rest.split(quote).next().unwrap_or(rest)
}

/// Changes to make to a page, by place.
#[derive(Debug, Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts this text in that place.
    pub fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// Takes that place out, with its line if nothing else is on it.
    pub fn remove(&mut self, html: &str, range: Range<usize>) {
        let line_start = html[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = html[range.end..].find('\n').map_or(html.len(), |length| range.end + length + 1);
        let alone = html[line_start..range.start].trim().is_empty() && html[range.end..line_end].trim().is_empty();
        self.replace(if alone { line_start..line_end } else { range }, "");
    }

    /// The page with every change made. The places must not overlap.
    pub fn apply(mut self, html: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut changed = String::with_capacity(html.len());
        let mut at = 0;
        for (range, text) in self.0 {
            changed.push_str(&html[at..range.start]);
            changed.push_str(&text);
            at = range.end;
        }
        changed.push_str(&html[at..]);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::{Edits, read};

    #[test]
    fn tags_comments_and_scripts_are_found_where_they_stand() {
        let html = "<!doctype html>\n<!-- <link rel=x> -->\n<link rel=\"icon\" href='data:a>b' crossorigin>\n\
                    <script>if (1 < 2) { \"<link>\" }</script><p>";
        let page = read(html);
        assert_eq!(page.comments.len(), 1);
        let names: Vec<_> = page.elements.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["link", "script", "p"]);
        assert!(page.elements[0].is_link("icon"));
        assert_eq!(page.elements[0].attribute("href"), Some("data:a>b"));
        assert_eq!(page.elements[0].attribute("crossorigin"), Some(""));
        assert_eq!(page.elements[0].attribute("media"), None);
        assert_eq!(page.elements[1].script.clone().map(|range| &html[range]), Some("if (1 < 2) { \"<link>\" }"));
    }

    #[test]
    fn an_element_alone_on_its_line_goes_with_the_line() {
        let html = "a\n  <b>\nc <d> e\n";
        let page = read(html);
        let mut edits = Edits::default();
        for element in &page.elements {
            edits.remove(html, element.range.clone());
        }
        assert_eq!(edits.apply(html), "a\nc  e\n");
    }

    #[test]
    fn a_page_cut_short_does_not_panic() {
        let html = "<!doctype html><link rel=\"a\" href='b'><script>x</script><!-- c --><p class=é>";
        for end in (0..html.len()).filter(|end| html.is_char_boundary(*end)) {
            read(&html[..end]);
        }
    }
}
