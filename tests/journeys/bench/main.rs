//! Benchmarks of the built app in Chromium: figures to be read, never a pass or a failure. `cargo xtask bench` builds
//! the app, names the driver in the environment, and runs this.
//!
//! Each section drives the app through the harness of the journeys and prints one [`table::Table`]. To add one, write
//! its module and put it into [`SECTIONS`].
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "this measures the app from outside; and the clocks are banned for wasm's sake, where none of it runs"
)]

mod edits;
mod figures;
mod gather;
mod golden;
mod grid;
mod links;
mod loading;
mod map;
mod probe;
mod saving;
mod second_looks;
mod stage;
mod table;

use journeys::{Origin, Page, run_on};

/// One thing that is measured.
struct Section {
    /// What it is called on the command line.
    name: &'static str,
    /// What it measures, in a line above its table.
    what: &'static str,
    measure: fn(&Page),
}

const SECTIONS: &[Section] = &[
    Section {
        name: "saving",
        what: "What one edit of a full session costs to save, with more and more other sessions kept in the browser",
        measure: saving::measure,
    },
    Section {
        name: "map",
        what: "The power map beside the same map written by hand: building it, dragging on it, changing it",
        measure: map::measure,
    },
    Section {
        name: "grid",
        what: "The grid of explanations with 200 entries against 21 explanations, and typing in the ledger",
        measure: grid::measure,
    },
    Section {
        name: "second-looks",
        what: "Working out all second looks of a session in the browser, with more and more entries",
        measure: second_looks::measure,
    },
    Section {
        name: "gather",
        what: "Answers of 60 groups at once: from putting them in until they stand side by side",
        measure: gather::measure,
    },
    Section {
        name: "links",
        what: "Refusing a link that is too long, or that swells: fault 16, where 300 ms is asked",
        measure: links::measure,
    },
    Section {
        name: "loading",
        what: "Loading the hosted build beside a page written by hand, on a first visit",
        measure: loading::measure,
    },
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let known: Vec<&str> = SECTIONS.iter().map(|section| section.name).collect();
    if let Some(unknown) = wanted.iter().find(|name| !known.contains(&name.as_str())) {
        eprintln!("There is no benchmark {unknown:?}: {}.", known.join(", "));
        std::process::exit(2);
    }
    let dist = std::env::var_os("STANDPOINT_DIST").expect("run `cargo xtask bench`, which builds the app first");
    for section in SECTIONS {
        if wanted.is_empty() || wanted.iter().any(|name| name == section.name) {
            println!("\n{}", section.what);
            run_on(dist.as_ref(), section.name, Origin::Hosted, section.measure);
        }
    }
}
