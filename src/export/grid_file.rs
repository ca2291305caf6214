//! The grid as a picture that stands alone: for records. Explanations are rows and entries columns, by the numbers they
//! have in the record; marks are shapes, never counted and never put in an order. Start with [`grid_drawn`].

use std::rc::Rc;

use super::map_file::{FONTS, INK, PAPER, SOFT, TEXT, VOICE, wrapped};
use super::markup::Markup;
use super::record::in_order;
use crate::content;
use crate::content::words::records as words;
use crate::domain::Session;
use crate::domain::cooperation::{Explanation, Fit};
use crate::domain::map_layout::Spot;

/// Around everything.
const MARGIN: i32 = 16;
/// Room of the explanations, and height of a line of their words.
const ROW: Spot = (300, 22);
/// Width of a column, and height of the head.
const COLUMN: Spot = (34, 34);
/// Columns there are at least, so that the legend has room.
const LEAST: usize = 12;
/// Above and below the words of a row.
const AIR: i32 = 8;

/// The grid of a session, its size, and what it says; nothing where nothing is marked.
pub(super) fn grid_drawn(session: &Session, title: &str) -> Option<(String, Spot, Vec<String>)> {
    let cooperation = &session.cooperation;
    let shown = |row: &&Rc<Explanation>| !row.hidden && !row.fits.is_empty();
    let rows: Vec<&Rc<Explanation>> = cooperation.explanations.iter().filter(shown).collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = Vec::new();
    for (at, entry) in in_order(session).into_iter().enumerate() {
        if rows.iter().any(|row| row.fits.contains_key(&entry.id)) {
            columns.push((at + 1, &entry.id));
        }
    }
    let wide = 2 * MARGIN + ROW.0 + columns.len().max(LEAST) as i32 * COLUMN.0;
    let mut body = Markup::begun("");
    let mut down = MARGIN + COLUMN.1;
    for (at, (number, _)) in columns.iter().enumerate() {
        let x = MARGIN + ROW.0 + at as i32 * COLUMN.0 + COLUMN.0 / 2;
        letters(&mut body, (x, down - 10), "middle", &number.to_string());
    }
    letters(&mut body, (MARGIN, down - 10), "start", words::GRID_COLUMNS);
    let mut told = Vec::new();
    for row in &rows {
        let name = called(row);
        rule(&mut body, down, wide);
        let lines = wrapped(name, ROW.0 - 12, TEXT);
        for (at, line) in lines.iter().enumerate() {
            letters(&mut body, (MARGIN, down + AIR + 15 + at as i32 * ROW.1), "start", line);
        }
        let high = 2 * AIR + lines.len() as i32 * ROW.1;
        for (at, (_, entry)) in columns.iter().enumerate() {
            if let Some(fit) = row.fits.get(*entry) {
                mark(&mut body, (MARGIN + ROW.0 + at as i32 * COLUMN.0 + COLUMN.0 / 2, down + high / 2), *fit);
            }
        }
        told.push(sentence(row, name, &columns));
        down += high;
    }
    rule(&mut body, down, wide);
    for (at, fit) in Fit::ALL.iter().enumerate() {
        let x = MARGIN + 10 + at as i32 * 160;
        mark(&mut body, (x, down + 24), *fit);
        letters(&mut body, (x + 18, down + 29), "start", content::label(*fit));
    }
    let size = (wide, down + 44);
    let [wide, high] = [size.0, size.1].map(|number| number.to_string());
    let mut out = Markup::begun("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ");
    for part in ["width=\"", &wide, "\" height=\"", &high, "\" viewBox=\"0 0 ", &wide, " ", &high, "\" font-family=\""]
    {
        out.raw(part);
    }
    out.raw(FONTS);
    out.raw("\" font-size=\"15\" aria-label=\"");
    out.text(title);
    out.raw(&["\">\n<rect width=\"", &wide, "\" height=\"", &high, "\" fill=\"", PAPER, "\"/>\n"].concat());
    out.raw(&body.finished());
    out.raw("</svg>\n");
    Some((out.finished(), size, told))
}

/// What an explanation is called in a record.
fn called(row: &Explanation) -> &str {
    let wordless = row.reason.map_or(words::WORDLESS_EXPLANATION, content::label);
    if row.text.trim().is_empty() { wordless } else { row.text.trim() }
}

/// A row in words: its explanation, and which entries have which mark.
fn sentence(row: &Explanation, name: &str, columns: &[(usize, &crate::domain::EvidenceId)]) -> String {
    let mut said = String::new();
    for fit in Fit::ALL {
        let mut places = String::new();
        for (number, entry) in columns {
            if row.fits.get(*entry) == Some(fit) {
                places.push_str(if places.is_empty() { "" } else { ", " });
                places.push_str(&number.to_string());
            }
        }
        if !places.is_empty() {
            said.push_str(if said.is_empty() { "" } else { "; " });
            let several = places.contains(',');
            said.push_str(&words::remarked(content::label(*fit), &words::entries(&places, several)));
        }
    }
    [&words::named(name.trim_end_matches('.'), &said), "."].concat()
}

fn mark(out: &mut Markup, (x, y): Spot, fit: Fit) {
    let (x, y) = (x.to_string(), y.to_string());
    let (d, fill, line) = match fit {
        Fit::Fits => ("M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0", INK, INK),
        Fit::DoesNotFit => ("M-7-7L7 7M7-7L-7 7", "none", VOICE),
        Fit::SaysNothing => ("M-8 0H8", "none", SOFT),
        Fit::DontKnow => {
            out.element(
                &[
                    "text x=\"",
                    &x,
                    "\" y=\"",
                    &y,
                    "\" dy=\"6\" font-weight=\"700\" text-anchor=\"middle\" fill=\"",
                    SOFT,
                    "\"",
                ]
                .concat(),
                "?",
            );
            return;
        }
    };
    let place = ["<path transform=\"translate(", &x, " ", &y, ")\" d=\"", d, "\" fill=\"", fill].concat();
    out.raw(&[&place, "\" stroke=\"", line, "\" stroke-width=\"2.6\"/>\n"].concat());
}

fn rule(out: &mut Markup, down: i32, wide: i32) {
    let [from, down, to] = [MARGIN, down, wide - MARGIN].map(|number| number.to_string());
    out.raw(&["<path d=\"M", &from, " ", &down, "H", &to, "\" stroke=\"", SOFT, "\" stroke-width=\"1\"/>\n"].concat());
}

fn letters(out: &mut Markup, (x, y): Spot, from: &str, said: &str) {
    let [x, y] = [x, y].map(|number| number.to_string());
    out.element(&["text x=\"", &x, "\" y=\"", &y, "\" text-anchor=\"", from, "\" fill=\"", INK, "\""].concat(), said);
}
