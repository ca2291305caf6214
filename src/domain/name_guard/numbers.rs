//! Postcodes, telephone and other numbers, and addresses of mailboxes.

use super::Kind;
use super::signs::{Signs, listed};

/// Every postcode area of the United Kingdom and the Crown dependencies.
const AREAS: &str = "ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec \
eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng \
nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w \
wa wc wd wf wn wr ws wv yo ze";

/// Longest name of a mailbox, and of its host.
const MAX_MAILBOX: usize = 64;
const MAX_HOST: usize = 253;

/// The most groups of digits that are looked at together.
const MAX_GROUPS: usize = 8;

/// The mailbox whose `@` stands there.
pub(super) fn email(signs: &Signs, at: usize) -> Option<(usize, usize)> {
    let mut from = at;
    while from > 0 && at - from < MAX_MAILBOX && is_mailbox(signs.at(from - 1)) {
        from -= 1;
    }
    while from < at && !signs.in_word(from) {
        from += 1;
    }
    let mut to = signs.skip(at + 1, MAX_HOST, |c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    while to > at + 1 && !signs.in_word(to - 1) {
        to -= 1;
    }
    let mut last = to;
    while last > at + 1 && signs.at(last - 1) != '.' {
        last -= 1;
    }
    // "@school" is no address; "@school.org" is.
    let whole = from < at && last > at + 2 && to - last >= 2 && (last..to).all(|i| signs.at(i).is_alphabetic());
    whole.then_some((from, to))
}

fn is_mailbox(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '.' | '_' | '+' | '-' | '%' | '\'')
}

/// Where the National Insurance number that begins there ends: two letters, six digits, a letter from A to D.
pub(super) fn national_insurance(signs: &Signs, from: usize) -> Option<usize> {
    if !(signs.at(from).is_ascii_alphabetic() && signs.at(from + 1).is_ascii_alphabetic()) {
        return None;
    }
    let mut at = from + 2;
    for _ in 0..3 {
        at = signs.skip(at, 1, |c| matches!(c, ' ' | '-'));
        if !(signs.at(at).is_ascii_digit() && signs.at(at + 1).is_ascii_digit()) {
            return None;
        }
        at += 2;
    }
    at = signs.skip(at, 1, |c| matches!(c, ' ' | '-'));
    let ends = matches!(signs.at(at).to_ascii_uppercase(), 'A'..='D') && !signs.in_word(at + 1);
    ends.then_some(at + 1)
}

/// Where the postcode that begins there ends: an area, a district, a space or none, a digit and two letters.
pub(super) fn postcode(signs: &Signs, from: usize) -> Option<usize> {
    let letters = signs.while_is(from, |c| c.is_ascii_alphabetic());
    let area = letters - from;
    if !(1..=2).contains(&area) {
        return None;
    }
    let area: String = (from..letters).map(|at| signs.at(at).to_ascii_lowercase()).collect();
    if !listed(AREAS, &area) {
        return None;
    }
    if !signs.at(letters).is_ascii_digit() {
        return None;
    }
    // "B1 1AA" and "B11AA" begin alike: how much belongs to the district shows only at the end.
    let longer = if signs.at(letters + 1).is_ascii_alphanumeric() { unit(signs, letters + 2) } else { None };
    longer.or_else(|| unit(signs, letters + 1))
}

/// Where the second half of a postcode ends, if it follows the first.
#[inline(never)]
fn unit(signs: &Signs, from: usize) -> Option<usize> {
    let at = signs.skip(from, 2, |c| c == ' ');
    let (first, last) = (signs.at(at + 1), signs.at(at + 2));
    let ends = signs.at(at).is_ascii_digit() && is_unit(first) && is_unit(last) && !signs.in_word(at + 3);
    // "Room B12, 3rd floor", written in haste.
    let ordinal = matches!((first, last), ('s', 't') | ('n' | 'r', 'd') | ('t', 'h'));
    (ends && !ordinal).then_some(at + 3)
}

fn is_unit(sign: char) -> bool {
    sign.is_ascii_alphabetic() && !matches!(sign.to_ascii_uppercase(), 'C' | 'I' | 'K' | 'M' | 'O' | 'V')
}

/// The telephone number, or number of ten digits, that begins there, and where it ends.
pub(super) fn of_digits(signs: &Signs, from: usize) -> Option<(Kind, usize)> {
    let before = signs.before(from);
    // Part of a sum, a fraction, a reference or a longer number.
    if matches!(before, '£' | '$' | '€' | '#' | '_' | '/' | '@') || part_of_more(signs, from) {
        return None;
    }
    let mut groups = [0; MAX_GROUPS];
    let mut ends = [0; MAX_GROUPS];
    let mut count = 0;
    let mut at = signs.skip(from, 2, |c| matches!(c, '+' | '('));
    let dotted = signs.at(signs.while_is(at, |c| c.is_ascii_digit())) == '.';
    while count < MAX_GROUPS {
        let end = signs.while_is(at, |c| c.is_ascii_digit());
        if end == at || end - at > 15 {
            break;
        }
        groups[count] = end - at;
        ends[count] = end;
        count += 1;
        at = signs.skip(end, 2, |c| if dotted { c == '.' } else { matches!(c, ' ' | '-' | '(' | ')') });
        if at == end {
            break;
        }
    }
    let mut digits = String::new();
    for at in from..ends[count.checked_sub(1)?] {
        if signs.at(at).is_ascii_digit() {
            digits.push(signs.at(at));
        }
    }
    let plus = signs.at(from) == '+' || signs.at(from + 1) == '+';
    for taken in (1..=count).rev() {
        let end = ends[taken - 1];
        let mut long = 0;
        for group in &groups[..taken] {
            long += group;
        }
        let Some(kind) = kind_of(&digits[..long.min(digits.len())], &groups[..taken], plus) else { continue };
        let goes_on = matches!(signs.at(end), '/' | '%' | '.' | ',') && signs.in_word(end + 1);
        if !signs.in_word(end) && (!goes_on || kind == Kind::Telephone) {
            return Some((kind, end));
        }
    }
    None
}

/// Whether digits stand right before, with a point or comma between.
fn part_of_more(signs: &Signs, from: usize) -> bool {
    from > 1 && matches!(signs.at(from - 1), '.' | ',' | ':') && signs.at(from - 2).is_ascii_digit()
}

/// What digits in such groups are.
fn kind_of(digits: &str, groups: &[usize], plus: bool) -> Option<Kind> {
    let long = digits.len();
    let national = digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44").filter(|_| plus));
    if let Some(rest) = national {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        return matches!(rest.len(), 9 | 10).then_some(Kind::Telephone);
    }
    if plus {
        return (8..=15).contains(&long).then_some(Kind::Telephone);
    }
    if long == 10 && matches!(groups, [10] | [3, 3, 4] | [6, 4]) {
        return Some(Kind::TenDigits);
    }
    let mut signs = digits.chars();
    let dialled = signs.next() == Some('0') && matches!(signs.next(), Some('1' | '2' | '3' | '5' | '7'..='9'));
    // A day begins with two digits, a place to ring with three or more.
    (dialled && groups[0] >= 3 && matches!(long, 10 | 11)).then_some(Kind::Telephone)
}
