// Against the published vectors of spec/sealing.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, hex, utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
import { certificateDigest } from '@/proof/receipt';
import { verifies } from '@/proof/signature';
import { isSocialCreditCode } from '@/sealing/context';
import { isBucket, readHeader, readSubmission, wrapOf } from '@/sealing/header';
import { readOpeningList } from '@/sealing/opening_list';
import { commitmentOf, derived, fits, shareOf, times } from '@/sealing/shares';
import { openWrap } from '@/sealing/wrap';
import { publicInfoOf, readPrivateKey } from '@/signing/private_key';

const text = (name: string) => readFileSync(new URL(`../../spec/sealing/vectors/${name}`, import.meta.url), 'utf8');
const vector = (name: string) => JSON.parse(text(`${name}.json`));
const keyOf = (holder: string) => readPrivateKey(text(`keys/${holder}.test-key.pem`), '');
const certificateFor = (holder: string) => text(`keys/${holder}.certificate.pem`);
const bids = [1, 2, 3].map((number) => ({ number, vector: vector(`bid-${number}`), submission: readSubmission(vector(`bid-${number}`).submission) }));

describe('primitives', () => {
  it.each<{ context: string; ctx: string; key: string; prk: string; kenc: string; kmac: string; coef: string; shares: string[]; sc: string[] }>(vector('primitives').keys)('keys, shares and commitments of $ctx', ({ context, ctx, key, kenc, kmac, coef, shares, sc }) => {
    expect(digest(utf8(context))).toBe(ctx);
    expect(hex(derived(ctx, fromHex(key), 'enc', 16))).toBe(kenc);
    expect(hex(derived(ctx, fromHex(key), 'mac', 32))).toBe(kmac);
    expect(hex(derived(ctx, fromHex(key), 'coef', coef.length / 2))).toBe(coef);
    shares.forEach((share, at) => {
      expect(hex(shareOf(fromHex(key), fromHex(coef), at + 1))).toBe(share);
      expect(commitmentOf(ctx, at + 1, fromHex(share))).toBe(sc[at]);
    });
  });
  it('knows buckets', () => {
    for (const { chunks } of vector('primitives').buckets as { chunks: number }[]) expect(isBucket(chunks)).toBe(chunks > 0);
    for (const chunks of [0, 9.5, 17, 33, 65, 1023]) expect(isBucket(chunks), String(chunks)).toBe(false);
  });
  it('multiplies in the field', () => expect([times(0x57, 0x83), times(0, 9), times(1, 255), times(2, 0x80)]).toEqual([0xc1, 0, 255, 0x1b]));
  it('checks codes', () => {
    expect(isSocialCreditCode('91350100M000100Y43')).toBe(true);
    for (const code of ['91350100M000100Y44', '91350100M000100Y4', '9135010OM000100Y43', '91350100m000100Y43']) expect(isSocialCreditCode(code)).toBe(false);
  });
});

describe('wraps', () => {
  it.each<{ name: string; holder: string; ctx: string; i: number; wrap: string; secret?: string }>(vector('wraps'))('$name', async ({ holder, ctx, i, wrap, secret }) => {
    const opened = await openWrap(await keyOf(holder), fromBase64(wrap), ctx, i);
    expect(opened && hex(opened)).toBe(secret);
  });
  it('never open with a P-256 key, nor with nothing', async () => {
    const { wrap, ctx, i } = vector('wraps')[0];
    expect(await openWrap({ kind: 'p256', pkcs8: new Uint8Array(), secret: '', point: '' }, fromBase64(wrap), ctx, i)).toBeUndefined();
    expect(await openWrap(await keyOf('custodian-1'), new Uint8Array(), ctx, i)).toBeUndefined();
  });
  it('never open with any one byte altered', async () => {
    const { wrap, ctx, i } = vector('wraps')[0];
    const key = await keyOf('custodian-1');
    const bytes = fromBase64(wrap);
    for (let at = 0; at < bytes.length; at += 7) expect(await openWrap(key, bytes.map((byte, nth) => (nth === at ? byte ^ 1 : byte)), ctx, i), String(at)).toBeUndefined();
  });
});

describe.each(bids)('bid $number', ({ number, vector: one, submission }) => {
  const { header, tag } = submission;
  it('opens to the shares that it committed to', async () => {
    for (let i = 1; i <= 3; i += 1) {
      const holder = `custodian-${i}`;
      expect(header.context.custodians[i - 1]!.certDigest).toBe(certificateDigest(certificateFor(holder)));
      expect(commitmentOf(header.ctx, i, (await openWrap(await keyOf(holder), wrapOf(submission, i), header.ctx, i))!)).toBe(header.sc[i - 1]);
    }
  });
  it('is fitted by its key alone', () => {
    expect(fits(header, tag, fromHex(one.key))).toBe(true);
    expect(fits(header, tag, fromHex(one.key).map((byte, at) => (at === 31 ? byte ^ 1 : byte)))).toBe(false);
    expect(fits(header, tag.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), fromHex(one.key))).toBe(false);
    expect(fits({ ...header, sc: [...header.sc].reverse() }, tag, fromHex(one.key))).toBe(false);
  });
  it('opens to its key for the bidder, where there is a wrap for it', async () => {
    const { kind, digest: named } = header.context.bidderWrap;
    if (kind === 'none') return expect(() => wrapOf(submission, 0)).toThrow();
    const key = await keyOf(kind === 'localKey' ? 'bidder-3-local' : `bidder-${number}`);
    expect(named).toBe(kind === 'localKey' ? digest(publicInfoOf(key)!) : certificateDigest(certificateFor(`bidder-${number}`)));
    expect(hex((await openWrap(key, wrapOf(submission, 0), header.ctx, 0))!)).toBe(one.key);
  });
  it('gives no wrap that is not the named one', () => {
    const wraps = [...submission.wraps].reverse();
    expect(() => wrapOf({ ...submission, wraps }, 1)).toThrow();
    expect(() => wrapOf({ ...submission, wraps: wraps.slice(1) }, 1)).toThrow();
    for (const i of [-1, 4]) expect(() => wrapOf(submission, i)).toThrow();
  });
});

describe('headers', () => {
  const right = JSON.parse(bids[0]!.submission.header.text);
  const { context } = right;
  const read = (value: unknown) => readHeader(canonical(value));
  it('are read', () => expect(read(right).digest).toBe(bids[0]!.submission.header.digest));
  it.each([
    ['another version', { v: 2 }], ['a lot of another tender', { lotId: context.lotId.replace(/^(.{15})./, (_: string, a: string) => `${a}9`) }], ['a wrong check character', { bidderId: `${context.bidderId.slice(0, 17)}${context.bidderId.endsWith('0') ? '1' : '0'}` }],
    ['an envelope in capitals', { envelope: 'BID' }], ['a short bidId', { bidId: 'ab' }], ['other chunks', { chunkSize: 65536 }], ['k of one', { k: 1 }], ['k above n', { k: 4 }], ['n of two', { n: 2 }], ['custodians out of order', { custodians: [...context.custodians].reverse() }],
    ['one certificate twice', { custodians: context.custodians.map((one: { i: number }) => ({ ...one, certDigest: 'ab'.repeat(32) })) }], ['a member too many', { extra: 1 }], ['an own wrap without its digest', { bidderWrap: { kind: 'certificate' } }], ['a digest for no own wrap', { bidderWrap: { kind: 'none', digest: 'ab'.repeat(32) } }],
  ])('with %s are refused', (_, more) => expect(() => read({ ...right, context: { ...context, ...more } })).toThrow());
  it.each([['bytes that do not fit', { cipherBytes: 1 }], ['no bucket', { chunkCount: 9, cipherBytes: 9 * 1_048_576 }], ['a commitment too few', { sc: right.sc.slice(1) }], ['a digest too few', { wrapDigests: right.wrapDigests.slice(1) }], ['a digest in capitals', { root: right.root.toUpperCase() }], ['a member too many', { x: 0 }]])('with %s are refused', (_, more) => expect(() => read({ ...right, ...more })).toThrow());
  it('are refused when they are not canonical, or too long', () => {
    expect(() => readHeader(`${canonical(right)} `)).toThrow();
    expect(() => readHeader(JSON.stringify({ ...right, root: right.root }, null, 1))).toThrow();
    expect(() => readHeader(canonical({ ...right, root: 'a'.repeat(40_000) }))).toThrow();
  });
});

describe('the opening list', () => {
  const { list, signature } = vector('opening').openingList;
  const right = JSON.parse(list);
  const read = (more: object) => readOpeningList(canonical({ ...right, ...more }));
  it('is read, and was signed by the platform', async () => {
    expect(readOpeningList(list).bids.map((one) => one.headerDigest)).toEqual(bids.map(({ submission }) => submission.header.digest));
    expect(await verifies(signature.certificate, 'haihe/opening-list/1', list, signature.value)).toBe(true);
  });
  it.each([
    ['a bid at the deadline', { bids: [{ ...right.bids[0], receivedAt: right.deadline }] }], ['a bid twice', { bids: [right.bids[0], right.bids[0]] }], ['bids out of order', { bids: [...right.bids].reverse() }], ['a bid after the box was closed', { closedIndex: right.bids[0].index }],
    ['an instant that is none', { deadline: '2026-02-30T01:00:00.000Z' }], ['an unknown reason', { leftOut: [{ bidId: 'ab'.repeat(16), reason: 'lost' }] }], ['a bid both listed and left out', { leftOut: [{ bidId: right.bids[0].bidId, reason: 'withdrawn' }] }], ['a member too many', { note: '' }],
  ])('with %s is refused', (_, more) => expect(() => read(more)).toThrow());
});
