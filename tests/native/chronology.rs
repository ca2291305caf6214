//! A pasted chronology and a line typed in a hurry: what is understood, what is asked, and that no word is lost.

use proptest::prelude::*;
use standpoint::domain::dated::{Lack, at_start};
use standpoint::domain::dates::{Date, date, written};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::{Actor, ActorKind, Checked, Evidence, How, Leans, Source, Visit};
use standpoint::domain::{
    ActorId, Change, Command, Edit, EvidenceId, History, MAX_ENTRIES, Rejection, Session, SessionId, YesNo, apply,
};
use standpoint::export::chronology::Chronology;
use standpoint::export::jotted;
use std::cell::Cell;
use std::rc::Rc;

const TODAY: Date = date(2026, 11, 22);

/// A session with these people in it.
fn session() -> Session {
    let begun = Session::new(SessionId::new("s").unwrap(), Opening::new(Mode::Solo, TODAY));
    ["Jay", "Mum", "Nan", "School", "Lee"].into_iter().fold(begun, |session, name| {
        let actor = Actor::new(ActorId::new(&name.to_lowercase()).unwrap(), name, ActorKind::FamilyFriend);
        apply(&session, Command::Actor(Change::add(actor)), TODAY).unwrap()
    })
}

fn ids() -> impl Fn() -> EvidenceId {
    let next = Cell::new(0);
    move || {
        next.set(next.get() + 1);
        EvidenceId::new(&format!("new{}", next.get())).unwrap()
    }
}

/// What the start of a line is read as: the day with the day first, or why it is none.
#[track_caller]
fn reads(line: &str, day: Result<&str, Lack>, rest: &str) {
    let Some(dated) = at_start(line) else { panic!("{line:?} is read as a line without a day") };
    assert_eq!(dated.stamp.day(Some(false), None).map(|day| day.to_string()), day.map(str::to_owned), "{line:?}");
    assert_eq!(dated.rest, rest, "{line:?}");
}

#[test]
fn days_are_read_in_the_forms_that_chronologies_have() {
    for line in [
        "12 March 2026 School rang",
        "12 Mar 2026 - School rang",
        "12th of March, 2026: School rang",
        "March 12, 2026 – School rang",
        "12.3.26\tSchool rang",
        "12/03/2026, School rang",
        "12-3-2026; School rang",
        "2026-03-12 School rang",
        "2026/03/12 | School rang",
        "Thursday 12 March 2026 School rang",
        "Thurs, 12/3/26 School rang",
        "• 12/3/26. School rang",
        "- [12/3/26] School rang",
        "\"12/3/2026\",\"School rang\"",
        "12 March 26: School rang",
    ] {
        reads(line, Ok("2026-03-12"), "School rang");
    }
    reads("12/3/26 \"No,\" said Jay. \"Never.\"", Ok("2026-03-12"), "\"No,\" said Jay. \"Never.\"");
    reads("12/3/26 14:30 home visit", Ok("2026-03-12"), "14:30 home visit");
}

#[test]
fn what_is_no_full_day_is_said_to_be_none_and_keeps_its_words() {
    reads("March 2026: moved to Nan’s", Err(Lack::Day), "moved to Nan’s");
    reads("03/2026 moved", Err(Lack::Day), "moved");
    reads("12 March moved", Err(Lack::Year), "moved");
    reads("12/3 moved", Err(Lack::Year), "moved");
    reads("12 March 14:30 visit", Err(Lack::Year), "14:30 visit");
    reads("12 March 10 people came", Err(Lack::Year), "10 people came");
    for none in ["31 February 2026", "12-14 March 2026", "12 – 14 March 2026", "12/14 March", "31/2/2026", "March 26"]
    {
        reads(&format!("{none}: away"), Err(Lack::NoSuchDay), "away");
    }
    for none in [
        "",
        "Moved",
        "3 children came",
        "2.30 pm visit",
        "1. Visit",
        "Mary 2 rang",
        "12345 was the number",
        "2-3 officers came",
        "May I come in, she said",
        "Monday was bad",
        "2026 was hard",
        "101 rang",
    ] {
        assert_eq!(at_start(none), None, "{none:?}");
    }
}

#[test]
fn which_number_is_the_day_is_asked_once_and_never_guessed() {
    let text = "3/4/26 School rang\n25/3/26 Visit, nobody in\n5/6/26 Seen at school\n7/7/26 Review";
    let mut read = Chronology::read(text);
    let (written, day_first, month_first) = read.either_way().unwrap();
    assert_eq!((written, day_first, month_first), ("3/4/26", "3 April 2026".to_owned(), "4 March 2026".to_owned()));
    assert_eq!(read.other_lines(), (true, false));
    let days = |read: &Chronology| -> Vec<_> { read.entries(TODAY).iter().map(|entry| entry.day).collect() };
    let (known, same) = (Ok(Some(date(2026, 3, 25))), Ok(Some(date(2026, 7, 7))));
    assert_eq!(days(&read), [Err(Lack::Order), known, Err(Lack::Order), same]);
    read.month_first = Some(true);
    assert_eq!(days(&read), [Ok(Some(date(2026, 3, 4))), known, Ok(Some(date(2026, 5, 6))), same]);
    // One line is otherwise: it is corrected by itself, and nothing else changes.
    read.retype(2, "5 June 2026".into());
    assert_eq!(days(&read)[2], Ok(Some(date(2026, 6, 5))));
    assert_eq!(days(&read)[0], Ok(Some(date(2026, 3, 4))));

    let mixed = Chronology::read("25/3/26 a\n3/25/26 b\n4/5/26 c");
    assert_eq!(mixed.other_lines(), (true, true));
    assert!(Chronology::read("12 March 2026 a\n2026-03-04 b\n25/3/26 c").either_way().is_none());
}

#[test]
fn lines_without_a_day_go_on_and_can_be_taken_apart_joined_and_left_out() {
    let text =
        "Date\tWhat\r\n12 March 2026\tSchool\trang\r\n\r\nJay was hungry.\r\n14 March 2026\tVisit\r\nNobody in.\r\n";
    let mut read = Chronology::read(text);
    let shown = |read: &Chronology| -> Vec<(String, bool)> {
        read.entries(TODAY).into_iter().map(|entry| (entry.words, entry.left_out)).collect()
    };
    let one = |words: &str| (words.to_owned(), false);
    assert_eq!(shown(&read)[0], ("Date – What".into(), true), "the headings of a table are not taken");
    assert_eq!(shown(&read)[1..], [one("School – rang\nJay was hungry."), one("Visit\nNobody in.")]);
    read.join(1, false);
    assert_eq!(shown(&read)[1..3], [one("School – rang"), one("Jay was hungry.")]);
    assert_eq!(read.entries(TODAY)[2].day, Ok(None));
    read.join(2, true);
    read.join(3, true);
    // The day of what was joined is not lost: it is in the words.
    assert_eq!(shown(&read)[1..], [one("School – rang\nJay was hungry.\n14 March 2026 – Visit\nNobody in.")]);
    read.join(1, false);
    read.leave_out(3, true);
    assert_eq!(
        read.taken(TODAY, &ids()).iter().map(|entry| &*entry.text).collect::<Vec<_>>(),
        ["School – rang", "Jay was hungry.", "Nobody in."]
    );
    read.leave_out(3, false);
    read.reword(1, "School rang: hungry.".into());
    assert_eq!(shown(&read)[1], one("School rang: hungry."));
}

#[test]
fn a_day_that_cannot_stand_is_left_in_the_words() {
    let mut read = Chronology::read("24 December 2026 Party planned\nMarch 2026: moved\n31/2/26 Visit\n12 March Rang");
    let words: Vec<_> = read.taken(TODAY, &ids()).into_iter().map(|entry| (entry.happened, entry.text)).collect();
    let kept = ["24 December 2026 Party planned", "March 2026: moved", "31/2/26 Visit", "12 March Rang"];
    assert_eq!(words, kept.map(|text| (None, text.to_owned())));
    assert!(read.asks_year());
    read.year = Some(2026);
    assert_eq!(read.entries(TODAY)[3].day, Ok(Some(date(2026, 3, 12))));
    read.retype(0, "24/12/25".into());
    read.retype(1, String::new());
    let days: Vec<_> = read.entries(TODAY).into_iter().map(|entry| entry.day).collect();
    assert_eq!(days[..2], [Ok(Some(date(2025, 12, 24))), Ok(None)]);
    read.retype(0, "Christmas".into());
    assert_eq!(read.entries(TODAY)[0].words, "Christmas Party planned");
}

#[test]
fn sixty_lines_and_two_thousand_are_taken_as_one_step_or_not_at_all() {
    for count in [60, MAX_ENTRIES] {
        let text: Vec<String> =
            (0..count).map(|at| format!("{} Line {at}", written(date(2020, 1, 1 + (at % 28) as i8)))).collect();
        let taken = Chronology::read(&text.join("\n")).taken(TODAY, &ids());
        assert_eq!(taken.len(), count);
        let begun = session();
        let mut history = History::new(Rc::new(begun.clone()));
        let edit = |entries| Edit { command: Command::Entries(entries), today: TODAY, at_ms: 0, typing: None };
        history.edit(edit(taken.clone())).unwrap();
        assert_eq!(history.now().story.evidence.len(), count);
        let more: Vec<_> = Chronology::read("x").taken(TODAY, &|| EvidenceId::new("z").unwrap());
        if count == MAX_ENTRIES {
            let before = history.now().clone();
            assert_eq!(history.edit(edit(more)), Err(Rejection::Full { limit: MAX_ENTRIES }));
            assert!(Rc::ptr_eq(&before, history.now()));
        }
        assert!(history.undo());
        assert_eq!(**history.now(), begun);
    }
    // One that cannot stand, and none of them does.
    let mut taken = Chronology::read("1 May 2026 a\n2 May 2026 b").taken(TODAY, &ids());
    taken[1].happened = Some(date(2026, 12, 1));
    assert_eq!(apply(&session(), Command::Entries(taken), TODAY), Err(Rejection::InTheFuture));
}

fn jot(text: &str) -> jotted::Jotted {
    jotted::read(text, &session().story, TODAY, EvidenceId::new("new").unwrap())
}

/// The label of whom the entry comes from.
fn from(entry: &Evidence) -> String {
    match &entry.source {
        Some(Source::Actor(id)) => session().story.label(id).to_owned(),
        Some(Source::Record) => "record".into(),
        None => String::new(),
    }
}

#[test]
fn a_line_says_when_who_about_whom_and_what_follows_its_semicolons() {
    let jotted = jot("12/3 school says Jay came in hungry; concern; not checked; known 14/3");
    let entry = &jotted.entry;
    assert_eq!(entry.text, "school says Jay came in hungry");
    assert_eq!((entry.happened, entry.known), (Some(date(2026, 3, 12)), Some(date(2026, 3, 14))));
    assert_eq!((entry.leans, entry.checked, &*from(entry)), (Some(Leans::Concern), Some(Checked::No), "School"));
    let story = session().story;
    assert_eq!(entry.about.iter().map(|id| story.label(id)).collect::<Vec<_>>(), ["Jay"]);

    let entry = jot("yesterday Nan: he is a different boy; str; from Mum; about Jay, Lee; alone; unexp").entry;
    assert_eq!((entry.happened, &*from(&entry)), (Some(date(2026, 11, 21)), "Mum"));
    assert_eq!(
        (entry.leans, entry.alone, entry.how),
        (Some(Leans::Strength), Some(YesNo::Yes), Some(How::HeardDirect))
    );
    assert_eq!((entry.visit, entry.about.len()), (Some(Visit::Unexpected), 2));
    // Without a year, the last such day: not one that has yet to come.
    assert_eq!(jot("24 December party").entry.happened, Some(date(2025, 12, 24)));
    assert_eq!(jot("record: seen twice").entry.source, Some(Source::Record));
}

#[test]
fn what_a_line_does_not_say_stays_in_its_words() {
    for whole in
        ["Jay ate; he said it was nice", "24 December 2026 party", "31/2 visit", "March 2026: moved", "Schools say no"]
    {
        let jotted = jot(whole);
        assert_eq!((jotted.entry.text.as_str(), jotted.entry.happened), (whole, None));
        assert_eq!(jotted.no_day, whole.contains("December") || whole.contains("31/2"), "{whole}");
    }
    let entry = jot("12/3/26 Jay ate; known 1/3/26").entry;
    assert_eq!((entry.text.as_str(), entry.known), ("Jay ate; known 1/3/26", None), "known before it happened");
    assert_eq!(jot("Jay ate; about Nobody").entry.text, "Jay ate; about Nobody");
}

proptest! {
    /// Whatever is pasted or typed is read, and no word of it is lost.
    #[test]
    fn no_word_is_lost(text in "(([0-9]{1,4}[/. -]?){0,3}[ \t]?(March |12 May 2026 |; |Jay )?[a-zé“\" ]{0,9}\n?){0,6}") {
        let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
        let read = Chronology::read(&text);
        for (line, text) in read.lines.iter().map(|line| (line, text.lines().nth(line.number - 1).unwrap())) {
            let words = line.whole.clone();
            prop_assert_eq!(letters(text), letters(&words));
            prop_assert!(letters(text).ends_with(&letters(&line.words)));
        }
        for (entry, taken) in read.entries(TODAY).into_iter().filter(|entry| !entry.left_out).zip(read.taken(TODAY, &ids())) {
            let dated = taken.happened.is_some();
            let first = &read.lines[entry.at];
            let begins = if dated { &first.words } else { &first.whole };
            prop_assert!(taken.text.starts_with(begins));
        }
        let line = jot(text.lines().next().unwrap_or_default());
        prop_assert!(line.entry.happened.is_none_or(|day| day <= TODAY));
    }
}
