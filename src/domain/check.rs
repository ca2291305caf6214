//! Whether an entry may stand in a session. The same checks guard every command and every file that is opened.
//!
//! Start with [`Checked`], which every kind of entry answers for itself; what it is checked against is a [`Checker`].

use super::advocacy::{Acting, AdvocacyCheck};
use super::cooperation::{Ask, Enquiry, Episode, Exception, Explanation, Move, Resolve};
use super::dates::{self, Date};
use super::ids::{ActorId, DecisionId, EvidenceId, ExplanationId};
use super::list::{List, Record};
use super::opening::{Follows, Opening};
use super::power::{DatedMap, Facet, Frame, Map, Rating, Shift, Tie, Viewpoint};
use super::rejection::Rejection;
use super::session::Session;
use super::sorted::SortedSet;
use super::story::{Actor, Event, Evidence, Source};
use super::{MAP_EDGE, MAX_ENTRIES, MAX_LABEL, MAX_LINE, MAX_MINUTES, MAX_TEXT};

pub(super) type Verdict = Result<(), Rejection>;

/// What an entry is checked against.
pub(super) struct Checker<'a> {
    pub(super) session: &'a Session,
    /// The day of the change; none for a file, whose own day is not known.
    pub(super) today: Option<Date>,
    /// The ids of people and entries, drawn up once where a whole file is checked.
    pub(super) known: Option<Known<'a>>,
}

/// Ids that are looked up by the thousand when a whole session is checked.
pub(super) struct Known<'a> {
    actors: SortedSet<&'a ActorId>,
    entries: SortedSet<&'a EvidenceId>,
    explanations: SortedSet<&'a ExplanationId>,
}

impl<'a> Known<'a> {
    pub(super) fn of(session: &'a Session) -> Self {
        Self {
            actors: session.story.actors.iter().map(|actor| &actor.id).collect(),
            entries: session.story.evidence.iter().map(|entry| &entry.id).collect(),
            explanations: session.cooperation.explanations.iter().map(|row| &row.id).collect(),
        }
    }
}

/// An entry, or a part of a session, that can be checked.
pub(super) trait Checked {
    fn check(&self, by: &Checker<'_>) -> Verdict;
}

impl Checker<'_> {
    pub(super) fn within(&self, text: &str, limit: usize) -> Verdict {
        // A byte length within the limit settles it without walking the text.
        if text.len() <= limit {
            return Ok(());
        }
        let length = text.chars().count();
        if length <= limit { Ok(()) } else { Err(Rejection::TooLong { limit, length }) }
    }

    pub(super) fn line(&self, text: &str) -> Verdict {
        self.within(text, MAX_LINE)
    }

    pub(super) fn texts(&self, texts: &[&str]) -> Verdict {
        texts.iter().try_for_each(|text| self.within(text, MAX_TEXT))
    }

    pub(super) fn date(&self, date: Option<Date>) -> Verdict {
        match date {
            Some(date) if !dates::in_range(date) => Err(Rejection::DateOutOfRange),
            _ => Ok(()),
        }
    }

    pub(super) fn past(&self, date: Option<Date>) -> Verdict {
        self.date(date)?;
        match (date, self.today) {
            (Some(date), Some(today)) if date > today => Err(Rejection::InTheFuture),
            _ => Ok(()),
        }
    }

    pub(super) fn there<T: Record>(&self, list: &List<T>, id: &T::Id) -> Verdict {
        if list.has(id) { Ok(()) } else { Err(Rejection::Dangling) }
    }

    pub(super) fn actor(&self, id: &ActorId) -> Verdict {
        match &self.known {
            Some(known) if known.actors.contains(id) => Ok(()),
            Some(_) => Err(Rejection::Dangling),
            None => self.there(&self.session.story.actors, id),
        }
    }

    pub(super) fn maybe_actor(&self, id: Option<&ActorId>) -> Verdict {
        id.map_or(Ok(()), |id| self.actor(id))
    }

    pub(super) fn entry(&self, id: &EvidenceId) -> Verdict {
        match &self.known {
            Some(known) if known.entries.contains(id) => Ok(()),
            Some(_) => Err(Rejection::Dangling),
            None => self.there(&self.session.story.evidence, id),
        }
    }

    pub(super) fn explanation(&self, id: &ExplanationId) -> Verdict {
        match &self.known {
            Some(known) if known.explanations.contains(id) => Ok(()),
            Some(_) => Err(Rejection::Dangling),
            None => self.there(&self.session.cooperation.explanations, id),
        }
    }

    pub(super) fn decision(&self, id: &DecisionId) -> Verdict {
        self.there(&self.session.protection.decisions, id)
    }
}

pub(super) fn few(count: usize) -> Verdict {
    if count <= MAX_ENTRIES { Ok(()) } else { Err(Rejection::Full { limit: MAX_ENTRIES }) }
}

/// References that name each entry once.
pub(super) fn distinct<I: Ord>(ids: &[I]) -> Verdict {
    few(ids.len())?;
    if ids.iter().collect::<SortedSet<_>>().len() < ids.len() { Err(Rejection::AlreadyThere) } else { Ok(()) }
}

impl Checked for Opening {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.line(&self.title)?;
        by.texts(&[&self.situation, &self.vignette, &self.purpose, &self.arriving])?;
        by.date(Some(self.begun))?;
        by.date(self.keep_until)?;
        if let Some(then) = &self.follows {
            then.check(by)?;
        }
        if let Some(task) = &self.task {
            by.line(&task.title)?;
            by.line(&task.group)?;
        }
        let of_exercise = match &self.exercise {
            Some(exercise) => {
                by.texts(&[&exercise.notes])?;
                exercise.minutes
            }
            None => None,
        };
        if [self.minutes, of_exercise].into_iter().flatten().all(|minutes| (5..=MAX_MINUTES).contains(&minutes)) {
            Ok(())
        } else {
            Err(Rejection::NotASessionLength)
        }
    }
}

impl Checked for Follows {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        // It can name every entry there is, and is checked with every word that is typed at the opening.
        let by = &Checker { session: by.session, today: by.today, known: Some(Known::of(by.session)) };
        by.line(&self.title)?;
        by.date(Some(self.date))?;
        self.people.iter().try_for_each(|id| by.actor(id))?;
        self.entries.iter().try_for_each(|id| by.entry(id))?;
        self.judgements.iter().try_for_each(|id| by.there(&by.session.protection.judgements, id))?;
        self.levels.keys().try_for_each(|id| by.decision(id))?;
        self.standings.keys().try_for_each(|id| by.explanation(id))?;
        self.tripwires.iter().try_for_each(|id| by.there(&by.session.protection.tripwires, id))?;
        self.map.iter().try_for_each(|id| by.there(&by.session.power.earlier, id))
    }
}

impl Checked for Actor {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.within(&self.label, MAX_LABEL)?;
        by.within(&self.household, MAX_LABEL)
    }
}

impl Checked for Evidence {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.text])?;
        distinct(&self.about)?;
        self.about.iter().try_for_each(|id| by.actor(id))?;
        if let Some(Source::Actor(id)) = &self.source {
            by.actor(id)?;
        }
        by.past(self.happened)?;
        by.past(self.known)?;
        if let (Some(happened), Some(known)) = (self.happened, self.known)
            && known < happened
        {
            return Err(Rejection::KnownBeforeHappened);
        }
        distinct(&self.links)?;
        for id in &self.links {
            by.entry(id)?;
            if *id == self.id {
                return Err(Rejection::Dangling);
            }
        }
        if let Some(aside) = &self.set_aside {
            by.texts(&[&aside.why])?;
            distinct(&aside.on)?;
            aside.on.iter().try_for_each(|id| by.entry(id))?;
        }
        Ok(())
    }
}

impl Checked for Event {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.date(Some(self.date))?;
        by.texts(&[&self.note])
    }
}

impl Checked for Frame {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.decision, &self.decided_by])?;
        by.date(self.by)
    }
}

impl Checked for Tie {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.actor(&self.from)?;
        by.actor(&self.to)?;
        by.texts(&[&self.why])?;
        if self.from == self.to { Err(Rejection::TieToItself) } else { Ok(()) }
    }
}

impl Checked for Rating {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.actor(&self.actor)?;
        by.maybe_actor(self.over.as_ref())?;
        by.texts(&[&self.note])?;
        if self.over.as_ref() == Some(&self.actor) { Err(Rejection::TieToItself) } else { Ok(()) }
    }
}

impl Checked for Map {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        if by.known.is_none() {
            // Every tie and rating names people: drawn up once, they are found among hundreds at once.
            let known = Some(Known::of(by.session));
            return self.check(&Checker { session: by.session, today: by.today, known });
        }
        entries(&self.ties, by)?;
        entries(&self.ratings, by)?;
        self.check_shape(by)
    }
}

impl Map {
    /// What no tie or rating shows by itself: repetitions and places.
    pub(super) fn check_shape(&self, by: &Checker<'_>) -> Verdict {
        let ties: SortedSet<_> = self.ties.iter().map(|tie| (&tie.from, &tie.to, tie.kind)).collect();
        let ratings: SortedSet<_> = self.ratings.iter().map(|r| (&r.actor, r.source, &r.over)).collect();
        if ties.len() < self.ties.len() || ratings.len() < self.ratings.len() {
            return Err(Rejection::AlreadyThere);
        }
        for (actor, place) in &self.places {
            by.actor(actor)?;
            if place.x > MAP_EDGE || place.y > MAP_EDGE {
                return Err(Rejection::OffTheMap);
            }
        }
        Ok(())
    }
}

impl Checked for Viewpoint {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.whose.as_ref())?;
        by.maybe_actor(self.by.as_ref())?;
        by.date(self.date)?;
        by.texts(&[&self.differs])?;
        self.map.check(by)
    }
}

impl Checked for DatedMap {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.date(Some(self.date))?;
        by.texts(&[&self.note])?;
        self.map.check(by)
    }
}

impl Checked for Facet {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.whose.as_ref())?;
        by.texts(&[&self.facet, &self.effect])
    }
}

impl Checked for Shift {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.who.as_ref())?;
        by.date(self.by)?;
        by.texts(&[&self.what, &self.gain])
    }
}

impl Checked for Episode {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.past(self.date)?;
        by.texts(&[&self.asked, &self.how, &self.response, &self.effect])
    }
}

impl Checked for Ask {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.what, &self.note])
    }
}

impl Checked for Exception {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.text])?;
        distinct(&self.evidence)?;
        self.evidence.iter().try_for_each(|id| by.entry(id))
    }
}

impl Checked for Explanation {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.text])?;
        if self.reason.is_some_and(|reason| reason.group() != self.group) {
            return Err(Rejection::WrongGroup);
        }
        self.fits.keys().try_for_each(|id| by.entry(id))?;
        few(self.standings.len())?;
        for said in &self.standings {
            by.date(Some(said.date))?;
            by.texts(&[&said.why])?;
        }
        Ok(())
    }
}

impl Checked for Enquiry {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.question, &self.who])?;
        by.date(self.by)?;
        distinct(&self.between)?;
        self.between.iter().try_for_each(|id| by.explanation(id))
    }
}

impl Checked for Move {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.texts(&[&self.what, &self.result])?;
        self.answers.iter().try_for_each(|id| by.explanation(id))
    }
}

impl Checked for Resolve {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.date(self.sign_by)?;
        by.texts(&[&self.feelings, &self.bottom_lines, &self.small_sign, &self.if_none])
    }
}

impl Checked for AdvocacyCheck {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.maybe_actor(self.whose.as_ref())?;
        let Self { process, late, said, best_interests, may_share, share_why, record_note, acting, .. } = self;
        by.texts(&[process, late, said, best_interests, may_share, share_why, record_note])?;
        let Acting { remit, hardest, engage, collaborate, clarify, gather, enable, said, not_said, system, .. } =
            acting;
        by.texts(&[remit, hardest, engage, collaborate, clarify, gather, enable, said, not_said, system])?;
        by.date(self.decision_date)?;
        by.date(self.referred_on)?;
        self.routes.values().try_for_each(|answer| by.texts(&[&answer.why]))?;
        self.outcomes.values().try_for_each(|text| by.texts(&[text]))
    }
}

fn entries<T: Record + Checked>(list: &List<T>, by: &Checker<'_>) -> Verdict {
    few(list.len())?;
    let ids: SortedSet<&str> = list.iter().map(|entry| entry.id().as_ref()).collect();
    if ids.len() < list.len() {
        return Err(Rejection::Taken);
    }
    list.iter().try_for_each(|entry| entry.check(by))
}
