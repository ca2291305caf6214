//! Step 3: the timeline. What happened, when we knew, and what we judged meanwhile; as a drawing, as a table and in
//! sentences, which say the same. Nothing of it is kept: it is worked out from the ledger, the judgements and the
//! changes around the case whenever it is looked at.
//!
//! How it is looked at and what the keys do is in [`looking`], the drawing in [`drawing`], its words in [`told`].

mod drawing;
mod looking;
mod told;

use std::rc::Rc;

use yew::prelude::*;

use self::drawing::{drawing, legend};
use self::looking::{Deed, Looking, View};
use super::at_hand::link;
use crate::app::{use_editor, use_protection, use_story};
use crate::content::words::timeline as words;
use crate::domain::DecisionId;
use crate::domain::dates;
use crate::domain::walk::Step;
use crate::export::timeline::{Period, Timeline, day_of};
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, line, nothing_yet, several};
use crate::ui::components::tags::named;
use crate::ui::components::{Tab, Tabs, ToggleChip};

const DRAWN: &str = "drawn";
const TABLE: &str = "table";
const SENTENCES: &str = "sentences";

/// Properties of [`TimelineViews`].
#[derive(Properties, PartialEq)]
pub struct TimelineViewsProps {
    /// The decision whose judgements are shown; all judgements while there is none.
    pub decision: Option<DecisionId>,
}

/// Compared by where it is: code that compares two whole ones would be downloaded for nothing.
struct Same<T>(Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The timeline three ways. Give it a key of the decision: what is chosen belongs to one.
#[component]
pub fn TimelineViews(props: &TimelineViewsProps) -> Html {
    let (story, protection, editor) = (use_story(), use_protection(), use_editor());
    let view = use_state_eq(View::default);
    let every = view.every || props.decision.is_none();
    let decision = props.decision.clone();
    let drawn = use_memo(
        (Same(story.clone()), Same(protection.clone()), (decision, every, view.period)),
        |(story, protection, (decision, every, period))| {
            let mut judged = Vec::new();
            for made in protection.0.judgements.iter() {
                if *every || Some(&made.decision) == decision.as_ref() {
                    judged.push(made.clone());
                }
            }
            let whole = Period::whole(&story.0, &judged);
            let picture = whole.map(|whole| {
                Rc::new(Timeline::of(
                    &story.0,
                    &judged,
                    period.unwrap_or_else(|| Period::first(&story.0, &judged, whole)),
                ))
            });
            (judged, whole.zip(picture))
        },
    );
    use_effect_with(view.goes.clone(), |(_, to)| {
        if !to.is_empty() {
            page::focus(to);
        }
    });
    let (judged, shown) = (*drawn).clone();
    let undated = told::undated(&editor.session());
    let Some((whole, picture)) = shown else {
        let to_ledger = link(&editor.session(), Step::Evidence, words::TO_LEDGER);
        return several![nothing_yet(words::NOTHING, words::NOTHING_BODY, to_ledger), undated];
    };
    let looking =
        Rc::new(Looking { session: editor.session(), editor, story, protection, judged, whole, picture, view });
    let several = looking.protection.decisions.len() > 1 && props.decision.is_some();
    let selected = if looking.view.tab.is_empty() { AttrValue::Static(DRAWN) } else { looking.view.tab.clone() };
    let shown = match selected.as_str() {
        TABLE => told::table(&looking),
        SENTENCES => told::sentences(&looking),
        _ => {
            several![drawing(&looking), tools(&looking), group("sp-timeline-chosen", told::chosen(&looking)), legend()]
        }
    };
    let tabs = vec![
        Tab::new(DRAWN, words::VIEW_TIMELINE),
        Tab::new(TABLE, words::VIEW_TABLE),
        Tab::new(SENTENCES, words::VIEW_SENTENCES),
    ];
    let onselect = looking.changes(|view, tab| view.tab = tab);
    let toggle = if several {
        let ontoggle = looking.changes(|view, every| {
            (view.every, view.chosen) = (every, None);
        });
        html! { <div class="sp-no-print"><ToggleChip on={looking.view.every} {ontoggle}>{ words::ALL_DECISIONS }</ToggleChip></div> }
    } else {
        Html::default()
    };
    let views = html! {
        <Tabs id="timeline" label={words::VIEWS} {tabs} {selected} {onselect}>
            { group("sp-stack", shown) }
        </Tabs>
    };
    several![toggle, views, undated]
}

/// Looking nearer and along, and what is in sight.
fn tools(looking: &Rc<Looking>) -> Html {
    let deed = |says: &str, deed| {
        let onclick = looking.does(deed);
        press(says, onclick).in_row().drawn()
    };
    let mut tools = vec![deed(words::NEARER, Deed::Nearer)];
    let near = looking.picture.period != looking.whole;
    for (says, of) in [
        (words::FURTHER, Deed::Further),
        (words::EARLIER, Deed::Along(-1)),
        (words::LATER, Deed::Along(1)),
        (words::WHOLE, Deed::Whole),
    ] {
        tools.push(if near { deed(says, of) } else { Html::default() });
    }
    let period = looking.picture.period;
    let sight = match near {
        true => {
            line("sp-hint", words::in_sight(&dates::written(day_of(period.from)), &dates::written(day_of(period.to))))
        }
        false => Html::default(),
    };
    several![named("sp-cluster", words::TOOLS.into(), tools), sight]
}
