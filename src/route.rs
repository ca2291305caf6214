//! The address bar: what stands after `#`, and the page it means.
//!
//! Pure. May not know whether the session it names exists. Start with [`Route::read`] and [`Route::fragment`].

use std::rc::Rc;

use crate::domain::walk::{Stage, Step};
use crate::domain::{EvidenceId, SessionId};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Where sessions begin and are found again.
    Home,
    /// A step of a session.
    Session {
        /// Which session.
        id: SessionId,
        /// Which step.
        step: Step,
    },
    /// Where is my data?
    Data,
    /// What this browser allows, for whoever looks after the computer.
    Check,
    /// An exercise that travels in the address itself.
    Exercise {
        /// What stands for it there; empty where there is none.
        link: Rc<str>,
    },
    /// Answers of groups, side by side.
    Gather,
    /// About, sources, law and its dates.
    Guide,
    /// An address that means nothing here.
    NotFound,
}

/// The most characters of an exercise that are put into an address, which is more than a sound one has.
const LONGEST_LINK: usize = 300_000;

/// The step a session opens at when the address names none.
const FIRST: Step = Step::Opening;

impl Route {
    /// The page a fragment means, with or without its `#`. Mail filters turn `#` into `%23`, and people leave a slash
    /// at the end; a step this version does not have leads to the session's first.
    #[must_use]
    pub fn read(fragment: &str) -> Self {
        let fragment = fragment.trim();
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let path = path.strip_prefix("%23").unwrap_or(path);
        if let Some(link) = exercise(path) {
            return Self::Exercise { link: link.into() };
        }
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => Self::Home,
            ["data"] => Self::Data,
            ["data", "check"] => Self::Check,
            ["gather" | "compare"] => Self::Gather,
            ["guide"] => Self::Guide,
            ["session", id, ref rest @ ..] => {
                SessionId::new(id).map_or(Self::NotFound, |id| Self::Session { id, step: step(rest) })
            }
            _ => Self::NotFound,
        }
    }

    /// The fragment of a page, `#` and all. A page that is not found has the address of Home.
    #[must_use]
    pub fn fragment(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".into(),
            Self::Session { id, step } => format!("#/session/{id}/{}", step.id()),
            Self::Data => "#/data".into(),
            Self::Check => "#/data/check".into(),
            Self::Exercise { link } if link.is_empty() => "#/exercise".into(),
            Self::Exercise { link } => "#/exercise/".chars().chain(link.chars().take(LONGEST_LINK)).collect(),
            Self::Gather => "#/gather".into(),
            Self::Guide => "#/guide".into(),
        }
    }
}

/// The fragment of an entry of the ledger, which opens there.
#[must_use]
pub fn of_entry(session: &SessionId, entry: &EvidenceId) -> String {
    let ledger = Route::Session { id: session.clone(), step: Step::Evidence };
    [&ledger.fragment(), "/", entry.as_str()].concat()
}

/// The entry that a fragment names.
#[must_use]
pub fn entry(fragment: &str) -> Option<&str> {
    fragment.split('/').nth(5).filter(|entry| !entry.is_empty())
}

/// What stands for an exercise in a path, whatever became of it on the way: that is for its reader to say.
fn exercise(path: &str) -> Option<&str> {
    let rest = path.trim_start_matches('/').strip_prefix("exercise")?;
    (rest.is_empty() || rest.starts_with(['/', '%'])).then(|| rest.trim_start_matches('/'))
}

fn step(rest: &[&str]) -> Step {
    match *rest {
        [stage] => Stage::from_id(stage).and_then(|stage| stage.steps().next()).unwrap_or(FIRST),
        [stage, name, ..] => Step::from_id(&format!("{stage}/{name}")).unwrap_or(FIRST),
        [] => FIRST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(step: Step) -> Route {
        Route::Session { id: SessionId::new("a1-b2").unwrap(), step }
    }

    #[track_caller]
    fn check(fragment: &str, expected: &Route) {
        assert_eq!(Route::read(fragment), *expected, "{fragment}");
    }

    #[test]
    fn every_page_is_found_again_under_its_own_address() {
        for step in Step::ALL {
            check(&session(*step).fragment(), &session(*step));
        }
        for route in [Route::Home, Route::Data, Route::Check, Route::Gather, Route::Guide] {
            check(&route.fragment(), &route);
        }
    }

    #[test]
    fn an_entry_has_an_address_on_the_page_of_its_step() {
        let page = session(Step::Evidence);
        let address = of_entry(&SessionId::new("a1-b2").unwrap(), &EvidenceId::new("e5").unwrap());
        check(&address, &page);
        assert_eq!(entry(&address), Some("e5"));
        assert_eq!(entry(&page.fragment()), None);
    }

    #[test]
    fn an_address_that_was_bent_on_the_way_is_still_understood() {
        check("", &Route::Home);
        check("#", &Route::Home);
        check("#/", &Route::Home);
        check("%23/guide", &Route::Guide);
        check("#/compare", &Route::Gather);
        check("#%23/guide", &Route::Guide);
        check(" #/data/ ", &Route::Data);
        check("#/data/check/", &Route::Check);
        check("/session/a1-b2/power-map/links/", &session(Step::Links));
        check("%23/session/a1-b2/power-map/links", &session(Step::Links));
    }

    #[test]
    fn a_session_without_a_known_step_opens_at_its_first() {
        check("#/session/a1-b2", &session(Step::Opening));
        check("#/session/a1-b2/", &session(Step::Opening));
        check("#/session/a1-b2/nonsense", &session(Step::Opening));
        check("#/session/a1-b2/power-map/nonsense", &session(Step::Opening));
        check("#/session/a1-b2/power-map", &session(Step::Frame));
    }

    #[test]
    fn an_exercise_is_taken_from_the_address_as_it_is() {
        let exercise = |link: &str| Route::Exercise { link: link.into() };
        for link in ["", "1-4-0badf00d-AbC_"] {
            check(&exercise(link).fragment(), &exercise(link));
        }
        check("%23/exercise/1-4-0badf00d-AbC_", &exercise("1-4-0badf00d-AbC_"));
        check("#/exercise/1-4-0bad%0D%0Af00d/x", &exercise("1-4-0bad%0D%0Af00d/x"));
        check("#/exercises", &Route::NotFound);
    }

    #[test]
    fn anything_else_is_not_found() {
        check("#/session", &Route::NotFound);
        check("#/session/A1<script>/story/people", &Route::NotFound);
        check("#/session/%2e%2e/story/people", &Route::NotFound);
        check("#/elsewhere", &Route::NotFound);
        check("#/guide/more", &Route::NotFound);
        check("#/data/more", &Route::NotFound);
    }
}
