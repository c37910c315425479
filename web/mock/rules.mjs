// The book of the law: three rules, one of each standing. GET /law and GET /law/{rule}.

const kAct = { zh: '中华人民共和国招标投标法', en: 'Tendering and Bidding Law' };
const edition = (article) => ({ act: kAct, article, inForceFrom: '2000-01-01', textsFrom: ['2000-01-01', '2017-12-28'] });
const rule = (name, folder, zh, en, article, more = {}) => ({ rule: name, folder, sentence: { zh, en }, editions: [edition(article)], besides: [], kind: 'both', known: false, alsoNamed: [], facts: [], enforcedIn: [], detectedIn: [], tests: [`tests/law/${folder}_table_test.cpp`], boundary: [], ...more });

const kRules = [
  rule('bid_preparation_is_at_least_20_days', 'periods', '自招标文件开始发出起至投标截止，编制投标文件的时间不少于20日。', 'From the first issue of the documents to the bid deadline there are at least 20 days.', '第二十四条', {
    facts: ['bid_deadline', 'compulsory', 'documents_from'], enforcedIn: ['src/trading/tender/publish_tender.cpp'], detectedIn: ['src/supervision/watch/assessment.cpp'],
    boundary: [{ what: '23 March', mark: 'kept' }, { what: 'a millisecond less', mark: 'broken' }, { what: 'voluntary', mark: 'not_applicable' }],
  }),
  rule('bids_are_encrypted', 'electronic', '投标文件分段或者整体加密；未加密的拒收并提示。', 'Bids are encrypted, in parts or whole; one that is not is refused, with a prompt.', '第二十六条', { known: true, enforcedIn: ['src/sealing/header.cpp'], besides: [edition('第二十八条')] }),
  rule('no_negotiation_before_the_award', 'awards', '确定中标人前，招标人不得与投标人就价格、方案等实质性内容谈判。', 'Before the award there is no negotiation on price or substance.', '第四十三条', { kind: 'detect', waitsFor: { zh: '案件查处', en: 'cases of departments' } }),
];
const line = ({ rule: name, folder, sentence, editions, known, enforcedIn, detectedIn, waitsFor }) => ({ rule: name, folder, sentence, act: editions[0].act.zh, article: editions[0].article, known, enforced: enforcedIn.length > 0, detected: detectedIn.length > 0, ...(waitsFor ? { waitsFor } : {}) });

export function answerRules(method, path) {
  if (method !== 'GET') return undefined;
  if (path === '/law') return { items: kRules.map(line) };
  const name = /^\/law\/([^/]+)$/.exec(path)?.[1];
  if (!name) return undefined;
  const text = { zh: '规则手册中没有这一名称的法律规则。', en: 'The book of the law has no rule of this name.' };
  return kRules.find((one) => one.rule === decodeURIComponent(name)) ?? { status: 404, type: '/problems/rule_is_in_the_book', title: '未找到', detail: text.zh, rule: 'rule_is_in_the_book', path: '', facts: [], text };
}
