//! Makes `standpoint.html` from what Trunk built: one file that opens by double-click and can contact nobody. Pure.
//!
//! On `file:`, browsers refuse to fetch wasm or to load a script from another file, so everything is inside: styles
//! in one element, the typeface as a `data:` address in them, the script as one inline module, and the wasm in that
//! script, compressed with gzip and written as base64, inflated by the browser's own `DecompressionStream`.

use std::io::Write as _;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::{Compression, write::GzEncoder};

use crate::built::Built;
use crate::hosted::{plain_script, with_policy};
use crate::html::{self, Edits};
use crate::{policy, script, stylesheet};

/// The one file.
pub fn assemble(built: &Built) -> Result<String> {
    let styles = stylesheet::inlined(built)?;
    let module = module(built.text(&built.script_address()?)?, built.file(&built.wasm_address()?)?)?;

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
fn module(glue: &str, wasm: &[u8]) -> Result<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        bail!("the script imports another file (a JavaScript snippet of some crate?), which one file cannot");
    }
    let init = default_export(glue).context("the script has no default export to start it by")?;
    // An HTML parser reads a script only up to these; in a JavaScript string a stray backslash changes nothing.
    let glue = glue.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let wasm = BASE64.encode(gzip(wasm)?);
    Ok(format!(
        r#"
window.standpointLoading = true;
{glue}
try {{
  const packed = Uint8Array.from(atob("{wasm}"), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  await {init}({{ module_or_path: await new Response(unpacked).arrayBuffer() }});
}} catch (reason) {{
  window.standpointCannotStart(reason);
}}
"#
    ))
}

/// The name that `export { …, name as default };` gives out.
fn default_export(glue: &str) -> Option<&str> {
    let before = glue.rsplit_once(" as default")?.0;
    before
        .rsplit(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
        .next()
        .filter(|name| !name.is_empty())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use flate2::read::GzDecoder;

    use super::{assemble, default_export};
    use crate::built::sample;
    use crate::{html, policy};

    fn one_file() -> String {
        assemble(&sample::built()).expect("assembles")
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
    fn the_wasm_inside_is_the_wasm_that_was_built() {
        let file = one_file();
        let packed = file.split("atob(\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the wasm");
        let packed = BASE64.decode(packed).expect("base64");
        let mut wasm = Vec::new();
        GzDecoder::new(packed.as_slice()).read_to_end(&mut wasm).expect("gzip");
        assert_eq!(wasm, sample::WASM);
        assert!(file.contains("await __wbg_init({ module_or_path:"));
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
        let error = assemble(&built).expect_err("refuses").to_string();
        assert!(error.contains("imports another file"), "{error}");

        let mut built = sample::built();
        built.files.remove("fonts/f.woff2");
        assert!(assemble(&built).is_err());
    }

    #[test]
    fn the_default_export_is_found() {
        assert_eq!(default_export("export { initSync, __wbg_init as default };"), Some("__wbg_init"));
        assert_eq!(default_export("export { initSync };"), None);
    }
}
