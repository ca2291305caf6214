//! Writing the fields of the entries of this stage: one function for all of them, and one callback for each way of
//! answering. Begin at [`Answers::of`].

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::content::words::power_map::REMOVE;
use crate::domain::dates::Date;
use crate::domain::power::{Certainty, DatedMap, Facet, Rating, Shift, Tie, TieKind, Use, Viewpoint, ViewpointStatus};
use crate::domain::power::{Expression, Working};
use crate::domain::story::{Actor, ActorKind};
use crate::domain::{ActorId, Canvas, Change, Command, Listed, YesNo};
use crate::ui::bound::{Ask, part, remove_button};
use crate::ui::components::Choice;

/// An entry that has fields. A tie and a rating know who and what; the command must also know on which drawing.
#[derive(Clone)]
pub enum Subject {
    /// A person.
    Actor(Rc<Actor>),
    /// A tie.
    Tie(Canvas, Rc<Tie>),
    /// A rating of a source of power.
    Rating(Canvas, Rc<Rating>),
    /// A shift of power.
    Shift(Rc<Shift>),
    /// A facet of identity.
    Facet(Rc<Facet>),
    /// A kept map.
    Kept(Rc<DatedMap>),
    /// A viewpoint.
    View(Rc<Viewpoint>),
}

/// A field of an entry; what it is a field of says which.
#[derive(Clone, Copy, PartialEq)]
pub enum Field {
    /// What somebody is called.
    Name,
    /// What somebody or a tie is.
    Kind,
    /// Where a tie begins.
    From,
    /// Where a tie ends.
    To,
    /// How sure we are.
    Certainty,
    /// What a tie does.
    Does,
    /// Which power is in a tie.
    Power,
    /// Why we say so.
    Why,
    /// How a source is used.
    Use,
    /// Over whom.
    Over,
    /// A note.
    Note,
    /// What is to be done.
    What,
    /// Who does it.
    Who,
    /// By when, or by whom.
    By,
    /// What is gained.
    Gain,
    /// Whose eyes.
    Whose,
    /// Guessed or asked.
    Status,
    /// When.
    Date,
    /// What differs.
    Differs,
    /// Whether it can be seen.
    Seen,
    /// Whether it was spoken of.
    Spoken,
    /// What it does between us.
    Effect,
}

impl Field {
    /// What its control's id ends in.
    fn name(self) -> &'static str {
        [
            "name",
            "kind",
            "from",
            "to",
            "certainty",
            "does",
            "power",
            "why",
            "use",
            "over",
            "note",
            "what",
            "who",
            "by",
            "gain",
            "whose",
            "status",
            "date",
            "differs",
            "seen",
            "spoken",
            "effect",
        ][self as usize]
    }
}

enum Answer {
    Text(String),
    One(Option<AttrValue>),
    Person(Option<ActorId>),
    Day(Option<Date>),
}

/// The fields of one entry.
pub struct Answers {
    editor: Editor,
    id: AttrValue,
    // Where a refusal is shown, if not at the field itself.
    refused_at: Option<AttrValue>,
    subject: Subject,
}

impl Answers {
    /// The fields of an entry. `id` begins the ids of their controls; a refusal is shown at `refused_at`, or else at
    /// the field itself.
    #[inline(never)]
    pub fn of(editor: &Editor, id: &AttrValue, refused_at: Option<&AttrValue>, subject: Subject) -> Rc<Self> {
        Rc::new(Self { editor: editor.clone(), id: id.clone(), refused_at: refused_at.cloned(), subject })
    }

    /// The question of a field.
    #[inline(never)]
    pub fn ask(&self, field: Field, label: impl Into<AttrValue>) -> Ask {
        Ask::new(part(&self.id, field.name()), label)
    }

    /// A field of one line.
    #[inline(never)]
    pub fn line(self: &Rc<Self>, field: Field, ask: Ask, value: &str) -> Html {
        ask.line(value, self.typed(field))
    }

    /// A field of several lines.
    #[inline(never)]
    pub fn text(self: &Rc<Self>, field: Field, ask: Ask, value: &str) -> Html {
        ask.text(value, self.typed(field))
    }

    #[inline(never)]
    fn typed(self: &Rc<Self>, field: Field) -> Callback<String, Command> {
        let this = self.clone();
        Callback::from(move |text| written(&this.subject, field, Answer::Text(text)))
    }

    /// A day.
    #[inline(never)]
    pub fn day(self: &Rc<Self>, field: Field, label: &'static str, value: Option<Date>) -> Html {
        let this = self.clone();
        let write = Callback::from(move |day| written(&this.subject, field, Answer::Day(day)));
        self.ask(field, label).day(value, write)
    }

    /// A person.
    #[inline(never)]
    pub fn person(self: &Rc<Self>, field: Field, label: impl Into<AttrValue>, value: Option<&ActorId>) -> Html {
        let this = self.clone();
        let onchoose = Callback::from(move |who| this.choose(field, Answer::Person(who)));
        self.ask(field, label).person(value, onchoose)
    }

    /// One answer of several.
    #[inline(never)]
    pub fn one(self: &Rc<Self>, field: Field, ask: Ask, options: Vec<Choice>, value: Option<&'static str>) -> Html {
        let this = self.clone();
        ask.one(options, value.map(AttrValue::Static), Callback::from(move |id| this.choose(field, Answer::One(id))))
    }

    #[inline(never)]
    fn choose(&self, field: Field, answer: Answer) {
        let at = self.refused_at.clone().unwrap_or_else(|| part(&self.id, field.name()));
        self.editor.change(&at, written(&self.subject, field, answer));
    }

    /// Takes the entry out; then focus goes to the control `then`. `name` is what the button says to those who do not
    /// see the row, `what` what the sentence afterwards calls it.
    #[inline(never)]
    pub fn remover(&self, name: String, what: AttrValue, then: AttrValue) -> Html {
        let command = match &self.subject {
            Subject::Actor(actor) => Command::Actor(Change::Remove(actor.id.clone())),
            Subject::Tie(canvas, tie) => Command::Tie(canvas.clone(), Change::Remove(tie.id.clone())),
            Subject::Rating(canvas, rating) => Command::Rating(canvas.clone(), Change::Remove(rating.id.clone())),
            Subject::Shift(shift) => Command::Shift(Change::Remove(shift.id.clone())),
            Subject::Facet(facet) => Command::Facet(Change::Remove(facet.id.clone())),
            Subject::Kept(kept) => Command::DatedMap(Change::Remove(kept.id.clone())),
            Subject::View(view) => Command::Viewpoint(Change::Remove(view.id.clone())),
        };
        remove_button(part(&self.id, "remove"), REMOVE, name, what, command, then)
    }
}

/// What is always one of a list stays as it is when nothing was chosen.
fn keep<E: Listed>(now: &mut E, id: Option<AttrValue>) {
    if let Some(chosen) = id.and_then(|id| E::from_id(&id)) {
        *now = chosen;
    }
}

fn maybe<E: Listed>(id: Option<AttrValue>) -> Option<E> {
    id.and_then(|id| E::from_id(&id))
}

/// The command that writes one answer. A field that the entry does not have leaves it as it is.
#[inline(never)]
fn written(subject: &Subject, field: Field, answer: Answer) -> Command {
    match subject {
        Subject::Actor(actor) => {
            let mut next = (**actor).clone();
            match (field, answer) {
                (Field::Name, Answer::Text(name)) => next.label = name,
                (Field::Kind, Answer::One(id)) => keep::<ActorKind>(&mut next.kind, id),
                _ => {}
            }
            Command::Actor(Change::put(next))
        }
        Subject::Tie(canvas, tie) => {
            let mut next = (**tie).clone();
            match (field, answer) {
                (Field::From, Answer::Person(Some(from))) => next.from = from,
                (Field::To, Answer::Person(Some(to))) => next.to = to,
                (Field::Kind, Answer::One(id)) => keep::<TieKind>(&mut next.kind, id),
                (Field::Certainty, Answer::One(id)) => keep::<Certainty>(&mut next.certainty, id),
                (Field::Does, Answer::One(id)) => next.working = maybe::<Working>(id),
                (Field::Power, Answer::One(id)) => next.expression = maybe::<Expression>(id),
                (Field::Why, Answer::Text(why)) => next.why = why,
                _ => {}
            }
            Command::Tie(canvas.clone(), Change::put(next))
        }
        Subject::Rating(canvas, rating) => {
            let mut next = (**rating).clone();
            match (field, answer) {
                (Field::Use, Answer::One(id)) => next.used = maybe::<Use>(id),
                (Field::Over, Answer::Person(over)) => next.over = over,
                (Field::Note, Answer::Text(note)) => next.note = note,
                _ => {}
            }
            Command::Rating(canvas.clone(), Change::put(next))
        }
        Subject::Shift(shift) => {
            let mut next = (**shift).clone();
            match (field, answer) {
                (Field::What, Answer::Text(what)) => next.what = what,
                (Field::Who, Answer::Person(who)) => next.who = who,
                (Field::By, Answer::Day(by)) => next.by = by,
                (Field::Gain, Answer::Text(gain)) => next.gain = gain,
                _ => {}
            }
            Command::Shift(Change::put(next))
        }
        Subject::Facet(facet) => {
            let mut next = (**facet).clone();
            match (field, answer) {
                (Field::What, Answer::Text(what)) => next.facet = what,
                (Field::Whose, Answer::Person(whose)) => next.whose = whose,
                (Field::Seen, Answer::One(id)) => next.visible = maybe::<YesNo>(id),
                (Field::Spoken, Answer::One(id)) => next.voiced = maybe::<YesNo>(id),
                (Field::Effect, Answer::Text(effect)) => next.effect = effect,
                _ => {}
            }
            Command::Facet(Change::put(next))
        }
        Subject::Kept(kept) => {
            let mut next = (**kept).clone();
            if let Answer::Text(note) = answer {
                next.note = note;
            }
            Command::DatedMap(Change::put(next))
        }
        Subject::View(view) => {
            let mut next = (**view).clone();
            match (field, answer) {
                (Field::Whose, Answer::Person(whose)) => next.whose = whose,
                (Field::Status, Answer::One(id)) => keep::<ViewpointStatus>(&mut next.status, id),
                (Field::By, Answer::Person(by)) => next.by = by,
                (Field::Date, Answer::Day(date)) => next.date = date,
                (Field::Differs, Answer::Text(differs)) => next.differs = differs,
                _ => {}
            }
            Command::Viewpoint(Change::put(next))
        }
    }
}
