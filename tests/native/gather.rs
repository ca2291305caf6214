//! Answers of groups side by side: what is laid on what, who is said to say what, and which questions come of it. Never
//! a count, and never one group before another but by name.

use standpoint::content;
use standpoint::content::samples::Sample;
use standpoint::domain::cooperation::{Reason, ReasonGroup, Standing};
use standpoint::domain::gather::{Gathered, Taken, laid};
use standpoint::domain::gather_prompts::{Prompt, prompts};
use standpoint::domain::handing_out::given;
use standpoint::domain::power::{Amount, Certainty, TieKind};
use standpoint::domain::protection::{Level, Look, Trap};
use standpoint::domain::seminar::{Answer, Decided, Explained, Looked, Person};
use standpoint::domain::sorted::SortedMap;
use standpoint::domain::story::ActorKind;
use standpoint::domain::{ActorId, DecisionId, ExerciseId, ExplanationId, SessionId};
use standpoint::export::gather::{Part, page, parts, slides};
use standpoint::export::print_pack::sheets;
use std::rc::Rc;

fn people(labels: &[(&str, &str)]) -> Vec<Person> {
    let person = |(id, label): &(&str, &str)| Person {
        id: ActorId::new(id).unwrap(),
        label: (*label).to_owned(),
        kind: ActorKind::FamilyFriend,
    };
    labels.iter().map(person).collect()
}

/// A group that has said nothing yet, of the people of the exercise.
fn group(name: &str) -> Answer {
    Answer {
        exercise: ExerciseId::new("x").unwrap(),
        title: "A case".into(),
        group: name.into(),
        from: SessionId::new(&format!("s-{}", name.to_lowercase().replace(' ', "-"))).unwrap(),
        people: people(&[("worker", "Worker"), ("mum", "Mum")]),
        ties: Vec::new(),
        ratings: Vec::new(),
        decisions: Vec::new(),
        explanations: Vec::new(),
        looks: Vec::new(),
    }
}

fn decided(id: &str, question: &str, judged: Option<Level>) -> Decided {
    Decided {
        id: DecisionId::new(id).unwrap(),
        question: question.into(),
        now: None,
        parties: SortedMap::new(),
        judged,
        leans: None,
        words: String::new(),
    }
}

fn explained(id: &str, text: &str, reason: Option<Reason>, standing: Option<Standing>) -> Explained {
    let kind = reason.map_or(ReasonGroup::Cannot, Reason::group);
    let id = ExplanationId::new(id).unwrap();
    Explained { id, text: text.into(), reason, kind, leading: false, standing, why: String::new() }
}

/// What runs from the first to the second of its people.
fn tie(kind: TieKind) -> Vec<u16> {
    vec![0, 1, kind as u16, Certainty::Sure as u16, 0, 0]
}

fn rc(answers: Vec<Answer>) -> Vec<Rc<Answer>> {
    answers.into_iter().map(Rc::new).collect()
}

/// Everything that is written, as words alone.
fn read(parts: &[Part]) -> String {
    let (mut said, mut tag) = (String::new(), false);
    for letter in page(parts).chars() {
        match letter {
            '<' => tag = true,
            '>' => (tag, _) = (false, said.push(' ')),
            letter if !tag => said.push(letter),
            _ => {}
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_group_is_taken_in_once_and_its_later_answers_stand_for_the_earlier() {
    let mut gathered = Gathered::default();
    assert_eq!(gathered.take(group("B")), Taken::New);
    assert_eq!(gathered.take(group("B")), Taken::Again);
    let later = Answer { decisions: vec![decided("d", "Stay?", Some(Level::Imposed))], ..group("B") };
    assert_eq!(gathered.take(later.clone()), Taken::Instead);
    assert_eq!(gathered.0.len(), 1);
    assert_eq!(*gathered.0[0], later);
    // Another group of that name, on another device.
    let other = Answer { from: SessionId::new("elsewhere").unwrap(), ..group("B") };
    assert_eq!(gathered.take(other), Taken::New);
    assert_eq!(gathered.take(group("A")), Taken::New);
    // Another exercise stands apart, though the same device answers it.
    let exercise = ExerciseId::new("y").unwrap();
    assert_eq!(gathered.take(Answer { exercise: exercise.clone(), ..group("A") }), Taken::New);
    assert_eq!(gathered.exercises().len(), 2);
    assert_eq!(gathered.to(&exercise).len(), 1);
    let names: Vec<String> = gathered.to(&group("A").exercise).iter().map(|answer| answer.group.clone()).collect();
    assert_eq!(names, ["A", "B", "B"]);
}

#[test]
fn groups_stand_in_the_order_of_their_names_whatever_they_say() {
    let mut gathered = Gathered::default();
    for name in ["Table 10", "table 2", "Blue", "Table 1", "éclair", "2", "10"] {
        gathered.take(
            Answer { from: SessionId::new(&format!("s{}", gathered.0.len())).unwrap(), ..group("a") }.named(name),
        );
    }
    let names: Vec<String> = gathered.to(&group("A").exercise).iter().map(|answer| answer.group.clone()).collect();
    assert_eq!(names, ["2", "10", "Blue", "Table 1", "table 2", "Table 10", "éclair"]);
}

trait Named {
    fn named(self, name: &str) -> Self;
}

impl Named for Answer {
    fn named(self, name: &str) -> Self {
        Self { group: name.into(), ..self }
    }
}

#[test]
fn the_same_thing_is_laid_on_itself_by_id_and_else_by_words() {
    // The decision of the exercise, reworded by one; one that two groups wrote themselves; one of one group alone.
    let a = Answer {
        decisions: vec![decided("d", "Stay?", Some(Level::Partnership)), decided("own-a", "Who is told?", None)],
        ..group("A")
    };
    let b = Answer {
        decisions: vec![
            decided("d", "Should he stay?", Some(Level::Imposed)),
            decided("own-b", " who is TOLD? ", None),
        ],
        ..group("B")
    };
    let c = Answer { decisions: vec![decided("own-c", "Something else", Some(Level::Imposed))], ..group("C") };
    let laid = laid(&rc(vec![a, b, c]));
    let questions: Vec<&str> = laid.decisions.iter().map(|row| row.question.as_str()).collect();
    assert_eq!(questions, ["Stay?", "Who is told?", "Something else"]);
    assert_eq!(laid.decisions[0].judged.by(Level::Partnership as usize), [0]);
    assert_eq!(laid.decisions[0].judged.by(Level::Imposed as usize), [1]);
    assert_eq!(laid.decisions[1].judged.silent, [0, 1]);
}

#[test]
fn people_of_one_name_are_one_unless_one_group_has_two_of_them() {
    let with =
        |name: &str, people_: &[(&str, &str)], ties: Vec<u16>| Answer { people: people(people_), ties, ..group(name) };
    let a = with("A", &[("mum", "Mum"), ("lee-a", "Lee")], tie(TieKind::Trusts));
    let b = with("B", &[("mum", "Mum"), ("lee-b", " lee ")], tie(TieKind::Trusts));
    let c = with("C", &[("lee-c", "Lee"), ("lee-d", "Lee")], tie(TieKind::Fears));
    let laid = laid(&rc(vec![a, b, c]));
    let labels: Vec<&str> = laid.people.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["Mum", "Lee", "Lee"]);
    assert_eq!(laid.ties.len(), 2);
    assert_eq!((laid.ties[0].by.as_slice(), laid.ties[0].without.as_slice()), (&[0, 1][..], &[2][..]));
}

#[test]
fn an_explanation_is_missed_only_by_those_who_considered_others() {
    let shame = |id: &str, standing| explained(id, "She is ashamed", Some(Reason::Shame), Some(standing));
    let a = Answer { explanations: vec![shame("e1", Standing::Standing)], ..group("A") };
    let b = Answer {
        explanations: vec![shame("own", Standing::SetAside), explained("e2", "The bus", Some(Reason::Practical), None)],
        ..group("B")
    };
    // This group was at another tool.
    let c = Answer { ties: tie(TieKind::Trusts), ..group("C") };
    let laid = laid(&rc(vec![a, b, c]));
    assert_eq!(laid.explained, [0, 1]);
    let rows: Vec<(Option<Reason>, &[usize])> =
        laid.explanations.iter().map(|row| (row.reason, row.missed.as_slice())).collect();
    assert_eq!(rows, [(Some(Reason::Shame), &[][..]), (Some(Reason::Practical), &[0][..])]);
    let asked = prompts(&laid);
    assert_eq!(
        asked[0],
        Prompt::Standing { explanation: 0, stands: vec![0], not: vec![1] },
        "the largest difference comes first"
    );
    assert!(asked.contains(&Prompt::NobodyAboutUs));
    assert!(asked.contains(&Prompt::OnlySome { explanation: 1, by: vec![1] }));
}

#[test]
fn questions_begin_with_the_largest_difference() {
    #[track_caller]
    fn check(answers: Vec<Answer>, expected: &[&str]) {
        let laid = laid(&rc(answers));
        let said: Vec<String> = slides(&laid)
            .into_iter()
            .filter(|slide| slide.heading == "A question to discuss")
            .map(|slide| read(&[slide]).replacen("A question to discuss ", "", 1))
            .collect();
        let found: Vec<bool> = expected.iter().zip(&said).map(|(begins, said)| said.starts_with(begins)).collect();
        assert!(said.len() == expected.len() && found.iter().all(|begins| *begins), "{said:#?}");
    }
    let at = |name: &str, level| Answer { decisions: vec![decided("d", "Stay?", Some(level))], ..group(name) };
    check(vec![], &[]);
    check(vec![group("A"), group("B")], &[]);
    check(vec![at("A", Level::Imposed)], &[]);
    check(vec![at("A", Level::Imposed), at("B", Level::Imposed)], &["“Stay?” All of you come to “5 Imposed"]);
    check(
        vec![at("A", Level::Imposed), at("B", Level::PersonLeads), at("C", Level::Imposed)],
        &["“Stay?” For B it comes to “1 The person leads”, for A and C to “5 Imposed, with involvement”."],
    );
    let map = |name: &str, kind| Answer { ties: tie(kind), ..group(name) };
    check(
        vec![map("A", TieKind::DecidesAbout), map("B", TieKind::DecidesWith)],
        &[
            "Worker decides about Mum, say A; Worker decides with Mum, say B.",
            "Worker decides about Mum: that is on the map of A.",
            "Worker decides with Mum: that is on the map of B.",
        ],
    );
    let rated = |name: &str, amount| Answer { ratings: vec![1, 13, 0, amount, 0], ..group(name) };
    check(vec![rated("A", 0), rated("B", 2)], &["Mum, power through refusal: a little, say A; a lot, say B."]);
    let looked = |name: &str, look| Answer { looks: vec![Looked { trap: Trap::D1, look }], ..group(name) };
    let question = format!("“{}” changed the view of B.", content::trap(Trap::D1).question);
    check(vec![looked("A", Look::NotRelevant), looked("B", Look::ChangedView)], &[&question]);
}

#[test]
fn everything_a_picture_shows_is_said_in_sentences_and_in_a_table() {
    let works = |name: &str, kind, works: u16| Answer { ties: vec![0, 1, kind as u16, 0, works, 0], ..group(name) };
    let mut a = works("A", TieKind::Controls, 1);
    a.decisions = vec![Decided {
        now: Some(Level::Negotiated),
        words: "Because of Nan".into(),
        ..decided("d", "Stay?", Some(Level::Imposed))
    }];
    a.decisions[0].parties.insert(ActorId::new("mum").unwrap(), Level::PersonLeads);
    let b = works("B", TieKind::Controls, 3);
    let c = works("C", TieKind::Supports, 0);
    let said = read(&parts(&laid(&rc(vec![a, b, c]))));
    for words in [
        "Who leads: Stay?",
        "Judged – 5 Imposed, with involvement (A).",
        "Now – 3 Negotiated (A).",
        "Because of Nan",
        "Mum – 1 The person leads (A).",
        "Worker controls Mum: on every map but that of C.",
        "Worker controls Mum – protects (A); holds down (B).",
        "Worker supports Mum: only on the map of C.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    for table in ["Group Judged Now Leans In their words", "What runs Drawn by Not drawn by How it works"] {
        assert!(said.contains(table), "{table}");
    }
}

#[test]
fn power_over_one_person_is_not_laid_on_power_over_another() {
    // Mum's refusal: over the worker, over Dad, and over nobody in particular.
    let rated = |name: &str, ratings: &[[u16; 2]]| Answer {
        people: people(&[("worker", "Worker"), ("mum", "Mum"), ("dad", "Dad")]),
        ratings: ratings.iter().flat_map(|[over, amount]| [1, 13, *over, *amount, 0]).collect(),
        ..group(name)
    };
    let laid = laid(&rc(vec![rated("A", &[[1, 0], [3, 2]]), rated("B", &[[3, 2], [1, 2]]), rated("C", &[[0, 1]])]));
    let said = read(&parts(&laid));
    for words in [
        "Mum, over Worker: refusal – a little (A); a lot (B); not said (C).",
        "Mum, over Dad: refusal – a lot (A and B); not said (C).",
        "Mum: refusal – some (C); not said (A and B).",
        "Mum, power over Worker through refusal: a little, say A; a lot, say B. What would Mum say?",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let drawn = laid.overlaid();
    let over: Vec<_> = drawn.ratings.iter().map(|one| one.over.as_ref().map(ActorId::as_str)).collect();
    assert_eq!(over, [Some("worker"), Some("dad"), None]);
    let amounts: Vec<_> = drawn.ratings.iter().map(|one| one.amount).collect();
    assert_eq!(amounts, [Amount::Unknown, Amount::Lot, Amount::Some]);
}

#[test]
fn one_group_alone_is_told_by_its_name_and_nearly_all_by_who_is_missing() {
    let at = |name: &str, level| Answer { decisions: vec![decided("d", "Stay?", Some(level))], ..group(name) };
    let said = |answers| read(&parts(&laid(&rc(answers))));
    assert!(said(vec![at("A", Level::Negotiated)]).contains("Judged – 3 Negotiated (A)."));
    let all = |level| ["A", "B", "C", "D", "E"].map(|name| at(name, level)).to_vec();
    assert!(said(all(Level::Negotiated)).contains("Judged – 3 Negotiated (every group)."));
    let mut but = all(Level::Negotiated);
    but[2] = at("C", Level::Imposed);
    assert!(said(but).contains("Judged – 3 Negotiated (every group but C); 5 Imposed, with involvement (C)."));
}

#[test]
fn groups_are_named_and_never_counted() {
    let answers: Vec<Answer> = (0..60)
        .map(|at| Answer {
            decisions: vec![decided("d", "Stay?", Some(Level::ALL[at % 7]))],
            explanations: vec![explained("e", "Shame", Some(Reason::Shame), Some(Standing::ALL[at % 4]))],
            ties: tie(TieKind::ALL[at % 20]),
            from: SessionId::new(&format!("s{at}")).unwrap(),
            ..group("a").named(&format!("Group {}", char::from(b'A' + (at % 26) as u8)))
        })
        .collect();
    let said = read(&parts(&laid(&rc(answers))));
    for number in ["60", "59", "30", "%"] {
        assert!(!said.contains(number), "{number} is said of groups");
    }
    // Names that are borne twice are told apart.
    assert!(said.contains("Group A (1)") && said.contains("Group A (2)"));
}

#[test]
fn no_name_or_answer_becomes_markup() {
    let nasty = "<img src=x onerror=alert(1)>&\"'";
    let mut answer = group("a").named(nasty);
    answer.people = people(&[("worker", "<b>W</b>"), ("mum", "\u{1}<i>")]);
    answer.decisions = vec![Decided { words: nasty.into(), ..decided("d", nasty, Some(Level::Imposed)) }];
    answer.explanations =
        vec![Explained { why: nasty.into(), ..explained("e", nasty, None, Some(Standing::Standing)) }];
    answer.ties = tie(TieKind::Controls);
    let other = Answer {
        from: SessionId::new("other").unwrap(),
        ties: Vec::new(),
        ratings: vec![0, 0, 0, 0, 0],
        ..answer.clone()
    };
    let laid = laid(&rc(vec![answer, other]));
    for written in [page(&parts(&laid)), page(&slides(&laid))] {
        assert!(!written.contains("<img") && !written.contains("<b>") && !written.contains("<i>"));
        assert!(!written.contains('\u{1}'));
        assert!(written.contains("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;"));
    }
}

#[test]
fn the_sheets_hold_what_groups_are_given_and_room_to_write() {
    let session = Sample::Rowan.complete(SessionId::new("rowan").unwrap());
    let given = given(&session).unwrap();
    let written = sheets(&given);
    for person in given.story.actors.iter() {
        assert!(written.contains(&person.label), "{}", person.label);
    }
    for decision in given.protection.decisions.iter() {
        assert!(written.contains(&decision.question), "{}", decision.question);
    }
    assert_eq!(written.matches("<svg").count(), 1);
    assert!(!written.contains("sp-tie sp-tie"), "the map is blank");
    assert_eq!(written.matches("sp-rung\"").count(), 7 * given.protection.decisions.len().max(1));
    assert!(written.matches("<td></td>").count() >= 6 * given.story.evidence.len());
    // Well-formed: what is opened is closed.
    for tag in ["section", "table", "ul", "ol", "div", "svg", "g", "p"] {
        let (opened, closed) = (format!("<{tag}>"), format!("</{tag}>"));
        let opened = written.matches(&opened).count() + written.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, written.matches(&closed).count(), "{tag}");
    }
    // No word of the lecturer's own: how they arrived, what they feel, what they learned.
    for private in [&session.opening.arriving, &session.cooperation.resolve.feelings, &session.closing.ending.learned] {
        assert!(!private.is_empty() && !written.contains(private.as_str()));
    }
}
