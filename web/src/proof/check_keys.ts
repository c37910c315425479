// The keys that a platform has had (spec/exchange, 4.1): each change stands under the last head of the key that it replaces, and
// the new key has accepted it. Not the certificates' chain or revocation: `haihe verify` does.

import { utf8 } from './bytes';
import { readCanonical, type Json } from './canonical';
import { check as checkOf, type Check as CheckOf } from './check';
import { includes, leaf } from './merkle';
import { certificateDigest, headVerifies, type Head } from './receipt';
import { verifies } from './signature';

const kOutboxHeadLabel = 'haihe/outbox-head/1';
const kTreeHeadLabel = 'haihe/tree-head/1';
const kKeyChangeLabel = 'haihe/key-change/1';

export interface KeyHistory {
  platform: string;
  first: string;
  changes: { message: string; outboxHead: Head; inclusion: string[] }[];
}
/** `head`: the newest of its ledger. */
export interface KeysToProve {
  history: KeyHistory;
  head: Head;
}
export type KeyCheckName = 'announced' | 'accepted' | 'place' | 'inForce';

interface KeyChange {
  platform: string;
  epoch: number;
  replaced: string;
  certificate: string;
  fromSequence: number;
  fromEntry: number;
}
interface Told {
  origin: string;
  epoch: number;
  sequence: number;
  type: string;
  occurredAt: string;
  change: KeyChange;
  text: string;
  signature: { label: string; certificate: string; value: string };
}

/** What a message platform.key says; throws when it is none. */
export function toldIn(message: string): Told {
  const { payload, ...told } = readCanonical(message) as unknown as Omit<Told, 'change' | 'text' | 'signature'> & { payload: { change: string; signature: Told['signature'] } };
  return { ...told, change: readCanonical(payload.change) as Json as unknown as KeyChange, text: payload.change, signature: payload.signature };
}

/** The certificates one after the other, the first included. */
export function certificatesOf({ first, changes }: KeyHistory): string[] {
  return [first, ...changes.map(({ message }) => toldIn(message).signature.certificate)];
}

const check = checkOf<KeyCheckName>;

export async function checkKeys({ history, head }: KeysToProve): Promise<CheckOf<KeyCheckName>[]> {
  const { platform, changes } = history;
  const each = async (right: (at: number) => Promise<boolean> | boolean): Promise<boolean | 'absent'> => {
    for (const [at] of changes.entries()) if (!(await right(at))) return false;
    return changes.length ? true : 'absent';
  };
  return [
    await check('announced', (hashes) => each(async (at) => {
      const { message, outboxHead, inclusion } = changes[at]!;
      const { sequence, epoch, change } = toldIn(message);
      const replaced = certificatesOf(history)[at]!;
      hashes.push({ name: `SM3(certificate ${at})`, value: certificateDigest(replaced) });
      const { logId, epoch: ofHead, size, root } = outboxHead.head;
      return change.replaced === certificateDigest(replaced) && logId === platform && ofHead === epoch && size === change.fromSequence
        && (await headVerifies(outboxHead, kOutboxHeadLabel, replaced)) && includes(leaf(utf8(message)), sequence, size, inclusion, root);
    })),
    await check('accepted', (hashes) => each(async (at) => {
      const { change, text, signature } = toldIn(changes[at]!.message);
      hashes.push({ name: `SM3(certificate ${at + 1})`, value: certificateDigest(signature.certificate) });
      return signature.label === kKeyChangeLabel && change.certificate === certificateDigest(signature.certificate) && verifies(signature.certificate, kKeyChangeLabel, text, signature.value);
    })),
    await check('place', () => each((at) => {
      const told = changes.map(({ message }) => toldIn(message));
      const { origin, epoch, type, sequence, change } = told[at]!;
      const before = told[at - 1]?.change;
      const ids = [...new Set(certificatesOf(history).map(certificateDigest))];
      return type === 'platform.key' && origin === platform && change.platform === platform && change.epoch === epoch && change.fromSequence === sequence + 1
        && (!before || (before.fromSequence < change.fromSequence && before.fromEntry < change.fromEntry)) && ids.length === changes.length + 1;
    })),
    await check('inForce', (hashes) => {
      const told = changes.map(({ message }) => toldIn(message).change);
      const at = told.filter(({ fromEntry }) => fromEntry < head.head.size).length;
      hashes.push({ name: 'keyId', value: head.head.keyId });
      return head.head.logId === platform && headVerifies(head, kTreeHeadLabel, certificatesOf(history)[at]!);
    }),
  ];
}
