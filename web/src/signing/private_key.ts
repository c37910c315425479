// A private key from PEM: PKCS #8, plain or encrypted; SM2, P-256 and RSA.

import { sm2 } from 'sm-crypto-v2';
import { concat, fromBase64, fromHex, hex } from '@/proof/bytes';
import { children, single, type Element, type KeyKind } from '@/proof/der';
import { decrypted } from './encrypted_key';
import { KeyFault } from './key_fault';

export interface PrivateKey {
  kind: KeyKind;
  pkcs8: Uint8Array;
  /** Of SM2 only, as the library takes them. */
  secret: string;
  point: string;
}

const kOctets = 0x04;
const kSequence = 0x30;
const kAlgorithms: Record<string, KeyKind> = {
  '06072a8648ce3d020106082a811ccf5501822d': 'sm2',
  '06072a8648ce3d020106082a8648ce3d030107': 'p256',
  '06092a864886f70d0101010500': 'rsa',
};
const kSm2Info = fromHex('3059301306072a8648ce3d020106082a811ccf5501822d034200');
const kSecretBytes = 32;

function blockOf(pem: string): { encrypted: boolean; der: Uint8Array } {
  const found = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----/.exec(pem);
  if (!found) throw new KeyFault(/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(pem) ? 'formUnknown' : 'noKey');
  if (found[1] !== 'PRIVATE KEY' && found[1] !== 'ENCRYPTED PRIVATE KEY') throw new KeyFault('formUnknown');
  return { encrypted: found[1] !== 'PRIVATE KEY', der: fromBase64(found[2]!.replace(/\s+/g, '')) };
}

/** ECPrivateKey (RFC 5915). */
function secretOf(key: Element): string {
  const [, secret] = children(single(key.content, kSequence));
  if (secret?.tag !== kOctets || secret.content.length !== kSecretBytes) throw new KeyFault('formUnknown');
  return hex(secret.content);
}

function keyFrom(pkcs8: Uint8Array): PrivateKey {
  const [, algorithm, key] = children(single(pkcs8, kSequence));
  const kind = algorithm?.tag === kSequence ? kAlgorithms[hex(algorithm.content)] : undefined;
  if (!kind) throw new KeyFault('kindUnknown');
  if (key?.tag !== kOctets) throw new KeyFault('formUnknown');
  if (kind !== 'sm2') return { kind, pkcs8, secret: '', point: '' };
  const secret = secretOf(key);
  return { kind, pkcs8, secret, point: sm2.getPublicKeyFromPrivateKey(secret) };
}

/** A KeyFault for whatever is wrong with it. */
export async function readPrivateKey(pem: string, passphrase: string): Promise<PrivateKey> {
  let guessed = false;
  try {
    const { encrypted, der } = blockOf(pem);
    const pkcs8 = encrypted ? await decrypted(der, passphrase) : der;
    guessed = encrypted; // from here on what cannot be read was decrypted with another passphrase
    return keyFrom(pkcs8);
  } catch (fault) {
    if (fault instanceof KeyFault && !guessed) throw fault;
    if (fault instanceof KeyFault && fault.reason === 'kindUnknown') throw fault;
    throw new KeyFault(guessed ? 'passphraseWrong' : 'formUnknown');
  }
}

/** DER SubjectPublicKeyInfo, by whose digest a bidder's local key is named; of SM2 only. */
export function publicInfoOf(key: PrivateKey): Uint8Array | undefined {
  return key.kind === 'sm2' ? concat(kSm2Info, fromHex(key.point)) : undefined;
}
