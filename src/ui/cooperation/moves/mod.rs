//! Step 10: what we change first, what stays, and what small sign we look for. It opens with a private note.

mod entry;
mod ideas;
mod resolve;

use yew::prelude::*;

use crate::app::{use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Move;
use crate::domain::{Change, Command, MoveId};
use crate::platform::random;
use crate::ui::bound::AddButton;
use crate::ui::components::EmptyState;
use entry::MoveEntry;
use ideas::Ideas;
use resolve::{Feelings, ResolveFields};

const ADD: &str = "move-add";

/// Step 10.
#[component]
pub fn MoveStep() -> Html {
    let editor = use_editor();
    let cooperation = use_cooperation();
    let moves = &cooperation.moves;
    let onadd = Callback::from(move |()| {
        let id: MoveId = random::id();
        let field = format!("move-{id}-what");
        let blank = Move { id, what: String::new(), answers: None, tried: false, result: String::new() };
        editor.change(ADD, Command::Move(Change::Add(blank)));
        AttrValue::from(field)
    });
    html! {
        <div class="sp-stack sp-stack-loose">
            <Feelings feelings={cooperation.resolve.feelings.clone()} />
            <section class="sp-stack" aria-labelledby="moves">
                <h2 id="moves">{ words::WHAT_WE_CHANGE }</h2>
                <Ideas explanations={cooperation.explanations.clone()} />
                if moves.is_empty() {
                    <EmptyState title={words::NO_MOVES}><p>{ words::NO_MOVES_BODY }</p></EmptyState>
                }
                for (at, a_move) in moves.iter().enumerate() {
                    <MoveEntry
                        key={a_move.id.as_str()} a_move={a_move.clone()} explanations={cooperation.explanations.clone()}
                        {at} of={moves.len()}
                    />
                }
                <div><AddButton id={ADD} label={words::ADD_MOVE} {onadd} /></div>
            </section>
            <ResolveFields resolve={cooperation.resolve.clone()} />
        </div>
    }
}
