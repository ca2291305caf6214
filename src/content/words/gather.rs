//! Words of answers laid side by side, and of the sheets for a room without devices.

// ---- the page ----

/// The heading.
pub const HEADING: &str = "Answers side by side";
/// Beneath it.
pub const LEAD: &str = "Put in what the groups send you, as files or as codes. What they say stands side by side, in the order of their names. Nothing is marked.";
/// Before anything is lost.
pub const HELD_HERE: &str = "Answers are held only while this page is open. Closing it or loading it again loses them, unless you download them together; that one file brings all of them back.";
/// Where a passphrase is set, while answers are in no file.
pub const LOCK_WAITS: &str =
    "This browser has a passphrase. It does not lock by itself before you have downloaded these answers.";
/// The field for files.
pub const FILES: &str = "Files of answers";
/// Beneath it.
pub const FILES_HINT: &str = "Choose one or several.";
/// The field for codes.
pub const CODES: &str = "Codes of answers";
/// Beneath it.
pub const CODES_HINT: &str = "Paste one or many, also whole messages with codes in them.";
/// Takes the codes in.
pub const PUT_IN: &str = "Put them in";
/// Above what came of it.
pub const CAME_IN: &str = "What has come in";
/// While codes are read.
pub const READING: &str = "Reading";
/// Chooses between exercises.
pub const EXERCISE: &str = "Answers to which exercise";
/// An exercise without a title.
pub const UNTITLED: &str = "An exercise without a title";
/// Folds the two ways to show less.
pub const SHOW_LESS: &str = "Show only some groups or one decision";
/// Which groups are shown.
pub const GROUPS: &str = "Groups";
/// Which decision is shown.
pub const DECISION: &str = "Decision";
/// All of them.
pub const ALL_DECISIONS: &str = "All decisions";
/// Nobody is left.
pub const NOBODY_SHOWN: &str = "No group is chosen, so nothing is shown.";
/// Begins to show large.
pub const PRESENT: &str = "Present";
/// Before it begins, a line each.
pub const PRESENT_HINTS: [&str; 2] = [
    "Share this window, not the whole screen, and turn off notifications.",
    "Arrow keys turn to the next question or the one before. Esc ends it.",
];
/// Ends it.
pub const END: &str = "End presenting";
/// One on.
pub const NEXT: &str = "Next";
/// One back.
pub const BACK: &str = "Back";
/// Prints all of it.
pub const PRINT: &str = "Print";
/// Offers all answers as one file.
pub const DOWNLOAD: &str = "Download them together";
/// It was taken.
pub const DOWNLOADED: &str = "The file has gone to your downloads. Put it in here to go on another time.";
/// It was not.
pub const NOT_DOWNLOADED: &str = "The browser did not take the file. The answers are still here.";
/// Takes an answer away.
pub const TAKE_AWAY: &str = "Take away";
/// Folds the list of groups whose answers are here.
pub const WHO_IS_HERE: &str = "Groups that have answered";
/// The one file of all.
pub const FILE_NAME: &str = "standpoint-answers-together-";

/// `Take away Group 1`
#[must_use]
pub fn take_away(group: &str) -> String {
    [TAKE_AWAY, " ", group].concat()
}

/// Said when an answer was taken away.
#[must_use]
pub fn taken_away(group: &str) -> String {
    [group, " has been taken away."].concat()
}

// ---- what came of a file or a code ----

/// An answer that is new.
#[must_use]
pub fn new(group: &str) -> String {
    [group, " is here."].concat()
}

/// An answer that was there already.
#[must_use]
pub fn again(group: &str) -> String {
    [group, " was here already, with the same answers. Nothing has changed."].concat()
}

/// An answer in place of an earlier one.
#[must_use]
pub fn instead(group: &str) -> String {
    [group, " had answered before. What you put in now stands in its place; the earlier answers are no longer shown."]
        .concat()
}

/// Another group of the same name.
#[must_use]
pub fn same_name(group: &str) -> String {
    [" Another group calls itself ", group, " too. Both are here, with a number to tell them apart."].concat()
}

/// Answers to another exercise than the one that is shown.
#[must_use]
pub fn other_exercise(title: &str) -> String {
    [" It answers another exercise, “", title, "”, so it stands apart: choose that under “", EXERCISE, "”."].concat()
}

/// What a fault is said of.
#[must_use]
pub fn refused(what: &str, why: &str) -> String {
    [what, ": ", why].concat()
}

/// A code, by its place among those pasted.
#[must_use]
pub fn code(at: usize) -> String {
    ["Code ", &at.to_string()].concat()
}

/// Nothing in it is a code.
pub const NO_CODE: &str = "There is no code in this. A code of answers begins with “A1-”. Copy it again, whole.";
/// It was bent.
pub const DAMAGED: &str = "It has arrived damaged: a part is missing or was changed on the way. Nothing of it was put in. Ask the group to send it again, or to send the file.";
/// It is too long.
pub const TOO_LARGE: &str = "It is larger than any answers, so it was not read. Nothing of it was put in. Ask the group to send the file again.";
/// It is of a newer version.
pub const NEWER: &str = "It was made by a newer version of Standpoint, so it was not put in. Load this page again to have that version; download the answers that are here first.";
/// It is something else.
pub const NOT_ANSWERS: &str = "It holds no answers to an exercise, so nothing was put in. Groups send theirs from the end of the exercise: “Send our answers”.";
/// It cannot be read as text at all.
pub const UNREADABLE: &str = "The browser could not read it. Nothing was put in. Choose it again, or ask for a code.";
/// The browser cannot inflate.
pub const UNABLE: &str =
    "This browser is too old to read codes. Nothing was put in. Ask for files, or use a newer browser.";

// ---- what is laid side by side ----

/// Heads the questions.
pub const QUESTIONS: &str = "Questions to discuss";
/// Beneath it.
pub const QUESTIONS_BODY: &str = "They begin where the groups are furthest apart. None of them has a right answer.";
/// One of them, shown large.
pub const QUESTION: &str = "A question to discuss";
/// Before there is one.
pub const NO_QUESTIONS: &str = "The groups say nothing yet that could be asked about together.";
/// Heads a decision, before its question.
pub const WHO_LEADS: &str = "Who leads:";
/// Names the ladder.
pub const LADDER: &str = "The groups on the ladder";
/// How to read it.
pub const LADDER_KEY: &str = "Dark: where a group’s judgement comes to. Light: where it says that things are now.";
/// A marker of the present.
pub const NOW: &str = "now";
/// What a group judged.
pub const JUDGED: &str = "Judged";
/// Where things are.
pub const AT_NOW: &str = "Now";
/// Says nothing.
pub const NOT_SAID: &str = "Not said";
/// Names the table of a decision, before its question.
pub const BY_GROUP: &str = "Group by group:";
/// Columns of a decision.
pub const DECISION_COLUMNS: [&str; 5] = ["Group", "Judged", "Now", "Leans", "In their words"];
/// Heads the parties.
pub const PARTIES: &str = "Where each party would be";
/// Heads the explanations.
pub const EXPLANATIONS: &str = "Why co-operation is not happening";
/// Beneath it.
pub const EXPLANATIONS_BODY: &str = "What each group makes of each explanation, and who did not think of it.";
/// Considered without a word on it.
pub const NO_WORD: &str = "Considered, no word on it yet";
/// Did not consider it.
pub const MISSED: &str = "Did not consider it";
/// Why, in a group's words.
pub const WHY: &str = "Why";
/// Heads the maps.
pub const MAPS: &str = "The power maps over each other";
/// Names the picture.
pub const PICTURE: &str = "All maps laid over each other; the tables below say the same";
/// How to read it.
pub const MAP_KEY: &str = "A whole line is on every map, a dashed line on several, a dotted line on one. A petal in dots: the maps do not agree how much, or nobody knows.";
/// Heads the differences.
pub const DIFFERENCES: &str = "What the maps say differently";
/// There is none.
pub const NO_DIFFERENCE: &str = "The maps say the same.";
/// What runs between people.
pub const TIES: &str = "What runs between people";
/// Its columns.
pub const TIE_COLUMNS: [&str; 4] = ["What runs", "Drawn by", "Not drawn by", "How it works"];
/// What gives power.
pub const SOURCES: &str = "What gives them power";
/// Its columns.
pub const SOURCE_COLUMNS: [&str; 4] = ["Who", "Through", "How much", "Not named by"];
/// Heads the second looks.
pub const LOOKS: &str = "Second looks they answered";
/// A second look without an answer.
pub const UNANSWERED: &str = "Not answered";
/// Every group.
pub const EVERY_GROUP: &str = "every group";
/// Before the few who do not.
pub const ALL_BUT: &str = "every group but ";
/// Heads the groups of reasons that nobody considered.
pub const NOBODY_THOUGHT: &str = "Nobody considered an explanation of this kind";

/// Several, in a row: `A, B and C`.
#[must_use]
pub fn together(names: &[&str]) -> String {
    let mut said = String::new();
    for (at, name) in names.iter().enumerate() {
        said.push_str(match names.len() - at {
            _ if at == 0 => "",
            1 => " and ",
            _ => ", ",
        });
        said.push_str(name);
    }
    said
}

/// What only these have on their map.
#[must_use]
pub fn only_on(what: &str, by: &str) -> String {
    [what, ": only on the map of ", by, "."].concat()
}

/// What all have on their map but these.
#[must_use]
pub fn not_on(what: &str, not: &str) -> String {
    [what, ": on every map but that of ", not, "."].concat()
}

/// What is said differently of one thing, each with those who say it.
#[must_use]
pub fn said_by(about: &str, said: &[String]) -> String {
    [about, " – ", &said.join("; "), "."].concat()
}

/// `a lot (A and B)`
#[must_use]
pub fn says(what: &str, who: &str) -> String {
    [what, " (", who, ")"].concat()
}

// ---- questions ----

/// Levels apart.
#[must_use]
pub fn ask_levels(question: &str, low: [&str; 2], high: [&str; 2]) -> String {
    format!(
        "“{question}” For {} it comes to “{}”, for {} to “{}”. What do you each know, or fear, that leads you there?",
        low[0], low[1], high[0], high[1]
    )
}

/// One level.
#[must_use]
pub fn ask_one_level(question: &str, level: &str) -> String {
    format!("“{question}” All of you come to “{level}”. What would somebody say who sees it otherwise?")
}

/// An explanation that stands and does not.
#[must_use]
pub fn ask_standing(explanation: &str, stands: &str, not: &str) -> String {
    format!(
        "For {stands} it stands that “{explanation}”; for {not} it does not. Which evidence did each of you lean on?"
    )
}

/// An explanation that only some considered.
#[must_use]
pub fn ask_only_some(explanation: &str, by: &str) -> String {
    format!("“{explanation}” was considered by {by}. What would it change for the others, if it were true?")
}

/// Nobody looked at us.
pub const ASK_ABOUT_US: &str =
    "Nobody considered an explanation about what we do, or how we do it. What might one be here?";

/// Two ties that can hardly both be.
#[must_use]
pub fn ask_ties(one: &str, by: &str, other: &str, otherwise: &str) -> String {
    format!("{one}, say {by}; {other}, say {otherwise}. What would each of them feel in the room?")
}

/// The same tie at work in two ways.
#[must_use]
pub fn ask_works(tie: &str, one: [&str; 2], other: [&str; 2]) -> String {
    let [one, by] = one;
    let [other, otherwise] = other;
    format!("{tie}. It {one}, say {by}; it {other}, say {otherwise}. Who would have to be asked to find out?")
}

/// What only some have on their map.
#[must_use]
pub fn ask_only_on(tie: &str, by: &str) -> String {
    format!("{tie}: that is on the map of {by}. How do you know, and why might others leave it out?")
}

/// A source of which somebody has little, and a lot: over whom, where it is over one person in particular.
#[must_use]
pub fn ask_amounts(name: &str, over: Option<&str>, source: &str, [little, lot]: [&str; 2]) -> String {
    let over = over.map(|over| [" over ", over].concat()).unwrap_or_default();
    format!("{name}, power{over} through {source}: a little, say {little}; a lot, say {lot}. What would {name} say?")
}

/// A second look that changed something for some.
#[must_use]
pub fn ask_looks(question: &str, changed: &str) -> String {
    format!("“{question}” changed the view of {changed}. What did you see then that you had not seen before?")
}

// ---- the sheets for a room ----

/// Prints them.
pub const PRINT_PACK: &str = "Print sheets for a room without devices";
/// Beneath it.
pub const PRINT_PACK_BODY: &str = "What happened, a blank map, a blank grid, the ladder and the questions, on A4.";
/// The browser opened no print dialogue.
pub const NOT_PRINTED: &str = "The browser did not open its print window. Use its own menu to print.";
/// What sort of sheets.
pub const PACK: &str = "Exercise";
/// Heads what happened.
pub const PACK_STORY: &str = "What is known";
/// Heads the people.
pub const PACK_PEOPLE: &str = "People";
/// Heads the decisions.
pub const PACK_DECISIONS: &str = "To be decided";
/// A line to write on.
pub const PACK_GROUP: &str = "Group:";
/// Heads the map.
pub const PACK_MAP: &str = "Who has power here?";
/// How to fill it.
pub const PACK_MAP_BODY: &str = "Draw an arrow from one to another and write on it what runs: decides about, supports, fears … A whole line if you are sure, dashed if you think so, dotted if you guess. Beside each name, write what gives them power. Draw yourselves in, and whoever is missing.";
/// Names the blank map.
pub const PACK_MAP_PICTURE: &str = "Everybody in the story, with room to draw between them";
/// Heads the grid.
pub const PACK_GRID: &str = "Why is co-operation not happening?";
/// How to fill it.
pub const PACK_GRID_BODY: &str = "Write an explanation in each row, at least one of them about us. The numbers are those of “What is known”. In each box: fits (+), does not fit (×), says nothing (–) or don’t know (?). Do not add anything up. At the end of the row, your word on it: standing, weakened, set aside, cannot tell.";
/// The head of the rows.
pub const PACK_EXPLANATION: &str = "Explanation";
/// The head of the last column.
pub const PACK_WORD: &str = "Our word on it";
/// Heads the ladder.
pub const PACK_LADDER: &str = "Who leads?";
/// How to fill it.
pub const PACK_LADDER_BODY: &str = "For each decision, mark where things are now (N), where each person would be (their initials), and what you come to (J). The rungs say who leads; they do not say how dangerous anybody is.";
/// Before the reasons.
pub const PACK_JUDGEMENT: &str = "Our judgement, in our own words:";
/// Heads the questions.
pub const PACK_QUESTIONS: &str = "Questions on the way";
