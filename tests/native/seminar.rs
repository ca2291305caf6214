//! Exercises for groups and what they answer: nothing of the lecturer's or anybody's private goes out, answers come back
//! as they went or say what is wrong with them, codes to scan are read by another program, and a real session becomes
//! an invented one only text by text.

mod invented;

use std::io::Write;
use std::rc::Rc;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::{Value, json};
use standpoint::content::samples::samples;
use standpoint::domain::handing_out::given;
use standpoint::domain::protection::Level;
use standpoint::domain::seminar::{Answer, Exercise, Given, Task, answer_of};
use standpoint::domain::walk::Step;
use standpoint::domain::{ExerciseId, Session, SessionId, faults};
use standpoint::export::qr::{MAX_PATTERN, pattern};
use standpoint::storage::{
    AnswerError, ExerciseError, LinkFault, MAX_EXERCISE_BYTES, MAX_LINK_CHARS, answer_code, answer_text, answers_in,
    exercise_link, exercise_text, export_json, import_json, read_answer, read_exercise, short_text,
};

use crate::golden::exported;

fn id(text: &str) -> SessionId {
    SessionId::new(text).unwrap()
}

fn exercise_id(text: &str) -> ExerciseId {
    ExerciseId::new(text).unwrap()
}

fn sample(name: &str) -> Option<Session> {
    Some(samples().iter().find(|case| case.id() == name)?.complete(id("sample")))
}

/// A session that its lecturer made an exercise of.
fn made_of(session: &Session, change: impl Fn(&mut Exercise)) -> Session {
    let mut session = session.clone();
    let mut exercise = Exercise::new(exercise_id("x7"));
    change(&mut exercise);
    Rc::make_mut(&mut session.opening).exercise = Some(exercise);
    session
}

/// A group's copy of the Rowan case, worked on as the sample is.
fn answered(group: &str) -> Session {
    let mut session = sample("rowan").unwrap();
    let opening = Rc::make_mut(&mut session.opening);
    let (exercise, title, steps) = (exercise_id("x7"), opening.title.clone(), Default::default());
    opening.task = Some(Task { exercise, title, steps, group: group.into() });
    session
}

fn packed(text: &str) -> Vec<u8> {
    let mut into = DeflateEncoder::new(Vec::new(), Compression::default());
    into.write_all(text.as_bytes()).unwrap();
    into.finish().unwrap()
}

/// Marks every text of a session with its place in it, so that it can be searched for.
fn marked(value: &mut Value, path: &str, marks: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let mark = format!("marked {path}");
            let before = std::mem::replace(text, mark.clone());
            marks.push(format!("{mark}\n{before}"));
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| marked(entry, path, marks)),
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(name, value)| marked(value, &format!("{path}/{name}"), marks));
        }
        _ => {}
    }
}

/// The golden session that has something in every field, with these texts in place of what is there.
fn full(changes: &[(&str, Value)]) -> Session {
    let mut file: Value = serde_json::from_str(&exported(3, "full")).unwrap();
    for (at, value) in changes {
        *file["session"].pointer_mut(at).unwrap_or_else(|| panic!("no {at}")) = value.clone();
    }
    import_json(&file.to_string()).unwrap()
}

#[test]
fn nothing_private_and_nothing_of_the_lecturers_is_in_what_students_get() {
    let secrets = [
        "/opening/arriving",
        "/opening/exercise/notes",
        "/opening/follows/title",
        "/opening/purpose",
        "/power/facets/0/facet",
        "/power/facets/0/effect",
        "/cooperation/resolve/feelings",
        "/closing/ending/to_supervision",
        "/closing/ending/learned",
        "/closing/ending/effect",
        "/closing/ending/from_peer",
        "/closing/footing/given_up_why",
    ];
    let mut changes: Vec<(&str, Value)> = secrets.iter().map(|at| (*at, json!(format!("SECRET {at}")))).collect();
    changes.push(("/id", json!("lecturers-own-secret")));
    for given in Given::ALL {
        changes.push(("/opening/exercise/given", json!(given.id())));
        let session = full(&changes);
        let text = exercise_text(&session).unwrap();
        assert!(!text.to_lowercase().contains("secret"), "{given:?}");
        let back = read_exercise(&text, &sample).unwrap();
        assert_eq!((&back.opening.exercise, &back.opening.follows), (&None, &None));
        assert!(back.voices.is_empty() && back.records == Rc::default(), "{given:?}");
        assert_eq!(back.opening.task.as_ref().unwrap().exercise, exercise_id("x1"));
        assert_eq!(back.opening.task.as_ref().unwrap().group, "", "the group of whoever made it");
        assert_eq!(faults(&back), [], "{given:?}");
        changes.pop();
    }
}

#[test]
fn groups_find_what_the_lecturer_chose_to_give() {
    let whole = sample("rowan").unwrap();
    let of = |given_: Given| {
        given(&made_of(&whole, |exercise| {
            exercise.given = given_;
            exercise.steps = [Step::Level, Step::Explanations].into_iter().collect();
            exercise.minutes = Some(20);
        }))
        .unwrap()
    };
    for one in Given::ALL.iter().copied() {
        let copy = of(one);
        assert_eq!((&copy.story, copy.opening.minutes), (&whole.story, Some(20)));
        assert_eq!(copy.protection.decisions.len(), whole.protection.decisions.len());
        assert_eq!(copy.opening.vignette, whole.opening.vignette);
        assert!(copy.opening.shows(Step::Level) && !copy.opening.shows(Step::Sources));
    }
    let story = of(Given::Story);
    assert!(story.power.map.ties.is_empty() && story.power.map.ratings.is_empty());
    assert!(story.cooperation.explanations.is_empty() && story.protection.judgements.is_empty());
    assert!(story.closing.actions.is_empty() && story.protection.trap_answers.is_empty());
    let rest = of(Given::Rest);
    assert_eq!(rest.power.map, whole.power.map);
    assert!(rest.cooperation.explanations.is_empty());
    assert!(rest.protection.decisions.iter().all(|one| one.now.is_none() && one.levels.is_empty()));
    let all = of(Given::All);
    assert_eq!((&all.cooperation.explanations, &all.protection), (&whole.cooperation.explanations, &whole.protection));
}

#[test]
fn an_exercise_of_a_sample_case_is_short_enough_to_be_scanned_and_comes_back_whole() {
    for case in samples() {
        let whole = case.complete(id("a1"));
        let session = made_of(&whole, |exercise| {
            exercise.minutes = Some(20);
            exercise.notes = "SECRET".into();
            exercise.steps = [Step::Links, Step::Sources, Step::Level, Step::Judgement].into_iter().collect();
        });
        let short = short_text(&session, case.id(), &sample(case.id()).unwrap()).unwrap();
        assert!(!short.contains("SECRET"));
        assert_eq!(read_exercise(&short, &sample).unwrap(), given(&session).unwrap(), "{}", case.id());
        let link = exercise_link(&packed(&short)).unwrap();
        assert!(link.len() + 100 <= MAX_PATTERN, "{}: {}", case.id(), link.len());
        // What its lecturer changed travels in full.
        let mut changed = session.clone();
        Rc::make_mut(&mut changed.opening).situation = "Another situation".into();
        let short = short_text(&changed, case.id(), &sample(case.id()).unwrap()).unwrap();
        assert_eq!(read_exercise(&short, &sample).unwrap().opening.situation, "Another situation");
    }
}

#[test]
fn a_link_to_a_sample_case_of_another_version_is_refused() {
    let session = made_of(&sample("rowan").unwrap(), |_| ());
    let short = short_text(&session, "rowan", &sample("rowan").unwrap()).unwrap();
    let other = |name: &str| {
        let mut sample = sample(name)?;
        Rc::make_mut(&mut sample.opening).vignette.push('!');
        Some(sample)
    };
    assert_eq!(read_exercise(&short, &other), Err(ExerciseError::OtherSample));
    assert_eq!(read_exercise(&short, &|_| None), Err(ExerciseError::OtherSample));
    let older = short.replace("\"schema\":3", "\"schema\":2");
    assert_eq!(read_exercise(&older, &sample), Err(ExerciseError::OtherSample));
    let newer = short.replace("\"schema\":3", "\"schema\":99");
    assert!(matches!(read_exercise(&newer, &sample), Err(ExerciseError::Import(_))));
    let real = short.replace("\"opening\":{", "\"opening\":{\"fictional\":false,");
    assert_eq!(read_exercise(&real, &sample), Err(ExerciseError::NotFictional));
}

#[test]
fn answers_come_back_as_they_went_with_names_in_any_letters() {
    for group in ["Blue", "Grŵp y ffenestr", "窓のグループ", "مجموعة النافذة", "🪟 table", "a\"b\\c</script>"]
    {
        let session = answered(group);
        let answer = answer_of(&session).unwrap();
        assert_eq!((answer.group.as_str(), &answer.from), (group, &session.id));
        let text = answer_text(&answer);
        assert_eq!(read_answer(&text), Ok(answer.clone()));
        let map = answer.map().unwrap();
        assert_eq!(map.ties.len(), session.power.map.ties.len());
        for (sent, own) in map.ties.iter().zip(session.power.map.ties.iter()) {
            assert_eq!((&sent.from, &sent.to, sent.kind), (&own.from, &own.to, own.kind));
            assert_eq!((sent.certainty, sent.working, sent.expression), (own.certainty, own.working, own.expression));
        }
        for (sent, own) in map.ratings.iter().zip(session.power.map.ratings.iter()) {
            assert_eq!((&sent.actor, sent.source, &sent.over), (&own.actor, own.source, &own.over));
            assert_eq!((sent.amount, sent.used), (own.amount, own.used));
        }
        for (sent, own) in answer.decisions.iter().zip(session.protection.decisions.iter()) {
            assert_eq!((sent.now, &sent.parties), (own.now, &own.levels));
            assert_eq!(sent.judged, session.protection.latest(&own.id).map(|made| made.level).or(own.draft.level));
        }
        assert_eq!(answer.explanations.len(), session.cooperation.explanations.len());
    }
}

/// The code of one answer, word for word: a code that was made must be read by every later version. Places in the lists
/// of answers are part of it, so an answer put in front of another breaks it; add at the end, or raise the form.
#[test]
fn the_numbers_of_a_map_never_change_their_meaning() {
    let answer = answer_of(&answered("Blue")).unwrap();
    let first = answer.map().unwrap();
    let last_of = |numbers: &[u16], each: usize, at: usize| numbers.chunks(each).map(|said| said[at]).max().unwrap();
    assert!(last_of(&answer.ties, 6, 2) > 0 && last_of(&answer.ratings, 5, 1) > 0, "too little to tell");
    let kinds = ["decides-about", "decides-with", "assesses", "gatekeeps-for", "manages", "answers-to", "informs"];
    for (at, kind) in kinds.into_iter().enumerate() {
        assert_eq!(standpoint::domain::power::TieKind::ALL[at].id(), kind);
    }
    let sources = ["law", "organisation", "gatekeeping", "expertise", "lived-experience", "naming", "information"];
    for (at, source) in sources.into_iter().enumerate() {
        assert_eq!(standpoint::domain::power::PowerSource::ALL[at].id(), source);
    }
    assert_eq!(first, read_answer(&answer_text(&answer)).unwrap().map().unwrap());
}

#[test]
fn answers_hold_nothing_private_and_leave_only_from_invented_cases() {
    let mut session = full(&[
        ("/opening/arriving", json!("SECRET")),
        ("/opening/exercise/notes", json!("SECRET")),
        ("/power/facets/0/facet", json!("SECRET")),
        ("/cooperation/resolve/feelings", json!("SECRET")),
        ("/closing/ending/learned", json!("SECRET")),
        ("/closing/ending/to_supervision", json!("SECRET")),
        ("/closing/footing/given_up_why", json!("SECRET")),
    ]);
    assert!(!answer_text(&answer_of(&session).unwrap()).contains("SECRET"));
    for fictional in [Some(false), None] {
        Rc::make_mut(&mut session.opening).fictional = fictional;
        assert_eq!(answer_of(&session), None);
    }
    let opening = Rc::make_mut(&mut session.opening);
    (opening.fictional, opening.task) = (Some(true), None);
    assert_eq!(answer_of(&session), None, "no group's session");
}

#[test]
fn row_17_codes_bent_on_their_way_are_put_right_or_said_to_be_damaged() {
    let code_of = |group: &str| answer_code(&packed(&answer_text(&answer_of(&answered(group)).unwrap()))).unwrap();
    let (code, other) = (code_of("Blue"), code_of("Green"));
    let whole = packed(&answer_text(&answer_of(&answered("Blue")).unwrap()));
    let lines: Vec<&str> = code.as_bytes().chunks(70).map(|line| std::str::from_utf8(line).unwrap()).collect();
    for bent in [
        code.clone(),
        format!("  {code}\n"),
        format!("Dear lecturer, A1 is us:\n\n{code}\n\nBest wishes, A1-team"),
        lines.join("\r\n"),
        lines.join("\n> "),
        lines.join("=\r\n"),
        lines.join(" "),
        lines.join("\u{200b}"),
        code.replacen('-', "–", 3),
        code.replace('-', "\u{2011}"),
        format!("“{code}”."),
        format!("<p>{code}</p>"),
    ] {
        assert_eq!(answers_in(&bent), Ok(vec![Ok(whole.clone())]), "{bent}");
    }
    let last = code.len() - 1;
    let end = if code.ends_with('x') { "y" } else { "x" };
    for damaged in [
        code[..last].to_owned(),
        code[..code.len() / 2].to_owned(),
        format!("{}{end}", &code[..last]),
        code.to_lowercase(),
        code.to_uppercase(),
        format!("{}{}", &code[..100], &code[120..]),
    ] {
        let found = answers_in(&damaged).unwrap();
        assert_eq!(found, [Err(LinkFault::Damaged)], "{damaged}");
    }
    assert_eq!(answers_in(&code.replacen("A1", "A2", 1)), Ok(vec![Err(LinkFault::Newer)]));
    for nothing in ["", "Dear lecturer", "A-1", "a1", "1-4-0badf00d-AbC_"] {
        assert_eq!(answers_in(nothing), Ok(vec![]), "{nothing}");
    }
    // A class in one message, one of them cut.
    let class = format!("Blue: {code}\nRed: {}\nGreen: {other}", &code[..300]);
    let found = answers_in(&class).unwrap();
    assert_eq!(found.iter().filter(|one| one.is_ok()).count(), 2, "the damaged one took another with it");
    assert!(found.contains(&Err(LinkFault::Damaged)));
}

#[test]
fn row_16_codes_and_files_that_are_too_large_are_not_read() {
    assert_eq!(answers_in(&"A".repeat(1_900_000)), Ok(vec![]));
    assert_eq!(answers_in(&"A1-ff-00000000-".repeat(100_000)), Err(LinkFault::TooLarge));
    assert_eq!(answers_in(&"A".repeat(20_000_000)), Err(LinkFault::TooLarge));
    assert_eq!(answers_in("A1-ffffffff-00000000-AAAA"), Ok(vec![Err(LinkFault::TooLarge)]));
    assert_eq!(answer_code(&vec![0; MAX_LINK_CHARS]), None);
    assert!(answer_code(&vec![0; MAX_LINK_CHARS / 4 * 3]).is_some());
    assert_eq!(read_answer(&" ".repeat(MAX_EXERCISE_BYTES + 1)), Err(AnswerError::TooLarge));
    assert_eq!(read_answer(&"[".repeat(MAX_EXERCISE_BYTES)), Err(AnswerError::TooLarge));
}

#[test]
fn what_is_wrong_with_answers_is_said() {
    let answer = answer_of(&answered("Blue")).unwrap();
    let text = answer_text(&answer);
    assert_eq!(read_answer(&text.replace("\"form\":1", "\"form\":2")), Err(AnswerError::Newer));
    for older in ["\"form\":0", "\"form\":\"one\"", "\"form\":null"] {
        assert_eq!(read_answer(&text.replace("\"form\":1", older)), Err(AnswerError::Damaged), "{older}");
    }
    assert_eq!(read_answer(&text[..text.len() - 9]), Err(AnswerError::Damaged));
    let file = export_json(&answered("Blue"), 1, Default::default());
    for other in [file.as_str(), "{}", "", "Dear all", "{\"app\":\"standpoint\",\"kind\":\"browser-copy\"}"] {
        assert_eq!(read_answer(other), Err(AnswerError::NotAnswers), "{other:.40}");
    }
    // The word alone says nothing, wherever it stands: cut short, a session is still no answer of a group.
    let speaks = r#"{"app":"standpoint","schema":3,"session":{"title":"Who answers? \"kind\":\"answers\""#;
    for other in [
        "The answers are in the other mail.",
        "{\"notes\": \"no answers yet",
        speaks,
        &[&file[..90], "answers"].concat(),
    ] {
        assert_eq!(read_answer(other), Err(AnswerError::NotAnswers), "{other}");
    }
    // However it was written, what says that it is answers is.
    assert_eq!(read_answer("{\n  \"kind\" : \"answers\",\n  \"answer\": {"), Err(AnswerError::Damaged));
    let bent = |change: &dyn Fn(&mut Answer)| {
        let mut answer = answer.clone();
        change(&mut answer);
        read_answer(&answer_text(&answer))
    };
    let damaged: [&dyn Fn(&mut Answer); 11] = [
        &|a| a.group = "  ".into(),
        &|a| a.group = "x".repeat(301),
        &|a| a.ties[0] = 999,
        &|a| a.ties[2] = 20,
        &|a| _ = a.ties.pop(),
        &|a| a.ties[1] = a.ties[0],
        &|a| a.ratings[3] = 4,
        &|a| a.ratings[2] = u16::MAX,
        &|a| a.people.push(a.people[0].clone()),
        &|a| a.people[0].label = "x".repeat(31),
        &|a| a.explanations[0].why = "x".repeat(301),
    ];
    for (at, change) in damaged.into_iter().enumerate() {
        assert_eq!(bent(change), Err(AnswerError::Damaged), "{at}");
    }
    let hostile = text.replacen("\"group\":", "\"__proto__\":{},\"group\":", 1);
    assert_eq!(read_answer(&hostile), Err(AnswerError::Damaged));
}

#[test]
fn a_draft_is_an_answer_too_and_a_judgement_comes_before_it() {
    let mut session = answered("Blue");
    let protection = Rc::make_mut(&mut session.protection);
    protection.judgements = Default::default();
    let decisions = protection.decisions.iter().map(|one| {
        let mut one = (**one).clone();
        (one.draft.level, one.draft.text) = (Some(Level::Negotiated), "Because of Jay".repeat(100));
        one
    });
    protection.decisions = decisions.collect();
    let answer = answer_of(&session).unwrap();
    assert_eq!(answer.decisions[0].judged, Some(Level::Negotiated));
    assert_eq!(answer.decisions[0].words.chars().count(), 300);
    assert!(answer.is_sound());
}

/// What an independent decoder reads in the drawing: squares filled from its path.
fn read_back(text: &str) -> String {
    const SQUARE: usize = 4;
    let pattern = pattern(text).unwrap();
    let across = usize::try_from(pattern.across).unwrap();
    let mut dark = vec![false; across * across];
    for run in pattern.path.split('z').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> =
            run.split(|sign: char| !sign.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        let [x, y, length, 1, back] = numbers[..] else { panic!("{run}") };
        assert_eq!(length, back);
        dark[y * across + x..y * across + x + length].fill(true);
    }
    for at in 0..across {
        for edge in [0, 1, 2, 3, across - 4, across - 3, across - 2, across - 1] {
            assert!(!dark[at * across + edge] && !dark[edge * across + at], "the ground around it is not empty");
        }
    }
    let size = across * SQUARE;
    let shade = |x: usize, y: usize| if dark[(y / SQUARE) * across + x / SQUARE] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn codes_are_read_back_by_an_independent_decoder() {
    let short = {
        let session = made_of(&sample("rowan").unwrap(), |exercise| exercise.minutes = Some(20));
        short_text(&session, "rowan", &sample("rowan").unwrap()).unwrap()
    };
    let link = format!("https://standpoint.example/#/exercise/{}", exercise_link(&packed(&short)).unwrap());
    for text in [link, "A".into(), "A1-".repeat(100), "x".repeat(MAX_PATTERN)] {
        assert_eq!(read_back(&text), text);
    }
    assert_eq!(pattern(&"x".repeat(MAX_PATTERN + 1)), None);
}

#[test]
fn a_groups_code_on_a_few_steps_can_be_scanned() {
    let session = made_of(&sample("rowan").unwrap(), |exercise| {
        exercise.steps = [Step::Level].into_iter().collect();
    });
    let mut copy = given(&session).unwrap();
    Rc::make_mut(&mut copy.opening).task.as_mut().unwrap().group = "Blue".into();
    let protection = Rc::make_mut(&mut copy.protection);
    let decisions = protection.decisions.iter().map(|one| {
        let mut one = (**one).clone();
        one.now = Some(Level::Partnership);
        one.levels = copy.story.actors.iter().take(3).map(|actor| (actor.id.clone(), Level::Directed)).collect();
        one
    });
    protection.decisions = decisions.collect();
    let code = answer_code(&packed(&answer_text(&answer_of(&copy).unwrap()))).unwrap();
    assert!(code.len() <= MAX_PATTERN, "{}", code.len());
    assert_eq!(read_back(&code), code);
}
