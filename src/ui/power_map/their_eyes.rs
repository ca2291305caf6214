//! Step 7: the map as somebody else might draw it, and what the two drawings say differently.

use std::rc::Rc;

use yew::prelude::*;

use super::difference_list::DifferenceList;
use super::map_view::MapView;
use super::source_rows::SourceEditor;
use super::tie_maker::TieMaker;
use super::tie_table::TieTable;
use crate::app::{use_editor, use_power, use_story};
use crate::content::words::power_map as words;
use crate::domain::power::{Map, Power, Viewpoint, ViewpointStatus};
use crate::domain::story::Story;
use crate::domain::{ActorId, Canvas, Change, Command, ViewpointId};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundChoice, BoundDate, BoundPerson, BoundText, RemoveButton, Shown, person_name};
use crate::ui::components::{Button, ButtonKind, Choice, Disclosure, EmptyState, Notice, Panel, Select};

const ADD: &str = "eyes-add";

/// The viewpoints, one at a time.
#[component]
pub fn TheirEyesStep() -> Html {
    let power = use_power();
    let story = use_story();
    let editor = use_editor();
    let chosen = use_state_eq(|| None::<ViewpointId>);
    let onadd = {
        let chosen = chosen.setter();
        Callback::from(move |()| {
            let id: ViewpointId = random::id();
            let whose = AttrValue::from(format!("eyes-{id}-whose"));
            editor.change(ADD, Command::Viewpoint(Change::Add(blank(id.clone()))));
            chosen.set(Some(id));
            whose
        })
    };
    let shown = chosen.as_ref().and_then(|id| power.viewpoints.get(id)).or(power.viewpoints.first());
    let options: Vec<Choice> =
        power.viewpoints.iter().map(|view| Choice::new(view.id.to_string(), title(&story, view))).collect();
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |id: Option<AttrValue>| chosen.set(id.and_then(|id| ViewpointId::new(&id))))
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            if let Some(viewpoint) = shown {
                if power.viewpoints.len() > 1 {
                    <Select
                        id="eyes-which" label={words::WHICH_VIEWPOINT} {options} {onchange} always_one=true
                        selected={AttrValue::from(viewpoint.id.to_string())}
                    />
                }
                <Drawn key={viewpoint.id.as_str()} viewpoint={viewpoint.clone()} power={power.clone()} />
            } else {
                <EmptyState title={words::NO_VIEWPOINT}><p>{ words::NO_VIEWPOINT_BODY }</p></EmptyState>
            }
            <div class="sp-cluster"><AddButton id={ADD} label={words::ADD_VIEWPOINT} {onadd} /></div>
        </div>
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

fn title(story: &Story, viewpoint: &Viewpoint) -> String {
    words::through_eyes(viewpoint.whose.as_ref().map(|whose| person_name(story, whose)).as_deref())
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    viewpoint: Rc<Viewpoint>,
    power: Rc<Power>,
}

/// One viewpoint, whole.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let story = use_story();
    let view = &props.viewpoint;
    let id = format!("eyes-{}", view.id);
    let title = title(&story, view);
    let canvas = Canvas::Theirs(view.id.clone());
    let begun = view.map != Map::default();
    html! {
        <>
            <Panel id={id.clone()} title={title.clone()}>
                <Whose viewpoint={view.clone()} />
                if !begun {
                    <CopyOurs viewpoint={view.clone()} map={props.power.map.clone()} />
                }
                <div class="sp-cluster">
                    <RemoveButton
                        id={format!("{id}-remove")} label={words::REMOVE} name={words::remove_tie(&title)}
                        what={title.clone()} then={ADD} command={Command::Viewpoint(Change::Remove(view.id.clone()))}
                    />
                </div>
            </Panel>
            <section class="sp-stack" aria-labelledby={format!("{id}-ties-title")}>
                <h2 id={format!("{id}-ties-title")}>{ words::THEIR_TIES }</h2>
                <TieMaker id={format!("{id}-new")} canvas={canvas.clone()} ties={view.map.ties.clone()} />
                <TieTable
                    id={format!("{id}-ties")} canvas={canvas.clone()} ties={view.map.ties.clone()}
                    then={format!("{id}-new-from")}
                />
                <Disclosure summary={words::THEIR_SOURCES}>
                    <SourceEditor id={format!("{id}-sources")} canvas={canvas.clone()} map={view.map.clone()} />
                </Disclosure>
            </section>
            if begun {
                <section class="sp-stack" aria-labelledby={format!("{id}-both")}>
                    <h2 id={format!("{id}-both")}>{ words::BOTH_MAPS }</h2>
                    <div class="sp-map-step-two">
                        <figure class="sp-map-one">
                            <figcaption class="sp-source-name">{ words::OURS }</figcaption>
                            <MapView
                                id={format!("{id}-ours")} label={words::OURS} map={props.power.map.clone()}
                                canvas={Canvas::Ours} no_legend=true
                            />
                        </figure>
                        <figure class="sp-map-one">
                            <figcaption class="sp-source-name">{ &title }</figcaption>
                            <MapView
                                id={format!("{id}-theirs")} label={title.clone()} map={view.map.clone()} {canvas}
                                stands_like={props.power.map.clone()}
                                no_legend=true
                            />
                        </figure>
                    </div>
                </section>
                <section class="sp-stack" aria-labelledby={format!("{id}-differences")}>
                    <h2 id={format!("{id}-differences")}>{ words::DIFFERENCES }</h2>
                    <DifferenceList
                        here={props.power.map.clone()} there={view.map.clone()} none={words::NO_DIFFERENCE}
                        only={[words::ONLY_OURS, words::ONLY_THEIRS]} says={[words::OURS_SAYS, words::THEIRS_SAYS]}
                    />
                </section>
            }
            <BoundText
                id={format!("{id}-differs")} label={words::DIFFERS} hint={words::DIFFERS_HINT}
                value={view.differs.clone()} write={
                    let view = view.clone();
                    Callback::from(move |differs| put(Viewpoint { differs, ..(*view).clone() }))
                }
            />
        </>
    }
}

fn put(viewpoint: Viewpoint) -> Command {
    Command::Viewpoint(Change::Put(viewpoint))
}

#[derive(Properties, PartialEq)]
struct WhoseProps {
    viewpoint: Rc<Viewpoint>,
}

/// Whose eyes, guessed or asked, by whom and when.
#[component]
fn Whose(props: &WhoseProps) -> Html {
    let editor = use_editor();
    let view = &props.viewpoint;
    let id = format!("eyes-{}", view.id);
    let send = |field: String| {
        let editor = editor.clone();
        move |viewpoint: Viewpoint| editor.change(&field, put(viewpoint))
    };
    let (whose, status, by) = (send(format!("{id}-whose")), send(format!("{id}-status")), send(format!("{id}-by")));
    let (view_whose, view_status, view_by, view_date) = (view.clone(), view.clone(), view.clone(), view.clone());
    html! {
        <div class="sp-pair">
            <BoundPerson
                id={format!("{id}-whose")} label={words::WHOSE_EYES} value={view.whose.clone()}
                onchoose={Callback::from(move |to: Option<ActorId>| {
                    whose(Viewpoint { whose: to, ..(*view_whose).clone() });
                })}
            />
            <BoundChoice
                id={format!("{id}-status")} label={words::GUESS_OR_ASKED} value={Some(view.status)} shown={Shown::Row}
                always_one=true onchoose={Callback::from(move |to: Option<ViewpointStatus>| {
                    if let Some(to) = to {
                        status(Viewpoint { status: to, ..(*view_status).clone() });
                    }
                })}
            />
            <BoundPerson
                id={format!("{id}-by")} label={words::BY_WHOM} value={view.by.clone()}
                onchoose={Callback::from(move |to: Option<ActorId>| by(Viewpoint { by: to, ..(*view_by).clone() }))}
            />
            <BoundDate
                id={format!("{id}-date")} label={words::WHEN} value={view.date}
                write={Callback::from(move |date| put(Viewpoint { date, ..(*view_date).clone() }))}
            />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CopyOursProps {
    viewpoint: Rc<Viewpoint>,
    map: Map,
}

/// Begins their drawing with ours.
#[component]
fn CopyOurs(props: &CopyOursProps) -> Html {
    let editor = use_editor();
    let id = format!("eyes-{}-copy", props.viewpoint.id);
    let onclick = {
        let (viewpoint, map, id) = (props.viewpoint.clone(), props.map.clone(), id.clone());
        Callback::from(move |()| {
            editor.change(&id, put(Viewpoint { map: map.clone(), ..(*viewpoint).clone() }));
            // The button goes with the empty drawing.
            crate::platform::page::focus(&format!("eyes-{}-new-from", viewpoint.id));
        })
    };
    html! {
        <Notice>
            <p>{ words::COPY_OURS_WHY }</p>
            <Button {id} kind={ButtonKind::Primary} {onclick}>{ words::COPY_OURS }</Button>
        </Notice>
    }
}
