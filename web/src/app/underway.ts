import { computed, ref } from 'vue';

const works = ref(0);

/** Some question or act of this page has no answer yet: what stands on it may be about to change. */
export const busy = computed(() => works.value > 0);

/** Keeps the page busy until `work` has ended, well or not. */
export async function underway<T>(work: () => Promise<T>): Promise<T> {
  works.value += 1;
  try {
    return await work();
  } finally {
    works.value -= 1;
  }
}
