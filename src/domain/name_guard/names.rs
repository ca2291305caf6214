//! A title with a surname. Roles ("the GP", "Dr" alone), initials ("Ms A") and kin ("Mum") are what the app asks for,
//! and are never found.

use super::signs::{Signs, has_case, is_capital, is_small, listed};

/// Titles that are one in any spelling, capital or small.
const TITLES: &str = "mr mrs ms mx dr prof professor rev revd reverend sir dame cllr councillor doctor";

/// Titles that are another word in small letters, or none.
const CAPITAL_TITLES: &str = "miss pc wpc dc wdc ds di dci sgt sergeant insp inspector judge hhj nurse lord lady pcso";

/// What stands before a surname and is part of it.
const PARTICLES: &str = "de da do dos das du del della di la le van von der den ter ten te bin binti bint ibn al el ap \
ab ferch verch st mac mc ní ni nic uí zu y";

/// What may follow a title with a capital and is no name: the words of sentences, places and posts.
const NO_NAMES: &str = "and or the a an is was were are has had have said says will would could can did does not but \
he she they we you it i our their his her who what when where why how then there this that if in on at to of for from \
with by about after before no yes monday tuesday wednesday thursday friday saturday sunday january february march \
april june july august september october november december surgery practice clinic team manager officer practitioner \
consultant specialist worker lead leader head chair teacher associate advocate court nhs gp cafcass police station \
school college hospital ward unit house home also only asked told rang called came went wants wanted thinks thought \
feels felt seems next";

/// Where the title and surname that begin there end.
pub(super) fn titled(signs: &Signs, from: usize) -> Option<usize> {
    let (title, mut at) = signs.small_word(from)?;
    let small = is_small(signs.at(from));
    let known = listed(TITLES, &title) || !small && listed(CAPITAL_TITLES, &title);
    if !known || signs.in_word(at) {
        return None;
    }
    if signs.at(at) == '.' {
        at += 1;
    }
    at = gap(signs, at)?;
    // "Mr J Patel", "Mr J.R. Patel"; but "Ms A. School says" is a sentence that ends with Ms A.
    let mut initials = 0;
    while initials < 3 && is_capital(signs.at(at)) && !joined(signs, at + 1) {
        let pointed = signs.at(at + 1) == '.';
        let next = at + 1 + usize::from(pointed);
        let after = gap(signs, next).unwrap_or(next);
        if pointed && after > next && initials == 0 && !signs.at(after + 1).is_ascii_punctuation() {
            return None;
        }
        if after == at + 1 {
            break;
        }
        at = after;
        initials += 1;
    }
    let mut particles = 0;
    while particles < 3
        && let Some((word, to)) = signs.small_word(at)
        && listed(PARTICLES, &word)
        && let Some(after) = joint(signs, to)
        && (is_capital(signs.at(after)) || is_small(signs.at(at)))
    {
        at = after;
        particles += 1;
    }
    // Written in haste, all small: only after titles that are nothing else.
    let hasty = matches!(&*title, "mr" | "mrs") && small && particles == 0;
    surname(signs, at, hasty)
}

/// Past the space, or the one line break, between two parts of a name.
fn gap(signs: &Signs, from: usize) -> Option<usize> {
    let at = signs.skip(from, 2, |c| matches!(c, ' ' | '\n' | '\r'));
    (at > from).then_some(at)
}

/// The same, or the hyphen of "al-Hassan".
fn joint(signs: &Signs, from: usize) -> Option<usize> {
    if matches!(signs.at(from), '-' | '\'') { Some(from + 1) } else { gap(signs, from) }
}

/// Whether a name goes on there.
fn joined(signs: &Signs, at: usize) -> bool {
    signs.at(at).is_alphabetic() || matches!(signs.at(at), '\'' | '-') && signs.at(at + 1).is_alphabetic()
}

/// Where the surname that begins there ends, if it is one.
fn surname(signs: &Signs, from: usize, hasty: bool) -> Option<usize> {
    let first = signs.at(from);
    if !first.is_alphabetic() || is_small(first) && !hasty {
        return None;
    }
    let mut to = from;
    let (mut letters, mut run, mut longest, mut small) = (0, 0, 0, false);
    while joined(signs, to) {
        let sign = signs.at(to);
        run = if sign.is_alphabetic() { run + 1 } else { 0 };
        longest = longest.max(run);
        letters += usize::from(sign.is_alphabetic());
        small |= is_small(sign);
        to += 1;
    }
    // "Patel's" is Patel.
    let theirs = to > from + 2 && signs.at(to - 2) == '\'' && signs.at(to - 1).eq_ignore_ascii_case(&'s');
    if theirs {
        to -= 2;
        letters -= 1;
        small = (from..to).any(|at| is_small(signs.at(at)));
    }
    // Digits are no part of a name: "Dr A1".
    if signs.in_word(to) {
        return None;
    }
    // "A", "T-J" and "AB" are initials, "Ng" is a name; a script without capitals has no initials.
    let initials = has_case(first) && (letters < 2 || longest < 2 || letters < 3 && !small);
    let word = signs.small_word(from).map(|(word, _)| word).unwrap_or_default();
    let listed = listed(NO_NAMES, &word) && (to - from == word.chars().count());
    (!initials && !listed && (!hasty || letters > 2)).then_some(to)
}
