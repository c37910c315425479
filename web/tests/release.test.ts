// What is verified before anything is released: right evidence passes, and each thing that is wrong with it stops the walk.

import { describe, expect, it } from 'vitest';
import { fromHex, hex, utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
import { verifies } from '@/proof/signature';
import { releaseOwn } from '@/sealing/bidder_release';
import { releaseShares, type CustodianEvidence, type SignedRelease } from '@/sealing/custodian_release';
import { Stopped, type Step, type StepName } from '@/sealing/release_steps';
import { readPrivateKey } from '@/signing/private_key';
// @ts-expect-error the mock is plain JavaScript
import { encrypt, holder, signature } from '../mock/evidence.mjs';
// @ts-expect-error the mock is plain JavaScript
import { creditCode, listToRelease, sealBid } from '../mock/sealed.mjs';

interface Person {
  pem: string;
  keyPem: string;
  keyId: string;
}
const kTender = 'A1201000001000009001';
const kLot = `${kTender}001`;
const kOtherLot = `${kTender}002`;
const kDeadline = '2026-03-18T01:30:00.000Z';
const kNow = '2026-03-18T02:12:00.000Z';
const once = Math.random().toString();
const person = (name: string): Person => holder(name, `${name} ${once}`);
const [trading, hub, signer, notary, notaryEncryption, keeper, stranger] = ['平台', '枢纽', '招标人', '公证', '公证加密', '保管', '旁人'].map(person) as [Person, Person, Person, Person, Person, Person, Person];
const bidders = ['91120111EXAMPLE04', '91120104EXAMPLE05', '91120116EXAMPLE06'].map((first) => ({ code: creditCode(first) as string, holder: person(first) }));
const platform = { code: 'A1201000001', holder: trading };
const custodians = [signer, notaryEncryption, keeper];
const witnessed = (time: string) => ({ who: hub, code: 'G1200000001', time });

const custodian = (signing: Person, encryption: Person) => ({ name: '示例', kind: 'notary', signingCertificate: signing.pem, encryptionCertificate: encryption.pem });
const manifest = canonical({ tender: kTender, version: 1, files: [], bidding: { sharesNeeded: 2, custodians: [custodian(signer, signer), custodian(notary, notaryEncryption), custodian(keeper, keeper)], openingMode: 'bidders_first', custodiansOpenWhatIsLeft: true, decryptionWindowMinutes: 30, files: [] } });
const clarification = canonical({ tender: kTender, number: 1, title: '顺延', content: '', affectsBids: false, newBidDeadline: kDeadline, files: [] });
const documentsDigest = digest(utf8(manifest + clarification));
const signed = (text: string, label: string, who = signer) => ({ text, signature: signature(who, label, text) });
const announcement = { tender: kTender, version: 1, documentsDigest: digest(utf8(manifest)), timeTable: { bidDeadline: '2026-03-16T01:30:00.000Z' } };
const documents = { platform: platform.code, tender: kTender, lots: [kLot, kOtherLot], announcement: signed(canonical(announcement), 'haihe/announcement/1'), manifest: signed(manifest, 'haihe/documents/1'), amendments: [signed(clarification, 'haihe/clarification/1')], documentsDigest, bidDeadline: kDeadline };
const announcing = (more: object) => ({ documents: { ...documents, announcement: signed(canonical({ ...announcement, ...more }), 'haihe/announcement/1') } });

const seal = (at: number, more: object = {}) => sealBid({ lot: kLot, documentsDigest, bidder: bidders[at], custodians, seed: `${at} ${once}`, ...more });
const bids = bidders.map((_, at) => seal(at));
const listOf = (more: object = {}) => listToRelease({ trading: platform, witness: witnessed(kNow), lot: kLot, documentsDigest, deadline: kDeadline, bids, now: kNow, ...more });
const right = listOf();
const evidence = (more: Partial<CustodianEvidence> = {}): CustodianEvidence => ({ lot: kLot, listed: right, documents, now: Date.parse(kNow), ...more });
const hold = async (who: Person) => ({ key: await readPrivateKey(who.keyPem, ''), certificate: who.pem });

async function walked(work: (tell: (step: Step) => void) => Promise<SignedRelease>) {
  const steps: Step[] = [];
  const release = await work((step) => steps.push(step)).catch((fault: unknown) => {
    if (!(fault instanceof Stopped)) throw fault;
    return undefined;
  });
  return { release, steps, stoppedAt: steps.find((step) => !step.right)?.name };
}
const asCustodian = async (more: Partial<CustodianEvidence> = {}, signing = notary, encryption = notaryEncryption) => {
  const [signs, decrypts] = [await hold(signing), await hold(encryption)];
  return walked((tell) => releaseShares(tell, evidence(more), signs, decrypts));
};

describe('a custodian', () => {
  it('releases every share, in the order of the list, signed by its signing certificate', async () => {
    const { release, steps } = await asCustodian();
    expect(steps.map((step) => step.name)).toEqual(['list', 'listSignature', 'receipt', 'head', 'clock', 'witness', 'documents', 'deadline', 'custodian', 'bids', 'wraps', 'shares', 'signed']);
    const { listDigest, shares } = JSON.parse(release!.release);
    expect(listDigest).toBe(digest(utf8(right.list)));
    expect(shares).toEqual(bids.map((bid) => ({ bidId: bid.bidId, i: 2, share: bid.shares[1] })));
    expect(release!.signature).toMatchObject({ label: 'haihe/share-release/1', certificate: notary.pem });
    expect(await verifies(notary.pem, 'haihe/share-release/1', release!.release, release!.signature.value)).toBe(true);
  });
  it('says of a wrap that does not open that it is unusable, and releases the others', async () => {
    const garbage = encrypt(notaryEncryption, new Uint8Array(82));
    const foreign = encrypt(stranger, new Uint8Array(82));
    const list = listOf({ bids: [seal(0, { altered: { sealedWraps: { 2: garbage } } }), seal(1, { altered: { sealedWraps: { 2: foreign } } }), bids[2]] });
    const { release, steps } = await asCustodian({ listed: list });
    expect(JSON.parse(release!.release).shares.map((one: { unusable?: boolean }) => one.unusable ?? false)).toEqual([true, true, false]);
    expect(steps.find((step) => step.name === 'shares')!.said).toEqual({ n: 1, unusable: 2 });
  });

  const spoilt = (member: object) => ({ listed: { ...right, ...member } });
  const swapped = () => {
    const listed = right;
    const first = JSON.parse(listed.bids[0].submission);
    const second = JSON.parse(listed.bids[1].submission);
    return { ...listed, bids: [{ ...listed.bids[0], submission: canonical({ ...first, wraps: [first.wraps[0], first.wraps[1], second.wraps[2], first.wraps[3]] }) }, ...listed.bids.slice(1)] };
  };
  const wrongs: [string, StepName, () => Partial<CustodianEvidence>][] = [
    ['one character of the list changed', 'listSignature', () => spoilt({ list: right.list.replace(bids[0].headerDigest, bids[0].headerDigest.replace(/^./, (c: string) => (c === '0' ? '1' : '0'))) })],
    ['a list that is not canonical', 'list', () => spoilt({ list: ` ${right.list}` })],
    ['the list of another lot', 'list', () => ({ listed: listOf({ lot: kOtherLot }) })],
    ['the right list for another lot than asked for', 'list', () => ({ lot: kOtherLot })],
    ['a signature under another label', 'listSignature', () => spoilt({ signature: signature(trading, 'haihe/opening-record/1', right.list) })],
    ['a list that a stranger signed', 'head', () => spoilt({ signature: signature(stranger, 'haihe/opening-list/1', right.list) })],
    ['a receipt of another list', 'receipt', () => spoilt({ receipt: listOf({ altered: { list: { closedIndex: 9 } } }).receipt })],
    ['a receipt of another place', 'receipt', () => spoilt({ receipt: { ...right.receipt, index: 1 } })],
    ['a head with another root', 'receipt', () => spoilt({ receipt: { ...right.receipt, head: { ...right.receipt.head, head: { ...right.receipt.head.head, root: 'ab'.repeat(32) } } } })],
    ['a head that nobody signed', 'head', () => spoilt({ receipt: { ...right.receipt, head: { ...right.receipt.head, head: { ...right.receipt.head.head, time: kDeadline } } } })],
    ['an own clock before the deadline', 'clock', () => ({ now: Date.parse(kDeadline) - 1 })],
    ['no witness', 'witness', () => ({ listed: listOf({ witness: undefined }) })],
    ['a witness a millisecond too early', 'witness', () => ({ listed: listOf({ witness: witnessed('2026-03-18T01:29:59.999Z') }) })],
    ['a witness of another head', 'witness', () => { const listed = right; return { listed: { ...listed, receipt: { ...listed.receipt, cosignatures: listed.receipt.cosignatures.map((one: object) => ({ ...one, head: 'ab'.repeat(32) })) } } }; }],
    ['documents with a character changed', 'documents', () => ({ documents: { ...documents, manifest: { ...documents.manifest, text: manifest.replace('示例', '例示') } } })],
    ['documents without their clarification', 'documents', () => ({ documents: { ...documents, amendments: [] } })],
    ['documents signed under another label', 'documents', () => ({ documents: { ...documents, manifest: signed(manifest, 'haihe/announcement/1') } })],
    ['a list under other documents', 'documents', () => ({ listed: listOf({ documentsDigest: 'ab'.repeat(32) }) })],
    ['another deadline than that of the signed documents', 'deadline', () => ({ listed: listOf({ deadline: '2026-03-18T01:00:00.000Z' }) })],
    ['an announcement with its deadline changed', 'deadline', () => ({ documents: { ...documents, announcement: { ...documents.announcement, text: documents.announcement.text.replace('2026-03-16', '2026-03-15') } } })],
    ['an announcement whose deadline is later than the clarification makes it', 'deadline', () => announcing({ timeTable: { bidDeadline: '2026-03-19T01:30:00.000Z' } })],
    ['an announcement of another tender', 'deadline', () => announcing({ tender: `${kTender.slice(0, 19)}9` })],
    ['a bid missing', 'bids', () => spoilt({ bids: right.bids.slice(1) })],
    ['a bid too many', 'bids', () => spoilt({ bids: [...right.bids, right.bids[0]] })],
    ['a bid in the place of another', 'bids', () => spoilt({ bids: [right.bids[1], right.bids[1], right.bids[2]] })],
    ['a bid of another lot under this list', 'bids', () => ({ listed: listOf({ bids: [seal(0, { lot: kOtherLot }), bids[1], bids[2]] }) })],
    ['a bid of another envelope', 'bids', () => ({ listed: listOf({ bids: [seal(0, { altered: { context: { envelope: 'other' } } }), bids[1], bids[2]] }) })],
    ['two bidders only', 'bids', () => ({ listed: listOf({ bids: [bids[0], bids[1], sealBid({ lot: kLot, documentsDigest, bidder: bidders[0], custodians, seed: `again ${once}` })] }) })],
    ['two bids only', 'bids', () => ({ listed: listOf({ bids: bids.slice(1) }) })],
    ['custodians other than those of the documents', 'bids', () => ({ listed: listOf({ bids: [seal(0, { custodians: [signer, stranger, keeper] }), bids[1], bids[2]] }) })],
    ['a wrap of another bid', 'wraps', () => ({ listed: swapped() })],
  ];
  it.each(wrongs)('stops at %s', async (_, at, more) => {
    const { release, stoppedAt, steps } = await asCustodian(more());
    expect(release).toBeUndefined();
    expect(stoppedAt).toBe(at);
    expect(steps.at(-1)!.name).toBe(at);
  });
  it('stops when the documents name other certificates', async () => {
    for (const [signing, encryption] of [[stranger, notaryEncryption], [notary, notary], [notary, keeper], [keeper, notaryEncryption]] as const) expect((await asCustodian({}, signing, encryption)).stoppedAt).toBe('custodian');
  });
});

describe('a bidder', () => {
  const own = (more: object = {}) => ({ ...right, bids: [right.bids[0]], ...more });
  const release = async (listed: ReturnType<typeof listOf>, who = bidders[0]!.holder, key = who, lot = kLot, now = Date.parse(kNow)) => {
    const [signs, decrypts] = [await hold(who), await readPrivateKey(key.keyPem, '')];
    return walked((tell) => releaseOwn(tell, { lot, listed, now }, signs, decrypts));
  };
  it('releases the key that fits, signed', async () => {
    const { release: given, steps } = await release(own());
    expect(steps.map((step) => step.name)).toEqual(['list', 'listSignature', 'receipt', 'head', 'clock', 'bid', 'key', 'signed']);
    expect(JSON.parse(given!.release)).toEqual({ bidId: bids[0].bidId, key: bids[0].key, listDigest: digest(utf8(own().list)) });
    expect(await verifies(bidders[0]!.holder.pem, 'haihe/bid-release/1', given!.release, given!.signature.value)).toBe(true);
  });
  it.each<[string, StepName, () => ReturnType<typeof release>]>([
    ['a list of another lot', 'list', () => release(own(), undefined, undefined, kOtherLot)],
    ['a list before its deadline', 'clock', () => release(own(), undefined, undefined, kLot, Date.parse(kDeadline) - 1)],
    ['no bid', 'bid', () => release(own({ bids: [] }))],
    ['another\'s bid', 'bid', () => release(own({ bids: [right.bids[1]] }))],
    ['a bid that is not in the list', 'bid', () => release(own({ bids: [{ ...right.bids[0], submission: seal(0, { seed: 'unlisted' }).submission }] }))],
    ['two bids only', 'bid', () => release({ ...listOf({ bids: bids.slice(0, 2) }), bids: [right.bids[0]] })],
    ['a key that does not open it', 'key', () => release(own(), bidders[0]!.holder, stranger)],
  ])('stops at %s', async (_, at, work) => {
    const { release: given, stoppedAt } = await work();
    expect([given, stoppedAt]).toEqual([undefined, at]);
  });
  it('stops at a wrap that holds another key than the bid commits to', async () => {
    const ctx = digest(utf8(canonical(JSON.parse(JSON.parse(bids[0].submission).header).context)));
    const wrong = encrypt(bidders[0]!.holder, Buffer.concat([Buffer.from('haihe/bid-wrap/1\0'), fromHex(ctx), Buffer.of(0), Buffer.alloc(32, 7)]));
    const bid = seal(0, { altered: { sealedWraps: { 0: wrong } } });
    const listed = listOf({ bids: [bid, bids[1], bids[2]] });
    expect((await release({ ...listed, bids: [listed.bids[0]] })).stoppedAt).toBe('key');
    expect(hex(fromHex(bid.key))).toBe(bids[0].key);
  });
});
