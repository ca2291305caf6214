//! An exercise on paper, for a room without devices: what is known, a blank map, a blank grid, the ladder, and the
//! questions on the way. Each on a sheet of its own.
//!
//! Of the session it takes what groups are given (`domain::handing_out`) and nothing else. Start with [`sheets`].

use std::rc::Rc;

use super::gather_map::picture;
use super::markup::Markup;
use super::sentences::actor;
use crate::content;
use crate::content::words::gather as words;
use crate::content::words::records::FICTIONAL;
use crate::content::words::shell::UNTITLED;
use crate::domain::power::Map;
use crate::domain::protection::Level;
use crate::domain::story::Actor;
use crate::domain::walk::{Stage, Step};
use crate::domain::{Session, dates};

/// Columns of a grid that are still wide enough for a sign.
const COLUMNS: usize = 24;
/// Rows of a grid.
const ROWS: usize = 6;
/// Lines to write an answer on.
const LINES: usize = 2;

/// The sheets as XHTML. `given` is what groups are given.
#[must_use]
pub fn sheets(given: &Session) -> String {
    let (opening, story) = (&given.opening, &given.story);
    let title = if opening.title.trim().is_empty() { UNTITLED } else { opening.title.trim() };
    let mut out = Markup::begun("<div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"sp-pack\">\n");

    begin(&mut out, [words::PACK, ": ", title].concat());
    out.element("p class=\"sp-hint\"", FICTIONAL);
    for paragraph in opening.situation.split('\n').filter(|line| !line.trim().is_empty()) {
        out.element("p dir=\"auto\"", paragraph);
    }
    let asked: Vec<&str> = given.protection.decisions.iter().map(|decision| decision.question.trim()).collect();
    let asked: Vec<&str> = asked.into_iter().filter(|question| !question.is_empty()).collect();
    list(&mut out, words::PACK_DECISIONS, &asked.iter().map(ToString::to_string).collect::<Vec<_>>());
    list(&mut out, words::PACK_PEOPLE, &story.actors.iter().map(|one| actor(story, one)).collect::<Vec<_>>());
    let mut known = Vec::new();
    for entry in story.evidence.iter() {
        let day = entry.known.or(entry.happened).map(|day| [&*dates::written(day), ": "].concat());
        known.push([&day.unwrap_or_default(), entry.text.trim()].concat());
    }
    listed(&mut out, "ol", words::PACK_STORY, &known);
    out.raw("</section>\n");

    let shows = |stage: Stage| stage.steps().any(|step| step.tool().is_some() && opening.shows(step));
    if shows(Stage::PowerMap) {
        begin(&mut out, words::PACK_MAP.to_owned());
        out.element("p", words::PACK_MAP_BODY);
        let people: Vec<Rc<Actor>> = story.actors.iter().cloned().collect();
        picture(&mut out, &people, &Map::default(), words::PACK_MAP_PICTURE);
        out.raw("</section>\n");
    }
    if shows(Stage::Cooperation) {
        begin(&mut out, words::PACK_GRID.to_owned());
        out.element("p", words::PACK_GRID_BODY);
        // The entries by the numbers they have in the list.
        let heads: Vec<String> = (1..=story.evidence.len()).map(|number| number.to_string()).collect();
        heads.chunks(COLUMNS).for_each(|heads| grid(&mut out, heads));
        out.raw("</section>\n");
    }
    if shows(Stage::Protection) {
        for question in if asked.is_empty() { vec![""] } else { asked } {
            begin(&mut out, words::PACK_LADDER.to_owned());
            out.element("h3 dir=\"auto\"", question);
            out.element("p", words::PACK_LADDER_BODY);
            out.raw("<ol class=\"sp-ladder\" role=\"list\">\n");
            for level in Level::ALL.iter().rev() {
                let entry = content::level(*level);
                out.raw("<li class=\"sp-rung\">");
                out.element("span class=\"sp-rung-number\"", level.id());
                out.raw("<span class=\"sp-rung-words\">");
                out.text(entry.name);
                out.element("span class=\"sp-rung-detail\"", entry.meaning);
                out.raw("</span></li>\n");
            }
            out.raw("</ol>\n");
            out.element("p", words::PACK_JUDGEMENT);
            lines(&mut out, 2 * LINES);
            out.raw("</section>\n");
        }
    }
    begin(&mut out, words::PACK_QUESTIONS.to_owned());
    for step in Step::ALL.iter().filter(|step| opening.shows(**step)) {
        if [Stage::PowerMap, Stage::Cooperation, Stage::Protection].contains(&step.stage()) {
            out.raw("<div class=\"sp-pack-question\">");
            out.element("p", content::prompt(*step).heading);
            lines(&mut out, LINES);
            out.raw("</div>\n");
        }
    }
    out.raw("</section>\n</div>");
    out.finished()
}

/// A new sheet, with room for the group's name.
fn begin(out: &mut Markup, heading: String) {
    out.raw("<section class=\"sp-pack-sheet\">\n");
    out.element("p class=\"sp-pack-group\"", words::PACK_GROUP);
    out.element("h2 dir=\"auto\"", &heading);
}

fn list(out: &mut Markup, heading: &str, items: &[String]) {
    listed(out, "ul", heading, items);
}

fn listed(out: &mut Markup, tag: &str, heading: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    out.element("h3", heading);
    out.raw(&["<", tag, ">\n"].concat());
    items.iter().for_each(|item| out.element("li dir=\"auto\"", item));
    out.raw(&["</", tag, ">\n"].concat());
}

/// Rows of explanations to fill in, against these entries.
fn grid(out: &mut Markup, heads: &[String]) {
    out.raw("<table class=\"sp-table sp-pack-grid\"><thead><tr>");
    out.element("th scope=\"col\"", words::PACK_EXPLANATION);
    heads.iter().for_each(|head| out.element("th scope=\"col\"", head));
    out.element("th scope=\"col\"", words::PACK_WORD);
    out.raw("</tr></thead>\n<tbody>");
    for _ in 0..ROWS {
        out.raw("<tr>");
        (0..heads.len() + 2).for_each(|_| out.raw("<td></td>"));
        out.raw("</tr>\n");
    }
    out.raw("</tbody></table>\n");
}

fn lines(out: &mut Markup, count: usize) {
    (0..count).for_each(|_| out.raw("<p class=\"sp-pack-line\"></p>"));
}
