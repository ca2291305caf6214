//! The map as a picture to take away: one SVG that stands alone, with its title, its legend and everything it says in
//! words inside it.
//!
//! Its colours are written out, since other programs know nothing of the page's themes; it holds no script, no style
//! sheet and nothing that is fetched. Start with [`drawn`].

use std::rc::Rc;

use super::markup::Markup;
use super::picture::{Picture, PicturedActor, PicturedTie, petal_half, petal_path, sign_path};
use super::sentences::{actor, by_actor};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::map_curves::{LABEL_LINE, LABEL_TOP, Petal};
use crate::domain::map_labels::width;
use crate::domain::map_layout::{DISC, Spot};
use crate::domain::power::{Amount, Certainty, Map, Use, Working};
use crate::domain::story::{Actor, ActorKind, Story};

pub(super) const PAPER: &str = "#ffffff";
pub(super) const INK: &str = "#1b2326";
pub(super) const SOFT: &str = "#4b565b";
pub(super) const ACT: &str = "#0b5d5b";
pub(super) const VOICE: &str = "#6b2a52";

/// Around everything, in units of the drawing.
const MARGIN: i32 = 24;
/// Size of the letters of the title, and height of a line of them; of everything else said around the map.
const TITLE: Spot = (22, 30);
pub(super) const TEXT: Spot = (15, 24);
/// The size of letters that widths are reckoned for.
const LABEL: i32 = 18;
/// Height of a row of the legend, width of a swatch before its words, and room between two entries.
const ROW: i32 = 28;
const SWATCH: i32 = 44;
const BETWEEN: i32 = 28;
/// What other programs have instead of the app's own typeface, the narrow ones first: names have only so much room.
pub(super) const FONTS: &str = "'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// What the picture is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapFile<'a> {
    /// Above it.
    pub title: &'a str,
    /// Beneath the title: the day, whose eyes.
    pub subtitle: &'a str,
    /// With the names as written; without, everybody stands as what they are in the story.
    pub names: bool,
}

/// The story with everybody called what they are: "Parent or carer 1". For pictures that leave the room.
#[must_use]
pub fn without_names(story: &Story) -> Story {
    let mut called: Vec<Actor> = Vec::new();
    for actor in story.actors.iter() {
        let kind = content::label(actor.kind);
        let alike = story.actors.iter().filter(|other| other.kind == actor.kind).count();
        let before = called.iter().filter(|other| other.kind == actor.kind).count();
        let label = if alike > 1 { [kind, " ", &(before + 1).to_string()].concat() } else { kind.to_owned() };
        called.push(Actor { label, ..(**actor).clone() });
    }
    Story { actors: called.into_iter().collect(), ..story.clone() }
}

/// A map as a picture that stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The SVG.
    pub svg: String,
    /// Its width and height, in units of the drawing: a pixel each, where nothing else is said.
    pub size: Spot,
    /// What stands above it.
    pub title: String,
    /// Everything it says, in words; they stand in the SVG too.
    pub words: String,
}

/// Draws a map as a picture that stands alone.
#[must_use]
pub fn drawn(story: &Story, map: &Map, file: &MapFile) -> Drawn {
    picture(story, map, file, true)
}

/// Draws a map as a picture, without what stands above it unless it is `headed`: where it goes, that may stand already.
pub(super) fn picture(story: &Story, map: &Map, file: &MapFile, headed: bool) -> Drawn {
    let called = if file.names { None } else { Some(without_names(story)) };
    let story = called.as_ref().unwrap_or(story);
    let actors: Vec<Rc<Actor>> = story.actors.iter().cloned().collect();
    let picture = Picture::of(&actors, map);
    let across = picture.size.0 + 2 * MARGIN;
    let above = |text, size| if headed { wrapped(text, picture.size.0, size) } else { Vec::new() };
    let (title, subtitle) = (above(file.title, TITLE), above(file.subtitle, TEXT));
    let head = MARGIN + title.len() as i32 * TITLE.1 + subtitle.len() as i32 * TEXT.1;
    let below = head + picture.size.1 + MARGIN;
    let (legend, end) = placed(legend(), picture.size.0, below);
    let height = end + MARGIN / 2;
    let words = described(story, map, file);

    let mut out = Markup::begun("<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    out.raw(&format!("width=\"{across}\" height=\"{height}\" viewBox=\"0 0 {across} {height}\" role=\"img\" "));
    out.raw(&format!("font-family=\"{FONTS}\" aria-labelledby=\"title desc\">\n"));
    out.element("title id=\"title\"", file.title);
    out.element("desc id=\"desc\"", &words);
    out.raw(DEFINITIONS);
    out.raw(&format!("<rect width=\"{across}\" height=\"{height}\" fill=\"{PAPER}\"/>\n"));
    let mut down = MARGIN - 4;
    for (lines, (size, line), look) in [(title, TITLE, "font-weight=\"700\""), (subtitle, TEXT, "")] {
        for text in lines {
            down += line;
            let at =
                format!("text x=\"{MARGIN}\" y=\"{}\" font-size=\"{size}\" fill=\"{INK}\" {look}", down - line / 4);
            out.element(&at, &text);
        }
    }

    group(&mut out, (MARGIN - picture.from.0, head - picture.from.1));
    picture.ties.iter().for_each(|tie| line(&mut out, tie));
    picture.ties.iter().for_each(|tie| words_and_sign(&mut out, tie));
    picture.actors.iter().for_each(|actor| disc(&mut out, actor));
    out.raw("</g>\n");

    for ((x, y), mark, label) in legend {
        let (fill, after) = if mark.is_some() { (INK, SWATCH) } else { (SOFT, 0) };
        group(&mut out, (x, y - 5));
        if let Some(mark) = mark {
            mark.draw(&mut out);
        }
        out.element(&format!("text x=\"{after}\" y=\"5\" font-size=\"{}\" fill=\"{fill}\"", TEXT.0), &label);
        out.raw("</g>\n");
    }
    out.raw("</svg>\n");
    Drawn { svg: out.finished(), size: (across, height), title: file.title.to_owned(), words }
}

/// The legend beneath the map, entry beside entry for as long as there is room: where each stands, and where all end.
fn placed(parts: Vec<Part>, room: i32, top: i32) -> (Vec<(Spot, Option<Mark>, String)>, i32) {
    let (mut found, mut down) = (Vec::new(), top);
    for (heading, entries) in parts {
        found.push(((MARGIN, down), None, heading.to_owned()));
        let mut across = room;
        for (mark, label) in entries {
            let wide = SWATCH + width(&label) * TEXT.0 / LABEL;
            if across + wide > room {
                (across, down) = (0, down + ROW);
            }
            found.push(((MARGIN + across, down), Some(mark), label));
            across += wide + BETWEEN;
        }
        down += ROW;
    }
    (found, down)
}

/// Words on as many lines as they need in so much room, in letters of this size. A word that is longer than a line is
/// broken, so that nothing stands outside the picture.
pub(super) fn wrapped(text: &str, room: i32, (size, _): Spot) -> Vec<String> {
    let wide = |text: &str| width(text) * size / LABEL;
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split_whitespace() {
        if !line.is_empty() && wide(&line) + wide(word) + 2 * size > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.chars() {
            if wide(&line) + size > room {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    lines.push(line);
    lines
}

/// Everything the picture says, in words: who is on it and as what, what runs between them, what gives them power.
fn described(story: &Story, map: &Map, file: &MapFile) -> String {
    let mut said = vec![file.subtitle.to_owned()];
    let told = by_actor(story, map);
    for somebody in story.actors.iter() {
        said.push(actor(story, somebody));
        for about in told.iter().filter(|about| about.actor == somebody.id) {
            said.extend(about.sentences.iter().map(ToString::to_string));
        }
    }
    said.join(" ")
}

/// Stripes, dots and the head of an arrow.
const DEFINITIONS: &str = "<defs>\n\
<pattern id=\"stripes\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect width=\"5\" height=\"5\" fill=\"#f6e9f0\"/><rect width=\"2.4\" height=\"5\" fill=\"#6b2a52\"/></pattern>\n\
<pattern id=\"dots\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">\
<rect width=\"5\" height=\"5\" fill=\"#ffffff\"/><circle cx=\"2.5\" cy=\"2.5\" r=\"1.35\" fill=\"#0b5d5b\"/></pattern>\n\
<marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" \
markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0 10 5 0 10z\" fill=\"#4b565b\"/></marker>\n</defs>\n";

fn group(out: &mut Markup, (x, y): Spot) {
    out.raw(&format!("<g transform=\"translate({x} {y})\">\n"));
}

fn stroked(certainty: Certainty) -> String {
    let dashes = match certainty {
        Certainty::Sure => "",
        Certainty::Think => " stroke-dasharray=\"9 5\"",
        Certainty::Guess => " stroke-dasharray=\"2 6\"",
    };
    format!("fill=\"none\" stroke=\"{SOFT}\" stroke-width=\"2\" marker-end=\"url(#arrow)\"{dashes}")
}

fn line(out: &mut Markup, tie: &PicturedTie) {
    out.raw(&format!("<path d=\"{}\" {}/>\n", tie.path(), stroked(tie.tie.certainty)));
}

/// Letters that stay legible where they lie across a line.
fn haloed(size: i32, fill: &str) -> String {
    format!(
        "font-size=\"{size}\" text-anchor=\"middle\" fill=\"{fill}\" stroke=\"{PAPER}\" stroke-width=\"5\" \
         stroke-linejoin=\"round\" paint-order=\"stroke\""
    )
}

fn words_and_sign(out: &mut Markup, tie: &PicturedTie) {
    let (x, y) = tie.curve.words;
    out.element(&format!("text x=\"{x}\" y=\"{}\" {}", y + 5, haloed(15, SOFT)), tie.words);
    if let Some(working) = tie.tie.working {
        sign(out, working, tie.curve.mark);
    }
}

fn sign(out: &mut Markup, working: Working, at: Spot) {
    let drawn = if working == Working::Oppressive {
        format!("fill=\"{SOFT}\"")
    } else {
        format!("fill=\"none\" stroke=\"{SOFT}\" stroke-width=\"1.8\"")
    };
    group(out, at);
    out.raw(&format!(
        "<circle r=\"11.5\" fill=\"{PAPER}\" stroke=\"{SOFT}\"/><path d=\"{}\" {drawn}/></g>\n",
        sign_path(working)
    ));
}

fn disc(out: &mut Markup, actor: &PicturedActor) {
    let (fill, letters) = if actor.kind == ActorKind::Centre { (INK, PAPER) } else { (PAPER, INK) };
    group(out, actor.at);
    let half = petal_half(actor.petals.len());
    for (rating, shape) in &actor.petals {
        out.raw(&format!(
            "<path transform=\"rotate({})\" d=\"{}\" {}/>\n",
            shape.angle,
            petal_path(*shape, DISC, half),
            petal(rating.amount, rating.used)
        ));
    }
    out.raw(&format!("<circle r=\"{DISC}\" fill=\"{fill}\" stroke=\"{INK}\" stroke-width=\"2\"/>\n"));
    let initials =
        format!("text y=\"6\" font-size=\"18\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{letters}\"");
    out.element(&initials, &actor.initials);
    for (at, line) in actor.lines.iter().enumerate() {
        let down = LABEL_TOP + 16 + at as i32 * LABEL_LINE;
        out.element(&format!("text y=\"{down}\" font-weight=\"600\" {}", haloed(18, INK)), line);
    }
    out.raw("</g>\n");
}

/// How a petal is filled: by its use; in fine dots where nobody knows the amount.
fn petal(amount: Amount, used: Option<Use>) -> String {
    let (fill, stroke, line) = match (amount, used) {
        (Amount::Unknown, _) => {
            (PAPER, SOFT, "stroke-width=\"1.3\" stroke-dasharray=\"0.1 2.6\" stroke-linecap=\"round\"")
        }
        (_, None) => (PAPER, ACT, "stroke-width=\"1.7\""),
        (_, Some(Use::Helpful)) => (ACT, ACT, ""),
        (_, Some(Use::Harmful)) => ("url(#stripes)", VOICE, ""),
        (_, Some(Use::HeldBack)) => (PAPER, ACT, "stroke-width=\"1.7\" stroke-dasharray=\"3 2.4\""),
        (_, Some(Use::Unnoticed)) => ("url(#dots)", ACT, ""),
    };
    format!("fill=\"{fill}\" stroke=\"{stroke}\" {line}")
}

/// An entry of the legend, drawn at its left.
enum Mark {
    Petal(Amount, Option<Use>),
    Line(Certainty),
    Sign(Working),
}

impl Mark {
    fn draw(&self, out: &mut Markup) {
        match self {
            Self::Petal(amount, used) => {
                let path = petal_path(Petal { angle: 0, length: 34 }, 0, 6);
                out.raw(&format!("<path d=\"{path}\" {}/>\n", petal(*amount, *used)));
            }
            Self::Line(certainty) => out.raw(&format!("<path d=\"M0 0H34\" {}/>\n", stroked(*certainty))),
            Self::Sign(working) => sign(out, *working, (17, 0)),
        }
    }
}

/// What is said above a part of the legend, and what stands beneath it.
type Part = (&'static str, Vec<(Mark, String)>);

fn legend() -> Vec<Part> {
    let (mut petals, mut lines, mut signs) = (Vec::new(), Vec::new(), Vec::new());
    for used in Use::ALL {
        petals.push((Mark::Petal(Amount::Some, Some(*used)), content::label(*used).to_owned()));
    }
    petals.push((Mark::Petal(Amount::Some, None), words::sentence_case(words::USE_NOT_SAID)));
    petals.push((Mark::Petal(Amount::Unknown, None), words::sentence_case(words::UNKNOWN_AMOUNT)));
    for certainty in Certainty::ALL {
        lines.push((Mark::Line(*certainty), content::label(*certainty).to_owned()));
    }
    for working in Working::ALL {
        signs.push((Mark::Sign(*working), content::label(*working).to_owned()));
    }
    vec![
        (words::LEGEND_PETALS, petals),
        (words::LEGEND_LINES, lines),
        (words::LEGEND_MARKS, signs),
        (words::LEGEND_PLACE, Vec::new()),
    ]
}
