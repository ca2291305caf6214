//! Commands drawn from bytes: any bytes make a command, and shorter or smaller bytes make a simpler one, so that a
//! failing sequence shrinks to something readable. Ids come from small pools, so that hits and misses both happen.

mod tools;

use standpoint::domain::closing::Unmet;
use standpoint::domain::cooperation::Standing;
use standpoint::domain::dates::{Date, date};
use standpoint::domain::opening::{Follows, Opening};
use standpoint::domain::power::{DatedMap, Facet, Frame, Map, Point, Rating, Shift, Tie, Viewpoint};
use standpoint::domain::protection::Judgement;
use standpoint::domain::records::Rewritten;
use standpoint::domain::seminar::{Exercise, Task};
use standpoint::domain::sorted::SortedMap;
use standpoint::domain::story::{Actor, Event, Evidence, SetAside, Source};
use standpoint::domain::voices::{Round, Sealed, VoiceQuestion};
use standpoint::domain::{
    Canvas, Change, Command, Field, Id, List, Listed, MAX_LABEL, MAX_LINE, MAX_TEXT, Record, Session,
};

/// How many ids of each kind there are.
const POOL: usize = 4;

/// The day on which everything happens.
pub const TODAY: Date = date(2026, 11, 22);

/// The number of kinds of command.
pub const KINDS: usize = 50;

/// Bytes to be drawn from; when they run out, everything is the first choice.
pub struct Draw<'a>(pub &'a [u8]);

impl Draw<'_> {
    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn below(&mut self, count: usize) -> usize {
        self.byte() % count
    }

    fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    fn maybe<T>(&mut self, some: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| some(self))
    }

    fn mostly<T>(&mut self, some: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(4) < 3).then(|| some(self))
    }

    /// None to three of something.
    fn few<T, C: FromIterator<T>>(&mut self, one: impl Fn(&mut Self) -> T) -> C {
        (0..self.below(4)).map(|_| one(self)).collect()
    }

    fn id<T: Id>(&mut self) -> T {
        T::read(&format!("i{}", self.below(POOL))).unwrap()
    }

    fn one<T: Listed>(&mut self) -> T {
        T::all()[self.below(T::all().len())]
    }

    fn text(&mut self) -> String {
        match self.below(24) {
            0..10 => String::new(),
            10..15 => "a".into(),
            15..18 => "A few words, <b>plain</b>, and a quote: \"no\".".into(),
            18..20 => {
                "\u{5e9}\u{5dc}\u{5d5}\u{5dd} e\u{301} \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{0}\u{2028}".into()
            }
            20 => "l".repeat(MAX_LABEL + 1),
            21 => "m".repeat(MAX_LINE + 1),
            22 => "\u{e9}".repeat(MAX_TEXT),
            _ => "x".repeat(MAX_TEXT + 1),
        }
    }

    fn date(&mut self) -> Date {
        match self.below(16) {
            0..6 => date(2026, 5, 4),
            6..11 => TODAY,
            11..14 => date(2025, 1, 31),
            14 => date(2026, 12, 24),
            _ => date(1890, 2, 28),
        }
    }

    fn change<T: Record>(&mut self, entry: impl FnOnce(&mut Self) -> T) -> Change<T>
    where
        T::Id: Id,
    {
        match self.below(8) {
            0..4 => Change::add(entry(self)),
            4 | 5 => Change::put(entry(self)),
            6 => Change::Place(self.id(), self.below(5)),
            _ => Change::Remove(self.id()),
        }
    }

    fn canvas(&mut self) -> Canvas {
        if self.below(4) == 3 { Canvas::Theirs(self.id()) } else { Canvas::Ours }
    }

    fn point(&mut self) -> Point {
        let mut far = || [0, 500, 1_000, 1_001][self.below(4)];
        Point { x: far(), y: far() }
    }

    fn opening(&mut self) -> Opening {
        Opening {
            title: self.text(),
            mode: self.one(),
            nation: self.maybe(Self::one),
            setting: self.maybe(Self::one),
            situation: self.text(),
            vignette: self.text(),
            purpose: self.text(),
            minutes: self.maybe(|draw| [4, 5, 60, 240, 241][draw.below(5)]),
            tools: self.few(Self::one),
            ground_rules: self.flag(),
            fictional: self.maybe(Self::flag),
            arriving: self.text(),
            begun: self.date(),
            keep_until: self.maybe(Self::date),
            follows: self.maybe(Self::follows),
            exercise: self.maybe(|draw| Exercise {
                minutes: draw.maybe(|draw| [4, 5, 240, 241][draw.below(4)]),
                given: draw.one(),
                steps: draw.few(Self::one),
                notes: draw.text(),
                ..Exercise::new(draw.id())
            }),
            task: self.maybe(|draw| Task {
                exercise: draw.id(),
                title: draw.text(),
                steps: draw.few(Self::one),
                group: draw.text(),
            }),
        }
    }

    fn follows(&mut self) -> Follows {
        Follows {
            session: self.id(),
            title: self.text(),
            date: self.date(),
            people: self.few(Self::id),
            entries: self.few(Self::id),
            judgements: self.few(Self::id),
            levels: self.few::<_, SortedMap<_, _>>(|draw| (draw.id(), draw.one())),
            standings: self.few::<_, SortedMap<_, _>>(|draw| (draw.id(), draw.one())),
            tripwires: self.few(Self::id),
            map: self.maybe(Self::id),
        }
    }

    fn actor(&mut self) -> Actor {
        Actor {
            id: self.id(),
            label: self.text(),
            kind: self.one(),
            age: self.maybe(Self::one),
            in_home: self.maybe(Self::one),
            household: self.text(),
            voice: self.maybe(Self::one),
        }
    }

    fn source(&mut self) -> Source {
        if self.flag() { Source::Actor(self.id()) } else { Source::Record }
    }

    fn set_aside(&mut self) -> SetAside {
        SetAside { why: self.text(), on: self.few(Self::id) }
    }

    fn evidence(&mut self) -> Evidence {
        Evidence {
            id: self.id(),
            text: self.text(),
            about: self.few(Self::id),
            source: self.maybe(Self::source),
            how: self.maybe(Self::one),
            alone: self.maybe(Self::one),
            interpreter: self.maybe(Self::one),
            visit: self.maybe(Self::one),
            happened: self.maybe(Self::date),
            known: self.maybe(Self::date),
            leans: self.maybe(Self::one),
            shows: self.maybe(Self::one),
            checked: self.maybe(Self::one),
            links: self.few(Self::id),
            set_aside: self.maybe(Self::set_aside),
        }
    }

    fn event(&mut self) -> Event {
        Event { id: self.id(), date: self.date(), tag: self.one(), note: self.text() }
    }

    fn tie(&mut self) -> Tie {
        Tie {
            id: self.id(),
            from: self.id(),
            to: self.id(),
            kind: self.one(),
            certainty: self.one(),
            working: self.maybe(Self::one),
            expression: self.maybe(Self::one),
            why: self.text(),
        }
    }

    fn rating(&mut self) -> Rating {
        Rating {
            id: self.id(),
            actor: self.id(),
            source: self.one(),
            over: self.maybe(Self::id),
            amount: self.one(),
            used: self.maybe(Self::one),
            note: self.text(),
        }
    }

    fn map(&mut self) -> Map {
        Map {
            ties: self.few::<_, List<_>>(Self::tie),
            ratings: self.few::<_, List<_>>(Self::rating),
            places: self.few::<_, SortedMap<_, _>>(|draw| (draw.id(), draw.point())),
        }
    }

    fn viewpoint(&mut self) -> Viewpoint {
        Viewpoint {
            id: self.id(),
            whose: self.maybe(Self::id),
            status: self.one(),
            by: self.maybe(Self::id),
            date: self.maybe(Self::date),
            differs: self.text(),
            map: self.maybe(Self::map).unwrap_or_default(),
        }
    }

    fn dated_map(&mut self) -> DatedMap {
        DatedMap { id: self.id(), date: self.date(), note: self.text(), map: self.maybe(Self::map).unwrap_or_default() }
    }

    fn facet(&mut self) -> Facet {
        Facet {
            id: self.id(),
            whose: self.maybe(Self::id),
            facet: self.text(),
            visible: self.maybe(Self::one),
            voiced: self.maybe(Self::one),
            effect: self.text(),
        }
    }

    fn shift(&mut self) -> Shift {
        Shift {
            id: self.id(),
            kind: self.one(),
            what: self.text(),
            who: self.maybe(Self::id),
            by: self.maybe(Self::date),
            gain: self.text(),
        }
    }

    fn sealed(&mut self) -> Sealed {
        Sealed { on: self.date(), fingerprint: self.text(), sealed: self.text(), opened: self.text() }
    }

    fn round(&mut self) -> Round {
        Round {
            id: self.id(),
            date: self.date(),
            questions: self.few(|draw| VoiceQuestion {
                area: draw.one(),
                who: draw.maybe(Self::id),
                source: draw.maybe(Self::one),
                explanation: draw.maybe(Self::id),
                decision: draw.maybe(Self::id),
            }),
            between: self.text(),
            first: self.maybe(Self::one),
            speaks: self.maybe(Self::one),
            worker: self.maybe(Self::sealed),
            supervisor: self.maybe(Self::sealed),
            opened: self.maybe(Self::date),
            alone: self.maybe(Self::one),
            set_aside: self.few(Self::text),
            learned: self.text(),
        }
    }

    /// Any command at all.
    pub fn command(&mut self) -> Command {
        match self.below(KINDS) {
            // More of people, evidence and judgements, because others need them, and of what is seldom accepted.
            0 | 43 | 44 => Command::Actor(self.change(Self::actor)),
            46 | 47 => Command::Entries((0..=self.below(2)).map(|_| self.evidence()).collect()),
            1 | 45 => Command::Evidence(self.change(Self::evidence)),
            2 => Command::Opening(self.opening()),
            3 => Command::Consider(self.one(), self.flag()),
            4 => Command::Event(self.change(Self::event)),
            5 => Command::Frame(Frame { decision: self.text(), decided_by: self.text(), by: self.maybe(Self::date) }),
            6 => Command::Tie(self.canvas(), self.change(Self::tie)),
            7 => Command::Rating(self.canvas(), self.change(Self::rating)),
            8 => Command::Places(
                self.canvas(),
                vec![(self.id(), self.maybe(Self::point)), (self.id(), self.maybe(Self::point))],
            ),
            9 => Command::Viewpoint(self.change(Self::viewpoint)),
            10 => Command::KeepMap { id: self.id(), note: self.text() },
            11 => Command::DatedMap(self.change(Self::dated_map)),
            12 => Command::Facet(self.change(Self::facet)),
            13 => Command::Shift(self.change(Self::shift)),
            14 => Command::Episode(self.change(Self::episode)),
            15 => Command::Ask(self.ask()),
            16 => Command::Exception(self.change(Self::exception)),
            17 => Command::NowAt(self.now_at()),
            18 => Command::Explanation(self.change(Self::explanation)),
            19 => Command::Mark(vec![self.id(), self.id()], vec![self.id(), self.id()], self.maybe(Self::one)),
            20 => Command::Stand(self.id(), self.one::<Standing>(), self.text()),
            21 => Command::Lead(self.maybe(Self::id)),
            22 => Command::KeyEntry(self.maybe(Self::id)),
            23 => Command::HideEntry(self.id(), self.flag()),
            24 => Command::Enquiry(self.change(Self::enquiry)),
            25 => Command::Move(self.change(Self::a_move)),
            26 => Command::Resolve(self.resolve()),
            27 => Command::Advocacy(self.change(Self::advocacy)),
            28 => Command::Decision(self.change(Self::decision)),
            29 => Command::Judge(self.id(), self.id()),
            30 => Command::Capacity(self.change(Self::capacity)),
            31 => Command::AskedSource(self.one(), self.maybe(Self::one)),
            32 => Command::CheckedSource(self.one(), self.maybe(Self::one)),
            33 => Command::AnswerTrap(self.change(Self::trap_answer)),
            34 => Command::DraftTripwire(self.tripwire_draft()),
            35 => Command::SetTripwire(self.id(), self.maybe(Self::id)),
            36 => Command::Tripwire(self.change(Self::tripwire)),
            37 if self.flag() => Command::Want(self.change(Self::want)),
            37 => Command::Obstacle(self.change(Self::obstacle)),
            38 if self.below(3) == 0 => Command::Footing(self.footing()),
            38 => Command::Ownership(self.change(Self::ownership)),
            39 => {
                Command::Unmet(self.change(|draw| Unmet { id: draw.id(), need: draw.text(), would_take: draw.text() }))
            }
            40 if self.flag() => Command::Ending(self.ending()),
            41 => Command::Threshold(self.one(), self.maybe(|draw| [0, 1, 3, 9, u16::MAX][draw.below(5)])),
            42 if self.flag() => {
                let part = |draw: &mut Self| Rewritten { text: draw.text().repeat(6), over: draw.text() };
                Command::Rewrite(self.one(), self.maybe(part))
            }
            48 if self.flag() => Command::Picture(self.one(), self.flag()),
            42 | 48 => Command::Review(self.change(Self::review)),
            49 => Command::Voices(self.change(Self::round)),
            _ => Command::Action(self.change(Self::action)),
        }
    }

    /// The field being typed in, if it is typing.
    pub fn typing(&mut self) -> Option<Field> {
        [None, Some("one".into()), Some("another".into())][self.below(3)].clone()
    }

    /// How long after the edit before, in milliseconds.
    pub fn pause(&mut self) -> u64 {
        [0, 500, 3_000, 3_001][self.below(4)]
    }
}

/// The name of a command's variant. Exhaustive, so that a new command must be drawn too.
pub fn kind(command: &Command) -> &'static str {
    match command {
        Command::Opening(_) => "Opening",
        Command::Consider(..) => "Consider",
        Command::Actor(_) => "Actor",
        Command::Evidence(_) => "Evidence",
        Command::Entries(_) => "Entries",
        Command::Event(_) => "Event",
        Command::Frame(_) => "Frame",
        Command::Tie(..) => "Tie",
        Command::Rating(..) => "Rating",
        Command::Places(..) => "Places",
        Command::Viewpoint(_) => "Viewpoint",
        Command::KeepMap { .. } => "KeepMap",
        Command::DatedMap(_) => "DatedMap",
        Command::Facet(_) => "Facet",
        Command::Shift(_) => "Shift",
        Command::Episode(_) => "Episode",
        Command::Ask(_) => "Ask",
        Command::Exception(_) => "Exception",
        Command::NowAt(_) => "NowAt",
        Command::Explanation(_) => "Explanation",
        Command::Mark(..) => "Mark",
        Command::Stand(..) => "Stand",
        Command::Lead(_) => "Lead",
        Command::KeyEntry(_) => "KeyEntry",
        Command::HideEntry(..) => "HideEntry",
        Command::Enquiry(_) => "Enquiry",
        Command::Move(_) => "Move",
        Command::Resolve(_) => "Resolve",
        Command::Advocacy(_) => "Advocacy",
        Command::Decision(_) => "Decision",
        Command::Judge(..) => "Judge",
        Command::Capacity(_) => "Capacity",
        Command::AskedSource(..) => "AskedSource",
        Command::CheckedSource(..) => "CheckedSource",
        Command::AnswerTrap(_) => "AnswerTrap",
        Command::Threshold(..) => "Threshold",
        Command::Review(_) => "Review",
        Command::DraftTripwire(_) => "DraftTripwire",
        Command::SetTripwire(..) => "SetTripwire",
        Command::Tripwire(_) => "Tripwire",
        Command::Want(_) => "Want",
        Command::Footing(_) => "Footing",
        Command::Obstacle(_) => "Obstacle",
        Command::Ownership(_) => "Ownership",
        Command::Unmet(_) => "Unmet",
        Command::Action(_) => "Action",
        Command::Ending(_) => "Ending",
        Command::Voices(_) => "Voices",
        Command::Rewrite(..) => "Rewrite",
        Command::Picture(..) => "Picture",
    }
}

/// How many kinds of command there are.
pub const VARIANTS: usize = 50;

/// Judgements in a session, for a test of what may not be lost.
pub fn judgements(session: &Session) -> Vec<Judgement> {
    session.protection.judgements.iter().map(|judgement| (**judgement).clone()).collect()
}
