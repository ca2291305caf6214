//! The map by typing: a line that is read as a tie or as a source of power, with the ways it could go on; and the whole
//! map in sentences beneath, each of which can be brought back into the line to be changed.

use std::rc::Rc;

use yew::prelude::*;

use super::pieces::empty;
use super::rows::{Entry, Hand, row};
use super::tags::{held, list, named, says};
use crate::app::{use_editor, use_refusal, use_story};
use crate::content::words::{map_tools as tools, power_map as words, refusals};
use crate::domain::power::{Map, Rating, Tie};
use crate::domain::story::{Actor, ActorKind, Story};
use crate::domain::{ActorId, Canvas, Change, Command, List, RatingId, Rejection, TieId};
use crate::export::said::{Claim, Reading, Trouble, read};
use crate::export::sentences;
use crate::platform::{page, random};
use crate::ui::bound::{part, person_name};
use crate::ui::components::button::{ButtonKind, press};
use crate::ui::components::pieces::{group, several};
use crate::ui::components::shares::{Each, in_shares};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::use_announce;

/// Longest sentence; a longer one is not read.
const LONGEST: usize = 1_000;
/// Most ways to go on that are shown.
const SHOWN: usize = 12;
/// Of how many people the sentences are seen first.
const SEEN_FIRST: usize = 6;

/// What is on the map already and has been brought into the line.
#[derive(Clone, PartialEq)]
enum Changing {
    Tie(Rc<Tie>),
    Rating(Rc<Rating>),
    Actor,
}

#[derive(Clone, Default, PartialEq)]
struct Typed {
    text: String,
    changing: Option<Changing>,
    /// Enter was pressed on a sentence that cannot be put on the map.
    tried: bool,
}

#[derive(Properties, PartialEq)]
struct SentencesProps {
    id: AttrValue,
    canvas: Canvas,
    map: Map,
}

/// The line and the sentences. `id` begins the ids of their controls.
#[inline(never)]
pub fn map_in_sentences(id: AttrValue, canvas: Canvas, map: &Map) -> Html {
    html! { <MapSentences {id} {canvas} map={map.clone()} /> }
}

#[component]
fn MapSentences(props: &SentencesProps) -> Html {
    let story = use_story();
    let editor = use_editor();
    let announce = use_announce();
    let typed = use_state_eq(Typed::default);
    let line = part(&props.id, "line");
    let refusal = use_refusal(&line);
    // The same as long as the map is, so that typing does not draw all of it again.
    let each = use_memo(
        (story.actors.clone(), props.map.clone(), props.canvas.clone(), typed.setter(), line.clone()),
        |(actors, map, canvas, typed, line)| all(actors, map, canvas, typed, line),
    );
    let Reading { said, next } = match &typed.changing {
        Some(Changing::Tie(tie)) => read(&story, &typed.text, tie.id.clone(), random::id()),
        Some(Changing::Rating(rating)) => read(&story, &typed.text, random::id(), rating.id.clone()),
        Some(Changing::Actor) | None => read(&story, &typed.text, random::id(), random::id()),
    };

    let error = match (&said, typed.tried) {
        (Err(in_the_way), true) => Some(trouble(in_the_way)),
        (Err(Trouble::ToOneself), false) => Some(trouble(&Trouble::ToOneself)),
        _ => refusal.map(|why| refusals::sentence(why).to_owned()),
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(Typed { text, tried: false, ..(*typed).clone() }))
    };
    let submit = {
        let (typed, said, canvas, line) = (typed.clone(), said.clone(), props.canvas.clone(), line.clone());
        let (story, editor, announce) = (story.clone(), editor.clone(), announce.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Ok(claim) = &said else { return typed.set(Typed { tried: true, ..(*typed).clone() }) };
            let told = match claim {
                Claim::Tie(tie) => sentences::tie(&story, tie).to_string(),
                Claim::Rating(rating) => sentences::rating(&story, rating).to_string(),
                Claim::Actor(..) => typed.text.clone(),
            };
            let Some(command) = command(&story, &canvas, claim.clone(), typed.changing.as_ref()) else { return };
            if editor.accepted(&line, command) {
                announce.emit(words::on_the_map(&told));
                typed.set(Typed::default());
            }
            page::focus(&line);
        })
    };
    let field = TextProps {
        hint: Some(tools::SENTENCE_HINT.into()),
        error: error.map(AttrValue::from),
        limit: Some(LONGEST),
        ..TextProps::asking(line.clone(), tools::SENTENCE.into(), typed.text.clone().into(), oninput)
    };
    let put = press(if typed.changing.is_some() { tools::CHANGE_IT } else { words::PUT_ON_MAP }, Callback::noop())
        .kind(ButtonKind::Primary)
        .submit()
        .drawn();
    let leave = if typed.changing.is_some() {
        let typed = typed.clone();
        press(tools::LEAVE_IT, Callback::from(move |()| typed.set(Typed::default()))).in_row().drawn()
    } else {
        Html::default()
    };
    let missing = match &said {
        Err(Trouble::Nobody(name)) => {
            let (editor, name, line) = (editor.clone(), name.clone(), line.clone());
            let label = tools::add_named(&name);
            let onclick = Callback::from(move |()| {
                let id: ActorId = random::id();
                editor.change(&line, Command::Actor(Change::add(Actor::new(id, &name, ActorKind::FamilyFriend))));
                page::focus(&line);
            });
            press(&label, onclick).small().drawn()
        }
        _ => Html::default(),
    };
    let said_all = if story.actors.is_empty() {
        empty(words::NO_TIES, words::NO_TIES_BODY)
    } else {
        held("div", "sp-stack", vec![in_shares(story.actors.len(), SEEN_FIRST, (*each).clone())])
    };
    html! {
        <div class="sp-stack">
            <form class="sp-sentence-line" onsubmit={submit}>
                { text(&field, true) }
                <div class="sp-cluster">{ put }{ leave }{ missing }</div>
            </form>
            { ways_on(&next, &typed, &line) }
            { said_all }
        </div>
    }
}

/// What stands in the way of a sentence, and what to do.
fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Empty => tools::EMPTY_LINE.to_owned(),
        Trouble::Unfinished => tools::UNFINISHED.to_owned(),
        Trouble::NotKnown(text) => tools::not_known(text),
        Trouble::Nobody(name) => tools::nobody_called(name),
        Trouble::ToOneself => refusals::sentence(Rejection::TieToItself).to_owned(),
    }
}

/// How the sentence could go on; pressed, it does.
fn ways_on(next: &[String], typed: &UseStateHandle<Typed>, line: &AttrValue) -> Html {
    let mut ways = Vec::new();
    for whole in next.iter().take(SHOWN) {
        let (typed, text, line) = (typed.clone(), [whole, " "].concat(), line.clone());
        let onclick = Callback::from(move |()| {
            typed.set(Typed { text: text.clone(), tried: false, ..(*typed).clone() });
            page::focus(&line);
        });
        ways.push(press(whole, onclick).small().drawn());
    }
    if ways.is_empty() {
        return Html::default();
    }
    named("sp-cluster sp-sentence-ways", tools::WAYS_ON.into(), ways)
}

/// The command for what was said. What was brought into the line keeps the reason it had where none was typed.
fn command(story: &Story, canvas: &Canvas, claim: Claim, changing: Option<&Changing>) -> Option<Command> {
    Some(match (claim, changing) {
        (Claim::Actor(id, kind), _) => {
            let actor = story.actors.get(&id)?;
            Command::Actor(Change::put(Actor { kind, ..(**actor).clone() }))
        }
        (Claim::Tie(tie), Some(Changing::Tie(was))) => {
            let why = if tie.why.is_empty() { was.why.clone() } else { tie.why };
            Command::Tie(canvas.clone(), Change::put(Tie { why, ..tie }))
        }
        (Claim::Rating(rating), Some(Changing::Rating(was))) => {
            let note = if rating.note.is_empty() { was.note.clone() } else { rating.note };
            Command::Rating(canvas.clone(), Change::put(Rating { note, ..rating }))
        }
        (Claim::Tie(tie), _) => Command::Tie(canvas.clone(), Change::add(tie)),
        (Claim::Rating(rating), _) => Command::Rating(canvas.clone(), Change::add(rating)),
    })
}

/// What the map says of one person.
#[derive(PartialEq)]
pub struct Told {
    actor: Rc<Actor>,
    ties: Vec<Rc<Tie>>,
    ratings: Vec<Rc<Rating>>,
    canvas: Canvas,
    typed: UseStateSetter<Typed>,
    line: AttrValue,
}

/// Draws all that the map says, person by person.
fn all(actors: &List<Actor>, map: &Map, canvas: &Canvas, typed: &UseStateSetter<Typed>, line: &AttrValue) -> Each {
    let (actors, map, canvas, typed, line) = (actors.clone(), map.clone(), canvas.clone(), typed.clone(), line.clone());
    Rc::new(move |at| {
        let actor = actors[at].clone();
        let (mut ties, mut ratings) = (Vec::new(), Vec::new());
        for tie in map.ties.iter() {
            if tie.from == actor.id {
                ties.push(tie.clone());
            }
        }
        for rating in map.ratings.iter() {
            if rating.actor == actor.id {
                ratings.push(rating.clone());
            }
        }
        let (canvas, typed, line) = (canvas.clone(), typed.clone(), line.clone());
        row(part(&line, actor.id.as_str()), Entry::Told(Told { actor, ties, ratings, canvas, typed, line }))
    })
}

/// What the map says of one person, in sentences that can be changed.
#[inline(never)]
pub fn told(hand: &Hand, of: &Told) -> Html {
    let (story, typed, line) = (&hand.story, &of.typed, &of.line);
    let said = sentences::actor(story, &of.actor);
    let onclick = bring(said.clone(), Changing::Actor, typed, line);
    let change = press(words::CHANGE, onclick).label(words::change(&said)).in_row().drawn();
    let mut items = vec![held("li", "sp-cluster sp-cluster-apart", vec![says("p", "", said), change])];
    for tie in &of.ties {
        let said = sentences::tie(story, tie).to_string();
        let command = Command::Tie(of.canvas.clone(), Change::Remove(tie.id.clone()));
        items.push(said_line(said, &tie.why, Changing::Tie(tie.clone()), command, typed, line));
    }
    for rating in &of.ratings {
        let said = sentences::rating(story, rating).to_string();
        let command = Command::Rating(of.canvas.clone(), Change::Remove(rating.id.clone()));
        items.push(said_line(said, &rating.note, Changing::Rating(rating.clone()), command, typed, line));
    }
    let name = says("h2", "sp-source-name", person_name(story, &of.actor.id));
    held("section", "sp-stack sp-stack-tight", vec![name, list("ul", "sp-stack sp-stack-tight", items)])
}

/// Brings what is on the map already into the line.
fn bring(text: String, changing: Changing, typed: &UseStateSetter<Typed>, line: &AttrValue) -> Callback<()> {
    let (typed, line) = (typed.clone(), line.clone());
    Callback::from(move |()| {
        typed.set(Typed { text: text.clone(), changing: Some(changing.clone()), tried: false });
        page::focus(&line);
    })
}

fn said_line(
    told: String,
    why: &str,
    changing: Changing,
    command: Command,
    typed: &UseStateSetter<Typed>,
    line: &AttrValue,
) -> Html {
    let id = match &changing {
        Changing::Tie(tie) => part(line, TieId::as_str(&tie.id)),
        Changing::Rating(rating) => part(line, RatingId::as_str(&rating.id)),
        Changing::Actor => return Html::default(),
    };
    let onclick = bring(told.clone(), changing, typed, line);
    let remove = crate::ui::bound::remove_button(
        id,
        words::REMOVE,
        words::remove_tie(&told),
        words::the_tie(&told).into(),
        command,
        line.clone(),
    );
    let why = if why.trim().is_empty() { Html::default() } else { says("p", "sp-voice", why.to_owned()) };
    let tools = several![press(words::CHANGE, onclick).label(words::change(&told)).in_row().drawn(), remove];
    held(
        "li",
        "sp-cluster sp-cluster-apart",
        vec![group("", several![says("p", "", told), why]), group("sp-cluster", tools)],
    )
}
