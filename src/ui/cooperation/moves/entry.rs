//! One move towards co-operation.

use std::rc::Rc;

use yew::prelude::*;

use super::ADD;
use crate::app::use_editor;
use crate::content::words::cooperation as words;
use crate::domain::closing::Origin;
use crate::domain::cooperation::{Explanation, Move};
use crate::domain::{Change, Command, ExplanationId, List};
use crate::ui::bound::BoundText;
use crate::ui::components::{Arrangement, CheckList, Choice, Select};
use crate::ui::cooperation::action::MakeAction;
use crate::ui::cooperation::entry::ListEntry;
use crate::ui::cooperation::names::{explanation_name, short};

/// Properties of [`MoveEntry`].
#[derive(Properties, PartialEq)]
pub struct MoveEntryProps {
    /// The move.
    pub a_move: Rc<Move>,
    /// The explanations it can answer.
    pub explanations: List<Explanation>,
    /// Where it stands, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

fn put(a_move: Move) -> Command {
    Command::Move(Change::Put(a_move))
}

/// What we do differently, which explanation that answers, whether it was tried and what came of it.
#[component]
pub fn MoveEntry(props: &MoveEntryProps) -> Html {
    let editor = use_editor();
    let a_move = &props.a_move;
    let id = format!("move-{}", a_move.id);
    let name = short(&a_move.what, words::WORDLESS_MOVE);
    let write_what = {
        let a_move = a_move.clone();
        Callback::from(move |what| put(Move { what, ..(*a_move).clone() }))
    };
    let write_result = {
        let a_move = a_move.clone();
        Callback::from(move |result| put(Move { result, ..(*a_move).clone() }))
    };
    let choose_answers = {
        let (editor, a_move, field) = (editor.clone(), a_move.clone(), format!("{id}-answers"));
        Callback::from(move |row: Option<AttrValue>| {
            let answers = row.and_then(|row| ExplanationId::new(&row));
            editor.change(&field, put(Move { answers, ..(*a_move).clone() }));
        })
    };
    let toggle_tried = {
        let (a_move, field) = (a_move.clone(), format!("{id}-tried"));
        Callback::from(move |(_, tried): (AttrValue, bool)| {
            editor.change(&field, put(Move { tried, ..(*a_move).clone() }));
        })
    };
    let place = {
        let id = a_move.id.clone();
        Callback::from(move |to| Command::Move(Change::Place(id.clone(), to)))
    };
    let options: Vec<Choice> =
        props.explanations.iter().map(|row| Choice::new(row.id.to_string(), explanation_name(row))).collect();
    let actions = html! {
        <MakeAction
            id={format!("{id}-action")} what={a_move.what.clone()} name={name.clone()}
            origin={Origin::Move(a_move.id.clone())}
        />
    };
    html! {
        <ListEntry
            id={id.clone()} name={name.clone()} at={props.at} of={props.of} {place} then={ADD} {actions}
            remove={Command::Move(Change::Remove(a_move.id.clone()))}
        >
            <BoundText
                id={format!("{id}-what")} label={words::MOVE_WHAT} value={a_move.what.clone()} write={write_what} rows=2
            />
            if !options.is_empty() {
                <Select
                    id={format!("{id}-answers")} label={words::ANSWERS} {options} onchange={choose_answers}
                    selected={a_move.answers.as_ref().map(|id| AttrValue::from(id.to_string()))}
                />
            }
            <CheckList
                id={format!("{id}-tried")} legend={words::tried(&name)} hide_legend=true ontoggle={toggle_tried}
                arrangement={Arrangement::Row}
                options={vec![Choice::new("tried", words::TRIED)]}
                selected={a_move.tried.then_some(AttrValue::Static("tried")).into_iter().collect::<Vec<_>>()}
            />
            if a_move.tried || !a_move.result.is_empty() {
                <BoundText
                    id={format!("{id}-result")} label={words::RESULT} value={a_move.result.clone()} write={write_result}
                    rows=2
                />
            }
        </ListEntry>
    }
}
