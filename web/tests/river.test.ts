import { expect, it } from 'vitest';
import type { Step } from '@/app/api';
import { daysOf, instantOf, locksOf, locksWithin, position, scaleOf } from '@/design/river/river_scale';

const step = (at: string): Step => ({ kind: 'tender', title: { zh: '', en: '' }, at, state: 'done' });
const steps = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z', '2026-03-31T00:00:00.000Z'].map(step);
const now = Date.parse('2026-03-10T00:00:00.000Z');

it('draws equal days equally long', () => {
  const scale = scaleOf(steps, [], now, 1000);
  const at = (text: string) => position(scale, Date.parse(text));
  expect(at('2026-03-02T00:00:00.000Z') - at('2026-03-01T00:00:00.000Z')).toBeCloseTo(at('2026-03-31T00:00:00.000Z') - at('2026-03-30T00:00:00.000Z'));
});

it('keeps words apart and inside', () => {
  for (const lanes of [1, 2]) {
    const locks = locksOf(steps, scaleOf(steps, [], now, 600), () => 100, lanes);
    for (let lane = 0; lane < lanes; lane += 1) {
      const row = locks.filter((lock) => lock.lane === lane).map((lock) => lock.label);
      row.slice(1).forEach((label, i) => expect(label - row[i]!).toBeGreaterThanOrEqual(100));
      row.forEach((label) => expect(label).toBeLessThanOrEqual(550));
    }
  }
});

it('takes another row only when names would leave the page', () => {
  const crowd = Array.from({ length: 12 }, (_, day) => step(`2026-03-${String(day + 1).padStart(2, '0')}T00:00:00.000Z`));
  const lanesOf = (all: Step[], room: number, most = 4) => {
    const locks = locksWithin(all, scaleOf(all, [], now, 600), () => room, most);
    return { lanes: Math.max(...locks.map((lock) => lock.lane)) + 1, inside: locks.every((lock) => lock.label >= lock.half && lock.label + lock.half <= 600) };
  };
  expect(lanesOf(steps, 100)).toEqual({ lanes: 2, inside: true });
  expect(lanesOf(crowd, 100)).toEqual({ lanes: 2, inside: true }); // six in a row of six
  expect(lanesOf(crowd, 120)).toMatchObject({ lanes: 3, inside: true });
  expect(lanesOf(crowd, 300)).toEqual({ lanes: 4, inside: false }); // no more rows than there is height for
});

it('leaves now out of the scale of a tender long past', () => {
  const scale = scaleOf(steps, [], Date.parse('2030-01-01T00:00:00.000Z'), 1000);
  expect(scale.until).toBeLessThan(Date.parse('2026-05-01T00:00:00.000Z'));
});

it('uses the lane at the river while there is room', () => {
  const lanes = locksOf(steps, scaleOf(steps, [], now, 3000), () => 90, 2).map((lock) => lock.lane);
  expect(lanes).toEqual([0, 0, 0, 0]);
});

it('stands a lock at the end of a period, at the beginning of a suspension', () => {
  const period: Step = { kind: 'documents', title: { zh: '', en: '' }, from: '2026-03-03T05:30:00.000Z', until: '2026-03-09T16:00:00.000Z', state: 'done' };
  expect(instantOf(period)).toBe(Date.parse(period.until!));
  expect(daysOf(period)).toBe('03-03 – 03-09');
  expect(instantOf({ ...period, kind: 'suspension' })).toBe(Date.parse(period.from!));
  expect(daysOf({ kind: 'objection', title: period.title, at: '2026-03-14T16:00:00.000Z', state: 'future' })).toBe('03-14');
});
