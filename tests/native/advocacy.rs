//! Routes to an advocate, case by case: which must be offered, by which law, and which must not, and why not. And what
//! the check tells the tool about co-operation.

use std::collections::BTreeSet;

use standpoint::content::{Facts, Need, grounds, law_by_id, routes, routes_found};
use standpoint::domain::advocacy::{
    AdvocacyCheck, AdvocacyChoice, AdvocacyRoute, AdvocateRole, AgeBand, Barrier, Circumstance, Conflict, Process,
};
use standpoint::domain::cooperation::Reason;
use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Nation, Opening, Setting};
use standpoint::domain::protection::CapacityOutcome;
use standpoint::domain::story::{Actor, ActorKind, Age, Story, Voice};
use standpoint::domain::unheard::{barriers_behind, barriers_of, unheard};
use standpoint::domain::{ActorId, AdvocacyId, Listed, YesNo};

/// What is so; the routes that must be offered, each with all its laws; and routes that must not, each with what stands
/// against it. The route without a right is in every case and has a test of its own. What is not named is not offered.
///
/// In what is so: nation, setting and age; `has`, `lacks` or `in-doubt`; `alone` or `helped`; `p` before processes, `i`
/// before circumstances, `b` before barriers.
const CASES: &[(&str, &str, &str)] = &[
    // England: adults.
    (
        "england adults adult has alone p:adult-assessment i:care-needs b:understand",
        "care-act L1 L3",
        "imca:capacity imha:circumstance child:circumstance",
    ),
    ("england adults adult has alone p:adult-plan i:care-needs b:retain", "care-act L1 L3", "imca:capacity"),
    ("england adults adult has alone p:adult-plan i:carer b:communicate", "care-act L1 L3", "imha:circumstance"),
    (
        "england adults adult has helped p:adult-assessment i:care-needs b:understand",
        "",
        "care-act:helper imca:capacity",
    ),
    ("england adults adult has alone p:adult-assessment i:care-needs b:distance", "", "care-act:barrier imca:capacity"),
    ("england adults adult has alone p:adult-assessment i:care-needs b:fear,language", "", "care-act:barrier"),
    ("england adults adult has helped p:adult-assessment i:care-needs,dispute b:weigh", "care-act L3", "imca:capacity"),
    ("england adults adult has helped p:long-stay i:care-needs b:weigh", "care-act L3", "imca:capacity"),
    ("england adults adult has alone p:safeguarding i:care-needs b:weigh", "care-act L2 L3", "imca:capacity"),
    ("england adults adult has helped p:safeguarding i:care-needs b:weigh", "", "care-act:helper imca:capacity"),
    ("england adults adult has alone p:representation i:care-needs b:weigh", "", "care-act:process child:circumstance"),
    // England: capacity.
    (
        "england adults adult in-doubt alone p:safeguarding,adult-assessment i:care-needs,mental-disorder b:understand,weigh",
        "care-act L1 L2 L3, imca L4 L10",
        "imha:circumstance",
    ),
    (
        "england adults adult lacks alone p:treatment i:none b:understand",
        "imca L4 L10",
        "care-act:process imha:circumstance",
    ),
    ("england adults adult lacks helped p:treatment i:none b:understand", "", "imca:helper care-act:process"),
    ("england adults adult lacks alone p:long-stay i:care-needs b:understand", "imca L4 L10", "care-act:helper"),
    ("england adults adult lacks helped p:long-stay i:care-needs b:understand", "care-act L3", "imca:helper"),
    ("england adults adult lacks helped p:safeguarding i:care-needs b:weigh", "imca L4 L10", "care-act:helper"),
    (
        "england adults adult lacks alone p:adult-plan i:care-needs b:retain",
        "care-act L1 L3, imca L4 L10",
        "imha:circumstance",
    ),
    ("england adults adult lacks helped p:liberty i:care-needs b:understand", "imca L4 L20", "care-act:process"),
    ("england adults adult has alone p:liberty i:care-needs b:understand", "", "imca:capacity care-act:process"),
    (
        "england children 16-17 lacks alone p:long-stay i:disability b:understand",
        "imca L4 L10, child L4 L8",
        "imha:circumstance",
    ),
    ("england children under-16 lacks alone p:treatment i:none b:understand", "", "imca:age child:age"),
    // England: mental health.
    (
        "england mental-health adult has alone p:mental-health i:detained b:fear",
        "imha L5 L6",
        "care-act:process imca:capacity",
    ),
    ("england mental-health adult has helped p:mental-health i:order b:fear", "imha L5 L6", "care-act:process"),
    ("england mental-health adult has alone p:mental-health i:informal b:fear", "imha L6", "imca:capacity"),
    ("england mental-health under-16 has helped p:mental-health i:ect b:fear", "imha L5", "child:process"),
    ("england mental-health adult has helped p:mental-health i:ect b:fear", "", "imha:age"),
    (
        "england mental-health 16-17 has helped p:mental-health i:detained b:fear",
        "imha L5 L6, child L8",
        "imca:capacity",
    ),
    (
        "england mental-health adult has alone p:adult-assessment i:mental-disorder b:weigh",
        "care-act L1 L3",
        "imha:circumstance",
    ),
    // England: children, the thirteen groups.
    ("england children under-16 has helped p:representation i:none b:fear", "child L7 L8", "imca:age care-act:process"),
    (
        "england children adult has helped p:conference i:care-leaver b:fear",
        "child L7 L8",
        "care-act:process imha:circumstance",
    ),
    ("england children under-16 has helped p:review i:looked-after b:distance", "child L7 L8", "imha:circumstance"),
    ("england children under-16 has helped p:child-plan i:childrens-home b:fear", "child L8", "imha:circumstance"),
    ("england children 16-17 has helped p:child-plan i:missing b:fear", "child L8", "imca:capacity"),
    ("england children 16-17 has helped p:child-plan i:homeless b:standing", "child L8", "imca:capacity"),
    ("england children adult has helped p:other i:homeless b:standing", "", "child:age"),
    ("england children 16-17 has helped p:other i:custody b:standing", "child L8", "imha:circumstance"),
    ("england children under-16 has helped p:child-plan i:disability b:communicate", "child L8", "care-act:process"),
    ("england children under-16 has helped p:child-plan i:young-carer b:standing", "child L8", "imha:circumstance"),
    (
        "england transition 16-17 has alone p:transition i:adult-needs b:weigh",
        "care-act L1 L3, child L8",
        "imca:capacity",
    ),
    ("england children under-16 has helped p:health-complaint i:none b:fear", "child L8", "imha:circumstance"),
    ("england children under-16 has helped p:conference i:none b:fear", "child L7 L8", "imha:circumstance"),
    ("england children under-16 has helped p:child-plan i:none b:fear", "", "child:process imha:circumstance"),
    // England: parents in children's work.
    ("england children adult has alone p:conference i:none b:fear", "", "care-act:process child:age"),
    (
        "england children adult has alone p:adult-assessment i:care-needs b:understand",
        "care-act L1 L3",
        "child:circumstance",
    ),
    ("england children adult has alone p:adult-assessment i:none b:understand", "", "care-act:circumstance"),
    // Wales.
    (
        "wales adults adult has alone p:adult-assessment i:care-needs b:understand",
        "wales L12",
        "imca:capacity imha:circumstance",
    ),
    ("wales adults adult has helped p:adult-assessment i:care-needs b:understand", "", "wales:helper"),
    ("wales children under-16 has helped p:review i:looked-after b:fear", "wales L12", "imca:age"),
    ("wales children 16-17 lacks alone p:treatment i:none b:weigh", "imca L4 L10, wales L12", "imha:circumstance"),
    ("wales mental-health adult has helped p:mental-health i:informal b:fear", "imha L5", "wales:helper"),
    ("wales mental-health adult lacks helped p:liberty i:detained b:fear", "imca L4 L20, imha L5 L6", "wales:helper"),
    // Scotland.
    ("scotland adults adult has helped p:adult-assessment i:mental-disorder b:weigh", "scotland L13", ""),
    ("scotland children under-16 has helped p:hearing i:none b:fear", "scotland L14", ""),
    ("scotland children 16-17 has alone p:hearing i:mental-disorder b:weigh", "scotland L13 L14", ""),
    ("scotland mental-health adult lacks alone p:treatment i:detained b:weigh", "scotland L13", ""),
    ("scotland adults adult lacks alone p:treatment i:none b:weigh", "", "scotland:circumstance"),
    ("scotland children adult has alone p:hearing i:none b:fear", "", "scotland:circumstance"),
    // Northern Ireland.
    ("northern-ireland adults adult lacks alone p:treatment i:care-needs b:weigh", "northern-ireland L15", ""),
    ("northern-ireland children under-16 has helped p:review i:looked-after b:fear", "northern-ireland L15", ""),
    ("northern-ireland mental-health adult has alone p:mental-health i:detained b:fear", "northern-ireland L15", ""),
];

fn set<E: Listed + Ord>(ids: &str) -> Vec<E> {
    ids.split(',').map(|id| E::from_id(id).unwrap_or_else(|| panic!("{id} is not in {}", E::LIST))).collect()
}

fn check() -> AdvocacyCheck {
    AdvocacyCheck::new(AdvocacyId::new("a").unwrap())
}

fn opening(nation: Option<Nation>, setting: Option<Setting>) -> Opening {
    Opening { nation, setting, ..Opening::new(Mode::Supervision, date(2026, 11, 22)) }
}

fn facts(told: &str) -> Facts {
    let (mut check, mut opening) = (check(), opening(None, None));
    for (at, word) in told.split(' ').enumerate() {
        match (at, word.split_once(':')) {
            (0, _) => opening.nation = Some(Nation::from_id(word).unwrap()),
            (1, _) => opening.setting = Some(Setting::from_id(word).unwrap()),
            (2, _) => check.age = Some(AgeBand::from_id(word).unwrap()),
            (_, Some(("p", ids))) => check.processes = set::<Process>(ids).into_iter().collect(),
            (_, Some(("i", ids))) => check.circumstances = set::<Circumstance>(ids).into_iter().collect(),
            (_, Some(("b", ids))) => check.barriers = set::<Barrier>(ids).into_iter().collect(),
            _ if word == "alone" => check.helper = Some(YesNo::No),
            _ if word == "helped" => check.helper = Some(YesNo::Yes),
            _ => check.capacity = Some(CapacityOutcome::from_id(word).unwrap()),
        }
    }
    Facts::of(&opening, &Story::default(), &check)
}

/// The routes offered in words, each with its laws: `care-act L1 L3, imca L4 L10`.
fn offered(facts: &Facts) -> String {
    let mut said = Vec::new();
    for found in routes_found(facts) {
        if found.route.id == AdvocacyRoute::Discretionary || found.fitting.is_empty() {
            continue;
        }
        let laws: BTreeSet<u32> = found
            .fitting
            .iter()
            .flat_map(|fitting| &fitting.ground.laws)
            .map(|law| law.trim_start_matches('L').parse().unwrap())
            .collect();
        let laws: Vec<String> = laws.iter().map(|law| format!("L{law}")).collect();
        said.push(format!("{} {}", found.route.id.id(), laws.join(" ")));
    }
    said.join(", ")
}

#[test]
fn each_case_is_offered_its_routes_by_their_law_and_no_other() {
    assert!(CASES.len() >= 40);
    let mut faults = Vec::new();
    for (told, must, must_not) in CASES {
        let facts = facts(told);
        let said = offered(&facts);
        if said != *must {
            faults.push(format!("{told}\n  is offered: {said}\n  wanted:     {must}"));
        }
        let found = routes_found(&facts);
        for not in must_not.split_whitespace() {
            let (route, why) = not.split_once(':').unwrap();
            let here = found.iter().find(|found| found.route.id.id() == route);
            let against: Vec<&str> =
                here.map(|here| here.against.iter().map(|need| need.id()).collect()).unwrap_or_default();
            if !against.contains(&why) || !here.is_some_and(|here| here.fitting.is_empty()) {
                faults.push(format!("{told}\n  {route} should fail on {why}, and fails on {against:?}"));
            }
        }
        // Without any right there is still somebody to ask for.
        let last = found.last().unwrap();
        let (route, fitting) = (last.route.id, &last.fitting);
        if route != AdvocacyRoute::Discretionary || fitting.len() != 1 || fitting[0].ground.laws != ["L17"] {
            faults.push(format!("{told}: no advocate without a right is offered"));
        }
    }
    assert!(faults.is_empty(), "{} of {} cases:\n{}", faults.len(), CASES.len(), faults.join("\n"));
}

#[test]
fn every_ground_is_met_in_some_case_and_some_case_leaves_it_out() {
    for (at, ground) in grounds().iter().enumerate() {
        if ground.route == AdvocacyRoute::Discretionary {
            continue;
        }
        let met = |told: &&str| {
            let found = routes_found(&facts(told));
            found.iter().flat_map(|found| &found.fitting).any(|fitting| std::ptr::eq(fitting.ground, ground))
        };
        let told: Vec<&str> = CASES.iter().map(|(told, ..)| *told).collect();
        let count = told.iter().filter(|told| met(told)).count();
        assert!(count > 0 && count < CASES.len(), "ground {at} ({}) is met in {count} cases", ground.because);
    }
}

#[test]
fn every_ground_names_what_exists_and_law_that_holds_where_it_does() {
    for ground in grounds() {
        let at = ground.because;
        for need in Need::ALL.iter().copied() {
            for id in ground.asks(need).unwrap_or_default() {
                let there = match need {
                    Need::Nation => Nation::from_id(id).is_some(),
                    Need::Setting => Setting::from_id(id).is_some(),
                    Need::Age => AgeBand::from_id(id).is_some(),
                    Need::Capacity => CapacityOutcome::from_id(id).is_some(),
                    Need::Process => Process::from_id(id).is_some(),
                    Need::Circumstance => Circumstance::from_id(id).is_some(),
                    Need::Barrier => *id == "*" || Barrier::from_id(id).is_some(),
                    Need::Helper => YesNo::from_id(id).is_some(),
                };
                assert!(there, "{at}: {id} is no {}", need.id());
            }
        }
        assert!(!ground.laws.is_empty(), "{at} names no law");
        let nations: Vec<Nation> =
            ground.asks(Need::Nation).unwrap().iter().map(|id| Nation::from_id(id).unwrap()).collect();
        for id in &ground.laws {
            let law = law_by_id(id).unwrap_or_else(|| panic!("{at} names {id}, which is not there"));
            let holds = nations.iter().all(|nation| law.nations.contains(nation));
            // Guidance of England's is named elsewhere, and is said to be England's.
            assert!(holds || at.contains("England’s"), "{at}: {id} does not hold everywhere there");
            let route = &routes()[ground.route as usize];
            // A ground of one route can send to the law of another; its own comes first.
            assert!(route.laws.contains(&ground.laws[0]), "{at}: {id} is not among the laws of its route");
        }
    }
    for route in routes() {
        assert!(grounds().iter().any(|ground| ground.route == route.id), "{} has no ground", route.name);
    }
}

/// C6 names thirteen groups of children and young people.
#[test]
fn each_of_the_thirteen_groups_has_a_route_in_england() {
    let groups = [
        "16-17 has p:other i:homeless",
        "16-17 lacks p:other i:none",
        "adult has p:other i:care-leaver",
        "16-17 has p:other i:custody",
        "under-16 has p:other i:detained",
        "under-16 has p:representation i:none",
        "under-16 has p:other i:childrens-home",
        "under-16 has p:health-complaint i:none",
        "16-17 has p:other i:adult-needs",
        "under-16 has p:other i:disability",
        "under-16 has p:other i:missing",
        "under-16 has p:review i:looked-after",
        "under-16 has p:other i:young-carer",
    ];
    for group in groups {
        let said = offered(&facts(&format!("england children {group} helped b:fear")));
        assert!(said.contains("child L"), "{group}: {said}");
    }
}

#[test]
fn what_is_not_written_rules_nothing_out_and_is_still_to_be_asked() {
    let nothing = Facts::of(&opening(None, None), &Story::default(), &check());
    let found = routes_found(&nothing);
    assert_eq!(found.len(), AdvocacyRoute::ALL.len());
    for found in &found {
        assert!(!found.fitting.is_empty() && found.against.is_empty(), "{}", found.route.name);
        assert!(found.fitting.iter().all(|fitting| fitting.still.contains(&Need::Nation)), "{}", found.route.name);
    }
    let in_scotland = Facts::of(&opening(Some(Nation::Scotland), None), &Story::default(), &check());
    for found in routes_found(&in_scotland) {
        let there = matches!(found.route.id, AdvocacyRoute::Scotland | AdvocacyRoute::Discretionary);
        assert_eq!(found.against, if there { vec![] } else { vec![Need::Nation] }, "{}", found.route.name);
        assert_eq!(!found.fitting.is_empty(), there, "{}", found.route.name);
    }
}

#[test]
fn a_child_in_the_story_is_no_adult_and_may_be_of_either_age() {
    let actor = |age| Actor { age, ..Actor::new(ActorId::new("jay").unwrap(), "Jay", ActorKind::Centre) };
    let mut check = check();
    check.whose = ActorId::new("jay");
    check.processes = [Process::Representation, Process::AdultPlan].into_iter().collect();
    let of = |age| {
        let story = Story { actors: [actor(age)].into_iter().collect(), ..Story::default() };
        routes_found(&Facts::of(&opening(Some(Nation::England), Some(Setting::Adults)), &story, &check))
    };
    let child = of(Some(Age::Child));
    let route = |found: &[standpoint::content::RouteFound], id| {
        let at = found.iter().position(|found| found.route.id == id).unwrap();
        (found[at].fitting.iter().map(|fitting| fitting.still.clone()).collect::<Vec<_>>(), found[at].against.clone())
    };
    assert_eq!(route(&child, AdvocacyRoute::CareAct).1, [Need::Age, Need::Process]);
    assert!(route(&child, AdvocacyRoute::Child).0.contains(&vec![Need::Age]), "either of two ages is still asked");
    assert!(route(&of(Some(Age::Adult)), AdvocacyRoute::Child).0.iter().all(|still| !still.contains(&Need::Age)));
    check.age = Some(AgeBand::Under16);
    let story = Story { actors: [actor(Some(Age::Adult))].into_iter().collect(), ..Story::default() };
    let said = routes_found(&Facts::of(&opening(Some(Nation::England), None), &story, &check));
    assert_eq!(
        route(&said, AdvocacyRoute::CareAct).1,
        [Need::Age, Need::Process],
        "what the check says goes before the story"
    );
}

#[test]
fn a_relative_who_must_not_act_is_nobody_fitting() {
    let mut check = check();
    check.age = Some(AgeBand::Adult);
    check.processes = [Process::AdultPlan].into_iter().collect();
    check.barriers = [Barrier::Weigh].into_iter().collect();
    check.who = Some(AdvocateRole::FamilyFriend);
    let still = |check: &AdvocacyCheck| {
        let facts = Facts::of(&opening(Some(Nation::England), Some(Setting::Adults)), &Story::default(), check);
        routes_found(&facts)[0].fitting[0].still.contains(&Need::Helper)
    };
    assert!(still(&check));
    check.conflicts.insert(Conflict::DifferentInterest, YesNo::Yes);
    assert!(!still(&check), "answered by the conflict");
    check.helper = Some(YesNo::Unknown);
    assert!(still(&check), "what is said to be unknown is asked");
}

#[test]
fn what_was_ticked_is_named_with_the_reason() {
    let found = routes_found(&facts("england children 16-17 has helped p:child-plan i:custody,disability b:fear"));
    let child = found.iter().find(|found| found.route.id == AdvocacyRoute::Child).unwrap();
    assert_eq!(child.fitting[0].met, ["In custody", "Special educational needs or a disability"]);
}

#[test]
fn barriers_bear_on_explanations_ten_to_twelve_and_on_no_other() {
    let with: Vec<usize> = (1..=21).filter(|number| !barriers_of(Reason::ALL[number - 1]).is_empty()).collect();
    assert_eq!(with, [10, 11, 12]);
    let mut tom = check();
    tom.whose = ActorId::new("tom");
    tom.barriers = [Barrier::Understand, Barrier::Fear].into_iter().collect();
    let mut advocacy = standpoint::domain::advocacy::Advocacy::default();
    assert_eq!(barriers_behind(&advocacy, Reason::Communication), []);
    advocacy.checks = [tom.clone()].into_iter().collect();
    let whose = tom.whose.as_ref();
    assert_eq!(barriers_behind(&advocacy, Reason::Communication), [(whose, vec![Barrier::Understand])]);
    assert_eq!(barriers_behind(&advocacy, Reason::CapacityInDoubt), [(whose, vec![Barrier::Understand])]);
    assert_eq!(barriers_behind(&advocacy, Reason::HealthGriefSubstances), []);
}

#[test]
fn whoever_is_not_heard_is_named_until_an_advocate_was_put_to_them() {
    let actor = |id: &str, kind, voice| Actor { voice, ..Actor::new(ActorId::new(id).unwrap(), id, kind) };
    let story = Story {
        actors: [
            actor("jay", ActorKind::Centre, Some(Voice::NotYet)),
            actor("mum", ActorKind::ParentCarer, Some(Voice::ViaOther)),
            actor("dad", ActorKind::ParentCarer, Some(Voice::Direct)),
            actor("gran", ActorKind::ParentCarer, None),
            actor("school", ActorKind::Organisation, Some(Voice::NotYet)),
        ]
        .into_iter()
        .collect(),
        ..Story::default()
    };
    let mut check = check();
    check.whose = ActorId::new("mum");
    let names = |check: &AdvocacyCheck| {
        let advocacy = standpoint::domain::advocacy::Advocacy { checks: [check.clone()].into_iter().collect() };
        unheard(&story, &advocacy).iter().map(|actor| actor.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&check), ["jay", "mum"]);
    check.explained = Some(YesNo::No);
    assert_eq!(names(&check), ["jay", "mum"]);
    for put in [
        AdvocacyCheck { explained: Some(YesNo::Yes), ..check.clone() },
        AdvocacyCheck { choice: Some(AdvocacyChoice::Declines), ..check.clone() },
        AdvocacyCheck { referred_on: Some(date(2026, 11, 20)), ..check.clone() },
    ] {
        assert_eq!(names(&put), ["jay"]);
    }
}
