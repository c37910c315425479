import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { get, type OpeningPage, type Problem } from '@/app/api';
import { useLoaded } from '@/app/loaded';
import { now, told } from '@/app/node';
import { isPast, pauseBeforeNextLook } from './opening_text';

const kAgainMilliseconds = 5_000;

interface WatchedOpening {
  page: ShallowRef<OpeningPage | undefined>;
  problem: ShallowRef<Problem | undefined>;
  lost: Ref<boolean>;
  reload: () => void;
}

const placeOf = (lot: string) => `/lots/${encodeURIComponent(lot)}/opening`;

/**
 * Looks again whenever the node tells that something changed; every few seconds where it tells nothing: before the
 * deadline, which may move, and while its line is down. What was last seen stays when a look fails.
 */
export function useWatchedOpening(lot: () => string): WatchedOpening {
  const page = shallowRef<OpeningPage>();
  const lost = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let line: EventSource | undefined;
  const loaded = useLoaded(lot, (code, signal) => get<OpeningPage>(placeOf(code), {}, signal));

  function lookAgainIn(milliseconds: number | undefined): void {
    clearTimeout(timer);
    if (milliseconds === undefined) return;
    timer = setTimeout(() => (document.hidden ? lookAgainIn(milliseconds) : loaded.reload()), milliseconds);
  }
  function hangUp(): void {
    line?.close();
    line = undefined;
  }
  function pause(): number | undefined {
    if (!page.value) return undefined;
    if (lost.value) return kAgainMilliseconds;
    const next = pauseBeforeNextLook(page.value, now.value);
    if (next === undefined) hangUp();
    return line?.readyState === EventSource.OPEN && isPast(page.value.bidDeadline, now.value) ? undefined : next;
  }
  watch(lot, (code) => {
    page.value = undefined;
    hangUp();
    line = new EventSource(`${placeOf(code)}/live`);
    line.addEventListener('opening', () => loaded.reload());
    // after an interruption nobody knows what was missed
    line.onopen = () => page.value && loaded.reload();
    line.onerror = () => lookAgainIn(pause());
  }, { immediate: true });
  watch(loaded.loading, (loading) => {
    if (loading) return;
    lost.value = loaded.data.value === undefined;
    if (loaded.data.value) {
      page.value = loaded.data.value;
      told(page.value.now);
    }
    lookAgainIn(pause());
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    hangUp();
  });
  return { page, problem: loaded.problem, lost, reload: loaded.reload };
}
