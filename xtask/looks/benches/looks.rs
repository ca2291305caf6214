//! How long all second looks take on sessions of 50, 500 and 5,000 entries, with 30 people and 20 explanations: figures
//! to be read. The aim is 5 milliseconds at 500, growing no worse than linearly.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "measures on the machine itself"
)]

use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use standpoint::content;
use standpoint::domain::cooperation::{Cooperation, Explanation, Fit, Reason};
use standpoint::domain::dates::{Date, date};
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::protection::{Decision, Judgement, JudgementLeans, Level, Protection};
use standpoint::domain::story::{
    Actor, ActorKind, Age, Checked, Evidence, How, InHome, Leans, SetAside, Shows, Source, Story, Visit, Voice,
};
use standpoint::domain::{Id, Listed, Session, YesNo};

const TODAY: Date = date(2026, 11, 22);
const ROUNDS: usize = 50;

fn id<T: Id>(text: &str) -> T {
    T::read(text).expect("an id")
}

/// One of a list, by turns that have nothing to do with one another.
fn turn<T: Listed>(at: usize, by: usize) -> T {
    T::all()[(at / by + at) % T::all().len()]
}

fn entry(at: usize, of: usize) -> Evidence {
    let day = Date::new(2026, 1 + i8::try_from(at * 10 / of).unwrap(), 1 + i8::try_from(at % 28).unwrap());
    let text = "Came to the door after the second knock and said that this was not a good day for anybody to look at \
                the kitchen, and that the nurse had been told as much on the telephone.";
    Evidence {
        about: vec![id(&format!("p{}", at % 3)), id(&format!("p{}", 3 + at % 27))],
        source: Some(Source::Actor(id(&format!("p{}", at % 29)))),
        how: Some(turn::<How>(at, 7)),
        alone: Some(turn::<YesNo>(at, 5)),
        visit: Some(turn::<Visit>(at, 3)),
        happened: day,
        known: day,
        leans: Some(turn::<Leans>(at, 11)),
        shows: Some(turn::<Shows>(at, 13)),
        checked: Some(turn::<Checked>(at, 2)),
        links: vec![id(&format!("e{}", (at * 7 + 1) % of))],
        set_aside: at.is_multiple_of(9).then(|| SetAside {
            why: "Said in anger, and taken back the day after.".into(),
            on: vec![id(&format!("e{}", (at * 5 + 2) % of))],
        }),
        ..Evidence::new(id(&format!("e{at}")), text)
    }
}

fn session(entries: usize) -> Session {
    let mut session = Session::new(id("bench"), Opening::new(Mode::Supervision, TODAY));
    let actor = |at: usize| {
        let kind = if at == 0 { ActorKind::Centre } else { turn::<ActorKind>(at, 4) };
        Actor {
            age: Some(Age::Adult),
            in_home: Some(turn::<InHome>(at, 2)),
            household: format!("House {}", at % 5),
            voice: Some(Voice::Direct),
            ..Actor::new(id(&format!("p{at}")), &format!("Person {at}"), kind)
        }
    };
    session.story = Rc::new(Story {
        actors: (0..30).map(actor).collect(),
        evidence: (0..entries).map(|at| entry(at, entries)).collect(),
        ..Story::default()
    });
    let row = |at: usize| {
        let reason = turn::<Reason>(at, 20);
        let fits = (0..entries).map(|entry| (id(&format!("e{entry}")), turn::<Fit>(at + entry, 3 + at % 2))).collect();
        let row = Explanation::new(id(&format!("h{at}")), "There is no money for it", Some(reason), reason.group());
        Explanation { leading: at == 0, fits, ..row }
    };
    session.cooperation = Rc::new(Cooperation { explanations: (0..20).map(row).collect(), ..Cooperation::default() });
    let decision =
        |at: usize| Decision { now: Some(Level::Directed), ..Decision::new(id(&format!("d{at}")), "Which?") };
    let judgement = |at: usize| Judgement {
        id: id(&format!("j{at}")),
        decision: id(&format!("d{}", at % 3)),
        date: date(2026, 9, 1 + i8::try_from(at).unwrap()),
        text: "It holds for now, and we look again when the weights are in.".into(),
        leans: turn::<JudgementLeans>(at, 5),
        level: Level::Partnership,
        reasons: (0..entries / 10).map(|reason| id(&format!("e{}", reason * 10 + at % 10))).collect(),
        dissent: String::new(),
        decided_by: None,
        unsure: None,
        replaces: None,
    };
    session.protection = Rc::new(Protection {
        decisions: (0..3).map(decision).collect(),
        judgements: (0..9).map(judgement).collect(),
        ..Protection::default()
    });
    session
}

fn main() {
    println!("All second looks; 30 people, 20 explanations, 3 decisions; the quickest of {ROUNDS} rounds");
    let mut before: Option<(usize, f64)> = None;
    for entries in [50, 500, 5_000] {
        let session = session(entries);
        // The quickest, because what else runs on the machine only ever makes it slower.
        let took = (0..ROUNDS).map(|_| {
            let begun = Instant::now();
            black_box(content::second_looks(black_box(&session), TODAY));
            begun.elapsed().as_secs_f64() * 1_000.0
        });
        let quickest = took.fold(f64::INFINITY, f64::min);
        let growth = before.map_or(String::new(), |(fewer, earlier)| {
            format!(", {:.1} times for {} times the entries", quickest / earlier, entries / fewer)
        });
        let raised = content::second_looks(&session, TODAY).len();
        println!("{entries:>6} entries: {quickest:.3} ms ({raised} raised{growth})");
        before = Some((entries, quickest));
    }
}
