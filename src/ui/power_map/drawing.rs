//! A map made ready to draw: where everything goes, what it is called and how it looks. Reckoned anew only when the
//! people or the map change, not when somebody is chosen.

use std::rc::Rc;

use yew::prelude::*;

use super::tags::{says, tag};
use crate::content;
use crate::content::words::bound::NAMELESS;
use crate::content::words::power_map as words;
use crate::domain::ActorId;
use crate::domain::map_curves::{Curve, LABEL_LINE, LABEL_TOP, Link, Petal, Stand, curves};
use crate::domain::map_layout::{DISC, Spot, initials, lay_out};
use crate::domain::power::{Amount, Map, Point, PowerSource, Rating, Tie, Use};
use crate::domain::story::{Actor, ActorKind};

/// A label longer than this goes on two lines.
const LINE: usize = 14;
/// The longest line of a label; what is beyond is told by the name of the disc and by the words.
const LONGEST: usize = 18;
/// The width of ten letters of a label, halved.
const LETTERS: usize = 50;
/// The width of ten letters on a line, halved.
const SMALL_LETTERS: usize = 40;
/// How far petals lean to both sides together, in degrees: beneath is the label.
const LEAN: i32 = 232;
/// Between petals, where there is room.
const BETWEEN: i32 = 31;
/// Half the width of a petal, where there is room.
const PETAL_HALF: i32 = 8;

/// Free space around whatever is outermost.
const AIR: i32 = 16;
/// A picture shows at least this much, across and down.
const LEAST: Spot = (620, 400);

/// Somebody on the picture.
pub struct DrawnActor {
    /// Who.
    pub id: ActorId,
    /// The middle of the disc.
    pub at: Spot,
    /// Where that is, as a place is saved.
    pub place: Point,
    /// What stands in it.
    pub initials: AttrValue,
    /// The lines beneath it.
    pub lines: Vec<String>,
    /// The whole name.
    pub name: AttrValue,
    /// What they are.
    pub kind: ActorKind,
    /// The sources of power that were rated, around the disc.
    pub petals: Vec<Html>,
    /// Radius of a ring around all of it.
    pub ring: i32,
}

/// A tie on the picture.
pub struct DrawnTie {
    /// The tie.
    pub tie: Rc<Tie>,
    /// Where it runs, and where its mark and its words go.
    pub curve: Curve,
    /// Its words.
    pub words: &'static str,
    /// Half the width of its words.
    words_half: i32,
}

impl DrawnTie {
    /// Whether it runs from or to somebody.
    pub fn touches(&self, actor: &ActorId) -> bool {
        self.tie.from == *actor || self.tie.to == *actor
    }
}

/// A whole picture.
pub struct Drawing {
    /// The left and top edge of what is shown.
    pub from: Spot,
    /// The width and height of what is shown.
    pub size: Spot,
    /// Everybody on it.
    pub actors: Vec<DrawnActor>,
    /// Every tie between two who are on it.
    pub ties: Vec<DrawnTie>,
}

impl Drawing {
    /// The picture of a map, of these actors only.
    pub fn of(actors: &[Rc<Actor>], map: &Map) -> Self {
        let layout = lay_out(actors, map);
        let labels: Vec<&str> = actors.iter().map(|actor| actor.label.trim()).collect();
        let mut initials = initials(&labels);
        let mut stands = Vec::new();
        let mut drawn = Vec::new();
        for (index, actor) in actors.iter().enumerate() {
            let at = layout.spot(index);
            let name = if labels[index].is_empty() { NAMELESS } else { labels[index] };
            let lines = lines(name);
            let ratings = ratings(map, &actor.id);
            let petals = fan(&ratings);
            let (mut longest, mut reach, mut shapes) = (0, 0, Vec::new());
            for line in &lines {
                longest = longest.max(line.chars().count());
            }
            for (rating, petal) in ratings.iter().zip(&petals) {
                reach = reach.max(petal.length);
                shapes.push(shape(rating, *petal, DISC, petal_half(petals.len())));
            }
            stands.push(Stand {
                at,
                label_half: (longest * LETTERS / 10) as i32,
                label_lines: lines.len() as i32,
                petals,
            });
            drawn.push(DrawnActor {
                id: actor.id.clone(),
                at,
                place: layout.places[index],
                initials: std::mem::take(&mut initials[index]).into(),
                lines,
                name: name.to_owned().into(),
                kind: actor.kind,
                petals: shapes,
                ring: DISC + reach + 7,
            });
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
    pub fn beside(&self, from: usize, (dx, dy): Spot) -> Option<usize> {
        let (x, y) = self.actors[from].at;
        let mut best = None;
        let mut least = i32::MAX;
        for (index, actor) in self.actors.iter().enumerate() {
            let (ox, oy) = (actor.at.0 - x, actor.at.1 - y);
            let (ahead, aside) = (ox * dx + oy * dy, (ox * dy).abs() + (oy * dx).abs());
            let cost = ahead + 2 * aside;
            if ahead > 0 && aside <= 2 * ahead && cost < least {
                (best, least) = (Some(index), cost);
            }
        }
        best
    }
}

fn drawn_ties(actors: &[Rc<Actor>], map: &Map, stands: &[Stand]) -> Vec<DrawnTie> {
    let index = |id: &ActorId| actors.iter().position(|actor| actor.id == *id);
    let mut ties = Vec::new();
    let mut links = Vec::new();
    for tie in map.ties.iter() {
        let (Some(from), Some(to)) = (index(&tie.from), index(&tie.to)) else { continue };
        let words = content::tie_kind(tie.kind).phrase;
        let words_half = (words.chars().count() * SMALL_LETTERS / 10) as i32;
        ties.push(DrawnTie { tie: tie.clone(), curve: Curve::default(), words, words_half });
        links.push(Link { from, to, words_half, marked: tie.working.is_some() });
    }
    for (tie, curve) in ties.iter_mut().zip(curves(stands, &links)) {
        tie.curve = curve;
    }
    ties
}

/// The part of the field that is used, with a little air, and never so small that a few people look like giants.
fn frame(stands: &[Stand], actors: &[DrawnActor], ties: &[DrawnTie]) -> (Spot, Spot) {
    let (mut least, mut most) = ((i32::MAX, i32::MAX), (i32::MIN, i32::MIN));
    let mut around = |(x, y): Spot, wide: i32, above: i32, below: i32| {
        least = (least.0.min(x - wide - AIR), least.1.min(y - above - AIR));
        most = (most.0.max(x + wide + AIR), most.1.max(y + below + AIR));
    };
    for (stand, actor) in stands.iter().zip(actors) {
        let label = LABEL_TOP + stand.label_lines * LABEL_LINE;
        around(stand.at, actor.ring.max(stand.label_half), actor.ring, actor.ring.max(label));
    }
    for tie in ties {
        around(tie.curve.words, tie.words_half, 0, 0);
        around(tie.curve.mark, 0, 0, 0);
    }
    if actors.is_empty() {
        return ((0, 0), LEAST);
    }
    let size = ((most.0 - least.0).max(LEAST.0), (most.1 - least.1).max(LEAST.1));
    (((least.0 + most.0 - size.0) / 2, (least.1 + most.1 - size.1) / 2), size)
}

/// The name on one line or two, cut where it is too long for that.
fn lines(name: &str) -> Vec<String> {
    let length = name.chars().count();
    if length <= LINE {
        return vec![name.to_owned()];
    }
    let (mut cut, mut nearest) = (None, usize::MAX);
    for (at, (byte, letter)) in name.char_indices().enumerate() {
        if letter.is_whitespace() && at.abs_diff(length / 2) < nearest {
            (cut, nearest) = (Some(byte), at.abs_diff(length / 2));
        }
    }
    match cut {
        None => vec![shortened(name)],
        Some(cut) => vec![shortened(name[..cut].trim()), shortened(name[cut..].trim())],
    }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        None => line.to_owned(),
        Some((cut, _)) => [line[..cut].trim_end(), "…"].concat(),
    }
}

/// The sources of power of somebody in the order of the catalogue, so that the same is found at the same side.
pub fn ratings<'a>(map: &'a Map, actor: &'a ActorId) -> Vec<&'a Rating> {
    let mut ratings = Vec::new();
    for source in PowerSource::ALL {
        for rating in map.ratings_of(actor) {
            if rating.source == *source {
                ratings.push(rating);
            }
        }
    }
    ratings
}

fn step(count: usize) -> i32 {
    if count < 2 { BETWEEN } else { BETWEEN.min(LEAN / (count as i32 - 1)) }
}

/// Petals around the upper part of a disc.
pub fn fan(ratings: &[&Rating]) -> Vec<Petal> {
    let last = ratings.len() as i32 - 1;
    let mut petals = Vec::new();
    for (at, rating) in ratings.iter().enumerate() {
        let angle = step(ratings.len()) * (2 * at as i32 - last) / 2 - 90;
        let length = match rating.amount {
            Amount::Little => 15,
            Amount::Some => 26,
            Amount::Lot => 40,
            Amount::Unknown => 20,
        };
        petals.push(Petal { angle, length });
    }
    petals
}

/// Half the width of a petal at its tip, so that neighbours do not touch.
pub fn petal_half(count: usize) -> i32 {
    (step(count) * 3 / 10).min(PETAL_HALF)
}

/// The petal of a rating around a disc of this radius, whose middle is where the drawing begins.
pub fn shape(rating: &Rating, petal: Petal, disc: i32, half: i32) -> Html {
    let (near, far, base) = (disc + 2, disc + petal.length - half, half * 5 / 8);
    let path = format!("M{near} {}L{far} {}A{half} {half} 0 0 1 {far} {half}L{near} {base}Z", -base, -half);
    let turned = ["rotate(", &petal.angle.to_string(), ")"].concat();
    let name = content::power_source(rating.source).name;
    let (stop, used) = match rating.used {
        Some(used) => ("", words::used(used)),
        None => (", ", words::USE_NOT_SAID),
    };
    let title = [name, ", ", words::amount(rating.amount), stop, used].concat();
    let values = vec![petal_class(rating.amount, rating.used).into(), path.into(), turned.into()];
    tag("path", &["class", "d", "transform"], values, vec![says("title", "", title)]).into()
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
