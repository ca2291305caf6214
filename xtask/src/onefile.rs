//! Makes `standpoint.html` from what Trunk built: one file that opens by double-click and can contact nobody. Pure.
//!
//! On `file:`, browsers refuse to fetch wasm or to load a script from another file, so everything is inside, in one
//! parcel: the styles with the typeface as a `data:` address in them, the script that wasm-bindgen made, and the packed
//! wasm; compressed with gzip, and written in letters ([`lettered`]) that every editor, mail program and character set
//! leaves alone. One inline module opens it: the browser's own `DecompressionStream` inflates it, and styles and script
//! become elements that the policy knows by their hashes, as if they had stood in the page.

use anyhow::{Context as _, Result, bail};

use crate::built::Built;
use crate::hosted::{plain_script, with_policy};
use crate::html::{self, Edits};
use crate::{pack, policy, script, stylesheet};

/// What the page looks like until its parcel is open, and where it cannot be: every rule of the app comes after these.
const EARLY: &str = "@layer early { body { margin: 1rem; font: 112.5%/1.5 system-ui, sans-serif; } \
                     .sp-page { max-width: 45rem; margin: auto; } button { font: inherit; padding: 0.5rem 1rem; } }";

/// The one file, of what was built and the packed wasm of it.
pub fn assemble(built: &Built, packed: &[u8]) -> Result<String> {
    let styles = stylesheet::inlined(built)?;
    let glue = glue(built.text(&built.script_address()?)?)?;
    let module = module(&styles, &glue, packed)?;

    let page = html::read(&built.html);
    let mut edits = Edits::default();
    for comment in page.comments {
        edits.remove(&built.html, comment);
    }
    let (mut styled, mut loaded) = (false, false);
    for element in page.elements {
        if element.is_link("stylesheet") && !styled {
            edits.replace(element.range, format!("<style>{EARLY}</style>"));
            styled = true;
        } else if ["stylesheet", "preload", "modulepreload", "manifest"].into_iter().any(|rel| element.is_link(rel)) {
            edits.remove(&built.html, element.range);
        } else if element.name == "script" && element.attribute("type") == Some("module") {
            if loaded {
                bail!("the built page has two module scripts, where one file can hold one");
            }
            edits.replace(element.range, format!("<script type=\"module\">{module}</script>"));
            loaded = true;
        } else if let Some(plain) = plain_script(&element) {
            edits.replace(element.range, format!("<script>{}</script>", script::lean(&built.html[plain])));
        } else if element.attribute("src").is_some() {
            bail!("the built page loads {:?}, which one file cannot", element.attribute("src"));
        }
    }
    if !(styled && loaded) {
        bail!("the built page lacks its stylesheet or its module script");
    }
    let page = edits.apply(&built.html);
    with_policy(&page, |scripts| policy::one_file(&[scripts, &[&glue]].concat(), &[EARLY, &styles]))
}

/// The script wasm-bindgen made with what unpacks the wasm; it hands both over to whoever put it into the page.
fn glue(made: &str) -> Result<String> {
    if made.lines().any(|line| line.starts_with("import ")) {
        bail!("the script imports another file (a JavaScript snippet of some crate?), which one file cannot");
    }
    let init = default_export(made).context("the script has no default export to start it by")?;
    let (made, unpacking) = (script::lean_glue(made)?, pack::unpacking());
    Ok(format!("{made}{unpacking}\nwindow.standpointParts({{ start: {init}, unpacked: standpointUnpacked }});\n"))
}

/// The loader, which carries everything else.
fn module(styles: &str, glue: &str, packed: &[u8]) -> Result<String> {
    let zipped = gzip(&[styles.as_bytes(), glue.as_bytes(), packed].concat())?;
    let (length, zipped) = (zipped.len(), lettered(&zipped));
    let (styled, glued) = (styles.len(), styles.len() + glue.len());
    Ok(format!(
        r#"
window.standpointLoading = true;
try {{
  const letters = "{zipped}";
  const worth = (letter) => letter - 33 - (letter > 34) - (letter > 60) - (letter > 92);
  const small = new Uint8Array({length});
  for (let at = 0, to = 0, held = 0, bits = 0; at < letters.length; at += 2) {{
    held |= worth(letters.charCodeAt(at)) * 91 + worth(letters.charCodeAt(at + 1)) << bits;
    for (bits += 13; bits > 7; bits -= 8) {{
      small[to] = held;
      to += 1;
      held >>>= 8;
    }}
  }}
  const inflated = new Response(new Blob([small]).stream().pipeThrough(new DecompressionStream("gzip")));
  const all = new Uint8Array(await inflated.arrayBuffer());
  const put = (name, from, to) => {{
    const element = document.createElement(name);
    element.textContent = new TextDecoder().decode(all.subarray(from, to));
    if (name === "script") element.type = "module";
    document.head.append(element);
  }};
  put("style", 0, {styled});
  const parts = await new Promise((done) => {{
    window.standpointParts = done;
    put("script", {styled}, {glued});
  }});
  const wasm = await parts.unpacked(all.subarray({glued}));
  await parts.start({{ module_or_path: wasm }});
}} catch (reason) {{
  window.standpointCannotStart(reason);
}}
"#
    ))
}

/// Bytes as what can be typed but for the space and for what ends a text or a script: thirteen bits in two of
/// ninety-one letters, where base64 has twelve.
fn lettered(bytes: &[u8]) -> String {
    let letters: Vec<char> = ('!'..='~').filter(|letter| !['"', '<', '\\'].contains(letter)).collect();
    let (mut text, mut held, mut bits) = (String::new(), 0, 0);
    for byte in bytes.iter().copied().map(usize::from).chain([0, 0]) {
        held |= byte << bits;
        bits += 8;
        if bits >= 13 {
            text.extend([letters[held % 8192 / 91], letters[held % 8192 % 91]]);
            held >>= 13;
            bits -= 13;
        }
    }
    text
}

/// By Google's zopfli, which takes half a minute over it and saves 6 %. The packed rows have little in common, so it
/// may begin anew more often than it would by itself.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut zipped = Vec::new();
    let options = zopfli::Options { maximum_block_splits: 200, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut zipped)?;
    Ok(zipped)
}

/// The name that `export { …, name as default };` gives out.
fn default_export(glue: &str) -> Option<&str> {
    let before = glue.rsplit_once(" as default")?.0;
    before
        .rsplit(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
        .next()
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use flate2::read::GzDecoder;

    use super::{EARLY, assemble, default_export, lettered};
    use crate::built::sample;
    use crate::{html, policy};

    fn one_file() -> String {
        assemble(&sample::built(), sample::PACKED).expect("assembles")
    }

    /// What the page does.
    fn bytes(letters: &str) -> Vec<u8> {
        let worth =
            |letter: u8| [34, 60, 92].iter().fold(u32::from(letter) - 33, |w, gone| w - u32::from(letter > *gone));
        let (mut bytes, mut held, mut bits) = (Vec::new(), 0, 0);
        for pair in letters.as_bytes().chunks(2) {
            held |= (worth(pair[0]) * 91 + worth(pair[1])) << bits;
            bits += 13;
            while bits > 7 {
                bytes.push(held.to_le_bytes()[0]);
                held >>= 8;
                bits -= 8;
            }
        }
        bytes
    }

    #[test]
    fn every_byte_comes_back_from_letters_that_end_nothing() {
        for length in 0..600 {
            let all: Vec<u8> = (0..length).map(|at: u32| at.wrapping_mul(at + 7).to_le_bytes()[0]).collect();
            let letters = lettered(&all);
            assert_eq!(bytes(&letters)[..all.len()], all);
            assert!(letters.bytes().all(|letter| letter.is_ascii_graphic() && !b"\"<\\".contains(&letter)));
        }
    }

    /// What the page's loader gets out of the letters: styles, script and wasm, at the places it names.
    fn parcel(file: &str) -> (String, String, Vec<u8>) {
        let between =
            |from: &str, to: char| file.split(from).nth(1).and_then(|rest| rest.split(to).next()).expect(from);
        let letters = bytes(between("const letters = \"", '"'));
        let length: usize = between("small = new Uint8Array(", ')').parse().expect("a number");
        let mut all = Vec::new();
        GzDecoder::new(&letters[..length]).read_to_end(&mut all).expect("gzip");
        let place = |from: &str| between(from, ')').parse::<usize>().expect("a number");
        let (styled, glued) = (place("put(\"style\", 0, "), place("parts.unpacked(all.subarray("));
        let text = |part: &[u8]| String::from_utf8(part.to_vec()).expect("text");
        (text(&all[..styled]), text(&all[styled..glued]), all[glued..].to_vec())
    }

    #[test]
    fn nothing_is_left_to_fetch() {
        let file = one_file();
        for element in html::read(&file).elements {
            assert_ne!(element.name, "link", "{element:?}");
            assert_eq!(element.attribute("src"), None);
        }
        assert!(!file.contains("import("));
        let (styles, _, _) = parcel(&file);
        assert!(styles.contains(&format!("url(\"data:font/woff2;base64,{}\")", BASE64.encode("a font"))));
    }

    #[test]
    fn the_parcel_holds_the_script_and_the_packed_wasm() {
        let (_, glue, wasm) = parcel(&one_file());
        assert_eq!(wasm, sample::PACKED);
        assert!(glue.contains("return '</script><!--';") && glue.contains("function standpointUnpacked("));
        assert!(glue.ends_with("window.standpointParts({ start: __wbg_init, unpacked: standpointUnpacked });\n"));
    }

    #[test]
    fn the_policy_allows_exactly_what_is_inside() {
        let file = one_file();
        let page = html::read(&file);
        let policy_given = page
            .elements
            .iter()
            .find_map(|element| element.attribute("http-equiv").and(element.attribute("content")))
            .expect("a policy");
        let mut scripts: Vec<_> =
            page.elements.iter().filter_map(|element| element.script.clone()).map(|range| &file[range]).collect();
        assert_eq!(scripts.len(), 2);
        let (styles, glue, _) = parcel(&file);
        scripts.push(&glue);
        assert_eq!(policy_given, policy::one_file(&scripts, &[EARLY, &styles]));
        assert_eq!(file.matches("<style>").count(), 1);
        assert!(file.contains(&format!("<style>{EARLY}</style>")));
    }

    #[test]
    fn what_one_file_cannot_hold_is_refused() {
        let mut built = sample::built();
        built
            .files
            .insert("app-3.js".to_owned(), b"import { a } from './snippets/a.js';\nexport { b as default };".to_vec());
        let error = assemble(&built, sample::PACKED).expect_err("refuses").to_string();
        assert!(error.contains("imports another file"), "{error}");

        let mut built = sample::built();
        built.files.remove("fonts/f.woff2");
        assert!(assemble(&built, sample::PACKED).is_err());
    }

    #[test]
    fn the_default_export_is_found() {
        assert_eq!(default_export("export { initSync, __wbg_init as default };"), Some("__wbg_init"));
        assert_eq!(default_export("export { initSync };"), None);
    }
}
