import { describe, expect, it } from 'vitest';
import type { EvaluationPage, EvaluationReport, Reevaluation } from '@/app/api';
import { reevaluationOf } from '@/features/notice/notice_text';
import { beginReview, beginScores, changesBetween, correctable, correctsThis, settledBids, underCorrection } from '@/features/evaluation/reevaluation_text';
import { reviewSheetOf, type ReviewDraft, type ScoreDraft } from '@/features/evaluation/sheets';
import { utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
// @ts-expect-error the mock is plain JavaScript
import { answerEvaluation, makeCorrection } from '../mock/evaluation.mjs';
// @ts-expect-error the mock is plain JavaScript
import { rankedBids } from '../mock/judging.mjs';

const at = '2026-03-18T01:00:00.000Z';
const result = (total: string, rank: number) => ({ items: [{ item: 'T1', points: total }], total, adjustments: [], evaluatedPrice: 1000, rank });
const bid = (bidId: string, more: Partial<EvaluationReport['bids'][number]> = {}): EvaluationReport['bids'][number] => ({ bidId, bidder: bidId, bidderName: `示例 ${bidId}`, rejections: [], deviations: [], ...more });
const rejected = { rejections: [{ by: 'clause' as const, code: 'Q1', votes: 3, reasons: ['理由'] }] };
const report: EvaluationReport = {
  tender: 'T', lot: 'L', method: 'comprehensive', begunAt: at, members: [], clarifications: [], outcome: 'candidates', candidates: ['a', 'b'], tieReasons: '',
  bids: [bid('a', { result: result('90.00', 1) }), bid('b', { result: result('80.00', 2) }), bid('c', rejected)],
};
const order = (more: Partial<Reevaluation> = {}): Reevaluation => ({ report: 1, sheets: 'review', bids: ['b'], objections: [2], reasons: '理由', orderedAt: at, corrected: report, opinions: [], reportedAt: at, ...more });
const listed = ['a', 'b', 'c'].map((bidId) => ({ bidId }));
const clauses = [{ code: 'Q1' }];
const ownReview = { lot: 'L', bids: listed.map(({ bidId }) => ({ bidId, clauses: [{ clause: 'Q1', met: bidId !== 'c', reason: bidId === 'c' ? '不满足' : '' }], grounds: [] })) };
const ownScores = { lot: 'L', bids: ['a', 'b'].map((bidId) => ({ bidId, points: [{ item: 'T1', points: '7.50' }], adjustments: [] })) };

describe('a report that is corrected', () => {
  it('may be corrected of every bid, but of its scores only where the bid was valid', () => {
    expect(correctable(report, 'review').map((one) => one.bidId)).toEqual(['a', 'b', 'c']);
    expect(correctable(report, 'score').map((one) => one.bidId)).toEqual(['a', 'b']);
  });
  it('is under correction until the other stands', () => {
    const page = (state: EvaluationPage['state'], reevaluations?: Reevaluation[]) => ({ state, ...(reevaluations ? { reevaluations } : {}) });
    expect(underCorrection(page('scoring'))).toBeUndefined();
    expect(underCorrection(page('scoring', []))).toBeUndefined();
    expect(underCorrection(page('scoring', [order(), order({ report: 2 })]))?.report).toBe(2);
    expect(underCorrection(page('in_progress', [order()]))?.report).toBe(1);
    expect(underCorrection(page('reported', [order()]))).toBeUndefined();
  });
  it('is the one that the other names, to the character', () => {
    const corrects = { report: digest(utf8(canonical(report))), objections: [2], reasons: '理由' };
    expect(correctsThis({ corrects }, report)).toBe(true);
    expect(correctsThis({ corrects }, { ...report, tieReasons: '理由' })).toBe(false);
    expect(correctsThis({}, report)).toBe(false);
  });
  it('is set beside the other bid by bid, whatever came out otherwise', () => {
    const after = { ...report, candidates: ['b', 'a', 'c'], bids: [report.bids[0]!, bid('b', { result: result('95.00', 1) }), bid('c', { result: result('70.00', 3) }), bid('d')] };
    const changes = changesBetween(report, { ...after, bids: [bid('a', { result: result('90.00', 2) }), ...after.bids.slice(1)] });
    expect(changes.map((one) => [one.bidId, one.changed])).toEqual([['a', true], ['b', true], ['c', true]]);
    expect(changes[2]).toMatchObject({ before: { rejected: true }, after: { rejected: false, total: '70.00', rank: 3, candidate: 3 } });
    expect(changesBetween(report, report).some((one) => one.changed)).toBe(false);
    expect(changesBetween(report, { ...report, candidates: ['a'] }).map((one) => one.changed)).toEqual([false, true, false]);
  });
});

describe('the sheets of a re-evaluation', () => {
  it('leave what is not concerned as the member signed it; who replaces a member judges freely', () => {
    expect([...settledBids(order({ ownReview }), 'ownReview', listed)]).toEqual(['a', 'c']);
    expect([...settledBids(order({ ownScores }), 'ownScores', listed)]).toEqual(['a']); // c was not scored before
    expect(settledBids(order(), 'ownReview', listed).size).toBe(0);
    expect(settledBids(undefined, 'ownReview', listed).size).toBe(0);
  });
  it('begin with the earlier review, and come back to it where nothing may change', () => {
    const draft: ReviewDraft = {};
    const settled = settledBids(order({ ownReview }), 'ownReview', listed);
    beginReview(draft, order({ ownReview }), settled);
    expect(reviewSheetOf('L', draft, listed, clauses)).toEqual(ownReview);
    draft.a!.clauses.Q1 = { met: false, reason: '改' };
    draft.b!.clauses.Q1 = { met: false, reason: '更正' };
    beginReview(draft, order({ ownReview }), settled);
    const sheet = reviewSheetOf('L', draft, listed, clauses);
    expect(sheet.bids[0]).toEqual(ownReview.bids[0]);
    expect(sheet.bids[1]!.clauses).toEqual([{ clause: 'Q1', met: false, reason: '更正' }]);
    const free: ReviewDraft = {};
    beginReview(free, order(), new Set());
    expect(free).toEqual({});
  });
  it('begin with the earlier scores likewise', () => {
    const draft: ScoreDraft = {};
    const settled = settledBids(order({ ownScores }), 'ownScores', listed);
    beginScores(draft, order({ ownScores }), settled);
    draft.a!.T1 = '1';
    draft.b!.T1 = '9';
    beginScores(draft, order({ ownScores }), settled);
    expect(draft).toEqual({ a: { T1: '7.50' }, b: { T1: '9' } });
  });
  it('are told to members and the host alone; the second of the mocked bids comes first', () => {
    const lot: string = makeCorrection('scoring');
    const open = answerEvaluation({ request: { headers: {} }, method: 'GET', path: `/lots/${lot}/evaluation` }) as EvaluationPage;
    expect([open.state, open.reevaluations]).toEqual(['in_progress', undefined]);
    const [before, after] = [rankedBids(false), rankedBids(false, true)] as { bidId: string }[][];
    expect(after!.slice(0, 2).map((one) => one.bidId)).toEqual([before![1]!.bidId, before![0]!.bidId]);
  });
});

describe('the notice of a re-evaluation', () => {
  it('is read as such and as nothing else', () => {
    const payload = { tender: 'T', lot: 'L', report: 1, objections: [2], orderedAt: at };
    expect(reevaluationOf({ kind: 'reevaluation', payload } as never)).toEqual(payload);
    expect(reevaluationOf({ kind: 'candidates', payload } as never)).toBeUndefined();
  });
});
