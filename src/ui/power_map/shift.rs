//! Step 8: what can be shared, used openly, stopped, or found allies for.

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::{adder, remover, section};
use super::rows::{Entry, Hand, row};
use crate::app::Editor;
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::power::{Power, Shift, ShiftKind};
use crate::domain::{Change, Command, ShiftId};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, part};

/// Four kinds of shift.
pub fn shifts(editor: &Editor, power: &Power) -> Html {
    let mut kinds = Vec::new();
    for kind in ShiftKind::ALL {
        kinds.push(shifts_of(editor, power, *kind));
    }
    html! { <><p class="sp-hint">{ words::SHIFT_HINT }</p>{ kinds }</> }
}

fn add_id(kind: ShiftKind) -> AttrValue {
    part("shift-add", kind.id())
}

/// The shifts of one kind. The kind is chosen by where one is added, so that none is chosen for anybody.
fn shifts_of(editor: &Editor, power: &Power, kind: ShiftKind) -> Html {
    let label = content::label(kind);
    let onadd = {
        let editor = editor.clone();
        Callback::from(move |()| {
            let id: ShiftId = random::id();
            let first = part(part("shift", id.as_str()), "what");
            let shift = Shift { id, kind, what: String::new(), who: None, by: None, gain: String::new() };
            editor.change(&add_id(kind), Command::Shift(Change::Add(shift)));
            first
        })
    };
    let mut rows = Vec::new();
    for shift in power.shifts.iter() {
        if shift.kind == kind {
            rows.push(row(part("shift", shift.id.as_str()), Entry::Shift(shift.clone())));
        }
    }
    let body = html! {
        <>
            if let Some(hint) = content::hint(kind) {
                <p class="sp-soft">{ hint }</p>
            }
            <ul class="sp-stack" role="list">{ rows }</ul>
            { adder(add_id(kind), words::add_shift(label).into(), onadd) }
        </>
    };
    section("sp-stack sp-stack-tight", part("shift", kind.id()), label.into(), body)
}

/// One shift.
pub fn shift_row(hand: &Hand, shift: &Rc<Shift>) -> Html {
    let id = &hand.id;
    let what = shift.what.trim();
    let name = AttrValue::from(if what.is_empty() { words::SHIFT_WORDLESS } else { what }.to_owned());
    let w = Writer::new(&hand.editor, shift, |shift| Command::Shift(Change::Put(shift)));
    let who = part(id, "who");
    let onwho = w.choosing(who.clone(), |shift, who| shift.who = who);
    let remove = Command::Shift(Change::Remove(shift.id.clone()));
    html! {
        <li class="sp-panel"><div class="sp-stack" role="group" aria-label={name.clone()}>
            { Ask::new(part(id, "what"), words::SHIFT_WHAT)
                .rows(2)
                .text(&shift.what, w.typing(|shift, what| shift.what = what)) }
            <div class="sp-pair">
                { Ask::new(who, words::SHIFT_WHO).person(shift.who.as_ref(), onwho) }
                { Ask::new(part(id, "by"), words::SHIFT_BY).day(shift.by, w.typing(|shift, by| shift.by = by)) }
            </div>
            { Ask::new(part(id, "gain"), words::SHIFT_GAIN)
                .rows(2)
                .text(&shift.gain, w.typing(|shift, gain| shift.gain = gain)) }
            <div class="sp-cluster">
                { remover(id, words::remove_tie(&name), name, remove, add_id(shift.kind)) }
            </div>
        </div></li>
    }
}
