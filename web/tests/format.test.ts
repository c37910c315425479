import { describe, expect, it } from 'vitest';
import { countDown, exactInstant, inputOfInstant, instantOfInput, longDate, longEnd, shortEnd, shortInstant, timeLeft, wan, yuan } from '@/app/format';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';
import { fenOfYuan } from '@/features/law/amount';

describe('times', () => {
  it('are in China', () => {
    expect(shortInstant('2026-03-18T16:00:00.000Z')).toBe('2026-03-19 00:00');
    expect(longDate('2026-03-18T15:59:59.999Z', 'zh-CN')).toBe('2026年3月18日');
    expect(exactInstant('2026-03-18T01:02:03.004Z')).toBe('2026-03-18 09:02:03.004 UTC+8');
  });
  it.each([[0, '0 分钟'], [59_999, '0 分钟'], [60_000, '1 分钟'], [3_600_000, '1 小时'], [3_660_000, '1 小时 1 分钟'], [86_399_999, '23 小时 59 分钟'], [86_400_000, '1 天'], [273_600_000, '3 天 4 小时']])('%d ms is %s', (left, text) => expect(timeLeft(left, 'zh-CN')).toBe(text));
  it.each([[-1, '00:00:00'], [0, '00:00:00'], [1, '00:00:01'], [1_000, '00:00:01'], [1_001, '00:00:02'], [3_723_000, '01:02:03'], [86_399_001, '1 天 00:00:00'], [273_845_000, '3 天 04:04:05']])('%d ms count down as %s', (left, text) => expect(countDown(left, 'zh-CN')).toBe(text));
  it('count down in English', () => expect([86_400_000, 172_800_000].map((left) => countDown(left, 'en'))).toEqual(['1 day 00:00:00', '2 days 00:00:00']));
  it('survive an input', () => expect(instantOfInput(inputOfInstant('2026-03-18T01:30:00.000Z'))).toBe('2026-03-18T01:30:00.000Z'));
  it('refuse what is no time', () => expect(instantOfInput('')).toBeNull());
});

describe('money', () => {
  it.each([[0, '¥ 0.00'], [5, '¥ 0.05'], [99_999, '¥ 999.99'], [100_000, '¥ 1,000.00'], [1_234_567_890, '¥ 12,345,678.90']])('%d fen is %s', (fen, text) => expect(yuan(fen)).toBe(text));
  it.each([[999_999, '¥ 9,999.99'], [1_000_000, '1.00 万元'], [1_234_567_890, '1,234.57 万元'], [1_004_999, '1.00 万元'], [1_005_000, '1.01 万元']])('%d fen is %s where custom is', (fen, text) => expect(wan(fen, 'zh-CN')).toBe(text));
  it.each([['8000000', 800_000_000], ['12,345.6', 1_234_560], ['0.01', 1], ['1.001', null], ['-1', null], ['', null]])('%s yuan is %s fen', (text, fen) => expect(fenOfYuan(text)).toBe(fen));
});

it('both languages say the same things', () => {
  const keys = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, one]) => (typeof one === 'object' ? keys(one as object, `${path}${key}.`) : [`${path}${key}`]));
  expect(keys(en).sort()).toEqual(keys(zh).sort());
});

it('says an end at midnight as the day before at 24:00', () => {
  expect(shortEnd('2026-04-17T16:00:00.000Z')).toBe('2026-04-17 24:00');
  expect(longEnd('2026-04-17T16:00:00.000Z', 'zh-CN')).toBe('2026年4月17日 24:00');
  expect(longEnd('2026-04-17T16:00:00.000Z', 'en')).toBe('17 Apr 2026, 24:00');
  expect(shortEnd('2026-04-17T16:00:00.001Z')).toBe('2026-04-18 00:00');
  expect(shortEnd('2026-04-09T09:00:00.000Z')).toBe('2026-04-09 17:00');
});
