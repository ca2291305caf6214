//! How values are saved as JSON, and read back: every object has exactly its fields, and what is wrong has a name.
//!
//! Written here rather than derived: derived readers and writers for the fifty types of a session and the twenty of
//! the content made up a third of the download. A type says its fields once, with [`form!`] or [`readable!`]; both
//! reading and writing then go field by field, and reading goes on after a fault with a stand-in, so that there is no
//! way out at every field to be paid for. The first fault is kept and the value is refused whole. Texts are escaped
//! and JSON is parsed by serde_json. Start with [`Read`] and [`Write`].

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

/// The first fault met while reading, and how texts are to be read.
#[derive(Default)]
pub struct Faulty(Option<Unread>, Option<Retold>);

/// What a text is read as, where it is not to be read as it is.
pub type Retold = Rc<dyn Fn(&str) -> String>;

impl Faulty {
    /// Keeps a fault, if it is the first.
    #[inline(never)]
    pub fn note(&mut self, fault: Unread) {
        self.0.get_or_insert(fault);
    }

    /// The first fault that was met while `read` read.
    #[inline(never)]
    pub fn met(value: &Value, read: fn(&Value, &mut Self)) -> Option<Unread> {
        let mut faulty = Self::default();
        read(value, &mut faulty);
        faulty.0
    }

    /// Keeps that something is of another kind than belongs there, and gives the stand-in.
    pub fn kind<T>(&mut self, stand_in: T) -> T {
        self.note(Unread::WrongKind);
        stand_in
    }
}

/// What can be read from JSON.
pub trait Read<'a>: Sized {
    /// Whether a field of this type may be left out.
    const OPTIONAL: bool = false;

    /// Reads it; where it cannot be read, notes the fault and gives a stand-in that nobody will see.
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self;

    /// Reads it.
    ///
    /// # Errors
    /// Says why it cannot be.
    fn read(value: &'a Value) -> Result<Self, Unread> {
        Self::retold(value, None)
    }

    /// Reads it with every text as `retold` tells it. Ids, answers and days are no texts.
    ///
    /// # Errors
    /// Says why it cannot be.
    fn retold(value: &'a Value, retold: Option<Retold>) -> Result<Self, Unread> {
        let mut faulty = Faulty(None, retold);
        let read = Self::take(value, &mut faulty);
        match faulty.0 {
            None => Ok(read),
            Some(fault) => Err(fault),
        }
    }
}

/// What can be written as JSON.
pub trait Write {
    /// Writes it at the end of `out`.
    fn write(&self, out: &mut Vec<u8>);
}

/// What can be the key of a field.
pub trait Key: Sized {
    /// The key written `text`.
    fn of_key(text: &str) -> Option<Self>;
    /// As it is written.
    fn as_key(&self) -> &str;
}

/// The JSON text of a value.
#[must_use]
pub fn text_of(value: &impl Write) -> String {
    let mut out = Vec::new();
    value.write(&mut out);
    // Only texts and JSON's own signs were written.
    String::from_utf8(out).unwrap_or_default()
}

static NOTHING: Value = Value::Null;

/// The fields of one object while it is read.
pub struct Fields<'a>(Option<&'a Map<String, Value>>);

impl<'a> Fields<'a> {
    /// The fields of `value`, which may have no others than `names`.
    #[inline(never)]
    pub fn of(value: &'a Value, names: &[&str], faulty: &mut Faulty) -> Self {
        let fields = value.as_object();
        match fields {
            None => faulty.note(Unread::WrongKind),
            Some(fields) => {
                if let Some(name) = fields.keys().find(|name| !names.contains(&name.as_str())) {
                    faulty.note(Unread::UnknownField(name.clone()));
                }
            }
        }
        Self(fields)
    }

    /// The value of a field; nothing stands in for one that is not there.
    #[inline(never)]
    fn value(&self, name: &'static str, optional: bool, faulty: &mut Faulty) -> &'a Value {
        match self.0.and_then(|fields| fields.get(name)) {
            Some(value) => value,
            None => {
                if !optional {
                    faulty.note(Unread::Missing(name));
                }
                &NOTHING
            }
        }
    }

    /// Reads a field.
    pub fn take<T: Read<'a>>(&self, name: &'static str, faulty: &mut Faulty) -> T {
        T::take(self.value(name, T::OPTIONAL, faulty), faulty)
    }
}

/// Begins an object, or goes on with one: the name of its next field.
#[inline(never)]
pub fn field_name(out: &mut Vec<u8>, name: &str) {
    out.push(if out.last() == Some(&b'{') { b'"' } else { b',' });
    if out.last() == Some(&b',') {
        out.push(b'"');
    }
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// Says which fields a struct of the content is read from: all of them, or it does not compile. Its texts are those of
/// the program.
macro_rules! readable {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        $crate::domain::form::readable!('static, $name { $($field),+ });
    };
    ($life:lifetime, $name:ident { $($field:ident),+ }) => {
        impl $crate::domain::form::Read<$life> for $name {
            fn take(value: &$life serde_json::Value, faulty: &mut $crate::domain::form::Faulty) -> Self {
                let fields = $crate::domain::form::Fields::of(value, &[$(stringify!($field)),+], faulty);
                Self { $($field: fields.take(stringify!($field), faulty),)+ }
            }
        }
    };
}

/// Says which fields a struct is saved and read as: all of them, or it does not compile.
macro_rules! form {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        $crate::domain::form::readable!('_, $name { $($field),+ });

        impl $crate::domain::form::Write for $name {
            fn write(&self, out: &mut Vec<u8>) {
                let Self { $($field),+ } = self;
                out.push(b'{');
                $($crate::domain::form::field_name(out, stringify!($field)); $field.write(out);)+
                out.push(b'}');
            }
        }
    };
}

pub(crate) use {form, readable};

/// The one field of an object such as `{"actor": "mum"}`.
pub(super) fn only_field(value: &Value) -> Option<(&str, &Value)> {
    let fields = value.as_object()?;
    fields.iter().next().filter(|_| fields.len() == 1).map(|(name, value)| (name.as_str(), value))
}

/// Writes an object of one field.
pub(super) fn write_only_field(out: &mut Vec<u8>, name: &str, value: &impl Write) {
    out.push(b'{');
    field_name(out, name);
    value.write(out);
    out.push(b'}');
}

/// Writes a text between quotation marks, with what JSON wants escaped.
#[inline(never)]
pub fn write_text(out: &mut Vec<u8>, text: &str) {
    // Writing into memory does not fail.
    let _ = serde_json::to_writer(out, text);
}

#[inline(never)]
fn entries<'a>(value: &'a Value, faulty: &mut Faulty) -> &'a [Value] {
    match value.as_array() {
        Some(entries) => entries,
        None => faulty.kind(&[]),
    }
}

#[inline(never)]
fn write_entries<'a, T: Write + 'a>(out: &mut Vec<u8>, entries: impl Iterator<Item = &'a T>) {
    out.push(b'[');
    for entry in entries {
        if out.last() != Some(&b'[') {
            out.push(b',');
        }
        entry.write(out);
    }
    out.push(b']');
}

#[inline(never)]
fn number(value: &Value, most: u64, faulty: &mut Faulty) -> u64 {
    match value.as_u64() {
        Some(number) if number <= most => number,
        _ => faulty.kind(0),
    }
}

impl<'a, T: Listed> Read<'a> for T {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        match value.as_str().and_then(T::from_id) {
            Some(member) => member,
            None => faulty.kind(T::all()[0]),
        }
    }
}

impl<T: Listed> Write for T {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, self.id());
    }
}

impl<T: Listed> Key for T {
    fn of_key(text: &str) -> Option<Self> {
        T::from_id(text)
    }

    fn as_key(&self) -> &str {
        self.id()
    }
}

impl<'a> Read<'a> for &'a str {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        match value.as_str() {
            Some(text) => text,
            None => faulty.kind(""),
        }
    }
}

impl<'a> Read<'a> for &'a Value {
    fn take(value: &'a Value, _: &mut Faulty) -> Self {
        value
    }
}

impl Read<'_> for String {
    fn take(value: &Value, faulty: &mut Faulty) -> Self {
        let text = <&str>::take(value, faulty);
        match &faulty.1 {
            None => text.to_owned(),
            Some(retold) => retold(text),
        }
    }
}

impl Write for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, self);
    }
}

impl Read<'_> for bool {
    fn take(value: &Value, faulty: &mut Faulty) -> Self {
        match value.as_bool() {
            Some(answer) => answer,
            None => faulty.kind(false),
        }
    }
}

impl Write for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

macro_rules! numbers {
    ($($number:ident),+) => { $(
        impl Read<'_> for $number {
            fn take(value: &Value, faulty: &mut Faulty) -> Self {
                $number::try_from(number(value, u64::from($number::MAX), faulty)).unwrap_or_default()
            }
        }

        impl Write for $number {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(self.to_string().as_bytes());
            }
        }
    )+ };
}

numbers!(u8, u16, u32, u64);

impl<'a, T: Read<'a>> Read<'a> for Option<T> {
    const OPTIONAL: bool = true;

    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        if value.is_null() { None } else { Some(T::take(value, faulty)) }
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<'a, T: Read<'a>> Read<'a> for Rc<T> {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        Rc::new(T::take(value, faulty))
    }
}

impl<T: Write> Write for Rc<T> {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out);
    }
}

impl<'a, T: Read<'a>> Read<'a> for Vec<T> {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        let mut read = Self::new();
        for entry in entries(value, faulty) {
            read.push(T::take(entry, faulty));
        }
        read
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_entries(out, self.iter());
    }
}

impl<'a, T: Read<'a>> Read<'a> for List<T> {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        Vec::take(value, faulty).into_iter().collect()
    }
}

impl<T: Write> Write for List<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_entries(out, self.iter());
    }
}

impl<'a, T: Read<'a> + Ord> Read<'a> for super::sorted::SortedSet<T> {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        Vec::take(value, faulty).into_iter().collect()
    }
}

impl<T: Write> Write for super::sorted::SortedSet<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_entries(out, self.iter());
    }
}

impl<'a, K: Key + Ord, V: Read<'a>> Read<'a> for super::sorted::SortedMap<K, V> {
    fn take(value: &'a Value, faulty: &mut Faulty) -> Self {
        let mut map = Self::new();
        match value.as_object() {
            None => faulty.note(Unread::WrongKind),
            Some(fields) => {
                for (name, value) in fields {
                    let value = V::take(value, faulty);
                    match K::of_key(name) {
                        Some(key) => {
                            map.insert(key, value);
                        }
                        None => faulty.note(Unread::WrongKind),
                    }
                }
            }
        }
        map
    }
}

impl<K: Key, V: Write> Write for super::sorted::SortedMap<K, V> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        for (key, value) in self.iter() {
            // Keys are ids: nothing in them needs escaping.
            field_name(out, key.as_key());
            value.write(out);
        }
        out.push(b'}');
    }
}
