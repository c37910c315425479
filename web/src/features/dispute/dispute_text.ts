// What may be objected to, and what an answer says. No clock, no network.

import type { Objection, ObjectionsPage } from '@/app/api';

/** Against the documents (`lot` empty), or against the result of a lot whose candidates are posted. */
export interface Target {
  against: 'documents' | 'result';
  lot: string;
  lotName: string;
  until: string;
}

/** What the caller may still object to; a host to nothing of its own. */
export function targetsOf(page: Pick<ObjectionsPage, 'youAre' | 'objectionUntil' | 'postings'>, now: number, bids: boolean): Target[] {
  if (page.youAre === 'host' || !bids) return [];
  const documents: Target[] = page.objectionUntil === undefined ? [] : [{ against: 'documents', lot: '', lotName: '', until: page.objectionUntil }];
  const results = page.postings.map((one): Target => ({ against: 'result', lot: one.lot, lotName: one.lotName, until: one.postedUntil }));
  return [...documents, ...results].filter((one) => now < Date.parse(one.until));
}

/** Unanswered first, then the latest. */
export function inOrder(items: Objection[]): Objection[] {
  return [...items].sort((a, b) => Number(Boolean(a.answered)) - Number(Boolean(b.answered)) || b.number - a.number);
}

export const candidatesOf = (page: Pick<ObjectionsPage, 'postings'>, lot: string) => page.postings.find((one) => one.lot === lot)?.candidates ?? [];

/** As an upheld objection to a result says it: the candidates concerned, or that the evaluation itself is wrong, or both. */
export function whatIsWrong(concerns: string[], ofEvaluation: boolean): { concerns?: string[]; ofEvaluation?: true } {
  return { ...(concerns.length ? { concerns } : {}), ...(ofEvaluation ? { ofEvaluation } : {}) };
}

/** An upheld objection to a result names whom it concerns; no other answer does. */
export function namesSome(one: Pick<Objection, 'against'>, finding: string | undefined): boolean {
  return finding === 'upheld' && one.against === 'result';
}
