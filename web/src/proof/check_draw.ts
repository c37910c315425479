// What a reader's own browser can check of a draw of experts, from its transcript alone (spec/draw): every signature, every step, and
// the selection computed anew. Not the certificates' chain: `haihe verify draw` does. Of a draw that goes on, what is there so far.

import { sm3 } from 'sm-crypto-v2';
import { concat, fromHex, hex, utf8 } from './bytes';
import { canonical, readCanonical } from './canonical';
import { check as checkOf, type Check as CheckOf, type Hash } from './check';
import { digest, leaf as treeLeaf, root } from './merkle';
import { certificateDigest } from './receipt';
import { verifies } from './signature';

export interface SignedDocument {
  document: string;
  signature: { certificate: string; label: string; value: string };
}
export interface DrawLeaf {
  leaf: string;
  stratum: number;
}
export interface DrawTranscript {
  format: string;
  freeze: SignedDocument;
  leaves: DrawLeaf[];
  countersignature?: SignedDocument;
  commitments: SignedDocument[];
  escrows: SignedDocument[];
  acceptances: SignedDocument[];
  reveals: SignedDocument[];
  releases: SignedDocument[];
  selection?: SignedDocument;
  replacements: SignedDocument[];
  result?: SignedDocument;
}
export interface Freeze {
  at: string;
  attempt: number;
  drawId: string;
  listRoot: string;
  m: number;
  parties: { i: number; role: string; signCertDigest: string }[];
  requestDigest: string;
  strata: { name: string; need: number; reserve: number }[];
  tender: string;
  windows: { commitBy: string; escrowBy: string; acceptBy: string; revealBy: string };
}
export interface Selection {
  after: string;
  seed: string;
  strata: { drawn: number[]; reserves: number[] }[];
}
export interface Replacement {
  after: string;
  at: string;
  ground: string;
  in?: number;
  out: number;
}
export interface DrawResult {
  after: string;
  at: string;
  called: { expert: string; j: number; salt: string }[];
  members: number[][];
}
export interface DrawToProve {
  transcript: DrawTranscript;
  /** As the hub shows it, where it does. */
  request?: string;
}
export type DrawCheckName = 'freeze' | 'request' | 'leaves' | 'countersignature' | 'commitments' | 'escrows' | 'acceptances' | 'values' | 'selection' | 'replacements' | 'result';

const kParties = [1, 2, 3];
const check = checkOf<DrawCheckName>;
const label = (text: string) => concat(utf8(text), Uint8Array.of(0));
const hash = (...parts: Uint8Array[]) => digest(concat(...parts));
const hmac = (key: Uint8Array, ...parts: Uint8Array[]) => fromHex(sm3(concat(...parts), { key, mode: 'hmac' }));
const u32 = (value: number) => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);
export const documentDigest = (one: SignedDocument) => digest(utf8(one.document));
const stepDigest = (documents: SignedDocument[]) => hash(label('haihe/draw-step/1'), ...documents.map((one) => fromHex(documentDigest(one))));
const othersOf = (i: number) => kParties.filter((other) => other !== i);

/** Of each stratum the positions in the order of their scores. */
export function selected(strata: Freeze['strata'], leaves: DrawLeaf[], seed: Uint8Array): Selection['strata'] {
  const scored = leaves.map(({ leaf, stratum }, j) => ({ j, stratum, score: hex(hmac(seed, label('haihe/draw-score/1'), Uint8Array.of(stratum), u32(j), fromHex(leaf))) }));
  return strata.map(({ need, reserve }, s) => {
    const order = scored.filter(({ stratum }) => stratum === s).sort((a, b) => (a.score < b.score ? -1 : a.score > b.score ? 1 : a.j - b.j)).map(({ j }) => j);
    if (order.length < need + reserve) throw new Error('the stratum holds too few');
    return { drawn: order.slice(0, need), reserves: order.slice(need, need + reserve) };
  });
}

export async function checkDraw({ transcript, request }: DrawToProve): Promise<CheckOf<DrawCheckName>[]> {
  const { leaves } = transcript;
  const freeze = readCanonical(transcript.freeze.document) as unknown as Freeze;
  const freezeDigest = documentDigest(transcript.freeze);
  const certificateOf = (i: number) => freeze.parties[i - 1]!.signCertDigest;
  const list: CheckOf<DrawCheckName>[] = [];

  /** Throws unless it is canonical and signed by party i. */
  async function read<T>(one: SignedDocument, purpose: string, i: number): Promise<T> {
    const value = readCanonical(one.document);
    const { certificate, label: stated, value: signed } = one.signature;
    if (stated !== purpose || certificateDigest(certificate) !== certificateOf(i) || !(await verifies(certificate, purpose, one.document, signed))) throw new Error('not signed by its party');
    return value as unknown as T;
  }
  type Said = { after: string; at: string; i: number };
  /** All three have spoken after the step before, in time. */
  async function step<T extends Said>(documents: SignedDocument[], purpose: string, after: string, until: string): Promise<T[]> {
    if (documents.length !== kParties.length) throw new Error('not all three have spoken');
    const said = await Promise.all(documents.map((one, p) => read<T>(one, purpose, p + 1)));
    if (said.some((one, p) => one.after !== after || one.i !== p + 1 || one.at >= until)) throw new Error('out of turn');
    return said;
  }
  const stated = (present: boolean, work: (hashes: Hash[]) => boolean | Promise<boolean>) => (hashes: Hash[]) => (present ? work(hashes) : 'absent' as const);

  list.push(await check('freeze', async (hashes) => {
    await read(transcript.freeze, 'haihe/draw-freeze/1', 1);
    hashes.push({ name: 'H(F)', value: freezeDigest });
    return transcript.format === 'haihe/draw-transcript/1' && same(freeze.parties.map(({ i }) => i), kParties) && new Set(kParties.map(certificateOf)).size === kParties.length;
  }));
  list.push(await check('request', stated(request !== undefined, (hashes) => {
    hashes.push({ name: 'requestDigest', value: freeze.requestDigest });
    return digest(utf8(request!)) === freeze.requestDigest;
  })));
  list.push(await check('leaves', (hashes) => {
    const order = leaves.map(({ leaf, stratum }) => `${String(stratum).padStart(3, '0')}${leaf}`);
    hashes.push({ name: 'listRoot', value: freeze.listRoot });
    return leaves.length === freeze.m && order.every((one, j) => j === 0 || order[j - 1]! < one) && root(leaves.map(({ leaf, stratum }) => treeLeaf(concat(Uint8Array.of(stratum), fromHex(leaf))))) === freeze.listRoot;
  }));
  list.push(await check('countersignature', stated(transcript.countersignature !== undefined, async (hashes) => {
    const said = await read<{ after: string; listDigest: string }>(transcript.countersignature!, 'haihe/draw-list/1', 2);
    hashes.push({ name: 'listDigest', value: said.listDigest });
    return said.after === freezeDigest;
  })));
  type Commitment = Said & { shares: { commitment: string; to: number }[] };
  let commitments: Commitment[] = [];
  list.push(await check('commitments', stated(transcript.commitments.length > 0, async () => {
    commitments = await step<Commitment>(transcript.commitments, 'haihe/draw-commit/1', freezeDigest, freeze.windows.commitBy);
    return true;
  })));
  list.push(await check('escrows', stated(transcript.escrows.length > 0, async () => Boolean(await step(transcript.escrows, 'haihe/draw-escrow/1', stepDigest(transcript.commitments), freeze.windows.escrowBy)))));
  list.push(await check('acceptances', stated(transcript.acceptances.length > 0, async () => Boolean(await step(transcript.acceptances, 'haihe/draw-accept/1', stepDigest(transcript.escrows), freeze.windows.acceptBy)))));
  const accepted = stepDigest(transcript.acceptances);

  const asCommitted = (from: number, to: number, share: string) => hash(label('haihe/draw-share/1'), fromHex(freezeDigest), Uint8Array.of(from, to), fromHex(share)) === commitments[from - 1]!.shares.find((one) => one.to === to)!.commitment;
  async function valueOf(i: number): Promise<Uint8Array> {
    const reveal = transcript.reveals.find((one) => certificateDigest(one.signature.certificate) === certificateOf(i));
    let shares: { from: number; to: number; share: string }[];
    if (reveal) {
      const said = await read<Said & { shares: { share: string; to: number }[] }>(reveal, 'haihe/draw-reveal/1', i);
      if (said.after !== accepted || said.i !== i || said.at >= freeze.windows.revealBy) throw new Error('out of turn');
      shares = said.shares.map(({ share, to }) => ({ from: i, to, share }));
    } else {
      shares = await Promise.all(othersOf(i).map(async (holder) => {
        const release = transcript.releases.find((one) => same([(JSON.parse(one.document) as { from: number }).from, (JSON.parse(one.document) as Said).i], [i, holder]));
        const said = await read<Said & { from: number; share: string }>(release!, 'haihe/draw-release/1', holder);
        if (said.after !== accepted || said.at < freeze.windows.revealBy) throw new Error('out of turn');
        return { from: i, to: holder, share: said.share };
      }));
    }
    if (!same(shares.map(({ to }) => to), othersOf(i)) || !shares.every(({ from, to, share }) => asCommitted(from, to, share))) throw new Error('not as committed');
    const [one, other] = shares.map(({ share }) => fromHex(share)) as [Uint8Array, Uint8Array];
    return one.map((byte, at) => byte ^ other[at]!);
  }
  let values: Uint8Array[] = [];
  list.push(await check('values', stated(transcript.reveals.length + transcript.releases.length > 0 && transcript.selection !== undefined, async () => {
    values = await Promise.all(kParties.map(valueOf));
    return transcript.releases.length === 2 * (kParties.length - transcript.reveals.length);
  })));
  list.push(await check('selection', stated(transcript.selection !== undefined, async (hashes) => {
    const said = await read<Selection>(transcript.selection!, 'haihe/draw-selection/1', 1);
    const seed = hmac(fromHex(freezeDigest), label('haihe/draw-seed/1'), ...values);
    hashes.push({ name: 'seed', value: hex(seed) });
    return values.length === kParties.length && said.after === accepted && said.seed === hex(seed) && same(said.strata, selected(freeze.strata, leaves, seed));
  })));

  const seating = transcript.selection ? (JSON.parse(transcript.selection.document) as Selection).strata.map(({ drawn, reserves }) => ({ seats: [...drawn] as (number | undefined)[], reserves: [...reserves] })) : [];
  const called = seating.flatMap(({ seats }) => [...seats] as number[]);
  let after = transcript.selection ? documentDigest(transcript.selection) : '';
  list.push(await check('replacements', stated(transcript.replacements.length > 0, async () => {
    for (const one of transcript.replacements) {
      const said = await read<Replacement>(one, 'haihe/draw-replacement/1', 2);
      const stratum = seating.find(({ seats }) => seats.includes(said.out));
      if (said.after !== after || !stratum) return false;
      const next = stratum.reserves.shift();
      if (said.in !== next) return false;
      stratum.seats[stratum.seats.indexOf(said.out)] = next;
      if (next !== undefined) called.push(next);
      after = documentDigest(one);
    }
    return true;
  })));
  list.push(await check('result', stated(transcript.result !== undefined, async () => {
    const said = await read<DrawResult>(transcript.result!, 'haihe/draw-result/1', 2);
    const seated = seating.map(({ seats }) => seats.filter((j) => j !== undefined));
    const opens = ({ expert, j, salt }: DrawResult['called'][number]) => /^[A-Z0-9-]{1,32}$/.test(expert) && hex(hmac(fromHex(salt), utf8(canonical({ expert, stratum: leaves[j]!.stratum })))) === leaves[j]!.leaf;
    return said.after === after && same(said.members, seated) && same(said.called.map(({ j }) => j), [...called].sort((a, b) => a - b)) && new Set(said.called.map(({ expert }) => expert)).size === said.called.length && said.called.every(opens);
  })));
  return list;
}
