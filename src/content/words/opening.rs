//! Words of the opening: what this time is for, and what was agreed at its start.

/// The situation.
pub const SITUATION: &str = "The situation, in one sentence";
/// Helps with the situation.
pub const SITUATION_HINT: &str = "As you would say it to a colleague in the corridor, without a name";
/// Made up or real.
pub const FICTIONAL: &str = "Is it made up, or real?";
/// The answer that it is real.
pub const REAL: &str = "Real";
/// Helps to choose [`REAL`].
pub const REAL_HINT: &str = "It is about people we work with";
/// The answer that it is made up.
pub const MADE_UP: &str = "Made up";
/// Helps to choose [`MADE_UP`].
pub const MADE_UP_HINT: &str = "An exercise, or a case nobody could recognise";
/// Said when it is real.
pub const REAL_TITLE: &str = "Real people, made-up names";
/// Said when it is real.
pub const REAL_BODY: &str = "Use a role or a made-up name for everybody, and leave out dates of birth, addresses, numbers \
    and initials. What you write stays in this browser; anyone who can open this browser can read it.";
/// Said when it is real.
pub const REAL_RECORD: &str = "This is not the official record. Decisions and their reasons belong where your \
    organisation keeps its records.";
/// Said when it is made up.
pub const MADE_UP_NOTICE: &str = "This session carries the mark “Fictional” wherever it is shown, so that nobody takes it for \
    real work.";
/// Whose law.
pub const NATION: &str = "Which nation’s law applies?";
/// Helps with the nation.
pub const NATION_HINT: &str =
    "It decides which possible rights and routes are shown. Check each before you rely on it.";
/// Which field.
pub const SETTING: &str = "Which field of practice?";
/// The title.
pub const TITLE: &str = "What shall this session be called?";
/// Helps with the title.
pub const TITLE_HINT: &str =
    "It stands in the list on the first page, so never a real name. For example: Fourth visit missed";

/// Everything that can wait.
pub const MORE: &str = "More about this time";
/// The heading of the same part where it is not folded.
pub const THIS_TIME: &str = "This time";
/// The mode.
pub const MODE: &str = "How are you working?";
/// Helps with the mode.
pub const MODE_HINT: &str = "It decides which steps the walk shows first. The others stay one click away, and nothing you \
    wrote is lost by changing it.";
/// The purpose.
pub const PURPOSE: &str = "What do you want from this time?";
/// Helps with the purpose.
pub const PURPOSE_HINT: &str = "A decision, a fresh look, or simply to think aloud";
/// The minutes.
pub const MINUTES: &str = "How many minutes are there?";
/// Any other number of minutes.
pub const OTHER_MINUTES: &str = "Or another number of minutes";
/// Helps with another number of minutes.
pub const OTHER_MINUTES_HINT: &str = "From 5 to 240";
/// The tools.
pub const TOOLS: &str = "Which tools?";
/// Helps with the tools.
pub const TOOLS_HINT: &str = "Choose none and all three are there. What you leave out stands under “More steps”.";
/// The heading of the ground rules.
pub const GROUND_RULES: &str = "Ground rules";
/// What they are for.
pub const GROUND_RULES_WHY: &str = "Read them aloud if there are two of you or more. Change how you work here if one of them \
    cannot be kept.";
/// The tick below them.
pub const AGREED: &str = "We have read and agree them";

/// The heading of the private question, which stays folded until it is wanted.
pub const ARRIVING_FOLDED: &str = "Private: how are you with this today?";
/// Marks what is private.
pub const PRIVATE: &str = "Private";
/// What is done with it.
pub const ARRIVING_NOTE: &str = "Never on a shared screen, and never in the case summary. Fold it away again when somebody \
    else can see this one.";
/// The private question.
pub const ARRIVING: &str = "How are you with this today?";
/// Helps with the private question.
pub const ARRIVING_HINT: &str = "Tired, worried, angry, fond of them, sure already? It colours what you see.";

/// A number of minutes to choose.
#[must_use]
pub fn minutes(count: u16) -> String {
    format!("{count} minutes")
}
