//! Two copies, one truth: which text is opened, and what both places hold afterwards, for every way in which they can
//! differ.

use standpoint::domain::dates::date;
use standpoint::domain::opening::{Mode, Opening};
use standpoint::domain::walk::Step;
use standpoint::domain::{Session, SessionId};
use standpoint::storage::two_copies::{Place, behind, catch_up, choose, heal};
use standpoint::storage::{
    Draft, Generation, LoadError, MemorySlots, Moment, SaveError, Slots, before_key, damaged, index_key, session_key,
    write,
};

fn now() -> Moment {
    Moment::new("2026-11-22T14:02:03.000Z").unwrap()
}

fn id() -> SessionId {
    SessionId::new("a").unwrap()
}

fn titled(title: &str) -> Session {
    Session::new(id(), Opening { title: title.into(), ..Opening::new(Mode::Solo, date(2026, 11, 22)) })
}

/// A place after as many saves, each titled with its revision.
fn saved(times: u64) -> MemorySlots {
    let slots = MemorySlots::new();
    for over in 0..times {
        add(&slots, over);
    }
    slots
}

fn add(slots: &dyn Slots, over: u64) {
    write(slots, &draft(over), None).unwrap();
}

fn draft(over: u64) -> Draft {
    Draft::of(&titled(&(over + 1).to_string()), over, Step::People, now())
}

fn text_of(revision: u64) -> String {
    draft(revision - 1).text
}

/// Opens as the app does: chooses, and heals both places.
fn open(local: &MemorySlots, journal: &MemorySlots) -> Result<(String, Generation, u64), LoadError> {
    let choice = choose(local, journal, &id())?;
    let from = if choice.place == Place::Local { local } else { journal };
    let text = from.get(&choice.key).unwrap().unwrap();
    for (place, slots) in [(Place::Local, local), (Place::Journal, journal)] {
        heal(slots, &id(), &text, None, choice.unreadable.contains(&place)).unwrap();
    }
    Ok((choice.opened.session.opening.title.clone(), choice.opened.generation, choice.opened.revision))
}

/// What one place holds: so many saves, and then something done to it.
type Made = (u64, fn(&MemorySlots));

fn as_it_is(_: &MemorySlots) {}

fn gone(slots: &MemorySlots) {
    for key in slots.keys().unwrap() {
        slots.remove(&key).unwrap();
    }
}

fn broken(slots: &MemorySlots) {
    slots.set(&session_key(&id()), "{\"app\":\"standpoint\",\"schema\":").unwrap();
}

fn both_broken(slots: &MemorySlots) {
    broken(slots);
    slots.set(&before_key(&id()), "null").unwrap();
}

fn no_line(slots: &MemorySlots) {
    slots.remove(&index_key(&id())).unwrap();
}

fn newer(slots: &MemorySlots) {
    let text = text_of(7).replacen("\"schema\":", "\"schema\":9", 1);
    slots.set(&session_key(&id()), &text).unwrap();
}

#[test]
fn row_03_the_newest_readable_of_all_texts_is_opened_and_both_places_hold_it_afterwards() {
    let cases: &[(&str, Made, Made, &str, Generation, u64)] = &[
        ("alike", (3, as_it_is), (3, as_it_is), "3", Generation::Current, 3),
        ("the journal is behind", (3, as_it_is), (2, as_it_is), "3", Generation::Current, 3),
        ("local storage is behind", (2, as_it_is), (3, as_it_is), "3", Generation::Current, 3),
        ("far behind", (1, as_it_is), (9, as_it_is), "9", Generation::Current, 9),
        ("only local storage", (3, as_it_is), (3, gone), "3", Generation::Current, 3),
        ("only the journal", (3, gone), (3, as_it_is), "3", Generation::Current, 3),
        ("local storage broken", (3, broken), (3, as_it_is), "3", Generation::Healed, 3),
        ("the journal broken", (3, as_it_is), (3, broken), "3", Generation::Healed, 3),
        ("broken and all alone", (3, broken), (3, gone), "2", Generation::Before, 3),
        ("both broken", (3, broken), (3, broken), "2", Generation::Before, 3),
        ("broken to the ground, the journal whole", (3, both_broken), (3, as_it_is), "3", Generation::Healed, 3),
        ("broken to the ground, the journal behind", (3, both_broken), (1, as_it_is), "1", Generation::Before, 3),
        (
            "broken, and the journal further behind than the one before",
            (3, broken),
            (1, as_it_is),
            "2",
            Generation::Before,
            3,
        ),
        ("broken, and the journal as old as the one before", (3, broken), (2, as_it_is), "2", Generation::Before, 3),
        ("broken, and the journal newer", (3, broken), (5, as_it_is), "5", Generation::Healed, 5),
        ("no line in either", (3, no_line), (2, no_line), "3", Generation::Current, 3),
        (
            "no line, and broken",
            (3, |slots| {
                no_line(slots);
                broken(slots)
            }),
            (2, no_line),
            "2",
            Generation::Before,
            2,
        ),
    ];
    for (name, here, there, title, generation, revision) in cases {
        let places = [here, there].map(|(times, done)| {
            let slots = saved(*times);
            done(&slots);
            slots
        });
        let [local, journal] = &places;
        assert_eq!(open(local, journal), Ok(((*title).to_owned(), *generation, *revision)), "{name}");
        let texts = [local, journal].map(|slots| slots.get(&session_key(&id())).unwrap().unwrap());
        assert_eq!(texts[0], texts[1], "{name}: the places differ afterwards");
        // Opened again, nothing more is to be done, and a save goes over it in both.
        let again = open(local, journal).unwrap();
        assert_eq!(again.0, *title, "{name}");
        for slots in [local, journal] {
            write(slots, &draft(*revision), Some(&texts[0])).unwrap();
            assert_eq!(slots.get(&before_key(&id())).unwrap().as_ref(), Some(&texts[0]), "{name}");
        }
    }
}

#[test]
fn row_03_at_every_cut_and_every_flipped_byte_of_one_place_the_other_is_opened() {
    let whole = text_of(3);
    let cuts = (0..16).map(|cut| whole[..cut * whole.len() / 16].to_owned());
    let flips = (0..whole.len()).step_by(7).map(|at| {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] ^= 0x08;
        String::from_utf8_lossy(&bytes).into_owned()
    });
    let deep = ["", "null", "{}", "[]"].map(str::to_owned).into_iter().chain(["[".repeat(10_000)]);
    for damage in cuts.chain(flips).chain(deep) {
        for turned in [false, true] {
            let places = [saved(3), saved(3)];
            let (hurt, other) = if turned { (&places[1], &places[0]) } else { (&places[0], &places[1]) };
            hurt.set(&session_key(&id()), &damage).unwrap();
            let choice = match choose(&places[0], &places[1], &id()) {
                // A flipped bit of a schema can only make it a newer one, which is left alone.
                Err(LoadError::Newer { .. }) => continue,
                choice => choice.unwrap(),
            };
            let title = choice.opened.session.opening.title.clone();
            if choice.unreadable.is_empty() {
                // The flip made other words of the same form, or another revision: then both are kept.
                let both = choice.other.is_some() || choice.opened.revision != 3 || title == "3";
                assert!(both, "{damage:.80}");
                continue;
            }
            assert_eq!(title, "3", "{damage:.80}");
            let text = other.get(&session_key(&id())).unwrap().unwrap();
            heal(hurt, &id(), &text, None, true).unwrap();
            assert_eq!(damaged(hurt, &id()).unwrap(), [damage.as_str()], "damaged bytes were not kept");
            assert_eq!(hurt.get(&session_key(&id())).unwrap().as_ref(), Some(&text));
        }
    }
}

#[test]
fn row_03_where_nothing_can_be_read_nothing_is_cleared() {
    let places = [saved(3), saved(3)];
    places.iter().for_each(both_broken);
    let before = [places[0].texts(), places[1].texts()];
    assert_eq!(open(&places[0], &places[1]), Err(LoadError::Damaged));
    assert_eq!([places[0].texts(), places[1].texts()], before);
    assert_eq!(open(&MemorySlots::new(), &MemorySlots::new()), Err(LoadError::Missing));
}

#[test]
fn row_03_without_room_to_keep_a_damaged_text_aside_it_stays_where_it_is() {
    let (local, journal) = (saved(3), saved(3));
    broken(&local);
    local.set_room(Some(local.used()));
    let choice = choose(&local, &journal, &id()).unwrap();
    let text = journal.get(&choice.key).unwrap().unwrap();
    let before = local.texts();
    let _ = heal(&local, &id(), &text, None, true);
    assert_eq!(local.texts(), before);
}

#[test]
fn row_06_a_newer_version_in_either_place_is_left_alone() {
    for (here, there) in [(true, true), (true, false), (false, true)] {
        let places = [saved(3), saved(3)];
        for (slots, is_newer) in places.iter().zip([here, there]) {
            if is_newer {
                newer(slots);
            }
        }
        let schema = match choose(&places[0], &places[1], &id()) {
            Err(LoadError::Newer { schema }) => schema,
            other => panic!("{other:?}"),
        };
        for slots in places.iter().zip([here, there]).filter_map(|(slots, newer)| newer.then_some(slots)) {
            let before = slots.texts();
            assert_eq!(write(slots, &draft(20), None), Err(SaveError::Newer { schema }));
            assert_eq!(slots.texts(), before);
        }
    }
}

#[test]
fn row_04_other_work_under_the_same_revision_is_found_and_handed_out() {
    let (local, journal) = (saved(2), saved(2));
    for (slots, title) in [(&local, "here"), (&journal, "there")] {
        write(slots, &Draft::of(&titled(title), 2, Step::People, now()), None).unwrap();
    }
    let choice = choose(&local, &journal, &id()).unwrap();
    assert_eq!(choice.opened.session.opening.title, "here");
    assert_eq!(choice.other.unwrap().opening.title, "there");
    // The same work in another layout is no other work.
    let laid_out = standpoint::storage::export_json(&titled("here"), 3, now());
    journal.set(&session_key(&id()), &laid_out).unwrap();
    assert!(choose(&local, &journal, &id()).unwrap().other.is_none());
}

#[test]
fn row_11_what_is_newer_is_told_by_revisions_and_never_by_a_clock() {
    let (early, late) = ("2020-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z");
    let (local, journal) = (saved(2), saved(2));
    // The newer revision has the older clock.
    write(&local, &Draft::of(&titled("third"), 2, Step::People, Moment::new(late).unwrap()), None).unwrap();
    for (over, title) in [(2, "third"), (3, "fourth")] {
        write(&journal, &Draft::of(&titled(title), over, Step::People, Moment::new(early).unwrap()), None).unwrap();
    }
    assert_eq!(choose(&local, &journal, &id()).unwrap().opened.session.opening.title, "fourth");
}

#[test]
fn a_save_goes_over_a_place_that_is_behind_and_never_over_one_that_is_ahead() {
    for kept in 0..5 {
        let slots = saved(kept);
        let before = slots.texts();
        for over in 0..8 {
            let slots = slots.clone();
            let written = write(&slots, &draft(over), None);
            if kept > over {
                assert_eq!(written, Err(SaveError::Stale { kept }));
                assert_eq!(slots.texts(), before);
            } else {
                assert_eq!(written, Ok(()));
                let kept_text = before.get(&session_key(&id()));
                assert_eq!(slots.texts().get(&before_key(&id())), kept_text.or(before.get(&before_key(&id()))));
            }
        }
    }
}

#[test]
fn a_text_that_is_known_need_not_be_read_and_a_broken_one_never_pushes_out_a_good_one() {
    let slots = saved(2);
    let good = slots.get(&before_key(&id())).unwrap();
    broken(&slots);
    // What is known is something else than what is there.
    write(&slots, &draft(2), Some(&text_of(2))).unwrap();
    assert_eq!(slots.get(&before_key(&id())).unwrap(), good);
    assert_eq!(damaged(&slots, &id()).unwrap().len(), 1);
}

#[test]
fn the_lists_tell_which_place_has_to_catch_up() {
    let cases = [
        (None, None, None),
        (Some(1), Some(1), None),
        (None, Some(1), Some(Place::Local)),
        (Some(1), None, Some(Place::Journal)),
        (Some(1), Some(2), Some(Place::Local)),
        (Some(3), Some(2), Some(Place::Journal)),
        // A session without a line is asked about as if it were the oldest.
        (Some(0), Some(2), Some(Place::Local)),
    ];
    for (local, journal, expected) in cases {
        assert_eq!(behind(local, journal), expected, "{local:?} {journal:?}");
    }
}

#[test]
fn catching_up_brings_every_generation_over_and_never_goes_back() {
    for (from, to) in [(3, 0), (3, 1), (3, 2), (9, 1)] {
        let (ahead, behind) = (saved(from), saved(to));
        catch_up(&ahead, &behind, &id()).unwrap();
        let held = behind.texts();
        for key in [session_key(&id()), before_key(&id()), index_key(&id())] {
            assert_eq!(held.get(&key), ahead.texts().get(&key), "{from} over {to}: {key}");
        }
    }
    for (from, to) in [(0, 3), (2, 3), (3, 3)] {
        let (older, newer) = (saved(from), saved(to));
        let before = newer.texts();
        catch_up(&older, &newer, &id()).unwrap();
        assert_eq!(newer.texts(), before);
    }
    // What is broken there is kept aside first.
    let (ahead, hurt) = (saved(4), saved(3));
    hurt.set(&session_key(&id()), "{").unwrap();
    catch_up(&ahead, &hurt, &id()).unwrap();
    assert_eq!(damaged(&hurt, &id()).unwrap(), ["{"]);
    assert_eq!(hurt.get(&session_key(&id())).unwrap(), Some(text_of(4)));
}
