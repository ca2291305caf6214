//! Words of the story: who is in it, what is known, and what changed around the case.

use crate::domain::ActorUses;

// People

/// Before there is anybody.
pub const NO_PEOPLE: &str = "Nobody is in the story yet";
/// Before there is anybody.
pub const NO_PEOPLE_BODY: &str = "Begin with the person the decision is about, then everyone who decides, helps, worries, \
    lives in the home or is talked about. Add yourself too: you have power here. Use a role or a made-up name.";
/// Names the buttons that begin the list.
pub const STARTERS: &str = "Add at once";
/// The person the decision is about, as a first label.
pub const STARTER_CENTRE: &str = "The person";
/// A worker, as a first label.
pub const STARTER_WORKER: &str = "Worker";
/// The manager, as a first label.
pub const STARTER_MANAGER: &str = "Supervisor / manager";
/// Adds a person.
pub const ADD_PERSON: &str = "Add a person";
/// The label of a person.
pub const PERSON_LABEL: &str = "Name or role";
/// Helps with the label.
pub const PERSON_LABEL_HINT: &str = "Made up, never real. “Mum”, “Nan”, “Head teacher” are enough.";
/// Two people have one label.
pub const PERSON_LABEL_TWICE: &str = "Somebody else in the list is called this too. A difference, such as “Nan, Dad’s side”, \
    keeps them apart on the map.";
/// What they are.
pub const PERSON_KIND: &str = "Part in the story";
/// Opens the details of a person.
pub const DETAILS: &str = "Details";
/// Child or adult.
pub const AGE: &str = "Child or adult?";
/// In the home.
pub const IN_HOME: &str = "Do they live in, or stay at, the person’s home?";
/// Helps with the home.
pub const IN_HOME_HINT: &str = "Someone who only stays over is easily missed.";
/// The household.
pub const HOUSEHOLD: &str = "Household";
/// Helps with the household.
pub const HOUSEHOLD_HINT: &str = "Only where there is more than one home. A plain word such as “Nan’s”.";
/// Their own voice.
pub const VOICE: &str = "How has their own voice reached us?";
/// Helps with the voice.
pub const VOICE_HINT: &str = "What they themselves think and want: from their own mouth, through somebody, or not yet.";
/// Nobody is the centre.
pub const NO_CENTRE: &str = "Nobody is marked as the person at the centre yet. Choose that part for whoever the decision is \
    about; the map is drawn around them.";
/// Two are the centre.
pub const TWO_CENTRES: &str = "More than one is marked as the person at the centre. The map is drawn around the first of \
    them; one session for each keeps them from blurring.";
/// Takes something out.
pub const REMOVE: &str = "Remove";
/// Takes somebody out who is used elsewhere.
pub const REMOVE_WITH: &str = "Remove, with what goes along";
/// Undo is possible.
pub const UNDO_BRINGS_BACK: &str = "Undo brings everything back.";

// What is known

/// Before there is an entry.
pub const NO_ENTRIES: &str = "Nothing is written down yet";
/// Before there is an entry.
pub const NO_ENTRIES_BODY: &str = "One entry for one thing: what a camera would have shown, or what was said, in the speaker’s \
    own words. Say who told you, when it happened and when you knew. Write strengths as carefully as worries. Twelve \
    entries are plenty to think with.";
/// Adds an entry.
pub const ADD_ENTRY: &str = "Add an entry";
/// Opens an entry.
pub const EDIT: &str = "Edit";
/// Folds an entry.
pub const DONE: &str = "Done";
/// The words of an entry.
pub const TEXT: &str = "What was seen, heard or read?";
/// Helps with the words.
pub const TEXT_HINT: &str = "Describe it; leave out the verdict";
/// Whom it is about.
pub const ABOUT: &str = "Whom is it about?";
/// Who or what it comes from.
pub const SOURCE: &str = "From whom?";
/// The first line of the list of sources.
pub const NOT_SAID: &str = "Not said yet";
/// A source that is nobody.
pub const A_RECORD: &str = "A record, file or chronology";
/// The same source, in a line.
pub const A_RECORD_IN_A_LINE: &str = "a record";
/// How it came to be known.
pub const HOW: &str = "How do you know?";
/// Heard alone.
pub const ALONE: &str = "Were they alone when they told you?";
/// Helps with alone.
pub const ALONE_HINT: &str = "Nobody listening who matters to what they could say";
/// An interpreter.
pub const INTERPRETER: &str = "An interpreter?";
/// The visit.
pub const VISIT: &str = "Was the visit expected?";
/// The day it happened.
pub const HAPPENED: &str = "When did it happen?";
/// The day we knew.
pub const KNOWN: &str = "When did you know?";
/// Helps with the day we knew.
pub const KNOWN_HINT: &str = "The day it reached you";
/// Known on the day it happened.
pub const SAME_DAY: &str = "Known the same day";
/// What it leans towards.
pub const LEANS: &str = "Which way does it lean?";
/// Whether it was checked.
pub const CHECKED: &str = "Was it checked with somebody independent?";
/// What it shows.
pub const SHOWS: &str = "What does it show?";
/// Entries it is connected with.
pub const LINKS: &str = "Connected entries";
/// Opens the fields that are needed less often.
pub const MORE_ABOUT_ENTRY: &str = "What it shows, and what it connects with";
/// Leaves an entry out of the reckoning.
pub const SET_ASIDE: &str = "Set aside";
/// Leaves it out, where it cannot be removed.
pub const SET_ASIDE_INSTEAD: &str = "Set it aside instead";
/// Takes it in again.
pub const BRING_BACK: &str = "Bring back";
/// Why it is set aside.
pub const WHY_ASIDE: &str = "Why do you set it aside?";
/// Helps with why.
pub const WHY_ASIDE_HINT: &str = "It stays in sight, crossed through, with this reason beside it.";
/// What the reason rests on.
pub const ASIDE_ON: &str = "Entries this reason rests on";
/// Set aside, and no reason yet.
pub const NO_REASON: &str = "Set aside; no reason given yet";
/// Said after an entry was set aside.
pub const NOW_ASIDE: &str = "Set aside. It stays in the list, crossed through. Give the reason.";
/// Said after an entry was brought back.
pub const NOW_BACK: &str = "Brought back. It counts again.";
/// Said when the day we knew was made the day it happened.
pub const NOW_SAME_DAY: &str = "The day you knew is now the day it happened.";
/// Before the day it happened, for those who do not see the column of days.
pub const HAPPENED_ON: &str = "Happened";
/// An entry without a day.
pub const UNDATED: &str = "No date yet";

// Finding entries

/// Folds the filters.
pub const FIND: &str = "Find and sort";
/// Looks for words.
pub const SOUGHT: &str = "Words in the entry";
/// From whom.
pub const FROM_WHOM: &str = "From whom";
/// About whom.
pub const ABOUT_WHOM: &str = "About whom";
/// Leaning.
pub const LEANING: &str = "Leaning towards";
/// No filter.
pub const ANY: &str = "Any";
/// Anybody.
pub const ANYBODY: &str = "Anybody";
/// Whether it was checked.
pub const CHECKED_HOW: &str = "Checked";
/// Only what is set aside.
pub const ASIDE_ONLY: &str = "Set aside";
/// Only what has no day.
pub const UNDATED_ONLY: &str = "Without a date";
/// The other way round.
pub const LATEST_FIRST: &str = "Latest first";
/// The order.
pub const ORDER: &str = "Order";
/// As it was written.
pub const OWN_ORDER: &str = "Our own";
/// By the day it happened.
pub const BY_HAPPENED: &str = "By the day it happened";
/// By the day we knew.
pub const BY_KNOWN: &str = "By the day we knew";
/// Takes the filters away.
pub const CLEAR_FILTERS: &str = "Clear filters";
/// A source that was not said, in a line.
pub const NOBODY_SAID: &str = "nobody who is named";
/// Between the filters that are on.
pub const BETWEEN_FILTERS: &str = " · ";
/// No entry passes the filters.
pub const NONE_MATCH: &str = "No entry matches. Clear the filters to see them all.";
/// Why entries cannot be moved.
pub const MOVE_IN_OWN_ORDER: &str = "Entries can be moved when all of them are shown, in your own order.";

// Who told us

/// Unfolds the table of sources.
pub const WHO_TOLD: &str = "Who told us what";
/// Heads the table.
pub const WHO_TOLD_CAPTION: &str = "Who told us, about whom, and whether it was checked";
/// Explains the table.
pub const WHO_TOLD_HINT: &str = "One mark for each entry; press it to open the entry. A column with marks in one row only is \
    a picture from one source.";
/// The head of the first column.
pub const SOURCE_COLUMN: &str = "Told by";
/// Entries about nobody.
pub const ABOUT_NOBODY: &str = "Nobody named";
/// Entries without a source.
pub const FROM_NOBODY: &str = "Source not said";
/// After the name of an entry that is set aside.
pub const ASIDE_AFTER: &str = "; set aside";
/// Nothing was told.
pub const NOTHING_TOLD: &str = "Nothing";
/// Whether it was checked is not said.
pub const CHECKED_NOT_SAID: &str = "Checked or not is not said";

// What rests on an entry

/// Asks whether an entry should be taken out.
pub const REMOVE_ENTRY: &str = "Something rests on this entry";
/// Before the list.
pub const RESTS_ON_IT: &str = "On it rests:";
/// After the list, where it can be taken out.
pub const REMOVE_OR_ASIDE: &str = "Set aside, it stays in sight, crossed through, and everything stays with it. Removed, all \
    of these let go of it; Undo brings everything back.";
/// After the list, where it cannot.
pub const ONLY_ASIDE: &str = "A judgement was made on it, so it cannot be removed: what was decided would lose its reason. Set \
    aside, it stays in sight, crossed through.";
/// It is set aside already.
pub const ASIDE_ALREADY: &str = "It is set aside already, and that can stay so.";
/// Takes it out all the same.
pub const REMOVE_ALL_THE_SAME: &str = "Remove it all the same";
/// Leaves everything as it is.
pub const KEEP_IT: &str = "Leave it as it is";
/// A judgement that is being written gives it as a reason.
pub const RESTS_DRAFT: &str = "A judgement that is being written";
/// It is the key entry.
pub const RESTS_KEY: &str = "Your answer to “which entry, if it were wrong, would change your mind?”";

// Changes around the case

/// Explains the markers.
pub const EVENTS_WHY: &str =
    "A new worker, a new baby, a move: days that change a case without being evidence about anyone.";
/// Adds a marker.
pub const ADD_EVENT: &str = "Add a change";
/// The day of a marker.
pub const EVENT_DATE: &str = "Day";
/// The kind of a marker.
pub const EVENT_TAG: &str = "What kind?";
/// The words of a marker.
pub const EVENT_NOTE: &str = "In a few words";

/// The full name of [`DETAILS`].
#[must_use]
pub fn details(who: &str) -> String {
    format!("{DETAILS}: {who}")
}

/// The full name of [`EDIT`].
#[must_use]
pub fn edit(what: &str) -> String {
    format!("{EDIT}: {what}")
}

/// The full name of [`DONE`].
#[must_use]
pub fn done(what: &str) -> String {
    format!("{DONE}: {what}")
}

/// The full name of [`REMOVE`].
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{REMOVE}: {what}")
}

/// The full name of [`SET_ASIDE`].
#[must_use]
pub fn set_aside(what: &str) -> String {
    format!("{SET_ASIDE}: {what}")
}

/// The full name of [`BRING_BACK`].
#[must_use]
pub fn bring_back(what: &str) -> String {
    format!("{BRING_BACK}: {what}")
}

/// Asks whether somebody should be taken out.
#[must_use]
pub fn remove_person(who: &str) -> String {
    format!("Remove {who}?")
}

/// What goes with somebody who is taken out, and what stays: `2 ties and 3 ratings go with Lee; 4 entries stay without
/// the name.`
#[must_use]
pub fn goes_with(who: &str, uses: ActorUses) -> String {
    let gone: Vec<String> =
        [counted(uses.ties, "tie", "ties"), counted(uses.ratings, "rating", "ratings")].into_iter().flatten().collect();
    let goes = if uses.ties + uses.ratings == 1 { "goes" } else { "go" };
    let gone = (!gone.is_empty()).then(|| format!("{} {goes} with {who}", gone.join(" and ")));
    let stays = counted(uses.entries, "entry", "entries").map(|entries| {
        let stay = if uses.entries == 1 { "stays" } else { "stay" };
        format!("{entries} {stay} without the name")
    });
    let parts: Vec<String> = [gone, stays].into_iter().flatten().collect();
    format!("{}.", parts.join("; "))
}

fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

/// Households named so far.
#[must_use]
pub fn households(named: &[&str]) -> String {
    format!("{HOUSEHOLD_HINT} So far: {}.", named.join(", "))
}

/// In the facts about a person: whether they are in the home.
#[must_use]
pub fn home_fact(answer: &str) -> String {
    format!("in the home: {answer}")
}

/// In the facts about a person: how their voice has reached us.
#[must_use]
pub fn voice_fact(answer: &str) -> String {
    format!("own voice: {answer}")
}

/// In the facts about a person: their household.
#[must_use]
pub fn household_fact(name: &str) -> String {
    format!("household: {name}")
}

/// Who an entry comes from.
#[must_use]
pub fn from(source: &str) -> String {
    format!("From {source}")
}

/// Whom an entry is about.
#[must_use]
pub fn about(people: &str) -> String {
    format!("about {people}")
}

/// The day we knew, where the day it happened is not recorded.
#[must_use]
pub fn known_on(day: &str) -> String {
    format!("Known {day}")
}

/// How long after the event it was learned: `learned 14 days later`.
#[must_use]
pub fn learned(later: &str) -> String {
    format!("learned {later} later")
}

/// Why an entry is set aside.
#[must_use]
pub fn set_aside_because(why: &str) -> String {
    format!("Set aside: {why}")
}

/// A judgement rests on an entry.
#[must_use]
pub fn rests_judgement(day: &str, text: &str) -> String {
    ["The judgement of ", day, ": “", text, "”"].concat()
}

/// It is among what misled, looking back.
#[must_use]
pub fn rests_review(day: &str) -> String {
    ["Looking back on ", day, ", it is among what misled"].concat()
}

/// A mark in the grid, and the word on that explanation, if there is one.
#[must_use]
pub fn rests_mark(explanation: &str, mark: &str, standing: Option<(&str, &str)>) -> String {
    match standing {
        None => ["Its mark in the grid beside “", explanation, "”: ", mark].concat(),
        Some((word, day)) => {
            ["Its mark in the grid beside “", explanation, "”: ", mark, "; and your word on that: ", word, ", ", day]
                .concat()
        }
    }
}

/// A time when it went better is shown by it.
#[must_use]
pub fn rests_exception(text: &str) -> String {
    ["A time when it went better: “", text, "”"].concat()
}

/// It is connected with another entry.
#[must_use]
pub fn rests_link(entry: &str) -> String {
    ["The connection with “", entry, "”"].concat()
}

/// Another entry is set aside because of it.
#[must_use]
pub fn rests_aside(entry: &str) -> String {
    ["The reason for which “", entry, "” is set aside"].concat()
}

/// An obstacle is shown by it.
#[must_use]
pub fn rests_obstacle(obstacle: &str) -> String {
    ["An obstacle: ", obstacle].concat()
}

/// What the filters let through.
#[must_use]
pub fn only(filters: &str) -> String {
    ["Only: ", filters, ". The others are hidden, not lost."].concat()
}

/// Words that are looked for.
#[must_use]
pub fn with_words(sought: &str) -> String {
    ["with “", sought, "”"].concat()
}

/// All about somebody comes from one source.
#[must_use]
pub fn one_source(about: &str, source: &str) -> String {
    ["About ", about, ", all we have is from one source: ", source, "."].concat()
}

/// The same, and none of it was checked.
#[must_use]
pub fn one_source_unchecked(about: &str, source: &str) -> String {
    ["About ", about, ", all we have is from one source, and unchecked: ", source, "."].concat()
}

/// The heading of the markers.
#[must_use]
pub fn events(count: usize) -> String {
    match count {
        0 => "Changes around the case".into(),
        count => format!("Changes around the case ({count})"),
    }
}

/// A marker by its kind and day.
#[must_use]
pub fn event_name(kind: &str, day: &str) -> String {
    format!("{kind}, {day}")
}
