//! One measured figure beside the yardstick's: printed, and kept as a line of JSON in `target/bench.jsonl`.

use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// One figure of the app and, where there is one, the same of the yardstick page.
pub struct Figure {
    /// What was measured: words with dots between them.
    pub name: String,
    /// What the app came to.
    pub value: f64,
    /// In what.
    pub unit: &'static str,
    /// What the yardstick page came to, measured in the same run.
    pub yardstick: Option<f64>,
    /// What the figure should stay within, in words; empty where nothing was asked.
    pub bound: &'static str,
}

impl Figure {
    /// Prints the figure and puts it at the end of `target/bench.jsonl`.
    pub fn told(&self) {
        let ratio = self.yardstick.filter(|yardstick| *yardstick > 0.0).map(|yardstick| self.value / yardstick);
        let beside = self.yardstick.map_or_else(|| "–".to_owned(), |yardstick| format!("{yardstick:.1}"));
        let times = ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}x"));
        println!("{:<44} {:>10.1} {:<4} {beside:>10} {times:>8}  {}", self.name, self.value, self.unit, self.bound);
        let line = json!({
            "name": self.name, "value": rounded(self.value), "unit": self.unit,
            "yardstick": self.yardstick.map(rounded), "ratio": ratio.map(rounded),
        });
        if let Err(why) = keep(&line.to_string()) {
            eprintln!("target/bench.jsonl: {why}");
        }
    }
}

/// The headings above figures.
pub fn headings() {
    println!("{:<44} {:>10} {:<4} {:>10} {:>8}  should be", "", "the app", "", "by hand", "ratio");
}

fn rounded(figure: f64) -> f64 {
    (figure * 100.0).round() / 100.0
}

fn keep(line: &str) -> std::io::Result<()> {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench.jsonl");
    let mut file = OpenOptions::new().create(true).append(true).open(target)?;
    writeln!(file, "{line}")
}
