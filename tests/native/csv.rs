//! Tables for a spreadsheet: row 19 of the faults, and every way back.

use proptest::prelude::{ProptestConfig, prop, proptest};
use standpoint::domain::dates::{Date, date};
use standpoint::domain::story::Evidence;
use standpoint::domain::{Change, Command, EvidenceId, Rejection, Session, apply};
use standpoint::export::csv::{CsvError, CsvFault, CsvWhy, Sheet, from_csv, to_csv};

use crate::documents::golden;

const TODAY: Date = date(2027, 6, 1);

fn id() -> String {
    "drawn-here".into()
}

/// The session without its people and entries, and what else would refer to them.
fn emptied(session: &Session) -> Session {
    Session::new(session.id.clone(), (*session.opening).clone())
}

fn taken(session: &Session, sheet: Sheet, text: &str) -> Session {
    let reading = from_csv(session, sheet, text, TODAY, &id).unwrap();
    reading
        .commands(true)
        .into_iter()
        .fold(session.clone(), |session, command| apply(&session, command, TODAY).unwrap())
}

fn refused(session: &Session, text: &str) -> CsvError {
    from_csv(session, Sheet::Ledger, text, TODAY, &id).unwrap_err()
}

fn saying(text: &str) -> Session {
    let entry = Evidence::new(EvidenceId::new("one").unwrap(), text);
    apply(&emptied(&golden()), Command::Evidence(Change::add(entry)), TODAY).unwrap()
}

/// The first cell of the first entry, as any reader of RFC 4180 sees it.
fn first_cell(csv: &str) -> String {
    let row = &csv[csv.find("\r\n").unwrap() + 2..];
    let mut out = String::new();
    let mut signs = row.strip_prefix('"').unwrap().chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '"' && signs.next_if_eq(&'"').is_none() {
            break;
        }
        out.push(sign);
    }
    out
}

#[test]
fn row_19_no_cell_begins_as_a_formula_and_every_text_comes_back_as_it_was() {
    let payloads = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1:A9)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(1)",
        "  =1+1",
        "\u{feff}=1",
        "\u{200b}=1",
        "\u{a0}@a",
        "'=1",
        "''",
        "'",
        "\"=1\"",
        "=HYPERLINK(\"x\",\"y\")",
        "two\r\nlines, \"quoted\"; and = inside",
        "a,b;c\td",
        "",
        " ",
        "ordinary words",
        "Ń – “ę” 🙂 عربي",
    ];
    for payload in payloads {
        let session = saying(payload);
        let csv = to_csv(&session.story, Sheet::Ledger);
        let cell = first_cell(&csv);
        let seen = cell
            .trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}' || c == '\u{200b}');
        assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{payload:?} became {cell:?}");
        assert!(!cell.starts_with(['\t', '\r', '\n']), "{payload:?} became {cell:?}");
        assert_eq!(
            taken(&emptied(&session), Sheet::Ledger, &csv).story.evidence,
            session.story.evidence,
            "{payload:?}"
        );
    }
}

#[test]
fn row_19_the_golden_people_and_ledger_come_back_exactly() {
    let golden = golden();
    let bare = taken(&emptied(&golden), Sheet::People, &to_csv(&golden.story, Sheet::People));
    assert_eq!(bare.story.actors, golden.story.actors);
    let whole = taken(&bare, Sheet::Ledger, &to_csv(&golden.story, Sheet::Ledger));
    assert_eq!(whole.story.evidence, golden.story.evidence);
}

#[test]
fn a_table_is_utf_8_with_a_mark_and_every_cell_of_it_is_quoted() {
    let csv = to_csv(&golden().story, Sheet::People);
    assert!(csv.starts_with("\u{feff}\"Name or role\",\"Part in the story\",\"Age\""), "{csv}");
    assert!(csv.ends_with("\"\r\n"));
}

#[test]
fn what_is_here_already_is_left_and_what_differs_is_rewritten_only_when_asked() {
    let golden = golden();
    let csv = to_csv(&golden.story, Sheet::Ledger);
    let same = from_csv(&golden, Sheet::Ledger, &csv, TODAY, &id).unwrap();
    assert_eq!((same.fresh, same.differing, same.same), (0, 0, golden.story.evidence.len()));
    assert_eq!(same.commands(true), []);

    let entry = Evidence { text: "Changed since".into(), ..(*golden.story.evidence[0]).clone() };
    let changed = apply(&golden, Command::Evidence(Change::put(entry)), TODAY).unwrap();
    let reading = from_csv(&changed, Sheet::Ledger, &csv, TODAY, &id).unwrap();
    assert_eq!((reading.fresh, reading.differing), (0, 1));
    assert_eq!(reading.clone().commands(false), []);
    assert_eq!(taken(&changed, Sheet::Ledger, &csv).story.evidence, golden.story.evidence);
}

#[test]
fn what_a_spreadsheet_makes_of_a_table_is_still_read() {
    let golden = golden();
    // Dates turned round, semicolons, quotation marks dropped, no mark in front.
    let csv = to_csv(&golden.story, Sheet::People).replace('\u{feff}', "").replace("\",\"", "\";\"").replace('"', "");
    let read = from_csv(&golden, Sheet::People, &csv, TODAY, &id).unwrap();
    assert_eq!(read.same, golden.story.actors.len());

    let person = golden.story.actors[0].label.clone();
    let heads = to_csv(&emptied(&golden).story, Sheet::Ledger);
    let columns = heads.matches(',').count();
    let mut cells = vec![String::new(); columns + 1];
    (cells[0], cells[1], cells[7]) = ("Written in the spreadsheet".into(), person, "04/05/2026".into());
    let reading = from_csv(&golden, Sheet::Ledger, &format!("{heads}{}\r\n", cells.join(",")), TODAY, &id).unwrap();
    assert_eq!(reading.fresh, 1);
    let [Command::Evidence(Change::Add(entry))] = &reading.commands(false)[..] else { panic!("one new entry") };
    assert_eq!((entry.id.as_str(), entry.happened), ("drawn-here", Some(date(2026, 5, 4))));
    assert_eq!(entry.about, [golden.story.actors[0].id.clone()]);
}

#[test]
fn a_table_that_cannot_be_right_is_refused_cell_by_cell() {
    let golden = golden();
    let csv = to_csv(&golden.story, Sheet::Ledger);
    assert_eq!(refused(&golden, ""), CsvError::NoColumn("Entry"));
    assert_eq!(refused(&golden, "Name,Age\r\nMum,40\r\n"), CsvError::NoColumn("Entry"));
    assert_eq!(refused(&golden, &to_csv(&golden.story, Sheet::People)), CsvError::NoColumn("Entry"));
    assert_eq!(refused(&golden, &"x".repeat(5 * 1024 * 1024 + 1)), CsvError::TooLarge);
    let heads = csv.lines().next().unwrap();
    assert_eq!(refused(&golden, &format!("{heads}\r\n{}", "a\r\n".repeat(2001))), CsvError::TooMany);

    let only = |why: &CsvError| match why {
        CsvError::Faults { shown, more: 0 } if shown.len() == 1 => shown[0].clone(),
        other => panic!("{other:?}"),
    };
    let row = |cells: &[(usize, &str)]| {
        let mut all = vec![""; 19];
        cells.iter().for_each(|(at, text)| all[*at] = text);
        format!("{heads}\r\n\"{}\"\r\n", all.join("\",\""))
    };
    let fault = |column: Option<&'static str>, why| CsvFault { row: 2, column, why };
    let cases = [
        (row(&[(3, "rumour")]), fault(Some("How we know"), CsvWhy::Kind)),
        (row(&[(7, "31/2/2026")]), fault(Some("Happened"), CsvWhy::Kind)),
        (row(&[(18, "Not An Id")]), fault(Some("Id"), CsvWhy::Kind)),
        (row(&[(14, "nobody")]), fault(None, CsvWhy::Rule(Rejection::Dangling))),
        (row(&[(1, "Nobody at all")]), fault(Some("About"), CsvWhy::Name)),
        (row(&[(2, "Nobody at all")]), fault(Some("From"), CsvWhy::Name)),
        (row(&[(7, "1/6/2026"), (8, "1/5/2026")]), fault(None, CsvWhy::Rule(Rejection::KnownBeforeHappened))),
        (format!("{heads}\r\na,b\r\n"), fault(None, CsvWhy::Cells)),
        (format!("{heads}\r\n{}\r\n", "a,".repeat(100_000)), fault(None, CsvWhy::Cells)),
        (row(&[(0, "a")]).trim_end().to_owned(), fault(None, CsvWhy::CutOff)),
    ];
    for (text, expected) in cases {
        assert_eq!(only(&refused(&golden, &text)), expected);
    }
    let twice = format!("{}{}", row(&[(18, "same-id")]), row(&[(18, "same-id")]).split_once("\r\n").unwrap().1);
    assert_eq!(only(&refused(&golden, &twice)), CsvFault { row: 3, column: Some("Id"), why: CsvWhy::Twice });
    // Cut anywhere, it is refused or the same, never half of it taken as new work.
    for at in (0..csv.len()).filter(|at| csv.is_char_boundary(*at)) {
        if let Ok(reading) = from_csv(&golden, Sheet::Ledger, &csv[..at], TODAY, &id) {
            assert_eq!((reading.fresh, reading.differing), (0, 0), "cut at {at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_comes_back_as_it_was(text in prop::string::string_regex("(?s)['=+@,;\"\t\r\n -]{0,3}.{0,40}").unwrap()) {
        let session = saying(&text);
        let csv = to_csv(&session.story, Sheet::Ledger);
        assert_eq!(&taken(&emptied(&session), Sheet::Ledger, &csv).story.evidence, &session.story.evidence);
    }

    #[test]
    fn no_table_makes_the_reader_fail(text in "(?s).{0,200}", rows in "[\"',;\r\na-z=]{0,200}") {
        let golden = golden();
        let heads = to_csv(&emptied(&golden).story, Sheet::Ledger);
        let _ = from_csv(&golden, Sheet::Ledger, &text, TODAY, &id);
        let _ = from_csv(&golden, Sheet::Ledger, &format!("{heads}{rows}"), TODAY, &id);
    }
}
