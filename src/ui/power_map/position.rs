//! Step 5: identity and position, our own first. **Private**: nothing of it is drawn until somebody asks for it, and it
//! is in no picture, no sentence of the map and no case summary.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::pieces::{adder, empty};
use super::rows::{Entry, Hand, OPEN, row};
use super::tags::{held, list, named};
use crate::app::Editor;
use crate::content::words::{map_tools as words, present};
use crate::domain::power::{Facet, Power};
use crate::domain::{Change, Command, FacetId, Listed, YesNo};
use crate::platform::random;
use crate::ui::bound::{options, part};
use crate::ui::components::Notice;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, several};

const ADD: &str = "facet-add";

/// The facets, once they were asked for.
pub fn position(editor: &Editor, power: &Power, shown: &UseStateHandle<AttrValue>) -> Html {
    if editor.is_presented() {
        return html! { <Notice><p>{ present::PRIVATE_STEP }</p></Notice> };
    }
    let (label, next) = if shown.is_empty() {
        (words::SHOW_PRIVATE, AttrValue::from(OPEN))
    } else {
        (words::HIDE_PRIVATE, AttrValue::default())
    };
    let toggle = {
        let shown = shown.setter();
        press(label, Callback::from(move |()| shown.set(next.clone()))).in_row().drawn()
    };
    let private = html! { <Notice><p>{ words::PRIVATE }</p>{ toggle }</Notice> };
    if shown.is_empty() {
        return several![private, Html::default()];
    }
    let onadd = {
        let editor = editor.clone();
        Callback::from(move |()| {
            let id: FacetId = random::id();
            let first = part(part("facet", id.as_str()), "what");
            let facet =
                Facet { id, whose: None, facet: String::new(), visible: None, voiced: None, effect: String::new() };
            editor.change(ADD, Command::Facet(Change::add(facet)));
            first
        })
    };
    let mut rows = Vec::new();
    for facet in power.facets.iter() {
        rows.push(row(part("facet", facet.id.as_str()), Entry::Facet(facet.clone())));
    }
    let facets =
        if rows.is_empty() { empty(words::NO_FACET, words::NO_FACET_BODY) } else { list("ul", "sp-stack", rows) };
    several![private, group("sp-stack", several![facets, adder(ADD.into(), words::ADD_FACET.into(), onadd)])]
}

/// One facet.
#[inline(never)]
pub fn facet_row(hand: &Hand, facet: &Rc<Facet>) -> Html {
    let what = facet.facet.trim();
    let name = AttrValue::from(if what.is_empty() { words::FACET_WORDLESS } else { what }.to_owned());
    let a = Answers::of(&hand.editor, &hand.id, None, Subject::Facet(facet.clone()));
    let what = a.ask(Field::What, words::FACET).hint(words::FACET_HINT);
    let seen = a.ask(Field::Seen, words::FACET_SEEN).row();
    let spoken = a.ask(Field::Spoken, words::FACET_SPOKEN).row();
    let effect = a.ask(Field::Effect, words::FACET_EFFECT).rows(2).optional();
    let fields = named(
        "sp-stack",
        name.clone(),
        vec![
            group(
                "sp-pair",
                several![
                    a.line(Field::What, what, &facet.facet),
                    a.person(Field::Whose, words::FACET_WHOSE, facet.whose.as_ref()),
                ],
            ),
            group(
                "sp-pair",
                several![
                    a.one(Field::Seen, seen, options::<YesNo>(), facet.visible.map(Listed::id)),
                    a.one(Field::Spoken, spoken, options::<YesNo>(), facet.voiced.map(Listed::id)),
                ],
            ),
            a.text(Field::Effect, effect, &facet.effect),
            group("sp-cluster", a.remover(words::remove_facet(&name), name, ADD.into())),
        ],
    );
    held("li", "sp-panel", vec![fields])
}
