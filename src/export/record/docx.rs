//! A record as a Word document: WordprocessingML (ISO/IEC 29500) as word processors write it themselves, with real
//! heading styles, lists, tables with header rows, page numbers and pictures that can be read aloud.
//!
//! The parts of it that are the same in every record are files in `docx/`; the container is a crate's. Nothing in the
//! file says when, on which computer or by whom it was made. Start with [`to_docx`].

use std::io::Write as _;

use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

use super::flow::{Flow, Style, of_record};
use super::{Figure, Record, Table};
use crate::content;
use crate::content::words::records as words;
use crate::domain::map_layout::Spot;
use crate::domain::records::RecordPicture;
use crate::export::markup::Markup;
use crate::export::png::checksum;

const CONTENT_TYPES: &str = include_str!("docx/content_types.xml");
const PACKAGE: &str = include_str!("docx/package.rels");
const RELATIONS: &str = include_str!("docx/document.rels");
const STYLES: &str = include_str!("docx/styles.xml");
const NUMBERING: &str = include_str!("docx/numbering.xml");
const SETTINGS: &str = include_str!("docx/settings.xml");
const HEADER: &str = include_str!("docx/header.xml");
const FOOTER: &str = include_str!("docx/footer.xml");
const CORE: &str = include_str!("docx/core.xml");
const BEGIN: &str = include_str!("docx/begin.xml");
const END: &str = include_str!("docx/end.xml");

/// The room a picture has on a page, in English Metric Units: 174 by 220 millimetres.
const ROOM: (i64, i64) = (6_264_000, 7_920_000);
/// A point of a picture, where there is room.
const POINT: i64 = 9_525;
/// The width of a table, in twentieths of a point.
const TABLE: usize = 9_866;
/// The longest stretch that can be packed as it is.
const STRETCH: usize = 0xffff;

/// A picture as points, for a document that shows no other.
pub type Points = (RecordPicture, Vec<u8>);

/// A record as a Word document. Of a picture that is not given as points it says so; what it says stays. Nothing where
/// it is too large for its container.
#[must_use]
pub fn to_docx(record: &Record, pictures: &[Points]) -> Option<Vec<u8>> {
    let kind = content::label(record.kind);
    let mut body = Markup::begun(BEGIN);
    for piece in of_record(record) {
        match piece {
            Flow::Line { style, lead, text, struck } => line(&mut body, style, (lead, text, struck)),
            Flow::Table(table, heading) => table_in(&mut body, table, heading),
            Flow::Figure(figure) => match pictures.iter().position(|(picture, _)| *picture == figure.picture) {
                Some(at) => picture(&mut body, figure, at + 1),
                None => line(&mut body, Style::Text, ("", words::NOT_DRAWN, false)),
            },
        }
    }
    body.raw(END);
    let (mut core, mut header) = (Markup::begun(CORE), Markup::begun(HEADER));
    core.text(kind);
    core.raw("</dc:title></cp:coreProperties>");
    header.text(words::CONFIDENTIAL);
    header.raw("</w:t></w:r><w:r><w:tab/><w:t>");
    header.text(kind);
    header.raw("</w:t></w:r></w:p></w:hdr>");
    let mut relations = RELATIONS.to_owned();
    for at in 1..=pictures.len() {
        let at = at.to_string();
        relations.push_str(&[PICTURE.0, &at, PICTURE.1, &at, ".png\"/>"].concat());
    }
    relations.push_str("</Relationships>");
    let (body, core, header) = (body.finished(), core.finished(), header.finished());

    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, text) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", PACKAGE),
        ("word/document.xml", &body),
        ("word/_rels/document.xml.rels", &relations),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/settings.xml", SETTINGS),
        ("word/header1.xml", &header),
        ("word/footer1.xml", FOOTER),
        ("docProps/core.xml", &core),
    ] {
        put(&mut archive, name, text.as_bytes())?;
    }
    for (at, (_, points)) in pictures.iter().enumerate() {
        put(&mut archive, &["word/media/picture", &(at + 1).to_string(), ".png"].concat(), points)?;
    }
    archive.finish().ok()
}

const PICTURE: (&str, &str) = (
    "<Relationship Id=\"picture",
    "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/picture",
);

/// Puts a part into the container. It is deflated in the plainest way, as it is: a part that is only stored may not say
/// its length behind it, as this writer does, and some programs then refuse the whole.
fn put(archive: &mut ZipArchiveWriter<Vec<u8>>, name: &str, bytes: &[u8]) -> Option<()> {
    let (mut part, _) = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().ok()?;
    let mut rest = bytes;
    loop {
        let (stretch, after) = rest.split_at(rest.len().min(STRETCH));
        let length = stretch.len() as u16;
        part.write_all(&[u8::from(after.is_empty())]).ok()?;
        part.write_all(&length.to_le_bytes()).ok()?;
        part.write_all(&(!length).to_le_bytes()).ok()?;
        part.write_all(stretch).ok()?;
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    part.finish(DataDescriptorOutput::new(checksum(bytes), bytes.len() as u64)).ok()?;
    Some(())
}

fn line(out: &mut Markup, style: Style, (lead, text, struck): (&str, &str, bool)) {
    paragraph(
        out,
        match style {
            Style::Running => "Running",
            Style::Title => "Title",
            Style::Kind => "Subtitle",
            Style::Warning => "Warning",
            Style::Heading => "Heading1",
            Style::Under => "Heading2",
            Style::Point => "ListBullet",
            Style::Note => "Note",
            Style::Fact => "Fact",
            Style::Text => "BodyText",
            Style::Foot => "Foot",
        },
    );
    if !lead.is_empty() {
        run(out, lead, "<w:b/>");
        run(out, if style == Style::Fact { words::after_name(lead) } else { "\n" }, "<w:b/>");
    }
    run(out, text, if struck { "<w:strike/>" } else { "" });
    out.raw("</w:p>");
}

fn paragraph(out: &mut Markup, style: &str) {
    out.raw("<w:p><w:pPr><w:pStyle w:val=\"");
    out.raw(style);
    out.raw("\"/></w:pPr>");
}

/// Words of one look, with their line breaks.
fn run(out: &mut Markup, text: &str, look: &str) {
    out.raw("<w:r>");
    if !look.is_empty() {
        out.raw("<w:rPr>");
        out.raw(look);
        out.raw("</w:rPr>");
    }
    for (at, line) in text.split('\n').enumerate() {
        out.raw(if at > 0 { "<w:br/>" } else { "" });
        out.raw("<w:t xml:space=\"preserve\">");
        out.text(line.trim_end_matches('\r'));
        out.raw("</w:t>");
    }
    out.raw("</w:r>");
}

fn table_in(out: &mut Markup, table: &Table, heading: &str) {
    out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
    out.raw("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:firstColumn=\"1\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
    out.raw("<w:tblCaption w:val=\"");
    out.text(heading);
    out.raw("\"/></w:tblPr><w:tblGrid>");
    // The first column names the row, and has the most to say.
    let columns = table.columns.len().max(1);
    let first = columns.div_ceil(2);
    let share = TABLE / (columns - 1 + first);
    let widths: Vec<String> =
        (0..columns).map(|at| (if at == 0 { TABLE - share * (columns - 1) } else { share }).to_string()).collect();
    widths.iter().for_each(|width| out.raw(&["<w:gridCol w:w=\"", width, "\"/>"].concat()));
    out.raw("</w:tblGrid>");
    row(out, &table.columns, &widths, "<w:tblHeader/>");
    table.rows.iter().for_each(|cells| row(out, cells, &widths, ""));
    out.raw("</w:tbl>");
    // What follows a table would stand close beneath it.
    paragraph(out, "Foot");
    out.raw("</w:p>");
}

fn row(out: &mut Markup, cells: &[String], widths: &[String], head: &str) {
    out.raw("<w:tr><w:trPr><w:cantSplit/>");
    out.raw(head);
    out.raw("</w:trPr>");
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
        out.raw(&["<w:tc><w:tcPr><w:tcW w:w=\"", width, "\" w:type=\"dxa\"/></w:tcPr>"].concat());
        paragraph(out, "Cell");
        run(out, cell, if at == 0 || !head.is_empty() { "<w:b/>" } else { "" });
        out.raw("</w:p></w:tc>");
    }
    out.raw("</w:tr>");
}

/// As large as there is room for, and no larger than it was drawn.
fn fitted((wide, high): Spot) -> (i64, i64) {
    let (wide, high) = (i64::from(wide) * POINT, i64::from(high) * POINT);
    let (mut across, mut down) = (wide.min(ROOM.0), high * wide.min(ROOM.0) / wide.max(1));
    if down > ROOM.1 {
        (across, down) = (across * ROOM.1 / down, ROOM.1);
    }
    (across, down)
}

fn picture(out: &mut Markup, figure: &Figure, number: usize) {
    let (across, down) = fitted(figure.size);
    let [across, down, number] = [across.to_string(), down.to_string(), number.to_string()];
    let extent = ["<wp:extent cx=\"", &across, "\" cy=\"", &down, "\"/>"].concat();
    paragraph(out, "Picture");
    out.raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
    out.raw(&extent);
    for tag in ["<wp:docPr", "<pic:cNvPr"] {
        if tag == "<pic:cNvPr" {
            out.raw(
                "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>",
            );
            out.raw("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>");
        }
        out.raw(&[tag, " id=\"", &number, "\" name=\"", figure.picture.id(), "\" title=\""].concat());
        out.text(&figure.title);
        out.raw("\" descr=\"");
        out.text(&figure.alt);
        out.raw("\"/>");
    }
    out.raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture");
    out.raw(&number);
    out.raw("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
    out.raw(&extent.replace("wp:extent", "a:ext"));
    out.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>");
    out.raw("</a:graphic></wp:inline></w:drawing></w:r></w:p>");
}
