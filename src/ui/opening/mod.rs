//! The opening: one situation, whose law, what this time is for, and what is agreed before it begins.
//!
//! Everything here is one [`Opening`], rewritten whole at each answer. Start with [`OpeningStep`].

mod minutes;
mod since;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{use_editor, use_opening};
use crate::content;
use crate::content::words::opening as words;
use crate::domain::Command;
use crate::domain::opening::{Mode, Nation, Opening, Setting, Tool};
use crate::ui::bound::{Ask, Writer};
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{folded, group, headed, line, several};
use crate::ui::components::{Arrangement, ChipTone, Choice, NoticeTone};

pub use since::SinceLastTime;

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
    let fold = *use_state(|| opening.mode == Mode::Solo);
    let writer = Writer::new(&editor, &opening, Command::Opening);
    let later = later(&opening, &writer, minutes, if fold { "h2" } else { "h3" }, editor.is_presented());
    let later = if fold {
        folded(words::MORE.into(), later)
    } else {
        headed("h2", "opening-later".into(), words::THIS_TIME, later)
    };
    group("sp-stack sp-stack-loose", several![first(&opening, &writer), later])
}

/// What the rest of the walk depends on.
fn first(opening: &Rc<Opening>, writer: &Writer<Opening>) -> Html {
    let fictional = one_of(
        "opening-fictional",
        words::FICTIONAL,
        vec![
            Choice::new(REAL, words::REAL).with_hint(words::REAL_HINT),
            Choice::new(MADE_UP, words::MADE_UP).with_hint(words::MADE_UP_HINT),
        ],
        opening.fictional.map(|made_up| AttrValue::Static(if made_up { MADE_UP } else { REAL })),
        writer.choosing("opening-fictional", |next, id: Option<AttrValue>| {
            next.fictional = id.map(|id| id == MADE_UP);
        }),
    );
    let nation = Ask::new("opening-nation", words::NATION)
        .hint(words::NATION_HINT)
        .choice::<Nation>(opening.nation, writer.choosing("opening-nation", |next, nation| next.nation = nation));
    let setting = Ask::new("opening-setting", words::SETTING)
        .choice::<Setting>(opening.setting, writer.choosing("opening-setting", |next, setting| next.setting = setting));
    let fields = several![
        Ask::new("opening-situation", words::SITUATION)
            .hint(words::SITUATION_HINT)
            .rows(2)
            .text(&opening.situation, writer.typing(|next, text| next.situation = text)),
        group("sp-stack sp-stack-tight", several![fictional, about_real_people(opening.fictional)]),
        group("sp-pair", several![nation, setting]),
        Ask::new("opening-title", words::TITLE)
            .hint(words::TITLE_HINT)
            .line(&opening.title, writer.typing(|next, text| next.title = text)),
    ];
    group("sp-opening-form", fields)
}

/// What can wait.
fn later(opening: &Rc<Opening>, writer: &Writer<Opening>, minutes: Html, heading: &'static str, shown: bool) -> Html {
    let mode = writer.choosing("opening-mode", |next, mode: Option<Mode>| next.mode = mode.unwrap_or(next.mode));
    let tools = writer.choosing("opening-tools", |next, (tool, on): (Tool, bool)| {
        if on {
            next.tools.insert(tool)
        } else {
            next.tools.remove(&tool)
        };
    });
    let private = html! {
        <p class="sp-hint">
            <span class={ChipTone::Voice.class()}>{ words::PRIVATE }</span>{ " " }{ words::ARRIVING_NOTE }
        </p>
    };
    let arriving = Ask::new("opening-arriving", words::ARRIVING)
        .hint(words::ARRIVING_HINT)
        .own_words()
        .rows(2)
        .text(&opening.arriving, writer.typing(|next, text| next.arriving = text));
    let fields = several![
        Ask::new("opening-mode", words::MODE).hint(words::MODE_HINT).always_one().choice(Some(opening.mode), mode),
        Ask::new("opening-purpose", words::PURPOSE)
            .hint(words::PURPOSE_HINT)
            .rows(2)
            .text(&opening.purpose, writer.typing(|next, text| next.purpose = text)),
        minutes,
        Ask::new("opening-tools", words::TOOLS)
            .hint(words::TOOLS_HINT)
            .choices(opening.tools.iter().copied().collect(), tools),
        ground_rules(heading, opening.ground_rules, writer),
        // A room is not even asked.
        if shown { Html::default() } else { folded(words::ARRIVING_FOLDED.into(), several![private, arriving]) },
    ];
    group("sp-opening-form", fields)
}

/// One of a few answers that are no closed list, side by side.
#[inline(never)]
fn one_of(
    id: &'static str,
    legend: &'static str,
    options: Vec<Choice>,
    selected: Option<AttrValue>,
    onchange: Callback<Option<AttrValue>>,
) -> Html {
    choice_list(&ChoiceListProps {
        arrangement: Arrangement::Row,
        ..ChoiceListProps::asking(id.into(), legend.into(), options, selected, onchange)
    })
}

/// What follows from the answer, read out when it is given.
fn about_real_people(fictional: Option<bool>) -> Html {
    let (tone, title, children) = match fictional {
        None => return Html::default(),
        Some(true) => (NoticeTone::Info, None, line("", words::MADE_UP_NOTICE)),
        Some(false) => {
            let body = several![line("", words::REAL_BODY), line("", words::REAL_RECORD)];
            (NoticeTone::Attention, Some(AttrValue::Static(words::REAL_TITLE)), body)
        }
    };
    notice(&NoticeProps { children, title, tone, announced: true })
}

fn ground_rules(heading: &'static str, agreed: bool, writer: &Writer<Opening>) -> Html {
    let agree = check_list(&CheckListProps {
        hide_legend: true,
        ..CheckListProps::asking(
            "opening-agreed".into(),
            words::GROUND_RULES.into(),
            vec![Choice::new(AGREED, words::AGREED)],
            if agreed { vec![AGREED.into()] } else { Vec::new() },
            writer.choosing("opening-agreed", |next, (_, on): (AttrValue, bool)| next.ground_rules = on),
        )
    });
    html! {
        <section class="sp-stack sp-stack-tight" aria-labelledby="opening-rules">
            <@{heading} id="opening-rules">{ words::GROUND_RULES }</@>
            { line("sp-hint", words::GROUND_RULES_WHY) }
            <ol class="sp-ground-rules" role="list">
                for (at, rule) in content::ground_rules().iter().enumerate() {
                    <li key={at} class="sp-ground-rule"><span>{ rule.text }</span></li>
                }
            </ol>
            { agree }
        </section>
    }
}
