//! Words of the closing: what they want, obstacles, who carries what, the plan and its days, and the ending.

use crate::domain::plan::Deed;

// ---- what they want ----

/// Heads the wants.
pub const WANTS: &str = "In their words, and in ours";
/// Before there is one.
pub const NO_WANTS: &str = "What do they want to be different?";
/// Beneath it.
pub const NO_WANTS_BODY: &str = "Write down one change they want, as they say it. Only then how our form would put it.";
/// Adds one.
pub const ADD_WANT: &str = "Add a change they want";
/// The want.
pub const THEIR_WORDS: &str = "What they want to change, as they say it";
/// Whose words.
pub const WHOSE_WORDS: &str = "Whose words are these?";
/// The entries in which it is said.
pub const SAID_IN: &str = "Where they say it";
/// The agency's words.
pub const AGENCY_WORDS: &str = "How eligibility or a threshold would put it";
/// Asked of every pair.
pub const STILL_TRUE: &str = "Is this still true?";
/// Helps with it, while it is not answered.
pub const STILL_TRUE_HINT: &str = "Would they know themselves in our words? Nothing bigger, nothing smaller";
/// What was lost or added.
pub const DIFFERENCE: &str = "What was lost or added on the way?";
/// The room there is.
pub const DISCRETION: &str = "What room do we have here, and what will we do with it?";
/// Helps with it.
pub const DISCRETION_HINT: &str = "A payment, an exception, a case argued. It can be put in the plan.";
/// Is it met?
pub const MET: &str = "Does a service meet it?";
/// A want without words.
pub const WORDLESS_WANT: &str = "A change not written yet";

// ---- obstacles ----

/// Above the catalogue.
pub const WHICH: &str = "Which of these stand in the way?";
/// Beneath it.
pub const WHICH_HINT: &str = "What you tick is added below at once, to be put in words there.";
/// Heads the obstacles that were added.
pub const CHOSEN: &str = "How they show here";
/// The question to every answer.
pub const ADAPT: &str = "Are we asking them to adapt to something we should be challenging?";
/// Beneath it.
pub const ADAPT_BODY: &str = "If so, choose “Challenge it upward”, and put a name beside it.";
/// Heads the grid.
pub const GRID: &str = "Where they lie";
/// What it holds, for those who do not see it.
pub const GRID_CAPTION: &str = "Obstacles by where they lie, and who sees them";
/// The heads of its columns.
pub const GRID_COLUMNS: [&str; 3] = ["Obstacles", "In life generally", "In this situation"];
/// A place of the grid where nothing stands.
pub const GRID_NOTHING: &str = "None named";
/// Only the person sees it.
pub const ONLY_THEY_SEE: &str = "What would show it to us?";
/// Only we see it.
pub const ONLY_WE_SEE: &str = "Have we asked them?";
/// How it shows.
pub const NOTE: &str = "How does it show here?";
/// Where it stands in the way.
pub const SCOPE: &str = "Where?";
/// The entries that show it.
pub const EVIDENCE: &str = "What we know that shows it";
/// Who sees it.
pub const SEEN_BY: &str = "Who sees it?";
/// What is done.
pub const ANSWER: &str = "What do we do about it?";
/// Who does it.
pub const OWNER: &str = "Who does it?";

/// An obstacle, and who sees it.
#[must_use]
pub fn seen(what: &str, by: &str) -> String {
    [what, " – ", by].concat()
}

/// Said after an obstacle was ticked.
#[must_use]
pub fn added(what: &str) -> String {
    format!("{what} is added below.")
}

// ---- who carries what ----

/// Heads the ownerships.
pub const OWNERSHIPS: &str = "Who carries which problem?";
/// Before there is one.
pub const NO_OWNERSHIPS: &str = "Some problems are carried by the wrong person";
/// Beneath it.
pub const NO_OWNERSHIPS_BODY: &str = "A letter a mother waits for may be ours to send. A child may be carrying what \
belongs to the adults. Name a problem, who carries it now, and whose it could be.";
/// Adds one.
pub const ADD_OWNERSHIP: &str = "Add a problem";
/// The problem.
pub const PROBLEM: &str = "The problem";
/// Who carries it.
pub const CARRIED_BY: &str = "Who carries it now?";
/// Whose it could be.
pub const COULD_BE: &str = "Whose could it be?";
/// A problem without words.
pub const WORDLESS_PROBLEM: &str = "A problem not written yet";
/// Heads what is left when we leave.
pub const LEAVING: &str = "When we leave";
/// Who leans on whom.
pub const DEPENDENCY: &str = "Who comes to depend on us, and what are we held to that is not ours to control?";
/// What would remain.
pub const REMAINS: &str = "What would remain if we left today?";
/// Heads the five costs.
pub const COSTS: &str = "What does working without them cost?";
/// Beneath it.
pub const COSTS_BODY: &str = "Five things that come of it, after Neil Thompson. Consider each, in this situation.";
/// How they show.
pub const COSTS_NOTE: &str = "How do they show here?";
/// Heads the question about ourselves.
pub const OURSELVES: &str = "For you alone: about ourselves";
/// Whether we had given up.
pub const GIVEN_UP: &str = "Has low morale decided beforehand that partnership cannot work here?";
/// Helps with it.
pub const GIVEN_UP_HINT: &str = "A team that gives up before it tries is proved right each time, and more tired";
/// Why.
pub const GIVEN_UP_WHY: &str = "What speaks for that?";
/// Who reads it.
pub const OURSELVES_BODY: &str = "Private: for your own note, and not in the case summary.";

// ---- the plan ----

/// Heads the actions.
pub const ACTIONS: &str = "The plan";
/// Before there is one.
pub const NO_ACTIONS: &str = "Nothing is in the plan yet";
/// Beneath it.
pub const NO_ACTIONS_BODY: &str =
    "Write one thing that somebody does this week. Or take up what you wrote in other steps: it is listed below.";
/// Adds one.
pub const ADD_ACTION: &str = "Add something to be done";
/// An action without words.
pub const WORDLESS_ACTION: &str = "Something to be done, not written yet";
/// What.
pub const WHAT: &str = "What is done?";
/// Who.
pub const WHO: &str = "Who does it?";
/// By when.
pub const BY_WHEN: &str = "By when?";
/// Level.
pub const LEVEL: &str = "Where does it act?";
/// Does the person know?
pub const KNOWS: &str = "Does the person know?";
/// Does the person agree?
pub const AGREES: &str = "Does the person agree?";
/// How far it has come.
pub const STATUS: &str = "How far is it?";
/// Nobody does it.
pub const NO_OWNER: &str = "Nobody is named. An action without an owner is a hope.";
/// Before a link to where it came from.
pub const CAME_FROM: &str = "It came from";
/// Heads what could be taken into the plan.
pub const OFFERS: &str = "Written in other steps, not in the plan yet";
/// Beneath it.
pub const OFFERS_BODY: &str = "Leave what does not need doing. Nothing here is lost.";
/// Takes one into the plan.
pub const PUT_IN: &str = "Put in the plan";
/// Heads the tripwires.
pub const TRIPWIRES: &str = "Tripwires that are set";
/// Goes to the tripwires.
pub const TO_TRIPWIRES: &str = "Change them, or set another";
/// Nobody watches.
pub const NOBODY_WATCHES: &str = "nobody watches it yet";
/// A tripwire without words.
pub const WORDLESS_TRIPWIRE: &str = "A tripwire not written yet";
/// Heads the unmet needs.
pub const UNMET: &str = "Needs that no service meets";
/// Before there is one.
pub const NO_UNMET: &str = "What do they need that nobody offers?";
/// Beneath it.
pub const NO_UNMET_BODY: &str = "Write it down even if nothing can be done today. A need that is never recorded is \
never met.";
/// Adds one.
pub const ADD_UNMET: &str = "Add a need";
/// The need.
pub const NEED: &str = "The need";
/// What it would take.
pub const WOULD_TAKE: &str = "What would it take?";
/// A need without words.
pub const WORDLESS_NEED: &str = "A need not written yet";
/// Goes to the wants.
pub const TO_WANTS: &str = "Written under “What they want”";
/// Heads the days.
pub const DAYS: &str = "Days to look again";
/// Where there is none.
pub const NO_DAYS: &str = "No day is set yet";
/// Beneath it.
pub const NO_DAYS_BODY: &str =
    "Set one under “Ending”, or with a tripwire. A plan without a day to look again is a diary.";
/// Beneath the days.
pub const DAYS_BODY: &str = "The file holds these days and nothing else: no names, no word of the case. Taken in again, \
it moves the days that were moved.";
/// Makes the file.
pub const GET_DAYS: &str = "Download for a calendar (.ics)";
/// The file was offered.
pub const DAYS_GIVEN: &str = "The days were downloaded. Open the file with your calendar.";
/// The browser took no file.
pub const DAYS_NOT_GIVEN: &str = "This browser took no file. Copy the days by hand: they are in the list above.";
/// What the file is called, with the day put in front of its ending.
pub const DAYS_FILE: &str = "days-to-look-again";
/// A review, in the calendar.
pub const CALENDAR_REVIEW: &str = "Review";
/// A decision that holds until then.
pub const CALENDAR_DECISION: &str = "Decision to look at again";
/// The small sign.
pub const CALENDAR_SIGN: &str = "Sign to look for";
/// A tripwire.
pub const CALENDAR_TRIPWIRE: &str = "Tripwire to check";
/// Beneath each of them, in the calendar.
pub const CALENDAR_BODY: &str = "Open Standpoint to see what it is about. Nothing of it is kept in this calendar.";

/// What is done, and what or whom it is about, which may be blank.
#[must_use]
pub fn deed(deed: Deed, about: &str) -> String {
    let does = match deed {
        Deed::ActOn => "It has happened, so act on it",
        Deed::Explain => "Explain what an independent advocate is and does",
        Deed::Refer => "Ask for the advocate they chose",
        Deed::FamilyLed => "Offer that they lead this decision",
        Deed::HandOver => "Hand over, with what it takes",
        Deed::LookForSign => "Look for the small sign",
        Deed::PassOn => "Pass on what no service meets to those who plan services",
        Deed::Tell => "Raise the equality issue",
    };
    if about.is_empty() { does.into() } else { [does, ": ", about].concat() }
}

/// `Tripwire to check: 4 May 2026`.
#[must_use]
pub fn day_ahead(title: &str, day: &str) -> String {
    [title, ": ", day].concat()
}

/// The full name of the button [`PUT_IN`].
#[must_use]
pub fn put_in(what: &str) -> String {
    format!("{PUT_IN}: {what}")
}

/// Said after it was taken in.
#[must_use]
pub fn is_in(what: &str) -> String {
    format!("{what} is now in the plan.")
}

/// An action that was not finished in earlier sessions.
#[must_use]
pub fn carried(times: u8) -> String {
    match times {
        1 => "Carried over once from an earlier session, unfinished.".into(),
        2 => "Carried over twice from earlier sessions, unfinished.".into(),
        times => format!("Carried over {times} times from earlier sessions, unfinished."),
    }
}

/// Where something was written.
#[must_use]
pub fn written_under(stage: &str, step: &str) -> String {
    if stage == step { stage.into() } else { format!("{stage}, {step}") }
}

/// What is done about an obstacle, as something to be done.
#[must_use]
pub fn about_obstacle(answer: &str, obstacle: &str) -> String {
    format!("{answer}: {obstacle}")
}

/// Who watches a tripwire, and when it is looked at again.
#[must_use]
pub fn watched(watcher: Option<&str>, day: &str) -> String {
    format!("{}; looked at again on {day}", watcher.map_or(NOBODY_WATCHES.into(), |who| format!("{who} watches")))
}

// ---- the ending ----

/// Did we change our mind?
pub const CHANGED_MIND: &str = "Did we change our mind? From what, to what?";
/// Helps with it.
pub const CHANGED_MIND_HINT: &str = "“No, and this is why” is an answer too";
/// What is still unknown.
pub const STILL_UNKNOWN: &str = "What is still unknown?";
/// The one question.
pub const TO_SUPERVISION: &str = "The one question to take to supervision";
/// Helps with it.
pub const TO_SUPERVISION_HINT: &str = "The one you would rather not be asked is often the one to take";
/// Heads equality.
pub const EQUALITY: &str = "Equality";
/// The issue.
pub const EQUALITY_ISSUE: &str = "Has somebody been treated worse for who they are?";
/// Helps with it.
pub const EQUALITY_ISSUE_HINT: &str = "Ours to answer as well: in what we asked, wrote or left out";
/// To whom it goes.
pub const EQUALITY_TO: &str = "Who is told of it?";
/// Heads the review.
pub const REVIEW_TITLE: &str = "Looking again";
/// When.
pub const REVIEW: &str = "When do we look at all this again?";
/// When it is to be deleted.
pub const KEEP_UNTIL: &str = "Delete this session after";
/// What that does.
pub const KEEP_UNTIL_HINT: &str = "A date, for example 4 May 2027, if your office has a rule for how long such notes are kept. You are reminded then; nothing is deleted by itself.";
/// Was the manager there?
pub const MANAGER: &str = "Was the accountable manager here?";
/// Not there.
pub const PROPOSALS_TITLE: &str = "Proposals, not decisions";
/// Not there.
pub const PROPOSALS: &str =
    "What you have are proposals until the accountable manager has agreed them. The record will say so.";
/// Heads the learning.
pub const LEARNING: &str = "For you alone: what you learned";
/// What the learning is for.
pub const LEARNING_BODY: &str = "Private: for your own note on learning, and not in the case summary.";
/// What was learned.
pub const LEARNED: &str = "What did you learn?";
/// What it changes.
pub const EFFECT: &str = "What will you do differently?";
/// From a peer.
pub const FROM_PEER: &str = "What did you learn from a colleague?";

// ---- in every list ----

/// Takes an entry out.
pub const REMOVE: &str = "Remove";

/// The full name of the button [`REMOVE`].
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{REMOVE}: {what}")
}
