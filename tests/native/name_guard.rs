//! The name guard, form by form: what it must find, what it must leave alone, and that no text can upset it.

use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof, proptest};
use serde_json::Value;
use standpoint::content::samples::{Sample, samples};
use standpoint::domain::name_guard::{Kind, Kinds, Place, kinds, look, places};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};

use Kind::{Birth, Email, Name, NationalInsurance, Postcode, Telephone, TenDigits};

/// A text, and what is to be found in it, in order.
type Case = (&'static str, &'static [(Kind, &'static str)]);

const NAMES: &[Case] = &[
    ("Mrs Patel rang.", &[(Name, "Mrs Patel")]),
    ("I met Mr. Jones at ten", &[(Name, "Mr. Jones")]),
    ("Dr O'Brien and Dr O’Neill", &[(Name, "Dr O'Brien"), (Name, "Dr O’Neill")]),
    ("PC Jones came with DS Lee", &[(Name, "PC Jones"), (Name, "DS Lee")]),
    ("Mr and Mrs Begum", &[(Name, "Mrs Begum")]),
    ("Mrs Patel's sister", &[(Name, "Mrs Patel")]),
    ("Mrs Patel’s sister", &[(Name, "Mrs Patel")]),
    ("“Miss Honey”", &[(Name, "Miss Honey")]),
    ("Ms Smith-Jones said so", &[(Name, "Ms Smith-Jones")]),
    ("MR PATEL", &[(Name, "MR PATEL")]),
    ("mrs patel rang", &[(Name, "mrs patel")]),
    ("Mr Ng and Ms Ho", &[(Name, "Mr Ng"), (Name, "Ms Ho")]),
    ("Mr J Patel", &[(Name, "Mr J Patel")]),
    ("Mr J.R. Patel", &[(Name, "Mr J.R. Patel")]),
    ("Cllr Davies, Prof Khan and Rev Green", &[(Name, "Cllr Davies"), (Name, "Prof Khan"), (Name, "Rev Green")]),
    // Wales.
    ("Dr ap Gwilym", &[(Name, "Dr ap Gwilym")]),
    ("Mr ab Owen a Mrs Llywelyn", &[(Name, "Mr ab Owen"), (Name, "Mrs Llywelyn")]),
    ("Ms ferch Hywel", &[(Name, "Ms ferch Hywel")]),
    ("Mrs Prŵs o Dŷ Mawr", &[(Name, "Mrs Prŵs")]),
    ("Mr Ŵyn-Jones", &[(Name, "Mr Ŵyn-Jones")]),
    // Scotland and Ireland.
    ("Mrs MacDonald and Mr McKay", &[(Name, "Mrs MacDonald"), (Name, "Mr McKay")]),
    ("Ms M’Gregor", &[(Name, "Ms M’Gregor")]),
    ("Mr Mac Aodha", &[(Name, "Mr Mac Aodha")]),
    ("Dr Ó Briain and Ms Ní Dhonnchadha", &[(Name, "Dr Ó Briain"), (Name, "Ms Ní Dhonnchadha")]),
    // From elsewhere.
    ("Mrs van der Berg", &[(Name, "Mrs van der Berg")]),
    ("Mr de Souza, Dr al-Hassan", &[(Name, "Mr de Souza"), (Name, "Dr al-Hassan")]),
    ("Ms Øvergård met Dr Żak", &[(Name, "Ms Øvergård"), (Name, "Dr Żak")]),
    ("Mrs محمد", &[(Name, "Mrs محمد")]),
    ("Dr 王 was there", &[(Name, "Dr 王")]),
    ("👩🏽‍⚕️Dr Patel🙂", &[(Name, "Dr Patel")]),
    ("Mrs\u{a0}Patel", &[(Name, "Mrs\u{a0}Patel")]),
    ("Mrs\nPatel", &[(Name, "Mrs\nPatel")]),
    // None of these is anybody's name.
    ("Mum and Nan were there", &[]),
    ("the Dr said, and our GP", &[]),
    ("Dr", &[]),
    ("Mr", &[]),
    ("Ms A said no", &[]),
    ("I saw Ms A. School says she is well.", &[]),
    ("Ms A's flat, Mr B’s car", &[]),
    ("Mr X, Ms AB and Mrs T-J", &[]),
    ("Ms A, Jay and Nan", &[]),
    ("the PC on my desk; a pc world", &[]),
    ("miss Monday, miss the visit, I miss Leeds", &[]),
    ("Miss Monday's visit", &[]),
    ("Dr Surgery", &[]),
    ("Mrs said she would", &[]),
    ("mr and mrs next door", &[]),
    ("Judge ordered a report", &[]),
    ("hmrs Patel", &[]),
    ("Drake went to Mrsham", &[]),
    ("Inspector of schools", &[]),
    ("Dr A1", &[]),
    ("Mrs  ", &[]),
    ("Mrs, Patel", &[]),
];

const BIRTHS: &[Case] = &[
    ("Born 4 May 2016", &[(Birth, "4 May 2016")]),
    ("DOB: 04/05/2016", &[(Birth, "04/05/2016")]),
    ("D.O.B. 4.5.16", &[(Birth, "4.5.16")]),
    ("d.o.b 4-5-16", &[(Birth, "4-5-16")]),
    ("date of birth is 2016-05-04", &[(Birth, "2016-05-04")]),
    ("Date of Birth – 4th of May, 2016", &[(Birth, "4th of May, 2016")]),
    ("She was born on May 4, 2016", &[(Birth, "May 4, 2016")]),
    ("Jay (4/5/16, DOB) came", &[(Birth, "4/5/16")]),
    ("4 May 2016 is her date of birth", &[(Birth, "4 May 2016")]),
    ("her birthday is 4 May", &[(Birth, "4 May")]),
    ("Ganwyd 4 Mai; dyddiad geni 04/05/2016", &[(Birth, "04/05/2016")]),
    ("born\u{a0}4\u{a0}May\u{a0}2016", &[(Birth, "4\u{a0}May\u{a0}2016")]),
    // Days of events.
    ("Visited 4 May 2016, nobody in", &[]),
    ("The baby was born early. On 4 May 2026 we visited.", &[]),
    ("Born abroad; first seen 4 May 2026", &[]),
    ("4 May 2026", &[]),
    ("the review on 11/12/2026", &[]),
    ("birth mother came on 4 May 2026", &[]),
    ("stubborn since 4 May 2026", &[]),
    ("newborn seen 4 May 2026", &[]),
    ("born in a lift", &[]),
    ("born 45 May 2016", &[]),
    ("born in 2016", &[]),
    ("3/4 of those born here", &[]),
];

const POSTCODES: &[Case] = &[
    ("lives at M1 1AE", &[(Postcode, "M1 1AE")]),
    ("SW1A 1AA.", &[(Postcode, "SW1A 1AA")]),
    ("cf10 3nq", &[(Postcode, "cf10 3nq")]),
    ("EH12NG", &[(Postcode, "EH12NG")]),
    ("BT7 1NN, B33 8TH", &[(Postcode, "BT7 1NN"), (Postcode, "B33 8TH")]),
    ("W1A 0AX", &[(Postcode, "W1A 0AX")]),
    ("(LL57 2DG)", &[(Postcode, "LL57 2DG")]),
    ("B1\u{a0}1AA", &[(Postcode, "B1\u{a0}1AA")]),
    ("Room B12 3rd floor", &[]),
    ("flat E1 2nd door", &[]),
    ("QX1 1AE", &[]),
    ("M1 1AEX, XM1 1AE, M1 1A", &[]),
    ("M1 1CK", &[]),
    ("section 47 of the 1989 Act", &[]),
    ("M1", &[]),
];

const NUMBERS: &[Case] = &[
    ("ring 0121 496 0000", &[(Telephone, "0121 496 0000")]),
    ("07700 900123", &[(Telephone, "07700 900123")]),
    ("07700900123", &[(Telephone, "07700900123")]),
    ("(0121) 496 0000", &[(Telephone, "(0121) 496 0000")]),
    ("020-7946-0000", &[(Telephone, "020-7946-0000")]),
    ("0121.496.0000", &[(Telephone, "0121.496.0000")]),
    ("+44 7700 900123", &[(Telephone, "+44 7700 900123")]),
    ("+44 (0)7700 900 123", &[(Telephone, "+44 (0)7700 900 123")]),
    ("00447700900123", &[(Telephone, "00447700900123")]),
    ("+353 1 496 0000", &[(Telephone, "+353 1 496 0000")]),
    ("01204 52123", &[(Telephone, "01204 52123")]),
    ("\u{202a}07700 900123\u{202c}", &[(Telephone, "07700 900123")]),
    ("０７７００ ９００１２３", &[(Telephone, "０７７００ ９００１２３")]),
    ("0121 496 0000.", &[(Telephone, "0121 496 0000")]),
    ("in 2026 0121 496 0000", &[(Telephone, "0121 496 0000")]),
    ("943 476 5919", &[(TenDigits, "943 476 5919")]),
    ("9434765919", &[(TenDigits, "9434765919")]),
    ("943-476-5919", &[(TenDigits, "943-476-5919")]),
    ("CHI 010170 1234", &[(TenDigits, "010170 1234")]),
    ("NHS943 476 5919", &[]),
    ("QQ 12 34 56 C", &[(NationalInsurance, "QQ 12 34 56 C")]),
    ("ab123456c", &[(NationalInsurance, "ab123456c")]),
    ("AB-12-34-56-D", &[(NationalInsurance, "AB-12-34-56-D")]),
    ("AB123456E", &[]),
    ("XAB123456C, AB123456CD", &[]),
    ("999, 101 and 0800 1111", &[]),
    ("01-02-2026 14:00", &[]),
    ("01.02.2026 10.30", &[]),
    ("2026-11-22 09:15", &[]),
    ("£1234567890", &[]),
    ("1,234,567,890", &[]),
    ("12345678901", &[]),
    ("3.1415926535", &[]),
    ("ref 12345678", &[]),
    ("from 10 to 14 on 3, 4 and 5 May", &[]),
];

const EMAILS: &[Case] = &[
    ("write to lee@example.org.", &[(Email, "lee@example.org")]),
    ("<m.o'brien+x@mail.example.co.uk>", &[(Email, "m.o'brien+x@mail.example.co.uk")]),
    ("siân@ysgol.cymru", &[(Email, "siân@ysgol.cymru")]),
    ("07700900123@example.org", &[(Email, "07700900123@example.org")]),
    ("lee @ school", &[]),
    ("@school, a@b, x@y.", &[]),
    ("5 @ £3.50", &[]),
];

#[track_caller]
fn check(cases: &[Case]) {
    for (text, expected) in cases {
        let found = look(text);
        let found: Vec<(Kind, &str)> = found.iter().map(|find| (find.kind, &text[find.range.clone()])).collect();
        assert_eq!(found, *expected, "{text:?}");
    }
}

#[test]
fn titles_with_a_surname_are_found_and_roles_and_initials_are_not() {
    check(NAMES);
}

#[test]
fn days_are_found_beside_a_word_for_birth_alone() {
    check(BIRTHS);
}

#[test]
fn postcodes_are_found_by_their_area_and_form() {
    check(POSTCODES);
}

#[test]
fn numbers_are_told_by_their_digits_and_groups() {
    check(NUMBERS);
}

#[test]
fn mailboxes_are_found_whole() {
    check(EMAILS);
}

#[test]
fn several_things_in_one_text_are_found_in_their_order() {
    let text =
        "Mrs Patel (born 4 May 1984, NI QQ123456C), 2 Mill Rd, M1 1AE; 07700 900123 or p@example.org; 943 476 5919";
    let kinds: Vec<Kind> = look(text).iter().map(|find| find.kind).collect();
    assert_eq!(kinds, [Name, Birth, NationalInsurance, Postcode, Telephone, Email, TenDigits]);
}

/// The sample cases call one of their people "Mrs Hale", which is made up; nothing else in them is anybody's.
#[test]
fn the_sample_cases_have_no_more_than_a_made_up_title_and_name() {
    for sample in samples() {
        let found = places(&sample.complete(SessionId::new("s").unwrap()), None);
        let made_up = Kinds::default().with(Name);
        let expected = *sample == Sample::Hale;
        assert!(found.iter().all(|place| expected && place.kinds == made_up), "{}: {found:?}", sample.id());
    }
}

/// A session in which every text is the same.
fn filled(words: &str) -> Session {
    fn fill(value: &mut Value, words: &str) {
        match value {
            Value::String(text) if text == "Kept" => words.clone_into(text),
            Value::Array(entries) => entries.iter_mut().for_each(|entry| fill(entry, words)),
            Value::Object(fields) => fields.values_mut().for_each(|value| fill(value, words)),
            _ => {}
        }
    }
    let mut session = serde_json::to_value(Sample::Rowan.complete(SessionId::new("s").unwrap())).unwrap();
    let texts = ["title", "situation", "text", "label", "note", "why", "question", "what", "changed_mind", "lawful"];
    mark(&mut session, &texts);
    fill(&mut session, words);
    serde_json::from_value(session).unwrap()
}

/// Puts a mark in the fields with these names.
fn mark(value: &mut Value, names: &[&str]) {
    match value {
        Value::Array(entries) => entries.iter_mut().for_each(|entry| mark(entry, names)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if value.is_string() && names.contains(&name.as_str()) {
                    *value = "Kept".into();
                }
                mark(value, names);
            }
        }
        _ => {}
    }
}

#[test]
fn what_is_found_in_a_session_is_told_with_its_step_and_entry() {
    let session = filled("Mrs O'Brien, M1 1AE");
    let found = places(&session, None);
    let steps: Vec<Step> = found.iter().map(|place| place.step).collect();
    for step in [
        Step::Opening,
        Step::People,
        Step::Evidence,
        Step::Working,
        Step::Sources,
        Step::Shift,
        Step::Explanations,
        Step::Standing,
        Step::FindOut,
        Step::Move,
        Step::Question,
        Step::Tests,
        Step::Plan,
        Step::Ending,
    ] {
        assert!(steps.contains(&step), "{} is not among {steps:?}", step.id());
    }
    assert!(found.iter().all(|place| place.kinds == Kinds::default().with(Name).with(Postcode)));
    // Once for each entry, under the id it has in the story.
    let people: Vec<_> = found.iter().filter(|place| place.step == Step::People).collect();
    assert_eq!(people.len(), session.story.actors.iter().count());
    for (at, (place, actor)) in people.iter().zip(session.story.actors.iter()).enumerate() {
        assert_eq!(place.entry, Some((at + 1, actor.id.to_string())));
    }
    let opening = found.iter().filter(|place| place.step == Step::Opening);
    assert!(opening.eq([&Place { step: Step::Opening, entry: None, kinds: found[0].kinds }]));
}

#[test]
fn of_a_page_that_leaves_only_what_is_on_it_is_told() {
    let session = filled("Mrs O'Brien, M1 1AE");
    assert_eq!(places(&session, Some("<p>Nothing of it</p>")), []);
    let found = places(&session, Some("<p>Mrs O&#39;Brien</p>"));
    assert!(!found.is_empty() && found.iter().all(|place| place.kinds == Kinds::default().with(Name)), "{found:?}");
}

/// Pieces that the guard stops at, and any other sign.
fn piece() -> impl Strategy<Value = String> {
    let stops = [
        "Mrs ",
        "Mr. ",
        "dr ",
        "PC ",
        "van ",
        "O’",
        "A. ",
        "Patel",
        "'s",
        "born ",
        "d.o.b. ",
        "date of ",
        "4 May ",
        "4/5/16",
        "2016-05-04",
        "M1 ",
        "1AE",
        "0121 ",
        "+44",
        "(0)",
        "943 476 ",
        "5919",
        "QQ12",
        "34 56 ",
        "C",
        "@",
        "x.org",
        ". ",
        "\n",
        "\u{a0}",
        "\u{202a}",
        "e\u{301}",
        "İ",
        "ß",
        "王",
        "👩🏽‍⚕️",
        "٤",
        "Ｍ",
    ];
    prop_oneof![
        prop::sample::select(stops.to_vec()).prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[0-9A-Za-z @.'-]{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_upsets_the_guard_and_finds_are_whole_and_in_order(
        text in prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat()),
    ) {
        let mut end = 0;
        for find in look(&text) {
            assert!(find.range.start >= end && find.range.end > find.range.start, "{text:?}: {find:?}");
            assert!(text.get(find.range.clone()).is_some(), "{text:?}: {find:?}");
            assert!(kinds(&text).has(find.kind));
            end = find.range.end;
        }
    }

    #[test]
    fn what_is_found_is_found_in_any_surroundings(
        before in "[a-zäöŵ, ]{0,30}",
        after in "[a-zäöŵ, ]{0,30}",
    ) {
        for (kind, text) in [
            (Name, "Mrs Patel"), (Birth, "born 4 May 2016"), (Postcode, "M1 1AE"), (Telephone, "0121 496 0000"),
            (TenDigits, "943 476 5919"), (NationalInsurance, "QQ 12 34 56 C"), (Email, "lee@example.org"),
        ] {
            let text = format!("{before}: {text}; {after}");
            assert!(kinds(&text).has(kind), "{text:?}");
        }
    }
}

/// Were the time to grow with the square of the length, this would not end within a day.
#[test]
fn long_texts_are_looked_through_once() {
    for piece in [
        "a", " ", "1", "1 ", "@", "a@", "(", "+", "Mrs ", "Mr J ", "van ", "born ", "4/5/16 ", "d.", "M1 ", "\u{200b}",
        "é",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let found = look(&text);
        assert!(found.len() < text.len(), "{piece:?}");
    }
}
