//! Two copies, one truth: which of all the texts that are kept of a session is the one to open, and what has to be
//! done so that both places hold it.
//!
//! Pure: a place is whatever keeps texts by name. What is newer is told by revisions and never by a clock; nothing is
//! ever put over a text that could not be read before that text is safely kept aside, and what one place alone holds
//! is never dropped. Start with [`choose`], then [`heal`]; [`behind`] compares two lists without opening anything.

use std::rc::Rc;

use super::envelope::Head;
use super::error::{ImportError, LoadError};
use super::index::{IndexEntry, line_revision};
use super::keep::{Generation, Opened, keep_aside};
use super::names::{before_key, index_key, migrated_key, session_key};
use super::read::{Document, document, parse};
use super::slots::{SlotError, Slots};
use crate::domain::form::text_of;
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};

/// One of the two places in which everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Local storage.
    Local,
    /// The journal.
    Journal,
}

/// Which place has to catch up, from the revisions their lists name; neither where they agree.
#[must_use]
pub fn behind(local: Option<u64>, journal: Option<u64>) -> Option<Place> {
    match local.cmp(&journal) {
        std::cmp::Ordering::Less => Some(Place::Local),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Place::Journal),
    }
}

/// What is to be opened, and where it was found.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The session as it is opened.
    pub opened: Opened,
    /// The place it was found in.
    pub place: Place,
    /// The name it is kept under there.
    pub key: String,
    /// The places whose current text cannot be read.
    pub unreadable: Vec<Place>,
    /// Other work under the same revision, in the journal: two tabs that could not know of each other.
    pub other: Option<Rc<Session>>,
}

enum Text {
    None,
    Read(Document),
    Unreadable,
}

fn read(text: Option<&str>) -> Result<Text, LoadError> {
    let Some(text) = text else {
        return Ok(Text::None);
    };
    match parse(text).and_then(document) {
        Ok(document) => Ok(Text::Read(document)),
        Err(ImportError::Newer { schema }) => Err(LoadError::Newer { schema }),
        Err(_) => Ok(Text::Unreadable),
    }
}

struct Candidate {
    document: Document,
    place: Place,
    key: String,
}

impl Candidate {
    /// A text free of faults is better than one with some, because a reference that leads nowhere is better than no
    /// work at all and worse than anything else; then the newer.
    fn worth(&self) -> (bool, u64) {
        (self.document.faults.is_empty(), self.document.revision)
    }

    /// Keeps the better of two, and the first of two that are alike.
    fn or_better(best: Option<Self>, next: Self) -> Option<Self> {
        match best {
            Some(best) if best.worth() >= next.worth() => Some(best),
            _ => Some(next),
        }
    }
}

/// The best text there is of a session in two places, without changing anything: the newest that is sound; where a
/// current text cannot be read, the newest of all generations.
///
/// # Errors
/// Says why there is nothing to open. Work of a newer version in either place is left to that version.
pub fn choose(local: &dyn Slots, journal: &dyn Slots, id: &SessionId) -> Result<Choice, LoadError> {
    let places = [(Place::Local, local), (Place::Journal, journal)];
    let current = [local.get(&session_key(id))?, journal.get(&session_key(id))?];
    let mut best = None;
    let mut other = None;
    let mut unreadable = Vec::new();
    let mut faulty = Vec::new();
    for (at, (place, _)) in places.iter().enumerate() {
        if at == 1 && current[0] == current[1] {
            // What holds of the one holds of the other.
            unreadable.extend(unreadable.first().map(|_| *place));
            faulty.extend(faulty.first().map(|_| *place));
            continue;
        }
        match read(current[at].as_deref())? {
            Text::None => {}
            Text::Unreadable => {
                unreadable.push(*place);
            }
            Text::Read(document) => {
                if !document.faults.is_empty() {
                    faulty.push(*place);
                }
                let next = Candidate { document, place: *place, key: session_key(id) };
                let rival = best.as_ref().map(|best: &Candidate| (best.worth(), text_of(&best.document.session)));
                if rival.is_some_and(|(worth, text)| worth == next.worth() && text != text_of(&next.document.session)) {
                    other = Some(Rc::new(next.document.session.clone()));
                }
                best = Candidate::or_better(best, next);
            }
        }
    }
    let whole = |best: &Option<Candidate>| best.as_ref().is_some_and(|best| best.document.faults.is_empty());
    if !unreadable.is_empty() || !whole(&best) {
        for key in [before_key(id), migrated_key(id)] {
            for (place, slots) in places {
                match read(slots.get(&key)?.as_deref()) {
                    Ok(Text::Read(document)) => {
                        best = Candidate::or_better(best, Candidate { document, place, key: key.clone() });
                    }
                    // Nothing better than this is there to be damaged.
                    Ok(Text::Unreadable) if best.is_none() && unreadable.is_empty() => unreadable.push(place),
                    Err(newer) if best.is_none() => return Err(newer),
                    Ok(_) | Err(_) => {}
                }
            }
        }
    }
    let Some(best) = best else {
        return Err(if unreadable.is_empty() { LoadError::Missing } else { LoadError::Damaged });
    };
    if best.document.faults.is_empty() {
        // A text that was passed over because of its faults is kept as one that cannot be read.
        unreadable.extend(faulty);
    }
    let [here, there] = current;
    let damaged = unreadable.iter().find_map(|place| match place {
        Place::Local => here.clone(),
        Place::Journal => there.clone(),
    });
    let lines = [entry_of(local, id)?, entry_of(journal, id)?];
    let listed = lines.iter().filter_map(|line| line.as_deref().and_then(line_revision)).max();
    let hurt = [(Place::Local, &here), (Place::Journal, &there)];
    let hurt = hurt.into_iter().filter(|(place, _)| unreadable.contains(place));
    // The first words of a broken text may still tell which revision it was.
    let last = hurt.filter_map(|(_, text)| text.as_deref().and_then(revision_at_front)).max().max(listed);
    let generation = generation(&best, id, !unreadable.is_empty(), last);
    let step =
        lines.iter().flatten().find_map(|line| IndexEntry::read_text(line)).map_or(Step::Opening, |line| line.step);
    let Candidate { document, place, key } = best;
    let opened = Opened {
        session: Rc::new(document.session),
        revision: listed.map_or(document.revision, |listed| listed.max(document.revision)),
        saved_at: Some(document.saved_at),
        step,
        generation,
        damaged,
        faults: document.faults,
    };
    Ok(Choice { opened, place, key, unreadable, other })
}

/// The line of the list.
fn entry_of(slots: &dyn Slots, id: &SessionId) -> Result<Option<String>, SlotError> {
    slots.get(&index_key(id))
}

/// What the writer has to be told of where the work comes from. `last` is the newest revision that anything speaks of.
fn generation(best: &Candidate, id: &SessionId, unreadable: bool, last: Option<u64>) -> Generation {
    let current = best.key == session_key(id);
    let is_last = last.is_some_and(|last| best.document.revision >= last);
    match (current, unreadable) {
        (true, false) => Generation::Current,
        (true, true) if is_last => Generation::Healed,
        _ => Generation::Before,
    }
}

/// Makes one place hold the chosen text, as it is kept, and its line of the list. A current text that can be read
/// becomes the generation before; one that cannot is kept aside first, and where there is no room for that, everything
/// stays as it is: the same way is found again next time.
///
/// # Errors
/// Where the place refuses; nothing that was there is lost.
pub fn heal(
    slots: &dyn Slots,
    id: &SessionId,
    text: &str,
    line: Option<&str>,
    unreadable: bool,
) -> Result<(), SlotError> {
    let current = slots.get(&session_key(id))?;
    if current.as_deref() != Some(text) {
        if let Some(current) = current {
            if !unreadable {
                slots.set(&before_key(id), &current)?;
            } else if !keep_aside(slots, id, &current)? {
                return Ok(());
            }
        }
        slots.set(&session_key(id), text)?;
    }
    let kept = entry_of(slots, id)?;
    let older = |line: &str| kept.as_deref().and_then(line_revision) < line_revision(line);
    match line {
        Some(line) if older(line) => slots.set(&index_key(id), line),
        _ => Ok(()),
    }
}

/// Brings one place up to what the other holds of a session, generation by generation as they are kept, unless it has
/// caught up meanwhile. What it held and the other does not becomes the generation before.
///
/// # Errors
/// Where the place refuses.
pub fn catch_up(from: &dyn Slots, to: &dyn Slots, id: &SessionId) -> Result<(), SlotError> {
    let revision = |slots: &dyn Slots| -> Result<Option<u64>, SlotError> {
        let listed = entry_of(slots, id)?.as_deref().and_then(line_revision);
        let text = slots.get(&session_key(id))?.as_deref().and_then(Head::at_front).map(|head| head.revision);
        Ok(listed.max(text))
    };
    if revision(to)? >= revision(from)? {
        return Ok(());
    }
    let Some(text) = from.get(&session_key(id))? else {
        return Ok(());
    };
    let before = from.get(&before_key(id))?;
    match (to.get(&session_key(id))?, before) {
        // What is not whole must not push out a generation that can be read.
        (Some(held), _) if Head::of(&held).is_none() => {
            if !keep_aside(to, id, &held)? {
                return Ok(());
            }
        }
        (Some(held), before) => {
            let older = before.filter(|before| revision_at_front(before) >= revision_at_front(&held));
            to.set(&before_key(id), older.as_deref().unwrap_or(&held))?;
        }
        (None, Some(before)) => to.set(&before_key(id), &before)?,
        (None, None) => {}
    }
    to.set(&session_key(id), &text)?;
    for key in [index_key(id), migrated_key(id)] {
        if let Some(text) = from.get(&key)? {
            to.set(&key, &text)?;
        }
    }
    Ok(())
}

fn revision_at_front(text: &str) -> Option<u64> {
    Head::at_front(text).map(|head| head.revision)
}
