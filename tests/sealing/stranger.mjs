// A stranger opens sealed bids with nothing of ours and no package: node, its OpenSSL, and sm2.mjs beside this file.
// What it does is what spec/sealing/README.md says. It opens the published vectors, and, when the path of test_sealing
// is given, random bids that that program seals.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants, createDecipheriv, createHmac, createVerify, privateDecrypt, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decrypt, pointOf, secretOf, sm3, verifies } from './sm2.mjs';

const vectors = fileURLToPath(new URL('../../spec/sealing/vectors/', import.meta.url));
const text = (name) => readFileSync(join(vectors, name), 'utf8');
const utf8 = (string) => Buffer.from(string, 'utf8');
const hex = (string) => Buffer.from(string, 'hex');
const label = (string) => utf8(`${string}\0`);
const hmac = (key, ...parts) => createHmac('sm3', key).update(Buffer.concat(parts)).digest();
const u64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
};
const CHUNK = 1048576;

const keys = (name, what) => text(`keys/${name}.${what}.pem`);
const digestOf = (pem) => sm3(new X509Certificate(pem).raw).toString('hex');

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
function parsed(source) {
  const value = JSON.parse(source);
  assert.ok(canonical(value) === source, 'is canonical');
  return value;
}

function signedBy(pem, purpose, bytes, signature) {
  const signed = Buffer.concat([label(purpose), bytes]);
  const point = pointOf(pem);
  if (point) return verifies(point, signed, Buffer.from(signature, 'base64'));
  return createVerify('SHA256').update(signed).verify(new X509Certificate(pem).publicKey, signature, 'base64');
}

// §3: keys, shares.
function expand(prk, info, size) {
  let [out, block] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (let count = 1; out.length < size; ++count) {
    block = hmac(prk, block, utf8(info), Buffer.of(count));
    out = Buffer.concat([out, block]);
  }
  return out.subarray(0, size);
}
function derive(ctx, key, k) {
  const prk = hmac(ctx, key);
  return {
    prk,
    kenc: expand(prk, 'haihe/bid/1/enc', 16),
    kmac: expand(prk, 'haihe/bid/1/mac', 32),
    coef: expand(prk, 'haihe/bid/1/coef', 32 * (k - 1)),
  };
}
function times(x, y) {
  let product = 0;
  for (; y > 0; y >>= 1, x = (x << 1) ^ (x & 0x80 ? 0x11b : 0)) if (y & 1) product ^= x;
  return product;
}
const inverse = (x) => {
  for (let y = 1; y < 256; ++y) if (times(x, y) === 1) return y;
  throw new Error('zero has no inverse');
};
function share(key, coef, i) {
  return Buffer.from(key.map((byte, at) => {
    let [sum, power] = [byte, 1];
    for (let row = 0; row < coef.length; row += 32) sum ^= times(coef[row + at], (power = times(power, i)));
    return sum;
  }));
}
function combine(shares) {
  const key = Buffer.alloc(32);
  for (const { i, value } of shares) {
    const others = shares.filter((other) => other.i !== i);
    const weight = others.reduce((product, other) => times(product, times(other.i, inverse(other.i ^ i))), 1);
    value.forEach((byte, at) => { key[at] ^= times(byte, weight); });
  }
  return key;
}
const commitment = (ctx, i, value) => sm3(label('haihe/bid-share/1'), ctx, Buffer.of(i), value).toString('hex');

// §4: wraps.
function unwrap(holder, wrap, ctx, i) {
  const pem = keys(holder, 'test-key');
  const secret = secretOf(pem);
  const plain = secret
    ? decrypt(secret, wrap, 82)
    : privateDecrypt({ key: pem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, wrap);
  assert.equal(plain.length, 82);
  assert.deepEqual(plain.subarray(0, 50), Buffer.concat([label('haihe/bid-wrap/1'), ctx, Buffer.of(i)]));
  return plain.subarray(50);
}

// §5, §6: padding, chunks, tree.
function bucket(bytes) {
  const least = Math.ceil(bytes / CHUNK);
  if (least < 8) return least;
  const exponent = Math.floor(Math.log2(least));
  const unit = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(least / unit) * unit;
}
function cipherChunk(kenc, index, bytes) {
  return createDecipheriv('sm4-ctr', kenc, Buffer.concat([u64(index), u64(0)])).update(bytes); // the same both ways
}
function chunkLeaf(index, last, bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return sm3(Buffer.of(0), u64(index), Buffer.of(last ? 1 : 0), length, bytes);
}
function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  let split = 1;
  while (2 * split < leaves.length) split *= 2;
  return sm3(Buffer.of(1), root(leaves.slice(0, split)), root(leaves.slice(split)));
}
const chunksOf = (cipher) => Array.from({ length: Math.ceil(cipher.length / CHUNK) },
  (_, index) => cipher.subarray(index * CHUNK, (index + 1) * CHUNK));

// §7, §8: what is checked without a key.
function checkSubmission(source, signer) {
  const submission = parsed(source);
  assert.deepEqual(Object.keys(submission), ['header', 'signature', 'tag', 'wraps']);
  const header = parsed(submission.header);
  const { context } = header;
  assert.deepEqual(Object.keys(header),
    ['chunkCount', 'cipherBytes', 'context', 'readingCommit', 'root', 'sc', 'wrapDigests']);
  assert.equal(header.cipherBytes, header.chunkCount * CHUNK);
  assert.equal(bucket(header.cipherBytes), header.chunkCount);
  assert.equal(header.sc.length, context.n);
  const wraps = submission.wraps.map((one) => Buffer.from(one, 'base64'));
  assert.deepEqual(wraps.map((one) => sm3(one).toString('hex')), header.wrapDigests);
  assert.equal(wraps.length, context.n + (context.bidderWrap.kind === 'none' ? 0 : 1));
  const pem = keys(signer, 'certificate');
  assert.equal(digestOf(pem), context.signCertDigest);
  const input = Buffer.concat([sm3(utf8(submission.header)), hex(submission.tag)]);
  assert.ok(signedBy(pem, 'haihe/bid-submit/1', input, submission.signature), 'the bidder signed');
  const first = wraps.length - context.n; // the position of W_1
  return { text: submission.header, header, context, ctx: sm3(utf8(canonical(context))), tag: hex(submission.tag),
    wrapOf: (i) => wraps[first + i - 1], pem };
}

// §9: the key.
function proveKey(bid, key) {
  const { kmac, coef, kenc } = derive(bid.ctx, key, bid.context.k);
  assert.deepEqual(hmac(kmac, label('haihe/bid-tag/1'), utf8(bid.text)), bid.tag, 'the tag verifies');
  bid.header.sc.forEach((one, j) => assert.equal(commitment(bid.ctx, j + 1, share(key, coef, j + 1)), one));
  return kenc;
}
function shareFrom(bid, i) {
  const value = unwrap(`custodian-${i}`, bid.wrapOf(i), bid.ctx, i);
  assert.equal(digestOf(keys(`custodian-${i}`, 'certificate')), bid.context.custodians[i - 1].certDigest);
  assert.equal(commitment(bid.ctx, i, value), bid.header.sc[i - 1], 'the share is as committed');
  return { i, value };
}

// §10: the content.
function open(bid, kenc, cipher) {
  const chunks = chunksOf(cipher);
  assert.equal(chunks.length, bid.header.chunkCount);
  const leaves = chunks.map((bytes, index) => chunkLeaf(index, index + 1 === chunks.length, bytes));
  assert.equal(root(leaves).toString('hex'), bid.header.root, 'the ciphertext is as submitted');
  const plain = Buffer.concat(chunks.map((bytes, index) => cipherChunk(kenc, index, bytes)));
  let at = 8 + Number(plain.readBigUInt64BE());
  const inner = parsed(plain.subarray(8, at).toString('utf8'));
  const content = parsed(inner.content);
  assert.ok(signedBy(bid.pem, 'haihe/bid-content/1', utf8(inner.content), inner.signature), 'the content is signed');
  assert.equal(content.ctx, bid.ctx.toString('hex'));
  const reading = canonical(content.reading);
  assert.equal(hmac(hex(content.readingSalt), utf8(reading)).toString('hex'), bid.header.readingCommit);
  for (const file of content.files) {
    assert.equal(sm3(plain.subarray(at, at + file.size)).toString('hex'), file.sm3, file.name);
    at += file.size;
  }
  assert.ok(plain.subarray(at).every((byte) => byte === 0), 'the padding is zero');
  assert.equal(bucket(at), chunks.length);
  return { content, reading, leaves };
}

function refuses(name, act) {
  assert.throws(act, `${name} is refused`);
}

// The primitives.
const primitives = parsed(text('primitives.json'));
for (const vector of primitives.keys) {
  const context = parsed(vector.context);
  const ctx = sm3(utf8(vector.context));
  assert.equal(ctx.toString('hex'), vector.ctx);
  const key = hex(vector.key);
  const derived = derive(ctx, key, context.k);
  for (const name of ['prk', 'kenc', 'kmac', 'coef']) assert.equal(derived[name].toString('hex'), vector[name], name);
  const shares = vector.shares.map((_, j) => ({ i: j + 1, value: share(key, derived.coef, j + 1) }));
  shares.forEach(({ i, value }) => {
    assert.equal(value.toString('hex'), vector.shares[i - 1]);
    assert.equal(commitment(ctx, i, value), vector.sc[i - 1]);
  });
  assert.deepEqual(combine(shares.slice(-context.k)), key);
  assert.notDeepEqual(combine(shares.slice(-context.k + 1)), key);
}
for (const { plainBytes, chunks } of primitives.buckets) assert.equal(bucket(plainBytes), chunks);
for (const { kenc, index, last, plain, cipher, leaf } of primitives.chunks) {
  assert.equal(cipherChunk(hex(kenc), index, hex(plain)).toString('hex'), cipher);
  assert.equal(chunkLeaf(index, last, hex(cipher)).toString('hex'), leaf);
}

// The wraps.
const wraps = parsed(text('wraps.json'));
for (const { name, holder, ctx, i, wrap, secret } of wraps) {
  const act = () => unwrap(holder, Buffer.from(wrap, 'base64'), hex(ctx), i);
  if (secret === undefined) refuses(name, act);
  else assert.equal(act().toString('hex'), secret, name);
}

// The bids of the vectors, whose ciphertext follows from key, inner and files.
const madeFile = (size) => Buffer.from(Uint8Array.from({ length: size }, (_, j) => 7 * j + Math.floor(j / 256)));
const bids = [1, 2, 3].map((number) => {
  const vector = parsed(text(`bid-${number}.json`));
  const bid = checkSubmission(vector.submission, vector.signer);
  const key = combine([shareFrom(bid, 3), shareFrom(bid, number === 1 ? 2 : 1)]);
  assert.equal(key.toString('hex'), vector.key, 'the custodians recover the key');
  const kenc = proveKey(bid, key);
  const plain = Buffer.alloc(bid.header.cipherBytes);
  Buffer.concat([u64(utf8(vector.inner).length), utf8(vector.inner), ...vector.files.map(({ size }) => madeFile(size))])
    .copy(plain);
  const cipher = Buffer.concat(chunksOf(plain).map((bytes, index) => cipherChunk(kenc, index, bytes)));
  assert.deepEqual(chunksOf(cipher).map((one) => one.subarray(0, 16).toString('hex')), vector.chunkStarts);
  const opened = open(bid, kenc, cipher);
  assert.deepEqual(opened.leaves.map((one) => one.toString('hex')), vector.leaves);
  assert.deepEqual(opened.content.files, vector.files);
  assert.equal(opened.content.readingSalt, vector.readingSalt);
  return { ...bid, key, kenc, cipher };
});

// The opening.
const opening = parsed(text('opening.json'));
const { list, signature } = opening.openingList;
assert.equal(signature.certificate, keys('platform', 'certificate'));
assert.ok(signedBy(signature.certificate, 'haihe/opening-list/1', utf8(list), signature.value));
const listDigest = sm3(utf8(list)).toString('hex');
const listed = parsed(list).bids;
assert.deepEqual(listed.map(({ headerDigest }) => headerDigest), bids.map((bid) => sm3(utf8(bid.text)).toString('hex')));
opening.custodianReleases.forEach((one, j) => {
  assert.equal(one.signature.certificate, keys(`custodian-${j + 1}`, 'certificate'));
  assert.ok(signedBy(one.signature.certificate, 'haihe/share-release/1', utf8(one.release), one.signature.value));
  const release = parsed(one.release);
  assert.equal(release.listDigest, listDigest);
  assert.equal(release.shares.length, listed.length);
  release.shares.forEach((given, at) => {
    assert.deepEqual([given.bidId, given.i], [listed[at].bidId, j + 1]);
    assert.equal(commitment(bids[at].ctx, given.i, hex(given.share)), bids[at].header.sc[j]);
  });
});
for (const one of opening.bidderReleases) {
  const release = parsed(one.release);
  const bid = bids.find(({ context }) => context.bidId === release.bidId);
  assert.equal(one.signature.certificate, bid.pem);
  assert.ok(signedBy(bid.pem, 'haihe/bid-release/1', utf8(one.release), one.signature.value));
  assert.equal(release.listDigest, listDigest);
  proveKey(bid, hex(release.key));
}
assert.deepEqual(unwrap('bidder-3-local', bids[2].wrapOf(0), bids[2].ctx, 0), bids[2].key);

// And what is altered is refused: else the above says nothing.
const [first, , third] = bids;
refuses('a bit flipped', () => {
  const cipher = Buffer.from(first.cipher);
  cipher[99] ^= 1;
  open(first, first.kenc, cipher);
});
refuses('chunks swapped', () => {
  const chunks = chunksOf(third.cipher);
  open(third, third.kenc, Buffer.concat([chunks[1], chunks[0], ...chunks.slice(2)]));
});
refuses('the key of another bid', () => proveKey(first, third.key));
refuses('the tag of another header', () => proveKey({ ...first, tag: third.tag }, first.key));
refuses('another lot\'s wrap', () => unwrap('custodian-1', first.wrapOf(1), third.ctx, 1));
refuses('another index', () => unwrap('custodian-1', first.wrapOf(1), first.ctx, 2));
assert.equal(signedBy(first.pem, 'haihe/bid-release/1', utf8('x'), opening.bidderReleases[0].signature.value), false);

// Random bids.
let random = 0;
if (process.argv[2]) {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-sealed-bids-'));
  try {
    execFileSync(process.argv[2], ['--gtest_filter=RandomBids.*'],
      { env: { ...process.env, HAIHE_SEALED_BIDS: folder }, stdio: 'pipe' });
    for (const name of readdirSync(folder)) {
      const read = (file) => readFileSync(join(folder, name, file));
      const expected = parsed(read('expected.json').toString('utf8'));
      const bid = checkSubmission(read('submission.json').toString('utf8'), expected.signer);
      const pair = [[1, 2], [2, 3], [3, 1]][random % 3].map((i) => shareFrom(bid, i));
      const key = combine(pair);
      assert.equal(key.toString('hex'), expected.key);
      const { content, reading } = open(bid, proveKey(bid, key), read('cipher.bin'));
      assert.deepEqual(content.files, expected.files);
      assert.equal(reading, expected.reading);
      if (bid.context.bidderWrap.kind !== 'none') {
        const holder = bid.context.bidderWrap.kind === 'localKey' ? 'bidder-3-local' : expected.signer;
        assert.deepEqual(unwrap(holder, bid.wrapOf(0), bid.ctx, 0), key);
      }
      random += 1;
    }
    assert.ok(random > 0, 'bids were sealed');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log(`${bids.length} bids of the vectors, ${wraps.length} wraps, ${random} random bids: all as said`);
