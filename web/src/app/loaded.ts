import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { Refused, type Problem } from './api';
import { underway } from './underway';

export interface Loaded<T> {
  data: ShallowRef<T | undefined>;
  problem: ShallowRef<Problem | undefined>;
  loading: Ref<boolean>;
  reload: () => void;
}

/** Asks again whenever `source` changes; a later question breaks off an earlier one. */
export function useLoaded<S, T>(source: () => S, ask: (source: S, signal: AbortSignal) => Promise<T>): Loaded<T> {
  const data = shallowRef<T>();
  const problem = shallowRef<Problem>();
  const loading = ref(true);
  let running: AbortController | undefined;

  async function load(value: S): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    loading.value = true;
    try {
      const answer = await ask(value, mine.signal);
      if (mine.signal.aborted) return;
      data.value = answer;
      problem.value = undefined;
    } catch (fault) {
      if (mine.signal.aborted) return;
      if (!(fault instanceof Refused)) throw fault;
      problem.value = fault.problem;
      data.value = undefined;
    }
    loading.value = false;
  }

  watch(source, (value) => void underway(() => load(value)), { immediate: true });
  onScopeDispose(() => running?.abort());
  return { data, problem, loading, reload: () => void underway(() => load(source())) };
}
