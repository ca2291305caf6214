//! How else to see it.

use standpoint::domain::protection::Trap;

use super::table;

#[test]
fn d10_too_few_explanations() {
    table(
        Trap::D10,
        &[
            ("r", "row r us"),
            ("r s", "row r us; row s cannot"),
            ("r s t", "row r practical; row s cannot; row t communication"),
            ("p", "episode p text:Did not come"),
            ("r s t", "number D10-explanations 4; row r us; row s cannot; row t others"),
            ("", "row r us; row s cannot; row t others"),
            ("", "row r us; row s us; row t cannot"),
            ("", "row r us; row s cannot hidden; row t others set-aside; row u disagreement"),
            ("", "e a -; move m tried"),
        ],
    );
}

#[test]
fn d11_nothing_about_us() {
    table(
        Trap::D11,
        &[
            ("r", "row r cannot"),
            ("r s t", "row r cannot; row s controlled-by-someone; row t fear-history"),
            ("p q", "episode p; episode q"),
            ("r", "row r family-pressure; episode p"),
            ("", "row r us; row s cannot"),
            ("", "row r our-manner hidden"),
            ("", "row r conflicting-agencies"),
            ("", "row r discrimination-poverty"),
            ("", "e a -"),
        ],
    );
}

#[test]
fn d22_nobody_disagrees() {
    let people =
        "who me worker; who boss worker; who mum parent-carer; who nan family-friend; who gp other-professional;";
    let cases = [
        ("j", "d x 2 levels:me=2,boss=2,mum=2; e a + from:gp; j j x 2 on:a"),
        ("j", "d x 2 levels:me=2,mum=2; j i x 2 worried @-9; j j x 2 worried replaces:i"),
        ("j", "d x 2 levels:mum=2,nan=2; e a + from:mum; j j x 2 on:a"),
        ("j", "d x 2 levels:me=2,mum=2; j i x 2 mixed @-9; j j x 2 reassured replaces:i"),
        ("", "d x 2 levels:me=2,mum=2; j j x 2 dissent"),
        ("", "d x 2 levels:me=2,mum=3; j j x 2"),
        ("", "d x 2 levels:me=2; j j x 2"),
        ("", "d x 2 levels:me=2,mum=2; j i x 3 worried @-9; j j x 2 reassured replaces:i"),
        ("", "d x 2 levels:me=2,boss=2,mum=2,nan=2; e a + from:mum; e b + from:nan; j j x 2 on:a,b"),
        ("", "d x 2 levels:me=2,mum=2"),
    ];
    let whole = cases.map(|(found, told)| (found, format!("{people}{told}")));
    table(Trap::D22, &whole.each_ref().map(|(found, told)| (*found, told.as_str())));
}

#[test]
fn d35_a_refusal_taken_as_it_stands() {
    table(
        Trap::D35,
        &[
            ("v", "event v service-refused @-9; e a -"),
            ("v", "event v service-refused @-9; e a - aside:old; row r us; row s about-the-problem"),
            ("co-operation/now", "stance refusing; e a -"),
            (
                "v w co-operation/now",
                "event v service-refused @-9; event w service-refused @-90; stance refusing; e a -",
            ),
            ("", "event v service-refused @-9; e a - ; row r shame"),
            ("", "event v service-refused @-9; e a -; row r practical"),
            ("", "event v service-refused @-9; e a -; row r controlled-by-someone"),
            ("", "event v service-refused @-9; e a ~"),
            ("", "event v complaint @-9; stance avoiding; e a -"),
        ],
    );
}
