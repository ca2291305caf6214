//! The power map by hand: people dragged with a mouse and with a finger, two fingers that come nearer, a tie drawn from
//! one to another. Each leads to what the way without dragging leads to.

use journeys::{Engine, Page, starts};
use serde_json::{Value, json};

/// A place on the screen.
type Spot = (i64, i64);

const PEOPLE: [&str; 4] = ["Jay", "Mum", "Nan", "School"];

/// How many thousandths of the map a drag may end beside the place that buttons lead to: a pixel is more than one.
const A_PIXEL: i64 = 3;

/// Dragging, pinching, and drawing a tie.
pub fn drag_and_pinch(page: &Page) {
    page.click("button", "Start alone");
    page.go(&format!("{}power-map/links", page.fragment().trim_end_matches("opening/start")));
    for name in PEOPLE {
        page.click("button", "Add somebody");
        page.fill("Made-up name or role", name);
    }
    page.click("button", "Show everybody again");
    moved(page, "mouse");
    let fingers = fingers(page);
    if fingers > 0 {
        moved(page, "touch");
        connected(page, "touch");
    }
    if fingers > 1 {
        pinched(page);
    }
    connected(page, "mouse");
}

/// How many fingers the page sees when the engine's driver puts down two.
fn fingers(page: &Page) -> u64 {
    let at = background(page);
    page.script(
        "window.__fingers = new Set();
        addEventListener('pointerdown', (e) => { if (e.pointerType === 'touch') __fingers.add(e.pointerId); }, true);",
        &[],
    );
    let beside = (at.0 + 60, at.1);
    let both = [finger("touch", 1, &[at]), finger("touch", 2, &[beside])];
    // WebKit's driver takes two fingers for one, or for a mouse.
    let put_down = page.browser().call("POST", "/actions", &json!({ "actions": both }));
    let seen = page.script("return __fingers.size", &[]).as_u64().unwrap();
    assert!(
        page.browser().engine() == Engine::WebKit || (put_down.is_ok() && seen == 2),
        "{seen} fingers, {put_down:?}"
    );
    whole(page);
    seen
}

/// Moved by buttons, and dragged to where that led: the same is saved, and taken back by the same one step.
fn moved(page: &Page, by: &str) {
    let (nobody_moved, from) = (saved(page), on_the_map(page, "Mum"));
    page.click("button", starts("Mum, "));
    for _ in 0..3 {
        page.click("button", "Right: move Mum");
        page.click("button", "Down: move Mum");
    }
    let by_buttons = saved_once(page, |now| *now != nobody_moved);
    let to = on_the_map(page, "Mum");
    assert!(to.0 > from.0 + 20 && to.1 > from.1 + 20, "from {from:?} to {to:?}");
    while saved(page) != nobody_moved {
        page.click("button", "Undo");
    }
    page.click("button", "Show everybody again");

    let from = middle(page, "Mum");
    let to = on_the_screen(page, to);
    perform(page, &[finger(by, 0, &way(from, to))]);
    let dragged = saved_once(page, |now| *now != nobody_moved);
    let place = |session: &Value, side: &str| places(session)["Mum"][side].as_i64().unwrap();
    for side in ["x", "y"] {
        let (here, there) = (place(&dragged, side), place(&by_buttons, side));
        assert!(here.abs_diff(there) <= A_PIXEL.unsigned_abs(), "{by}: {side} is {here}, and by buttons {there}");
    }
    assert_eq!(places(&dragged).as_object().unwrap().len(), 1, "{by}: only whoever was dragged has a place");
    assert_eq!(without_places(&dragged), without_places(&nobody_moved), "{by}: nothing else has changed");
    // A drag is no press: nobody is chosen by it.
    page.see_no("button", "Show everybody again");
    let there = middle(page, "Mum");
    assert!(there.0.abs_diff(to.0) <= 2 && there.1.abs_diff(to.1) <= 2, "{by}: dropped at {there:?}, not {to:?}");
    page.click("button", "Undo");
    saved_once(page, |now| *now == nobody_moved);
    whole(page);
}

/// Two fingers that part come nearer, as the button does; nothing of that is saved.
fn pinched(page: &Page) {
    let before = saved(page);
    let at = background(page);
    let apart = |by: i64| (at.0 + by, at.1);
    let wide = width_in_view(page);
    perform(page, &[finger("touch", 1, &way(apart(-25), apart(-75))), finger("touch", 2, &way(apart(25), apart(75)))]);
    page.wait_for("come nearer", || width_in_view(page) < wide * 2 / 3);
    page.see("button", "Show the whole map");
    let near = width_in_view(page);
    perform(page, &[finger("touch", 1, &way(apart(-75), apart(-50))), finger("touch", 2, &way(apart(75), apart(50)))]);
    page.wait_for("go further away", || width_in_view(page) > near);
    whole(page);
    assert_eq!(width_in_view(page), wide);
    assert_eq!(saved(page), before, "how a map is looked at is not saved");
}

/// A tie by pressing both, and one drawn from the first to the second.
fn connected(page: &Page, by: &str) {
    let before = saved(page);
    let begin = || {
        page.click("button", starts("Jay, "));
        page.click("button", starts("Link to somebody: from Jay"));
    };
    begin();
    page.click("button", starts("Nan, "));
    let pressed = saved_once(page, |now| ties(now) != ties(&before));
    page.click("button", "Undo");
    saved_once(page, |now| ties(now) == ties(&before));
    if page.count("button", "Show everybody again") > 0 {
        page.click("button", "Show everybody again");
    }
    begin();
    let (from, to) = (middle(page, "Jay"), middle(page, "Nan"));
    perform(page, &[finger(by, 0, &way(from, to))]);
    let drawn = saved_once(page, |now| ties(now) != ties(&before));
    assert_eq!(ties(&drawn), ties(&pressed), "{by}");
    // Either way leads to what runs between them.
    page.focus_is("combobox", "What runs");
    page.click("button", "Undo");
    saved_once(page, |now| ties(now) == ties(&before));
    if page.count("button", "Show everybody again") > 0 {
        page.click("button", "Show everybody again");
    }
}

/// The whole map again, where a part of it is in view.
fn whole(page: &Page) {
    if page.count("button", "Show the whole map") > 0 {
        page.click("button", "Show the whole map");
    }
}

/// From one spot to another in steps, as a hand goes.
fn way(from: Spot, to: Spot) -> Vec<Spot> {
    let at = |step: i64| (from.0 + (to.0 - from.0) * step / 6, from.1 + (to.1 - from.1) * step / 6);
    (0..=6).map(at).collect()
}

/// A mouse or a finger that is put down at the first spot, goes along the others, and is lifted.
fn finger(kind: &str, number: usize, way: &[Spot]) -> Value {
    let goes = |(x, y): &Spot| json!({ "type": "pointerMove", "duration": 40, "origin": "viewport", "x": x, "y": y });
    let mut actions = vec![goes(&way[0]), json!({ "type": "pointerDown", "button": 0 })];
    actions.extend(way[1..].iter().map(goes));
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    json!({ "type": "pointer", "id": format!("{kind} {number}"), "parameters": { "pointerType": kind }, "actions": actions })
}

fn perform(page: &Page, fingers: &[Value]) {
    page.browser().call("POST", "/actions", &json!({ "actions": fingers })).unwrap();
}

/// The middle of somebody's disc on the screen.
fn middle(page: &Page, name: &str) -> Spot {
    let find = "const one = document.querySelector(`[role=button][aria-label^='${arguments[0]}, ']`);
        one.closest('svg').scrollIntoView({ block: 'center' });
        const box = one.getBoundingClientRect();
        return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];";
    let at = page.script(find, &[json!(name)]);
    (at[0].as_i64().unwrap(), at[1].as_i64().unwrap())
}

/// Where somebody stands on the map, in its own measure: what is in view of it may be another part after a change.
fn on_the_map(page: &Page, name: &str) -> Spot {
    let at = page.script(
        "const one = document.querySelector(`[role=button][aria-label^='${arguments[0]}, ']`);
        const to = one.closest('svg').getScreenCTM().inverse().multiply(one.getScreenCTM());
        return [Math.round(to.e), Math.round(to.f)];",
        &[json!(name)],
    );
    (at[0].as_i64().unwrap(), at[1].as_i64().unwrap())
}

/// Where a spot of the map is on the screen now.
fn on_the_screen(page: &Page, (x, y): Spot) -> Spot {
    let at = page.script(
        "const at = new DOMPoint(...arguments).matrixTransform(document.querySelector('svg[role=group]').getScreenCTM());
        return [Math.round(at.x), Math.round(at.y)];",
        &[json!(x), json!(y)],
    );
    (at[0].as_i64().unwrap(), at[1].as_i64().unwrap())
}

/// A spot of the map with nobody near.
fn background(page: &Page) -> Spot {
    let find = "const map = document.querySelector('svg[role=group]'), box = map.getBoundingClientRect();
        for (let y = box.top + 40; y < box.bottom - 40; y += 20) for (let x = box.left + 120; x < box.right - 120; x += 20) {
            const free = [-100, -50, 0, 50, 100].every((by) => document.elementFromPoint(x + by, y) === map);
            if (free) return [Math.round(x), Math.round(y)];
        }";
    middle(page, PEOPLE[0]);
    let at = page.script(find, &[]);
    (at[0].as_i64().expect("room on the map"), at[1].as_i64().unwrap())
}

/// How much of the map is in view, across.
fn width_in_view(page: &Page) -> i64 {
    let wide = page.script("return document.querySelector('svg[role=group]').viewBox.baseVal.width", &[]);
    wide.as_f64().unwrap() as i64
}

/// The session as it is saved, with names in the place of what the browser drew by chance.
fn saved(page: &Page) -> Value {
    page.see_text("Saved in this browser");
    let kept = page.local_storage();
    let id = page.fragment().split('/').nth(2).unwrap_or_default().to_owned();
    let mut file: Value = serde_json::from_str(&kept[&format!("standpoint/session/{id}")]).unwrap();
    let session = file["session"].take();
    let actors = session["story"]["actors"].as_array().unwrap().clone();
    let mut text = session.to_string();
    for actor in &actors {
        text = text.replace(actor["id"].as_str().unwrap(), actor["label"].as_str().unwrap());
    }
    serde_json::from_str(&text).unwrap()
}

/// The session once it has come to that.
fn saved_once(page: &Page, holds: impl Fn(&Value) -> bool) -> Value {
    let mut now = Value::Null;
    page.wait_for("see it saved", || {
        now = saved(page);
        holds(&now)
    });
    now
}

fn places(session: &Value) -> Value {
    session["power"]["map"]["places"].clone()
}

fn without_places(session: &Value) -> Value {
    let mut session = session.clone();
    session["power"]["map"]["places"] = json!({});
    session
}

fn ties(session: &Value) -> Vec<[Value; 4]> {
    let ties = session["power"]["map"]["ties"].as_array().unwrap();
    ties.iter().map(|tie| ["from", "to", "kind", "certainty"].map(|part| tie[part].clone())).collect()
}
