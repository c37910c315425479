// SM2 (GB/T 32918) in plain numbers: decryption and verification, which node:crypto does not offer. Slow and not in
// constant time: for tests alone.

import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';

export const sm3 = (...parts) => createHash('sm3').update(Buffer.concat(parts)).digest();

const number = (bytes) => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
const hex = (text) => Buffer.from(text, 'hex');
const bytes32 = (value) => hex(value.toString(16).padStart(64, '0'));

const p = number(hex('fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff'));
const a = p - 3n;
const b = number(hex('28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93'));
const n = number(hex('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123'));
const G = [
  number(hex('32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7')),
  number(hex('bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0')),
];

const mod = (value, by = p) => ((value % by) + by) % by;
function inverse(value, by = p) {
  let [r, s, t, u] = [by, mod(value, by), 0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s, t, u] = [s, r - q * s, u, t - q * u];
  }
  return mod(t, by);
}
// Points are [x, y]; null is infinity.
function add(P, Q) {
  if (P === null) return Q;
  if (Q === null) return P;
  if (P[0] === Q[0] && mod(P[1] + Q[1]) === 0n) return null;
  const slope = P[0] === Q[0]
    ? mod((3n * P[0] * P[0] + a) * inverse(2n * P[1]))
    : mod((Q[1] - P[1]) * inverse(Q[0] - P[0]));
  const x = mod(slope * slope - P[0] - Q[0]);
  return [x, mod(slope * (P[0] - x) - P[1])];
}
function multiply(k, P) {
  let sum = null;
  for (let doubled = P; k > 0n; k >>= 1n, doubled = add(doubled, doubled)) if (k & 1n) sum = add(sum, doubled);
  return sum;
}
const onCurve = ([x, y]) => x < p && y < p && mod(y * y - x * x * x - a * x - b) === 0n;

// One element of strict DER: its value, and what follows it.
function take(bytes, tag) {
  assert.ok(bytes.length >= 2 && bytes[0] === tag, 'the tag is right');
  let [length, begin] = [bytes[1], 2];
  if (length >= 0x80) {
    assert.ok(length === 0x81 && bytes[2] >= 0x80, 'the length is minimal');
    [length, begin] = [bytes[2], 3];
  }
  assert.ok(bytes.length >= begin + length, 'it is not cut off');
  return [bytes.subarray(begin, begin + length), bytes.subarray(begin + length)];
}
function takeInteger(bytes) {
  const [value, rest] = take(bytes, 0x02);
  assert.ok(value.length > 0 && value.length <= 33 && value[0] < 0x80, 'the integer is not negative');
  assert.ok(value[0] !== 0 || value.length === 1 || value[1] >= 0x80, 'the integer is minimal');
  return [number(value), rest];
}
const takeAll = ([value, rest]) => (assert.equal(rest.length, 0, 'nothing follows'), value);

/** DER { x, y, C3, C2 }; throws for whatever is not strictly right. */
export function decrypt(d, cipher, size) {
  const [x, afterX] = takeInteger(takeAll(take(cipher, 0x30)));
  const [y, afterY] = takeInteger(afterX);
  const [hash, afterHash] = take(afterY, 0x04);
  const text = takeAll(take(afterHash, 0x04));
  assert.ok(hash.length === 32 && text.length === size, 'the members have their sizes');
  assert.ok(onCurve([x, y]), 'the point is on the curve');
  const [x2, y2] = multiply(d, [x, y]).map(bytes32);
  const stream = [];
  for (let count = 1; stream.length * 32 < size; ++count) stream.push(sm3(x2, y2, Buffer.of(0, 0, 0, count)));
  const mask = Buffer.concat(stream);
  const plain = Buffer.from(text.map((byte, j) => byte ^ mask[j]));
  assert.deepEqual(sm3(x2, plain, y2), Buffer.from(hash), 'C3 is right');
  return plain;
}

const curveOid = hex('06082a811ccf5501822d');
/** The point of a certificate's SM2 key; undefined for other keys. */
export function pointOf(certificate) {
  const der = new X509Certificate(certificate).raw;
  const start = Buffer.concat([curveOid, hex('03420004')]);
  const at = der.indexOf(start);
  if (at < 0) return undefined;
  const begin = at + start.length;
  return [number(der.subarray(begin, begin + 32)), number(der.subarray(begin + 32, begin + 64))];
}
/** The secret of an SM2 key in PKCS #8; undefined for other keys. */
export function secretOf(pem) {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  if (der.indexOf(curveOid) < 0) return undefined;
  const start = hex('0201010420'); // ECPrivateKey: version 1, then 32 bytes
  const begin = der.indexOf(start) + start.length;
  return number(der.subarray(begin, begin + 32));
}

/** Identifier 1234567812345678, strict DER. */
export function verifies(P, message, signature) {
  const identifier = Buffer.from('1234567812345678');
  const za = sm3(hex('0080'), identifier, ...[a, b, ...G, ...P].map(bytes32));
  const e = number(sm3(za, message));
  const [r, afterR] = takeInteger(takeAll(take(signature, 0x30)));
  const [s, rest] = takeInteger(afterR);
  if (rest.length !== 0 || r < 1n || r >= n || s < 1n || s >= n) return false;
  const t = mod(r + s, n);
  if (t === 0n) return false;
  const point = add(multiply(s, G), multiply(t, P));
  return point !== null && mod(e + point[0], n) === r;
}
