//! The four fictional cases, opened finished, and every step of each looked at.

use crate::steps::{all, arrive, go, leave, name};
use journeys::{Engine, Origin, Page, Theme, any, starts};
use serde_json::json;

/// The case of which every step is also given to axe.
const EXAMINED: &str = "See it finished: The Rowan family";

/// Opens each case complete and visits every step of it, those under "More steps" too.
pub fn samples_walked(page: &Page) {
    let cases: Vec<String> =
        page.names("button").into_iter().filter(|name| name.starts_with("See it finished: ")).collect();
    assert_eq!(cases.len(), 4, "{cases:?}");
    for case in &cases {
        page.click("button", case);
        arrive(page, "opening/start");
        page.within("banner", any()).see_text("Fictional");
        page.click("button", "More steps");
        let links = page.within("navigation", "The walk").names("link");
        for step in all() {
            assert!(links.iter().any(|link| link.contains(&name(&step))), "no way to {step} among {links:?}");
        }
        for step in all() {
            if step != "opening/start" {
                go(page, &step);
                arrive(page, &step);
            }
            page.within("main", any()).see("heading", any());
            if case == EXAMINED {
                examine(page, &step);
                in_view(page, &step);
            }
        }
        let paper = page.within("article", "The case summary, as it will be printed");
        paper.see_text("CONFIDENTIAL");
        paper.see_text("Fictional: made up for learning.");
        // Looking is not changing.
        page.see_text("No changes since you opened it");
        leave(page);
    }
    page.see("row", starts(cases[0].trim_start_matches("See it finished: ")));
}

/// Focuses every control that Tab stops at, forwards and back, and gives back those of which nothing can be seen then:
/// beneath a bar that stays in view, or beyond the edge. A press of Tab scrolls as the call does, and a hundred of them
/// at each step would take minutes. WebKit scrolls a frame later, and a list may find its height on the way.
const OUT_OF_SIGHT: &str = "
    const [done] = arguments;
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility());
    const seen = (stop) => {
        const { left, top, right, bottom } = (stop.closest('.sp-option') ?? stop).getBoundingClientRect();
        // Of what is longer than the screen, the part on it.
        const between = (from, to, most) => {
            const [first, last] = [Math.max(from, 0), Math.min(to, most)];
            return first < last ? [1, 3, 5, 7, 9].map((tenth) => first + (last - first) * tenth / 10) : [];
        };
        return between(left, right, innerWidth).some((x) => between(top, bottom, innerHeight).some((y) => {
            const there = document.elementFromPoint(x, y);
            return there && (stop.contains(there) || there.contains(stop));
        }));
    };
    const frame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    (async () => {
        const lost = [];
        for (const stop of [...stops, ...stops.reverse()]) {
            stop.focus();
            for (let wait = 0; wait < 20 && document.activeElement === stop && !seen(stop); wait++) await frame();
            if (document.activeElement === stop && !seen(stop)) lost.push(stop.outerHTML.slice(0, 160));
        }
        document.activeElement.blur();
        scrollTo(0, 0);
        return [stops.length, lost];
    })().then(done, (why) => done([0, String(why)]));";

/// Nothing that has the keyboard is hidden (WCAG 2.4.11). Where many stops take a frame, two steps are looked at.
#[track_caller]
fn in_view(page: &Page, step: &str) {
    if page.browser().engine() == Engine::WebKit && !["opening/start", "story/evidence"].contains(&step) {
        return;
    }
    let found = page.browser().script_async(OUT_OF_SIGHT, &[]).unwrap();
    assert!(found[0].as_u64().is_some_and(|stops| stops > 5), "{found}");
    assert_eq!(found[1], json!([]), "has the focus at {step} and cannot be seen");
}

/// Axe costs seconds a step, and finds the same on both origins: the hosted build is enough, and colours once.
fn examine(page: &Page, step: &str) {
    if page.browser().site().origin() != Origin::Hosted {
        return;
    }
    if page.browser().engine() == Engine::Chromium {
        page.theme(Theme::Dark);
        page.axe(&format!("{step}, dark"));
    }
    page.theme(Theme::Light);
    page.axe(&format!("{step}, light"));
}
