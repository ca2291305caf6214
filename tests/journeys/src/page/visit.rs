//! Where a person goes: opening the app, moving through its history, closing the
//! browser and coming back.

use super::{Page, watcher};
use crate::{Engine, Hindrance, Origin};
use serde_json::json;
use std::time::{Duration, Instant};

/// A page that has asked for nothing for this long has finished loading.
const QUIET: Duration = Duration::from_millis(300);

impl Page<'_> {
    /// Opens the app at its address and waits until it shows its main heading.
    #[track_caller]
    pub fn open(&self) {
        self.open_at("");
    }

    /// Opens the app at a fragment such as `#/data`, as a followed link does.
    #[track_caller]
    pub fn open_at(&self, fragment: &str) {
        self.keep_errors();
        if self.browser.engine() == Engine::Chromium {
            self.watch_from_the_start();
        }
        let url = format!("{}{fragment}", self.browser.site().url());
        self.until("open the app", || {
            self.leave()?;
            self.browser.call("POST", "/url", &json!({ "url": url }))?;
            Ok(())
        });
        self.settle();
        if self.browser.site().origin() == Origin::OneFile && !self.browser.undecided.get() {
            self.choose_to_keep(true);
        }
    }

    /// Opened from a file, the app asks how work is to be kept. Everybody here has
    /// chosen long ago to keep it in the browser, but whoever says this.
    #[track_caller]
    pub fn be_undecided(&self) {
        self.browser.undecided.set(true);
        self.choose_to_keep(false);
    }

    #[track_caller]
    fn choose_to_keep(&self, here: bool) {
        let script = "try { arguments[0] ? localStorage.setItem('standpoint/keeping', 'browser')
            : localStorage.removeItem('standpoint/keeping'); } catch { /* Storage is out of reach. */ }";
        self.until("choose how to keep work", || Ok(self.browser.script(script, &[json!(here)])?));
    }

    /// Goes to another fragment within the running app, as typing it into the
    /// address bar does.
    #[track_caller]
    pub fn go(&self, fragment: &str) {
        self.until("go to another step", || {
            self.browser.script("location.hash = arguments[0]", &[json!(fragment)])?;
            Ok(())
        });
    }

    /// Loads the app again.
    #[track_caller]
    pub fn reload(&self) {
        self.keep_errors();
        self.until("reload", || {
            self.leave()?;
            if self.browser.engine() == Engine::Firefox {
                // Its driver's own way goes past the service worker, as a person does who holds Shift.
                self.browser.script("location.reload()", &[])?;
            } else {
                self.browser.call("POST", "/refresh", &json!({}))?;
            }
            Ok(())
        });
        self.settle();
    }

    /// Waits until the app, which has loaded itself anew, has finished loading. Say first what is to be seen then.
    #[track_caller]
    pub fn see_loaded_anew(&self) {
        self.settle();
    }

    /// The browser's Back.
    #[track_caller]
    pub fn back(&self) {
        self.until("go back", || Ok(self.browser.call("POST", "/back", &json!({}))?));
    }

    /// The browser's Forward.
    #[track_caller]
    pub fn forward(&self) {
        self.until("go forward", || Ok(self.browser.call("POST", "/forward", &json!({}))?));
    }

    /// The address's fragment, with its `#`; empty if there is none.
    #[track_caller]
    pub fn fragment(&self) -> String {
        let said = self.until("read the address", || Ok(self.browser.script("return location.hash", &[])?));
        said.as_str().unwrap_or_default().to_owned()
    }

    /// The title of the browser's tab.
    #[track_caller]
    pub fn title(&self) -> String {
        let said = self.until("read the title", || Ok(self.browser.script("return document.title", &[])?));
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Closes the browser in good order, starts it again, and opens the app.
    /// Only where [`crate::Browser::remembers`] says so is anything kept.
    #[track_caller]
    pub fn restart(&self) {
        self.keep_errors();
        if let Err(why) = self.browser.restart() {
            panic!("{why}");
        }
        self.open();
    }

    /// Closes the browser in good order, starts it again with parts of it switched
    /// off (none switches all on again), and opens the app.
    #[track_caller]
    pub fn hinder(&self, hindrances: &[Hindrance]) {
        self.keep_errors();
        if let Err(why) = self.browser.hinder(hindrances) {
            panic!("{why}");
        }
        self.open();
    }

    /// Ends the browser without warning, starts it again, and opens the app.
    #[track_caller]
    pub fn cut_power(&self) {
        self.keep_errors();
        if let Err(why) = self.browser.cut_power() {
            panic!("{why}");
        }
        self.open();
    }

    /// Opens the app in a browser that has never seen it: another computer.
    #[track_caller]
    pub fn new_computer(&self) {
        self.keep_errors();
        if let Err(why) = self.browser.new_computer() {
            panic!("{why}");
        }
        self.open();
    }

    /// Opens the app in a second tab and goes there; see [`Page::to_tab`].
    #[track_caller]
    pub fn open_tab(&self) {
        let number = self.until("open a tab", || {
            let here = self.browser.call("GET", "/window", &json!({}))?;
            let mut tabs = self.browser.tabs.borrow_mut();
            if tabs.is_empty() {
                tabs.push(here);
            }
            let mut new = self.browser.call("POST", "/window/new", &json!({ "type": "tab" }))?;
            tabs.push(new["handle"].take());
            Ok(tabs.len() - 1)
        });
        self.to_tab(number);
        self.open();
    }

    /// Goes to the tab with this number, counted from 0 in the order of opening.
    #[track_caller]
    pub fn to_tab(&self, number: usize) {
        self.keep_errors();
        self.until("go to another tab", || {
            let tabs = self.browser.tabs.borrow();
            let Some(handle) = tabs.get(number) else { return Err("there is no such tab".into()) };
            self.browser.call("POST", "/window", &json!({ "handle": handle }))?;
            // Leaving a tab covers it. Whoever comes back shows their work again.
            let lift = "const show = (button) => button.textContent.startsWith('Show my work');
                [...document.querySelectorAll('dialog[open] button')].filter(show).forEach((button) => button.click());";
            self.browser.script(lift, &[])?;
            Ok(())
        });
    }

    /// Marks the document that is about to go, so that it is not taken for the
    /// next one.
    fn leave(&self) -> super::Attempt<()> {
        self.browser.script("window.__leaving = true", &[])?;
        Ok(())
    }

    /// Chromium alone can be told to run the watcher before the page's own code.
    #[track_caller]
    fn watch_from_the_start(&self) {
        let Ok(script) = watcher() else { self.fail(super::NOT_INSTALLED) };
        // A private name for the whole body, so that opening twice does no harm.
        let source = format!("(function () {{ {script} }})();");
        let ask = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": source } });
        self.until("watch the page", || Ok(self.browser.call("POST", "/goog/cdp/execute", &ask)?));
    }

    #[track_caller]
    fn settle(&self) {
        self.until("see the app's main heading", || {
            let ready =
                "return !window.__leaving && location.href !== 'about:blank' && document.readyState === 'complete';";
            if self.person(ready, super::NOTHING)? != true {
                return Err("the page is still loading".into());
            }
            let headings = self.person(
                "return [...document.querySelectorAll('h1')].some((h) => h.checkVisibility());",
                super::NOTHING,
            )?;
            if headings == true { Ok(()) } else { Err("there is no heading of the first level".into()) }
        });
        self.until("see the browser keep what it needs without a network, or give up", || {
            let settled = "return !window.standpointOffline || window.standpointOffline.settled";
            match self.browser.script(settled, &[])? == true {
                true => Ok(()),
                false => Err("it is still fetching".into()),
            }
        });
        let site = self.browser.site();
        let mut last = (site.requests().len(), Instant::now());
        self.until("see the app finish loading", || {
            let now = site.requests().len();
            if now != last.0 {
                last = (now, Instant::now());
            }
            if last.1.elapsed() >= QUIET || site.origin() == crate::Origin::OneFile {
                Ok(())
            } else {
                Err("it is still asking for files".into())
            }
        });
        self.browser.settled.set(last.0);
        self.until("note what was loaded", || {
            let all = self.person("return p.resources();", super::NOTHING)?;
            self.browser.script("window.__loaded = arguments[0].length", &[all])?;
            Ok(())
        });
    }
}
