//! Step 7: which entry, if it were wrong, would change our mind, and what rests on it.

use yew::prelude::*;

use super::names::{explanation_name, short};
use super::pieces::{Hands, element, group, line, panel, several, their_line, waits};
use crate::content;
use crate::content::words::{bound, cooperation as words, cooperation_grid};
use crate::domain::cooperation::{Cooperation, Explanation, Fit};
use crate::domain::labels::folded;
use crate::domain::protection::Protection;
use crate::domain::story::{Checked, Evidence, Story};
use crate::domain::walk::Step;
use crate::domain::{Command, EvidenceId, dates};
use crate::ui::bound::{Ask, entry_name};
use crate::ui::components::{Choice, PanelTone, TextField};

const LIST: &str = "key-entry";
/// Entries beyond which the list can be searched.
const MANY: usize = 12;

/// Step 7. `sought` narrows a long list.
pub fn step(
    hands: &Hands,
    cooperation: &Cooperation,
    story: &Story,
    protection: &Protection,
    sought: UseStateHandle<AttrValue>,
) -> Html {
    if story.evidence.is_empty() {
        return waits(hands, words::KEY_ENTRY, bound::NO_ENTRIES, Step::Evidence, words::TO_ENTRIES);
    }
    let key = cooperation.key_entry.as_ref();
    let wanted = folded(sought.trim());
    let mut options = Vec::new();
    for entry in story.evidence.iter() {
        if wanted.is_empty() || key == Some(&entry.id) || folded(&entry.text).contains(&wanted) {
            options.push(option(entry));
        }
    }
    let editor = hands.editor.clone();
    let onchange = Callback::from(move |id: Option<AttrValue>| {
        editor.change(LIST, Command::KeyEntry(id.and_then(|id| EvidenceId::new(&id))));
    });
    let find = if story.evidence.len() > MANY {
        let value = (*sought).clone();
        let oninput = Callback::from(move |text: String| sought.set(text.into()));
        let hint = bound::shown(options.len(), story.evidence.len());
        html! { <TextField id="key-entry-find" label={words::FIND_ENTRY} {value} {oninput} {hint} /> }
    } else {
        Html::default()
    };
    let rests = match key.and_then(|id| story.evidence.get(id)) {
        Some(entry) => rests_on(entry, cooperation, story, protection),
        None => line("p", "", words::NOTHING_CHOSEN),
    };
    let title = words::RESTS_ON_IT.into();
    let selected = key.map(|id| AttrValue::from(id.as_str().to_owned()));
    let choose = Ask::new(LIST, words::KEY_ENTRY).hidden().one(options, selected, onchange);
    let rests = panel("key-entry-rests".into(), title, 2, PanelTone::Sunk, "", rests);
    group("sp-doubt", several![group("sp-stack", several![find, choose]), rests])
}

fn option(entry: &Evidence) -> Choice {
    let choice = Choice::new(entry.id.as_str().to_owned(), entry_name(entry));
    let mut facts = Vec::new();
    if let Some(day) = entry.day() {
        facts.push(dates::written(day));
    }
    if let Some(how) = entry.how {
        facts.push(content::label(how).to_owned());
    }
    if entry.set_aside.is_some() {
        facts.push(cooperation_grid::SET_ASIDE.to_owned());
    }
    if facts.is_empty() { choice } else { choice.with_hint(facts.join(", ")) }
}

/// The explanations by their mark against the entry, with the latest word on each; and whatever else names it. Listed,
/// never counted.
fn rests_on(entry: &Evidence, cooperation: &Cooperation, story: &Story, protection: &Protection) -> Html {
    let mut lists = Vec::new();
    for fit in [Fit::Fits, Fit::DoesNotFit, Fit::DontKnow] {
        let mut marked = Vec::new();
        for row in cooperation.explanations.iter() {
            if row.fits.get(&entry.id) == Some(&fit) {
                marked.push(line("li", "", stands(row)));
            }
        }
        headed(&mut lists, words::marked(content::label(fit)).into(), marked);
    }
    let mut judgements = Vec::new();
    for judgement in protection.judgements.iter() {
        if judgement.reasons.contains(&entry.id) {
            let text = short(&judgement.text, words::NO_REASON);
            judgements.push(line("li", "", words::said_on(&text, &dates::written(judgement.date))));
        }
    }
    headed(&mut lists, words::JUDGEMENTS_REST.into(), judgements);
    let mut times = Vec::new();
    for time in cooperation.exceptions.iter() {
        if time.evidence.contains(&entry.id) {
            times.push(line("li", "", short(&time.text, words::WORDLESS_EXCEPTION)));
        }
    }
    headed(&mut lists, words::TIMES_REST.into(), times);
    let mut aside = Vec::new();
    for other in story.evidence.iter() {
        if other.set_aside.as_ref().is_some_and(|aside| aside.on.contains(&entry.id)) {
            aside.push(line("li", "", entry_name(other)));
        }
    }
    headed(&mut lists, words::ASIDE_RESTS.into(), aside);
    let mut inside = vec![their_line("sp-grid-entry-whole", entry.text.clone())];
    if lists.is_empty() {
        inside.push(line("p", "", words::NOTHING_RESTS));
    }
    inside.append(&mut lists);
    if matches!(entry.checked, None | Some(Checked::No)) {
        inside.push(element("p", "", line("strong", "", words::NOT_CHECKED)));
    }
    group("sp-stack sp-stack-tight", inside)
}

/// An explanation with the latest word on it.
fn stands(row: &Explanation) -> String {
    let name = explanation_name(row);
    row.standing().map_or_else(
        || name.to_string(),
        |said| words::stands(&name, content::label(said.standing), &dates::written(said.date)),
    )
}

/// Puts a list under its heading among `lists`, unless it is empty.
fn headed(lists: &mut Vec<Html>, heading: AttrValue, lines: Vec<Html>) {
    if !lines.is_empty() {
        lists.push(element("div", "", several![line("h3", "", heading), element("ul", "", lines)]));
    }
}
