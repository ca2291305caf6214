//! Words of the timeline: what happened, when we knew, what we judged meanwhile; and of looking back at a judgement.

/// The name of the drawing.
pub const TIMELINE: &str = "The timeline";
/// What the tabs are views of.
pub const VIEWS: &str = "Ways to look at the timeline";
/// A tab.
pub const VIEW_TIMELINE: &str = "Timeline";
/// A tab.
pub const VIEW_TABLE: &str = "Table";
/// A tab.
pub const VIEW_SENTENCES: &str = "Sentences";
/// The upper rail.
pub const WE_KNEW: &str = "We knew";
/// The lower rail.
pub const IT_HAPPENED: &str = "It happened";
/// Before anything has a day.
pub const NOTHING: &str = "Nothing has a day yet";
/// Beneath [`NOTHING`].
pub const NOTHING_BODY: &str = "What is written under “What we know” appears here by the day it happened and the day we \
knew, with every judgement above.";
/// Leads to the ledger.
pub const TO_LEDGER: &str = "Write what is known, with its days";
/// How the keys work, for screen readers.
pub const KEYS: &str = "Arrow keys go along a row and from row to row. Home and End go to the ends of a row, Enter \
shows what a mark stands for and lights up what belongs to it. Plus and minus come nearer and go further away, Shift \
with an arrow moves along in time, zero shows everything.";
/// The name of the row of buttons.
pub const TOOLS: &str = "Looking along the timeline";
/// Comes nearer.
pub const NEARER: &str = "Nearer";
/// Goes further away.
pub const FURTHER: &str = "Further away";
/// Moves back in time.
pub const EARLIER: &str = "Earlier";
/// Moves on in time.
pub const LATER: &str = "Later";
/// Shows everything.
pub const WHOLE: &str = "Show everything";
/// Shows the judgements of all decisions.
pub const ALL_DECISIONS: &str = "Judgements on every decision";
/// Before anything is pressed.
pub const PRESS: &str = "Press a mark to read what it stands for. Press a flag to see what that judgement rested on.";
/// Lets what is chosen be.
pub const CLOSE: &str = "Choose nothing";
/// Over entries without any day.
pub const UNDATED: &str = "Without a day";
/// Beneath [`UNDATED`].
pub const UNDATED_BODY: &str = "These are written down and not on the timeline: no day is given for them.";
/// What a judgement rested on.
pub const RESTED_ON: &str = "What it rested on";
/// A judgement that names none.
pub const RESTED_ON_NOTHING: &str = "It names no entry that it rested on.";
/// A reason without a day is not on the drawing.
pub const REASON_UNDATED: &str = "No day is written down for it, so it is not on the drawing.";
/// Heads of the table.
pub const COLUMNS: [&str; 5] = ["Happened", "We knew", "Learned", "What", "Of what kind"];
/// A cell without a day.
pub const NO_DAY: &str = "Not written down";
/// A cell: on the day itself.
pub const SAME_DAY: &str = "The same day";
/// A row of the table that is a judgement.
pub const A_JUDGEMENT: &str = "Judgement";
/// A row of the table that is a change around the case.
pub const A_CHANGE: &str = "Change around the case";
/// Which way an entry leans was not said.
pub const LEANS_NOT_SAID: &str = "Which way it leans is not said";
/// An entry that was set aside.
pub const SET_ASIDE: &str = "Set aside.";
/// The title of the legend.
pub const LEGEND: &str = "How to read it";
/// In the legend: a mark that stands for several.
pub const LEGEND_SEVERAL: &str = "Doubled: several entries, which part as you come nearer";
/// In the legend of a picture: a mark that stands for several.
pub const DOUBLED: &str = "Doubled: several entries";
/// In the legend: set aside.
pub const LEGEND_ASIDE: &str = "Struck through: set aside, and still there";
/// In the legend: a line.
pub const LEGEND_LINE: &str = "From the day it happened to the day we knew";
/// In the legend: a late line.
pub const LEGEND_LATE: &str = "Learned more than a week later";
/// In the legend: a flag.
pub const LEGEND_FLAG: &str = "A judgement, on the day it was made";
/// In the legend: a flag that was replaced.
pub const LEGEND_REPLACED: &str = "A judgement that a later one replaced";
/// In the legend: a marker.
pub const LEGEND_EVENT: &str = "A change around the case";
/// In the legend: nothing said.
pub const LEGEND_UNSAID: &str = "Leaning not said";

/// Longest words beneath a marker, in letters.
const LABEL: usize = 22;

/// Words short enough to stand beneath a marker.
#[must_use]
pub fn cut(words: &str) -> String {
    match words.char_indices().nth(LABEL) {
        None => words.to_owned(),
        Some((cut, _)) => {
            let room = &words[..cut];
            let whole = room.rfind(char::is_whitespace).map_or(room, |at| &room[..at]);
            format!("{}…", whole.trim_end_matches(|c: char| c.is_whitespace() || ".,;:–-".contains(c)))
        }
    }
}

/// Several changes at about one time.
#[must_use]
pub fn events(count: usize) -> String {
    format!("{count} changes")
}

/// Several judgements at about one time.
#[must_use]
pub fn judgements(count: usize) -> String {
    format!("{count} judgements")
}

/// The flag of the first judgement: which way it leant.
#[must_use]
pub fn first(leans: &str) -> String {
    format!("First: {}", super::power_map::lower(leans))
}

/// Beside a late line: `14 days later`; up to so many where it stands for several entries.
#[must_use]
pub fn later(days: &str, several: bool) -> String {
    if several { format!("up to {days} later") } else { format!("{days} later") }
}

/// What is in sight.
#[must_use]
pub fn in_sight(from: &str, to: &str) -> String {
    format!("In sight: {from} to {to}.")
}

/// When an entry happened and when we knew.
#[must_use]
pub fn days(happened: Option<&str>, known: Option<&str>, later: Option<&str>) -> String {
    match (happened, known, later) {
        (Some(happened), Some(known), Some(later)) => {
            format!("Happened on {happened}. Learned {later} later, on {known}.")
        }
        (Some(happened), Some(_), None) => format!("Happened, and known, on {happened}."),
        (Some(happened), None, _) => format!("Happened on {happened}; the day we knew is not written down."),
        (None, Some(known), _) => format!("Known on {known}; the day it happened is not written down."),
        (None, None, _) => "No day is written down.".into(),
    }
}

/// What somebody wrote, in quotation marks.
#[must_use]
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// Who told us.
#[must_use]
pub fn from(source: &str) -> String {
    format!("From {source}.")
}

/// A judgement.
#[must_use]
pub fn judged(day: &str, leans: &str, level: &str) -> String {
    format!("On {day} we judged: {}, at level {level}.", super::power_map::lower(leans))
}

/// A change around the case.
#[must_use]
pub fn changed(day: &str, kind: &str, note: &str) -> String {
    match note.trim() {
        "" => format!("{day}: {kind}."),
        note => format!("{day}: {kind}. {note}"),
    }
}

/// Several entries at about one time.
#[must_use]
pub fn entries(count: usize) -> String {
    format!("{count} entries")
}

/// A mark that stands for several things: `6 entries, 4 May 2026 to 9 May 2026`.
#[must_use]
pub fn several(what: &str, first: &str, last: &str) -> String {
    if first == last { format!("{what}, {first}") } else { format!("{what}, {first} to {last}") }
}

/// The name of a mark on the rail of what we knew, or of what happened; its words follow.
#[must_use]
pub fn named(known: bool, told: &str) -> String {
    if known { format!("{WE_KNEW}: {told}") } else { format!("{IT_HAPPENED}: {told}") }
}

/// A judgement that no longer stands.
#[must_use]
pub fn replaced_on(day: &str) -> String {
    format!("It was replaced on {day}.")
}

/// What it rested on, in one sentence.
#[must_use]
pub fn rested_on(entries: &str) -> String {
    format!("It rested on {entries}.")
}
