//! Parts of a record worded by hand.

use proptest::prelude::{ProptestConfig, proptest};
use standpoint::content;
use standpoint::domain::opening::Opening;
use standpoint::domain::records::{RecordKind, RecordPart, Rewritten};
use standpoint::domain::{Change, Command, Session, apply};
use standpoint::export::record::{Block, as_text, parts, read_text};

use super::{all, case_summary, headings, page, session_of};
use crate::drawn::TODAY;

fn worded(session: &Session, part: RecordPart, text: &str) -> Session {
    let all = parts(session, part.record());
    let one = all.iter().find(|one| one.part == part).unwrap();
    let over = one.rewritten.map_or_else(|| as_text(&one.composed), |before| before.over.clone());
    apply(session, Command::Rewrite(part, Some(Rewritten { text: text.to_owned(), over })), TODAY).unwrap()
}

fn changed(session: &Session, part: RecordPart) -> Option<(Vec<String>, Vec<String>)> {
    let all = parts(session, part.record());
    let changed = all.iter().find(|one| one.part == part).unwrap().changed()?;
    Some((changed.now, changed.gone))
}

#[test]
fn a_part_worded_by_hand_stands_as_it_was_written_whatever_changes() {
    let session = worded(&session_of("rowan"), RecordPart::About, "A family of four.\n\n- It is cold\n- It is late");
    assert!(page(&session).contains("<p dir=\"auto\">A family of four.</p>") && page(&session).contains("It is late"));
    assert_eq!(changed(&session, RecordPart::About), None);
    let opening = Opening { situation: "Something else.".into(), ..(*session.opening).clone() };
    let later = apply(&session, Command::Opening(opening), TODAY).unwrap();
    assert!(page(&later).contains("A family of four.") && !page(&later).contains("Something else."));
    let (now, gone) = changed(&later, RecordPart::About).unwrap();
    assert_eq!(now, ["*Situation:* Something else."]);
    assert_eq!(gone.len(), 1);
    // Keeping one's own wording is saying that the change was seen.
    let seen = parts(&later, RecordKind::CaseSummary).remove(0);
    let kept = Rewritten { text: seen.text(), over: as_text(&seen.composed) };
    let kept = apply(&later, Command::Rewrite(RecordPart::About, Some(kept)), TODAY).unwrap();
    assert_eq!(changed(&kept, RecordPart::About), None);
    assert!(page(&kept).contains("A family of four."));
    // Taking the new text is having no wording of one's own.
    let taken = apply(&later, Command::Rewrite(RecordPart::About, None), TODAY).unwrap();
    assert!(page(&taken).contains("Something else.") && !page(&taken).contains("A family of four."));
}

#[test]
fn an_entry_that_only_moves_down_the_record_is_no_change() {
    let session = worded(&session_of("rowan"), RecordPart::Decisions, "In my words.");
    let earliest = session.story.evidence.iter().filter_map(|entry| entry.happened).min().unwrap();
    let mut new = (**session.story.evidence.iter().next().unwrap()).clone();
    new.id = standpoint::domain::EvidenceId::new("brand-new").unwrap();
    (new.happened, new.known, new.links, new.set_aside) = (Some(earliest), Some(TODAY), Vec::new(), None);
    new.text = "Brand new, and earlier than all the others.".into();
    let later = apply(&session, Command::Evidence(Change::add(new)), TODAY).unwrap();
    assert_eq!(changed(&later, RecordPart::Decisions), None);
    let known = worded(&session, RecordPart::Known, "Known.");
    assert_eq!(changed(&known, RecordPart::Known), None);
}

#[test]
fn a_part_can_be_left_out_and_words_added_where_the_session_has_none() {
    let session = worded(&session_of("hale"), RecordPart::People, "");
    assert!(!headings(&case_summary(&session, TODAY)).contains(&content::label(RecordPart::People)));
    let more = worded(&session, RecordPart::CaseMore, "Read to her on Monday.");
    let last = case_summary(&more, TODAY).sections.pop().unwrap();
    assert_eq!((last.part, last.blocks), (RecordPart::CaseMore, vec![Block::Text("Read to her on Monday.".into())]));
}

#[test]
fn the_lines_a_part_is_worded_in_are_read_back_as_they_were_written() {
    for session in all() {
        for kind in RecordKind::ALL {
            for part in parts(&session, *kind) {
                let text = as_text(&part.composed);
                let back = read_text(&text);
                assert_eq!(as_text(&back), text, "{}, {:?}", session.id, part.part);
                let (now, then) = (format!("{back:?}"), format!("{:?}", part.composed));
                // A line break within an entry of a list makes a remark of what follows; all else is the same.
                assert!(now == then || text.lines().any(|line| line.starts_with("  ")), "{:?}", part.part);
            }
        }
    }
}

#[test]
fn stars_without_a_name_between_them_are_words_like_any_other() {
    for text in ["*:* |", "*:* *:* |", "** :* later", "*?* |"] {
        assert_eq!(as_text(&read_text(text)), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_make_a_document_and_its_lines_make_the_same_again(text in "([-#|*~ ]|[a-c]{1,3}|:\\* |\\n){0,40}") {
        let once = read_text(&text);
        let again = read_text(&as_text(&once));
        assert_eq!(as_text(&again), as_text(&read_text(&as_text(&again))), "{text:?}");
        // No letter is lost on the way.
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        assert_eq!(letters(&as_text(&once)), letters(&text), "{text:?}");
    }
}
