//! The pieces these steps are made of, as plain calls: a sheet, a list, a tick. Each is written out as tags here and
//! nowhere else in this folder, since every tag weighs as much in the download as twenty calls.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Editor, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::walk::Step;
use crate::domain::{Change, Command, Record};
use crate::ui::bound::{Ask, ReorderButtons, part, remove_button, step_link, use_focus_new};
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::disclosure::{DisclosureProps, disclosure};
use crate::ui::components::notice::NoticeProps;
use crate::ui::components::pieces::nothing_yet;
pub(crate) use crate::ui::components::pieces::several;
pub use crate::ui::components::pieces::{element, group, keyed, marked, panel, pieces, saying as line, their_line};
use crate::ui::components::{
    Arrangement, ChipTone, Choice, NoticeTone, PanelTone, Toolbar, notice as any_notice, use_announce,
};

/// What a press can do, behind one pointer: every button keeps it.
pub type Hands = Rc<Able>;

/// Changing the session, saying something, and moving focus to what is new.
pub struct Able {
    /// Changes the session.
    pub editor: Editor,
    /// Says a sentence.
    pub announce: Callback<String>,
    /// Moves focus to the control with this id once it is on the page.
    pub focus: Callback<AttrValue>,
}

/// Everything a press can do.
#[hook]
pub fn use_hands() -> Hands {
    Rc::new(Able { editor: use_editor(), announce: use_announce(), focus: use_focus_new() })
}

/// Words alone.
#[inline(never)]
pub fn text(words: impl Into<AttrValue>) -> Html {
    words.into().into()
}

/// A part of a step under a heading of its own. Only a heading that focus is sent to can take it.
#[inline(never)]
pub fn section(id: &'static str, title: &'static str, takes_focus: bool, inside: Html) -> Html {
    html! {
        <section class="sp-stack" aria-labelledby={id}>
            <h2 {id} tabindex={takes_focus.then_some("-1")}>{ title }</h2>
            { inside }
        </section>
    }
}

/// What stands where there is nothing yet.
pub fn empty(title: &'static str, body: &'static str) -> Html {
    nothing_yet(title, body, Html::default())
}

/// What stands where another step has to come first, with the way there.
pub fn waits(hands: &Hands, title: &'static str, body: &'static str, step: Step, label: &'static str) -> Html {
    nothing_yet(title, body, step_link(&hands.editor.session(), step, label))
}

/// A sheet with its heading.
pub fn sheet(id: AttrValue, title: AttrValue, inside: Html) -> Html {
    panel(id, title, 2, PanelTone::Sheet, "", inside)
}

/// A remark in a box.
#[inline(never)]
pub fn notice(title: Option<&'static str>, tone: NoticeTone, announced: bool, inside: Html) -> Html {
    let title = title.map(AttrValue::Static);
    any_notice::notice(&NoticeProps { title, tone, announced, children: inside })
}

/// Folded away until wanted.
#[inline(never)]
pub fn fold(summary: impl Into<AttrValue>, class: &'static str, open: bool, inside: Html) -> Html {
    disclosure(&DisclosureProps { summary: summary.into(), class: class.into(), open, children: inside })
}

/// A short fact.
#[inline(never)]
pub fn chip(fact: &'static str, tone: ChipTone) -> Html {
    line("span", tone.class(), fact)
}

/// A short fact on a line of its own.
pub fn fact(fact: &'static str) -> Html {
    group("sp-cluster", chip(fact, ChipTone::Plain))
}

/// A named row of controls.
#[inline(never)]
pub fn toolbar(label: AttrValue, controls: Html) -> Html {
    html! { <Toolbar {label}>{ controls }</Toolbar> }
}

/// A single tick. `group` is the name of the group it makes up, for screen readers.
#[inline(never)]
pub fn tick(
    id: AttrValue,
    group: String,
    value: &'static str,
    words: &'static str,
    on: bool,
    ontoggle: Callback<(AttrValue, bool)>,
) -> Html {
    check_list(&CheckListProps {
        id,
        legend: group.into(),
        options: vec![Choice::new(value, words)],
        selected: if on { vec![AttrValue::Static(value)] } else { Vec::new() },
        ontoggle,
        hint: None,
        error: None,
        arrangement: Arrangement::Row,
        hide_legend: true,
        class: Classes::new(),
    })
}

/// Two lines to write in, for one part of an entry.
#[inline(never)]
pub fn lines(
    of: &AttrValue,
    name: &str,
    label: &'static str,
    hint: Option<&'static str>,
    value: &str,
    write: Callback<String, Command>,
) -> Html {
    let mut ask = Ask::new(part(of, name), label).rows(2);
    if let Some(hint) = hint {
        ask = ask.hint(hint);
    }
    ask.text(value, write)
}

/// What can be done with an entry as one of a list.
pub struct InList {
    place: Callback<usize, Command>,
    remove: Command,
}

/// An entry of the list that `command` changes.
pub fn in_list<R: Record + 'static>(id: &R::Id, command: fn(Change<R>) -> Command) -> InList {
    let remove = command(Change::Remove(id.clone()));
    let id = id.clone();
    InList { place: Callback::from(move |to| command(Change::Place(id.clone(), to))), remove }
}

/// What can be done with an entry: `action`, if anything of its own, then put it earlier or later, and take it out.
/// `at` is where it stands and how many there are; focus goes to `then` once it is out.
#[inline(never)]
pub fn foot(
    id: &AttrValue,
    name: &AttrValue,
    at: (usize, usize),
    entry: InList,
    then: &'static str,
    action: Html,
) -> Html {
    let InList { place, remove } = entry;
    let (at, of) = at;
    let order = html! { <ReorderButtons id={part(id, "order")} what={name.clone()} {at} {of} {place} /> };
    let remove =
        remove_button(part(id, "remove"), words::REMOVE, words::remove(name), name.clone(), remove, then.into());
    toolbar(name.clone(), several![action, order, remove])
}
