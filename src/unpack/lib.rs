//! Makes the app's functions again of the rows that `xtask/src/pack.rs` sorted them into, and says how they are sorted.
//!
//! The page carries this and starts with it, so it is small and quick: all its memory is one [`Room`]. It knows what
//! wasm is made of, and nothing of the app. Start at [`unpacked`]; `page.rs` is how the page's script,
//! `src/platform/unpack.js`, calls it.
//!
//! What is packed begins with numbers of four bytes, the lowest first: a [`sum`] of all that follows, the length of the
//! wasm, how many rows there are, and the number and the length of each; then come the rows.

use std::ops::RangeInclusive;
use std::sync::{Mutex, MutexGuard, PoisonError};

#[cfg(target_arch = "wasm32")]
mod page;

/// Everything before the first function.
pub const BEFORE: usize = 0;
/// Everything after the last one, without its tables.
pub const AFTER: usize = 1;
/// The instructions.
pub const OPS: usize = 2;
/// Which variable is read or set: how many others of its function were, since it was last.
pub const USED: usize = 3;
/// The lists of the functions' variables.
pub const VARIABLES: usize = 4;
/// Where in what comes after the functions the tables are: how many bytes after the one before, and how many words.
pub const TABLES: usize = 5;
/// How many bytes each word of the tables needs.
pub const NEEDED: usize = 6;
/// From here on, what follows each instruction.
const OWN: usize = 8;
/// Where in memory to read or write: the first byte of each, and in the next row what follows it.
pub const PLACES: usize = 0x108;
/// See [`PLACES`].
pub const FAR_PLACES: usize = 0x109;
/// From here on, the words of the tables by how many bytes they need, none to four; those that need more than one as
/// [how far](from_last) they are from the last that needed as many.
pub const WORDS: usize = 0x110;
const ROWS: usize = WORDS + 5;

/// A row that is sorted: which, the instructions whose numbers are in it, and how far from each of those the ones stand
/// by which it is sorted, beginning with the most telling.
pub type Sorted = (usize, RangeInclusive<u8>, &'static [isize]);

/// The rows that are sorted by what is done just before and after, since that says most about a number.
pub const SORTED: [Sorted; 6] = [
    (USED, 0x20..=0x22, &[-1, 1, -2, 2, -3, -4, -5]),
    (own(0x0c), 0x0c..=0x0c, &[1, 2, -1]),
    (own(0x0d), 0x0d..=0x0d, &[-1, -2, -3, -4, 1]),
    (own(0x10), 0x10..=0x10, &[-1, -2, -3, 1, -4, -5]),
    (own(0x41), 0x41..=0x41, &[1, 2, -1]),
    (own(0x42), 0x42..=0x42, &[-1, 1, -2, 2, -3]),
];

/// As far as [`SORTED`] looks.
const EDGE: usize = 8;

/// The row of what follows an instruction.
pub const fn own(op: u8) -> usize {
    OWN + op as usize
}

/// What follows an instruction.
#[derive(Clone, Copy)]
pub enum Form {
    /// Nothing.
    Bare,
    /// So many numbers, each in a row of the instruction's own.
    Numbers(u32),
    /// So many bytes.
    Bytes(u32),
    /// A variable: one row for all of them.
    Variable,
    /// How exactly a place in memory is even, and the place.
    Place,
    /// How many places there are to go to, the places, and one more.
    Table,
}

/// What follows an instruction, as in the specification of WebAssembly, section 5.4. What copies or fills memory is
/// followed by zeros, which pass for bare instructions.
pub const fn form(op: u8) -> Form {
    match op {
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x23..=0x26 | 0x3f..=0x42 | 0xfc => Form::Numbers(1),
        0x0e => Form::Table,
        0x11 => Form::Numbers(2),
        0x20..=0x22 => Form::Variable,
        0x28..=0x3e => Form::Place,
        0x43 => Form::Bytes(4),
        0x44 => Form::Bytes(8),
        _ => Form::Bare,
    }
}

/// FNV-1a of words of four bytes, by which damage is seen.
pub fn sum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<4>();
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    words
        .chain(rest.iter().copied().map(u32::from))
        .fold(0x811c_9dc5, |sum, word| (sum ^ word).wrapping_mul(0x0100_0193))
}

/// A word as how far it is from the last one: twice that, and one less where it is before it.
pub fn from_last(word: u32, last: &mut u32) -> u32 {
    let on = word.wrapping_sub(std::mem::replace(last, word)).cast_signed();
    (on << 1 ^ on >> 31).cast_unsigned()
}

/// The wasm that was packed; nothing if it was damaged, or if there is no room for it.
pub fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut room = room();
    room.packed.get_mut(..packed.len())?.copy_from_slice(packed);
    let length = room.unpack(packed.len())?;
    Some(room.wasm[..length].to_vec())
}

/// As many bytes as there may be, packed or not.
const BYTES: usize = 4 << 20;
/// As many instructions as there may be.
const INSTRUCTIONS: usize = 1 << 20;
/// As many variables as one function may have.
const VARIABLES_OF_ONE: usize = 1 << 16;

/// All the memory that unpacking takes.
struct Room {
    packed: [u8; BYTES],
    wasm: [u8; BYTES],
    sorting: Sorting,
    /// Where in what is packed the number of each instruction stands that is in a sorted row.
    begins: [u32; INSTRUCTIONS],
    recent: Recent,
}

static ROOM: Mutex<Room> = Mutex::new(Room {
    packed: [0; BYTES],
    wasm: [0; BYTES],
    sorting: Sorting { edged: [0; INSTRUCTIONS + 2 * EDGE], places: [0; INSTRUCTIONS], other: [0; INSTRUCTIONS] },
    begins: [0; INSTRUCTIONS],
    recent: Recent { variables: [0; VARIABLES_OF_ONE], known: 0 },
});

fn room() -> MutexGuard<'static, Room> {
    ROOM.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Room {
    /// Unpacks so many of the bytes, and says how many the wasm has.
    fn unpack(&mut self, length: usize) -> Option<usize> {
        let packed = self.packed.get(..length)?;
        if sum(packed.get(4..)?) != number(packed, 0)? {
            return None;
        }
        let mut rows = Rows::read(packed)?;
        let mut wasm = Written { bytes: &mut self.wasm, end: 0 };
        wasm.all(rows.whole(BEFORE)?)?;
        let ops = rows.whole(OPS)?;
        self.begins.get_mut(..ops.len())?.fill(0);
        let mut begin = 0;
        for ((row, ..), end) in SORTED.iter().zip(self.sorting.sort(ops)?) {
            begins(&rows, *row, self.sorting.places.get(begin..end)?, &mut self.begins)?;
            begin = end;
        }
        let mut at = 0;
        while at < ops.len() {
            let start = wasm.end;
            at += function(&mut rows, &ops[at..], self.begins.get(at..)?, &mut self.recent, &mut wasm)?;
            wasm.length_before(start)?;
        }
        rest(&mut rows, &mut wasm)?;
        let written = wasm.end;
        (written == number(packed, 1)? as usize).then_some(written)
    }
}

/// The instructions whose numbers are in sorted rows, by where they stand.
struct Sorting {
    /// All instructions, with nothing before and after them.
    edged: [u8; INSTRUCTIONS + 2 * EDGE],
    places: [u32; INSTRUCTIONS],
    other: [u32; INSTRUCTIONS],
}

impl Sorting {
    /// Puts what is in each of the rows in the order of the row, one row behind the other, and says where each ends.
    fn sort(&mut self, ops: &[u8]) -> Option<[usize; SORTED.len()]> {
        let edged = self.edged.get_mut(..ops.len() + 2 * EDGE)?;
        edged.fill(0);
        edged[EDGE..][..ops.len()].copy_from_slice(ops);
        let mut rows = [SORTED.len(); 256];
        for (row, (_, ops, _)) in SORTED.iter().enumerate() {
            rows[usize::from(*ops.start())..=usize::from(*ops.end())].fill(row);
        }
        let mut counts = [0; SORTED.len() + 1];
        for op in ops {
            counts[rows[usize::from(*op)]] += 1;
        }
        // Where the next of each row goes, and in the end where the row ends.
        let (mut ends, mut before) = ([0; SORTED.len()], 0);
        for (end, count) in ends.iter_mut().zip(counts) {
            *end = before;
            before += count;
        }
        for (place, op) in (0..).zip(ops) {
            if let Some(end) = ends.get_mut(rows[usize::from(*op)]) {
                self.places[*end] = place;
                *end += 1;
            }
        }
        let mut begin = 0;
        for ((_, _, beside), end) in SORTED.iter().zip(ends) {
            let (places, other) = (&mut self.places[begin..end], &mut self.other[begin..end]);
            // By the least telling first and by the most telling last, each time leaving what is alike as it stood.
            for away in beside.iter().rev() {
                by(&self.edged[EDGE.wrapping_add_signed(*away)..], places, other);
                places.copy_from_slice(other);
            }
            begin = end;
        }
        Some(ends)
    }
}

/// Places in the order of what stands there.
// A function by itself, as others here are, because browsers make a function quicker between two calls of it.
#[inline(never)]
fn by(what: &[u8], places: &[u32], sorted: &mut [u32]) {
    let mut reach = [0; 256];
    for at in places {
        reach[usize::from(what[*at as usize])] += 1;
    }
    let mut before = 0;
    for reach in &mut reach {
        before += std::mem::replace(reach, before);
    }
    for at in places {
        let reach = &mut reach[usize::from(what[*at as usize])];
        sorted[*reach] = *at;
        *reach += 1;
    }
}

/// Notes where the numbers of a sorted row begin.
#[inline(never)]
fn begins(rows: &Rows<'_>, row: usize, places: &[u32], begins: &mut [u32]) -> Option<()> {
    let mut at = rows.next[row];
    for place in places {
        begins[*place as usize] = at;
        while *rows.packed.get(at as usize)? > 127 {
            at += 1;
        }
        at += 1;
    }
    Some(())
}

/// The variables of a function: the one that was used last in front, those never used behind, in their order.
struct Recent {
    variables: [u32; VARIABLES_OF_ONE],
    known: u32,
}

impl Recent {
    /// Puts the variable in front before which so many others stood, and says which it is.
    fn take(&mut self, others: u32) -> Option<u32> {
        while self.known <= others {
            *self.variables.get_mut(self.known as usize)? = self.known;
            self.known += 1;
        }
        let (front, behind) = self.variables.get_mut(..=others as usize)?.split_first_mut()?;
        for variable in behind {
            std::mem::swap(variable, front);
        }
        Some(*front)
    }
}

/// What is still to be read of each row: where in what is packed.
struct Rows<'a> {
    packed: &'a [u8],
    next: [u32; ROWS],
    ends: [u32; ROWS],
}

impl<'a> Rows<'a> {
    fn read(packed: &'a [u8]) -> Option<Self> {
        let count = number(packed, 2)?;
        let mut at = 12 + 8 * count;
        let mut rows = Self { packed, next: [at; ROWS], ends: [at; ROWS] };
        for which in 0..count {
            let row = number(packed, 3 + 2 * which)? as usize;
            *rows.next.get_mut(row)? = at;
            at += number(packed, 4 + 2 * which)?;
            rows.ends[row] = at;
        }
        Some(rows)
    }

    fn whole(&self, row: usize) -> Option<&'a [u8]> {
        self.packed.get(self.next[row] as usize..self.ends[row] as usize)
    }

    /// Moves so many bytes.
    fn bytes(&mut self, row: usize, count: u32, to: &mut Written<'_>) -> Option<()> {
        let from = self.next[row];
        self.next[row] += count;
        to.all(self.packed.get(from as usize..self.next[row] as usize)?)
    }

    /// Reads a number, which ends with a byte below 128, as far as four bytes hold it; and moves it, if told where to.
    fn number(&mut self, row: usize, mut to: Option<&mut Written<'_>>) -> Option<u32> {
        let (mut number, mut shift, mut at) = (0, 0, self.next[row]);
        loop {
            let byte = *self.packed.get(at as usize)?;
            at += 1;
            if let Some(to) = &mut to {
                to.byte(byte)?;
            }
            number |= u32::from(byte & 127).wrapping_shl(shift);
            shift += 7;
            if byte < 128 {
                self.next[row] = at;
                return Some(number);
            }
        }
    }
}

/// A number of the beginning.
fn number(packed: &[u8], which: u32) -> Option<u32> {
    let bytes = packed.get(which as usize * 4..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

/// The wasm, as far as it is written.
struct Written<'a> {
    bytes: &'a mut [u8],
    end: usize,
}

impl Written<'_> {
    fn byte(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.end)? = byte;
        self.end += 1;
        Some(())
    }

    fn all(&mut self, bytes: &[u8]) -> Option<()> {
        self.bytes.get_mut(self.end..)?.get_mut(..bytes.len())?.copy_from_slice(bytes);
        self.end += bytes.len();
        Some(())
    }

    /// Writes a number as wasm does.
    fn number(&mut self, mut number: u32) -> Option<()> {
        while number > 127 {
            self.byte(number.to_le_bytes()[0] | 128)?;
            number >>= 7;
        }
        self.byte(number.to_le_bytes()[0])
    }

    /// Puts in front of what was written from here on how long it is.
    fn length_before(&mut self, start: usize) -> Option<()> {
        let end = self.end;
        self.number(u32::try_from(end - start).ok()?)?;
        let (mut length, long) = ([0; 5], self.end - end);
        length.get_mut(..long)?.copy_from_slice(&self.bytes[end..self.end]);
        self.bytes.copy_within(start..end, start + long);
        self.bytes[start..][..long].copy_from_slice(&length[..long]);
        Some(())
    }
}

/// The function that the first of these instructions begins; says how many are in it.
#[inline(never)]
fn function(
    rows: &mut Rows<'_>,
    ops: &[u8],
    begins: &[u32],
    recent: &mut Recent,
    wasm: &mut Written<'_>,
) -> Option<usize> {
    recent.known = 0;
    for _ in 0..rows.number(VARIABLES, Some(wasm))? * 2 {
        rows.number(VARIABLES, Some(wasm))?;
    }
    let mut depth = 1;
    for (at, (op, begin)) in ops.iter().zip(begins).enumerate() {
        wasm.byte(*op)?;
        match op {
            0x02..=0x04 => depth += 1,
            0x0b => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
        let own = own(*op);
        match form(*op) {
            Form::Bare => {}
            Form::Numbers(count) => {
                if *begin > 0 {
                    rows.next[own] = *begin;
                }
                for _ in 0..count {
                    rows.number(own, Some(wasm))?;
                }
            }
            Form::Bytes(count) => rows.bytes(own, count, wasm)?,
            Form::Variable => {
                rows.next[USED] = *begin;
                wasm.number(recent.take(rows.number(USED, None)?)?)?;
            }
            Form::Place => {
                rows.number(own, Some(wasm))?;
                rows.bytes(PLACES, 1, wasm)?;
                if *wasm.bytes.get(wasm.end - 1)? > 127 {
                    rows.number(FAR_PLACES, Some(wasm))?;
                }
            }
            Form::Table => {
                for _ in 0..=rows.number(own, Some(wasm))? {
                    rows.number(own, Some(wasm))?;
                }
            }
        }
    }
    None
}

/// What comes after the functions, with its tables.
fn rest(rows: &mut Rows<'_>, wasm: &mut Written<'_>) -> Option<()> {
    let mut last = [0_u32; 5];
    while rows.next[TABLES] < rows.ends[TABLES] {
        let gap = rows.number(TABLES, None)?;
        rows.bytes(AFTER, gap, wasm)?;
        for _ in 0..rows.number(TABLES, None)? {
            let needed = rows.number(NEEDED, None)? as usize;
            let mut word = rows.number(WORDS + needed, None)?;
            if needed > 1 {
                let last = last.get_mut(needed)?;
                *last = last.wrapping_add(word >> 1 ^ (word & 1).wrapping_neg());
                word = *last;
            }
            wasm.all(&word.to_le_bytes())?;
        }
    }
    wasm.all(rows.whole(AFTER)?)
}
