import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { get, type EvaluationPage } from '@/app/api';
import { useLoaded } from '@/app/loaded';
import { told } from '@/app/node';
import { caller } from '@/app/session';

const kAgainMilliseconds = 15_000;

/** Looks again every few seconds: others hand in their sheets. What was last seen stays when a look fails. */
export function useWatchedEvaluation(lot: () => string) {
  const page = shallowRef<EvaluationPage>();
  const lost = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = useLoaded(() => [lot(), caller.value?.certificate] as const, ([code], signal) => get<EvaluationPage>(`/lots/${encodeURIComponent(code)}/evaluation`, {}, signal));

  function lookAgain(): void {
    clearTimeout(timer);
    if (!page.value || page.value.state === 'reported') return;
    timer = setTimeout(() => (document.hidden ? lookAgain() : loaded.reload()), kAgainMilliseconds);
  }
  watch(() => [lot(), caller.value?.certificate], () => (page.value = undefined));
  watch(loaded.loading, (loading) => {
    if (loading) return;
    lost.value = loaded.data.value === undefined;
    if (loaded.data.value) {
      page.value = loaded.data.value;
      told(page.value.now);
    }
    lookAgain();
  });
  onScopeDispose(() => clearTimeout(timer));
  return { page, problem: loaded.problem, lost, reload: loaded.reload };
}
