// A certificate that somebody hands in, and what a verification says of it in plain words.

import type { Verification } from '@/app/api';
import { base64 } from '@/proof/bytes';

const kDerSequence = 0x30;

/** PEM of a file's bytes; what is neither goes on as text, and the node says what is wrong with it. */
export function pemOfFile(bytes: Uint8Array): string {
  if (bytes[0] === kDerSequence && bytes[1] !== undefined && bytes[1] >= 0x80) return `-----BEGIN CERTIFICATE-----\n${base64(bytes).replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  return new TextDecoder().decode(bytes);
}

/** good; unwatched: nobody says whether it was revoked; stale: what was said is too old; bad. */
export type CertificateStanding = 'good' | 'unwatched' | 'stale' | 'bad';

export function standingOf({ valid, chain, evidence }: Pick<Verification, 'valid' | 'chain' | 'evidence'>): CertificateStanding {
  if (!valid) return 'bad';
  const of = (certificate: string) => evidence.filter((one) => one.certificate === certificate);
  const links = chain.slice(0, -1).map((one) => of(one.certificate));
  if (links.some((said) => said.length > 0 && !said.some((one) => one.fresh))) return 'stale';
  return links[0]?.length ? 'good' : 'unwatched';
}

export const kStandingLevels: Record<CertificateStanding, 'green' | 'yellow' | 'red'> = { good: 'green', unwatched: 'green', stale: 'yellow', bad: 'red' };

/** What a certificate is called in a sentence: the common name of its subject (RFC 4514), else all of it. */
export function nameIn(subject: string): string {
  const name = /(?:^|[,+])CN=((?:\\.|[^,+\\])+)/.exec(subject)?.[1];
  return name ? name.replace(/\\(.)/g, '$1') : subject;
}
