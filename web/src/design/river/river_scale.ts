// Where things lie along the river, to scale. Pure: instants in, positions out.

import type { Finding, Step, TimeTable } from '@/app/api';
import { dayAndMonth } from '@/app/format';

const kDay = 86_400_000;

export interface Scale {
  from: number;
  until: number;
  length: number;
}

export interface Lock {
  index: number;
  step: Step;
  begin: number;
  end: number | null;
  /** Position along the river. */
  at: number;
  /** Where its words stand: near `at`, pushed apart where they would overlap. */
  label: number;
  /** Half the room of its words. */
  half: number;
  lane: number;
}

export interface Span {
  rule: string;
  days: number;
  begin: number;
  end: number;
  finding: Finding;
}

/** A suspension in force is shown as what is late is: nothing goes on. */
export function toneOf(step: Step): string {
  return step.kind === 'suspension' && step.state === 'current' ? 'late' : step.state;
}

/** Where its lock stands: a period's at its end, a suspension's at its beginning. */
export function instantOf(step: Step): number | null {
  const text = step.at ?? (step.kind === 'suspension' ? step.from : (step.until ?? step.from));
  return text ? Date.parse(text) : null;
}

/** Steps that end something: at midnight they belong to the day before. */
export function isEnd(step: Step): boolean {
  return step.kind === 'questions' || step.kind === 'objection' || (step.kind === 'documents' && !step.at);
}

/** The day, or the first and last day, that stands under its name. */
export function daysOf(step: Step): string {
  const at = instantOf(step);
  if (at === null) return '';
  if (step.from && step.until) return `${dayAndMonth(step.from)} – ${dayAndMonth(Date.parse(step.until) - (isEnd(step) ? 1 : 0))}`;
  return dayAndMonth(isEnd(step) ? at - 1 : at);
}

export function scaleOf(steps: Step[], spans: { begin: number; end: number }[], now: number, length: number): Scale {
  const instants = steps.flatMap((step) => [step.at, step.from, step.until].filter((text): text is string => !!text).map((text) => Date.parse(text)));
  instants.push(...spans.flatMap((span) => [span.begin, span.end]));
  if (instants.length === 0) instants.push(now);
  let from = Math.min(...instants);
  let until = Math.max(...instants);
  const reach = Math.max(until - from, kDay);
  // now belongs on the river when it is near; a tender long past keeps its own scale
  if (now > from - reach * 0.1 && now < until + reach * 0.15) {
    from = Math.min(from, now);
    until = Math.max(until, now);
  }
  const margin = Math.max(until - from, kDay) * 0.02;
  return { from: from - margin, until: until + margin, length };
}

export function position(scale: Scale, instant: number): number {
  return ((instant - scale.from) / (scale.until - scale.from)) * scale.length;
}

/** How long a line of words is drawn; measuring would cost a layout. */
export function textLength(text: string, size: number): number {
  return [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 1 : 0.56) * size, 0);
}

/** Labels in `lanes` rows, lane 0 nearest the river, each with its own room, moved as little as greedy order allows. */
export function locksOf(steps: Step[], scale: Scale, roomOf: (step: Step) => number, lanes: number): Lock[] {
  const rows = Array.from({ length: lanes }, (): Row => ({ floor: 0, locks: [] }));
  const locks = steps
    .map((step, index) => ({ step, index, instant: instantOf(step) }))
    .filter((one): one is { step: Step; index: number; instant: number } => one.instant !== null)
    .sort((a, b) => a.instant - b.instant)
    .map(({ step, index, instant }): Lock => {
      const at = position(scale, instant);
      const begin = step.from ? position(scale, Date.parse(step.from)) : at;
      const end = step.from && step.until ? position(scale, Date.parse(step.until)) : null;
      const half = roomOf(step) / 2;
      const pushed = (row: Row) => Math.max(0, row.floor + half - at);
      const row = rows.reduce((best, one) => (pushed(one) < pushed(best) ? one : best));
      row.floor = Math.max(at, row.floor + half) + half;
      const lock = { index, step, begin, end, at, label: at, half, lane: rows.indexOf(row) };
      row.locks.push(lock);
      return lock;
    });
  for (const row of rows) spread(row.locks, scale.length);
  return locks;
}

/** The same in as few rows as keep every label inside, two at the least where they help. */
export function locksWithin(steps: Step[], scale: Scale, roomOf: (step: Step) => number, lanesMax: number): Lock[] {
  for (let lanes = 2; lanes < lanesMax; lanes += 1) {
    const locks = locksOf(steps, scale, roomOf, lanes);
    if (locks.every((lock) => lock.label >= lock.half)) return locks;
  }
  return locksOf(steps, scale, roomOf, lanesMax);
}

interface Row {
  floor: number;
  locks: Lock[];
}

function spread(row: Lock[], length: number): void {
  let floor = 0;
  for (const lock of row) {
    lock.label = Math.max(lock.at, floor + lock.half);
    floor = lock.label + lock.half;
  }
  let ceiling = length;
  for (const lock of [...row].reverse()) {
    lock.label = Math.min(lock.label, ceiling - lock.half);
    ceiling = lock.label - lock.half;
  }
}

/** The periods that the law fixes, counted in days of China from or back from a date of the time table. */
const kPeriods: Record<string, { days: number; anchor: keyof TimeTable; back: boolean }> = {
  documents_are_on_offer_at_least_5_days: { days: 5, anchor: 'documentsFrom', back: false },
  bid_preparation_is_at_least_20_days: { days: 20, anchor: 'documentsFrom', back: false },
  objection_to_documents_stays_open_until_10_days_before: { days: 10, anchor: 'bidDeadline', back: true },
  clarification_is_15_days_before_the_deadline_or_moves_it: { days: 15, anchor: 'bidDeadline', back: true },
};

export function spansOf(findings: Finding[], timeTable: TimeTable | undefined): Span[] {
  if (!timeTable) return [];
  return Object.entries(kPeriods).flatMap(([rule, { days, anchor, back }]) => {
    const finding = findings.find((one) => one.rule === rule && one.mark === 'broken') ?? findings.find((one) => one.rule === rule);
    if (!finding || finding.mark === 'not_applicable') return [];
    const fixed = Date.parse(timeTable[anchor] as string);
    return [{ rule, days, begin: back ? fixed - days * kDay : fixed, end: back ? fixed : fixed + days * kDay, finding }];
  });
}

/** Days at which a tick is drawn: about `count` of them, at 00:00 in China. */
export function ticksOf(scale: Scale, count: number): number[] {
  const days = (scale.until - scale.from) / kDay;
  const step = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365].find((one) => days / one <= count) ?? 730;
  const offset = 8 * 3_600_000;
  const first = Math.ceil((scale.from + offset) / kDay) * kDay - offset;
  const ticks: number[] = [];
  for (let at = first; at <= scale.until; at += step * kDay) ticks.push(at);
  return ticks;
}
