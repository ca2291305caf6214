// Makes the app's functions again of the rows that xtask/src/pack.rs sorted them into: what stands there is explained
// there, and the two must stay alike.
function standpointUnpacked(packed) {
  "use strict";
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const number = (which) => head.getUint32(which * 4, true);
  let sum = 0x811c9dc5;
  for (let at = 4; at < packed.length; at += 1) sum = Math.imul(sum ^ packed[at], 0x01000193);
  if (sum >>> 0 !== number(0)) throw new Error("the app is damaged");
  const wasm = new Uint8Array(number(1));
  const [BEFORE, AFTER, OPS, USED, VARIABLES, TABLES, NEEDED, OWN] = [0, 1, 2, 3, 4, 5, 6, 8];
  const [PLACES, FAR_PLACES, WORDS, CONSTANT] = [0x108, 0x109, 0x110, 0x41];
  // Where in what is packed the next byte of each row stands, and where the row ends.
  const next = new Uint32Array(WORDS + 4), ends = new Uint32Array(WORDS + 4);
  for (let row = 0, at = 12 + 8 * number(2); row < number(2); row += 1) {
    next[number(3 + 2 * row)] = at;
    at += number(4 + 2 * row);
    ends[number(3 + 2 * row)] = at;
  }
  const whole = (row) => packed.subarray(next[row], ends[row]);
  const ops = whole(OPS);
  let to = 0;
  const write = (number) => {
    for (; number > 127; number >>>= 7) {
      wasm[to] = number & 127 | 128;
      to += 1;
    }
    wasm[to] = number;
    to += 1;
  };
  // Moves a byte, or a number, which ends with a byte below 128.
  const byte = (row) => {
    const byte = packed[next[row]];
    next[row] += 1;
    wasm[to] = byte;
    to += 1;
    return byte;
  };
  const take = (row) => {
    let at = next[row], value = 0, shift = 0, last;
    do {
      last = packed[at];
      at += 1;
      wasm[to] = last;
      to += 1;
      value |= (last & 127) << shift;
      shift += 7;
    } while (last > 127);
    next[row] = at;
    return value;
  };
  // Reads a number that is no part of the wasm.
  const told = (row) => {
    let at = next[row], value = 0, shift = 0, last;
    do {
      last = packed[at];
      at += 1;
      value |= (last & 127) << shift;
      shift += 7;
    } while (last > 127);
    next[row] = at;
    return value;
  };

  // The sorted rows, as the first and the last instruction whose numbers stand there, and how far from them those are by
  // which the row is sorted: the most telling first, and in pairs, which are sorted by at once.
  const SORTED = [
    [USED, 0x20, 0x22, -1, 1, -2, 2, -3, -4, -5, -5],
    [OWN + 0x0c, 0x0c, 0x0c, 1, 2, -1, -1],
    [OWN + 0x0d, 0x0d, 0x0d, -1, -2, -3, -4, 1, 1],
    [OWN + 0x10, 0x10, 0x10, -1, -2, -3, 1, -4, -5],
    [OWN + CONSTANT, CONSTANT, CONSTANT, 1, 2, -1, -1],
    [OWN + 0x42, 0x42, 0x42, -1, 1, -2, 2, -3, -3],
  ];
  // Before the first instruction and after the last is nothing.
  const EDGE = 8, edged = new Uint8Array(ops.length + 2 * EDGE);
  edged.set(ops, EDGE);
  const sort = (places, sorted, one, other) => {
    const reach = new Uint32Array(65537);
    for (let at = 0; at < places.length; at += 1) {
      reach[(edged[places[at] + one] << 8 | edged[places[at] + other]) + 1] += 1;
    }
    for (let key = 0; key < 65536; key += 1) reach[key + 1] += reach[key];
    for (let at = 0; at < places.length; at += 1) {
      const key = edged[places[at] + one] << 8 | edged[places[at] + other];
      sorted[reach[key]] = places[at];
      reach[key] += 1;
    }
  };
  // Where each number of the sorted rows is.
  const kinds = new Uint8Array(256), counts = new Uint32Array(SORTED.length + 1);
  SORTED.forEach(([, first, last], kind) => kinds.fill(kind + 1, first, last + 1));
  for (let at = 0; at < ops.length; at += 1) counts[kinds[ops[at]]] += 1;
  const held = SORTED.map((_, kind) => new Uint32Array(counts[kind + 1]));
  const begins = new Uint32Array(ops.length), filled = new Uint32Array(SORTED.length + 1);
  for (let at = 0; at < ops.length; at += 1) {
    const kind = kinds[ops[at]];
    if (kind > 0) {
      held[kind - 1][filled[kind]] = at;
      filled[kind] += 1;
    }
  }
  SORTED.forEach(([row, , , ...besides], kind) => {
    let places = held[kind], sorted = new Uint32Array(places.length);
    for (let pair = besides.length - 2; pair >= 0; pair -= 2) {
      sort(places, sorted, EDGE + besides[pair], EDGE + besides[pair + 1]);
      [places, sorted] = [sorted, places];
    }
    for (let at = 0, begin = next[row]; at < places.length; at += 1) {
      begins[places[at]] = begin;
      while (packed[begin] > 127) begin += 1;
      begin += 1;
    }
  });

  wasm.set(whole(BEFORE));
  to = ends[BEFORE] - next[BEFORE];
  // What follows each instruction.
  const [BARE, NUMBER, BEGIN, END, VARIABLE, PLACE, BYTES, TABLE] = [0, 1, 2, 3, 4, 5, 6, 7];
  const forms = new Uint8Array(256);
  for (const [form, first, last] of [
    [BEGIN, 0x02, 0x04], [END, 0x0b, 0x0b], [NUMBER, 0x0c, 0x0d], [TABLE, 0x0e, 0x0e], [NUMBER, 0x10, 0x11],
    [VARIABLE, 0x20, 0x22], [NUMBER, 0x23, 0x26], [PLACE, 0x28, 0x3e], [NUMBER, 0x3f, 0x42], [BYTES, 0x43, 0x44],
    [NUMBER, 0xfc, 0xfc],
  ]) {
    forms.fill(form, first, last + 1);
  }
  // A function's variables, the one that was used last in front, and how many of them are known.
  const recent = new Uint32Array(65536);
  for (let at = 0; at < ops.length;) {
    const start = to;
    let known = 0;
    for (let left = 2 * take(VARIABLES); left > 0; left -= 1) take(VARIABLES);
    for (let depth = 1; depth > 0 && at < ops.length; at += 1) {
      const op = ops[at];
      wasm[to] = op;
      to += 1;
      const form = forms[op];
      if (form === BARE) continue;
      if (form === END) {
        depth -= 1;
      } else if (form === VARIABLE) {
        next[USED] = begins[at];
        let others = told(USED);
        for (; known <= others; known += 1) recent[known] = known;
        const variable = recent[others];
        for (; others > 0; others -= 1) recent[others] = recent[others - 1];
        recent[0] = variable;
        write(variable);
      } else if (form === PLACE) {
        take(OWN + op);
        if (byte(PLACES) > 127) take(FAR_PLACES);
      } else if (form === TABLE) {
        for (let left = take(OWN + op); left >= 0; left -= 1) take(OWN + op);
      } else if (form === BYTES) {
        for (let left = op === 0x43 ? 4 : 8; left > 0; left -= 1) byte(OWN + op);
      } else {
        if (form === BEGIN) depth += 1;
        if (begins[at] > 0) next[OWN + op] = begins[at];
        take(OWN + op);
        if (op === 0x11) take(OWN + op);
      }
    }
    // The length of the function goes before it.
    const long = to - start, body = to;
    write(long);
    const length = wasm.slice(body, to);
    wasm.copyWithin(start + length.length, start, body);
    wasm.set(length, start);
  }

  // What comes after the functions, with its tables, whose words are told by the last that needed as many bytes.
  const latest = new Uint32Array(4);
  while (next[TABLES] < ends[TABLES]) {
    for (let left = told(TABLES); left > 0; left -= 1) byte(AFTER);
    for (let left = told(TABLES); left > 0; left -= 1) {
      const needed = told(NEEDED);
      let word = told(WORDS + needed);
      if (needed > 1) word = latest[needed] += word >>> 1 ^ -(word & 1);
      for (let shift = 0; shift < 32; shift += 8, to += 1) wasm[to] = word >>> shift;
    }
  }
  wasm.set(whole(AFTER), to);
  return wasm;
}
