//! Whose account.

use standpoint::domain::protection::Trap;

use super::{ids, table};
use crate::looks::told::told;

const PEOPLE: &str = "who kit centre child home via-other house:flat; who mum parent-carer adult home direct house:flat; \
    who nan family-friend adult away house:nans; who lee family-friend adult sometimes; who school organisation; \
    who nurse other-professional adult; who me worker adult;";

/// A table about these people.
#[track_caller]
fn among(trap: Trap, cases: &[(&str, &str)]) {
    let whole: Vec<(&str, String)> = cases.iter().map(|(found, told)| (*found, format!("{PEOPLE}{told}"))).collect();
    let cases: Vec<(&str, &str)> = whole.iter().map(|(found, told)| (*found, told.as_str())).collect();
    table(trap, &cases);
}

#[test]
fn d3_one_main_source() {
    among(
        Trap::D3,
        &[
            ("mum a b c", "e a,b,c + of:kit from:mum; e n - of:kit from:school"),
            ("mum a b c", "e a,b,c + of:kit,mum from:mum aside:old; e n,m - of:kit from:record"),
            ("me a b c d", "e a,b,c,d + of:kit from:me seen"),
            ("mum a b c", "e x + from:nan of:nan; e a,b,c + of:kit from:mum; e n,m - of:kit from:school"),
            ("mum a b", "number D3-tenths 4; e a,b + of:kit from:mum; e n - of:kit from:school; e m - of:kit from:nan"),
            // Exactly half.
            ("", "e a,b + of:kit from:mum; e n - of:kit from:school; e m - of:kit from:nan"),
            ("", "e a,b,c + of:kit from:mum"),
            // About somebody else, or from nobody that was named.
            ("", "e a,b,c + of:mum from:mum; e n - of:kit from:school"),
            ("", "e a,b,c + of:kit; e n - of:kit from:school"),
            // Their own account is what we should have most of, and the records are many.
            ("", "e a,b,c,d + of:kit from:kit heard alone"),
            ("", "e a,b,c,d - of:kit from:record document"),
            ("", "number D3-entries 6; e a,b,c + of:kit from:mum; e n - of:kit from:school"),
        ],
    );
    assert_eq!(ids(&told("who mum parent-carer; e a,b,c,d + of:mum from:mum"), Trap::D3), "", "nobody at the centre");
}

#[test]
fn d4_what_they_say_of_themselves() {
    among(
        Trap::D4,
        &[
            ("a b", "e a,b + of:mum from:mum unchecked"),
            ("a b", "e a + of:kit,mum from:mum unchecked; e b + of:lee from:lee unchecked"),
            ("a b c", "e a,b,c + of:kit from:kit heard unchecked"),
            ("a b", "e a + of:mum from:mum unchecked; e b + of:mum from:mum unchecked aside:she_would"),
            ("", "e a + of:mum from:mum unchecked"),
            ("", "e a,b + of:mum from:mum checked; e c + of:mum from:mum unchecked"),
            ("", "e a,b + of:mum from:mum"),
            ("", "e a,b + of:kit from:mum unchecked"),
            ("", "e a,b - of:mum from:mum unchecked"),
            ("", "number D4-strengths 3; e a,b + of:mum from:mum unchecked"),
        ],
    );
}

#[test]
fn d23_an_explanation_nobody_checked() {
    among(
        Trap::D23,
        &[
            ("a b", "e a,b ? of:kit from:mum unchecked @-20; e n - of:kit from:school @-10"),
            ("a b", "e a + of:kit from:mum unchecked @-20; e b ? of:kit from:lee unchecked @-20; e n - @-20"),
            // Before or after, and the fourteenth day is within.
            ("a b", "e a ? of:kit from:mum unchecked @-34; e b ? of:kit from:mum unchecked @-6; e n - @-20"),
            ("a b", "e a,b ? of:kit from:mum unchecked @-20; e n - from:nan @-10 aside:a_feud"),
            ("", "e a ? of:kit from:mum unchecked @-20; e n - @-20"),
            ("", "e a,b ? of:kit from:mum checked @-20; e n - @-20"),
            ("", "e a,b ? of:kit from:nan unchecked @-20; e n - @-20"),
            ("", "e a,b ? of:kit from:mum unchecked @-35; e n - @-20"),
            ("", "e a,b - of:kit from:mum unchecked @-20"),
            ("", "e a,b ? of:mum from:mum unchecked @-20; e n - @-20"),
            ("", "e a,b ? of:kit from:kit heard unchecked @-20; e n - @-20"),
            ("", "number D23-days 5; e a,b ? of:kit from:mum unchecked @-20; e n - @-10"),
        ],
    );
}

#[test]
fn d24_the_weight_of_voices() {
    among(
        Trap::D24,
        &[
            ("a b c", "e a - from:school; e b - from:nan; e c - from:nurse; d x 2; j j x 2 reassured"),
            ("a b c", "e a - from:school @-900; e b - from:nan aside:a_feud; e c - from:nurse; d x 1; j j x 1 worried"),
            ("a d b c", "e a,d - from:school; e b - from:nan; e c - from:me; d x 2; j j x 2 reassured; j k x 0 mixed"),
            ("a b", "number D24-concerns 2; e a - from:school; e b - from:nan; d x 2; j j x 2 reassured"),
            ("", "e a,b - from:school; e c - from:nan; d x 2; j j x 2 reassured"),
            ("", "e a - from:school; e b - from:nan; e c - from:nurse; d x 2"),
            ("", "e a - from:school; e b - from:nan; e c - from:nurse; d x 2; j i x 2 worried @-9; j j x 2 reassured"),
            ("", "e a - from:school; e b - from:nan; e c - from:nurse; d x 2; j j x 2 mixed"),
            ("", "e a - from:school; e b - from:nan; e c ~ from:nurse; d x 2; j j x 2 reassured"),
            ("", "e a - from:school; e b - from:nan; e c,f - from:record; d x 2; j j x 2 reassured"),
        ],
    );
}

#[test]
fn d25_one_households_reassurance() {
    among(
        Trap::D25,
        &[
            ("a b", "e a + of:kit from:mum; e b + of:kit from:kit; e n + of:kit from:school"),
            ("a b c", "e a,b,c + of:kit from:nan"),
            // Whoever stays in the home counts with it.
            ("a b", "e a + of:kit from:mum; e b + of:kit from:lee; e n + of:kit from:school"),
            ("a b c", "e a,b,c + of:kit,mum from:mum aside:old; e n,m + of:kit from:record"),
            ("", "e a,b + of:kit from:mum"),
            // Exactly half.
            ("", "e a,b + of:kit from:mum; e n,m + of:kit from:school"),
            ("", "e a + of:kit from:mum; e b + of:kit from:nan; e c + of:kit from:school"),
            ("", "e a,b,c + of:kit from:school"),
            ("", "e a,b,c + of:mum from:mum"),
            ("", "e a,b,c - of:kit from:mum"),
            ("", "number D25-strengths 4; e a,b,c + of:kit from:nan"),
        ],
    );
}

#[test]
fn d20_a_source_set_aside() {
    among(
        Trap::D20,
        &[
            ("a", "e a - of:mum from:nan aside:"),
            ("a", "e a - of:mum from:nan aside:a_feud"),
            // On the word of the person it was about.
            ("a", "e b ? of:nan from:mum checked; e a - of:mum from:nan aside:a_feud on:b"),
            ("a", "e b ? of:mum from:school unchecked; e a - of:mum from:nan aside:a_feud on:b"),
            ("a", "e b ? of:mum from:school contradicted; e a - of:mum from:nan aside:a_feud on:b"),
            ("a", "e b ? of:mum checked; e a - of:mum from:nan aside:a_feud on:b"),
            // What a child says of themselves settles nothing about itself alone.
            ("a", "e b + of:kit from:kit checked; e a - of:kit from:nan aside:he_is_fine on:b"),
            ("", "e b ? of:mum from:school checked; e a - of:mum from:nan aside:it_was_another_family on:b"),
            ("", "e b,c ? of:mum from:record twice; e a - of:mum from:nan aside:dated_before on:b,c"),
            // But the person at the centre may be heard against what is said of somebody else.
            ("", "e b + of:kit from:kit checked; e a - of:kit,mum from:nan aside:he_says_not on:b"),
            ("", "e b ? of:mum from:mum; e c ? from:nurse checked; e a - of:mum from:nan aside:seen on:b,c"),
            ("", "e a - of:mum from:nan"),
        ],
    );
}

#[test]
fn d31_a_silent_agency() {
    among(
        Trap::D31,
        &[
            ("nurse", "e a - from:school"),
            ("school nurse", "e a - from:mum"),
            ("school", "e a - of:school from:nurse"),
            ("nurse gp", "who gp organisation; e a - from:school"),
            ("", "e a - from:school; e b - from:nurse aside:old"),
            ("", ""),
            ("", "who panel meeting; who act law-policy; who adv advocate; e a - from:school; e b - from:nurse"),
            ("", "who c other-professional label:Conference_co-ordinator; e a - from:school; e b - from:nurse"),
            ("", "who c other-professional label:Reviewing_officer; e a - from:school; e b - from:nurse"),
        ],
    );
}
