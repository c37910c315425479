// What stands in the way of a termination, and the notice that is signed. No clock, no network.

import type { AwardPage, OpeningPage, TenderPage, TerminationNotice, TerminationPage } from '@/app/api';
import { readCanonical } from '@/proof/canonical';

export const kTerminationLabel = 'haihe/termination/1';

/** A lot as far as the node tells of it. */
export interface LotNow {
  name: string;
  opening?: OpeningPage['state'] | undefined;
  award?: AwardPage['state'] | undefined;
}
export interface Obstacle {
  why: 'held' | 'disputed' | 'stage' | 'opening' | 'awarded' | 'over';
  lot: string;
}

/** In the order in which the node refuses; undefined as well where only the node can know. */
export function obstacleOf(page: Pick<TerminationPage, 'may'>, holds: TenderPage['holds'], lots: LotNow[]): Obstacle | undefined {
  const standing = holds?.filter((hold) => !hold.liftedAt) ?? [];
  if (standing.length) return { why: standing.some((hold) => hold.ground === 'objection') ? 'disputed' : 'held', lot: '' };
  if (!page.may) return { why: 'stage', lot: '' };
  const opened = lots.find((lot) => lot.opening === 'listed' || lot.opening === 'read');
  if (opened) return { why: 'opening', lot: opened.name };
  const awarded = lots.find((lot) => lot.award === 'determined');
  if (awarded) return { why: 'awarded', lot: awarded.name };
  const over = lots.length > 0 && lots.every((lot) => lot.opening === 'failed' || lot.award === 'to_retender');
  return over ? { why: 'over', lot: '' } : undefined;
}

/** What a signer is asked to sign; undefined unless it is a notice of this tender and of nothing else. */
export function noticeToSign({ draft, tender }: Pick<TerminationPage, 'draft' | 'tender'>): TerminationNotice | undefined {
  if (draft?.label !== kTerminationLabel) return undefined;
  try {
    const notice = readCanonical(draft.notice) as unknown as TerminationNotice;
    const whole = Object.keys(notice).join() === 'reason,returns,tender' && Object.values(notice).every((one) => typeof one === 'string');
    return whole && notice.tender === tender ? notice : undefined;
  } catch {
    return undefined;
  }
}

export type SigningTurn = 'sign' | 'own' | 'waiting';

/** Two people: who drafted does not sign. */
export function signingTurn(drafter: string, who: { certificate: string; duties: readonly string[] }): SigningTurn {
  if (drafter === who.certificate) return 'own';
  return who.duties.includes('signer') ? 'sign' : 'waiting';
}
