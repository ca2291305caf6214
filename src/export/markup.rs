//! Writing markup: tags as they are, people's words as words and nothing else.

/// A page or a picture being written.
pub(super) struct Markup(String);

impl Markup {
    /// Begins with this much markup.
    pub(super) fn begun(markup: &str) -> Self {
        Self(markup.to_owned())
    }

    /// What was written.
    pub(super) fn finished(self) -> String {
        self.0
    }

    /// Markup of ours.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Words as words: what could be read as markup is written so that it cannot.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(letter),
                // Not allowed in a page or in a picture at all.
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.0.push('\u{fffd}'),
                other => self.0.push(other),
            }
        }
    }

    /// An element, given with its attributes, that holds words only.
    pub(super) fn element(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.raw("<");
        self.raw(tag);
        self.raw(">");
        self.text(text);
        self.raw("</");
        self.raw(name);
        self.raw(">\n");
    }
}
