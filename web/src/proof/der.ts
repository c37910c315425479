// Just enough DER, read strictly: minimal lengths, nothing after the end.

import { concat, fromBase64, hex } from './bytes';

const kInteger = 0x02;
const kBitString = 0x03;
const kOid = 0x06;
const kSequence = 0x30;
const kVersion = 0xa0;

export interface Element {
  tag: number;
  content: Uint8Array;
  whole: Uint8Array;
}

function readOne(bytes: Uint8Array, at: number): { element: Element; end: number } {
  if (at + 2 > bytes.length) throw new Error('DER is cut short');
  const tag = bytes[at]!;
  if ((tag & 0x1f) === 0x1f) throw new Error('DER tag of several bytes');
  let length = bytes[at + 1]!;
  let begin = at + 2;
  if (length >= 0x80) {
    const count = length & 0x7f;
    if (count < 1 || count > 3 || begin + count > bytes.length) throw new Error('DER length is not allowed');
    length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + bytes[begin + i]!;
    if (length < 0x80 || length < 256 ** (count - 1)) throw new Error('DER length is not minimal');
    begin += count;
  }
  const end = begin + length;
  if (end > bytes.length) throw new Error('DER is cut short');
  return { element: { tag, content: bytes.subarray(begin, end), whole: bytes.subarray(at, end) }, end };
}

export function single(bytes: Uint8Array, tag: number): Element {
  const { element, end } = readOne(bytes, 0);
  if (element.tag !== tag || end !== bytes.length) throw new Error('DER is not the one element expected');
  return element;
}

export function children(element: Element): Element[] {
  const list: Element[] = [];
  for (let at = 0; at < element.content.length; ) {
    const { element: child, end } = readOne(element.content, at);
    list.push(child);
    at = end;
  }
  return list;
}

/** The first certificate of a PEM text, as DER. */
export function certificateFromPem(pem: string): Uint8Array {
  const found = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem);
  if (!found) throw new Error('no certificate in the PEM text');
  return fromBase64(found[1]!.replace(/\s+/g, ''));
}

export type KeyKind = 'sm2' | 'p256' | 'rsa';
export interface PublicKey {
  kind: KeyKind;
  spki: Uint8Array;
  /** Uncompressed point as hexadecimal, for curves. */
  point: string;
}

const kEcPublicKey = '2a8648ce3d0201';
const kRsa = '2a864886f70d010101';
const kSm2Curve = '2a811ccf5501822d';
const kP256Curve = '2a8648ce3d030107';

export function publicKeyOf(certificate: Uint8Array): PublicKey {
  const parts = children(single(certificate, kSequence));
  if (parts.length !== 3 || parts[0]!.tag !== kSequence) throw new Error('not a certificate');
  const fields = children(parts[0]!);
  // [0] version, serial, signature, issuer, validity, subject, subjectPublicKeyInfo
  const info = fields[fields[0]?.tag === kVersion ? 6 : 5];
  if (!info || info.tag !== kSequence) throw new Error('certificate without a public key');
  const [algorithm, key, ...rest] = children(info);
  if (!algorithm || algorithm.tag !== kSequence || !key || key.tag !== kBitString || rest.length > 0) throw new Error('public key cannot be read');
  if (key.content[0] !== 0) throw new Error('public key with unused bits');
  const [oid, parameters] = children(algorithm);
  if (!oid || oid.tag !== kOid) throw new Error('public key cannot be read');
  if (hex(oid.content) === kRsa) return { kind: 'rsa', spki: info.whole, point: '' };
  const curve = parameters?.tag === kOid ? hex(parameters.content) : '';
  if (hex(oid.content) !== kEcPublicKey || (curve !== kSm2Curve && curve !== kP256Curve)) throw new Error('public key of an unknown kind');
  const point = key.content.subarray(1);
  if (point.length !== 65 || point[0] !== 4) throw new Error('public key is not an uncompressed point');
  return { kind: curve === kSm2Curve ? 'sm2' : 'p256', spki: info.whole, point: hex(point) };
}

const kCommonName = '550403';
const kWideString = 0x1e;

/** Whom a certificate (PEM) names; empty when it names nobody that can be read. */
export function commonNameOf(pem: string): string {
  try {
    const fields = children(children(single(certificateFromPem(pem), kSequence))[0]!);
    const subject = fields[fields[0]?.tag === kVersion ? 5 : 4]!;
    const names = children(subject).flatMap((set) => children(set)).map((one) => children(one));
    const value = names.find(([oid]) => oid && hex(oid.content) === kCommonName)?.[1];
    return value ? new TextDecoder(value.tag === kWideString ? 'utf-16be' : 'utf-8').decode(value.content) : '';
  } catch {
    return '';
  }
}

const kUtcTime = 0x17;
const kGeneralizedTime = 0x18;

function instantIn({ tag, content }: Element): string {
  const digits = new TextDecoder().decode(content);
  const [, century, rest] = (tag === kUtcTime ? /^()(\d{12})Z$/ : tag === kGeneralizedTime ? /^(\d\d)(\d{12})Z$/ : /^$/).exec(digits) ?? [];
  if (!rest) throw new Error('time cannot be read');
  const [year, month, day, hour, minute, second] = rest.match(/\d\d/g)!;
  return new Date(`${century || (Number(year) < 50 ? '20' : '19')}${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`).toISOString();
}

/** From when until when a certificate (PEM) is in force; undefined when that cannot be read. */
export function validityOf(pem: string): { notBefore: string; notAfter: string } | undefined {
  try {
    const fields = children(children(single(certificateFromPem(pem), kSequence))[0]!);
    const [from, until] = children(fields[fields[0]?.tag === kVersion ? 4 : 3]!);
    return { notBefore: instantIn(from!), notAfter: instantIn(until!) };
  } catch {
    return undefined;
  }
}

/** r || s of a strict DER signature, 32 bytes each. */
export function signatureParts(der: Uint8Array): Uint8Array {
  const [r, s, ...rest] = children(single(der, kSequence));
  if (!r || !s || rest.length > 0) throw new Error('signature is not two numbers');
  return concat(fixed(r), fixed(s));
}

function fixed(number: Element): Uint8Array {
  const { tag, content } = number;
  if (tag !== kInteger || content.length === 0 || content[0]! >= 0x80) throw new Error('signature holds no positive number');
  if (content[0] === 0 && (content.length === 1 || content[1]! < 0x80)) throw new Error('signature number is not minimal');
  const digits = content[0] === 0 ? content.subarray(1) : content;
  if (digits.length > 32) throw new Error('signature number is too long');
  const padded = new Uint8Array(32);
  padded.set(digits, 32 - digits.length);
  return padded;
}

/** The other way: minimal DER of r || s. */
export function signatureDer(parts: Uint8Array): Uint8Array {
  const body = concat(integer(parts.subarray(0, 32)), integer(parts.subarray(32)));
  return concat(Uint8Array.of(kSequence, body.length), body);
}

function integer(digits: Uint8Array): Uint8Array {
  const begin = digits.findIndex((byte) => byte !== 0);
  const minimal = digits.subarray(begin < 0 ? digits.length - 1 : begin);
  const content = minimal[0]! >= 0x80 ? concat(Uint8Array.of(0), minimal) : minimal;
  return concat(Uint8Array.of(kInteger, content.length), content);
}
