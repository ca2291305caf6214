//! The one door: every change to a session is a [`Command`], applied by [`apply`].
//!
//! A command replaces one entry or one part as a whole, so that a form, a typed sentence, a drag and a file all say
//! the same thing the same way. A refused command changes nothing.

use std::rc::Rc;

use super::YesNo;
use super::advocacy::AdvocacyCheck;
use super::change::{AnyChange, Entries, change_list};
use super::check::{Checked, Checker};
use super::closing::{Action, Ending, Obstacle, Ownership, Unmet};
use super::cooperation::{Ask, Enquiry, Episode, Exception, Explanation, Fit, Move, NowAt, Resolve, StandingOn};
use super::dates::Date;
use super::drafted::{judge, set_tripwire};
use super::footing::Footing;
use super::ids::{ActorId, DatedMapId, DecisionId, EvidenceId, ExplanationId, JudgementId, TripwireId, ViewpointId};
use super::list::Record;
use super::opening::Opening;
use super::power::{DatedMap, Facet, Frame, Map, Point, Rating, Shift, Tie, Viewpoint};
use super::protection::{CapacityCheck, Decision, Review, TrapAnswer, Tripwire, TripwireDraft};
use super::records::{RecordPart, RecordPicture, Rewritten};
use super::rejection::Rejection;
use super::session::Session;
use super::story::{Actor, Event, Evidence, SourceCheck, SourceKind};
use super::thresholds::Threshold;
use super::voices::Round;
use super::walk::Step;
use super::wants::Want;

/// What happens to an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T: Record> {
    /// A new entry, at the end.
    Add(Rc<T>),
    /// The entry with the same id, rewritten.
    Put(Rc<T>),
    /// The entry moved to another place, from 0; beyond the end means the end.
    Place(T::Id, usize),
    /// The entry taken out, with what cannot stand without it.
    Remove(T::Id),
}

impl<T: Record> Change<T> {
    /// A new entry, at the end.
    pub fn add(entry: T) -> Self {
        Self::Add(Rc::new(entry))
    }

    /// The entry with the same id, rewritten.
    pub fn put(entry: T) -> Self {
        Self::Put(Rc::new(entry))
    }
}

/// Which drawing of the map is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Canvas {
    /// Our map, as it stands.
    Ours,
    /// The map through other eyes.
    Theirs(ViewpointId),
}

/// Everything that can be done to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "commands are made one at a time, by a person")]
pub enum Command {
    /// Rewrites how the session opens.
    Opening(Opening),
    /// Marks a step as considered, or takes the mark back.
    Consider(Step, bool),
    /// Somebody in the story.
    Actor(Change<Actor>),
    /// An entry of the ledger.
    Evidence(Change<Evidence>),
    /// New entries of the ledger, all of them or none.
    Entries(Vec<Evidence>),
    /// A marker of the timeline.
    Event(Change<Event>),
    /// What is being decided.
    Frame(Frame),
    /// A tie.
    Tie(Canvas, Change<Tie>),
    /// A source of power somebody has.
    Rating(Canvas, Change<Rating>),
    /// Where actors stand on a map, as one step; nothing lets the layout choose.
    Places(Canvas, Vec<(ActorId, Option<Point>)>),
    /// The map through other eyes.
    Viewpoint(Change<Viewpoint>),
    /// Keeps our map as it stands today.
    KeepMap {
        /// The id of the copy.
        id: DatedMapId,
        /// Why it is kept.
        note: String,
    },
    /// A dated copy of the map.
    DatedMap(Change<DatedMap>),
    /// A facet of identity.
    Facet(Change<Facet>),
    /// A shift of power.
    Shift(Change<Shift>),
    /// An episode of behaviour.
    Episode(Change<Episode>),
    /// The ask.
    Ask(Ask),
    /// A time when it went better.
    Exception(Change<Exception>),
    /// Where things stand now.
    NowAt(NowAt),
    /// A rival explanation.
    Explanation(Change<Explanation>),
    /// How each of these entries bears on each of these explanations, as one step; nothing takes the marks away.
    Mark(Vec<ExplanationId>, Vec<EvidenceId>, Option<Fit>),
    /// The writer's word on an explanation, dated today.
    Stand(ExplanationId, super::cooperation::Standing, String),
    /// The explanation the writer leans to, if any.
    Lead(Option<ExplanationId>),
    /// The entry that would change the writer's mind.
    KeyEntry(Option<EvidenceId>),
    /// Takes an entry out of sight in the grid, or brings it back.
    HideEntry(EvidenceId, bool),
    /// Something to find out.
    Enquiry(Change<Enquiry>),
    /// A move towards co-operation.
    Move(Change<Move>),
    /// What stands around the moves.
    Resolve(Resolve),
    /// An advocacy check.
    Advocacy(Change<AdvocacyCheck>),
    /// A decision.
    Decision(Change<Decision>),
    /// Makes the judgement that was being written, dated today.
    Judge(DecisionId, JudgementId),
    /// An assessment of capacity.
    Capacity(Change<CapacityCheck>),
    /// Whether a kind of source was asked; nothing takes the answer back.
    AskedSource(SourceKind, Option<YesNo>),
    /// An answer to one of the nine checks; nothing takes it back.
    CheckedSource(SourceCheck, Option<YesNo>),
    /// An answer to a second look.
    AnswerTrap(Change<TrapAnswer>),
    /// A threshold of second looks; nothing brings it back to what it usually is.
    Threshold(Threshold, Option<u16>),
    /// A look back at a judgement.
    Review(Change<Review>),
    /// Rewrites the tripwire being written.
    DraftTripwire(TripwireDraft),
    /// Sets the tripwire that was being written.
    SetTripwire(TripwireId, Option<DecisionId>),
    /// A tripwire that is set.
    Tripwire(Change<Tripwire>),
    /// A change that somebody wants.
    Want(Change<Want>),
    /// An obstacle.
    Obstacle(Change<Obstacle>),
    /// Who owns a problem.
    Ownership(Change<Ownership>),
    /// On what footing we work with them.
    Footing(Footing),
    /// A need no service meets.
    Unmet(Change<Unmet>),
    /// An action.
    Action(Change<Action>),
    /// What is settled at the end.
    Ending(Ending),
    /// An exchange of sealed answers.
    Voices(Change<Round>),
    /// Rewrites a part of a record; nothing goes back to what is composed.
    Rewrite(RecordPart, Option<Rewritten>),
    /// Puts a picture into the case summary, or takes it out.
    Picture(RecordPicture, bool),
}

/// The session after `command`, made on the day `today`.
///
/// # Errors
/// A [`Rejection`] says why the command cannot be; the session given is untouched either way.
pub fn apply(session: &Session, command: Command, today: Date) -> Result<Session, Rejection> {
    let mut next = session.clone();
    change(&mut next, command, today)?;
    Ok(next)
}

/// Makes the change. What is left half-made when it is refused is thrown away by [`apply`].
fn change(next: &mut Session, command: Command, today: Date) -> Result<(), Rejection> {
    match command {
        Command::Opening(opening) => {
            next.opening = Rc::new(opening);
            checked(&*next.opening, next, today)?;
        }
        Command::Consider(step, considered) => {
            let steps = Rc::make_mut(&mut next.considered);
            if considered {
                steps.insert(step)
            } else {
                steps.remove(&step)
            };
        }
        Command::Actor(change) => {
            if let Change::Remove(id) = &change {
                next.forget_actor(id);
            }
            list(next, change.into(), today, |s| &mut s.story_mut().actors)?;
        }
        Command::Evidence(change) => {
            if let Change::Remove(id) = &change {
                next.forget_evidence(id)?;
            }
            list(next, change.into(), today, |s| &mut s.story_mut().evidence)?;
        }
        Command::Entries(entries) => {
            for entry in entries {
                list(next, Change::add(entry).into(), today, |s| &mut s.story_mut().evidence)?;
            }
        }
        Command::Event(change) => list(next, change.into(), today, |s| &mut s.story_mut().events)?,
        Command::Frame(frame) => {
            checked(&frame, next, today)?;
            next.power_mut().frame = frame;
        }
        Command::Tie(canvas, change) => on_map(next, &canvas, today, change.into(), |map| &mut map.ties)?,
        Command::Rating(canvas, change) => on_map(next, &canvas, today, change.into(), |map| &mut map.ratings)?,
        Command::Places(canvas, moved) => {
            let places = &mut map_mut(next, &canvas)?.places;
            for (actor, point) in moved {
                match point {
                    Some(point) => places.insert(actor, point),
                    None => places.remove(&actor),
                };
            }
            check_map(next, &canvas, today)?;
        }
        Command::Viewpoint(change) => {
            list(next, change.into(), today, |s| &mut s.power_mut().viewpoints)?;
        }
        Command::KeepMap { id, note } => {
            let copy = DatedMap { id, date: today, note, map: next.power.map.clone() };
            list(next, Change::add(copy).into(), today, |s| &mut s.power_mut().earlier)?;
        }
        Command::DatedMap(change) => {
            if let Change::Remove(id) = &change {
                next.forget_dated_map(id);
            }
            list(next, change.into(), today, |s| &mut s.power_mut().earlier)?;
        }
        Command::Facet(change) => list(next, change.into(), today, |s| &mut s.power_mut().facets)?,
        Command::Shift(change) => {
            list(next, change.into(), today, |s| &mut s.power_mut().shifts)?;
            next.forget_lost_origins();
        }
        Command::Episode(change) => {
            list(next, change.into(), today, |s| &mut s.cooperation_mut().episodes)?;
        }
        Command::Ask(ask) => {
            checked(&ask, next, today)?;
            next.cooperation_mut().ask = ask;
        }
        Command::Exception(change) => {
            list(next, change.into(), today, |s| &mut s.cooperation_mut().exceptions)?;
        }
        Command::NowAt(now_at) => next.cooperation_mut().now_at = now_at,
        Command::Explanation(change) => {
            if let Change::Remove(id) = &change {
                next.forget_explanation(id);
            }
            list(next, change.into(), today, |s| &mut s.cooperation_mut().explanations)?;
        }
        Command::Mark(rows, entries, fit) => {
            for row in &rows {
                rewrite_row(next, row, today, &mut |explanation| {
                    for entry in &entries {
                        match fit {
                            Some(fit) => explanation.fits.insert(entry.clone(), fit),
                            None => explanation.fits.remove(entry),
                        };
                    }
                })?;
            }
        }
        Command::Stand(row, standing, why) => rewrite_row(next, &row, today, &mut |explanation| {
            explanation.standings.push(StandingOn { date: today, standing, why: why.clone() });
        })?,
        Command::Lead(leading) => {
            let rows = &mut next.cooperation_mut().explanations;
            if leading.as_ref().is_some_and(|id| !rows.has(id)) {
                return Err(Rejection::Gone);
            }
            rows.rewrite(&|row| {
                let leads = Some(&row.id) == leading.as_ref();
                std::mem::replace(&mut row.leading, leads) != leads
            });
        }
        Command::KeyEntry(entry) => {
            has_entry(next, entry.as_ref())?;
            next.cooperation_mut().key_entry = entry;
        }
        Command::HideEntry(entry, hidden) => {
            has_entry(next, Some(&entry))?;
            let entries = &mut next.cooperation_mut().hidden_entries;
            if hidden {
                entries.insert(entry)
            } else {
                entries.remove(&entry)
            };
        }
        Command::Enquiry(change) => {
            list(next, change.into(), today, |s| &mut s.cooperation_mut().enquiries)?;
            next.forget_lost_origins();
        }
        Command::Move(change) => {
            list(next, change.into(), today, |s| &mut s.cooperation_mut().moves)?;
            next.forget_lost_origins();
        }
        Command::Resolve(resolve) => {
            checked(&resolve, next, today)?;
            next.cooperation_mut().resolve = resolve;
        }
        Command::Advocacy(change) => {
            list(next, change.into(), today, |s| &mut s.advocacy_mut().checks)?;
            next.forget_lost_origins();
        }
        Command::Decision(change) => {
            if let Change::Remove(id) = &change {
                next.forget_decision(id)?;
            }
            list(next, change.into(), today, |s| &mut s.protection_mut().decisions)?;
            next.forget_lost_origins();
        }
        Command::Judge(decision, id) => judge(next, &decision, id, today)?,
        Command::Capacity(change) => {
            list(next, change.into(), today, |s| &mut s.protection_mut().capacity)?;
        }
        Command::AskedSource(kind, answer) => {
            let answers = &mut next.protection_mut().sources;
            match answer {
                Some(answer) => answers.insert(kind, answer),
                None => answers.remove(&kind),
            };
        }
        Command::CheckedSource(check, answer) => {
            let answers = &mut next.protection_mut().checks;
            match answer {
                Some(answer) => answers.insert(check, answer),
                None => answers.remove(&check),
            };
        }
        Command::AnswerTrap(change) => {
            list(next, change.into(), today, |s| &mut s.protection_mut().trap_answers)?;
        }
        Command::Threshold(threshold, number) => {
            let changed = &mut next.protection_mut().thresholds;
            match number.filter(|number| *number != threshold.usual()) {
                Some(number) => changed.insert(threshold, threshold.within(number)?),
                None => changed.remove(&threshold),
            };
        }
        Command::Review(change) => list(next, change.into(), today, |s| &mut s.protection_mut().reviews)?,
        Command::DraftTripwire(draft) => {
            checked(&draft, next, today)?;
            next.protection_mut().tripwire_draft = draft;
        }
        Command::SetTripwire(id, decision) => set_tripwire(next, id, decision, today)?,
        Command::Tripwire(change) => {
            if let Change::Remove(id) = &change {
                next.forget_tripwire(id);
            }
            list(next, change.into(), today, |s| &mut s.protection_mut().tripwires)?;
            next.forget_lost_origins();
        }
        Command::Want(change) => {
            list(next, change.into(), today, |s| &mut s.closing_mut().wants)?;
            next.forget_lost_origins();
        }
        Command::Obstacle(change) => {
            list(next, change.into(), today, |s| &mut s.closing_mut().obstacles)?;
            next.forget_lost_origins();
        }
        Command::Ownership(change) => {
            list(next, change.into(), today, |s| &mut s.closing_mut().ownerships)?;
            next.forget_lost_origins();
        }
        Command::Footing(footing) => {
            checked(&footing, next, today)?;
            next.closing_mut().footing = footing;
        }
        Command::Unmet(change) => list(next, change.into(), today, |s| &mut s.closing_mut().unmet)?,
        Command::Action(change) => list(next, change.into(), today, |s| &mut s.closing_mut().actions)?,
        Command::Ending(ending) => {
            checked(&ending, next, today)?;
            next.closing_mut().ending = ending;
        }
        Command::Voices(change) => list(next, change.into(), today, |s| &mut s.voices)?,
        Command::Rewrite(part, rewritten) => {
            let parts = &mut Rc::make_mut(&mut next.records).rewritten;
            match rewritten {
                Some(rewritten) => parts.insert(part, rewritten),
                None => parts.remove(&part),
            };
            checked(&*next.records, next, today)?;
        }
        Command::Picture(picture, shown) => {
            let pictures = &mut Rc::make_mut(&mut next.records).pictures;
            if shown {
                pictures.insert(picture)
            } else {
                pictures.remove(&picture)
            };
        }
    }
    Ok(())
}

/// Checks a part of the session. Asked through a pointer, so that each check is in the download once.
#[inline(never)]
fn checked(part: &dyn Checked, within: &Session, today: Date) -> Result<(), Rejection> {
    part.check(&Checker { session: within, today: Some(today), known: None })
}

/// Makes one change to the list that `of` finds in the session, and checks the entry it touched.
#[inline(never)]
pub(super) fn list(
    next: &mut Session,
    change: AnyChange,
    today: Date,
    of: fn(&mut Session) -> &mut dyn Entries,
) -> Result<(), Rejection> {
    match change_list(of(next), change)? {
        Some(touched) => checked(&*touched, next, today),
        None => Ok(()),
    }
}

fn map_mut<'a>(next: &'a mut Session, canvas: &Canvas) -> Result<&'a mut Map, Rejection> {
    let power = next.power_mut();
    match canvas {
        Canvas::Ours => Ok(&mut power.map),
        Canvas::Theirs(id) => power.viewpoints.get_mut(id).map(|viewpoint| &mut viewpoint.map).ok_or(Rejection::Gone),
    }
}

fn check_map(next: &Session, canvas: &Canvas, today: Date) -> Result<(), Rejection> {
    let map = match canvas {
        Canvas::Ours => &next.power.map,
        Canvas::Theirs(id) => &next.power.viewpoints.get(id).ok_or(Rejection::Gone)?.map,
    };
    checked(map, next, today)
}

/// One change to the ties or ratings of a map. The whole map is checked: a repetition shows only there.
fn on_map(
    next: &mut Session,
    canvas: &Canvas,
    today: Date,
    change: AnyChange,
    of: fn(&mut Map) -> &mut dyn Entries,
) -> Result<(), Rejection> {
    match change_list(of(map_mut(next, canvas)?), change)? {
        Some(_) => check_map(next, canvas, today),
        None => Ok(()),
    }
}

fn rewrite_row(
    next: &mut Session,
    row: &ExplanationId,
    today: Date,
    rewrite: &mut dyn FnMut(&mut Explanation),
) -> Result<(), Rejection> {
    let mut explanation = (**next.cooperation.explanations.get(row).ok_or(Rejection::Gone)?).clone();
    rewrite(&mut explanation);
    list(next, Change::put(explanation).into(), today, |s| &mut s.cooperation_mut().explanations)
}

fn has_entry(session: &Session, entry: Option<&EvidenceId>) -> Result<(), Rejection> {
    if entry.is_none_or(|id| session.story.evidence.has(id)) { Ok(()) } else { Err(Rejection::Dangling) }
}
