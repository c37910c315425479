// Shares, their commitments, and whether a content key fits its bid (spec/sealing §3, §9).

import { hkdf, sm3 } from 'sm-crypto-v2';
import { concat, fromHex, utf8 } from '@/proof/bytes';
import { digest } from '@/proof/merkle';
import type { Header } from './header';

const kKeyBytes = 32;

/** In GF(2^8) modulo x^8+x^4+x^3+x+1. */
export function times(x: number, y: number): number {
  let product = 0;
  for (let rest = y, power = x; rest > 0; rest >>= 1, power = (power << 1) ^ (power & 0x80 ? 0x11b : 0)) if (rest & 1) product ^= power;
  return product;
}

export function shareOf(key: Uint8Array, coefficients: Uint8Array, i: number): Uint8Array {
  return key.map((byte, at) => {
    let sum = byte;
    let power = 1;
    for (let row = 0; row < coefficients.length; row += kKeyBytes) {
      power = times(power, i);
      sum ^= times(coefficients[row + at]!, power);
    }
    return sum;
  });
}

export function commitmentOf(ctx: string, i: number, share: Uint8Array): string {
  return digest(concat(utf8('haihe/bid-share/1'), Uint8Array.of(0), fromHex(ctx), Uint8Array.of(i), share));
}

export function derived(ctx: string, key: Uint8Array, purpose: 'enc' | 'mac' | 'coef', bytes: number): Uint8Array {
  return hkdf(key, fromHex(ctx), utf8(`haihe/bid/1/${purpose}`), bytes);
}

/** The tag verifies and every commitment is the header's: so whoever gives the key, the same is opened. */
export function fits(header: Header, tag: string, key: Uint8Array): boolean {
  const mac = derived(header.ctx, key, 'mac', kKeyBytes);
  const coefficients = derived(header.ctx, key, 'coef', kKeyBytes * (header.context.k - 1));
  const right = sm3(concat(utf8('haihe/bid-tag/1'), Uint8Array.of(0), utf8(header.text)), { key: mac, mode: 'hmac' }) === tag;
  return header.sc.every((one, at) => commitmentOf(header.ctx, at + 1, shareOf(key, coefficients, at + 1)) === one) && right;
}
