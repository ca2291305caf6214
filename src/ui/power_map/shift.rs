//! Step 8: what can be shared, used openly, stopped, or found allies for; and the map kept as it stands.

use std::rc::Rc;

use crate::domain::dates::Date;
use yew::prelude::*;

use super::kept_maps::KeptMaps;
use crate::app::{use_editor, use_power};
use crate::content;
use crate::content::words::power_map as words;
use crate::domain::power::{Shift, ShiftKind};
use crate::domain::{ActorId, Change, Command, ShiftId};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundDate, BoundPerson, BoundText, RemoveButton};
use crate::ui::components::ButtonKind;

/// Four kinds of shift, and the map on other days.
#[component]
pub fn ShiftStep() -> Html {
    html! {
        <div class="sp-stack sp-stack-loose">
            <p class="sp-hint">{ words::SHIFT_HINT }</p>
            for kind in ShiftKind::ALL.iter().copied() {
                <Shifts key={kind.id()} {kind} />
            }
            <KeptMaps />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ShiftsProps {
    kind: ShiftKind,
}

fn add_id(kind: ShiftKind) -> String {
    format!("shift-add-{}", kind.id())
}

/// The shifts of one kind. The kind is chosen by where one is added, so that none is chosen for anybody.
#[component]
fn Shifts(props: &ShiftsProps) -> Html {
    let power = use_power();
    let editor = use_editor();
    let kind = props.kind;
    let label = content::label(kind);
    let onadd = Callback::from(move |()| {
        let id: ShiftId = random::id();
        let first = AttrValue::from(what_id(&id));
        let shift = Shift { id, kind, what: String::new(), who: None, by: None, gain: String::new() };
        editor.change(&add_id(kind), Command::Shift(Change::Add(shift)));
        first
    });
    let heading = format!("shift-{}", kind.id());
    html! {
        <section class="sp-stack sp-stack-tight" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ label }</h2>
            if let Some(hint) = content::hint(kind) {
                <p class="sp-soft">{ hint }</p>
            }
            <ul class="sp-stack" role="list">
                for shift in power.shifts.iter().filter(|shift| shift.kind == kind) {
                    <ShiftRow key={shift.id.as_str()} shift={shift.clone()} />
                }
            </ul>
            <div class="sp-cluster">
                <AddButton id={add_id(kind)} label={words::add_shift(label)} {onadd} kind={ButtonKind::Secondary} />
            </div>
        </section>
    }
}

fn what_id(shift: &ShiftId) -> String {
    format!("shift-{shift}-what")
}

#[derive(Properties, PartialEq)]
struct ShiftRowProps {
    shift: Rc<Shift>,
}

/// One shift.
#[component]
fn ShiftRow(props: &ShiftRowProps) -> Html {
    let editor = use_editor();
    let shift = &props.shift;
    let id = format!("shift-{}", shift.id);
    let what = shift.what.trim();
    let name = AttrValue::from(if what.is_empty() { words::SHIFT_WORDLESS.to_owned() } else { what.to_owned() });
    let onwho = {
        let (shift, field) = (shift.clone(), format!("{id}-who"));
        Callback::from(move |who: Option<ActorId>| editor.change(&field, put(Shift { who, ..(*shift).clone() })))
    };
    let (with_what, with_by, with_gain) = (shift.clone(), shift.clone(), shift.clone());
    html! {
        <li class="sp-panel" ><div class="sp-stack" role="group" aria-label={name.clone()}>
            <BoundText
                id={what_id(&shift.id)} label={words::SHIFT_WHAT} value={shift.what.clone()} rows={2}
                write={Callback::from(move |what| put(Shift { what, ..(*with_what).clone() }))}
            />
            <div class="sp-pair">
                <BoundPerson id={format!("{id}-who")} label={words::SHIFT_WHO} value={shift.who.clone()} onchoose={onwho} />
                <BoundDate
                    id={format!("{id}-by")} label={words::SHIFT_BY} value={shift.by}
                    write={Callback::from(move |by: Option<Date>| put(Shift { by, ..(*with_by).clone() }))}
                />
            </div>
            <BoundText
                id={format!("{id}-gain")} label={words::SHIFT_GAIN} value={shift.gain.clone()} rows={2}
                write={Callback::from(move |gain| put(Shift { gain, ..(*with_gain).clone() }))}
            />
            <div class="sp-cluster">
                <RemoveButton
                    id={format!("{id}-remove")} label={words::REMOVE} name={words::remove_tie(&name)} what={name}
                    command={Command::Shift(Change::Remove(shift.id.clone()))} then={add_id(shift.kind)}
                />
            </div>
        </div></li>
    }
}

fn put(shift: Shift) -> Command {
    Command::Shift(Change::Put(shift))
}
