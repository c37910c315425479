// The sheets of a member: drafts as they are filled in, what is missing in them, and what is signed. No network.

import type { BidClarification, BidToJudge, EvaluationTerms, ReviewOutcome, ReviewSheet, ScoreSheet } from '@/app/api';
import { exactOf, fenTyped, pointsTyped, sumOf, textOf, type Typed, type TypedFault } from './points';

export const kReviewLabel = 'haihe/review-sheet/1';
export const kScoreLabel = 'haihe/score-sheet/1';
export const kAnswerLabel = 'haihe/bid-clarification/1';
export const kOpinionLabel = 'haihe/evaluation-opinion/1';
export const kPromiseLabel = 'haihe/committee-promise/1';

type Ground = ReviewSheet['bids'][number]['grounds'][number]['ground'];
/** 条例 第五十一条, and the two that show only after the opening (第三十四条、第三十七条). */
export const kGrounds: Ground[] = [
  'neither_stamped_nor_signed', 'consortium_without_agreement', 'bidder_fails_the_qualification', 'two_different_bids', 'price_below_cost',
  'price_above_the_maximum', 'does_not_respond_in_substance', 'collusion_fraud_or_bribery', 'related_bidders', 'consortium_member_bids_twice',
];

export interface ClauseDraft {
  met?: boolean | undefined;
  reason: string;
}
export interface BidDraft {
  clauses: Record<string, ClauseDraft>;
  /** Reasons by ground. */
  grounds: Record<string, string>;
}
/** By bid. */
export type ReviewDraft = Record<string, BidDraft>;
/** As typed; by bid, then by item or adjustment. */
export type ScoreDraft = Record<string, Record<string, string>>;

type Bids = Pick<BidToJudge, 'bidId'>[];
type Clauses = Pick<EvaluationTerms['clauses'][number], 'code'>[];

/** Leaves what is there. */
export function spread(draft: ReviewDraft, bids: Bids, clauses: Clauses): void {
  for (const { bidId } of bids) {
    const bid = (draft[bidId] ??= { clauses: {}, grounds: {} });
    for (const { code } of clauses) bid.clauses[code] ??= { reason: '' };
  }
}

/** What is left of a bid is found to be met. */
export function restIsMet(bid: BidDraft): void {
  for (const clause of Object.values(bid.clauses)) clause.met ??= true;
}

export interface Gap {
  bidId: string;
  /** A clause or a ground. */
  code: string;
  what: 'judgement' | 'reason';
}

export function gapsInReview(draft: ReviewDraft, bids: Bids, clauses: Clauses): Gap[] {
  return bids.flatMap(({ bidId }) => {
    const bid = draft[bidId];
    const ofClauses = clauses.flatMap(({ code }): Gap[] => {
      const clause = bid?.clauses[code];
      if (clause?.met === undefined) return [{ bidId, code, what: 'judgement' }];
      return clause.met || clause.reason.trim() ? [] : [{ bidId, code, what: 'reason' }];
    });
    const ofGrounds = kGrounds.filter((code) => bid?.grounds[code]?.trim() === '').map((code): Gap => ({ bidId, code, what: 'reason' }));
    return [...ofClauses, ...ofGrounds];
  });
}

/** Requires that there are no gaps. */
export function reviewSheetOf(lot: string, draft: ReviewDraft, bids: Bids, clauses: Clauses): ReviewSheet {
  return {
    lot,
    bids: bids.map(({ bidId }) => {
      const bid = draft[bidId]!;
      return {
        bidId,
        clauses: clauses.map(({ code }) => ({ clause: code, met: bid.clauses[code]!.met!, reason: bid.clauses[code]!.met ? '' : bid.clauses[code]!.reason.trim() })),
        grounds: kGrounds.filter((ground) => bid.grounds[ground] !== undefined).map((ground) => ({ ground, reason: bid.grounds[ground]!.trim() })),
      };
    }),
  };
}

export function draftOfReview(sheet: ReviewSheet): ReviewDraft {
  return Object.fromEntries(sheet.bids.map((bid) => [bid.bidId, {
    clauses: Object.fromEntries(bid.clauses.map(({ clause, met, reason }) => [clause, { met, reason }])),
    grounds: Object.fromEntries(bid.grounds.map(({ ground, reason }) => [ground, reason])),
  }]));
}

/** In the order of the list. */
export function validBids<T extends { bidId: string }>(bids: T[], outcomes: ReviewOutcome[]): T[] {
  return bids.filter(({ bidId }) => outcomes.some((one) => one.bidId === bidId && one.rejections.length === 0));
}

export function rowsOf(terms: EvaluationTerms): { code: string; name: string; criteria: string; kind: string }[] {
  return terms.method === 'comprehensive' ? terms.items : terms.adjustments.map((one) => ({ ...one, kind: '' }));
}

const typed = (draft: ScoreDraft, bidId: string, code: string) => draft[bidId]?.[code] ?? '';

export function pointsAt(draft: ScoreDraft, bidId: string, item: EvaluationTerms['items'][number], decimals: number): Typed<string> {
  return pointsTyped(typed(draft, bidId, item.code), item, decimals);
}

/** What a member typed for a bid in a row, if it is wrong or missing. */
export function faultAt(draft: ScoreDraft, bidId: string, code: string, terms: EvaluationTerms): TypedFault | undefined {
  const item = terms.method === 'comprehensive' ? terms.items.find((one) => one.code === code) : undefined;
  const read = item ? pointsAt(draft, bidId, item, terms.decimals) : fenTyped(typed(draft, bidId, code));
  return 'fault' in read ? read.fault : undefined;
}

export function gapsInScores(draft: ScoreDraft, bids: Bids, terms: EvaluationTerms): { bidId: string; code: string; fault: TypedFault }[] {
  return rowsOf(terms).flatMap(({ code }) => bids.flatMap(({ bidId }) => {
    const fault = faultAt(draft, bidId, code, terms);
    return fault ? [{ bidId, code, fault }] : [];
  }));
}

/** Of what has been typed so far and is right; `kind`: of these items only. */
export function ownTotal(draft: ScoreDraft, bidId: string, terms: EvaluationTerms, kind?: string): string {
  const right = terms.items.filter((item) => !kind || item.kind === kind).map((item) => pointsAt(draft, bidId, item, terms.decimals));
  return textOf(sumOf(right.flatMap((read) => ('value' in read ? [exactOf(read.value)!] : []))));
}

/** The most that the items allow. */
export function mostOf(terms: EvaluationTerms, kind?: string): string {
  return textOf(sumOf(terms.items.filter((item) => !kind || item.kind === kind).map((item) => exactOf(item.most)!)));
}

/** Price and adjustments typed so far, in fen. */
export function ownEvaluatedPrice(draft: ScoreDraft, bidId: string, price: number, terms: EvaluationTerms): number {
  return terms.adjustments.reduce((sum, { code }) => {
    const read = fenTyped(typed(draft, bidId, code));
    return 'value' in read ? sum + read.value : sum;
  }, price);
}

/** Requires that there are no gaps. */
export function scoreSheetOf(lot: string, draft: ScoreDraft, bids: Bids, terms: EvaluationTerms): ScoreSheet {
  return {
    lot,
    bids: bids.map(({ bidId }) => ({
      bidId,
      points: terms.items.map((item) => ({ item: item.code, points: (pointsAt(draft, bidId, item, terms.decimals) as { value: string }).value })),
      adjustments: terms.adjustments.map(({ code }) => ({ adjustment: code, amount: (fenTyped(typed(draft, bidId, code)) as { value: number }).value })),
    })),
  };
}

export function draftOfScores(sheet: ScoreSheet): ScoreDraft {
  return Object.fromEntries(sheet.bids.map((bid) => [bid.bidId, {
    ...Object.fromEntries(bid.points.map(({ item, points }) => [item, points])),
    ...Object.fromEntries(bid.adjustments.map(({ adjustment, amount }) => [adjustment, textOf({ units: BigInt(amount), places: 2 })])),
  }]));
}

/** `price` in fen; absent: the bidder agrees to none. */
export function answerOf(lot: string, number: number, text: string, price?: number): BidClarification {
  return { lot, number, text: text.trim(), ...(price === undefined ? {} : { correctedPrice: price }) };
}
