//! The keyboard alone: what someone without a pointer does.

use super::{Attempt, Name, Page};
use crate::Engine;
use serde_json::{Value, json};

/// More stops than any screen of the app should have.
const MOST_STOPS: usize = 300;

impl Page<'_> {
    /// Presses keys together: `"Tab"`, `"Shift+Tab"`, `"Control+z"`, `"ArrowDown"`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        self.until(&format!("press {keys}"), || self.stroke(keys));
    }

    pub(super) fn stroke(&self, keys: &str) -> Attempt<()> {
        let is_tab = keys.ends_with("Tab");
        let keys: Vec<String> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let strokes: Vec<Value> = down.chain(up).collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.browser.call("POST", "/actions", &actions)?;
        if is_tab && self.browser.engine() == Engine::Firefox {
            self.browser.focus_the_page()?;
        }
        Ok(())
    }

    /// Types into whatever has the focus.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.until("type", || {
            let state = self.person(
                "const element = document.activeElement; return { element, ...p.stateOf(element) };",
                super::NOTHING,
            )?;
            let reference = state["element"].clone();
            let id = reference[super::ELEMENT].as_str().unwrap_or_default().to_owned();
            self.type_into(&super::Found { reference, id, state }, text)
        });
    }

    /// Tabs forward until this control has the focus; fails with the stops passed.
    #[track_caller]
    pub fn tab_to(&self, role: &str, name: impl Into<Name>) {
        self.travel("Tab", role, &name.into(), None);
    }

    /// Tabs backward until this control has the focus.
    #[track_caller]
    pub fn tab_back_to(&self, role: &str, name: impl Into<Name>) {
        self.travel("Shift+Tab", role, &name.into(), None);
    }

    /// Moves with an arrow key (`"ArrowDown"`, …) until this item has the focus.
    #[track_caller]
    pub fn arrow_to(&self, arrow: &str, role: &str, name: impl Into<Name>) {
        self.travel(arrow, role, &name.into(), None);
    }

    /// Tabs to a button or link and presses it (Enter works for both).
    #[track_caller]
    pub fn tab_and_press(&self, role: &str, name: impl Into<Name>) {
        self.tab_to(role, name);
        self.press("Enter");
    }

    /// Tabs to a field and types over what it holds.
    #[track_caller]
    pub fn tab_and_fill(&self, label: impl Into<Name>, text: &str) {
        let label = label.into();
        self.tab_to("textbox", &label);
        self.press("Control+a");
        if text.is_empty() {
            self.press("Delete")
        } else {
            self.type_text(text)
        }
        self.see_value(&label, text);
    }

    /// Tabs into a group of radio buttons and moves to one with the arrows.
    #[track_caller]
    pub fn tab_and_choose(&self, group: impl Into<Name>, option: impl Into<Name>) {
        let (group, option) = (group.into(), option.into());
        self.travel("Tab", "radio", &Name::Any, Some(&group));
        self.travel("ArrowDown", "radio", &option, Some(&group));
        if self.focused()["checked"] != true {
            self.press("Space");
        }
        self.until(&format!("choose {} by keyboard", option.quoted()), || {
            let found = self.in_group(&group).find(&["radio"], &option)?;
            if found.is("checked") { Ok(()) } else { Err("it has the focus but is not chosen".into()) }
        });
    }

    /// Tabs to a checkbox and ticks it with the space bar, unless it is ticked.
    #[track_caller]
    pub fn tab_and_check(&self, option: impl Into<Name>) {
        let option = option.into();
        self.tab_to("checkbox", &option);
        if self.focused()["checked"] != true {
            self.press("Space");
        }
        self.until(&format!("tick {} by keyboard", option.quoted()), || {
            if self.find(&["checkbox"], &option)?.is("checked") { Ok(()) } else { Err("it is not ticked".into()) }
        });
    }

    /// Tabs to a drop-down list and goes down its options with the arrow key.
    #[track_caller]
    pub fn tab_and_select(&self, label: impl Into<Name>, option: impl Into<Name>) {
        let (label, option) = (label.into(), option.into());
        self.tab_to("combobox", &label);
        self.press("Home");
        let mut passed: Vec<String> = Vec::new();
        loop {
            let now = self.until("read the option", || {
                Ok(self.person("return p.selected(document.activeElement);", super::NOTHING)?)
            });
            let now = now.as_str().unwrap_or_default().to_owned();
            if option.fits(&now) {
                return;
            }
            if passed.last() == Some(&now) {
                self.fail(&format!(
                    "no option {} of {}; there are {}",
                    option.quoted(),
                    label.quoted(),
                    passed.join(", ")
                ));
            }
            passed.push(now);
            self.press("ArrowDown");
        }
    }

    /// What has the focus: `role`, `name`, `group`, `checked`, `value` and more.
    #[track_caller]
    pub fn focused(&self) -> Value {
        self.until("ask what has the focus", || Ok(self.person("return p.focused();", super::NOTHING)?))
    }

    #[track_caller]
    fn travel(&self, keys: &str, role: &str, name: &Name, group: Option<&Name>) {
        let mut passed: Vec<(Option<u64>, String)> = Vec::new();
        loop {
            let at = self.focused();
            let word = |key: &str| at[key].as_str().unwrap_or_default().to_owned();
            let in_group = group.is_none_or(|group| group.fits(&word("group")));
            if word("role") == role && name.fits(&word("name")) && in_group {
                return;
            }
            passed.push((at["stop"].as_u64(), format!("{} “{}”", word("role"), word("name"))));
            if is_lost(&passed) {
                let of = group.map(|group| format!(" of {}", group.quoted())).unwrap_or_default();
                let stops: Vec<&str> = passed.iter().map(|(_, stop)| stop.as_str()).collect();
                let stops = stops.join("\n  ");
                self.fail(&format!("{keys} never reached the {role} {}{of}; it passed\n  {stops}", name.quoted()));
            }
            self.press(keys);
        }
    }
}

/// Whether going on would only go round: twice at the last stop already, or stuck
/// there. A date field is one stop that takes several presses to leave.
fn is_lost(passed: &[(Option<u64>, String)]) -> bool {
    let Some((last, _)) = passed.last() else { return false };
    let stuck = passed.iter().rev().take_while(|(stop, _)| stop == last).count();
    let mut stops: Vec<_> = passed.iter().map(|(stop, _)| *stop).collect();
    stops.dedup();
    // The page itself (0) is where the browser's own controls come in between.
    let visits = stops.iter().filter(|stop| *stop == last && **stop != Some(0)).count();
    stuck > 8 || visits > 2 || passed.len() > MOST_STOPS
}

/// A key's code point in WebDriver; an ordinary character is itself.
fn key(name: &str) -> String {
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "Delete" => '\u{E017}',
        "F1" => '\u{E031}',
        "F2" => '\u{E032}',
        "F8" => '\u{E038}',
        "F9" => '\u{E039}',
        other if other.chars().count() == 1 => return other.to_owned(),
        other => panic!("no key is called {other}; add it to the list in keyboard.rs"),
    };
    code.to_string()
}
