//! Twenty facts of law and guidance, each with its nation, its source, the month it was last checked, and what to
//! check again. None of them states a right as certain; show each with [`super::law_note`].

use std::sync::LazyLock;

use super::embedded::read;
use super::sources::Link;
use crate::domain::choices::choices;
use crate::domain::dates::Date;
use crate::domain::form::readable;
use crate::domain::opening::Nation;

choices! {
    /// How well a fact of law is sourced.
    Confidence { High = "high", Medium = "medium", Low = "low" }
}

/// A fact of law or guidance, in our words.
#[derive(Debug)]
pub struct Law {
    /// Its id, `L1` to `L20`.
    pub id: &'static str,
    /// Where it holds.
    pub nations: Vec<Nation>,
    /// The name of the law or guidance.
    pub title: &'static str,
    /// What it may mean.
    pub fact: &'static str,
    /// What to check before relying on it.
    pub check: &'static str,
    /// Where it was read.
    pub links: Vec<Link>,
    /// How well it is sourced.
    pub confidence: Confidence,
    /// The month it was last checked, as `YYYY-MM`.
    pub last_checked: &'static str,
}

readable!(Law { id, nations, title, fact, check, links, confidence, last_checked });

impl Law {
    /// Whether it was last checked more than a year before this day, which is to be said with it.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        let (year, month) = self.last_checked.split_once('-').unwrap_or_default();
        let months = |year: i32, month: i32| year * 12 + month;
        let checked = months(year.parse().unwrap_or_default(), month.parse().unwrap_or_default());
        months(i32::from(today.year()), i32::from(today.month())) - checked > 12
    }
}

static LAW: LazyLock<Vec<Law>> = LazyLock::new(|| read("law.json", include_str!("law.json")));

/// The whole table.
#[must_use]
pub fn law() -> &'static [Law] {
    &LAW
}

/// One fact by its id.
#[must_use]
pub fn law_by_id(id: &str) -> Option<&'static Law> {
    LAW.iter().find(|law| law.id == id)
}

/// The facts that hold in a nation; all of them until one is chosen.
pub fn law_for(nation: Option<Nation>) -> impl Iterator<Item = &'static Law> {
    LAW.iter().filter(move |law| nation.is_none_or(|nation| law.nations.contains(&nation)))
}
