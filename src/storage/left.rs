//! The last steps of undo and redo as one text, for a page that is loaded again.
//!
//! Pure. Each state is written as a session is saved, so that nothing is in it that a saved session would not hold. The
//! session they belong to stands first: to any other they are nothing. Start with [`steps_text`] and [`read_steps`].

use std::rc::Rc;

use super::envelope::enveloped;
use super::moment::Moment;
use super::read::{document, parse};
use crate::domain::{History, Session};

/// Most states that are written beside the session itself.
const MOST: usize = 20;
/// Most bytes of them all.
const MAX_BYTES: usize = 500_000;

/// The marks before the session itself, what undo comes to, and what redo comes to.
const NOW: &str = "=";
const PAST: &str = "-";
const FUTURE: &str = "+";

/// The states nearest to the session as it stands, as many as there is room for; nothing where there is none.
#[must_use]
pub fn steps_text(history: &History, revision: u64) -> Option<String> {
    let line = |mark: &str, session: &Session| [mark, &enveloped(session, revision, Moment::default())].concat();
    let mut text = line(NOW, history.now());
    let mut count = 0;
    'all: for nth in 0..MOST {
        for (mark, states) in [(PAST, history.past()), (FUTURE, history.future())] {
            if let Some(state) = states.iter().nth_back(nth) {
                // Looked at before the next is written too: the page is going.
                if count == MOST || text.len() >= MAX_BYTES {
                    break 'all;
                }
                let next = line(mark, state);
                if text.len() + next.len() >= MAX_BYTES {
                    break 'all;
                }
                count += 1;
                text.push('\n');
                text.push_str(&next);
            }
        }
    }
    (count > 0).then_some(text)
}

/// The session with the steps that were written of exactly this one, at exactly this revision.
#[must_use]
pub fn read_steps(text: &str, session: &Rc<Session>, revision: u64) -> Option<History> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let (mut past, mut future) = (Vec::new(), Vec::new());
    for (at, line) in text.split('\n').enumerate() {
        let (mark, text) = line.split_at_checked(NOW.len())?;
        let state = document(parse(text).ok()?).ok()?;
        if at > MOST || state.revision != revision || state.session.id != session.id || !state.faults.is_empty() {
            return None;
        }
        match mark {
            NOW if at == 0 && state.session == **session => {}
            PAST if at > 0 => past.push(Rc::new(state.session)),
            FUTURE if at > 0 => future.push(Rc::new(state.session)),
            _ => return None,
        }
    }
    past.reverse();
    future.reverse();
    Some(History::with_steps(session.clone(), past, future))
}
