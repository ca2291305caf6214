//! The timeline: every day in its place, nothing laid over anything else at any size, and the same told in words.

use std::rc::Rc;

use proptest::prelude::*;
use standpoint::content::samples::Sample;
use standpoint::domain::dates::{Date, date};
use standpoint::domain::protection::{Judgement, JudgementLeans, Level};
use standpoint::domain::sorted::SortedSet;
use standpoint::domain::story::{Event, EventTag, Evidence, Leans, Story};
use standpoint::domain::{DecisionId, EventId, EvidenceId, JudgementId, Session, SessionId};
use standpoint::export::timeline::{APART, HALF, LEFT, MARGIN, Mark, Period, Row, Timeline, WIDTH, day_of, number};
use standpoint::export::timeline_told::{self as told, Happening};

fn entry(at: usize, happened: Option<i32>, known: Option<i32>, leans: Option<Leans>) -> Evidence {
    let (happened, known) = (happened.map(day_of), known.map(day_of));
    Evidence { happened, known, leans, ..Evidence::new(EvidenceId::new(&format!("e{at}")).unwrap(), "Seen at home") }
}

fn judged(at: usize, day: i32, replaces: Option<usize>) -> Rc<Judgement> {
    Rc::new(Judgement {
        id: JudgementId::new(&format!("j{at}")).unwrap(),
        decision: DecisionId::new("d").unwrap(),
        date: day_of(day),
        text: "We judge so".into(),
        leans: JudgementLeans::Reassured,
        level: Level::Partnership,
        reasons: SortedSet::new(),
        dissent: String::new(),
        decided_by: None,
        unsure: None,
        replaces: replaces.map(|at| JudgementId::new(&format!("j{at}")).unwrap()),
    })
}

fn event(at: usize, day: i32) -> Event {
    let id = EventId::new(&format!("v{at}")).unwrap();
    Event { id, date: day_of(day), tag: EventTag::NewWorker, note: String::new() }
}

fn story(evidence: Vec<Evidence>, events: Vec<Event>) -> Story {
    Story { evidence: evidence.into_iter().collect(), events: events.into_iter().collect(), ..Story::default() }
}

fn whole(story: &Story, judged: &[Rc<Judgement>]) -> Timeline {
    Timeline::of(story, judged, Period::whole(story, judged).unwrap())
}

fn of_row(picture: &Timeline, row: Row) -> Vec<&Mark> {
    picture.marks.iter().filter(|mark| mark.row == row).collect()
}

fn finn() -> Session {
    Sample::Finn.complete(SessionId::new("finn").unwrap())
}

#[test]
fn days_are_counted_there_and_back() {
    for day in
        [Date::FIRST, date(1999, 12, 31), date(2000, 2, 29), date(2024, 2, 29), date(2026, 3, 1), date(2100, 12, 31)]
    {
        assert_eq!(day_of(number(day)), day);
    }
    for days in (0..73_000).step_by(17) {
        assert_eq!(number(day_of(days)), days);
    }
}

#[test]
fn nothing_dated_is_no_timeline() {
    assert_eq!(Period::whole(&story(vec![entry(0, None, None, None)], Vec::new()), &[]), None);
}

#[test]
fn an_entry_stands_on_both_rails_with_its_lag_between() {
    let story =
        story(vec![entry(0, Some(100), Some(114), Some(Leans::Concern)), entry(1, Some(100), Some(102), None)], vec![]);
    let picture = whole(&story, &[]);
    assert_eq!(of_row(&picture, Row::Happened).len(), 1, "two of one day are one mark");
    assert_eq!(of_row(&picture, Row::Known).len(), 2);
    let late: Vec<bool> = picture.lags.iter().map(|lag| lag.late).collect();
    assert_eq!(late, [false, true]);
    assert_eq!(picture.lag_labels[0].words, "14 days later");
    let pile = &of_row(&picture, Row::Happened)[0].shapes;
    assert_eq!(
        pile.iter().map(|shape| (shape.leans, shape.several)).collect::<Vec<_>>(),
        [(Some(Leans::Concern), false), (None, false)]
    );
}

#[test]
fn coming_nearer_parts_what_was_one_and_going_back_shows_everything() {
    let mut entries: Vec<Evidence> = (0..40).map(|at| entry(at, None, Some(1_000 + at as i32 / 4), None)).collect();
    entries.push(entry(99, None, Some(2_000), None));
    let story = story(entries, vec![]);
    let whole = Period::whole(&story, &[]).unwrap();
    let holding = |period| Timeline::of(&story, &[], period).marks[0].held.len();
    assert_eq!(holding(whole), 40);
    let mut period = whole;
    for _ in 0..8 {
        period = period.nearer(Some(1_002));
        assert!(period.from >= whole.from && period.to <= whole.to && period.to > period.from);
    }
    assert!(holding(period) < 12, "{period:?}");
    let last = Timeline::of(&story, &[], period.moved(1, whole));
    assert!(last.period.from > period.from);
    let mut back = Some(period);
    for _ in 0..9 {
        back = back.and_then(|period| period.further(whole));
    }
    assert_eq!(back, None, "everything again");
}

#[test]
fn what_is_shown_at_first_is_not_pressed_together_by_one_day_of_long_ago() {
    let session = finn();
    let made: Vec<_> = session.protection.judgements.iter().cloned().collect();
    let whole = Period::whole(&session.story, &made).unwrap();
    let first = Period::first(&session.story, &made, whole);
    // The police note of the year before runs in from the left; all that was known is in sight.
    assert!(first.from > number(date(2026, 7, 1)) && whole.from < number(date(2025, 10, 12)), "{first:?}");
    let picture = Timeline::of(&session.story, &made, first);
    let place = session.story.evidence.iter().position(|entry| entry.id.as_str() == "e20").unwrap();
    assert!(picture.holding(Row::Known, place).is_some() && picture.holding(Row::Happened, place).is_none());
    assert!(picture.lags.iter().any(|lag| lag.held.contains(&place) && lag.from < LEFT));
    let all = [judged(0, 100, None), judged(1, 130, None)];
    let whole = Period::whole(&story(vec![], vec![]), &all).unwrap();
    assert_eq!(Period::first(&story(vec![], vec![]), &all, whole), whole);
}

#[test]
fn arrows_reach_every_mark_of_every_row() {
    let session = finn();
    let judged: Vec<_> = session.protection.judgements.iter().cloned().collect();
    let picture = whole(&session.story, &judged);
    for (at, mark) in picture.marks.iter().enumerate() {
        let next = picture.beside(at, (1, 0));
        let row = of_row(&picture, mark.row);
        let is_last = std::ptr::eq(*row.last().unwrap(), mark);
        assert_eq!(next.is_none(), is_last);
        assert!(next.is_none_or(|next| picture.beside(next, (-1, 0)) == Some(at)));
        let down = picture.beside(at, (0, 1)).map(|at| picture.marks[at].row);
        assert_eq!(down.is_none(), mark.row == Row::Events);
        assert!(down.is_none_or(|row| row > mark.row));
    }
    assert_eq!(picture.beside(0, (-1, 0)), None);
}

#[test]
fn a_first_and_a_replaced_judgement_are_told_from_the_others() {
    let judged = [judged(0, 100, None), judged(1, 400, Some(0)), judged(2, 800, None)];
    let picture = whole(&story(vec![], vec![]), &judged);
    let flags: Vec<_> = picture.marks.iter().filter_map(|mark| mark.flag.as_ref()).collect();
    let words: Vec<_> = flags.iter().map(|flag| (flag.words.as_deref().unwrap(), flag.replaced)).collect();
    assert_eq!(words, [("First: reassured", true), ("Reassured", false), ("Reassured", false)]);
}

#[test]
fn the_sentences_say_when_we_knew_and_follow_the_day_we_could_have_thought_it() {
    let session = finn();
    let chart = session.story.evidence.iter().find(|entry| entry.id.as_str() == "e14").unwrap();
    assert_eq!(told::days(chart), "Happened on 27 October 2026. Learned 14 days later, on 10 November 2026.");
    assert_eq!(told::days(&entry(0, Some(100), Some(100), None)), "Happened, and known, on 11 April 1900.");
    assert!(told::days(&entry(0, Some(100), None, None)).ends_with("the day we knew is not written down."));
    assert!(told::days(&entry(0, None, Some(100), None)).ends_with("the day it happened is not written down."));

    let judged: Vec<_> = session.protection.judgements.iter().cloned().collect();
    let order = told::in_order(&session.story, &judged);
    assert_eq!(order.len(), session.story.evidence.len() + session.story.events.len() + judged.len());
    let at = |wanted: &str| {
        order.iter().position(|happening| match happening {
            Happening::Entry(entry) => entry.id.as_str() == wanted,
            Happening::Judgement(made) => made.id.as_str() == wanted,
            Happening::Event(event) => event.id.as_str() == wanted,
        })
    };
    // Of last year, and read only now: it could not have been thought of at the first judgement.
    assert!(at("j1") < at("e20"));
    assert!(at("e14") < at("e20"));
    let said = told::judgement(&session.story, &session.protection, &judged[0]);
    assert!(said.starts_with("On 28 August 2026 we judged: reassured, at level 4 Directed."), "{said}");
    assert!(said.contains("It rested on “Bruise on Finn"), "{said}");
}

#[test]
fn entries_without_a_day_are_listed_and_not_lost() {
    let story = story(vec![entry(0, None, None, None), entry(1, None, Some(9), None)], vec![]);
    assert_eq!(told::undated(&story).len(), 1);
    assert_eq!(told::in_order(&story, &[]).len(), 1);
}

type Drawn = (Vec<(Option<i32>, Option<i32>, usize)>, Vec<i32>, Vec<i32>);

fn drawn() -> impl Strategy<Value = Drawn> {
    let day = || proptest::option::of(0..73_000_i32);
    let near = (0..400_i32, proptest::option::of(0..60_i32))
        .prop_map(|(known, lag)| (lag.map(|lag| 30_000 + known - lag), Some(30_000 + known)));
    let days = prop_oneof![9 => near, 1 => (day(), day())];
    let entries = proptest::collection::vec(
        (days, 0..5_usize).prop_map(|((happened, known), leans)| (happened, known, leans)),
        0..500,
    );
    let judged = proptest::collection::vec(30_000..30_400_i32, 1..30);
    let events = proptest::collection::vec(30_000..30_400_i32, 0..30);
    (entries, judged, events)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn however_much_there_is_nothing_lies_over_anything_else((entries, made, events) in drawn(), nearer in 0..6_usize) {
        let leans = [Some(Leans::Concern), Some(Leans::Strength), Some(Leans::Mixed), Some(Leans::Unclear), None];
        let entries = entries.into_iter().enumerate().map(|(at, (happened, known, way))| {
            let happened = happened.map(|day| known.map_or(day, |known| day.min(known)));
            entry(at, happened, known, leans[way])
        });
        let story = story(entries.collect(), events.into_iter().enumerate().map(|(at, day)| event(at, day)).collect());
        let judged: Vec<_> = made.into_iter().enumerate().map(|(at, day)| judged(at, day, None)).collect();
        let mut period = Period::whole(&story, &judged).unwrap();
        for _ in 0..nearer {
            period = period.nearer(Some(30_200));
        }
        let picture = Timeline::of(&story, &judged, period);
        check_apart(&picture);
        check_all_there(&story, &judged, &picture);
    }
}

/// The last judgement often stands at the right edge, where its flag has to fly back over the one before.
#[test]
fn the_first_judgement_keeps_its_words_where_the_last_stands_at_the_edge() {
    let story = story(vec![entry(0, Some(20_000), Some(20_300), None)], Vec::new());
    let judged = [judged(0, 20_280, None), judged(1, 20_300, Some(0))];
    let picture = whole(&story, &judged);
    let flags: Vec<_> = picture.marks.iter().filter_map(|mark| mark.flag.as_ref()).collect();
    let words: Vec<_> = flags.iter().map(|flag| flag.words.as_deref()).collect();
    assert_eq!(words, [Some("First: reassured"), Some("Reassured")]);
    assert!(flags.iter().all(|flag| flag.row < 2), "no row stands empty: {flags:?}");
}

/// No mark, flag or label covers another, and none is cut off.
fn check_apart(picture: &Timeline) {
    for pair in picture.marks.windows(2).filter(|pair| pair[0].row == pair[1].row) {
        assert!(pair[1].at.0 - pair[0].at.0 >= APART, "{pair:?}");
    }
    let flags: Vec<_> =
        picture.marks.iter().filter_map(|mark| mark.flag.as_ref().map(|flag| (mark.at.0, flag))).collect();
    for (at, (_, flag)) in flags.iter().enumerate() {
        assert!(flag.left >= 0 && flag.left + flag.width <= WIDTH && flag.top >= 0, "{flag:?}");
        for (pole, other) in &flags[at + 1..] {
            let beside = flag.left + flag.width <= other.left || other.left + other.width <= flag.left;
            assert!(flag.row != other.row || beside, "{flag:?} {other:?}");
            // A pole runs down through every row beneath its flag; bare flags stand above all and pass behind.
            let crossed = other.row > flag.row && *pole > flag.left && *pole < flag.left + flag.width;
            assert!(other.words.is_none() || !crossed, "{flag:?} crossed by {other:?}");
        }
    }
    for (labels, row_of) in [
        (picture.lag_labels.iter().collect::<Vec<_>>(), 0),
        (picture.marks.iter().filter_map(|mark| mark.label.as_ref()).collect(), 1),
    ] {
        for (at, label) in labels.iter().enumerate() {
            let half = |words: &str| words.chars().count() as i32 * 4;
            assert!(label.x - half(&label.words) >= 0 && label.x + half(&label.words) <= WIDTH, "{row_of} {label:?}");
            for other in &labels[at + 1..] {
                let beside = (label.x - other.x).abs() >= half(&label.words) + half(&other.words);
                assert!(label.y != other.y || beside, "{label:?} {other:?}");
            }
        }
    }
    for mark in &picture.marks {
        assert!((LEFT..=WIDTH - MARGIN).contains(&mark.at.0), "{mark:?}");
        let reach = mark.shapes.iter().map(|shape| shape.away).max().unwrap_or(0) + HALF;
        assert!(mark.at.1 - reach >= 0 && mark.at.1 < picture.height, "{mark:?}");
    }
}

/// Whatever has a day in sight is in one mark of each rail it belongs to, and no lag is drawn that is not there.
fn check_all_there(story: &Story, judged: &[Rc<Judgement>], picture: &Timeline) {
    let seen =
        |day: Option<Date>| day.is_some_and(|day| (picture.period.from..=picture.period.to).contains(&number(day)));
    for (at, entry) in story.evidence.iter().enumerate() {
        assert_eq!(picture.holding(Row::Known, at).is_some(), seen(entry.known));
        assert_eq!(picture.holding(Row::Happened, at).is_some(), seen(entry.happened));
        let drawn = picture.lags.iter().filter(|lag| lag.held.contains(&at)).count();
        let both = entry.known.is_some() && entry.happened.is_some();
        assert!(drawn <= usize::from(both));
        assert!(drawn == 1 || !(seen(entry.known) && seen(entry.happened)));
    }
    for (at, made) in judged.iter().enumerate() {
        assert_eq!(picture.holding(Row::Judged, at).is_some(), seen(Some(made.date)));
    }
}
