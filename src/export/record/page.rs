//! A record as a page that stands alone: one file, no script, nothing loaded, every word escaped.

use super::{Block, Fact, Point, Record, Table};
use crate::content::words::records as words;
use crate::export::markup::Markup;

/// How the page looks on screen and on paper; `record.css`, beside this file.
const STYLE: &str = include_str!("record.css");

/// The record as a whole page. Its policy forbids it to run or load anything, whatever it holds.
#[must_use]
pub fn to_html(record: &Record) -> String {
    let mut page = Markup::begun("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    // The kind alone: a title is read over shoulders and kept in history.
    page.text(record.kind);
    page.raw("</title>\n<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n<main>\n<header>\n");
    page.element("p class=\"running\"", words::CONFIDENTIAL);
    page.element("p", record.kind);
    page.element("h1 dir=\"auto\"", &record.title);
    if record.fictional {
        page.element("p class=\"fictional\"", words::FICTIONAL);
    }
    page.facts(&record.facts);
    page.raw("</header>\n");
    for section in &record.sections {
        page.raw("<section>\n");
        page.element("h2", section.heading);
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
            Block::Table(table) => self.table(table),
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

    fn table(&mut self, table: &Table) {
        self.raw("<div class=\"wide\">\n<table>\n<thead>\n<tr>\n");
        table.columns.iter().for_each(|column| self.element("th scope=\"col\"", column));
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>\n");
            for (at, cell) in row.iter().enumerate() {
                self.element(if at == 0 { "th scope=\"row\" dir=\"auto\"" } else { "td dir=\"auto\"" }, cell);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }
}
