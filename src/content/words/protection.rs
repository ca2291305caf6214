//! Words of tool 3, partnership or protection. A level says who leads a decision; nothing here calls one dangerous.

use crate::domain::Rejection;
use crate::domain::story::ActorKind;

// ---- the decision at hand ----

/// Chooses between several decisions.
pub const WHICH_DECISION: &str = "Which decision are we looking at?";
/// Before the only decision.
pub const THE_DECISION: &str = "The decision:";
/// A decision without words.
pub const WORDLESS_DECISION: &str = "A decision not put into words yet";
/// Before there is a decision.
pub const NO_DECISION: &str = "No decision is written down yet";
/// Beneath [`NO_DECISION`].
pub const NO_DECISION_BODY: &str = "This step is about one decision at a time. Say first which one.";
/// Leads to the first step.
pub const TO_QUESTION: &str = "Write the decision";

// ---- the question ----

/// Before the first decision.
pub const FIRST_DECISION: &str = "One decision, not a family";
/// Beneath [`FIRST_DECISION`].
pub const FIRST_DECISION_BODY: &str = "People can be partners in one decision and not in another. Take the one that \
is in front of you now, and word it so that it could be answered.";
/// Adds a decision.
pub const ADD_DECISION: &str = "Add a decision";
/// Adds one more.
pub const ADD_ANOTHER: &str = "Add another decision";
/// Its question.
pub const QUESTION: &str = "Which decision?";
/// Beneath [`QUESTION`].
pub const QUESTION_HINT: &str = "As a question with an answer: do we, does she, by when?";
/// Whose safety.
pub const WHOSE_SAFETY: &str = "Whose safety is it about?";
/// The lens.
pub const LENS: &str = "How does the law see it?";
/// Over the prompt for an adult who can decide.
pub const ADULT_TITLE: &str = "An adult who can decide this";
/// The prompt for an adult who can decide (P10).
pub const ADULT_BODY: &str = "To direct, impose or act without asking (levels 4 to 6) is then rarely lawful. People may \
decide unwisely; the work is to inform, to offer and to stay in touch. If you are heading that way: under which \
power, and who has given legal advice?";
/// The part of the remove button that is seen.
pub const REMOVE_DECISION: &str = "Remove this decision";
/// Why a decision cannot be removed.
pub const JUDGED: &str = "A judgement was made on this decision, so both stay: the history is not rewritten.";

/// The name of the button [`REMOVE_DECISION`].
#[must_use]
pub fn remove_decision(name: &str) -> String {
    format!("{REMOVE_DECISION}: {name}")
}

// ---- sources ----

/// Over the table.
pub const WHO_TOLD: &str = "Who told us about whom, and was it checked?";
/// Before the first entry.
pub const NO_ENTRIES: &str = "Nothing is known yet";
/// Beneath [`NO_ENTRIES`].
pub const NO_ENTRIES_BODY: &str = "What is written under “What we know” appears here by who told us: one glance shows \
whether it all comes from one person.";
/// Leads to the ledger.
pub const TO_LEDGER: &str = "Write what is known";
/// The first head of the table.
pub const SOURCE: &str = "Who told us";
/// Entries about nobody.
pub const ABOUT_NOBODY: &str = "Nobody named";
/// A source: a record.
pub const A_RECORD: &str = "A record";
/// No source was said.
pub const NO_SOURCE: &str = "Source not said";
/// Head of the second column where so many are spoken of that they have no column each.
pub const ABOUT_WHOM: &str = "About whom, and was it checked";

/// One of those, and whether it was checked.
#[must_use]
pub fn about_one(name: &str, checked: &str) -> String {
    [name, ": ", checked].concat()
}

/// A cell: this source told us nothing about this person.
pub const NOTHING_TOLD: &str = "Nothing";
/// A cell: every entry was checked.
pub const ALL_CHECKED: &str = "Checked";
/// A cell: some entries were checked.
pub const SOME_CHECKED: &str = "Partly checked";
/// A cell: no entry was checked.
pub const NONE_CHECKED: &str = "Not checked";
/// A cell: another source says something else.
pub const DISPUTED: &str = "Another source disagrees";
/// An entry of which it was not said how it is known.
pub const HOW_NOT_SAID: &str = "How we know is not said";
/// An entry of which it was not said whether it was checked.
pub const CHECKED_NOT_SAID: &str = "Checking not said";
/// An entry that was set aside still counts as told.
pub const SET_ASIDE: &str = "Set aside";
/// Over the lists of entries.
pub const ENTRY_BY_ENTRY: &str = "Entry by entry";
/// Over the kinds of source.
pub const WHO_ELSE: &str = "Who could know?";
/// Folds the kinds of source.
pub const GO_THROUGH_KINDS: &str = "Go through the kinds of source: was each asked?";
/// Over the nine checks.
pub const OUR_HABITS: &str = "How did we listen?";
/// Folds the nine checks.
pub const GO_THROUGH_CHECKS: &str = "Go through the nine checks";

/// Folds the entries of a source.
#[must_use]
pub fn told_by(source: &str) -> String {
    format!("What we have from: {source}")
}

/// People from whom nothing was written down.
#[must_use]
pub fn nothing_from(names: &str) -> String {
    format!("Nothing written down so far comes from: {names}.")
}

/// Kinds of source that were not asked.
#[must_use]
pub fn not_asked(names: &str) -> String {
    format!("Not asked: {names}.")
}

/// Kinds of source of which nobody knows.
#[must_use]
pub fn not_known_whether_asked(names: &str) -> String {
    format!("Not known whether asked: {names}.")
}

// ---- the ladder ----

/// The name of the ladder.
pub const LADDER: &str = "Who leads this decision, from emergency at the top to no involvement";
/// Our marker, and the question that sets it.
pub const WHERE_NOW: &str = "Where we are now";
/// Over the choices.
pub const PLACE_EVERYONE: &str = "Set the markers";
/// Beneath [`PLACE_EVERYONE`].
pub const PLACE_EVERYONE_BODY: &str = "Ourselves first, as things are and not as the plan says. A guess about somebody \
else is better checked with them.";
/// Over the sentences.
pub const IN_SENTENCES: &str = "The same in sentences";
/// No marker is set.
pub const NO_MARKERS: &str = "Nobody has been placed yet.";

/// `2 Partnership`.
#[must_use]
pub fn level(number: u8, name: &str) -> String {
    format!("{number} {name}")
}

/// Somebody's marker, and the question that sets it: professionals think, people would be.
#[must_use]
pub fn marker(name: &str, kind: ActorKind) -> String {
    match kind {
        ActorKind::Centre | ActorKind::ParentCarer | ActorKind::FamilyFriend => format!("{name} would be here"),
        _ => format!("{name} thinks"),
    }
}

/// Where we are, as a sentence.
#[must_use]
pub fn we_are_at(number: u8, name: &str) -> String {
    format!("We are now at level {number}: {name}.")
}

/// Where somebody would be, as a sentence.
#[must_use]
pub fn would_be_at(who: &str, kind: ActorKind, number: u8, name: &str) -> String {
    match kind {
        ActorKind::Centre | ActorKind::ParentCarer | ActorKind::FamilyFriend => {
            format!("{who} would be at level {number}: {name}.")
        }
        _ => format!("{who} thinks level {number}: {name}."),
    }
}

// ---- tests, lasting, kept shared ----

/// Lawful?
pub const LAWFUL: &str = "Under which power?";
/// Beneath [`LAWFUL`].
pub const LAWFUL_HINT: &str = "If you cannot name one, write that, and ask for legal advice.";
/// Needed?
pub const NEEDED: &str = "Why is it needed?";
/// Least intrusive?
pub const LEAST_INTRUSIVE: &str = "Why would nothing less do?";
/// Beneath [`LEAST_INTRUSIVE`].
pub const LEAST_INTRUSIVE_HINT: &str = "Which lesser step was tried, and what came of it?";
/// For how long?
pub const TIME_LIMITED: &str = "For how long?";
/// The day it ends.
pub const UNTIL: &str = "The day it ends or is looked at again";
/// What acting costs.
pub const COST_OF_ACTING: &str = "What does acting cost them?";
/// What waiting costs.
pub const COST_OF_NOT: &str = "And what does not acting cost them?";
/// What remains.
pub const LASTING: &str = "What remains when we leave?";
/// Beneath [`LASTING`].
pub const LASTING_HINT: &str = "A skill, a tie, an arrangement, somebody who owns it; or nothing, if that is so";
/// What stays theirs.
pub const KEPT: &str = "What stays theirs?";
/// How.
pub const KEPT_NOTE: &str = "How exactly?";
/// Beneath [`KEPT_NOTE`].
pub const KEPT_NOTE_HINT: &str = "Only what can be kept to";
/// Over the question about a family-led decision.
pub const FAMILY_LED: &str = "Before anything is imposed: could they lead it?";
/// Beneath [`FAMILY_LED`].
pub const FAMILY_LED_BODY: &str = "A family group conference, a family meeting, or the person’s own circle.";
/// Could they?
pub const COULD_LEAD: &str = "Could the people concerned lead this decision?";
/// Who would be there.
pub const WHO_THERE: &str = "Who would be there?";
/// Beneath [`WHO_THERE`].
pub const WHO_THERE_HINT: &str = "And who must not be, for anybody’s safety";
/// The power that stays.
pub const POWER_STAYS: &str = "Which power in law stays with the worker?";
/// Offered?
pub const OFFERED: &str = "Has it been offered?";

/// Over the reminder that they might lead it.
pub const FAMILY_FIRST: &str = "Before this is decided for them";
/// The reminder that they might lead it.
pub const FAMILY_FIRST_BODY: &str = "Could the people concerned lead this decision, and has it been offered? Neither is answered yet. If somebody is in danger now, act first.";
/// Leads to the question.
pub const TO_FAMILY: &str = "Answer under “Kept shared”";

// ---- judgement ----

/// Over the draft.
pub const TODAYS_JUDGEMENT: &str = "A judgement, in your own words";
/// Before the second looks that changed the view.
pub const CHANGED_BY: &str = "A second look changed our view:";
/// Its text.
pub const JUDGEMENT_TEXT: &str = "What do we judge, and why?";
/// Which way it leans.
pub const LEANS: &str = "On the whole we are";
/// Its level.
pub const JUDGED_LEVEL: &str = "Which level does it come to?";
/// Its reasons.
pub const REASONS: &str = "What it rests on";
/// Who disagrees.
pub const DISSENT: &str = "Who disagrees, and why?";
/// Beneath [`DISSENT`].
pub const DISSENT_HINT: &str = "If nobody does: who would, and how would they put it?";
/// Who decided.
pub const DECIDED_BY: &str = "Who decides it?";
/// How unsure.
pub const UNSURE: &str = "How does it feel, and how sure are we?";
/// What it replaces.
pub const REPLACES: &str = "Does it replace an earlier judgement?";
/// It replaces none.
pub const STANDS_BESIDE: &str = "No, it stands beside what was judged before";
/// Records it.
pub const RECORD: &str = "Record this judgement, dated today";
/// Beneath [`RECORD`].
pub const RECORD_HINT: &str =
    "Once recorded it is not changed. A later judgement can replace it, and both stay in view.";
/// Said when it was recorded.
pub const RECORDED: &str = "The judgement is recorded and dated today.";
/// Over the history.
pub const HISTORY: &str = "What was judged, newest first";
/// Before the first judgement.
pub const NO_HISTORY: &str =
    "Nothing has been judged on this decision yet. The first judgement stays in view, whatever is thought later.";
/// Marks the earliest judgement.
pub const FIRST_JUDGEMENT: &str = "The first judgement";
/// A judgement without reasons.
pub const NO_REASONS: &str = "It names no entry that it rests on.";

/// A question that changed the view, and why.
#[must_use]
pub fn because(question: &str, why: &str) -> String {
    match why.trim() {
        "" => question.to_owned(),
        why => format!("{question} {why}"),
    }
}

/// The sentence for a judgement that was not recorded.
#[must_use]
pub fn not_recorded(why: Rejection) -> String {
    match why {
        Rejection::Blank => "Not recorded yet: first say in your own words what you judge.".into(),
        Rejection::Unanswered => "Not recorded yet: first say which way it leans, and choose a level.".into(),
        other => super::refusals::sentence(other),
    }
}

/// An earlier judgement that can be replaced.
#[must_use]
pub fn replace(day: &str, text: &str) -> String {
    format!("Yes, the one of {day}: {text}")
}

/// A judgement that stands no longer.
#[must_use]
pub fn replaced_on(day: &str) -> String {
    format!("Replaced on {day}")
}

/// What a judgement took the place of.
#[must_use]
pub fn replaces(day: &str) -> String {
    format!("Replaces the one of {day}")
}

/// Who decided.
#[must_use]
pub fn decided_by(name: &str) -> String {
    format!("Decided by {name}")
}

/// Who disagreed.
#[must_use]
pub fn dissent(text: &str) -> String {
    format!("Seen differently: {text}")
}

// ---- capacity ----

/// Over the assessments of capacity.
pub const CAPACITY: &str = "Capacity for this decision";
/// Beneath [`CAPACITY`].
pub const CAPACITY_BODY: &str = "Capacity belongs to one decision at one time. An old note, or one about something \
else, says nothing here.";
/// Where the law on capacity that was checked is not in force.
pub const CAPACITY_ELSEWHERE: &str = "Scotland and Northern Ireland have laws of their own on capacity. They are not \
    among the facts checked here: ask for legal advice.";
/// Adds an assessment.
pub const ADD_CAPACITY: &str = "Add an assessment of capacity";
/// Its day.
pub const ASSESSED_ON: &str = "When was it assessed?";
/// By whom.
pub const ASSESSED_BY: &str = "By whom?";
/// What was found.
pub const FOUND: &str = "What was found?";
/// The support given.
pub const SUPPORT: &str = "What support were they given to decide?";
/// Beneath [`SUPPORT`].
pub const SUPPORT_HINT: &str = "Words, pictures, an interpreter, the right hour, somebody they trust";
/// An assessment without a day.
pub const UNDATED_CAPACITY: &str = "An assessment not dated yet";
/// The part of a remove button that is seen.
pub const REMOVE: &str = "Remove";

/// An assessment by its day.
#[must_use]
pub fn capacity_on(day: &str) -> String {
    format!("Assessed on {day}")
}

/// The name of the button [`REMOVE`].
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{REMOVE} {what}")
}

// ---- tripwires ----

/// Over the draft.
pub const NEW_TRIPWIRE: &str = "A new tripwire";
/// Its trigger.
pub const TRIGGER: &str = "What would have to happen?";
/// Beneath [`TRIGGER`].
pub const TRIGGER_HINT: &str = "Something in the person’s life that somebody will truly see";
/// Its direction.
pub const DIRECTION: &str = "What would we then do?";
/// Who watches.
pub const WATCHER: &str = "Who watches?";
/// When we look again.
pub const REVIEW: &str = "When do we look again?";
/// Beneath [`REVIEW`].
pub const REVIEW_HINT: &str = "Needed. For example 4 May 2027";
/// Sets it.
pub const SET: &str = "Set this tripwire";
/// Said when it was set.
pub const TRIPWIRE_SET: &str = "The tripwire is set.";
/// Over those that are set.
pub const TRIPWIRES_SET: &str = "Tripwires that are set";
/// Before the first tripwire up.
pub const NONE_UP: &str = "Nothing set that would make us step up.";
/// Before the first tripwire down.
pub const NONE_DOWN: &str = "Nothing set that would let us step down. What would be good enough?";
/// A tripwire without words.
pub const WORDLESS_TRIPWIRE: &str = "A tripwire without words yet";
/// Nobody watches it.
pub const NOBODY_WATCHES: &str = "Nobody watches for this yet.";
/// Today is the day.
pub const REVIEW_TODAY: &str = "To be looked at again today.";
/// The day is past.
pub const REVIEW_PAST: &str = "The day for looking again has passed.";

/// The day it happened.
pub const TRIPWIRE_HAPPENED: &str = "It happened on";
/// It has.
pub const HAS_HAPPENED: &str = "It has happened: do what was agreed, and judge again.";

/// The sentence for a tripwire that was not set.
#[must_use]
pub fn not_set(why: Rejection) -> String {
    match why {
        Rejection::Blank => "Not set yet: first say what would have to happen.".into(),
        Rejection::Unanswered => "Not set yet: choose whether we would step up or step down.".into(),
        Rejection::NoDate => "Not set yet: a tripwire needs a date on which it is looked at again.".into(),
        other => super::refusals::sentence(other),
    }
}

/// The decision a tripwire belongs to.
#[must_use]
pub fn for_decision(name: &str) -> String {
    format!("For: {name}")
}
