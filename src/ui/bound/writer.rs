//! Writing one field of an entry: what differs between two fields is one small function, and everything around it
//! (the copy of the entry, the command, the door) is here once.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::domain::{Command, Listed};
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
    /// `Writer::new(&editor, &entry, |entry| Command::Evidence(Change::put(entry)))`.
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

    /// For a field of which it is enough to say where it is: what was typed is put there.
    #[inline(never)]
    #[must_use]
    pub fn at<T: 'static>(&self, place: fn(&mut R) -> &mut T) -> Callback<T, Command> {
        let (entry, command) = (self.entry.clone(), self.command);
        Callback::from(move |value| {
            let mut next = (*entry).clone();
            *place(&mut next) = value;
            command(next)
        })
    }

    /// For an answer from a closed list, by its id: one function writes those of every list. See [`Ask::answer`].
    ///
    /// [`Ask::answer`]: super::Ask::answer
    #[inline(never)]
    #[must_use]
    pub fn answering(&self, field: AttrValue, set: fn(&mut R, Option<&str>)) -> Callback<Option<AttrValue>> {
        let (editor, entry, command) = (self.editor.clone(), self.entry.clone(), self.command);
        Callback::from(move |id: Option<AttrValue>| {
            let mut next = (*entry).clone();
            set(&mut next, id.as_deref());
            editor.change(&field, command(next));
        })
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

/// The member of a closed list with this id, if there is one.
#[must_use]
pub fn listed<E: Listed>(id: Option<&str>) -> Option<E> {
    E::from_id(id?)
}
