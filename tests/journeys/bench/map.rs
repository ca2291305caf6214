//! The power map: building it, and dragging one person, with 30, 300 and 1,000 people, beside the page written by hand.

use crate::edits;
use crate::figures::{Figure, headings};
use crate::golden::put;
use crate::stage::{Cast, install, pause, spent, visit, wait, yardstick};
use crate::table::median;
use journeys::{Page, Site};
use serde_json::{Value, json};

/// How many people are on the map.
const SIZES: [usize; 3] = [30, 300, 1_000];
/// Visits to each of the two pages, by turns; the figures are the middle ones.
const VISITS: usize = 3;
/// Moves of a drag.
const MOVES: usize = 90;

/// Everybody on the map of the app, and on the one by hand.
pub const OURS: &str = "svg[role=group] [role=button]";
pub const THEIRS: &str = "svg .disc";

/// Whether the step before the map is there.
const BEFORE: &str = "return !!document.querySelector('main textarea') && location.hash.endsWith('frame')";

/// What one visit came to.
struct Visit {
    /// Work of the main thread until the stored map is painted, and the time it takes.
    build: f64,
    build_wall: f64,
    /// Work of the main thread for one move of a drag.
    each_move: f64,
    frames: f64,
    drop: f64,
}

/// Prints the figures.
pub fn measure(page: &Page) {
    install(page);
    page.open();
    let by_hand = yardstick();
    headings();
    for people in SIZES {
        let cast = Cast::of(people);
        put_both(page, &by_hand, &cast);
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for turn in 0..=VISITS {
            page.open();
            let visit_ours = app(page, &cast);
            visit(page, by_hand.url());
            let visit_theirs = hand(page, &cast);
            // The first visit to each compiles the code.
            if turn > 0 {
                ours.push(visit_ours);
                theirs.push(visit_theirs);
            }
        }
        let middle =
            |of: fn(&Visit) -> f64| (median(ours.iter().map(of).collect()), median(theirs.iter().map(of).collect()));
        let tell = |name: &str, unit, of: fn(&Visit) -> f64, bound| {
            let (value, beside) = middle(of);
            Figure { name: format!("map.{name}.{people}"), value, unit, yardstick: Some(beside), bound }.told();
        };
        tell("build", "ms", |v| v.build, "at most 2x");
        tell("build-wall", "ms", |v| v.build_wall, "at most 2x");
        tell("drag.move", "ms", |v| v.each_move, "at most 1.5x");
        tell("drag.frames", "/s", |v| v.frames, if people == 300 { "60" } else { "" });
        tell("drag.drop", "ms", |v| v.drop, "");
    }
    edits::measure(page, &by_hand);
    page.open();
    println!("“Build” is the work of the main thread from the step beside until the stored map is painted, the rest");
    println!("of its step included; “build-wall” the time that takes. “Move” is its work for one move of a drag, one");
    println!("move a frame. Work is in processor time. Each figure is the middle one of {VISITS} visits, by turns.");
}

/// Keeps the map on both pages, everybody standing on the one by hand where the app has them.
pub fn put_both(page: &Page, by_hand: &Site, cast: &Cast) {
    page.open();
    put(page, cast.session().into());
    build_ours(page, cast);
    let spots = page.script(
        "return [...document.querySelectorAll(arguments[0])].map((one) =>
            one.closest('[transform]').getAttribute('transform').match(/-?[0-9]+/g).map(Number));",
        &[json!(OURS)],
    );
    // The map by hand begins at 0, whatever part of its field the app shows.
    let least = |side: usize| spots.as_array().unwrap().iter().filter_map(|spot| spot[side].as_i64()).min().unwrap();
    let from = (least(0) - 120, least(1) - 120);
    let moved = |spot: &Value| json!([spot[0].as_i64().unwrap() - from.0, spot[1].as_i64().unwrap() - from.1]);
    let spots: Vec<Value> = spots.as_array().unwrap().iter().map(moved).collect();
    visit(page, by_hand.url());
    let text = cast.by_hand(&json!(spots)).to_string();
    page.script("localStorage.setItem('map', arguments[0])", &[json!(text)]);
}

/// Goes to the step before the map, and from there to the map; the work and the time until it is painted.
fn build_ours(page: &Page, cast: &Cast) -> (f64, f64) {
    page.go(&format!("#/session/{}/power-map/frame", cast.id()));
    page.wait_for("see the step before", || page.script(BEFORE, &[]) == true);
    // What opening it began, such as the second copy, is no part of the map.
    pause();
    let before = spent(page);
    let links = format!("#/session/{}/power-map/links", cast.id());
    let time = wait(
        page,
        "return __clocks.built(given[0], given[1], () => { location.hash = given[2]; });",
        &[json!(OURS), json!(cast.people), json!(links)],
    );
    (spent(page) - before, time.as_f64().unwrap())
}

fn app(page: &Page, cast: &Cast) -> Visit {
    let (build, build_wall) = build_ours(page, cast);
    drag(page, OURS, cast.dragged(), build, build_wall)
}

fn hand(page: &Page, cast: &Cast) -> Visit {
    let before = spent(page);
    let time = wait(
        page,
        "return __clocks.built(given[0], given[1], () => build(localStorage.getItem('map')));",
        &[json!(THEIRS), json!(cast.people)],
    );
    let build = spent(page) - before;
    drag(page, THEIRS, cast.dragged(), build, time.as_f64().unwrap())
}

fn drag(page: &Page, what: &str, at: usize, build: f64, build_wall: f64) -> Visit {
    let held = wait(page, "return __clocks.hold(given[0], given[1]);", &[json!(what), json!(at)]);
    assert_eq!(held, true, "nobody was taken hold of");
    // Warmed up first, as a hand is never at full speed from the first pixel.
    wait(page, "return __clocks.drag(10);", &[]);
    let before = spent(page);
    let took = wait(page, "return __clocks.drag(given[0]);", &[json!(MOVES)]).as_f64().unwrap();
    let each_move = (spent(page) - before) / MOVES as f64;
    let drop = wait(page, "return __clocks.drop();", &[])[0].as_f64().unwrap();
    Visit { build, build_wall, each_move, frames: MOVES as f64 * 1_000.0 / took, drop }
}
