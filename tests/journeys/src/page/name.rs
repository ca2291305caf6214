//! How a control is named when it is looked for. A plain string is the whole
//! name, as a screen reader says it; the rest is for names that say more.

use serde_json::{Value, json};

/// A name, or a pattern for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The whole name.
    Exact(String),
    /// The name's beginning.
    Starts(String),
    /// Some part of it.
    Contains(String),
    /// Any name, or none.
    Any,
}

/// Any name that begins with `text`.
pub fn starts(text: &str) -> Name {
    Name::Starts(text.to_owned())
}

/// Any name that contains `text`.
pub fn contains(text: &str) -> Name {
    Name::Contains(text.to_owned())
}

/// Any name at all, for a role of which there is one.
pub fn any() -> Name {
    Name::Any
}

impl From<&str> for Name {
    fn from(text: &str) -> Name {
        Name::Exact(text.to_owned())
    }
}

impl From<&String> for Name {
    fn from(text: &String) -> Name {
        Name::Exact(text.clone())
    }
}

impl From<&Name> for Name {
    fn from(name: &Name) -> Name {
        name.clone()
    }
}

impl Name {
    pub(crate) fn as_json(&self) -> Value {
        match self {
            Name::Exact(text) => json!({ "kind": "exact", "text": text }),
            Name::Starts(text) => json!({ "kind": "starts", "text": text }),
            Name::Contains(text) => json!({ "kind": "contains", "text": text }),
            Name::Any => json!({ "kind": "any" }),
        }
    }

    pub(crate) fn fits(&self, said: &str) -> bool {
        match self {
            Name::Exact(text) => said == text,
            Name::Starts(text) => said.starts_with(text),
            Name::Contains(text) => said.contains(text),
            Name::Any => true,
        }
    }

    pub(crate) fn quoted(&self) -> String {
        match self {
            Name::Exact(text) => format!("“{text}”"),
            Name::Starts(text) => format!("“{text}…”"),
            Name::Contains(text) => format!("“…{text}…”"),
            Name::Any => "of any name".into(),
        }
    }
}
