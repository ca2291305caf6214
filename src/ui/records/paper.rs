//! A record on the page, as it will be printed. The same document as the downloaded page, in the app's own type.

use yew::prelude::*;

use super::wording::Wording;
use crate::content;
use crate::content::words::{records as words, taking};
use crate::export::record::{Block, Fact, Figure, Part, Point, Record, Table};
use crate::ui::components::pieces::{element, group, line, pieces, several};

/// The id of the place of a picture, which is put there once it is on the page.
pub(super) fn place(figure: &Figure) -> AttrValue {
    ["record-", figure.picture.id()].concat().into()
}

/// The record, with what can be done to each of its parts. Its headings stand below the step's own.
pub(super) fn paper(record: &Record, parts: &[Part], wording: &Wording) -> Html {
    let fictional = if record.fictional { line("sp-record-fictional", words::FICTIONAL) } else { Html::default() };
    let kind = content::label(record.kind);
    let mut held = vec![element(
        "header",
        "sp-record-head",
        several![
            line("sp-record-running", words::CONFIDENTIAL),
            if record.title == kind { Html::default() } else { line("sp-record-kind", kind) },
            said("h2", "", &record.title),
            fictional,
            facts(&record.facts),
        ],
    )];
    for part in parts {
        let section = record.sections.iter().find(|section| section.part == part.part);
        let mut shown = Vec::new();
        for part in section.map_or(&[][..], |section| &section.blocks) {
            shown.push(block(part));
        }
        held.push(wording.part(part, shown));
    }
    let mut foot = Vec::new();
    for remark in &record.foot {
        foot.push(line("", *remark));
    }
    held.push(element("footer", "sp-record-foot", foot));
    let label = taking::PREVIEWS[record.kind as usize];
    html! { <article class="sp-record" aria-label={label}>{ pieces(held) }</article> }
}

/// An element with words in it, in whichever direction they are written.
#[inline(never)]
fn said(tag: &'static str, class: &'static str, text: &str) -> Html {
    html! { <@{tag} {class} dir="auto">{ text.to_owned() }</@> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(text) => said("h4", "", text),
        Block::Text(text) => said("p", "sp-record-text", text),
        Block::Facts(named) => facts(named),
        Block::Points(points) => {
            let mut held = Vec::new();
            for entry in points {
                held.push(point(entry));
            }
            element("ul", "sp-record-points", held)
        }
        Block::Table(held) => table(held),
        Block::Figure(figure) => pictured(figure),
    }
}

fn facts(facts: &[Fact]) -> Html {
    let mut held = Vec::new();
    for fact in facts {
        held.push(group("sp-record-entry", several![said("dt", "", &fact.name), said("dd", "", &fact.value)]));
    }
    element("dl", "sp-record-facts", held)
}

fn point(point: &Point) -> Html {
    let mut held = Vec::new();
    if !point.lead.is_empty() {
        held.push(said("p", "sp-record-date", &point.lead));
    }
    if point.struck {
        held.push(element("p", "", said("s", "", &point.text)));
    } else if !point.text.is_empty() {
        held.push(said("p", "", &point.text));
    }
    for note in &point.notes {
        held.push(said("p", "sp-record-note", note));
    }
    element("li", "sp-record-point", held)
}

fn table(table: &Table) -> Html {
    let mut heads = Vec::new();
    for column in &table.columns {
        heads.push(head("col", column));
    }
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut cells = Vec::new();
        for (at, text) in row.iter().enumerate() {
            cells.push(if at == 0 { head("row", text) } else { said("td", "", text) });
        }
        rows.push(element("tr", "", cells));
    }
    let named = table.columns.join(", ");
    html! {
        <div class="sp-table-scroll" role="region" tabindex="0" aria-label={named}>
            <table class="sp-table sp-record-table">
                <thead>{ element("tr", "", heads) }</thead>
                <tbody>{ pieces(rows) }</tbody>
            </table>
        </div>
    }
}

/// The head of a column or of a row.
fn head(scope: &'static str, text: &str) -> Html {
    html! { <th {scope} dir="auto">{ text.to_owned() }</th> }
}

/// A picture with its sentences. The picture itself is written as markup and not drawn by the page's own machinery.
fn pictured(figure: &Figure) -> Html {
    let mut told = Vec::new();
    for sentence in &figure.words {
        told.push(said("li", "", sentence));
    }
    group(
        "sp-record-picture",
        several![
            said("h4", "", &figure.title),
            html! { <figure id={place(figure)} class="sp-paper-map" /> },
            element("ul", "sp-record-told", told),
        ],
    )
}
