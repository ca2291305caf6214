//! A record on the page, as it will be printed. The same document as the downloaded page, in the app's own type.

use yew::prelude::*;

use crate::content::words::records as words;
use crate::export::record::{Block, Fact, Point, Record, Table};
use crate::ui::components::pieces::{group, line, pieces};

/// The record. Its headings stand below the step's own.
pub(super) fn paper(record: &Record) -> Html {
    let fictional = if record.fictional { line("sp-record-fictional", words::FICTIONAL) } else { Html::default() };
    let mut held = vec![element(
        "header",
        "sp-record-head",
        vec![
            line("sp-record-running", words::CONFIDENTIAL),
            line("sp-record-kind", record.kind),
            said("h2", "", &record.title),
            fictional,
            facts(&record.facts),
        ],
    )];
    for section in &record.sections {
        let mut blocks = vec![said("h3", "", section.heading)];
        for part in &section.blocks {
            blocks.push(block(part));
        }
        held.push(element("section", "sp-record-section", blocks));
    }
    let mut foot = Vec::new();
    for remark in &record.foot {
        foot.push(line("", *remark));
    }
    held.push(element("footer", "sp-record-foot", foot));
    html! { <article class="sp-record" aria-label={words::THE_RECORD}>{ pieces(held) }</article> }
}

/// An element with words in it, in whichever direction they are written.
#[inline(never)]
fn said(tag: &'static str, class: &'static str, text: &str) -> Html {
    html! { <@{tag} {class} dir="auto">{ text.to_owned() }</@> }
}

/// An element with others in it.
#[inline(never)]
fn element(tag: &'static str, class: &'static str, held: Vec<Html>) -> Html {
    html! { <@{tag} {class}>{ pieces(held) }</@> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(text) => said("h4", "", text),
        Block::Text(text) => said("p", "", text),
        Block::Facts(named) => facts(named),
        Block::Points(points) => {
            let mut held = Vec::new();
            for entry in points {
                held.push(point(entry));
            }
            element("ul", "sp-record-points", held)
        }
        Block::Table(held) => table(held),
    }
}

fn facts(facts: &[Fact]) -> Html {
    let mut held = Vec::new();
    for fact in facts {
        held.push(group("sp-record-entry", vec![said("dt", "", &fact.name), said("dd", "", &fact.value)]));
    }
    element("dl", "sp-record-facts", held)
}

fn point(point: &Point) -> Html {
    let mut held = Vec::new();
    if !point.lead.is_empty() {
        held.push(said("p", "sp-record-date", &point.lead));
    }
    if point.struck {
        held.push(element("p", "", vec![said("s", "", &point.text)]));
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
    for column in table.columns {
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
    html! {
        <div class="sp-table-scroll" role="region" tabindex="0" aria-label={table.caption}>
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
