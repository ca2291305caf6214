//! The picture that is taken away: whole, harmless, and the same in words.

use standpoint::content::samples;
use standpoint::domain::map_labels::width;
use standpoint::domain::power::Map;
use standpoint::domain::story::{Actor, ActorKind, Story};
use standpoint::domain::{ActorId, Session, SessionId};
use standpoint::export::changes::{Between, told};
use standpoint::export::map_file::{MapFile, drawn, without_names};
use standpoint::export::map_paper::{PaperMap, on_paper};
use standpoint::export::sentences::{actor, by_actor};

const FILE: MapFile = MapFile { title: "Power map", subtitle: "1 May 2026", names: true };

fn cases() -> Vec<Session> {
    samples::samples().iter().map(|sample| sample.complete(SessionId::new("one").unwrap())).collect()
}

#[test]
fn every_sample_is_drawn_with_everybody_and_everything_it_says() {
    for session in cases() {
        let drawn = drawn(&session.story, &session.power.map, &FILE);
        let svg = &drawn.svg;
        for actor in session.story.actors.iter() {
            let first = actor.label.split_whitespace().next().unwrap().replace('\'', "&#39;");
            assert!(svg.contains(&first), "{}", actor.label);
        }
        let ties = svg.matches("marker-end").count();
        assert_eq!(ties, session.power.map.ties.len() + 3, "a line for each tie, and three in the legend");
        let desc = svg.split("<desc id=\"desc\">").nth(1).unwrap().split("</desc>").next().unwrap();
        assert_eq!(desc, drawn.words.replace('\'', "&#39;"), "the words stand in the picture");
        for somebody in session.story.actors.iter() {
            assert!(drawn.words.contains(&actor(&session.story, somebody)), "{}", somebody.label);
        }
        for about in by_actor(&session.story, &session.power.map) {
            for sentence in about.sentences {
                assert!(drawn.words.contains(&sentence.to_string()), "{sentence}");
            }
        }
        for said in
            ["Petals are sources of power", "its style says how sure we are", "says how it works", "near or far"]
        {
            assert!(svg.contains(said), "the legend does not say: {said}");
        }
    }
}

/// Every text of a picture with the place where it begins or about which it stands.
fn texts(svg: &str) -> Vec<(i32, String)> {
    let mut found = Vec::new();
    for piece in svg.split("<text ").skip(1) {
        let (attributes, rest) = piece.split_once('>').unwrap();
        let x = attributes.split("x=\"").nth(1).and_then(|x| x.split('"').next()?.parse().ok()).unwrap_or(0);
        found.push((x, rest.split_once('<').unwrap().0.to_owned()));
    }
    found
}

#[test]
fn a_title_as_long_as_can_be_stays_within_the_picture() {
    let long = ["word ".repeat(30), "unbroken".repeat(15)].concat();
    let picture = drawn(&Story::default(), &Map::default(), &MapFile { title: &long, ..FILE });
    let lines: Vec<String> = texts(&picture.svg).into_iter().filter(|(x, _)| *x == 24).map(|(_, text)| text).collect();
    let said: String = lines.concat().replace(' ', "");
    assert!(said.starts_with(&long.replace(' ', "")), "nothing is cut off: {said}");
    for line in lines {
        // The title's letters are the widest: 22 to 18 of those that widths are reckoned for.
        assert!(width(&line) * 22 / 18 <= picture.size.0 - 48 + 22, "{line}");
    }
    assert_eq!(picture.title, long);
}

#[test]
fn three_hundred_people_with_names_in_any_script_are_one_picture_and_its_words() {
    let names = [
        "عبد الرحمن بن محمد الفلاني الطويل",
        "श्रीमती अनुराधा देवी शर्मा जी",
        "👨‍👩‍👧‍👦👩‍🦽🏳️‍🌈👋🏽",
        "Nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        "社会工作者社会工作者社会工作者社会工作者社会工作者社会工作者",
    ];
    let actor_at = |at: usize| {
        let label = names[at % names.len()];
        Actor::new(ActorId::new(&format!("a{at}")).unwrap(), label, ActorKind::ALL[at % ActorKind::ALL.len()])
    };
    let story = Story { actors: (0..300).map(actor_at).collect(), ..Story::default() };
    let picture = drawn(&story, &Map::default(), &FILE);
    assert_eq!(picture.svg.matches("<circle r=\"26\"").count(), 300);
    assert!(picture.size.0 > 1_000 && picture.size.1 > 1_000);
    assert_eq!(picture.words.matches(" is here as ").count(), 300);
    for (_, text) in texts(&picture.svg) {
        assert!(!text.starts_with(['\u{200d}', '\u{fe0f}', '\u{1f3fd}', '\u{94d}']), "cut within a letter: {text:?}");
    }
}

#[test]
fn without_names_no_name_is_left_in_it() {
    for session in cases() {
        let svg = drawn(&session.story, &session.power.map, &MapFile { names: false, ..FILE }).svg;
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
    let svg = drawn(&story, &Map::default(), &MapFile { title: "<script>", ..FILE }).svg;
    for forbidden in ["<script", "<foreignObject", "onload='", "\u{0}", "\u{8}", "&lol;", "<!DOCTYPE", "<!ENTITY"] {
        assert!(!svg.contains(forbidden), "{forbidden:?}");
    }
}

#[test]
fn on_paper_the_picture_stands_above_all_its_sentences_and_the_differences_behind_theirs() {
    for session in cases() {
        let (story, ours, theirs) = (&session.story, &session.power.map, &session.power.viewpoints[0].map);
        let svg = drawn(story, ours, &FILE).svg;
        let paper = |map, beside| PaperMap { story, map, svg: &svg, beside };
        let printed = on_paper(&[paper(ours, None), paper(theirs, Some(ours))]);
        let plain = |text: &str| text.replace('\'', "&#39;").replace('"', "&quot;");
        let (first, second) = printed.split_once("<svg ").unwrap().1.split_once("<svg ").unwrap();
        for (part, map) in [(first, ours), (second, theirs)] {
            let (_, words) = part.split_once("</svg>").unwrap();
            for sentence in by_actor(story, map).into_iter().flat_map(|about| about.sentences) {
                assert!(words.contains(&plain(&format!(">{sentence}<"))), "{sentence}");
            }
        }
        for difference in told(story, ours, theirs, Between::Eyes) {
            assert!(!first.contains(&plain(&difference)) && second.contains(&plain(&difference)), "{difference}");
        }
    }
    assert_eq!(on_paper(&[]), "");
}

#[test]
fn nobody_at_all_is_still_a_picture_with_a_legend() {
    let svg = drawn(&Story::default(), &Map::default(), &FILE).svg;
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && svg.contains("Holds down"));
}
