//! The maps of several groups over each other: one picture, what they say differently in sentences, and everything the
//! picture says in tables.
//!
//! Whose map is right is not its business; nor does it count them. Start with [`maps`].

use super::gather::{Told, table};
use super::markup::Markup;
use super::picture::{Picture, petal_half, petal_path, sign_path};
use super::sentences::name;
use crate::content;
use crate::content::words::gather as words;
use crate::content::words::map_sentences::{amount, over_whom};
use crate::content::words::power_map::lower;
use crate::domain::gather::{SourceLaid, TieLaid};
use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP};
use crate::domain::map_layout::DISC;
use crate::domain::power::{Amount, Certainty, Map, Use, Working};
use crate::domain::story::{Actor, ActorKind};
use std::rc::Rc;

/// A picture wider than this scrolls in its frame instead of shrinking.
const WIDE: i32 = 960;

/// What runs, as a sentence without its end: “Worker decides about Mum”.
pub(super) fn runs(told: &Told, tie: &TieLaid) -> String {
    let [from, to] = [&tie.from, &tie.to].map(|id| name(&told.story, id));
    [&from, " ", content::tie_kind(tie.kind).phrase, " ", &to].concat()
}

/// The part on maps.
pub(super) fn maps(told: &Told) -> String {
    let laid = told.laid;
    let mut out = Markup::begun("");
    out.element("p class=\"sp-hint\"", words::MAP_KEY);
    picture(&mut out, &laid.people, &laid.overlaid(), words::PICTURE);
    let mut differ = Vec::new();
    for tie in &laid.ties {
        let [by, not] = [&tie.by, &tie.without].map(|who| words::together(&told.names(who)));
        if tie.by.len() <= tie.without.len() {
            differ.push(words::only_on(&runs(told, tie), &by));
        } else if !not.is_empty() {
            differ.push(words::not_on(&runs(told, tie), &not));
        }
        if tie.works.said.len() > 1 {
            let way = |at: usize| Working::ALL.get(at).map_or(String::new(), |way| lower(content::label(*way)));
            let said: Vec<String> = said(told, &tie.works.said, &way);
            differ.push(words::said_by(&runs(told, tie), &said));
        }
    }
    for source in &laid.sources {
        if source.amount.said.len() > 1 || source.used.said.len() > 1 || !source.amount.silent.is_empty() {
            differ.push(words::said_by(&through(told, source), &amounts(told, source, true)));
        }
    }
    out.element("h3", words::DIFFERENCES);
    if differ.is_empty() {
        out.element("p", words::NO_DIFFERENCE);
    }
    out.raw("<ul class=\"sp-gather-sentences\">\n");
    differ.iter().for_each(|line| out.element("li dir=\"auto\" class=\"sp-difference\"", line));
    out.raw("</ul>\n");

    let mut rows = Vec::new();
    for tie in &laid.ties {
        let (by, not) = (told.who(&tie.by), words::together(&told.names(&tie.without)));
        let way = |at: usize| Working::ALL.get(at).map_or(String::new(), |way| content::label(*way).to_owned());
        rows.push(vec![runs(told, tie), by, not, said(told, &tie.works.said, &way).join("; ")]);
    }
    if !rows.is_empty() {
        table(&mut out, words::TIES, &words::TIE_COLUMNS, &rows);
    }
    let mut rows = Vec::new();
    for source in &laid.sources {
        let (who, what) = (whose(told, source), content::power_source(source.source).name);
        let not = words::together(&told.names(&source.amount.silent));
        rows.push(vec![who, what.to_owned(), amounts(told, source, false).join("; "), not]);
    }
    if !rows.is_empty() {
        table(&mut out, words::SOURCES, &words::SOURCE_COLUMNS, &rows);
    }
    out.finished()
}

fn said(told: &Told, said: &[(usize, Vec<usize>)], label: &dyn Fn(usize) -> String) -> Vec<String> {
    said.iter().map(|(at, by)| words::says(&label(*at), &told.who(by))).collect()
}

fn through(told: &Told, source: &SourceLaid) -> String {
    let power = lower(content::power_source(source.source).name);
    [&whose(told, source), ": ", &power].concat()
}

/// Whose it is, and over whom in particular.
fn whose(told: &Told, source: &SourceLaid) -> String {
    let over = source.over.as_ref().map(|over| over_whom(&name(&told.story, over)));
    name(&told.story, &source.actor) + &over.unwrap_or_default()
}

/// How much, and how it is used; with those who do not name it, where they are to be told too.
fn amounts(told: &Told, source: &SourceLaid, silent: bool) -> Vec<String> {
    let much = |at: usize| Amount::ALL.get(at).map_or("", |much| amount(*much)).to_owned();
    let use_ = |at: usize| Use::ALL.get(at).map_or(String::new(), |used| lower(content::label(*used)));
    let mut lines = said(told, &source.amount.said, &much);
    lines.extend(said(told, &source.used.said, &use_));
    if silent && !source.amount.silent.is_empty() {
        lines.push(words::says(&lower(words::NOT_SAID), &told.who(&source.amount.silent)));
    }
    lines
}

/// A map drawn with the page's own classes, so that it follows the theme and the paper. The table says the same.
pub(super) fn picture(out: &mut Markup, people: &[Rc<Actor>], map: &Map, label: &str) {
    let drawn = Picture::of(people, map);
    let ((x, y), (wide, high)) = (drawn.from, drawn.size);
    let class = if wide > WIDE { "sp-map sp-map-medium" } else { "sp-map" };
    out.raw("<div class=\"sp-map-frame\" role=\"region\" tabindex=\"0\" aria-label=\"");
    out.text(label);
    out.raw(&format!("\"><svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" role=\"img\" "));
    out.raw(&format!("viewBox=\"{x} {y} {wide} {high}\" aria-label=\""));
    out.text(label);
    out.raw("\">\n");
    for tie in &drawn.ties {
        let sure = match tie.tie.certainty {
            Certainty::Sure => "sure",
            Certainty::Think => "think",
            Certainty::Guess => "guess",
        };
        out.raw(&format!("<path class=\"sp-tie sp-tie-{sure}\" d=\"{}\"/>\n", tie.path()));
    }
    for tie in &drawn.ties {
        let (x, y) = tie.curve.words;
        out.element(&format!("text class=\"sp-tie-label\" x=\"{x}\" y=\"{}\"", y + 5), tie.words);
        if let Some(working) = tie.tie.working {
            let (x, y) = tie.curve.mark;
            let class = if working == Working::Oppressive { "solid" } else { "line" };
            out.raw(&format!(
                "<g class=\"sp-tie-mark\" transform=\"translate({x} {y})\"><circle class=\"sp-tie-mark-ground\" \
                 r=\"11.5\"/><path class=\"sp-tie-mark-{class}\" d=\"{}\"/></g>\n",
                sign_path(working)
            ));
        }
    }
    for actor in &drawn.actors {
        let (x, y) = actor.at;
        let centre = if actor.kind == ActorKind::Centre { " sp-map-actor-centre" } else { "" };
        out.raw(&format!("<g class=\"sp-map-actor{centre}\" transform=\"translate({x} {y})\">\n"));
        let half = petal_half(actor.petals.len());
        for (rating, petal) in &actor.petals {
            let used = match (rating.amount, rating.used) {
                (Amount::Unknown, _) => "unknown",
                (_, Some(used)) => used.id(),
                (_, None) => "unsaid",
            };
            let (angle, path) = (petal.angle, petal_path(*petal, DISC, half));
            out.raw(&format!(
                "<path class=\"sp-petal sp-petal-{used}\" transform=\"rotate({angle})\" d=\"{path}\"/>\n"
            ));
        }
        out.raw(&format!("<circle class=\"sp-map-disc\" r=\"{DISC}\"/>\n"));
        out.element("text class=\"sp-map-initials\"", &actor.initials);
        for (at, line) in actor.lines.iter().enumerate() {
            let down = LABEL_TOP + 16 + at as i32 * LABEL_LINE;
            out.element(&format!("text class=\"sp-map-label\" y=\"{down}\""), line);
        }
        out.raw("</g>\n");
    }
    out.raw("</svg></div>\n");
}
