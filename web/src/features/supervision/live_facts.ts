import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import type { LiveFact } from '@/app/api';

const kKeptMax = 100;

/** Server-sent facts of a department, newest first. The browser reconnects by itself. */
export function useLiveFacts(department: () => string): { facts: Ref<LiveFact[]>; line: Ref<'connecting' | 'connected' | 'lost'> } {
  const facts = shallowRef<LiveFact[]>([]);
  const line = ref<'connecting' | 'connected' | 'lost'>('connecting');
  let source: EventSource | undefined;

  watch(department, (code) => {
    source?.close();
    facts.value = [];
    line.value = 'connecting';
    source = new EventSource(code ? `/live?department=${encodeURIComponent(code)}` : '/live');
    source.onopen = () => (line.value = 'connected');
    source.onerror = () => (line.value = 'lost');
    source.addEventListener('fact', (event) => {
      facts.value = [JSON.parse((event as MessageEvent<string>).data) as LiveFact, ...facts.value].slice(0, kKeptMax);
    });
  }, { immediate: true });
  onScopeDispose(() => source?.close());
  return { facts, line };
}
