//! Golden documents: for every released schema, the four samples, sessions that use every field and every answer
//! there is, and an empty one, each as it was saved and as it was exported. They must open for ever.
//!
//! `STANDPOINT_WRITE_GOLDEN=1 cargo test --test native golden` writes those of the schema written now, once: do it
//! before a release of a new schema, and never again. Nothing rewrites a document that is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use standpoint::content::samples::samples;
use standpoint::domain::advocacy::{
    AdvocacyChoice, AdvocacyOutcome, AdvocacyRoute, AdvocateRole, AgeBand, Barrier, Circumstance, Conflict, Possible,
    Process, RecordedBy, Standard,
};
use standpoint::domain::closing::{ActionLevel, ActionStatus, ObstacleKind, ObstacleMove, Once, Scope, SeenBy};
use standpoint::domain::cooperation::{Fit, Presence, Reason, ReasonGroup, Stance, Standing};
use standpoint::domain::dates::date;
use standpoint::domain::footing::{Cost, CostSeen};
use standpoint::domain::opening::{Mode, Nation, Opening, Setting, Tool};
use standpoint::domain::power::{
    Amount, Certainty, Expression, PowerSource, ShiftKind, TieKind, Use, ViewpointStatus, Working,
};
use standpoint::domain::protection::{
    CapacityOutcome, Direction, JudgementLeans, KeptShared, Lens, Level, Look, Trap, Unsure,
};
use standpoint::domain::records::{RecordPart, RecordPicture};
use standpoint::domain::seminar::Given;
use standpoint::domain::story::{
    ActorKind, Age, Checked, EventTag, How, InHome, Interpreter, Leans, Shows, SourceCheck, SourceKind, Visit, Voice,
};
use standpoint::domain::thresholds::Threshold;
use standpoint::domain::voices::{Party, VoiceArea};
use standpoint::domain::walk::Step;
use standpoint::domain::wants::{Met, StillTrue};
use standpoint::domain::{Listed, Session, SessionId, YesNo, faults};
use standpoint::storage::{MemorySlots, Moment, SCHEMA, export_json, import_json, open, save, session_key};

/// Where the documents of a schema are.
pub fn folder(schema: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/golden").join(schema.to_string())
}

/// The exported text of a document.
pub fn exported(schema: u32, name: &str) -> String {
    fs::read_to_string(folder(schema).join(format!("{name}.export.json"))).unwrap()
}

/// Every text of a schema, by the name of its file: `<document>.saved` and `<document>.export`.
pub fn texts(schema: u32) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder(schema)).unwrap_or_else(|_| panic!("schema {schema} has no golden documents"));
    let paths = files.map(|entry| entry.unwrap().path());
    paths
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

fn now() -> Moment {
    Moment::new("2026-11-22T14:02:03.004Z").unwrap()
}

/// A closed list, and a place where it is saved: `-` is every entry of a list, a last `*` every value of a map, a
/// last `%` every one of its keys.
struct Place {
    list: &'static str,
    ids: Vec<&'static str>,
    at: &'static str,
}

fn place<T: Listed>(at: &'static str) -> Place {
    Place { list: T::LIST, ids: T::all().iter().map(|member| member.id()).collect(), at }
}

/// Every place where an answer from a closed list is saved, those of other maps apart: they are the same types.
fn every_place() -> Vec<Place> {
    vec![
        place::<Mode>("/opening/mode"),
        place::<Nation>("/opening/nation"),
        place::<Setting>("/opening/setting"),
        place::<Tool>("/opening/tools/-"),
        place::<Given>("/opening/exercise/given"),
        place::<ActorKind>("/story/actors/-/kind"),
        place::<Age>("/story/actors/-/age"),
        place::<InHome>("/story/actors/-/in_home"),
        place::<Voice>("/story/actors/-/voice"),
        place::<How>("/story/evidence/-/how"),
        place::<YesNo>("/story/evidence/-/alone"),
        place::<Interpreter>("/story/evidence/-/interpreter"),
        place::<Visit>("/story/evidence/-/visit"),
        place::<Leans>("/story/evidence/-/leans"),
        place::<Shows>("/story/evidence/-/shows"),
        place::<Checked>("/story/evidence/-/checked"),
        place::<EventTag>("/story/events/-/tag"),
        place::<PowerSource>("/power/map/ratings/-/source"),
        place::<Amount>("/power/map/ratings/-/amount"),
        place::<Use>("/power/map/ratings/-/used"),
        place::<TieKind>("/power/map/ties/-/kind"),
        place::<Certainty>("/power/map/ties/-/certainty"),
        place::<Working>("/power/map/ties/-/working"),
        place::<Expression>("/power/map/ties/-/expression"),
        place::<ViewpointStatus>("/power/viewpoints/-/status"),
        place::<YesNo>("/power/facets/-/visible"),
        place::<YesNo>("/power/facets/-/voiced"),
        place::<ShiftKind>("/power/shifts/-/kind"),
        place::<YesNo>("/cooperation/ask/clear"),
        place::<YesNo>("/cooperation/ask/possible"),
        place::<YesNo>("/cooperation/ask/theirs"),
        place::<YesNo>("/cooperation/ask/fair"),
        place::<Stance>("/cooperation/now_at/stance"),
        place::<Presence>("/cooperation/now_at/words"),
        place::<Presence>("/cooperation/now_at/effort"),
        place::<Presence>("/cooperation/now_at/change"),
        place::<Reason>("/cooperation/explanations/-/reason"),
        place::<ReasonGroup>("/cooperation/explanations/-/group"),
        place::<Fit>("/cooperation/explanations/-/fits/*"),
        place::<Standing>("/cooperation/explanations/-/standings/-/standing"),
        place::<YesNo>("/cooperation/enquiries/-/safe"),
        place::<Barrier>("/advocacy/checks/-/barriers/-"),
        place::<AgeBand>("/advocacy/checks/-/age"),
        place::<Circumstance>("/advocacy/checks/-/circumstances/-"),
        place::<Process>("/advocacy/checks/-/processes/-"),
        place::<CapacityOutcome>("/advocacy/checks/-/capacity"),
        place::<YesNo>("/advocacy/checks/-/helper"),
        place::<AdvocacyRoute>("/advocacy/checks/-/routes/%"),
        place::<Possible>("/advocacy/checks/-/routes/-/possible"),
        place::<AdvocateRole>("/advocacy/checks/-/who"),
        place::<Conflict>("/advocacy/checks/-/conflicts/%"),
        place::<YesNo>("/advocacy/checks/-/conflicts/*"),
        place::<YesNo>("/advocacy/checks/-/explained"),
        place::<AdvocacyChoice>("/advocacy/checks/-/choice"),
        place::<YesNo>("/advocacy/checks/-/own_choice"),
        place::<YesNo>("/advocacy/checks/-/parents_agree"),
        place::<YesNo>("/advocacy/checks/-/not_known"),
        place::<AdvocacyOutcome>("/advocacy/checks/-/outcomes/%"),
        place::<RecordedBy>("/advocacy/checks/-/recorded/-"),
        place::<YesNo>("/advocacy/checks/-/acting/agreed"),
        place::<Standard>("/advocacy/checks/-/acting/standards/-"),
        place::<Lens>("/protection/decisions/-/lens"),
        place::<Level>("/protection/decisions/-/now"),
        place::<Level>("/protection/decisions/-/levels/*"),
        place::<KeptShared>("/protection/decisions/-/kept_shared/-"),
        place::<YesNo>("/protection/decisions/-/family_led/could"),
        place::<YesNo>("/protection/decisions/-/family_led/offered"),
        place::<JudgementLeans>("/protection/decisions/-/draft/leans"),
        place::<Level>("/protection/decisions/-/draft/level"),
        place::<Unsure>("/protection/decisions/-/draft/unsure"),
        place::<JudgementLeans>("/protection/judgements/-/leans"),
        place::<Level>("/protection/judgements/-/level"),
        place::<Unsure>("/protection/judgements/-/unsure"),
        place::<CapacityOutcome>("/protection/capacity/-/outcome"),
        place::<SourceKind>("/protection/sources/%"),
        place::<YesNo>("/protection/sources/*"),
        place::<SourceCheck>("/protection/checks/%"),
        place::<YesNo>("/protection/checks/*"),
        place::<Threshold>("/protection/thresholds/%"),
        place::<Trap>("/protection/trap_answers/-/trap"),
        place::<Look>("/protection/trap_answers/-/look"),
        place::<Direction>("/protection/tripwires/-/direction"),
        place::<Direction>("/protection/tripwire_draft/direction"),
        place::<StillTrue>("/closing/wants/-/still_true"),
        place::<Met>("/closing/wants/-/met"),
        place::<ObstacleKind>("/closing/obstacles/-/kind"),
        place::<Scope>("/closing/obstacles/-/scope"),
        place::<SeenBy>("/closing/obstacles/-/seen_by"),
        place::<ObstacleMove>("/closing/obstacles/-/answer"),
        place::<Cost>("/closing/footing/costs/%"),
        place::<CostSeen>("/closing/footing/costs/*"),
        place::<YesNo>("/closing/footing/given_up"),
        place::<ActionLevel>("/closing/actions/-/level"),
        place::<YesNo>("/closing/actions/-/knows"),
        place::<YesNo>("/closing/actions/-/agrees"),
        place::<ActionStatus>("/closing/actions/-/status"),
        place::<YesNo>("/closing/ending/manager_present"),
        place::<RecordPart>("/records/rewritten/%"),
        place::<RecordPicture>("/records/pictures/-"),
        place::<VoiceArea>("/voices/-/questions/-/area"),
        place::<PowerSource>("/voices/-/questions/-/source"),
        place::<Party>("/voices/-/first"),
        place::<Party>("/voices/-/speaks"),
        place::<Party>("/voices/-/alone"),
        place::<Step>("/considered/-"),
        // What an action came of is no closed list, but has these forms.
        Place {
            list: "Origin",
            ids: ORIGINS.iter().map(|(kind, _)| *kind).collect(),
            at: "/closing/actions/-/origin/%",
        },
        place::<Once>("/closing/actions/-/origin/once"),
    ]
}

/// The forms of what an action came of, each with an entry of the full document.
const ORIGINS: &[(&str, &str)] = &[
    ("shift", "s1"),
    ("enquiry", "q1"),
    ("move", "o1"),
    ("obstacle", "b1"),
    ("tripwire", "z1"),
    ("explain", "a1"),
    ("refer", "a1"),
    ("late", "a1"),
    ("system", "a1"),
    ("family-led", "d1"),
    ("want", "w1"),
    ("ownership", "n1"),
    ("once", "small-sign"),
    ("once", "unmet-needs"),
    ("once", "equality-issue"),
];

/// Answers that a list or a place was given later: since which schema, the list or the place, the answer; `*` is every
/// answer there is.
const LATER: &[(u32, &str, &str)] = &[
    (2, "Step", "power-map/position"),
    (3, "Step", "partnership-or-protection/timeline"),
    (3, "Step", "partnership-or-protection/second-looks"),
    (3, "Step", "closing/wants"),
    (3, "Step", "closing/ownership"),
    (3, "Given", "*"),
    (3, "StillTrue", "*"),
    (3, "Met", "*"),
    (3, "Cost", "*"),
    (3, "CostSeen", "*"),
    (3, "/closing/footing/given_up", "*"),
    (3, "Once", "*"),
    (3, "Origin", "explain"),
    (3, "Origin", "refer"),
    (3, "Origin", "late"),
    (3, "Origin", "system"),
    (3, "Origin", "family-led"),
    (3, "Origin", "want"),
    (3, "Origin", "ownership"),
    (3, "Origin", "once"),
    (3, "EventTag", "service-refused"),
    (3, "Threshold", "*"),
    (3, "Step", "advocacy/process"),
    (3, "Step", "advocacy/routes"),
    (3, "Step", "advocacy/who"),
    (3, "Step", "advocacy/choice"),
    (3, "Step", "advocacy/speaking"),
    (3, "Step", "advocacy/afterwards"),
    (3, "Barrier", "health"),
    (3, "Barrier", "standing"),
    (3, "AgeBand", "*"),
    (3, "Circumstance", "*"),
    (3, "Process", "*"),
    (3, "RecordedBy", "*"),
    (3, "Standard", "*"),
    (3, "VoiceArea", "*"),
    (3, "Party", "*"),
    (3, "/voices/-/questions/-/source", "*"),
    (3, "Step", "partnership-or-protection/two-voices"),
    (3, "RecordPart", "*"),
    (3, "RecordPicture", "*"),
    (3, "/advocacy/checks/-/capacity", "*"),
    (3, "/advocacy/checks/-/helper", "*"),
    (3, "/advocacy/checks/-/own_choice", "*"),
    (3, "/advocacy/checks/-/parents_agree", "*"),
    (3, "/advocacy/checks/-/not_known", "*"),
    (3, "/advocacy/checks/-/acting/agreed", "*"),
];

/// Closed lists of the domain that are never saved by themselves.
const NOT_SAVED: &[&str] = &["ObstacleLevel", "Progress", "Reading", "RecordKind", "Stage", "TrapGroup"];

/// The values at a place of a session.
fn found(value: &Value, at: &str, into: &mut BTreeSet<String>) {
    let Some(rest) = at.strip_prefix('/') else {
        into.extend(value.as_str().map(str::to_owned));
        return;
    };
    let (name, rest) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
    match (name, value) {
        ("%", Value::Object(fields)) => into.extend(fields.keys().cloned()),
        ("*" | "-", Value::Object(fields)) => fields.values().for_each(|value| found(value, rest, into)),
        ("-", Value::Array(entries)) => entries.iter().for_each(|value| found(value, rest, into)),
        _ => {
            if let Some(value) = value.get(name) {
                found(value, rest, into);
            }
        }
    }
}

/// Puts an answer wherever a place is, the `turn`th of its list; all of them where it is a set or the keys of a map.
fn put(value: &mut Value, at: &str, ids: &[&str], turn: usize) {
    let answer = |turn: usize| json!(ids[turn % ids.len()]);
    let Some(rest) = at.strip_prefix('/') else {
        *value = answer(turn);
        return;
    };
    let (name, rest) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
    match (name, rest, value) {
        ("%", "", Value::Object(fields)) => {
            let Some(example) = fields.values().next().cloned() else { return };
            fields.extend(ids.iter().map(|id| ((*id).to_owned(), example.clone())));
        }
        ("-", "", Value::Array(entries)) => *entries = ids.iter().map(|id| json!(id)).collect(),
        ("*" | "-", _, Value::Object(fields)) => {
            fields.values_mut().enumerate().for_each(|(n, value)| put(value, rest, ids, turn + n));
        }
        ("-", _, Value::Array(entries)) => {
            entries.iter_mut().enumerate().for_each(|(n, value)| put(value, rest, ids, turn + n));
        }
        (_, _, value) => {
            if let Some(value) = value.get_mut(name) {
                put(value, rest, ids, turn);
            }
        }
    }
}

/// Splits the place of an answer in an entry of a list into the list and the place in the entry.
fn in_list(at: &str) -> Option<(&str, &str)> {
    let at = at.strip_suffix("/-").unwrap_or(at);
    at.split_once("/-/").map(|(list, _)| (list, &at[list.len() + 2..]))
}

/// A session that uses every field; in its first turn every answer of every list too, and in later turns those of
/// which a session has one.
fn every_answer(full: &Value, turn: usize) -> Session {
    let mut session = full["session"].clone();
    session["id"] = json!(format!("every-answer-{turn}"));
    let places = every_place();
    for place in &places {
        if in_list(place.at).is_none() {
            put(&mut session, place.at, &place.ids, turn);
        }
    }
    let lists: BTreeSet<&str> = places.iter().filter_map(|place| in_list(place.at)).map(|(list, _)| list).collect();
    for list in lists.into_iter().filter(|_| turn == 0) {
        let here: Vec<&Place> = places.iter().filter(|p| in_list(p.at).is_some_and(|(l, _)| l == list)).collect();
        let copies = here.iter().filter(|place| !place.at.ends_with(['-', '%'])).map(|place| place.ids.len()).max();
        // What an action came of is settled turn by turn, below.
        let copies = copies.max((list == "/closing/actions").then_some(ORIGINS.len()));
        let example = session.pointer(list).unwrap()[0].clone();
        for turn in 0..copies.unwrap_or(1) {
            let mut entry = example.clone();
            entry["id"] = json!(format!("{}-{turn}", entry["id"].as_str().unwrap()));
            for place in &here {
                put(&mut entry, &place.at[list.len() + 2..], &place.ids, turn);
            }
            settle(list, &mut entry, turn);
            session.pointer_mut(list).unwrap().as_array_mut().unwrap().push(entry);
        }
    }
    let file = json!({
        "app": "standpoint", "schema": SCHEMA, "revision": 1, "saved_at": now().as_str(), "session": session,
    });
    import_json(&file.to_string()).unwrap_or_else(|error| panic!("turn {turn}: {error:?}"))
}

/// What the rules of a session want of a copied entry.
fn settle(list: &str, entry: &mut Value, turn: usize) {
    match list {
        "/cooperation/explanations" => {
            let reason = entry["reason"].as_str().and_then(Reason::from_id).unwrap();
            entry["group"] = json!(reason.group().id());
            entry["leading"] = json!(false);
        }
        "/power/map/ratings" => entry["over"] = json!("gran"),
        "/power/map/ties" => entry["to"] = json!("adv"),
        "/closing/actions" => {
            let (kind, id) = ORIGINS[turn % ORIGINS.len()];
            entry["origin"] = json!({ kind: id });
        }
        _ => {}
    }
}

/// The documents of the schema written now. `full` is the one that was written by hand.
fn documents(full: &Value) -> Vec<(String, Session)> {
    let turns = every_place().iter().filter(|place| in_list(place.at).is_none()).map(|place| place.ids.len()).max();
    let id = |id: &str| SessionId::new(id).unwrap();
    let mut all: Vec<(String, Session)> =
        samples().iter().map(|sample| (sample.id().to_owned(), sample.complete(id(sample.id())))).collect();
    all.push(("full".into(), import_json(&full.to_string()).unwrap()));
    // Maps show all their answers in one turn; among the rest the longest list has six.
    all.extend((0..turns.unwrap().min(6)).map(|turn| (format!("every-answer-{turn}"), every_answer(full, turn))));
    all.push(("empty".into(), Session::new(id("empty"), Opening::new(Mode::Solo, date(2026, 11, 22)))));
    all
}

/// The documents of every schema, as they open now.
pub fn sessions() -> Vec<(String, Session)> {
    let of_schema = |schema: u32| {
        texts(schema).into_iter().map(move |(name, text)| {
            let name = format!("{schema}/{name}");
            let session = import_json(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            (name, session)
        })
    };
    (1..=SCHEMA).flat_map(of_schema).collect()
}

#[test]
fn golden_documents_of_a_new_schema_are_written_when_asked_for() {
    if std::env::var_os("STANDPOINT_WRITE_GOLDEN").is_none() {
        return;
    }
    let full = folder(SCHEMA).join("full.export.json");
    assert!(full.exists(), "write {} by hand first: every field filled in", full.display());
    let full: Value = serde_json::from_str(&fs::read_to_string(full).unwrap()).unwrap();
    for (name, session) in documents(&full) {
        let slots = MemorySlots::new();
        save(&slots, &session, 0, Step::Opening, now()).unwrap();
        let saved = slots.texts()[&session_key(&session.id)].clone();
        for (form, text) in [("saved", saved), ("export", export_json(&session, 12, now()))] {
            let path = folder(SCHEMA).join(format!("{name}.{form}.json"));
            if !path.exists() {
                fs::write(path, text).unwrap();
            }
        }
    }
}

#[test]
fn every_released_schema_has_its_golden_documents() {
    let full: Value = serde_json::from_str(&exported(SCHEMA, "full")).unwrap();
    let names = documents(&full).into_iter().map(|(name, _)| name);
    let wanted: BTreeSet<String> = names.flat_map(|name| [format!("{name}.saved"), format!("{name}.export")]).collect();
    for schema in 1..=SCHEMA {
        assert_eq!(texts(schema).into_keys().collect::<BTreeSet<_>>(), wanted, "schema {schema}");
    }
    let schemas = fs::read_dir(folder(1).parent().unwrap()).unwrap().count();
    assert_eq!(schemas, SCHEMA as usize, "a folder for each schema and none besides");
}

#[test]
fn golden_documents_use_every_answer_of_every_closed_list_in_every_place() {
    for schema in 1..=SCHEMA {
        let sessions: Vec<Value> = texts(schema).values().map(|text| serde_json::from_str(text).unwrap()).collect();
        for Place { list, ids, at } in every_place() {
            let mut used = BTreeSet::new();
            sessions.iter().for_each(|file| found(&file["session"], at, &mut used));
            let later = |id: &str| {
                let added = |added: &str| added == id || added == "*";
                LATER.iter().any(|(since, of, answer)| *since > schema && (*of == list || *of == at) && added(answer))
            };
            let missing: Vec<_> = ids.iter().filter(|id| !used.contains(**id) && !later(id)).collect();
            assert!(missing.is_empty(), "schema {schema}, {list} at {at}: never {missing:?}");
        }
    }
}

#[test]
fn every_closed_list_of_the_domain_is_looked_for_or_named_as_not_saved() {
    let domain = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
    let mut there: BTreeSet<String> = BTreeSet::new();
    for file in fs::read_dir(domain).unwrap() {
        // Folders hold what is worked out, never what is saved.
        let Ok(text) = fs::read_to_string(file.unwrap().path()) else { continue };
        for list in text.split("\nchoices! {").skip(1) {
            let name = list.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("//")).unwrap();
            there.insert(name.split_whitespace().next().unwrap().to_owned());
        }
    }
    let mut named: BTreeSet<String> = every_place().iter().map(|place| place.list.to_owned()).collect();
    named.remove("Origin");
    named.extend(NOT_SAVED.iter().map(|name| (*name).to_owned()));
    assert_eq!(named, there);
}

#[test]
fn every_golden_document_opens_without_fault_saves_and_opens_equal() {
    for (name, session) in sessions() {
        assert_eq!(faults(&session), [], "{name}");
        let slots = MemorySlots::new();
        save(&slots, &session, 0, Step::Opening, now()).unwrap();
        assert_eq!(*open(&slots, &session.id).unwrap().session, session, "{name}");
        assert_eq!(import_json(&export_json(&session, 1, now())).unwrap(), session, "{name}");
    }
}
