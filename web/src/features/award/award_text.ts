// What is said of an award: its stages, whom its host may choose, the texts that are signed. No clock, no network.

import type { AwardNotice, AwardPage, CandidatesNotice, PostedCandidate, ResultNotice } from '@/app/api';
import type { Stage } from '@/features/opening/opening_text';
import { hasLapsed } from './validity_text';

export const kCandidatesLabel = 'haihe/candidates/1';
export const kAwardLabel = 'haihe/award-notice/1';
export const kResultLabel = 'haihe/result-notice/1';
/** 条例 第五十五条: on which a host passes a candidate over; that it gives up is the candidate's own word. */
export const kPassOverGrounds = ['force_majeure', 'no_bond', 'unlawful_conduct', 'other'] as const;
export const kCancelGrounds = ['gave_up', ...kPassOverGrounds] as const;

type Ground = ResultNotice['ground'];
type Known = Pick<AwardPage, 'state' | 'held' | 'candidates' | 'youAre' | 'fallenPostings' | 'cancelled' | 'host'>;
type Valid = Pick<AwardPage, 'validUntil' | 'extension'>;
export type AwardTask = 'notPosted' | 'correcting' | 'post' | 'postAgain' | 'posting' | 'upheld' | 'examine' | 'examining' | 'decide' | 'decideHost' | 'determined' | 'toRetender' | 'held' | 'extending' | 'lapsed';

export function isPosting({ state, candidates }: Pick<AwardPage, 'state' | 'candidates'>, now: number): boolean {
  return state === 'posted' && candidates !== undefined && now < Date.parse(candidates.postedUntil);
}

export function awardTask(page: Known & Valid & Pick<AwardPage, 'steps'>, now: number): AwardTask {
  if (page.state === 'determined') return 'determined';
  if (page.state === 'to_retender') return 'toRetender';
  if (page.held) return 'held';
  if (hasLapsed(page, now)) return 'lapsed';
  if (page.state === 'not_posted') {
    const again = hasFallen(page);
    if (page.steps.includes('post') && page.host?.candidates.length) return again ? 'postAgain' : 'post';
    return again ? 'correcting' : 'notPosted';
  }
  if (page.state === 'examining') return page.steps.includes('give_examination_opinion') ? 'examine' : 'examining';
  if (mayReevaluate(page)) return 'upheld';
  if (isPosting(page, now)) return 'posting';
  if (page.extension && !page.extension.settledAt) return 'extending';
  return page.youAre === 'host' ? 'decideHost' : 'decide';
}

/** 重新评标 took a posting with it. */
export const hasFallen = ({ fallenPostings }: Pick<AwardPage, 'fallenPostings'>) => Boolean(fallenPostings?.length);

/** An upheld objection is the only ground, and none is left once an award was noticed (decision 0017). */
export function mayReevaluate({ steps, host, cancelled }: Pick<AwardPage, 'steps' | 'host' | 'cancelled'>): boolean {
  return steps.includes('reevaluate') && Boolean(host?.upheld?.length) && cancelled.length === 0;
}

export interface AwardStage extends Omit<Stage, 'name'> {
  name: 'post' | 'posting' | 'examination' | 'winner';
}

export function awardStages(page: Known, now: number): AwardStage[] {
  const current = page.held ? 'held' : 'current';
  if (page.state === 'examining') {
    const over = page.candidates === undefined || now >= Date.parse(page.candidates.postedUntil);
    return [{ name: 'post', state: 'done' }, { name: 'posting', state: over ? 'done' : current }, { name: 'examination', state: current }, { name: 'winner', state: 'future' }];
  }
  const [post, posting, winner] =
    page.state === 'not_posted' ? ([current, 'future', 'future'] as const)
    : page.state === 'determined' ? (['done', 'done', 'done'] as const)
    : page.state === 'to_retender' ? (['done', 'done', 'stopped'] as const)
    : isPosting(page, now) ? (['done', current, 'future'] as const)
    : (['done', 'done', current] as const);
  return [{ name: 'post', state: post }, { name: 'posting', state: posting }, { name: 'winner', state: winner }];
}

/** `responses`: how each candidate meets the qualification, by bidder. After a re-evaluation it names its report. */
export function candidatesNoticeOf(page: Pick<AwardPage, 'tender' | 'lot' | 'host'>, candidates: PostedCandidate[], responses: Record<string, string>, postedUntil: string, objectionChannel: string): CandidatesNotice {
  return { tender: page.tender, lot: page.lot, candidates: candidates.map((one) => ({ ...one, response: (responses[one.bidder] ?? '').trim() })), postedUntil, objectionChannel: objectionChannel.trim(), ...(page.host?.report === undefined ? {} : { report: page.host.report }) };
}

type Posted = Pick<AwardPage, 'candidates' | 'cancelled' | 'host'>;

/** Candidates that can still win, by rank. */
export function standing({ candidates, host }: Posted): PostedCandidate[] {
  return candidates?.candidates.filter((one) => !host?.out.some((out) => out.candidate === one.bidder)) ?? [];
}

/** Whom the host may determine: the first that stands, or any of them where the law leaves the choice. */
export function eligible(page: Posted): PostedCandidate[] {
  const all = standing(page);
  return page.host?.firstMustWin ? all.slice(0, 1) : all;
}

export interface Why {
  ground: Ground;
  reasons: string;
}

/** Why not the first, where it is on record that the first is out; `null`: it is for the host to say. */
export function recordedWhy(page: Posted, winner: PostedCandidate): Why | null {
  if (winner.rank === 1) return { ground: '', reasons: '' };
  const first = page.candidates?.candidates[0]?.bidder;
  const out = page.host?.out.find((one) => one.candidate === first);
  return out ? { ground: out.ground, reasons: out.reasons } : null;
}

export function noticesOf(page: Pick<AwardPage, 'tender' | 'lot'>, winner: PostedCandidate, why: Why): { notice: AwardNotice; result: ResultNotice } {
  const { bidder, bidderName, price, periodDays, quality, projectLeader, rank } = winner;
  const both = { tender: page.tender, lot: page.lot, winner: bidder, winnerName: bidderName, price };
  return { notice: { ...both, periodDays, quality, projectLeader }, result: { ...both, rank, ground: why.ground, reasons: why.reasons.trim() } };
}

/** As a candidate is called, also one of a posting that has fallen, else its code. */
export function nameOf({ candidates, fallenPostings }: Pick<AwardPage, 'candidates' | 'fallenPostings'>, bidder: string): string {
  const all = [candidates, ...(fallenPostings ?? []).map((one) => one.candidates)].flatMap((one) => one?.candidates ?? []);
  return all.find((one) => one.bidder === bidder)?.bidderName ?? bidder;
}
