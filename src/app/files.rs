//! What leaves as a file, and why a file that came back was not taken. A screen says what; the name, the form and the
//! proof are settled here.
//!
//! A session that is saved to a place its writer chose is written there again for the rest of the visit. Before each
//! write the file is looked at: one that somebody else has changed meanwhile is never written over unasked. Start with
//! [`save_to_file`].

use std::cell::RefCell;
use std::rc::Rc;

use super::library::Library;
use super::lock;
use crate::content::label;
use crate::content::words::power_map::{OUR_MAP, lower, through_eyes};
use crate::content::words::{closing, files as words, taking};
use crate::domain::dates;
use crate::domain::map_layout::standing_like;
use crate::domain::opening::Opening;
use crate::domain::sorted::SortedMap;
use crate::domain::{Canvas, MAX_LINE, Session, SessionId};
use crate::export::calendar::{DayAhead, calendar};
use crate::export::csv::{CsvError, CsvWhy, MAX_TABLE_BYTES, Sheet, to_csv};
use crate::export::map_file::{Drawn, MapFile, drawn, without_names};
use crate::export::png::with_words;
use crate::export::sentences::name;
use crate::platform::files::{
    FileKind, NoPlace, Place, ReadError, WriteError, can_choose_place, choose_place, offer, offer_and_read, offer_bytes,
};
use crate::platform::{clock, drawing};
use crate::storage::backup::MAX_BACKUP_BYTES;
use crate::storage::jwe::SealError;
use crate::storage::{self, ImportError, ImportFault, MAX_FILE_BYTES, WhyNot};

/// Offers the whole session as a file that can be opened again, as it is: for when nothing else can keep it. Whether
/// the browser took it.
#[must_use]
pub fn offer_session(session: &Session) -> bool {
    offer(&session_name(session, FileKind::Json), FileKind::Json, &session_text(session))
}

/// Offers the ledger or the people as a table. Whether the browser took it.
#[must_use]
pub fn offer_sheet(session: &Session, sheet: Sheet) -> bool {
    let what = match sheet {
        Sheet::Ledger => words::LEDGER_FILE,
        Sheet::People => words::PEOPLE_FILE,
    };
    let plain = session_name(session, FileKind::Csv);
    offer(&plain.replacen("standpoint", what, 1), FileKind::Csv, &sheet_text(session, sheet))
}

/// Offers days to look again as a file for a calendar. Its name says nothing of the session. Whether the browser took it.
#[must_use]
pub fn offer_days(days: &[DayAhead]) -> bool {
    let name = [closing::DAYS_FILE, "-", &clock::today().to_string(), FileKind::Calendar.ending()].concat();
    offer(&name, FileKind::Calendar, &calendar(days, clock::timestamp().as_str()))
}

/// The table that [`offer_sheet`] offers.
#[must_use]
pub fn sheet_text(session: &Session, sheet: Sheet) -> String {
    to_csv(&session.story, sheet)
}

/// Offers a map that was drawn to be taken away, as it is. Whether the browser took it.
#[must_use]
pub fn offer_map(session: &Session, drawn: &Drawn) -> bool {
    offer(&map_name(session, FileKind::Svg), FileKind::Svg, &drawn.svg)
}

/// Offers the same as a picture of points, its title and its words inside. Whether the browser took it; nothing where it
/// cannot hold a picture as large as this.
pub async fn offer_map_as_points(session: &Session, drawn: &Drawn) -> Option<bool> {
    let points = drawing::png(&drawn.svg, drawn.size).await?;
    let whole = with_words(&points, &[("Title", &drawn.title), ("Description", &drawn.words)])?;
    Some(offer_bytes(&map_name(session, FileKind::Png), FileKind::Png, &whole))
}

fn map_name(session: &Session, kind: FileKind) -> String {
    session_name(session, kind).replacen("standpoint", words::MAP_FILE, 1)
}

/// A map of a session drawn to be taken away: ours, or as somebody else might draw it. Without names everybody is called
/// what they are, and the session's own title, which may be a name, stays away too.
#[must_use]
pub fn drawn_map(session: &Session, canvas: &Canvas, names: bool) -> Drawn {
    let title = session.opening.title.trim();
    let title = if names && !title.is_empty() { title } else { OUR_MAP };
    let mut subtitle = dates::written(clock::today());
    let mut map = session.power.map.clone();
    if let Canvas::Theirs(id) = canvas
        && let Some(view) = session.power.viewpoints.get(id)
    {
        let called = if names { None } else { Some(without_names(&session.story)) };
        let story = called.as_ref().unwrap_or(&session.story);
        let whose = through_eyes(view.whose.as_ref().map(|whose| name(story, whose)).as_deref());
        subtitle = [&*whose, " (", &lower(label(view.status)), "), ", &subtitle].concat();
        map = standing_like(&session.story.actors, &view.map, &map);
    }
    drawn(&session.story, &map, &MapFile { title, subtitle: &subtitle, names })
}

fn session_text(session: &Session) -> String {
    storage::export_json(session, 0, clock::timestamp())
}

/// The day and enough of the id to tell two apart, never a word of the case.
fn session_name(session: &Session, kind: FileKind) -> String {
    storage::export_name(&session.id, clock::today()).replace(FileKind::Json.ending(), kind.ending())
}

/// `text` as it goes into a file: under a passphrase, or as it is.
pub(super) async fn protected(text: &str, passphrase: Option<&str>) -> Result<(FileKind, String), SealError> {
    match passphrase {
        Some(passphrase) => Ok((FileKind::Sealed, lock::sealed_file(text, passphrase).await?)),
        None => Ok((FileKind::Json, text.to_owned())),
    }
}

/// The text that a file was made from.
pub(super) async fn unprotected(file: &str, passphrase: Option<&str>) -> Result<String, SealError> {
    match passphrase {
        Some(passphrase) => lock::open_file(file, passphrase).await,
        None => Ok(file.to_owned()),
    }
}

// One session, to a place that is written to again

/// Where a session was saved in this visit, and what was written there last.
#[derive(Clone)]
struct Kept {
    place: Place,
    written: String,
    passphrase: Option<String>,
    session: Rc<Session>,
}

thread_local! {
    /// Gone with the page, like the places themselves.
    static KEPT: RefCell<SortedMap<SessionId, Kept>> = RefCell::default();
}

fn kept(id: &SessionId) -> Option<Kept> {
    KEPT.with_borrow(|kept| kept.get(id).cloned())
}

/// Where to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// To the same file as before in this visit, if there is one; else wherever the writer says.
    Same,
    /// To another file.
    Elsewhere,
    /// Where the browser puts downloads.
    Downloads,
    /// To the same file over this, which somebody else has put there, and which has been kept.
    Over(String),
}

/// A session that was saved to a file and read back from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InFile {
    /// The name of the file.
    pub name: String,
    /// Whether it lies where the writer put it. A download lies where the browser puts it, and only what was handed
    /// over could be read back.
    pub in_place: bool,
}

/// Why a session is still not saved to a file. What the file held before is still in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotInFile {
    /// The writer left the browser's question.
    Left,
    /// Somebody else has changed the file; this is what it holds now.
    Changed(String),
    /// It could not be: the sentence that says why.
    Refused(String),
}

/// Whether this session is written to a file again without a question: one was chosen in this visit.
#[must_use]
pub fn has_file(id: &SessionId) -> bool {
    kept(id).is_some()
}

/// The name of the file that holds the session exactly as it stands, written in this visit and read back.
#[must_use]
pub fn file_with(session: &Session) -> Option<String> {
    kept(&session.id).filter(|kept| kept.session.same(session)).map(|kept| kept.place.name())
}

/// Saves a session to a file of the writer's, under a passphrase unless there is none, and reads it back. Only while a
/// person's click is fresh.
///
/// # Errors
/// Says why it is still not saved.
pub async fn save_to_file(session: &Rc<Session>, passphrase: Option<String>, to: Where) -> Result<InFile, NotInFile> {
    let before = kept(&session.id).filter(|_| to != Where::Downloads);
    let passphrase = before.as_ref().map_or(passphrase, |kept| kept.passphrase.clone());
    let before = before.filter(|_| to != Where::Elsewhere);
    let kind = if passphrase.is_some() { FileKind::Sealed } else { FileKind::Json };
    let name = session_name(session, kind);
    let place = match before {
        None if to == Where::Downloads || !can_choose_place() => return download(session, &name, passphrase).await,
        None => match choose_place(&name, kind).await {
            Ok(place) => place,
            Err(NoPlace::Left) => return Err(NotInFile::Left),
            Err(NoPlace::NotOffered) => return download(session, &name, passphrase).await,
        },
        Some(kept) => {
            let expected = if let Where::Over(other) = to { other } else { kept.written };
            match kept.place.read(MAX_BACKUP_BYTES).await {
                Ok(held) if held == expected => kept.place,
                Ok(held) => return Err(NotInFile::Changed(held)),
                Err(_) => {
                    // Moved or removed: the next save asks for a place again.
                    KEPT.with_borrow_mut(|kept| kept.remove(&session.id));
                    return Err(NotInFile::Refused(words::FILE_GONE.to_owned()));
                }
            }
        }
    };
    let (_, written) = protected(&session_text(session), passphrase.as_deref()).await.map_err(not_sealed)?;
    place.write(&written).await.map_err(|why| NotInFile::Refused(not_written(why).to_owned()))?;
    prove(session, &written, passphrase.as_deref()).await?;
    let name = place.name();
    let now = Kept { place, written, passphrase, session: session.clone() };
    KEPT.with_borrow_mut(|kept| kept.insert(session.id.clone(), now));
    Ok(InFile { name, in_place: true })
}

async fn download(session: &Session, name: &str, passphrase: Option<String>) -> Result<InFile, NotInFile> {
    let (kind, file) = protected(&session_text(session), passphrase.as_deref()).await.map_err(not_sealed)?;
    match offer_and_read(name, kind, &file).await {
        Some(handed_over) => prove(session, &handed_over, passphrase.as_deref()).await?,
        None => return Err(NotInFile::Refused(taking::NOT_OFFERED.to_owned())),
    }
    Ok(InFile { name: name.to_owned(), in_place: false })
}

/// Opens a file that was written just now, as it will be opened one day.
async fn prove(session: &Session, file: &str, passphrase: Option<&str>) -> Result<(), NotInFile> {
    let text = unprotected(file, passphrase).await.map_err(not_sealed)?;
    match storage::import_file(&text) {
        Ok(found) if found.sessions.first() == Some(session) => Ok(()),
        _ => Err(NotInFile::Refused(words::NOT_PROVEN.to_owned())),
    }
}

fn not_sealed(why: SealError) -> NotInFile {
    NotInFile::Refused(words::not_made(seal_reason(why)))
}

/// Puts what somebody else has written into a session's file on the shelf, as a session of its own, so that writing
/// over the file loses nothing. The title it stands under.
///
/// # Errors
/// When what the file holds cannot be opened: then it must not be written over.
pub async fn keep_theirs(library: &Library, session: &Session, held: &str) -> Result<String, String> {
    let passphrase = kept(&session.id).and_then(|kept| kept.passphrase);
    let passphrase = passphrase.as_deref().filter(|_| lock::is_sealed_file(held));
    let text = unprotected(held, passphrase).await.map_err(|_| words::THEIRS_UNREADABLE.to_owned())?;
    let found = storage::import_file(&text).map_err(|_| words::THEIRS_UNREADABLE.to_owned())?;
    let theirs = found.sessions.into_iter().next().ok_or(words::THEIRS_UNREADABLE)?;
    let theirs = named(theirs, words::FROM_THE_FILE);
    let title = theirs.opening.title.clone();
    library.put(theirs);
    Ok(title)
}

/// The session with a remark behind its title, so that two of them can be told apart.
#[must_use]
pub(super) fn named(session: Session, remark: &str) -> Session {
    let mut title: String = session.opening.title.chars().take(MAX_LINE - remark.chars().count() - 1).collect();
    title = [title.trim(), remark].join(" ");
    Session { opening: Rc::new(Opening { title, ..(*session.opening).clone() }), ..session }
}

// Why not, in words

/// Why a file was not written.
#[must_use]
pub(super) fn not_written(why: WriteError) -> &'static str {
    match why {
        WriteError::Failed => words::NOT_WRITTEN,
        WriteError::NotAsWritten => words::NOT_AS_WRITTEN,
    }
}

/// Why a passphrase did not do.
#[must_use]
pub fn seal_reason(why: SealError) -> &'static str {
    match why {
        SealError::NoCrypto => words::NO_CRYPTO,
        SealError::WrongOrDamaged => words::WRONG_OR_DAMAGED,
        SealError::Rounds | SealError::Foreign => words::SEALED_OTHERWISE,
        SealError::TooLarge => words::SEALED_TOO_LARGE,
        SealError::Newer => words::NEWER,
        SealError::Damaged => words::SEALED_DAMAGED,
        SealError::Locked | SealError::Full | SealError::Blocked | SealError::Busy => words::NO_CRYPTO,
    }
}

/// Why a file was not taken, with everything that is wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The sentence.
    pub why: String,
    /// What is wrong, one by one.
    pub faults: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

impl Refusal {
    /// A refusal that one sentence says.
    #[must_use]
    pub fn saying(why: &str) -> Self {
        Self { why: why.to_owned(), faults: Vec::new(), more: 0 }
    }
}

const MEGABYTE: usize = 1024 * 1024;

impl From<ReadError> for Refusal {
    fn from(why: ReadError) -> Self {
        match why {
            ReadError::TooLarge { .. } => Self::saying(&words::too_large(MAX_BACKUP_BYTES / MEGABYTE)),
            ReadError::Unreadable => Self::saying(words::UNREADABLE),
            ReadError::NotText => Self::saying(words::NOT_TEXT),
        }
    }
}

impl From<ImportError> for Refusal {
    fn from(why: ImportError) -> Self {
        match why {
            ImportError::Empty => Self::saying(words::EMPTY),
            ImportError::TooLarge { limit, .. } => {
                Self::saying(&words::too_large(limit.max(MAX_FILE_BYTES) / MEGABYTE))
            }
            ImportError::NotJson { line, column } => Self::saying(&words::not_json(line, column)),
            ImportError::TooDeep => Self::saying(words::TOO_DEEP),
            ImportError::AnotherApp => Self::saying(words::ANOTHER_APP),
            ImportError::Newer { .. } => Self::saying(words::NEWER),
            ImportError::NoSession => Self::saying(words::NO_SESSION),
            ImportError::Faults { shown, more } => {
                Self { why: words::FAULTS.to_owned(), faults: shown.iter().map(fault_sentence).collect(), more }
            }
        }
    }
}

/// Why a table was not taken in.
#[must_use]
pub fn table_refusal(why: CsvError) -> Refusal {
    match why {
        CsvError::TooLarge => Refusal::saying(&words::too_large(MAX_TABLE_BYTES / MEGABYTE)),
        CsvError::NoColumn(heading) => Refusal::saying(&words::no_column(heading)),
        CsvError::TooMany => Refusal::saying(&words::too_many_rows()),
        CsvError::Faults { shown, more } => {
            let mut faults = Vec::with_capacity(shown.len());
            for fault in shown {
                let why = match fault.why {
                    CsvWhy::Cells => words::CELLS,
                    CsvWhy::CutOff => words::CUT_OFF,
                    CsvWhy::Kind => words::KIND,
                    CsvWhy::Name => words::NOBODY,
                    CsvWhy::Twice => words::ROW_TWICE,
                    CsvWhy::Rule(rejection) => words::rule(rejection),
                };
                faults.push(words::cell_fault(fault.row, fault.column, why));
            }
            Refusal { why: words::TABLE_FAULTS.to_owned(), faults, more }
        }
    }
}

fn fault_sentence(fault: &ImportFault) -> String {
    let why = match &fault.why {
        WhyNot::UnknownField(name) => words::unknown_field(name),
        WhyNot::MissingPart(name) => words::missing_part(name),
        WhyNot::WrongKind => words::WRONG_KIND.into(),
        WhyNot::Refused(rejection) => words::rule(*rejection).into(),
    };
    words::fault(fault.part, fault.entry, &why)
}
