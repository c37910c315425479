import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { Refused, type Problem } from './api';
import { underway } from './underway';

export interface Act {
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | undefined>;
  /** Something else than a refusal went wrong. */
  broken: Ref<boolean>;
  run: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** One act at a time, with how it went wrong; `run` says whether it went right. */
export function useAct(): Act {
  const busy = ref(false);
  const problem = shallowRef<Problem>();
  const broken = ref(false);
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    broken.value = false;
    try {
      await underway(act);
      return true;
    } catch (fault) {
      if (fault instanceof Refused) problem.value = fault.problem;
      else broken.value = true;
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, broken, run };
}
