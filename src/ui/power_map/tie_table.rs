//! The ties of a map as a table. A row is read as words and opens to be changed, so that hundreds of rows stay quick.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{use_editor, use_refusal, use_story};
use crate::content;
use crate::content::words;
use crate::content::words::power_map as map_words;
use crate::domain::power::Tie;
use crate::domain::{ActorId, Canvas, Change, Command, List};
use crate::export::sentences;
use crate::ui::bound::{BoundChoice, BoundPerson, RemoveButton, Shown, person_name};
use crate::ui::components::{Button, ButtonKind, EmptyState, Table};

/// Properties of [`TieTable`].
#[derive(Properties, PartialEq)]
pub struct TieTableProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// The drawing they belong to.
    pub canvas: Canvas,
    /// The ties.
    pub ties: List<Tie>,
    /// The id of the control that focus goes to when a tie is taken out.
    pub then: AttrValue,
}

/// Every tie of a map.
#[component]
pub fn TieTable(props: &TieTableProps) -> Html {
    if props.ties.is_empty() {
        return html! { <EmptyState title={map_words::NO_TIES}><p>{ map_words::NO_TIES_BODY }</p></EmptyState> };
    }
    let columns: Vec<AttrValue> = map_words::TIE_COLUMNS.into_iter().map(AttrValue::Static).collect();
    html! {
        <Table id={props.id.clone()} caption={map_words::TIES} {columns} wide=true>
            for tie in props.ties.iter() {
                <TieRow
                    key={tie.id.as_str()} id={format!("{}-{}", props.id, tie.id)} then={props.then.clone()}
                    canvas={props.canvas.clone()} tie={tie.clone()}
                />
            }
        </Table>
    }
}

#[derive(Properties, PartialEq)]
struct TieRowProps {
    id: AttrValue,
    then: AttrValue,
    canvas: Canvas,
    tie: Rc<Tie>,
}

/// One tie; opened, a second row with its controls.
#[component]
fn TieRow(props: &TieRowProps) -> Html {
    let story = use_story();
    let open = use_state_eq(|| false);
    let tie = &props.tie;
    let sentence = sentences::tie(&story, tie).to_string();
    let onclick = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let (label, name) = if *open {
        (map_words::DONE, map_words::done(&sentence))
    } else {
        (map_words::CHANGE, map_words::change(&sentence))
    };
    html! {
        <>
            <tr>
                <th scope="row">{ person_name(&story, &tie.from) }</th>
                <td>
                    { content::tie_kind(tie.kind).phrase }
                    <span class="sp-tie-sure-note">{ content::label(tie.certainty) }</span>
                </td>
                <td>{ person_name(&story, &tie.to) }</td>
                <td>{ tie.working.map_or(map_words::NOT_SAID, content::label) }</td>
                <td>
                    <Button
                        id={format!("{}-open", props.id)} kind={ButtonKind::Quiet} small=true label={name} {onclick}
                        expanded={*open}
                    >{ label }</Button>
                </td>
            </tr>
            if *open {
                <tr><td colspan={map_words::TIE_COLUMNS.len().to_string()}>
                    <TieEditor
                        id={props.id.clone()} then={props.then.clone()} canvas={props.canvas.clone()}
                        tie={tie.clone()} {sentence}
                    />
                </td></tr>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct TieEditorProps {
    id: AttrValue,
    then: AttrValue,
    canvas: Canvas,
    tie: Rc<Tie>,
    sentence: String,
}

/// The controls of one tie.
#[component]
fn TieEditor(props: &TieEditorProps) -> Html {
    let editor = use_editor();
    let refusal = use_refusal(&props.id);
    let send = {
        let (id, canvas) = (props.id.clone(), props.canvas.clone());
        Callback::from(move |tie: Tie| editor.change(&id, Command::Tie(canvas.clone(), Change::Put(tie))))
    };
    let tie = &props.tie;
    let id = &props.id;
    html! {
        <div class="sp-stack" role="group" aria-label={props.sentence.clone()}>
            <div class="sp-tie-maker">
                <BoundPerson
                    id={format!("{id}-from")} label={map_words::FROM} value={tie.from.clone()}
                    onchoose={rewritten(tie, &send, |tie, from: ActorId| tie.from = from)}
                />
                <BoundChoice
                    id={format!("{id}-kind")} label={map_words::TIE} value={Some(tie.kind)} shown={Shown::Menu} always_one=true
                    onchoose={rewritten(tie, &send, |tie, kind| tie.kind = kind)}
                />
                <BoundPerson
                    id={format!("{id}-to")} label={map_words::TO} value={tie.to.clone()}
                    onchoose={rewritten(tie, &send, |tie, to: ActorId| tie.to = to)}
                />
                <BoundChoice
                    id={format!("{id}-certainty")} label={map_words::HOW_SURE} value={Some(tie.certainty)} shown={Shown::Menu}
                    always_one=true onchoose={rewritten(tie, &send, |tie, certainty| tie.certainty = certainty)}
                />
            </div>
            if let Some(why) = refusal {
                <p class="sp-error" role="alert">{ words::refusals::sentence(why) }</p>
            }
            <div class="sp-cluster">
                <RemoveButton
                    id={format!("{id}-remove")} label={map_words::REMOVE} name={map_words::remove_tie(&props.sentence)}
                    what={map_words::the_tie(&props.sentence)} then={props.then.clone()}
                    command={Command::Tie(props.canvas.clone(), Change::Remove(tie.id.clone()))}
                />
            </div>
        </div>
    }
}

/// Sends the tie with one part of it rewritten. An end or a kind can be changed but not taken away.
fn rewritten<T: 'static>(
    tie: &Rc<Tie>,
    send: &Callback<Tie>,
    rewrite: impl Fn(&mut Tie, T) + 'static,
) -> Callback<Option<T>> {
    let (tie, send) = (tie.clone(), send.clone());
    Callback::from(move |value| {
        if let Some(value) = value {
            let mut next = (*tie).clone();
            rewrite(&mut next, value);
            send.emit(next);
        }
    })
}
