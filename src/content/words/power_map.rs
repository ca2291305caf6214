//! Words of the power map: its steps, its picture and its sentences.

// ---- what is decided ----

/// Step 1, the decision.
pub const DECISION: &str = "What is being decided?";
/// Beneath [`DECISION`].
pub const DECISION_HINT: &str = "One decision, in a sentence. How we will work with somebody counts as well.";
/// Step 1, who decides.
pub const DECIDED_BY: &str = "Who decides?";
/// Beneath [`DECIDED_BY`].
pub const DECIDED_BY_HINT: &str = "A person, a meeting, a panel, a court. If nobody can say who, write that.";
/// Step 1, the day.
pub const DECIDED_WHEN: &str = "By when?";

// ---- who ----

/// Step 2, the list.
pub const PEOPLE: &str = "Who is in it";
/// Above an empty list.
pub const NO_ONE: &str = "Nobody is on the map yet";
/// Beneath [`NO_ONE`].
pub const NO_ONE_BODY: &str = "Begin with the person the decision is about. Then yourself, since we are always on the \
map. Made-up names or roles are enough.";
/// Leads to where people are added.
pub const TO_WHO: &str = "Say who is in it";
/// Leads to where ties are drawn.
pub const TO_LINKS: &str = "Say what runs between people";
/// Adds somebody to the story.
pub const ADD_PERSON: &str = "Add somebody";
/// Says that the list is shared.
pub const SAME_PEOPLE: &str = "These are the people of the story. Whoever you add or take out here is added or taken \
out there too.";
/// Says what stands in each line.
pub const PEOPLE_LINES: &str = "Each line holds a made-up name or role, and what they are here.";
/// The part of a remove button that is seen.
pub const REMOVE: &str = "Remove";
/// Four questions to go round with.
pub const ROUND: [(&str, &str); 4] = [
    ("Decides?", "Who says yes or no in the end?"),
    ("Influences?", "Whom do those who decide listen to?"),
    ("Is affected?", "Whose life is different afterwards?"),
    ("Is absent?", "Who is not in the room, and not on the list?"),
];

// ---- the picture and its two other forms ----

/// The name of the three views.
pub const VIEWS: &str = "The map, in three forms";
/// The picture.
pub const VIEW_MAP: &str = "Map";
/// The table.
pub const VIEW_TABLE: &str = "Table";
/// The sentences.
pub const VIEW_SENTENCES: &str = "Sentences";
/// The name of our picture.
pub const OUR_MAP: &str = "Power map";
/// Before anybody is on the map.
pub const EMPTY_MAP: &str = "The map will appear here";
/// Beneath [`EMPTY_MAP`].
pub const EMPTY_MAP_BODY: &str = "It draws the people of the story and what runs between them. Add people first.";
/// Before there is a tie.
pub const NO_TIES: &str = "Nothing runs between anybody yet";
/// Beneath [`NO_TIES`].
pub const NO_TIES_BODY: &str = "Start with the person at the centre: who decides about them? Whom do they trust, and \
whom do they fear?";
/// Where there is nothing to say.
pub const NOTHING_ABOUT: &str = "Nothing is written about them on this map yet.";
/// Before somebody is chosen.
pub const CHOOSE_SOMEBODY: &str = "Choose somebody on the map to read what runs to and from them.";
/// How the keys work, for those who do not see the picture.
pub const MAP_KEYS: &str = "Arrow keys go from one to the next, Enter chooses, Shift with an arrow key moves whoever \
is chosen. The table and the sentences say the same as the picture.";
/// How the keys work where nothing can be moved.
pub const MAP_KEYS_READ: &str = "Arrow keys go from one to the next, Enter chooses. The sentences say the same as the \
picture.";
/// Puts the words of each tie on its line.
pub const WORDS_ON_LINES: &str = "Words on the lines";
/// Narrows a crowded map.
pub const SHOW_ONLY: &str = "Show only";
/// Where a crowded map is narrowed.
pub const CROWDED: &str = "There are many people on this map. Choose which of them to draw; the others are still in \
the table and in the sentences.";
/// Lets somebody go.
pub const CHOOSE_NOBODY: &str = "Show everybody again";
/// Before the four directions.
pub const MOVE: &str = "Move on the map";
/// The four directions, as shown.
pub const DIRECTIONS: [&str; 4] = ["Left", "Up", "Down", "Right"];
/// Forgets a place somebody was put.
pub const PLACE_BY_RULE: &str = "Let the map choose the place";

/// The full name of a button of [`DIRECTIONS`].
#[must_use]
pub fn move_to(direction: &str, name: &str) -> String {
    format!("{direction}: move {name}")
}

/// Said after a move.
#[must_use]
pub fn moved(name: &str, direction: &str) -> String {
    format!("{name} moved {}.", lower(direction))
}

/// The full name of [`PLACE_BY_RULE`].
#[must_use]
pub fn place_by_rule(name: &str) -> String {
    format!("{PLACE_BY_RULE}: {name}")
}

/// A chosen actor in the picture, for those who do not see it.
#[must_use]
pub fn actor(name: &str, kind: &str) -> String {
    format!("{name}, {}", lower(kind))
}

// ---- the legend ----

/// Above the legend.
pub const LEGEND: &str = "Reading the map";
/// On petals.
pub const LEGEND_PETALS: &str = "Petals are sources of power. Longer means more of it.";
/// On distance.
pub const LEGEND_PLACE: &str = "Where somebody stands, near or far, means nothing by itself.";
/// How sure a line is.
pub const LEGEND_LINES: &str = "A line runs from one to another; its style says how sure we are.";
/// What a line does.
pub const LEGEND_MARKS: &str = "The sign on a line says how it works.";
/// An amount we do not know.
pub const UNKNOWN_AMOUNT: &str = "we do not know how much";
/// A petal whose use nobody has said.
pub const USE_NOT_SAID: &str = "use not said";

// ---- ties ----

/// Above the controls for a new tie.
pub const NEW_TIE: &str = "Add a tie";
/// Where a tie starts.
pub const FROM: &str = "From";
/// What runs along it.
pub const TIE: &str = "What runs";
/// Where a tie ends.
pub const TO: &str = "To";
/// Certainty.
pub const HOW_SURE: &str = "How sure are we?";
/// Puts the tie on the map.
pub const PUT_ON_MAP: &str = "Put it on the map";
/// What is still missing.
pub const CHOOSE_FIRST: &str = "Choose both ends, what runs between them, and how sure we are.";
/// The columns of the table.
pub const TIE_COLUMNS: [&str; 5] = ["From", "What runs", "To", "How it works", "Change"];
/// Caption of the table.
pub const TIES: &str = "Ties on this map";
/// Opens a row.
pub const CHANGE: &str = "Change";
/// Closes a row.
pub const DONE: &str = "Done";
/// How a tie works, when nobody has said.
pub const NOT_SAID: &str = "Not said";

/// The name field of somebody, for those who do not see the line it stands in.
#[must_use]
pub fn name_of(name: &str) -> String {
    format!("Made-up name or role of {name}")
}

/// The kind of somebody, for those who do not see the line it stands in.
#[must_use]
pub fn kind_of(name: &str) -> String {
    format!("What {name} is here")
}

/// The full name of the button that opens a row.
#[must_use]
pub fn change(sentence: &str) -> String {
    format!("{CHANGE}: {sentence}")
}

/// The full name of the button that closes a row.
#[must_use]
pub fn done(sentence: &str) -> String {
    format!("{DONE}: {sentence}")
}

/// The full name of a remove button.
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{REMOVE} {what}")
}

/// The full name of a button that takes a tie out.
#[must_use]
pub fn remove_tie(sentence: &str) -> String {
    format!("{REMOVE}: {sentence}")
}

/// A tie, where it is named as a thing.
#[must_use]
pub fn the_tie(sentence: &str) -> String {
    format!("The tie “{}”", sentence.trim_end_matches('.'))
}

/// Said after a tie was added.
#[must_use]
pub fn on_the_map(sentence: &str) -> String {
    format!("Now on the map: {sentence}")
}

// ---- sources of power ----

/// Whose sources.
pub const WHOSE_POWER: &str = "Whose power?";
/// Beneath [`WHOSE_POWER`].
pub const WHOSE_POWER_HINT: &str = "Start with yourself: our own power is the easiest for us to overlook.";
/// The sources that were rated.
pub const RATED: &str = "What gives them power here";
/// Before any is rated.
pub const NONE_RATED: &str = "No source of power is written down for them yet. Open the list below and take only those \
that matter here.";
/// How much.
pub const HOW_MUCH: &str = "How much?";
/// How used.
pub const HOW_USED: &str = "How is it used?";
/// Over one person.
pub const OVER_WHOM: &str = "Over one person in particular?";
/// A note.
pub const NOTE: &str = "What makes us think so";
/// The picture of one person's sources.
pub const ROSE: &str = "Sources of power";
/// The whole map, folded.
pub const WHOLE_MAP: &str = "See it on the whole map";

/// The list of the sources that were not rated.
#[must_use]
pub fn other_sources(rated: bool) -> &'static str {
    if rated { "Other sources of power" } else { "The sources of power to choose from" }
}

/// A question about one source, with its name for those who hear it alone.
#[must_use]
pub fn of_source(question: &str, source: &str) -> String {
    format!("{source}: {}", lower(question))
}

// ---- how ties work ----

/// Before there is a tie to look at.
pub const NO_TIES_TO_WORK: &str = "There are no ties to look at yet";
/// Beneath [`NO_TIES_TO_WORK`].
pub const NO_TIES_TO_WORK_BODY: &str = "First comes what runs between people, then what it does.";
/// How it works.
pub const WORKS: &str = "What does it do?";
/// The expression of power.
pub const EXPRESSION: &str = "Which power is in it?";
/// Why.
pub const WHY: &str = "Why do we think so?";
/// Opens one tie.
pub const LOOK: &str = "Look at this tie";
/// Closes one tie.
pub const FOLD: &str = "Fold away";

/// The full name of a button about one tie.
#[must_use]
pub fn about_tie(button: &str, sentence: &str) -> String {
    format!("{button}: {sentence}")
}

// ---- their eyes ----

/// Before there is a viewpoint.
pub const NO_VIEWPOINT: &str = "The map has one drawing: ours";
/// Beneath [`NO_VIEWPOINT`].
pub const NO_VIEWPOINT_BODY: &str = "Choose one person and draw it as they might. Begin with a copy of ours and change \
what they would change.";
/// Adds a viewpoint.
pub const ADD_VIEWPOINT: &str = "Draw it through other eyes";
/// Whose eyes.
pub const WHOSE_EYES: &str = "Whose eyes?";
/// Guess, or asked.
pub const GUESS_OR_ASKED: &str = "Is this our guess, or did we ask?";
/// Who guessed or asked.
pub const BY_WHOM: &str = "Who guessed or asked?";
/// When.
pub const WHEN: &str = "When?";
/// Copies our map.
pub const COPY_OURS: &str = "Start from a copy of our map";
/// Says what the copy does.
pub const COPY_OURS_WHY: &str =
    "Their drawing is still empty. You can begin with a copy of ours, or with a blank page.";
/// What differs, in words.
pub const DIFFERS: &str = "What is different in their eyes?";
/// Beneath [`DIFFERS`].
pub const DIFFERS_HINT: &str = "What would surprise us? What would they say we have left out?";
/// Both pictures.
pub const BOTH_MAPS: &str = "The two drawings";
/// Ours, beside theirs.
pub const OURS: &str = "Ours";
/// The differences.
pub const DIFFERENCES: &str = "What the two drawings say differently";
/// Holds what their drawing leaves out.
pub const ONLY_OURS_SPEAKS: &str = "What only our drawing speaks of";
/// When there is none.
pub const NO_DIFFERENCE: &str = "So far the two drawings say the same.";
/// Their ties.
pub const THEIR_TIES: &str = "What runs between people, as they might draw it";
/// The name of the two forms of their map beside the picture.
pub const THEIR_FORMS: &str = "Their map, as a table or in sentences";
/// Their ratings.
pub const THEIR_SOURCES: &str = "Sources of power, as they might see them";
/// Which drawing is shown.
pub const WHICH_VIEWPOINT: &str = "Which drawing?";

/// A viewpoint, by whose it is.
#[must_use]
pub fn through_eyes(name: Option<&str>) -> String {
    match name {
        Some(name) => format!("As {name} might draw it"),
        None => "As somebody else might draw it".into(),
    }
}

// ---- shifts ----

/// Before there is a shift.
pub const SHIFT_HINT: &str = "Look for something small that somebody can do this week.";
/// What exactly.
pub const SHIFT_WHAT: &str = "What exactly?";
/// Who.
pub const SHIFT_WHO: &str = "Who does it?";
/// By when.
pub const SHIFT_BY: &str = "By when?";
/// What is gained.
pub const SHIFT_GAIN: &str = "What does the person gain by it?";
/// A shift without words.
pub const SHIFT_WORDLESS: &str = "A shift without words yet";
/// Where the plan has it.
pub const IN_PLAN: &str = "The plan has it. ";
/// The way there.
pub const TO_PLAN: &str = "Go to the plan";
/// The kept maps.
pub const EARLIER: &str = "The map on other days";
/// What keeping is for.
pub const EARLIER_BODY: &str = "Keep the map as it stands today. At the next session you can see what has moved.";
/// Keeps it.
pub const KEEP_MAP: &str = "Keep the map as it stands today";
/// Why it is kept.
pub const KEPT_WHY: &str = "Why we kept it";
/// Opens a kept map.
pub const LOOK_AT_KEPT: &str = "Look at it";
/// What changed since.
pub const SINCE_THEN: &str = "What our map says differently now";
/// When nothing changed.
pub const NOTHING_SINCE: &str = "Our map still says the same.";

/// Adds a shift of one kind.
#[must_use]
pub fn add_shift(kind: &str) -> String {
    format!("Add: {}", lower(kind))
}

/// A kept map, by its day.
#[must_use]
pub fn map_of(day: &str) -> String {
    format!("The map on {day}")
}

// ---- facts and forms ----

/// A label as it stands within a sentence.
#[must_use]
pub fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Whether somebody lives in the home, as a fact in a line.
#[must_use]
pub fn in_home(answer: crate::domain::story::InHome) -> String {
    use crate::domain::story::InHome;
    match answer {
        InHome::Yes => "in the home",
        InHome::Sometimes => "sometimes in the home",
        InHome::Disputed => "accounts differ on whether they are in the home",
        InHome::No => "not in the home",
    }
    .into()
}

/// How their voice has reached us, as a fact in a line.
#[must_use]
pub fn heard(answer: crate::domain::story::Voice) -> String {
    use crate::domain::story::Voice;
    match answer {
        Voice::Direct => "heard directly",
        Voice::ViaOther => "heard through someone else",
        Voice::NotYet => "not heard yet",
        Voice::CannotSay => "cannot tell us: we look instead",
    }
    .into()
}

/// Words from within a sentence, where they stand alone.
#[must_use]
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Beneath the picture of one person's sources.
#[must_use]
pub fn rose(name: &str) -> String {
    format!("{ROSE}: {name}")
}
