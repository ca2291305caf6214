//! A backup: every session in one file, which can be read again and compared with what it was made from.
//!
//! `{ "app": "standpoint", "backup": 1, "made_at": …, "checks": […], "sessions": [envelope, …] }`. Each session stands
//! in it exactly as it is kept. Its check tells whether it has changed since: a flipped letter in a text is still a
//! text. Pure. Start with [`backup_text`] and [`read_backup`]; [`prove`] is how a backup shows that it can be read, and
//! [`Note`] is what is remembered of the last one, for the reminder.

use serde_json::Value;

use super::envelope::APP;
use super::error::{ImportError, ImportFault, WhyNot};
use super::faults;
use super::index::Listed;
use super::moment::Moment;
use super::read::{Document, document, is_ours, parse};
use super::transfer::sound;
use crate::domain::dates::Date;
use crate::domain::form::{Read, form, text_of};
use crate::domain::sorted::{SortedMap, SortedSet};
use crate::domain::{Rejection, Session, SessionId};

/// Largest backup that is written or read, in bytes.
pub const MAX_BACKUP_BYTES: usize = 64 * 1024 * 1024;

/// The form of backup written now.
const BACKUP: u64 = 1;

const FIELDS: [&str; 5] = ["app", "backup", "made_at", "checks", "sessions"];

/// The file, from the text of every session as it is kept.
#[must_use]
pub fn backup_text(texts: &[(SessionId, String)], made_at: Moment) -> String {
    let mut out = format!("{{\"app\":\"{APP}\",\"backup\":{BACKUP},\"made_at\":\"{}\",\"checks\":[", made_at.as_str());
    for (at, (_, text)) in texts.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let check = parse(text).map(|session| check(&session)).unwrap_or_default();
        out.push_str(&format!("{comma}{check}"));
    }
    out.push_str("],\"sessions\":[\n");
    for (at, (_, text)) in texts.iter().enumerate() {
        if at > 0 {
            out.push_str(",\n");
        }
        out.push_str(text.trim_start_matches('\u{feff}'));
    }
    out.push_str("\n]}\n");
    out
}

/// Whether a text looks like a backup: told from its beginning, so that no more of it has to be read.
#[must_use]
pub fn is_backup(text: &str) -> bool {
    text.chars().take(200).collect::<String>().contains("\"backup\":")
}

/// A backup that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made; nothing for a file of one session, which does not say.
    pub made_at: Option<Moment>,
    /// What is in it, in its order.
    pub sessions: Vec<InBackup>,
}

/// A session of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InBackup {
    /// The session, or why it cannot be opened.
    pub session: Result<Session, ImportError>,
    /// The revision it was kept as.
    pub revision: u64,
    /// When it was saved, if it says.
    pub saved_at: Option<Moment>,
    /// Whether it is as it was when the backup was made.
    pub unchanged: bool,
}

/// Reads a backup, or a file of one session as a backup of that one.
///
/// # Errors
/// When the file as a whole cannot be a backup. A single session that cannot be read does not hide the others.
pub fn read_backup(text: &str) -> Result<Backup, ImportError> {
    if text.len() > MAX_BACKUP_BYTES {
        return Err(ImportError::TooLarge { bytes: text.len(), limit: MAX_BACKUP_BYTES });
    }
    let mut file = parse(text)?;
    if !is_ours(&file) {
        return Err(ImportError::AnotherApp);
    }
    let fault = |why| ImportFault { part: "file", entry: 0, why };
    match file.get("backup").map(Value::as_u64) {
        None => {
            let saved_at = file.get("saved_at").and_then(Value::as_str).and_then(Moment::new);
            let session = document(file).and_then(sound)?;
            let alone = InBackup { session: Ok(session), revision: 0, saved_at, unchanged: true };
            return Ok(Backup { made_at: None, sessions: vec![alone] });
        }
        Some(Some(BACKUP)) => {}
        Some(Some(schema)) if schema > BACKUP => return Err(ImportError::Newer { schema }),
        Some(_) => return Err(ImportError::of_faults(vec![fault(WhyNot::WrongKind)])),
    }
    let mut found = faults::fields("file", &file, &FIELDS);
    let made_at = file["made_at"].as_str().and_then(Moment::new);
    let checks = file["checks"].take();
    let checks: Option<Vec<u64>> = checks.as_array().and_then(|all| all.iter().map(Value::as_u64).collect());
    let sessions = file["sessions"].take();
    match (made_at, checks, sessions) {
        (Some(made_at), Some(checks), Value::Array(sessions)) if found.is_empty() && checks.len() == sessions.len() => {
            let mut seen = SortedSet::new();
            let sessions = sessions.into_iter().zip(checks).enumerate();
            let sessions = sessions.map(|(at, (file, check))| in_backup(at, file, check, &mut seen)).collect();
            Ok(Backup { made_at: Some(made_at), sessions })
        }
        _ => {
            if found.is_empty() {
                found.push(fault(WhyNot::WrongKind));
            }
            Err(ImportError::of_faults(found))
        }
    }
}

fn in_backup(at: usize, file: Value, expected: u64, seen: &mut SortedSet<SessionId>) -> InBackup {
    let unchanged = check(&file) == expected;
    let revision = file.get("revision").and_then(Value::as_u64).unwrap_or_default();
    let saved_at = file.get("saved_at").and_then(Value::as_str).and_then(Moment::new);
    // What was kept with a reference that leads nowhere goes back as it was; nobody may slip one in afterwards.
    let mut session = match document(file) {
        Ok(document) if unchanged => Ok(document.session),
        other => other.and_then(sound),
    };
    if let Ok(read) = &session
        && !seen.insert(read.id.clone())
    {
        let twice = ImportFault { part: "session", entry: at + 1, why: WhyNot::Refused(Rejection::Taken) };
        session = Err(ImportError::of_faults(vec![twice]));
    }
    InBackup { session, revision, saved_at, unchanged }
}

/// A cyclic redundancy check (CRC-32, as zip files have it) of the session as JSON with its fields in alphabetical
/// order, so that laying the file out anew changes nothing. It is against decay, not against forgery.
fn check(session: &Value) -> u64 {
    let mut crc = u32::MAX;
    for byte in session.to_string().bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    u64::from(!crc)
}

/// What a backup holds, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Sessions that can be read.
    pub sessions: usize,
    /// People in them.
    pub people: usize,
    /// Sessions of a newer version: in it exactly as they are kept, and read by that version.
    pub newer: usize,
}

/// A backup that was compared with what it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proven {
    /// What is in it.
    pub contents: Contents,
    /// The revision of each session in it.
    pub revisions: SortedMap<SessionId, u64>,
}

/// Reads a file that has just been written, and compares everything in it with what it was made from. What is in it,
/// or nothing if anything is missing or different.
#[must_use]
pub fn prove(file: &str, made_from: &[(SessionId, String)]) -> Option<Proven> {
    let backup = read_backup(file).ok()?;
    if backup.sessions.len() != made_from.len() {
        return None;
    }
    let mut contents = Contents::default();
    let mut revisions = SortedMap::new();
    for (held, (id, text)) in backup.sessions.iter().zip(made_from) {
        let kept = parse(text).and_then(document);
        match (&held.session, kept) {
            (Ok(session), Ok(Document { session: kept, revision, .. }))
                if *session == kept && held.revision == revision && held.unchanged =>
            {
                contents.sessions += 1;
                contents.people += session.story.actors.len();
            }
            (Err(ImportError::Newer { .. }), Err(ImportError::Newer { .. })) if held.unchanged => contents.newer += 1,
            _ => return None,
        }
        revisions.insert(id.clone(), held.revision);
    }
    Some(Proven { contents, revisions })
}

/// The session in a text as it is kept, where it can be read.
#[must_use]
pub fn session_of(text: &str) -> Option<Session> {
    parse(text).and_then(document).ok().map(|kept| kept.session)
}

/// How a session of a file stands to what is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// There is no such session here.
    NotHere,
    /// It is here, exactly the same.
    Same,
    /// It is here and differs.
    Differs {
        /// The one that is here.
        here: Session,
        /// When that was saved.
        saved_at: Moment,
    },
    /// There is something of this id here that cannot be opened: damaged, or of a newer version.
    Unreadable,
}

/// Compares a session of a file with the text kept under its id, if one is.
#[must_use]
pub fn against(session: &Session, kept: Option<&str>) -> Against {
    let Some(text) = kept else {
        return Against::NotHere;
    };
    match parse(text).and_then(document) {
        Ok(kept) if kept.session == *session => Against::Same,
        Ok(kept) => Against::Differs { here: kept.session, saved_at: kept.saved_at },
        Err(_) => Against::Unreadable,
    }
}

// What is remembered of the last backup

/// The last backup, and when its writer wants to be reminded of the next. Revisions and days, nothing of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// When the last backup was made.
    pub made_at: Option<Moment>,
    /// The revision of each session that was in it.
    pub held: SortedMap<SessionId, u64>,
    /// Whether it was under a passphrase.
    pub sealed: bool,
    /// Whether what was written was read back from where it was put, not only from memory.
    pub read_back: bool,
    /// No reminder before this day.
    pub not_before: Option<Date>,
    /// No reminder about these revisions.
    pub hushed: SortedMap<SessionId, u64>,
}

form!(Note { made_at, held, sealed, read_back, not_before, hushed });

/// Longest that a reminder can be put off, in days: a clock that was set back must not put it off for years.
pub const SNOOZE_DAYS: i32 = 7;

impl Note {
    /// The note kept as `text`; an empty one where there is none or it cannot be read.
    #[must_use]
    pub fn read_text(text: Option<&str>) -> Self {
        let value = text.and_then(|text| serde_json::from_str::<Value>(text).ok());
        value.and_then(|value| Self::read(&value).ok()).unwrap_or_default()
    }

    /// As it is kept.
    #[must_use]
    pub fn text(&self) -> String {
        text_of(self)
    }

    /// How many sessions about real people have changed since the last backup and are worth a reminder today. Not
    /// samples, and not what was only begun or opened from a file.
    #[must_use]
    pub fn due(&self, listed: &[Listed], today: Date) -> usize {
        if self.not_before.is_some_and(|day| (1..=SNOOZE_DAYS).contains(&day.days_since(today))) {
            return 0;
        }
        changed(listed)
            .filter(|(id, revision)| !holds(&self.held, id, *revision) && !holds(&self.hushed, id, *revision))
            .count()
    }

    /// No reminder until something changes again.
    pub fn hush(&mut self, listed: &[Listed]) {
        self.hushed = changed(listed).map(|(id, revision)| (id.clone(), revision)).collect();
    }
}

/// Sessions that are not fictional and were changed since they came here, with their revisions.
fn changed(listed: &[Listed]) -> impl Iterator<Item = (&SessionId, u64)> {
    let entries = listed.iter().filter_map(|kept| Some((&kept.id, kept.entry.as_ref().ok()?)));
    entries
        .filter(|(_, entry)| entry.fictional != Some(true) && entry.revision > 1)
        .map(|(id, entry)| (id, entry.revision))
}

fn holds(revisions: &SortedMap<SessionId, u64>, id: &SessionId, revision: u64) -> bool {
    revisions.get(id) == Some(&revision)
}
