// A stranger verifies draws of experts with nothing of ours and no package: node, its OpenSSL, and the plain SM2 of
// tests/sealing. What it does is what spec/draw/README.md says. It recomputes the published vectors, and, when the path of
// test_draw is given, random draws that that program conducts.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants, createHmac, createVerify, privateDecrypt, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decrypt, pointOf, secretOf, sm3, verifies } from '../sealing/sm2.mjs';

const vectors = fileURLToPath(new URL('../../spec/draw/vectors/', import.meta.url));
const text = (name) => readFileSync(join(vectors, name), 'utf8');
const utf8 = (string) => Buffer.from(string, 'utf8');
const hex = (string) => Buffer.from(string, 'hex');
const label = (string) => utf8(`${string}\0`);
const u8 = (value) => Buffer.of(value);
const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const hmac = (key, ...parts) => createHmac('sm3', key).update(Buffer.concat(parts)).digest();
const hash = (source) => sm3(utf8(source));
const xor = (a, b) => Buffer.from(a.map((byte, at) => byte ^ b[at]));

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
function members(object, ...names) {
  assert.deepEqual(Object.keys(object), names);
}

// §2: a signed document.
function signedBy(pem, purpose, bytes, signature) {
  const signed = Buffer.concat([label(purpose), bytes]);
  const point = pointOf(pem);
  if (point) return verifies(point, signed, Buffer.from(signature, 'base64'));
  return createVerify('SHA256').update(signed).verify(new X509Certificate(pem).publicKey, signature, 'base64');
}
function read(signed, purpose, certDigest) {
  members(signed, 'document', 'signature');
  const { certificate, label: stated, value } = signed.signature;
  assert.equal(stated, purpose);
  assert.equal(sm3(new X509Certificate(certificate).raw).toString('hex'), certDigest, 'the party\'s certificate');
  assert.equal(Buffer.from(value, 'base64').toString('base64'), value);
  assert.ok(signedBy(certificate, purpose, utf8(signed.document), value), 'it is signed');
  return parsed(signed.document);
}
const othersOf = (i) => [1, 2, 3].filter((other) => other !== i);
const stepDigest = (documents) => sm3(label('haihe/draw-step/1'), ...documents.map((one) => hash(one.document))).toString('hex');

// §3: leaves and root.
const leafOf = (expert, stratum, salt) => hmac(hex(salt), utf8(canonical({ expert, stratum }))).toString('hex');
function rootOf(nodes) {
  if (nodes.length === 1) return nodes[0];
  let split = 1;
  while (2 * split < nodes.length) split *= 2;
  return sm3(Buffer.of(1), rootOf(nodes.slice(0, split)), rootOf(nodes.slice(split)));
}
const listRoot = (leaves) =>
  rootOf(leaves.map(({ leaf, stratum }) => sm3(Buffer.of(0), u8(stratum), hex(leaf)))).toString('hex');

// §4: shares.
const shareCommitment = (freeze, from, to, share) =>
  sm3(label('haihe/draw-share/1'), freeze, u8(from), u8(to), hex(share)).toString('hex');
function unwrap(holder, wrap, freeze, from, to) {
  const pem = text(`keys/${holder}.test-key.pem`);
  const secret = secretOf(pem);
  const plain = secret
    ? decrypt(secret, wrap, 84)
    : privateDecrypt({ key: pem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, wrap);
  assert.equal(plain.length, 84);
  assert.deepEqual(plain.subarray(0, 52), Buffer.concat([label('haihe/draw-wrap/1'), freeze, u8(from), u8(to)]));
  return plain.subarray(52).toString('hex');
}

// §5: seed, scores, selection.
const seedOf = (freeze, values) => hmac(freeze, label('haihe/draw-seed/1'), ...values);
const scoreOf = (seed, j, { leaf, stratum }) => hmac(seed, label('haihe/draw-score/1'), u8(stratum), u32(j), hex(leaf));
function select(strata, leaves, seed) {
  const scored = leaves.map((leaf, j) => ({ j, stratum: leaf.stratum, score: scoreOf(seed, j, leaf) }));
  return strata.map(({ need, reserve }, s) => {
    const order = scored.filter(({ stratum }) => stratum === s)
      .sort((a, b) => Buffer.compare(a.score, b.score) || a.j - b.j).map(({ j }) => j);
    assert.ok(order.length >= need + reserve, 'the stratum holds enough');
    return { drawn: order.slice(0, need), reserves: order.slice(need, need + reserve) };
  });
}

// §7: the whole.
function verify(source) {
  const transcript = parsed(source);
  assert.equal(transcript.format, 'haihe/draw-transcript/1');
  const F = JSON.parse(transcript.freeze.document);
  assert.deepEqual(F.parties.map(({ i }) => i), [1, 2, 3]);
  const certificate = (i) => F.parties[i - 1].signCertDigest;
  read(transcript.freeze, 'haihe/draw-freeze/1', certificate(1));
  const freeze = hash(transcript.freeze.document);
  const freezeDigest = freeze.toString('hex');
  const { leaves } = transcript;
  assert.equal(leaves.length, F.m);
  const order = leaves.map(({ leaf, stratum }) => `${String(stratum).padStart(2, '0')}${leaf}`);
  assert.ok(order.every((one, j) => j === 0 || order[j - 1] < one), 'the leaves are in order');
  assert.equal(listRoot(leaves), F.listRoot);
  const list = read(transcript.countersignature, 'haihe/draw-list/1', certificate(2));
  assert.equal(list.after, freezeDigest);

  function step(documents, purpose, after, until, names) {
    assert.equal(documents.length, 3);
    return documents.map((one, p) => {
      const value = read(one, purpose, certificate(p + 1));
      members(value, ...names);
      assert.deepEqual([value.after, value.i], [after, p + 1]);
      assert.ok(value.at < until, 'it is in its window');
      return value;
    });
  }
  const commitments = step(transcript.commitments, 'haihe/draw-commit/1', freezeDigest, F.windows.commitBy,
    ['after', 'at', 'i', 'shares']);
  const escrows = step(transcript.escrows, 'haihe/draw-escrow/1', stepDigest(transcript.commitments), F.windows.escrowBy,
    ['after', 'at', 'i', 'wraps']);
  step(transcript.acceptances, 'haihe/draw-accept/1', stepDigest(transcript.escrows), F.windows.acceptBy,
    ['after', 'at', 'i']);
  const accepted = stepDigest(transcript.acceptances);

  const checkShare = (from, to, share) => assert.equal(shareCommitment(freeze, from, to, share),
    commitments[from - 1].shares.find((one) => one.to === to).commitment, 'the share is as committed');
  const [reveals, releases] = [[...transcript.reveals], [...transcript.releases]];
  const values = [1, 2, 3].map((i) => {
    const by = (one) => sm3(new X509Certificate(one.signature.certificate).raw).toString('hex');
    if (reveals.length > 0 && by(reveals[0]) === certificate(i)) {
      const value = read(reveals.shift(), 'haihe/draw-reveal/1', certificate(i));
      assert.deepEqual([value.after, value.i, value.shares.map(({ to }) => to)], [accepted, i, othersOf(i)]);
      assert.ok(value.at < F.windows.revealBy);
      value.shares.forEach(({ to, share }) => checkShare(i, to, share));
      return xor(...value.shares.map(({ share }) => hex(share)));
    }
    return xor(...othersOf(i).map((holder) => {
      const value = read(releases.shift(), 'haihe/draw-release/1', certificate(holder));
      assert.deepEqual([value.after, value.from, value.i], [accepted, i, holder]);
      assert.ok(value.at >= F.windows.revealBy);
      checkShare(i, holder, value.share);
      return hex(value.share);
    }));
  });
  assert.deepEqual([reveals.length, releases.length], [0, 0]);

  const selection = read(transcript.selection, 'haihe/draw-selection/1', certificate(1));
  const seed = seedOf(freeze, values);
  assert.deepEqual([selection.after, selection.seed], [accepted, seed.toString('hex')]);
  assert.deepEqual(selection.strata, select(F.strata, leaves, seed), 'the selection follows from the seed');

  const seating = selection.strata.map(({ drawn, reserves }) => ({ seats: [...drawn], reserves: [...reserves] }));
  const called = selection.strata.flatMap(({ drawn }) => drawn);
  let after = hash(transcript.selection.document).toString('hex');
  for (const one of transcript.replacements) {
    const value = read(one, 'haihe/draw-replacement/1', certificate(2));
    assert.equal(value.after, after);
    const stratum = seating.find(({ seats }) => seats.includes(value.out));
    const next = stratum.reserves.shift();
    assert.equal(value.in, next, 'the next reserve takes the seat');
    stratum.seats[stratum.seats.indexOf(value.out)] = next;
    if (next !== undefined) called.push(next);
    after = hash(one.document).toString('hex');
  }
  const result = read(transcript.result, 'haihe/draw-result/1', certificate(2));
  assert.equal(result.after, after);
  assert.deepEqual(result.members, seating.map(({ seats }) => seats.filter((j) => j !== undefined)));
  assert.deepEqual(result.called.map(({ j }) => j), called.sort((a, b) => a - b));
  assert.equal(new Set(result.called.map(({ expert }) => expert)).size, result.called.length);
  for (const { expert, j, salt } of result.called) {
    assert.match(expert, /^[A-Z0-9-]{1,32}$/);
    assert.equal(leafOf(expert, leaves[j].stratum, salt), leaves[j].leaf, 'the expert is the one of the leaf');
  }
  return { transcript, freeze, leaves, list, escrows, checkShare };
}

function refuses(name, act) {
  assert.throws(act, `${name} is refused`);
}

// The primitives.
const primitives = parsed(text('primitives.json'));
for (const { candidate, salt, leaf } of primitives.leaves) {
  const { expert, stratum } = parsed(candidate);
  assert.equal(leafOf(expert, stratum, salt), leaf);
}
for (const { leaves, root } of primitives.roots) assert.equal(listRoot(leaves), root);
for (const { freezeDigest, from, to, share, commitment } of primitives.shares)
  assert.equal(shareCommitment(hex(freezeDigest), from, to, share), commitment);
assert.equal(stepDigest(primitives.step.documents.map((document) => ({ document }))), primitives.step.digest);
for (const { freezeDigest, values, seed, strata, leaves, scores, selection } of primitives.selections) {
  assert.equal(seedOf(hex(freezeDigest), values.map(hex)).toString('hex'), seed);
  assert.deepEqual(leaves.map((leaf, j) => scoreOf(hex(seed), j, leaf).toString('hex')), scores);
  assert.deepEqual(select(strata, leaves, hex(seed)), selection);
}

// The wraps.
const wraps = parsed(text('wraps.json'));
for (const { name, holder, freezeDigest, from, to, wrap, share } of wraps) {
  const act = () => unwrap(holder, Buffer.from(wrap, 'base64'), hex(freezeDigest), from, to);
  if (share === undefined) refuses(name, act);
  else assert.equal(act(), share, name);
}

// The transcripts, the clear lists behind them, and what is in escrow.
const openers = ['hub', 'department', 'agency-encryption'];
for (const number of [1, 2]) {
  const source = text(`transcript-${number}.json`);
  const { transcript, freeze, leaves, list, escrows, checkShare } = verify(source);
  const clear = text(`list-${number}.json`);
  assert.equal(hash(clear).toString('hex'), list.listDigest);
  const { experts } = parsed(clear);
  assert.deepEqual(experts.map(({ expert, salt, stratum }) => ({ leaf: leafOf(expert, stratum, salt), stratum })), leaves);
  for (const { i, wraps: given } of escrows)
    for (const { to, wrap } of given)
      checkShare(i, to, unwrap(openers[to - 1], Buffer.from(wrap, 'base64'), freeze, i, to));

  // And what is altered is refused: else the above says nothing.
  for (const [name, alter] of Object.entries({
    'another stratum for a leaf': (t) => { t.leaves[0].stratum = 1; },
    'leaves exchanged': (t) => { [t.leaves[0], t.leaves[1]] = [t.leaves[1], t.leaves[0]]; },
    'a commitment of another': (t) => { t.commitments[0] = t.commitments[1]; },
    'a step left out': (t) => { t.acceptances.pop(); },
    'a signature of another': (t) => { t.selection.signature.value = t.freeze.signature.value; },
    'another time': (t) => { t.reveals[0].document = t.reveals[0].document.replace('2026', '2025'); },
    'a result without its end': (t) => { t.result.document = t.result.document.replace('EXAMPLE', 'EXAMPLF'); },
  })) {
    const altered = structuredClone(transcript);
    alter(altered);
    refuses(name, () => verify(canonical(altered)));
  }
}

// Random draws.
let random = 0;
if (process.argv[2]) {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-draws-'));
  try {
    execFileSync(process.argv[2], ['--gtest_filter=RandomDraws.*'],
      { env: { ...process.env, HAIHE_DRAWS: folder }, stdio: 'pipe' });
    for (const name of readdirSync(folder)) {
      verify(readFileSync(join(folder, name), 'utf8'));
      random += 1;
    }
    assert.ok(random > 0, 'draws were conducted');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log(`2 draws of the vectors, ${wraps.length} wraps, ${random} random draws: all as said`);
