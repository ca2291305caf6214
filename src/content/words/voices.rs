//! Words of two voices: the questions that both answer sealed, the curtain between them, and what is made of it once
//! both are open.

use crate::domain::voices::{Compared, Party, VoiceArea};

// ---- the way there ----

/// Leads here from the steps that are asked about.
pub const LINK: &str = "Two voices: answer this sealed first, each of you";
/// Beneath it.
pub const LINK_WHY: &str = "An answer that is heard first changes the one after it.";

// ---- before a round ----

/// Heads the choice of what is asked.
pub const SET_UP: &str = "Questions for both of you";
/// What is asked.
pub const AREAS: &str = "What shall both of you answer?";
/// Beneath it.
pub const SET_UP_HINT: &str = "Few questions are enough. They cannot be changed once you begin.";
/// Whose power.
pub const PEOPLE: &str = "Whose power?";
/// Which sources.
pub const SOURCES: &str = "From which sources?";
/// Beneath both.
pub const UP_TO_FOUR: &str = "Up to four.";
/// Begins.
pub const BEGIN: &str = "Begin with these questions";
/// Why it cannot begin.
pub const NOTHING_TO_ASK: &str =
    "Choose something the session has an answer for: people and sources, an explanation, a decision, or a worry.";
/// Why it cannot begin.
pub const TOO_MANY: &str = "Choose at most four people and four sources.";
/// Said once it has begun.
pub const BEGUN: &str = "The questions are settled. Talk about the power between you first; then one of you answers.";
/// Begins one more.
pub const ANOTHER: &str = "Answer more questions sealed";

/// Folded: what it is good for, and what not.
pub const HONEST: &str = "What sealing protects from, and what not";
/// What there is to know.
pub const HONESTLY: &[&str] = &[
    "It protects from looking ahead, by accident or out of curiosity. Each of you seals under a word that only you know. Until they are opened, the answers are nowhere but in encrypted form: not in this browser, not in files or backups, and no undo brings them back.",
    "It does not protect from somebody who is set on it. A program can guess a short word, and whoever controls the computer can watch what is typed. Use several words where that matters.",
    "A forgotten word cannot be recovered by anybody. Those answers can be set aside and given anew, and the record then says that they were.",
    "While you write, nothing is saved. Closing, reloading or locking the page loses what is not sealed.",
];

// ---- the power between the two ----

/// Heads it.
pub const BETWEEN: &str = "The power between the two of you";
/// What to talk about first.
pub const BETWEEN_QUESTIONS: &[&str] = &[
    "What can the supervisor decide about the worker, and about the work?",
    "What can the worker say here without its being held against them? What would have to be passed on?",
    "When you last disagreed, whose view held, and what became of the other?",
];
/// What was agreed.
pub const AGREED: &str = "What you agree about it";
/// Beneath it.
pub const AGREED_HINT: &str = "Both of you can read this, and so can whoever opens the session.";
/// Who goes first.
pub const FIRST: &str = "Who answers first?";
/// Beneath it.
pub const FIRST_HINT: &str =
    "Settle it aloud. If the one with less power has to wait, they may spend it guessing what is expected.";
/// Who speaks.
pub const SPEAKS: &str = "Who speaks first?";
/// Beneath it.
pub const SPEAKS_HINT: &str = "Whoever speaks second has heard what the other thinks.";

// ---- sealing ----

/// Heads the two.
pub const ANSWERS: &str = "Your answers";
/// What one of the two is called within a sentence.
#[must_use]
pub fn the(party: Party) -> &'static str {
    match party {
        Party::Worker => "the worker",
        Party::Supervisor => "the supervisor",
    }
}

/// Begins to answer.
#[must_use]
pub fn answer_as(party: Party) -> String {
    ["I am ", the(party), ": answer now"].concat()
}

/// Goes on answering.
#[must_use]
pub fn go_on_as(party: Party) -> String {
    ["I am ", the(party), ": go on writing"].concat()
}

/// Nothing is sealed.
pub const NOT_SEALED: &str = "Nothing sealed yet.";
/// Somebody is in the middle of it.
pub const WRITING: &str = "Begun and not sealed. It is on this page only; reloading loses it.";

/// Sealed, and when.
#[must_use]
pub fn sealed_on(day: &str) -> String {
    ["Sealed on ", day, "."].concat()
}

/// What the fingerprint is called.
pub const FINGERPRINT: &str = "Fingerprint";
/// What it is for.
pub const FINGERPRINT_WHY: &str = "The fingerprint (SHA-256) was taken when the answers were sealed, and gives nothing of them away. Write it down, or let the other do so: when the answers are opened it must be the same.";

/// The curtain is down.
#[must_use]
pub fn only(party: Party) -> String {
    ["Only ", the(party), " looks at this screen now"].concat()
}

/// Names the form with the word.
pub const CURTAIN: &str = "The curtain";
/// Before the word is chosen.
pub const CHOOSE_WORD: &str = "Choose a word, or better a few words, that only you will know. You need it to open your answers. Large and small letters are the same.";
/// The word is wanted again.
pub const WORD_AGAIN: &str = "Type your word to see what you have written so far.";
/// The field.
pub const WORD: &str = "Your sealing word";
/// The field again.
pub const WORD_TWICE: &str = "The same word once more";
/// Lifts the curtain.
pub const GO_ON: &str = "Go on";
/// Lowers it.
pub const HIDE: &str = "Hide this for now";
/// Goes back, with the curtain down.
pub const BACK: &str = "Back";
/// Throws a begun answer away.
pub const AFRESH: &str = "Throw away what I wrote, and begin anew";
/// Too short.
pub const SHORT_WORD: &str = "Use at least six characters.";
/// Not twice the same.
pub const NOT_THE_SAME: &str = "This is not the same word.";
/// Not the word.
pub const WRONG_WORD: &str = "This word does not open it. Nothing was shown.";

/// Above the questions.
pub const WRITE: &str = "Answer what you can. An empty answer is an answer too. Nothing is saved until you seal.";
/// An answer in words, beside one that was chosen; `about` is what it is about, or blank.
#[must_use]
pub fn in_words(about: &str) -> String {
    if about.is_empty() { "In your words".into() } else { ["In your words, on “", about, "”"].concat() }
}
/// Seals.
pub const SEAL: &str = "Seal my answers";
/// While it works.
pub const WORKING: &str = "One moment…";
/// Nothing was answered.
pub const NOTHING_ANSWERED: &str = "Answer at least one question first.";
/// An answer is longer than is kept.
pub const ANSWER_TOO_LONG: &str = "One answer is longer than 2,000 characters. Shorten it, then seal.";
/// Sealed; the other's turn.
#[must_use]
pub fn sealed(party: Party) -> String {
    ["Sealed. Nothing of it is left on this page. Now it is the turn of ", the(party.other()), "."].concat()
}
/// Sealed, and so is the other's.
pub const BOTH_SEALED: &str =
    "Sealed. Nothing of it is left on this page. Both are sealed: open them when you are ready.";
/// The browser cannot encrypt.
pub const NO_CRYPTO: &str = "This page cannot encrypt, because it was not opened over a secure address. Nothing was sealed, and nothing you wrote has been kept. Open Standpoint over https, or as one file.";
/// The session took it not.
pub const NOT_KEPT: &str = "The session could not be changed here, so nothing was sealed or opened. If another tab is writing in it, go on there, or take over.";

// ---- set aside ----

/// Folded.
pub const FORGOTTEN: &str = "Forgotten the word, or answer anew";
/// What happens.
pub const FORGOTTEN_BODY: &str =
    "The sealed answers are taken out unopened. Their fingerprint stays, so that both can see they were given anew.";
/// Does it.
#[must_use]
pub fn set_aside(party: Party) -> String {
    ["Set aside what ", the(party), " sealed"].concat()
}
/// Names those that were.
pub const SET_ASIDE: &str = "Set aside unopened, fingerprint";

// ---- opening ----

/// Heads it.
pub const OPENING: &str = "Open both at once";
/// Before both are there.
pub const WAIT: &str = "This opens when both of you have sealed.";
/// Beneath it.
pub const OPEN_HINT: &str = "Each of you types your own word. Nothing is shown unless both fit. Once open they stay open: Undo does not seal them again.";
/// One of the fields.
#[must_use]
pub fn word_of(party: Party) -> &'static str {
    match party {
        Party::Worker => "The worker’s word",
        Party::Supervisor => "The supervisor’s word",
    }
}
/// Opens both.
pub const OPEN: &str = "Open both";
/// Opens what is left.
pub const OPEN_REST: &str = "Open what is still sealed";
/// Folded.
pub const ALONE: &str = "One of you will not answer";
/// What it means.
pub const ALONE_BODY: &str = "What one of you sealed can be opened without the other’s answers. The page and the record will say that it was, and Undo does not take that back. Type only that word.";
/// Opens one.
pub const OPEN_ALONE: &str = "Open without the other’s answers";
/// No word was typed.
pub const NO_WORD: &str = "Type the word first.";
/// What was opened is not what was sealed.
pub const CHANGED: &str = "What came out is not what was sealed: the fingerprint differs. Nothing is shown. The file or the session was changed since; ask for the sealed answers again.";
/// Opened.
pub const OPENED: &str = "Open. Both fingerprints are those taken at sealing.";
/// Opened alone.
pub const OPENED_ALONE: &str = "Open. The fingerprint is the one taken at sealing.";

/// In place of all of it, while a room looks.
pub const NOT_PRESENTED: &str = "What two voices answered is between the two of them, so none of it is shown to others, opened or not. It is here again when you stop presenting.";

// ---- on two computers ----

/// Folded.
pub const TWO_COMPUTERS: &str = "On two computers";
/// In which order.
pub const TWO_COMPUTERS_STEPS: &[&str] = &[
    "Begin on one computer. Save the session to a file, and open it on the other.",
    "Each of you seals on your own computer, and saves the sealed answers as a file.",
    "Exchange the files, and put in the other’s. Nobody can read them yet.",
    "Only when both have put in the other’s file, tell each other your words.",
];
/// Saves.
#[must_use]
pub fn save_sealed(party: Party) -> String {
    ["Save what ", the(party), " sealed as a file"].concat()
}
/// The file field.
pub const PUT_IN: &str = "Put in the other’s sealed answers";
/// The name of the file.
#[must_use]
pub fn file_name(party: Party, day: &str) -> String {
    let who = if party == Party::Worker { "worker" } else { "supervisor" };
    ["standpoint-sealed-", who, "-", day, ".json"].concat()
}
/// The browser took no file.
pub const NOT_OFFERED: &str = "The browser did not take the file. Nothing has changed.";
/// It is there.
#[must_use]
pub fn put_in(party: Party) -> String {
    ["Put in: what ", the(party), " sealed. It is still closed."].concat()
}
/// It was there.
pub const ALREADY: &str = "These sealed answers are here already.";
/// Another is there.
pub const ANOTHER_THERE: &str = "Other answers of the same person are sealed here. Nothing has changed. Set those aside first, or ask which are meant.";
/// No such file.
pub const NO_SEALED_FILE: &str =
    "This file holds no sealed answers, or is damaged. Nothing has changed. Ask for it to be saved again.";
/// Of another round.
pub const OTHER_ROUND: &str = "These answers belong to other questions. Nothing has changed. Open the same session on both computers, and answer there.";
/// Newer.
pub const NEWER_FILE: &str = "This file was made by a newer version of Standpoint. Nothing has changed.";

// ---- opened ----

/// Heads what is open.
#[must_use]
pub fn opened_on(day: &str) -> String {
    ["Opened on ", day].concat()
}

/// Heads what was never opened.
pub const NOT_OPENED: &str = "Not opened";

/// One answer alone.
#[must_use]
pub fn opened_without(party: Party) -> String {
    ["Opened without the answers of ", the(party.other()), "."].concat()
}

/// Heads a kind of pairs.
#[must_use]
pub fn how(how: Compared) -> &'static str {
    match how {
        Compared::Differ => "Where you differ",
        Compared::OneOnly => "Where one of you answered",
        Compared::InWords => "In your own words",
        Compared::Alike => "Where you chose the same",
    }
}

/// What to ask about a pair.
#[must_use]
pub fn ask_about(how: Compared, area: VoiceArea) -> &'static str {
    match (how, area) {
        (Compared::Alike, _) => "Do you agree, or did one of you expect the other’s answer?",
        (Compared::OneOnly, _) => "What kept the other from answering?",
        (_, VoiceArea::Power) => "When did this power last show itself, and to whom?",
        (_, VoiceArea::Now) => "Which visit or call is each of you thinking of?",
        (_, VoiceArea::Explanations) => "Which entry would each of you point to, and what would tell you apart?",
        (_, VoiceArea::Level) => "What would have to be true for the other’s level to be right?",
        (_, VoiceArea::Judgement) => "What does one of you know, or fear, that the other does not?",
        (_, VoiceArea::Worry) => "What would each of you need to hear to worry less, and from whom?",
        (_, VoiceArea::Between) => "What could be done differently, and who has to begin?",
    }
}

/// Nothing chosen.
pub const NO_ANSWER: &str = "No answer";
/// Neither answered anything.
pub const NOTHING: &str = "Neither of you answered.";
/// What came of it.
pub const LEARNED: &str = "What do you make of the differences?";
/// Beneath it.
pub const LEARNED_HINT: &str = "Nothing is averaged. A difference that stays is worth writing down.";
/// Folded: exactly what the fingerprint was taken of.
pub const EXACTLY: &str = "Exactly what was sealed, for checking the fingerprint with other software";
/// Earlier rounds.
pub const EARLIER: &str = "Answered sealed before";
/// Takes a round out.
pub const REMOVE: &str = "Take this out, with everything sealed in it";

// ---- the questions ----

/// A question in words; `about` is the person, the explanation or the decision, `source` the source of power.
#[must_use]
pub fn asked(area: VoiceArea, about: &str, source: &str) -> String {
    match area {
        VoiceArea::Power => [about, ": how much power from “", source, "”?"].concat(),
        VoiceArea::Now => "Where does co-operation stand now?".into(),
        VoiceArea::Explanations => ["“", about, "”: how does this explanation stand?"].concat(),
        VoiceArea::Level => ["“", about, "”: who should lead this decision?"].concat(),
        VoiceArea::Judgement => ["“", about, "”: are you worried or reassured?"].concat(),
        VoiceArea::Worry => "What worries you most?".into(),
        VoiceArea::Between => "What is hard to say between you?".into(),
    }
}

/// In place of what was taken out.
pub const TAKEN_OUT: &str = "Taken out since";
