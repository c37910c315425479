import { describe, expect, it } from 'vitest';
import type { BidToJudge, ClarificationShown, EvaluationPage, EvaluationTerms, RankedBid, ReviewOutcome } from '@/app/api';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';
import { ownLinks } from '@/app/own_links';
import { byRank, digestTyped, isDue, judgingStages, mayCorrect, moved, priceOf, seatsToFill, seatTaskOf, taskOf } from '@/features/evaluation/evaluation_text';
import { exactOf, fenTyped, isLess, pointsTyped, sumOf, textOf, tidied } from '@/features/evaluation/points';
import { promiseToSign, reportToSign } from '@/features/evaluation/report_text';
import { answerOf, draftOfReview, draftOfScores, faultAt, gapsInReview, gapsInScores, kGrounds, kPromiseLabel, kOpinionLabel, mostOf, ownEvaluatedPrice, ownTotal, restIsMet, reviewSheetOf, scoreSheetOf, spread, validBids, type ReviewDraft, type ScoreDraft } from '@/features/evaluation/sheets';
import { canonical } from '@/proof/canonical';

const exact = (text: string) => exactOf(text)!;
const bids = [{ bidId: 'a' }, { bidId: 'b' }];
const clauses = [{ code: 'Q1' }, { code: 'R1' }];
const item = (code: string, kind: 'technical' | 'business', least: string, most: string) => ({ code, kind, name: code, criteria: '', least, most });
const terms: EvaluationTerms = {
  method: 'comprehensive', clauses: [], items: [item('T1', 'technical', '5', '30'), item('T2', 'technical', '0', '10.5'), item('B1', 'business', '0', '20')], adjustments: [], leaveOutExtremes: false, decimals: 2, candidates: 3,
  committee: { representatives: 1, experts: [{ specialty: '水利工程', need: 3 }, { specialty: '工程造价', need: 1 }] }, losersSeeTheirPoints: false,
};
const lowest: EvaluationTerms = { ...terms, method: 'lowest_evaluated_price', items: [], adjustments: [{ code: 'A1', name: '', criteria: '' }, { code: 'A2', name: '', criteria: '' }] };

describe('exact numbers', () => {
  it('are read and written as the platform does, in that form only', () => {
    for (const text of ['0', '12.50', '-0.5', '0.000001', '9007199254740993.1']) expect(textOf(exact(text))).toBe(text);
    for (const text of ['', '+1', '01', '-0', '-0.00', '1.', '.5', '1e3', '1.1234567', '1,000', '１']) expect(exactOf(text), text).toBeUndefined();
  });
  it('add without a rounding', () => {
    expect(textOf(sumOf(['0.1', '0.2'].map(exact)))).toBe('0.3');
    expect(textOf(sumOf(['1.005', '2', '-3.005'].map(exact)))).toBe('0.000');
    expect(textOf(sumOf(Array(1000).fill(exact('0.001'))))).toBe('1.000');
    expect(textOf(sumOf([]))).toBe('0');
  });
  it('compare by value', () => {
    expect(isLess(exact('1.5'), exact('1.50'))).toBe(false);
    expect(isLess(exact('1.49'), exact('1.5'))).toBe(true);
    expect(isLess(exact('-2'), exact('-1.999999'))).toBe(true);
  });
  it('are tidied as people type them', () => {
    expect([' １２．５ ', '05', '.5', '7.', '0', '-.5', '00.50'].map(tidied)).toEqual(['12.5', '5', '0.5', '7', '0', '-0.5', '0.50']);
  });
  it.each([['5', 'value'], ['30', 'value'], ['30.00', 'value'], ['4.99', 'range'], ['30.01', 'range'], ['12.345', 'places'], ['', 'absent'], ['twelve', 'number'], ['1e1', 'number']])('points of 5 to 30 with two decimals: %s', (typed, expected) => {
    const read = pointsTyped(typed, { least: '5', most: '30' }, 2);
    expect('value' in read ? 'value' : read.fault).toBe(expected);
  });
  it('are amounts in fen, taken off too', () => {
    expect(['1,234.5', '-0.01', '−20', '0', '-0'].map(fenTyped)).toEqual([123450, -1, -2000, 0, 0].map((value) => ({ value })));
    expect(['', '1.234', '--1', 'x', '9999999999999.99'].map((one) => (fenTyped(one) as { fault?: string }).fault)).toEqual(['absent', 'number', 'number', 'number', undefined]);
  });
});

describe('the review sheet', () => {
  const draft: ReviewDraft = {};
  it('has every clause of every bid open at first', () => {
    spread(draft, bids, clauses);
    expect(gapsInReview(draft, bids, clauses).map((gap) => `${gap.bidId} ${gap.code} ${gap.what}`)).toEqual(['a Q1 judgement', 'a R1 judgement', 'b Q1 judgement', 'b R1 judgement']);
  });
  it('asks for the reason of what is not met, and of a ground', () => {
    draft.a!.clauses.Q1!.met = false;
    draft.a!.grounds.price_below_cost = ' ';
    restIsMet(draft.a!);
    restIsMet(draft.b!);
    expect(draft.a!.clauses).toEqual({ Q1: { met: false, reason: '' }, R1: { met: true, reason: '' } });
    expect(gapsInReview(draft, bids, clauses)).toEqual([{ bidId: 'a', code: 'Q1', what: 'reason' }, { bidId: 'a', code: 'price_below_cost', what: 'reason' }]);
    draft.a!.clauses.Q1!.reason = ' 资质不足。\n';
    draft.a!.grounds.price_below_cost = '单价不成立。';
    draft.b!.clauses.R1!.reason = 'typed, then found met after all';
    expect(gapsInReview(draft, bids, clauses)).toEqual([]);
  });
  it('is what the platform reads, to the byte', () => {
    const sheet = reviewSheetOf('L1', draft, bids, clauses);
    expect(canonical(sheet)).toBe('{"bids":[{"bidId":"a","clauses":[{"clause":"Q1","met":false,"reason":"资质不足。"},{"clause":"R1","met":true,"reason":""}],"grounds":[{"ground":"price_below_cost","reason":"单价不成立。"}]},{"bidId":"b","clauses":[{"clause":"Q1","met":true,"reason":""},{"clause":"R1","met":true,"reason":""}],"grounds":[]}],"lot":"L1"}');
    expect(reviewSheetOf('L1', draftOfReview(sheet), bids, clauses)).toEqual(sheet);
  });
  it('keeps what is there when the committee is another', () => {
    spread(draft, [...bids, { bidId: 'c' }], clauses);
    expect(draft.a!.clauses.Q1).toEqual({ met: false, reason: ' 资质不足。\n' });
    expect(gapsInReview(draft, [...bids, { bidId: 'c' }], clauses)).toHaveLength(2);
  });
  it('knows the grounds of the law by name, in both languages', () => {
    expect(Object.keys(zh.rejectionGround)).toEqual(kGrounds);
    expect(Object.keys(en.rejectionGround)).toEqual(kGrounds);
  });
});

describe('the score sheet', () => {
  const draft: ScoreDraft = { a: { T1: '20.5', T2: '０.1', B1: '19.95' }, b: { T1: '4', T2: '10.50', B1: '' } };
  it('sums what is right so far, exactly', () => {
    expect(ownTotal(draft, 'a', terms)).toBe('40.55');
    expect(ownTotal(draft, 'a', terms, 'technical')).toBe('20.6');
    expect(ownTotal(draft, 'b', terms)).toBe('10.50');
    expect(ownTotal({}, 'a', terms)).toBe('0');
    expect([mostOf(terms), mostOf(terms, 'technical'), mostOf(terms, 'business')]).toEqual(['60.5', '40.5', '20']);
  });
  it('says what is missing or wrong, row by row', () => {
    expect(gapsInScores(draft, bids, terms)).toEqual([{ bidId: 'b', code: 'T1', fault: 'range' }, { bidId: 'b', code: 'B1', fault: 'absent' }]);
    expect(faultAt(draft, 'a', 'T1', terms)).toBeUndefined();
  });
  it('is what the platform reads, to the byte', () => {
    const sheet = scoreSheetOf('L1', draft, [bids[0]!], terms);
    expect(canonical(sheet)).toBe('{"bids":[{"adjustments":[],"bidId":"a","points":[{"item":"T1","points":"20.5"},{"item":"T2","points":"0.1"},{"item":"B1","points":"19.95"}]}],"lot":"L1"}');
    expect(draftOfScores(sheet)).toEqual({ a: { T1: '20.5', T2: '0.1', B1: '19.95' } });
  });
  it('adjusts prices in fen where the lowest evaluated one wins', () => {
    const adjusted: ScoreDraft = { a: { A1: '1,000.05', A2: '-100000' } };
    expect(ownEvaluatedPrice(adjusted, 'a', 1_000_000_001, lowest)).toBe(1_000_000_001 + 100_005 - 10_000_000);
    expect(canonical(scoreSheetOf('L1', adjusted, [bids[0]!], lowest))).toBe('{"bids":[{"adjustments":[{"adjustment":"A1","amount":100005},{"adjustment":"A2","amount":-10000000}],"bidId":"a","points":[]}],"lot":"L1"}');
    expect(draftOfScores(scoreSheetOf('L1', adjusted, [bids[0]!], lowest))).toEqual({ a: { A1: '1000.05', A2: '-100000.00' } });
  });
  it('is of the valid bids, in the order of the list', () => {
    const outcomes = [{ bidId: 'b', rejections: [], deviations: [] }, { bidId: 'a', rejections: [{}], deviations: [] }] as unknown as ReviewOutcome[];
    expect(validBids(bids, outcomes)).toEqual([{ bidId: 'b' }]);
    expect(validBids(bids, [])).toEqual([]);
  });
});

it('an answer names a price only when one was agreed to', () => {
  expect(canonical(answerOf('L1', 2, ' 以单价为准。 '))).toBe('{"lot":"L1","number":2,"text":"以单价为准。"}');
  expect(canonical(answerOf('L1', 2, '同意。', 950_000_000))).toBe('{"correctedPrice":950000000,"lot":"L1","number":2,"text":"同意。"}');
});

describe('what is signed is what is shown', () => {
  it('of a report, only of this lot and under its label', () => {
    const report = canonical({ lot: 'L1', tender: 'T' });
    expect(reportToSign({ report, label: kOpinionLabel }, 'L1')).toEqual({ lot: 'L1', tender: 'T' });
    for (const [text, label, lot] of [[report, kOpinionLabel, 'L2'], [report, kPromiseLabel, 'L1'], [`${report} `, kOpinionLabel, 'L1'], ['{"lot":"L1","lot":"L1"}', kOpinionLabel, 'L1']] as const) expect(reportToSign({ report: text, label }, lot)).toBeUndefined();
  });
  it('of a promise, only of this tender, with nothing besides', () => {
    const promise = canonical({ tender: 'T', text: '本人……' });
    expect(promiseToSign({ promise, promiseLabel: kPromiseLabel }, 'T', kPromiseLabel)).toBe('本人……');
    for (const [text, label, tender] of [[promise, kPromiseLabel, 'U'], [promise, kOpinionLabel, 'T'], [canonical({ more: 1, tender: 'T', text: '' }), kPromiseLabel, 'T'], ['', kPromiseLabel, 'T']] as const) expect(promiseToSign({ promise: text, promiseLabel: label }, tender, kPromiseLabel)).toBeUndefined();
  });
});

describe('the next step', () => {
  const page = (state: EvaluationPage['state'], youAre: EvaluationPage['youAre'], more: object = {}) => ({ state, youAre, held: false, steps: [], clarifications: [], ...more }) as unknown as EvaluationPage;
  const table = (more: object) => ({ committee: more });
  const owed = [{ answerUntil: '2026-03-18T03:00:00.000Z' }];
  it.each<[string, EvaluationPage, string]>([
    ['the chair begins', page('not_begun', 'chair', { steps: ['begin'] }), 'begin'], ['others wait for it', page('not_begun', 'member'), 'waitsForBegin'], ['held', page('scoring', 'member', { held: true }), 'held'],
    ['review', page('reviewing', 'member', table({})), 'review'], ['reviewed', page('reviewing', 'chair', table({ ownReview: {} })), 'reviewDone'], ['vote', page('judging_competition', 'member', table({ voted: false })), 'vote'], ['voted', page('judging_competition', 'member', table({ voted: true })), 'voteDone'],
    ['score', page('scoring', 'member', table({})), 'score'], ['scored', page('scoring', 'member', table({ ownScores: {} })), 'scoreDone'], ['tie', page('tied', 'chair', { steps: ['decide_tie'] }), 'tie'], ['tie of another', page('tied', 'member'), 'tieWaits'],
    ['opinion', page('reporting', 'member', table({ opinionGiven: false })), 'opinion'], ['opinion given', page('reporting', 'member', table({ opinionGiven: true })), 'opinionDone'], ['reported', page('reported', 'member', { held: true }), 'reported'],
    ['the public', page('in_progress', 'public'), 'outside'], ['a bidder that is asked', page('in_progress', 'bidder', { clarifications: owed }), 'answer'], ['one that has answered', page('in_progress', 'bidder', { clarifications: [{ ...owed[0], answeredAt: 'x' }] }), 'outside'],
  ])('%s', (_, shown, expected) => {
    expect(taskOf(shown, Date.parse('2026-03-18T02:59:59.999Z'))).toBe(expected);
    for (const messages of [zh, en]) expect(Object.keys(messages.committee.task)).toContain(expected);
    if (shown.youAre === 'member' || shown.youAre === 'chair') for (const messages of [zh, en]) expect(Object.keys(messages.evaluation.saying)).toContain(expected);
  });
  it('is owed only in time, and waits only for who can take it', () => {
    expect(taskOf(page('in_progress', 'bidder', { clarifications: owed }), Date.parse('2026-03-18T03:00:00.000Z'))).toBe('outside');
    expect((['begin', 'answer', 'opinion', 'reviewDone', 'held', 'outside', 'reported'] as const).map(isDue)).toEqual([true, true, true, false, false, false, false]);
    expect([[false, false], [true, false], [true, true]].map(([promised, complete]) => seatTaskOf({ promised: promised!, complete: complete! }))).toEqual(['promise', 'gather', 'judge']);
  });
  it('is found in the navigation by experts and by the tenderee\'s staff', () => {
    const names = (roles: string[], duties: string[]) => ownLinks('trading', { roles, duties }).map((one) => one.name);
    expect(names(['institution'], ['expert'])).toEqual(['ownCommittees']);
    expect(names(['tenderee'], ['handler'])).toEqual(['ownTenders', 'ownCustody', 'ownCommittees']);
    expect(names(['bidder'], ['signer'])).toEqual(['ownBids']);
    expect(ownLinks('hub', { roles: ['department'], duties: ['supervisor'] }).map((one) => one.name)).toEqual(['draws', 'pool']);
    expect(ownLinks('hub', { roles: ['institution'], duties: ['expert'] }).map((one) => one.name)).toEqual(['ownEntry']);
  });
});

describe('the stages', () => {
  const all = [{ bidId: 'a' }, { bidId: 'b' }, { bidId: 'c' }];
  const told = (state: EvaluationPage['state'], valid: number, more: object = {}, held = false) => judgingStages({ state, held, committee: { bids: all, outcomes: all.map((bid, at) => ({ ...bid, rejections: at < valid ? [] : [{}], deviations: [] })), ranked: [], sheetsIn: { members: 5, reviews: 5, votes: 1, scores: 2, opinions: 0 }, ...more } as never }).map((one) => `${one.name} ${one.state}${one.count ? ` ${one.count}` : ''}`).join(', ');
  it.each<[string, string, string]>([
    ['not begun', judgingStages({ state: 'not_begun', held: false }).map((one) => one.state).join(' '), 'current future future future'],
    ['reviewing', told('reviewing', 0, { outcomes: [] }), 'begin done, review current 5 / 5, scores future, report future'],
    ['too few', told('judging_competition', 2), 'begin done, review done 5 / 5, competition current 1 / 5, scores future, report future'],
    ['scoring', told('scoring', 3), 'begin done, review done 5 / 5, scores current 2 / 5, report future'],
    ['scoring after the vote', told('scoring', 2), 'begin done, review done 5 / 5, competition done 1 / 5, scores current 2 / 5, report future'],
    ['held', told('scoring', 3, {}, true), 'begin done, review done 5 / 5, scores held 2 / 5, report future'],
    ['tied', told('tied', 3), 'begin done, review done 5 / 5, scores current 2 / 5, report future'],
    ['nothing to score', told('reporting', 0), 'begin done, review done 5 / 5, scores skipped, report current 0 / 5'],
    ['reported', told('reported', 3, { ranked: [{}] }), 'begin done, review done 5 / 5, scores done 2 / 5, report done 0 / 5'],
  ])('%s', (_, stages, expected) => expect(stages).toBe(expected));
});

describe('prices and ranks', () => {
  const bid = { bidId: 'a', reading: { price: 100 } } as BidToJudge;
  const corrected = (price: number) => ({ bidId: 'a', clarification: 1, price, reasons: '', by: '', correctedAt: '' });
  it('count as corrected last', () => {
    expect(priceOf(bid, [])).toBe(100);
    expect(priceOf(bid, [corrected(90), corrected(80), { ...corrected(1), bidId: 'b' }])).toBe(80);
    expect(priceOf({ ...bid, reading: undefined } as unknown as BidToJudge, [])).toBeUndefined();
  });
  it('are corrected once, as agreed, and before any sheet', () => {
    const answered = { number: 1, correctedPrice: 90 } as ClarificationShown;
    const page = (reviews: number, corrections: object[] = [], steps = ['correct_price']) => ({ steps, committee: { corrections, sheetsIn: { reviews, scores: 0 } } }) as unknown as EvaluationPage;
    expect(mayCorrect(answered, page(0))).toBe(true);
    for (const [one, shown] of [[answered, page(1)], [answered, page(0, [corrected(90)])], [answered, page(0, [], [])], [{ number: 1 } as ClarificationShown, page(0)]] as const) expect(mayCorrect(one, shown)).toBe(false);
  });
  it('move only among equals', () => {
    const ranked = [['a', 1], ['b', 2], ['c', 2], ['d', 4]].map(([bidId, rank]) => ({ bidId, result: { rank } })) as RankedBid[];
    const order = ['a', 'b', 'c', 'd'];
    expect(moved(order, 'b', 1, ranked)).toEqual(['a', 'c', 'b', 'd']);
    for (const [id, by] of [['b', -1], ['c', 1], ['a', -1], ['d', 1], ['x', 1]] as const) expect(moved(order, id, by, ranked)).toBe(order);
  });
  it('are listed by rank, the rejected last', () => {
    const one = (bidId: string, rank?: number) => ({ bidId, ...(rank ? { result: { rank } } : {}) }) as never;
    const rows = byRank([one('x'), one('c', 2), one('b', 2), one('y'), one('a', 1)], ['a', 'b', 'c']) as { bidId: string }[];
    expect(rows.map((row) => row.bidId)).toEqual(['a', 'b', 'c', 'x', 'y']);
  });
});

it('seats are as the documents state them, and certificates as people paste them', () => {
  expect(seatsToFill(terms.committee).map((seat) => `${seat.kind} ${seat.specialty}`)).toEqual(['representative ', ...Array(3).fill('expert 水利工程'), 'expert 工程造价']);
  expect(digestTyped(`  ${'AB:'.repeat(32).slice(0, -1)}\n`)).toBe('ab'.repeat(32));
  for (const text of ['', 'ab', 'g'.repeat(64), 'a'.repeat(65)]) expect(digestTyped(text)).toBeUndefined();
});

it('both languages have the same words', () => {
  const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]).sort()) : typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort().join() : value);
  for (const room of ['evaluationState', 'evaluationMethod', 'evaluationOutcome', 'clauseKind', 'itemKind', 'seatKind', 'opinionWord', 'rejectionGround', 'signal', 'committee', 'evaluation', 'nav'] as const) expect(shape(en[room])).toEqual(shape(zh[room]));
});
