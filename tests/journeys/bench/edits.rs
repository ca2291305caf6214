//! Changes on the power map: choosing somebody, rating a source, adding a tie, going to another view of it. With 30
//! people as fast as the machine is, and with 300 slowed down four times, as an old laptop is.

use crate::figures::Figure;
use crate::map::{OURS, THEIRS, put_both};
use crate::stage::{Cast, spent, throttle, visit, wait};
use crate::table::median;
use journeys::{Page, Site};
use serde_json::json;

/// How often each change is made; the first, which compiles the code, is not counted.
const TIMES: usize = 7;

/// The changes, in the order in which they are made. “Idle” does nothing: what measuring itself costs.
const CHANGES: [&str; 7] = ["idle", "choose", "rate", "tie", "view-table", "view-sentences", "view-map"];

/// Makes ready for a change in the app; what makes it is then `__act`. Somebody else is tied, and another source rated,
/// at each turn.
const IN_THE_APP: &str = "const [change, everybody, at, turn] = given;
    const press = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    const discs = document.querySelectorAll(everybody);
    const tab = (view) => () => document.getElementById('links-tab-' + view).click();
    window.__act = {
        idle: () => {}, choose: () => press(discs[at]), tie: () => press(discs[(at + 15 + turn) % discs.length]),
        'view-table': tab('table'), 'view-sentences': tab('sentences'), 'view-map': tab('map'),
    }[change];
    if (change === 'rate') {
        const source = ['fear', 'inner', 'network', 'naming', 'challenge', 'discretion', 'status'][turn];
        const rate = document.getElementById('links-map-rate');
        rate.value = source;
        rate.dispatchEvent(new Event('change', { bubbles: true }));
        await __clocks.frame();
        const amounts = [...document.querySelectorAll('main input[type=radio]')].filter((one) => one.id.includes(source + '-amount'));
        window.__act = () => amounts[turn % 3].click();
    }
    if (change === 'tie') {
        press([...document.querySelectorAll('main button')].find((one) => (one.getAttribute('aria-label') || '').startsWith('Link to somebody')));
    }
    await __clocks.frame(); await __clocks.frame();";

/// The same on the page by hand, which has no sentences and nobody to choose.
const BY_HAND: &str = "const [change, everybody, at, turn] = given;
    const discs = document.querySelectorAll(everybody);
    window.__act = {
        idle: () => {}, rate: () => rate(at), tie: () => tie(at, (at + 15 + turn) % discs.length),
        'view-table': () => view(true), 'view-map': () => view(false),
    }[change];
    await __clocks.frame(); await __clocks.frame();";

/// What one kind of change came to: work of the main thread, and the time until it is painted.
struct Came {
    change: &'static str,
    work: f64,
    painted: f64,
}

/// Prints the figures.
pub fn measure(page: &Page, by_hand: &Site) {
    for (people, slower, bound) in [(30, 1, "one frame: 16.7"), (300, 4, "50")] {
        let cast = Cast::of(people);
        put_both(page, by_hand, &cast);
        let hand = turns(page, &cast, slower, THEIRS, BY_HAND, &|| {
            visit(page, by_hand.url());
            page.script("build(localStorage.getItem('map'))", &[]);
        });
        let ours = turns(page, &cast, slower, OURS, IN_THE_APP, &|| {
            page.open();
            page.go(&format!("#/session/{}/power-map/links", cast.id()));
        });
        let slow = if slower > 1 { format!(", {slower}x slower") } else { String::new() };
        for came in &ours {
            let beside = hand.iter().find(|other| other.change == came.change);
            let bound = if came.change == "choose" { "" } else { bound };
            let tell = |which: &str, of: fn(&Came) -> f64| {
                let name = format!("map.{}{which}.{people}{slow}", came.change);
                Figure { name, value: of(came), unit: "ms", yardstick: beside.map(of), bound }.told();
            };
            tell("", |came| came.work);
            tell("-painted", |came| came.painted);
        }
    }
}

fn turns(page: &Page, cast: &Cast, slower: u32, everybody: &str, ready: &str, open: &dyn Fn()) -> Vec<Came> {
    open();
    page.wait_for("see everybody", || {
        page.script("return document.querySelectorAll(arguments[0]).length", &[json!(everybody)]) == json!(cast.people)
    });
    throttle(page, slower);
    let mut all: Vec<Came> = Vec::new();
    for turn in 0..TIMES {
        for change in CHANGES {
            let given = [json!(change), json!(everybody), json!(cast.dragged()), json!(turn)];
            wait(page, ready, &given);
            if page.script("return !window.__act", &[]) == true {
                continue;
            }
            let before = spent(page);
            let times = wait(page, "return __clocks.next(window.__act);", &[]);
            let work = spent(page) - before;
            if turn > 0 {
                all.push(Came { change, work, painted: times[1].as_f64().unwrap() });
            }
        }
    }
    throttle(page, 1);
    let middle =
        |change: &str, of: fn(&Came) -> f64| median(all.iter().filter(|came| came.change == change).map(of).collect());
    let idle = middle("idle", |came| came.work);
    let made = CHANGES.iter().skip(1).filter(|change| all.iter().any(|came| came.change == **change));
    made.map(|change| Came {
        change,
        work: middle(change, |came| came.work) - idle,
        painted: middle(change, |came| came.painted),
    })
    .collect()
}
