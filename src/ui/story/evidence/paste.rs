//! A pasted chronology: the text, the questions about all of it, and a table in which every entry can be corrected,
//! joined or left out before any of it is taken. Nothing of it is in the session until then.
//!
//! Whatever is done here is an [`Act`], so that a button is a few bytes. Start with [`fold`].

use std::rc::Rc;

use yew::prelude::*;

use super::new::New;
use super::view::{RECORD, id_of, source_of};
use crate::app::Editor;
use crate::content::words::{chronology as words, story as ledger};
use crate::domain::dated::{Lack, Stamp};
use crate::domain::dates::{self, FIRST_YEAR, LAST_YEAR};
use crate::domain::story::{Source, Story};
use crate::domain::{ActorId, Command, MAX_ENTRIES, MAX_TEXT};
use crate::export::chronology::{Chronology, Entry, MAX_PASTED};
use crate::platform::{clock, page, random};
use crate::ui::bound::{Ask, part, person_name};
use crate::ui::components::button::{ButtonKind, press};
use crate::ui::components::pieces::{element, group, keyed, line, marked, saying, several, their_line};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{Choice, Select, Table, TextKind, ToggleChip};

/// Begins the ids of the controls here, and is the id of the button that unfolds it.
const PASTE: &str = "chronology";
/// The field for the text.
const PASTED: &str = "chronology-text";
/// The field for the day of the entry that is open.
const DAY: &str = "chronology-day";
/// The field for its words.
const WORDS: &str = "chronology-words";
/// Entries shown at first, and more at each press.
const SHOWN: usize = 60;
/// Most characters of an entry that are shown while it is closed.
const FIRST_WORDS: usize = 240;

/// A chronology on its way into the ledger.
#[derive(Clone, Default)]
pub(super) struct Pasting {
    unfolded: bool,
    text: AttrValue,
    /// Reading was asked for, and there was nothing.
    tried: bool,
    /// What was read; none before, and again when the text is to be changed.
    read: Option<Rc<Chronology>>,
    /// The year as it is being typed.
    year: AttrValue,
    /// The line whose entry is open.
    open: Option<usize>,
    /// Only what should be looked at is shown.
    to_look_at: bool,
    /// How often more was asked for.
    more: usize,
}

/// Something that is done to it. Numbers say where an entry's first line stands among the lines.
#[derive(Clone)]
enum Act {
    Fold,
    Text(String),
    Read,
    BackToText,
    MonthFirst(Option<bool>),
    Year(String),
    From(Option<Source>),
    About(Vec<ActorId>),
    ToLookAt,
    More,
    /// By the number of the line.
    Open(Option<usize>),
    Join(usize, bool),
    LeaveOut(usize, bool),
    Day(usize, String),
    Words(usize, String),
    Taken,
}

impl Pasting {
    /// Whether there is nothing in it.
    pub(super) fn is_untouched(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes out whoever is no longer in the story.
    pub(super) fn forget_lost(&mut self, story: &Story) {
        if let Some(read) = &mut self.read {
            let read = Rc::make_mut(read);
            read.about.retain(|id| story.actors.has(id));
            read.source = read.source.take().filter(|of| !matches!(of, Source::Actor(id) if !story.actors.has(id)));
        }
    }

    fn act(&mut self, act: Act) {
        if let Some(read) = &mut self.read {
            Rc::make_mut(read).act(&act);
        }
        match act {
            Act::Fold => self.unfolded = !self.unfolded,
            Act::Text(text) => (self.text, self.tried) = (text.into(), false),
            Act::Read => {
                let read = Chronology::read(&self.text);
                self.tried = read.lines.is_empty();
                self.read = (!self.tried).then(|| Rc::new(read));
            }
            Act::BackToText => (self.read, self.open, self.more) = (None, None, 0),
            Act::Year(year) => self.year = year.into(),
            Act::ToLookAt => self.to_look_at = !self.to_look_at,
            Act::More => self.more += 1,
            // The one above may not be in sight otherwise.
            Act::Join(_, true) => self.to_look_at = false,
            Act::Open(line) => self.open = line,
            Act::Taken => *self = Self::default(),
            _ => {}
        }
    }
}

/// What it works with.
pub(super) struct Hands<'a> {
    pub(super) new: &'a UseStateHandle<New>,
    pub(super) story: &'a Story,
    pub(super) editor: &'a Editor,
    pub(super) announce: &'a Callback<String>,
    /// Moves focus to a control once it is on the page.
    pub(super) focus: &'a Callback<AttrValue>,
}

impl Hands<'_> {
    /// Does something at a press, and moves focus where there is somewhere to move it.
    #[inline(never)]
    fn press(&self, act: Act, then: AttrValue) -> Callback<()> {
        let (new, focus) = (self.new.clone(), self.focus.clone());
        Callback::from(move |()| {
            done(&new, act.clone());
            if !then.is_empty() {
                focus.emit(then.clone());
            }
        })
    }

    /// Does something with what is typed.
    #[inline(never)]
    fn typed(&self, at: usize, act: fn(usize, String) -> Act) -> Callback<String> {
        let new = self.new.clone();
        Callback::from(move |typed| done(&new, act(at, typed)))
    }

    /// Does something with what is chosen.
    #[inline(never)]
    fn chosen(&self, act: fn(Option<AttrValue>) -> Act) -> Callback<Option<AttrValue>> {
        let new = self.new.clone();
        Callback::from(move |id| done(&new, act(id)))
    }
}

#[inline(never)]
fn done(new: &UseStateHandle<New>, act: Act) {
    let mut next = (**new).clone();
    next.pasting.act(act);
    new.set(next);
}

/// The field that is written in, its label and its text, for the guard of names.
pub(super) fn text_of(pasting: &Pasting) -> (AttrValue, AttrValue, AttrValue) {
    let Some(read) = &pasting.read else { return (PASTED.into(), words::PASTED.into(), pasting.text.clone()) };
    let open = pasting.open.and_then(|number| {
        read.entries(clock::today()).into_iter().find(|entry| read.lines[entry.at].number == number)
    });
    (WORDS.into(), words::WORDS.into(), open.map(|entry| entry.words).unwrap_or_default().into())
}

/// The button that unfolds it, and what it unfolds. Folding it away keeps what was pasted.
pub(super) fn fold(hands: &Hands<'_>, note: Html) -> Html {
    let pasting = &hands.new.pasting;
    let held = match (pasting.unfolded, &pasting.read) {
        (false, _) => Html::default(),
        (true, None) => before(pasting, hands, note),
        (true, Some(read)) => preview(pasting, read, hands, note),
    };
    let id = part(PASTE, "held");
    let button = press(words::PASTE, hands.press(Act::Fold, AttrValue::default()))
        .id(PASTE)
        .kind(ButtonKind::Quiet)
        .expanded(pasting.unfolded)
        .controls(id.clone())
        .class("sp-unfolds")
        .drawn();
    html! { <><div class="sp-jot-fold">{ button }</div><div {id} class="sp-chronology">{ held }</div></> }
}

/// A plain button here.
fn does(says: &str, kind: ButtonKind, onclick: Callback<()>) -> Html {
    press(says, onclick).kind(kind).drawn()
}

/// The text, and the button that reads it.
fn before(pasting: &Pasting, hands: &Hands<'_>, note: Html) -> Html {
    let field = TextProps {
        hint: Some(words::PASTED_HINT.into()),
        error: pasting.tried.then(|| words::NOTHING_PASTED.into()),
        limit: Some(MAX_PASTED),
        rows: 8,
        note,
        ..TextProps::asking(
            PASTED.into(),
            words::PASTED.into(),
            pasting.text.clone(),
            hands.typed(0, |_, typed| Act::Text(typed)),
        )
    };
    let read = does(words::READ, ButtonKind::Primary, hands.press(Act::Read, AttrValue::default()));
    several![text(&field, false), group("", read)]
}

/// The questions, the table, and what can be done with all of it.
fn preview(pasting: &Pasting, read: &Rc<Chronology>, hands: &Hands<'_>, note: Html) -> Html {
    let entries = read.entries(clock::today());
    let mut rows = Vec::new();
    let most = SHOWN * (pasting.more + 1);
    let mut wanted = 0;
    for entry in &entries {
        let first = &read.lines[entry.at];
        let open = pasting.open == Some(first.number);
        // What was corrected stays in sight: it does not go from under the hand.
        if pasting.to_look_at && !entry.wants_a_look() && !open && first.typed.is_none() {
            continue;
        }
        wanted += 1;
        if wanted <= most {
            rows.push(row(read, entry, open, hands));
            if open {
                rows.push(fields(read, entry, hands, note.clone()));
            }
        }
    }
    let table = if rows.is_empty() {
        line("", words::NOTHING_TO_LOOK_AT)
    } else {
        let columns = words::COLUMNS.map(AttrValue::Static).to_vec();
        html! { <Table id="chronology-table" caption={words::LOOK} {columns}>{ rows }</Table> }
    };
    let more = if wanted > most {
        does(words::MORE, ButtonKind::Secondary, hands.press(Act::More, AttrValue::default()))
    } else {
        Html::default()
    };
    let look = hands.press(Act::ToLookAt, AttrValue::default());
    let ontoggle = Callback::from(move |_: bool| look.emit(()));
    let look = html! { <ToggleChip on={pasting.to_look_at} {ontoggle}>{ words::ONLY_TO_LOOK_AT }</ToggleChip> };
    let held = several![
        questions(pasting, read, hands),
        group("", look),
        table,
        group("", more),
        ways(&entries, read, hands),
        line("sp-hint", words::BACK_HINT),
    ];
    group("sp-stack", held)
}

/// What is asked about all of it.
fn questions(pasting: &Pasting, read: &Chronology, hands: &Hands<'_>) -> Html {
    let order = match read.either_way() {
        None => Html::default(),
        Some((written, day_first, month_first)) => {
            let others = match read.other_lines() {
                (true, true) => Some(words::OTHERS_MIXED),
                (true, false) => Some(words::OTHERS_DAY_FIRST),
                (false, true) => Some(words::OTHERS_MONTH_FIRST),
                (false, false) => None,
            };
            let options = vec![
                Choice::new("day", day_first).with_hint(words::DAY_FIRST),
                Choice::new("month", month_first).with_hint(words::MONTH_FIRST),
            ];
            let selected = read.month_first.map(|month| AttrValue::Static(if month { "month" } else { "day" }));
            Ask::new(part(PASTE, "order"), words::which_is_the_day(written))
                .helped(others.map(AttrValue::Static))
                .scale()
                .one(options, selected, hands.chosen(|id| Act::MonthFirst(id.map(|id| *id == *"month"))))
        }
    };
    let year = if read.asks_year() {
        let field = TextProps {
            kind: TextKind::Short,
            error: (pasting.year.trim().len() > 3 && read.year.is_none()).then(|| words::NO_YEAR.into()),
            ..TextProps::asking(
                part(PASTE, "year"),
                words::WHICH_YEAR.into(),
                pasting.year.clone(),
                hands.typed(0, |_, typed| Act::Year(typed)),
            )
        };
        text(&field, true)
    } else {
        Html::default()
    };
    let mut sources = vec![Choice::new(RECORD, ledger::A_RECORD)];
    for actor in hands.story.actors.iter() {
        sources.push(Choice::new(actor.id.as_str().to_owned(), person_name(hands.story, &actor.id)));
    }
    let selected = read.source.as_ref().map(|source| AttrValue::from(id_of(Some(source)).to_owned()));
    let onchange = hands.chosen(|id| Act::From(id.and_then(|id| source_of(&id))));
    let from = html! {
        <Select
            id="chronology-from" label={words::ALL_FROM} options={sources} nothing={ledger::NOT_SAID} {selected}
            {onchange} hint={words::ALL_HINT}
        />
    };
    let new = hands.new.clone();
    let onchoose = Callback::from(move |about: Vec<ActorId>| done(&new, Act::About(about)));
    let about = Ask::new(part(PASTE, "about"), words::ALL_ABOUT).hint(words::ALL_HINT).people(&read.about, onchoose);
    group("sp-stack", several![order, year, from, about])
}

/// What stands where the day does.
fn day_words(entry: &Entry) -> AttrValue {
    let said = match entry.day {
        _ if entry.left_out => words::LEFT_OUT,
        Ok(Some(day)) => return dates::written(day).into(),
        Ok(None) => words::NO_DAY,
        Err(Lack::Order) => words::WHICH_DAY,
        Err(Lack::Year) => words::LACKS_YEAR,
        Err(Lack::Day) => words::ONLY_MONTH,
        Err(Lack::NoSuchDay) => words::NOT_A_DAY,
        Err(Lack::Future) => words::NOT_YET,
    };
    said.into()
}

/// One entry, as it would be taken, and what can be done with it.
fn row(read: &Chronology, entry: &Entry, open: bool, hands: &Hands<'_>) -> Html {
    let (at, first) = (entry.at, &read.lines[entry.at]);
    let number = first.number;
    let id = part(PASTE, &number.to_string());
    let does = |name: &str, says: &'static str, act, then| {
        press(says, hands.press(act, then)).id(part(&id, name)).label(words::of_line(says, number)).in_row().drawn()
    };
    let (correct, act, then) = if open {
        (words::CORRECTED, Act::Open(None), id.clone())
    } else {
        (words::CORRECT, Act::Open(Some(number)), DAY.into())
    };
    let correct = press(correct, hands.press(act, then))
        .id(id.clone())
        .label(words::of_line(correct, number))
        .in_row()
        .expanded(open)
        .drawn();
    let leave = if entry.left_out { words::TAKE_IN } else { words::LEAVE_OUT };
    let leave = does("out", leave, Act::LeaveOut(at, !entry.left_out), AttrValue::default());
    let join = match read.lines[..at].iter().rev().find(|line| !line.joins) {
        Some(before) => does("join", words::JOIN, Act::Join(at, true), part(PASTE, &before.number.to_string())),
        None => Html::default(),
    };
    let apart =
        if entry.lines > 1 { does("apart", words::APART, Act::Join(at, false), id.clone()) } else { Html::default() };
    // Where two numbers were read as a day and a month, how they stood there.
    let written = match (first.stamp, &entry.day, &first.typed) {
        (Some(Stamp::Numbers { .. }), Ok(_), None) => saying("span", "sp-entry-lag", words::written(&first.written)),
        _ => Html::default(),
    };
    let long = if entry.is_too_long() { line("sp-error", words::TOO_LONG) } else { Html::default() };
    let class = match (entry.left_out, entry.wants_a_look()) {
        (true, _) => "sp-chronology-out",
        (_, true) => "sp-chronology-look",
        _ => "",
    };
    let day = several![saying("span", "sp-entry-date", day_words(entry)), written];
    let shown = their_line("sp-entry-text", cut(&entry.words));
    let tools = group("sp-entry-actions", several![correct, leave, join, apart]);
    let cells = several![
        marked("th", "sp-chronology-day", ("scope", "row"), day),
        element("td", "", several![shown, long, tools])
    ];
    keyed(&id, element("tr", class, cells))
}

/// The first words of an entry.
fn cut(words: &str) -> AttrValue {
    match words.char_indices().nth(FIRST_WORDS) {
        None => words.to_owned().into(),
        Some((cut, _)) => [words[..cut].trim_end(), "…"].concat().into(),
    }
}

/// The day and the words of the entry that is open.
fn fields(read: &Chronology, entry: &Entry, hands: &Hands<'_>, note: Html) -> Html {
    let line = &read.lines[entry.at];
    let day = match (&line.typed, entry.day) {
        (Some(typed), _) => typed.clone(),
        (None, Ok(Some(day))) => dates::written(day),
        (None, _) => line.written.clone(),
    };
    let wrong = (!entry.left_out && entry.day.is_err()).then(|| day_words(entry));
    let day = TextProps {
        kind: TextKind::Short,
        hint: Some(words::DAY_HINT.into()),
        error: wrong,
        ..TextProps::asking(DAY.into(), words::DAY.into(), day.into(), hands.typed(entry.at, Act::Day))
    };
    let words = TextProps {
        note,
        rows: 4,
        limit: Some(MAX_TEXT),
        ..TextProps::asking(
            WORDS.into(),
            words::WORDS.into(),
            entry.words.clone().into(),
            hands.typed(entry.at, Act::Words),
        )
    };
    let held = group("sp-stack", several![text(&day, true), text(&words, false)]);
    html! { <tr key="open"><td colspan="2">{ held }</td></tr> }
}

/// What can be done with all of it.
fn ways(entries: &[Entry], read: &Rc<Chronology>, hands: &Hands<'_>) -> Html {
    let (mut taken, mut order, mut long) = (0, false, false);
    for entry in entries.iter().filter(|entry| !entry.left_out) {
        taken += 1;
        order |= entry.day == Err(Lack::Order);
        long |= entry.is_too_long();
    }
    let with = hands.story.evidence.len() + taken;
    let blocked: Option<AttrValue> = match () {
        () if order => Some(words::ANSWER_FIRST.into()),
        () if long => Some(words::TOO_LONG.into()),
        () if taken == 0 => Some(words::ALL_LEFT_OUT.into()),
        () if with > MAX_ENTRIES => Some(words::too_many(with, MAX_ENTRIES).into()),
        () => None,
    };
    let take = {
        let (read, new) = (read.clone(), hands.new.clone());
        let (editor, announce) = (hands.editor.clone(), hands.announce.clone());
        Callback::from(move |()| {
            let entries = read.taken(clock::today(), &|| random::id());
            if editor.accepted(PASTE, Command::Entries(entries)) {
                done(&new, Act::Taken);
                page::focus(PASTE);
                announce.emit(words::taken(taken));
            }
        })
    };
    let take =
        press(words::take(taken), take).id(part(PASTE, "take")).kind(ButtonKind::Primary).blocked(blocked).drawn();
    let back = does(words::BACK_TO_TEXT, ButtonKind::Secondary, hands.press(Act::BackToText, PASTED.into()));
    group("sp-cluster", several![take, back])
}

impl Chronology {
    fn act(&mut self, act: &Act) {
        match act {
            Act::MonthFirst(month_first) => self.month_first = *month_first,
            Act::Year(typed) => {
                self.year = typed.trim().parse().ok().filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
            }
            Act::From(source) => self.source.clone_from(source),
            Act::About(about) => self.about.clone_from(about),
            Act::Join(at, joins) => self.join(*at, *joins),
            Act::LeaveOut(at, left_out) => self.leave_out(*at, *left_out),
            Act::Day(at, typed) => self.retype(*at, typed.clone()),
            Act::Words(at, words) => self.reword(*at, words.clone()),
            _ => {}
        }
    }
}
