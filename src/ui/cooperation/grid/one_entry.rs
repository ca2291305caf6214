//! One entry at a time, held against every explanation before the next one: slower than filling in a favourite row,
//! and fairer. The way through the grid for a narrow screen, a finger or a screen reader.

use std::rc::Rc;

use yew::prelude::*;

use super::heads::{facts, remarks};
use crate::content;
use crate::content::words::cooperation_grid as words;
use crate::domain::cooperation::{Cooperation, Explanation, Fit};
use crate::domain::story::Evidence;
use crate::domain::{Command, EvidenceId};
use crate::ui::bound::{Ask, entry_name, part};
use crate::ui::components::Choice;
use crate::ui::components::button::press;
use crate::ui::cooperation::names::explanation_name;
use crate::ui::cooperation::pieces::{Hands, group, line, pieces, several, sheet, their_line, toolbar};
use crate::ui::cooperation::row::{Entry, row};

/// The entry that is looked at, and each explanation beneath it. `chosen` is the entry's id, or else it is the first.
pub fn one_entry(
    hands: &Hands,
    cooperation: &Cooperation,
    rows: &[Rc<Explanation>],
    entries: &[Rc<Evidence>],
    chosen: &UseStateHandle<AttrValue>,
) -> Html {
    let at = entries.iter().position(|entry| entry.id.as_str() == chosen.as_str()).unwrap_or(0);
    let Some(entry) = entries.get(at) else {
        return Html::default();
    };
    let mut options = Vec::new();
    for entry in entries {
        options.push(Choice::new(id_of(entry), entry_name(entry)));
    }
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |id: Option<AttrValue>| {
            if let Some(id) = id {
                chosen.set(id);
            }
        })
    };
    let go = |id: &'static str, words, to: usize, ends| {
        let to = entries.get(to).map(|entry| (id_of(entry), entry_name(entry)));
        let blocked = to.is_none().then_some(ends);
        let (chosen, announce) = (chosen.clone(), hands.announce.clone());
        let onclick = Callback::from(move |()| {
            if let Some((id, name)) = &to {
                chosen.set(id.clone());
                announce.emit(name.to_string());
            }
        });
        press(words, onclick).id(id).small().blocked(blocked.map(AttrValue::Static)).drawn()
    };
    let through = several![
        go("grid-entry-before", words::ENTRY_BEFORE, at.wrapping_sub(1), words::IS_FIRST),
        go("grid-entry-after", words::ENTRY_AFTER, at + 1, words::IS_LAST),
    ];
    let struck = entry.set_aside.is_some();
    let class = if struck { "sp-grid-entry-whole sp-struck" } else { "sp-grid-entry-whole" };
    let mut whole = vec![their_line(class, entry.text.clone()), line("p", "sp-hint", facts(entry))];
    let key = cooperation.key_entry.as_ref() == Some(&entry.id);
    for remark in remarks(entry, key, cooperation.decides_nothing(&entry.id)) {
        whole.push(line("p", "sp-small", remark));
    }
    let mut scales = Vec::new();
    for explanation in rows {
        let entry = Entry::Against(explanation.clone(), entry.id.clone());
        scales.push(row(explanation.id.as_str(), entry, 0, 0));
    }
    let choose = Ask::new("grid-entry", words::ENTRY).menu().always_one();
    let inside = several![
        choose.one(options, Some(id_of(entry)), onchange),
        toolbar(words::GO_THROUGH.into(), through),
        sheet("grid-one-entry".into(), entry_name(entry), pieces(whole)),
        line("p", "", words::HOLD_AGAINST),
        pieces(scales),
    ];
    group("sp-stack", inside)
}

fn id_of(entry: &Evidence) -> AttrValue {
    AttrValue::from(entry.id.as_str().to_owned())
}

/// An explanation with the four marks to choose from, for one entry.
pub fn against(explanation: &Explanation, entry: &EvidenceId, hands: &Hands) -> Html {
    let id = part("one", explanation.id.as_str());
    let onchange = {
        let (editor, id) = (hands.editor.clone(), id.clone());
        let (row, entry) = (explanation.id.clone(), entry.clone());
        Callback::from(move |fit: Option<AttrValue>| {
            let fit = fit.and_then(|fit| Fit::from_id(&fit));
            editor.change(&id, Command::Mark(vec![row.clone()], vec![entry.clone()], fit));
        })
    };
    let mut options = Vec::new();
    for fit in Fit::ALL {
        options.push(Choice::new(fit.id(), content::label(*fit)));
    }
    let fit = explanation.fits.get(entry);
    let selected = fit.map(|fit| AttrValue::Static(fit.id()));
    let ask = Ask::new(id, explanation_name(explanation)).row().hint(content::label(explanation.group));
    ask.one(options, selected, onchange)
}
