//! One entry at a time, held against every explanation before the next one: slower than filling in a favourite row,
//! and fairer. The way through the grid for a narrow screen, a finger or a screen reader.

use std::rc::Rc;

use yew::prelude::*;

use super::heads::facts;
use crate::app::use_editor;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Fit};
use crate::domain::story::Evidence;
use crate::domain::{Command, EvidenceId};
use crate::ui::bound::entry_name;
use crate::ui::components::{Button, ButtonKind, Choice, Panel, ScaleInWords, Select, Toolbar, use_announce};
use crate::ui::cooperation::names::explanation_name;

/// Properties of [`OneEntry`].
#[derive(Properties, PartialEq)]
pub struct OneEntryProps {
    /// The explanations in sight; at least one.
    pub rows: Rc<Vec<Rc<Explanation>>>,
    /// The entries in sight; at least one.
    pub columns: Rc<Vec<Rc<Evidence>>>,
}

/// The entry that is looked at, and each explanation beneath it.
#[component]
pub fn OneEntry(props: &OneEntryProps) -> Html {
    let announce = use_announce();
    let chosen = use_state_eq(|| None::<EvidenceId>);
    let columns = &props.columns;
    let at = chosen.as_ref().and_then(|id| columns.iter().position(|entry| entry.id == *id)).unwrap_or(0);
    let Some(entry) = columns.get(at) else {
        return Html::default();
    };
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |id: Option<AttrValue>| {
            if let Some(id) = id {
                chosen.set(EvidenceId::new(&id));
            }
        })
    };
    let go = |to: usize| {
        let (chosen, announce, entry) = (chosen.clone(), announce.clone(), columns.get(to).cloned());
        Callback::from(move |()| {
            if let Some(entry) = &entry {
                chosen.set(Some(entry.id.clone()));
                announce.emit(entry_name(entry).to_string());
            }
        })
    };
    let first = (at == 0).then_some(AttrValue::Static(words::IS_FIRST));
    let last = (at + 1 == columns.len()).then_some(AttrValue::Static(words::IS_LAST));
    let options: Vec<Choice> =
        columns.iter().map(|entry| Choice::new(entry.id.to_string(), entry_name(entry))).collect();
    let aside = entry.set_aside.is_some();
    html! {
        <div class="sp-stack">
            <Select
                id="grid-entry" label={words::ENTRY} {options} selected={Some(AttrValue::from(entry.id.to_string()))}
                {onchange} always_one=true
            />
            <Toolbar label={words::GO_THROUGH}>
                <Button id="grid-entry-before" kind={ButtonKind::Secondary} small=true onclick={go(at.wrapping_sub(1))} blocked={first}>
                    { words::ENTRY_BEFORE }
                </Button>
                <Button id="grid-entry-after" kind={ButtonKind::Secondary} small=true onclick={go(at + 1)} blocked={last}>
                    { words::ENTRY_AFTER }
                </Button>
            </Toolbar>
            <Panel id="grid-one-entry" title={entry_name(entry)}>
                <p class={classes!("sp-grid-entry-whole", aside.then_some("sp-struck"))} dir="auto">{ &entry.text }</p>
                <p class="sp-hint">
                    { facts(entry) }
                    if aside {
                        { " " }{ words::SET_ASIDE }
                    }
                </p>
            </Panel>
            <p>{ words::HOLD_AGAINST }</p>
            for row in props.rows.iter() {
                <AgainstOne
                    key={row.id.as_str()} explanation={row.clone()} entry={entry.id.clone()}
                />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AgainstOneProps {
    explanation: Rc<Explanation>,
    entry: EvidenceId,
}

#[component]
fn AgainstOne(props: &AgainstOneProps) -> Html {
    let editor = use_editor();
    let explanation = &props.explanation;
    let id = AttrValue::from(format!("one-{}", explanation.id));
    let onchange = {
        let (id, row, entry) = (id.clone(), explanation.id.clone(), props.entry.clone());
        Callback::from(move |fit: Option<AttrValue>| {
            let fit = fit.and_then(|fit| Fit::from_id(&fit));
            editor.change(&id, Command::Mark(row.clone(), entry.clone(), fit));
        })
    };
    let options: Vec<Choice> = Fit::ALL.iter().map(|fit| Choice::new(fit.id(), content::label(*fit))).collect();
    let fit = explanation.fits.get(&props.entry);
    html! {
        <ScaleInWords
            {id} legend={explanation_name(explanation)} {options} {onchange} hint={content::label(explanation.group)}
            selected={fit.map(|fit| AttrValue::Static(fit.id()))}
        />
    }
}
