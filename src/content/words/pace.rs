//! Words of the quiet clock.

/// The heading of what stands beside it.
pub const PACE: &str = "Pace";
/// Before it was begun.
pub const OFFERED: &str = "Pace: a quiet clock for these minutes";
/// What it does.
pub const BODY: &str = "It suggests and never interrupts. Nothing of it is kept.";
/// Begins.
pub const BEGIN: &str = "Start the clock";
/// Stops.
pub const PAUSE: &str = "Pause the clock";
/// Goes on.
pub const GO_ON: &str = "Go on";
/// Takes it off the page.
pub const HIDE: &str = "Hide the clock";
/// Puts it back.
pub const SHOW: &str = "Show the clock";
/// Counts the time the computer slept.
pub const COUNT: &str = "Count that time";
/// While it stands still.
pub const PAUSED: &str = "The clock is paused.";
/// Heads of the table.
pub const COLUMNS: [&str; 3] = ["Part", "Minutes", "What for"];
/// The table.
pub const PLAN: &str = "The plan";
/// The part that is open.
pub const YOU: &str = "You are here";
/// The part that the plan would be at.
pub const BY_NOW: &str = "The plan is here";
/// Where the time goes in this part.
pub const CAN_WAIT: &str = "If time runs short, these can wait; they stay one click away:";
/// What cannot wait.
pub const KEEP: &str = "Keep time for actions, tripwires and the day you look again.";

/// `Story: about 10 minutes; you have been here 14.`
#[must_use]
pub fn here(part: &str, planned: u16, spent: u16) -> String {
    let so_far = if spent == 0 { "just begun".into() } else { ["you have been here ", &spent.to_string()].concat() };
    [part, ": about ", &minutes(planned), "; ", &so_far, "."].concat()
}

/// `31 of 75 minutes have gone.`
#[must_use]
pub fn gone(spent: u16, all: u16) -> String {
    [&spent.to_string(), " of ", &minutes(all), " have gone."].concat()
}

/// `The plan has 30 minutes to come, and 18 are left.`
#[must_use]
pub fn short(to_come: u16, left: u16) -> String {
    let left = if left == 0 { "none is left".to_owned() } else { [&left.to_string(), " are left"].concat() };
    ["The plan has ", &minutes(to_come), " to come, and ", &left, "."].concat()
}

/// `The computer was asleep for 34 minutes, so the clock is paused.`
#[must_use]
pub fn slept(count: u16) -> String {
    ["The computer was asleep for ", &minutes(count), ", so the clock is paused."].concat()
}

/// `from 10 to 20`.
#[must_use]
pub fn from_to(from: u16, to: u16) -> String {
    [&from.to_string(), " to ", &to.to_string()].concat()
}

fn minutes(count: u16) -> String {
    if count == 1 { "1 minute".to_owned() } else { [&count.to_string(), " minutes"].concat() }
}
