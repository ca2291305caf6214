//! A record as a page that stands alone: one file, no script, nothing loaded, every word escaped. And as what is pasted
//! into a word processor or a case system, in the few tags that those understand.

use super::flow::{Flow, Style, of_record};
use super::{Block, Fact, Figure, Point, Record, Table};
use crate::content;
use crate::content::words::records as words;
use crate::export::markup::Markup;

/// How the page looks on screen and on paper; `record.css`, beside this file.
const STYLE: &str = include_str!("record.css");

/// The record as a whole page. Its policy forbids it to run or load anything, whatever it holds.
#[must_use]
pub fn to_html(record: &Record) -> String {
    let kind = content::label(record.kind);
    let mut page = Markup::begun("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    // The kind alone: a title is read over shoulders and kept in history.
    page.text(kind);
    page.raw("</title>\n<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n<main>\n<header>\n");
    page.element("p class=\"running\"", words::CONFIDENTIAL);
    if record.title != kind {
        page.element("p", kind);
    }
    page.element("h1 dir=\"auto\"", &record.title);
    if record.fictional {
        page.element("p class=\"fictional\"", words::FICTIONAL);
    }
    page.facts(&record.facts);
    page.raw("</header>\n");
    for section in &record.sections {
        page.raw("<section>\n");
        page.element("h2", section.heading());
        section.blocks.iter().for_each(|block| page.block(block));
        page.raw("</section>\n");
    }
    page.raw("<footer>\n");
    record.foot.iter().for_each(|line| page.element("p", line));
    page.raw("</footer>\n</main>\n</body>\n</html>\n");
    page.finished()
}

impl Markup {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.element("h3 dir=\"auto\"", text),
            Block::Text(text) => self.element("p dir=\"auto\"", text),
            Block::Facts(facts) => self.facts(facts),
            Block::Points(points) => {
                self.raw("<ul>\n");
                points.iter().for_each(|point| self.point(point));
                self.raw("</ul>\n");
            }
            Block::Table(table) => {
                self.raw("<div class=\"wide\">\n");
                self.table(table, "table");
                self.raw("</div>\n");
            }
            Block::Figure(figure) => self.figure(figure),
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.raw("<dl>\n");
        for fact in facts {
            self.raw("<div>\n");
            self.element("dt", &fact.name);
            self.element("dd dir=\"auto\"", &fact.value);
            self.raw("</div>\n");
        }
        self.raw("</dl>\n");
    }

    fn point(&mut self, point: &Point) {
        self.raw("<li>\n");
        if !point.lead.is_empty() {
            self.element("p class=\"lead\" dir=\"auto\"", &point.lead);
        }
        if !point.text.is_empty() {
            let tag = if point.struck { "s" } else { "span" };
            self.raw("<p dir=\"auto\">");
            self.element(tag, &point.text);
            self.raw("</p>\n");
        }
        for note in &point.notes {
            self.element("p class=\"note\" dir=\"auto\"", note);
        }
        self.raw("</li>\n");
    }

    fn table(&mut self, table: &Table, tag: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(">\n<thead>\n<tr>\n");
        table.columns.iter().for_each(|column| self.element("th scope=\"col\"", column));
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>\n");
            for (at, cell) in row.iter().enumerate() {
                self.element(if at == 0 { "th scope=\"row\" dir=\"auto\"" } else { "td dir=\"auto\"" }, cell);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    fn figure(&mut self, figure: &Figure) {
        self.raw("<figure>\n");
        self.element("figcaption", &figure.title);
        self.raw(&figure.svg);
        self.raw("</figure>\n<ul>\n");
        figure.words.iter().for_each(|said| self.element("li dir=\"auto\"", said));
        self.raw("</ul>\n");
    }
}

/// The record for the clipboard: what stands between the tags of a page, in tags that word processors and case systems
/// keep. Pictures are left out, and what they say stays.
#[must_use]
pub fn to_paste(record: &Record) -> String {
    let mut out = Markup::begun("<meta charset=\"utf-8\">\n");
    let mut listing = false;
    for piece in of_record(record) {
        if listing && !matches!(piece, Flow::Line { style: Style::Point | Style::Note, .. }) {
            out.raw("</li></ul>\n");
            listing = false;
        }
        match piece {
            Flow::Line { style, lead, text, struck } => {
                let (open, close) = match style {
                    Style::Title => ("<h1>", "</h1>\n"),
                    Style::Heading => ("<h2>", "</h2>\n"),
                    Style::Under => ("<h3>", "</h3>\n"),
                    Style::Running | Style::Warning => ("<p><b>", "</b></p>\n"),
                    Style::Point if listing => ("</li><li>", ""),
                    Style::Point => ("<ul><li>", ""),
                    Style::Note => ("<br>", ""),
                    Style::Kind | Style::Fact | Style::Text | Style::Foot => ("<p>", "</p>\n"),
                };
                listing |= style == Style::Point;
                out.raw(open);
                if !lead.is_empty() {
                    out.raw("<b>");
                    out.text(lead);
                    out.raw(if style == Style::Fact { words::after_name(lead) } else { "" });
                    out.raw(if style == Style::Fact { "</b>" } else { "</b><br>" });
                }
                out.raw(if struck { "<s>" } else { "" });
                for (at, line) in text.lines().enumerate() {
                    out.raw(if at > 0 { "<br>" } else { "" });
                    out.text(line);
                }
                out.raw(if struck { "</s>" } else { "" });
                out.raw(close);
            }
            Flow::Table(table, _) => out.table(table, "table border=\"1\" cellspacing=\"0\" cellpadding=\"4\""),
            Flow::Figure(_) => {}
        }
    }
    out.finished()
}
