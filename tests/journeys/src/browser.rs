//! One person's browser: a fresh profile, the app's address, and the events of a
//! browser's life (restart, power cut, another computer). Start with [`Browser`].

use crate::engine::{Engine, Hindrance, Session};
use crate::process::Scratch;
use crate::site::{Origin, Site};
use crate::wire::WireError;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A browser with a profile of its own, and the app's address in it.
pub struct Browser {
    // Dropped first: the browser must be gone before its profile is removed.
    session: RefCell<Option<Session>>,
    engine: Engine,
    name: String,
    site: Site,
    /// How many requests had been made when the page was last ready.
    pub(crate) settled: Cell<usize>,
    /// The tabs in the order of opening, once there is a second.
    pub(crate) tabs: RefCell<Vec<Value>>,
    pub(crate) errors: RefCell<BTreeSet<String>>,
    pub(crate) forgiven: RefCell<BTreeSet<String>>,
    hindrances: RefCell<Vec<Hindrance>>,
    /// Whether this person has yet to choose how work is kept.
    pub(crate) undecided: Cell<bool>,
    scratch: Scratch,
}

impl Browser {
    /// Starts `engine` with a fresh profile for the build in `dist`; `name` is
    /// the journey's, for reports and screenshots.
    pub fn start(engine: Engine, origin: Origin, dist: &Path, name: &str) -> Result<Browser, String> {
        let scratch = Scratch::new()?;
        let site = match origin {
            Origin::Hosted => Site::hosted(dist)?,
            Origin::OneFile => Site::one_file(&dist.join("standpoint.html"), &scratch.dir("usb stick"))?,
        };
        let session = engine.start(&scratch, &[])?;
        Ok(Browser {
            session: RefCell::new(Some(session)),
            engine,
            name: name.to_owned(),
            site,
            settled: Cell::new(0),
            tabs: RefCell::default(),
            errors: RefCell::default(),
            forgiven: RefCell::default(),
            hindrances: RefCell::default(),
            undecided: Cell::new(false),
            scratch,
        })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The journey's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the app lives, with the server's memory of requests.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Where files the app offers arrive.
    pub fn downloads(&self) -> PathBuf {
        self.scratch.dir("downloads")
    }

    /// A path in this journey's own directory, for files to hand to the app.
    pub fn file(&self, name: &str) -> PathBuf {
        self.scratch.dir("files").join(name)
    }

    /// Whether a restart keeps the profile. WebKit's driven browser is always a
    /// private one and forgets, so journeys must skip there what needs memory.
    pub fn remembers(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// Closes the browser in good order and starts it again with its profile.
    pub(crate) fn restart(&self) -> Result<(), String> {
        if let Some(session) = self.session.take() {
            session.quit();
        }
        self.begin()
    }

    /// Closes the browser in good order and starts it again with its profile and these parts switched off.
    pub(crate) fn hinder(&self, hindrances: &[Hindrance]) -> Result<(), String> {
        self.hindrances.replace(hindrances.to_vec());
        self.restart()
    }

    /// Ends the browser without warning and starts it again with its profile.
    pub(crate) fn cut_power(&self) -> Result<(), String> {
        if let Some(session) = self.session.take() {
            session.cut_power();
        }
        self.begin()
    }

    /// Starts again with an empty profile: the same app on another computer.
    pub(crate) fn new_computer(&self) -> Result<(), String> {
        if let Some(session) = self.session.take() {
            session.quit();
        }
        self.scratch.new_computer();
        self.begin()
    }

    fn begin(&self) -> Result<(), String> {
        let session = self.engine.start(&self.scratch, &self.hindrances.borrow())?;
        self.session.replace(Some(session));
        self.tabs.borrow_mut().clear();
        Ok(())
    }

    /// Sends one WebDriver command; `path` begins with `/`.
    pub fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, WireError> {
        match &*self.session.borrow() {
            Some(session) => session.call(method, path, body),
            None => Err(WireError { code: "gone".into(), message: "the browser is not running".into() }),
        }
    }

    /// Runs the body of a function in the page and returns what it returns.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, WireError> {
        self.call("POST", "/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// The same for a body that answers by calling its last argument.
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Result<Value, WireError> {
        self.call("POST", "/execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// Gives Firefox's page the keyboard again if its toolbar has it. Behind its
    /// last stop a page hands the keyboard to the browser; the driver then goes on
    /// sending keys to the page, which takes them but lets the space bar do
    /// nothing. A person would have tabbed through the toolbar and come back.
    pub(crate) fn focus_the_page(&self) -> Result<(), WireError> {
        let script = "const w = Services.wm.getMostRecentWindow('navigator:browser');
            if (w.document.activeElement !== w.gBrowser.selectedBrowser) w.gBrowser.selectedBrowser.focus();";
        match &*self.session.borrow() {
            Some(session) => session.in_firefox_itself(script).map(|_| ()),
            None => Ok(()),
        }
    }

    /// What the engine itself noted as errors since the last call, where it can
    /// be asked. The page's own watcher is asked by `Page::errors`.
    pub(crate) fn engine_errors(&self) -> Result<Vec<String>, WireError> {
        let lines = match self.engine {
            Engine::Chromium => {
                let entries = self.call("POST", "/se/log", &json!({ "type": "browser" }))?;
                let severe = entries.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
                severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
            }
            Engine::Firefox => {
                let session = self.session.borrow();
                let Some(session) = session.as_ref() else { return Ok(Vec::new()) };
                let noted = session.in_firefox_itself(
                    "return Services.console.getMessageArray().flatMap((m) => {
                       try { m.QueryInterface(Ci.nsIScriptError); } catch { return []; }
                       return m.flags & Ci.nsIScriptError.warningFlag ? [] : [[m.sourceName, `${m.category}: ${m.errorMessage} ${m.sourceName}:${m.lineNumber}`]];
                     });",
                )?;
                let pairs = noted.as_array().into_iter().flatten();
                let own =
                    pairs.filter(|pair| pair[0].as_str().is_some_and(|source| source.starts_with(self.site.url())));
                own.map(|pair| pair[1].as_str().unwrap_or_default().to_owned()).collect()
            }
            Engine::WebKit => Vec::new(),
        };
        Ok(lines)
    }
}
