// What is next for a bid, and where; what waits for the bidder itself is due. Pure.

import type { AwardPage, EvaluationPage, OpeningPage, OwnBid } from '@/app/api';
import { isOwed } from '@/features/evaluation/evaluation_text';
import { actOf } from './own_bid_text';

export interface Course {
  hall: OpeningPage;
  evaluation: EvaluationPage | undefined;
  award: AwardPage | undefined;
}
export type BidTask = 'none' | 'unknown' | 'waits' | 'release' | 'unlocked' | 'windowEnded' | 'beingListed' | 'heldUp' | 'failed' | 'terminated' | 'read' | 'judged' | 'answer' | 'posted' | 'won' | 'determined' | 'toRetender';

const kDue: readonly BidTask[] = ['release', 'answer', 'won'];
const kRooms: Partial<Record<BidTask, string>> = { read: 'opening', failed: 'opening', answer: 'evaluation', judged: 'evaluation', posted: 'award', determined: 'award', toRetender: 'award', won: 'contract' };

function afterTheOpening({ evaluation, award }: Course, now: number): BidTask {
  if (evaluation?.clarifications.some((one) => isOwed(one, now))) return 'answer';
  switch (award?.state) {
    case 'posted': return 'posted';
    case 'determined': return award.notice ? 'won' : 'determined';
    case 'to_retender': return 'toRetender';
    default: return 'judged';
  }
}

export function bidTaskOf(bid: Pick<OwnBid, 'bidId' | 'standing'>, course: Course | undefined, now: number): BidTask {
  if (bid.standing !== 'in') return 'none';
  if (!course) return 'unknown';
  const { state } = course.hall;
  if (state === 'failed' || state === 'terminated' || state === 'read') return state;
  if (state === 'recorded') return afterTheOpening(course, now);
  const act = actOf(bid, course.hall, now);
  return act === 'withdraw' ? 'waits' : act;
}

export const isDueOf = (task: BidTask) => kDue.includes(task);
export const roomOf = (task: BidTask, lot: string) => `/lot/${lot}/${kRooms[task] ?? 'bids'}`;
