/** Where a clause, ground or item is filled in: the id of its first control. */
export function placeOf(code: string, bidId = ''): string {
  return `place-${bidId}-${code}`;
}
