//! How time is going: a plan for the minutes there are, where they went in this visit, and what could wait.
//!
//! Pure. A plan is content, and the time that passed comes from the caller. Nothing of it is saved: it is about an hour
//! and not about the case. Start with [`Plan::of`] and [`Pace`].

use super::form::readable;
use super::opening::Mode;
use super::session::Session;
use super::walk::{Progress, Step, progress};

/// One part of a plan.
#[derive(Debug)]
pub struct Part {
    /// What it is called.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// How long it takes in the plan as it is written.
    pub minutes: u16,
    /// The stages and steps it stands for, as the address has them; none for what is done away from the walk.
    pub places: Vec<&'static str>,
}

readable!(Part { name, about, minutes, places });

/// A plan for so many minutes.
#[derive(Debug)]
pub struct Plan {
    /// How the work is done.
    pub mode: Mode,
    /// The minutes it is for.
    pub minutes: u16,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

readable!(Plan { mode, minutes, parts });

impl Plan {
    /// The plan whose minutes are nearest, of those for this mode.
    #[must_use]
    pub fn of(plans: &'static [Self], mode: Mode, minutes: u16) -> Option<&'static Self> {
        plans.iter().filter(|plan| plan.mode == mode).min_by_key(|plan| plan.minutes.abs_diff(minutes))
    }

    /// The part that a step belongs to. A step that is named goes before its stage.
    #[must_use]
    pub fn part_of(&self, step: Step) -> Option<usize> {
        let named = |place: &str| self.parts.iter().position(|part| part.places.contains(&place));
        named(step.id()).or_else(|| named(step.stage().id()))
    }

    /// When each part ends, in minutes from the start, stretched to the minutes there are.
    #[must_use]
    pub fn ends(&self, minutes: u16) -> Vec<u16> {
        let all = u32::from(self.minutes.max(1));
        let mut so_far = 0;
        let end = |part: &Part| {
            so_far += u32::from(part.minutes);
            // No longer than the minutes there are.
            ((so_far * u32::from(minutes) + all / 2) / all) as u16
        };
        self.parts.iter().map(end).collect()
    }

    /// The minutes of a part.
    #[must_use]
    pub fn minutes_of(&self, part: usize, minutes: u16) -> u16 {
        let ends = self.ends(minutes);
        let end = ends.get(part).copied().unwrap_or_default();
        end - part.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default()
    }

    /// The minutes that the plan still gives from here: those of the parts to come, and what is left of this one.
    #[must_use]
    pub fn still_to_come(&self, here: usize, spent: u16, minutes: u16) -> u16 {
        let left = self.minutes_of(here, minutes).saturating_sub(spent);
        minutes - self.ends(minutes).get(here).copied().unwrap_or(minutes) + left
    }
}

/// Longer than this between two looks at the clock, in milliseconds, and the computer was asleep: a page that is only
/// out of sight still looks once a minute.
const ASLEEP_MS: u64 = 3 * 60_000;

/// Where the minutes of this visit went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// Milliseconds spent at each step.
    spent: Vec<(Step, u64)>,
    /// Whether it goes on.
    going: bool,
    /// How long the computer slept before it stopped by itself, in milliseconds.
    slept: Option<u64>,
}

impl Pace {
    /// Begins, or goes on.
    pub fn go_on(&mut self) {
        self.going = true;
        self.slept = None;
    }

    /// Stops until it is told to go on.
    pub fn pause(&mut self) {
        self.going = false;
        self.slept = None;
    }

    /// Counts the sleep after all, to the step that was open.
    pub fn count_sleep(&mut self, step: Step) {
        if let Some(slept) = self.slept {
            self.add(step, slept);
        }
        self.go_on();
    }

    /// So much has passed since it was last told, with this step open.
    pub fn pass(&mut self, step: Step, ms: u64) {
        if !self.going {
            return;
        }
        if ms > ASLEEP_MS {
            self.going = false;
            self.slept = Some(ms);
        } else {
            self.add(step, ms);
        }
    }

    fn add(&mut self, step: Step, ms: u64) {
        match self.spent.iter_mut().find(|(known, _)| *known == step) {
            Some((_, spent)) => *spent += ms,
            None => self.spent.push((step, ms)),
        }
    }

    /// Whether it goes on.
    #[must_use]
    pub fn is_going(&self) -> bool {
        self.going
    }

    /// Whether it was ever begun.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.going || self.slept.is_some() || !self.spent.is_empty()
    }

    /// The minutes the computer slept before it stopped by itself.
    #[must_use]
    pub fn slept(&self) -> Option<u16> {
        self.slept.map(minutes)
    }

    /// Whole minutes spent at the steps that are wanted.
    #[must_use]
    pub fn spent(&self, wanted: impl Fn(Step) -> bool) -> u16 {
        minutes(self.spent.iter().filter(|(step, _)| wanted(*step)).map(|(_, ms)| ms).sum())
    }
}

fn minutes(ms: u64) -> u16 {
    u16::try_from(ms / 60_000).unwrap_or(u16::MAX)
}

/// What could wait when time runs short: of `order`, the steps that this mode shows and that nobody has begun, at most
/// `most`. A tool that was not chosen is not in the way of anything.
#[must_use]
pub fn can_wait(session: &Session, order: &[Step], here: Step, most: usize) -> Vec<Step> {
    let waits =
        |step: &Step| *step != here && session.opening.shows(*step) && progress(session, *step) == Progress::Untouched;
    order.iter().copied().filter(waits).take(most).collect()
}
