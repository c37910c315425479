import type { Check as CheckOf } from './check';
import type { BidCheckName, BidToProve } from './check_bid_receipt';
import type { DrawCheckName, DrawToProve } from './check_draw';
import type { KeyCheckName, KeysToProve } from './check_keys';
import type { Check, NoticeEvidence } from './check_notice';
import type { Question } from './verifier.worker';

const kPatienceMilliseconds = 20_000;
const kDrawPatienceMilliseconds = 120_000; // a list may hold 65535 leaves
const kFilePatienceMilliseconds = 300_000;

/** Off the main thread, in this browser; nothing is sent anywhere. */
function ask<Answer>(question: Question, patience = kPatienceMilliseconds): Promise<Answer> {
  const worker = new Worker(new URL('./verifier.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('verification took too long')), patience);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      act();
    };
    worker.onmessage = (event: MessageEvent<Answer>) => settle(() => resolve(event.data));
    worker.onerror = () => settle(() => reject(new Error('the verifier did not start')));
    worker.postMessage('file' in question ? question : JSON.parse(JSON.stringify(question)));
  });
}

export function verifyInWorker(notice: NoticeEvidence): Promise<Check[]> {
  return ask({ notice });
}

/** Checks of each bid's receipt, in the order given. */
export function verifyBidsInWorker(bids: BidToProve[]): Promise<CheckOf<BidCheckName>[][]> {
  return ask({ bids });
}

/** A draw of experts, computed anew from its transcript. */
export function verifyDrawInWorker(draw: DrawToProve): Promise<CheckOf<DrawCheckName>[]> {
  return ask({ draw }, kDrawPatienceMilliseconds);
}

/** The keys that a platform has had, one from the other. */
export function verifyKeysInWorker(keys: KeysToProve): Promise<CheckOf<KeyCheckName>[]> {
  return ask({ keys });
}

/** SM3 of a file's bytes, in hexadecimal. */
export function digestFileInWorker(file: File): Promise<string> {
  return ask({ file }, kFilePatienceMilliseconds);
}
