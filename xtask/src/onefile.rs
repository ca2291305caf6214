//! Makes `standpoint.html` from what Trunk built: one file that opens by double-click and can contact nobody. Pure.
//!
//! On `file:`, browsers refuse to fetch wasm or to load a script from another file, so everything is inside: styles
//! in one element, the typeface as a `data:` address in them, the script as one inline module, and the wasm in that
//! script: packed, compressed with gzip, and written in letters ([`lettered`]) that every editor, mail program and
//! character set leaves alone. The browser's own `DecompressionStream` inflates it.

use anyhow::{Context as _, Result, bail};

use crate::built::Built;
use crate::hosted::{plain_script, with_policy};
use crate::html::{self, Edits};
use crate::{pack, policy, script, stylesheet};

/// The one file, of what was built and the packed wasm of it.
pub fn assemble(built: &Built, packed: &[u8]) -> Result<String> {
    let styles = stylesheet::inlined(built)?;
    let module = module(built.text(&built.script_address()?)?, packed)?;

    let page = html::read(&built.html);
    let mut edits = Edits::default();
    for comment in page.comments {
        edits.remove(&built.html, comment);
    }
    let (mut styled, mut loaded) = (false, false);
    for element in page.elements {
        if element.is_link("stylesheet") && !styled {
            edits.replace(element.range, format!("<style>{styles}</style>"));
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
    with_policy(&page, |scripts| policy::one_file(scripts, &styles))
}

/// The script wasm-bindgen made, followed by a loader that carries the wasm itself.
fn module(glue: &str, packed: &[u8]) -> Result<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        bail!("the script imports another file (a JavaScript snippet of some crate?), which one file cannot");
    }
    let init = default_export(glue).context("the script has no default export to start it by")?;
    // An HTML parser reads a script only up to these; in a JavaScript string a stray backslash changes nothing.
    let glue = script::lean_glue(glue)?.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let unpacking = pack::unpacking();
    let zipped = gzip(packed)?;
    let (length, zipped) = (zipped.len(), lettered(&zipped));
    Ok(format!(
        r#"
window.standpointLoading = true;
{glue}{unpacking}
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
  const packed = new Response(new Blob([small]).stream().pipeThrough(new DecompressionStream("gzip")));
  const wasm = standpointUnpacked(new Uint8Array(await packed.arrayBuffer()));
  await {init}({{ module_or_path: wasm.buffer }});
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

/// By Google's zopfli, which takes seconds over it and saves 4 %.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut zipped = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut zipped)?;
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

    use super::{assemble, default_export, lettered};
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

    #[test]
    fn nothing_is_left_to_fetch() {
        let file = one_file();
        for element in html::read(&file).elements {
            assert_ne!(element.name, "link", "{element:?}");
            assert_eq!(element.attribute("src"), None);
        }
        assert!(!file.contains("import("));
        assert!(file.contains(&format!("url(\"data:font/woff2;base64,{}\")", BASE64.encode("a font"))));
    }

    #[test]
    fn the_wasm_inside_is_the_packed_one() {
        let file = one_file();
        let letters =
            file.split("const letters = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("the wasm");
        let length =
            file.split("small = new Uint8Array(").nth(1).and_then(|rest| rest.split(')').next()).expect("its length");
        let mut inside = Vec::new();
        let zipped = bytes(letters);
        GzDecoder::new(&zipped[..length.parse().expect("a number")]).read_to_end(&mut inside).expect("gzip");
        assert_eq!(inside, sample::PACKED);
        assert!(file.contains("await __wbg_init({ module_or_path:") && file.contains("function standpointUnpacked("));
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
        let scripts: Vec<_> =
            page.elements.iter().filter_map(|element| element.script.clone()).map(|range| &file[range]).collect();
        assert_eq!(scripts.len(), 2);
        let style =
            file.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style element");
        assert_eq!(policy_given, policy::one_file(&scripts, style));
    }

    #[test]
    fn an_end_tag_inside_the_script_does_not_end_it() {
        assert!(one_file().contains("return '<\\/script><\\!--';"));
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
