//! What is said when a text looks as if it named somebody, when something leaves, and when a link leads out.

use super::refusals::grouped;
use crate::domain::name_guard::{Kind, Kinds};

/// What a kind is called, as the end of a sentence.
#[must_use]
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "a title with a surname",
        Kind::Birth => "a date of birth",
        Kind::Postcode => "a postcode",
        Kind::Telephone => "a telephone number",
        Kind::TenDigits => "a number of ten digits, as the NHS gives them",
        Kind::NationalInsurance => "a National Insurance number",
        Kind::Email => "an e-mail address",
    }
}

/// Several kinds in a row: `a postcode, a telephone number and an e-mail address`.
#[must_use]
pub fn kinds(found: Kinds) -> String {
    let mut said = String::new();
    let mut left = Kind::ALL.iter().filter(|one| found.has(**one)).count();
    for one in Kind::ALL {
        if found.has(one) {
            said.push_str(kind(one));
            left -= 1;
            said.push_str(match left {
                0 => "",
                1 => " and ",
                _ => ", ",
            });
        }
    }
    said
}

/// Under a field, while it is typed in.
#[must_use]
pub fn looks_like(found: Kinds) -> String {
    ["This looks like ", &kinds(found), ". Standpoint works best with roles or made-up names, such as Mum or the GP."]
        .concat()
}

/// Puts that remark away.
pub const HIDE: &str = "Leave it as it is";

/// The same, where one does not see under which field it stands.
#[must_use]
pub fn hide(field: &str) -> String {
    [HIDE, ": ", field].concat()
}

/// Before anything leaves.
pub const LEAVING: &str = "Could somebody be recognised from this?";
/// What that means.
pub const LEAVING_BODY: &str = "What is about to leave this browser has words in it that look like the following. They \
may be right where they are: that is yours to judge, and nothing stops you.";
/// Lets it leave.
pub const GO_ON: &str = "Go on";
/// Keeps it here.
pub const LOOK_FIRST: &str = "Look first";
/// A session without a title.
pub const UNTITLED: &str = "A session without a title";

/// Where something was found: `What we know, entry 3`.
#[must_use]
pub fn place(step: &str, entry: Option<usize>) -> String {
    match entry {
        Some(entry) => [step, ", entry ", &grouped(entry)].concat(),
        None => step.to_owned(),
    }
}

/// The places that are not listed.
#[must_use]
pub fn more_places(count: usize) -> String {
    match count {
        1 => "And in one more place.".to_owned(),
        _ => ["And in ", &grouped(count), " more places."].concat(),
    }
}

/// More was pasted than any field holds.
pub const TOO_MUCH: &str = "That is too long for one field";

/// What became of it.
#[must_use]
pub fn too_much(length: usize, limit: usize) -> String {
    [
        "With it, this field would have ",
        &grouped(length),
        " characters, and no field here keeps more than ",
        &grouped(limit),
        ". Nothing was put in, and what you wrote before is as it was.",
    ]
    .concat()
}

/// What to do instead.
pub const TOO_MUCH_BODY: &str = "What you copied is still where you copied it from. Copy the part that matters, in your \
own words if you can, and say where the rest is kept.";
/// Closes that page.
pub const BACK_TO_FIELD: &str = "Back to the field";

/// A link that leads out of the app.
pub const LEADS_OUT: &str = "This leads out of Standpoint";
/// What that means.
pub const LEADS_OUT_BODY: &str = "Nothing you wrote goes with you, and your work stays open here. Whoever runs that \
place can see that somebody visited it.";
/// Goes there.
pub const OPEN_OUTSIDE: &str = "Open in a new tab";
/// Copies the address.
pub const COPY_ADDRESS: &str = "Copy the address";
/// Does neither.
pub const STAY: &str = "Stay here";
/// Said after copying.
pub const COPIED: &str = "The address was copied.";
/// Said when the browser did not copy.
pub const NOT_COPIED: &str = "This browser does not let the page copy. Select the address above and copy it yourself.";
