// A release is a walk of checks: each is told as it passes, the first that fails ends it.

import type { Hash } from '@/proof/check';

export type StepName = 'list' | 'listSignature' | 'receipt' | 'head' | 'clock' | 'witness' | 'documents' | 'deadline' | 'custodian' | 'bids' | 'wraps' | 'shares' | 'bid' | 'key' | 'signed';
export interface Step {
  name: StepName;
  right: boolean;
  hashes: Hash[];
  /** For its sentence: numbers, names, instants. */
  said: Record<string, string | number>;
}
export type Tell = (step: Step) => void;

export class Stopped extends Error {
  constructor(readonly at: StepName) {
    super(at);
  }
}

export interface Notes {
  hash: (name: string, value: string) => void;
  say: (said: Step['said']) => void;
}

/** Runs one check: what it gives when it passes. Whatever it throws is why it fails; how, is for nobody to know. */
export async function walk<T>(tell: Tell, name: StepName, work: (notes: Notes) => T | Promise<T>): Promise<T> {
  const step: Step = { name, right: false, hashes: [], said: {} };
  try {
    const result = await work({ hash: (name, value) => step.hashes.push({ name, value }), say: (said) => Object.assign(step.said, said) });
    tell({ ...step, right: true });
    return result;
  } catch {
    tell(step);
    throw new Stopped(name);
  }
}
