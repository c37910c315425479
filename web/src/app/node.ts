// Which node serves this page, and what time it has there.

import { computed, ref, shallowRef } from 'vue';
import { get, Refused, type About, type Problem } from './api';

const kTickMilliseconds = 30_000;

export const about = shallowRef<About>();
export const aboutProblem = shallowRef<Problem>();
const heardAt = ref(0);
const local = ref(Date.now());

export const role = computed(() => about.value?.role);

/** The node's clock, carried on by ours between two hearings; a virtual clock runs at its own rate. */
export const now = computed(() => {
  if (!about.value) return local.value;
  const rate = about.value.virtual ? about.value.rate : 1;
  return Date.parse(about.value.now) + (local.value - heardAt.value) * rate;
});

/** A published tender past its deadline is closed, whatever the platform calls it. */
export function stateNow(state: string, bidDeadline: string | undefined): string {
  return state === 'published' && bidDeadline && Date.parse(bidDeadline) <= now.value ? 'closed' : state;
}

export async function hear(): Promise<void> {
  try {
    about.value = await get<About>('/about');
    heardAt.value = local.value = Date.now();
    aboutProblem.value = undefined;
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    aboutProblem.value = fault.problem;
  }
}

/** For pages on which seconds count. */
export function tick(): void {
  local.value = Date.now();
}

/** An answer told the node's time; a fresher word than our own reckoning. */
export function told(at: string): void {
  if (!about.value) return;
  about.value = { ...about.value, now: at };
  heardAt.value = local.value = Date.now();
}

/** A virtual clock may be set forward at any time: it is asked again. */
export function keepTime(): void {
  setInterval(() => {
    local.value = Date.now();
    if (about.value?.virtual) void hear();
  }, kTickMilliseconds);
}

/** The clock by which a release is judged: our own, or the node's where all live by a virtual one. */
export async function nodeOrOwnTime(): Promise<number> {
  if (!about.value?.virtual) return Date.now();
  await hear();
  return now.value;
}
