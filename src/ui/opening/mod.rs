//! The opening: one situation, whose law, what this time is for, and what is agreed before it begins.
//!
//! Everything here is one [`Opening`], rewritten whole at each answer. Start with [`OpeningStep`].

mod minutes;

use yew::prelude::*;

use crate::app::{use_editor, use_opening};
use crate::content;
use crate::content::words::opening as words;
use crate::domain::Command;
use crate::domain::opening::{Mode, Nation, Opening, Setting, Tool};
use crate::ui::bound::{BoundLine, BoundText, options};
use crate::ui::components::{
    Arrangement, CheckList, Chip, ChipTone, Choice, ChoiceList, Disclosure, Notice, NoticeTone,
};

const REAL: &str = "real";
const MADE_UP: &str = "made-up";
const AGREED: &str = "agreed";

/// The first step. Alone, where minutes are few, what can wait is folded away.
#[component]
pub fn OpeningStep() -> Html {
    let editor = use_editor();
    let opening = use_opening();
    let minutes = minutes::use_minutes(&editor, &opening);
    // Decided once: the mode can be changed from inside the part that is folded, and must not move under the hand.
    let folded = use_state(|| opening.mode == Mode::Solo);

    let write = |set: fn(&mut Opening, String)| {
        let opening = opening.clone();
        Callback::from(move |text| {
            let mut next = (*opening).clone();
            set(&mut next, text);
            Command::Opening(next)
        })
    };
    let choose = |field: &'static str, set: fn(&mut Opening, Option<&str>)| {
        let (editor, opening) = (editor.clone(), opening.clone());
        Callback::from(move |id: Option<AttrValue>| {
            let mut next = (*opening).clone();
            set(&mut next, id.as_deref());
            editor.change(field, Command::Opening(next));
        })
    };
    let tick = |field: &'static str, set: fn(&mut Opening, &str, bool)| {
        let (editor, opening) = (editor.clone(), opening.clone());
        Callback::from(move |(id, on): (AttrValue, bool)| {
            let mut next = (*opening).clone();
            set(&mut next, &id, on);
            editor.change(field, Command::Opening(next));
        })
    };

    let later = html! {
        <div class="sp-opening-form">
            <ChoiceList
                id="opening-mode" legend={words::MODE} hint={words::MODE_HINT} options={options::<Mode>()}
                selected={AttrValue::Static(opening.mode.id())} always_one=true
                onchange={choose("opening-mode", |next, id| next.mode = id.and_then(Mode::from_id).unwrap_or(next.mode))}
            />
            <BoundText
                id="opening-purpose" label={words::PURPOSE} hint={words::PURPOSE_HINT} rows=2
                value={opening.purpose.clone()} write={write(|next, text| next.purpose = text)}
            />
            { minutes }
            <CheckList
                id="opening-tools" legend={words::TOOLS} hint={words::TOOLS_HINT} options={options::<Tool>()}
                selected={opening.tools.iter().map(|tool| AttrValue::Static(tool.id())).collect::<Vec<_>>()}
                ontoggle={tick("opening-tools", |next, id, on| {
                    if let Some(tool) = Tool::from_id(id) {
                        if on { next.tools.insert(tool) } else { next.tools.remove(&tool) };
                    }
                })}
            />
            { ground_rules(if *folded { "h2" } else { "h3" }, opening.ground_rules, tick("opening-agreed", |next, _, on| next.ground_rules = on)) }
            <Disclosure summary={words::ARRIVING_FOLDED}>
                <p class="sp-hint"><Chip tone={ChipTone::Voice}>{ words::PRIVATE }</Chip>{ " " }{ words::ARRIVING_NOTE }</p>
                <BoundText
                    id="opening-arriving" label={words::ARRIVING} hint={words::ARRIVING_HINT} own_words=true rows=2
                    value={opening.arriving.clone()} write={write(|next, text| next.arriving = text)}
                />
            </Disclosure>
        </div>
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            <div class="sp-opening-form">
                <BoundText
                    id="opening-situation" label={words::SITUATION} hint={words::SITUATION_HINT} rows=2
                    value={opening.situation.clone()} write={write(|next, text| next.situation = text)}
                />
                <div class="sp-stack sp-stack-tight">
                    <ChoiceList
                        id="opening-fictional" legend={words::FICTIONAL} arrangement={Arrangement::Row}
                        options={vec![
                            Choice::new(REAL, words::REAL).with_hint(words::REAL_HINT),
                            Choice::new(MADE_UP, words::MADE_UP).with_hint(words::MADE_UP_HINT),
                        ]}
                        selected={opening.fictional.map(|made_up| AttrValue::Static(if made_up { MADE_UP } else { REAL }))}
                        onchange={choose("opening-fictional", |next, id| next.fictional = id.map(|id| id == MADE_UP))}
                    />
                    { about_real_people(opening.fictional) }
                </div>
                <div class="sp-pair">
                    <ChoiceList
                        id="opening-nation" legend={words::NATION} hint={words::NATION_HINT}
                        options={options::<Nation>()} selected={opening.nation.map(|nation| AttrValue::Static(nation.id()))}
                        onchange={choose("opening-nation", |next, id| next.nation = id.and_then(Nation::from_id))}
                    />
                    <ChoiceList
                        id="opening-setting" legend={words::SETTING} options={options::<Setting>()}
                        selected={opening.setting.map(|setting| AttrValue::Static(setting.id()))}
                        onchange={choose("opening-setting", |next, id| next.setting = id.and_then(Setting::from_id))}
                    />
                </div>
                <BoundLine
                    id="opening-title" label={words::TITLE} hint={words::TITLE_HINT} value={opening.title.clone()}
                    write={write(|next, text| next.title = text)}
                />
            </div>
            if *folded {
                <Disclosure summary={words::MORE}>{ later }</Disclosure>
            } else {
                <section class="sp-stack" aria-labelledby="opening-later">
                    <h2 id="opening-later">{ words::THIS_TIME }</h2>
                    { later }
                </section>
            }
        </div>
    }
}

/// What follows from the answer, read out when it is given.
fn about_real_people(fictional: Option<bool>) -> Html {
    match fictional {
        None => Html::default(),
        Some(true) => html! { <Notice announced=true><p>{ words::MADE_UP_NOTICE }</p></Notice> },
        Some(false) => html! {
            <Notice title={words::REAL_TITLE} tone={NoticeTone::Attention} announced=true>
                <p>{ words::REAL_BODY }</p>
                <p>{ words::REAL_RECORD }</p>
            </Notice>
        },
    }
}

fn ground_rules(heading: &'static str, agreed: bool, ontoggle: Callback<(AttrValue, bool)>) -> Html {
    html! {
        <section class="sp-stack sp-stack-tight" aria-labelledby="opening-rules">
            <@{heading} id="opening-rules">{ words::GROUND_RULES }</@>
            <p class="sp-hint">{ words::GROUND_RULES_WHY }</p>
            <ol class="sp-ground-rules" role="list">
                for (at, rule) in content::ground_rules().iter().enumerate() {
                    <li key={at} class="sp-ground-rule"><span>{ rule.text }</span></li>
                }
            </ol>
            <CheckList
                id="opening-agreed" legend={words::GROUND_RULES} hide_legend=true {ontoggle}
                options={vec![Choice::new(AGREED, words::AGREED)]}
                selected={agreed.then_some(AttrValue::Static(AGREED)).into_iter().collect::<Vec<_>>()}
            />
        </section>
    }
}
