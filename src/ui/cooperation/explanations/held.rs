//! One explanation that is being held.

use std::rc::Rc;

use yew::prelude::*;

use super::LIST;
use super::catalogue::{FirstOfAll, ReasonDetails};
use crate::app::use_editor;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, ReasonGroup};
use crate::domain::{Change, Command};
use crate::ui::bound::{BoundChoice, BoundText, RemoveButton, ReorderButtons, Shown};
use crate::ui::components::{Arrangement, CheckList, Chip, Choice, Disclosure, Toolbar};
use crate::ui::cooperation::label_hint::LabelHint;
use crate::ui::cooperation::names::explanation_name;

/// Properties of [`Held`].
#[derive(Properties, PartialEq)]
pub struct HeldProps {
    /// The explanation.
    pub explanation: Rc<Explanation>,
    /// Where it stands, from 0. The order is the writer's and means nothing.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// Another one has the same words.
    pub repeats: bool,
}

/// An explanation with its words, its kind, and what the catalogue says of its reason.
#[component]
pub fn Held(props: &HeldProps) -> Html {
    let editor = use_editor();
    let explanation = &props.explanation;
    let id = format!("explanation-{}", explanation.id);
    let name = explanation_name(explanation);
    let put = |set: fn(&mut Explanation, String)| {
        let explanation = explanation.clone();
        Callback::from(move |text| {
            let mut next = (*explanation).clone();
            set(&mut next, text);
            Command::Explanation(Change::Put(next))
        })
    };
    let lead = {
        let (editor, row) = (editor.clone(), explanation.id.clone());
        let field = format!("{id}-leading");
        Callback::from(move |(_, on): (AttrValue, bool)| {
            editor.change(&field, Command::Lead(on.then(|| row.clone())));
        })
    };
    let place = {
        let id = explanation.id.clone();
        Callback::from(move |to| Command::Explanation(Change::Place(id.clone(), to)))
    };
    html! {
        <li id={id.clone()} class={classes!("sp-explanation", explanation.leading.then_some("sp-explanation-leading"))}>
            <div class="sp-stack">
                <BoundText
                    id={format!("{id}-text")} label={words::EXPLANATION_TEXT} value={explanation.text.clone()}
                    write={put(|next, text| next.text = text)} rows=2
                    hint={props.repeats.then_some(AttrValue::Static(words::SAME_WORDS))}
                />
                <LabelHint texts={vec![AttrValue::from(explanation.text.clone())]} />
                { kind(explanation, &id, &editor) }
                <CheckList
                    id={format!("{id}-leading")} legend={words::leading(&name)} hide_legend=true ontoggle={lead}
                    arrangement={Arrangement::Row}
                    options={vec![Choice::new("leading", words::LEADING)]}
                    selected={explanation.leading.then_some(AttrValue::Static("leading")).into_iter().collect::<Vec<_>>()}
                />
                if let Some(reason) = explanation.reason {
                    <FirstOfAll {reason} />
                    <Disclosure summary={words::more_on(content::label(reason))}><ReasonDetails {reason} /></Disclosure>
                } else if explanation.group == ReasonGroup::Concealment {
                    <p class="sp-small">{ content::danger_line() }</p>
                }
                <Toolbar label={name.clone()}>
                    <ReorderButtons
                        id={format!("{id}-order")} what={name.clone()} at={props.at} of={props.of} {place}
                    />
                    <RemoveButton
                        id={format!("{id}-remove")} label={words::REMOVE} name={words::remove(&name)} what={name.clone()}
                        command={Command::Explanation(Change::Remove(explanation.id.clone()))} then={LIST}
                    />
                </Toolbar>
            </div>
        </li>
    }
}

/// The kind of an explanation: given by its reason, or the writer's to say.
fn kind(explanation: &Rc<Explanation>, id: &str, editor: &crate::app::Editor) -> Html {
    if let Some(reason) = explanation.reason {
        let group = content::label(reason.group());
        return html! {
            <div class="sp-cluster"><Chip>{ group }</Chip></div>
        };
    }
    let field = format!("{id}-group");
    let onchoose = {
        let (editor, explanation, field) = (editor.clone(), explanation.clone(), field.clone());
        Callback::from(move |group: Option<ReasonGroup>| {
            if let Some(group) = group {
                let next = Explanation { group, ..(*explanation).clone() };
                editor.change(&field, Command::Explanation(Change::Put(next)));
            }
        })
    };
    html! {
        <BoundChoice
            id={field} label={words::GROUP} value={Some(explanation.group)} {onchoose} shown={Shown::Menu} always_one=true
        />
    }
}
