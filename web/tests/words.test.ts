// What the pages call the things of the protocol.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';

const types = readdirSync(new URL('../../spec/exchange/schemas/', import.meta.url)).map((name) => name.replace(/\.json$/, '')).filter((name) => name.includes('.'));
const wordOf = (messages: object, type: string) => type.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], (messages as { event: object }).event);

describe('every message of the protocol has its word', () => {
  it.each([['zh-CN', zh], ['en', en]] as const)('in %s', (_, messages) => {
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => typeof wordOf(messages, type) !== 'string')).toEqual([]);
  });
});
