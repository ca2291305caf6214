//! Backups that prove themselves: row 23 of the faults, as far as it needs no browser.

use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Rejection, Session, SessionId};
use standpoint::storage::backup::{
    Against, Backup, Contents, Note, against, backup_text, is_backup, prove, read_backup,
};
use standpoint::storage::{
    ImportError, ImportFault, MemorySlots, Moment, Slots, WhyNot, export_json, list, save, session_key,
};

use crate::documents::golden;

fn at(text: &str) -> Moment {
    Moment::new(text).unwrap()
}

fn made() -> Moment {
    at("2026-11-22T14:02:03.004Z")
}

fn titled(id: &str, title: &str, fictional: Option<bool>) -> Session {
    let opening = Opening { title: title.into(), fictional, ..Opening::new(Mode::Solo, date(2026, 11, 22)) };
    Session::new(SessionId::new(id).unwrap(), opening)
}

fn shelf() -> (MemorySlots, Vec<Session>) {
    let (slots, sessions) =
        (MemorySlots::new(), vec![golden(), titled("two", "Ń “two”", Some(false)), titled("three", "", None)]);
    for session in &sessions {
        save(&slots, session, 0, Step::Opening, made()).unwrap();
    }
    (slots, sessions)
}

fn texts(slots: &MemorySlots) -> Vec<(SessionId, String)> {
    let listed = list(slots).unwrap();
    listed.into_iter().map(|kept| (kept.id.clone(), slots.get(&session_key(&kept.id)).unwrap().unwrap())).collect()
}

fn faults(backup: &Backup) -> usize {
    backup.sessions.iter().filter(|held| held.session.is_err()).count()
}

#[test]
fn row_23_a_backup_holds_every_session_exactly_and_says_so() {
    let (slots, sessions) = shelf();
    let texts = texts(&slots);
    let file = backup_text(&texts, made());
    assert!(is_backup(&file));
    let people = golden().story.actors.len();
    let proven = prove(&file, &texts).unwrap();
    assert_eq!(proven.contents, Contents { sessions: 3, people, newer: 0 });
    assert!(proven.revisions.len() == 3 && proven.revisions.values().all(|revision| *revision == 1));
    let backup = read_backup(&file).unwrap();
    assert_eq!(backup.made_at, Some(made()));
    for held in &backup.sessions {
        let session = held.session.as_ref().unwrap();
        assert!(sessions.contains(session) && held.unchanged && held.revision == 1);
        let kept = slots.get(&session_key(&session.id)).unwrap();
        assert_eq!(against(session, kept.as_deref()), Against::Same);
        assert_eq!(against(session, None), Against::NotHere);
        assert_eq!(against(session, Some("{")), Against::Unreadable);
    }
    let other = titled("two", "Another", None);
    assert!(matches!(
        against(&other, slots.get("standpoint/session/two").unwrap().as_deref()),
        Against::Differs { .. }
    ));
    // Laid out anew by another program, it is the same backup.
    let value: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(read_backup(&serde_json::to_string_pretty(&value).unwrap()).unwrap(), backup);
}

#[test]
fn row_23_a_backup_with_a_flipped_byte_is_never_proven_and_never_passes_as_unchanged() {
    let (slots, _) = shelf();
    let texts = texts(&slots);
    let file = backup_text(&texts, made());
    let whole = read_backup(&file).unwrap();
    let mut told = 0;
    for at in (0..file.len()).step_by(23) {
        let mut bytes = file.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(flipped) = String::from_utf8(bytes) else { continue };
        // Space around a sign is nothing that anybody wrote.
        if serde_json::from_str::<serde_json::Value>(&flipped).ok() == serde_json::from_str(&file).ok() {
            continue;
        }
        match read_backup(&flipped) {
            Err(_) => {}
            Ok(backup) if backup.sessions == whole.sessions => assert_ne!(backup.made_at, whole.made_at, "byte {at}"),
            Ok(backup) => {
                assert!(backup.sessions.iter().any(|held| !held.unchanged), "byte {at}");
                assert_eq!(prove(&flipped, &texts), None, "byte {at}");
                told += 1;
            }
        }
    }
    assert!(told > 100, "only {told} flips left a file that can be read");
}

#[test]
fn a_backup_cut_off_anywhere_is_refused() {
    let (slots, _) = shelf();
    let file = backup_text(&texts(&slots), made());
    for at in (0..file.trim_end().len()).step_by(97).filter(|at| file.is_char_boundary(*at)) {
        assert!(read_backup(&file[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn a_backup_that_lacks_a_session_or_has_another_is_not_proven() {
    let (slots, _) = shelf();
    let texts = texts(&slots);
    let file = backup_text(&texts[1..], made());
    assert_eq!(prove(&file, &texts), None);
    let mut other = texts.clone();
    other[0].1 = other[0].1.replace("\"revision\":1", "\"revision\":2");
    assert_eq!(prove(&backup_text(&texts, made()), &other), None);
    assert_eq!(prove("", &[]), None);
}

#[test]
fn one_session_that_cannot_be_read_does_not_hide_the_others() {
    let (slots, _) = shelf();
    let file = backup_text(&texts(&slots), made()).replacen("\"label\":", "\"lable\":", 1);
    let backup = read_backup(&file).unwrap();
    assert_eq!((backup.sessions.len(), faults(&backup)), (3, 1));

    // Under one id twice, only the first is taken.
    let twice = vec![texts(&slots)[0].clone(), texts(&slots)[0].clone()];
    let backup = read_backup(&backup_text(&twice, made())).unwrap();
    let taken = ImportFault { part: "session", entry: 2, why: WhyNot::Refused(Rejection::Taken) };
    assert_eq!(backup.sessions[1].session, Err(ImportError::Faults { shown: vec![taken], more: 0 }));
}

#[test]
fn work_of_a_newer_version_goes_into_a_backup_as_it_is() {
    let (slots, _) = shelf();
    let newer = r#"{"app":"standpoint","schema":999,"revision":7,"saved_at":"2026-11-22T14:02:03.004Z","session":{"any":"thing"}}"#;
    let mut texts = texts(&slots);
    texts.push((SessionId::new("newer").unwrap(), newer.into()));
    let file = backup_text(&texts, made());
    assert_eq!(prove(&file, &texts).map(|it| (it.contents.sessions, it.contents.newer)), Some((3, 1)));
    assert!(file.contains(newer));
}

#[test]
fn a_session_kept_with_a_reference_that_leads_nowhere_is_backed_up_and_restored_as_it_is() {
    let text = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile/dangling.json"),
    )
    .unwrap();
    let texts = vec![(golden().id, text.clone())];
    let file = backup_text(&texts, made());
    assert_eq!(prove(&file, &texts).map(|it| it.contents.sessions), Some(1));
    // But not where it was slipped in afterwards.
    let slipped = file.replacen("\"checks\":[", "\"checks\":[1", 1);
    assert_eq!(faults(&read_backup(&slipped).unwrap()), 1);
}

#[test]
fn every_other_file_is_refused_in_words_or_read_as_one_session() {
    let one = read_backup(&export_json(&golden(), 3, made())).unwrap();
    assert_eq!((one.made_at, one.sessions.len(), one.sessions[0].session.as_ref().ok()), (None, 1, Some(&golden())));
    let check = |text: &str, expected: ImportError| assert_eq!(read_backup(text), Err(expected), "{text}");
    let fault = |why| ImportError::Faults { shown: vec![ImportFault { part: "file", entry: 0, why }], more: 0 };
    check("", ImportError::Empty);
    check("[]", ImportError::AnotherApp);
    check(r#"{"app":"another","backup":1}"#, ImportError::AnotherApp);
    check(r#"{"app":"standpoint","backup":2}"#, ImportError::Newer { schema: 2 });
    check(r#"{"app":"standpoint","backup":"1"}"#, fault(WhyNot::WrongKind));
    let head = r#"{"app":"standpoint","backup":1,"made_at":"2026-11-22T14:02:03.004Z""#;
    check(&format!(r#"{head},"checks":[]}}"#), fault(WhyNot::MissingPart("sessions".into())));
    check(&format!(r#"{head},"checks":[1],"sessions":[]}}"#), fault(WhyNot::WrongKind));
    check(&format!(r#"{head},"checks":[],"sessions":{{}}}}"#), fault(WhyNot::WrongKind));
    check(
        &format!(r#"{head},"checks":[],"sessions":[],"__proto__":1}}"#),
        fault(WhyNot::UnknownField("__proto__".into())),
    );
    assert_eq!(read_backup(&format!(r#"{head},"checks":[],"sessions":[]}}"#)).unwrap().sessions, []);
}

#[test]
fn a_reminder_is_about_real_work_that_changed_and_can_be_put_off() {
    let slots = MemorySlots::new();
    let keep = |session: &Session, over| save(&slots, session, over, Step::Opening, made()).unwrap();
    let today = date(2026, 11, 22);
    let due = |note: &Note| note.due(&list(&slots).unwrap(), today);
    let mut note = Note::default();
    keep(&titled("sample", "Tom", Some(true)), 0);
    keep(&titled("sample", "Tom, changed", Some(true)), 1);
    keep(&titled("begun", "", None), 0);
    assert_eq!(due(&note), 0, "neither samples nor what was only begun");
    keep(&titled("begun", "Written into", None), 1);
    keep(&titled("real", "A", Some(false)), 0);
    keep(&titled("real", "B", Some(false)), 1);
    assert_eq!(due(&note), 2);

    note.hush(&list(&slots).unwrap());
    assert_eq!(due(&note), 0);
    keep(&titled("real", "C", Some(false)), 2);
    assert_eq!(due(&note), 1, "until something changes");

    note.not_before = Some(date(2026, 11, 29));
    assert_eq!(due(&note), 0);
    assert_eq!(note.due(&list(&slots).unwrap(), date(2026, 11, 29)), 1);
    assert_eq!(note.due(&list(&slots).unwrap(), date(2020, 1, 1)), 1, "a clock that was set back puts nothing off");

    note = Note {
        held: [(SessionId::new("real").unwrap(), 3), (SessionId::new("begun").unwrap(), 2)].into(),
        ..Note::default()
    };
    assert_eq!(due(&note), 0, "all of it is in the last backup");
    assert_eq!(Note::read_text(Some(&note.text())), note);
    for broken in [None, Some(""), Some("{"), Some("{}"), Some("[1]")] {
        assert_eq!(Note::read_text(broken), Note::default());
    }
}
