//! Step 7: the map as somebody else might draw it, and what the two drawings say differently.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Field, Subject};
use super::differing::differing;
use super::map_view::{map_view, maps_over};
use super::pieces::{adder, empty, folded, names, section, shown_on_request};
use super::rows::{Entry, Hand, OVER, row};
use super::sentence_line::map_in_sentences;
use super::tags::{held, says};
use super::tie_maker::tie_maker;
use super::tie_table::tie_table;
use crate::app::Editor;
use crate::content::words::{map_tools as tools, power_map as words};
use crate::domain::power::{Map, Power, Viewpoint, ViewpointStatus};
use crate::domain::story::Story;
use crate::domain::{Canvas, Change, Command, ViewpointId};
use crate::export::changes::Between;
use crate::platform::{page, random};
use crate::ui::bound::{options, part, person_name};
use crate::ui::components::button::{ButtonKind, press};
use crate::ui::components::pieces::{group, panel, pieces, several};
use crate::ui::components::{Choice, Notice, PanelTone, Tab, Tabs};

const ADD: &str = "eyes-add";
const TABLE: &str = "table";
const SENTENCES: &str = "sentences";

/// The viewpoints, one at a time.
pub fn their_eyes(editor: &Editor, story: &Story, power: &Rc<Power>, chosen: &UseStateHandle<AttrValue>) -> Html {
    let onadd = {
        let (editor, chosen) = (editor.clone(), chosen.setter());
        Callback::from(move |()| {
            let id: ViewpointId = random::id();
            editor.change(ADD, Command::Viewpoint(Change::add(blank(id.clone()))));
            chosen.set(id.to_string().into());
            part(part("eyes", id.as_str()), "whose")
        })
    };
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |id: Option<AttrValue>| chosen.set(id.unwrap_or_default()))
    };
    let mut options = Vec::new();
    for view in power.viewpoints.iter() {
        options.push(Choice::new(view.id.to_string(), title(story, view)));
    }
    let many = options.len() > 1;
    let (which, view) = match shown(power, chosen) {
        Some(view) => {
            let id = view.id.to_string().into();
            let which = names("eyes-which".into(), words::WHICH_VIEWPOINT, None, options, id, onchange);
            let row = row(part("eyes", view.id.as_str()), Entry::Viewpoint(view.clone(), power.clone()));
            (if many { which } else { Html::default() }, pieces(vec![row]))
        }
        None => (Html::default(), empty(words::NO_VIEWPOINT, words::NO_VIEWPOINT_BODY)),
    };
    several![which, view, adder(ADD.into(), words::ADD_VIEWPOINT.into(), onadd)]
}

/// The viewpoint that is shown: the one chosen, or else the first.
pub fn shown<'a>(power: &'a Power, chosen: &str) -> Option<&'a Rc<Viewpoint>> {
    let wanted = power.viewpoints.iter().find(|view| view.id.as_str() == chosen);
    wanted.or(power.viewpoints.first())
}

/// A viewpoint is a guess until somebody says that the person was asked.
fn blank(id: ViewpointId) -> Viewpoint {
    Viewpoint {
        id,
        whose: None,
        status: ViewpointStatus::Guess,
        by: None,
        date: None,
        differs: String::new(),
        map: Map::default(),
    }
}

fn title(story: &Story, view: &Viewpoint) -> String {
    words::through_eyes(view.whose.as_ref().map(|whose| person_name(story, whose)).as_deref())
}

/// One viewpoint, whole.
#[inline(never)]
pub fn viewpoint(hand: &Hand, view: &Rc<Viewpoint>, power: &Power) -> Html {
    let id = &hand.id;
    let title = AttrValue::from(title(&hand.story, view));
    let canvas = Canvas::Theirs(view.id.clone());
    let begun = view.map != Map::default();
    let a = Answers::of(&hand.editor, id, None, Subject::View(view.clone()));
    let (said, over) = opened(hand);
    let ties = in_words(hand, view, &canvas, said, over);
    let drawings = group(
        "sp-map-step-two",
        several![
            drawing(part(id, "ours"), words::OURS.into(), &power.map, Canvas::Ours, None),
            drawing(part(id, "theirs"), title.clone(), &view.map, canvas, Some(&power.map)),
        ],
    );
    let compared = if begun {
        let differences = differing(&hand.story, &power.map, &view.map, Between::Eyes);
        let next = state(said, !over);
        let over = shown_on_request(part(id, "lay-over"), tools::BOTH_ON_ONE, over, hand.choose(next), || {
            maps_over(part(id, "over"), &power.map, &view.map, Between::Eyes)
        });
        several![over, section("sp-stack sp-map-form", part(id, "differences"), words::DIFFERENCES.into(), differences)]
    } else {
        Html::default()
    };
    let both = several![section("sp-stack sp-map-form", part(id, "both"), words::BOTH_MAPS.into(), drawings), compared];
    let status = a.ask(Field::Status, words::GUESS_OR_ASKED).row().always_one();
    let whose = group(
        "sp-pair",
        several![
            a.person(Field::Whose, words::WHOSE_EYES, view.whose.as_ref()),
            a.one(Field::Status, status, options::<ViewpointStatus>(), Some(view.status.id())),
            a.person(Field::By, words::BY_WHOM, view.by.as_ref()),
            a.day(Field::Date, words::WHEN, view.date),
        ],
    );
    let copy = if begun { Html::default() } else { copy_ours(hand, view, &power.map) };
    let remover = a.remover(words::remove_tie(&title), title.clone(), ADD.into());
    let differs = a.ask(Field::Differs, words::DIFFERS).hint(words::DIFFERS_HINT);
    several![
        panel(id.clone(), title, 2, PanelTone::Sheet, "", several![whose, copy, group("sp-cluster", remover)]),
        section("sp-stack sp-map-form", part(id, "ties-title"), words::THEIR_TIES.into(), ties),
        both,
        a.text(Field::Differs, differs, &view.differs),
    ]
}

/// What is open in a viewpoint: their map in sentences, not as a table; and the two maps over each other.
fn opened(hand: &Hand) -> (bool, bool) {
    (hand.chosen.contains(SENTENCES), hand.chosen.contains(OVER))
}

fn state(said: bool, over: bool) -> AttrValue {
    [if said { SENTENCES } else { "" }, if over { OVER } else { "" }].concat().into()
}

/// Their map as a table or in sentences; as a picture it stands beneath, beside ours. Each can change all of it.
fn in_words(hand: &Hand, view: &Viewpoint, canvas: &Canvas, said: bool, over: bool) -> Html {
    let id = &hand.id;
    let tabs = vec![Tab::new(TABLE, words::VIEW_TABLE), Tab::new(SENTENCES, words::VIEW_SENTENCES)];
    let onselect = {
        let chosen = hand.chosen.setter();
        Callback::from(move |form: AttrValue| chosen.set(state(form.as_str() == SENTENCES, over)))
    };
    let shown = if said {
        map_in_sentences(part(id, "said"), canvas.clone(), &view.map)
    } else {
        let sources = row(part(id, "sources"), Entry::Sources(canvas.clone(), view.map.clone()));
        let matrix = row(part(id, "matrix"), Entry::Matrix(canvas.clone(), view.map.ratings.clone()));
        group(
            "sp-stack sp-stack-loose",
            several![
                tie_maker(part(id, "new"), canvas, &view.map),
                tie_table(part(id, "ties"), canvas, &view.map, part(part(id, "new"), "from")),
                pieces(vec![matrix]),
                folded(words::THEIR_SOURCES, false, "", pieces(vec![sources])),
            ],
        )
    };
    let (id, selected) = (part(id, "forms"), AttrValue::Static(if said { SENTENCES } else { TABLE }));
    html! { <Tabs {id} label={words::THEIR_FORMS} {tabs} {selected} {onselect}>{ shown }</Tabs> }
}

#[inline(never)]
fn drawing(id: AttrValue, label: AttrValue, map: &Map, canvas: Canvas, like: Option<&Map>) -> Html {
    let caption = says("figcaption", "sp-source-name", label.clone());
    held("figure", "sp-map-one", vec![caption, map_view(id, label, map, Some(canvas), like, false)])
}

/// Begins their drawing with ours.
fn copy_ours(hand: &Hand, view: &Rc<Viewpoint>, map: &Map) -> Html {
    let copy = part(&hand.id, "copy");
    let onclick = {
        let (editor, view, map, id, copy) =
            (hand.editor.clone(), view.clone(), map.clone(), hand.id.clone(), copy.clone());
        Callback::from(move |()| {
            editor.change(&copy, Command::Viewpoint(Change::put(Viewpoint { map: map.clone(), ..(*view).clone() })));
            // The button goes with the empty drawing.
            let _ = page::focus(&part(part(&id, "new"), "from")) || page::focus(&part(part(&id, "said"), "line"));
        })
    };
    let copy = press(words::COPY_OURS, onclick).id(copy).kind(ButtonKind::Primary).drawn();
    html! { <Notice><p>{ words::COPY_OURS_WHY }</p>{ copy }</Notice> }
}
