//! Two voices: one canonical text for each answer, nothing plain before it is opened, disagreement first.

use std::rc::Rc;

use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};
use standpoint::domain::dates::{Date, date};
use standpoint::domain::handing_out::without_private;
use standpoint::domain::next_session::next_session;
use standpoint::domain::opening::Opening;
use standpoint::domain::power::PowerSource;
use standpoint::domain::sorted::SortedSet;
use standpoint::domain::story::{Actor, ActorKind};
use standpoint::domain::voices::{
    Compared, MAX_SEALED, Party, Round, Said, Sealed, VoiceAnswer, VoiceArea, VoiceQuestion, compared, questions,
};
use standpoint::domain::walk::Step;
use standpoint::domain::{Change, Command, Edit, History, Id, Rejection, Session, apply};
use standpoint::storage::{Moment, VoiceError, exercise_text, export_json, import_json, read_voice, voice_text};

use crate::documents::golden;

const TODAY: Date = date(2026, 11, 22);
/// What nobody may find before it is opened.
const SECRET: &str = "I am afraid of the visit on Friday";
/// As a browser would make it, and of nothing.
const LOCKED: &str = "eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIn0.AA.AA.AA.AA";

fn id<T: Id>(text: &str) -> T {
    T::read(text).unwrap()
}

fn answer(chosen: &str, words: &str) -> VoiceAnswer {
    VoiceAnswer { asked: "Where do we stand?".into(), chosen: chosen.into(), words: words.into() }
}

fn said(by: Party, answers: Vec<VoiceAnswer>) -> Said {
    Said { round: id("r1"), by, salt: "00ff".into(), answers }
}

fn sealed(opened: &str) -> Sealed {
    Sealed { on: TODAY, fingerprint: "0".repeat(64), sealed: LOCKED.into(), opened: opened.into() }
}

/// A session with a round on `count` questions, which the worker has sealed.
fn session(count: usize) -> Session {
    let question = VoiceQuestion { area: VoiceArea::Worry, who: None, source: None, explanation: None, decision: None };
    let mut round = Round::new(id("r1"), TODAY, vec![question; count]);
    round.worker = Some(sealed(""));
    apply(&Session { voices: Default::default(), ..golden() }, Command::Voices(Change::add(round)), TODAY).unwrap()
}

fn put(session: &Session, rewrite: impl FnOnce(&mut Round)) -> Result<Session, Rejection> {
    let mut round = Round::clone(&session.voices[0]);
    rewrite(&mut round);
    apply(session, Command::Voices(Change::put(round)), TODAY)
}

// The canonical text

fn any_said() -> impl Strategy<Value = Said> {
    let answers = prop::collection::vec((any::<String>(), any::<String>(), any::<String>()), 0..6);
    (any::<bool>(), any::<String>(), answers).prop_map(|(worker, salt, answers)| Said {
        round: id("r1"),
        by: if worker { Party::Worker } else { Party::Supervisor },
        salt,
        answers: answers.into_iter().map(|(asked, chosen, words)| VoiceAnswer { asked, chosen, words }).collect(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_has_one_canonical_text_and_comes_back_from_it(one in any_said(), other in any_said()) {
        let text = one.text();
        let back = Said::read(&text).unwrap();
        assert_eq!(back, one);
        assert_eq!(back.text(), text);
        assert_eq!(other.text() == text, other == one);
    }
}

#[test]
fn the_canonical_text_is_written_in_one_order_without_spaces() {
    let text = said(Party::Worker, vec![answer("lot", "“No”, \"he\" said\n")]).text();
    let expected = r#"{"round":"r1","by":"worker","salt":"00ff","answers":[{"asked":"Where do we stand?","chosen":"lot","words":"“No”, \"he\" said\n"}]}"#;
    assert_eq!(text, expected);
    assert_eq!(Said::read("{}"), None);
    assert_eq!(Said::read("not JSON"), None);
}

// Row 26

#[test]
fn row_26_no_session_can_hold_an_answer_before_it_is_opened() {
    let before = session(1);
    let plain = said(Party::Worker, vec![answer("", SECRET)]).text();
    // Not by a command, and so not by a file: the same check stands before both.
    let refused = Err(Rejection::Unanswered);
    assert_eq!(put(&before, |round| round.worker = Some(sealed(&plain))), refused);
    // Nor one of the two, unless it is said to be opened alone.
    let both = put(&before, |round| round.supervisor = Some(sealed(""))).unwrap();
    let one_sided = |round: &mut Round| {
        round.open(vec![(Party::Worker, plain.clone())], TODAY);
        round.alone = None;
    };
    assert_eq!(put(&both, one_sided), refused);
    assert_eq!(put(&both, |round| round.opened = Some(TODAY)), refused);
    assert_eq!(put(&both, |round| round.alone = Some(Party::Worker)), refused);
    assert!(
        put(&both, |round| round.worker = Some(Sealed { sealed: "a".repeat(MAX_SEALED + 1), ..sealed("") })).is_err()
    );

    let alone = put(&both, |round| round.open(vec![(Party::Worker, plain.clone())], TODAY)).unwrap();
    assert_eq!(alone.voices[0].alone, Some(Party::Worker));
    assert!(alone.voices[0].is_closed(Party::Supervisor));
    let opened = put(&both, |round| {
        round.open(vec![(Party::Worker, plain.clone()), (Party::Supervisor, plain.clone())], TODAY);
    })
    .unwrap();
    assert_eq!((opened.voices[0].alone, opened.voices[0].opened), (None, Some(TODAY)));
}

#[test]
fn row_26_nothing_that_leaves_holds_more_than_the_session_does() {
    let text = said(Party::Worker, vec![answer("", SECRET)]).text();
    let both = put(&session(1), |round| round.supervisor = Some(sealed(""))).unwrap();
    let texts = vec![(Party::Worker, text.clone()), (Party::Supervisor, text)];
    let opened = put(&both, |round| round.open(texts, TODAY)).unwrap();
    let exported = |session: &Session| export_json(session, 1, Moment::default());
    assert!(exported(&opened).contains(SECRET));

    // A file of sealed answers stays closed whoever saves it; what is handed out or goes on leaves them behind.
    let file = voice_text(&id("r1"), Party::Worker, opened.voices[0].of(Party::Worker).unwrap());
    assert!(!file.contains(SECRET));
    let invented = Rc::new(Opening { fictional: Some(true), ..(*opened.opening).clone() });
    let invented = Session { opening: invented, ..opened.clone() };
    for left in [
        exercise_text(&invented).unwrap(),
        exported(&without_private(&opened)),
        exported(&next_session(&opened, id("next"), id("m9"), TODAY)),
    ] {
        assert!(!left.contains(SECRET));
    }
}

#[test]
fn row_26_undo_takes_a_seal_away_and_brings_nothing_plain() {
    let start = session(1);
    let mut history = History::new(Rc::new(start.clone()));
    let mut round = Round::clone(&start.voices[0]);
    round.supervisor = Some(sealed(""));
    let command = Command::Voices(Change::put(round));
    history.edit(Edit { command, today: TODAY, at_ms: 0, typing: None }).unwrap();
    assert!(history.undo());
    assert_eq!(**history.now(), start);
    assert!(history.redo());
    assert!(history.now().voices[0].is_closed(Party::Supervisor));
}

/// A person, a round about their power that both have sealed, and then a judgement's first words; each a step.
fn sealed_by_both() -> History {
    let start = Session { voices: Default::default(), considered: Rc::default(), ..golden() };
    let mut history = History::new(Rc::new(start));
    let round = Round::new(id("r1"), TODAY, vec![power_of("new")]);
    let person = Actor::new(id("new"), "Somebody new", ActorKind::FamilyFriend);
    step(&mut history, Command::Actor(Change::add(person)));
    step(&mut history, Command::Voices(Change::add(round)));
    for party in Party::ALL {
        let mut round = Round::clone(&history.now().voices[0]);
        *round.place(*party) = Some(sealed(""));
        step(&mut history, Command::Voices(Change::put(round)));
    }
    step(&mut history, Command::Consider(Step::Opening, true));
    history
}

fn power_of(who: &str) -> VoiceQuestion {
    VoiceQuestion {
        area: VoiceArea::Power,
        who: Some(id(who)),
        source: Some(PowerSource::Law),
        explanation: None,
        decision: None,
    }
}

fn step(history: &mut History, command: Command) {
    history.edit(Edit { command, today: TODAY, at_ms: 0, typing: None }).unwrap();
}

fn open(history: &mut History, parties: &[Party]) {
    let mut round = Round::clone(&history.now().voices[0]);
    let text = |party: &Party| (*party, said(*party, vec![answer("lot", SECRET)]).text());
    round.open(parties.iter().map(text).collect(), TODAY);
    step(history, Command::Voices(Change::put(round)));
}

#[test]
fn what_was_opened_stays_open_whatever_is_undone() {
    let mut history = sealed_by_both();
    open(&mut history, Party::ALL);
    let opened = history.now().voices[0].clone();
    let mut learned = Round::clone(&opened);
    learned.learned = "We meant two different visits.".into();
    step(&mut history, Command::Voices(Change::put(learned)));

    // What was written of it since can be taken back.
    assert!(history.undo());
    assert_eq!(history.now().voices[0], opened);
    // Opening is no step: the next one back is what was done before it, and beginning and sealing are none any more.
    assert!(history.undo());
    assert!(!history.now().considered.contains(&Step::Opening));
    assert_eq!(history.now().voices[0], opened);
    assert!(history.undo());
    assert!(!history.now().story.actors.has(&id("new")));
    let left = &history.now().voices[0];
    assert!(left.opened.is_some() && Party::ALL.iter().all(|party| left.of(*party) == opened.of(*party)));
    assert!(left.questions[0].is_lost(), "of somebody who is not there, nothing is asked");
    assert!(!history.can_undo());
    // Each of these is a session that could be saved and opened again.
    for again in [true, true, true, false] {
        let text = export_json(history.now(), 1, Moment::default());
        assert!(import_json(&text).is_ok(), "{text}");
        assert_eq!(history.redo(), again);
    }
    assert_eq!(history.now().voices[0].questions, opened.questions);
    assert!(!history.now().voices[0].learned.is_empty());
}

#[test]
fn what_is_opened_later_stays_open_and_what_was_written_between_is_still_a_step() {
    let mut history = sealed_by_both();
    open(&mut history, &[Party::Worker]);
    let mut round = Round::clone(&history.now().voices[0]);
    round.learned = "The worker alone, so far.".into();
    step(&mut history, Command::Voices(Change::put(round)));
    open(&mut history, &[Party::Supervisor]);
    assert!(history.undo());
    let round = &history.now().voices[0];
    assert_eq!((&*round.learned, round.alone), ("", Some(Party::Worker)));
    assert!(Party::ALL.iter().all(|party| !round.is_closed(*party)));
    // Taken out with all that is in it, it goes, and comes back open.
    assert!(history.redo());
    step(&mut history, Command::Voices(Change::Remove(id("r1"))));
    assert!(history.now().voices.is_empty());
    assert!(history.undo());
    assert!(Party::ALL.iter().all(|party| !history.now().voices[0].is_closed(*party)));
}

#[test]
fn answering_anew_leaves_the_fingerprint_of_what_was_set_aside() {
    let mut round = Round::clone(&session(1).voices[0]);
    round.set_aside(Party::Supervisor);
    assert!(round.set_aside.is_empty());
    round.set_aside(Party::Worker);
    assert_eq!((round.worker.clone(), &*round.set_aside), (None, &["0".repeat(64)][..]));
    let text = said(Party::Worker, vec![answer("lot", "")]).text();
    round.worker = Some(sealed(""));
    round.open(vec![(Party::Worker, text)], TODAY);
    round.set_aside(Party::Worker);
    assert!(round.worker.is_some(), "what is open is never set aside");
}

// Questions

#[test]
fn questions_are_about_what_the_session_holds_and_are_few() {
    let session = golden();
    let areas: SortedSet<VoiceArea> = VoiceArea::ALL.iter().copied().collect();
    let asked = questions(&session, &areas, &[id("ash"), id("gran")], &[PowerSource::Law, PowerSource::Fear]);
    let of = |area| asked.iter().filter(|one| one.area == area).count();
    assert_eq!(of(VoiceArea::Power), 4);
    assert_eq!(of(VoiceArea::Level), session.protection.decisions.len());
    assert_eq!(of(VoiceArea::Worry), 1);
    assert!(asked.iter().all(|one| !one.is_lost()));
    assert_eq!(questions(&session, &areas, &[], &[]).iter().filter(|one| one.area == VoiceArea::Power).count(), 0);
    assert_eq!(questions(&session, &SortedSet::new(), &[id("ash")], &[PowerSource::Law]), []);
}

#[test]
fn a_question_keeps_its_place_when_what_it_is_about_is_taken_out() {
    let before = golden();
    let asked = before.voices[0].questions.clone();
    let after = apply(&before, Command::Actor(Change::Remove(id("gran"))), TODAY).unwrap();
    let left = &after.voices[0].questions;
    assert_eq!(left.len(), asked.len());
    assert!(asked.iter().any(|one| !one.is_lost() && one.who.is_some()));
    assert!(left.iter().any(VoiceQuestion::is_lost));
    assert_eq!(compared(&after.voices[0]).len(), compared(&before.voices[0]).len());
}

// Differences

#[track_caller]
fn check(rows: &[(VoiceAnswer, VoiceAnswer)], expected: &[(usize, Compared)]) {
    let mut round = Round::clone(&session(rows.len()).voices[0]);
    round.supervisor = Some(sealed(""));
    let of = |by, pick: fn(&(VoiceAnswer, VoiceAnswer)) -> &VoiceAnswer| {
        let answers = rows.iter().enumerate().map(|(at, row)| {
            let mut answer = pick(row).clone();
            answer.asked = at.to_string();
            answer
        });
        (by, said(by, answers.collect()).text())
    };
    round.open(vec![of(Party::Worker, |row| &row.0), of(Party::Supervisor, |row| &row.1)], TODAY);
    let found: Vec<_> = compared(&round).iter().map(|pair| (pair.worker.asked.parse().unwrap(), pair.how)).collect();
    assert_eq!(found, expected);
}

#[test]
fn disagreement_comes_first_and_what_neither_answered_is_left_out() {
    let (lot, little, none, spoken) =
        (answer("lot", ""), answer("little", "Because."), answer("", " "), answer("", "Rent."));
    check(
        &[
            (lot.clone(), lot.clone()),
            (none.clone(), none.clone()),
            (spoken.clone(), spoken.clone()),
            (lot.clone(), none.clone()),
            (lot.clone(), little.clone()),
            (none, spoken.clone()),
            (little, lot.clone()),
            (lot, spoken),
        ],
        &[
            (4, Compared::Differ),
            (6, Compared::Differ),
            (3, Compared::OneOnly),
            (5, Compared::OneOnly),
            (7, Compared::OneOnly),
            (2, Compared::InWords),
            (0, Compared::Alike),
        ],
    );
    check(&[], &[]);
}

// Files of sealed answers

#[test]
fn a_file_of_sealed_answers_is_put_in_for_its_own_round_only_and_only_whole() {
    let round = id("r1");
    let text = voice_text(&round, Party::Supervisor, &sealed("never"));
    assert_eq!(read_voice(&text, &round), Ok((Party::Supervisor, sealed(""))));
    assert_eq!(read_voice(&text, &id("r2")), Err(VoiceError::OtherRound));
    assert_eq!(read_voice(&text.replace("\"form\":1", "\"form\":2"), &round), Err(VoiceError::Newer));
    let without_dots = text.replace(LOCKED, "plain");
    let opened = text.replace("\"opened\":\"\"", "\"opened\":\"x\"");
    let short = text.replace(&"0".repeat(64), "0");
    for bent in ["", "{}", "null", "[1]", &text[..text.len() - 3], &without_dots, &opened, &short, &"a".repeat(900_000)]
    {
        assert_eq!(read_voice(bent, &round), Err(VoiceError::NotOne));
    }
}
