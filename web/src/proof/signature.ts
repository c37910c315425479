// Sign(label, text) = signature over label || 0x00 || text, by the key in the certificate.

import { sm2 } from 'sm-crypto-v2';
import { concat, fromBase64, hex, owned, utf8 } from './bytes';
import { certificateFromPem, publicKeyOf, signatureParts, type PublicKey } from './der';

const kIdentifier = '1234567812345678';

export class CannotCheckHere extends Error {}

export async function verifies(certificatePem: string, label: string, text: string, value: string): Promise<boolean> {
  const key = publicKeyOf(certificateFromPem(certificatePem));
  return verifiesWith(key, concat(utf8(label), Uint8Array.of(0), utf8(text)), fromBase64(value));
}

export async function verifiesWith(key: PublicKey, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.kind === 'sm2') {
    if (!isOnCurve(key.point)) return false;
    return sm2.doVerifySignature(signed, hex(signatureParts(signature)), key.point, { hash: true, userId: kIdentifier });
  }
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) throw new CannotCheckHere('WebCrypto needs a secure connection');
  if (key.kind === 'p256') {
    const imported = await subtle.importKey('spki', owned(key.spki), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, owned(signatureParts(signature)), owned(signed));
  }
  const imported = await subtle.importKey('spki', owned(key.spki), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['verify']);
  return subtle.verify('RSASSA-PKCS1-v1_5', imported, owned(signature), owned(signed));
}

export function isOnCurve(point: string): boolean {
  try {
    return sm2.verifyPublicKey(point);
  } catch {
    return false; // the library throws for a point that is not on the curve
  }
}
