// What a member has filled in and not signed yet: in the memory of this page and nowhere else, as long as the page is open.

import { reactive, watch } from 'vue';
import { caller } from '@/app/session';
import type { ReviewDraft, ScoreDraft } from './sheets';

export interface Draft {
  review: ReviewDraft;
  scores: ScoreDraft;
  /** Something was typed that is not signed yet. */
  touched: boolean;
}

const kept = new Map<string, Draft>();
let owner = '';

// an ended session comes back to its draft; another person finds none
watch(caller, (who) => {
  if (!who || who.certificate === owner) return;
  owner = who.certificate;
  kept.clear();
}, { immediate: true });

/** `report`: number of the report that the sheets lead to; a corrected one begins anew. */
export function draftOf(lot: string, report = 1): Draft {
  const key = `${lot} ${report}`;
  const found = kept.get(key) ?? reactive<Draft>({ review: {}, scores: {}, touched: false });
  kept.set(key, found);
  return found;
}

export function isAnythingUnsigned(): boolean {
  return [...kept.values()].some((one) => one.touched);
}
