import { describe, expect, it } from 'vitest';
import type { BidInHall, Notice, OpeningPage, OpeningRecord } from '@/app/api';
import zh from '@/app/messages/zh-CN';
import { lotFailedOf, openingRecordOf, signatureOf, signerNameOf } from '@/features/notice/notice_text';
import { awaited, confirmationsOf, keepsNamesBack, mayAttend, pauseBeforeNextLook, rowsOfRecord, sayingOf, stagesOf } from '@/features/opening/opening_text';
import { checkNotice, type NoticeEvidence } from '@/proof/check_notice';
import { commonNameOf } from '@/proof/der';
// @ts-expect-error the mock is plain JavaScript
import { notices, openings, platforms } from '../mock/world.mjs';

const bidDeadline = '2026-03-18T01:30:00.000Z';
const windowEndsAt = '2026-03-18T02:30:00.000Z';
const before = Date.parse(bidDeadline) - 1;
const after = Date.parse(bidDeadline);
const windowEnd = Date.parse(windowEndsAt);
type State = OpeningPage['state'];
const kStates: State[] = ['open', 'held', 'closed', 'failed', 'listed', 'read', 'recorded'];
const hall = (state: State, more: Partial<OpeningPage> = {}) => ({ state, bidDeadline, ...more });

describe('stages', () => {
  const told = (state: State, now = after) => stagesOf(hall(state), now).map((stage) => stage.state).join(' ');
  it.each<[State, number, string]>([
    ['open', before, 'current future future future future'],
    ['held', before, 'held future future future future'],
    ['held', after, 'done held future future future'],
    ['closed', after, 'done current future future future'],
    ['failed', after, 'done stopped skipped skipped skipped'],
    ['listed', after, 'done done current future future'],
    ['read', after, 'done done done done current'],
    ['recorded', after, 'done done done done done'],
  ])('%s at %d', (state, now, expected) => expect(told(state, now)).toBe(expected));
});

describe('the count-down', () => {
  it('runs to the deadline, also under a hold', () => {
    expect(awaited(hall('open'), before)).toEqual({ what: 'deadline', at: bidDeadline });
    expect(awaited(hall('held'), before)).toEqual({ what: 'deadline', at: bidDeadline });
    expect(awaited(hall('open'), after)).toBeUndefined();
    expect(awaited(hall('held'), after)).toBeUndefined();
  });
  it('then to the end of the window', () => {
    expect(awaited(hall('listed', { windowEndsAt }), windowEnd - 1)).toEqual({ what: 'window', at: windowEndsAt });
    expect(awaited(hall('listed', { windowEndsAt }), windowEnd)).toBeUndefined();
    expect(awaited(hall('read', { windowEndsAt }), after)).toBeUndefined();
  });
});

describe('looking again', () => {
  it('ends where nothing changes any more', () => {
    for (const state of kStates) expect(pauseBeforeNextLook(hall(state), after) === undefined, state).toBe(state === 'failed' || state === 'recorded');
  });
  it('is slow while the deadline is far, quick near it and after it', () => {
    const far = pauseBeforeNextLook(hall('open'), after - 120_001)!;
    const near = pauseBeforeNextLook(hall('open'), after - 120_000)!;
    expect(near).toBeLessThan(far);
    expect(pauseBeforeNextLook(hall('listed'), after + 86_400_000)).toBe(near);
    expect(pauseBeforeNextLook(hall('held'), after + 86_400_000)).toBe(far);
  });
});

describe('what is said', () => {
  it('knows a hold before and after the box has closed, and a window that has ended', () => {
    expect([sayingOf(hall('held'), before), sayingOf(hall('held'), after)]).toEqual(['held', 'heldClosed']);
    expect([sayingOf(hall('listed', { windowEndsAt }), windowEnd - 1), sayingOf(hall('listed', { windowEndsAt }), windowEnd)]).toEqual(['listed', 'listedLate']);
  });
  it('has its sentence and its word for every state', () => {
    for (const state of kStates)
      for (const now of [before, windowEnd]) {
        expect(Object.keys(zh.opening.saying)).toContain(sayingOf(hall(state, { windowEndsAt }), now));
        expect(Object.keys(zh.openingState)).toContain(state);
        for (const stage of stagesOf(hall(state), now)) expect(Object.keys(zh.opening.stageState)).toContain(stage.state);
      }
  });
  it('keeps names from the public until the record is signed', () => {
    const kept = kStates.filter((state) => keepsNamesBack({ state, youAre: 'public' }));
    expect(kept).toEqual(['listed', 'read']);
    for (const youAre of ['bidder', 'host', 'custodian'] as const) expect(keepsNamesBack({ state: 'listed', youAre })).toBe(false);
  });
});

describe('attendance', () => {
  const one = { entity: 'A', name: '示例甲', role: 'bidder' as const, attendedAt: windowEndsAt };
  it('is said from the list to the record', () => {
    const open = kStates.filter((state) => mayAttend({ state, youAre: 'bidder', attendance: [] }, 'A'));
    expect(open).toEqual(['listed', 'read']);
  });
  it('is said by who takes part and is signed in, once', () => {
    for (const youAre of ['bidder', 'host', 'custodian'] as const) expect(mayAttend({ state: 'listed', youAre, attendance: [one] }, 'B')).toBe(true);
    expect(mayAttend({ state: 'listed', youAre: 'public', attendance: [] }, 'A')).toBe(false);
    expect(mayAttend({ state: 'listed', youAre: 'bidder', attendance: [one] }, 'A')).toBe(false);
    expect(mayAttend({ state: 'listed', youAre: 'bidder', attendance: [] }, undefined)).toBe(false);
  });
  it('is shown to those who take part, and to everybody with the record', () => {
    for (const page of (openings as Map<string, OpeningPage>).values()) {
      const shown = ['listed', 'read'].includes(page.state) ? page.youAre !== 'public' : page.state === 'recorded';
      expect(page.attendance.length > 0, `${page.state} ${page.youAre}`).toBe(shown);
    }
  });
});

const signed = (): Notice => structuredClone((notices as { notice: Notice }[]).find(({ notice }) => notice.kind === 'opening')!.notice);

describe('a record', () => {
  const record: OpeningRecord = openingRecordOf(signed())!;
  it('gives rows in its own order, with the files that the hall knows', () => {
    const known = { ...record.bids[1]!, state: 'opened', files: [{ name: '报价函.pdf', size: 1, sm3: 'a'.repeat(64) }], underOldDocuments: false } as BidInHall;
    const rows = rowsOfRecord(record, [known]);
    expect(rows.map((row) => row.bidId)).toEqual(record.bids.map((bid) => bid.bidId));
    expect(rows.map((row) => row.state)).toEqual(record.bids.map((bid) => bid.outcome));
    expect(rows.map((row) => row.files?.length ?? 0)).toEqual([0, 1, 0, 0]);
    expect(rows[3]!.reading).toBeUndefined();
  });
  it('names who confirmed and who kept silent', () => {
    const bids = [{ bidder: 'A', bidderName: '示例甲' }, { bidder: 'B', bidderName: '示例乙' }];
    expect(confirmationsOf(bids, ['B'])).toEqual({ confirmed: ['示例乙'], silent: ['示例甲'] });
    expect(confirmationsOf(bids, ['X'])).toEqual({ confirmed: ['X'], silent: ['示例甲', '示例乙'] });
  });
  it('is signed by whom its certificate names, also where the hub does not say', () => {
    const notice = signed();
    expect(notice.signer).toBeUndefined();
    expect(signatureOf(notice)?.label).toBe('haihe/opening-record/1');
    expect(signerNameOf(notice)).toBe('天津市示例水务工程有限公司 签章员');
  });
  it('proves its signature in the browser', async () => {
    const results = async (notice: Notice) => Object.fromEntries((await checkNotice(notice as unknown as NoticeEvidence)).map((check) => [check.name, check.result]));
    expect(await results(signed())).toMatchObject({ signature: 'right', outbox: 'right' });
    const touched = signed();
    touched.message = touched.message.replace('合格', '优良');
    expect(await results(touched)).toMatchObject({ signature: 'wrong', outbox: 'wrong' });
  });
  it('is of an opening only', () => {
    for (const { notice } of notices as { notice: Notice }[]) {
      expect(openingRecordOf(notice) !== undefined, notice.kind).toBe(notice.kind === 'opening');
      expect(lotFailedOf(notice) !== undefined, notice.kind).toBe(notice.kind === 'failure');
    }
  });
});

it('the invented halls show every state that matters', () => {
  const seen = new Set([...(openings as Map<string, OpeningPage>).values()].map(({ state, youAre }) => `${state} ${youAre}`));
  expect([...seen].sort()).toEqual(['failed public', 'held public', 'listed bidder', 'listed custodian', 'listed public', 'open public', 'read host', 'read public', 'recorded public']);
});

it('a certificate that cannot be read names nobody', () => {
  expect(commonNameOf((platforms as { certificate: string; name: string }[])[0]!.certificate)).toBe((platforms as { name: string }[])[0]!.name);
  expect(commonNameOf('')).toBe('');
});
