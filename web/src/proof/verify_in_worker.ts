import type { Check, NoticeEvidence } from './check_notice';

const kPatienceMilliseconds = 20_000;

/** Off the main thread, in this browser; nothing is sent anywhere. */
export function verifyInWorker(evidence: NoticeEvidence): Promise<Check[]> {
  const worker = new Worker(new URL('./verifier.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Check[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('verification took too long')), kPatienceMilliseconds);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      act();
    };
    worker.onmessage = (event: MessageEvent<Check[]>) => settle(() => resolve(event.data));
    worker.onerror = () => settle(() => reject(new Error('the verifier did not start')));
    worker.postMessage(JSON.parse(JSON.stringify(evidence)));
  });
}
