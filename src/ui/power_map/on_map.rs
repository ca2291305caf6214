//! Writing the entries of a drawing: a tie or a rating knows who and what, and the command must also know on which
//! drawing it stands.

use std::rc::Rc;

use crate::app::Editor;
use crate::domain::power::{Rating, Tie};
use crate::domain::{Canvas, Change, Command};
use crate::ui::bound::Writer;

/// An entry with the drawing it stands on.
#[derive(Clone)]
pub struct OnMap<T> {
    canvas: Canvas,
    /// The entry.
    pub entry: T,
}

impl OnMap<Tie> {
    /// A writer of a tie.
    pub fn tie(editor: &Editor, canvas: &Canvas, tie: &Rc<Tie>) -> Writer<Self> {
        let on = Rc::new(Self { canvas: canvas.clone(), entry: (**tie).clone() });
        Writer::new(editor, &on, |on| Command::Tie(on.canvas, Change::Put(on.entry)))
    }
}

impl OnMap<Rating> {
    /// A writer of a rating.
    pub fn rating(editor: &Editor, canvas: &Canvas, rating: &Rc<Rating>) -> Writer<Self> {
        let on = Rc::new(Self { canvas: canvas.clone(), entry: (**rating).clone() });
        Writer::new(editor, &on, |on| Command::Rating(on.canvas, Change::Put(on.entry)))
    }
}
