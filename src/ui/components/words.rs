//! The few words that the components say by themselves, in one place for another language.

/// Takes back the answer to a choice.
pub const CLEAR_ANSWER: &str = "Clear this answer";

/// The first line of a native list: nothing chosen.
pub const NOTHING_CHOSEN: &str = "Not chosen";

/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "Cancel";

/// Said to screen readers before an error.
pub const PLEASE_CHECK: &str = "Please check: ";

/// Marks a field that may stay empty.
pub const OPTIONAL: &str = "(if you want)";

/// Opens the source of a question.
pub const WHERE_FROM: &str = "Where this comes from";

/// The last link of the keyboard's first stop.
pub const SKIP_TO_STEP: &str = "Skip to the step";

/// How much room is left, or how much is too much, in words.
///
/// `left` is negative when the text is longer than it may be.
pub fn room(left: i64) -> String {
    match left {
        1 => "Room for 1 more character".to_owned(),
        0.. => format!("Room for {left} more characters"),
        -1 => "1 character too many".to_owned(),
        _ => format!("{} characters too many", -left),
    }
}
