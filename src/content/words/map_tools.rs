//! Words of the ways to change a map: on the picture, by typing, in the table.

use super::power_map::lower;
use crate::domain::map_difference::Side;

// ---- changing the picture ----

/// The buttons beneath the picture.
pub const TOOLS: &str = "On the map";
/// A press adds to those chosen.
pub const SEVERAL: &str = "Choose several";
/// Moves aside whoever stands on somebody.
pub const TIDY: &str = "Tidy";
/// Said when nobody stands on anybody.
pub const TIDY_ALREADY: &str = "Nobody stands on anybody else. Nothing was moved.";
/// Said after tidying.
pub const TIDIED: &str = "Tidied. Only those who stood on somebody were moved; Undo puts them back.";
/// Forgets every place the writer chose.
pub const PLACE_ALL_BY_RULE: &str = "Let the map place everybody";
/// Comes nearer.
pub const NEARER: &str = "Nearer";
/// Where so much is in view that names would be too small to read.
pub const AFAR: &str = "There is so much in view that names, sources of power and the words on lines are left out. \
Choose somebody to see who they are tied to, or press “Nearer” to see names again; the table and the sentences leave \
nothing out.";
/// Goes further away.
pub const FURTHER: &str = "Further away";
/// Shows all of it again.
pub const WHOLE: &str = "Show the whole map";
/// Above the choice of a guided reading.
pub const LOOK_AT: &str = "Look at the map for";
/// No guided reading: all of the map.
pub const EVERYTHING: &str = "Everything";
/// Where a guided reading finds nothing.
pub const NOTHING_OF_THAT: &str = "Nothing of that is on this map yet.";
/// Above a tie that is chosen.
pub const THE_TIE: &str = "This link";
/// Begins a tie.
pub const LINK: &str = "Link to somebody";
/// While a tie is begun.
pub const PRESS_THE_OTHER: &str = "Now press whoever it runs to, or drag to them. Escape leaves it.";
/// The label of a name.
pub const CALLED: &str = "Made-up name or role";
/// The label of a kind.
pub const WHAT_THEY_ARE: &str = "What they are here";
/// Above the list of keys.
pub const SHORTCUTS_TITLE: &str = "Keys on the map";
/// Keys, what they do, and whether that changes the map.
pub const SHORTCUTS: [(&str, &str, bool); 14] = [
    ("Arrow keys", "go to whoever is next in that direction", false),
    ("Enter", "chooses, and ends a link that was begun", false),
    ("x", "chooses one more", false),
    ("Escape", "lets go of whatever is chosen or begun", false),
    ("Page Down, Page Up", "go through everybody in the order of the story", false),
    ("Home, End", "go to the first and the last", false),
    ("+ and -", "come nearer and go further away", false),
    ("0", "shows the whole map", false),
    ("Shift and an arrow key", "moves whoever is chosen", true),
    ("a", "adds somebody", true),
    ("c", "begins a link from whoever has focus", true),
    ("r", "goes to what gives them power", true),
    ("t", "tidies", true),
    ("Delete", "takes them out of the story; Undo brings them back", true),
];

/// Several people chosen.
#[must_use]
pub fn several(count: usize) -> String {
    format!("{count} people chosen")
}

/// The full name of [`LINK`].
#[must_use]
pub fn link_from(name: &str) -> String {
    [LINK, ": from ", name].concat()
}

/// Said when a tie is begun.
#[must_use]
pub fn linking(name: &str) -> String {
    ["A link from ", name, ". Go to whoever it runs to and press Enter. Escape leaves it."].concat()
}

/// Said when a tie is drawn.
#[must_use]
pub fn linked(from: &str, to: &str) -> String {
    ["A link from ", from, " to ", to, ". Now say what runs between them."].concat()
}

/// Chooses a source to be rated.
#[must_use]
pub fn rate_of(name: &str) -> String {
    ["What gives ", name, " power here? Choose a source"].concat()
}

// ---- out ----

/// Above the ways out.
pub const TAKE_AWAY: &str = "Take the map away";
/// Whether names go with it.
pub const WITH_NAMES: &str = "With names";
/// Beneath [`TAKE_AWAY`].
pub const TAKE_AWAY_BODY: &str = "Without names everybody stands as what they are in the story, such as “Parent or \
carer”. SVG stays sharp at any size; PNG fits into any document. Both hold the legend, and in words all that the map \
says. On paper the sentences follow the map.";
/// Downloads it as SVG.
pub const AS_SVG: &str = "Download as SVG";
/// Downloads it as PNG.
pub const AS_PNG: &str = "Download as PNG";
/// Prints it.
pub const PRINT: &str = "Print the map";
/// Said when the browser took it.
pub const PICTURE_OFFERED: &str = "The picture has gone to your downloads. Its legend and its words are in it.";
/// Said when it did not.
pub const PICTURE_NOT_OFFERED: &str = "This browser does not let the page offer a file. Print the map instead.";
/// Said when the browser cannot hold so many points.
pub const TOO_MANY_POINTS: &str = "This browser cannot draw a map as large as this one as PNG, so nothing was \
downloaded. The map is unchanged. Take it as SVG, or print it.";
/// Said when nothing could be printed.
pub const NOT_PRINTED: &str = "This browser does not let the page print. Take the map as SVG or PNG and print that.";
/// Above the sentences on paper.
pub const IN_SENTENCES: &str = "The map in sentences";

// ---- two maps ----

/// Two maps laid over each other.
pub const BOTH_ON_ONE: &str = "Both on one map";
/// Of two maps laid over each other, on which one something is: `days` where they are of two days, else of two people.
/// It stands after the words of what it is said of.
#[must_use]
pub fn one_only(days: bool, side: Side) -> Option<&'static str> {
    match (days, side) {
        (_, Side::Both) => None,
        (false, Side::First) => Some(" (ours only)"),
        (false, Side::Second) => Some(" (theirs only)"),
        (true, Side::First) => Some(" (then only)"),
        (true, Side::Second) => Some(" (now only)"),
    }
}

/// In the legend of two maps laid over each other, at the signs of the first and of the second.
#[must_use]
pub fn only_on(days: bool) -> [&'static str; 2] {
    if days { ["Then only", "Now only"] } else { ["Ours only", "Theirs only"] }
}

/// Above those signs in the legend.
pub const LEGEND_OVER: &str =
    "What only one of the two maps says has a sign: a petal at its tip, a line where it begins.";

// ---- the map by typing ----

/// The line a sentence is typed in.
pub const SENTENCE: &str = "Type it as a sentence";
/// Beneath [`SENTENCE`].
pub const SENTENCE_HINT: &str = "For example: School decides about Mum. Or: School – expertise – over – Mum – a lot. Words that fit are offered as you go.";
/// The ways a sentence could go on.
pub const WAYS_ON: &str = "It could go on like this";
/// Puts a changed sentence in place of the old one.
pub const CHANGE_IT: &str = "Change it on the map";
/// Leaves a sentence as it was.
pub const LEAVE_IT: &str = "Leave it as it was";

/// Adds somebody who was named in a sentence.
#[must_use]
pub fn add_named(name: &str) -> String {
    ["Add “", name, "” to the story"].concat()
}

/// An empty line.
pub const EMPTY_LINE: &str = "Nothing was put on the map: the line is empty. Begin with a name.";
/// A sentence that is good so far.
pub const UNFINISHED: &str = "Not on the map yet: the sentence does not say enough. Choose how it goes on.";

/// Words that are not understood.
#[must_use]
pub fn not_known(words: &str) -> String {
    ["Not on the map yet: “", words, "” is not understood there. Change it, or choose how it goes on."].concat()
}

/// A name that is nobody's.
#[must_use]
pub fn nobody_called(name: &str) -> String {
    ["Not on the map yet: nobody is called “", name, "”. Add them to the story, or choose somebody."].concat()
}

// ---- the table of sources ----

/// How the ties are ordered.
pub const ORDER: &str = "Order";
/// The orders of the ties.
pub const ORDERS: [&str; 4] =
    ["As they were written", "By where they run from", "By what runs", "By where they run to"];
/// How the people are ordered.
pub const ORDER_PEOPLE: &str = "Order of the people";
/// The orders of the people.
pub const PERSON_ORDERS: [&str; 3] = ["As in the story", "By name", "By what they are"];
/// What is seen in a cell with nothing in it; heard is [`NOT_RATED`].
pub const NOTHING_IN_CELL: &str = "–";
/// The table.
pub const SOURCES_BY_PERSON: &str = "Sources of power, person by person";
/// Its first column.
pub const PERSON: &str = "Person";
/// Adds a column.
pub const ANOTHER_COLUMN: &str = "Add a source to the table";
/// A cell with nothing in it.
pub const NOT_RATED: &str = "Not rated";

/// The full name of a cell.
#[must_use]
pub fn cell(said: &str, name: &str, source: &str) -> String {
    [said, ": ", name, ", ", &lower(source)].concat()
}

// ---- position ----

/// Above everything on the step.
pub const PRIVATE: &str = "This is yours. It is not shown until you ask for it, it is on no map, and the case summary \
leaves it out. Look round before you open it on a shared screen.";
/// Shows what is private.
pub const SHOW_PRIVATE: &str = "Show it";
/// Hides it again.
pub const HIDE_PRIVATE: &str = "Hide it";
/// Before there is anything.
pub const NO_FACET: &str = "Nothing is written here yet";
/// Beneath [`NO_FACET`].
pub const NO_FACET_BODY: &str = "Begin with yourself: one thing about you that changes what they can say to you.";
/// Adds one.
pub const ADD_FACET: &str = "Add something that matters here";
/// One that has no words yet.
pub const FACET_WORDLESS: &str = "Not written yet";
/// What it is.
pub const FACET: &str = "What matters here?";
/// Beneath [`FACET`].
pub const FACET_HINT: &str = "In their own words where it is about somebody else.";
/// Whose it is.
pub const FACET_WHOSE: &str = "About whom?";
/// Whether it can be seen.
pub const FACET_SEEN: &str = "Can it be seen?";
/// Whether it was spoken of.
pub const FACET_SPOKEN: &str = "Has anybody spoken of it?";
/// What it does.
pub const FACET_EFFECT: &str = "What does it do between you?";

/// Takes one out.
#[must_use]
pub fn remove_facet(name: &str) -> String {
    ["Remove: ", name].concat()
}
