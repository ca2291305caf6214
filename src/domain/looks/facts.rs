//! What all rules look at, worked out once: entries with their days and sources, judgements decision by decision.
//!
//! Everything here is linear in the entries. Days are numbers from [`Date::FIRST`], because
//! rules compare them by the thousand. Start with [`Facts::of`].

use super::{Reference, Words, number};
use crate::domain::dates::Date;
use crate::domain::ids::EvidenceId;
use crate::domain::protection::{Decision, Judgement, Level, Protection};
use crate::domain::session::Session;
use crate::domain::story::{Actor, ActorKind, Checked, Evidence, How, Leans, Source, Voice};
use crate::domain::thresholds::Threshold;

/// An entry of the ledger, with what rules ask of it. That it was set aside is never asked: what is set aside counts.
pub(super) struct Entry<'a> {
    pub(super) it: &'a Evidence,
    /// Where it stands.
    pub(super) at: usize,
    /// The day we knew, else the day it happened.
    pub(super) known: Option<i32>,
    /// The day it happened, else the day we knew.
    pub(super) happened: Option<i32>,
    /// Whether it is about the person at the centre.
    pub(super) about_centre: bool,
    /// Whether it comes from them.
    pub(super) from_centre: bool,
    /// Who it comes from, where that is somebody in the story.
    pub(super) source: Option<&'a Actor>,
    /// Where they stand.
    pub(super) from: Option<usize>,
}

impl Entry<'_> {
    pub(super) fn is_concern(&self) -> bool {
        self.it.leans == Some(Leans::Concern)
    }

    pub(super) fn is_strength(&self) -> bool {
        self.it.leans == Some(Leans::Strength)
    }

    /// Seen, or heard directly.
    pub(super) fn is_first_hand(&self) -> bool {
        matches!(self.it.how, Some(How::Seen | How::HeardDirect))
    }

    pub(super) fn is_unchecked(&self) -> bool {
        self.it.checked == Some(Checked::No)
    }

    /// Whether the person at the centre was seen, or heard directly.
    pub(super) fn meets_centre(&self) -> bool {
        match self.it.how {
            Some(How::Seen) => self.about_centre,
            Some(How::HeardDirect) => self.from_centre,
            _ => false,
        }
    }

    pub(super) fn comes_from(&self, actor: &Actor) -> bool {
        self.source.is_some_and(|source| source.id == actor.id)
    }

    pub(super) fn reference(&self) -> Reference {
        Reference::Evidence(self.it.id.clone())
    }
}

/// A decision with the judgements on it, earliest first.
pub(super) struct Judged<'a> {
    pub(super) decision: &'a Decision,
    pub(super) judgements: Vec<&'a Judgement>,
}

impl<'a> Judged<'a> {
    pub(super) fn latest(&self) -> Option<&'a Judgement> {
        self.judgements.last().copied()
    }

    /// Who leads it: where we are now, or where that is not said what the latest judgement came to.
    pub(super) fn level(&self) -> Option<Level> {
        self.decision.now.or(self.latest().map(|judgement| judgement.level))
    }

    /// The level before the latest judgement: of the one before it, or for a first judgement where we are now.
    pub(super) fn level_before(&self) -> Option<Level> {
        match &self.judgements[..] {
            [.., before, _] => Some(before.level),
            _ => self.decision.now,
        }
    }

    pub(super) fn reference(&self) -> Reference {
        Reference::Decision(self.decision.id.clone())
    }
}

/// What all rules look at.
pub(super) struct Facts<'a> {
    pub(super) session: &'a Session,
    /// The day of the session.
    pub(super) today: i32,
    pub(super) words: Words<'a>,
    /// The person at the centre.
    pub(super) centre: Option<&'a Actor>,
    /// Entries in the writer's order.
    pub(super) entries: Vec<Entry<'a>>,
    /// Decisions in the writer's order.
    pub(super) judged: Vec<Judged<'a>>,
    /// Of everybody in the story, in the writer's order: whether an entry has them seen or heard directly.
    pub(super) met: Vec<bool>,
    /// Of everybody, whether an entry has them heard directly.
    pub(super) heard: Vec<bool>,
    places: Places,
}

impl<'a> Facts<'a> {
    pub(super) fn of(session: &'a Session, today: Date, words: Words<'a>) -> Self {
        let centre = session.story.centre();
        let actors: &[_] = &session.story.actors;
        let places = Places::of(actors.len(), &|at| actors[at].id.as_str());
        let actor = |id: &str| places.find(id, &|at| actors[at].id.as_str());
        let centre_at = centre.and_then(|centre| actor(centre.id.as_str()));
        let (mut met, mut heard) = (vec![false; actors.len()], vec![false; actors.len()]);
        let mut entries = Vec::with_capacity(session.story.evidence.len());
        for (at, it) in session.story.evidence.iter().enumerate() {
            let from = match &it.source {
                Some(Source::Actor(id)) => actor(id.as_str()),
                _ => None,
            };
            match (it.how, from) {
                (Some(How::Seen), _) => {
                    it.about.iter().filter_map(|id| actor(id.as_str())).for_each(|at| met[at] = true)
                }
                (Some(How::HeardDirect), Some(from)) => (met[from], heard[from]) = (true, true),
                _ => {}
            }
            entries.push(Entry {
                it,
                at,
                known: it.day().map(day),
                happened: it.happened.or(it.known).map(day),
                about_centre: centre.is_some_and(|centre| it.about.contains(&centre.id)),
                from_centre: from.is_some() && from == centre_at,
                source: from.map(|from| &*actors[from]),
                from,
            });
        }
        let places = Places::of(entries.len(), &|at| entries[at].it.id.as_str());
        let judged = judged(&session.protection);
        Self { session, today: day(today), words, centre, entries, judged, met, heard, places }
    }

    /// Where an entry stands.
    pub(super) fn place(&self, id: &EvidenceId) -> Option<usize> {
        self.places.find(id.as_str(), &|at| self.entries[at].it.id.as_str())
    }

    pub(super) fn entry(&self, id: &EvidenceId) -> Option<&Entry<'a>> {
        self.place(id).map(|at| &self.entries[at])
    }

    /// The reasons of a judgement.
    pub(super) fn reasons(&self, judgement: &Judgement) -> Vec<&Entry<'a>> {
        judgement.reasons.iter().filter_map(|id| self.entry(id)).collect()
    }

    /// Of every entry, whether it is a reason of this judgement.
    pub(super) fn cited(&self, judgement: &Judgement) -> Vec<bool> {
        let mut cited = vec![false; self.entries.len()];
        judgement.reasons.iter().filter_map(|id| self.place(id)).for_each(|at| cited[at] = true);
        cited
    }

    /// How many of these entries come from each person in the story, in the writer's order.
    pub(super) fn by_source<'e>(&self, entries: impl Iterator<Item = &'e Entry<'a>>) -> Vec<usize>
    where
        'a: 'e,
    {
        let mut counts = vec![0; self.met.len()];
        entries.filter_map(|entry| entry.from).for_each(|from| counts[from] += 1);
        counts
    }

    /// The reasons of a judgement, and of the others made on its day: what was said of one decision was in the room when
    /// the next was taken.
    pub(super) fn reasons_that_day(&self, judgement: &Judgement) -> Vec<&Entry<'a>> {
        let others = self.latest().filter(|(_, other)| other.date == judgement.date && other.id != judgement.id);
        let mut reasons = self.reasons(judgement);
        if !reasons.is_empty() {
            reasons.extend(others.flat_map(|(_, other)| self.reasons(other)));
        }
        reasons
    }

    /// The latest judgement of each decision, with its decision.
    pub(super) fn latest(&self) -> impl Iterator<Item = (&Judged<'a>, &'a Judgement)> {
        self.judged.iter().filter_map(|judged| judged.latest().map(|latest| (judged, latest)))
    }

    /// Decisions at this level or above.
    pub(super) fn at_least(&self, level: Level) -> impl Iterator<Item = &Judged<'a>> {
        self.judged.iter().filter(move |judged| judged.level().is_some_and(|now| now >= level))
    }

    pub(super) fn number(&self, threshold: Threshold) -> usize {
        usize::from(number(self.session, threshold))
    }

    pub(super) fn days(&self, threshold: Threshold) -> i32 {
        i32::from(number(self.session, threshold))
    }

    pub(super) fn session_number(&self, threshold: Threshold) -> u16 {
        number(self.session, threshold)
    }

    /// Whether the person at the centre cannot say.
    pub(super) fn cannot_say(&self) -> bool {
        self.centre.is_some_and(|centre| centre.voice == Some(Voice::CannotSay))
    }

    /// A centre whose voice has been said to reach us otherwise than directly.
    pub(super) fn centre_not_heard(&self) -> Option<&'a Actor> {
        self.centre.filter(|centre| centre.voice.is_some_and(|voice| voice != Voice::Direct))
    }

    /// Marks the entries of which `is` holds.
    pub(super) fn mark(&self, marked: &mut [bool], is: impl Fn(&Entry<'_>) -> bool) {
        for (entry, mark) in self.entries.iter().zip(marked) {
            *mark |= is(entry);
        }
    }

    /// The entries of which `is` holds, where there are as many as `least`.
    pub(super) fn if_enough(&self, least: usize, is: impl Fn(&&Entry<'_>) -> bool) -> Vec<Reference> {
        let found: Vec<Reference> = self.entries.iter().filter(is).map(Entry::reference).collect();
        if found.len() >= least { found } else { Vec::new() }
    }

    /// References to these entries, in the writer's order and each once, after `first`.
    pub(super) fn with_entries(&self, mut first: Vec<Reference>, marked: &[bool]) -> Vec<Reference> {
        first
            .extend(self.entries.iter().zip(marked).filter(|(_, marked)| **marked).map(|(entry, _)| entry.reference()));
        first
    }
}

/// Where ids stand in a list, found without going through it.
struct Places {
    /// Twice as many as there are ids, at least: each holds a place, or [`Self::FREE`]. An id is in the first free one
    /// from the slot its letters lead to.
    slots: Vec<usize>,
}

impl Places {
    const FREE: usize = usize::MAX;

    #[inline(never)]
    fn of<'i>(count: usize, id: &dyn Fn(usize) -> &'i str) -> Self {
        let mut places = Self { slots: vec![Self::FREE; (count * 2).next_power_of_two()] };
        for at in 0..count {
            let slot = places.slot(id(at), id);
            places.slots[slot] = at;
        }
        places
    }

    /// The slot of an id, or the free one where it would be.
    fn slot<'i>(&self, wanted: &str, id: &dyn Fn(usize) -> &'i str) -> usize {
        let last = self.slots.len() - 1;
        let letters = wanted.bytes().fold(0_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        // The low bits alone would leave out what the last letters say.
        let mut slot = (letters ^ (letters >> 15)) as usize & last;
        while self.slots[slot] != Self::FREE && id(self.slots[slot]) != wanted {
            slot = (slot + 1) & last;
        }
        slot
    }

    #[inline(never)]
    fn find<'i>(&self, wanted: &str, id: &dyn Fn(usize) -> &'i str) -> Option<usize> {
        let found = self.slots[self.slot(wanted, id)];
        (found != Self::FREE).then_some(found)
    }
}

fn judged(protection: &Protection) -> Vec<Judged<'_>> {
    let mut all: Vec<Judged<'_>> =
        protection.decisions.iter().map(|decision| Judged { decision, judgements: Vec::new() }).collect();
    for judgement in protection.judgements.iter() {
        if let Some(judged) = all.iter_mut().find(|judged| judged.decision.id == judgement.decision) {
            // Of one day, the one written later comes later.
            let at = judged.judgements.partition_point(|earlier| earlier.date <= judgement.date);
            judged.judgements.insert(at, judgement);
        }
    }
    all
}

/// A day as a number.
pub(super) fn day(date: Date) -> i32 {
    date.days_since(Date::FIRST)
}

/// The same day of the month so many months earlier, or the last that month has.
pub(super) fn months_before(date: Date, months: u16) -> Date {
    let count = date.year() * 12 + i16::from(date.month()) - 1 - i16::try_from(months).unwrap_or_default();
    let (year, month) = (count.div_euclid(12), i8::try_from(count.rem_euclid(12) + 1).unwrap_or(1));
    (28..=date.day()).rev().chain([date.day()]).find_map(|day| Date::new(year, month, day)).unwrap_or(date)
}

/// Whether somebody works with the family rather than belongs to it.
pub(super) fn is_professional(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Worker | ActorKind::OtherProfessional | ActorKind::Organisation)
}

/// A reference, unless it stands there already.
pub(super) fn add(found: &mut Vec<Reference>, reference: Reference) {
    if !found.contains(&reference) {
        found.push(reference);
    }
}

/// The places 0 to `count` in the order in which `stands_before` (or level with) puts them. Merges runs of twice the
/// length each time; in the program once, whatever is sorted.
#[inline(never)]
pub(super) fn order(count: usize, stands_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for pair in sorted.chunks(run * 2) {
            let (one, other) = pair.split_at(run.min(pair.len()));
            let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
            while let Some(next) = match (left.peek(), right.peek()) {
                (Some(a), Some(b)) if !stands_before(**a, **b) => right.next(),
                (None, _) => right.next(),
                _ => left.next(),
            } {
                merged.push(*next);
            }
        }
        std::mem::swap(&mut sorted, &mut merged);
        merged.clear();
        run *= 2;
    }
    sorted
}
