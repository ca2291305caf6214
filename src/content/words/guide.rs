//! Words of the page "About and sources".

/// The heading.
pub const HEADING: &str = "About and sources";
/// What it is.
pub const LEAD: &str = "Standpoint asks; people decide. It gives no score, no ranking and no decision, and it is not a record of the agency’s.";
/// The four documents.
pub const SEEDS: &str = "The four documents it began from";
/// Where the links beneath each idea lead.
pub const LEADS_TO_LAST: &str =
    "Each idea is followed by the steps where it is met. The links open them in the session you last worked on.";
/// Where they lead while there is no session.
pub const LEADS_TO_SAMPLE: &str =
    "Each idea is followed by the steps where it is met. They open in a made-up case, the Rowan family.";
/// The anchors.
pub const ANCHORS: &str = "Other work it leans on";
/// The law.
pub const LAW: &str = "Law, with the date it was last checked";
/// What to bear in mind.
pub const LAW_NOTE: &str = "Each of these is a possible right, to be checked: law changes, and local procedures differ. This is not legal advice.";
/// Heads of the table of law.
pub const LAW_COLUMNS: [&str; 5] = ["Where", "What may apply", "Source", "Last checked", "What to check"];
/// The font.
pub const FONT: &str = "Set in Atkinson Hyperlegible Next, made by the Braille Institute for readers with low vision and shared under the SIL Open Font License 1.1.";
/// What leads out.
pub const ADDRESSES: &str = "Standpoint opens nothing else on its own. Press a title to see its whole address; only then can you open it in a new tab, copy it, or stay here.";

/// `Neil Thompson: Partnership and empowerment`.
#[must_use]
pub fn document(author: &str, title: &str) -> String {
    if author.is_empty() { title.to_owned() } else { format!("{author}: {title}") }
}

/// `Paragraph 3`, `Clip 2a`.
#[must_use]
pub fn place(name: &str, place: &str) -> String {
    if name.is_empty() { place.to_owned() } else { format!("{name} {place}") }
}

/// `: First impression, Drift`; nothing where there is none.
#[must_use]
pub fn entries(entries: &[&str]) -> String {
    if entries.is_empty() { String::new() } else { [": ", &entries.join(", ")].concat() }
}
