//! Backups: everything in one file that shows it can be read, the reminder to make one, and the way back.
//!
//! Nothing is said of a backup before it was opened again and compared with what is kept. Nothing that is here is
//! written over by restoring one: of two versions both stay. Start with [`make`] and [`preview`].

use std::cell::RefCell;
use std::rc::Rc;

use super::files::{Refusal, named, not_written, protected, seal_reason, unprotected};
use super::library::Library;
use crate::content::words::{backup as words, files as refused};
use crate::domain::dates::{Date, written};
use crate::domain::walk::Step;
use crate::domain::{Session, SessionId};
use crate::platform::files::{FileKind, NoPlace, can_choose_place, choose_place, offer_and_read};
use crate::platform::{clock, random};
use crate::storage::backup::{
    Against, Contents, InBackup, MAX_BACKUP_BYTES, Note, Proven, SNOOZE_DAYS, against, backup_text, prove, read_backup,
    session_of,
};
use crate::storage::{LoadError, Moment, Opened, SaveError};

/// Where the note of the last backup is kept.
const NOTE: &str = "standpoint/backup";

thread_local! {
    /// The note, in a visit that writes nothing of its work into this browser.
    static OF_THIS_VISIT: RefCell<Option<Note>> = const { RefCell::new(None) };
}

fn note(library: &Library) -> Note {
    let of_this_visit = OF_THIS_VISIT.with_borrow(Clone::clone).filter(|_| !library.keeping().writes());
    of_this_visit.unwrap_or_else(|| Note::read_text(library.note(NOTE).as_deref()))
}

fn keep(library: &Library, note: Note) {
    if library.keeping().writes() {
        // A note that is not kept only means an earlier reminder.
        let _ = library.set_note(NOTE, Some(&note.text()));
    } else {
        OF_THIS_VISIT.set(Some(note));
    }
}

/// The last backup made from this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    /// When.
    pub made_at: Moment,
    /// How many sessions were in it.
    pub sessions: usize,
    /// Whether it was under a passphrase.
    pub sealed: bool,
    /// Whether the file itself was read back, not only what was handed to the browser.
    pub read_back: bool,
}

/// The last backup, if any was made here.
#[must_use]
pub fn last(library: &Library) -> Option<Last> {
    let Note { made_at, held, sealed, read_back, .. } = note(library);
    Some(Last { made_at: made_at?, sessions: held.len(), sealed, read_back })
}

/// How many sessions about real people have changed since the last backup, put off or not.
#[must_use]
pub fn changed_since(library: &Library) -> usize {
    let note = Note { not_before: None, hushed: Default::default(), ..note(library) };
    library.list().map_or(0, |listed| note.due(&listed, clock::today()))
}

/// How many of them are worth a reminder now.
#[must_use]
pub fn due(library: &Library) -> usize {
    if !library.keeping().writes() {
        return 0;
    }
    library.list().map_or(0, |listed| note(library).due(&listed, clock::today()))
}

/// No reminder for a week.
pub fn snooze(library: &Library) {
    keep(library, Note { not_before: days_from(clock::today(), SNOOZE_DAYS), ..note(library) });
}

/// No reminder until something changes.
pub fn hush(library: &Library) {
    if let Ok(listed) = library.list() {
        let mut note = note(library);
        note.hush(&listed);
        keep(library, note);
    }
}

/// The day `days` later, within a month.
fn days_from(day: Date, days: i32) -> Option<Date> {
    let days = i8::try_from(days).ok()?;
    let this = Date::new(day.year(), day.month(), day.day().checked_add(days)?);
    // Past the end of the month: as many days into the next as are left over.
    this.or_else(|| {
        let last = (28..=31).rev().find(|last| Date::new(day.year(), day.month(), *last).is_some())?;
        let (year, month) = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
        Date::new(year, month, day.day() + days - last)
    })
}

/// A backup that was written and read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The name of the file.
    pub name: String,
    /// What is in it.
    pub contents: Contents,
    /// Whether the file itself was read back, not only what was handed to the browser.
    pub read_back: bool,
    /// Sessions that could not be read and are not in it.
    pub left_out: usize,
}

/// Every session that a backup would hold.
pub async fn sessions_of(library: &Library) -> Vec<Rc<Session>> {
    let texts = library.texts().await.unwrap_or_default();
    texts.iter().filter_map(|(_, text)| session_of(text).map(Rc::new)).collect()
}

/// Writes everything into one file, reads it back and compares it. Nothing where the writer left the browser's
/// question. Only while a person's click is fresh.
///
/// # Errors
/// The sentence that says why there is no backup.
pub async fn make(library: &Library, passphrase: Option<&str>) -> Result<Option<Made>, String> {
    let kind = if passphrase.is_some() { FileKind::Sealed } else { FileKind::Json };
    let name = words::file_name(&clock::today().to_string(), kind.ending());
    // Asked first, while the click is fresh.
    let place = match can_choose_place() {
        false => None,
        true => match choose_place(&name, kind).await {
            Ok(place) => Some(place),
            Err(NoPlace::Left) => return Ok(None),
            Err(NoPlace::NotOffered) => None,
        },
    };
    let texts = library.texts().await.map_err(|_| words::NOT_READ.to_owned())?;
    if texts.is_empty() {
        return Err(words::NOTHING.to_owned());
    }
    let made_at = clock::timestamp();
    let text = backup_text(&texts, made_at);
    if text.len() > MAX_BACKUP_BYTES {
        return Err(words::TOO_MUCH.to_owned());
    }
    let sealing = |why| refused::not_made(seal_reason(why));
    let (_, file) = protected(&text, passphrase).await.map_err(sealing)?;
    let (name, held, read_back) = match place {
        Some(place) => {
            place.write(&file).await.map_err(|why| words::not_made(not_written(why)))?;
            // What was written is what is in the file: it was read back to say so.
            (place.name(), file, true)
        }
        None => {
            let held = offer_and_read(&name, kind, &file).await.ok_or(words::NOT_OFFERED)?;
            (name, held, false)
        }
    };
    let held = unprotected(&held, passphrase).await.map_err(sealing)?;
    let Proven { contents, revisions } = prove(&held, &texts).ok_or(words::NOT_PROVEN)?;
    let left_out = library.list().map_or(0, |listed| listed.len().saturating_sub(texts.len()));
    let sealed = passphrase.is_some();
    keep(library, Note { made_at: Some(made_at), held: revisions, sealed, read_back, ..Note::default() });
    Ok(Some(Made { name, contents, read_back, left_out }))
}

// The way back

/// What a file holds, beside what is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// When the backup was made, if it is one.
    pub made_at: Option<Moment>,
    /// Every session in it.
    pub lines: Vec<Line>,
}

/// A session of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As the file has it.
    pub found: InBackup,
    /// How it stands to what is here.
    pub against: Against,
}

/// What is done with a session of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Nothing.
    LeaveOut,
    /// It is added, beside the one that is here if there is one.
    Beside,
    /// It takes its place; the one that is here stays beside it.
    InPlace,
}

impl Line {
    /// What is done with it unless somebody says otherwise. Nothing that has changed since goes in unasked.
    #[must_use]
    pub fn usual(&self) -> Pick {
        match self {
            Self { found: InBackup { session: Err(_), .. } | InBackup { unchanged: false, .. }, .. } => Pick::LeaveOut,
            Self { against: Against::Same, .. } => Pick::LeaveOut,
            _ => Pick::Beside,
        }
    }
}

/// Reads a file without changing anything. `text` is what is in it once its passphrase has been given.
///
/// # Errors
/// Everything that is wrong with it.
pub async fn preview(library: &Library, text: &str) -> Result<Preview, Refusal> {
    let backup = read_backup(text)?;
    let texts = library.texts().await.unwrap_or_default();
    let mut lines = Vec::with_capacity(backup.sessions.len());
    for found in backup.sessions {
        let against = match &found.session {
            Err(_) => Against::NotHere,
            Ok(session) => {
                let kept = texts.iter().find(|(id, _)| *id == session.id).map(|(_, text)| &**text);
                match against(session, kept) {
                    Against::NotHere if library.holds(&session.id) => Against::Unreadable,
                    other => other,
                }
            }
        };
        lines.push(Line { found, against });
    }
    Ok(Preview { made_at: backup.made_at, lines })
}

/// What restoring did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Sessions that were not here, by their ids and titles.
    pub added: Vec<(SessionId, String)>,
    /// Sessions that stand beside another version of themselves now.
    pub beside: Vec<(SessionId, String)>,
    /// Sessions whose place was taken; the copies of those that were here are in `beside`.
    pub in_place: Vec<(SessionId, String)>,
}

/// Puts the chosen sessions of a file on the shelf: all of them or none.
///
/// # Errors
/// The sentence that says why nothing was restored.
pub async fn restore(library: &Library, preview: &Preview, picks: &[Pick]) -> Result<Restored, String> {
    let day = |moment: Moment| written(clock::day_of(moment));
    let of_the_file = words::from_backup(&preview.made_at.map_or_else(|| written(clock::today()), day));
    let of_here = words::as_it_was(&written(clock::today()));
    let mut work = Work { library, done: Vec::new(), restored: Restored::default() };
    let mut in_place = Vec::new();
    for (line, pick) in preview.lines.iter().zip(picks) {
        let (Ok(session), Pick::Beside | Pick::InPlace) = (&line.found.session, pick) else { continue };
        match (&line.against, pick) {
            (Against::Same, _) => {}
            (Against::NotHere, _) => work.add(session.clone(), false).await?,
            (Against::Differs { here, .. }, Pick::InPlace) => {
                work.add(beside(here, &of_here), true).await?;
                in_place.push(session);
            }
            (Against::Differs { .. } | Against::Unreadable, _) => work.add(beside(session, &of_the_file), true).await?,
        }
    }
    // Last, because these cannot fail for want of room as easily, and are the hardest to take back.
    for session in in_place {
        work.replace(session).await?;
    }
    Ok(work.restored)
}

fn beside(session: &Session, remark: &str) -> Session {
    Session { id: random::id(), ..named(session.clone(), remark) }
}

/// What has been done so far, to be taken back if the rest cannot be done.
struct Work<'a> {
    library: &'a Library,
    done: Vec<Done>,
    restored: Restored,
}

enum Done {
    Added(SessionId),
    /// What was there before, as it was opened.
    Replaced(Opened),
}

impl Work<'_> {
    async fn add(&mut self, session: Session, beside: bool) -> Result<(), String> {
        let session = Rc::new(session);
        self.done.push(Done::Added(session.id.clone()));
        let saved = self.library.save(&session, 0, Step::Opening).await;
        self.settle(&session, saved).await?;
        let into = if beside { &mut self.restored.beside } else { &mut self.restored.added };
        into.push((session.id.clone(), session.opening.title.clone()));
        Ok(())
    }

    async fn replace(&mut self, session: &Session) -> Result<(), String> {
        let here = match self.library.open(&session.id).await {
            Ok(here) => here,
            Err(why) => return self.give_up(load_reason(why)).await,
        };
        let session = Rc::new(session.clone());
        let saved = self.library.save(&session, here.revision, here.step).await;
        if saved.is_ok() {
            self.done.push(Done::Replaced(here));
        }
        self.settle(&session, saved).await?;
        self.restored.in_place.push((session.id.clone(), session.opening.title.clone()));
        Ok(())
    }

    /// Work that this visit holds in memory only, because its writer chose so, counts as done.
    async fn settle(&mut self, session: &Session, saved: Result<u64, SaveError>) -> Result<(), String> {
        match saved {
            Err(why) if self.library.may_keep(session) => self.give_up(save_reason(why)).await,
            _ => Ok(()),
        }
    }

    async fn give_up(&mut self, why: &str) -> Result<(), String> {
        let mut whole = true;
        while let Some(done) = self.done.pop() {
            whole &= match done {
                Done::Added(id) => self.library.remove(&id).await.is_ok(),
                Done::Replaced(Opened { session, revision, step, .. }) => {
                    self.library.save(&session, revision + 1, step).await.is_ok()
                }
            };
        }
        Err(words::not_restored(why, whole))
    }
}

fn save_reason(why: SaveError) -> &'static str {
    match why {
        SaveError::Full => words::FULL,
        SaveError::Stale { .. } | SaveError::Newer { .. } => words::BUSY,
        SaveError::Blocked => words::BLOCKED,
    }
}

fn load_reason(why: LoadError) -> &'static str {
    match why {
        LoadError::Blocked => words::BLOCKED,
        LoadError::Missing | LoadError::Newer { .. } | LoadError::Damaged => words::BUSY,
    }
}
