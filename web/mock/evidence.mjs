// Keys, certificates and Merkle proofs of the mocked world: invented, but they verify.

import smCrypto from 'sm-crypto-v2';

const { sm2, sm3 } = smCrypto;
const kIdentifier = '1234567812345678';
const bytes = (text) => new TextEncoder().encode(text);
const fromHex = (text) => Uint8Array.from(Buffer.from(text, 'hex'));
export const digest = (text) => sm3(typeof text === 'string' ? bytes(text) : text);

export function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function der(tag, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = content.length < 128 ? [content.length] : content.length < 256 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
const integer = (hex) => {
  const digits = Buffer.from(hex.replace(/^(00)+(?=..)/, ''), 'hex');
  return der(2, digits[0] >= 128 ? Buffer.concat([Buffer.from([0]), digits]) : digits);
};
const oid = (hex) => der(6, Buffer.from(hex, 'hex'));
const name = (text) => der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from(text)))));

/** `seed` makes the world the same at every start. */
export function holder(commonName, seed) {
  const privateKey = sm3(bytes(seed));
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  const algorithm = der(0x30, oid('2a811ccf55018375'));
  const info = der(0x30, der(0x30, oid('2a8648ce3d0201'), oid('2a811ccf5501822d')), der(3, Buffer.from([0]), Buffer.from(publicKey, 'hex')));
  const time = (text) => der(0x17, Buffer.from(text));
  const body = der(0x30, der(0xa0, der(2, Buffer.from([2]))), integer(sm3(bytes(commonName)).slice(0, 16)), algorithm, name('示例证书机构'), der(0x30, time('260101000000Z'), time('281231235959Z')), name(commonName), info);
  const certificate = der(0x30, body, algorithm, der(3, Buffer.from([0]), signatureOf(privateKey, publicKey, body)));
  const pem = pemOf('CERTIFICATE', certificate);
  return { commonName, privateKey, publicKey, pem, keyPem: keyPem(privateKey, publicKey), keyId: digest(new Uint8Array(certificate)) };
}

const pemOf = (kind, bytes) => `-----BEGIN ${kind}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${kind}-----\n`;

/** PKCS #8, as OpenSSL writes it. */
function keyPem(privateKey, publicKey) {
  const secret = der(0x30, integer('01'), der(4, Buffer.from(privateKey, 'hex')), der(0xa1, der(3, Buffer.from([0]), Buffer.from(publicKey, 'hex'))));
  return pemOf('PRIVATE KEY', der(0x30, integer('00'), der(0x30, oid('2a8648ce3d0201'), oid('2a811ccf5501822d')), der(4, secret)));
}

function signatureOf(privateKey, publicKey, data) {
  const raw = sm2.doSignature(new Uint8Array(data), privateKey, { hash: true, publicKey, userId: kIdentifier });
  return der(0x30, integer(raw.slice(0, 64)), integer(raw.slice(64)));
}

export function sign(who, label, signed) {
  return signatureOf(who.privateKey, who.publicKey, Buffer.concat([Buffer.from(`${label}\0`), Buffer.from(signed)])).toString('base64');
}

/** SM2 encryption as the specification's DER. */
export function encrypt(who, plain) {
  const raw = sm2.doEncrypt(plain, who.publicKey, 1);
  return der(0x30, integer(raw.slice(0, 64)), integer(raw.slice(64, 128)), der(4, Buffer.from(raw.slice(128, 192), 'hex')), der(4, Buffer.from(raw.slice(192), 'hex')));
}
export const signature = (who, label, text) => ({ label, certificate: who.pem, value: sign(who, label, text) });

const leafOf = (data) => sm3(Uint8Array.from([0, ...data]));
const nodeOf = (left, right) => sm3(Uint8Array.from([1, ...fromHex(left), ...fromHex(right)]));
const splitOf = (count) => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};
export const rootOf = (leaves) => (leaves.length === 1 ? leaves[0] : nodeOf(rootOf(leaves.slice(0, splitOf(leaves.length))), rootOf(leaves.slice(splitOf(leaves.length)))));
function pathOf(leaves, index) {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return index < split ? [...pathOf(leaves.slice(0, split), index), rootOf(leaves.slice(split))] : [...pathOf(leaves.slice(split), index - split), rootOf(leaves.slice(0, split))];
}

function headOf(who, label, logId, leaves, time) {
  const head = { logId, epoch: 1, size: leaves.length, root: rootOf(leaves), time, keyId: who.keyId };
  return { head, signature: sign(who, label, canonical(head)) };
}

/** Items of an outbox, each message canonical text, the index its sequence. */
export function outbox(who, logId, messages, time) {
  const leaves = messages.map((message) => leafOf(bytes(message)));
  const outboxHead = headOf(who, 'haihe/outbox-head/1', logId, leaves, time);
  return messages.map((message, index) => ({ position: index, message, outboxHead, inclusion: pathOf(leaves, index) }));
}

/** Receipts of entries {where, who, what}, whose parts are canonical texts; seen by a witness {who, code, time}, if there is one. */
export function receipts(who, logId, entries, time, witness) {
  const u64 = (value) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigUInt64BE(BigInt(value));
    return buffer;
  };
  const disclosed = entries.map((entry, index) => Object.fromEntries(['where', 'who', 'what'].map((part) => {
    const salt = digest(`${logId} ${index} ${part}`);
    return [part, { commitment: sm3(bytes(entry[part]), { key: fromHex(salt), mode: 'hmac' }), salt, value: entry[part] }];
  })));
  const leaves = disclosed.map((parts, index) => leafOf(Buffer.concat([Buffer.from('haihe/entry/1\0'), u64(index), ...['where', 'who', 'what'].map((part) => Buffer.from(parts[part].commitment, 'hex'))])));
  const head = headOf(who, 'haihe/tree-head/1', logId, leaves, time);
  return disclosed.map((parts, index) => ({ index, ...parts, who: { commitment: parts.who.commitment }, proof: pathOf(leaves, index), head, certificate: who.pem, cosignatures: witness ? [cosigned(witness, head.head)] : [] }));
}

function cosigned({ who, code, time }, head) {
  const seen = { head: digest(canonical(head)), witness: code, time };
  return { ...seen, signature: sign(who, 'haihe/cosign/1', canonical(seen)) };
}
