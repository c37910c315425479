/** Yuan as people type them, as fen; null when it is not an amount. No floating point. */
export function fenOfYuan(text: string): number | null {
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,\s¥]/g, ''));
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}
