// How a provision is named: 《招标投标法》第二十四条; Tendering and Bidding Law, Article 24.

import type { Finding } from './api';
import type { Language } from './format';

type Citation = Finding['citation'];

const kDigits = '零一二三四五六七八九';

/** 一百零二 → 102; up to 999. */
export function numberOfNumeral(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const one of numeral.replaceAll('〇', '零')) {
    const unit = one === '百' ? 100 : one === '十' ? 10 : 0;
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else digit = kDigits.indexOf(one);
  }
  return total + digit;
}

function articleName(article: string, language: Language): string {
  if (language !== 'en') return article;
  return article
    .replace(/第([零〇一二三四五六七八九十百]+)条/, (_, numeral: string) => `Article ${numberOfNumeral(numeral)}`)
    .replace(/第([零〇一二三四五六七八九十百]+)款/, (_, numeral: string) => `, paragraph ${numberOfNumeral(numeral)}`)
    .replace(/第[((]?([零〇一二三四五六七八九十百]+)[))]?项/, (_, numeral: string) => `, item ${numberOfNumeral(numeral)}`);
}

export function provision({ act, article }: Citation, language: Language): string {
  return language === 'en' ? `${act.en.trim()}, ${articleName(article, language)}` : `《${act.zh}》${article}`;
}

/** Where there is little room; the long form stands in the table beside it. */
export function provisionInBrief({ act, article }: Citation, language: Language): string {
  if (language === 'en') return `${act.en.trim().replace(/ of the .*$/, '')}, ${articleName(article, language)}`;
  return `${act.zh.replace(/^中华人民共和国/, '')}${article}`;
}
