//! The stylesheets as text: comments out, files joined, addresses replaced. Pure.

use std::fmt::Write as _;

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::built::Built;

/// Takes the comments out, and the indentation and empty lines with them. Strings are left alone.
pub fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'']).min_some(rest.find("/*")) {
        kept.push_str(&rest[..at]);
        let found = &rest[at..];
        let length = if found.starts_with("/*") {
            found.find("*/").map_or(found.len(), |length| length + 2)
        } else {
            let length = string_length(found);
            kept.push_str(&found[..length]);
            length
        };
        rest = &found[length..];
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |joined, line| joined + line + "\n")
}

/// The earlier of two places.
trait Earlier {
    fn min_some(self, other: Self) -> Self;
}

impl Earlier for Option<usize> {
    fn min_some(self, other: Self) -> Self {
        self.into_iter().chain(other).min()
    }
}

/// How long the string at the start of `css` is, quotes included.
fn string_length(css: &str) -> usize {
    let bytes = css.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == bytes[0] => return at + 1,
            _ => at += 1,
        }
    }
    css.len()
}

/// Replaces every `url(…)` that names a file by what `replacement` gives for it; `data:` and `#…` name none.
pub fn with_addresses(css: &str, mut replacement: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut changed = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("url(") {
        let inside = &rest[at + 4..];
        let Some(end) = inside.find(')') else {
            bail!("a url( in the stylesheets has no end");
        };
        let address = inside[..end].trim().trim_matches(['"', '\'']);
        changed.push_str(&rest[..at]);
        if address.starts_with("data:") || address.starts_with('#') {
            // Its own text may hold a bracket, so it passes through piece by piece, untouched.
            changed.push_str("url(");
            rest = inside;
        } else {
            write!(changed, "url(\"{}\")", replacement(address)?)?;
            rest = &inside[end + 1..];
        }
    }
    changed.push_str(rest);
    Ok(changed)
}

/// The stylesheets with every file they name written into them, so that nothing is fetched for them later: Firefox asks
/// for a typeface of its own address again whenever the page is printed.
pub fn inlined(built: &Built) -> Result<String> {
    let styles = with_addresses(&built.styles()?, |address| {
        let kind = match address.rsplit('.').next() {
            Some("woff2") => "font/woff2",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => bail!("the stylesheets name {address}, a kind of file that cannot be written into them"),
        };
        let bytes = built.file(address)?;
        Ok(format!("data:{kind};base64,{}", BASE64.encode(bytes)))
    })?;
    if styles.contains("</style") {
        bail!("the stylesheets contain an end tag, which would cut a page short");
    }
    Ok(styles)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use anyhow::bail;

    use super::{with_addresses, without_comments};
    use crate::{html, project};

    /// The stylesheets of a folder, as `index.html` names them.
    fn sheets(folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(project::root().join(folder)).expect("a folder of styles");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name())
            .filter(|name| Path::new(name).extension().is_some_and(|kind| kind == "css"))
            .map(|name| format!("{folder}/{}", name.to_string_lossy()))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn index_html_links_every_stylesheet_in_order() {
        let mut expected: Vec<String> =
            ["layers", "tokens", "font", "base", "layout"].map(|name| format!("styles/{name}.css")).into();
        let print = "styles/print.css".to_owned();
        expected.extend(
            sheets("styles").into_iter().filter(|name| *name != print && !expected.contains(name)).collect::<Vec<_>>(),
        );
        expected.extend(sheets("styles/components"));
        expected.extend(sheets("styles/stages"));
        expected.push(print);

        let page = std::fs::read_to_string(project::root().join("index.html")).expect("the page");
        let linked: Vec<_> = html::read(&page)
            .elements
            .iter()
            .filter(|element| element.is_link("css"))
            .filter_map(|element| element.attribute("href").map(str::to_owned))
            .collect();
        let lines: Vec<_> =
            expected.iter().map(|sheet| format!("    <link data-trunk rel=\"css\" href=\"{sheet}\">")).collect();
        assert!(linked == expected, "index.html must link every stylesheet in this order:\n{}", lines.join("\n"));
    }

    #[test]
    fn comments_go_and_strings_stay() {
        let css = "/* a */\n@layer base { /* b */\n  .x::before { content: \"/* kept */ \\\"\"; }\n\n}\n/* open";
        assert_eq!(without_comments(css), "@layer base {\n.x::before { content: \"/* kept */ \\\"\"; }\n}\n");
    }

    #[test]
    fn addresses_are_replaced_and_data_is_left() {
        let css = "a { src: url(\"f.woff2\") format(\"woff2\") } b { mask: url('data:x,(y)'); fill: url(#z) }";
        let changed = with_addresses(css, |address| Ok(format!("data:{address}"))).expect("replaces");
        assert_eq!(
            changed,
            "a { src: url(\"data:f.woff2\") format(\"woff2\") } b { mask: url('data:x,(y)'); fill: url(#z) }"
        );
        assert!(with_addresses("a { src: url(x) }", |_| bail!("no such file")).is_err());
    }
}
