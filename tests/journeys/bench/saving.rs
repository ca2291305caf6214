//! Saving: one letter more in a session as full as a sample case, while 1 to 500 sessions are kept.

use crate::golden::{golden, kept, put};
use crate::probe::{Noted, install, note, quiet};
use crate::table::{Table, median};
use journeys::Page;
use serde_json::json;

/// How many sessions are kept, the one that is edited among them.
const KEPT: [usize; 4] = [1, 10, 100, 500];
/// Edits that are timed for each; the first ones, which compile the code, are not.
const EDITS: usize = 15;
const WARM_UP: usize = 3;

const SITUATION: &str = "The situation, in one sentence";

/// Prints the table.
pub fn measure(page: &Page) {
    install(page);
    let small = golden("empty");
    let other = |n: usize| {
        let mut file = small.clone();
        file["session"]["opening"]["title"] = json!(format!("Another session, number {n}"));
        kept(file, &format!("other-{n}"))
    };
    put(page, kept(golden("rowan"), "edited").into());
    let mut there = 1;
    let mut table = Table::new("sessions", &["saving, ms", "main thread, ms", "local storage, B", "journal, B"]);
    for sessions in KEPT {
        put(page, (there..sessions).flat_map(other).collect());
        there = sessions;
        // Opened anew, so that both copies hold everything before anything is timed.
        page.go("#/session/edited/opening/start");
        page.reload();
        page.fill(SITUATION, "A letter more each time: ");
        quiet(page);
        let mut noted: Vec<Noted> = Vec::new();
        for edit in 0..WARM_UP + EDITS {
            let one = note(page, || page.type_text("x"));
            if edit >= WARM_UP {
                noted.push(one);
            }
        }
        let middle = |of: fn(&Noted) -> f64| median(noted.iter().map(of).collect());
        let figures = [middle(|n| n.saving_ms), middle(|n| n.all_ms), middle(|n| n.local), middle(|n| n.journal)];
        table.row(sessions, &figures);
    }
    println!("{}", table.render());
    println!(
        "Each figure is the middle one of {EDITS} edits. “Saving” is the task that writes to local storage; “main"
    );
    println!("thread” is all work from the letter until half a second after the last write, drawing included.");
}
