// Unpacks the app. In front of what is packed stands the program that does so, made of src/unpack, and in front of that,
// in four bytes with the lowest first, how long the program is.
async function standpointUnpacked(parcel) {
  "use strict";
  const end = 4 + new DataView(parcel.buffer, parcel.byteOffset).getUint32(0, true);
  const { instance } = await WebAssembly.instantiate(parcel.subarray(4, end));
  const { memory, packed, unpack, wasm } = instance.exports;
  new Uint8Array(memory.buffer).set(parcel.subarray(end), packed());
  const length = unpack(parcel.length - end);
  if (length === 0) throw new Error("the app is damaged");
  return new Uint8Array(memory.buffer, wasm(), length);
}
