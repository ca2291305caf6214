//! The steps of the power map. One component serves all eight; each is a plain function.

use yew::prelude::*;

use super::frame::frame;
use super::kept_maps::kept_maps;
use super::map_view::{MANY, our_map};
use super::paper;
use super::pieces::folded;
use super::position::position;
use super::rows::{Entry, row};
use super::sentence_line::map_in_sentences;
use super::shift::shifts;
use super::take_away::take_away;
use super::their_eyes::{shown as their_map, their_eyes};
use super::tie_maker::tie_maker;
use super::tie_table::tie_table;
use super::who::who;
use super::working::{first_open, working};
use crate::app::{use_closing, use_cooperation, use_editor, use_power, use_story};
use crate::content::words::power_map as words;
use crate::domain::Canvas;
use crate::domain::power::Map;
use crate::domain::walk::Step;
use crate::platform::page;
use crate::ui::bound::tried_moves;
use crate::ui::components::pieces::{group, pieces, several};
use crate::ui::components::shares::use_after_paint;
use crate::ui::components::{Tab, Tabs, use_announce};

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
    let closing = use_closing();
    let cooperation = use_cooperation();
    let editor = use_editor();
    // What was opened or chosen on this step; empty for nothing.
    let chosen = use_state_eq(|| match props.step {
        Step::Working => first_open(&power.map),
        _ => AttrValue::default(),
    });
    let step = props.step;
    // Another view of many people follows its tab.
    let view = use_after_paint((*chosen).clone(), step == Step::Links && story.actors.len() > MANY);
    let theirs = match step {
        Step::TheirEyes => their_map(&power, &chosen).map_or(Canvas::Ours, |view| Canvas::Theirs(view.id.clone())),
        _ => Canvas::Ours,
    };
    let announce = use_announce();
    // Whether names stay here when a map is taken away.
    let nameless = use_state_eq(|| false);
    let to_print = use_mut_ref(|| (Canvas::Ours, false));
    to_print.replace((theirs.clone(), *nameless));
    use_effect_with((), {
        let editor = editor.clone();
        move |()| {
            let about_to = move || {
                let (theirs, nameless) = &*to_print.borrow();
                paper::lay_out(&editor.session(), step, theirs, *nameless);
            };
            let listening = [page::on_call("beforeprint", about_to), page::on_call("afterprint", paper::clear)];
            move || drop(listening)
        }
    });
    let out = |canvas: &Canvas| take_away(&editor, canvas, &nameless, &announce);
    let body = match step {
        Step::Frame => frame(&editor, &power),
        Step::Who => who(&editor, &story, &power),
        Step::Links => several![
            links(&power.map, &chosen, &view),
            if story.actors.is_empty() { Html::default() } else { out(&Canvas::Ours) },
        ],
        Step::Sources => several![
            pieces(vec![row("sources".into(), Entry::Sources(Canvas::Ours, power.map.clone()))]),
            folded(words::WHOLE_MAP, false, "", our_map("sources-map".into(), &power.map)),
        ],
        Step::Position => position(&editor, &power, &chosen),
        Step::Working => return working(&editor.session(), &chosen),
        Step::TheirEyes => several![
            their_eyes(&editor, &story, &power, &chosen),
            if theirs == Canvas::Ours { Html::default() } else { out(&theirs) },
        ],
        Step::Shift => {
            several![tried_moves(&cooperation), shifts(&editor, &power, &closing), kept_maps(&editor, &power)]
        }
        _ => return Html::default(),
    };
    several![group("sp-stack sp-stack-loose", body), paper::place()]
}

/// Step 3: what runs between people, and how sure we are; as a picture, as a table and in sentences. `shown` is the view
/// chosen, or a moment behind it.
fn links(map: &Map, view: &UseStateHandle<AttrValue>, shown: &AttrValue) -> Html {
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
    let shown = match shown.as_str() {
        TABLE => group(
            "sp-stack sp-stack-loose",
            several![
                tie_maker("links-new".into(), &Canvas::Ours, map),
                tie_table("links-table".into(), &Canvas::Ours, map, "links-new-from".into()),
                pieces(vec![row("links-sources".into(), Entry::Matrix(Canvas::Ours, map.ratings.clone()))]),
            ],
        ),
        SENTENCES => map_in_sentences("links-said".into(), Canvas::Ours, map),
        _ => our_map("links-map".into(), map),
    };
    let tabs = html! { <Tabs id="links" label={words::VIEWS} {tabs} {selected} {onselect}>{ shown }</Tabs> };
    tabs
}
