//! A map made ready to draw: where everything goes, what it is called and how it looks. Reckoned anew only when the
//! people or the map change, not when somebody is chosen.

use std::rc::Rc;

use yew::prelude::*;

use crate::content;
use crate::content::words::bound::NAMELESS;
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::domain::map_curves::{Curve, LABEL_LINE, LABEL_TOP, Link, Petal, Spot, Stand, curves};
use crate::domain::map_layout::{DISC, initials, lay_out};
use crate::domain::power::{Amount, Map, Rating, Tie, Use};
use crate::domain::sorted::sort_by_key;
use crate::domain::story::{Actor, ActorKind};

/// A label longer than this goes on two lines.
const LINE: usize = 14;
/// The longest line of a label; what is beyond is told by the name of the disc and by the words.
const LONGEST: usize = 18;
/// Half the width of a letter of a label, in tenths of a unit.
const LETTER: usize = 50;
/// Half the width of a letter on a line, in tenths of a unit.
const SMALL_LETTER: usize = 40;
/// Furthest a petal leans to either side, in degrees: beneath is the label.
const LEAN: f64 = 116.0;
/// Between petals, where there is room.
const BETWEEN: f64 = 31.0;

/// Free space around whatever is outermost.
const AIR: i32 = 16;
/// A picture shows at least this much, across and down.
const LEAST: (i32, i32) = (620, 400);

/// One petal.
#[derive(Clone, PartialEq)]
pub struct DrawnPetal {
    /// Its outline.
    pub path: AttrValue,
    /// How it is filled.
    pub class: &'static str,
    /// What it says, for those who point at it.
    pub title: AttrValue,
}

/// Somebody on the picture.
#[derive(Clone, PartialEq)]
pub struct DrawnActor {
    /// Who.
    pub id: ActorId,
    /// The middle of the disc.
    pub at: Spot,
    /// What stands in it.
    pub initials: AttrValue,
    /// The lines beneath it.
    pub lines: Vec<AttrValue>,
    /// The whole name.
    pub name: AttrValue,
    /// What they are.
    pub kind: ActorKind,
    /// The sources of power that were rated.
    pub petals: Vec<DrawnPetal>,
    /// Radius of a ring around all of it.
    pub ring: i32,
}

/// A tie on the picture.
#[derive(Clone, PartialEq)]
pub struct DrawnTie {
    /// The tie.
    pub tie: Rc<Tie>,
    /// The line.
    pub path: AttrValue,
    /// Where its mark goes.
    pub mark: Spot,
    /// Where its words go.
    pub at: Spot,
    /// Its words.
    pub words: &'static str,
    /// Half the width of its words.
    pub words_half: i32,
}

/// A whole picture.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// The left and top edge of what is shown.
    pub from: Spot,
    /// The width and height of what is shown.
    pub size: (i32, i32),
    /// Everybody on it.
    pub actors: Vec<Rc<DrawnActor>>,
    /// Every tie between two who are on it.
    pub ties: Vec<Rc<DrawnTie>>,
}

impl Drawing {
    /// The picture of a map, of these actors only.
    pub fn of(actors: &[Rc<Actor>], map: &Map) -> Self {
        let layout = lay_out(actors, map);
        let labels: Vec<&str> = actors.iter().map(|actor| actor.label.trim()).collect();
        let mut stands = Vec::with_capacity(actors.len());
        let mut drawn = Vec::with_capacity(actors.len());
        for (actor, initials) in actors.iter().zip(initials(&labels)) {
            let at = layout.spot(&actor.id).unwrap_or_default();
            let name = if actor.label.trim().is_empty() { NAMELESS } else { actor.label.trim() };
            let lines = lines(name);
            let ratings: Vec<&Rating> = sorted(map.ratings_of(&actor.id).collect());
            let petals = fan(&ratings);
            let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            let reach = petals.iter().map(|petal| petal.length).max().unwrap_or(0);
            stands.push(Stand {
                at,
                label_half: (longest * LETTER / 10) as i32,
                label_lines: lines.len() as i32,
                petals: petals.clone(),
            });
            let half = petal_half(petals.len());
            drawn.push(Rc::new(DrawnActor {
                id: actor.id.clone(),
                at,
                initials: initials.into(),
                lines: lines.into_iter().map(AttrValue::from).collect(),
                name: name.to_owned().into(),
                kind: actor.kind,
                petals: ratings
                    .iter()
                    .zip(petals)
                    .map(|(rating, petal)| petal_of(rating, at, petal, DISC, half))
                    .collect(),
                ring: DISC + reach + 7,
            }));
        }
        let ties = drawn_ties(actors, map, &stands);
        let (from, size) = frame(&stands, &drawn, &ties);
        Self { from, size, ties, actors: drawn }
    }

    /// Where somebody is among the actors.
    pub fn index(&self, id: &ActorId) -> Option<usize> {
        self.actors.iter().position(|actor| actor.id == *id)
    }

    /// Whoever is next in a direction: near, and rather straight on than aside.
    pub fn beside(&self, id: &ActorId, (dx, dy): (i32, i32)) -> Option<&ActorId> {
        let (x, y) = self.actors.get(self.index(id)?)?.at;
        let cost = |actor: &&Rc<DrawnActor>| {
            let (ox, oy) = (actor.at.0 - x, actor.at.1 - y);
            let (ahead, aside) = (ox * dx + oy * dy, (ox * dy).abs() + (oy * dx).abs());
            (ahead > 0 && aside <= 2 * ahead).then_some(ahead + 2 * aside)
        };
        let others = self.actors.iter().filter(|actor| actor.id != *id && cost(actor).is_some());
        others.min_by_key(cost).map(|actor| &actor.id)
    }
}

fn drawn_ties(actors: &[Rc<Actor>], map: &Map, stands: &[Stand]) -> Vec<Rc<DrawnTie>> {
    let index = |id: &ActorId| actors.iter().position(|actor| actor.id == *id);
    let mut ties = Vec::new();
    let mut links = Vec::new();
    for tie in map.ties.iter() {
        let (Some(from), Some(to)) = (index(&tie.from), index(&tie.to)) else { continue };
        let words = content::tie_kind(tie.kind).phrase;
        let words_half = (words.chars().count() * SMALL_LETTER / 10) as i32;
        ties.push((tie, words, words_half));
        links.push(Link { from, to, words_half, marked: tie.working.is_some() });
    }
    let drawn = |((tie, words, words_half), curve): ((&Rc<Tie>, &'static str, i32), Curve)| {
        let ((sx, sy), (cx, cy), (ex, ey)) = (curve.start, curve.control, curve.end);
        Rc::new(DrawnTie {
            tie: tie.clone(),
            path: format!("M{sx} {sy}Q{cx} {cy} {ex} {ey}").into(),
            mark: curve.mark,
            at: curve.words,
            words,
            words_half,
        })
    };
    ties.into_iter().zip(curves(stands, &links)).map(drawn).collect()
}

/// The part of the field that is used, with a little air, and never so small that a few people look like giants.
fn frame(stands: &[Stand], actors: &[Rc<DrawnActor>], ties: &[Rc<DrawnTie>]) -> (Spot, (i32, i32)) {
    let people = stands.iter().zip(actors).map(|(stand, actor)| {
        let ((x, y), ring) = (stand.at, actor.ring + AIR);
        let (wide, below) = (ring.max(stand.label_half + AIR), LABEL_TOP + stand.label_lines * LABEL_LINE + AIR);
        (x - wide, y - ring, x + wide, y + ring.max(below))
    });
    let lines = ties.iter().flat_map(|tie| {
        let half = tie.words_half + AIR;
        [(tie.at.0 - half, tie.at.1 - AIR, tie.at.0 + half, tie.at.1 + AIR), around(tie.mark)]
    });
    let all = people.chain(lines).reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)));
    let (left, top, right, bottom) = all.unwrap_or_default();
    let size = ((right - left).max(LEAST.0), (bottom - top).max(LEAST.1));
    (((left + right - size.0) / 2, (top + bottom - size.1) / 2), size)
}

fn around((x, y): Spot) -> (i32, i32, i32, i32) {
    (x - AIR, y - AIR, x + AIR, y + AIR)
}

/// The name on one line or two, cut where it is too long for that.
fn lines(name: &str) -> Vec<String> {
    let length = name.chars().count();
    if length <= LINE {
        return vec![name.to_owned()];
    }
    let breaks = name.char_indices().enumerate().filter(|(_, (_, letter))| letter.is_whitespace());
    let nearest = breaks.min_by_key(|(at, _)| at.abs_diff(length / 2));
    match nearest {
        None => vec![shortened(name)],
        Some((_, (cut, _))) => vec![shortened(name[..cut].trim()), shortened(name[cut..].trim())],
    }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        None => line.to_owned(),
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
    }
}

/// In the order of the catalogue, so that the same source is found at the same side.
pub fn sorted(mut ratings: Vec<&Rating>) -> Vec<&Rating> {
    sort_by_key(&mut ratings, |rating| rating.source);
    ratings
}

fn step(count: usize) -> f64 {
    if count < 2 { BETWEEN } else { BETWEEN.min(2.0 * LEAN / (count as f64 - 1.0)) }
}

/// Petals around the upper part of a disc.
pub fn fan(ratings: &[&Rating]) -> Vec<Petal> {
    let first = -90.0 - step(ratings.len()) * (ratings.len() as f64 - 1.0) / 2.0;
    let petal = |(at, rating): (usize, &&Rating)| Petal {
        angle: (first + step(ratings.len()) * at as f64).round() as i32,
        length: length(rating.amount),
    };
    ratings.iter().enumerate().map(petal).collect()
}

/// Half the width of a petal at its tip, so that neighbours do not touch.
pub fn petal_half(count: usize) -> f64 {
    (step(count).to_radians() / 2.0 * f64::from(DISC + 14) * 0.86).min(8.5)
}

fn length(amount: Amount) -> i32 {
    match amount {
        Amount::Little => 15,
        Amount::Some => 26,
        Amount::Lot => 40,
        Amount::Unknown => 20,
    }
}

/// The petal of a rating around a disc of this radius.
pub fn petal_of(rating: &Rating, (x, y): Spot, petal: Petal, disc: i32, half: f64) -> DrawnPetal {
    let angle = f64::from(petal.angle).to_radians();
    let (ux, uy) = (angle.cos(), angle.sin());
    let near = f64::from(disc) + 2.0;
    let far = f64::from(disc + petal.length) - half;
    let at = |along: f64, aside: f64| (f64::from(x) + ux * along - uy * aside, f64::from(y) + uy * along + ux * aside);
    let base = half * 0.62;
    let ((ax, ay), (bx, by), (cx, cy), (dx, dy)) = (at(near, -base), at(far, -half), at(far, half), at(near, base));
    let name = content::power_source(rating.source).name;
    let used = rating.used.map_or_else(|| format!(", {}", words::USE_NOT_SAID), |used| words::used(used).to_owned());
    DrawnPetal {
        path: format!("M{ax:.1} {ay:.1}L{bx:.1} {by:.1}A{half:.1} {half:.1} 0 0 1 {cx:.1} {cy:.1}L{dx:.1} {dy:.1}Z")
            .into(),
        class: petal_class(rating.amount, rating.used),
        title: format!("{name}, {}{used}", words::amount(rating.amount)).into(),
    }
}

/// How a petal is filled. An amount nobody knows is drawn in fine dots, whatever its use.
pub fn petal_class(amount: Amount, used: Option<Use>) -> &'static str {
    match (amount, used) {
        (Amount::Unknown, _) => "sp-petal sp-petal-unknown",
        (_, None) => "sp-petal sp-petal-unsaid",
        (_, Some(Use::Helpful)) => "sp-petal sp-petal-helpful",
        (_, Some(Use::Harmful)) => "sp-petal sp-petal-harmful",
        (_, Some(Use::HeldBack)) => "sp-petal sp-petal-held-back",
        (_, Some(Use::Unnoticed)) => "sp-petal sp-petal-unnoticed",
    }
}
