// 投标有效期 and its extension: what the host asks, what a bidder answers, and how an answer stands. No clock, no network.

import type { AwardPage, Extension, ValidityRequest } from '@/app/api';
import { readCanonical } from '@/proof/canonical';

export const kRequestLabel = 'haihe/validity-request/1';
export const kAnswerLabel = 'haihe/validity-answer/1';
const kDay = 86_400_000;

type Known = Pick<AwardPage, 'tender' | 'lot' | 'validUntil' | 'extension'>;

/** `lastDay`: an instant within the last day, which counts to its end in China. */
export function requestOf(page: Known, lastDay: string, answerUntil: string, reason: string): ValidityRequest {
  const number = (page.extension?.request.number ?? 0) + 1;
  const validUntil = new Date(Date.parse(lastDay) + kDay).toISOString();
  return { tender: page.tender, lot: page.lot, number, validUntilBefore: page.validUntil, validUntil, answerUntil, reason: reason.trim() };
}

export type RequestFault = 'shorter' | 'answers' | 'reason';
/** What the node would refuse, in its order. */
export function requestFault(request: ValidityRequest, now: number): RequestFault | undefined {
  const before = Date.parse(request.validUntilBefore);
  const answers = Date.parse(request.answerUntil);
  if (Date.parse(request.validUntil) <= before) return 'shorter';
  if (answers <= now || answers > before) return 'answers';
  return request.reason ? undefined : 'reason';
}

/** What a bidder signs; undefined when the node's text is not an answer to the request that is shown. */
export function answerOf({ request, toSign }: Pick<Extension, 'request' | 'toSign'>, agrees: boolean): Record<string, string | number | boolean> | undefined {
  if (!toSign) return undefined;
  try {
    const given = readCanonical(toSign) as Record<string, unknown>;
    const whole = Object.keys(given).join() === 'agrees,lot,number,tender';
    if (!whole || given.tender !== request.tender || given.lot !== request.lot || given.number !== request.number) return undefined;
    return { tender: request.tender, lot: request.lot, number: request.number, agrees };
  } catch {
    return undefined;
  }
}

export type Standing = 'agreed' | 'refused' | 'silent' | 'waits';
/** How the answer of this bidder stands: who has not agreed when the request is settled has left. */
export function standingOf({ answers, settledAt }: Pick<Extension, 'answers' | 'settledAt'>, bidder: string): Standing {
  const given = answers.find((one) => one.bidder === bidder);
  if (given) return given.agrees ? 'agreed' : 'refused';
  return settledAt ? 'silent' : 'waits';
}

/** The bids bind nobody any more, and the lot is not decided. */
export function hasLapsed({ state, validUntil }: Pick<AwardPage, 'state' | 'validUntil'>, now: number): boolean {
  return (state === 'not_posted' || state === 'posted' || state === 'examining') && now >= Date.parse(validUntil);
}
