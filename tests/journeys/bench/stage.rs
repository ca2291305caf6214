//! What is measured on: sessions of a given size as they are saved, the yardstick's own map of the same size, and the
//! clocks that stand in both pages.

use crate::golden::{golden, kept};
use journeys::{Page, Site};
use serde_json::{Value, json};
use std::path::Path;

/// Stands in every page that is opened: times until something is painted, and a drag of one move a frame.
const CLOCKS: &str = "window.__clocks = (() => {
    const soon = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
    });
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
    // Work until the next paint is made, without the wait for the frame; and with it.
    const next = async (work) => {
        const begun = performance.now();
        const framed = frame().then(async (at) => [at, await soon()]);
        work();
        const worked = soon();
        const [at, painted] = await framed;
        return [Math.min(await worked, at) - begun + painted - at, painted - begun];
    };
    // Until so many of something are on the page and painted.
    const built = async (what, count, work) => {
        const begun = performance.now();
        work();
        do await frame(); while (document.querySelectorAll(what).length < count);
        return await soon() - begun;
    };
    let held = null;
    const fire = (type, x, y) => held.target.dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, composed: true, pointerId: 1, pointerType: 'mouse', isPrimary: true,
        button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1, clientX: x, clientY: y,
    }));
    const hold = async (what, at) => {
        const element = document.querySelectorAll(what)[at];
        element.scrollIntoView({ block: 'center', inline: 'center' });
        await frame();
        const box = element.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        held = { target: document.elementFromPoint(x, y), x, y };
        fire('pointerdown', x, y);
        fire('pointermove', x + 20, y);
        await soon();
        return !!held.target.closest('svg');
    };
    const drag = async (moves) => {
        const begun = performance.now();
        for (let move = 0; move < moves; move += 1) {
            await frame();
            const turn = move / 12;
            fire('pointermove', held.x + 60 * Math.cos(turn), held.y + 60 * Math.sin(turn));
        }
        await frame();
        return performance.now() - begun;
    };
    const drop = () => next(() => fire('pointerup', held.x + 60, held.y));
    return { next, built, hold, drag, drop, frame };
})();";

/// The people and ties of a map of this many people: one and a half ties each, and two rated sources.
pub struct Cast {
    pub people: usize,
    ties: Vec<(usize, usize)>,
}

const SOURCES: [&str; 5] = ["law", "expertise", "refusal", "relationship", "material"];
const AMOUNTS: [&str; 3] = ["little", "some", "lot"];
const USES: [&str; 4] = ["helpful", "harmful", "held-back", "unnoticed"];
const KINDS: [&str; 5] = ["supports", "informs", "decides-about", "trusts", "mistrusts"];
const SURE: [&str; 3] = ["sure", "think", "guess"];

impl Cast {
    /// The same every time.
    pub fn of(people: usize) -> Self {
        let tie = |at: usize| {
            let from = at % people;
            // Round after round further on, so that no two say the same.
            let on = if at < people { 1 + from % 3 } else { 4 + from * 7 % 13 };
            (from, (from + on) % people)
        };
        let ties = (0..people * 3 / 2).map(tie).collect();
        Self { people, ties }
    }

    fn name(at: usize) -> String {
        format!("{} {at}", ["Neighbour", "Aunt", "Teacher", "Nurse", "Friend"][at % 5])
    }

    /// The session as the app keeps it, under the id `cast-N`. Nobody was placed by hand.
    pub fn session(&self) -> [(String, String); 2] {
        let mut file = golden("empty");
        let session = &mut file["session"];
        let actor = |at: usize| {
            let kind = if at == 0 { "centre" } else { "family-friend" };
            json!({ "id": format!("a{at}"), "label": Self::name(at), "kind": kind,
                "age": null, "in_home": null, "household": "", "voice": null })
        };
        let tie = |(at, (from, to)): (usize, &(usize, usize))| {
            json!({ "id": format!("t{at}"), "from": format!("a{from}"), "to": format!("a{to}"),
                "kind": KINDS[at % 5], "certainty": SURE[at % 3], "working": null, "expression": null, "why": "" })
        };
        let rating = |at: usize| {
            json!({ "id": format!("r{at}"), "actor": format!("a{}", at / 2), "source": SOURCES[(at + at / 2) % 5],
                "over": null, "amount": AMOUNTS[at % 3], "used": USES[at % 4], "note": "" })
        };
        session["story"]["actors"] = (0..self.people).map(actor).collect();
        session["power"]["map"]["ties"] = self.ties.iter().enumerate().map(tie).collect();
        session["power"]["map"]["ratings"] = (0..self.people * 2).map(rating).collect();
        kept(file, &self.id())
    }

    pub fn id(&self) -> String {
        format!("cast-{}", self.people)
    }

    /// The same map as the yardstick page keeps it, everybody standing where the app has them.
    pub fn by_hand(&self, spots: &Value) -> Value {
        let person = |at: usize| json!({ "name": Self::name(at), "x": spots[at][0], "y": spots[at][1], "petals": 2 });
        let tie = |(at, (from, to)): (usize, &(usize, usize))| json!({ "from": from, "to": to, "what": KINDS[at % 5], "sure": at % 3 == 0 });
        json!({
            "people": (0..self.people).map(person).collect::<Vec<_>>(),
            "ties": self.ties.iter().enumerate().map(tie).collect::<Vec<_>>(),
        })
    }

    /// Somebody with ties in both directions.
    pub fn dragged(&self) -> usize {
        let ties = |at: usize| self.ties.iter().filter(|tie| tie.0 == at || tie.1 == at).count();
        (1..self.people).find(|at| ties(*at) == 3).unwrap_or(1)
    }
}

/// Puts the clocks into every page that is opened from here on.
pub fn install(page: &Page) {
    cdp(page, "Page.addScriptToEvaluateOnNewDocument", &json!({ "source": CLOCKS }));
    // The processor's own time: what other programs take of it is not counted.
    cdp(page, "Performance.enable", &json!({ "timeDomain": "threadTicks" }));
}

pub fn cdp(page: &Page, command: &str, parameters: &Value) -> Value {
    let ask = json!({ "cmd": command, "params": parameters });
    page.browser().call("POST", "/goog/cdp/execute", &ask).unwrap()
}

/// Slows the page's processor down so many times.
pub fn throttle(page: &Page, times: u32) {
    cdp(page, "Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
}

/// Milliseconds of processor time that the main thread has spent on everything, drawing included.
pub fn spent(page: &Page) -> f64 {
    let metrics = cdp(page, "Performance.getMetrics", &json!({}));
    let all = metrics["metrics"].as_array().unwrap();
    let task = all.iter().find(|metric| metric["name"] == "TaskDuration").unwrap();
    task["value"].as_f64().unwrap() * 1_000.0
}

/// Runs the body of an async function and waits for what it returns.
pub fn wait(page: &Page, body: &str, arguments: &[Value]) -> Value {
    let script = format!(
        "const given = [...arguments], done = given.pop(); (async () => {{ {body} }})().then(done, (why) => done('failed: ' + why));"
    );
    let answer = page.browser().script_async(&script, arguments).unwrap();
    assert!(!answer.as_str().is_some_and(|said| said.starts_with("failed")), "{answer}");
    answer
}

/// The yardstick page on a server of its own.
pub fn yardstick() -> Site {
    Site::hosted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/yardstick")).unwrap()
}

/// Goes to an address.
pub fn visit(page: &Page, url: &str) {
    page.browser().call("POST", "/url", &json!({ "url": url })).unwrap();
}

/// Long enough for whatever was begun to be done.
pub fn pause() {
    std::thread::sleep(std::time::Duration::from_millis(600));
}
