//! The numbers in the rules of second looks: how many, how long, how large a part; and how many days are late to ask
//! for an advocate. Each is shown with its rule and can be changed for a session; only what differs from the usual
//! number is kept.
//!
//! `domain.md`, "Reasoning traps". Parts are in tenths: "more than five in ten" is more than half.

use super::choices::choices;
use super::protection::Trap;
use super::rejection::Rejection;

choices! {
    /// A number in the rule of a second look.
    Threshold {
        D1Entries = "D1-entries", D2Entries = "D2-entries", D6Concerns = "D6-concerns", D7Sessions = "D7-sessions",
        D13Days = "D13-days", D13Older = "D13-older", D28Months = "D28-months", D29Days = "D29-days",
        D3Entries = "D3-entries", D3Tenths = "D3-tenths", D4Strengths = "D4-strengths",
        D23Entries = "D23-entries", D23Days = "D23-days", D24Concerns = "D24-concerns",
        D25Strengths = "D25-strengths", D25Tenths = "D25-tenths",
        D5Days = "D5-days", D32Days = "D32-days", D32DaysDirected = "D32-days-directed",
        D8Strengths = "D8-strengths", D12Tenths = "D12-tenths", D14Tenths = "D14-tenths", D14Entries = "D14-entries",
        D33Entries = "D33-entries", D40Days = "D40-days",
        D10Explanations = "D10-explanations",
        D18Concerns = "D18-concerns", D18Days = "D18-days",
        AdvocacyDays = "advocacy-days",
    }
}

/// What a number counts, which bounds what it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Entries, voices, explanations or sessions.
    Count,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Tenths of a whole.
    Tenths,
}

impl Threshold {
    /// The trap whose rule it stands in, what it counts, and what it usually is.
    const fn entry(self) -> (Option<Trap>, Unit, u16) {
        use Unit::{Count, Days, Months, Tenths};
        let (trap, unit, usual) = match self {
            Self::AdvocacyDays => return (None, Days, 10),
            Self::D1Entries => (Trap::D1, Count, 3),
            Self::D2Entries => (Trap::D2, Count, 3),
            Self::D6Concerns => (Trap::D6, Count, 2),
            Self::D7Sessions => (Trap::D7, Count, 2),
            Self::D13Days => (Trap::D13, Days, 14),
            Self::D13Older => (Trap::D13, Count, 3),
            Self::D28Months => (Trap::D28, Months, 6),
            Self::D29Days => (Trap::D29, Days, 28),
            Self::D3Entries => (Trap::D3, Count, 4),
            Self::D3Tenths => (Trap::D3, Tenths, 5),
            Self::D4Strengths => (Trap::D4, Count, 2),
            Self::D23Entries => (Trap::D23, Count, 2),
            Self::D23Days => (Trap::D23, Days, 14),
            Self::D24Concerns => (Trap::D24, Count, 3),
            Self::D25Strengths => (Trap::D25, Count, 3),
            Self::D25Tenths => (Trap::D25, Tenths, 5),
            Self::D5Days => (Trap::D5, Days, 28),
            Self::D32Days => (Trap::D32, Days, 28),
            Self::D32DaysDirected => (Trap::D32, Days, 10),
            Self::D8Strengths => (Trap::D8, Count, 3),
            Self::D12Tenths => (Trap::D12, Tenths, 6),
            Self::D14Tenths => (Trap::D14, Tenths, 3),
            Self::D14Entries => (Trap::D14, Count, 3),
            Self::D33Entries => (Trap::D33, Count, 3),
            Self::D40Days => (Trap::D40, Days, 7),
            Self::D10Explanations => (Trap::D10, Count, 3),
            Self::D18Concerns => (Trap::D18, Count, 3),
            Self::D18Days => (Trap::D18, Days, 60),
        };
        (Some(trap), unit, usual)
    }

    /// The trap whose rule it stands in; none for the advocacy check.
    #[must_use]
    pub const fn trap(self) -> Option<Trap> {
        self.entry().0
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.entry().1
    }

    /// What it is unless somebody changed it.
    #[must_use]
    pub const fn usual(self) -> u16 {
        self.entry().2
    }

    /// The least and the most it can be.
    #[must_use]
    pub const fn bounds(self) -> (u16, u16) {
        match self.unit() {
            Unit::Count => (1, 20),
            Unit::Days => (1, 365),
            Unit::Months => (1, 60),
            Unit::Tenths => (1, 9),
        }
    }

    /// The number, if it can be that.
    pub(super) fn within(self, number: u16) -> Result<u16, Rejection> {
        let (least, most) = self.bounds();
        if (least..=most).contains(&number) { Ok(number) } else { Err(Rejection::NotAThreshold { least, most }) }
    }
}
