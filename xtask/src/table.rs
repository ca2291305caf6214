//! What ran, where, and how it went: the last thing `cargo xtask test` prints.

use std::fmt::Write as _;
use std::time::Duration;

use crate::engines::Engine;

/// How a stage went.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It ran and held.
    Passed,
    /// It ran and did not, for this reason.
    Failed(String),
    /// It did not run, for this reason.
    NotTested(String),
}

/// One stage in one engine.
#[derive(Debug)]
pub struct Row {
    /// What ran.
    pub stage: &'static str,
    /// In which engine, if it needs one.
    pub engine: Option<Engine>,
    /// How it went.
    pub outcome: Outcome,
    /// How long it took.
    pub took: Duration,
}

/// The whole run.
#[derive(Debug, Default)]
pub struct Table {
    /// Every stage, in the order they ran.
    pub rows: Vec<Row>,
    /// Whether what was not tested counts as failed.
    pub strict: bool,
}

impl Table {
    /// Whether nothing failed.
    pub fn holds(&self) -> bool {
        self.count().1 == 0
    }

    /// How many passed, and how many failed.
    fn count(&self) -> (usize, usize) {
        self.rows.iter().fold((0, 0), |(passed, failed), row| match row.outcome {
            Outcome::Passed => (passed + 1, failed),
            Outcome::NotTested(_) if !self.strict => (passed, failed),
            Outcome::Failed(_) | Outcome::NotTested(_) => (passed, failed + 1),
        })
    }

    /// The table in plain text, and below it the count.
    pub fn render(&self) -> String {
        let mut text = format!("\n{:<16} {:<10} {:<11} {:>6}\n", "stage", "engine", "result", "time");
        for row in &self.rows {
            let engine = row.engine.map_or("-", Engine::name);
            let (result, why) = match &row.outcome {
                Outcome::Passed => ("passed", ""),
                Outcome::Failed(why) => ("FAILED", why.as_str()),
                Outcome::NotTested(why) => ("not tested", why.as_str()),
            };
            let seconds = row.took.as_secs();
            let time = format!("{}:{:02}", seconds / 60, seconds % 60);
            let why = why.lines().next().unwrap_or_default();
            let line = format!("{:<16} {engine:<10} {result:<11} {time:>6}  {why}", row.stage);
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", line.trim_end());
        }
        if self.strict && self.rows.iter().any(|row| matches!(row.outcome, Outcome::NotTested(_))) {
            text.push_str("\nHere, what could not be tested counts as failed.\n");
        }
        let (passed, failed) = self.count();
        let _ = write!(text, "\n{passed} passed, {failed} failed");
        text
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Outcome, Row, Table};
    use crate::engines::Engine;

    fn table(strict: bool) -> Table {
        let row = |stage, engine, outcome| Row { stage, engine, outcome, took: Duration::from_secs(75) };
        Table {
            strict,
            rows: vec![
                row("fmt", None, Outcome::Passed),
                row("web", Some(Engine::Firefox), Outcome::NotTested("no firefox".to_owned())),
            ],
        }
    }

    #[test]
    fn what_is_not_tested_is_said_and_is_no_failure_by_itself() {
        let text = table(false).render();
        assert!(table(false).holds());
        assert!(text.contains("web              firefox    not tested    1:15  no firefox\n"), "{text}");
        assert!(text.ends_with("\n1 passed, 0 failed"), "{text}");
    }

    #[test]
    fn in_a_strict_run_it_is() {
        assert!(!table(true).holds());
        assert!(table(true).render().ends_with("\n1 passed, 1 failed"));
    }
}
