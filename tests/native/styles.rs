//! What the stylesheets promise: colours live in one place, words can be read on every ground,
//! paper is white, nothing is red, amber or green, and no class is written that means nothing.

#![allow(clippy::expect_used, reason = "a test may stop where it finds the project broken")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Text on ground. Each pair occurs in the interface; 4.5:1 is what WCAG 2.2 AA asks of text.
const TEXT: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "sunk"),
    ("ink", "act-soft"),
    ("ink-soft", "paper"),
    ("ink-soft", "surface"),
    ("ink-soft", "sunk"),
    ("ink-soft", "act-soft"),
    ("act", "paper"),
    ("act", "surface"),
    ("act", "sunk"),
    ("act", "act-soft"),
    ("act-strong", "paper"),
    ("act-strong", "act-soft"),
    ("voice", "paper"),
    ("voice", "surface"),
    ("voice", "sunk"),
    ("voice", "voice-soft"),
    ("on-act", "act"),
    ("on-act", "act-strong"),
    ("on-ink", "ink"),
];

/// Edges of controls and parts of drawings: 3:1.
const EDGES: &[(&str, &str)] = &[
    ("rule-strong", "paper"),
    ("rule-strong", "surface"),
    ("rule-strong", "sunk"),
    ("ink-soft", "surface"),
    ("act", "surface"),
    ("act", "act-soft"),
    ("focus", "focus-edge"),
];

/// Colours by name that must not stand outside the tokens; `transparent` and `currentColor` may.
const NAMED: &[&str] = &[
    "white",
    "black",
    "red",
    "green",
    "blue",
    "yellow",
    "orange",
    "amber",
    "gray",
    "grey",
    "silver",
    "purple",
    "teal",
    "canvas",
    "canvastext",
    "linktext",
    "highlight",
    "highlighttext",
    "buttontext",
    "buttonface",
    "graytext",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The sheets by name, comments taken out.
fn sheets() -> BTreeMap<String, String> {
    files("styles", "css").iter().map(|path| (short(path), without_comments(&read(path)))).collect()
}

/// The names that follow `mark` in `text`: letters, digits and hyphens.
fn names_after<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.split(mark)
        .skip(1)
        .map(|rest| {
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

/// The custom properties set first after `opening`, up to the end of their block.
fn tokens_at(opening: &str) -> BTreeMap<String, String> {
    let css = without_comments(&read(&root().join("styles/tokens.css")));
    let (_, block) = css.split_once(opening).unwrap_or_else(|| panic!("tokens.css has no {opening}"));
    let (block, _) = block.split_once('}').expect("the end of a block");
    block
        .split([';', '{'])
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn light() -> BTreeMap<String, String> {
    tokens_at(":root {").into_iter().filter(|(_, value)| value.starts_with('#')).collect()
}

fn dark() -> BTreeMap<String, String> {
    tokens_at(":root:not([data-theme=\"light\"]) {")
}

fn rgb(value: &str) -> [f64; 3] {
    let digits = value.strip_prefix('#').unwrap_or_else(|| panic!("{value} is not #rrggbb"));
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("two hex digits")) / 255.0)
}

/// Contrast by WCAG 2.2.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |value: &str| {
        let [red, green, blue] =
            rgb(value).map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_sheet_is_linked_and_the_order_of_layers_comes_first() {
    let page = read(&root().join("index.html"));
    let linked: Vec<&str> = page
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|address| address.ends_with(".css"))
        .collect();
    assert_eq!(linked.first(), Some(&"styles/layers.css"));
    let there: BTreeSet<String> = sheets().into_keys().collect();
    let linked: BTreeSet<String> = linked.into_iter().map(str::to_owned).collect();
    assert_eq!(there, linked, "index.html must link every file of styles/ and no other");
}

#[test]
fn every_rule_stands_in_a_layer() {
    for (name, css) in sheets() {
        if name.ends_with("layers.css") || name.ends_with("font.css") {
            continue;
        }
        assert!(css.trim_start().starts_with("@layer"), "{name} begins outside a layer");
    }
}

#[test]
fn every_token_used_is_defined_and_every_token_defined_is_used() {
    let all: String = sheets().into_values().collect();
    let used: BTreeSet<&str> = names_after(&all, "var(--").into_iter().collect();
    let tokens = without_comments(&read(&root().join("styles/tokens.css")));
    let defined: BTreeSet<&str> = tokens
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':').map(|(name, _)| name))
        .collect();
    assert_eq!(used.difference(&defined).collect::<Vec<_>>(), Vec::<&&str>::new(), "used, not defined");
    assert_eq!(defined.difference(&used).collect::<Vec<_>>(), Vec::<&&str>::new(), "defined, not used");
    for (name, css) in sheets() {
        let sets = css.lines().any(|line| line.trim_start().starts_with("--"));
        assert!(!sets || name == "styles/tokens.css", "{name} defines a token of its own");
    }
}

#[test]
fn colours_and_raw_sizes_stand_in_the_tokens_only() {
    for (name, css) in sheets() {
        if name == "styles/tokens.css" {
            continue;
        }
        for line in css.lines().map(str::trim) {
            let Some((_, value)) = line.split_once(": ") else {
                continue;
            };
            // Conditions cannot hold tokens, and a sheet of paper is measured in millimetres.
            if line.starts_with('@') || line.ends_with('{') {
                continue;
            }
            let wrong = |what: &str| panic!("{name}: {what} in “{line}”: make it a token");
            let value = value.replace("url(\"#", "url(\"");
            if value.contains('#') || ["rgb", "hsl", "oklch", "lab(", "color("].iter().any(|form| value.contains(form))
            {
                wrong("a colour");
            }
            let words = value.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.' && letter != '-');
            for word in words {
                if NAMED.contains(&word.to_ascii_lowercase().as_str()) {
                    wrong("a colour");
                }
                if is_raw_size(word) {
                    wrong("a raw size");
                }
            }
        }
    }
}

/// A number with a unit that does not follow the text's own size.
fn is_raw_size(word: &str) -> bool {
    ["px", "rem", "pt"].iter().any(|unit| word.strip_suffix(unit).is_some_and(|number| number.parse::<f64>().is_ok()))
}

#[test]
fn words_and_edges_can_be_seen_on_their_grounds() {
    for (theme, tokens) in [("light", light()), ("dark", dark())] {
        for (pairs, least) in [(TEXT, 4.5), (EDGES, 3.0)] {
            for (front, ground) in pairs {
                let found = contrast(&tokens[*front], &tokens[*ground]);
                assert!(found >= least, "{theme}: --{front} on --{ground} is {found:.2}:1, less than {least}:1");
            }
        }
        // The focus ring has two colours, so that one of them always stands out.
        for ground in ["paper", "surface", "sunk", "ink", "act", "act-soft", "voice-soft"] {
            let best =
                contrast(&tokens["focus"], &tokens[ground]).max(contrast(&tokens["focus-edge"], &tokens[ground]));
            assert!(best >= 3.0, "{theme}: the focus ring on --{ground} is only {best:.2}:1");
        }
    }
}

#[test]
fn both_ways_to_the_dark_theme_lead_to_the_same_one() {
    let chosen = tokens_at(":root[data-theme=\"dark\"] {");
    assert_eq!(dark(), chosen);
    let colours: BTreeSet<String> = light().into_keys().collect();
    assert_eq!(dark().into_keys().collect::<BTreeSet<_>>(), colours, "dark must say every colour");
    let forced: BTreeSet<String> = tokens_at("(forced-colors: active) {").into_keys().collect();
    assert_eq!(forced, colours, "high contrast must say every colour");
}

#[test]
fn paper_is_white_and_ink_is_black() {
    let print = tokens_at("@media print {");
    let value = |token: &str| print.get(token).unwrap_or_else(|| panic!("print says no --{token}")).as_str();
    for token in light().keys() {
        let found = value(token);
        let allowed =
            if token == "hatch" { found.starts_with("#000000") } else { found == "#000000" || found == "#ffffff" };
        assert!(allowed, "printed --{token} is {found}");
    }
    for token in ["ink", "ink-soft", "voice", "act", "rule"] {
        assert_eq!(value(token), "#000000", "--{token}");
    }
    for token in ["paper", "surface", "sunk", "voice-soft", "act-soft"] {
        assert_eq!(value(token), "#ffffff", "--{token}");
    }
}

/// The colours that say danger, warning and safety are kept out; the focus ring is the one yellow.
#[test]
fn nothing_is_red_amber_or_green() {
    for (theme, tokens) in [("light", light()), ("dark", dark())] {
        for (token, value) in tokens {
            let [red, green, blue] = rgb(&value);
            let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
            let strength = most - least;
            if strength < 0.2 || token == "focus" {
                continue;
            }
            let hue = 60.0
                * if most == red {
                    ((green - blue) / strength).rem_euclid(6.0)
                } else if most == green {
                    (blue - red) / strength + 2.0
                } else {
                    (red - green) / strength + 4.0
                };
            assert!((160.0..345.0).contains(&hue), "{theme}: --{token} ({value}) is red, amber or green");
        }
    }
}

/// A class that no sheet knows is a slip of the pen. A hook without rules of its own is known by
/// standing in the comment at the head of its sheet.
#[test]
fn every_class_written_in_the_interface_is_known_to_a_sheet() {
    let sheets: String = files("styles", "css").iter().map(|path| read(path)).collect();
    let mut known: BTreeSet<String> =
        names_after(&sheets, "sp-").into_iter().map(|name| format!("sp-{name}")).collect();
    // What the comments write in short: “.sp-field -wrong” names sp-field-wrong.
    for line in sheets.lines() {
        let mut stem = "";
        for word in line.split_whitespace() {
            let word = word.trim_matches(['(', ')', ';', ',', ':']);
            if let Some(class) = word.strip_prefix('.') {
                stem = class;
            } else if word.starts_with('-') && stem.starts_with("sp-") {
                known.insert(format!("{stem}{word}"));
            }
        }
    }
    let mut strangers = Vec::new();
    for path in files("src/ui", "rs") {
        let source = read(&path);
        for name in names_after(&source, "\"sp-").into_iter().chain(names_after(&source, " sp-")) {
            let class = format!("sp-{name}");
            // A class put together at run time ends in a hyphen here: some class must begin so.
            let fine = if class.ends_with('-') {
                known.iter().any(|known| known.starts_with(&class))
            } else {
                known.contains(&class)
            };
            if !fine {
                strangers.push(format!("{}: {class}", short(&path)));
            }
        }
    }
    assert!(strangers.is_empty(), "no sheet knows these classes:\n{}", strangers.join("\n"));
}

#[test]
fn no_element_carries_a_style_of_its_own() {
    for path in files("src/ui", "rs") {
        for (number, line) in read(&path).lines().enumerate() {
            let code = line.trim_start();
            let comment = code.starts_with("//");
            assert!(
                comment || !(code.contains(" style=") || code.starts_with("style=")),
                "{}:{}: the content security policy refuses style attributes",
                short(&path),
                number + 1
            );
        }
    }
}
