//! The timeline's words on the page: the name of each mark, what a chosen one stands for, the table and the sentences.

use yew::prelude::*;

use super::looking::Looking;
use crate::content;
use crate::content::words::{looking_back, timeline as words};
use crate::domain::protection::Judgement;
use crate::domain::story::Evidence;
use crate::domain::walk::Step;
use crate::domain::{Session, dates};
use crate::export::timeline::{Mark, Row, day_of};
use crate::export::timeline_told::{self as told, Happening};
use crate::route::{self, Route};
use crate::ui::bound::{entry_name, first_words};
use crate::ui::components::Table;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, group, headed, keyed, line, marked, pieces, saying, several, their_line};
use crate::ui::components::tags;

/// What a mark is called.
pub fn mark_name(looking: &Looking, mark: &Mark) -> String {
    let written = |day| dates::written(day_of(day));
    let (first, last) = (written(mark.first), written(mark.last));
    let count = mark.held.len();
    match (mark.row, &mark.held[..]) {
        (Row::Known | Row::Happened, [at]) => {
            let entry = &looking.story.evidence[*at];
            words::named(mark.row == Row::Known, &told::entry(&looking.story, entry))
        }
        (Row::Known | Row::Happened, _) => {
            words::named(mark.row == Row::Known, &words::several(&words::entries(count), &first, &last))
        }
        (Row::Judged, [at]) => {
            let made = &looking.judged[*at];
            let text = first_words(&made.text).map(|text| words::quoted(&text)).unwrap_or_default();
            [&told::judged(&looking.protection, made), " ", &text].concat()
        }
        (Row::Judged, _) => words::several(&words::judgements(count), &first, &last),
        (Row::Events, [at]) => told::event(&looking.story.events[*at]),
        (Row::Events, _) => words::several(&words::events(count), &first, &last),
    }
}

/// Whether a mark has to do with what is chosen: entries that are lit, or a judgement that rests on them.
pub fn is_lit(looking: &Looking, mark: &Mark, lit: &[bool]) -> bool {
    match mark.row {
        Row::Known | Row::Happened => mark.held.iter().any(|at| lit[*at]),
        Row::Judged => {
            let rests_on = |made: &Judgement| {
                let entries = &looking.story.evidence;
                made.reasons.iter().any(|id| entries.position(id).is_some_and(|at| lit[at]))
            };
            let by_entry = matches!(&looking.view.chosen, Some((Row::Known | Row::Happened, _)));
            by_entry && mark.held.iter().any(|at| rests_on(&looking.judged[*at]))
        }
        Row::Events => false,
    }
}

/// What the chosen mark stands for, or how to choose one.
pub fn chosen(looking: &std::rc::Rc<Looking>) -> Html {
    let Some((row, held)) = &looking.view.chosen else {
        return line("sp-hint sp-no-print", words::PRESS);
    };
    let (entries, events) = (&*looking.story.evidence, &*looking.story.events);
    let mut said = Vec::new();
    for at in held {
        said.push(match row {
            Row::Known | Row::Happened => entries.get(*at).map(|of| entry(looking, of)).unwrap_or_default(),
            Row::Judged => looking.judged.get(*at).map(|made| judgement(looking, made)).unwrap_or_default(),
            Row::Events => events.get(*at).map(|of| their_item(told::event(of))).unwrap_or_default(),
        });
    }
    let onclick = looking.changes(|view, ()| view.chosen = None);
    let close = press(words::CLOSE, onclick).in_row().drawn();
    several![tags::list("ul", "sp-told-entries", said), group("", close)]
}

fn their_item(said: String) -> Html {
    marked("li", "", ("dir", "auto"), said)
}

/// An entry with its days, and the way to it.
fn entry(looking: &Looking, entry: &Evidence) -> Html {
    entry_told(&looking.session, entry, told::facts(&looking.story, entry))
}

fn entry_told(session: &Session, entry: &Evidence, facts: String) -> Html {
    let href = route::of_entry(&session.id, &entry.id);
    let text = match entry.text.trim() {
        "" => entry_name(entry),
        text => text.to_owned().into(),
    };
    let class = if entry.set_aside.is_some() { "sp-set-aside" } else { "" };
    html! {
        <li key={entry.id.as_str()}>
            <a {href} {class} dir="auto">{ text }</a>
            { saying("span", "sp-told-facts", facts) }
        </li>
    }
}

/// A judgement with its words and everything it rested on.
fn judgement(looking: &Looking, made: &Judgement) -> Html {
    let mut reasons = Vec::new();
    for id in &made.reasons {
        if let Some(entry) = looking.story.evidence.get(id) {
            let mut facts = told::facts(&looking.story, entry);
            if entry.day().is_none() {
                facts = [words::REASON_UNDATED, " ", &facts].concat();
            }
            reasons.push(entry_told(&looking.session, entry, facts));
        }
    }
    let rested = if reasons.is_empty() {
        line("", words::RESTED_ON_NOTHING)
    } else {
        several![saying("p", "sp-decision-word", words::RESTED_ON), tags::list("ul", "sp-told-entries", reasons)]
    };
    let held = several![
        line("sp-told-facts", told::judged(&looking.protection, made)),
        their_line("sp-judgement-text", made.text.clone()),
        rested,
        look_back(looking, made),
    ];
    keyed(made.id.as_str(), element("li", "sp-stack sp-stack-tight", held))
}

/// The way to looking back at a judgement, which is done where it stands among the others.
fn look_back(looking: &Looking, made: &Judgement) -> Html {
    let href = Route::Session { id: looking.session.id.clone(), step: Step::Judgement }.fragment();
    let (editor, decision) = (looking.editor.clone(), made.decision.clone());
    let onclick = move |_: MouseEvent| editor.view_decision(decision.clone());
    html! { <p><a {href} {onclick}>{ looking_back::look_back(&dates::written(made.date)) }</a></p> }
}

/// The same in sentences, in order.
pub fn sentences(looking: &Looking) -> Html {
    let mut said = Vec::new();
    for happening in told::in_order(&looking.story, &looking.judged) {
        said.push(match happening {
            Happening::Event(event) => their_item(told::event(event)),
            Happening::Entry(entry) => their_item(told::entry(&looking.story, entry)),
            Happening::Judgement(made) => {
                let words = told::judgement(&looking.story, &looking.protection, made);
                marked("li", "sp-timeline-judged", ("dir", "auto"), words)
            }
        });
    }
    element("ol", "sp-sentences", said)
}

/// The same as a table, in order.
pub fn table(looking: &Looking) -> Html {
    let mut rows = Vec::new();
    for happening in told::in_order(&looking.story, &looking.judged) {
        let cells = match happening {
            Happening::Event(event) => {
                let note = match event.note.trim() {
                    "" => content::label(event.tag).to_owned(),
                    note => note.to_owned(),
                };
                [dates::written(event.date), String::new(), String::new(), note, words::A_CHANGE.into()]
            }
            Happening::Judgement(made) => {
                let day = dates::written(made.date);
                [String::new(), day, String::new(), made.text.clone(), words::A_JUDGEMENT.into()]
            }
            Happening::Entry(entry) => {
                let day = |day: Option<_>| day.map_or(words::NO_DAY.to_owned(), dates::written);
                let later = match entry.lag_days() {
                    Some(0) => words::SAME_DAY.to_owned(),
                    Some(days) => words::later(&dates::days(days), false),
                    None => String::new(),
                };
                let leans = entry.leans.map_or(words::LEANS_NOT_SAID, content::label);
                [day(entry.happened), day(entry.known), later, entry_name(entry).to_string(), leans.into()]
            }
        };
        let mut row = Vec::new();
        for (at, cell) in cells.into_iter().enumerate() {
            row.push(match at {
                3 => marked("th", "", ("scope", "row"), cell),
                _ => saying("td", "", cell),
            });
        }
        rows.push(element("tr", "", row));
    }
    let columns: Vec<AttrValue> = words::COLUMNS.map(AttrValue::Static).to_vec();
    html! {
        <Table id="timeline-table" caption={words::TIMELINE} {columns} wide=true class="sp-timeline-table">
            { pieces(rows) }
        </Table>
    }
}

/// Entries without any day, beside it in words.
pub fn undated(session: &Session) -> Html {
    let mut said = Vec::new();
    for entry in told::undated(&session.story) {
        said.push(entry_told(session, entry, entry.leans.map_or(words::LEANS_NOT_SAID, content::label).to_owned()));
    }
    if said.is_empty() {
        return Html::default();
    }
    let held = several![line("", words::UNDATED_BODY), tags::list("ul", "sp-told-entries", said)];
    headed("h2", "timeline-undated".into(), words::UNDATED, held)
}
