// The second implementation: opens what the app sealed, and seals what the app
// must open, with the npm package jose (here on Node's own cryptography, so that
// nothing is shared with the browser's).
//
//   node jose.mjs open|seal < { "text": …, "passphrase": …, "rounds": … }

import { CompactEncrypt, compactDecrypt } from "jose";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf8"));
const secret = new TextEncoder().encode(asked.passphrase);

if (process.argv[2] === "seal") {
  const sealed = await new CompactEncrypt(new TextEncoder().encode(asked.text))
    .setProtectedHeader({ alg: "PBES2-HS512+A256KW", enc: "A256GCM" })
    .setKeyManagementParameters({ p2c: asked.rounds, p2s: randomBytes(16) })
    .encrypt(secret);
  process.stdout.write(sealed);
} else {
  // It refuses more than ten thousand rounds unless it is told how many are meant.
  const limits = { keyManagementAlgorithms: ["PBES2-HS512+A256KW"], maxPBES2Count: 600_000 };
  const { plaintext, protectedHeader } = await compactDecrypt(asked.text, secret, limits);
  process.stdout.write(JSON.stringify({ text: new TextDecoder().decode(plaintext), header: protectedHeader }));
}
