// What is said of an evaluation: its stages, the caller's next step, prices as they count. No clock, no network.

import type { BidToJudge, ClarificationShown, CommitteePage, CommitteeTable, EvaluationPage, EvaluationReport, RankedBid } from '@/app/api';
import type { Stage } from '@/features/opening/opening_text';
import { validBids } from './sheets';

export type Task =
  | 'begin' | 'waitsForBegin' | 'held' | 'review' | 'reviewDone' | 'vote' | 'voteDone' | 'score' | 'scoreDone' | 'tie' | 'tieWaits' | 'opinion' | 'opinionDone' | 'reported'
  | 'outside' | 'answer';
type Known = Pick<EvaluationPage, 'state' | 'youAre' | 'held' | 'steps' | 'clarifications'> & { committee?: Pick<CommitteeTable, 'ownReview' | 'ownScores' | 'voted' | 'opinionGiven'> | undefined };

export const isMember = ({ youAre }: Pick<EvaluationPage, 'youAre'>) => youAre === 'member' || youAre === 'chair';

/** What the caller is to do now. `now`: answers are owed until their time is over. */
export function taskOf(page: Known, now: number): Task {
  if (page.state === 'reported') return 'reported';
  if (!isMember(page)) return page.clarifications.some((one) => isOwed(one, now)) ? 'answer' : 'outside';
  if (page.held) return 'held';
  const table = page.committee;
  switch (page.state) {
    case 'not_begun': return page.steps.includes('begin') ? 'begin' : 'waitsForBegin';
    case 'reviewing': return table?.ownReview ? 'reviewDone' : 'review';
    case 'judging_competition': return table?.voted ? 'voteDone' : 'vote';
    case 'scoring': return table?.ownScores ? 'scoreDone' : 'score';
    case 'tied': return page.steps.includes('decide_tie') ? 'tie' : 'tieWaits';
    default: return table?.opinionGiven ? 'opinionDone' : 'opinion';
  }
}

/** Tasks that wait for the caller; the others wait for somebody else. */
export function isDue(task: Task): boolean {
  return ['begin', 'review', 'vote', 'score', 'tie', 'opinion', 'answer'].includes(task);
}

/** What a member of a committee is to do before a lot is judged at all. */
export function seatTaskOf(one: { promised: boolean; complete: boolean }): 'promise' | 'gather' | 'judge' {
  return !one.promised ? 'promise' : one.complete ? 'judge' : 'gather';
}

export function isOwed(one: ClarificationShown, now: number): boolean {
  return !one.answeredAt && now < Date.parse(one.answerUntil);
}

const kOrder = ['not_begun', 'reviewing', 'judging_competition', 'scoring', 'tied', 'reporting', 'reported'];

export interface JudgingStage extends Omit<Stage, 'name'> {
  name: 'begin' | 'review' | 'competition' | 'scores' | 'report';
  /** Sheets in, of how many. */
  count?: string;
}

/** Stages as the members see them; the question of competition only where it was asked. */
export function judgingStages(page: Pick<EvaluationPage, 'state' | 'held'> & { committee?: Pick<CommitteeTable, 'bids' | 'outcomes' | 'ranked' | 'sheetsIn'> | undefined }): JudgingStage[] {
  const { committee: table, state } = page;
  const at = kOrder.indexOf(state);
  const valid = table ? validBids(table.bids, table.outcomes).length : 0;
  const asked = state === 'judging_competition' || (at > 2 && valid > 0 && valid < 3);
  const unscored = at >= 5 && table?.ranked.length === 0;
  const ends: [JudgingStage['name'], number, number | undefined][] = [
    ['begin', 0, undefined], ['review', 1, table?.sheetsIn.reviews], ...(asked ? [['competition', 2, table?.sheetsIn.votes] as [JudgingStage['name'], number, number | undefined]] : []),
    ['scores', 4, table?.sheetsIn.scores], ['report', 5, table?.sheetsIn.opinions],
  ];
  let current = false;
  return ends.map(([name, last, count]) => {
    const counted = count === undefined ? {} : { count: `${count} / ${table!.sheetsIn.members}` };
    if (name === 'scores' && unscored) return { name, state: 'skipped' };
    if (at > last) return { name, state: 'done', ...counted };
    if (current) return { name, state: 'future' };
    current = true;
    return { name, state: page.held ? 'held' : 'current', ...counted };
  });
}

/** As read, or as corrected since; none when nothing could be read. */
export function priceOf(bid: BidToJudge, corrections: CommitteeTable['corrections']): number | undefined {
  const corrected = corrections.filter((one) => one.bidId === bid.bidId).at(-1)?.price;
  return corrected ?? bid.reading?.price;
}

/** Answered with a price that the committee may still let stand. */
export function mayCorrect(one: ClarificationShown, page: Pick<EvaluationPage, 'steps'> & { committee?: Pick<CommitteeTable, 'corrections' | 'sheetsIn'> | undefined }): boolean {
  const table = page.committee;
  return page.steps.includes('correct_price') && one.correctedPrice !== undefined && table !== undefined && table.sheetsIn.reviews + table.sheetsIn.scores === 0 && !table.corrections.some((done) => done.clarification === one.number);
}

/** Bids of equal rank, in the order of the ranking. */
export function equals(ranked: RankedBid[]): RankedBid[][] {
  const groups = new Map<number, RankedBid[]>();
  for (const one of ranked) groups.set(one.result.rank, [...(groups.get(one.result.rank) ?? []), one]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** `order` with a bid moved by one among its equals; the same order where that is not possible. */
export function moved(order: string[], bidId: string, by: -1 | 1, ranked: RankedBid[]): string[] {
  const rankOf = (id: string | undefined) => ranked.find((one) => one.bidId === id)?.result.rank;
  const from = order.indexOf(bidId);
  const other = order[from + by];
  if (from < 0 || other === undefined || rankOf(other) !== rankOf(bidId)) return order;
  return order.map((id, at) => (at === from ? other : at === from + by ? bidId : id));
}

/** By rank, then the rejected ones in the order of the list. */
export function byRank(bids: EvaluationReport['bids'], candidates: string[]): EvaluationReport['bids'] {
  const place = (one: EvaluationReport['bids'][number]) => (candidates.includes(one.bidId) ? candidates.indexOf(one.bidId) + 1 : (one.result?.rank ?? Infinity));
  return bids.map((one, at) => ({ one, at })).sort((a, b) => (place(a.one) === place(b.one) ? a.at - b.at : place(a.one) < place(b.one) ? -1 : 1)).map(({ one }) => one);
}

/** Seats that the documents ask for, one row each. */
export function seatsToFill(terms: CommitteePage['terms']): { kind: 'representative' | 'expert'; specialty: string; certificate: string }[] {
  const seat = (kind: 'representative' | 'expert', specialty: string) => ({ kind, specialty, certificate: '' });
  return [
    ...Array.from({ length: terms.representatives }, () => seat('representative', '')),
    ...terms.experts.flatMap(({ specialty, need }) => Array.from({ length: need }, () => seat('expert', specialty))),
  ];
}

/** A digest as people paste it. */
export function digestTyped(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}
