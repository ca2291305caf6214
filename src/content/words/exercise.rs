//! Words about exercises that travel as links.

/// The heading of the page that an exercise arrives at.
pub const ARRIVED: &str = "An exercise has arrived";
/// Beneath it.
pub const ARRIVED_BODY: &str =
    "Its people are invented. Nothing of yours is touched: it opens as a copy, beside whatever you have here.";
/// While it is being read.
pub const READING: &str = "Reading the exercise";
/// The heading when none is there.
pub const OPEN_LINK: &str = "Open an exercise from a link";
/// Beneath it.
pub const OPEN_LINK_BODY: &str = "Copy the whole link from the message it came in, and paste it here.";
/// The field for it.
pub const LINK: &str = "The link";
/// Reads it.
pub const LOOK: &str = "Look at it";
/// The heading when it cannot be opened.
pub const REFUSED: &str = "This exercise was not opened";
/// Nothing was changed by it.
pub const REFUSED_BODY: &str = "Nothing in this browser has changed.";
/// The pasted text holds no link.
pub const NO_LINK: &str = "There is no exercise in this. A link to one has “#/exercise/” in it.";
/// It was cut or changed on the way.
pub const DAMAGED: &str = "The link has arrived damaged: a part of it is missing or was changed on the way. Copy it again, whole, from where it was sent, or ask for the exercise as a file.";
/// It is longer than any exercise.
pub const TOO_LARGE: &str =
    "It is larger than any exercise, so it was not read any further. Ask for the exercise as a file.";
/// It was made by a newer version.
pub const NEWER: &str = "It was made by a newer version of Standpoint. Load this page again to have that version.";
/// The browser cannot inflate.
pub const UNABLE: &str =
    "This browser is too old to open exercises from links. Ask for it as a file, or use a newer browser.";
/// What is in it is no session.
pub const NO_SESSION: &str = "What is in the link is not a session that can be opened. Ask for the exercise as a file.";
/// It does not say that its people are invented.
pub const NOT_FICTIONAL: &str = "The link does not say that its people are invented, so it was not opened. Only exercises travel as links: real work travels as a file.";
/// Puts it on the shelf.
pub const OPEN_COPY: &str = "Open it as a copy";
/// Leaves it alone.
pub const LEAVE_IT: &str = "Leave it";

/// The heading of making one.
pub const SHARE: &str = "Share this as an exercise";
/// What that does.
pub const SHARE_BODY: &str = "Whoever opens the link gets a copy of this session, beside their own work. What you noted about yourself (how you arrived, identity, feelings, your question for supervision, what you learned) is left out.";
/// Makes the link and copies it.
pub const COPY_LINK: &str = "Copy a link to this exercise";
/// The same as a file.
pub const DOWNLOAD: &str = "Download the exercise as a file";
/// The session is about real people.
pub const REAL: &str = "This session is about a real situation. Only exercises about invented people travel as links, because links are kept by mail programs and browsers. Send it as a file.";
/// It is not said whether it is.
pub const UNSAID: &str = "Only exercises about invented people travel as links. If this is one, mark it as fictional at the start of the session.";
/// Said when the link is on the clipboard.
pub const COPIED: &str = "The link has been copied.";
/// The browser did not copy it.
pub const NOT_COPIED: &str = "The browser did not copy it. Select the link below and copy it yourself.";
/// It does not fit.
pub const TOO_LONG: &str = "This session is too large for a link. Download it as a file and send that.";
/// The browser cannot compress.
pub const CANNOT_PACK: &str = "This browser is too old to make links. Download the exercise as a file and send that.";
/// What was copied, where the app has no address that others could open.
pub const FROM_FILE: &str = "Your Standpoint is a file on this computer, so the link has no address in front. Others paste it at “Open an exercise from a link”, which they find at the start.";
/// The browser took no download.
pub const NOT_OFFERED: &str = "The browser did not take the file.";
/// It took it.
pub const OFFERED: &str = "The file has gone to your downloads.";

/// How long the link is, in thousands of characters, where mail programs may cut it.
#[must_use]
pub fn long_link(chars: usize) -> String {
    let (thousands, rest) = (chars / 1000, chars % 1000);
    format!(
        "It has {thousands},{rest:03} characters, and some mail programs cut links as long as that. If it arrives damaged, send the file instead."
    )
}

/// `standpoint-exercise-2026-11-22.json`
#[must_use]
pub fn file_name(day: &str) -> String {
    format!("standpoint-exercise-{day}.json")
}

/// Begins the making of an exercise for groups.
pub const SET_UP: &str = "Set it up for groups";
/// What that is for.
pub const SET_UP_BODY: &str =
    "For a seminar: choose what groups find written, which steps they are shown and how long they have.";
/// The heading of it.
pub const FOR_GROUPS: &str = "What groups are given";
/// How much of it is written already.
pub const GIVEN: &str = "What do they find written?";
/// The steps they see.
pub const STEPS: &str = "Which steps are they shown?";
/// Beneath it.
pub const STEPS_HINT: &str =
    "With none ticked, those of every seminar. The case comes first and sending the answers last.";
/// The time they have.
pub const MINUTES: &str = "Minutes for the groups";
/// What only the lecturer reads.
pub const NOTES: &str = "Notes for you";
/// Beneath it.
pub const NOTES_HINT: &str = "They stay in this session. Links, codes and files for groups never hold them.";
/// What the link and the file hold once it is set up.
pub const SHARE_GROUPS: &str =
    "Whoever opens it gets a copy of their own. Your notes, and what you noted about yourself, are left out.";
/// Shows the pattern.
pub const SHOW_PATTERN: &str = "Show as a code to scan";
/// The exercise is too long for one.
pub const NO_PATTERN: &str = "It is too long for a code that can be scanned. Send the link or the file.";
/// Where the app has no address, a scanned link would lead nowhere.
pub const NO_ADDRESS: &str =
    "Your Standpoint is a file on this computer, so a scanned code would lead nowhere. Send the link or the file.";
/// The name of the pattern of a link.
pub const PATTERN_OF_LINK: &str = "A square code to scan. It holds the link below.";
/// The name of the pattern of answers.
pub const PATTERN_OF_ANSWERS: &str = "A square code to scan. It holds the code below.";
/// Makes it as large as the window.
pub const LARGER: &str = "Show it large, to present or print";
/// And small again.
pub const SMALLER: &str = "Show it small";

/// What a group is told first.
pub const YOUR_TASK: &str = "You are working on an exercise";
/// The steps that are shown, and how to see the others.
pub const TASK_STEPS: &str = "At the left are the steps of the exercise; “More steps” shows all the others. When you have finished, send your answers from the last one.";
/// The same for all steps of a seminar.
pub const TASK_END: &str = "When you have finished, send your answers from the last step.";

/// How long a group has.
#[must_use]
pub fn time(minutes: u16) -> String {
    ["You have ", &super::opening::minutes(minutes), "."].concat()
}

/// The steps that an exercise asks for.
#[must_use]
pub fn asks(steps: &str) -> String {
    ["Its steps: ", steps, "."].concat()
}

/// A group's answers were opened as if they were a session.
pub const ARE_ANSWERS: &str = "These are the answers of a group. Open them at “Answers side by side”.";

/// The heading of sending answers.
pub const SEND: &str = "Send our answers";
/// What they hold.
pub const SEND_BODY: &str = "They hold your levels, judgements, explanations, map and second looks, with the beginning of what you wrote about them. Nothing is sent by itself: you give the lecturer the code or the file.";
/// The name of the group.
pub const GROUP: &str = "What is your group called?";
/// Beneath it.
pub const GROUP_HINT: &str = "A made-up name, such as “Window table”; nobody’s own";
/// What stops them from being sent.
pub const NO_GROUP: &str = "First say what your group is called.";
/// The session is no longer said to be fictional.
pub const NOT_INVENTED: &str =
    "Answers leave only from made-up cases. This session is no longer marked as made up: see its first step.";
/// Makes a code.
pub const MAKE_CODE: &str = "Make the code of our answers";
/// The field with it.
pub const CODE: &str = "The code of our answers";
/// Said when it is on the clipboard.
pub const CODE_COPIED: &str = "The code has been copied. Paste it into a message to the lecturer.";
/// It was not copied.
pub const CODE_NOT_COPIED: &str = "The browser did not copy it. Select the code below and copy it yourself.";
/// The same as a file.
pub const ANSWER_FILE: &str = "Download our answers as a file";
/// They are too long for a code.
pub const ANSWERS_TOO_LONG: &str = "These answers are too long for a code. Download them as a file.";
/// They are too long for a code to scan.
pub const ANSWERS_NOT_SCANNED: &str = "They are too long for a code that can be scanned.";
/// The browser cannot compress.
pub const ANSWERS_UNABLE: &str = "This browser is too old to make codes. Download the answers as a file.";

/// `standpoint-answers-2026-11-22.json`
#[must_use]
pub fn answers_name(day: &str) -> String {
    ["standpoint-answers-", day, ".json"].concat()
}

/// It was made with another version of the sample case.
pub const OTHER_SAMPLE: &str = "It was made with an older or newer version of Standpoint, where the sample case is another. Ask for the exercise as a file.";

/// Begins the making of an invented case.
pub const INVENT: &str = "Make an invented case of it";
/// What that is.
pub const INVENT_BODY: &str = "A real session never becomes an exercise by itself. You can go through every text in it and make a new, fictional session. This one stays as it is, and what is private stays behind.";
/// What is done with each.
pub const INVENT_HOW: &str = "People are offered by their roles, and what looks like a name or a number is replaced; both can miss something. Change what could point to anybody: unusual events, places, jobs, ages. Tick each text once it could be about anyone, or empty it. This is not kept until you make the session: do it in one sitting.";
/// The days are moved.
pub const DAYS: &str = "Move every day by how many days?";
/// Beneath it.
pub const DAYS_HINT: &str =
    "Such as 47, or -200 for earlier; at most 3650. Days that are written out in a text stay: change them there.";
/// What is wrong with the number.
pub const NO_DAYS: &str = "Write a whole number from -3650 to 3650, other than 0.";
/// What was there.
pub const AS_IT_WAS: &str = "As it was: ";
/// The tick.
pub const ANYONE: &str = "Could be about anyone";
/// Empties a text.
pub const EMPTY_IT: &str = "Empty it";
/// Makes the session.
pub const INVENTED: &str = "Make the fictional session";
/// Leaves it.
pub const LEAVE_INVENTING: &str = "Leave it, and forget these changes";

/// The name of a text.
#[must_use]
pub fn text_number(number: usize, of: usize, stage: &str) -> String {
    format!("Text {number} of {of}: {stage}")
}

/// What is still to be done.
#[must_use]
pub fn still_open(texts: usize) -> String {
    match texts {
        1 => "One text is still to be looked at.".into(),
        _ => format!("{texts} texts are still to be looked at."),
    }
}
