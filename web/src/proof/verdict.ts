// What checks come to, one by one and all together.

import type { Check } from './check';

/** `absent` worsens nothing: it is for who asks to say whether it had to be there. */
export const kResultLevels = { right: 'green', wrong: 'red', absent: 'grey', impossible: 'yellow' } as const;

export type Verdict = 'green' | 'yellow' | 'red';

export function verdictOn(checks: Pick<Check, 'result'>[]): Verdict {
  if (checks.some((one) => one.result === 'wrong')) return 'red';
  return checks.some((one) => one.result === 'impossible') ? 'yellow' : 'green';
}
