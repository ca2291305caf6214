//! What a person sees. Every `see` waits; `see_no` waits for it to go.

use super::{Name, Page};
use serde_json::{Value, json};

impl Page<'_> {
    /// At least one thing with this role and name is there.
    #[track_caller]
    pub fn see(&self, role: &str, name: impl Into<Name>) {
        let name = name.into();
        self.until(&format!("see the {role} {}", name.quoted()), || {
            if self.ask_count(role, &name)? > 0 {
                return Ok(());
            }
            self.find(&[role], &name).map(|_| ())
        });
    }

    /// Nothing with this role and name is there.
    #[track_caller]
    pub fn see_no(&self, role: &str, name: impl Into<Name>) {
        let name = name.into();
        self.until(&format!("see no {role} {}", name.quoted()), || match self.ask_count(role, &name)? {
            0 => Ok(()),
            count => Err(format!("there are still {count}").into()),
        });
    }

    /// A heading with these words.
    #[track_caller]
    pub fn see_heading(&self, name: impl Into<Name>) {
        self.see("heading", name);
    }

    /// These words are shown; spaces and line breaks count as one space.
    #[track_caller]
    pub fn see_text(&self, text: &str) {
        self.until(&format!("see the words “{text}”"), || {
            let said = self.ask_text()?;
            if said.contains(&squashed(text)) {
                Ok(())
            } else {
                Err(format!("it says “{}”", shortened(&said)).into())
            }
        });
    }

    /// These words are not shown.
    #[track_caller]
    pub fn see_no_text(&self, text: &str) {
        self.until(&format!("no longer see the words “{text}”"), || {
            if self.ask_text()?.contains(&squashed(text)) { Err("they are there".into()) } else { Ok(()) }
        });
    }

    /// The field with this label holds exactly `value`.
    #[track_caller]
    pub fn see_value(&self, label: impl Into<Name>, value: &str) {
        let label = label.into();
        self.until(&format!("see “{}” in {}", shortened(value), label.quoted()), || {
            let found = self.field(&label)?;
            let held = found.word("value").replace("\r\n", "\n");
            if held == value { Ok(()) } else { Err(format!("it holds “{}”", shortened(&held)).into()) }
        });
    }

    /// This radio button or checkbox of the group is chosen.
    #[track_caller]
    pub fn see_chosen(&self, group: impl Into<Name>, option: impl Into<Name>) {
        let (group, option) = (group.into(), option.into());
        let part = if group == Name::Any { self.clone() } else { self.in_group(&group) };
        self.until(&format!("see {} chosen in {}", option.quoted(), group.quoted()), || {
            if part.find(&["radio", "checkbox"], &option)?.is("checked") { Ok(()) } else { Err("it is not".into()) }
        });
    }

    /// This option is the one selected in the drop-down list.
    #[track_caller]
    pub fn see_selected(&self, label: impl Into<Name>, option: impl Into<Name>) {
        let (label, option) = (label.into(), option.into());
        self.until(&format!("see {} selected in {}", option.quoted(), label.quoted()), || {
            let found = self.find(&["combobox", "listbox"], &label)?;
            let now = self.script_on("return p.selected(a);", &found, json!(null))?;
            let now = now.as_str().unwrap_or_default();
            if option.fits(now) { Ok(()) } else { Err(format!("it is “{now}”").into()) }
        });
    }

    /// The keyboard is here.
    #[track_caller]
    pub fn focus_is(&self, role: &str, name: impl Into<Name>) {
        let name = name.into();
        self.until(&format!("have the focus on the {role} {}", name.quoted()), || {
            let at = self.person("return p.focused();", super::NOTHING)?;
            let word = |key: &str| at[key].as_str().unwrap_or_default();
            if word("role") == role && name.fits(word("name")) {
                return Ok(());
            }
            Err(format!("it is on {} “{}”", word("role"), word("name")).into())
        });
    }

    /// Whether the control can be used at this moment.
    #[track_caller]
    pub fn is_disabled(&self, role: &str, name: impl Into<Name>) -> bool {
        let name = name.into();
        self.until(&format!("find the {role} {}", name.quoted()), || Ok(self.find(&[role], &name)?.is("disabled")))
    }

    /// How many there are, now.
    #[track_caller]
    pub fn count(&self, role: &str, name: impl Into<Name>) -> usize {
        let name = name.into();
        self.until("count", || self.ask_count(role, &name))
    }

    /// The names of everything with this role, now, in the page's order.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.until("read the names", || {
            let wanted = super::wanted(&[role], &Name::Any);
            let said = self.person("return p.names(a, b);", [json!(self.scope), wanted])?;
            if let Some(problem) = said["problem"].as_str() {
                return Err(problem.into());
            }
            Ok(words(&said["names"]))
        })
    }

    /// What the text fields with this label hold, now, in the page's order.
    #[track_caller]
    pub fn values(&self, label: impl Into<Name>) -> Vec<String> {
        let label = label.into();
        self.until(&format!("read the fields {}", label.quoted()), || {
            let wanted = super::wanted(&["textbox", "searchbox"], &label);
            let said = self.person("return p.values(a, b);", [json!(self.scope), wanted])?;
            match said["problem"].as_str() {
                Some(problem) => Err(problem.into()),
                None => Ok(words(&said["values"])),
            }
        })
    }

    /// A table's rows, heading row included, each as the text of its cells.
    #[track_caller]
    pub fn table(&self, name: impl Into<Name>) -> Vec<Vec<String>> {
        let name = name.into();
        self.until(&format!("read the table {}", name.quoted()), || {
            let wanted = super::wanted(&["table", "grid", "treegrid"], &name);
            let said = self.person("return p.table(a, b);", [json!(self.scope), wanted])?;
            match said["rows"].as_array() {
                Some(rows) => Ok(rows.iter().map(words).collect()),
                None => Err(said["problem"].as_str().unwrap_or("no table").into()),
            }
        })
    }

    /// All the words shown, now, with spaces and line breaks as one space.
    #[track_caller]
    pub fn text(&self) -> String {
        self.until("read the page", || self.ask_text())
    }

    /// The page as a screen reader would list it, for working out a journey.
    #[track_caller]
    pub fn outline(&self) -> String {
        let said = self.until("outline the page", || Ok(self.person("return p.outline();", super::NOTHING)?));
        said.as_str().unwrap_or_default().to_owned()
    }

    fn ask_count(&self, role: &str, name: &Name) -> super::Attempt<usize> {
        let said = self.person("return p.count(a, b);", [json!(self.scope), super::wanted(&[role], name)])?;
        said.as_u64().map(|count| count as usize).ok_or_else(|| "the page is between two documents".into())
    }

    fn ask_text(&self) -> super::Attempt<String> {
        let said = self.person("return p.text(a);", [json!(self.scope), Value::Null])?;
        match said["text"].as_str() {
            Some(text) => Ok(text.to_owned()),
            None => Err(said["problem"].as_str().unwrap_or("the page is between two documents").into()),
        }
    }
}

fn words(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.map(|item| item.as_str().unwrap_or_default().to_owned()).collect()
}

fn squashed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= 400 {
        return text.to_owned();
    }
    text.chars().take(400).chain("…".chars()).collect()
}
