//! The timeline drawn. Every mark is a button; one stop for the Tab key, arrow keys from one to the next. Rails, lines
//! and what stands on marks are hidden from screen readers: the marks' names say all of it.

use std::rc::Rc;

use yew::prelude::*;

use super::looking::{Looking, PLACE, mark_id, place_of};
use super::told;
use crate::content;
use crate::content::words::timeline as words;
use crate::domain::story::Leans;
use crate::export::timeline::{APART, FLAG_ROW, LEFT, Lag, MARGIN, Mark, Row, Shape, Timeline, WIDTH};
use crate::ui::components::disclosure::{DisclosureProps, disclosure};
use crate::ui::components::pieces::{pieces, saying};
use crate::ui::components::tags::{held, list, tag, words as text};

/// Height of a flag.
const FLAG: i32 = FLAG_ROW - 8;
/// Half the height of what can be pressed of a mark on a rail.
const REACH: i32 = 17;

/// The drawing.
pub fn drawing(looking: &Rc<Looking>) -> Html {
    let picture = &*looking.picture;
    let lit = looking.lit();
    let chosen = looking.view.chosen.is_some();
    let stop = looking.stop().unwrap_or(0);
    let mut behind = vec![scale(picture)];
    let begins = ["M", &(LEFT - MARGIN / 2).to_string(), " "].concat();
    for (y, name) in [(picture.known, words::WE_KNEW), (picture.happened, words::IT_HAPPENED)] {
        behind.push(stroke("sp-timeline-rail", &[&begins, &y.to_string(), "H", &WIDTH.to_string()].concat()));
        behind.push(letters("sp-timeline-rail-name", (4, y + 5), name));
    }
    let mut lags = Vec::new();
    for lag in &picture.lags {
        let on = lag.held.iter().any(|at| lit[*at]);
        lags.push(lag_line(picture, lag, standing(chosen, on)));
    }
    behind.push(within(picture, lags));
    for label in &picture.lag_labels {
        behind.push(letters("sp-lag-days", (label.x, label.y), label.words.clone()));
    }
    let mut marks = Vec::new();
    for (at, mark) in picture.marks.iter().enumerate() {
        let on = looking.is_chosen(mark) || told::is_lit(looking, mark, &lit);
        if let Some(flag) = &mark.flag {
            let foot = (flag.top + FLAG).to_string();
            let (x, to) = (mark.at.0.to_string(), picture.known.to_string());
            let class = ["sp-flag-pole", standing(chosen, on)].concat();
            behind.push(stroke(&class, &["M", &x, " ", &foot, "V", &to].concat()));
        }
        marks.push(one(looking, at, mark, standing(chosen, on), at == stop));
    }
    let hear = || looking.clone();
    let (press, reach, key) = (hear(), hear(), hear());
    let size = ["0 0 ", &WIDTH.to_string(), " ", &picture.height.to_string()].concat();
    html! {
        <div class="sp-timeline-frame">
            <p id="timeline-keys" class="sp-hidden">{ words::KEYS }</p>
            <svg
                class="sp-timeline" role="group" aria-label={words::TIMELINE} viewBox={size}
                onclick={move |event: MouseEvent| {
                    if let Some(at) = place_of(&event) {
                        press.press(at);
                    }
                }}
                onfocusin={move |event: FocusEvent| {
                    if let Some(at) = place_of(&event) {
                        reach.reach(at);
                    }
                }}
                onkeydown={move |event: KeyboardEvent| {
                    if let Some(at) = place_of(&event) {
                        key.key(at, &event);
                    }
                }}
            >
                <g aria-hidden="true">{ pieces(behind) }</g>
                { marks }
            </svg>
        </div>
    }
}

/// Whether something belongs to what is chosen, as a class.
fn standing(chosen: bool, on: bool) -> &'static str {
    match (chosen, on) {
        (false, _) => "",
        (true, true) => " sp-timeline-lit",
        (true, false) => " sp-timeline-muted",
    }
}

#[inline(never)]
fn stroke(class: &str, d: &str) -> Html {
    tag("path", &["class", "d"], vec![class.to_owned().into(), d.to_owned().into()], Vec::new()).into()
}

#[inline(never)]
fn letters(class: &'static str, (x, y): (i32, i32), said: impl Into<AttrValue>) -> Html {
    tag("text", &["class", "x", "y"], vec![class.into(), number(x), number(y)], vec![text(said.into())]).into()
}

fn number(number: i32) -> AttrValue {
    number.to_string().into()
}

#[inline(never)]
fn rect(class: &'static str, (x, y): (i32, i32), (width, height): (i32, i32)) -> Html {
    let keys = &["class", "x", "y", "width", "height", "rx"];
    let values = vec![class.into(), number(x), number(y), number(width), number(height), "3".into()];
    tag("rect", keys, values, Vec::new()).into()
}

/// The days along the foot.
fn scale(picture: &Timeline) -> Html {
    let mut drawn = Vec::new();
    let y = picture.scale;
    for tick in &picture.ticks {
        let long = if tick.words.is_some() { 9 } else { 5 };
        drawn.push(stroke(
            "sp-timeline-tick",
            &["M", &tick.x.to_string(), " ", &y.to_string(), "v", &long.to_string()].concat(),
        ));
        if let Some(words) = &tick.words {
            drawn.push(letters("sp-timeline-day", (tick.x, y + 24), words.clone()));
        }
    }
    pieces(drawn)
}

/// Cut off where the rails end: what happened before what is in sight runs in from there.
fn within(picture: &Timeline, drawn: Vec<Html>) -> Html {
    let (x, width) = (LEFT - MARGIN / 2, WIDTH - LEFT + MARGIN / 2);
    let [x, width, height] = [x, width, picture.height].map(|number| number.to_string());
    let shown = [&x, " 0 ", &width, " ", &height].concat();
    html! { <svg {x} y="0" {width} {height} viewBox={shown}>{ pieces(drawn) }</svg> }
}

fn lag_line(picture: &Timeline, lag: &Lag, standing: &'static str) -> Html {
    let concern = if lag.concern { " sp-lag-concern" } else { "" };
    let late = if lag.late { " sp-lag-late" } else { "" };
    let middle = (picture.known + picture.happened) / 2;
    let [from, to, middle, low, high] =
        [lag.from, lag.to, middle, picture.happened, picture.known].map(|number| number.to_string());
    let d = ["M", &from, " ", &low, "C", &from, " ", &middle, " ", &to, " ", &middle, " ", &to, " ", &high].concat();
    stroke(&["sp-lag", concern, late, standing].concat(), &d)
}

/// A mark: the button, and over it what is seen. The two are apart because a button's name must begin with the words
/// seen on it.
fn one(looking: &Looking, at: usize, mark: &Mark, standing: &'static str, stop: bool) -> Html {
    let (x, y) = mark.at;
    let ((left, top), size) = match (&mark.flag, mark.row) {
        (Some(flag), _) => ((flag.left - x, flag.top - y), (flag.width, FLAG)),
        (None, Row::Events) => ((-APART / 2, -APART / 2), (APART, APART)),
        (None, row) => {
            let pile = mark.shapes.last().map_or(0, |shape| shape.away);
            ((-APART / 2, if row == Row::Known { -REACH - pile } else { -REACH }), (APART, 2 * REACH + pile))
        }
    };
    let outer = ((left - 3, top - 3), (size.0 + 6, size.1 + 6));
    let pressed = if looking.is_chosen(mark) { "true" } else { "false" };
    let button = tag(
        "g",
        &["id", "class", "role", "aria-label", "tabindex", "aria-describedby", "aria-pressed"],
        vec![
            mark_id(at),
            "sp-timeline-button".into(),
            "button".into(),
            told::mark_name(looking, mark).into(),
            if stop { "0" } else { "-1" }.into(),
            "timeline-keys".into(),
            pressed.into(),
        ],
        vec![
            rect("sp-timeline-target", (left, top), size),
            rect("sp-timeline-ring-edge", outer.0, outer.1),
            rect("sp-timeline-ring", outer.0, outer.1),
        ],
    );
    let mut seen = Vec::new();
    if let Some(flag) = &mark.flag {
        let class = if flag.replaced { "sp-flag sp-flag-replaced" } else { "sp-flag" };
        seen.push(rect(class, (left, top), size));
        if let Some(words) = &flag.words {
            let class = if flag.replaced { "sp-flag-words sp-flag-words-replaced" } else { "sp-flag-words" };
            seen.push(letters(class, (left + 9, top + 18), words.clone()));
        }
    } else if mark.row == Row::Events {
        seen.push(stroke("sp-timeline-event", "M0-8L8 6H-8Z"));
        if let Some(label) = &mark.label {
            seen.push(letters("sp-timeline-event-words", (label.x - x, label.y - y), label.words.clone()));
        }
    }
    for shape in &mark.shapes {
        let away = if mark.row == Row::Known { -shape.away } else { shape.away };
        seen.push(shape_drawn(shape, away));
    }
    let place = ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat();
    let class = ["sp-timeline-mark", standing].concat();
    let mut drawn = tag(
        "g",
        &["class", PLACE, "transform"],
        vec![class.into(), number(at as i32), place.into()],
        vec![button.into(), tag("g", &["aria-hidden"], vec!["true".into()], seen).into()],
    );
    let first = mark.held.first().copied().unwrap_or(0);
    drawn.key = Some([&(mark.row as u8).to_string(), "-", &first.to_string()].concat().into());
    drawn.into()
}

/// A mark of a pile by the way its entries lean: a filled diamond, a ring, a half-filled ring, a square, a dot.
fn shape_drawn(shape: &Shape, away: i32) -> Html {
    let (class, path) = match shape.leans {
        Some(Leans::Concern) => ("sp-lean sp-lean-concern", "M0-8.5L8.5 0L0 8.5L-8.5 0Z"),
        Some(Leans::Strength) => ("sp-lean sp-lean-strength", CIRCLE),
        Some(Leans::Mixed) => ("sp-lean sp-lean-mixed", CIRCLE),
        Some(Leans::Unclear) => ("sp-lean sp-lean-unclear", "M-6.5-6.5H6.5V6.5H-6.5Z"),
        None => ("sp-lean sp-lean-unsaid", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
    };
    let mut drawn = Vec::new();
    if shape.several {
        let behind = tag(
            "path",
            &["class", "d", "transform"],
            vec![class.into(), path.into(), "translate(4 -3)".into()],
            Vec::new(),
        );
        drawn.push(behind.into());
    }
    drawn.push(stroke(class, path));
    if shape.leans == Some(Leans::Mixed) {
        drawn.push(stroke("sp-lean-half", "M0-6A6 6 0 0 0 0 6Z"));
    }
    if shape.set_aside {
        drawn.push(stroke("sp-lean-aside", "M-11 7L11-7"));
    }
    let place = ["translate(0 ", &away.to_string(), ")"].concat();
    tag("g", &["transform"], vec![place.into()], drawn).into()
}

const CIRCLE: &str = "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0";

/// How to read it.
pub fn legend() -> Html {
    let plain = |leans, several, set_aside| shape_drawn(&Shape { leans, several, set_aside, away: 0 }, 0);
    let mut items = Vec::new();
    for leans in Leans::ALL {
        items.push(item(plain(Some(*leans), false, false), content::label(*leans)));
    }
    let flag = |class| rect(class, (-15, -9), (30, 18));
    let line = |class: &str| stroke(class, "M-15 8C-6 8 6-8 15-8");
    for (drawn, says) in [
        (plain(None, false, false), words::LEGEND_UNSAID),
        (plain(Some(Leans::Strength), true, false), words::LEGEND_SEVERAL),
        (plain(Some(Leans::Concern), false, true), words::LEGEND_ASIDE),
        (line("sp-lag"), words::LEGEND_LINE),
        (line("sp-lag sp-lag-late"), words::LEGEND_LATE),
        (flag("sp-flag"), words::LEGEND_FLAG),
        (flag("sp-flag sp-flag-replaced"), words::LEGEND_REPLACED),
        (stroke("sp-timeline-event", "M0-8L8 6H-8Z"), words::LEGEND_EVENT),
    ] {
        items.push(item(drawn, says));
    }
    let children = list("ul", "sp-legend", items);
    disclosure(&DisclosureProps {
        summary: words::LEGEND.into(),
        children,
        open: true,
        class: "sp-timeline-legend".into(),
    })
}

#[inline(never)]
fn item(drawn: Html, says: &'static str) -> Html {
    let swatch = html! {
        <svg class="sp-legend-swatch" viewBox="-17 -13 34 26" aria-hidden="true" focusable="false">{ drawn }</svg>
    };
    held("li", "sp-legend-item", vec![swatch, saying("span", "", says)])
}
