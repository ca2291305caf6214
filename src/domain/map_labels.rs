//! How a name stands beneath its disc: on one line or two, cut where it is too long for that, and how wide it is.
//!
//! Widths are reckoned, not measured, so that a map is laid out alike on every machine and in every typeface: an
//! ordinary letter is ten units of the drawing wide, one of a script of square signs twice that, and what is written
//! over or beneath another letter takes no room. Start with [`lines`].

/// A name wider than this goes on two lines, where it has a space.
const LINE: i32 = 145;
/// The widest a line may be without the sign that it was cut.
const WIDEST: i32 = 180;
/// The widest a line can be.
pub const LABEL_WIDEST: i32 = WIDEST + ORDINARY;
const ORDINARY: i32 = 10;
/// Stands where a line was cut.
const CUT: char = '\u{2026}';
/// Joins what stands on both sides of it to one sign.
const JOINER: char = '\u{200d}';

/// The lines of a name. What is cut off is told by the name of the disc and by the words beside the map.
#[must_use]
pub fn lines(name: &str) -> Vec<String> {
    let whole = width(name);
    if whole <= LINE {
        return vec![name.to_owned()];
    }
    let (mut cut, mut nearest, mut so_far) = (None, i32::MAX, 0);
    for (at, letter) in name.char_indices() {
        if letter.is_whitespace() && (whole / 2 - so_far).abs() < nearest {
            (cut, nearest) = (Some(at), (whole / 2 - so_far).abs());
        }
        so_far += letter_width(letter);
    }
    match cut {
        None => vec![shortened(name)],
        Some(cut) => vec![shortened(name[..cut].trim()), shortened(name[cut..].trim())],
    }
}

fn shortened(line: &str) -> String {
    let (mut so_far, mut joined) = (0, false);
    for (at, letter) in line.char_indices() {
        // Never between a letter and what is written over it, nor within a sign that is made of several.
        let wide = if joined { 0 } else { letter_width(letter) };
        if wide > 0 && so_far + wide > WIDEST {
            let mut kept = line[..at].trim_end().to_owned();
            kept.push(CUT);
            return kept;
        }
        joined = letter == JOINER;
        so_far += wide;
    }
    line.to_owned()
}

/// How wide a line is, in units of the drawing.
#[must_use]
pub fn width(line: &str) -> i32 {
    let (mut whole, mut joined) = (0, false);
    for letter in line.chars() {
        whole += if joined { 0 } else { letter_width(letter) };
        joined = letter == JOINER;
    }
    whole
}

fn letter_width(letter: char) -> i32 {
    match letter {
        'W' | 'M' | 'm' | 'w' | '@' => 16,
        'A'..='Z' => 12,
        // Written over, beneath or around another letter: accents, points, vowel signs, what chooses a form.
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{900}'..='\u{902}'
        | '\u{93a}'..='\u{93c}'
        | '\u{941}'..='\u{948}'
        | '\u{94d}'
        | '\u{e31}'
        | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}' => 0,
        // Square signs, wide forms, pictures.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 20,
        _ => ORDINARY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        assert_eq!(lines(name), expected);
        assert!(lines(name).iter().all(|line| width(line) <= LABEL_WIDEST), "{name}");
    }

    #[test]
    fn a_name_stands_on_one_line_or_two_and_is_cut_where_it_is_too_long() {
        check("Mum", &["Mum"]);
        check("Family-support worker", &["Family-support", "worker"]);
        check("Community advocate (offered)", &["Community", "advocate (offered)"]);
        check("abcdefghijklmnopqrstuvwxyzabcd", &["abcdefghijklmnopq\u{2026}"]);
    }

    #[test]
    fn square_signs_take_twice_the_room_and_marks_over_letters_none() {
        assert_eq!(width("\u{793e}\u{4f1a}"), 40);
        assert_eq!(width("e\u{301}\u{323}"), 10);
        assert_eq!(width("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}"), 20, "a family is one sign");
        check(&"\u{793e}".repeat(30), &[&*["\u{793e}".repeat(9), "\u{2026}".into()].concat()]);
    }

    #[test]
    fn nothing_is_cut_within_a_letter_or_within_a_sign_of_several() {
        let accented = "a\u{301}".repeat(30);
        check(&accented, &[&*["a\u{301}".repeat(18), "\u{2026}".into()].concat()]);
        let family = "\u{1f468}\u{200d}\u{1f469}";
        check(&family.repeat(12), &[&*[family.repeat(9), "\u{2026}".into()].concat()]);
    }
}
