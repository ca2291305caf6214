//! Sealing what one of two voices said, with this browser's own encryption.

use standpoint::app::voices::{Draft, NotOpened, begin_draft, drafting, forget_draft, open, seal, word};
use standpoint::domain::voices::{Party, Said, Sealed, VoiceAnswer};
use standpoint::domain::{Id, RoundId};
use standpoint::platform::crypto;
use wasm_bindgen_test::wasm_bindgen_test;

const WORD: &str = "marsh lantern";

fn round() -> RoundId {
    RoundId::read("r1").unwrap()
}

fn answers() -> Vec<VoiceAnswer> {
    vec![VoiceAnswer { asked: "What worries you most?".into(), chosen: String::new(), words: "The caf\u{e9}.".into() }]
}

#[wasm_bindgen_test]
async fn a_fingerprint_is_what_other_software_makes_of_the_same_text() {
    let of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(crypto::fingerprint("abc").await.as_deref(), Ok(of_abc));
    let of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(crypto::fingerprint("").await.as_deref(), Ok(of_nothing));
}

#[wasm_bindgen_test]
async fn row_26_what_is_sealed_opens_under_its_word_alone_and_only_as_it_was() {
    let sealed = seal(&round(), Party::Worker, answers(), WORD).await.unwrap();
    let kept = format!("{sealed:?}");
    assert!(!kept.contains("caf") && !kept.contains("marsh") && sealed.opened.is_empty());
    assert_eq!(open(&sealed, "marsh lanterns").await, Err(NotOpened::Word));
    let text = open(&sealed, &word("  Marsh\tLANTERN ")).await.unwrap();
    let said = Said::read(&text).unwrap();
    assert_eq!((said.by, said.answers), (Party::Worker, answers()));
    assert_eq!(crypto::fingerprint(&text).await, Ok(sealed.fingerprint.clone()));

    // The same answers under the same word have another fingerprint each time: it gives none of them away.
    let again = seal(&round(), Party::Worker, answers(), WORD).await.unwrap();
    assert_ne!(again.fingerprint, sealed.fingerprint);
    // Answers that were put in place of those the fingerprint was taken of are not shown.
    let swapped = Sealed { sealed: again.sealed, ..sealed.clone() };
    assert_eq!(open(&swapped, WORD).await, Err(NotOpened::Changed));
    let cut = Sealed { sealed: sealed.sealed[..sealed.sealed.len() / 2].into(), ..sealed };
    assert_eq!(open(&cut, WORD).await, Err(NotOpened::Word));
}

#[wasm_bindgen_test]
fn what_is_being_written_is_one_draft_for_each_of_the_two_and_is_forgotten_alone() {
    for by in [Party::Worker, Party::Supervisor] {
        begin_draft(Draft { round: round(), by, word: WORD.into(), answers: answers() });
    }
    assert!(drafting(&round(), Party::Worker, &mut |draft| draft.answers[0].words = "Changed".into()));
    forget_draft(&round(), Party::Supervisor);
    assert!(!drafting(&round(), Party::Supervisor, &mut |_| {}));
    assert!(drafting(&round(), Party::Worker, &mut |draft| assert_eq!(draft.answers[0].words, "Changed")));
    assert!(!drafting(&RoundId::read("r2").unwrap(), Party::Worker, &mut |_| {}));
    forget_draft(&round(), Party::Worker);
}
