//! Second looks: for each a table of cases that raise it and cases that do not, whole sessions of sound practice, the
//! sample cases, and what holds for any session.
//!
//! `told` writes sessions in a line or two. A file for each heading has the tables.

mod accounts;
mod changing;
mod evidence;
mod never;
mod next;
mod otherwise;
mod power;
mod samples;
mod sound;
mod told;
mod voices;

use standpoint::content;
use standpoint::domain::Session;
use standpoint::domain::looks::SecondLook;
use standpoint::domain::protection::Trap;

use crate::drawn::TODAY;
use told::told;

/// What the session raises on the day of all these tests.
pub fn raised(session: &Session) -> Vec<SecondLook> {
    content::second_looks(session, TODAY)
}

/// The ids a second look rests on, as one line; nothing while it is silent.
pub fn ids(session: &Session, trap: Trap) -> String {
    let looks = raised(session);
    let matched = looks.iter().filter(|look| look.trap == trap).flat_map(|look| &look.matched);
    matched.map(|found| found.id()).collect::<Vec<_>>().join(" ")
}

/// A table of cases: what each rests on (nothing where it must be silent), and the session.
#[track_caller]
pub fn table(trap: Trap, cases: &[(&str, &str)]) {
    for (expected, session) in cases {
        assert_eq!(ids(&told(session), trap), *expected, "{}: {session}", trap.id());
    }
    let firing = cases.iter().filter(|(expected, _)| !expected.is_empty()).count();
    assert!(firing >= 4 && cases.len() - firing >= 4, "{}: at least four of each", trap.id());
    assert_eq!(ids(&told(""), trap), "", "an empty session raises nothing");
}
