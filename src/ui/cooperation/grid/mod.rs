//! Step 6: each explanation held against each entry. Explanations are rows and evidence columns (R11).
//!
//! Marks are shapes and words. They are never counted, and nothing is put in an order by them. [`table`] is the whole
//! grid with one stop for Tab, and [`lines`] what can be done with a whole row or column of it; [`one_entry`] holds one
//! entry at a time against every explanation, which suits a narrow screen, a finger and a screen reader; [`keys`] says
//! what a key means.

mod cells;
mod heads;
mod hidden;
mod keys;
mod lines;
mod one_entry;
mod table;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::pieces::{Hands, element, fold, group, line, marked, several, text, waits};
use crate::content;
use crate::content::words::{bound, cooperation, cooperation_grid as words};
use crate::domain::cooperation::{Cooperation, Fit};
use crate::domain::labels::folded;
use crate::domain::story::Story;
use crate::domain::walk::Step;
use crate::platform::page;
use crate::ui::bound::Ask;
use crate::ui::components::{Choice, TextField};
pub use cells::cells;
pub use heads::{Columns, heads};
pub use one_entry::against;

/// The frame that the table scrolls in.
const REGION: &str = "grid-region";
const TABLE: &str = "table";
const ONE_ENTRY: &str = "one-entry";
/// Entries beyond which they can be looked for.
const MANY: usize = 12;
/// A pause this long, in milliseconds, narrows the table by what was typed: never between two keys, where drawing other
/// columns would keep the next letter waiting.
const PAUSE_MS: u32 = 150;

/// How a step is viewed, behind one pointer.
pub type View = Rc<Viewing>;

/// How a step is viewed, and where one is in it. It belongs to the screen: none of it is saved.
pub struct Viewing {
    /// Which way of showing was chosen; empty for the one that suits the screen.
    pub shown: UseStateHandle<AttrValue>,
    /// Where one is: the id of the place that focus was last at, or of the entry that is looked at.
    pub at: UseStateHandle<AttrValue>,
    /// What is being typed to be looked for.
    pub sought: UseStateHandle<AttrValue>,
    /// What the table is narrowed by: the same, once typing has paused.
    narrowed: UseStateHandle<AttrValue>,
    /// The id of the head whose row or column is opened.
    pub opened: UseStateHandle<AttrValue>,
    /// Which share of the entries is shown, from 0.
    pub share: UseStateHandle<usize>,
    wanted: Rc<RefCell<AttrValue>>,
}

impl Viewing {
    /// Moves focus to what has this id once it has been drawn.
    pub fn focus_next(&self, id: AttrValue) {
        self.wanted.replace(id);
    }
}

/// The view of a step, as it was left.
#[hook]
pub fn use_view() -> View {
    let (shown, at) = (use_state_eq(AttrValue::default), use_state_eq(AttrValue::default));
    let (sought, opened) = (use_state_eq(AttrValue::default), use_state_eq(AttrValue::default));
    let (share, narrowed) = (use_state_eq(usize::default), use_state_eq(AttrValue::default));
    let wanted = use_mut_ref(AttrValue::default);
    {
        let (share, narrowed) = (share.setter(), narrowed.setter());
        use_effect_with((*sought).clone(), move |text| {
            let text = text.clone();
            let pause = Timeout::new(PAUSE_MS, move || {
                narrowed.set(text);
                share.set(0);
            });
            move || drop(pause)
        });
    }
    {
        let wanted = wanted.clone();
        use_effect(move || {
            let id = wanted.take();
            // What was meant may be among the entries that are not shown just now.
            if !id.is_empty() && !page::focus_whole(&id) {
                page::focus(REGION);
            }
        });
    }
    Rc::new(Viewing { shown, at, sought, narrowed, opened, share, wanted })
}

/// Step 6.
pub fn step(hands: &Hands, cooperation: &Cooperation, story: &Story, view: &View) -> Html {
    if cooperation.explanations.is_empty() {
        let (title, body) = (words::GRID_WITHOUT_ROWS, words::GRID_WITHOUT_ROWS_BODY);
        return waits(hands, title, body, Step::Explanations, cooperation::TO_EXPLANATIONS);
    }
    if story.evidence.is_empty() {
        let (title, body) = (words::GRID_WITHOUT_COLUMNS, words::GRID_WITHOUT_COLUMNS_BODY);
        return waits(hands, title, body, Step::Evidence, cooperation::TO_ENTRIES);
    }
    let mut rows = Vec::new();
    for row in cooperation.explanations.iter() {
        if !row.hidden {
            rows.push(row.clone());
        }
    }
    let wanted = folded(view.narrowed.trim());
    let (mut entries, mut of) = (Vec::new(), 0);
    for entry in story.evidence.iter() {
        if !cooperation.hidden_entries.contains(&entry.id) {
            of += 1;
            if wanted.is_empty() || folded(&entry.text).contains(&wanted) {
                entries.push(entry.clone());
            }
        }
    }
    let found = bound::shown(entries.len(), of);
    let one_at_a_time = match view.shown.as_str() {
        "" => page::is_narrow(),
        shown => shown == ONE_ENTRY,
    };
    let grid = if rows.is_empty() || of == 0 {
        line("p", "", words::ALL_HIDDEN)
    } else if entries.is_empty() {
        line("p", "", words::NONE_FOUND)
    } else if one_at_a_time {
        one_entry::one_entry(hands, cooperation, &rows, &entries, &view.at)
    } else {
        table::table(hands, cooperation, rows, entries, view)
    };
    let onchange = {
        let (shown, at) = (view.shown.clone(), view.at.clone());
        Callback::from(move |chosen: Option<AttrValue>| {
            if let Some(chosen) = chosen {
                shown.set(chosen);
                at.set(AttrValue::default());
            }
        })
    };
    let options = vec![Choice::new(TABLE, words::AS_TABLE), Choice::new(ONE_ENTRY, words::AS_ONE_ENTRY)];
    let selected = Some(AttrValue::Static(if one_at_a_time { ONE_ENTRY } else { TABLE }));
    let choose = Ask::new("grid-view", words::SHOW_AS).row().always_one().one(options, selected, onchange);
    let find = if of > MANY {
        let sought = view.sought.clone();
        let oninput = Callback::from(move |text: String| sought.set(text.into()));
        let value = (*view.sought).clone();
        html! { <TextField id="grid-find" label={cooperation::FIND_ENTRY} {value} {oninput} hint={found} /> }
    } else {
        Html::default()
    };
    let above = element("div", "sp-grid-above", several![choose, find]);
    group("sp-stack", several![above, grid, hidden::out_of_sight(hands, cooperation, story, view)])
}

/// What the shapes mean, and what the keys do.
fn key() -> Html {
    let mut marks = Vec::new();
    for fit in Fit::ALL {
        marks.push(meaning(cells::shape(Some(*fit)), content::label(*fit)));
    }
    marks.push(meaning("sp-grid-swatch sp-grid-cell-same", words::HATCHED));
    let mut keys = Vec::new();
    for words in words::KEYS {
        keys.push(line("li", "", *words));
    }
    html! {
        <>
            <ul class="sp-grid-legend" aria-label={words::LEGEND}>{ marks }</ul>
            { fold(words::BY_KEYBOARD, "", false, element("ul", "", keys)) }
        </>
    }
}

fn meaning(shape: &'static str, means: &'static str) -> Html {
    element("li", "sp-cluster", several![marked("span", shape, ("aria-hidden", "true"), Vec::new()), text(means)])
}
