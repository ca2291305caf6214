//! Whose voice.

use standpoint::domain::protection::Trap;

use super::{raised, table};
use crate::looks::told::told;

#[test]
fn d5_missing_voice() {
    table(
        Trap::D5,
        &[
            ("kit", "who kit centre child via-other"),
            ("kit", "who kit centre child not-yet; e a - of:kit"),
            ("kit a", "who kit centre child direct; e a + of:kit from:kit heard together"),
            ("kit a", "who kit centre child direct; e a + of:kit from:kit heard"),
            ("kit a", "who kit centre child direct; e a + of:kit from:kit heard alone interpreter:missing"),
            // For somebody who cannot say, what counts is what a worker has seen, in the last 28 days.
            ("kit a", "who kit centre child cannot-say; who me worker; e a + of:kit from:me seen @-29"),
            ("kit a", "who kit centre child cannot-say; who gp other-professional; e a + of:kit from:gp seen @-2"),
            ("kit", "who kit centre child cannot-say; who me worker; e a + of:kit from:me document @-2"),
            ("", "who kit centre child cannot-say; who me worker; e a + of:kit from:me seen @-28"),
            ("", "who kit centre child direct; e a - of:kit from:kit heard alone; e b + from:kit heard together"),
            ("", "who kit centre child direct; e a - of:kit from:kit heard alone interpreter:used aside:old"),
            ("", "who kit centre child; e a - of:kit"),
            ("", "who kit centre child direct"),
            ("", "who kit centre child cannot-say"),
            ("", "who mum parent-carer not-yet; e a - of:mum"),
            ("", "number D5-days 60; who kit centre child cannot-say; who me worker; e a + of:kit from:me seen @-29"),
        ],
    );
    let cannot = raised(&told("who kit centre child cannot-say; e a - of:kit"));
    let can = raised(&told("who kit centre child via-other; e a - of:kit"));
    assert!(cannot[0].cannot_say && !can[0].cannot_say, "the question is another one");
}

#[test]
fn d32_not_seen_since() {
    table(
        Trap::D32,
        &[
            ("kit a", "who kit centre; e a + of:kit seen @-29"),
            ("kit b", "who kit centre; e a + of:kit seen @-60; e b ~ of:kit from:kit heard @-40"),
            ("kit a", "who kit centre; e a + of:kit seen @-11; d x 4"),
            // The day they were seen, not the day we heard of it; and a shut door is not about them.
            ("kit a", "who kit centre; e a + of:kit seen happened:-60 known:-2"),
            ("kit a", "who kit centre; who mum parent-carer; e a + of:kit seen @-40; e b - of:mum seen unexpected @-3"),
            ("kit a", "who kit centre; who mum parent-carer; e a + of:kit seen @-40; e b - of:kit from:mum heard @-3"),
            ("", "who kit centre; e a + of:kit seen @-28"),
            ("", "who kit centre; e a + of:kit seen @-10; d x 4"),
            ("", "who kit centre; e a + of:kit seen @-60; e b - of:kit seen @-5 aside:asleep"),
            ("", "who kit centre; e a + of:kit seen"),
            ("", "who kit centre; e a + of:kit document @-90"),
            ("", "number D32-days 40; who kit centre; e a + of:kit seen @-29"),
        ],
    );
}

#[test]
fn d16_unseen_adult() {
    table(
        Trap::D16,
        &[
            ("lee", "who lee family-friend adult sometimes; e a -"),
            ("lee", "who lee family-friend adult home; who mum parent-carer; e a ? of:lee from:mum heard"),
            ("lee", "who lee family-friend adult disputed; e a ? of:lee from:lee reported"),
            ("mum lee", "who mum parent-carer adult home; who lee family-friend adult disputed; e a -"),
            ("", "who lee family-friend adult sometimes; e a ? of:lee seen"),
            ("", "who lee family-friend adult home; e a - from:lee heard aside:a_lie"),
            ("", "who lee family-friend adult away; who sam family-friend child home; e a -"),
            ("", "who kit centre adult home; e a -"),
            ("", "who lee family-friend adult home"),
            ("", "who lee family-friend home; e a -"),
        ],
    );
}

#[test]
fn d39_parent_not_heard() {
    table(
        Trap::D39,
        &[
            ("dad", "who dad parent-carer; d x 3; e a -"),
            ("dad", "who dad parent-carer; d x; j j x 4; e a - of:dad seen"),
            ("dad", "who mum parent-carer; who dad parent-carer; d x 3; e a - from:mum heard"),
            ("mum dad", "who mum parent-carer; who dad parent-carer; d x 5; e a - from:dad reported"),
            ("", "who dad parent-carer; d x 3; e a - from:dad heard"),
            ("", "who dad parent-carer; d x 2; e a -"),
            ("", "who dad parent-carer; e a -"),
            ("", "who dad parent-carer; d x 3"),
            ("", "who nan family-friend; d x 3; e a -"),
        ],
    );
}

#[test]
fn d30_no_answer_on_advocacy() {
    table(
        Trap::D30,
        &[
            ("kit", "setting adults; who kit centre adult via-other; e a -"),
            ("kit", "setting adults; who kit centre adult cannot-say; advocacy kit; e a -"),
            ("x", "setting children; who kit centre child direct; d x 5; e a -"),
            ("kit x", "setting adults; who kit centre adult not-yet; d x 6; e a -"),
            // Somebody else's advocate is not theirs.
            (
                "kit",
                "setting adults; who kit centre adult via-other; who mum parent-carer; advocacy mum explained; e a -",
            ),
            ("", "setting adults; who kit centre adult via-other; advocacy kit explained; e a -"),
            ("", "setting adults; who kit centre adult direct; d x 4; e a -"),
            ("", "setting children; who kit centre child via-other; d x 4; e a -"),
            ("", "setting adults; who kit centre adult via-other"),
            ("", "setting adults; who kit centre adult; e a -"),
            ("", "setting children; who kit centre child direct; d x 5; advocacy kit explained; e a -"),
        ],
    );
}
