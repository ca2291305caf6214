//! What a person does with a pointer and a keyboard: real clicks and keys, sent
//! by the engine's driver.

use super::{Attempt, Found, Name, NotYet, Page};
use crate::Engine;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Instant;

const FIELDS: [&str; 4] = ["textbox", "searchbox", "spinbutton", "combobox"];

/// A file the app offered and the browser has written.
pub struct Download {
    /// Its name, as the app proposed it.
    pub name: String,
    /// Everything in it.
    pub bytes: Vec<u8>,
}

impl Download {
    /// The file as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl Page<'_> {
    /// Clicks a control that is there, shown and not disabled.
    #[track_caller]
    pub fn click(&self, role: &str, name: impl Into<Name>) {
        let name = name.into();
        self.until(&format!("click the {role} {}", name.quoted()), || {
            let found = self.find_to_press(&[role], &name)?;
            self.click_on(&found)
        });
    }

    /// Opens what is folded away, unless it is open already: a `<details>` by its
    /// summary, or a button that says it is not expanded.
    #[track_caller]
    pub fn unfold(&self, name: impl Into<Name>) {
        let name = name.into();
        self.until(&format!("unfold {}", name.quoted()), || {
            let found = self.find(&["button"], &name)?;
            if found.is("expanded") {
                return Ok(());
            }
            self.click_on(&self.find_to_press(&["button"], &name)?)?;
            Err("it is still folded".into())
        });
    }

    /// Replaces what the field with this label holds by typing `text`.
    #[track_caller]
    pub fn fill(&self, label: impl Into<Name>, text: &str) {
        let label = label.into();
        self.until(&format!("fill {}", label.quoted()), || {
            let found = self.find_to_press(&FIELDS, &label)?;
            self.click_on(&found)?;
            // By keys: a script would be ahead of the click that sets the caret.
            self.stroke("Control+a")?;
            if text.is_empty() {
                return self.stroke("Delete");
            }
            self.type_into(&found, text)
        });
        self.see_value(&label, text);
    }

    /// Replaces what the field holds by pasting `text` at once: for long texts.
    /// What the field makes of it is for the journey to look at.
    #[track_caller]
    pub fn paste(&self, label: impl Into<Name>, text: &str) {
        let label = label.into();
        self.until(&format!("paste into {}", label.quoted()), || {
            self.click_on(&self.find_to_press(&FIELDS, &label)?)?;
            self.stroke("Control+a")?;
            self.person("p.paste(a);", [json!(text), json!(null)])?;
            Ok(())
        });
    }

    /// Puts a date (`2026-03-09`) or time into a date or time field. It is set,
    /// not typed: every engine and locale types dates differently.
    #[track_caller]
    pub fn fill_date(&self, label: impl Into<Name>, value: &str) {
        let label = label.into();
        self.until(&format!("set the date {}", label.quoted()), || {
            let found = self.field(&label)?;
            self.script_on("a.focus(); p.setField(a, b);", &found, json!(value))?;
            Ok(())
        });
        self.see_value(&label, value);
    }

    /// Chooses one radio button of the group (a fieldset or radiogroup).
    #[track_caller]
    pub fn choose(&self, group: impl Into<Name>, option: impl Into<Name>) {
        self.set_choice(&group.into(), "radio", &option.into(), true);
    }

    /// Ticks a checkbox of the group, unless it is ticked already.
    #[track_caller]
    pub fn check(&self, group: impl Into<Name>, option: impl Into<Name>) {
        self.set_choice(&group.into(), "checkbox", &option.into(), true);
    }

    /// Clears a checkbox of the group, unless it is clear already.
    #[track_caller]
    pub fn uncheck(&self, group: impl Into<Name>, option: impl Into<Name>) {
        self.set_choice(&group.into(), "checkbox", &option.into(), false);
    }

    #[track_caller]
    fn set_choice(&self, group: &Name, role: &str, option: &Name, wanted: bool) {
        let part = if *group == Name::Any { self.clone() } else { self.in_group(group) };
        let mut clicked = None;
        self.until(&format!("set the {role} {} of {}", option.quoted(), group.quoted()), || {
            let mut choice = super::wanted(&[role], option);
            choice["checked"] = json!(wanted);
            let found = part.find_as("return p.findToPress(a, b);", choice)?;
            if found.is("checked") == wanted {
                return Ok(());
            }
            if found.is("disabled") {
                return Err("it is disabled".into());
            }
            // Once is enough: a second click on a slow page would undo the first.
            if clicked.is_none_or(|at: Instant| at.elapsed().as_millis() > 1500) {
                part.click_on(&found)?;
                clicked = Some(Instant::now());
            }
            Err("it does not change".into())
        });
    }

    /// A fieldset or a radiogroup: to a person they are the same.
    pub(super) fn in_group(&self, name: &Name) -> Self {
        let mut part = self.clone();
        part.scope.push(super::wanted(&["radiogroup", "group"], name));
        part
    }

    /// Picks an option of a drop-down list by the option's words.
    #[track_caller]
    pub fn select(&self, label: impl Into<Name>, option: impl Into<Name>) {
        let (label, option) = (label.into(), option.into());
        self.until(&format!("select {} in {}", option.quoted(), label.quoted()), || {
            let mut list = super::wanted(&["combobox", "listbox"], &label);
            list["option"] = option.as_json();
            let found = self.find_as("return p.findOption(a, b);", list)?;
            if found.is("done") {
                return Ok(());
            }
            if let Some(there) = found.state["choices"].as_array() {
                let there: Vec<&str> = there.iter().filter_map(Value::as_str).collect();
                return Err(format!("no such option; there are {}", there.join(", ")).into());
            }
            if self.browser.engine() == Engine::WebKit {
                // Its driver picks without going there first, and the page is told only of what differs from then.
                self.script_on("a.focus();", &found, json!(null))?;
            }
            self.click_on(&found)?;
            Err("it does not change".into())
        });
    }

    /// Gives a file to the file field with this label.
    #[track_caller]
    pub fn upload(&self, label: impl Into<Name>, file: &Path) {
        let label = label.into();
        self.until(&format!("upload to {}", label.quoted()), || {
            // File fields are often drawn as something else; the label is what counts.
            let mut field = super::wanted(&["file"], &label);
            field["hidden"] = json!(true);
            let found = self.find_as("return p.find(a, b);", field)?;
            self.send_keys(&found, &file.to_string_lossy())
        });
    }

    /// Does `ask` and waits for the file that the browser then writes.
    #[track_caller]
    pub fn download(&self, ask: impl FnOnce()) -> Download {
        let directory = self.browser.downloads();
        for old in fs::read_dir(&directory).into_iter().flatten().flatten() {
            let _ = fs::remove_file(old.path());
        }
        ask();
        let mut last = (String::new(), 0);
        self.until("receive a file", || {
            let entries = fs::read_dir(&directory).map_err(|why| why.to_string())?;
            let files = entries.flatten().map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry));
            // While it is being written an engine adds a name of its own beside it.
            let mut done: Vec<_> = files.collect();
            if done.iter().any(|(name, _)| {
                name.ends_with(".crdownload")
                    || name.ends_with(".part")
                    || name.ends_with(".wkdownload")
                    || name.starts_with('.')
            }) {
                return Err("it is still being written".into());
            }
            let Some((name, entry)) = done.pop() else { return Err("none arrived".into()) };
            let bytes = fs::read(entry.path()).map_err(|why| why.to_string())?;
            let now = (name.clone(), bytes.len());
            if bytes.is_empty() || now != last {
                last = now;
                return Err("it is still growing".into());
            }
            Ok(Download { name, bytes })
        })
    }

    pub(super) fn field(&self, label: &Name) -> Attempt<Found> {
        let found = self.find(&FIELDS, label)?;
        if found.is("disabled") {
            return Err("it is disabled".into());
        }
        Ok(found)
    }

    /// Runs `body` with the found element as `a` and `argument` as `b`.
    pub(super) fn script_on(&self, body: &str, found: &Found, argument: Value) -> Attempt<Value> {
        Ok(self.person(body, [found.reference.clone(), argument])?)
    }

    /// A control that can be used, brought into view.
    fn find_to_press(&self, roles: &[&str], name: &Name) -> Attempt<Found> {
        let found = self.find_as("return p.findToPress(a, b);", super::wanted(roles, name))?;
        if found.is("disabled") {
            return Err("it is disabled".into());
        }
        Ok(found)
    }

    /// Clicks what was found to be pressed.
    fn click_on(&self, found: &Found) -> Attempt<()> {
        if self.browser.engine() == Engine::WebKit {
            self.wait_where_it_stands(&found.state["place"])?;
        }
        let id = found.state["press"][super::ELEMENT].as_str().unwrap_or_default();
        self.browser.call("POST", &format!("/element/{id}/click"), &json!({}))?;
        Ok(())
    }

    /// WebKit's driver looks where a thing stands, and presses there some frames later: on something else, if the page
    /// was still settling.
    fn wait_where_it_stands(&self, reference: &Value) -> Attempt<()> {
        let stands = "const [element, done] = arguments; let last = ''; let same = 0; let tries = 0;
            // A tab behind another is given no frames, and nothing in it moves.
            const late = setTimeout(() => { tries = 99; done(true); }, 500);
            const look = () => {
              const box = element.getBoundingClientRect(), now = `${box.left} ${box.top} ${box.width} ${box.height}`;
              same = now === last ? same + 1 : 0; last = now; tries += 1;
              if (tries > 98) return;
              if (same < 3 && tries < 60) return void requestAnimationFrame(look);
              clearTimeout(late); done(same >= 3);
            }; look();";
        match self.browser.script_async(stands, std::slice::from_ref(reference))? {
            still if still == true => Ok(()),
            _ => Err("it does not come to rest".into()),
        }
    }

    pub(super) fn send_keys(&self, found: &Found, keys: &str) -> Attempt<()> {
        self.browser.call("POST", &format!("/element/{}/value", found.id), &json!({ "text": keys }))?;
        Ok(())
    }

    /// Types into a focused field. WebKit's driver has no keys for characters
    /// beyond the basic plane (emoji among them): such a text is pasted whole.
    pub(super) fn type_into(&self, found: &Found, text: &str) -> Attempt<()> {
        if self.browser.engine() != Engine::WebKit {
            return self.send_keys(found, text);
        }
        if text.chars().any(|c| c > '\u{FFFF}') {
            self.person("p.paste(a);", [json!(text), json!(null)]).map_err(NotYet::from)?;
            return Ok(());
        }
        // Nor does it take a line break for the Enter key.
        self.send_keys(found, &text.replace('\n', "\u{E007}"))
    }
}
