import { describe, expect, it } from 'vitest';
import type { OpeningPage, OwnBid } from '@/app/api';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';
import { bidderWrapOf } from '@/features/bid/bidder_wrap';
import { actOf } from '@/features/bid/own_bid_text';
import { verdictOf, witnessesOf } from '@/features/bid/receipt_text';
import { dutyOf } from '@/features/custody/custody_text';
import { checkBidReceipt } from '@/proof/check_bid_receipt';
// @ts-expect-error the mock is plain JavaScript
import { holder } from '../mock/evidence.mjs';
// @ts-expect-error the mock is plain JavaScript
import { creditCode, receivedBids, sealBid } from '../mock/sealed.mjs';

const kDeadline = '2026-03-18T01:30:00.000Z';
const kWindowEnd = '2026-03-18T02:30:00.000Z';
const [before, after, windowEnd] = [Date.parse(kDeadline) - 1, Date.parse(kDeadline), Date.parse(kWindowEnd)];
const hall = (state: OpeningPage['state'], more: Partial<OpeningPage> = {}) => ({ state, bidDeadline: kDeadline, windowEndsAt: kWindowEnd, mode: 'bidders_first', custodiansOpenWhatIsLeft: true, bids: [], custodians: [{ number: 1, released: false }, { number: 2, released: true }], ...more }) as unknown as OpeningPage;

describe('what a bidder can do', () => {
  const bid = { bidId: 'a', standing: 'in' as OwnBid['standing'] };
  const inHall = (state: string) => ({ bids: [{ bidId: 'a', state }] }) as unknown as Partial<OpeningPage>;
  it.each<[string, OpeningPage, number, string]>([
    ['before the deadline', hall('open'), before, 'withdraw'], ['before it, under a hold', hall('held'), before, 'withdraw'], ['at the deadline', hall('open'), after, 'beingListed'], ['box closed', hall('closed'), after, 'beingListed'], ['held after it', hall('held'), after, 'heldUp'],
    ['in the window', hall('listed', inHall('waiting')), after, 'release'], ['key given', hall('listed', inHall('unlocked')), after, 'unlocked'], ['at the end of the window', hall('listed', inHall('waiting')), windowEnd, 'windowEnded'],
    ['read', hall('read'), after, 'none'], ['failed', hall('failed'), after, 'none'], ['recorded', hall('recorded'), after, 'none'],
  ])('%s', (_, page, now, expected) => expect(actOf(bid, page, now)).toBe(expected));
  it('is nothing, of a bid that does not stand', () => {
    for (const standing of ['withdrawn', 'superseded'] as const) expect(actOf({ ...bid, standing }, hall('open'), before)).toBe('none');
  });
});

describe('what a custodian can do', () => {
  it.each<[string, OpeningPage, number, number, string]>([
    ['not named', hall('listed'), 0, windowEnd, 'notNamed'], ['released', hall('listed'), 2, windowEnd, 'released'], ['open', hall('open'), 1, before, 'notYet'], ['closed', hall('closed'), 1, after, 'notYet'], ['held', hall('held'), 1, after, 'held'], ['failed', hall('failed'), 1, after, 'failed'], ['read', hall('read'), 1, windowEnd, 'over'],
    ['the bidders\' own time', hall('listed'), 1, windowEnd - 1, 'biddersFirst'], ['its end', hall('listed'), 1, windowEnd, 'release'], ['custodians first', hall('listed', { mode: 'custodians_first' }), 1, after, 'release'], ['no remedy', hall('listed', { custodiansOpenWhatIsLeft: false }), 1, windowEnd, 'notAsked'],
  ])('%s', (_, page, number, now, expected) => {
    expect(dutyOf(page, number, now)).toBe(expected);
    if (expected !== 'release') for (const messages of [zh, en]) expect(Object.keys(messages.custody.saying)).toContain(expected);
  });
});

describe('the receipt of a bid', () => {
  const trading = holder('平台', `platform ${Math.random()}`);
  const who = { code: creditCode('91120111EXAMPLE04'), holder: holder('投标人', `bidder ${Math.random()}`) };
  const lot = 'A1201000001000009001001';
  const custodians = ['一', '二', '三'].map((name) => holder(name, `${name} ${Math.random()}`));
  const bids = ['a', 'b', 'c'].map((seed) => sealBid({ lot, documentsDigest: 'ab'.repeat(32), bidder: who, custodians, seed }));
  const witness = { who: holder('枢纽', 'hub'), code: 'G1200000001', time: kDeadline };
  const [bid, other] = receivedBids({ trading: { code: 'A1201000001', holder: trading }, witness, bids, received: Array(3).fill('2026-03-17T01:00:00.000Z'), now: kDeadline }) as [OwnBid, OwnBid];
  const verdict = async (one: OwnBid) => verdictOf({ state: 'checked', checks: await checkBidReceipt(one) }).sentence;

  it('proves itself', async () => {
    expect(await verdict(bid)).toBe('good');
    expect(witnessesOf(bid)).toEqual(['G1200000001']);
    expect(verdictOf({ state: 'running', checks: [] }).sentence).toBe('running');
    expect(verdictOf({ state: 'failed', checks: [] }).sentence).toBe('failed');
  });
  it.each<[string, Partial<OwnBid>]>([
    ['another bid', { bidId: other.bidId }], ['another header', { headerDigest: other.headerDigest }], ['another instant', { receivedAt: '2026-03-17T00:59:59.999Z' }], ['another\'s receipt', { receipt: other.receipt }],
    ['an entry altered', { receipt: { ...bid.receipt, what: { ...bid.receipt.what, value: bid.receipt.what.value!.replace('A1201', 'A1202') } } }], ['nothing disclosed', { receipt: { ...bid.receipt, what: { commitment: bid.receipt.what.commitment } } }],
    ['another head', { receipt: { ...bid.receipt, head: { ...bid.receipt.head, head: { ...bid.receipt.head.head, size: 2 } } } }], ['another signer', { receipt: { ...bid.receipt, certificate: who.holder.pem } }],
  ])('does not prove %s', async (_, more) => expect(await verdict({ ...bid, ...more })).toBe('bad'));
  it('is sealed to the bidder\'s certificate', () => {
    const listed = { bids: [{ submission: bids[0].submission }] } as never;
    expect(bidderWrapOf(listed)).toEqual({ kind: 'certificate', digest: who.holder.keyId });
    expect(bidderWrapOf({ bids: [] } as never)).toBeUndefined();
  });
});

it('both languages have the same words', () => {
  const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]).sort()) : typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort().join() : value);
  for (const room of ['file', 'bidStanding', 'signIn', 'key', 'bids', 'custody', 'release'] as const) expect(shape(en[room])).toEqual(shape(zh[room]));
});
