//! Step 7: the map as somebody else might draw it, and what the two drawings say differently.

use std::rc::Rc;

use yew::prelude::*;

use super::map_in_words::{Compared, compared};
use super::map_view::MapView;
use super::pieces::{adder, empty, folded, main_button, names, remover, section};
use super::rows::{Entry, Hand, row};
use super::tie_maker::tie_maker;
use super::tie_table::tie_table;
use crate::app::Editor;
use crate::content::words::power_map as words;
use crate::domain::power::{Map, Power, Viewpoint, ViewpointStatus};
use crate::domain::story::Story;
use crate::domain::{Canvas, Change, Command, ViewpointId};
use crate::platform::{page, random};
use crate::ui::bound::{Ask, Writer, part, person_name};
use crate::ui::components::{Choice, Notice, Panel};

const ADD: &str = "eyes-add";

/// The viewpoints, one at a time.
pub fn their_eyes(editor: &Editor, story: &Story, power: &Rc<Power>, chosen: &UseStateHandle<AttrValue>) -> Html {
    let onadd = {
        let (editor, chosen) = (editor.clone(), chosen.setter());
        Callback::from(move |()| {
            let id: ViewpointId = random::id();
            editor.change(ADD, Command::Viewpoint(Change::Add(blank(id.clone()))));
            chosen.set(id.to_string().into());
            part(part("eyes", id.as_str()), "whose")
        })
    };
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |id: Option<AttrValue>| chosen.set(id.unwrap_or_default()))
    };
    let mut options = Vec::new();
    let mut shown = power.viewpoints.first();
    for view in power.viewpoints.iter() {
        options.push(Choice::new(view.id.to_string(), title(story, view)));
        if view.id.as_str() == chosen.as_str() {
            shown = Some(view);
        }
    }
    html! {
        <>
            if let Some(view) = shown {
                if options.len() > 1 {
                    { names(
                        "eyes-which".into(), words::WHICH_VIEWPOINT, None, options, view.id.to_string().into(), onchange,
                    ) }
                }
                { row(part("eyes", view.id.as_str()), Entry::Viewpoint(view.clone(), power.clone())) }
            } else {
                { empty(words::NO_VIEWPOINT, words::NO_VIEWPOINT_BODY) }
            }
            { adder(ADD.into(), words::ADD_VIEWPOINT.into(), onadd) }
        </>
    }
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
pub fn viewpoint(hand: &Hand, view: &Rc<Viewpoint>, power: &Power) -> Html {
    let id = &hand.id;
    let title = AttrValue::from(title(&hand.story, view));
    let canvas = Canvas::Theirs(view.id.clone());
    let begun = view.map != Map::default();
    let w = Writer::new(&hand.editor, view, |view| Command::Viewpoint(Change::Put(view)));
    let remove = Command::Viewpoint(Change::Remove(view.id.clone()));
    let sources = row(part(id, "sources"), Entry::Sources(canvas.clone(), view.map.clone()));
    let ties = html! {
        <>
            { tie_maker(part(id, "new"), &canvas, &view.map) }
            { tie_table(part(id, "ties"), &canvas, &view.map, part(part(id, "new"), "from")) }
            { folded(words::THEIR_SOURCES, false, "", sources) }
        </>
    };
    html! {
        <>
            <Panel id={id.clone()} title={title.clone()}>
                { whose(id, view, &w) }
                if !begun {
                    { copy_ours(hand, view, &power.map) }
                }
                <div class="sp-cluster">{ remover(id, words::remove_tie(&title), title.clone(), remove, ADD.into()) }</div>
            </Panel>
            { section("sp-stack", part(id, "ties-title"), words::THEIR_TIES.into(), ties) }
            if begun {
                { section("sp-stack", part(id, "both"), words::BOTH_MAPS.into(), html! {
                    <div class="sp-map-step-two">
                        { drawing(part(id, "ours"), words::OURS.into(), &power.map, Canvas::Ours, None) }
                        { drawing(part(id, "theirs"), title, &view.map, canvas, Some(&power.map)) }
                    </div>
                }) }
                { section("sp-stack", part(id, "differences"), words::DIFFERENCES.into(), compared(
                    &hand.story, &power.map, &view.map, &Compared {
                        none: words::NO_DIFFERENCE,
                        only: [words::ONLY_OURS, words::ONLY_THEIRS],
                        says: [words::OURS_SAYS, words::THEIRS_SAYS],
                    },
                )) }
            }
            { Ask::new(part(id, "differs"), words::DIFFERS)
                .hint(words::DIFFERS_HINT)
                .text(&view.differs, w.typing(|view, differs| view.differs = differs)) }
        </>
    }
}

fn drawing(id: AttrValue, label: AttrValue, map: &Map, canvas: Canvas, like: Option<&Map>) -> Html {
    let (map, stands_like) = (map.clone(), like.cloned());
    html! {
        <figure class="sp-map-one">
            <figcaption class="sp-source-name">{ &label }</figcaption>
            <MapView {id} {label} {map} {canvas} {stands_like} legend=false />
        </figure>
    }
}

/// Whose eyes, guessed or asked, by whom and when.
fn whose(id: &AttrValue, view: &Viewpoint, w: &Writer<Viewpoint>) -> Html {
    let (whose, status, by) = (part(id, "whose"), part(id, "status"), part(id, "by"));
    let onwhose = w.choosing(whose.clone(), |view, whose| view.whose = whose);
    let onby = w.choosing(by.clone(), |view, by| view.by = by);
    let onstatus = w.choosing(status.clone(), |view, status| {
        if let Some(status) = status {
            view.status = status;
        }
    });
    html! {
        <div class="sp-pair">
            { Ask::new(whose, words::WHOSE_EYES).person(view.whose.as_ref(), onwhose) }
            { Ask::new(status, words::GUESS_OR_ASKED).row().always_one().choice(Some(view.status), onstatus) }
            { Ask::new(by, words::BY_WHOM).person(view.by.as_ref(), onby) }
            { Ask::new(part(id, "date"), words::WHEN).day(view.date, w.typing(|view, date| view.date = date)) }
        </div>
    }
}

/// Begins their drawing with ours.
fn copy_ours(hand: &Hand, view: &Rc<Viewpoint>, map: &Map) -> Html {
    let copy = part(&hand.id, "copy");
    let onclick = {
        let (editor, view, map, id, copy) =
            (hand.editor.clone(), view.clone(), map.clone(), hand.id.clone(), copy.clone());
        Callback::from(move |()| {
            editor.change(&copy, Command::Viewpoint(Change::Put(Viewpoint { map: map.clone(), ..(*view).clone() })));
            // The button goes with the empty drawing.
            page::focus(&part(part(&id, "new"), "from"));
        })
    };
    html! { <Notice><p>{ words::COPY_OURS_WHY }</p>{ main_button(copy, words::COPY_OURS, None, onclick) }</Notice> }
}
