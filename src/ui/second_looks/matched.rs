//! What raises a second look, each with the way to where it is written.

use yew::prelude::*;

use crate::content;
use crate::content::words::second_looks as words;
use crate::domain::looks::Reference;
use crate::domain::walk::Step;
use crate::domain::{Session, dates};
use crate::route::{self, Route};
use crate::ui::bound::{entry_name, first_words, person_name};
use crate::ui::components::pieces::{folded, keyed, marked, saying, several};

/// Of what raises it, so many are seen at once; the others are folded.
const FEW: usize = 4;

/// Everything that raises it, as a list of links.
pub fn links(session: &Session, matched: &[Reference]) -> Html {
    let mut said = Vec::new();
    for found in matched {
        let Some((step, name)) = place(session, found) else { continue };
        let href = match found {
            Reference::Evidence(id) => route::of_entry(&session.id, id),
            _ => Route::Session { id: session.id.clone(), step }.fragment(),
        };
        let link = html! { <a {href} dir="auto">{ name }</a> };
        said.push(keyed(found.id(), marked("li", "", ("dir", "auto"), link)));
    }
    let more = said.split_off(said.len().min(FEW));
    let list = |said| marked("ul", "sp-look-entries", ("role", "list"), said);
    let more = if more.is_empty() { Html::default() } else { folded(words::MORE_RAISED_BY.into(), list(more)) };
    several![saying("p", "sp-look-raised", words::RAISED_BY), list(said), more]
}

/// Where it is written and what it is called; nothing where it is no longer there.
fn place(session: &Session, found: &Reference) -> Option<(Step, AttrValue)> {
    let named = |text: &str| first_words(text).map_or(AttrValue::Static(words::WORDLESS), AttrValue::from);
    let (story, protection) = (&session.story, &session.protection);
    Some(match found {
        Reference::Actor(id) => (Step::People, person_name(story, id)),
        Reference::Evidence(id) => (Step::Evidence, entry_name(story.evidence.get(id)?)),
        Reference::Event(id) => {
            let event = story.events.get(id)?;
            let name = crate::content::words::story::event_name(content::label(event.tag), &dates::written(event.date));
            (Step::Evidence, name.into())
        }
        Reference::Episode(id) => (Step::Behaviour, named(&session.cooperation.episodes.get(id)?.response)),
        Reference::Explanation(id) => {
            let row = session.cooperation.explanations.get(id)?;
            let reason = row.reason.map(|reason| AttrValue::Static(content::label(reason)));
            let name = first_words(&row.text).map(AttrValue::from).or(reason);
            (Step::Explanations, name.unwrap_or(AttrValue::Static(words::WORDLESS)))
        }
        Reference::Decision(id) => (Step::Question, named(&protection.decisions.get(id)?.question)),
        Reference::Judgement(id) => {
            let made = protection.judgements.get(id)?;
            let text = first_words(&made.text).unwrap_or_default();
            (Step::Judgement, words::judgement(&dates::written(made.date), &text).into())
        }
        Reference::Action(id) => (Step::Plan, named(&session.closing.actions.get(id)?.what)),
        Reference::Tripwire(id) => (Step::Tripwires, named(&protection.tripwires.get(id)?.trigger)),
        Reference::Step(step) => (*step, AttrValue::Static(content::prompt(*step).nav)),
    })
}
