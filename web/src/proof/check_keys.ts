// The keys that a platform has had (spec/exchange, 4.1, 4.2): each change stands under the last head of the key that it replaces, and
// the new key has accepted it; where an epoch begins, two people have declared it. Not the certificates' chain or revocation, nor
// whether the hub has taken a declaration: `haihe verify keys` does.

import { utf8 } from './bytes';
import { readCanonical, type Json } from './canonical';
import { check as checkOf, type Check as CheckOf } from './check';
import { begunIn, isDeclared, type Begun } from './epoch_entry';
import { includes, leaf } from './merkle';
import { certificateDigest, headVerifies, type Head, type Receipt } from './receipt';
import { verifies } from './signature';

const kOutboxHeadLabel = 'haihe/outbox-head/1';
const kTreeHeadLabel = 'haihe/tree-head/1';
const kKeyChangeLabel = 'haihe/key-change/1';

export interface KeyHistory {
  platform: string;
  first: string;
  changes: { message: string; outboxHead: Head; inclusion: string[] }[];
  epochs?: Receipt[];
}
/** `head`: the newest of its ledger. */
export interface KeysToProve {
  history: KeyHistory;
  head: Head;
}
export type KeyCheckName = 'announced' | 'accepted' | 'place' | 'declared' | 'inForce';

interface KeyChange {
  platform: string;
  epoch: number;
  replaced: string;
  certificate: string;
  fromSequence: number;
  fromEntry: number;
}
export interface Told {
  message: string;
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
  const { payload, ...told } = readCanonical(message) as unknown as Omit<Told, 'message' | 'change' | 'text' | 'signature'> & { payload: { change: string; signature: Told['signature'] } };
  return { ...told, message, change: readCanonical(payload.change) as Json as unknown as KeyChange, text: payload.change, signature: payload.signature };
}

/** One certificate after the other: the first, a change, a declaration that names it. */
export interface Step {
  epoch: number;
  certificate: string;
  change?: Told;
  begun?: Begun;
}

export function stepsOf({ first, changes, epochs = [] }: Omit<KeyHistory, 'platform'>): Step[] {
  const begun = epochs.map(begunIn).map((one): Step => ({ epoch: one.declared.epoch, certificate: one.certificate, begun: one }));
  const told = changes.map(({ message }) => toldIn(message)).map((one): Step => ({ epoch: one.epoch, certificate: one.signature.certificate, change: one }));
  return [{ epoch: 1, certificate: first }, ...[...begun, ...told].sort((one, other) => one.epoch - other.epoch)]; // stable: an epoch begins with its declaration
}

/** Whose head this is: the last of its epoch that is in force at its size, if it counts at all. */
export function signerOf(steps: Step[], { epoch, size, root }: Pick<Head['head'], 'epoch' | 'size' | 'root'>): string | undefined {
  const declared = steps.flatMap(({ begun }) => (begun ? [begun.declared] : []));
  const begins = declared.find((one) => one.epoch === epoch)?.kept.entries;
  if (epoch !== 1 && (begins === undefined || size <= begins)) return undefined;
  if (declared.some((one) => one.epoch > epoch && (size > one.kept.entries || (size === one.kept.entries && root !== one.kept.root)))) return undefined;
  return steps.filter((one) => one.epoch === epoch && (one.change?.change.fromEntry ?? -1) < size).at(-1)?.certificate;
}

const check = checkOf<KeyCheckName>;

export async function checkKeys({ history, head }: KeysToProve): Promise<CheckOf<KeyCheckName>[]> {
  const { platform, changes, epochs = [] } = history;
  const each = async <One>(all: One[], right: (one: One, at: number) => Promise<boolean> | boolean): Promise<boolean | 'absent'> => {
    for (const [at, one] of all.entries()) if (!(await right(one, at))) return false;
    return all.length ? true : 'absent';
  };
  /** The step that a change takes, and the one before it. */
  const around = (message: string): [Step, Step] => {
    const steps = stepsOf(history);
    const at = steps.findIndex(({ change }) => change?.message === message);
    return [steps[at - 1]!, steps[at]!];
  };
  return [
    await check('announced', (hashes) => each(changes, async ({ message, outboxHead, inclusion }, at) => {
      const { sequence, epoch, change } = toldIn(message);
      const replaced = around(message)[0].certificate;
      hashes.push({ name: `SM3(certificate ${at})`, value: certificateDigest(replaced) });
      const { logId, epoch: ofHead, size, root } = outboxHead.head;
      return change.replaced === certificateDigest(replaced) && logId === platform && ofHead === epoch && size === change.fromSequence
        && (await headVerifies(outboxHead, kOutboxHeadLabel, replaced)) && includes(leaf(utf8(message)), sequence, size, inclusion, root);
    })),
    await check('accepted', (hashes) => each(changes, async ({ message }, at) => {
      const { change, text, signature } = toldIn(message);
      hashes.push({ name: `SM3(certificate ${at + 1})`, value: certificateDigest(signature.certificate) });
      return signature.label === kKeyChangeLabel && change.certificate === certificateDigest(signature.certificate) && verifies(signature.certificate, kKeyChangeLabel, text, signature.value);
    })),
    await check('place', () => each(changes, ({ message }, at) => {
      const { origin, epoch, type, sequence, change } = toldIn(message);
      const before = at ? toldIn(changes[at - 1]!.message) : undefined;
      const ends = epochs.map((one) => begunIn(one).declared).find((one) => one.epoch > epoch)?.kept.entries ?? Infinity;
      const ids = stepsOf(history).map(({ certificate }) => certificateDigest(certificate)).filter((id, step, all) => id !== all[step - 1]);
      return type === 'platform.key' && origin === platform && change.platform === platform && change.epoch === epoch && change.fromSequence === sequence + 1 && change.fromEntry <= ends
        && (!before || before.epoch < epoch || (before.epoch === epoch && before.change.fromSequence < change.fromSequence && before.change.fromEntry < change.fromEntry)) && new Set(ids).size === ids.length;
    })),
    await check('declared', (hashes) => each(epochs, async (receipt, at) => {
      const { declared } = begunIn(receipt);
      const before = at ? begunIn(epochs[at - 1]!).declared : undefined;
      hashes.push({ name: `root(${declared.kept.entries})`, value: declared.kept.root });
      return (await isDeclared(platform, receipt)) && receipt.certificate === signerOf(stepsOf(history), receipt.head.head) && (!before || (before.epoch < declared.epoch && before.kept.entries < declared.kept.entries));
    })),
    await check('inForce', (hashes) => {
      const signer = signerOf(stepsOf(history), head.head);
      hashes.push({ name: 'keyId', value: head.head.keyId });
      return head.head.logId === platform && signer !== undefined && headVerifies(head, kTreeHeadLabel, signer);
    }),
  ];
}
