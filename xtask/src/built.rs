//! What Trunk built, read into memory, so that making the hosted page and the one file from it is pure.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::html;

/// The folder Trunk left, as text and bytes.
#[derive(Debug, Default)]
pub struct Built {
    /// The page.
    pub html: String,
    /// Every other file, by its address relative to the page.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// Reads the folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut built = Self::default();
        built.read_folder(folder, "")?;
        let page = built.files.remove("index.html").context("Trunk left no index.html")?;
        built.html = String::from_utf8(page).context("index.html is not UTF-8")?;
        Ok(built)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let reading = || format!("could not read {}", folder.display());
        for entry in std::fs::read_dir(folder).with_context(reading)? {
            let entry = entry.with_context(reading)?;
            let address = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                self.read_folder(&entry.path(), &format!("{address}/"))?;
            } else {
                let bytes = std::fs::read(entry.path()).with_context(reading)?;
                self.files.insert(address, bytes);
            }
        }
        Ok(())
    }

    /// The bytes of a file the page names.
    pub fn file(&self, address: &str) -> Result<&[u8]> {
        let address = address.strip_prefix("./").unwrap_or(address);
        let bytes = self.files.get(address);
        Ok(bytes.with_context(|| format!("{address} is named in the page but was not built"))?)
    }

    /// The text of a file the page names.
    pub fn text(&self, address: &str) -> Result<&str> {
        std::str::from_utf8(self.file(address)?).with_context(|| format!("{address} is not UTF-8 text"))
    }

    /// The address of the script that Trunk made, from the page's preload link.
    pub fn script_address(&self) -> Result<String> {
        self.link("modulepreload", None)
    }

    /// The address of the wasm, from the page's preload link.
    pub fn wasm_address(&self) -> Result<String> {
        self.link("preload", Some("fetch"))
    }

    /// All stylesheets in the order of the page, joined, without comments.
    pub fn styles(&self) -> Result<String> {
        let mut joined = String::new();
        for address in self.stylesheet_addresses() {
            joined.push_str(&crate::stylesheet::without_comments(self.text(&address)?));
        }
        Ok(joined)
    }

    /// The addresses of the stylesheets in the order of the page.
    pub fn stylesheet_addresses(&self) -> Vec<String> {
        let page = html::read(&self.html);
        let sheets = page.elements.iter().filter(|element| element.is_link("stylesheet"));
        sheets.filter_map(|element| element.attribute("href")).map(str::to_owned).collect()
    }

    fn link(&self, rel: &str, kind: Option<&str>) -> Result<String> {
        let page = html::read(&self.html);
        let link = page.elements.iter().find(|element| element.is_link(rel) && element.attribute("as") == kind);
        link.and_then(|link| link.attribute("href"))
            .map(str::to_owned)
            .with_context(|| format!("the built page has no <link rel=\"{rel}\">: see pattern_preload in Trunk.toml"))
    }
}

#[cfg(test)]
pub mod sample {
    //! A built folder in miniature, for the tests of what is made from it.

    use super::Built;

    /// Stands for the wasm of the sample.
    pub const WASM: &[u8] = b"\0asm\x01\0\0\0 and so on, and so on, and so on";
    /// Stands for the same, packed.
    pub const PACKED: &[u8] = b"and so on";

    /// A page with everything ours has.
    pub fn built() -> Built {
        let html = "<!doctype html>\n<html>\n  <head>\n    <meta charset=\"utf-8\">\n    <!-- why -->\n\
            \x20   <link rel=\"preload\" href=\"fonts/f.woff2\" as=\"font\" crossorigin>\n\
            \x20   <link rel=\"stylesheet\" href=\"./one-1.css\">\n    <link rel=\"stylesheet\" href=\"./two-2.css\">\n\
            <script type=\"module\">\ntry { import(\"./app-3.js\") } catch {}\n</script>\n\
            \x20   <script>\n      shell();\n    </script>\n\
            <link rel=\"modulepreload\" href=\"./app-3.js\">\n\
            <link rel=\"preload\" href=\"./app-3_bg.wasm\" as=\"fetch\" crossorigin>\n  </head>\n\
            \x20 <body>\n    <div id=\"app\">…</div>\n  </body>\n</html>\n";
        let glue = "export function go() { return '</script><!--'; }\n\
                    async function __wbg_init(options) { return options; }\n\
                    export { initSync, __wbg_init as default };\n";
        let files: [(&str, &[u8]); 5] = [
            ("one-1.css", b"/* one */ @font-face { src: url(\"fonts/f.woff2\"); }\n"),
            ("two-2.css", b".two { color: var(--ink); }\n"),
            ("app-3.js", glue.as_bytes()),
            ("app-3_bg.wasm", WASM),
            ("fonts/f.woff2", b"a font"),
        ];
        Built {
            html: html.to_owned(),
            files: files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect(),
        }
    }
}
