import { expect, it } from 'vitest';
import { busy, underway } from '@/app/underway';

it('is busy until the last of several works has ended, well or not', async () => {
  const ends: (() => void)[] = [];
  const works = [
    underway(() => new Promise<void>((resolve) => ends.push(resolve))),
    underway(() => new Promise<void>((_, reject) => ends.push(() => reject(new Error('went wrong'))))),
  ].map((work) => work.catch((fault: Error) => fault.message));
  expect(busy.value).toBe(true);
  ends[1]!();
  expect(await works[1]).toBe('went wrong');
  expect(busy.value).toBe(true);
  ends[0]!();
  await works[0];
  expect(busy.value).toBe(false);
});
