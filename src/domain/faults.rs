//! Everything that is wrong with a whole session, entry by entry: the check a file must pass before it is opened.

use super::sorted::SortedSet;

use super::check::{Checked, Checker, Known, Verdict, few};
use super::list::{List, Record};
use super::rejection::Rejection;
use super::session::Session;

/// Something in a file that cannot stand in a session: where, which entry (from 1; 0 for a part that is no list),
/// and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The part of the session, by the name it is saved under.
    pub part: &'static str,
    /// Which entry of that part, counted from 1; 0 when the whole part is meant.
    pub entry: usize,
    /// Why.
    pub why: Rejection,
}

/// Everything in a session that no command could have put there. Empty for every session made through
/// [`super::apply`]; a file is opened only if this is empty.
#[must_use]
pub fn faults(session: &Session) -> Vec<Fault> {
    let by = &Checker { session, today: None, known: Some(Known::of(session)) };
    let mut found = Vec::new();
    let Session { opening, story, power, cooperation, advocacy, protection, closing, voices, .. } = session;
    each(&mut found, "actors", &story.actors, by);
    each(&mut found, "evidence", &story.evidence, by);
    each(&mut found, "events", &story.events, by);
    each(&mut found, "viewpoints", &power.viewpoints, by);
    each(&mut found, "earlier", &power.earlier, by);
    each(&mut found, "facets", &power.facets, by);
    each(&mut found, "shifts", &power.shifts, by);
    each(&mut found, "ties", &power.map.ties, by);
    each(&mut found, "ratings", &power.map.ratings, by);
    each(&mut found, "episodes", &cooperation.episodes, by);
    each(&mut found, "exceptions", &cooperation.exceptions, by);
    each(&mut found, "explanations", &cooperation.explanations, by);
    each(&mut found, "enquiries", &cooperation.enquiries, by);
    each(&mut found, "moves", &cooperation.moves, by);
    each(&mut found, "advocacy", &advocacy.checks, by);
    each(&mut found, "decisions", &protection.decisions, by);
    each(&mut found, "judgements", &protection.judgements, by);
    each(&mut found, "capacity", &protection.capacity, by);
    each(&mut found, "trap_answers", &protection.trap_answers, by);
    each(&mut found, "tripwires", &protection.tripwires, by);
    each(&mut found, "reviews", &protection.reviews, by);
    each(&mut found, "wants", &closing.wants, by);
    each(&mut found, "obstacles", &closing.obstacles, by);
    each(&mut found, "ownerships", &closing.ownerships, by);
    each(&mut found, "unmet", &closing.unmet, by);
    each(&mut found, "actions", &closing.actions, by);
    each(&mut found, "voices", voices, by);
    let mut part = |part, verdict: Verdict| {
        found.extend(verdict.err().map(|why| Fault { part, entry: 0, why }));
    };
    part("opening", opening.check(by));
    part("frame", power.frame.check(by));
    part("map", power.map.check_shape(by));
    part("ask", cooperation.ask.check(by));
    part("resolve", cooperation.resolve.check(by));
    part("key_entry", cooperation.key_entry.iter().try_for_each(|id| by.entry(id)));
    part("hidden_entries", cooperation.hidden_entries.iter().try_for_each(|id| by.entry(id)));
    part("tripwire_draft", protection.tripwire_draft.check(by));
    part("thresholds", protection.thresholds.iter().try_for_each(|(one, number)| one.within(*number).map(|_| ())));
    part("footing", closing.footing.check(by));
    part("ending", closing.ending.check(by));
    part("records", session.records.check(by));
    found
}

fn each<T: Record + Checked>(found: &mut Vec<Fault>, part: &'static str, list: &List<T>, by: &Checker<'_>) {
    if let Err(why) = few(list.len()) {
        found.push(Fault { part, entry: 0, why });
        return;
    }
    let mut seen = SortedSet::<&str>::new();
    for (at, entry) in list.iter().enumerate() {
        let verdict = if seen.insert(entry.id().as_ref()) { checked(&**entry, by) } else { Err(Rejection::Taken) };
        found.extend(verdict.err().map(|why| Fault { part, entry: at + 1, why }));
    }
}

#[inline(never)]
fn checked(entry: &dyn Checked, by: &Checker<'_>) -> Verdict {
    entry.check(by)
}
