//! The timeline as a picture that stands alone: for records. What it says is beside it in sentences.
//!
//! Its colours are written out, since other programs know nothing of the page's themes. Start with [`timeline_drawn`].

use std::rc::Rc;

use super::map_file::{ACT, FONTS, INK, PAPER, SOFT, VOICE};
use super::markup::Markup;
use super::timeline::{FLAG_ROW, LEFT, MARGIN, Mark, Period, Row, Shape, Timeline, WIDTH};
use super::timeline_told::{Happening, entry, event, in_order, judgement};
use crate::content;
use crate::content::words::timeline as words;
use crate::domain::Session;
use crate::domain::map_layout::Spot;
use crate::domain::protection::Judgement;
use crate::domain::story::Leans;

/// Height of a flag.
const FLAG: i32 = FLAG_ROW - 8;
/// Height of a row of the legend, and the room of an entry in it.
const LEGEND: Spot = (360, 24);
const CIRCLE: &str = "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0";

/// The timeline of a session, its size, and what it says; nothing where nothing has a day.
pub(super) fn timeline_drawn(session: &Session, title: &str) -> Option<(String, Spot, Vec<String>)> {
    let story = &session.story;
    let judged: Vec<Rc<Judgement>> = session.protection.judgements.iter().cloned().collect();
    let whole = Period::whole(story, &judged)?;
    let timeline = Timeline::of(story, &judged, Period::first(story, &judged, whole));
    let legend = legend();
    let foot = timeline.height + 16;
    let size = (WIDTH + 2 * MARGIN, foot + (legend.len() as i32 + 1) / 2 * LEGEND.1 + MARGIN);
    let mut told = Vec::new();
    for happening in in_order(story, &judged) {
        told.push(match happening {
            Happening::Event(one) => event(one),
            Happening::Entry(one) => entry(story, one),
            Happening::Judgement(one) => judgement(story, &session.protection, one),
        });
    }

    let mut out = Markup::begun("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ");
    let [wide, high, margin] = [size.0, size.1, MARGIN].map(|number| number.to_string());
    for part in ["width=\"", &wide, "\" height=\"", &high, "\" viewBox=\"0 0 ", &wide, " ", &high, "\" font-family=\""]
    {
        out.raw(part);
    }
    out.raw(FONTS);
    out.raw("\" font-size=\"14\" aria-label=\"");
    out.text(title);
    out.raw("\">\n");
    // From before what is in sight a line runs in from where the rails begin.
    let [left, rest] = [LEFT - MARGIN / 2, WIDTH - LEFT + MARGIN].map(|number| number.to_string());
    out.raw(
        &["<defs><clipPath id=\"rails\"><rect x=\"", &left, "\" y=\"0\" width=\"", &rest, "\" height=\"", &high]
            .concat(),
    );
    out.raw(&["\"/></clipPath></defs>\n<rect width=\"", &wide, "\" height=\"", &high, "\" fill=\"", PAPER].concat());
    out.raw(&["\"/>\n<g transform=\"translate(", &margin, " 0)\">\n"].concat());
    rails(&mut out, &timeline);
    timeline.marks.iter().for_each(|mark| one(&mut out, mark, timeline.known));
    for (at, (mark, said)) in legend.into_iter().enumerate() {
        let at = at as i32;
        let place = (24 + at % 2 * LEGEND.0, foot + at / 2 * LEGEND.1 + 8);
        group(&mut out, place);
        mark.draw(&mut out);
        letters(&mut out, (26, 5), "start", SOFT, said);
        out.raw("</g>\n");
    }
    out.raw("</g>\n</svg>\n");
    Some((out.finished(), size, told))
}

fn rails(out: &mut Markup, timeline: &Timeline) {
    for (y, name) in [(timeline.known, words::WE_KNEW), (timeline.happened, words::IT_HAPPENED)] {
        let [from, to, y_] = [LEFT - MARGIN / 2, WIDTH, y].map(|number| number.to_string());
        stroke(out, &["M", &from, " ", &y_, "H", &to].concat(), SOFT, "2");
        letters(out, (0, y + 5), "start", INK, name);
    }
    for tick in &timeline.ticks {
        let long = if tick.words.is_some() { "9" } else { "5" };
        stroke(out, &["M", &tick.x.to_string(), " ", &timeline.scale.to_string(), "v", long].concat(), SOFT, "1");
        letters(out, (tick.x, timeline.scale + 24), "middle", SOFT, tick.words.as_deref().unwrap_or_default());
    }
    out.raw("<g clip-path=\"url(#rails)\">\n");
    let middle = ((timeline.known + timeline.happened) / 2).to_string();
    let [low, high] = [timeline.happened, timeline.known].map(|number| number.to_string());
    for lag in &timeline.lags {
        let [from, to] = [lag.from, lag.to].map(|number| number.to_string());
        let d =
            ["M", &from, " ", &low, "C", &from, " ", &middle, " ", &to, " ", &middle, " ", &to, " ", &high].concat();
        stroke(out, &d, if lag.concern { VOICE } else { SOFT }, if lag.late { "2.4" } else { "1" });
    }
    out.raw("</g>\n");
    for label in &timeline.lag_labels {
        letters(out, (label.x, label.y), "middle", INK, &label.words);
    }
}

/// A mark of the drawing.
fn one(out: &mut Markup, mark: &Mark, known: i32) {
    let (x, y) = mark.at;
    if let Some(flag) = &mark.flag {
        let [x_, foot, to] = [x, flag.top + FLAG, known].map(|number| number.to_string());
        stroke(out, &["M", &x_, " ", &foot, "V", &to].concat(), ACT, "1.4");
        flagged(out, ((flag.left, flag.top), (flag.width, FLAG)), flag.replaced);
        let at = (flag.left + 9, flag.top + 18);
        letters(out, at, "start", if flag.replaced { INK } else { PAPER }, flag.words.as_deref().unwrap_or_default());
        return;
    }
    group(out, (x, y));
    if mark.row == Row::Events {
        filled(out, EVENT, SOFT);
    }
    for shape in &mark.shapes {
        group(out, (0, if mark.row == Row::Known { -shape.away } else { shape.away }));
        lean(out, shape);
        out.raw("</g>\n");
    }
    out.raw("</g>\n");
    if let Some(label) = &mark.label {
        letters(out, (label.x, label.y), "middle", SOFT, &label.words);
    }
}

const EVENT: &str = "M0-8L8 6H-8Z";

/// A mark of a pile by the way its entries lean.
fn lean(out: &mut Markup, shape: &Shape) {
    let (d, fill) = match shape.leans {
        Some(Leans::Concern) => ("M0-8.5L8.5 0L0 8.5L-8.5 0Z", VOICE),
        Some(Leans::Strength | Leans::Mixed) => (CIRCLE, PAPER),
        Some(Leans::Unclear) => ("M-6.5-6.5H6.5V6.5H-6.5Z", PAPER),
        None => ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0", SOFT),
    };
    if shape.several {
        group(out, (4, -3));
        outlined(out, d, fill);
        out.raw("</g>\n");
    }
    outlined(out, d, fill);
    if shape.leans == Some(Leans::Mixed) {
        filled(out, "M0-6A6 6 0 0 0 0 6Z", INK);
    }
    if shape.set_aside {
        stroke(out, "M-11 7L11-7", INK, "2");
    }
}

/// A sign of the legend.
enum Sign {
    Lean(Shape),
    Line(&'static str),
    Flag(bool),
    Event,
}

impl Sign {
    fn draw(&self, out: &mut Markup) {
        match self {
            Self::Lean(shape) => lean(out, shape),
            Self::Line(wide) => stroke(out, "M-15 8C-6 8 6-8 15-8", SOFT, wide),
            Self::Flag(replaced) => flagged(out, ((-15, -9), (30, 18)), *replaced),
            Self::Event => filled(out, EVENT, SOFT),
        }
    }
}

/// How to read it.
fn legend() -> Vec<(Sign, &'static str)> {
    let mut entries = Vec::new();
    let shape = |leans, several, set_aside| Shape { leans, several, set_aside, away: 0 };
    for leans in Leans::ALL {
        entries.push((Sign::Lean(shape(Some(*leans), false, false)), content::label(*leans)));
    }
    entries.extend([
        (Sign::Lean(shape(None, false, false)), words::LEGEND_UNSAID),
        (Sign::Lean(shape(Some(Leans::Strength), true, false)), words::DOUBLED),
        (Sign::Lean(shape(None, false, true)), words::LEGEND_ASIDE),
        (Sign::Line("1"), words::LEGEND_LINE),
        (Sign::Line("2.4"), words::LEGEND_LATE),
        (Sign::Flag(false), words::LEGEND_FLAG),
        (Sign::Flag(true), words::LEGEND_REPLACED),
        (Sign::Event, words::LEGEND_EVENT),
    ]);
    entries
}

fn flagged(out: &mut Markup, ((x, y), (width, height)): (Spot, Spot), replaced: bool) {
    let [x, y, width, height] = [x, y, width, height].map(|number| number.to_string());
    let look = if replaced { "stroke-dasharray=\"4 3\"" } else { "" };
    let fill = if replaced { PAPER } else { ACT };
    let parts =
        ["<rect x=\"", &x, "\" y=\"", &y, "\" width=\"", &width, "\" height=\"", &height, "\" rx=\"3\" fill=\"", fill];
    out.raw(&parts.concat());
    out.raw(&["\" stroke=\"", ACT, "\" ", look, "/>\n"].concat());
}

fn group(out: &mut Markup, (x, y): Spot) {
    out.raw(&["<g transform=\"translate(", &x.to_string(), " ", &y.to_string(), ")\">\n"].concat());
}

fn path(out: &mut Markup, d: &str, fill: &str, line: &str, wide: &str) {
    out.raw(
        &["<path d=\"", d, "\" fill=\"", fill, "\" stroke=\"", line, "\" stroke-width=\"", wide, "\"/>\n"].concat(),
    );
}

fn stroke(out: &mut Markup, d: &str, line: &str, wide: &str) {
    path(out, d, "none", line, wide);
}

fn filled(out: &mut Markup, d: &str, fill: &str) {
    path(out, d, fill, "none", "0");
}

fn outlined(out: &mut Markup, d: &str, fill: &str) {
    path(out, d, fill, INK, "1.8");
}

fn letters(out: &mut Markup, (x, y): Spot, from: &str, fill: &str, said: &str) {
    if !said.is_empty() {
        let [x, y] = [x, y].map(|number| number.to_string());
        out.element(
            &["text x=\"", &x, "\" y=\"", &y, "\" text-anchor=\"", from, "\" fill=\"", fill, "\""].concat(),
            said,
        );
    }
}
