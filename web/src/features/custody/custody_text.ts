// What a custodian can do for a lot now. No clock, no network.

import type { OpeningPage } from '@/app/api';
import { isPast } from '@/features/opening/opening_text';

export type Duty = 'notNamed' | 'released' | 'notYet' | 'held' | 'failed' | 'over' | 'biddersFirst' | 'notAsked' | 'release';

/** `number`: of the caller's share in the documents, 0 when they do not name the caller. */
export function dutyOf(page: OpeningPage, number: number, now: number): Duty {
  if (number === 0) return 'notNamed';
  if (page.custodians.find((one) => one.number === number)?.released) return 'released';
  if (page.state === 'open' || page.state === 'closed') return 'notYet';
  if (page.state === 'held' || page.state === 'failed') return page.state;
  if (page.state !== 'listed') return 'over';
  if (page.mode === 'custodians_first') return 'release';
  if (!page.custodiansOpenWhatIsLeft) return 'notAsked';
  return page.windowEndsAt && isPast(page.windowEndsAt, now) ? 'release' : 'biddersFirst';
}
