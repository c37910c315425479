import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { Check } from '@/proof/check';

export interface Verified<Name extends string> {
  /** None before anybody asked, and none of another subject. */
  checks: ShallowRef<Check<Name>[] | undefined>;
  running: Ref<boolean>;
  /** The verifier itself did not finish: nothing is said of the subject. */
  failed: Ref<boolean>;
  verify: () => Promise<void>;
}

/** Checks made when the reader asks. What was found of an earlier subject is dropped, also when it comes late. */
export function useVerified<Name extends string>(subject: () => unknown, check: () => Promise<Check<Name>[]>): Verified<Name> {
  const checks = shallowRef<Check<Name>[]>();
  const running = ref(false);
  const failed = ref(false);
  let asked = 0;

  watch(subject, () => {
    asked += 1;
    checks.value = undefined;
    running.value = failed.value = false;
  }, { flush: 'sync' });

  async function verify(): Promise<void> {
    const mine = (asked += 1);
    running.value = true;
    failed.value = false;
    const found = await check().catch(() => undefined);
    if (mine !== asked) return;
    checks.value = found;
    failed.value = found === undefined;
    running.value = false;
  }
  return { checks, running, failed, verify };
}
