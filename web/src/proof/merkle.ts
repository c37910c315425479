// Leaf H(0x00||d), node H(0x01||l||r), RFC 9162 shape, H = SM3.

import { sm3 } from 'sm-crypto-v2';
import { concat, fromHex, utf8 } from './bytes';

export type Hash = string;

export function digest(bytes: Uint8Array): Hash {
  return sm3(bytes);
}

export function hmac(key: Uint8Array, text: string): Hash {
  return sm3(utf8(text), { key, mode: 'hmac' });
}

export function leaf(data: Uint8Array): Hash {
  return digest(concat(Uint8Array.of(0), data));
}

export function node(left: Hash, right: Hash): Hash {
  return digest(concat(Uint8Array.of(1), fromHex(left), fromHex(right)));
}

/** The root of all leaves; for tests and small lists. */
export function root(leaves: Hash[]): Hash {
  if (leaves.length === 0) return digest(new Uint8Array());
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return node(root(leaves.slice(0, split)), root(leaves.slice(split)));
}

export function inclusionProof(leaves: Hash[], index: number): Hash[] {
  if (leaves.length <= 1) return [];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return index < split
    ? [...inclusionProof(leaves.slice(0, split), index), root(leaves.slice(split))]
    : [...inclusionProof(leaves.slice(split), index - split), root(leaves.slice(0, split))];
}

/** RFC 9162 §2.1.3.2. Division, not shifts: sizes may exceed 32 bits. */
export function includes(leafHash: Hash, index: number, size: number, proof: Hash[], expected: Hash): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let result = leafHash;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      result = node(sibling, result);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else result = node(result, sibling);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && result === expected;
}
