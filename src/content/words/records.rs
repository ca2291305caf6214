//! Words of the records: what they say around people's own words. Headings of their parts are in `answers.json`; what
//! the step says around them is in `taking.rs`.

// ---- the page ----

/// In the place of a picture, in a document made where none can be drawn.
pub const NOT_DRAWN: &str = "Not drawn in this copy; what it shows stands here in words.";
/// Runs along every page of a record.
pub const CONFIDENTIAL: &str = "CONFIDENTIAL";
/// A record of nobody real.
pub const FICTIONAL: &str = "Fictional: made up for learning. It is about nobody.";
/// What the record is not.
pub const NOT_OFFICIAL: &str =
    "This is not the official record. Copy what belongs there by your local rules, then decide whether to keep it.";
/// What may not be read into it.
pub const NOT_MEASURED: &str =
    "Nothing here was worked out by a program: every word on people, explanations and decisions is the writers’ own.";
/// Who may see it.
pub const WHO_MAY_SEE: &str = "Who may see this";
/// The day the record was made.
pub const MADE_ON: &str = "Made on";
/// The day the session was begun.
pub const BEGUN: &str = "Session begun";
/// How the work was done.
pub const MODE: &str = "How";
/// Whose law.
pub const NATION: &str = "Nation";
/// The field of practice.
pub const SETTING: &str = "Setting";

// ---- what it is about ----

/// The situation.
pub const SITUATION: &str = "Situation";
/// What the time was for.
pub const PURPOSE: &str = "What this time was for";
/// What is being decided.
pub const DECIDING: &str = "Being decided";
/// Who decides.
pub const DECIDED_BY: &str = "Decided by";
/// By when.
pub const BY: &str = "By";

// ---- people ----

/// Columns of the people.
pub const PEOPLE_COLUMNS: [&str; 3] = ["Who", "What they are here", "How we have heard them"];

// ---- what is known ----

/// An entry with no day.
pub const UNDATED: &str = "Not dated";
/// Whom an entry is about.
pub const ABOUT_WHOM: &str = "About";
/// Where it comes from.
pub const FROM: &str = "From";
/// A record as a source.
pub const A_RECORD: &str = "a record";
/// Heard without others there.
pub const HEARD_ALONE: &str = "heard on their own";
/// Heard with others there.
pub const NOT_ALONE: &str = "others were there";
/// The interpreter.
pub const INTERPRETER: &str = "Interpreter";
/// The day we knew.
pub const WE_KNEW: &str = "We knew on";
/// Whether it was checked.
pub const CHECKED: &str = "Checked";
/// Why it is set aside.
pub const SET_ASIDE: &str = "Set aside";
/// Set aside without a reason.
pub const NO_REASON: &str = "no reason was written";
/// Heads the markers.
pub const EVENTS: &str = "What happened around it";
/// Heads the kinds of source.
pub const SOURCES: &str = "Whom and what we asked";
/// Kinds of source that were asked.
pub const ASKED: &str = "Asked";
/// Kinds of source that were not.
pub const NOT_ASKED: &str = "Not asked";
/// Kinds of source nobody can speak for.
pub const ASKED_UNKNOWN: &str = "Not known whether asked";
/// Heads the nine checks.
pub const CHECKS: &str = "Looking at our sources";

// ---- power ----

/// Heads the other drawings.
pub const OTHER_EYES: &str = "Through other eyes";
/// Heads the shifts.
pub const SHIFTS: &str = "Power to be shared, used openly or stopped";
/// What is gained.
pub const GAIN: &str = "What the person gains";

// ---- co-operation ----

/// Heads the days.
pub const DAYS: &str = "Days looked at";
/// What was asked on a day.
pub const WAS_ASKED: &str = "Asked";
/// How it was asked.
pub const HOW_ASKED: &str = "How";
/// What it meant.
pub const MEANT: &str = "For the person at the centre";
/// Heads the ask.
pub const ASK: &str = "What we ask";
/// The ask itself.
pub const ASK_WHAT: &str = "In one sentence";
/// Is it clear, and so on.
pub const ASK_TESTS: [&str; 4] = ["Clear?", "Possible for them?", "Theirs too?", "Fair?"];
/// What thinking about it showed.
pub const ASK_NOTE: &str = "What thinking about it showed";
/// Heads the better times.
pub const BETTER: &str = "When it goes better";
/// Heads where things stand.
pub const NOW: &str = "Where it stands now";
/// Where co-operation stands.
pub const STANCE: &str = "On most days";
/// Words, effort, change.
pub const FACTS_NOW: [&str; 3] = ["Words of agreement", "Effort", "Change in the person’s life"];
/// Heads the explanations.
pub const EXPLANATIONS: &str = "Explanations held side by side";
/// An explanation without words.
pub const WORDLESS_EXPLANATION: &str = "An explanation without words";
/// The one leaned to.
pub const LEANED_TO: &str = "leaned to at the moment";
/// No word on an explanation.
pub const NOT_SAID: &str = "Nothing has been said about where it stands.";
/// The entry that would change the writers' mind.
pub const KEY_ENTRY: &str = "If this were wrong, we would think again";
/// Heads the enquiries.
pub const FIND_OUT: &str = "To find out";
/// Who knows.
pub const WHO_KNOWS: &str = "Who knows";
/// Is it safe to ask?
pub const SAFE: &str = "Safe to ask?";
/// Heads the moves.
pub const MOVES: &str = "What we change first";
/// Which explanation a move answers.
pub const ANSWERS: &str = "Answers";
/// A move that was tried.
pub const TRIED: &str = "Tried";
/// A move that was not.
pub const NOT_TRIED: &str = "Not tried yet";
/// Heads what stands around the moves.
pub const AROUND: &str = "What stays, and what we look for";
/// Not negotiable.
pub const BOTTOM_LINES: &str = "Not negotiable";
/// The small sign.
pub const SMALL_SIGN: &str = "The small sign we look for";
/// If there is none.
pub const IF_NONE: &str = "If there is none";

// ---- advocacy ----

/// Said above them.
pub const POSSIBLE_RIGHTS: &str =
    "Every route is a possible right, to be checked against current law and local procedure.";
/// How old.
pub const AGE: &str = "Age";
/// Where they stand in life.
pub const CIRCUMSTANCES: &str = "So here";
/// What is going on.
pub const PROCESSES: &str = "What is going on";
/// What is done about the time.
pub const LATE: &str = "About the time";
/// What they said.
pub const IN_THEIR_WORDS: &str = "In their words";
/// What is best for the child.
pub const BEST_INTERESTS: &str = "What is best for the child, and who settles it";
/// Why it would be shared all the same.
pub const SHARE_WHY: &str = "Why it would be shared";
/// Who records it.
pub const RECORDED_BY: &str = "By";
/// Who records it.
pub const RECORDED: &str = "Recorded";
/// Where it is recorded.
pub const RECORDED_WHERE: &str = "Recorded where, and when";
/// Heads how one of us spoke for them.
pub const SPEAKING: &str = "Where one of us speaks for them";
/// What they may do and say.
pub const REMIT: &str = "What was agreed";
/// What they hold themselves to.
pub const STANDARDS: &str = "Gone through with them";
/// What was said for them.
pub const SAID_FOR_THEM: &str = "Said on their behalf";
/// What was not.
pub const NOT_SAID_FOR_THEM: &str = "Not said, and why";
/// A check for nobody yet.
pub const FOR_SOMEONE: &str = "Somebody not named yet";
/// What stands in the way.
pub const BARRIERS: &str = "What stands in the way";
/// Which process.
pub const PROCESS: &str = "Process";
/// The day of the decision.
pub const DECISION_DAY: &str = "Day of the decision";
/// Who could act.
pub const WHO_COULD_ACT: &str = "Who could act";
/// Conflicts that were seen.
pub const CONFLICTS: &str = "Conflicts of interest seen";
/// Conflicts that were not ruled out.
pub const CONFLICTS_UNKNOWN: &str = "Conflicts not ruled out";
/// Explained to the person?
pub const EXPLAINED: &str = "Explained to them?";
/// What they chose.
pub const CHOICE: &str = "Their choice";
/// The day of referral.
pub const REFERRED: &str = "Referred on";
/// What may be shared.
pub const MAY_SHARE: &str = "What may be shared, and why";

// ---- decisions ----

/// A decision without words.
pub const WORDLESS_DECISION: &str = "A decision not written yet";
/// Whose safety.
pub const WHOSE_SAFETY: &str = "Whose safety";
/// The legal lens.
pub const LENS: &str = "In law";
/// Where we are.
pub const LEVEL_NOW: &str = "Who leads it now";
/// Where each party would be.
pub const LEVELS: &str = "Who should lead it, by each of those concerned";
/// Heads the tests.
pub const TESTS: &str = "The tests for doing more";
/// Lawful.
pub const LAWFUL: &str = "Lawful";
/// Needed.
pub const NEEDED: &str = "Needed";
/// Least intrusive.
pub const LEAST_INTRUSIVE: &str = "Nothing less would do";
/// Time-limited.
pub const TIME_LIMITED: &str = "For how long";
/// Until.
pub const UNTIL: &str = "Ends or is looked at again";
/// Cost of acting.
pub const COST_OF_ACTING: &str = "What acting costs them";
/// Cost of not acting.
pub const COST_OF_NOT: &str = "What not acting costs them";
/// What remains.
pub const LASTING: &str = "What remains when we leave";
/// What stays shared.
pub const KEPT_SHARED: &str = "Stays theirs";
/// Which of it.
pub const KEPT_WHAT: &str = "What";
/// How it stays theirs.
pub const KEPT_NOTE: &str = "How";
/// Heads family-led.
pub const FAMILY_LED: &str = "Could they lead it themselves?";
/// Could they?
pub const COULD: &str = "Could they?";
/// Who would be there.
pub const WOULD_BE_THERE: &str = "Who would be there";
/// The power that stays.
pub const POWER_STAYS: &str = "The power that stays with us";
/// Was it offered?
pub const OFFERED: &str = "Offered?";
/// Heads the judgements of one decision.
pub const JUDGEMENTS: &str = "What we judged, and when";
/// Replaced later.
pub const REPLACED: &str = "replaced later";
/// Who decided.
pub const JUDGED_BY: &str = "Decided by";
/// How unsure.
pub const UNSURE: &str = "How sure we were";
/// Who disagreed.
pub const DISSENT: &str = "Who saw it differently";
/// What it rested on.
pub const RESTED_ON: &str = "It rested on";
/// What was seen in looking back.
pub const WHAT_HAPPENED: &str = "What happened";
/// Entries that misled.
pub const MISLED: &str = "What misled us";
/// What we would look for.
pub const LOOK_FOR: &str = "What we would look for now";
/// Heads the capacity assessments.
pub const CAPACITY: &str = "Capacity, for this decision at that time";
/// Who assessed.
pub const ASSESSED_BY: &str = "Assessed by";
/// The support that was given.
pub const SUPPORT_GIVEN: &str = "Support given";
/// Who watches.
pub const WATCHER: &str = "Watched by";
/// The day it happened.
pub const HAPPENED_ON: &str = "It happened on";
/// When it is looked at again.
pub const LOOKED_AT: &str = "Looked at again on";

// ---- the plan ----

/// Who sees it.
pub const SEEN_BY: &str = "Seen by";
/// What is done about it.
pub const ANSWER: &str = "What we do about it";
/// Who does it.
pub const OWNER: &str = "Who";
/// What our form would say.
pub const AGENCY_WORDS: &str = "In the agency’s words";
/// Asked of every pair.
pub const STILL_TRUE: &str = "Still true?";
/// Whether a service meets it.
pub const MET: &str = "A service meets it?";
/// What was lost or added.
pub const DIFFERENCE: &str = "Lost or added on the way";
/// The room there is.
pub const DISCRETION: &str = "Room to choose, and how it is used";
/// How the costs show.
pub const COSTS_NOTE: &str = "How it shows here";
/// Whether the person knows.
pub const KNOWS: &str = "Knows";
/// Whether the person agrees.
pub const AGREES: &str = "Agrees";
/// Heads the ownerships.
pub const OWNERSHIPS: &str = "Who carries which problem";
/// Columns of the ownerships.
pub const OWNERSHIP_COLUMNS: [&str; 3] = ["Problem", "Carried now by", "Could be"];
/// Columns of the plan.
pub const PLAN_COLUMNS: [&str; 6] = ["What", "Who", "By when", "Where it acts", "The person", "How far"];
/// Nobody yet.
pub const NOBODY_YET: &str = "Nobody yet";
/// Not said.
pub const NOT_ANSWERED: &str = "Not said";
/// What it would take.
pub const WOULD_TAKE: &str = "What it would take";
/// Did we change our mind?
pub const CHANGED_MIND: &str = "Where we changed our mind";
/// Still unknown.
pub const STILL_UNKNOWN: &str = "Still unknown";
/// The equality issue.
pub const EQUALITY: &str = "Equality issue";
/// To whom it goes.
pub const EQUALITY_TO: &str = "It goes to";
/// When all this is looked at again.
pub const REVIEW: &str = "Looked at again on";
/// The accountable manager was there.
pub const MANAGER_PRESENT: &str = "The accountable manager was there.";
/// The accountable manager was not there.
pub const PROPOSALS: &str = "The accountable manager was not there: what stands here are proposals, not decisions.";
/// It is not said whether the manager was there.
pub const MANAGER_UNKNOWN: &str =
    "It is not written down whether the accountable manager was there. Until it is, read this as proposals.";

// ---- parts of lines ----

/// Stands between facts in one line.
pub const BETWEEN: &str = " · ";

/// What stands between a name and what is said under it: nothing more after a question.
#[must_use]
pub fn after_name(name: &str) -> &'static str {
    if name.ends_with('?') { " " } else { ": " }
}

/// `Heading: words`, or `Question? Answer`.
#[must_use]
pub fn named(name: &str, value: &str) -> String {
    [name, after_name(name), value].concat()
}

/// What a citation of entries begins with, of one or of several.
pub const ENTRY: &str = "Entr";

/// An entry of the ledger by its place in the record.
#[must_use]
pub fn entry(place: &str) -> String {
    [ENTRY, "y ", place].concat()
}

/// Entries by their places in the record.
#[must_use]
pub fn entries(places: &str, several: bool) -> String {
    if several { [ENTRY, "ies ", places].concat() } else { entry(places) }
}

/// The day we knew, and how long after.
#[must_use]
pub fn known(day: &str, later: Option<&str>) -> String {
    match later {
        Some(later) => [WE_KNEW, " ", day, ", ", later, " later"].concat(),
        None => [WE_KNEW, " ", day].concat(),
    }
}

/// What a level is called, and what it means.
#[must_use]
pub fn level(name: &str, meaning: &str) -> String {
    [name, ". ", meaning].concat()
}

/// A question with its answer.
#[must_use]
pub fn answered(question: &str, answer: &str) -> String {
    [question, " – ", answer].concat()
}

/// Two texts, the second a remark on the first.
#[must_use]
pub fn remarked(text: &str, remark: &str) -> String {
    [text, " (", remark, ")"].concat()
}

// ---- two voices ----

/// What the fingerprint is called.
pub const FINGERPRINT: &str = "Fingerprint (SHA-256)";
/// An answer that was set aside.
pub const SEALED_SET_ASIDE: &str = "Sealed, and set aside unopened to answer anew";
/// The day both were opened.
pub const OPENED_ON: &str = "Opened on";
/// Whose were opened without the other’s.
pub const OPENED_ALONE: &str = "Opened without the other’s";
/// What was agreed about the power between the two.
pub const BETWEEN_US: &str = "About the power between us";

/// When answers were sealed.
#[must_use]
pub fn sealed_on(day: &str) -> String {
    ["Sealed on ", day].concat()
}

// ---- the notes ----

/// Whether a facet of identity can be seen.
pub const VISIBLE: &str = "Seen?";
/// Whether it has been spoken of.
pub const VOICED: &str = "Spoken of?";
/// What it does between us.
pub const EFFECT_HERE: &str = "What it does here";
/// Whether low morale had decided beforehand.
pub const GIVEN_UP: &str = "Had low morale decided beforehand that partnership cannot work here?";
/// What speaks for that.
pub const GIVEN_UP_WHY: &str = "What speaks for that";
/// The standard that is hardest to keep.
pub const HARDEST_STANDARD: &str = "Hardest to keep while speaking for somebody";
/// What was learned.
pub const LEARNED: &str = "Learned";
/// What changes in practice.
pub const EFFECT: &str = "What I will do differently";
/// What was learned from a peer.
pub const FROM_PEER: &str = "From a colleague";
/// What kind of learning it was.
pub const WHAT_KIND: &str = "Kind of learning";
/// The day of it.
pub const ON_DAY: &str = "Day";
/// How long it was planned to take.
pub const MINUTES: &str = "Minutes planned";
/// The tools that were used.
pub const TOOLS_USED: &str = "Thought through with";
/// When a fact of law was last checked.
pub const LAST_CHECKED: &str = "Last checked";

// ---- pictures ----

/// The head of the grid.
pub const GRID_COLUMNS: &str = "Explanations against entries, by number";

/// The law behind a route, with the month it was last looked at.
#[must_use]
pub fn law(title: &str, checked: &str) -> String {
    ["Possible right, check: ", title, " (law last checked ", checked, ")"].concat()
}
