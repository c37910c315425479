// What the hall says of an opening: stages, what is awaited, rows of bids. No clock, no network.

import type { BidInHall, OpeningPage, OpeningRecord } from '@/app/api';

export type StageName = 'deadline' | 'list' | 'keys' | 'reading' | 'record';
export type StageState = 'done' | 'current' | 'future' | 'held' | 'stopped' | 'skipped';
export interface Stage {
  name: StageName;
  state: StageState;
}

const kStages: StageName[] = ['deadline', 'list', 'keys', 'reading', 'record'];
const kDoneBy = { open: 0, held: 0, terminated: 0, closed: 1, failed: 1, listed: 2, read: 4, recorded: 5 };

export function isPast(instant: string, now: number): boolean {
  return Date.parse(instant) <= now;
}

/** A hold suspends the stage that would come next; a lot that has failed, or whose tender is terminated, ends there. */
export function stagesOf(page: Pick<OpeningPage, 'state' | 'bidDeadline'>, now: number): Stage[] {
  const ends = page.state === 'failed' || page.state === 'terminated';
  const done = (page.state === 'held' || page.state === 'terminated') && isPast(page.bidDeadline, now) ? 1 : kDoneBy[page.state];
  const here = page.state === 'held' ? 'held' : ends ? 'stopped' : 'current';
  return kStages.map((name, index) => {
    if (index < done) return { name, state: 'done' };
    if (index === done) return { name, state: here };
    return { name, state: ends ? 'skipped' : 'future' };
  });
}

/** What the count-down runs to, if anything. */
export function awaited(page: Pick<OpeningPage, 'state' | 'bidDeadline' | 'windowEndsAt'>, now: number): { what: 'deadline' | 'window'; at: string } | undefined {
  if ((page.state === 'open' || page.state === 'held') && !isPast(page.bidDeadline, now)) return { what: 'deadline', at: page.bidDeadline };
  if (page.state === 'listed' && page.windowEndsAt && !isPast(page.windowEndsAt, now)) return { what: 'window', at: page.windowEndsAt };
  return undefined;
}

/** Which sentence says how things stand. */
export function sayingOf(page: Pick<OpeningPage, 'state' | 'bidDeadline' | 'windowEndsAt'>, now: number): string {
  if (page.state === 'held' && isPast(page.bidDeadline, now)) return 'heldClosed';
  if (page.state === 'listed' && page.windowEndsAt && isPast(page.windowEndsAt, now)) return 'listedLate';
  return page.state;
}

const kSoonMilliseconds = 3_000;
const kCalmMilliseconds = 15_000;
const kNearMilliseconds = 120_000;

/** How long to wait before looking again; undefined: nothing changes any more. */
export function pauseBeforeNextLook(page: Pick<OpeningPage, 'state' | 'bidDeadline'>, now: number): number | undefined {
  if (page.state === 'failed' || page.state === 'recorded') return undefined;
  const early = page.state === 'open' || page.state === 'held';
  return early && Math.abs(Date.parse(page.bidDeadline) - now) > kNearMilliseconds ? kCalmMilliseconds : kSoonMilliseconds;
}

/** Names and readings are there, but not for the public yet. */
export function keepsNamesBack(page: Pick<OpeningPage, 'state' | 'youAre'>): boolean {
  return page.youAre === 'public' && (page.state === 'listed' || page.state === 'read');
}

/** Whether the caller's entity may still say that it is here: from the list to the record, once. */
export function mayAttend(page: Pick<OpeningPage, 'state' | 'youAre' | 'attendance'>, entity: string | undefined): boolean {
  const open = page.state === 'listed' || page.state === 'read';
  return open && page.youAre !== 'public' && entity !== undefined && !page.attendance.some((one) => one.entity === entity);
}

export type BidRow = Omit<BidInHall, 'files' | 'underOldDocuments'> & Partial<Pick<BidInHall, 'files' | 'underOldDocuments'>>;

/** Of a signed record, in its order; `hall` adds the names of the files, which no record has. */
export function rowsOfRecord(record: OpeningRecord, hall: BidInHall[] = []): BidRow[] {
  return record.bids.map(({ outcome, ...bid }) => {
    const files = hall.find((one) => one.bidId === bid.bidId)?.files;
    return { ...bid, state: outcome, ...(files ? { files } : {}) };
  });
}

/** Who confirmed, and who kept silent, by name. */
export function confirmationsOf(bids: Pick<BidRow, 'bidder' | 'bidderName'>[], confirmedBy: string[]): { confirmed: string[]; silent: string[] } {
  const nameOf = (code: string) => bids.find((one) => one.bidder === code)?.bidderName ?? code;
  return {
    confirmed: confirmedBy.map(nameOf),
    silent: bids.filter((one) => !confirmedBy.includes(one.bidder)).map((one) => one.bidderName),
  };
}
