// Sign(label, text): a signature over label || 0x00 || text, in the forms that proof/signature.ts verifies.

import { sm2 } from 'sm-crypto-v2';
import { base64, concat, fromHex, owned, utf8 } from '@/proof/bytes';
import { certificateFromPem, publicKeyOf, signatureDer } from '@/proof/der';
import { verifies } from '@/proof/signature';
import type { Signature } from '@/app/api';
import { KeyFault } from './key_fault';
import type { PrivateKey } from './private_key';

const kIdentifier = '1234567812345678';
const kPairLabel = 'haihe/key-check/1';
const kCurve = { name: 'ECDSA', namedCurve: 'P-256' };
const kRsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

export async function sign(key: PrivateKey, label: string, text: string): Promise<string> {
  const data = concat(utf8(label), Uint8Array.of(0), utf8(text));
  if (key.kind === 'sm2') return base64(signatureDer(fromHex(sm2.doSignature(data, key.secret, { hash: true, publicKey: key.point, userId: kIdentifier }))));
  const { subtle } = globalThis.crypto;
  const handle = await subtle.importKey('pkcs8', owned(key.pkcs8), key.kind === 'p256' ? kCurve : kRsa, false, ['sign']);
  if (key.kind === 'rsa') return base64(new Uint8Array(await subtle.sign(kRsa.name, handle, owned(data))));
  return base64(signatureDer(new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, handle, owned(data)))));
}

export async function signedBy(key: PrivateKey, certificate: string, label: string, text: string): Promise<Signature> {
  return { label, certificate, value: await sign(key, label, text) };
}

async function isPair(key: PrivateKey, certificate: string): Promise<boolean> {
  try {
    if (publicKeyOf(certificateFromPem(certificate)).kind !== key.kind) return false;
    return await verifies(certificate, kPairLabel, '', await sign(key, kPairLabel, ''));
  } catch {
    return false;
  }
}

/** Every certificate of a PEM text, each as a PEM text of its own. */
export function certificatesIn(pem: string): string[] {
  return (pem.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g) ?? []).map((one) => `${one}\n`);
}

/** The certificate, of those given, that this key belongs to: a file may hold a chain. */
export async function certificateOf(key: PrivateKey, certificates: string[]): Promise<string> {
  if (certificates.length === 0) throw new KeyFault('noCertificate');
  for (const one of certificates) if (await isPair(key, one)) return one;
  throw new KeyFault('notAPair');
}
