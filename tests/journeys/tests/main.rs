//! Every journey, in the engine the environment names, on the two origins; and the harness tried on a page of its
//! own, so that a journey's pass means something.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "all of this is test; and the clocks are banned for wasm's sake, where none of it runs"
)]

mod advocacy;
mod alone;
mod backups;
mod broken;
mod choices;
mod closing;
mod cooperation;
mod gathered;
mod guarded;
mod harness;
mod hostile;
mod judgement;
mod keeping;
mod keyboard;
mod ledger;
mod links;
mod locked;
mod map_by_hand;
mod offline;
mod power_map;
mod records;
mod room;
mod rowan;
mod samples;
mod sealed_files;
mod seminar;
mod sizes;
mod steps;
mod tabs;
mod two_copies;
mod two_voices;
mod undo;
mod written_files;
mod wrong;

journeys::journeys! {
    alone::one_person_alone,
    keeping::kept,
    two_copies::row_01_quota,
    two_copies::row_01_room_is_made,
    two_copies::row_02_power_cut,
    two_copies::row_03_corrupt_data,
    two_copies::row_06_newer_file,
    two_copies::row_08_one_place_cleared,
    two_copies::row_09_storage_throws,
    tabs::row_04_two_tabs,
    tabs::row_04_two_tabs_without_locks,
    tabs::row_04_a_copy_where_both_wrote,
    tabs::row_05_tabs_on_two_builds,
    guarded::links_ask_first,
    guarded::row_25_nothing_given_away,
    hostile::row_07_migration,
    hostile::row_13_import_xss,
    hostile::row_14_svg_import,
    choices::where_is_my_data,
    choices::row_08_cleared,
    choices::row_10_session_only,
    choices::leaves_no_trace,
    choices::asked_on_a_file,
    choices::asked_and_locked,
    choices::deleted_on_its_day,
    choices::wiped,
    choices::self_check,
    written_files::row_22_file_write_fails,
    backups::row_23_restore,
    written_files::row_27_file_changed_underneath,
    sealed_files::row_23_files_under_a_passphrase,
    locked::row_25_nothing_plain_when_locked,
    locked::a_sweep_cut_short,
    locked::locks_by_itself,
    offline::without_a_network,
    offline::a_newer_build,
    broken::row_20_panic,
    broken::row_21_no_wasm,
    broken::locked_and_no_wasm,
    broken::failed_load,
    links::row_16_link_bomb,
    links::row_17_mangled_link,
    links::row_18_link_over_existing_work,
    links::real_work_is_no_link,
    gathered::seminar_without_a_network,
    seminar::exercise_made_and_answered,
    ;
    alike:
    samples::samples_walked,
    keyboard::keyboard_only,
    cooperation::explanations_by_keyboard,
    cooperation::grid_in_little_room,
    wrong::bad_input,
    sizes::at_every_size,
    sizes::printed,
    undo::undo_across_tools,
    ledger::a_chronology_into_the_ledger,
    gathered::gathered_answers,
    records::records_worded_and_taken,
    judgement::a_judgement_that_changes,
    judgement::second_looks_by_keyboard,
    advocacy::an_advocate_for_tom,
    closing::closing_plan,
    tabs::row_11_clock_skew,
    guarded::named_while_typing,
    guarded::named_before_leaving,
    guarded::row_12_huge_paste,
    hostile::row_15_hostile_structure,
    backups::row_19_csv_injection,
    backups::reminded_of_backups,
    locked::lock_by_keyboard,
    power_map::row_24_a_map_three_ways,
    power_map::a_map_leads_on,
    power_map::row_28_a_large_map_on_paper,
    map_by_hand::drag_and_pinch,
    room::presenting,
    room::covered,
    two_voices::row_26_sealed_answers,
    two_voices::two_voices_by_file,
    seminar::real_work_made_up,
}
