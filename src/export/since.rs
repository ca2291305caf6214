//! What has changed since the session before, in sentences: what came in, what was judged, what was done, and what was
//! left. For a session that goes on from another; the other need not be there any more. Start with [`told`].

use crate::content;
use crate::content::words::{protection, since as words};
use crate::domain::closing::ActionStatus;
use crate::domain::dates::{self, Date};
use crate::domain::labels::first_words;
use crate::domain::opening::Follows;
use crate::domain::protection::{Judgement, Level};
use crate::domain::{DecisionId, Session};

use super::changes::{self, Between};
use super::sentences::name;

/// Everything that has changed, a sentence each, in the order of the walk, after one that names the session before.
/// Empty for a session that goes on from none.
#[must_use]
pub fn told(session: &Session, today: Date) -> Vec<String> {
    let Some(then) = &session.opening.follows else { return Vec::new() };
    let apart = dates::days(session.opening.begun.days_since(then.date));
    let mut said = vec![words::before(then.title.trim(), &dates::written(then.date), &apart)];
    story(session, then, today, &mut said);
    if let Some(kept) = then.map.as_ref().and_then(|id| session.power.earlier.get(id)) {
        said.extend(changes::told(&session.story, &kept.map, &session.power.map, Between::Days));
    }
    explanations(session, then, &mut said);
    decisions(session, then, &mut said);
    tripwires(session, then, today, &mut said);
    actions(session, &mut said);
    if said.len() == 1 {
        said.push(words::NOTHING.into());
    }
    said
}

/// The beginning of a text, or that there is none.
fn begins(text: &str) -> String {
    first_words(text).unwrap_or_else(|| words::WORDLESS.into())
}

/// A text as a sentence of its own.
fn sentence(text: &str) -> String {
    let text = begins(text);
    if text.ends_with(['.', '!', '?', '…', '”']) { text } else { [&text, "."].concat() }
}

fn story(session: &Session, then: &Follows, today: Date, said: &mut Vec<String>) {
    let story = &session.story;
    for actor in story.actors.iter().filter(|actor| !then.people.contains(&actor.id)) {
        said.push(words::new_person(&name(story, &actor.id)));
    }
    for event in story.events.iter().filter(|event| event.date > then.date && event.date <= today) {
        said.push(words::event(&dates::written(event.date), content::label(event.tag), event.note.trim()));
    }
    for entry in story.evidence.iter().filter(|entry| !then.entries.contains(&entry.id)) {
        said.push(words::new_entry(&sentence(&entry.text), entry.day().map(dates::written).as_deref()));
    }
}

fn explanations(session: &Session, then: &Follows, said: &mut Vec<String>) {
    for row in session.cooperation.explanations.iter() {
        let before = then.standings.get(&row.id).copied();
        if let Some(now) = row.standing().filter(|now| Some(now.standing) != before) {
            let (was, is) = (before.map(content::label), content::label(now.standing));
            said.push(words::stands(&begins(&row.text), was, is, now.why.trim()));
        }
    }
}

fn decisions(session: &Session, then: &Follows, said: &mut Vec<String>) {
    let decisions = &session.protection.decisions;
    let question = |id: &DecisionId| decisions.get(id).map_or_else(String::new, |decision| begins(&decision.question));
    let level = |level: Level| protection::level(level.number(), content::level(level).name);
    let judged = |made: &Judgement| {
        words::judgement(content::label(made.leans), made.level.number(), content::level(made.level).name)
    };
    let judgements = &session.protection.judgements;
    for (at, made) in judgements.iter().enumerate().filter(|(_, made)| !then.judgements.contains(&made.id)) {
        let before = judgements[..at].iter().rfind(|earlier| earlier.decision == made.decision);
        let before = before.map(|before| judged(before));
        let day = dates::written(made.date);
        said.push(words::judged(&question(&made.decision), &day, &judged(made), before.as_deref()));
    }
    for decision in decisions.iter() {
        if let (Some(was), Some(now)) = (then.levels.get(&decision.id).copied(), decision.now)
            && was != now
        {
            said.push(words::moved(&question(&decision.id), &level(was), &level(now)));
        }
    }
}

fn tripwires(session: &Session, then: &Follows, today: Date, said: &mut Vec<String>) {
    for tripwire in session.protection.tripwires.iter() {
        let trigger = sentence(&tripwire.trigger);
        match tripwire.happened {
            Some(day) if day >= then.date => {
                said.push(words::happened(&trigger, &dates::written(day), content::label(tripwire.direction)));
            }
            None if !then.tripwires.contains(&tripwire.id) => {
                let day = dates::written(tripwire.review);
                said.push(words::set(&trigger, content::label(tripwire.direction), &day));
            }
            None if tripwire.review < today => said.push(words::passed(&trigger, &dates::written(tripwire.review))),
            _ => {}
        }
    }
}

fn actions(session: &Session, said: &mut Vec<String>) {
    for action in session.closing.actions.iter().filter(|action| action.carried > 0) {
        let what = sentence(&action.what);
        said.push(match action.status {
            ActionStatus::Done => words::done(&what),
            ActionStatus::Dropped => words::dropped(&what),
            ActionStatus::Open => {
                let who = action.who.as_ref().map_or_else(|| words::NOBODY.into(), |who| name(&session.story, who));
                words::still_open(&what, &who, action.carried)
            }
        });
    }
}
