//! A page as the person at it knows it. Everything is found by role and name,
//! waits until it is there, and fails with the page's outline if it never is.
//!
//! Start with [`Page`]; `act` is what a person does, `keyboard` what they do
//! without a pointer, `read` what they see, `visit` where they go, `inspect`
//! what no person sees but must hold all the same.

mod act;
mod inspect;
mod keyboard;
mod name;
mod read;
mod visit;

pub use act::Download;
pub use inspect::Theme;
pub use name::{Name, any, contains, starts};

use crate::browser::Browser;
use crate::wire::{ELEMENT, WireError};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// How long a person would wait before saying that it does not work.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two looks: what takes long is looked at less often.
const PAUSES: [Duration; 2] = [Duration::from_millis(5), Duration::from_millis(40)];

/// For a script that needs no arguments.
const NOTHING: [Value; 2] = [Value::Null, Value::Null];

/// The page, or a named part of it (see [`Page::within`]).
#[derive(Clone)]
pub struct Page<'b> {
    browser: &'b Browser,
    scope: Vec<Value>,
    patience: Duration,
}

/// Why something cannot be done yet, or ever.
pub(crate) struct NotYet {
    why: String,
    never: bool,
}

impl From<WireError> for NotYet {
    fn from(error: WireError) -> NotYet {
        NotYet { why: error.to_string(), never: error.is_final() }
    }
}

impl From<String> for NotYet {
    fn from(why: String) -> NotYet {
        NotYet { why, never: false }
    }
}

impl From<&str> for NotYet {
    fn from(why: &str) -> NotYet {
        why.to_owned().into()
    }
}

type Attempt<T> = Result<T, NotYet>;

/// A control found on the page, with its state at that moment.
struct Found {
    reference: Value,
    id: String,
    state: Value,
}

impl Found {
    fn is(&self, key: &str) -> bool {
        self.state[key].as_bool().unwrap_or(false)
    }

    fn word(&self, key: &str) -> &str {
        self.state[key].as_str().unwrap_or_default()
    }
}

impl<'b> Page<'b> {
    /// The whole page `browser` shows.
    pub fn of(browser: &'b Browser) -> Page<'b> {
        Page { browser, scope: Vec::new(), patience: PATIENCE }
    }

    /// The browser behind the page.
    pub fn browser(&self) -> &'b Browser {
        self.browser
    }

    /// The part of the page with this role and name: everything asked of the
    /// result is looked for inside it only. A row and a list item are named by
    /// what they say, so `within("row", contains("Mum"))` is the row about Mum.
    pub fn within(&self, role: &str, name: impl Into<Name>) -> Page<'b> {
        let mut scope = self.scope.clone();
        scope.push(wanted(&[role], &name.into()));
        Page { scope, ..self.clone() }
    }

    /// The same page for someone who waits only this long, or longer than most.
    pub fn patient_for(&self, patience: Duration) -> Page<'b> {
        Page { patience, ..self.clone() }
    }

    /// Tries until it works, or fails the journey with everything there is to know.
    #[track_caller]
    fn until<T>(&self, aim: &str, mut attempt: impl FnMut() -> Attempt<T>) -> T {
        let end = Instant::now() + self.patience;
        let [mut pause, longest] = PAUSES;
        loop {
            match attempt() {
                Ok(value) => return value,
                Err(not) if not.never || Instant::now() > end => self.fail(&format!("{aim}: {}", not.why)),
                Err(_) => std::thread::sleep(pause),
            }
            pause = longest.min(pause * 2);
        }
    }

    /// Fails the journey, with the page's outline, its errors and a screenshot.
    #[track_caller]
    pub fn fail(&self, why: &str) -> ! {
        let outline = self.person("return p.outline();", NOTHING);
        let outline = outline.map_or_else(|gone| gone.to_string(), |text| text.as_str().unwrap_or_default().to_owned());
        let address = self.browser.script("return location.href", &[]);
        let address = address.map_or_else(|gone| gone.to_string(), |text| text.to_string());
        let errors = self.errors();
        let errors = if errors.is_empty() { "none".to_owned() } else { errors.join("\n  ") };
        let picture = match self.take_picture("failed") {
            Ok(path) => path.display().to_string(),
            Err(why) => format!("none ({why})"),
        };
        panic!("\n{why}\n\naddress: {address}\nerrors: {errors}\nscreenshot: {picture}\nthe page:\n{outline}\n")
    }

    /// Runs `body` with `p`, the watcher of `js/person.js`, and the arguments `a`
    /// and `b`; puts the watcher into the page first if it is not there. WebKit's
    /// driver knows an element only as an argument, not inside another value.
    fn person(&self, body: &str, arguments: [Value; 2]) -> Result<Value, WireError> {
        let script = format!(
            "const p = window.__person; if (!p) return {{ absent: true }};
             const [a, b] = arguments; return {{ answer: (function () {{ {body} }})() }};"
        );
        let mut said = self.browser.script(&script, &arguments)?;
        if said["absent"] == true {
            self.browser.script(watcher().map_err(missing)?, &[])?;
            said = self.browser.script(&script, &arguments)?;
        }
        Ok(said["answer"].take())
    }

    /// The same for a body that waits for something, with the argument `a`.
    fn person_async(&self, body: &str, argument: &Value) -> Attempt<Value> {
        let script = format!(
            "const p = window.__person, [a, done] = arguments; if (!p) return done({{ absent: true }});
             (async () => {{ {body} }})().then((answer) => done({{ answer }}), (why) => done({{ problem: String(why) }}));"
        );
        let ask = || self.browser.script_async(&script, std::slice::from_ref(argument));
        let mut said = ask()?;
        if said["absent"] == true {
            self.browser.script(watcher().map_err(missing)?, &[])?;
            said = ask()?;
        }
        match said["problem"].as_str() {
            Some(problem) => Err(problem.into()),
            None => Ok(said["answer"].take()),
        }
    }

    fn find(&self, roles: &[&str], name: &Name) -> Attempt<Found> {
        self.find_as("return p.find(a, b);", wanted(roles, name))
    }

    fn find_as(&self, body: &str, wanted: Value) -> Attempt<Found> {
        let state = self.person(body, [json!(self.scope), wanted])?;
        match state["element"][ELEMENT].as_str() {
            Some(id) => Ok(Found { reference: state["element"].clone(), id: id.to_owned(), state }),
            None => Err(state["problem"].as_str().unwrap_or("the page is between two documents").into()),
        }
    }

    fn take_picture(&self, name: &str) -> Result<PathBuf, String> {
        // Two frames, so that what is on the screen is what the page is now; but
        // a tab behind another is given no frames.
        let painted = "const done = arguments[0]; setTimeout(() => done(0), 300);
            requestAnimationFrame(() => requestAnimationFrame(() => done(1)));";
        let problem = |why: WireError| why.to_string();
        self.browser.script_async(painted, &[]).map_err(problem)?;
        let picture = self.browser.call("GET", "/screenshot", &json!({})).map_err(problem)?;
        let origin = self.browser.site().origin().name().replace(' ', "-");
        let file = format!("{}-{origin}-{}-{name}.png", self.browser.engine().name(), self.browser.name());
        save(&file, picture.as_str().unwrap_or_default())
    }
}

/// Writes base64 `data` beside the other pictures of this run.
fn save(file: &str, data: &str) -> Result<PathBuf, String> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(data).map_err(|why| why.to_string())?;
    let directory = crate::output().join("shots");
    fs::create_dir_all(&directory).map_err(|why| why.to_string())?;
    let path = directory.join(file.replace(['/', ':', ' '], "-"));
    fs::write(&path, bytes).map_err(|why| why.to_string())?;
    Ok(path)
}

fn wanted(roles: &[&str], name: &Name) -> Value {
    json!({ "roles": roles, "name": name.as_json() })
}

fn missing(why: &'static str) -> WireError {
    WireError { code: "gone".into(), message: why.into() }
}

const NOT_INSTALLED: &str =
    "tests/journeys/node_modules is missing: run `npm ci` in tests/journeys, or `cargo xtask test`, which does";

fn npm_file(path: &str) -> Option<String> {
    fs::read_to_string(format!("{}/node_modules/{path}", env!("CARGO_MANIFEST_DIR"))).ok()
}

/// The script that installs the watcher: the modules of dom-accessibility-api,
/// made one by a loader of a few lines, and then `js/person.js`.
fn watcher() -> Result<&'static str, &'static str> {
    static SCRIPT: OnceLock<Option<String>> = OnceLock::new();
    let made = SCRIPT.get_or_init(|| {
        let modules = [
            "index",
            "accessible-description",
            "accessible-name",
            "accessible-name-and-description",
            "getRole",
            "is-disabled",
            "is-inaccessible",
            "util",
            "polyfills/array.from",
            "polyfills/SetLike",
        ];
        let mut script =
            String::from("if (window.__person) return;\nconst accessibility = (() => { const parts = {}, made = {};\n");
        for module in modules {
            let source = npm_file(&format!("dom-accessibility-api/dist/{module}.js"))?;
            let short = module.rsplit('/').next().unwrap_or(module);
            script.push_str(&format!("parts[{short:?}] = function (exports, require) {{\n{source}\n}};\n"));
        }
        script.push_str(
            "const require = (name) => { const short = name.split('/').pop();
               if (!made[short]) { made[short] = {}; parts[short](made[short], require); } return made[short]; };
             return require('index'); })();\n",
        );
        script.push_str(include_str!("../../js/person.js"));
        Some(script)
    });
    made.as_deref().ok_or(NOT_INSTALLED)
}
