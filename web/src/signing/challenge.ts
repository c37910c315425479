// Nobody signs opaque bytes that a server gives: the text must be a sign-in to this very place, with this certificate.

import { readCanonical } from '@/proof/canonical';

const kLifetimeMaxMilliseconds = 60_000;

export function isSignInHere(text: string, origin: string, platform: string, certificateDigest: string): boolean {
  try {
    const value = readCanonical(text) as Record<string, string>;
    const lifetime = Date.parse(value.expiresAt!) - Date.parse(value.issuedAt!);
    return value.origin === origin && value.platform === platform && value.certDigest === certificateDigest && /^[0-9a-f]{64}$/.test(value.nonce!) && lifetime > 0 && lifetime <= kLifetimeMaxMilliseconds;
  } catch {
    return false;
  }
}
