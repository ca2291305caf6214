//! The three engines: which driver each needs, how its browser is asked for, and
//! what is switched off so that it says nothing to anyone and behaves as it does
//! for a person. Start with [`Engine::start`].

use crate::firefox;
use crate::process::{Running, Scratch, Screen, free_port};
use crate::wire::{Wire, WireError};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// What an organisation may have switched off in the browsers it hands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// WebAssembly, as it goes away when just-in-time compiling is forbidden.
    NoWasm,
    /// Keeping anything of a page after the browser is closed; in Chromium only.
    Memory,
    /// Keeping anything of a page at all: its storage throws.
    NoStorage,
}

/// A browser engine the app must work in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, and so Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// The engine `STANDPOINT_ENGINE` names.
    pub fn from_environment() -> Result<Engine, String> {
        match std::env::var("STANDPOINT_ENGINE").as_deref() {
            Ok("chromium") => Ok(Engine::Chromium),
            Ok("firefox") => Ok(Engine::Firefox),
            Ok("webkit") => Ok(Engine::WebKit),
            _ => Err("STANDPOINT_ENGINE is not set to chromium, firefox or webkit: run `cargo xtask test`, which drives each in turn.".into()),
        }
    }

    /// For summaries and the names of screenshots.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    fn driver(self) -> PathBuf {
        let (variable, usual) = match self {
            Engine::Chromium => ("STANDPOINT_CHROMEDRIVER", "/usr/bin/chromedriver"),
            Engine::Firefox => ("STANDPOINT_GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("STANDPOINT_WEBKITDRIVER", "/usr/bin/WebKitWebDriver"),
        };
        std::env::var_os(variable).map_or_else(|| usual.into(), PathBuf::from)
    }

    /// Starts a driver and a browser with the profile kept in `scratch`: a second
    /// start with the same `scratch` is the same person coming back tomorrow.
    /// What `hindrances` names is switched off in it.
    pub(crate) fn start(self, scratch: &Scratch, hindrances: &[Hindrance]) -> Result<Session, String> {
        let port = free_port()?;
        let mut command = Command::new(self.driver());
        let mut screen = None;
        match self {
            Engine::Chromium => {
                command.arg(format!("--port={port}"));
            }
            Engine::Firefox => {
                firefox::prepare(scratch, hindrances)?;
                // System access is for reading Firefox's own error console, and for
                // windows narrower than its toolbar. Pages gain nothing by it.
                let websocket = free_port()?.to_string();
                command.args(["--allow-system-access", "--log", "error", "--websocket-port", &websocket]);
                command.args(["--port", &port.to_string()]);
            }
            Engine::WebKit => {
                command.args(["-p", &port.to_string()]);
                make_webkit_home(scratch, &mut command)?;
                if hindrances.contains(&Hindrance::NoWasm) {
                    // Its processes read the engine's options from here.
                    command.env("JSC_useWasm", "false").env("JSC_useWebAssembly", "false");
                }
                if std::env::var_os("DISPLAY").is_none_or(|display| display.is_empty()) {
                    let own = Screen::start()?;
                    command.env("DISPLAY", &own.display);
                    screen = Some(own);
                }
            }
        }
        let log = scratch.file("driver.log");
        let driver = Running::start(command, &log)?;
        let mut session = Session { wire: Wire::new(port), id: String::new(), driver, _screen: screen };
        let explain = |why: String| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            let tail: Vec<&str> = said.lines().rev().take(15).collect();
            format!("{}: {why}\nIts driver said last (newest first):\n{}", self.name(), tail.join("\n"))
        };
        session.await_driver().map_err(explain)?;
        let asked = json!({ "capabilities": { "alwaysMatch": self.capabilities(scratch, hindrances) } });
        let begun = session.wire.call("POST", "/session", &asked).map_err(|why| explain(why.message))?;
        session.id = begun["sessionId"].as_str().unwrap_or_default().to_owned();
        session.settle(self, scratch).map_err(|why| explain(why.to_string()))?;
        Ok(session)
    }

    fn capabilities(self, scratch: &Scratch, hindrances: &[Hindrance]) -> Value {
        let profile = scratch.profile();
        let wasm = if hindrances.contains(&Hindrance::NoWasm) { "--js-flags=--jitless" } else { "--js-flags=" };
        match self {
            Engine::Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                        "--lang=en-GB", "--window-size=1280,900", wasm,
                        format!("--user-data-dir={}", profile.display()),
                    ],
                    "prefs": {
                        "download.default_directory": scratch.dir("downloads"),
                        "download.prompt_for_download": false,
                        // 4: what a page stores lasts for one session; 2: it may store nothing; 1: as usual.
                        "profile.default_content_setting_values.cookies":
                            if hindrances.contains(&Hindrance::NoStorage) { 2 }
                            else if hindrances.contains(&Hindrance::Memory) { 4 } else { 1 },
                    },
                },
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": { "args": ["-headless", "-profile", profile] },
            }),
            Engine::WebKit => json!({
                // The others put their watcher in before the page runs; here the
                // only way to be early is not to wait for the page.
                "pageLoadStrategy": "none",
            }),
        }
    }
}

/// A home of its own for MiniBrowser: where downloads go, and a toolbar so small
/// that the window can be 320 pixels wide.
fn make_webkit_home(scratch: &Scratch, command: &mut Command) -> Result<(), String> {
    let part = |name: &str| {
        let path = scratch.profile().join(name);
        fs::create_dir_all(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        Ok::<PathBuf, String>(path)
    };
    let config = part("config")?;
    let downloads = scratch.dir("downloads");
    let toolbar =
        "toolbar, headerbar, tab, entry, button, box, image { min-width: 0; padding: 0; margin: 0; font-size: 1px; }\n";
    let write = |name: &str, text: String| {
        let file = config.join(name);
        fs::write(&file, text).map_err(|why| format!("{}: {why}", file.display()))
    };
    write("user-dirs.dirs", format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display()))?;
    part("config/gtk-3.0")?;
    write("gtk-3.0/gtk.css", toolbar.into())?;
    command
        .env("HOME", part("home")?)
        .env("XDG_CONFIG_HOME", &config)
        .env("XDG_DATA_HOME", part("data")?)
        .env("XDG_CACHE_HOME", part("cache")?)
        .env("LANG", "en_GB.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_USE_PORTAL", "0")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    Ok(())
}

/// A started browser and the driver that holds it; both end when it is dropped.
pub(crate) struct Session {
    wire: Wire,
    id: String,
    driver: Running,
    _screen: Option<Screen>,
}

impl Session {
    /// Sends a command within this session; `path` is empty or begins with `/`.
    pub(crate) fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, WireError> {
        self.wire.call(method, &format!("/session/{}{path}", self.id), body)
    }

    /// Closes the browser as a person does, so that it saves what it means to.
    pub(crate) fn quit(self) {
        // A browser that is already gone has nothing left to save.
        let _ = self.call("DELETE", "", &json!({}));
    }

    /// Ends the browser without warning, as a power cut does.
    pub(crate) fn cut_power(mut self) {
        self.driver.kill();
    }

    fn await_driver(&self) -> Result<(), String> {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            match self.wire.call("GET", "/status", &json!({})) {
                Ok(_) => return Ok(()),
                Err(why) if Instant::now() > end => return Err(format!("the driver does not answer ({why})")),
                Err(_) => std::thread::sleep(Duration::from_millis(30)),
            }
        }
    }

    fn settle(&self, engine: Engine, scratch: &Scratch) -> Result<(), WireError> {
        if engine == Engine::Chromium {
            // In headless mode the preference alone is not always heeded.
            let place = json!({ "behavior": "allow", "downloadPath": scratch.dir("downloads") });
            let ask = json!({ "cmd": "Browser.setDownloadBehavior", "params": place });
            self.call("POST", "/goog/cdp/execute", &ask)?;
        }
        if engine == Engine::Firefox {
            self.in_firefox_itself(
                "const w = Services.wm.getMostRecentWindow('navigator:browser');
                 w.document.documentElement.style.setProperty('min-width', '0', 'important');",
            )?;
        }
        self.call("POST", "/window/rect", &json!({ "width": 1280, "height": 900 }))?;
        Ok(())
    }

    /// Runs a script in Firefox's own window rather than in the page.
    pub(crate) fn in_firefox_itself(&self, script: &str) -> Result<Value, WireError> {
        self.call("POST", "/moz/context", &json!({ "context": "chrome" }))?;
        let answer = self.call("POST", "/execute/sync", &json!({ "script": script, "args": [] }));
        self.call("POST", "/moz/context", &json!({ "context": "content" }))?;
        answer
    }
}
