//! The one door for changes: any commands at all, every refusal, undo, and what is forgotten with an entry.

mod forgotten;
mod undo;

use std::rc::Rc;

use proptest::prelude::Rng as _;
use proptest::prelude::{ProptestConfig, any, prop, proptest};
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use standpoint::domain::closing::{Action, Origin};
use standpoint::domain::cooperation::{Explanation, Fit, ReasonGroup, Standing};
use standpoint::domain::dates::{Date, date};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::power::{Amount, Certainty, Point, PowerSource, Rating, Tie, TieKind};
use standpoint::domain::protection::{Decision, Direction, JudgementDraft, JudgementLeans, Level, TripwireDraft};
use standpoint::domain::sorted::SortedSet;
use standpoint::domain::story::{Actor, ActorKind, Evidence, Source};
use standpoint::domain::walk::Step;
use standpoint::domain::{
    Canvas, Change, Command, Edit, History, Id, MAX_ENTRIES, MAX_LABEL, MAX_LINE, MAX_TEXT, Rejection, Session, apply,
    faults,
};
use standpoint::storage::{MemorySlots, Moment, export_json, import_json, open, save};

use crate::documents::golden;
use crate::drawn::{Draw, TODAY, VARIANTS, judgements, kind};

fn id<T: Id>(text: &str) -> T {
    T::read(text).unwrap()
}

pub fn empty() -> Session {
    Session::new(id("s"), Opening::new(Mode::Solo, TODAY))
}

#[track_caller]
fn after(session: &Session, commands: impl IntoIterator<Item = Command>) -> Session {
    commands.into_iter().fold(session.clone(), |session, command| apply(&session, command, TODAY).unwrap())
}

fn edit(command: Command) -> Edit {
    Edit { command, today: TODAY, at_ms: 0, typing: None }
}

// Any commands at all

/// The golden session under the ids that are drawn, so that drawn commands find something to change.
pub fn rich() -> Session {
    let mut text = serde_json::to_string(&golden()).unwrap();
    let people = ["ash", "me", "mum", "gran"];
    let entries = ["e1", "e2", "e3", "e4"];
    let pairs = [["j1", "j2"], ["h1", "h2"], ["t1", "t2"], ["r1", "r2"], ["k1", "k2"]];
    let single =
        ["d1", "w1", "m1", "f1", "s1", "p1", "x1", "q1", "o1", "a1", "c1", "l1", "z1", "b1", "n1", "u1", "v1", "y1"];
    let several = [people, entries].into_iter().map(Vec::from).chain(pairs.map(Vec::from));
    for ids in several.chain(single.map(|id| vec![id])) {
        for (at, id) in ids.iter().enumerate() {
            text = text.replace(&format!("\"{id}\""), &format!("\"i{at}\""));
        }
    }
    let session: Session = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&session), []);
    session
}

/// Makes the edits that the bytes describe. Panics where the door let something through that it should not.
pub fn made(start: Session, bytes: &[Vec<u8>]) -> (Rc<Session>, History) {
    let start = Rc::new(start);
    let mut history = History::new(start.clone());
    let mut at_ms = 0;
    for bytes in bytes {
        let mut draw = Draw(bytes);
        let (typing, pause) = (draw.typing(), draw.pause());
        at_ms += pause;
        let command = draw.command();
        let before = history.clone();
        match history.edit(Edit { command: command.clone(), today: TODAY, at_ms, typing }) {
            Ok(()) => assert_eq!(faults(history.now()), [], "{command:?}"),
            Err(_) => assert_eq!(history, before, "{command:?}"),
        }
    }
    (start, history)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_commands_leave_a_session_without_faults_and_can_be_undone_and_redone(
        full in any::<bool>(), bytes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..48), 0..80)
    ) {
        let (start, mut history) = made(if full { rich() } else { empty() }, &bytes);
        let end = history.now().clone();
        while history.undo() {
            assert_eq!(faults(history.now()), []);
        }
        // All of it is as it was, but for two voices that were opened since: those stay open.
        let undone = history.now();
        let others = undone.voices.iter().filter(|round| !start.voices.contains(round));
        assert!(others.into_iter().all(|round| round.opened.is_some()));
        assert!(start.voices.iter().all(|round| undone.voices.has(&round.id)));
        assert_eq!(Session { voices: start.voices.clone(), ..(**undone).clone() }, *start);
        while history.redo() {}
        assert_eq!(*history.now(), end);
    }

    #[test]
    fn any_session_is_saved_and_sent_and_comes_back_equal(
        full in any::<bool>(), bytes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..48), 0..80)
    ) {
        let session = made(if full { rich() } else { empty() }, &bytes).1.now().clone();
        let (slots, now) = (MemorySlots::new(), Moment::default());
        save(&slots, &session, 0, Step::Opening, now).unwrap();
        assert_eq!(open(&slots, &session.id).unwrap().session, session);
        assert_eq!(import_json(&export_json(&session, 1, now)), Ok((*session).clone()));
    }

    #[test]
    fn no_command_takes_a_judgement_away_or_rewrites_one(
        bytes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..48), 0..40)
    ) {
        let mut session = rich();
        for bytes in &bytes {
            let Ok(next) = apply(&session, Draw(bytes).command(), TODAY) else { continue };
            for (before, after) in judgements(&session).iter().zip(judgements(&next)) {
                // Only the person may have been taken out of the story.
                assert!(after.decided_by.is_none() || after.decided_by == before.decided_by);
                assert_eq!(*before, standpoint::domain::protection::Judgement { decided_by: before.decided_by.clone(), ..after });
            }
            assert!(next.protection.judgements.len() >= session.protection.judgements.len());
            session = next;
        }
    }
}

#[test]
fn the_drawn_commands_are_of_every_kind_and_each_kind_is_accepted_and_refused() {
    let mut runner =
        TestRunner::new_with_rng(ProptestConfig::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (mut accepted, mut refused) = (SortedSet::new(), SortedSet::new());
    let mut session = empty();
    for round in 0..30_000_u32 {
        if round % 300 == 0 {
            session = if round % 600 == 0 { empty() } else { rich() };
        }
        let bytes: Vec<u8> = (0..48).map(|_| runner.rng().next_u32().to_le_bytes()[0]).collect();
        let command = Draw(&bytes).command();
        let kind = kind(&command);
        match apply(&session, command, TODAY) {
            Ok(next) => {
                accepted.insert(kind);
                session = next;
            }
            Err(_) => {
                refused.insert(kind);
            }
        }
    }
    assert_eq!(accepted.len(), VARIANTS, "{accepted:?}");
    // These take only what a closed list offers, so there is nothing to refuse.
    for never in ["Consider", "NowAt", "AskedSource", "CheckedSource", "Picture"] {
        assert!(!refused.contains(never), "{never}");
    }
    assert_eq!(refused.len(), VARIANTS - 5, "{refused:?}");
}

// Refusals

#[track_caller]
fn check(session: &Session, command: Command, expected: Rejection) {
    let before = session.clone();
    assert_eq!(apply(session, command.clone(), TODAY), Err(expected));
    assert_eq!(*session, before);
    let mut history = History::new(Rc::new(session.clone()));
    let untouched = history.clone();
    assert_eq!(history.edit(edit(command)), Err(expected));
    assert_eq!(history, untouched);
}

fn actor(name: &str) -> Actor {
    Actor::new(id(name), name, ActorKind::Worker)
}

fn add_actor(name: &str) -> Command {
    Command::Actor(Change::add(actor(name)))
}

fn entry(name: &str) -> Evidence {
    Evidence::new(id(name), "seen")
}

fn put_entry(rewrite: impl FnOnce(&mut Evidence)) -> Command {
    let mut entry = entry("e1");
    rewrite(&mut entry);
    Command::Evidence(Change::put(entry))
}

fn tie(name: &str, from: &str, to: &str) -> Tie {
    Tie {
        id: id(name),
        from: id(from),
        to: id(to),
        kind: TieKind::Supports,
        certainty: Certainty::Sure,
        working: None,
        expression: None,
        why: String::new(),
    }
}

fn add_tie(name: &str, from: &str, to: &str) -> Command {
    Command::Tie(Canvas::Ours, Change::add(tie(name, from, to)))
}

fn rating(name: &str, actor: &str, over: Option<&str>) -> Command {
    Command::Rating(
        Canvas::Ours,
        Change::add(Rating {
            id: id(name),
            actor: id(actor),
            source: PowerSource::Law,
            over: over.map(id),
            amount: Amount::Some,
            used: None,
            note: String::new(),
        }),
    )
}

fn opening(rewrite: impl FnOnce(&mut Opening)) -> Command {
    let mut opening = Opening::new(Mode::Solo, TODAY);
    rewrite(&mut opening);
    Command::Opening(opening)
}

fn drafted(rewrite: impl FnOnce(&mut JudgementDraft)) -> Command {
    let mut draft = JudgementDraft {
        text: "Enough for now.".into(),
        leans: Some(JudgementLeans::Mixed),
        level: Some(Level::Partnership),
        ..JudgementDraft::default()
    };
    rewrite(&mut draft);
    Command::Decision(Change::put(Decision { draft, ..Decision::new(id("d1"), "Which?") }))
}

fn judge(name: &str) -> Command {
    Command::Judge(id("d1"), id(name))
}

/// Two people, two entries, an explanation, and a decision with one judgement resting on the first entry.
fn begun() -> Session {
    after(
        &empty(),
        [
            add_actor("ann"),
            add_actor("ben"),
            Command::Evidence(Change::add(entry("e1"))),
            Command::Evidence(Change::add(entry("e2"))),
            Command::Explanation(Change::add(Explanation::new(id("h1"), "tired", None, ReasonGroup::Cannot))),
            Command::Decision(Change::add(Decision::new(id("d1"), "Which?"))),
            drafted(|draft| draft.reasons = [id("e1")].into()),
            judge("j1"),
        ],
    )
}

const LONG_AGO: Date = date(1890, 1, 1);
const TOMORROW: Date = date(2026, 11, 23);

#[test]
fn texts_longer_than_their_field_are_refused_with_both_lengths() {
    let s = &begun();
    let long = |limit: usize| Rejection::TooLong { limit, length: limit + 1 };
    let of = |limit: usize| "\u{1f331}".repeat(limit + 1);
    check(s, opening(|o| o.title = of(MAX_LINE)), long(MAX_LINE));
    check(s, opening(|o| o.vignette = of(MAX_TEXT)), long(MAX_TEXT));
    check(s, Command::Actor(Change::put(Actor { label: of(MAX_LABEL), ..actor("ann") })), long(MAX_LABEL));
    check(s, Command::Actor(Change::put(Actor { household: of(MAX_LABEL), ..actor("ann") })), long(MAX_LABEL));
    check(s, put_entry(|e| e.text = of(MAX_TEXT)), long(MAX_TEXT));
    check(s, Command::Stand(id("h1"), Standing::Weakened, of(MAX_TEXT)), long(MAX_TEXT));
    check(s, Command::KeepMap { id: id("m1"), note: of(MAX_TEXT) }, long(MAX_TEXT));
    // As many characters as the field keeps are no fault, however many bytes they take.
    after(s, [put_entry(|e| e.text = "\u{1f331}".repeat(MAX_TEXT))]);
}

#[test]
fn what_must_be_written_chosen_or_dated_is_asked_for() {
    let s = &begun();
    let with = |command| after(s, [command]);
    check(&with(drafted(|d| d.text = " \n".into())), judge("j2"), Rejection::Blank);
    check(&with(drafted(|d| d.leans = None)), judge("j2"), Rejection::Unanswered);
    check(&with(drafted(|d| d.level = None)), judge("j2"), Rejection::Unanswered);
    let draft = |trigger: &str, direction, review| {
        with(Command::DraftTripwire(TripwireDraft { trigger: trigger.into(), direction, review, watcher: None }))
    };
    let set = || Command::SetTripwire(id("z1"), None);
    check(&draft("", Some(Direction::Up), Some(TODAY)), set(), Rejection::Blank);
    check(&draft("cold", None, Some(TODAY)), set(), Rejection::Unanswered);
    check(&draft("cold", Some(Direction::Up), None), set(), Rejection::NoDate);
}

#[test]
fn days_that_cannot_be_are_refused() {
    let s = &begun();
    check(s, opening(|o| o.begun = LONG_AGO), Rejection::DateOutOfRange);
    check(s, put_entry(|e| e.happened = Some(LONG_AGO)), Rejection::DateOutOfRange);
    check(s, put_entry(|e| e.happened = Some(date(2101, 1, 1))), Rejection::DateOutOfRange);
    check(s, put_entry(|e| e.happened = Some(TOMORROW)), Rejection::InTheFuture);
    check(s, put_entry(|e| e.known = Some(TOMORROW)), Rejection::InTheFuture);
    check(
        s,
        put_entry(|e| {
            e.happened = Some(TODAY);
            e.known = Some(date(2026, 11, 21));
        }),
        Rejection::KnownBeforeHappened,
    );
    check(s, opening(|o| o.minutes = Some(4)), Rejection::NotASessionLength);
    check(s, opening(|o| o.minutes = Some(241)), Rejection::NotASessionLength);
    // A clock set wrong must not date a judgement outside every case.
    assert_eq!(
        apply(s, Command::Stand(id("h1"), Standing::Weakened, String::new()), LONG_AGO),
        Err(Rejection::DateOutOfRange)
    );
}

#[test]
fn ids_are_used_once_and_lead_somewhere() {
    let s = &begun();
    check(s, add_actor("ann"), Rejection::Taken);
    check(&after(s, [drafted(|_| ())]), judge("j1"), Rejection::Taken);
    check(s, Command::Actor(Change::put(actor("nobody"))), Rejection::Gone);
    check(s, Command::Actor(Change::Place(id("nobody"), 0)), Rejection::Gone);
    check(s, Command::Actor(Change::Remove(id("nobody"))), Rejection::Gone);
    check(s, Command::Judge(id("nowhere"), id("j2")), Rejection::Gone);
    check(s, Command::Mark(vec![id("nowhere")], vec![id("e1")], Some(Fit::Fits)), Rejection::Gone);
    check(s, Command::Lead(Some(id("nowhere"))), Rejection::Gone);
    check(s, Command::Tie(Canvas::Theirs(id("nobody")), Change::Remove(id("t1"))), Rejection::Gone);
    check(s, Command::Mark(vec![id("h1")], vec![id("nothing")], Some(Fit::Fits)), Rejection::Dangling);
    check(s, Command::KeyEntry(Some(id("nothing"))), Rejection::Dangling);
    check(s, Command::HideEntry(id("nothing"), true), Rejection::Dangling);
    check(s, put_entry(|e| e.about = vec![id("nobody")]), Rejection::Dangling);
    check(s, put_entry(|e| e.source = Some(Source::Actor(id("nobody")))), Rejection::Dangling);
    check(s, put_entry(|e| e.links = vec![id("e1")]), Rejection::Dangling);
    check(s, add_tie("t1", "ann", "nobody"), Rejection::Dangling);
    check(s, Command::Places(Canvas::Ours, vec![(id("nobody"), Some(Point { x: 0, y: 0 }))]), Rejection::Dangling);
    check(s, drafted(|d| d.replaces = Some(id("j9"))), Rejection::Dangling);
    let origin = Some(Origin::Move(id("nothing")));
    check(s, Command::Action(Change::add(Action { origin, ..Action::new(id("k1"), "") })), Rejection::Dangling);
}

#[test]
fn the_map_says_nothing_twice_and_nothing_off_its_edge() {
    let s =
        &after(&begun(), [add_tie("t1", "ann", "ben"), rating("r1", "ann", None), rating("r2", "ann", Some("ben"))]);
    check(s, add_tie("t2", "ann", "ann"), Rejection::TieToItself);
    check(s, rating("r3", "ann", Some("ann")), Rejection::TieToItself);
    check(s, add_tie("t2", "ann", "ben"), Rejection::AlreadyThere);
    check(s, rating("r3", "ann", None), Rejection::AlreadyThere);
    check(s, rating("r3", "ann", Some("ben")), Rejection::AlreadyThere);
    check(s, put_entry(|e| e.about = vec![id("ann"), id("ann")]), Rejection::AlreadyThere);
    check(s, Command::Places(Canvas::Ours, vec![(id("ann"), Some(Point { x: 0, y: 1_001 }))]), Rejection::OffTheMap);
    after(
        s,
        [add_tie("t2", "ben", "ann"), Command::Places(Canvas::Ours, vec![(id("ann"), Some(Point { x: 0, y: 1_000 }))])],
    );
}

#[test]
fn a_list_that_is_full_takes_no_more() {
    let mut session = empty();
    session.story = Rc::new(standpoint::domain::story::Story {
        actors: (0..MAX_ENTRIES).map(|at| actor(&format!("a{at}"))).collect(),
        ..Default::default()
    });
    check(&session, add_actor("more"), Rejection::Full { limit: MAX_ENTRIES });
    after(&session, [Command::Actor(Change::Remove(id("a0"))), add_actor("more")]);
}

#[test]
fn a_judgement_holds_what_it_rests_on_and_is_replaced_only_once_and_only_by_its_own_decision() {
    let s = &begun();
    check(s, Command::Evidence(Change::Remove(id("e1"))), Rejection::JudgementRestsOnIt);
    check(s, Command::Decision(Change::Remove(id("d1"))), Rejection::JudgementRestsOnIt);
    let replacing = |draft: &mut JudgementDraft| draft.replaces = Some(id("j1"));
    let twice = after(s, [drafted(replacing), judge("j2"), drafted(replacing)]);
    check(&twice, judge("j3"), Rejection::CannotReplace);
    let other = Decision {
        draft: JudgementDraft {
            text: "Other".into(),
            leans: Some(JudgementLeans::Mixed),
            level: Some(Level::Directed),
            replaces: Some(id("j1")),
            ..JudgementDraft::default()
        },
        ..Decision::new(id("d2"), "Another?")
    };
    let other = after(s, [Command::Decision(Change::add(other))]);
    check(&other, Command::Judge(id("d2"), id("j2")), Rejection::CannotReplace);
    // Nor can a judgement made on a day before it, by a clock that was set back.
    let earlier = after(s, [drafted(replacing)]);
    assert_eq!(apply(&earlier, judge("j2"), date(2026, 11, 21)), Err(Rejection::CannotReplace));
}

#[test]
fn an_explanation_stands_in_the_group_of_its_reason() {
    use standpoint::domain::cooperation::Reason;
    let row = Explanation { reason: Some(Reason::Shame), ..Explanation::new(id("h1"), "", None, ReasonGroup::Us) };
    check(&begun(), Command::Explanation(Change::put(row)), Rejection::WrongGroup);
}
