// Points and amounts as members type them: whole numbers throughout, never a floating point.

import { fenOfYuan } from '@/features/law/amount';

const kPlacesMax = 6;

/** `units` divided by 10 to the `places`. */
export interface Exact {
  units: bigint;
  places: number;
}

export function exactOf(text: string): Exact | undefined {
  const found = /^(-?)(0|[1-9]\d{0,17})(?:\.(\d{1,6}))?$/.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  const units = BigInt(whole + fraction);
  if (sign && units === 0n) return undefined;
  return { units: sign ? -units : units, places: fraction.length };
}

export function textOf({ units, places }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}

const unitsAt = ({ units, places }: Exact, wanted: number) => units * 10n ** BigInt(wanted - places);

export function sumOf(all: Exact[]): Exact {
  const places = Math.max(0, ...all.map((one) => one.places));
  return { units: all.reduce((sum, one) => sum + unitsAt(one, places), 0n), places };
}

export function isLess(one: Exact, other: Exact): boolean {
  return unitsAt(one, kPlacesMax) < unitsAt(other, kPlacesMax);
}

/** Full-width digits and needless noughts are how people type; the text form has neither. */
export function tidied(typed: string): string {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  return text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}

export type TypedFault = 'absent' | 'number' | 'range' | 'places';
export type Typed<T> = { value: T } | { fault: TypedFault };

/** Points within the range of their item, as the documents write both. */
export function pointsTyped(typed: string, range: { least: string; most: string }, decimals: number): Typed<string> {
  const text = tidied(typed);
  if (text === '') return { fault: 'absent' };
  const points = exactOf(text);
  if (!points) return { fault: 'number' };
  const [least, most] = [exactOf(range.least)!, exactOf(range.most)!];
  if (isLess(points, least) || isLess(most, points)) return { fault: 'range' };
  return points.places > decimals ? { fault: 'places' } : { value: text };
}

/** Yuan as fen; below zero too, for what is taken off a price. */
export function fenTyped(typed: string): Typed<number> {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  if (text === '') return { fault: 'absent' };
  const fen = fenOfYuan(text.replace(/^-/, ''));
  if (fen === null || !Number.isSafeInteger(fen)) return { fault: 'number' };
  return { value: text.startsWith('-') && fen !== 0 ? -fen : fen };
}
