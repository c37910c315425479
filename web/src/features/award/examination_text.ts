// 审查确认 of a candidate before the award notice (条例 第五十六条): how it stands, and what a member signs. No clock, no network.

import type { AwardPage, Examination } from '@/app/api';

export const kExaminationOpinionLabel = 'haihe/examination-opinion/1';
export const kExaminationGrounds = ['changed_state', 'unlawful_conduct'] as const;

/** `ended`: its candidate gave up before all had said what they find. */
export type ExaminationStanding = 'waits' | 'confirmed' | 'out' | 'ended';

export function examinationStanding(one: Pick<Examination, 'number' | 'confirmed'>, page: Pick<AwardPage, 'state' | 'examinations'>): ExaminationStanding {
  if (one.confirmed !== undefined) return one.confirmed ? 'confirmed' : 'out';
  return page.state === 'examining' && one.number === page.examinations?.at(-1)?.number ? 'waits' : 'ended';
}

export function examinationOpinionOf(page: Pick<AwardPage, 'tender' | 'lot'>, { number, candidate }: Pick<Examination, 'number' | 'candidate'>, confirmed: boolean, reasons: string) {
  return { tender: page.tender, lot: page.lot, examination: number, candidate, confirmed, reasons: reasons.trim() };
}
