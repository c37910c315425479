// RFC 8785 as narrowed by spec/exchange: ASCII keys in order, integers of at most 2^53-1, no -0, depth at most 32.

const kDepthMax = 32;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export function canonical(value: unknown, depth = 0): string {
  if (depth > kDepthMax) throw new Error('deeper than 32');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('not a safe integer');
    return String(value);
  }
  if (typeof value === 'string') {
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) throw new Error('lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new Error('not JSON');
  const members = Object.entries(value as Record<string, unknown>).filter(([, member]) => member !== undefined);
  for (const [key] of members) if (!/^[\x20-\x7e]*$/.test(key)) throw new Error('key is not ASCII');
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member, depth + 1)}`).join(',')}}`;
}

/** The value, if `text` is exactly its canonical form: a repeated key or a stray blank does not survive the round. */
export function readCanonical(text: string): Json {
  const value = JSON.parse(text) as Json;
  if (canonical(value) !== text) throw new Error('not canonical');
  return value;
}
