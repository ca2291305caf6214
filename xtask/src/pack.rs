//! Puts what is alike in the wasm's functions together: all instructions, then all variables, all addresses and so on,
//! each in a row of its own. What is alike in one place is what brotli and gzip save most on. Pure.
//!
//! The page makes functions of them again with `src/platform/unpack.js`, which does what [`unpacked`] does. The rows
//! have numbers, and stand in their order.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use anyhow::{Context as _, Result, bail};
use wasmparser::{Parser, Payload};

use crate::script;

/// The script with which the page unpacks.
const UNPACK: &str = include_str!("../../src/platform/unpack.js");

/// Everything before the first function.
const BEFORE: u32 = 0;
/// Everything after the last one, without its tables.
const AFTER: u32 = 1;
/// The instructions.
const OPS: u32 = 2;
/// Which variable is read or set: how many others of its function were, since it was last.
const USED: u32 = 3;
/// The lists of the functions' variables.
const VARIABLES: u32 = 4;
/// Where in what comes after the functions the tables are: how many bytes after the one before, and how many words.
const TABLES: u32 = 5;
/// How many bytes each word of the tables needs.
const NEEDED: u32 = 6;
/// From here on, what follows each instruction.
const OWN: u32 = 8;
/// Where in memory to read or write: the first byte of each, and what follows it.
const PLACES: u32 = 0x108;
const FAR_PLACES: u32 = 0x109;
/// From here on, the words of the tables by how many bytes they need; those that need more than one as how far they are
/// from the last such one.
const WORDS: u32 = 0x110;

const CONSTANT: u8 = 0x41;
const TABLE: u8 = 0x0e;

/// Fewer words than these in a row do not pay for being told as a table.
const SHORTEST_TABLE: usize = 6;

/// The rows that are sorted by what is done just before and after, since that says most about a number: each with the
/// instructions whose numbers are in it, and with where those are that it goes by, beginning with the most telling.
const SORTED: [(u32, RangeInclusive<u8>, &[isize]); 6] = [
    (USED, 0x20..=0x22, &[-1, 1, -2, 2, -3, -4, -5]),
    (own(0x0c), 0x0c..=0x0c, &[1, 2, -1]),
    (own(0x0d), 0x0d..=0x0d, &[-1, -2, -3, -4, 1]),
    (own(0x10), 0x10..=0x10, &[-1, -2, -3, 1, -4, -5]),
    (own(CONSTANT), CONSTANT..=CONSTANT, &[1, 2, -1]),
    (own(0x42), 0x42..=0x42, &[-1, 1, -2, 2, -3]),
];

type Rows = BTreeMap<u32, Vec<u8>>;

/// The wasm, packed. In front, in numbers of four bytes with the lowest first: a sum of all that follows, its
/// length, how many rows there are, and the number and length of each; then the rows.
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
        number(*row as usize)?;
        number(bytes.len())?;
    }
    packed.extend(rows.values().flatten());
    let sum = sum(&packed[4..]);
    packed[..4].copy_from_slice(&sum.to_le_bytes());
    if unpacked(&packed).is_none_or(|unpacked| unpacked != wasm) {
        bail!("the wasm has an instruction that xtask/src/pack.rs does not know");
    }
    Ok(packed)
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
                    for _ in 0..=rest.number(row(own(TABLE), &mut rows))? {
                        rest.number(row(own(TABLE), &mut rows))?;
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
            let needed = 4 - word.leading_zeros() / 8;
            row(NEEDED, rows).push(needed.to_le_bytes()[0]);
            let told = if needed > 1 { from_last(word, &mut last[needed as usize]) } else { word };
            write(told, row(WORDS + needed, rows));
        }
    }
    row(AFTER, rows).extend(&bytes[end..]);
}

/// A word as how far it is from the last one that needed as many bytes: twice that, and one more where it is less.
fn from_last(word: u32, last: &mut u32) -> u32 {
    let on = word.wrapping_sub(std::mem::replace(last, word)).cast_signed();
    (on << 1 ^ on >> 31).cast_unsigned()
}

/// The word that is so far from the last one.
fn word(from_last: u32, last: &mut u32) -> u32 {
    *last = last.wrapping_add(from_last >> 1 ^ (from_last & 1).wrapping_neg());
    *last
}

/// The row of what follows an instruction.
const fn own(op: u8) -> u32 {
    OWN + op as u32
}

fn row(row: u32, rows: &mut Rows) -> &mut Vec<u8> {
    rows.entry(row).or_default()
}

/// What follows an instruction.
enum Form {
    Bare,
    /// So many numbers, each in a row of the instruction's own.
    Numbers(usize),
    /// So many bytes.
    Bytes(usize),
    /// A variable: one row for all of them.
    Variable,
    /// How exactly a place in memory is even, and the place.
    Place,
    /// How many places there are to go to, the places, and one more.
    Table,
}

/// As in the specification, section 5.4. What copies or fills memory is followed by zeros, which pass for bare
/// instructions.
fn form(op: u8) -> Form {
    match op {
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x23..=0x26 | 0x3f..=0x42 | 0xfc => Form::Numbers(1),
        TABLE => Form::Table,
        0x11 => Form::Numbers(2),
        0x20..=0x22 => Form::Variable,
        0x28..=0x3e => Form::Place,
        0x43 => Form::Bytes(4),
        0x44 => Form::Bytes(8),
        _ => Form::Bare,
    }
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
        self.reach(variable);
        let others = (0..).zip(&self.0).find(|(_, stands)| **stands == variable).map_or(0, |(others, _)| others);
        self.take(others);
        others
    }

    /// Puts the variable in front before which so many others stood, and says which it is.
    fn take(&mut self, others: u32) -> u32 {
        self.reach(others);
        self.0[..=others as usize].rotate_right(1);
        self.0[0]
    }

    fn reach(&mut self, place: u32) {
        let known = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.extend(known..=place);
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

/// FNV-1a, by which damage is seen.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The wasm that was packed; nothing if it was damaged.
fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let number = |which: usize| Some(u32::from_le_bytes(packed.get(which * 4..which * 4 + 4)?.try_into().ok()?));
    if sum(packed.get(4..)?) != number(0)? {
        return None;
    }
    let count = number(2)? as usize;
    let (mut at, mut rows) = (12 + 8 * count, BTreeMap::new());
    for row in 0..count {
        let end = at + number(4 + 2 * row)? as usize;
        rows.insert(number(3 + 2 * row)?, Rest(packed.get(at..end)?));
        at = end;
    }
    let (ops, mut after) = (rows.remove(&OPS)?.0, rows.remove(&AFTER)?.0);
    let as_used = SORTED.map(|(row, sorted, beside)| {
        let numbers = numbers(rows.get(&row).map_or(&[], |row| row.0));
        let mut order: Vec<_> = in_order(ops, &sorted, beside).into_iter().zip(numbers).collect();
        order.sort_unstable();
        (row, order.into_iter().flat_map(|(_, number)| number).copied().collect::<Vec<u8>>())
    });
    rows.extend(as_used.iter().map(|(row, numbers)| (*row, Rest(numbers))));
    let mut wasm = rows.remove(&BEFORE)?.0.to_vec();
    let mut ops = ops.iter().copied().peekable();
    while ops.peek().is_some() {
        let mut body = Vec::new();
        let mut recent = Recent::default();
        let variables = rows.get_mut(&VARIABLES)?;
        for _ in 0..variables.number(&mut body).ok()? * 2 {
            variables.number(&mut body).ok()?;
        }
        let mut depth = 1;
        while depth > 0 {
            let op = ops.next()?;
            body.push(op);
            match op {
                0x02..=0x04 => depth += 1,
                0x0b => depth -= 1,
                _ => {}
            }
            let mut take = |row: u32| rows.get_mut(&row)?.number(&mut body).ok();
            match form(op) {
                Form::Bare => {}
                Form::Numbers(count) => {
                    for _ in 0..count {
                        take(own(op))?;
                    }
                }
                Form::Bytes(count) => {
                    for _ in 0..count {
                        body.push(rows.get_mut(&own(op))?.byte()?);
                    }
                }
                Form::Variable => {
                    let others = rows.get_mut(&USED)?.number(&mut Vec::new()).ok()?;
                    write(recent.take(others), &mut body);
                }
                Form::Place => {
                    take(own(op))?;
                    let near = rows.get_mut(&PLACES)?.byte()?;
                    body.push(near);
                    if near > 127 {
                        rows.get_mut(&FAR_PLACES)?.number(&mut body).ok()?;
                    }
                }
                Form::Table => {
                    for _ in 0..=take(own(TABLE))? {
                        take(own(TABLE))?;
                    }
                }
            }
        }
        write(u32::try_from(body.len()).ok()?, &mut wasm);
        wasm.extend(body);
    }
    let mut told = |row: u32| rows.get_mut(&row)?.number(&mut Vec::new()).ok();
    let mut last = [0; 4];
    while let Some(gap) = told(TABLES) {
        wasm.extend(after.split_off(..gap as usize)?);
        for _ in 0..told(TABLES)? {
            let needed = told(NEEDED)?;
            let told = told(WORDS + needed)?;
            let word = if needed > 1 { word(told, last.get_mut(needed as usize)?) } else { told };
            wasm.extend(word.to_le_bytes());
        }
    }
    wasm.extend(after);
    (wasm.len() == number(1)? as usize).then_some(wasm)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        BlockType, CodeSection, ConstExpr, DataSection, Function, FunctionSection, Instruction, MemArg, MemorySection,
        MemoryType, Module, TypeSection, ValType,
    };

    use super::{AFTER, NEEDED, TABLES, packed, rows, unpacked};

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
    fn what_is_no_wasm_is_refused() {
        assert!(packed(b"no wasm at all").is_err());
    }
}
