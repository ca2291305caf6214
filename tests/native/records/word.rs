//! Records as Word documents.

use std::path::{Path, PathBuf};
use std::process::Command as Program;

use standpoint::domain::Session;
use standpoint::domain::records::{RecordKind, RecordPicture};
use standpoint::export::record::{Block, record, to_docx};
use standpoint::storage::import_json;

use super::{all, case_summary, pictured, session_of, unpacked};
use crate::drawn::TODAY;

/// One white point.
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\
    \0\0\0\x0cIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\r\xefF\xb8\0\0\0\0IEND\xaeB`\x82";

fn word(session: &Session, kind: RecordKind) -> Vec<u8> {
    let pictures: Vec<_> = RecordPicture::ALL.iter().map(|picture| (*picture, POINT.to_vec())).collect();
    let wanted = session.records.pictures.len();
    let pictures = if kind == RecordKind::CaseSummary { &pictures[..wanted] } else { &[] };
    to_docx(&record(session, kind, TODAY), pictures).unwrap()
}

#[test]
fn a_word_document_has_styles_lists_header_rows_page_numbers_and_pictures_that_can_be_read_aloud() {
    let session = pictured(&session_of("finn"));
    let parts = unpacked(&word(&session, RecordKind::CaseSummary));
    let part = |name: &str| {
        let found = parts.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name}"));
        String::from_utf8(found.1.clone()).unwrap()
    };
    let body = part("word/document.xml");
    let head = ["Heading1", "Heading2", "Title", "ListBullet", "Fact", "Running", "Warning"];
    for style in head {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
        assert!(part("word/styles.xml").contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(body.contains("<w:tblHeader/>") && body.contains("w:w=\"11906\" w:h=\"16838\""));
    assert!(part("word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert!(part("word/header1.xml").contains("CONFIDENTIAL"));
    assert!(part("word/footer1.xml").contains(" PAGE ") && part("word/footer1.xml").contains(" NUMPAGES "));
    for block in case_summary(&session, TODAY).sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Figure(figure) = block {
            let alt = figure.alt.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
            assert!(body.contains(&format!("descr=\"{alt}\"")), "{}", figure.title);
        }
    }
    assert_eq!(body.matches("<a:blip r:embed=").count(), 3);
    for at in 1..=3 {
        assert!(part("word/_rels/document.xml.rels").contains(&format!("picture{at}.png")));
    }
    // Nothing says who made it, when or on what.
    assert!(!part("docProps/core.xml").contains("creator") && !part("docProps/core.xml").contains("created"));
}

#[test]
fn a_word_document_of_anything_is_well_formed() {
    let hostile = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile/payload-in-every-text.json");
    let hostile = import_json(&std::fs::read_to_string(hostile).unwrap()).unwrap();
    for session in all().into_iter().chain([pictured(&hostile)]) {
        for kind in RecordKind::ALL {
            for (name, bytes) in unpacked(&word(&session, *kind)) {
                if !name.ends_with(".png") {
                    balanced(&name, &String::from_utf8(bytes).unwrap());
                }
            }
        }
    }
}

/// Every element of a part is closed where it was opened, and nothing stands in it that XML does not allow.
#[track_caller]
fn balanced(name: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    assert!(text.chars().all(|c| c >= ' ' || c == '\n' || c == '\t'), "{name}");
    for (at, piece) in text.split('<').enumerate().skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap_or_else(|| panic!("{name}, {at}: {piece}"));
        assert!(!rest.contains('>'), "{name}: {rest}");
        let word = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(word), "{name}");
        } else if !tag.starts_with('?') && !tag.ends_with('/') {
            open.push(word);
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[test]
fn a_word_document_opens_in_libreoffice_and_prints() {
    let Some(office) = ["soffice", "libreoffice"]
        .into_iter()
        .find(|name| Program::new(name).arg("--version").output().is_ok_and(|output| output.status.success()))
    else {
        println!("not tested: LibreOffice is not installed");
        return;
    };
    let folder = std::env::temp_dir().join(format!("standpoint-word-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let files: Vec<PathBuf> = RecordKind::ALL
        .iter()
        .map(|kind| {
            let file = folder.join(format!("{}.docx", kind.id()));
            std::fs::write(&file, word(&pictured(&session_of("finn")), *kind)).unwrap();
            file
        })
        .collect();
    let output = Program::new(office)
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .args(&files)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for file in &files {
        let pdf = std::fs::read(file.with_extension("pdf")).unwrap();
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 5_000, "{}", file.display());
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
