//! Writing one field of an entry: what differs between two fields is one small function, and everything around it
//! (the copy of the entry, the command, the door) is here once.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::domain::Command;
use crate::ui::components::field;

/// Writes the fields of one entry, or of one part of the session.
#[derive(Clone)]
pub struct Writer<R: 'static> {
    editor: Editor,
    entry: Rc<R>,
    command: fn(R) -> Command,
}

impl<R: Clone + 'static> Writer<R> {
    /// A writer of `entry`, which `command` puts in its place:
    /// `Writer::new(&editor, &entry, |entry| Command::Evidence(Change::Put(entry)))`.
    #[must_use]
    pub fn new(editor: &Editor, entry: &Rc<R>, command: fn(R) -> Command) -> Self {
        Self { editor: editor.clone(), entry: entry.clone(), command }
    }

    /// For fields that are typed in: the command that writes what was typed.
    #[must_use]
    pub fn typing<T: 'static>(&self, set: fn(&mut R, T)) -> Callback<T, Command> {
        let (entry, command) = (self.entry.clone(), self.command);
        Callback::from(move |value| {
            let mut next = (*entry).clone();
            set(&mut next, value);
            command(next)
        })
    }

    /// For fields that are chosen: writes at once. `field` is the control's id; a refusal is shown there.
    #[must_use]
    pub fn choosing<T: 'static>(&self, field: impl Into<AttrValue>, set: fn(&mut R, T)) -> Callback<T> {
        let (editor, field, write) = (self.editor.clone(), field.into(), self.typing(set));
        Callback::from(move |value| editor.change(&field, write.emit(value)))
    }

    /// For the button that takes the entry out: what takes it out, as
    /// `w.removing(|entry| Command::Evidence(Change::Remove(entry.id.clone())))`.
    #[must_use]
    pub fn removing(&self, command: fn(&R) -> Command) -> Callback<(), Command> {
        let entry = self.entry.clone();
        Callback::from(move |()| command(&entry))
    }
}

/// The id of one part of an entry: `lee` and `label` make `lee-label`.
#[must_use]
pub fn part(of: impl AsRef<str>, name: &str) -> AttrValue {
    field::part(of.as_ref(), name)
}
