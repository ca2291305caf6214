//! What differs between two drawings of the map, told in sentences: the same words for the screen, for a screen reader
//! and for the record. Says what each drawing says; never which of them is right, or better.
//!
//! Start with [`told`].

use crate::content;
use crate::content::words::map_sentences as words;
use crate::content::words::power_map::lower;
use crate::domain::map_difference::{Difference, differences};
use crate::domain::map_reading::beside_anybody;
use crate::domain::power::{Map, Rating, Tie};
use crate::domain::story::Story;

use super::sentences::name;

/// How the two drawings stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// The same map on two days: the first is the earlier.
    Days,
    /// Two people's maps: the first is ours, the second as they might draw it.
    Eyes,
}

/// Everything that differs, a sentence each: ties, then sources of power, then who has somebody beside them on only
/// one of the two. Empty where nothing differs.
#[must_use]
pub fn told(story: &Story, first: &Map, second: &Map, between: Between) -> Vec<String> {
    told_apart(story, first, second, between).into_iter().map(|(_, sentence)| sentence).collect()
}

/// The same, each with whether the second says nothing of it.
#[must_use]
pub fn told_apart(story: &Story, first: &Map, second: &Map, between: Between) -> Vec<(bool, String)> {
    let mut sentences = Vec::new();
    for found in differences(first, second) {
        sentences.push(match found {
            Difference::Tie(one, other) => (other.is_none(), tie(story, one.as_deref(), other.as_deref(), between)),
            Difference::Rating(one, other) => {
                (other.is_none(), rating(story, one.as_deref(), other.as_deref(), between))
            }
        });
    }
    for actor in story.actors.iter() {
        let beside = [first, second].map(|map| beside_anybody(map, &actor.id));
        if beside[0] != beside[1] {
            sentences.push((false, words::beside(between == Between::Days, &name(story, &actor.id), beside[1])));
        }
    }
    sentences
}

fn tie(story: &Story, first: Option<&Tie>, second: Option<&Tie>, between: Between) -> String {
    let days = between == Between::Days;
    let Some(shown) = first.or(second) else { return String::new() };
    let (from, to) = (name(story, &shown.from), name(story, &shown.to));
    match (first, second) {
        (Some(first), Some(second)) if first.kind == second.kind => {
            let runs = [&from, " ", content::tie_kind(shown.kind).phrase, " ", &to].concat();
            let (mut was, mut is) = (Vec::new(), Vec::new());
            if first.certainty != second.certainty {
                was.push(lower(content::label(first.certainty)));
                is.push(lower(content::label(second.certainty)));
            }
            if first.working != second.working {
                for (side, tie) in [(&mut was, first), (&mut is, second)] {
                    side.push(words::works_or_not(tie.working.map(content::label)));
                }
            }
            if first.expression != second.expression {
                for (side, tie) in [(&mut was, first), (&mut is, second)] {
                    side.push(words::expressed_or_not(tie.expression.map(content::label)));
                }
            }
            words::differs(days, &runs, &was.join(", "), &is.join(", "))
        }
        (Some(first), Some(second)) => {
            let [was, is] = [first, second].map(|tie| [content::tie_kind(tie.kind).phrase, " ", &to].concat());
            words::differs(days, &from, &was, &is)
        }
        _ => words::only_one(days, &from, &[content::tie_kind(shown.kind).phrase, " ", &to].concat(), second.is_some()),
    }
}

fn rating(story: &Story, first: Option<&Rating>, second: Option<&Rating>, between: Between) -> String {
    let Some(shown) = second.or(first) else { return String::new() };
    let over = shown.over.as_ref().map(|over| name(story, over));
    let source = lower(content::power_source(shown.source).name);
    let about = words::power_of(&name(story, &shown.actor), over.as_deref(), &source);
    let [was, is] = [first, second].map(|rating| match rating {
        None => words::NONE.to_owned(),
        Some(rating) => {
            let over = match &rating.over {
                over if *over == shown.over => String::new(),
                Some(over) => words::over_whom(&name(story, over)),
                None => words::OVER_NOBODY.to_owned(),
            };
            [words::amount(rating.amount), rating.used.map_or("", words::used), &over].concat()
        }
    });
    words::differs(between == Between::Days, &about, &was, &is)
}
