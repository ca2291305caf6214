//! The grid of explanations with 200 entries against 21 explanations: setting a mark, going on to the next cell, filling
//! a row, looking for an entry; and typing in an entry of the ledger. As fast as the machine is and slowed down four
//! times, as an old laptop is; with one session kept in the browser and with 500.

use crate::figures::{Figure, headings};
use crate::golden::{golden, kept, put};
use crate::stage::{install, throttle, wait};
use crate::table::median;
use journeys::{Page, any, starts};
use serde_json::{Value, json};

const ENTRIES: usize = 200;
const EXPLANATIONS: usize = 21;
/// How many sessions are kept, the one that is worked in among them.
const KEPT: [usize; 2] = [1, 500];
/// How often each thing is done; the first time, which compiles the code, is not counted.
const TIMES: usize = 9;

const MARKS: [&str; 4] = ["fits", "does-not-fit", "says-nothing", "dont-know"];

/// What is done in the grid at each turn. Each answers with what it took, and fails if nothing came of it.
const IN_THE_GRID: &str = "const [turn] = given;
    const settle = async () => { await __clocks.frame(); await __clocks.frame(); };
    const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const cells = () => [...document.querySelectorAll('main td button')];
    const sure = (changed, what) => { if (!changed) throw new Error(what + ' changed nothing'); };
    const times = {};
    cells()[25 + turn].focus(); await settle();
    const name = () => document.activeElement.getAttribute('aria-label');
    let before = name();
    press('Delete'); await settle(); before = name();
    times.mark = await __clocks.next(() => press('fnsd'[turn % 4]));
    sure(name() !== before, 'a mark'); before = name(); await settle();
    times.arrow = await __clocks.next(() => press('ArrowRight'));
    sure(name() !== before, 'an arrow'); await settle();
    [...document.querySelectorAll('main tbody th button')][3].focus(); await settle();
    press('Delete'); await settle();
    const marked = () => cells().map((cell) => cell.getAttribute('aria-label')).join();
    before = marked();
    times['fill-row'] = await __clocks.next(() => press('s'));
    sure(marked() !== before, 'filling'); await settle();
    const find = document.querySelector('main input[type=text]');
    const look = (words) => { find.value = words; find.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    before = marked();
    times.filter = await __clocks.next(() => look('number ' + (turn + 11)));
    const narrowed = async (from, before) => {
        while (marked() === before) await __clocks.frame();
        const took = performance.now() - from;
        await settle();
        return [took, took];
    };
    times['filter-shown'] = await narrowed(performance.now(), before);
    before = marked();
    times['filter-off'] = await __clocks.next(() => look(''));
    times['filter-off-shown'] = await narrowed(performance.now(), before);
    return times;";

/// A letter more in the entry that is open.
const IN_AN_ENTRY: &str = "const area = document.querySelector('main li textarea');
    return { typing: await __clocks.next(() => {
        area.value += 'x';
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }) };";

/// The table is narrowed a pause after the last letter: that the letter is painted, and how long it takes until the
/// table is, are told apart.
const GRID: [&str; 7] = ["mark", "arrow", "fill-row", "filter", "filter-shown", "filter-off", "filter-off-shown"];

/// A session with so many entries and explanations, marked here and there.
fn session() -> Value {
    let mut file = golden("rowan");
    let session = &mut file["session"];
    let entries = session["story"]["evidence"].as_array().unwrap().clone();
    let entry = |at: usize| {
        let mut entry = entries[at % entries.len()].clone();
        entry["id"] = json!(format!("entry-{at:03}"));
        entry["text"] = json!(format!("Number {at}: {}", entry["text"].as_str().unwrap()));
        entry["links"] = json!([]);
        entry["set_aside"] = Value::Null;
        entry
    };
    session["story"]["evidence"] = (0..ENTRIES).map(entry).collect();
    let row = |row: usize| {
        let mark = |at: &usize| (row * 7 + at * 3) % 5 < 3;
        let fits = (0..ENTRIES).filter(mark);
        let fits: serde_json::Map<String, Value> =
            fits.map(|at| (format!("entry-{at:03}"), json!(MARKS[(row + at) % 4]))).collect();
        json!({
            "id": format!("row-{row}"), "text": format!("It could be that, or that, or number {row}"), "reason": null,
            "group": "us", "leading": false, "hidden": false, "fits": fits, "standings": [],
        })
    };
    session["cooperation"]["explanations"] = (0..EXPLANATIONS).map(row).collect();
    // What pointed at the entries and explanations that are gone.
    session["cooperation"]["key_entry"] = Value::Null;
    for list in ["hidden_entries", "exceptions", "enquiries", "moves"] {
        session["cooperation"][list] = json!([]);
    }
    let empty = golden("empty");
    for area in ["protection", "closing"] {
        session[area] = empty["session"][area].clone();
    }
    file
}

/// Prints the figures.
pub fn measure(page: &Page) {
    install(page);
    page.open();
    headings();
    put(page, kept(session(), "grid").into());
    let small = golden("empty");
    let other = |n: usize| kept(small.clone(), &format!("other-{n}"));
    let mut there = 1;
    for sessions in KEPT {
        put(page, (there..sessions).flat_map(other).collect());
        there = sessions;
        for (slower, bound) in [(1, "one frame: 16.7"), (4, "50")] {
            let slow = if slower > 1 { format!(", {slower}x slower") } else { String::new() };
            let within = format!("{sessions}-kept{slow}");
            page.open();
            page.go("#/session/grid/co-operation/grid");
            page.see("table", any());
            throttle(page, slower);
            tell(&turns(page, IN_THE_GRID), &GRID, &within, bound);
            throttle(page, 1);
            page.go("#/session/grid/story/evidence");
            page.click("button", starts("Edit: Number 7:"));
            throttle(page, slower);
            tell(&turns(page, IN_AN_ENTRY), &["typing"], &within, bound);
            throttle(page, 1);
        }
    }
}

fn turns(page: &Page, script: &str) -> Vec<Value> {
    let mut all: Vec<Value> = (0..TIMES).map(|turn| wait(page, script, &[json!(turn)])).collect();
    all.remove(0);
    all
}

fn tell(all: &[Value], done: &[&str], within: &str, bound: &'static str) {
    for what in done {
        for (which, at) in [("", 0), ("-painted", 1)] {
            let value = median(all.iter().filter_map(|one| one[*what][at].as_f64()).collect());
            let name = format!("grid.{what}{which}.{within}");
            Figure { name, value, unit: "ms", yardstick: None, bound }.told();
        }
    }
}
