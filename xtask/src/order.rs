//! Puts functions that are alike side by side in the wasm: what repeats nearby is what brotli and gzip save most on.
//!
//! Nothing else changes. The order is found by going from each function to the one that has most in common with it,
//! as far as a few hashes of its instructions tell, and it is the same for the same wasm on every machine.

use std::collections::HashMap;
use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many instructions in a row are looked at together.
const RUN: usize = 5;
/// How many hashes describe a function.
const HASHES: u32 = 96;
/// Of a long function, the beginning says enough.
const LOOKED_AT: usize = 20_000;
/// A hash that so many functions share tells nothing about them.
const COMMON: usize = 2000;

/// The same program with its functions in a better order.
pub fn alike_together(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(instructions(wasm, &body)?),
            _ => {}
        }
    }
    let order = chain(&bodies);
    let mut places = vec![0; bodies.len()];
    for (place, old) in (imported..).zip(&order) {
        places[*old] = place;
    }
    let mut module = Module::new();
    Moving { imported, order, places }
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|fault| anyhow!("the wasm cannot be put in order: {fault}"))?;
    Ok(module.finish())
}

/// What a function does, without the numbers: those are packed apart from it.
fn instructions(wasm: &[u8], body: &FunctionBody<'_>) -> Result<Vec<u8>> {
    let operators = body.get_operators_reader()?.into_iter_with_offsets();
    Ok(operators.map(|operator| operator.map(|(_, at)| wasm[at])).collect::<Result<_, _>>()?)
}

/// Moves the functions and whatever names them.
struct Moving {
    /// Functions of the page come first, and stay.
    imported: u32,
    order: Vec<usize>,
    places: Vec<u32>,
}

impl Reencode for Moving {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(own.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for old in &self.order {
            functions.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for old in self.order.clone() {
            utils::parse_function_body(self, code, bodies[old].clone())?;
        }
        Ok(())
    }
}

/// The functions, each followed by the most alike of those that are left; the shortest where none is alike.
fn chain(bodies: &[Vec<u8>]) -> Vec<usize> {
    let described: Vec<Vec<u32>> = bodies.iter().map(|body| described(body)).collect();
    let mut sharing: HashMap<(usize, u32), Vec<usize>> = HashMap::new();
    for (function, hashes) in described.iter().enumerate() {
        for hash in hashes.iter().copied().enumerate() {
            sharing.entry(hash).or_default().push(function);
        }
    }
    let mut by_length: Vec<usize> = (0..bodies.len()).collect();
    by_length.sort_by_key(|function| (bodies[*function].len(), *function));

    let mut placed = vec![false; bodies.len()];
    let mut order = Vec::new();
    for begin in by_length {
        let mut next = (!placed[begin]).then_some(begin);
        while let Some(function) = next {
            placed[function] = true;
            order.push(function);
            let mut common: HashMap<usize, u32> = HashMap::new();
            for hash in described[function].iter().copied().enumerate() {
                let others = sharing.get(&hash).filter(|others| others.len() < COMMON);
                for other in others.into_iter().flatten().filter(|other| !placed[**other]) {
                    *common.entry(*other).or_default() += 1;
                }
            }
            let length = |other: usize| bodies[other].len().abs_diff(bodies[function].len());
            next = common
                .into_iter()
                .min_by_key(|(other, count)| (u32::MAX - count, length(*other), *other))
                .map(|(other, _)| other);
        }
    }
    order
}

/// The least of its runs under each of several orders: two functions share as many as they have in common.
fn described(body: &[u8]) -> Vec<u32> {
    let body = &body[..body.len().min(LOOKED_AT)];
    let runs: Vec<u32> = body.windows(RUN.min(body.len())).map(hash).collect();
    let least = |turn: u32| runs.iter().map(|run| mixed(run ^ mixed(turn + 1))).min().unwrap_or_default();
    (0..HASHES).map(least).collect()
}

/// FNV-1a.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

fn mixed(number: u32) -> u32 {
    let number = (number ^ (number >> 16)).wrapping_mul(0x7feb_352d);
    let number = (number ^ (number >> 15)).wrapping_mul(0x846c_a68b);
    number ^ (number >> 16)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use wasm_encoder::{
        CodeSection, ExportKind, ExportSection, Function, FunctionSection, Instruction, Module, TypeSection, ValType,
    };
    use wasmparser::{Operator, Parser, Payload};

    use super::alike_together;

    /// One long function like another, with a short one between them; `last` calls `first`.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let (mut functions, mut exports, mut code) = (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (at, (name, numbers, calls)) in
            [("first", 0..40, None), ("short", 99..100, None), ("last", 0..41, Some(0))].into_iter().enumerate()
        {
            functions.function(0);
            exports.export(name, ExportKind::Func, u32::try_from(at).expect("few"));
            let mut body = Function::new([]);
            for number in numbers {
                body.instruction(&Instruction::I32Const(number)).instruction(&Instruction::Drop);
            }
            body.instruction(&calls.map_or(Instruction::I32Const(7), Instruction::Call)).instruction(&Instruction::End);
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// The length of each function by the name it goes by, and the name of the one that it calls.
    fn seen(wasm: &[u8]) -> BTreeMap<String, (usize, Option<String>)> {
        let (mut names, mut bodies) = (BTreeMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("reads") {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export.expect("reads");
                        names.insert(export.index, export.name.to_owned());
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().expect("reads").into_iter();
                    let called = operators.filter_map(|operator| match operator.expect("reads") {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    });
                    bodies.push((body.range().len(), called.last()));
                }
                _ => {}
            }
        }
        let named = |(at, (length, called)): (usize, &(usize, Option<u32>))| {
            let name = names[&u32::try_from(at).expect("few")].clone();
            (name, (*length, called.map(|called| names[&called].clone())))
        };
        bodies.iter().enumerate().map(named).collect()
    }

    #[test]
    fn functions_move_and_everything_still_names_the_same_ones() {
        let before = program();
        let after = alike_together(&before).expect("is put in order");
        assert_ne!(before, after, "nothing moved");
        assert_eq!(seen(&before), seen(&after));
        assert_eq!(seen(&after)["last"].1.as_deref(), Some("first"));
        assert_eq!(before.len(), after.len());
    }

    #[test]
    fn the_same_program_gets_the_same_order() {
        assert_eq!(alike_together(&program()).expect("is put in order"), alike_together(&program()).expect("again"));
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(alike_together(b"no wasm at all").is_err());
    }
}
