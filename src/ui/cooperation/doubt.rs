//! Step 7: which entry, if it were wrong, would change our mind, and what rests on it.

use std::rc::Rc;

use yew::prelude::*;

use super::names::{explanation_name, short};
use crate::app::{use_cooperation, use_editor, use_protection, use_story};
use crate::content;
use crate::content::words::{bound, cooperation as words};
use crate::domain::cooperation::Fit;
use crate::domain::story::{Checked, Evidence};
use crate::domain::{Command, EvidenceId, dates};
use crate::ui::bound::entry_name;
use crate::ui::components::{Choice, ChoiceList, EmptyState, Panel, PanelTone, TextField};

const LIST: &str = "key-entry";
/// Entries beyond which the list can be searched.
const MANY: usize = 12;

/// Step 7.
#[component]
pub fn DoubtStep() -> Html {
    let editor = use_editor();
    let story = use_story();
    let cooperation = use_cooperation();
    let sought = use_state_eq(String::new);
    if story.evidence.is_empty() {
        return html! { <EmptyState title={words::KEY_ENTRY}><p>{ bound::NO_ENTRIES }</p></EmptyState> };
    }
    let key = cooperation.key_entry.as_ref();
    let wanted = sought.trim().to_lowercase();
    let found =
        |entry: &Evidence| wanted.is_empty() || key == Some(&entry.id) || entry.text.to_lowercase().contains(&wanted);
    let options: Vec<Choice> = story.evidence.iter().filter(|entry| found(entry)).map(|entry| option(entry)).collect();
    let onchange = Callback::from(move |id: Option<AttrValue>| {
        editor.change(LIST, Command::KeyEntry(id.and_then(|id| EvidenceId::new(&id))));
    });
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |text: String| sought.set(text))
    };
    html! {
        <div class="sp-doubt">
            <div class="sp-stack">
                if story.evidence.len() > MANY {
                    <TextField
                        id="key-entry-find" label={words::FIND_ENTRY} value={(*sought).clone()} {oninput}
                        hint={bound::shown(options.len(), story.evidence.len())}
                    />
                }
                <ChoiceList
                    id={LIST} legend={words::KEY_ENTRY} hide_legend=true {options} {onchange}
                    selected={key.map(|id| AttrValue::from(id.to_string()))}
                />
            </div>
            <Panel id="key-entry-rests" title={words::RESTS_ON_IT} tone={PanelTone::Sunk}>
                if let Some(entry) = key.and_then(|id| story.evidence.get(id)) {
                    <RestsOn entry={entry.clone()} />
                } else {
                    <p>{ words::NOTHING_CHOSEN }</p>
                }
            </Panel>
        </div>
    }
}

fn option(entry: &Evidence) -> Choice {
    let choice = Choice::new(entry.id.to_string(), entry_name(entry));
    let aside = entry.set_aside.as_ref().map(|_| words::SET_ASIDE.to_owned());
    let day = entry.day().map(dates::written);
    let how = entry.how.map(|how| content::label(how).to_owned());
    let hint = day.into_iter().chain(how).chain(aside).collect::<Vec<_>>().join(", ");
    if hint.is_empty() { choice } else { choice.with_hint(hint) }
}

#[derive(Properties, PartialEq)]
struct RestsOnProps {
    entry: Rc<Evidence>,
}

/// The explanations by their mark against the entry, and the judgements that name it. Listed, never counted.
#[component]
fn RestsOn(props: &RestsOnProps) -> Html {
    let cooperation = use_cooperation();
    let protection = use_protection();
    let entry = &props.entry;
    let marked = |fit: Fit| -> Vec<AttrValue> {
        let rows = cooperation.explanations.iter();
        rows.filter(|row| row.fits.get(&entry.id) == Some(&fit)).map(|row| explanation_name(row)).collect()
    };
    let judgements: Vec<AttrValue> = protection
        .judgements
        .iter()
        .filter(|judgement| judgement.reasons.contains(&entry.id))
        .map(|judgement| {
            let text = short(&judgement.text, words::NO_REASON);
            words::said_on(&text, &dates::written(judgement.date)).into()
        })
        .collect();
    let marks: Vec<(Fit, Vec<AttrValue>)> = [Fit::Fits, Fit::DoesNotFit, Fit::DontKnow]
        .into_iter()
        .map(|fit| (fit, marked(fit)))
        .filter(|(_, names)| !names.is_empty())
        .collect();
    let unchecked = matches!(entry.checked, None | Some(Checked::No));
    html! {
        <div class="sp-stack sp-stack-tight">
            <p class="sp-grid-entry-whole" dir="auto">{ &entry.text }</p>
            if marks.is_empty() && judgements.is_empty() {
                <p>{ words::NOTHING_RESTS }</p>
            }
            for (fit, names) in marks {
                <div key={fit.id()}>
                    <h3>{ words::marked(content::label(fit)) }</h3>
                    { list(names) }
                </div>
            }
            if !judgements.is_empty() {
                <div><h3>{ words::JUDGEMENTS_REST }</h3>{ list(judgements) }</div>
            }
            if unchecked {
                <p><strong>{ words::NOT_CHECKED }</strong></p>
            }
        </div>
    }
}

fn list(lines: Vec<AttrValue>) -> Html {
    html! {
        <ul>
            for line in lines {
                <li>{ line }</li>
            }
        </ul>
    }
}
