// An invented city for the screens: firms, tenders and notices that exist nowhere.

import { canonical, digest, holder, outbox, receipts, signature } from './evidence.mjs';
import { comprehensive } from './judging.mjs';
import { biddingTerms, openingOf, recordOf } from './openings.mjs';
import { bidders } from './people.mjs';

export const kNow = '2026-03-18T02:12:00.000Z';
const kTrading = 'A1201000001';
const kHub = 'G1200000001';
const kDay = 86_400_000;
const at = (date, time = '09:00') => new Date(`${date}T${time}:00.000+08:00`).toISOString();
const plus = (instant, days) => new Date(Date.parse(instant) + days * kDay).toISOString();

const hub = holder('天津市公共资源交易公共服务平台(示例)', 'hub');
const trading = holder('天津市水务工程交易平台(示例)', 'trading');
const supervision = holder('天津市水务局监督平台(示例)', 'supervision');
export const signer = holder('天津市示例水务工程有限公司 签章员', 'signer');

export const nodes = { trading: { code: kTrading, holder: trading }, hub: { code: kHub, who: hub }, supervision: { code: 'S1201000001', holder: supervision } };

const law = (article) => ({ act: { zh: '中华人民共和国招标投标法', en: 'Tendering and Bidding Law' }, article, inForceFrom: '2000-01-01' });
const regulation = (article) => ({ act: { zh: '中华人民共和国招标投标法实施条例', en: 'Implementing Regulation of the Tendering and Bidding Law' }, article, inForceFrom: '2012-02-01' });
const kLevels = { kept: 'green', broken: 'red', pending: 'yellow' };
const finding = (rule, mark, zh, en, citation, due) => ({ rule, mark, level: kLevels[mark], explanation: { zh, en }, citation, facts: [], path: '', ...(due ? { due } : {}) });

export function findingsOf(timeTable) {
  const day = (instant) => Math.floor((Date.parse(instant) + 8 * 3_600_000) / kDay);
  const date = (number) => new Date(number * kDay).toISOString().slice(0, 10);
  const { documentsFrom, documentsUntil, objectionUntil, bidDeadline, openingAt } = timeTable;
  const from = day(documentsFrom);
  const deadline = day(bidDeadline);
  const judge = (rule, kept, zh, en, citation) => finding(rule, kept ? 'kept' : 'broken', zh, en, citation);
  return [
    judge('bid_preparation_is_at_least_20_days', deadline >= from + 20, `自${date(from)}开始发出招标文件起不少于20日(当日不计),投标截止日最早为${date(from + 20)}。`, `20 days from ${date(from)}, the day of issue not counted: the earliest deadline date is ${date(from + 20)}.`, law('第二十四条')),
    judge('documents_are_on_offer_at_least_5_days', day(documentsUntil) >= from + 5, `招标文件发售期不少于5日,最早于${date(from + 5)}停止发售。`, `Documents are on offer for at least 5 days: until ${date(from + 5)} at the earliest.`, regulation('第十六条')),
    judge('objection_to_documents_stays_open_until_10_days_before', day(objectionUntil) >= deadline - 10, `对招标文件的异议可在投标截止时间10日前提出,即至${date(deadline - 10)}。`, `Objections to the documents may be raised until 10 days before the deadline: ${date(deadline - 10)}.`, regulation('第二十二条')),
    judge('opening_is_at_the_bid_deadline', openingAt === bidDeadline, '开标应当在投标截止时间的同一时间公开进行。', 'Bids are opened in public at the very time of the deadline.', law('第三十四条')),
  ];
}

function table(from, deadlineDays) {
  const bidDeadline = plus(from, deadlineDays);
  return { documentsFrom: from, documentsUntil: plus(from, 6), questionsUntil: plus(from, 10), objectionUntil: plus(bidDeadline, -10), bidDeadline, openingAt: bidDeadline, bidValidityDays: 90, depositValidityDays: 90 };
}

const kSubjects = [
  ['海河示例段堤防加固工程施工', '天津市示例水务工程有限公司', 'N76', '120103', 'works', 4_235_000_000, '2026-03-09'],
  ['示例新区雨污分流改造工程(二期)施工', '示例新区市政建设服务中心', 'E48', '120116', 'works', 12_880_045_000, '2026-03-10'],
  ['示例泵站水泵机组及电气设备采购', '天津市示例水务工程有限公司', 'N76', '120110', 'goods', 861_250_000, '2026-03-06', [{ state: 'held' }]],
  ['示例水库大坝安全监测服务', '蓟州区示例水库管理处', 'N76', '120119', 'services', 96_800_000, '2026-03-12'],
  ['西青示例中学教学楼扩建工程监理', '西青区示例教育建设中心', 'E47', '120111', 'services', 145_000_000, '2026-03-13'],
  ['示例路(海河桥至示例道)道路维修工程', '南开区示例市政养护所', 'G54', '120104', 'works', 2_310_000_000, '2026-03-16'],
  ['武清示例水厂净水药剂采购', '武清区示例供水有限公司', 'D46', '120114', 'goods', 320_500_000, '2026-03-17'],
  ['静海示例河道清淤疏浚工程施工', '静海区示例河道管理所', 'N76', '120118', 'works', 1_766_000_000, '2026-03-17'],
  ['示例引水渠道衬砌工程施工', '天津市示例水务工程有限公司', 'N76', '120115', 'works', 2_940_000_000, '2026-02-24', [{ state: 'listed' }, { state: 'listed', youAre: 'bidder' }]],
  ['示例排涝泵站更新改造工程施工', '静海区示例河道管理所', 'N76', '120118', 'works', 1_268_000_000, '2026-02-24', [{ state: 'read' }, { state: 'read', youAre: 'host' }]],
  ['示例灌区节水改造工程施工', '天津市示例水务工程有限公司', 'N76', '120117', 'works', 3_115_000_000, '2026-02-20', [{ state: 'recorded' }, { state: 'failed' }]],
  ['示例船闸启闭设备检修', '天津市示例水务工程有限公司', 'N76', '120112', 'services', 214_000_000, '2026-02-24', [{ state: 'listed', youAre: 'custodian' }]],
  ['示例分洪闸除险加固工程施工', '天津市示例水务工程有限公司', 'N76', '120114', 'works', 1_562_000_000, '2026-01-12', [{ state: 'recorded' }]],
];

/** The tender that has come to its contract. */
const kAwarded = 12;
/** Tenders that are judged here: one that is, two whose committees are being put together. */
const kJudged = [10, 8, 9, kAwarded];

/** From the report to the contract, of a lot at its end. */
function courseOf(tender, lot) {
  const candidates = bidders.slice(0, 3).map(({ code: bidder, name: bidderName, share, leader: projectLeader }, nth) => ({ rank: nth + 1, bidder, bidderName, price: Math.floor(lot.maximumPrice * share), periodDays: 180 - nth * 4, quality: '合格', projectLeader, response: '水利水电工程施工总承包一级，近三年同类业绩 4 项，项目负责人为一级注册建造师（示例）。' }));
  const notice = { tender: tender.code, lot: lot.code, candidates, postedUntil: at('2026-02-10', '00:00'), objectionChannel: '向招标人书面提出，或者在本交易平台提出。招标事务室 022-0000 0000。' };
  const [{ bidder: winner, bidderName: winnerName, price, periodDays, rank }] = candidates;
  const result = { tender: tender.code, lot: lot.code, winner, winnerName, price, rank, ground: '', reasons: '' };
  const contract = { tender: tender.code, lot: lot.code, tenderee: tender.tenderee, tendereeName: tender.tendereeName, winner, winnerName, price, periodDays, awardedAt: at('2026-02-11', '10:20'), signedAt: at('2026-02-26', '16:40') };
  const before = [candidates[1], candidates[0], candidates[2]].map((one, nth) => ({ ...one, rank: nth + 1 }));
  const fallen = { notice: { ...notice, candidates: before, postedUntil: at('2026-02-08', '00:00') }, reportedAt: at('2026-02-03', '17:30'), postedAt: at('2026-02-04', '09:10'), fellAt: at('2026-02-05', '11:00'), objections: [1] };
  return { notice: { ...notice, report: 2 }, fallen, result, contract, reportedAt: at('2026-02-05', '17:30'), postedAt: at('2026-02-06', '09:10') };
}
function awardSteps(step, event, lot, { notice, fallen, contract, reportedAt, postedAt }) {
  const named = (zh, en) => [`${zh}：${lot.name}`, `${en}: ${lot.name}`];
  return [
    step('evaluation', ...named('评标报告', 'Evaluation report'), reportedAt, { event: event(3, 'evaluation.reported', reportedAt) }),
    { ...step('candidates', ...named('中标候选人公示', 'Candidates posted'), undefined, { state: 'done' }), at: undefined, from: fallen.postedAt, until: fallen.fellAt },
    step('reevaluation', ...named('决定重新评标', 'Re-evaluation ordered'), fallen.fellAt),
    { ...step('candidates', ...named('中标候选人公示', 'Candidates posted'), undefined, { state: 'done', event: event(4, 'award.candidates-posted', postedAt) }), at: undefined, from: postedAt, until: notice.postedUntil },
    step('award', ...named('中标通知', 'Award'), contract.awardedAt, { event: event(5, 'award.winner-determined', contract.awardedAt) }),
    step('contract', ...named('订立合同', 'Contract'), contract.signedAt, { event: event(6, 'contract.concluded', contract.signedAt) }),
  ];
}
function published({ notice, fallen, result, contract, postedAt }) {
  const { lot } = notice;
  const postingOf = ({ candidates, postedUntil, objectionChannel, report }, postedAt, more = {}) => ({ lot, candidates, postedAt, postedUntil, objectionChannel, ...(report ? { report } : {}), ...more });
  const { winner, winnerName, price, rank, ground } = result;
  return { postings: [postingOf(fallen.notice, fallen.postedAt, { fallenAt: fallen.fellAt }), postingOf(notice, postedAt)], awards: [{ lot, winner, winnerName, price, rank, ground, noticedAt: contract.awardedAt }], contracts: [{ lot, winner, winnerName, price, periodDays: contract.periodDays, signedAt: contract.signedAt }] };
}

export const tenders = kSubjects.map(([name, tendereeName, industry, region, category, estimatedPrice, day, halls = [{ state: 'open' }]], index) => {
  const code = `${kTrading}${String(index + 1).padStart(6, '0')}001`;
  const publishedAt = at(day, `09:${String(10 + index * 4)}`);
  const original = table(at(day, '09:30'), index === 2 ? 15 : 22);
  const moved = index === 0 ? { ...original, bidDeadline: plus(original.bidDeadline, 3), openingAt: plus(original.bidDeadline, 3), objectionUntil: plus(original.bidDeadline, -7) } : original;
  const held = index === 2;
  const bidding = index === 1 ? undefined : biddingTerms(tendereeName, signer, index === 9 || index === 11 ? { openingMode: 'custodians_first' } : {});
  const lots = halls.map((_, nth) => ({ code: `${code}00${nth + 1}`, name: `第${'一二'[nth]}标段`, category, content: name, estimatedPrice: estimatedPrice / halls.length, maximumPrice: Math.floor((estimatedPrice / halls.length) * 1.02), deposit: Math.floor(estimatedPrice / halls.length / 100) }));
  const manifest = { tender: code, version: 1, files: [{ name: '招标文件.pdf', kind: 'instructions', size: 2_411_724, sm3: digest(`${code} a`) }, { name: '工程量清单.xlsx', kind: 'bill_of_quantities', size: 318_204, sm3: digest(`${code} b`) }, { name: '施工图纸.zip', kind: 'drawings', size: 48_120_334, sm3: digest(`${code} c`) }], ...(bidding ? { bidding } : {}), ...(kJudged.includes(index) ? { evaluation: comprehensive } : {}) };
  const documentsDigest = digest(canonical(manifest));
  const announcement = {
    tender: code, version: 1, title: `${name}招标公告`, content: `${name}。本项目已经有关部门批准,资金来源已落实,现对本项目进行公开招标。`, quantity: '1 个标段,工作内容以招标文件为准', place: '天津市示例河段两岸', schedule: '计划自 2026 年 6 月 1 日起 180 个日历天',
    obtaining: '在本交易平台免费下载招标文件,无须报名。', qualification: '具有与招标内容相适应的资质等级和业绩,本次招标不接受联合体投标。', tendereeName, tendereeAddress: '天津市示例区示例道 1 号', contact: '招标事务室 022-0000 0000', openingPlace: '本交易平台网上开标大厅', media: ['天津市公共资源交易公共服务平台(示例)'], documentPrice: 0, timeTable: original, documentsDigest,
  };
  const clarification = index === 0 ? { tender: code, number: 1, title: '第 1 号澄清:工程量清单更正', content: '工程量清单第 3.2 项“浆砌石护坡”的数量更正为 12,400 立方米,其余不变。投标截止时间相应顺延。', affectsBids: true, newBidDeadline: moved.bidDeadline, files: [] } : null;
  const issuedAt = at('2026-03-13', '15:20');
  const findings = findingsOf(moved);
  if (clarification) findings.push(finding('clarification_is_15_days_before_the_deadline_or_moves_it', 'kept', '澄清于2026-03-13发出,距投标截止时间应不少于15日(截止当日不计),截止日最早为2026-03-28。', 'Issued on 2026-03-13; at least 15 days must remain: the earliest deadline date is 2026-03-28.', regulation('第二十一条')));
  findings.push(finding('winner_is_published_within_3_days', index === kAwarded ? 'kept' : 'pending', '评标报告提出后3日内公示中标候选人。', 'Candidates are posted within 3 days after the report.', regulation('第五十四条'), index === kAwarded ? undefined : plus(moved.bidDeadline, 4)));
  const ruleOf = (rule) => findings.find((one) => one.rule === rule);
  const past = (instant) => Date.parse(instant) <= Date.parse(kNow);
  const soon = (instant) => Date.parse(instant) - Date.parse(kNow) < 3 * kDay;
  const step = (kind, zh, en, instant, more = {}) => ({ kind, title: { zh, en }, at: instant, state: past(instant) ? 'done' : soon(instant) ? 'due' : 'future', ...more });
  const event = (nth, type, when) => ({ index: index * 10 + nth, type, at: when, receiptUrl: `/ledger/entries/${index * 10 + nth}/receipt` });
  const course = index === kAwarded ? courseOf({ code, tenderee: '91120000EXAMPLE00X', tendereeName }, lots[0]) : undefined;
  const steps = [
    step('tender', '招标项目建立', 'Tender registered', plus(publishedAt, -6), { event: event(0, 'tender.registered', plus(publishedAt, -6)) }),
    step('announcement', '招标公告', 'Announcement', publishedAt, { event: event(1, 'tender.published', publishedAt) }),
    { kind: 'documents', title: { zh: '招标文件发售', en: 'Documents on offer' }, from: moved.documentsFrom, until: moved.documentsUntil, state: past(moved.documentsUntil) ? 'done' : 'current', rule: ruleOf('documents_are_on_offer_at_least_5_days') },
    ...(clarification ? [step('clarification', '第1次澄清', 'Clarification 1', issuedAt, { rule: ruleOf('clarification_is_15_days_before_the_deadline_or_moves_it') })] : []),
    step('questions', '提问截止', 'Questions until', moved.questionsUntil),
    step('objection', '对招标文件的异议截止', 'Objections to documents until', moved.objectionUntil, { rule: ruleOf('objection_to_documents_stays_open_until_10_days_before') }),
    ...(held ? [{ kind: 'suspension', title: { zh: '暂停', en: 'Suspended' }, from: at('2026-03-16', '10:05'), state: 'current' }] : []),
    step('deadline', '投标截止', 'Bid deadline', moved.bidDeadline, { rule: ruleOf('bid_preparation_is_at_least_20_days') }),
    step('opening', '开标', 'Opening', moved.openingAt, { rule: ruleOf('opening_is_at_the_bid_deadline') }),
    ...(course ? [...awardSteps(step, event, lots[0], course), step('dispute', '第1号异议', 'Objection 1', at('2026-02-04', '15:00'))] : []),
    ...(kJudged.includes(index) && !course ? lots.filter((_, nth) => halls[nth].state === 'recorded').map((lot) => ({ kind: 'evaluation', title: { zh: `评标：${lot.name}`, en: `Evaluation: ${lot.name}` }, from: plus(moved.openingAt, 0.06), state: 'current' })) : []),
  ];
  return {
    subject: { name, tendereeName, industry, region, category, estimatedPrice }, announcement, clarification, issuedAt, publishedAt, original, moved, held, halls, course,
    page: {
      code, name, project: code.slice(0, 17), tenderee: '91120000EXAMPLE00X', tendereeName, agencyName: index % 2 ? '天津示例招标代理有限公司' : undefined, method: 'open', industry, region, state: held ? 'suspended' : 'published', now: kNow,
      holds: held ? [{ ground: 'order', source: 'S1200000001-1', since: at('2026-03-16', '10:05') }] : [],
      lots,
      timeTable: moved, documents: manifest, announcement, announcementSignature: signature(signer, 'haihe/announcement/1', canonical(announcement)),
      clarifications: clarification ? [{ clarification, issuedAt, bidDeadlineBefore: original.bidDeadline, bidDeadlineAfter: moved.bidDeadline }] : [],
      ...(course ? published(course) : {}), steps, findings, events: steps.filter((one) => one.event).map((one) => one.event),
    },
  };
});

export const openings = new Map(tenders.flatMap(({ page, halls }) => (page.documents.bidding ? page.lots.map((lot, nth) => [lot.code, openingOf({ tender: page, lot, hall: halls[nth], terms: page.documents.bidding, now: kNow, signer })]) : [])));
const openedAt = (tender, minutes) => new Date(Date.parse(tender.moved.bidDeadline) + minutes * 60_000).toISOString();
const lotsIn = (state) => tenders.flatMap((tender) => tender.page.lots.filter((_, nth) => tender.halls[nth].state === state).map((lot) => ({ tender, lot })));

export const orders = [{ order: { number: 'S1200000001-1', department: '市水务局(示例)', issuer: 'S1201000001', counter: 1, target: kTrading, tender: tenders[2].page.code, act: 'suspend', reason: '自招标文件开始发出之日起至投标截止之日不足20日。', basis: '招标投标法第二十四条', issuedAt: at('2026-03-16', '10:04') }, acknowledgedAt: at('2026-03-16', '10:05'), executed: true }];

const told = [
  ...tenders.map((tender) => ({ tender, kind: 'announcement', type: 'announcement.published', when: tender.publishedAt, label: 'haihe/announcement/1', member: 'announcement', document: tender.announcement, payload: { publishedAt: tender.publishedAt } })),
  ...tenders.filter((tender) => tender.clarification).map((tender) => ({ tender, kind: 'clarification', type: 'clarification.issued', when: tender.issuedAt, label: 'haihe/clarification/1', member: 'clarification', document: tender.clarification, payload: { issuedAt: tender.issuedAt, bidDeadlineBefore: tender.original.bidDeadline, bidDeadlineAfter: tender.moved.bidDeadline } })),
  ...tenders.filter((tender) => tender.held).map((tender) => ({ tender, kind: 'suspension', type: 'tender.suspended', when: at('2026-03-16', '10:05'), payload: { tender: tender.page.code, ground: 'order', source: orders[0].order.number, suspendedAt: at('2026-03-16', '10:05') } })),
  ...lotsIn('recorded').map(({ tender, lot }) => ({ tender, kind: 'opening', type: 'opening.record', when: openedAt(tender, 95), label: 'haihe/opening-record/1', member: 'record', document: recordOf(tender.page, lot, openedAt(tender, 61)), payload: { recordedAt: openedAt(tender, 95) } })),
  ...tenders.filter((tender) => tender.course).flatMap((tender) => {
    const { notice, fallen, result, contract, reportedAt, postedAt } = tender.course;
    return [
      { tender, kind: 'candidates', type: 'candidates.posted', when: fallen.postedAt, label: 'haihe/candidates/1', member: 'notice', document: fallen.notice, payload: { tender: tender.page.code, reportedAt: fallen.reportedAt, postedAt: fallen.postedAt } },
      { tender, kind: 'reevaluation', type: 'reevaluation.ordered', when: fallen.fellAt, payload: { tender: tender.page.code, lot: notice.lot, report: 1, objections: fallen.objections, orderedAt: fallen.fellAt } },
      { tender, kind: 'candidates', type: 'candidates.posted', when: postedAt, label: 'haihe/candidates/1', member: 'notice', document: notice, payload: { tender: tender.page.code, reportedAt, postedAt } },
      { tender, kind: 'result', type: 'result.notice', when: contract.awardedAt, label: 'haihe/result-notice/1', member: 'notice', document: result, payload: { tender: tender.page.code, noticedAt: contract.awardedAt } },
      { tender, kind: 'contract', type: 'contract.signed', when: contract.signedAt, payload: contract },
    ];
  }),
  ...lotsIn('failed').map(({ tender, lot }) => ({ tender, kind: 'failure', type: 'lot.failed', when: openedAt(tender, 0), payload: { tender: tender.page.code, lot: lot.code, bids: 2, ground: 'fewer_than_three_bidders', failedAt: openedAt(tender, 0) } })),
].sort((a, b) => a.when.localeCompare(b.when));

const messages = told.map((one, sequence) => {
  const text = one.document ? canonical(one.document) : undefined;
  const payload = text ? { ...one.payload, [one.member]: text, signature: signature(signer, one.label, text) } : one.payload;
  return canonical({ origin: kTrading, epoch: 1, sequence, type: one.type, version: 1, subject: one.tender.page.code, occurredAt: one.when, to: [kHub], payload });
});
const items = outbox(trading, kTrading, messages, kNow);
const entries = receipts(hub, kHub, messages.map((message, index) => ({ where: canonical({ stream: `notice/${index}`, version: 1, type: 'message.accepted', instant: told[index].when }), who: canonical({ actor: trading.keyId, principal: kTrading, address: '192.0.2.10' }), what: canonical({ message }) })), kNow);

export const notices = told.map((one, sequence) => {
  const message = JSON.parse(messages[sequence]);
  const { subject, page, moved } = one.tender;
  const title = one.document?.title ?? `${subject.name}${{ opening: '：开标记录', failure: '：招标失败公告', candidates: '：中标候选人公示', result: '：中标结果公告', reevaluation: '：重新评标公告', contract: '：合同订立情况' }[one.kind] ?? ''}`;
  const id = `${kTrading}-1-${sequence}`;
  return {
    item: { id, kind: one.kind, tender: page.code, title, tendereeName: subject.tendereeName, agencyName: page.agencyName, industry: subject.industry, region: subject.region, estimatedPrice: subject.estimatedPrice, publishedAt: one.when, documentsUntil: moved.documentsUntil, bidDeadline: moved.bidDeadline, platform: kTrading, platformName: trading.commonName, state: one.tender.held ? 'suspended' : moved.bidDeadline > kNow ? 'open' : 'closed' },
    category: subject.category,
    notice: {
      id, kind: one.kind, tender: page.code, publishedAt: one.when, platform: kTrading, platformName: trading.commonName, message: messages[sequence], payload: message.payload, ...(one.kind === 'announcement' ? { announcement: one.document } : {}),
      ...(one.document && one.kind !== 'opening' ? { signature: message.payload.signature, signer: { name: signer.commonName, entity: '91120000EXAMPLE00X', entityName: subject.tendereeName, certificateDigest: signer.keyId, validAt: one.when } } : {}),
      proof: items[sequence], platformCertificate: trading.pem, receipt: entries[sequence], related: told.flatMap((other, index) => (other !== one && other.tender === one.tender ? [`${kTrading}-1-${index}`] : [])),
    },
  };
}).reverse();

export const platforms = [
  { code: kHub, name: hub.commonName, role: 'hub', url: 'https://hub.haihe.example', certificate: hub.pem, state: 'connected' },
  { code: kTrading, name: trading.commonName, role: 'trading', url: 'https://water.haihe.example', certificate: trading.pem, state: 'connected' },
  { code: 'S1201000001', name: supervision.commonName, role: 'supervision', url: 'https://watch.haihe.example', certificate: supervision.pem, state: 'connected' },
  { code: 'A1201000002', name: '天津市示例建设工程交易平台', role: 'trading', url: 'https://build.haihe.example', certificate: trading.pem, state: 'suspended' },
];
export const entities = [
  ['91120000EXAMPLE00X', '天津市示例水务工程有限公司', ['tenderee'], '120103', '示例道 1 号', 'registered'],
  ['91120104EXAMPLE01B', '天津示例招标代理有限公司', ['agency'], '120104', '示例路 18 号', 'registered'],
  ['12120116EXAMPLE02K', '示例新区市政建设服务中心', ['tenderee'], '120116', '示例大街 200 号', 'registered'],
  ['11120000EXAMPLE03M', '市水务局(示例)', ['department'], '120000', '示例街 5 号', 'registered'],
  ['91120111EXAMPLE04T', '天津示例建筑有限公司', ['bidder', 'tenderee'], '120111', '示例工业园 3 号', 'withdrawn'],
].map(([code, name, roles, region, address, state]) => ({ code, name, roles, region, address, contact: '综合事务室 022-0000 0000', state }));
export const departments = [{ code: 'D-WATER', name: '市水务局(示例)', industries: ['N76', 'D46'], districts: ['120000'], duties: ['监督本行业的招标投标活动(招标投标法实施条例第四条)'] }, { code: 'D-BUILD', name: '市建委(示例)', industries: ['E47', 'E48'], districts: ['120000'], duties: ['监督本行业的招标投标活动(招标投标法实施条例第四条)'] }, { code: 'D-ROAD', name: '市交通运输委(示例)', industries: ['G54'], districts: ['120000'], duties: ['监督本行业的招标投标活动(招标投标法实施条例第四条)'] }];
export const facts = [
  ...tenders.map(({ page, publishedAt, moved }) => ({ tender: page.code, type: 'announcement.published', at: publishedAt, level: 'green', text: { zh: `招标公告发布，投标截止日${moved.bidDeadline.slice(0, 10)}`, en: `Announcement published, bid deadline ${moved.bidDeadline.slice(0, 10)}` } })),
  { tender: tenders[0].page.code, type: 'clarification.issued', at: tenders[0].issuedAt, level: 'yellow', text: { zh: '第1次澄清发出，投标截止时间顺延', en: 'Clarification 1 issued, the bid deadline moved' } },
  { tender: tenders[2].page.code, type: 'tender.suspended', at: at('2026-03-16', '10:05'), level: 'red', text: { zh: '按监督指令S1200000001-1暂停', en: 'Suspended by order S1200000001-1' } },
].sort((a, b) => a.at.localeCompare(b.at));
/** What is not settled; what still runs has an instant to count down to. */
export const alerts = [
  ...facts.filter((fact) => fact.level === 'red'),
  { tender: tenders[10].page.code, type: 'candidates_are_posted_within_3_days', at: at('2026-03-17', '16:00'), level: 'yellow', text: { zh: '评标报告已收到，中标候选人尚未公示', en: 'The evaluation report has come; the candidates are not posted yet' }, due: at('2026-03-21', '00:00') },
  { tender: tenders[0].page.code, type: 'objection_is_answered_within_3_days', at: at('2026-03-13', '09:30'), level: 'red', text: { zh: '第1号异议逾期未答复', en: 'Objection 1 is not answered in time' }, due: at('2026-03-17', '00:00') },
];
