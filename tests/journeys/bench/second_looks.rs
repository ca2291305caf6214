//! How long the second looks take in the browser: all rules over sessions of more and more entries. The same rules
//! natively: `cargo xtask bench looks`.

use crate::figures::{Figure, headings};
use crate::golden::{golden, kept, put};
use crate::stage::wait;
use crate::table::median;
use journeys::{Page, starts};
use serde_json::{Value, json};

/// So many entries; a session holds at most 2,000.
const ENTRIES: [usize; 3] = [50, 500, 2_000];
const PEOPLE: usize = 30;
const EXPLANATIONS: usize = 20;
/// How often they are worked out; the first time, which compiles the code, is not counted.
const TIMES: usize = 9;

/// A change of the step, and how long what is done a pause of 900 ms later takes: that is working the looks out. What
/// is drawn of them comes after it.
const WORK_OUT: &str = "const [turn] = given;
    const later = window.setTimeout;
    const took = new Promise((done) => {
        window.setTimeout = (work, pause, ...rest) => later(pause !== 900 ? work : () => {
            const begun = performance.now();
            work();
            done(performance.now() - begun);
        }, pause, ...rest);
    });
    const area = [...document.querySelectorAll('main textarea')].at(-1);
    area.value += turn;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.activeElement.blur();
    const answer = await took;
    window.setTimeout = later;
    return answer;";

/// Finn's session with so many entries, all told by the same people in turn.
fn session(entries: usize) -> Value {
    let mut file = golden("finn");
    let session = &mut file["session"];
    let grow = |list: &mut Value, to: usize, what: &str| {
        let first = list.as_array().unwrap().clone();
        let more = (first.len()..to).map(|at| {
            let mut one = first[at % first.len()].clone();
            one["id"] = json!(format!("{what}-{at}"));
            one
        });
        *list = first.iter().cloned().chain(more).collect();
    };
    grow(&mut session["story"]["actors"], PEOPLE, "somebody");
    grow(&mut session["story"]["evidence"], entries, "entry");
    grow(&mut session["cooperation"]["explanations"], EXPLANATIONS, "row");
    for actor in session["story"]["actors"].as_array_mut().unwrap().iter_mut().skip(12) {
        actor["label"] = json!(format!("Neighbour {}", actor["id"].as_str().unwrap()));
    }
    let marks = ["fits", "does-not-fit", "says-nothing", "dont-know"];
    let ids: Vec<Value> =
        session["story"]["evidence"].as_array().unwrap().iter().map(|entry| entry["id"].clone()).collect();
    for (row, explanation) in session["cooperation"]["explanations"].as_array_mut().unwrap().iter_mut().enumerate() {
        let fits =
            ids.iter().enumerate().map(|(at, id)| (id.as_str().unwrap().to_owned(), json!(marks[(row + at) % 4])));
        explanation["fits"] = fits.collect::<serde_json::Map<_, _>>().into();
        explanation["leading"] = json!(row == 0);
    }
    file
}

/// Prints the figures.
pub fn measure(page: &Page) {
    page.open();
    headings();
    for entries in ENTRIES {
        let id = format!("looks-{entries}");
        put(page, kept(session(entries), &id).into());
        page.open();
        page.go(&format!("#/session/{id}/co-operation/ask"));
        page.see("textbox", starts("What"));
        let mut took: Vec<f64> =
            (0..TIMES).map(|turn| wait(page, WORK_OUT, &[json!(turn)]).as_f64().unwrap()).collect();
        took.remove(0);
        let name = format!("second-looks.{entries}-entries");
        let bound = if entries == 500 { "15" } else { "no worse than linear" };
        Figure { name, value: median(took), unit: "ms", yardstick: None, bound }.told();
    }
}
