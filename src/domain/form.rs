//! How a session is read from its JSON form: every object has exactly its fields, and what is wrong has a name.
//!
//! Written by hand rather than derived: a derived reader for each of the fifty types of a session made up a third of
//! the download. Writing is derived as usual, and a test reads back all that is written. Start with [`Read`].

use std::rc::Rc;

use serde_json::{Map, Value};

use super::choices::Listed;
use super::list::List;

/// Why a value cannot be read. Never holds what people wrote: only the names of fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A field that the form does not have.
    UnknownField(String),
    /// A field of the form that is not there.
    Missing(&'static str),
    /// Something of another kind: a number for a text, an answer outside its list, no date.
    WrongKind,
}

impl std::fmt::Display for Unread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownField(_) => f.write_str("unknown field"),
            Self::Missing(name) => write!(f, "missing field {name}"),
            Self::WrongKind => f.write_str("value of another kind"),
        }
    }
}

/// What can be read from JSON.
pub trait Read: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// Says why it cannot be.
    fn read(value: &Value) -> Result<Self, Unread>;

    /// What stands for a field that is not there; nothing, unless the field may be empty.
    fn absent() -> Option<Self> {
        None
    }
}

/// The fields of one object while it is read.
pub(crate) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The fields of `value`, which may have no others than `names`.
    pub(crate) fn of(value: &'a Value, names: &[&str]) -> Result<Self, Unread> {
        let fields = value.as_object().ok_or(Unread::WrongKind)?;
        match fields.keys().find(|name| !names.contains(&name.as_str())) {
            Some(name) => Err(Unread::UnknownField(name.clone())),
            None => Ok(Self(fields)),
        }
    }

    pub(crate) fn take<T: Read>(&self, name: &'static str) -> Result<T, Unread> {
        match self.0.get(name) {
            Some(value) => T::read(value),
            None => T::absent().ok_or(Unread::Missing(name)),
        }
    }
}

/// Says which fields a struct is read from: all of them, or it does not compile.
macro_rules! readable {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::domain::form::Read for $name {
            fn read(value: &serde_json::Value) -> Result<Self, $crate::domain::form::Unread> {
                let fields = $crate::domain::form::Fields::of(value, &[$(stringify!($field)),+])?;
                Ok(Self { $($field: fields.take(stringify!($field))?,)+ })
            }
        }
    };
}

pub(crate) use readable;

fn text(value: &Value) -> Result<&str, Unread> {
    value.as_str().ok_or(Unread::WrongKind)
}

fn entries(value: &Value) -> Result<&[Value], Unread> {
    value.as_array().map(Vec::as_slice).ok_or(Unread::WrongKind)
}

/// The one field of an object such as `{"actor": "mum"}`.
pub(super) fn only_field(value: &Value) -> Result<(&str, &Value), Unread> {
    let fields = value.as_object().ok_or(Unread::WrongKind)?;
    match (fields.iter().next(), fields.len()) {
        (Some((name, value)), 1) => Ok((name, value)),
        _ => Err(Unread::WrongKind),
    }
}

impl<T: Listed> Read for T {
    fn read(value: &Value) -> Result<Self, Unread> {
        T::from_id(text(value)?).ok_or(Unread::WrongKind)
    }
}

impl Read for String {
    fn read(value: &Value) -> Result<Self, Unread> {
        text(value).map(str::to_owned)
    }
}

impl Read for bool {
    fn read(value: &Value) -> Result<Self, Unread> {
        value.as_bool().ok_or(Unread::WrongKind)
    }
}

impl Read for u8 {
    fn read(value: &Value) -> Result<Self, Unread> {
        value.as_u64().and_then(|number| number.try_into().ok()).ok_or(Unread::WrongKind)
    }
}

impl Read for u16 {
    fn read(value: &Value) -> Result<Self, Unread> {
        value.as_u64().and_then(|number| number.try_into().ok()).ok_or(Unread::WrongKind)
    }
}

impl Read for u64 {
    fn read(value: &Value) -> Result<Self, Unread> {
        value.as_u64().ok_or(Unread::WrongKind)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Result<Self, Unread> {
        if value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Rc<T> {
    fn read(value: &Value) -> Result<Self, Unread> {
        T::read(value).map(Rc::new)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Result<Self, Unread> {
        entries(value)?.iter().map(T::read).collect()
    }
}

impl<T: Read> Read for List<T> {
    fn read(value: &Value) -> Result<Self, Unread> {
        entries(value)?.iter().map(T::read).collect()
    }
}
