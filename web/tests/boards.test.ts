import { describe, expect, it } from 'vitest';
import { bidTaskOf, isDueOf, roomOf, type Course } from '@/features/bid/bid_task';
import { byDay, nextDue, soonest, takesBids } from '@/features/opening/openings_due';
import { answersFor, byDistrict, figuresOf, withAlerts, type Supervised } from '@/features/supervision/all_supervised';
import { nextStepOf, owns, stillOpen } from '@/features/tender/own_tenders';
import type { Step } from '@/app/api';

const now = Date.parse('2026-03-18T02:00:00.000Z');
const due = (at: string) => ({ at, title: at, by: '', path: at });

describe('openings due', () => {
  it('takes no bids from the very instant of the deadline on', () => {
    const deadline = '2026-04-08T01:30:00.000Z', at = Date.parse(deadline);
    expect([at - 1, at, at + 1].map((now) => takesBids({ bidDeadline: deadline }, now))).toEqual([true, false, false]);
    expect(takesBids({}, at)).toBe(true);
  });
  it('leaves out what is past, a millisecond too, and is in order and cut', () => {
    const all = ['2026-03-18T02:00:00.001Z', '2026-03-18T02:00:00.000Z', '2026-03-17T00:00:00.000Z', '2026-04-01T01:00:00.000Z', '2026-03-19T01:00:00.000Z'].map(due);
    expect(nextDue(all, now, 2).map(({ at }) => at)).toEqual(['2026-03-18T02:00:00.001Z', '2026-03-19T01:00:00.000Z']);
  });
  it('goes by days of China', () => {
    expect(byDay(['2026-03-18T15:59:59.999Z', '2026-03-18T16:00:00.000Z'].map(due)).map(([day]) => day)).toEqual(['2026-03-18', '2026-03-19']);
  });
  it('puts what has no instant last', () => expect([soonest(undefined, '2026'), soonest('2026', undefined), soonest('2026', '2027'), soonest('2026', '2026')]).toEqual([1, -1, -1, 0]));
});

describe('the desk of supervision', () => {
  const tender = (region: string, level: string, more: Partial<Supervised> = {}) => ({ region, level, state: 'published', ...more }) as Supervised;
  it('counts levels and the openings of this day', () => {
    const items = [tender('120103', 'red', { bidDeadline: '2026-03-18T15:59:00.000Z' }), tender('120103', 'green', { bidDeadline: '2026-03-18T16:00:00.000Z' }), tender('120110', 'yellow', { bidDeadline: '2026-03-18T01:30:00.000Z', state: 'terminated' })];
    expect(figuresOf(items, now)).toEqual({ all: 3, red: 1, yellow: 1, openings: 1 });
  });
  it('takes a tender to be as bad as its worst open alert', () => {
    const items = [tender('120103', 'green', { code: 'A' }), tender('120103', 'red', { code: 'B' }), tender('120103', 'grey', { code: 'C' })];
    const alerts = [{ tender: 'A', level: 'yellow' }, { tender: 'A', level: 'red' }, { tender: 'B', level: 'yellow' }, { tender: 'of another department', level: 'red' }] as Parameters<typeof withAlerts>[1];
    expect(withAlerts(items, alerts).map(({ level }) => level)).toEqual(['red', 'red', 'grey']);
  });
  it('shows of a district the worst', () => {
    expect([...byDistrict([tender('120103', 'green'), tender('120103', 'red'), tender('120103', 'yellow'), tender('120110', 'grey')])]).toEqual([['120103', { count: 3, level: 'red' }], ['120110', { count: 1, level: 'grey' }]]);
  });
  it('reads a letter as its whole section, and nothing more', () => {
    expect([answersFor({ industries: ['E'] }, 'E48'), answersFor({ industries: ['E48'] }, 'E48'), answersFor({ industries: ['E48'] }, 'E47'), answersFor({ industries: [] }, 'E48')]).toEqual([true, true, false, false]);
  });
});

describe('the bench of the tenderee', () => {
  const step = (kind: string, state: string, at?: string) => ({ kind, state, title: { zh: kind, en: kind }, ...(at ? { at } : {}) }) as Step;
  it('names what is late first, else what comes next, else what goes on', () => {
    const coming = [step('deadline', 'future', '2026-04-02T00:00:00.000Z'), step('questions', 'due', '2026-03-19T00:00:00.000Z')];
    expect(nextStepOf({ steps: coming }, now)?.title.en).toBe('questions');
    expect(nextStepOf({ steps: [...coming, step('candidates', 'late', '2026-03-10T00:00:00.000Z')] }, now)).toMatchObject({ late: true, title: { en: 'candidates' } });
    expect(nextStepOf({ steps: [step('evaluation', 'current'), step('suspension', 'current')] }, now)).toMatchObject({ title: { en: 'evaluation' }, at: undefined });
    expect(nextStepOf({ steps: [step('contract', 'done', '2026-03-01T00:00:00.000Z')] }, now)).toBeUndefined();
  });
  it('is of the tenderee and of its agency, and of nobody else', () => {
    expect(['A', 'B', 'C'].map((entity) => owns({ tenderee: 'A', agency: 'B' }, entity))).toEqual([true, true, false]);
  });
  it('is done with at the contract or the termination', () => {
    expect([stillOpen({ state: 'published', steps: [step('contract', 'done')] }), stillOpen({ state: 'terminated', steps: [step('opening', 'future')] }), stillOpen({ state: 'published', steps: [step('opening', 'done')] })]).toEqual([false, false, true]);
  });
});

describe('the bench of the bidder', () => {
  const bid = { bidId: 'b', standing: 'in' as const };
  const course = (hall: object, more: Partial<Course> = {}) => ({ hall: { state: 'recorded', bidDeadline: '2026-03-18T01:00:00.000Z', bids: [], ...hall }, evaluation: undefined, award: undefined, ...more }) as unknown as Course;
  const owed = (answerUntil: string, answeredAt?: string) => ({ clarifications: [{ answerUntil, ...(answeredAt ? { answeredAt } : {}) }] }) as never;
  it.each<[string, Course | undefined, string]>([
    ['nothing that is known', undefined, 'unknown'],
    ['before the deadline', course({ state: 'open', bidDeadline: '2026-03-18T02:00:00.001Z' }), 'waits'],
    ['at the deadline', course({ state: 'open', bidDeadline: '2026-03-18T02:00:00.000Z' }), 'beingListed'],
    ['listed', course({ state: 'listed', windowEndsAt: '2026-03-18T02:00:00.001Z' }), 'release'],
    ['listed, its time over', course({ state: 'listed', windowEndsAt: '2026-03-18T02:00:00.000Z' }), 'windowEnded'],
    ['listed and unlocked', course({ state: 'listed', bids: [{ bidId: 'b', state: 'unlocked' }] }), 'unlocked'],
    ['read out', course({ state: 'read' }), 'read'], ['failed', course({ state: 'failed' }), 'failed'], ['terminated', course({ state: 'terminated' }), 'terminated'],
    ['recorded', course({}), 'judged'],
    ['asked', course({}, { evaluation: owed('2026-03-18T02:00:00.001Z'), award: { state: 'posted' } as never }), 'answer'],
    ['asked, too late', course({}, { evaluation: owed('2026-03-18T02:00:00.000Z') }), 'judged'],
    ['asked and answered', course({}, { evaluation: owed('2026-03-18T03:00:00.000Z', '2026-03-18T01:30:00.000Z') }), 'judged'],
    ['posted', course({}, { award: { state: 'posted' } as never }), 'posted'], ['won', course({}, { award: { state: 'determined', notice: {} } as never }), 'won'], ['lost', course({}, { award: { state: 'determined' } as never }), 'determined'], ['for nothing', course({}, { award: { state: 'to_retender' } as never }), 'toRetender'],
  ])('%s', (_, known, task) => expect(bidTaskOf(bid, known, now)).toBe(task));
  it('has nothing for a bid that is out, and leads where the act is', () => {
    expect(bidTaskOf({ bidId: 'b', standing: 'withdrawn' }, course({}), now)).toBe('none');
    expect([roomOf('release', 'L'), roomOf('answer', 'L'), roomOf('won', 'L'), roomOf('posted', 'L'), roomOf('waits', 'L')]).toEqual(['/lot/L/bids', '/lot/L/evaluation', '/lot/L/contract', '/lot/L/award', '/lot/L/bids']);
    expect(isDueOf('release') && isDueOf('answer') && isDueOf('won') && !isDueOf('posted')).toBe(true);
  });
});
