//! The letters that stand for somebody where a name has no room.

use super::sorted::SortedSet;

/// What stands in each disc: the first letters of the first two words; where actors would look alike, a number in the
/// name or else the first two letters tell them apart as far as they can. Blank labels have a dot.
#[must_use]
pub fn initials(labels: &[&str]) -> Vec<String> {
    let mut short = Vec::new();
    for label in labels {
        short.push(first_letters(label));
    }
    let (mut once, mut more) = (SortedSet::new(), SortedSet::new());
    for one in &short {
        if !once.insert(one.as_str()) {
            more.insert(one.as_str());
        }
    }
    let mut told = Vec::new();
    for (at, one) in short.iter().enumerate() {
        told.push(if more.contains(one.as_str()) { told_apart(labels[at]) } else { one.clone() });
    }
    told
}

fn first_letters(label: &str) -> String {
    let mut letters = String::new();
    for word in label.split_whitespace() {
        match word.chars().find(|c| c.is_alphanumeric()) {
            Some(first) if letters.is_empty() => letters.extend(first.to_uppercase()),
            Some(second) => {
                letters.push(second);
                break;
            }
            None => {}
        }
    }
    or_dot(letters)
}

fn told_apart(label: &str) -> String {
    let mut letters = String::new();
    let mut number = String::new();
    let mut second = None;
    for letter in label.chars().filter(|c| c.is_alphanumeric()) {
        if letters.is_empty() {
            letters.extend(letter.to_uppercase());
        } else {
            second = second.or(Some(letter));
        }
        if letter.is_ascii_digit() && number.len() < 3 {
            number.push(letter);
        }
    }
    match second {
        Some(second) if number.is_empty() => letters.push(second),
        _ => letters.push_str(&number),
    }
    or_dot(letters)
}

fn or_dot(letters: String) -> String {
    if letters.is_empty() { "·".into() } else { letters }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn initials_tell_apart_where_they_can() {
        assert_eq!(initials(&["Mum", "Nan", "Team manager", "  ", "Ørsted"]), ["M", "N", "Tm", "·", "Ø"]);
        assert_eq!(initials(&["Jay", "Joe", "(School)"]), ["Ja", "Jo", "S"]);
        assert_eq!(initials(&["Tom's mum", "Team manager", "Mum 1", "Mum 12"]), ["To", "Te", "M1", "M12"]);
    }
}
