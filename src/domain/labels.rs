//! Finding a word that sums somebody up where a description is wanted (trap D9), and the first words of a text. The
//! words themselves are content; here is only how they are found.

/// Longest beginning of a text, in characters.
const BEGINNING: usize = 70;

/// The text without its capitals, for comparing and finding.
#[must_use]
pub fn folded(text: &str) -> String {
    // Letter by letter: the standard library's own also knows how a Greek word ends, in four kilobytes.
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The first of `labels` that stands in `text` as whole words, whatever its capitals and apostrophes. `labels` are
/// in lower case with a straight apostrophe.
#[must_use]
pub fn label_in<'a>(text: &str, labels: &[&'a str]) -> Option<&'a str> {
    let straight = |c: char| if matches!(c, '’' | 'ʼ' | '‘') { '\'' } else { c };
    let folded: String = text.chars().map(straight).flat_map(char::to_lowercase).collect();
    let ends = |rest: &str| !rest.chars().next().is_some_and(char::is_alphanumeric);
    // Word by word and not label by label: second looks read every text of a session.
    let (mut found, mut in_word) = (labels.len(), false);
    for (at, c) in folded.char_indices() {
        if !in_word {
            let rest = &folded[at..];
            let stands = |label: &&str| {
                // Almost every label begins with another letter.
                label.as_bytes().first() == rest.as_bytes().first() && rest.strip_prefix(*label).is_some_and(ends)
            };
            found = labels[..found].iter().position(stands).unwrap_or(found);
        }
        in_word = c.is_alphanumeric();
    }
    labels.get(found).copied()
}

/// The first words of a text, for where there is no room for all; `None` while there are none. Cut between words
/// where it can be.
#[must_use]
pub fn first_words(text: &str) -> Option<String> {
    let text = text.trim();
    let Some((cut, _)) = text.char_indices().nth(BEGINNING) else {
        return (!text.is_empty()).then(|| text.to_owned());
    };
    let room = &text[..cut];
    let whole = room.rfind(char::is_whitespace).filter(|at| at * 2 > cut).map_or(room, |at| &room[..at]);
    Some(format!("{}…", whole.trim_end_matches(|c: char| c.is_whitespace() || ".,;:–-".contains(c))))
}

#[cfg(test)]
mod tests {
    use super::label_in;

    const LABELS: &[&str] = &["resistant", "won't engage", "hard to reach"];

    #[track_caller]
    fn check(text: &str, found: Option<&str>) {
        assert_eq!(label_in(text, LABELS), found, "{text:?}");
    }

    #[test]
    fn labels_are_found_as_whole_words() {
        check("", None);
        check("Did not come and did not ring", None);
        check("Mum is Resistant.", Some("resistant"));
        check("School: “won’t engage”", Some("won't engage"));
        check("resistant", Some("resistant"));
        check("a fire-resistant door", Some("resistant"));
        check("water was unresistant", None);
        check("resistants", None);
        check("HARD TO REACH family", Some("hard to reach"));
        check("İ resistant ﬁ", Some("resistant"));
    }
}
