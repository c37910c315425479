// How people read numbers and times here: China time, fen as yuan, time left in two units.

export type Language = 'zh-CN' | 'en';

const kChinaOffset = 8 * 3_600_000;
const kMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const kFenInWan = 1_000_000;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function china(instant: string | number): Date {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(at + kChinaOffset);
}

/** 2026-11-23 09:30 in China. */
export function shortInstant(instant: string | number): string {
  const at = china(instant);
  return `${dateOf(instant)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** An end at midnight is the day before at 24:00, as notices say it. */
function beforeMidnight(instant: string | number): number | null {
  const at = china(instant);
  return at.getUTCHours() + at.getUTCMinutes() + at.getUTCSeconds() + at.getUTCMilliseconds() === 0 ? at.getTime() - kChinaOffset - 1 : null;
}

export function shortEnd(instant: string | number): string {
  const before = beforeMidnight(instant);
  return before === null ? shortInstant(instant) : `${dateOf(before)} 24:00`;
}

export function longEnd(instant: string | number, language: Language): string {
  const before = beforeMidnight(instant);
  if (before === null) return longInstant(instant, language);
  return language === 'en' ? `${longDate(before, language)}, 24:00` : `${longDate(before, language)} 24:00`;
}

export function dateOf(instant: string | number): string {
  const at = china(instant);
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

export function dayAndMonth(instant: string | number): string {
  const at = china(instant);
  return `${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

export function longDate(instant: string | number, language: Language): string {
  const at = china(instant);
  if (language === 'en') return `${at.getUTCDate()} ${kMonths[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

export function longInstant(instant: string | number, language: Language): string {
  const at = china(instant);
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  return language === 'en' ? `${longDate(instant, language)}, ${time}` : `${longDate(instant, language)} ${time}`;
}

/** To the millisecond, for those who hover. */
export function exactInstant(instant: string | number): string {
  const at = china(instant);
  return `${shortInstant(instant)}:${two(at.getUTCSeconds())}.${String(at.getUTCMilliseconds()).padStart(3, '0')} UTC+8`;
}

export function timeLeft(milliseconds: number, language: Language): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts: [number, string, string][] =
    days > 0 ? [[days, '天', 'd'], [hours, '小时', 'h']] : hours > 0 ? [[hours, '小时', 'h'], [rest, '分钟', 'min']] : [[rest, '分钟', 'min']];
  const shown = parts.filter(([value], i) => i === 0 || value > 0);
  return shown.map(([value, zh, en]) => `${value} ${language === 'en' ? en : zh}`).join(' ');
}

/** For who waits at the door: 3 天 04:05:06, within a day 04:05:06; never below zero. */
export function countDown(milliseconds: number, language: Language): string {
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1000);
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':');
  return days > 0 ? `${days} ${language === 'en' ? (days > 1 ? 'days' : 'day') : '天'} ${clock}` : clock;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function hundredths(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${grouped(String(Math.floor(size / 100)))}.${two(size % 100)}`;
}

/** ¥ 12,345,678.90 */
export function yuan(fen: number): string {
  return `¥ ${hundredths(fen)}`;
}

/** 1,234.57 万元: rounded half up to 100 yuan; below one 万元 the exact amount. */
export function wan(fen: number, language: Language): string {
  if (language === 'en' || Math.abs(fen) < kFenInWan) return yuan(fen);
  return `${hundredths(Math.floor((fen + kFenInWan / 200) / (kFenInWan / 100)))} 万元`;
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The instant of a China wall-clock input such as 2026-11-23T09:30. */
export function instantOfInput(text: string): string | null {
  const at = Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00.000+08:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export function inputOfInstant(instant: string | number): string {
  return shortInstant(instant).replace(' ', 'T');
}
