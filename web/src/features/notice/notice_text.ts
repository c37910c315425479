import type { Clarification, Notice } from '@/app/api';

/** The clarification as signed: its text travels inside the payload. */
export function clarificationOf(notice: Notice): Clarification | undefined {
  const text = notice.payload?.clarification;
  if (notice.kind !== 'clarification' || typeof text !== 'string') return undefined;
  return JSON.parse(text) as Clarification;
}
