// Opening a wrap (spec/sealing §4): strict before it is decrypted, and all failures alike.

import { sm2 } from 'sm-crypto-v2';
import { concat, fromHex, hex, owned, utf8 } from '@/proof/bytes';
import { children, single, type Element } from '@/proof/der';
import { isOnCurve } from '@/proof/signature';
import type { PrivateKey } from '@/signing/private_key';

const kInteger = 0x02;
const kOctets = 0x04;
const kSequence = 0x30;
const kSecretBytes = 32;
const kPlainBytes = 82;
const kHashBytes = 32;
const kC1C3C2 = 1;
const kP = 'fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff';
const kOaep = { name: 'RSA-OAEP', hash: 'SHA-256' };

/** 32 bytes of a minimal integer that is not negative and below p. */
function coordinate({ tag, content }: Element): string | undefined {
  if (tag !== kInteger || content.length === 0 || content.length > 33 || content[0]! >= 0x80) return undefined;
  if (content[0] === 0 && content.length > 1 && content[1]! < 0x80) return undefined;
  if (content[0] !== 0 && content.length === 33) return undefined;
  const digits = hex(content.length === 33 ? content.subarray(1) : content).padStart(64, '0');
  return digits < kP ? digits : undefined; // both are 64 digits: their order is that of the numbers
}

/** C1 || C3 || C2 as the library's raw mode takes it: its DER mode takes points that are not on the curve. */
function rawCipher(bytes: Uint8Array): string | undefined {
  const parts = children(single(bytes, kSequence));
  if (parts.length !== 4) return undefined;
  const [x, y] = [coordinate(parts[0]!), coordinate(parts[1]!)];
  const [hash, text] = [parts[2]!, parts[3]!];
  if (!x || !y || hash.tag !== kOctets || hash.content.length !== kHashBytes || text.tag !== kOctets || text.content.length !== kPlainBytes) return undefined;
  return isOnCurve(`04${x}${y}`) ? x + y + hex(hash.content) + hex(text.content) : undefined;
}

async function plainOf(key: PrivateKey, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (key.kind === 'sm2') {
    const raw = rawCipher(bytes);
    return raw ? Uint8Array.from(sm2.doDecrypt(raw, key.secret, kC1C3C2, { output: 'array' })) : undefined;
  }
  if (key.kind !== 'rsa') return undefined; // P-256 is not encrypted to
  const handle = await globalThis.crypto.subtle.importKey('pkcs8', owned(key.pkcs8), kOaep, false, ['decrypt']);
  return new Uint8Array(await globalThis.crypto.subtle.decrypt(kOaep, handle, owned(bytes)));
}

/** The share or key within; undefined when anything at all is not as it must be. */
export async function openWrap(key: PrivateKey, bytes: Uint8Array, ctx: string, i: number): Promise<Uint8Array | undefined> {
  try {
    const plain = await plainOf(key, bytes);
    const prefix = concat(utf8('haihe/bid-wrap/1'), Uint8Array.of(0), fromHex(ctx), Uint8Array.of(i));
    if (plain?.length !== kPlainBytes || hex(plain.subarray(0, prefix.length)) !== hex(prefix)) return undefined;
    return plain.slice(kPlainBytes - kSecretBytes);
  } catch {
    return undefined;
  }
}
