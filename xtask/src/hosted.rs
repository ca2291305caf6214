//! Makes the hosted build from what Trunk built: one stylesheet, no comments, the policy in the page, a service worker
//! that keeps it for use without a network, and a page for addresses that lead nowhere. The wasm is packed. Pure.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::built::Built;
use crate::html::{self, Edits, Element};
use crate::{offline, pack, policy, script, stylesheet};

/// What static hosts show for an address that leads nowhere.
const LOST: &str = include_str!("../../src/platform/lost.html");

/// Every file of the hosted build, by its address, of what was built and the packed wasm of it.
pub fn assemble(built: &Built, packed: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    let styles = stylesheet::inlined(built)?;
    let sheet = format!("standpoint-{}.css", policy::short_hash(&styles));
    let mut files = built.files.clone();
    for address in built.stylesheet_addresses() {
        files.remove(address.trim_start_matches("./"));
    }

    // The typeface travels in the stylesheet, and the wasm packed.
    files.retain(|name, _| !name.ends_with(".woff2") && !name.ends_with(".wasm"));
    let unpacking = pack::unpacking();
    // Still called wasm, because hosts compress files by what they are called.
    let app = format!("standpoint-{}.wasm", policy::short_hash([packed, unpacking.as_bytes()].concat()));
    files.insert(app.clone(), packed.to_vec());

    let glue = built.script_address()?;
    files.insert(glue.trim_start_matches("./").to_owned(), script::lean_glue(built.text(&glue)?)?.into_bytes());
    let page = html::read(&built.html);
    let mut edits = Edits::default();
    for comment in page.comments {
        edits.remove(&built.html, comment);
    }
    let (mut linked, mut registers) = (false, false);
    for element in page.elements {
        if let Some(plain) = plain_script(&element) {
            let mut scripts = format!("<script>{}</script>", script::lean(&built.html[plain]));
            if !registers {
                scripts += &format!("\n    <script>{}</script>", script::lean(offline::REGISTER));
                registers = true;
            }
            edits.replace(element.range, scripts);
        } else if element.is_link("stylesheet") {
            if linked {
                edits.remove(&built.html, element.range);
            } else {
                edits.replace(element.range, format!("<link rel=\"stylesheet\" href=\"./{sheet}\">"));
                linked = true;
            }
        } else if element.is_link("preload") && element.attribute("as") == Some("fetch") {
            edits.replace(element.range, format!("<link rel=\"preload\" href=\"./{app}\" as=\"fetch\" crossorigin>"));
        } else if element.is_link("preload") && element.attribute("as") == Some("font") {
            edits.remove(&built.html, element.range);
        } else if element.name == "script" && element.attribute("type") == Some("module") {
            edits.replace(
                element.range,
                format!("<script type=\"module\">{}</script>", loader(&glue, &app, &unpacking)),
            );
        }
    }
    if !registers {
        bail!("the built page has no plain script, which shows what is wrong when the app cannot");
    }
    let page = edits.apply(&built.html);
    let page = with_policy(&page, policy::hosted)?;

    files.insert(sheet, styles.into_bytes());
    files.insert("index.html".to_owned(), page.into_bytes());
    let worker = offline::worker(&files)?;
    files.insert(offline::WORKER.to_owned(), worker.into_bytes());
    files.insert("404.html".to_owned(), lost()?.into_bytes());
    Ok(files)
}

/// What brings the app: its script, tried a second time by another address (see `Trunk.toml`), and its wasm.
fn loader(glue: &str, app: &str, unpacking: &str) -> String {
    format!(
        r#"
window.standpointLoading = true;
{unpacking}
try {{
  const packed = fetch("./{app}");
  const glue = await import("{glue}").catch(() => import(`{glue}?${{Date.now()}}`));
  const answer = await packed;
  if (!answer.ok) throw new Error(`could not load the app (${{answer.status}})`);
  const wasm = await standpointUnpacked(new Uint8Array(await answer.arrayBuffer()));
  await glue.default({{ module_or_path: wasm }});
}} catch (reason) {{
  window.standpointCannotStart(reason);
}}
"#
    )
}

/// What stands in a script of the page that is neither a module nor loaded from elsewhere.
pub fn plain_script(element: &Element) -> Option<std::ops::Range<usize>> {
    let plain = element.attribute("src").is_none() && element.attribute("type").is_none();
    element.script.clone().filter(|_| plain)
}

fn lost() -> Result<String> {
    let mut edits = Edits::default();
    for element in html::read(LOST).elements {
        if let Some(plain) = plain_script(&element) {
            edits.replace(element.range, format!("<script>{}</script>", script::lean(&LOST[plain])));
        }
    }
    with_policy(&edits.apply(LOST), policy::lost)
}

/// Puts a policy into a finished page, straight after the character set, so that it rules everything that follows.
pub fn with_policy(page: &str, policy: impl FnOnce(&[&str]) -> String) -> Result<String> {
    let read = html::read(page);
    let mut scripts = Vec::new();
    for element in &read.elements {
        if element.attribute("style").is_some() {
            bail!("the page has a style attribute, which its own policy refuses");
        }
        if let Some(script) = &element.script
            && element.attribute("src").is_none()
        {
            scripts.push(&page[script.clone()]);
        }
    }
    let Some(charset) = read.elements.iter().find(|element| element.attribute("charset").is_some()) else {
        bail!("index.html has no <meta charset>, which the policy is put after");
    };
    let mut edits = Edits::default();
    let after = charset.range.end;
    edits.replace(after..after, format!("\n    {}", policy::element(&policy(&scripts))));
    Ok(edits.apply(page))
}

#[cfg(test)]
mod tests {
    use super::{assemble, with_policy};
    use crate::built::sample;
    use crate::policy;

    #[test]
    fn the_page_links_one_stylesheet_and_carries_its_policy_first() {
        let files = assemble(&sample::built(), sample::PACKED).expect("assembles");
        let page = String::from_utf8(files["index.html"].clone()).expect("text");
        assert_eq!(page.matches("rel=\"stylesheet\"").count(), 1);
        assert!(!page.contains("<!--"), "{page}");
        let sheet = files.keys().find(|name| name.ends_with(".css")).expect("a sheet");
        assert!(page.contains(&format!("href=\"./{sheet}\"")));
        assert_eq!(
            files[sheet],
            b"@font-face { src: url(\"data:font/woff2;base64,YSBmb250\"); }\n.two { color: var(--ink); }\n"
        );
        assert!(!files.contains_key("app-3_bg.wasm") && !files.contains_key("fonts/f.woff2"));
        let app = files.keys().find(|name| name.ends_with(".wasm")).expect("the app");
        assert_eq!(files[app], sample::PACKED);
        assert!(
            page.contains(&format!("href=\"./{app}\" as=\"fetch\"")) && page.contains(&format!("fetch(\"./{app}\")"))
        );
        assert!(!page.contains("as=\"font\""), "{page}");

        let policy_at = page.find("Content-Security-Policy").expect("a policy");
        let first_fetch = page.find("<link").expect("a link");
        assert!(policy_at < first_fetch);
        let register = crate::script::lean(crate::offline::REGISTER);
        let loader = super::loader("./app-3.js", app, &crate::pack::unpacking());
        for script in ["\nshell();\n", &loader, &register] {
            assert!(page.contains(&policy::hash(script)), "{script:?} is not allowed by {page}");
        }
    }

    #[test]
    fn the_worker_keeps_the_page_as_it_is_served() {
        let files = assemble(&sample::built(), sample::PACKED).expect("assembles");
        let worker = String::from_utf8(files["offline.js"].clone()).expect("text");
        let app = files.keys().find(|name| name.ends_with(".wasm")).expect("the app");
        assert!(worker.contains(&format!("[\"./\",\"sha256-{}\"]", policy::digest(&files["index.html"]))));
        assert!(worker.contains(&format!("[\"{app}\",")) && !worker.contains("_bg.wasm"));
        let lost = String::from_utf8(files["404.html"].clone()).expect("text");
        assert!(lost.contains("Content-Security-Policy") && !lost.contains("// Mail"), "{lost}");
    }

    #[test]
    fn a_style_attribute_is_refused_at_build_time() {
        let page = "<meta charset=\"utf-8\"><p style=\"color: teal\">";
        assert!(with_policy(page, policy::hosted).is_err());
    }
}
