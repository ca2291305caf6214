//! What each step of the walk asks, why, and where the question comes from.

use std::sync::LazyLock;

use super::embedded::read;
use crate::domain::form::readable;
use crate::domain::walk::Step;

/// The words of one step.
#[derive(Debug)]
pub struct Prompt {
    /// The step.
    pub step: Step,
    /// Its name in the walk, one to three words.
    pub nav: &'static str,
    /// The step as one question; the heading of its page.
    pub heading: &'static str,
    /// Why it is asked, in a line or two.
    pub why: &'static str,
    /// Where it comes from, for [`super::cite`].
    pub refs: Vec<&'static str>,
    /// A short example from one of the made-up cases.
    pub example: &'static str,
    /// Longer guidance, folded away, in paragraphs.
    pub guidance: Vec<&'static str>,
}

readable!(Prompt { step, nav, heading, why, refs, example, guidance });

static PROMPTS: LazyLock<Vec<Prompt>> = LazyLock::new(|| read("prompts.json", include_str!("prompts.json")));

/// The words of a step.
#[must_use]
pub fn prompt(step: Step) -> &'static Prompt {
    // The file stands in the order of the walk; the linter holds it.
    &PROMPTS[step as usize]
}

/// The words of every step, in the order of the walk.
#[must_use]
pub fn prompts() -> &'static [Prompt] {
    &PROMPTS
}
