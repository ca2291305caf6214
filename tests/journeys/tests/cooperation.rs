//! Tool 2 without a pointer, from the bare case to a word on each explanation; and the grid where there is little room.

use crate::steps::{arrive, await_kept, go, kept};
use journeys::{Name, Origin, Page, any, contains, starts};
use serde_json::json;

const KNOWN: [&str; 4] = [
    "The promised letter about the flat was never sent.",
    "She opened the door twice when it was about the machine.",
    "Appointments are at 9.15, when the bus to school leaves.",
    "Jay was hungry on three Thursdays.",
];
const PROMISE: &str = "Broken promises, changing workers";
const PRACTICAL: &str = "Practical things stand in the way";
const HIDDEN: &str = "Harm is being hidden";

/// Sample A from its blank start: evidence, days, the ask, three explanations held against it all, doubt, a word on
/// each, what to find out, two moves. Then all of it is undone and made again.
pub fn explanations_by_keyboard(page: &Page) {
    page.tab_and_press("button", "Start from the case: The Rowan family");
    arrive(page, "opening/start");
    let at_first = kept(page);
    go(page, "story/evidence");
    for text in KNOWN {
        page.tab_and_press("button", "Add an entry");
        write_here(page, "What was seen, heard or read?", text);
        page.tab_and_press("button", starts("Done: "));
    }
    days_and_the_ask(page);
    explanations(page);
    grid(page);
    doubt_and_standing(page);
    finding_out(page);
    moves(page);

    go(page, "records/record");
    let record = page.within("article", any()).text();
    for words in ["We broke our word.", "Weakened", "Cannot tell", "The letter goes on Friday.", "Meet after ten."] {
        assert!(record.contains(words), "the record does not say “{words}”");
    }
    assert!(!record.contains("ashamed"), "feelings are in the record");

    // Undo takes all of it back, step by step, and redo makes all of it again.
    let whole = await_kept(page, "the moves are kept", |now| now["cooperation"]["moves"][1]["tried"] == true);
    let mut steps = 0;
    while !page.is_disabled("button", "Undo") {
        page.press("Control+z");
        steps += 1;
        assert!(steps < 500, "undo never comes to its end");
    }
    assert_eq!(await_kept(page, "nothing is left", |now| *now == at_first), at_first);
    while !page.is_disabled("button", "Redo") {
        page.press("Control+Shift+z");
    }
    assert_eq!(await_kept(page, "all is there again", |now| *now == whole), whole);
}

fn days_and_the_ask(page: &Page) {
    go(page, "co-operation/behaviour");
    page.tab_and_press("button", "Add a day");
    write_here(page, "Which day?", "6 October 2026");
    page.tab_and_fill("What did they do or say?", "She won’t engage.");
    page.see_text("“won't engage” sums somebody up. What would a camera have seen?");
    page.tab_back_to("textbox", "What did they do or say?");
    write_here(page, "What did they do or say?", "She spoke through the letter box.");
    page.within("main", any()).see_no_text("sums somebody up");
    go(page, "co-operation/ask");
    page.tab_and_fill("What we ask, in one sentence", "Come on Tuesdays at 9.15.");
    page.tab_and_choose("Is it possible for them?", "No");
    go(page, "co-operation/exceptions");
    page.tab_and_press("button", "Add a better time");
    write_here(page, "When, where and with whom? What was different?", "At home, about the washing machine.");
    go(page, "co-operation/now");
    page.tab_and_choose("Words: do they say yes?", "Now and then");
}

fn explanations(page: &Page) {
    go(page, "co-operation/explanations");
    page.see_text("Nothing is held yet");
    for reason in [PROMISE, PRACTICAL, HIDDEN] {
        page.tab_and_press("button", &*format!("Hold this: {reason}"));
        page.focus_is("textbox", "The explanation, in our own words");
    }
    page.see_text("Do not rest on agreement.");
    page.see_no_text("What would widen the view");
    // The same words twice are said, and not refused.
    write_here(page, "The explanation, in our own words", PRACTICAL);
    page.see_text("Another explanation has the same words.");
    page.press("Control+z");
    page.see_no_text("Another explanation has the same words.");
    page.axe("explanations held");
}

fn grid(page: &Page) {
    go(page, "co-operation/grid");
    let cell = |row: &str, entry: &str, mark: &str| -> Name { named(row, entry, mark) };
    page.tab_to("button", cell(PROMISE, KNOWN[0], "no mark yet"));
    page.press("f");
    page.focus_is("button", cell(PROMISE, KNOWN[0], "Fits"));
    page.press("ArrowRight");
    page.press("1");
    page.press("ArrowDown");
    page.focus_is("button", cell(PRACTICAL, KNOWN[1], "no mark yet"));
    page.press("d");
    page.press("ArrowRight");
    page.press("f");
    page.press("ArrowDown");
    page.press("n");
    page.focus_is("button", cell(HIDDEN, KNOWN[2], "Does not fit"));
    // What is left of a row, at once; and back, in one step.
    page.press("Home");
    page.press("ArrowLeft");
    page.focus_is("button", starts(&format!("Fill or hide: {HIDDEN}")));
    page.press("s");
    page.see("button", cell(HIDDEN, KNOWN[0], "Says nothing"));
    page.see("button", cell(HIDDEN, KNOWN[2], "Does not fit"));
    page.press("Control+z");
    page.see("button", cell(HIDDEN, KNOWN[0], "no mark yet"));
    page.see("button", cell(HIDDEN, KNOWN[2], "Does not fit"));
    // A column by its head: opened, left, opened and filled.
    page.press("ArrowRight");
    for _ in 0..3 {
        page.press("ArrowUp");
    }
    page.focus_is("button", starts(&format!("Fill or hide: {}", KNOWN[0])));
    page.press("Enter");
    page.focus_is("heading", "This whole column");
    page.press("Escape");
    page.focus_is("button", starts(&format!("Fill or hide: {}", KNOWN[0])));
    page.press("Enter");
    page.focus_is("heading", "This whole column");
    page.tab_and_press("button", "Fits");
    page.focus_is("button", starts(&format!("Fill or hide: {}", KNOWN[0])));
    page.see("button", cell(HIDDEN, KNOWN[0], "Fits"));
    page.see_text("The same in every row: decides nothing");
    // Out of sight, and back.
    page.press("h");
    page.see_no("button", cell(PROMISE, KNOWN[0], "Fits"));
    page.tab_and_press("button", starts(&format!("Show: {}", KNOWN[0])));
    page.see("button", cell(PROMISE, KNOWN[0], "Fits"));
    page.focus_is("button", starts(&format!("Fill or hide: {}", KNOWN[0])));
    a_real_table(page);
    page.axe_in_both_themes("grid in use");
}

/// Every cell stands under a head of its column and beside one of its row, and its button says both, and its mark.
fn a_real_table(page: &Page) {
    let faults = page.script(
        "const table = document.querySelector('main table'), faults = [];
        const heads = [...table.tHead.rows[0].cells];
        if (!table.caption.textContent) faults.push('no caption');
        for (const row of table.tBodies[0].rows) for (const [at, cell] of [...row.cells].entries()) {
            const [side, head] = [row.cells[0], heads[at]];
            if (cell.tagName === 'TH') { if (cell.scope !== 'row') faults.push('a head of no row'); continue; }
            if (side.scope !== 'row' || head.scope !== 'col') faults.push('no heads: ' + cell.textContent);
            const button = cell.querySelector('button');
            if (!button) continue;
            const name = button.getAttribute('aria-label');
            const words = (head) => head.innerText.trim().split('\\n')[0].slice(0, 20);
            for (const said of [words(side), words(head), cell.innerText.trim()])
                if (!name.includes(said)) faults.push(name + ' does not say ' + said);
        }
        return faults;",
        &[],
    );
    assert_eq!(faults, json!([]));
}

fn doubt_and_standing(page: &Page) {
    go(page, "co-operation/doubt");
    page.tab_and_choose("Which entry, if it were wrong, would change our mind?", KNOWN[0]);
    page.see_text("Nobody independent has been asked about it yet.");
    go(page, "co-operation/standing");
    for (explanation, word, why) in [
        (PROMISE, "Standing", "We broke our word."),
        (PRACTICAL, "Weakened", "A text with the bus time was answered."),
        (HIDDEN, "Cannot tell", "Nobody has seen him alone."),
    ] {
        page.tab_and_press("button", starts(&format!("{word}: {explanation}")));
        write_here(page, "Why? One sentence", why);
    }
    page.axe("standing");
}

fn finding_out(page: &Page) {
    go(page, "co-operation/find-out");
    page.tab_and_press("button", "Add something to find out");
    write_here(page, starts("If it were true,"), "He says more when he is alone.");
    page.tab_and_check(HIDDEN);
    page.tab_and_fill("Who knows?", "Jay");
    page.tab_and_choose("Is it safe to ask?", "No");
    page.see_text("Then not like this.");
    page.tab_and_choose("Is it safe to ask?", "Don’t know");
    page.tab_and_fill("By when?", "11 December 2026");
    page.tab_and_press("button", starts("Make it an action: "));
    page.see_text("It is among the actions of the closing plan: by 11 December 2026, to do.");
}

fn moves(page: &Page) {
    go(page, "co-operation/move");
    page.tab_and_fill(starts("What do you feel about them?"), "Shut out, and ashamed.");
    page.tab_and_press("button", "Add a move");
    write_here(page, "What do we do differently?", "The letter goes on Friday.");
    page.tab_and_press("button", "Add a move");
    write_here(page, "What do we do differently?", "Meet after ten.");
    page.tab_to("checkbox", "We have tried it");
    page.press("Space");
    page.tab_and_fill("What came of it?", "She came.");
    page.tab_and_fill("What is not negotiable?", "Jay eats every day.");
    page.axe("moves");
    go(page, "power-map/shift");
    page.unfold("What has been tried towards co-operation");
    page.see_text("Meet after ten.");
}

/// The name of a cell: the explanation, the first words of the entry, the mark.
fn named(row: &str, entry: &str, mark: &str) -> Name {
    Name::from(format!("{row} – {entry}: {mark}").as_str())
}

/// The grid on a phone, and on a page enlarged fourfold: one entry at a time comes first, and the table works too.
pub fn grid_in_little_room(page: &Page) {
    page.size(320, 640);
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    for (height, screen) in [(640, "320 px"), (256, "400 %")] {
        page.size(320, height);
        go(page, "co-operation/now");
        go(page, "co-operation/grid");
        page.see_chosen("Show as", "One entry at a time");
        page.choose(starts("We broke our word"), "Don’t know");
        page.see_chosen(starts("We broke our word"), "Don’t know");
        page.click("button", "Entry after");
        page.assert_fits_sideways(&format!("one entry at {screen}"));
        page.choose("Show as", "Table");
        page.assert_fits_sideways(&format!("the table at {screen}"));
        // Wherever the keyboard goes, the place it is at lies open under no head.
        page.tab_to("button", contains("We broke our word about the letter and changed worker twice. She has… – "));
        for way in ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"] {
            page.press(way);
            page.wait_for("see where the keyboard is", || {
                page.script(
                    "const place = document.activeElement, cell = place.closest('td').getBoundingClientRect();
                    const spots = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]];
                    return spots.some(([x, y]) => place.contains(document.elementFromPoint(
                        cell.left + cell.width * x, cell.top + cell.height * y)));",
                    &[],
                ) == json!(true)
            });
        }
        page.press("n");
        page.focus_is("button", contains(": Does not fit"));
        // And by a finger: a head opens what can be done with its row.
        page.click("button", starts("Fill or hide: We broke our word"));
        page.focus_is("heading", "This whole row");
        page.assert_fits_sideways(&format!("a row opened at {screen}"));
        page.click("button", "Close");
        if page.browser().site().origin() == Origin::Hosted {
            page.axe_in_both_themes(&format!("grid as a table at {screen}"));
        }
    }
}

/// The keyboard is in this field already: whoever added the entry need not look for it.
#[track_caller]
fn write_here(page: &Page, field: impl Into<Name>, text: &str) {
    page.focus_is("textbox", field);
    page.press("Control+a");
    page.type_text(text);
}
