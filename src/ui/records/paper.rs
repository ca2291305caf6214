//! A record on the page, as it will be printed. The same document as the downloaded page, in the app's own type.

use yew::prelude::*;

use crate::content::words::records as words;
use crate::export::record::{Block, Fact, Point, Record, Section, Table};

/// The record. Its headings stand below the step's own.
pub(super) fn paper(record: &Record) -> Html {
    html! {
        <article class="sp-record" aria-label={words::THE_RECORD}>
            <header class="sp-record-head">
                <p class="sp-record-running">{ words::CONFIDENTIAL }</p>
                <p class="sp-record-kind">{ record.kind }</p>
                <h2 dir="auto">{ &record.title }</h2>
                if record.fictional {
                    <p class="sp-record-fictional">{ words::FICTIONAL }</p>
                }
                { facts(&record.facts) }
            </header>
            { for record.sections.iter().map(section) }
            <footer class="sp-record-foot">
                { for record.foot.iter().map(|line| html! { <p>{ *line }</p> }) }
            </footer>
        </article>
    }
}

fn section(section: &Section) -> Html {
    html! {
        <section class="sp-record-section">
            <h3>{ section.heading }</h3>
            { for section.blocks.iter().map(block) }
        </section>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(text) => html! { <h4 dir="auto">{ text }</h4> },
        Block::Text(text) => html! { <p dir="auto">{ text }</p> },
        Block::Facts(named) => facts(named),
        Block::Points(points) => html! {
            <ul class="sp-record-points">{ for points.iter().map(point) }</ul>
        },
        Block::Table(held) => table(held),
    }
}

fn facts(facts: &[Fact]) -> Html {
    let one = |fact: &Fact| {
        html! {
            <div class="sp-record-entry">
                <dt>{ &fact.name }</dt>
                <dd dir="auto">{ &fact.value }</dd>
            </div>
        }
    };
    html! { <dl class="sp-record-facts">{ for facts.iter().map(one) }</dl> }
}

fn point(point: &Point) -> Html {
    html! {
        <li class="sp-record-point">
            if !point.lead.is_empty() {
                <p class="sp-record-date" dir="auto">{ &point.lead }</p>
            }
            if !point.text.is_empty() {
                <p dir="auto">if point.struck { <s>{ &point.text }</s> } else { { &point.text } }</p>
            }
            { for point.notes.iter().map(|note| html! { <p class="sp-record-note" dir="auto">{ note }</p> }) }
        </li>
    }
}

fn table(table: &Table) -> Html {
    let cell = |(at, text): (usize, &String)| match at {
        0 => html! { <th scope="row" dir="auto">{ text }</th> },
        _ => html! { <td dir="auto">{ text }</td> },
    };
    html! {
        <div class="sp-table-scroll" role="region" tabindex="0" aria-label={table.caption}>
            <table class="sp-table sp-record-table">
                <thead>
                    <tr>{ for table.columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr>
                </thead>
                <tbody>
                    for row in table.rows.iter() {
                        <tr>{ for row.iter().enumerate().map(cell) }</tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
