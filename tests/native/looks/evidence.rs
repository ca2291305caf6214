//! What the evidence is.

use standpoint::domain::protection::Trap;

use super::table;

#[test]
fn d8_effort_taken_for_change() {
    table(
        Trap::D8,
        &[
            ("a b c", "e a,b,c + effort @-9"),
            ("a b c", "e o + change @-90; e a + words @-20; e b + effort @-15; e c + words @-3 aside:hm"),
            // The last by the day we knew, however they stand in the ledger.
            ("c b a", "e a + words @-1; e b + effort @-2; e c + effort @-3; e o + change @-9"),
            ("b c", "number D8-strengths 2; e a + change @-20; e b,c + words @-9"),
            ("", "e a,b + effort @-9"),
            ("", "e a,b + effort @-9; e c + change @-3"),
            ("", "e a,b + effort @-9; e c + other @-3"),
            ("", "e a,b + effort @-9; e c + @-3"),
            ("", "e a,b,c + effort"),
            ("", "e a,b,c - effort @-9"),
        ],
    );
}

#[test]
fn d9_a_label_in_place_of_behaviour() {
    table(
        Trap::D9,
        &[
            ("a", "e a - text:Mum is Resistant to advice"),
            ("a", "e a - text:School says that she “won’t engage”"),
            ("a", "e a - aside:a_family_feud"),
            ("r", "row r us text:They are hard to reach"),
            ("p", "episode p text:She was manipulative"),
            ("j", "d x 2; j j x 2 text:Disguised compliance, as before"),
            ("a j", "d x 2; e a - text:a vexatious caller; j j x 2 text:a chaotic home"),
            ("", "e a - text:She shut the door and said not today"),
            ("", "e a - text:The coat is water-resisting and the malice is ours"),
            ("", "e a - aside:said_to_be_somebody_else"),
            ("", "row r us text:She is tired; episode p text:Did not come"),
            ("", "d x 2; j j x 2 text:We hold for four weeks"),
            ("", "d x 2; j i x 2 @-9 text:She is resistant; j j x 2 replaces:i text:She did not open"),
        ],
    );
}

#[test]
fn d12_evidence_that_decides_nothing() {
    table(
        Trap::D12,
        &[
            ("a b c", "e a,b,c -; row r us fits:a+,b+,c+; row s cannot fits:a+,b+,c+"),
            // Six in ten, exactly.
            ("a b c", "e a,b,c,d,f -; row r us fits:a+,b-,c.,d+,f+; row s cannot fits:a+,b-,c.,d-,f-"),
            ("a b", "e a,b,c -; row r us fits:a+,b+,c+; row s cannot fits:a+,b+,c-; row t others fits:a+,b+,c-"),
            ("a b c", "e a,b,c - aside:old; row r us fits:a?,b?,c?; row s cannot fits:a?,b?,c?"),
            // What is not marked in every row has not been considered yet.
            ("a b c", "e a,b,c,d,f -; row r us fits:a+,b+,c+,d+,f+; row s cannot fits:a+,b+,c+"),
            ("", "e a,b,c -; row r us fits:a+,b+,c+"),
            ("", "e a,b,c -; row r us fits:a+,b+,c+; row s cannot fits:a+,b-,c-"),
            ("", "e a,b -; row r us fits:a+,b+; row s cannot fits:a+,b+"),
            ("", "e a,b,c -; row r us fits:a+,b+,c+; row s cannot fits:a+,b+,c+; row t others fits:a-,b-,c-"),
            ("", "e a,b,c -; row r us fits:a+,b+,c+; row s cannot hidden fits:a+,b+,c+"),
            ("", "e a,b,c -; row r us; row s cannot"),
            ("", "number D12-tenths 9; e a,b,c -; row r us fits:a+,b+,c+; row s cannot fits:a+,b+,c-"),
        ],
    );
}

#[test]
fn d14_uneven_checking() {
    table(
        Trap::D14,
        &[
            ("r a b c", "e a,b,c - unchecked; e d,f,g - checked; row r us leading fits:a+,b+,c+,d-,f-,g-"),
            ("r a", "e a - unchecked; e b,c - checked; e d,f,g - twice; row r us leading fits:a+,b+,c+,d-,f-,g-"),
            // Eight tenths against five: exactly three.
            (
                "r a b c d",
                "e a,b,c,d - unchecked; e h - checked; e f,g - unchecked; e k,l - checked; \
            row r us leading fits:a+,b+,c+,d+,h+,f-,g-,k-,l-",
            ),
            (
                "r a b c",
                "e a,b,c - unchecked aside:old; e d,f,g - checked; e n +; row r us leading fits:a+,b+,c+,n+,d-,f-,g-",
            ),
            ("", "e a,b,c - unchecked; e d,f,g - unchecked; row r us leading fits:a+,b+,c+,d-,f-,g-"),
            ("", "e a,b - unchecked; e d,f,g - checked; row r us leading fits:a+,b+,d-,f-,g-"),
            ("", "e a,b,c - unchecked; e d,f - checked; row r us leading fits:a+,b+,c+,d-,f-"),
            ("", "e a,b,c - checked; e d,f,g - unchecked; row r us leading fits:a+,b+,c+,d-,f-,g-"),
            ("", "e a,b,c - unchecked; e d,f,g - checked; row r us fits:a+,b+,c+,d-,f-,g-"),
            ("", "e a,b,c -; e d,f,g - checked; row r us leading fits:a+,b+,c+,d-,f-,g-"),
            (
                "",
                "number D14-tenths 9; e a - unchecked; e b,c - checked; e d,f,g - twice; \
            row r us leading fits:a+,b+,c+,d-,f-,g-",
            ),
        ],
    );
}

#[test]
fn d21_inference_used_as_fact() {
    table(
        Trap::D21,
        &[
            ("a", "e a + inference; d x 2; j j x 2 on:a"),
            ("a", "e b + reported; e a + inference links:b; d x 2; j j x 2 on:a"),
            ("a b", "e a,b + inference; e c - seen; d x 2; j j x 2 on:a,b,c"),
            ("b", "e a,b + inference; d x 2; d y 2; j i x 2 on:a @-9; j j x 2; j k y 2 on:b"),
            ("", "e b + seen; e a + inference links:b; d x 2; j j x 2 on:a"),
            ("", "e a + inference; e b + heard links:a aside:old; d x 2; j j x 2 on:a"),
            ("", "e a + inference; d x 2; j j x 2"),
            ("", "e a + opinion; d x 2; j j x 2 on:a"),
            ("", "e a + inference; d x 2; j i x 2 on:a @-9; j j x 2"),
        ],
    );
}

#[test]
fn d26_unclear_is_not_no() {
    table(
        Trap::D26,
        &[
            ("a", "e a ?; d x 2; j j x 2 reassured on:a"),
            ("a b", "e a,b ?; e c +; d x 2; j j x 2 reassured on:a,b,c"),
            ("a", "e a ? aside:old; d x 2; j j x 2 reassured on:a"),
            ("a", "e a ?; d x 2; d y 2; j j x 2 reassured on:a; j k y 2 worried"),
            ("", "e a ?; d x 2; j j x 2 worried on:a"),
            ("", "e a ?; d x 2; j j x 2 mixed on:a"),
            ("", "e a ?; e b +; d x 2; j j x 2 reassured on:b"),
            ("", "e a ~; d x 2; j j x 2 reassured on:a"),
            ("", "e a ?; d x 2; j i x 2 reassured on:a @-9; j j x 2 reassured"),
        ],
    );
}

#[test]
fn d27_one_look() {
    table(
        Trap::D27,
        &[
            ("a", "e a + seen @-9; d x 2; j j x 2 reassured on:a"),
            ("a b", "e a + seen @-9; e b + heard @-9; d x 2; j j x 2 reassured on:a,b"),
            ("a b", "e a,b + seen @-9; e c + document @-3; d x 2; j j x 2 reassured on:a,b,c"),
            ("a", "e a + seen happened:-9 known:-2; d x 2; j j x 2 reassured on:a"),
            ("", "e a + seen @-9; e b + seen @-3; d x 2; j j x 2 reassured on:a,b"),
            ("", "e a + seen @-9; d x 2; j j x 2 worried on:a"),
            ("", "e a + document @-9; d x 2; j j x 2 reassured on:a"),
            ("", "e a + seen; d x 2; j j x 2 reassured on:a"),
            ("", "e a + seen @-9; d x 2; j i x 2 reassured on:a @-5; j j x 2 mixed"),
        ],
    );
}

#[test]
fn d33_only_when_expected() {
    table(
        Trap::D33,
        &[
            ("a b c", "e a,b,c + seen expected; d x 2; j j x 2 reassured"),
            ("a b c d", "e a,b,c + seen expected; e d - seen expected aside:old; d x 2; j j x 2 reassured"),
            ("a b c", "e a,b,c + seen expected; e n + seen; d x 2; j j x 2 reassured"),
            ("a b c", "e a,b,c + seen expected; e n - heard unexpected; d x 2; j j x 2 reassured"),
            ("", "e a,b + seen expected; d x 2; j j x 2 reassured"),
            ("", "e a,b,c + seen expected; e d - seen unexpected; d x 2; j j x 2 reassured"),
            ("", "e a,b,c + seen expected; e d + seen elsewhere; d x 2; j j x 2 reassured"),
            ("", "e a,b,c + seen expected; d x 2; j j x 2 worried"),
            ("", "e a,b,c + seen expected; d x 2"),
            ("", "number D33-entries 4; e a,b,c + seen expected; d x 2; j j x 2 reassured"),
        ],
    );
}

#[test]
fn d40_what_was_the_expert_told() {
    let people = "who gp other-professional; who ward organisation; who mum parent-carer; who me worker; d x 2;";
    let cases = [
        ("a n", "e a ? from:gp opinion @-9; e n - @-12; j j x 2 on:a"),
        ("a n", "e a ? from:ward opinion @-9; e n - @-9; j j x 2 on:a"),
        ("a n", "e a ? from:gp opinion @-9; e n - @-16 aside:old; j j x 2 on:a"),
        // When it was given, not when it reached us; and when the concern was known, not when it happened.
        ("a n", "e a ? from:gp opinion happened:-20 known:-2; e n - happened:-90 known:-21; j j x 2 on:a"),
        ("", "e a ? from:gp opinion @-9 links:n; e n - @-12; j j x 2 on:a"),
        ("", "e a ? from:gp opinion @-9; e n - @-12 links:a; j j x 2 on:a"),
        ("", "e a ? from:gp opinion @-9; e n - @-17; j j x 2 on:a"),
        ("", "e a ? from:gp opinion @-9; e n - @-8; j j x 2 on:a"),
        ("", "e a ? from:mum opinion @-9; e n - @-12; j j x 2 on:a"),
        ("", "e a ? from:gp opinion @-9; e n - @-12; j j x 2"),
        // They raised it themselves.
        ("", "e a ? from:gp opinion @-9; e n - from:gp @-12; j j x 2 on:a"),
        ("", "e a ? from:gp reported @-9; e n - @-12; j j x 2 on:a"),
        ("", "number D40-days 2; e a ? from:gp opinion @-9; e n - @-12; j j x 2 on:a"),
    ];
    let whole = cases.map(|(found, told)| (found, format!("{people}{told}")));
    table(Trap::D40, &whole.each_ref().map(|(found, told)| (*found, told.as_str())));
}
