// This page's keys. They are read and used in a worker of their own and stored nowhere: gone on reload, on sign-out, on closing.

import { shallowRef } from 'vue';
import { Stopped, type Tell } from '@/sealing/release_steps';
import { KeyFault } from './key_fault';
import type { KeptKey, Results, Task, Word } from './keeper';

export const keptKeys = shallowRef<Record<string, KeptKey>>({});

interface Waiting {
  tell: Tell | undefined;
  resolve: (result: Results[keyof Results]) => void;
  reject: (fault: Error) => void;
}
let keeper: Worker | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

function hear(word: Word): void {
  const one = waiting.get(word.id);
  if (!one) return;
  if ('step' in word) {
    one.tell?.(word.step);
    return;
  }
  waiting.delete(word.id);
  if ('result' in word) one.resolve(word.result);
  else one.reject('keyFault' in word ? new KeyFault(word.keyFault) : 'stopped' in word ? new Stopped(word.stopped) : new Error(word.broken));
}

function lose(): void {
  keeper = undefined;
  keptKeys.value = {};
  for (const one of waiting.values()) one.reject(new Error('the keeper of the keys did not start'));
  waiting.clear();
}

function running(): Worker {
  if (keeper) return keeper;
  keeper = new Worker(new URL('./keeper.worker.ts', import.meta.url), { type: 'module' });
  keeper.onmessage = (event: MessageEvent<Word>) => hear(event.data);
  keeper.onerror = lose;
  return keeper;
}

export async function have<T extends Task>(task: T, tell?: Tell): Promise<Results[T['task']]> {
  const id = (count += 1);
  const result = await new Promise<Results[keyof Results]>((resolve, reject) => {
    waiting.set(id, { tell, resolve, reject });
    running().postMessage({ id, ...(JSON.parse(JSON.stringify(task)) as T) });
  });
  if (task.task === 'keep') keptKeys.value = { ...keptKeys.value, [(result as KeptKey).digest]: result as KeptKey };
  if (task.task === 'forgetOthers') keptKeys.value = Object.fromEntries(Object.entries(keptKeys.value).filter(([digest]) => digest === task.but));
  return result as Results[T['task']];
}

export function forgetKeys(): void {
  keeper?.terminate();
  lose();
}
