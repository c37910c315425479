// A stranger checks the golden examples of spec/exchange with nothing of ours: node, its OpenSSL for P-256, and
// sm-crypto-v2 for SM2 and SM3. What it does is what spec/exchange/README.md says.

import assert from 'node:assert/strict';
import { createVerify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { sm2, sm3 } = require('sm-crypto-v2');
const examples = new URL('../../spec/exchange/examples/', import.meta.url);
const text = (name) => readFileSync(new URL(name, examples), 'utf8');
const utf8 = (string) => Buffer.from(string, 'utf8');
const hash = (...parts) => Buffer.from(sm3(Buffer.concat(parts)), 'hex');

// §2: the canonical form.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
function parsed(source) {
  const value = JSON.parse(source);
  assert.equal(canonical(value), source, 'is canonical');
  return value;
}

// §12: Sign(label, bytes) is over label || 0x00 || bytes.
function verifies(pem, label, bytes, signature) {
  const signed = Buffer.concat([utf8(label), Buffer.of(0), utf8(bytes)]);
  const der = new X509Certificate(pem).raw;
  const curve = Buffer.from('06082a811ccf5501822d034200', 'hex'); // the OID of SM2's curve, then the bits of the key
  const at = der.indexOf(curve);
  if (at < 0) return createVerify('SHA256').update(signed).verify(new X509Certificate(pem).publicKey, signature, 'base64');
  const point = der.subarray(at + curve.length, at + curve.length + 65).toString('hex');
  const value = Buffer.from(signature, 'base64').toString('hex');
  return sm2.doVerifySignature(signed, value, point, { hash: true, der: true, userId: '1234567812345678' });
}
const keyId = (pem) => hash(new X509Certificate(pem).raw).toString('hex');

// §4: the tree.
const leaf = (data) => hash(Buffer.of(0), data);
const node = (left, right) => hash(Buffer.of(1), left, right);
function root(leaves) {
  if (leaves.length === 0) return hash(Buffer.alloc(0));
  if (leaves.length === 1) return leaves[0];
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return node(root(leaves.slice(0, split)), root(leaves.slice(split)));
}
function rootFromProof(hash, index, size, proof) {
  let [number, last] = [index, size - 1];
  for (const sibling of proof.map((hex) => Buffer.from(hex, 'hex'))) {
    if (number % 2 === 1 || number === last) {
      hash = node(sibling, hash);
      while (number % 2 === 0 && number !== 0) [number, last] = [number >> 1, last >> 1];
    } else {
      hash = node(hash, sibling);
    }
    [number, last] = [number >> 1, last >> 1];
  }
  assert.equal(last, 0, 'the proof has the right length');
  return hash;
}

const certificates = Object.fromEntries(
  [['A1201000001', 'trading'], ['E1201000001', 'hub'], ['S1201000001', 'supervision']]
    .map(([code, name]) => [code, text(`keys/${name}.certificate.pem`)]),
);

function checkHead({ head, signature }, label) {
  const pem = certificates[head.logId];
  assert.equal(head.keyId, keyId(pem), 'the head names the key of its platform');
  assert.ok(verifies(pem, label, canonical(head), signature), 'the head is signed');
}
function checkCosignature({ signature, ...seen }, head) {
  assert.equal(seen.head, hash(utf8(canonical(head))).toString('hex'), 'it is this head that was seen');
  assert.ok(verifies(certificates[seen.witness], 'haihe/cosign/1', canonical(seen), signature), 'the witness signed');
}
function checkItem(item) {
  checkHead(item.outboxHead, 'haihe/outbox-head/1');
  const message = parsed(item.message);
  const { head } = item.outboxHead;
  assert.deepEqual([head.logId, head.epoch], [message.origin, message.epoch]);
  const computed = rootFromProof(leaf(utf8(item.message)), message.sequence, head.size, item.inclusion);
  assert.equal(computed.toString('hex'), head.root, 'the message stands in the outbox');
}
// What people signed: announcement, manifest, clarification, order, record, request, notice, change. What a committee signed is
// sealed.
function checkDocument(message) {
  const { signature, opinions, ...rest } = message.payload;
  if (opinions) {
    for (const { name } of parsed(rest.report).members) assert.match(name, /^成员[1-9][0-9]?$/, 'a report names nobody');
    assert.ok(opinions.every((one) => !one.signature && one.reasons === ''));
  }
  if (!signature) return 0;
  const signed =
    rest.announcement ?? rest.manifest ?? rest.clarification ?? rest.order ?? rest.record ?? rest.request ?? rest.notice ??
    rest.change;
  parsed(signed);
  assert.ok(verifies(signature.certificate, signature.label, signed, signature.value), 'the document is signed');
  return 1;
}
function hmac(salt, value) {
  const key = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.alloc(32)]); // HMAC over SM3's blocks of 64 bytes
  const mask = (byte) => Buffer.from(key.map((one) => one ^ byte));
  return hash(mask(0x5c), hash(mask(0x36), utf8(value))).toString('hex');
}
function checkReceipt(receipt) {
  const parts = ['where', 'who', 'what'].map((name) => receipt[name]);
  for (const { commitment, salt, value } of parts) {
    if (value === undefined) continue;
    assert.equal(hmac(salt, value), commitment, 'the part was committed to');
  }
  const index = Buffer.alloc(8);
  index.writeBigUInt64BE(BigInt(receipt.index));
  const entry = Buffer.concat([utf8('haihe/entry/1\0'), index, ...parts.map((part) => Buffer.from(part.commitment, 'hex'))]);
  const { head } = receipt.head;
  assert.equal(rootFromProof(leaf(entry), receipt.index, head.size, receipt.proof).toString('hex'), head.root);
  assert.equal(receipt.certificate, certificates[head.logId]);
  checkHead(receipt.head, 'haihe/tree-head/1');
  for (const cosignature of receipt.cosignatures) checkCosignature(cosignature, head);
}

const batch = parsed(text('batch.json'));
checkHead(batch.outboxHead, 'haihe/outbox-head/1');
assert.equal(batch.outboxHead.head.size, batch.first + batch.messages.length);
assert.equal(root(batch.messages.map((one) => leaf(utf8(one)))).toString('hex'), batch.outboxHead.head.root);
const documents = batch.messages.map((one) => checkDocument(parsed(one))).reduce((sum, one) => sum + one);
assert.equal(documents, 9);
// Who sat on the committee, told in the end, is what the report had committed to.
const told = Object.fromEntries(batch.messages.map((one) => [parsed(one).type, parsed(one).payload]));
const { salt, committee } = told['committee.disclosed'];
assert.equal(hmac(salt, committee), told['committee.sealed'].commitment);
assert.equal(told['evaluation.report'].committee.commitment, told['committee.sealed'].commitment);
checkHead(batch.ledgerHead.head, 'haihe/tree-head/1');

const receipt = parsed(text('receipt.json'));
checkReceipt(receipt.receipt);
checkCosignature(receipt.cosignature, batch.ledgerHead.head.head);
const recorded = parsed(receipt.receipt.what.value);
assert.deepEqual(recorded.outboxHead, batch.outboxHead);
assert.equal(recorded.first + recorded.count, receipt.next);

const feed = parsed(text('feed.json'));
feed.items.forEach(checkItem);
checkHead(feed.ledgerHead, 'haihe/tree-head/1');
const delivery = parsed(text('delivery.json'));
delivery.items.forEach(checkItem);
delivery.items.forEach((item) => assert.equal(checkDocument(parsed(item.message)), 1));
checkReceipt(parsed(text('delivery-receipt.json')).receipt);

// §4.2: two people have declared the epoch in the entry behind what is kept, and the hub has seen it there.
const history = parsed(text('key-history.json'));
for (const begins of history.epochs) {
  checkReceipt(begins);
  const { declaration, certificate, signatures } = parsed(begins.what.value);
  const declared = parsed(declaration);
  assert.deepEqual([declared.platform, declared.epoch], [history.platform, begins.head.head.epoch]);
  assert.deepEqual([declared.kept.entries, declared.certificate], [begins.index, keyId(certificate)]);
  assert.equal(new Set(signatures.map((one) => keyId(one.certificate))).size, 2, 'by two');
  assert.ok(signatures.every((one) => verifies(one.certificate, 'haihe/new-epoch/1', declaration, one.value)));
  assert.deepEqual(begins.cosignatures.map((one) => one.witness), ['E1201000001']);
}

// §4.3: the hub's has a line for each platform that holds what is lost, and a label of its own.
const hubs = parsed(text('messages/hub.epoch.json')).payload;
const { holders, kept } = parsed(hubs.declaration);
assert.deepEqual(holders.map((one) => one.platform), ['A1201000001', 'S1201000001']);
assert.ok(holders.some((one) => one.witnessed.size > kept.entries), 'a loss is shown');
assert.equal(new Set(hubs.signatures.map((one) => keyId(one.certificate))).size, 2, 'by two');
assert.ok(hubs.signatures.every((one) => verifies(one.certificate, 'haihe/hub-epoch/1', hubs.declaration, one.value)));

// §10: the request.
const headers = Object.fromEntries(
  text('request.http').trim().split('\r\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
);
assert.equal(headers['content-digest'], `sm3=:${hash(utf8(text('batch.json'))).toString('base64')}:`);
const base = text('request.signature-base.txt');
assert.ok(base.includes(`"content-digest": ${headers['content-digest']}\n`));
assert.ok(base.endsWith(`"@signature-params": ${headers['signature-input'].slice('haihe='.length)}`));
const value = headers.signature.slice('haihe=:'.length, -1);
assert.ok(verifies(certificates[batch.origin], 'haihe/request/1', base, value), 'the request is signed');

// And what is altered is refused: else the above says nothing.
assert.equal(verifies(certificates[batch.origin], 'haihe/request/1', `${base} `, value), false);
assert.throws(() => checkItem({ ...feed.items[5], message: feed.items[5].message.replace('示例', '事例') }));
console.log(`${batch.messages.length} messages, ${feed.items.length} items of the feed: all proved`);
