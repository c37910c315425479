import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { get, type OpeningPage, type Problem } from '@/app/api';
import { useLoaded } from '@/app/loaded';
import { now, told } from '@/app/node';
import { pauseBeforeNextLook } from './opening_text';

const kAgainMilliseconds = 5_000;

interface WatchedOpening {
  page: ShallowRef<OpeningPage | undefined>;
  problem: ShallowRef<Problem | undefined>;
  lost: Ref<boolean>;
  reload: () => void;
}

/** Looks again every few seconds for as long as something may change. What was last seen stays when a look fails. */
export function useWatchedOpening(lot: () => string): WatchedOpening {
  const page = shallowRef<OpeningPage>();
  const lost = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(lot, () => (page.value = undefined));
  const loaded = useLoaded(lot, (code, signal) => get<OpeningPage>(`/lots/${encodeURIComponent(code)}/opening`, {}, signal));

  function lookAgainIn(milliseconds: number | undefined): void {
    clearTimeout(timer);
    if (milliseconds === undefined) return;
    timer = setTimeout(() => (document.hidden ? lookAgainIn(milliseconds) : loaded.reload()), milliseconds);
  }
  watch(loaded.loading, (loading) => {
    if (loading) return;
    lost.value = loaded.data.value === undefined;
    if (loaded.data.value) {
      page.value = loaded.data.value;
      told(page.value.now);
    }
    lookAgainIn(!page.value ? undefined : lost.value ? kAgainMilliseconds : pauseBeforeNextLook(page.value, now.value));
  });
  onScopeDispose(() => clearTimeout(timer));
  return { page, problem: loaded.problem, lost, reload: loaded.reload };
}
