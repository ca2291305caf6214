//! The steps of the power map. One component serves all eight; each is a plain function.

use yew::prelude::*;

use super::frame::frame;
use super::kept_maps::kept_maps;
use super::map_view::our_map;
use super::pieces::folded;
use super::position::position;
use super::rows::{Entry, row};
use super::sentence_line::map_in_sentences;
use super::shift::shifts;
use super::their_eyes::their_eyes;
use super::tie_maker::tie_maker;
use super::tie_table::tie_table;
use super::who::who;
use super::working::{first_open, working};
use crate::app::{use_editor, use_power, use_story};
use crate::content::words::power_map as words;
use crate::domain::Canvas;
use crate::domain::power::Map;
use crate::domain::walk::Step;
use crate::ui::components::pieces::{group, pieces};
use crate::ui::components::{Tab, Tabs};

const MAP: &str = "map";
const TABLE: &str = "table";
const SENTENCES: &str = "sentences";

/// Properties of [`PowerStep`].
#[derive(Properties, PartialEq)]
pub struct PowerStepProps {
    /// Which step of the tool.
    pub step: Step,
}

/// A step of the power map. Give it a key of the step: what is opened or chosen belongs to one.
#[component]
pub fn PowerStep(props: &PowerStepProps) -> Html {
    let power = use_power();
    let story = use_story();
    let editor = use_editor();
    // What was opened or chosen on this step; empty for nothing.
    let chosen = use_state_eq(|| match props.step {
        Step::Working => first_open(&power.map),
        _ => AttrValue::default(),
    });
    let body = match props.step {
        Step::Frame => frame(&editor, &power),
        Step::Who => who(&editor, &story, &power),
        Step::Links => links(&power.map, &chosen),
        Step::Sources => pieces(vec![
            pieces(vec![row("sources".into(), Entry::Sources(Canvas::Ours, power.map.clone()))]),
            folded(words::WHOLE_MAP, false, "", our_map("sources-map".into(), &power.map)),
        ]),
        Step::Position => position(&editor, &power, &chosen),
        Step::Working => return working(&power.map, &chosen),
        Step::TheirEyes => their_eyes(&editor, &story, &power, &chosen),
        Step::Shift => pieces(vec![shifts(&editor, &power), kept_maps(&editor, &power)]),
        _ => return Html::default(),
    };
    group("sp-stack sp-stack-loose", vec![body])
}

/// Step 3: what runs between people, and how sure we are; as a picture, as a table and in sentences.
fn links(map: &Map, view: &UseStateHandle<AttrValue>) -> Html {
    let tabs = vec![
        Tab::new(MAP, words::VIEW_MAP),
        Tab::new(TABLE, words::VIEW_TABLE),
        Tab::new(SENTENCES, words::VIEW_SENTENCES),
    ];
    let selected = if view.is_empty() { AttrValue::Static(MAP) } else { (**view).clone() };
    let onselect = {
        let view = view.setter();
        Callback::from(move |value| view.set(value))
    };
    let shown = match selected.as_str() {
        TABLE => pieces(vec![
            tie_maker("links-new".into(), &Canvas::Ours, map),
            tie_table("links-table".into(), &Canvas::Ours, map, "links-new-from".into()),
            pieces(vec![row("links-sources".into(), Entry::Matrix(Canvas::Ours, map.clone()))]),
        ]),
        SENTENCES => map_in_sentences("links-said".into(), Canvas::Ours, map),
        _ => our_map("links-map".into(), map),
    };
    let tabs = html! { <Tabs id="links" label={words::VIEWS} {tabs} {selected} {onselect}>{ shown }</Tabs> };
    tabs
}
