// The keys of a platform as a story: which one from where, and who said so.

import type { Caller, KeyHistory } from '@/app/api';
import { utf8 } from '@/proof/bytes';
import { stepsOf, type Step } from '@/proof/check_keys';
import { commonNameOf, validityOf } from '@/proof/der';
import type { Declaration } from '@/proof/epoch_entry';
import { digest } from '@/proof/merkle';
import { certificateDigest } from '@/proof/receipt';

export interface KeyOfStory {
  certificate: string;
  keyId: string;
  name: string;
  validity?: { notBefore: string; notAfter: string };
  /** The change that brought it; absent of the first, and of one with which an epoch begins. */
  since?: { at: string; fromSequence: number; fromEntry: number };
  /** The declaration of the epoch that begins with it, and who signed that. */
  begun?: Declaration & { officers: string[]; digest: string };
  /** The epoch that follows begins with the same key. */
  goesOn: boolean;
}

function keyOf({ certificate, change, begun }: Step, next?: Step): KeyOfStory {
  const validity = validityOf(certificate);
  return {
    certificate, keyId: certificateDigest(certificate), name: commonNameOf(certificate), goesOn: next?.certificate === certificate,
    ...(validity ? { validity } : {}),
    ...(change ? { since: { at: change.occurredAt, fromSequence: change.change.fromSequence, fromEntry: change.change.fromEntry } } : {}),
    ...(begun ? { begun: { ...begun.declared, officers: begun.signatures.map((one) => commonNameOf(one.certificate)), digest: digest(utf8(begun.text)) } } : {}),
  };
}

/** The newest first; undefined when what the platform tells cannot be read. */
export function storyOf(history: Pick<KeyHistory, 'first' | 'changes' | 'epochs'>): KeyOfStory[] | undefined {
  try {
    return stepsOf(history).map((step, at, all) => keyOf(step, all[at + 1])).reverse();
  } catch {
    return undefined;
  }
}

/** What others had seen and the platform, or the hub, has no more; undefined when it is nothing. */
export function lostOf({ kept, witnessed, received = 0, holders = [] }: Pick<Declaration, 'kept' | 'witnessed' | 'received' | 'holders'>): { entries: number; messages: number } | undefined {
  const seen = Math.max(witnessed?.size ?? 0, ...holders.map((one) => Math.max(one.witnessed.size, one.read + 1)));
  const lost = { entries: Math.max(seen - kept.entries, 0), messages: Math.max(received - kept.messages, 0) };
  return lost.entries || lost.messages ? lost : undefined;
}

/** Whom the node lets announce another key. */
export function mayChangeKey({ roles, duties }: Pick<Caller, 'roles' | 'duties'>): boolean {
  return roles.includes('operator') && duties.includes('operator');
}
