// What is said of a receipt that was checked here. No clock, no network.

import type { OwnBid } from '@/app/api';
import type { Check } from '@/proof/check';
import type { BidCheckName } from '@/proof/check_bid_receipt';

export interface CheckedReceipt {
  state: 'running' | 'checked' | 'failed';
  checks: Check<BidCheckName>[];
}

export const kNothingChecked: CheckedReceipt = { state: 'running', checks: [] };

/** Which sentence, and in which colour. A point that is not there to be checked is not right. */
export function verdictOf({ state, checks }: CheckedReceipt): { sentence: 'running' | 'failed' | 'good' | 'bad' | 'partial'; level: string } {
  if (state === 'running') return { sentence: 'running', level: '' };
  if (state === 'failed') return { sentence: 'failed', level: 'yellow' };
  if (checks.some((one) => one.result === 'wrong' || one.result === 'absent')) return { sentence: 'bad', level: 'red' };
  return checks.some((one) => one.result === 'impossible') ? { sentence: 'partial', level: 'yellow' } : { sentence: 'good', level: 'green' };
}

/** Witnesses as the receipt has them, each once. */
export function witnessesOf({ receipt }: OwnBid): string[] {
  return [...new Set(receipt.cosignatures.map((one) => one.witness))];
}
