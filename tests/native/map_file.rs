//! The picture that is taken away: whole, harmless, and the same in words.

use standpoint::content::samples;
use standpoint::domain::power::Map;
use standpoint::domain::story::{Actor, ActorKind, Story};
use standpoint::domain::{ActorId, Session, SessionId};
use standpoint::export::map_file::{MapFile, to_svg, without_names};
use standpoint::export::sentences::by_actor;

const FILE: MapFile = MapFile { title: "Power map", subtitle: "1 May 2026", names: true };

fn cases() -> Vec<Session> {
    samples::samples().iter().map(|sample| sample.complete(SessionId::new("one").unwrap())).collect()
}

#[test]
fn every_sample_is_drawn_with_everybody_and_everything_it_says() {
    for session in cases() {
        let svg = to_svg(&session.story, &session.power.map, &FILE);
        for actor in session.story.actors.iter() {
            let first = actor.label.split_whitespace().next().unwrap().replace('\'', "&#39;");
            assert!(svg.contains(&first), "{}", actor.label);
        }
        let ties = svg.matches("marker-end").count();
        assert_eq!(ties, session.power.map.ties.len() + 3, "a line for each tie, and three in the legend");
        let desc = svg.split("<desc id=\"desc\">").nth(1).unwrap().split("</desc>").next().unwrap();
        for about in by_actor(&session.story, &session.power.map) {
            for sentence in about.sentences {
                assert!(desc.contains(&sentence.to_string().replace('\'', "&#39;")), "{sentence}");
            }
        }
    }
}

#[test]
fn without_names_no_name_is_left_in_it() {
    for session in cases() {
        let svg = to_svg(&session.story, &session.power.map, &MapFile { names: false, ..FILE });
        let called = without_names(&session.story);
        for (actor, role) in session.story.actors.iter().zip(called.actors.iter()) {
            assert_eq!(actor.id, role.id);
            let kinds = actor.label.split(|letter: char| !letter.is_alphanumeric());
            // A label such as "Worker" says no more than the role does.
            let names =
                kinds.filter(|word| word.len() > 2 && !role.label.to_lowercase().contains(&word.to_lowercase()));
            for name in names.filter(|name| !["the", "and", "team", "panel"].contains(&name.to_lowercase().as_str())) {
                assert!(!svg.contains(&format!(">{name}<")), "{name} in a picture without names");
            }
        }
    }
}

#[test]
fn what_people_type_cannot_become_markup() {
    let labels = ["<script>alert(1)</script>", "\"/><foreignObject/>", "a\u{0}b\u{8}c", "&lol;", "' onload='x"];
    let actors = labels
        .iter()
        .enumerate()
        .map(|(at, label)| Actor::new(ActorId::new(&format!("a{at}")).unwrap(), label, ActorKind::FamilyFriend));
    let story = Story { actors: actors.collect(), ..Story::default() };
    let svg = to_svg(&story, &Map::default(), &MapFile { title: "<script>", ..FILE });
    for forbidden in ["<script", "<foreignObject", "onload='", "\u{0}", "\u{8}", "&lol;", "<!DOCTYPE", "<!ENTITY"] {
        assert!(!svg.contains(forbidden), "{forbidden:?}");
    }
}

#[test]
fn nobody_at_all_is_still_a_picture_with_a_legend() {
    let svg = to_svg(&Story::default(), &Map::default(), &FILE);
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && svg.contains("Holds down"));
}
