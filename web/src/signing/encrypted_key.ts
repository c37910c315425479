// EncryptedPrivateKeyInfo (RFC 5958) under PBES2 with PBKDF2 (RFC 8018), as `openssl genpkey -aes256` writes it.

import { hex, owned, utf8 } from '@/proof/bytes';
import { children, single, type Element } from '@/proof/der';
import { KeyFault } from './key_fault';

const kInteger = 0x02;
const kOctets = 0x04;
const kNull = 0x05;
const kOid = 0x06;
const kSequence = 0x30;
const kPbes2 = '2a864886f70d01050d';
const kPbkdf2 = '2a864886f70d01050c';
const kHashes: Record<string, string> = { '2a864886f70d0207': 'SHA-1', '2a864886f70d0209': 'SHA-256', '2a864886f70d020a': 'SHA-384', '2a864886f70d020b': 'SHA-512' };
const kDefaultHash = 'SHA-1';
const kCiphers: Record<string, number> = { '60864801650304012a': 256, '608648016503040116': 192, '608648016503040102': 128 };
const kRoundsMax = 10_000_000;

interface Recipe {
  salt: Uint8Array;
  rounds: number;
  hash: string;
  bits: number;
  iv: Uint8Array;
}

function unknown(): never {
  throw new KeyFault('formUnknown');
}

function need(element: Element | undefined, tag: number): Element {
  return element?.tag === tag ? element : unknown();
}

function oidOf(element: Element | undefined): string {
  return hex(need(element, kOid).content);
}

function roundsOf(element: Element | undefined): number {
  const { content } = need(element, kInteger);
  const rounds = content.length > 4 || content[0]! >= 0x80 ? 0 : content.reduce((sum, byte) => sum * 256 + byte, 0);
  return rounds >= 1 && rounds <= kRoundsMax ? rounds : unknown();
}

function recipeOf(algorithm: Element): Recipe {
  const [scheme, parameters] = children(algorithm);
  if (oidOf(scheme) !== kPbes2) unknown();
  const [derivation, cipher] = children(need(parameters, kSequence));
  const [function_, inputs] = children(need(derivation, kSequence));
  if (oidOf(function_) !== kPbkdf2) unknown();
  const [salt, rounds, ...rest] = children(need(inputs, kSequence));
  const named = rest.find((one) => one.tag === kSequence);
  const [hash, nothing] = named ? children(named) : [];
  if (nothing && nothing.tag !== kNull) unknown();
  const [name, iv] = children(need(cipher, kSequence));
  const bits = kCiphers[oidOf(name)] ?? unknown();
  return { salt: need(salt, kOctets).content, rounds: roundsOf(rounds), hash: hash ? (kHashes[oidOf(hash)] ?? unknown()) : kDefaultHash, bits, iv: need(iv, kOctets).content };
}

/** PrivateKeyInfo within. A wrong passphrase shows as padding that is wrong, or by chance only later. */
export async function decrypted(der: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const [algorithm, data] = children(single(der, kSequence));
  const recipe = recipeOf(need(algorithm, kSequence));
  const { content } = need(data, kOctets);
  if (passphrase === '') throw new KeyFault('passphraseNeeded');
  const { subtle } = globalThis.crypto;
  const secret = await subtle.importKey('raw', owned(utf8(passphrase)), 'PBKDF2', false, ['deriveKey']);
  const key = await subtle.deriveKey({ name: 'PBKDF2', salt: owned(recipe.salt), iterations: recipe.rounds, hash: recipe.hash }, secret, { name: 'AES-CBC', length: recipe.bits }, false, ['decrypt']);
  try {
    return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: owned(recipe.iv) }, key, owned(content)));
  } catch {
    throw new KeyFault('passphraseWrong');
  }
}
