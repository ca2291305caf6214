//! Gives what the wasm takes from its script short names, in both of them. Pure.
//!
//! wasm-bindgen ends each name in sixteen digits of chance, which no compression makes shorter: 5 kB as they travel.
//! A name depends on nothing but the names there are, so that the same script always comes with the same ones.

use std::collections::BTreeMap;
use std::convert::Infallible;

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Import, ImportSection, Imports, Module};
use wasmparser::{Parser, Payload};

/// The wasm and its script, with short names for what goes between them.
pub fn shortened(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                names.insert(import?.name.to_owned(), String::new());
            }
        }
    }
    for (at, short) in names.values_mut().enumerate() {
        *short = short_name(at);
    }
    let mut lines = Vec::new();
    let mut renamed = 0;
    for line in script.lines() {
        // As wasm-bindgen writes them: each name begins a line, with what it stands for behind it.
        match line.trim_start().split_once(": ").and_then(|(name, what)| Some((names.get(name)?, what))) {
            Some((short, what)) => {
                lines.push(format!("{short}: {what}"));
                renamed += 1;
            }
            None => lines.push(line.to_owned()),
        }
    }
    if renamed != names.len() {
        bail!("the script gives the wasm {renamed} things by name, and the wasm takes {}", names.len());
    }
    let mut module = Module::new();
    Renaming(names)
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|fault| anyhow!("{fault}"))
        .context("what the wasm takes from its script cannot be renamed")?;
    Ok((module.finish(), lines.join("\n") + "\n"))
}

/// A name of lower-case letters, different for each number. Two letters long at most for 700 of them.
fn short_name(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]));
        if number < 26 {
            return name;
        }
        number = number / 26 - 1;
    }
}

struct Renaming(BTreeMap<String, String>);

impl Reencode for Renaming {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: wasmparser::Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in imports {
            let (_, import) = import?;
            let ty = self.entity_type(import.ty)?;
            let name = self.0.get(import.name).map_or(import.name, String::as_str);
            section.imports(Imports::Single(Import { module: import.module, name, ty }));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};
    use wasmparser::{Parser, Payload};

    use super::{short_name, shortened};

    fn program() -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in ["__wbg_now_5b446f51afd21013", "__wbg_log_16bd49b68658263e"] {
            imports.import("./app_bg.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    const SCRIPT: &str = "const taken = {\n    __wbg_log_16bd49b68658263e: function() { log(); },\n    \
                          __wbg_now_5b446f51afd21013: function() { now(); },\n};\nexport { init as default };\n";

    #[test]
    fn both_sides_go_by_the_same_short_names() {
        let (wasm, script) = shortened(&program(), SCRIPT).expect("shortens");
        assert_eq!(
            script,
            "const taken = {\na: function() { log(); },\nb: function() { now(); },\n};\nexport { init as default };\n"
        );
        let mut taken = Vec::new();
        for payload in Parser::new(0).parse_all(&wasm) {
            if let Payload::ImportSection(imports) = payload.expect("reads") {
                for import in imports.into_imports() {
                    let import = import.expect("reads");
                    taken.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
        }
        assert_eq!(taken, [("./app_bg.js".into(), "b".into()), ("./app_bg.js".into(), "a".into())]);
    }

    #[test]
    fn a_name_that_the_script_does_not_give_is_refused() {
        let error = shortened(&program(), &SCRIPT.replace("__wbg_log", "__wbg_lag")).expect_err("refuses");
        assert_eq!(error.to_string(), "the script gives the wasm 1 things by name, and the wasm takes 2");
    }

    #[test]
    fn no_two_names_are_alike() {
        let names: BTreeSet<String> = (0..800).map(short_name).collect();
        assert_eq!(names.len(), 800);
        assert_eq!((short_name(0), short_name(25), short_name(26)), ("a".into(), "z".into(), "aa".into()));
    }
}
