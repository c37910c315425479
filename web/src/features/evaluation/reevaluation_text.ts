// 重新评标: a report that is corrected, what of it may be judged anew, and what came out otherwise. No clock, no network.

import type { BidToJudge, EvaluationPage, EvaluationReport, Reevaluation, ReviewSheet, ScoreSheet } from '@/app/api';
import { utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
import { draftOfReview, draftOfScores, type ReviewDraft, type ScoreDraft } from './sheets';

export type CorrectedSheets = Reevaluation['sheets'];

/** Where the scores alone are corrected, no bid that was rejected can be meant. */
export function correctable(report: Pick<EvaluationReport, 'bids'>, sheets: CorrectedSheets): EvaluationReport['bids'] {
  return sheets === 'review' ? report.bids : report.bids.filter((one) => one.rejections.length === 0);
}

/** The order that is being carried out; none once the corrected report stands. */
export function underCorrection({ state, reevaluations }: Pick<EvaluationPage, 'state' | 'reevaluations'>): Reevaluation | undefined {
  return state === 'reported' ? undefined : reevaluations?.at(-1);
}

type Order = Pick<Reevaluation, 'bids' | 'ownReview' | 'ownScores'>;
const judged = (sheet: ReviewSheet | ScoreSheet | undefined, bidId: string) => sheet?.bids.some((one) => one.bidId === bidId) ?? false;

/** Bids whose judgement stays as the member signed it: who replaces a member has none, and judges freely. */
export function settledBids(order: Order | undefined, sheet: 'ownReview' | 'ownScores', bids: Pick<BidToJudge, 'bidId'>[]): Set<string> {
  if (!order) return new Set();
  return new Set(bids.map((one) => one.bidId).filter((id) => !order.bids.includes(id) && judged(order[sheet], id)));
}

/** What the member signed before is where it begins; what is settled comes back to it whenever something else stands there. */
export function beginReview(draft: ReviewDraft, order: Order | undefined, settled: Set<string>): void {
  const before = order?.ownReview ? draftOfReview(order.ownReview) : {};
  for (const [bidId, bid] of Object.entries(before)) if (settled.has(bidId)) draft[bidId] = bid; else draft[bidId] ??= bid;
}
export function beginScores(draft: ScoreDraft, order: Order | undefined, settled: Set<string>): void {
  const before = order?.ownScores ? draftOfScores(order.ownScores) : {};
  for (const [bidId, bid] of Object.entries(before)) if (settled.has(bidId)) draft[bidId] = bid; else draft[bidId] ??= bid;
}

/** That a report corrects this very one: the digest that it names is of the other's canonical text. */
export function correctsThis(report: Pick<EvaluationReport, 'corrects'>, before: EvaluationReport): boolean {
  return report.corrects?.report === digest(utf8(canonical(before)));
}

export interface Outcome {
  rejected: boolean;
  total?: string | undefined;
  evaluatedPrice?: number | undefined;
  rank?: number | undefined;
  /** Place among the candidates. */
  candidate?: number | undefined;
}
export interface Change {
  bidId: string;
  bidderName: string;
  before: Outcome;
  after: Outcome;
  changed: boolean;
}

function outcomeIn(report: EvaluationReport, bid: EvaluationReport['bids'][number]): Outcome {
  const place = report.candidates.indexOf(bid.bidId);
  return { rejected: bid.rejections.length > 0, total: bid.result?.total, evaluatedPrice: bid.result?.evaluatedPrice, rank: bid.result?.rank, candidate: place < 0 ? undefined : place + 1 };
}

/** Each bid as both reports have it, in the order of the list. */
export function changesBetween(before: EvaluationReport, after: EvaluationReport): Change[] {
  return after.bids.flatMap((bid) => {
    const earlier = before.bids.find((one) => one.bidId === bid.bidId);
    if (!earlier) return [];
    const [was, is] = [outcomeIn(before, earlier), outcomeIn(after, bid)];
    return [{ bidId: bid.bidId, bidderName: bid.bidderName, before: was, after: is, changed: canonical({ ...was }) !== canonical({ ...is }) }];
  });
}
