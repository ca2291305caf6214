//! Puts what is alike in the wasm's functions together: all instructions, then all variables, all addresses and so on,
//! each in a row of its own. What is alike in one place is what brotli and gzip save most on. Pure.
//!
//! The page makes functions of them again with the package in `src/unpack`, which says what the rows are. It travels in
//! front of what it unpacks.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use anyhow::{Context as _, Result, bail};
use standpoint_unpack::{
    AFTER, BEFORE, FAR_PLACES, Form, NEEDED, OPS, PLACES, SORTED, TABLES, USED, VARIABLES, WORDS, form, from_last, own,
    sum, unpacked,
};
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::script;

/// The script with which the page unpacks.
const UNPACK: &str = include_str!("../../src/platform/unpack.js");

/// Fewer words than these in a row do not pay for being told as a table.
const SHORTEST_TABLE: usize = 6;

type Rows = BTreeMap<usize, Vec<u8>>;

/// The wasm, packed.
pub fn packed(wasm: &[u8]) -> Result<Vec<u8>> {
    let rows = rows(wasm)?;
    let mut packed = Vec::new();
    let mut number = |number: usize| -> Result<()> {
        packed.extend(u32::try_from(number).context("the wasm is too long to pack")?.to_le_bytes());
        Ok(())
    };
    number(0)?;
    number(wasm.len())?;
    number(rows.len())?;
    for (row, bytes) in &rows {
        number(*row)?;
        number(bytes.len())?;
    }
    packed.extend(rows.values().flatten());
    let sum = sum(&packed[4..]);
    packed[..4].copy_from_slice(&sum.to_le_bytes());
    if unpacked(&packed).is_none_or(|unpacked| unpacked != wasm) {
        bail!("the wasm has an instruction that src/unpack does not know, or is more than it has room for");
    }
    Ok(packed)
}

/// What travels: how long the program is that unpacks, in four bytes with the lowest first, that program, and what it
/// unpacks.
pub fn parcel(unpacker: &[u8], packed: &[u8]) -> Result<Vec<u8>> {
    let unpacker = without_names(unpacker)?;
    let length = u32::try_from(unpacker.len()).context("the program that unpacks is too long")?;
    Ok([&length.to_le_bytes(), unpacker.as_slice(), packed].concat())
}

/// The wasm without its custom sections, which say what functions are called and what compiled them.
fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Some((id, range)) = payload.as_section().filter(|_| !matches!(payload, Payload::CustomSection(_))) {
            module.section(&RawSection { id, data: &wasm[range] });
        }
    }
    Ok(module.finish())
}

/// The script with which the page unpacks, as it travels.
pub fn unpacking() -> String {
    script::lean(UNPACK)
}

fn rows(wasm: &[u8]) -> Result<Rows> {
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            bodies.push(body.range());
        }
    }
    let mut rows = Rows::new();
    let mut ops = Vec::new();
    // What stands between two functions is the length of the second.
    let begin = bodies.first().map_or(wasm.len(), |first| first.start - length(first.len()));
    for body in &bodies {
        let mut rest = Rest(&wasm[body.clone()]);
        let mut recent = Recent::default();
        let variables = rows.entry(VARIABLES).or_default();
        for _ in 0..rest.number(variables)? * 2 {
            rest.number(variables)?;
        }
        while let Some(op) = rest.byte() {
            ops.push(op);
            match form(op) {
                Form::Bare => {}
                Form::Numbers(count) => {
                    for _ in 0..count {
                        rest.number(row(own(op), &mut rows))?;
                    }
                }
                Form::Bytes(count) => {
                    for _ in 0..count {
                        row(own(op), &mut rows).extend(rest.byte());
                    }
                }
                Form::Variable => {
                    let variable = rest.number(&mut Vec::new())?;
                    write(recent.used(variable), row(USED, &mut rows));
                }
                Form::Place => {
                    rest.number(row(own(op), &mut rows))?;
                    let mut place = Vec::new();
                    rest.number(&mut place)?;
                    row(PLACES, &mut rows).push(place[0]);
                    row(FAR_PLACES, &mut rows).extend(&place[1..]);
                }
                Form::Table => {
                    for _ in 0..=rest.number(row(own(op), &mut rows))? {
                        rest.number(row(own(op), &mut rows))?;
                    }
                }
            }
        }
    }
    for (row, sorted, beside) in SORTED {
        let row = rows.entry(row).or_default();
        let numbers = numbers(row);
        *row = in_order(&ops, &sorted, beside).into_iter().flat_map(|which| numbers[which]).copied().collect();
    }
    rows.insert(OPS, ops);
    rows.insert(BEFORE, wasm[..begin].to_vec());
    tables(&wasm[bodies.last().map_or(wasm.len(), |last| last.end)..], &mut rows);
    Ok(rows)
}

/// Puts the tables among the bytes into rows of their own. A table is words one after the other whose fourth byte is
/// zero, which never is so in text: numbers, and addresses of texts and functions, which often are near each other.
fn tables(bytes: &[u8], rows: &mut Rows) {
    let found = |start: usize| {
        let (mut tables, mut at) = (Vec::new(), start);
        for words in bytes.get(start..).unwrap_or_default().as_chunks::<4>().0.split_inclusive(|word| word[3] != 0) {
            let count = words.iter().filter(|word| word[3] == 0).count();
            if count >= SHORTEST_TABLE {
                tables.push((at, count));
            }
            at += 4 * words.len();
        }
        tables
    };
    let words = |tables: &Vec<(usize, usize)>| tables.iter().map(|(_, count)| count).sum::<usize>();
    let tables = (0..4).map(found).max_by_key(words).unwrap_or_default();
    let (mut end, mut last) = (0, [0; 4]);
    for (at, count) in tables {
        row(AFTER, rows).extend(&bytes[end..at]);
        for number in [at - end, count] {
            write(u32::try_from(number).unwrap_or(u32::MAX), row(TABLES, rows));
        }
        end = at + 4 * count;
        for word in bytes[at..end].as_chunks::<4>().0 {
            let word = u32::from_le_bytes(*word);
            let needed = 4 - word.leading_zeros() as usize / 8;
            row(NEEDED, rows).push(needed.to_le_bytes()[0]);
            let told = if needed > 1 { from_last(word, &mut last[needed]) } else { word };
            write(told, row(WORDS + needed, rows));
        }
    }
    row(AFTER, rows).extend(&bytes[end..]);
}

fn row(row: usize, rows: &mut Rows) -> &mut Vec<u8> {
    rows.entry(row).or_default()
}

/// Which number of a row comes when.
fn in_order(ops: &[u8], sorted: &RangeInclusive<u8>, beside: &[isize]) -> Vec<usize> {
    let places: Vec<usize> = (0..ops.len()).filter(|at| sorted.contains(&ops[*at])).collect();
    let mut order: Vec<usize> = (0..places.len()).collect();
    for away in beside.iter().rev() {
        let op = |which: &usize| places[*which].checked_add_signed(*away).and_then(|at| ops.get(at));
        order.sort_by_key(|which| op(which).copied().unwrap_or_default());
    }
    order
}

/// The numbers of a row.
fn numbers(row: &[u8]) -> Vec<&[u8]> {
    row.split_inclusive(|byte| *byte < 128).collect()
}

/// The variables of a function: the one that was used last in front, those never used behind, in their order.
#[derive(Default)]
struct Recent(Vec<u32>);

impl Recent {
    /// Puts a variable in front, and says how many others stood before it.
    fn used(&mut self, variable: u32) -> u32 {
        let known = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.extend(known..=variable);
        let others = self.0.iter().position(|stands| *stands == variable).unwrap_or_default();
        self.0[..=others].rotate_right(1);
        u32::try_from(others).unwrap_or(u32::MAX)
    }
}

/// Writes a number as wasm does.
fn write(mut number: u32, to: &mut Vec<u8>) {
    while number > 127 {
        to.push(number.to_le_bytes()[0] | 128);
        number >>= 7;
    }
    to.push(number.to_le_bytes()[0]);
}

/// Bytes still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Moves a number, which ends with a byte below 128, and says what it is, as far as four bytes hold it.
    fn number(&mut self, to: &mut Vec<u8>) -> Result<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte().context("a function of the wasm ends within a number")?;
            to.push(byte);
            number |= u32::from(byte & 127).wrapping_shl(shift);
            shift += 7;
            if byte < 128 {
                return Ok(number);
            }
        }
    }
}

/// How many bytes a length takes.
fn length(number: usize) -> usize {
    number.checked_ilog2().unwrap_or_default() as usize / 7 + 1
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        BlockType, CodeSection, ConstExpr, CustomSection, DataSection, Function, FunctionSection, Instruction, MemArg,
        MemorySection, MemoryType, Module, TypeSection, ValType,
    };

    use super::{AFTER, NEEDED, TABLES, packed, parcel, rows, unpacked};

    /// Alike functions with every form of instruction, and some text with a table in it.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code, mut data) = (FunctionSection::new(), CodeSection::new(), DataSection::new());
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        for turn in 0..60 {
            functions.function(0);
            let mut body = Function::new([(2, ValType::I32), (1, ValType::F64)]);
            for instruction in [
                Instruction::Block(BlockType::Empty),
                Instruction::I32Const(turn * 1000),
                Instruction::I32Load(MemArg { offset: turn as u64 * 70, align: 2, memory_index: 0 }),
                Instruction::BrTable([0, 0, 0].as_slice().into(), 0),
                Instruction::End,
                Instruction::F64Const((f64::from(turn) / 3.0).into()),
                Instruction::LocalSet(2),
                Instruction::LocalGet(1),
                Instruction::I32Const(-1),
                Instruction::I32Const(70_000),
                Instruction::MemoryFill(0),
                Instruction::F32Const(0.5.into()),
                Instruction::Drop,
                Instruction::I64Const(i64::MIN),
                Instruction::Drop,
                Instruction::Call(turn as u32),
                Instruction::End,
            ] {
                body.instruction(&instruction);
            }
            code.function(&body);
        }
        let table = [0x0010_0000_u32, 7, 0x0010_0007, 5, 0x000f_fff0, 300, 0, 299].map(u32::to_le_bytes);
        let read = ["What people read.".as_bytes(), table.as_flattened(), b"And this.", &table.as_flattened()[..9]];
        data.active(0, &ConstExpr::i32_const(0), read.concat());
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code).section(&data);
        module.finish()
    }

    #[test]
    fn what_was_packed_comes_out_as_it_was() {
        for wasm in [program(), b"\0asm\x01\0\0\0".to_vec()] {
            assert_eq!(unpacked(&packed(&wasm).expect("is packed")), Some(wasm));
        }
    }

    #[test]
    fn a_table_is_told_from_the_text_around_it() {
        let rows = rows(&program()).expect("is read");
        assert_eq!(rows[&TABLES].iter().skip(1).step_by(2).collect::<Vec<_>>(), [&8]);
        assert_eq!(rows[&NEEDED], [3, 1, 3, 1, 3, 2, 0, 2]);
        let text = String::from_utf8_lossy(&rows[&AFTER]).into_owned();
        assert!(text.contains("What people read.And this."), "{text}");
    }

    #[test]
    fn damage_anywhere_is_seen() {
        let whole = packed(&program()).expect("is packed");
        for at in 0..whole.len() {
            let mut bent = whole.clone();
            bent[at] ^= 1;
            assert_eq!(unpacked(&bent), None, "at {at} of {}", whole.len());
            assert_eq!(unpacked(&whole[..at]), None);
        }
    }

    #[test]
    fn what_unpacks_travels_in_front_without_its_names() {
        let mut named = program();
        let names = CustomSection { name: "name".into(), data: b"unpack".into() };
        named.extend(Module::new().section(&names).clone().finish().split_off(8));
        let parcel = parcel(&named, b"packed").expect("is put together");
        let (length, rest) = parcel.split_first_chunk().expect("a length");
        assert_eq!(rest.split_at(u32::from_le_bytes(*length) as usize), (program().as_slice(), b"packed".as_slice()));
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        assert!(packed(b"no wasm at all").is_err());
    }
}
