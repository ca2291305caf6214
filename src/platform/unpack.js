// Makes the app's functions again of the rows that xtask/src/pack.rs sorted them into: what stands there is explained
// there, and the two must stay alike.
function standpointUnpacked(packed) {
  "use strict";
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const number = (which) => head.getUint32(which * 4, true);
  const sum = packed.subarray(4).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5 | 0) >>> 0;
  if (sum !== number(0)) throw new Error("the app is damaged");
  const wasm = new Uint8Array(number(1));
  const rows = [];
  for (let row = 0, at = 12 + 8 * number(2); row < number(2); row += 1) {
    const end = at + number(4 + 2 * row);
    rows[number(3 + 2 * row)] = packed.subarray(at, end);
    at = end;
  }
  const [BEFORE, AFTER, OPS, USED, VARIABLES, OWN, PLACES, FAR_PLACES, CONSTANT] = [0, 1, 2, 3, 4, 8, 0x108, 0x109, 0x41];
  const ops = rows[OPS];
  const places = new Uint32Array(FAR_PLACES + 1);
  let to = 0;
  const write = (number) => {
    for (; number > 127; number >>>= 7) {
      wasm[to] = number & 127 | 128;
      to += 1;
    }
    wasm[to] = number;
    to += 1;
  };
  const take = (row) => {
    let byte, value = 0, shift = 0;
    do {
      wasm[to] = byte = rows[row][places[row]];
      to += 1;
      places[row] += 1;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };

  // Where each constant is in its row.
  const constants = [];
  ops.forEach((op, at) => {
    if (op === CONSTANT) constants.push(at);
  });
  const keys = new Uint32Array(ops.length), begins = new Uint32Array(ops.length);
  for (const at of constants) keys[at] = ops[at + 1] << 16 | ops[at + 2] << 8 | ops[at - 1];
  constants.sort((one, other) => keys[one] - keys[other] || one - other);
  let begin = 0;
  for (const at of constants) {
    begins[at] = begin;
    while (rows[OWN + CONSTANT][begin] > 127) begin += 1;
    begin += 1;
  }

  wasm.set(rows[BEFORE]);
  to = rows[BEFORE].length;
  for (let at = 0; at < ops.length;) {
    const start = to;
    // The function's variables, the one that was used last in front.
    const recent = [];
    for (let left = 2 * take(VARIABLES); left > 0; left -= 1) take(VARIABLES);
    for (let depth = 1; depth > 0; at += 1) {
      const op = ops[at];
      wasm[to] = op;
      to += 1;
      if (op > 0x01 && op < 0x05) depth += 1;
      else if (op === 0x0b || op === undefined) depth -= 1;

      if (op > 0x1f && op < 0x23) {
        const place = to;
        const others = take(USED);
        to = place;
        while (recent.length <= others) recent.push(recent.length);
        const variable = recent[others];
        recent.copyWithin(1, 0, others);
        recent[0] = variable;
        write(variable);
      } else if (op === CONSTANT) {
        places[OWN + op] = begins[at];
        take(OWN + op);
      } else if (op > 0x27 && op < 0x3f) {
        take(OWN + op);
        if (rows[PLACES][places[PLACES]] > 127) {
          wasm[to] = rows[PLACES][places[PLACES]];
          to += 1;
          places[PLACES] += 1;
          take(FAR_PLACES);
        } else {
          take(PLACES);
        }
      } else if (op === 0x0e) {
        for (let left = take(OWN + op); left >= 0; left -= 1) take(OWN + op);
      } else if (op === 0x43 || op === 0x44) {
        for (let left = op === 0x43 ? 4 : 8; left > 0; left -= 1) {
          wasm[to] = rows[OWN + op][places[OWN + op]];
          to += 1;
          places[OWN + op] += 1;
        }
      } else if (
        op > 0x01 && op < 0x05 || op === 0x0c || op === 0x0d || op === 0x10 || op === 0x11 || op > 0x22 && op < 0x27
        || op === 0x3f || op === 0x40 || op === 0x42 || op === 0xfc
      ) {
        take(OWN + op);
        if (op === 0x11) take(OWN + op);
      }
    }
    // The length of the function goes before it.
    const body = wasm.slice(start, to);
    to = start;
    write(body.length);
    wasm.set(body, to);
    to += body.length;
  }
  wasm.set(rows[AFTER], to);
  return wasm;
}
