// Documents with exactly the members that are named for them, each of its form (spec/sealing §1).

import { utf8 } from '@/proof/bytes';
import { readCanonical, type Json } from '@/proof/canonical';

export type Members = Record<string, Json | undefined>;

function no(): never {
  throw new Error('not of the form that the specification names');
}

export function exactly(value: Json | undefined, required: string[], optional: string[] = []): Members {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) no();
  const names = Object.keys(value);
  if (required.some((name) => !names.includes(name)) || names.some((name) => !required.includes(name) && !optional.includes(name))) no();
  return value;
}

export function document(text: string, bytesMax: number, required: string[], optional: string[] = []): Members {
  if (utf8(text).length > bytesMax) no();
  return exactly(readCanonical(text), required, optional);
}

export function string(value: Json | undefined, form?: RegExp): string {
  return typeof value === 'string' && (!form || form.test(value)) ? value : no();
}

export function integer(value: Json | undefined, least: number, most: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : no();
}

export function digest(value: Json | undefined): string {
  return string(value, /^[0-9a-f]{64}$/);
}

export function bidId(value: Json | undefined): string {
  return string(value, /^[0-9a-f]{32}$/);
}

export function instant(value: Json | undefined): string {
  const text = string(value, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text ? text : no();
}

export function list<T>(value: Json | undefined, one: (item: Json) => T): T[] {
  return Array.isArray(value) ? value.map(one) : no();
}

export function require(condition: boolean): void {
  if (!condition) no();
}
