//! The plain scripts of the page, as they travel: without comments and indentation. Pure.

use anyhow::{Result, bail};

/// Takes out what only its readers need: lines that are nothing but a comment, empty lines, and indentation.
///
/// No general minifier: it is right for our own scripts, in which no text runs over the end of a line, and a test
/// holds them to that.
pub fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold("\n".to_owned(), |kept, line| kept + line + "\n")
}

/// The same for the script that wasm-bindgen makes, which is refused if it is not right for it.
pub fn lean_glue(script: &str) -> Result<String> {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1 || line.contains("/*")) {
        bail!("a text or comment of the script that wasm-bindgen made runs over the end of a line");
    }
    Ok(lean(script))
}

#[cfg(test)]
mod tests {
    use super::{lean, lean_glue};

    #[test]
    fn comments_and_indentation_stay_at_home() {
        assert_eq!(
            lean("// why\n(() => {\n  // how\n  go(\"//\"); // here\n\n})();\n"),
            "\n(() => {\ngo(\"//\"); // here\n})();\n"
        );
    }

    #[test]
    fn a_text_over_two_lines_is_not_made_lean() {
        assert!(lean_glue("go(`one`);\n  go(`two`);").is_ok_and(|lean| lean == "\ngo(`one`);\ngo(`two`);\n"));
        assert!(lean_glue("go(`one\n  two`);").is_err());
    }

    #[test]
    fn no_text_of_our_scripts_runs_over_the_end_of_a_line() {
        for script in [
            include_str!("../../src/platform/plain.js"),
            include_str!("../../src/platform/register.js"),
            include_str!("../../src/platform/offline.js"),
            include_str!("../../src/platform/unpack.js"),
        ] {
            for line in script.lines() {
                assert_eq!(line.matches('`').count() % 2, 0, "{line}");
                assert!(!line.ends_with('\\') && !line.contains("/*"), "{line}");
            }
        }
    }
}
