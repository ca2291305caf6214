//! What is shown to a room: no name that the story knows, nothing private, and everything else as it was.

use standpoint::content::samples::samples;
use standpoint::content::words::present::MASK;
use standpoint::domain::form::text_of;
use standpoint::domain::masked::masked;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::story::{Actor, ActorKind, Age};
use standpoint::domain::{ActorId, Command, Session, SessionId, apply, dates::date};

fn session(people: &[(&str, ActorKind)]) -> Session {
    let opening =
        Opening { title: "The Achterberg family".into(), ..Opening::new(Mode::Supervision, date(2026, 11, 22)) };
    let mut session = Session::new(SessionId::new("s1").unwrap(), opening);
    let actors = people.iter().enumerate().map(|(at, (label, kind))| {
        let mut actor = Actor::new(ActorId::new(&format!("a{at}")).unwrap(), label, *kind);
        actor.age = (*kind == ActorKind::Centre).then_some(Age::Child);
        actor
    });
    std::rc::Rc::make_mut(&mut session.story).actors = actors.collect();
    session
}

fn labels(session: &Session) -> Vec<String> {
    session.story.actors.iter().map(|actor| actor.label.clone()).collect()
}

/// What the situation reads, with these people in the story.
fn told(people: &[(&str, ActorKind)], situation: &str) -> String {
    let mut session = session(people);
    std::rc::Rc::make_mut(&mut session.opening).situation = situation.into();
    masked(&session, MASK).opening.situation.clone()
}

use ActorKind::{Centre, FamilyFriend, Organisation, OtherProfessional, ParentCarer, Worker};

#[test]
fn people_are_called_by_the_role_their_label_says_or_else_by_what_they_are() {
    let shown = masked(
        &session(&[
            ("Zebedee", Centre),
            ("Kimbra (mother)", ParentCarer),
            ("Devlin", ParentCarer),
            ("Devlin’s sister", FamilyFriend),
            ("Mum", ParentCarer),
            ("Corazon", ParentCarer),
            ("Social worker (me)", Worker),
            ("Dr Okonkwo, GP", OtherProfessional),
            ("Riverbank School", Organisation),
            ("June", FamilyFriend),
            ("", Worker),
        ]),
        MASK,
    );
    let expected = [
        "Child",
        "Mother",
        "Parent",
        "Parent’s sister",
        "Mum",
        "Parent 2",
        "Social worker (me)",
        "GP",
        "School",
        "Relative or friend",
        "",
    ];
    assert_eq!(labels(&shown), expected);
}

#[test]
fn a_name_in_a_sentence_is_told_as_the_role() {
    let people =
        [("Zebedee", Centre), ("Aunt Corazon", FamilyFriend), ("Mark", ParentCarer), ("Mrs Achterberg", Worker)];
    for (written, expected) in [
        ("Zebedee’s coat was wet.", "Child’s coat was wet."),
        ("ZEBEDEE and zebedee; Zebedee!", "Child and Child; Child!"),
        ("Aunt Corazon rang, then Corazon's son.", "Aunt rang, then Aunt's son."),
        ("Mark left a mark on the wall.", "Parent left a mark on the wall."),
        ("The Achterberg children; Mrs Achterberg said so", "The Worker children; Worker said so"),
        ("Zebedeeish bedees", "Zebedeeish bedees"),
        ("Nothing here of anybody.", "Nothing here of anybody."),
        ("Ms Featherstonehaugh wrote from SW1A 1AA", "(name) wrote from (left out)"),
    ] {
        assert_eq!(told(&people, written), expected, "{written}");
    }
    assert_eq!(told(&[("Zebedee", Centre)], "The Achterbergs; Achterberg too"), "The (name); (name) too");
}

#[test]
fn no_name_and_nothing_private_of_a_sample_is_left() {
    let names = [("Jay", "Lee"), ("Hale", "Hale"), ("Kim", "Dev"), ("Tom", "Finn")];
    for sample in samples() {
        let whole = sample.complete(SessionId::new("s1").unwrap());
        let shown = masked(&whole, MASK);
        let text: String = texts(&serde_json::from_str(&text_of(&shown)).unwrap()).join("\n");
        for name in names.iter().flat_map(|(one, two)| [one, two]) {
            let there = text.split(|c: char| !c.is_alphabetic()).any(|word| word == *name);
            // A name of one sample is in no other; those in its own are known from its story.
            assert!(!there, "{} is left in {}", name, sample.title());
        }
        assert_eq!(shown.opening.title, "");
        assert_eq!(shown.story.evidence.len(), whole.story.evidence.len());
        assert_eq!(shown.protection.judgements.len(), whole.protection.judgements.len());
        let again = masked(&shown, MASK);
        assert_eq!(labels(&again), labels(&shown), "what is masked stays as it is");
    }
}

/// Every text of a value.
fn texts(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(held) => held.iter().flat_map(texts).collect(),
        serde_json::Value::Object(held) => held.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_is_private_is_not_there_and_all_else_is() {
    let golden = include_str!("../fixtures/golden/3/full.export.json");
    let whole = standpoint::storage::import_json(golden).unwrap();
    let open = masked(&whole, MASK);
    assert_ne!(whole.opening.arriving, "", "the golden document has every field filled in");
    assert_eq!(open.opening.arriving, "");
    assert!(open.power.facets.is_empty() && !whole.power.facets.is_empty());
    assert_eq!(open.cooperation.resolve.feelings, "");
    let ending = &open.closing.ending;
    for private in [&ending.to_supervision, &ending.learned, &ending.effect, &ending.from_peer] {
        assert_eq!(private, "");
    }
    assert_eq!(open.closing.footing.given_up_why, "");
    assert_eq!(open.opening.exercise, None, "what an exercise says to its lecturer");
    assert_eq!(open.story.evidence.len(), whole.story.evidence.len());
    // It is a sound session still: any command applies to it.
    let considered = Command::Consider(standpoint::domain::walk::Step::Opening, true);
    assert!(apply(&masked(&whole, MASK), considered, date(2026, 11, 22)).is_ok());
}
