//! What no person sees but must hold all the same: no errors, nothing sent, no
//! barrier axe can find, nothing cut off at 320 pixels.

use super::{Page, npm_file, save};
use crate::{Engine, Origin};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The app's two sets of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Page<'_> {
    /// Sets the app's own override of the theme.
    #[track_caller]
    pub fn theme(&self, theme: Theme) {
        let word = if theme == Theme::Dark { "dark" } else { "light" };
        self.until("set the theme", || {
            Ok(self.browser.script("document.documentElement.dataset.theme = arguments[0]", &[json!(word)])?)
        });
    }

    /// Waits until nothing on the page moves or fades any more.
    #[track_caller]
    pub fn be_still(&self) {
        self.until("see the page at rest", || self.person_async("await p.atRest(3);", &Value::Null).map(|_| ()));
    }

    /// Runs axe on the whole page, once it is at rest: WCAG 2.2 AA and its best practice.
    #[track_caller]
    pub fn axe(&self, screen: &str) {
        // What is skipped while it is out of sight has no place and no colours yet; axe would find it lying over its
        // neighbours in the colours of before. And what stays in view while one scrolls would pass for covering
        // whatever it happens to stand before.
        let run = "if (!window.axe) return null;
            const all = [...document.querySelectorAll('*')].map((e) => [e, getComputedStyle(e)]);
            const skipped = all.filter(([, style]) => style.contentVisibility === 'auto').map(([e]) => e);
            const sticky = all.filter(([, style]) => style.position === 'sticky').map(([e]) => e);
            for (const e of skipped) e.style.contentVisibility = 'visible';
            for (const e of sticky) e.style.setProperty('position', 'static', 'important');
            // Colours are judged as they end: a fade that a busy engine begins late has no say in them.
            const ended = new CSSStyleSheet();
            ended.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }');
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, ended];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false, iframes: false };
            try {
              await p.atRest(2);
              return (await window.axe.run(document, options)).violations.map((v) => ({
                rule: `${v.id} (${v.impact}): ${v.help}`,
                places: v.nodes.map((n) => `${n.target.join(' ')}\\n      ${n.html.slice(0, 200)}\\n      ${(n.failureSummary || '').replace(/\\n\\s*/g, ' ')}`),
              }));
            } finally {
              for (const e of skipped) e.style.contentVisibility = '';
              for (const e of sticky) e.style.removeProperty('position');
              document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== ended);
            }";
        let found = self.until(&format!("run axe on “{screen}”"), || {
            let found = self.person_async(run, &Value::Null)?;
            if !found.is_null() {
                return Ok(found);
            }
            let Some(axe) = npm_file("axe-core/axe.min.js") else { self.fail(super::NOT_INSTALLED) };
            self.browser.script(&axe, &[])?;
            Err("axe did not stay in the page".into())
        });
        let Some(list) = found.as_array() else { self.fail(&format!("axe on “{screen}”: {found}")) };
        if list.is_empty() {
            return;
        }
        let lines: Vec<String> = list.iter().map(violation).collect();
        self.fail(&format!("axe finds on “{screen}”:\n{}", lines.join("\n")));
    }

    /// Runs axe in light and dark and leaves the theme to the system again.
    #[track_caller]
    pub fn axe_in_both_themes(&self, screen: &str) {
        for (theme, word) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            self.theme(theme);
            self.axe(&format!("{screen}, {word}"));
        }
        self.until("unset the theme", || {
            Ok(self.browser.script("delete document.documentElement.dataset.theme", &[])?)
        });
    }

    /// Every error so far: uncaught, unhandled, `console.error`, and refused by
    /// the page's policy; also those of pages since left.
    pub fn errors(&self) -> Vec<String> {
        self.keep_errors();
        let forgiven = self.browser.forgiven.borrow();
        let all = self.browser.errors.borrow();
        let counts = |line: &&String| !forgiven.iter().any(|part| line.contains(part));
        all.iter().filter(counts).cloned().collect()
    }

    /// Waits for an error that the journey provoked, and no longer counts errors
    /// that say the same.
    #[track_caller]
    pub fn expect_error(&self, part: &str) {
        self.until(&format!("see an error with “{part}”"), || {
            if !self.errors().iter().any(|line| line.contains(part)) {
                return Err("there is none".into());
            }
            self.browser.forgiven.borrow_mut().insert(part.to_owned());
            Ok(())
        });
    }

    /// Fails if there was any error. Every journey ends with this by itself.
    #[track_caller]
    pub fn assert_no_errors(&self) {
        let errors = self.errors();
        if !errors.is_empty() {
            self.fail("the page had errors");
        }
    }

    /// What was asked for since the app had loaded, by the server's memory and by
    /// the page's own. Every journey ends by asserting that it is nothing.
    #[track_caller]
    pub fn requests_after_load(&self) -> Vec<String> {
        let site = self.browser.site();
        let served = site.requests().into_iter().skip(self.browser.settled.get()).map(|request| request.line);
        let noted = self.until("read what was loaded", || {
            Ok(self.person("return p.resources().slice(window.__loaded || 0);", super::NOTHING)?)
        });
        let noted = noted.as_array().cloned().unwrap_or_default();
        let noted = noted.iter().map(|name| name.as_str().unwrap_or_default().to_owned());
        // Blobs and data are made by the page itself and ask nobody for anything. Whether there is a newer build the
        // browser asks by itself, a moment after each visit; the request holds nothing.
        let local = |line: &String| {
            let asked = ["/favicon.ico", "/offline.js"].into_iter().any(|file| line.ends_with(file));
            asked || line.starts_with("blob:") || line.starts_with("data:")
        };
        served.chain(noted).filter(|line| !local(line)).collect()
    }

    /// Fails if anything was asked for since the app had loaded.
    #[track_caller]
    pub fn assert_nothing_requested(&self) {
        let asked = self.requests_after_load();
        if !asked.is_empty() {
            self.fail(&format!("after it had loaded, the app asked for {}", asked.join(", ")));
        }
        if self.browser.site().origin() == Origin::OneFile {
            let all = self.until("read what was loaded", || Ok(self.person("return p.resources();", super::NOTHING)?));
            let all = all.as_array().cloned().unwrap_or_default();
            let outside = all
                .iter()
                .filter_map(Value::as_str)
                .filter(|name| !name.starts_with("blob:") && !name.starts_with("data:"));
            let outside: Vec<&str> = outside.collect();
            if !outside.is_empty() {
                self.fail(&format!("the one file loaded {}", outside.join(", ")));
            }
        }
    }

    /// Makes the page this many CSS pixels wide and about this high.
    #[track_caller]
    pub fn size(&self, width: u32, height: u32) {
        let (mut wide, mut high) = (width, height);
        self.until(&format!("make the page {width} wide"), || {
            self.browser.call("POST", "/window/rect", &json!({ "width": wide, "height": high }))?;
            let inner = self.browser.script("return [innerWidth, innerHeight]", &[])?;
            let now = |side: usize| inner[side].as_u64().unwrap_or(0) as u32;
            if now(0) == width && now(1).abs_diff(height) <= 2 {
                return Ok(());
            }
            // The window has a frame: ask for as much more as is missing.
            wide = if now(0) < width {
                wide.max(width) + (width - now(0)).min(200)
            } else {
                wide.saturating_sub(now(0) - width).max(width)
            };
            high = if now(1) < height {
                high.max(height) + (height - now(1)).min(200)
            } else {
                high.saturating_sub(now(1) - height).max(height)
            };
            Err(format!("it is {inner}").into())
        });
    }

    /// Fails if the page must be scrolled sideways to be read.
    #[track_caller]
    pub fn assert_fits_sideways(&self, screen: &str) {
        let script = "const root = document.scrollingElement; const room = document.documentElement.clientWidth;
            if (root.scrollWidth <= room + 1) return '';
            const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > room + 1 && e.checkVisibility());
            return `${root.scrollWidth} of ${room}: ` + out.slice(0, 8).map((e) => `${e.localName}.${e.getAttribute('class') || ''}`).join(', ');";
        let over = self.until("measure the page", || Ok(self.browser.script(script, &[])?));
        if over != "" {
            self.fail(&format!("“{screen}” is too wide: {over}"));
        }
    }

    /// Saves a picture of the page under `target/journeys/shots`.
    #[track_caller]
    pub fn shot(&self, name: &str) -> PathBuf {
        match self.take_picture(name) {
            Ok(path) => path,
            Err(why) => self.fail(&format!("no picture: {why}")),
        }
    }

    /// Prints the page to a PDF beside the pictures; WebKit's driver cannot.
    #[track_caller]
    pub fn print_pdf(&self, name: &str) -> Option<PathBuf> {
        if self.browser.engine() == Engine::WebKit {
            return None;
        }
        let paper = json!({ "page": { "width": 21.0, "height": 29.7 }, "background": false });
        let data = self.until("print", || Ok(self.browser.call("POST", "/print", &paper)?));
        let file = format!("{}-{}-{name}.pdf", self.browser.engine().name(), self.browser.name());
        match save(&file, data.as_str().unwrap_or_default()) {
            Ok(path) => Some(path),
            Err(why) => self.fail(&format!("no PDF: {why}")),
        }
    }

    /// How often this document has asked for the print dialog, which the
    /// watcher answers in the browser's place.
    #[track_caller]
    pub fn printed(&self) -> u64 {
        self.until("count the prints", || Ok(self.person("return p.prints();", super::NOTHING)?)).as_u64().unwrap_or(0)
    }

    /// Everything in the page's local storage.
    #[track_caller]
    pub fn local_storage(&self) -> BTreeMap<String, String> {
        let all =
            self.until("read local storage", || Ok(self.browser.script("return Object.entries(localStorage)", &[])?));
        let pairs = all.as_array().into_iter().flatten();
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        pairs.map(|pair| (word(&pair[0]), word(&pair[1]))).collect()
    }

    /// Writes an entry of local storage behind the app's back, or removes it.
    #[track_caller]
    pub fn set_local_storage(&self, key: &str, value: Option<&str>) {
        let script = "const [key, value] = arguments; value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)";
        self.until("write local storage", || Ok(self.browser.script(script, &[json!(key), json!(value)])?));
    }

    /// Waits until `holds` says so: for what no other question here asks.
    #[track_caller]
    pub fn wait_for(&self, aim: &str, mut holds: impl FnMut() -> bool) {
        self.until(aim, || if holds() { Ok(()) } else { Err("it has not come to that".into()) });
    }

    /// Runs any script in the page: for faults no person causes by hand.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.until("run a script", || Ok(self.browser.script(body, arguments)?))
    }

    /// Collects this document's errors, which a reload would forget.
    pub(super) fn keep_errors(&self) {
        let noted =
            self.browser.script("return window.__person ? window.__person.errors() : []", &[]).unwrap_or_default();
        let noted = noted.as_array().cloned().unwrap_or_default();
        let noted = noted.iter().map(|line| line.as_str().unwrap_or_default().to_owned());
        let own = self.browser.engine_errors().unwrap_or_default();
        let favicon = |line: &String| line.contains("favicon.ico");
        self.browser.errors.borrow_mut().extend(noted.chain(own).filter(|line| !favicon(line)));
    }
}

fn violation(found: &Value) -> String {
    let places = found["places"].as_array().into_iter().flatten();
    let places: Vec<&str> = places.filter_map(Value::as_str).take(5).collect();
    format!("  {}\n    {}", found["rule"].as_str().unwrap_or_default(), places.join("\n    "))
}
