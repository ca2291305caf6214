//! Power and partnership.

use standpoint::domain::protection::Trap;

use super::table;

#[test]
fn d17_tried_yet() {
    table(
        Trap::D17,
        &[
            ("x", "d x 3; j i x 2 @-9; j j x 3"),
            // A first judgement raises it over where we are.
            ("x", "d x 2; j j x 4"),
            ("x", "d x 2; j j x 3; move m"),
            ("x", "d x 2; d y 2; j i x 2 @-9; j j x 5; j k y 2"),
            ("x", "d x 4; j j x 6"),
            ("", "d x 3; j i x 2 @-9; j j x 3; move m tried"),
            ("", "d x 3; j i x 4 @-9; j j x 3"),
            ("", "d x 4; j j x 4"),
            ("", "d x; j j x 4"),
            ("", "d x 2"),
            // It was raised before, and is judged again as it was.
            ("", "d x 4; j h x 2 @-60; j i x 4 @-9; j j x 4"),
            // An emergency in which it is written why nothing less would do.
            ("", "d x 4 least; j j x 6"),
        ],
    );
}

#[test]
fn d18_power_unused_or_passed_on() {
    let people = "who boss worker; who me worker; who mum parent-carer;";
    let cases = [
        ("x a b c", "law boss lot; d x 2; e a,b,c - @-9"),
        ("x a b c", "law boss held; d x 0; e a,b,c - @-60"),
        // Since the level last changed, at any level.
        ("x a b c", "law boss lot; d x 4; j i x 4 @-80; j j x 4 @-30; e a,b,c - @-79"),
        ("x a b c", "law boss lot; d x 3; j h x 4 @-90; j i x 3 @-20; e o - @-50; e a,b,c - @-9 aside:old"),
        ("k", "action k"),
        ("x a b c k", "law boss lot; d x 2; e a,b,c - @-9; action k; action l who:me"),
        ("", "law boss lot; d x 2; e a,b,c - @-61"),
        ("", "law boss lot; d x 2; e a,b - @-9"),
        ("", "law boss; d x 2; e a,b,c - @-9"),
        ("", "law mum lot; d x 2; e a,b,c - @-9"),
        ("", "law boss lot; d x 3; e a,b,c - @-9"),
        ("", "law boss lot; d x 4; j j x 4 @-9; e a,b,c - @-9"),
        ("", "law boss lot; e a,b,c - @-9"),
        ("", "action k who:me; action l done; action m blank"),
        ("", "number D18-days 5; law boss lot; d x 2; e a,b,c - @-9"),
    ];
    let whole = cases.map(|(found, told)| (found, format!("{people}{told}")));
    table(Trap::D18, &whole.each_ref().map(|(found, told)| (*found, told.as_str())));
}

#[test]
fn d19_force_before_help() {
    table(
        Trap::D19,
        &[
            ("x", "d x 4"),
            ("x", "d x; j j x 5; move m"),
            ("x", "d x 6"),
            ("y", "d x 4 kept; d y 5"),
            ("x", "who kit centre; advocacy kit; d x 4"),
            ("", "d x 4; move m tried"),
            ("", "d x 4 kept"),
            ("", "who kit centre; advocacy kit explained; d x 4"),
            ("", "d x 3"),
            ("", "d x 6 least"),
            ("", "e a -"),
        ],
    );
}

#[test]
fn d34_capacity_for_what() {
    table(
        Trap::D34,
        &[
            ("x j", "d x 1 lens:capacity-in-doubt; j j x 1 text:It is his choice"),
            ("x j a", "d x 1 lens:capacity-in-doubt; e a ? text:File: has capacity; j j x 1 on:a"),
            // A choice needs no assessment where capacity is not in doubt, but a claim to have assessed it does.
            ("x j", "d x 1 lens:adult-with-capacity; j j x 1 text:She has capacity"),
            ("x j", "who tom centre adult; d x 1; j j x 1 text:A lifestyle of his own"),
            // Taken as lacking capacity, whatever the words.
            ("x j", "d x 5 lens:lacks-capacity-for-this; j j x 5 text:In his best interests"),
            ("x j", "d x 1 lens:capacity-in-doubt; d y 1; capacity y; j j x 1 text:His choice; j k y 1 text:Capacity"),
            ("", "d x 1 lens:capacity-in-doubt; capacity x; j j x 1 text:It is his choice"),
            ("", "d x 1 lens:adult-with-capacity; j j x 1 text:It is her choice to go"),
            ("", "d x 1 lens:child; j j x 1 text:It is her choice to go"),
            ("", "d x 1 lens:capacity-in-doubt; j j x 1 text:The leg cannot wait"),
            ("", "d x 1 lens:capacity-in-doubt; e a ? text:File: has capacity; j j x 1"),
            ("", "d x 1 lens:lacks-capacity-for-this"),
            ("", "who kit centre child; d x 1; j j x 1 text:His choice"),
        ],
    );
}

#[test]
fn d36_who_will_notice() {
    let people = "who mum parent-carer;";
    let cases = [
        ("x", "d x 1; j i x 2 @-9; j j x 1"),
        ("x", "d x 3; j j x 0"),
        ("x", "d x 1; j i x 4 @-9; j j x 1; trip t x up"),
        ("x", "d x 1; j i x 4 @-9; j j x 1; trip t x down watch:mum"),
        ("x", "d x 1; d y 1; j i x 4 @-9; j j x 1; trip t y up watch:mum"),
        ("v", "event v case-closed @-9; e a - @-20"),
        ("", "d x 1; j i x 2 @-9; j j x 1; trip t x up watch:mum"),
        ("", "d x 1; j i x 2 @-9; j j x 1; trip t up watch:mum"),
        ("", "d x 1; j i x 1 @-9; j j x 1"),
        ("", "d x 2; j i x 4 @-9; j j x 2"),
        ("", "d x 1; j j x 1"),
        // Closed once, and open again since.
        ("", "event v case-closed @-900; e a - @-20"),
        ("", "event v case-closed @-9; e a - @-20; trip t up watch:mum"),
    ];
    let whole = cases.map(|(found, told)| (found, format!("{people}{told}")));
    table(Trap::D36, &whole.each_ref().map(|(found, told)| (*found, told.as_str())));
}

#[test]
fn d37_by_what_authority() {
    table(
        Trap::D37,
        &[
            ("x", "d x 5"),
            ("x", "d x 5 lawful"),
            ("x", "d x 6 until:9"),
            ("x", "d x; j j x 5"),
            ("y", "d x 5 lawful until:9; d y 6"),
            ("", "d x 5 lawful until:9"),
            ("", "d x 4"),
            ("", "d x 6 lawful until:1"),
            ("", "d x 3; j j x 5"),
        ],
    );
}
