//! The four fictional cases, opened finished, and every step of each looked at.

use crate::steps::{all, arrive, go, leave, name};
use journeys::{Engine, Origin, Page, Theme, any, starts};

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
