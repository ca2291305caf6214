//! Words of tool 2, why co-operation is not happening. Nothing here counts marks or puts explanations in an order.

// Behaviour

/// Before the first episode.
pub const NO_EPISODES: &str = "Days you could have filmed";
/// Before the first episode.
pub const NO_EPISODES_BODY: &str =
    "Take a real day. What was asked, how was it asked, and what did they do or say? Two or three such days will do.";
/// Adds an episode.
pub const ADD_EPISODE: &str = "Add a day";
/// An episode without its day.
pub const UNDATED: &str = "A day not dated yet";
/// The day.
pub const EPISODE_DATE: &str = "Which day?";
/// What was asked.
pub const ASKED: &str = "What was asked of them?";
/// How it was asked.
pub const HOW_ASKED: &str = "How was it asked?";
/// Helps with how it was asked.
pub const HOW_ASKED_HINT: &str = "By letter, text or word of mouth; by whom; where; at what hour";
/// What they did or said.
pub const RESPONSE: &str = "What did they do or say?";
/// Helps with what they did or said.
pub const RESPONSE_HINT: &str = "As a camera would have seen it, and in their own words where you have them";
/// What it meant for the person.
pub const EFFECT: &str = "What did it mean for the person at the centre?";

/// What is said where a word sums somebody up.
#[must_use]
pub fn label_met(label: &str, question: &str) -> String {
    format!("“{label}” sums somebody up. {question}")
}

/// An episode by its day.
#[must_use]
pub fn episode_on(day: &str) -> String {
    format!("The day of {day}")
}

// The ask

/// What is asked.
pub const THE_ASK: &str = "What we ask, in one sentence";
/// Is it clear?
pub const ASK_CLEAR: &str = "Is it clear?";
/// Helps to tell.
pub const ASK_CLEAR_HINT: &str = "Could they say it back in their own words?";
/// Is it possible?
pub const ASK_POSSIBLE: &str = "Is it possible for them?";
/// Helps to tell.
pub const ASK_POSSIBLE_HINT: &str = "Time, money, health, reading, transport, who else is in the home";
/// Is it theirs?
pub const ASK_THEIRS: &str = "Is it theirs too?";
/// Helps to tell.
pub const ASK_THEIRS_HINT: &str = "Would they want it even if we went away?";
/// Is it fair?
pub const ASK_FAIR: &str = "Is it fair?";
/// Helps to tell.
pub const ASK_FAIR_HINT: &str = "Would we ask it of a neighbour, or do it ourselves?";
/// More about the ask.
pub const ASK_NOTE: &str = "What did thinking about the ask show you?";

// Better times

/// Before the first exception.
pub const NO_EXCEPTIONS: &str = "A time when it went better";
/// Before the first exception.
pub const NO_EXCEPTIONS_BODY: &str = "Another worker, another hour, another room, a practical reason to meet: what was different? One small time counts.";
/// Adds an exception.
pub const ADD_EXCEPTION: &str = "Add a better time";
/// When, with whom.
pub const EXCEPTION_TEXT: &str = "When, where and with whom? What was different?";
/// Which entries show it.
pub const EXCEPTION_EVIDENCE: &str = "What we know that shows it";
/// An exception without words.
pub const WORDLESS_EXCEPTION: &str = "A better time without words yet";

// Now

/// Where co-operation stands.
pub const STANCE: &str = "On most days, which of these is nearest?";
/// Three facts.
pub const THREE_FACTS: &str = "Three different facts";
/// Three facts.
pub const THREE_FACTS_BODY: &str = "One of them does not prove another.";
/// Words.
pub const WORDS_OF_AGREEMENT: &str = "Words: do they say yes?";
/// Effort.
pub const EFFORT: &str = "Effort: do they try?";
/// Change.
pub const CHANGE: &str = "Change: is daily life different for the person at the centre?";

// Explanations

/// The ones being held.
pub const OUR_EXPLANATIONS: &str = "Explanations we are holding";
/// Before the first explanation.
pub const NO_EXPLANATIONS: &str = "Nothing is held yet";
/// Before the first explanation.
pub const NO_EXPLANATIONS_BODY: &str =
    "Choose from the reasons below, or write your own. Several can be true at once, and holding one accuses nobody.";
/// What would widen the view.
pub const WIDER: &str = "What would widen the view";
/// Fewer than three.
pub const WIDER_THREE: &str = "Look for at least three. What would their best friend say?";
/// None about us.
pub const WIDER_US: &str = "None is about us yet. How might we look to them?";
/// None about circumstances.
pub const WIDER_CIRCUMSTANCE: &str =
    "None is about circumstances yet. What would stop anybody, or who else stands in the way?";
/// Concealment is not among them, and something is worrying.
pub const WIDER_CONCEALMENT: &str = "Could somebody be harmed? Then hold “something is hidden” as one explanation and test it like the others. Testing is not accusing.";
/// The explanation in words.
pub const EXPLANATION_TEXT: &str = "The explanation, in our own words";
/// Its group.
pub const GROUP: &str = "What kind of explanation is it?";
/// An explanation without words.
pub const WORDLESS_EXPLANATION: &str = "An explanation without words yet";
/// The one leaned to.
pub const LEADING: &str = "We lean to this one at the moment";
/// The group of that one tick.
pub const LEANING: &str = "Leaning";
/// Another explanation reads the same.
pub const SAME_WORDS: &str = "Another explanation has the same words. If they differ, say how; if not, one can go.";
/// What would speak for it.
pub const LOOK_FOR: &str = "Look for";
/// What would speak against it.
pub const AGAINST: &str = "Counts against it";
/// What may move things.
pub const MOVES: &str = "May move it";
/// The protective move of a reason.
pub const FIRST_OF_ALL: &str = "First of all";
/// The catalogue.
pub const REASONS: &str = "Reasons to choose from";
/// The catalogue.
pub const REASONS_BODY: &str = "They open the view; they are not boxes to tick. Open one to see what to look for and what would count against it. A reason you hold joins your explanations at once, and you can put it in your own words there.";
/// Takes a reason in.
pub const CHOOSE: &str = "Hold this";
/// A reason that is taken in.
pub const CHOSEN: &str = "Among ours";
/// Own words, within a group.
pub const OWN_WORDS: &str = "Write our own";

/// The full name of the button [`CHOOSE`].
#[must_use]
pub fn choose(reason: &str) -> String {
    format!("{CHOOSE}: {reason}")
}

/// Opens what a reason says: what to look for, what counts against it, what may move it.
#[must_use]
pub fn more_on(reason: &str) -> String {
    format!("More on “{reason}”")
}

/// The full name of the button [`OWN_WORDS`].
#[must_use]
pub fn own_words(group: &str) -> String {
    format!("{OWN_WORDS}: {group}")
}

/// The full name of the tick [`LEADING`].
#[must_use]
pub fn leading(explanation: &str) -> String {
    format!("{LEANING}: {explanation}")
}

// Doubt

/// Which entry.
pub const KEY_ENTRY: &str = "Which entry, if it were wrong, would change our mind?";
/// Narrows a long list.
pub const FIND_ENTRY: &str = "Find an entry";
/// What rests on it.
pub const RESTS_ON_IT: &str = "What rests on it";
/// Nothing rests on it.
pub const NOTHING_RESTS: &str = "No explanation is marked against it yet, and no judgement gives it as a reason.";
/// Judgements that give it as a reason.
pub const JUDGEMENTS_REST: &str = "Judgements that give it as a reason";
/// Better times that it shows.
pub const TIMES_REST: &str = "Better times that it shows";
/// Entries set aside because of it.
pub const ASIDE_RESTS: &str = "Entries set aside because of it";
/// The chosen entry was never checked.
pub const NOT_CHECKED: &str = "Nobody independent has been asked about it yet. Who could be?";
/// Before an entry is chosen.
pub const NOTHING_CHOSEN: &str = "Choose an entry to see which explanations and judgements lean on it.";

/// Heads the explanations that share a mark with the chosen entry.
#[must_use]
pub fn marked(mark: &str) -> String {
    format!("{mark}:")
}

/// An explanation with the latest word on it.
#[must_use]
pub fn stands(explanation: &str, word: &str, day: &str) -> String {
    format!("{explanation} ({word}, said on {day})")
}

// Standing

/// Before there is an explanation.
pub const NOTHING_TO_SAY: &str = "There is no explanation to say a word about yet";
/// Before there is an explanation.
pub const NOTHING_TO_SAY_BODY: &str =
    "Hold some under Explanations first. Then say here, in your words, where each one stands.";
/// Leads to the explanations, from a step that needs some.
pub const TO_EXPLANATIONS: &str = "Find explanations";
/// Leads to what is known, from a step that needs some of it.
pub const TO_ENTRIES: &str = "Write what is known";
/// The four words.
pub const WHERE_TODAY: &str = "Where does it stand today?";
/// Nothing said yet.
pub const NOT_SAID: &str = "Nothing has been said about this one yet.";
/// Why.
pub const WHY: &str = "Why? One sentence";
/// Helps with why.
pub const WHY_HINT: &str = "Name what does not fit, or what is not known";
/// Earlier words.
pub const EARLIER_WORDS: &str = "Earlier words";
/// A word without its reason.
pub const NO_REASON: &str = "No reason was written";

/// The name of the group of the four words.
#[must_use]
pub fn where_today(explanation: &str) -> String {
    format!("{WHERE_TODAY} {explanation}")
}

/// The full name of the button that says a word.
#[must_use]
pub fn say(word: &str, explanation: &str) -> String {
    format!("{word}: {explanation}")
}

/// A word and its day.
#[must_use]
pub fn said_on(word: &str, day: &str) -> String {
    format!("{word}, said on {day}")
}

/// The word of today.
#[must_use]
pub fn said_today(word: &str) -> String {
    format!("Today: {word}")
}

// Find out

/// Before the first enquiry.
pub const NO_ENQUIRIES: &str = "A question that could prove us wrong";
/// Before the first enquiry.
pub const NO_ENQUIRIES_BODY: &str =
    "If an explanation were true, what else would we see? Ask that, and it can be told apart from the others.";
/// Adds an enquiry.
pub const ADD_ENQUIRY: &str = "Add something to find out";
/// Pairs that nothing known tells apart.
pub const NOT_TOLD_APART: &str = "Nothing that is known tells these apart yet";
/// Helps with them.
pub const NOT_TOLD_APART_BODY: &str =
    "Every entry that is marked against both has the same mark. What would you see if one were true and the other not?";
/// Adds an enquiry about a pair.
pub const ASK_WHAT_WOULD: &str = "Find out";
/// What we would expect to see.
pub const QUESTION: &str = "If it were true, what would we expect to see? What would we not?";
/// Which explanations it tells apart.
pub const BETWEEN: &str = "Which explanations does it tell apart?";
/// Who knows.
pub const WHO_KNOWS: &str = "Who knows?";
/// Is it safe to ask?
pub const SAFE: &str = "Is it safe to ask?";
/// Helps to tell.
pub const SAFE_HINT: &str = "Who is listening, who will hear of it, and who goes home with whom?";
/// It is not safe to ask.
pub const NOT_SAFE: &str = "Then not like this. Who else knows, or what would make it safe?";
/// By when.
pub const BY_WHEN: &str = "By when?";
/// An enquiry without words.
pub const WORDLESS_ENQUIRY: &str = "Something to find out, without words yet";

/// Two explanations.
#[must_use]
pub fn either_or(one: &str, other: &str) -> String {
    format!("{one} – or: {other}")
}

/// The full name of the button [`ASK_WHAT_WOULD`].
#[must_use]
pub fn ask_what_would(pair: &str) -> String {
    format!("{ASK_WHAT_WOULD}: {pair}")
}

// Move

/// The private note.
pub const FEELINGS_TITLE: &str = "First, and for you alone";
/// The private note.
pub const FEELINGS: &str = "What do you feel about them?";
/// The private note.
pub const FEELINGS_HINT: &str = "Private: it stays out of the case summary and off a shared screen. Anger is often dodged or handed back; seeing your own is the first move.";
/// What we change.
pub const WHAT_WE_CHANGE: &str = "What we change first";
/// Before the first move.
pub const NO_MOVES: &str = "We can move first";
/// Before the first move.
pub const NO_MOVES_BODY: &str =
    "One small thing that we do differently, soon, whatever they do. It answers one of the explanations above all.";
/// Adds a move.
pub const ADD_MOVE: &str = "Add a move";
/// What we do differently.
pub const MOVE_WHAT: &str = "What do we do differently?";
/// Which explanation it answers.
pub const ANSWERS: &str = "Which explanation does it answer?";
/// It was tried.
pub const TRIED: &str = "We have tried it";
/// The group of that one tick.
pub const TRIED_GROUP: &str = "Tried?";
/// What came of it.
pub const RESULT: &str = "What came of it?";
/// Heads the moves that were tried, beside questions of the other tools.
pub const TRIED_SO_FAR: &str = "What has been tried towards co-operation";
/// A move that was tried, of which nobody wrote what came.
pub const NO_RESULT: &str = "Nobody wrote what came of it";
/// A move without words.
pub const WORDLESS_MOVE: &str = "A move without words yet";
/// Moves to read about.
pub const IDEAS: &str = "Ideas to read, for the explanations you hold";
/// What stands around the moves.
pub const AROUND: &str = "What stays, and what we look for";
/// Not negotiable.
pub const BOTTOM_LINES: &str = "What is not negotiable?";
/// Helps with it.
pub const BOTTOM_LINES_HINT: &str = "Say it as plainly as you would to them, with the reason";
/// A small sign.
pub const SMALL_SIGN: &str = "What small sign would tell us that it helps?";
/// When.
pub const SIGN_BY: &str = "When do we look for it?";
/// If there is none.
pub const IF_NONE: &str = "And if there is no sign?";

/// What came of a move.
#[must_use]
pub fn came_of_it(result: &str) -> String {
    format!("What came of it: {result}")
}

/// The name of the tick [`TRIED`].
#[must_use]
pub fn tried(what: &str) -> String {
    format!("{TRIED_GROUP} {what}")
}

// Into the plan

/// Makes an action of an entry.
pub const MAKE_ACTION: &str = "Make it an action";
/// Why it cannot be made one yet.
pub const WRITE_FIRST: &str = "Write it in words first";

/// It is an action, and how that stands: who does it, by when, how far it has come.
#[must_use]
pub fn is_action(stands: &str) -> String {
    format!("It is among the actions of the closing plan: {stands}.")
}

/// The day by which an action is done.
#[must_use]
pub fn by_day(day: &str) -> String {
    format!("by {day}")
}

/// The full name of the button [`MAKE_ACTION`].
#[must_use]
pub fn make_action(what: &str) -> String {
    format!("{MAKE_ACTION}: {what}")
}

/// Said after it was made one.
#[must_use]
pub fn made_action(what: &str) -> String {
    format!("{what} is now among the actions.")
}

// In every list

/// Takes an entry of a list out.
pub const REMOVE: &str = "Remove";

/// The full name of the button [`REMOVE`].
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{REMOVE}: {what}")
}
