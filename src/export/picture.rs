//! A map made ready to draw: where everything goes, and what it is called. For the page and for the picture that is
//! taken away alike; knows neither tags nor colours. Start with [`Picture::of`].

use std::rc::Rc;

use crate::content;
use crate::content::words::bound::NAMELESS;
use crate::domain::ActorId;
use crate::domain::initials::initials;
use crate::domain::map_curves::{Curve, LABEL_LINE, LABEL_TOP, Link, Petal, Stand, curves};
use crate::domain::map_labels::{lines, width};
use crate::domain::map_layout::{DISC, Layout, Spot, lay_out, order};
use crate::domain::power::{Amount, Map, Point, PowerSource, Rating, Tie, Working};
use crate::domain::sorted::SortedMap;
use crate::domain::story::{Actor, ActorKind};

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
#[derive(PartialEq)]
pub struct PicturedActor {
    /// Who.
    pub id: ActorId,
    /// The middle of the disc.
    pub at: Spot,
    /// Where that is, as a place is saved.
    pub place: Point,
    /// What stands in it.
    pub initials: String,
    /// The lines beneath it.
    pub lines: Vec<String>,
    /// The whole name.
    pub name: String,
    /// What they are.
    pub kind: ActorKind,
    /// The sources of power that were rated, in the order of the catalogue, and the petal of each around the disc.
    pub petals: Vec<(Rating, Petal)>,
    /// Radius of a ring around all of it.
    pub ring: i32,
}

/// A tie on the picture.
#[derive(PartialEq)]
pub struct PicturedTie {
    /// The tie.
    pub tie: Rc<Tie>,
    /// From whom it runs: their place among the actors.
    pub from: usize,
    /// To whom it runs.
    pub to: usize,
    /// Where it runs, and where its mark and its words go.
    pub curve: Curve,
    /// Its words.
    pub words: &'static str,
    /// Half the width of its words.
    words_half: i32,
}

impl PicturedTie {
    /// The line, as the path of a drawing.
    #[must_use]
    pub fn path(&self) -> String {
        let ((sx, sy), (cx, cy), (ex, ey)) = (self.curve.start, self.curve.control, self.curve.end);
        format!("M{sx} {sy}Q{cx} {cy} {ex} {ey}")
    }
}

/// A whole picture.
pub struct Picture {
    /// The left and top edge of what is shown.
    pub from: Spot,
    /// The width and height of what is shown.
    pub size: Spot,
    /// The width and height of the whole field, of which a saved place is a share.
    pub field: Spot,
    /// Everybody on it.
    pub actors: Vec<PicturedActor>,
    /// Every tie between two who are on it.
    pub ties: Vec<PicturedTie>,
    /// Where the writer put people.
    placed: SortedMap<ActorId, Point>,
}

impl Picture {
    /// The picture of a map, of these actors only.
    #[must_use]
    pub fn of(actors: &[Rc<Actor>], map: &Map) -> Self {
        Self::after(None, actors, map)
    }

    /// The same, where there was a picture before: most changes of a map move nobody.
    #[must_use]
    pub fn after(before: Option<&Self>, actors: &[Rc<Actor>], map: &Map) -> Self {
        let layout = before.and_then(|before| before.standing(actors, map)).unwrap_or_else(|| lay_out(actors, map));
        let labels: Vec<&str> = actors.iter().map(|actor| actor.label.trim()).collect();
        let mut initials = initials(&labels);
        let order = order(actors);
        let mut rated = vec![Vec::new(); actors.len()];
        for rating in map.ratings.iter() {
            if let Some(at) = order.get(&rating.actor) {
                rated[*at].push(&**rating);
            }
        }
        let mut stands = Vec::new();
        let mut pictured = Vec::new();
        for (index, actor) in actors.iter().enumerate() {
            let at = layout.spot(index);
            let name = if labels[index].is_empty() { NAMELESS } else { labels[index] };
            let lines = lines(name);
            let ratings = by_catalogue(&rated[index]);
            let petals = fan(&ratings);
            let (mut longest, mut reach) = (0, 0);
            for line in &lines {
                longest = longest.max(width(line));
            }
            for petal in &petals {
                reach = reach.max(petal.length);
            }
            pictured.push(PicturedActor {
                id: actor.id.clone(),
                at,
                place: layout.places[index],
                initials: std::mem::take(&mut initials[index]),
                name: name.to_owned(),
                kind: actor.kind,
                petals: ratings.into_iter().cloned().zip(petals.iter().copied()).collect(),
                ring: DISC + reach + 7,
                lines,
            });
            stands.push(Stand { at, label_half: longest / 2, label_lines: pictured[index].lines.len() as i32, petals });
        }
        let ties = pictured_ties(&order, map, &stands);
        let (from, size) = frame(&stands, &pictured, &ties);
        Self { from, size, field: layout.size, ties, actors: pictured, placed: map.places.clone() }
    }

    /// Where everybody stands on this picture, if these would stand alike: the same people and places, and ties between
    /// the same in the same order.
    fn standing(&self, actors: &[Rc<Actor>], map: &Map) -> Option<Layout> {
        let centre = |kind: ActorKind| kind == ActorKind::Centre;
        let alike = |(now, was): (&Rc<Actor>, &PicturedActor)| now.id == was.id && centre(now.kind) == centre(was.kind);
        // A tie to somebody who is not drawn is not on the picture; then it is reckoned anew.
        let tied = |(now, was): (&Rc<Tie>, &PicturedTie)| now.from == was.tie.from && now.to == was.tie.to;
        let same = actors.len() == self.actors.len()
            && map.ties.len() == self.ties.len()
            && map.places == self.placed
            && actors.iter().zip(&self.actors).all(alike)
            && map.ties.iter().zip(&self.ties).all(tied);
        same.then(|| Layout { size: self.field, places: self.actors.iter().map(|actor| actor.place).collect() })
    }

    /// Where somebody is among the actors.
    #[must_use]
    pub fn index(&self, id: &ActorId) -> Option<usize> {
        self.actors.iter().position(|actor| actor.id == *id)
    }

    /// Whoever is next in a direction: near, and rather straight on than aside.
    #[must_use]
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

fn pictured_ties(order: &SortedMap<&ActorId, usize>, map: &Map, stands: &[Stand]) -> Vec<PicturedTie> {
    let index = |id: &ActorId| order.get(id).copied();
    let mut ties = Vec::new();
    let mut links = Vec::new();
    for tie in map.ties.iter() {
        let (Some(from), Some(to)) = (index(&tie.from), index(&tie.to)) else { continue };
        let words = content::tie_kind(tie.kind).phrase;
        let words_half = (words.chars().count() * SMALL_LETTERS / 10) as i32;
        ties.push(PicturedTie { tie: tie.clone(), from, to, curve: Curve::default(), words, words_half });
        links.push(Link { from, to, words_half, marked: tie.working.is_some() });
    }
    for (tie, curve) in ties.iter_mut().zip(curves(stands, &links)) {
        tie.curve = curve;
    }
    ties
}

/// The part of the field that is used, with a little air, and never so small that a few people look like giants.
fn frame(stands: &[Stand], actors: &[PicturedActor], ties: &[PicturedTie]) -> (Spot, Spot) {
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

/// The sources of power of somebody in the order of the catalogue, so that the same is found at the same side.
#[must_use]
pub fn ratings<'a>(map: &'a Map, actor: &'a ActorId) -> Vec<&'a Rating> {
    by_catalogue(&map.ratings_of(actor).collect::<Vec<_>>())
}

fn by_catalogue<'a>(ratings: &[&'a Rating]) -> Vec<&'a Rating> {
    let mut ordered = Vec::new();
    for source in PowerSource::ALL {
        for rating in ratings {
            if rating.source == *source {
                ordered.push(*rating);
            }
        }
    }
    ordered
}

fn step(count: usize) -> i32 {
    if count < 2 { BETWEEN } else { BETWEEN.min(LEAN / (count as i32 - 1)) }
}

/// Petals around the upper part of a disc.
#[must_use]
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
#[must_use]
pub fn petal_half(count: usize) -> i32 {
    (step(count) * 3 / 10).min(PETAL_HALF)
}

/// A petal around a disc of this radius, lying to the right of where the drawing begins, as a path; `half` its width.
#[must_use]
pub fn petal_path(petal: Petal, disc: i32, half: i32) -> String {
    let (near, far, base) = (disc + 2, disc + petal.length - half, half * 5 / 8);
    format!("M{near} {}L{far} {}A{half} {half} 0 0 1 {far} {half}L{near} {base}Z", -base, -half)
}

/// The sign of how a tie works, about where the drawing begins: a shield, two rings, a wedge, a loop. The wedge alone
/// is filled.
#[must_use]
pub fn sign_path(working: Working) -> &'static str {
    match working {
        Working::Protective => "M0-7l6 2.4v4.2c0 3.6-2.5 5.6-6 7.2-3.5-1.6-6-3.6-6-7.2v-4.2z",
        Working::Cooperative => {
            "M-7.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M-1.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0"
        }
        Working::Oppressive => "M-6-5h13l-6.5 11z",
        Working::Collusive => "M-6 7C5 0 6-7 0-7S-5 0 6 7",
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::power::{Certainty, TieKind};
    use crate::domain::{List, RatingId, TieId};

    fn id(at: usize) -> ActorId {
        ActorId::new(&format!("a{at}")).unwrap()
    }

    fn actors(count: usize) -> Vec<Rc<Actor>> {
        let kind = |at| if at == 0 { ActorKind::Centre } else { ActorKind::FamilyFriend };
        (0..count).map(|at| Rc::new(Actor::new(id(at), &format!("Neighbour {at}"), kind(at)))).collect()
    }

    fn tie(at: usize, from: usize, to: usize, kind: TieKind) -> Tie {
        let (certainty, id_of) = (Certainty::Sure, TieId::new(&format!("t{at}")).unwrap());
        let (working, expression, why) = (None, None, String::new());
        Tie { id: id_of, from: id(from), to: id(to), kind, certainty, working, expression, why }
    }

    fn map(ends: &[(usize, usize)], kind: TieKind, rated: &[usize], places: &[(usize, u16)]) -> Map {
        let rating = |(at, actor): (usize, &usize)| Rating {
            id: RatingId::new(&format!("r{at}")).unwrap(),
            actor: id(*actor),
            source: PowerSource::ALL[at],
            over: None,
            amount: Amount::Lot,
            used: None,
            note: String::new(),
        };
        Map {
            ties: ends.iter().enumerate().map(|(at, (from, to))| tie(at, *from, *to, kind)).collect::<List<_>>(),
            ratings: rated.iter().enumerate().map(rating).collect(),
            places: places.iter().map(|(at, x)| (id(*at), Point { x: *x, y: *x })).collect(),
        }
    }

    #[test]
    fn a_picture_after_another_is_as_one_drawn_anew() {
        let everybody = actors(9);
        let ends = [(0, 1), (2, 3), (3, 0), (5, 6)];
        let before = Picture::of(&everybody, &map(&ends, TieKind::Trusts, &[1], &[]));
        let mut renamed = everybody.clone();
        renamed[4] = Rc::new(Actor::new(id(4), "A name of two lines", ActorKind::Worker));
        let mut moved_on = everybody.clone();
        moved_on.swap(1, 4);
        let maps = [
            map(&ends, TieKind::Trusts, &[1, 1, 4], &[]),
            map(&ends, TieKind::Fears, &[], &[]),
            map(&ends[..3], TieKind::Trusts, &[1], &[]),
            map(&[(0, 1), (2, 7), (3, 0), (5, 6)], TieKind::Trusts, &[1], &[]),
            map(&ends, TieKind::Trusts, &[1], &[(2, 900)]),
        ];
        for people in [&everybody, &renamed, &moved_on, &everybody[..8].to_vec()] {
            for map in &maps {
                let (after, anew) = (Picture::after(Some(&before), people, map), Picture::of(people, map));
                assert!(after.actors == anew.actors && after.ties == anew.ties);
                assert_eq!((after.from, after.size, after.field), (anew.from, anew.size, anew.field));
            }
        }
    }
}
