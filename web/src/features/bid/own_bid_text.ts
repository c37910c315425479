// What can be done with an own bid now. No clock, no network.

import type { OpeningPage, OwnBid } from '@/app/api';
import { isPast } from '@/features/opening/opening_text';

export type Act = 'withdraw' | 'release' | 'unlocked' | 'windowEnded' | 'beingListed' | 'heldUp' | 'none';

export function actOf(bid: Pick<OwnBid, 'bidId' | 'standing'>, hall: OpeningPage, now: number): Act {
  if (bid.standing !== 'in') return 'none';
  if (!isPast(hall.bidDeadline, now) && (hall.state === 'open' || hall.state === 'held')) return 'withdraw';
  if (hall.state === 'held') return 'heldUp';
  if (hall.state === 'open' || hall.state === 'closed') return 'beingListed';
  if (hall.state !== 'listed') return 'none';
  if (hall.bids.find((one) => one.bidId === bid.bidId)?.state === 'unlocked') return 'unlocked';
  return hall.windowEndsAt && isPast(hall.windowEndsAt, now) ? 'windowEnded' : 'release';
}
