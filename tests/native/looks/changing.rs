//! Changing our mind.

use standpoint::domain::protection::Trap;

use super::table;

#[test]
fn d1_first_impression() {
    table(
        Trap::D1,
        &[
            ("j a b c", "d x 2; j j x 2 @-20 reassured; e a,b,c - @-9"),
            ("j a b c", "d x 2; j j x 4 @-20 worried; e a,b,c + @-9"),
            // A later judgement that stands beside it leaves the first impression where it was.
            ("j a b c", "d x 2; j j x 2 @-20 reassured; e a,b,c - @-9; j k x 4 @-2 worried"),
            // What was set aside counts, and what happened long ago counts from the day we knew.
            ("j a b c", "d x 2; j j x 2 @-20 reassured; e a - @-19 aside:a_grudge; e b,c - happened:-90 known:-3"),
            // Each decision has its own first impression.
            ("k a b c", "d x 2; d y 2; j j x 2 @-20 worried; j k y 2 @-20 reassured; e a,b,c - @-9"),
            ("j a b", "number D1-entries 2; d x 2; j j x 2 @-20 reassured; e a,b - @-9"),
            ("", "d x 2; j j x 2 @-20 reassured; e a,b - @-9"),
            ("", "d x 2; j j x 2 @-20 reassured; e a,b,c - @-9; j k x 4 @-2 worried replaces:j"),
            // On the day of the judgement they were known before it.
            ("", "d x 2; j j x 2 @-20 reassured; e a,b,c - @-20"),
            ("", "d x 2; j j x 2 @-20 reassured; e a,b,c + @-9"),
            ("", "d x 2; j j x 2 @-20 mixed; e a,b,c - @-9; e d,f,g + @-9"),
            ("", "d x 2; j j x 2 @-20 reassured; e a,b,c -"),
            ("", "d x 2; e a,b,c - @-9"),
        ],
    );
}

#[test]
fn d2_slow_to_change() {
    table(
        Trap::D2,
        &[
            ("r a b c", "e a,b,c -; row r us leading standing fits:a-,b-,c-"),
            ("r a b c", "e a,b,c,d -; row r us leading standing fits:a-,b-,c-,d+"),
            ("r a b c", "e a,b,c - aside:old; row r us leading weakened standing fits:a-,b-,c-"),
            ("r a", "number D2-entries 1; e a -; row r us leading standing fits:a-"),
            ("", "e a,b -; row r us leading standing fits:a-,b-"),
            ("", "e a,b,c -; row r us leading standing weakened fits:a-,b-,c-"),
            ("", "e a,b,c -; row r us leading fits:a-,b-,c-"),
            ("", "e a,b,c -; row r us standing fits:a-,b-,c-"),
            ("", "e a,b,c -; row r us leading standing fits:a-,b-,c."),
            ("", "e a,b,c -; row r us leading cannot-tell fits:a-,b-,c-"),
        ],
    );
}

#[test]
fn d6_rising_concern() {
    table(
        Trap::D6,
        &[
            ("j a b", "d x 2; j j x 2 @-9 reassured; e a,b - @-8"),
            ("j a b", "d x 4; j j x 4 @-9 worried; e a,b - @-8"),
            ("j a b", "d x 2; j j x 2 @-9 reassured; e a - @-8 aside:a_feud; e b - happened:-300 known:-1"),
            ("k a b", "d x 2; d y 2; j j x 2 @-1 mixed; j k y 2 @-9 mixed; e a,b - @-8"),
            ("", "d x 2; j j x 2 @-9 reassured; e a - @-8"),
            ("", "d x 2; j j x 2 @-9 reassured; e a,b - @-9"),
            ("", "d x 2; j j x 2 @-9 reassured; e a,b ~ @-8; e c,f ? @-8"),
            ("", "d x 2; j i x 2 @-20 reassured; j j x 2 @-8 reassured; e a,b - @-8"),
            ("", "d x 2; e a,b - @-8"),
            ("", "number D6-concerns 3; d x 2; j j x 2 @-9 reassured; e a,b - @-8"),
        ],
    );
}

#[test]
fn d7_drift() {
    table(
        Trap::D7,
        &[
            ("k", "action k carried:2"),
            ("t", "trip t up review:-1"),
            ("x", "d x 4 until:-1"),
            ("closing/ending", "review -1"),
            ("k t closing/ending", "action k carried:3; trip t down review:-9; review -40"),
            ("", "action k carried:1"),
            ("", "action k carried:5 done; action l carried:2 dropped"),
            // On the day itself it has not passed.
            ("", "trip t up review:0; review 0; d x 4 until:0"),
            ("", "trip t up review:-1 happened:-3"),
            ("", "number D7-sessions 3; action k carried:2"),
        ],
    );
}

#[test]
fn d13_vivid_or_latest() {
    table(
        Trap::D13,
        &[
            ("j a b c", "d x 2; e a,b,c - @-60; e n - @-9; j j x 4 @-8 on:n"),
            ("j a b c", "d x 2; e a,b,c + @-60; e n,m - @-9; j j x 4 @-8 on:m,n"),
            // The fourteenth day before is among the last fourteen; the fifteenth is older.
            ("j a b c", "d x 2; e a,b,c - @-15; e n - @-14; j j x 4 @0 on:n"),
            ("j a b c", "d x 2; e a,b - @-60; e c - @-60 aside:old; e n - @0; j j x 4 @0 on:n"),
            // What happened long ago and became known last week is fresh.
            ("j a b c", "d x 2; e a,b,c - @-60; e n - happened:-900 known:-2; j j x 4 @0 on:n"),
            ("", "d x 2; e a,b,c - @-60; e n - @-9; j j x 4 @-8 on:a,n"),
            ("", "d x 2; e a,b - @-60; e n - @-9; j j x 4 @-8 on:n"),
            ("", "d x 2; e a,b,c - @-14; e n - @-9; j j x 4 @0 on:n"),
            ("", "d x 2; e a,b,c - @-60; e n - @-15; j j x 4 @0 on:n"),
            ("", "d x 2; e a,b,c - @-60; j j x 4 @-8"),
            ("", "d x 2; e a,b,c - @-60; e n -; j j x 4 @-8 on:n"),
            // Another decision of that day brought the history into the room.
            ("", "d x 2; d y 2; e a,b,c - @-60; e n - @-9; j j x 4 @-8 on:n; j k y 4 @-8 on:a"),
            ("", "number D13-days 90; d x 2; e a,b,c - @-60; e n - @-9; j j x 4 @-8 on:n"),
        ],
    );
}

#[test]
fn d15_fresh_start() {
    table(
        Trap::D15,
        &[
            ("v j", "event v new-worker @-90; e a - @-60; d x 2; j j x 2 @-9 on:a"),
            ("v j", "event v new-baby @-30; e o - @-400; e a - @-20; d x 2; j j x 2 @-9 on:a"),
            ("v j", "event v moved @-30; e a - @-30; d x 2; j j x 2 @-9 on:a"),
            // The last of them is what is begun from.
            ("w j", "event v new-worker @-900; event w moved @-90; e a - @-60; d x 2; j j x 2 @-9 on:a"),
            ("", "event v new-worker @-90; e o - @-91; e a - @-60; d x 2; j j x 2 @-9 on:a,o"),
            // Whoever read the old file in the first week knows the history.
            ("", "event v new-worker @-90; e o - happened:-900 known:-80; d x 2; j j x 2 @-9 on:o"),
            ("", "event v new-worker @-8; e a - @-60; e b - @-1; d x 2; j j x 2 @-9 on:a"),
            ("", "event v complaint @-90; e a - @-60; d x 2; j j x 2 @-9 on:a"),
            ("", "event v new-worker @-90; e o - @-91; e a - @-60; d x 2; d y 2; j j x 2 @-9 on:a; j k y 2 @-9 on:o"),
            ("", "event v new-worker @-90; e a - @-60; d x 2; j j x 2 @-9"),
            ("", "event v new-worker @-90; e a -; d x 2; j j x 2 @-9 on:a"),
        ],
    );
}

#[test]
fn d28_history_not_cited() {
    table(
        Trap::D28,
        &[
            ("j o", "e o - @-400; e a - @-20; d x 2; j j x 2 @-9 on:a"),
            ("j o p", "e o - @-400; e p - @-900 aside:no_further_action; e a + @-20; d x 2; j j x 2 @-9 on:a"),
            // It counts from when it happened, and also where it came to light after the judgement.
            ("j o", "e o - happened:-400 known:-3; e a - @-20; d x 2; j j x 2 @-9 on:a"),
            ("j o", "e o - @-185; e a - @-184; d x 2; j j x 2 @0 on:a"),
            ("j o", "number D28-months 1; e o - @-50; e a - @-20; d x 2; j j x 2 @-9 on:a"),
            ("", "e o - @-400; e a - @-20; d x 2; j j x 2 @-9 on:a,o"),
            ("", "e o + @-400; e a - @-20; d x 2; j j x 2 @-9 on:a"),
            ("", "e o - @-184; e a - @-20; d x 2; j j x 2 @0 on:a"),
            ("", "e o - @-400; e a - @-20; d x 2; d y 2; j j x 2 @-9 on:a; j k y 2 @-9 on:o"),
            ("k o", "e o - @-400; e a - @-20; d x 2; d y 2; j j x 2 @-9 on:o; j k y 2 @-8 on:a"),
            ("", "e o - @-400; e a - @-20; d x 2; j j x 2 @-9"),
            ("", "e o - @-400; e a - @-20; d x 2"),
            // Any old reason is history, whichever way it leans.
            ("", "e o - @-400; e p + @-500; d x 2; j j x 2 @-9 on:p"),
        ],
    );
}

#[test]
fn d29_imposed_not_judged_again() {
    table(
        Trap::D29,
        &[
            ("j", "d x 4; j j x 4 @-28"),
            ("j", "d x; j j x 5 @-90"),
            ("j", "d x 6; j j x 3 @-40"),
            ("k", "d x 4; j j x 4 @-90; j k x 4 @-30"),
            ("j", "number D29-days 7; d x 4; j j x 4 @-7"),
            ("", "d x 4; j j x 4 @-27"),
            ("", "d x 3; j j x 4 @-90"),
            ("", "d x 4; j j x 4 @-90; j k x 4 @-1"),
            ("", "d x 4"),
            ("", "d x 2; j j x 2 @-400"),
        ],
    );
}
