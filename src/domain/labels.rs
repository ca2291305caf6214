//! Finding a word that sums somebody up where a description is wanted (trap D9). The words themselves are content;
//! here is only how they are found.

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
    let folded = folded(&text.replace(['’', 'ʼ', '‘'], "'"));
    let meets_letter = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    let stands = |label: &str| {
        folded.match_indices(label).any(|(at, _)| {
            !meets_letter(folded[..at].chars().next_back()) && !meets_letter(folded[at + label.len()..].chars().next())
        })
    };
    labels.iter().copied().find(|label| !label.is_empty() && stands(label))
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
