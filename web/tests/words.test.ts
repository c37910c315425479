// What the pages call the things of the protocol.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';
import { industryName } from '@/app/words';

const types = readdirSync(new URL('../../spec/exchange/schemas/', import.meta.url)).map((name) => name.replace(/\.json$/, '')).filter((name) => name.includes('.'));
const wordOf = (messages: object, type: string) => type.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], (messages as { event: object }).event);

describe('every message of the protocol has its word', () => {
  it.each([['zh-CN', zh], ['en', en]] as const)('in %s', (_, messages) => {
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => typeof wordOf(messages, type) !== 'string')).toEqual([]);
  });
});

/** name → its placeholders. */
function leaves(messages: object, path = ''): Record<string, string[]> {
  return Object.fromEntries(Object.entries(messages).flatMap(([name, value]: [string, unknown]) => (typeof value === 'string' ? [[`${path}${name}`, [...new Set(value.match(/\{\w+\}/g) ?? [])].sort()]] : Object.entries(leaves(value as object, `${path}${name}.`)))));
}

describe('each language has every word', () => {
  it('no more and no fewer', () => expect(Object.keys(leaves(en)).sort()).toEqual(Object.keys(leaves(zh)).sort()));
  it('with the same things to fill in', () => {
    const other = leaves(en);
    expect(Object.entries(leaves(zh)).filter(([name, places]) => other[name]?.join() !== places.join()).map(([name, places]) => [name, places, other[name]])).toEqual([]);
  });
});

describe('every industry that a department of the city answers for has a name', () => {
  const city = readFileSync(new URL('../../config/tianjin.toml', import.meta.url), 'utf8').replace(/^\s*#.*$/gm, '');
  const codes = [...city.matchAll(/"([A-T]\d\d)"/g)].map(([, code]) => code!);
  it.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => industryName(code, language) === code)).toEqual([]);
  });
});
