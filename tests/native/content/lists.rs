//! Every member of every list: present, exactly once, in its order, with its words.

use std::collections::{BTreeMap, BTreeSet};

use standpoint::content;
use standpoint::domain::cooperation::ReasonGroup;
use standpoint::domain::opening::Nation;
use standpoint::domain::{
    Listed, YesNo, advocacy, closing, cooperation, footing, map_reading, opening, power, protection, records, seminar,
    story, thresholds, voices, walk, wants,
};

use super::{files, none};

/// A list's name, its ids, and the words of each.
struct Choices {
    list: &'static str,
    members: Vec<(&'static str, &'static str, Option<&'static str>)>,
}

fn choices<E: Listed>() -> Choices {
    let members = E::all().iter().map(|m| (m.id(), content::label(*m), content::hint(*m))).collect();
    Choices { list: E::LIST, members }
}

macro_rules! all_choices {
    ($($path:path),+ $(,)?) => { vec![$(choices::<$path>()),+] };
}

fn every_list() -> Vec<Choices> {
    all_choices![
        YesNo,
        advocacy::Barrier,
        advocacy::AdvocacyRoute,
        advocacy::Possible,
        advocacy::AdvocateRole,
        advocacy::Conflict,
        advocacy::AdvocacyChoice,
        advocacy::AdvocacyOutcome,
        advocacy::AgeBand,
        advocacy::Circumstance,
        advocacy::Process,
        advocacy::RecordedBy,
        advocacy::Standard,
        closing::ObstacleLevel,
        closing::ObstacleKind,
        closing::Scope,
        closing::SeenBy,
        closing::ObstacleMove,
        closing::ActionLevel,
        closing::ActionStatus,
        closing::Once,
        records::RecordKind,
        records::RecordPart,
        records::RecordPicture,
        footing::Cost,
        footing::CostSeen,
        wants::StillTrue,
        wants::Met,
        content::Confidence,
        content::Need,
        cooperation::Stance,
        cooperation::Presence,
        cooperation::ReasonGroup,
        cooperation::Reason,
        cooperation::Fit,
        cooperation::Standing,
        opening::Mode,
        opening::Nation,
        seminar::Given,
        opening::Setting,
        opening::Tool,
        map_reading::Reading,
        power::PowerSource,
        power::Amount,
        power::Use,
        power::TieKind,
        power::Certainty,
        power::Working,
        power::Expression,
        power::ViewpointStatus,
        power::ShiftKind,
        protection::Lens,
        protection::Level,
        protection::KeptShared,
        protection::Unsure,
        protection::JudgementLeans,
        protection::CapacityOutcome,
        protection::Trap,
        protection::TrapGroup,
        protection::Look,
        protection::Direction,
        story::ActorKind,
        story::Age,
        story::InHome,
        story::Voice,
        story::How,
        story::Interpreter,
        story::Visit,
        story::Leans,
        story::Shows,
        story::Checked,
        story::EventTag,
        story::SourceKind,
        story::SourceCheck,
        thresholds::Threshold,
        voices::Party,
        voices::VoiceArea,
        walk::Stage,
        walk::Step,
        walk::Progress,
    ]
}

#[test]
fn the_linter_knows_every_list_there_is() {
    let known: BTreeSet<String> = every_list().iter().map(|choices| choices.list.to_string()).collect();
    let mut faults = Vec::new();
    let mut sources = files("domain", "rs");
    sources.extend(
        files("content", "rs")
            .into_iter()
            .filter(|(name, _)| ["law.rs", "advocacy_grounds.rs"].contains(&name.as_str())),
    );
    for (file, text) in sources {
        for declared in text.split("choices! {").skip(1) {
            let name = declared.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("//"));
            let name = name.and_then(|line| line.split_whitespace().next()).unwrap_or_default();
            if name.chars().all(char::is_alphanumeric) && !name.is_empty() && !known.contains(name) {
                faults.push(format!("{file}: the list {name} is new: add it to every_list() in this test"));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_answer_has_its_words_exactly_once() {
    let mut faults = Vec::new();
    let file = files("content", "json").remove("answers.json").unwrap();
    let lists = every_list();
    for Choices { list, members } in &lists {
        for (id, label, hint) in members {
            if content::wording(list, id).is_none() || label.trim().is_empty() {
                faults.push(format!("{list} {id} has no words: add a row to answers.json or to its catalogue"));
            }
            if hint.is_some_and(|hint| hint.trim().is_empty()) {
                faults.push(format!("{list} {id} has an empty hint: write one, or leave it out"));
            }
        }
        let labels: BTreeSet<_> = members.iter().map(|(_, label, _)| label).collect();
        if labels.len() != members.len() {
            faults.push(format!("{list} has two members with the same label: nobody could tell them apart"));
        }
    }
    for (list, ids) in content::answer_lists() {
        match lists.iter().find(|choices| choices.list == list) {
            None => faults.push(format!("answers.json has a list {list} that is not in the domain: remove it")),
            Some(choices) => {
                let expected: Vec<_> = choices.members.iter().map(|(id, ..)| *id).collect();
                if ids != expected {
                    faults.push(format!("answers.json {list}: put its rows in this order, each once: {expected:?}"));
                }
            }
        }
        if file.matches(&format!("\"{list}\":")).count() != 1 {
            faults.push(format!("answers.json has the list {list} twice: the first is lost, so join them"));
        }
    }
    let rows = serde_json::from_str::<BTreeMap<String, Vec<Vec<String>>>>(&file).unwrap();
    for (list, row) in rows.iter().flat_map(|(list, rows)| rows.iter().map(move |row| (list, row))) {
        if !matches!(row.len(), 2 | 3) {
            faults.push(format!("answers.json {list} {row:?}: a row is an id, a label and perhaps a hint"));
        }
    }
    none(&faults);
}

#[test]
fn every_catalogue_stands_in_the_order_of_its_list() {
    #[track_caller]
    fn check<E: Listed>(file: &str, ids: impl Iterator<Item = E>) {
        let (ids, expected): (Vec<_>, Vec<_>) = (ids.map(E::id).collect(), E::all().iter().map(|m| m.id()).collect());
        assert_eq!(ids, expected, "{file}: put its entries in the order of {}, each exactly once", E::LIST);
    }
    check("prompts.json", content::prompts().iter().map(|entry| entry.step));
    check("power_sources.json", content::power_sources().iter().map(|entry| entry.id));
    check("tie_kinds.json", content::tie_kinds().iter().map(|entry| entry.id));
    check("reasons.json", content::reasons().iter().map(|entry| entry.id));
    check("levels.json", content::levels().iter().map(|entry| entry.id));
    check("source_kinds.json", content::source_kinds().iter().map(|entry| entry.id));
    check("source_checks.json", content::source_checks().iter().map(|entry| entry.id));
    check("obstacles.json", content::obstacles().iter().map(|entry| entry.id));
    check("advocacy_routes.json", content::routes().iter().map(|entry| entry.id));
    check("advocacy_roles.json", content::roles().iter().map(|entry| entry.id));
    check("advocacy_conflicts.json", content::conflicts().iter().map(|entry| entry.id));
}

#[test]
fn every_trap_stands_once_under_its_heading() {
    let mut ids: Vec<_> = content::traps().iter().map(|entry| entry.id).collect();
    ids.sort();
    assert_eq!(ids, protection::Trap::ALL, "traps.json: each trap exactly once");
    let groups: Vec<_> = content::traps().iter().map(|entry| entry.group).collect();
    assert!(groups.is_sorted(), "traps.json: keep the traps of one heading together, in the order of the headings");
    let asks_otherwise = content::traps().iter().filter(|entry| entry.other_question.is_some()).map(|entry| entry.id);
    assert_eq!(asks_otherwise.collect::<Vec<_>>(), [protection::Trap::D5], "only D5 asks otherwise of who cannot say");
    for id in protection::Trap::ALL {
        assert_eq!(content::trap(*id).id, *id);
    }
}

#[test]
fn concealment_comes_with_protection_and_upper_levels_with_a_question_about_adults() {
    for entry in content::reasons() {
        assert!(!entry.moves.is_empty(), "reasons.json {}: add a move", entry.id.id());
        let concealed = entry.id.group() == ReasonGroup::Concealment;
        assert_eq!(entry.protect.is_some(), concealed, "reasons.json {}: protect is for concealment", entry.id.id());
    }
    for entry in content::levels() {
        assert_eq!(entry.adult.is_some(), entry.id.number() >= 4, "levels.json {}: adult is for 4 to 6", entry.id.id());
    }
}

#[test]
fn every_nation_has_a_route_and_every_role_its_conflicts() {
    for nation in Nation::ALL {
        let some = content::grounds().iter().any(|ground| {
            ground.route != advocacy::AdvocacyRoute::Discretionary
                && ground.asks(content::Need::Nation).is_some_and(|nations| nations.contains(&nation.id()))
        });
        assert!(some, "no route in {}", nation.id());
    }
    for role in advocacy::AdvocateRole::ALL {
        assert!(content::conflicts_of(*role).next().is_some(), "no conflict question about {}", role.id());
    }
    assert!(content::law_for(Some(Nation::Wales)).all(|law| law.nations.contains(&Nation::Wales)));
}
