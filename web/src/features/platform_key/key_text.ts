// The keys of a platform as a story: which one from where, and who said so.

import type { Caller, KeyHistory } from '@/app/api';
import { toldIn } from '@/proof/check_keys';
import { commonNameOf, validityOf } from '@/proof/der';
import { certificateDigest } from '@/proof/receipt';

export interface KeyOfStory {
  certificate: string;
  keyId: string;
  name: string;
  validity?: { notBefore: string; notAfter: string };
  /** The change that brought it; absent of the first. */
  since?: { at: string; fromSequence: number; fromEntry: number };
}

function keyOf(certificate: string, since?: KeyOfStory['since']): KeyOfStory {
  const validity = validityOf(certificate);
  return { certificate, keyId: certificateDigest(certificate), name: commonNameOf(certificate), ...(validity ? { validity } : {}), ...(since ? { since } : {}) };
}

/** The newest first; undefined when what the platform tells cannot be read. */
export function storyOf({ first, changes }: KeyHistory): KeyOfStory[] | undefined {
  try {
    const later = changes.map(({ message }) => {
      const { occurredAt: at, change: { fromSequence, fromEntry }, signature } = toldIn(message);
      return keyOf(signature.certificate, { at, fromSequence, fromEntry });
    });
    return [keyOf(first), ...later].reverse();
  } catch {
    return undefined;
  }
}

/** Whom the node lets announce another key. */
export function mayChangeKey({ roles, duties }: Pick<Caller, 'roles' | 'duties'>): boolean {
  return roles.includes('operator') && duties.includes('operator');
}
