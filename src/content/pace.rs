//! The plans for a session of so many minutes, and what can wait when there are too few (`domain.md`, section 3).

use std::sync::LazyLock;

use super::embedded::read;
use crate::domain::form::readable;
use crate::domain::pace::Plan;
use crate::domain::walk::Step;

struct Paces {
    plans: Vec<Plan>,
    wait: Vec<Step>,
}

readable!(Paces { plans, wait });

static PACES: LazyLock<Paces> = LazyLock::new(|| read("pace.json", include_str!("pace.json")));

/// Every plan.
#[must_use]
pub fn plans() -> &'static [Plan] {
    &PACES.plans
}

/// The steps that can wait, the easiest to leave first.
#[must_use]
pub fn can_wait() -> &'static [Step] {
    &PACES.wait
}
