//! Loading the hosted build on a first visit: what is fetched, when something is seen, and when the first control
//! answers; beside the page written by hand.

use crate::figures::{Figure, headings};
use crate::stage::{cdp, throttle, visit, yardstick};
use crate::table::median;
use journeys::{Page, Site};
use serde_json::json;

/// First visits to each, by turns; the figures are the middle ones.
const VISITS: usize = 5;

/// Presses the first control as soon as it is there, and notes when it has answered and that was painted.
const PRESS: &str = "if (location.protocol === 'http:') {
    const first = (window.__first = {});
    const now = () => location.hash + document.title;
    const look = () => {
        const button = [...document.querySelectorAll('button')].find((one) => /^(Start alone|Add somebody)$/.test(one.textContent.trim()));
        if (!button) return requestAnimationFrame(look);
        const before = now();
        button.click();
        const answered = () => {
            if (now() === before) return requestAnimationFrame(answered);
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { first.answered = performance.now(); };
            requestAnimationFrame(() => channel.port2.postMessage(0));
        };
        answered();
    };
    requestAnimationFrame(look);
}";

/// What one first visit came to.
struct Visit {
    requests: f64,
    painted: f64,
    answers: f64,
}

/// Prints the figures.
pub fn measure(page: &Page) {
    let press = cdp(page, "Page.addScriptToEvaluateOnNewDocument", &json!({ "source": PRESS }));
    headings();
    if let (Some(ours), Some(by_hand)) = (sent("STANDPOINT_SENT"), sent("STANDPOINT_YARDSTICK_SENT")) {
        let (name, bound) = ("loading.bytes, compressed".to_owned(), "at most 400; aim for 300");
        Figure { name, value: ours / 1_000.0, unit: "kB", yardstick: Some(by_hand / 1_000.0), bound }.told();
    }
    for slower in [1, 4] {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..VISITS {
            // A server of its own, and so an origin that the browser has never seen.
            ours.push(first(page, &Site::hosted(&page.browser().site().root()).unwrap(), slower));
            theirs.push(first(page, &yardstick(), slower));
        }
        let slow = if slower > 1 { format!(", {slower}x slower") } else { String::new() };
        let tell = |name: &str, unit, of: fn(&Visit) -> f64, bound| {
            let middle = |all: &[Visit]| median(all.iter().map(of).collect());
            let name = format!("loading.{name}{slow}");
            Figure { name, value: middle(&ours), unit, yardstick: Some(middle(&theirs)), bound }.told();
        };
        if slower == 1 {
            tell("requests", "", |v| v.requests, "");
        }
        tell("first-paint", "ms", |v| v.painted, "");
        tell("first-control-answers", "ms", |v| v.answers, "at most 3x");
    }
    cdp(page, "Page.removeScriptToEvaluateOnNewDocument", &json!({ "identifier": press["identifier"] }));
    page.open();
    println!("The server is on this machine, so nothing waits for a network. “Answers” is when the first button that");
    println!("begins the work was pressed, had done so, and that was painted.");
}

fn sent(variable: &str) -> Option<f64> {
    std::env::var(variable).ok()?.parse().ok()
}

fn first(page: &Page, site: &Site, slower: u32) -> Visit {
    visit(page, "about:blank");
    throttle(page, slower);
    visit(page, site.url());
    page.wait_for("see the first control answer", || {
        page.script("return !!(window.__first && window.__first.answered)", &[]) == true
    });
    let noted = page.script(
        "const paint = performance.getEntriesByName('first-contentful-paint')[0];
         return [performance.getEntriesByType('resource').length + 1, paint ? paint.startTime : 0, __first.answered];",
        &[],
    );
    throttle(page, 1);
    let figure = |at: usize| noted[at].as_f64().unwrap();
    Visit { requests: figure(0), painted: figure(1), answers: figure(2) }
}
