//! Answers of a class at once: from pressing “Put them in” until all of them stand side by side and are painted. Each
//! answer is as full as the worked case of the Rowan family.

use crate::figures::{Figure, headings};
use crate::golden::golden;
use crate::stage::{cdp, install, throttle, wait};
use crate::table::median;
use journeys::Page;
use serde_json::{Value, json};

/// How many groups; the second is what is asked for.
const GROUPS: [usize; 2] = [6, 60];
/// How often each is tried; the first time, which compiles the code, is not counted.
const TIMES: usize = 6;

/// The codes of these answers, as groups send them.
const CODES: &str = "const codes = [];
    for (const text of given[0]) {
        const packing = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
        const packed = new Uint8Array(await new Response(packing).arrayBuffer());
        const signs = [];
        for (let at = 0; at < packed.length; at += 3_000) signs.push(btoa(String.fromCharCode(...packed.subarray(at, at + 3_000))));
        const data = signs.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        let sum = -1;
        for (const sign of data) {
            sum ^= sign.charCodeAt(0);
            for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
        }
        codes.push(`A1-${data.length.toString(16)}-${(~sum >>> 0).toString(16).padStart(8, '0')}-${data}`);
    }
    return codes;";

/// Puts the codes into the field, presses the button, and waits until every group's name is painted in every part.
const PUT_IN: &str = "const [codes, groups] = given;
    const area = document.querySelector('main textarea');
    area.value = codes.join('\\n');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await __clocks.frame();
    const press = [...document.querySelectorAll('main button')].find((one) => one.textContent === 'Put them in');
    return await __clocks.built('#gathered tbody tr', groups, () => press.click());";

/// The answers of a group: the people, decisions and explanations of the worked case, each said a little otherwise.
fn answer(group: usize) -> Value {
    let session = &golden("rowan")["session"];
    let list = |path: &str| session.pointer(path).unwrap().as_array().unwrap().clone();
    let people: Vec<Value> = list("/story/actors")
        .iter()
        .map(|actor| json!({ "id": actor["id"], "label": actor["label"], "kind": actor["kind"] }))
        .collect();
    let count = people.len();
    // Of every three ties one is seen otherwise, in one of three ways.
    let seen = |at: usize| if at.is_multiple_of(3) { group % 3 } else { 0 };
    let tie = |at: usize| [at % count, (at * 5 + 1) % count, (at + seen(at)) % 20, at % 3, seen(at + 1), 0];
    let ties = (0..25).map(tie).filter(|tie| tie[0] != tie[1]).flatten().collect::<Vec<_>>();
    let ratings = (0..2 * count).flat_map(|at| [at / 2, (at * 3) % 19, 0, (at + group) % 4, (at * group) % 5]);
    let decision = |(at, one): (usize, &Value)| {
        let level = ((at + group) % 7).to_string();
        json!({ "id": one["id"], "question": one["question"], "now": level, "parties": {}, "judged": level,
            "leans": "worried", "words": "What we know of his evenings comes from one side only, and we go by that" })
    };
    let standings = ["standing", "weakened", "set-aside", "cannot-tell"];
    let row = |(at, one): (usize, &Value)| {
        json!({ "id": one["id"], "text": one["text"], "reason": one["reason"], "kind": one["group"], "leading": false,
            "standing": standings[(at + group) % 4], "why": "Two entries speak against it, one of them from Nan" })
    };
    let kept = |(at, _): &(usize, &Value)| !(at + group).is_multiple_of(4);
    json!({
        "exercise": "bench", "title": "The Rowan family", "group": format!("Table {}", group + 1),
        "from": format!("group-{group}"), "people": people, "ties": ties, "ratings": ratings.collect::<Vec<_>>(),
        "decisions": list("/protection/decisions").iter().enumerate().map(decision).collect::<Vec<_>>(),
        "explanations": list("/cooperation/explanations").iter().enumerate().filter(kept).map(row).collect::<Vec<_>>(),
        "looks": [{ "trap": "D1", "look": "considered" }, { "trap": "D5", "look": "changed-view" }],
    })
}

/// Prints the figures.
pub fn measure(page: &Page) {
    install(page);
    // The page is left with answers on it, again and again: nobody is there to be asked.
    let unasked = "addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);";
    cdp(page, "Page.addScriptToEvaluateOnNewDocument", &json!({ "source": unasked }));
    page.open();
    headings();
    for (groups, slower) in [(GROUPS[0], 1), (GROUPS[1], 1), (GROUPS[1], 4)] {
        let text =
            |group| json!({ "app": "standpoint", "kind": "answers", "form": 1, "answer": answer(group) }).to_string();
        let texts: Vec<String> = (0..groups).map(text).collect();
        let codes = wait(page, CODES, &[json!(texts)]);
        let mut took = Vec::new();
        for _ in 0..TIMES {
            // What was held is gone with the page.
            page.open();
            page.go("#/gather");
            page.see_heading("Answers side by side");
            throttle(page, slower);
            took.push(wait(page, PUT_IN, &[codes.clone(), json!(groups)]).as_f64().unwrap());
            throttle(page, 1);
        }
        took.remove(0);
        let slow = if slower > 1 { format!(", {slower}x slower") } else { String::new() };
        let bound = if slower == 1 { "1,000" } else { "" };
        Figure {
            name: format!("gather.{groups}-answers{slow}"),
            value: median(took),
            unit: "ms",
            yardstick: None,
            bound,
        }
        .told();
    }
}
