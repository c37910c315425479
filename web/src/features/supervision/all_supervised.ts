// All tenders under supervision, and what a cockpit says of them. The list comes page by page.

import { get, type Department, type LiveFact, type SupervisedList } from '@/app/api';
import { dateOf } from '@/app/format';

const kPagesMax = 25;
export type Supervised = SupervisedList['items'][number];

export async function allSupervised(department: string, signal: AbortSignal): Promise<{ items: Supervised[]; cut: boolean }> {
  const first = await get<SupervisedList>('/tenders', { department, page: 1 }, signal);
  const pages = Math.min(first.pages ?? 1, kPagesMax);
  const rest = await Promise.all(Array.from({ length: pages - 1 }, (_, at) => get<SupervisedList>('/tenders', { department, page: at + 2 }, signal)));
  return { items: [first, ...rest].flatMap(({ items }) => items), cut: (first.pages ?? 1) > kPagesMax };
}

/** Of tenders, by code: nobody reads codes in a hurry. */
export const namesOf = (items: Supervised[]): ReadonlyMap<string, string> => new Map(items.map(({ code, name }) => [code, name]));

export const isOpenedOn = (now: number) => ({ bidDeadline, state }: Supervised) => bidDeadline !== undefined && state !== 'terminated' && dateOf(bidDeadline) === dateOf(now);

export function figuresOf(items: Supervised[], now: number) {
  const of = (level: string) => items.filter((one) => one.level === level).length;
  return { all: items.length, red: of('red'), yellow: of('yellow'), openings: items.filter(isOpenedOn(now)).length };
}

const rank = ['grey', 'green', 'yellow', 'red'];
const worse = (one: string, other: string) => (rank.indexOf(one) > rank.indexOf(other) ? one : other);

/** A tender is as bad as the worst alert of it that is open, a lost bid say, even where it breaks no rule. */
export function withAlerts(items: Supervised[], alerts: Pick<LiveFact, 'tender' | 'level'>[]): Supervised[] {
  const alerted = new Map<string, string>();
  for (const { tender, level } of alerts) alerted.set(tender, worse(level, alerted.get(tender) ?? 'grey'));
  return items.map((one) => ({ ...one, level: worse(one.level, alerted.get(one.code) ?? 'grey') as Supervised['level'] }));
}

/** Of each district how many tenders, and the worst level among them. */
export function byDistrict(items: Supervised[]): Map<string, { count: number; level: string }> {
  const all = new Map<string, { count: number; level: string }>();
  for (const { region, level } of items) {
    const had = all.get(region) ?? { count: 0, level: 'grey' };
    all.set(region, { count: had.count + 1, level: worse(level, had.level) });
  }
  return all;
}

/** As the supervision platform reads it: a letter stands for all divisions of its section. */
export const answersFor = ({ industries }: Pick<Department, 'industries'>, industry: string) => industries.some((one) => one === industry || (one.length === 1 && industry.startsWith(one)));
