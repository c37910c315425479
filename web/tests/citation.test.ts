import { expect, it } from 'vitest';
import { numberOfNumeral, provision, provisionInBrief } from '@/app/citation';

const regulation = { act: { zh: '中华人民共和国招标投标法实施条例', en: 'Implementing Regulation of the Tendering and Bidding Law' }, article: '第二十一条', inForceFrom: '2012-02-01' };

it.each([['一', 1], ['九', 9], ['十', 10], ['十六', 16], ['二十', 20], ['二十四', 24], ['九十九', 99], ['一百', 100], ['一百零二', 102], ['二百〇一', 201], ['一百一十', 110]])('%s is %i', (numeral, value) => expect(numberOfNumeral(numeral)).toBe(value));

it('names a provision as each language does', () => {
  expect(provision(regulation, 'zh-CN')).toBe('《中华人民共和国招标投标法实施条例》第二十一条');
  expect(provision(regulation, 'en')).toBe('Implementing Regulation of the Tendering and Bidding Law, Article 21');
  expect(provisionInBrief(regulation, 'zh-CN')).toBe('招标投标法实施条例第二十一条');
  expect(provisionInBrief(regulation, 'en')).toBe('Implementing Regulation, Article 21');
});

it('names paragraphs and items', () => expect(provision({ ...regulation, article: '第五十五条第二款第(三)项' }, 'en')).toMatch(/, Article 55, paragraph 2, item 3$/));
