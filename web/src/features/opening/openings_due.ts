import { dateOf } from '@/app/format';

export interface Due {
  at: string;
  title: string;
  by: string;
  path: string;
}

/** What has no instant comes last. */
export const soonest = (one = '~', other = '~') => (one < other ? -1 : one > other ? 1 : 0);

/** The next `most` that are not past, soonest first. */
export function nextDue(all: Due[], now: number, most: number): Due[] {
  return all.filter(({ at }) => Date.parse(at) > now).sort((a, b) => a.at.localeCompare(b.at)).slice(0, most);
}

/** Bids may still come. A list is as old as its answer: a deadline may have passed since. */
export const takesBids = ({ bidDeadline }: { bidDeadline?: string }, now: number) => !bidDeadline || Date.parse(bidDeadline) > now;

/** By the day in China. */
export function byDay(all: Due[]): [day: string, due: Due[]][] {
  const days = new Map<string, Due[]>();
  for (const one of all) days.set(dateOf(one.at), [...(days.get(dateOf(one.at)) ?? []), one]);
  return [...days];
}
