// Awards of the mocked world, one lot for each stage; the acts are checked as far as signatures and texts go.

import { canonical, signature } from './evidence.mjs';
import { beginCorrection, makeCorrection, makeRoom } from './evaluation.mjs';
import { judgedBids, rankedBids } from './judging.mjs';
import { bidders, committee, host } from './people.mjs';
import { callerOf, isSigned, nobody } from './sign_in.mjs';
import { kNow, tenders } from './world.mjs';

export const refusal = (status, rule, zh, en) => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path: '', facts: [], text: { zh, en } });
export const done = (change) => (change(), { result: {} });
/** The same of what is entered anew: the server answers 201. */
export const created = (change) => ({ ...done(change), created: true });
const kDay = 86_400_000;
export const days = (count) => new Date(Date.parse(kNow) + count * kDay).toISOString();
/** The end of the day in China that is so many days from now. */
export const dayEnd = (count) => new Date(Math.floor((Date.parse(kNow) + 8 * 3_600_000) / kDay + count + 1) * kDay - 8 * 3_600_000).toISOString();
const main = tenders[10].page;
const byId = new Map(judgedBids.map((one) => [one.bidId, one]));

const candidatesOf = (ranked) => ranked.slice(0, 3).map(({ bidId }, at) => {
  const { bidder, bidderName, reading } = byId.get(bidId);
  return { rank: at + 1, bidder, bidderName, price: reading.price, periodDays: reading.periodDays, quality: reading.quality, projectLeader: reading.projectLeader, response: '' };
});
export const reported = candidatesOf(rankedBids(false));
/** As the corrected report recommends them: the second has come first. */
export const corrected = candidatesOf(rankedBids(false, true));
const kResponse = '水利水电工程施工总承包二级，近三年同类业绩 3 项，项目负责人为注册建造师（示例），满足招标文件要求。';
const kChannel = '向招标人书面提出，或者在本交易平台提出。天津市示例水务工程有限公司招标事务室，022-0000 0000。';
const signed = (label, document) => signature(host.holder, label, canonical(document));

export function noticesOf(lot, winner, why = { ground: '', reasons: '' }) {
  const { bidder, bidderName, price, periodDays, quality, projectLeader, rank } = winner;
  const both = { tender: main.code, lot, winner: bidder, winnerName: bidderName, price };
  return { notice: { ...both, periodDays, quality, projectLeader }, result: { ...both, rank, ...why } };
}

const kRequestLabel = 'haihe/validity-request/1';
const awards = new Map();
export const awardOf = (lot) => awards.get(lot);
const kStates = ['not_posted', 'posted', 'over', 'determined', 'to_retender'];

/** The award of a stage that nobody else uses: tests change it. `over`: posted, and the posting has ended. */
export function makeAward(state, more = {}) {
  const lot = `${main.code}${String(301 + awards.size)}`;
  const posted = state !== 'not_posted';
  const postedAt = days(state === 'posted' ? -1 : -6);
  const notice = { tender: main.code, lot, candidates: (more.report ? corrected : reported).map((one) => ({ ...one, response: kResponse })), ...(more.report ? { report: more.report } : {}), postedUntil: state === 'posted' ? dayEnd(2) : dayEnd(-2), objectionChannel: kChannel };
  const award = {
    lot, state: state === 'over' ? 'posted' : state, held: false, firstMustWin: true, out: [], gaveUp: [], cancelled: [], losersSeeTheirPoints: true, reportedAt: days(posted ? -8 : -1),
    ...(posted ? { posted: { notice, signature: signed('haihe/candidates/1', notice), at: postedAt } } : {}), ...more,
  };
  if (state === 'not_posted' || state === 'posted' || state === 'over') award.validUntil ??= dayEnd(50);
  if (state === 'determined') determine(award, noticesOf(lot, notice.candidates[0]), days(-1));
  if (state === 'to_retender') Object.assign(award, { toRetenderAt: days(-1), out: [{ candidate: reported[0].bidder, ground: 'gave_up', reasons: '企业资金安排发生变化（示例）。' }] });
  awards.set(lot, award);
  return lot;
}

function determine(award, { notice, result }, at, noticeSignature = signed('haihe/award-notice/1', notice), resultSignature = signed('haihe/result-notice/1', result)) {
  Object.assign(award, { state: 'determined', determined: { notice, noticeSignature, result, resultSignature, at } });
}

export const awardLots = Object.fromEntries(kStates.map((state) => [state, makeAward(state)]));
awardLots.passed = makeAward('over', { out: [{ candidate: reported[0].bidder, ground: 'no_bond', reasons: '未在规定的期限内提交履约保证金（示例）。' }] });
awardLots.free = makeAward('over', { firstMustWin: false });
/** A request to extend the bids, which two of the four bidders have answered; `settled`: the others kept silent. */
export function makeExtended(settled = false) {
  const lot = makeAward('over');
  const request = { tender: main.code, lot, number: 1, validUntilBefore: dayEnd(10), validUntil: dayEnd(70), answerUntil: dayEnd(settled ? -1 : 5), reason: '招标活动曾经暂停 40 日，不能在原投标有效期以内定标（示例）。' };
  const answers = [bidders[0], bidders[1]].map(({ code }, at) => ({ bidder: code, agrees: at === 0, answeredAt: days(-2) }));
  Object.assign(awards.get(lot), { validUntil: settled ? request.validUntil : request.validUntilBefore, extension: { request, signature: signed(kRequestLabel, request), requestedAt: days(-3), bidders: bidders.map(({ code }) => code), answers, ...(settled ? { settledAt: request.answerUntil } : {}) } });
  return lot;
}
awardLots.extending = makeExtended();
awardLots.extended = makeExtended(true);
/** Posted, and an objection to the result was upheld: the report may be corrected. */
export function makeUpheld(more = {}) {
  const lot = makeAward('posted', { upheld: [2], ...more });
  makeRoom('reported', {}, lot);
  return lot;
}
const fallenOf = (posted, objections, fellAt) => ({ candidates: posted.notice, postedAt: posted.at, fellAt, objections });
/** The report is being corrected (`not_posted` and not `done`), is corrected, or its candidates are posted anew. */
export function makeFallen(state, { done = true } = {}) {
  const lot = makeAward(state, { ...(state === 'not_posted' && !done ? { reportedAt: undefined } : {}), ...(done ? { report: 2 } : {}) });
  const notice = { tender: main.code, lot, candidates: reported.map((one) => ({ ...one, response: kResponse })), postedUntil: dayEnd(-3), objectionChannel: kChannel };
  awards.get(lot).fallen = [fallenOf({ notice, at: days(-8) }, [2], days(-5))];
  makeCorrection(done ? 'reported' : 'scoring', {}, lot);
  return lot;
}
const kExamined = '第一名的主要资产已被人民法院查封，可能影响其履约能力（示例）。';
export function makeExamining(more = {}) {
  return makeAward('over', { state: 'examining', examinations: [{ number: 1, candidate: reported[0].bidder, candidateName: reported[0].bidderName, ground: 'changed_state', reasons: kExamined, orderedAt: days(-1), given: committee.slice(3).map((one) => one.holder.keyId), ...more }] });
}
Object.assign(awardLots, { upheld: makeUpheld(), correcting: makeFallen('not_posted', { done: false }), corrected: makeFallen('not_posted'), reposted: makeFallen('posted'), examining: makeExamining() });
awardLots.examined = makeAward('over', { examinations: [{ ...awards.get(awardLots.examining).examinations[0], confirmed: true, examinedAt: days(0), given: committee.map((one) => one.holder.keyId) }] });
awardLots.lapsed = makeAward('over', { validUntil: dayEnd(-1) });
awards.set(main.lots[0].code, { ...awards.get(awardLots.not_posted), lot: main.lots[0].code, reportedAt: undefined });

const sits = (caller) => committee.some((one) => one.holder.keyId === caller?.certificate);
export const partOf = (caller) => (!caller ? 'public' : sits(caller) ? 'member' : caller.entity === host.entity ? 'host' : bidders.some((one) => one.code === caller.entity) ? 'bidder' : 'public');
const standing = (award) => award.posted?.notice.candidates.filter((one) => !award.out.some((out) => out.candidate === one.bidder)) ?? [];
export const due = (at, doneAt) => ({ state: Date.parse(doneAt ?? kNow) >= Date.parse(at) ? 'late' : doneAt ? 'done' : 'due', at, ...(doneAt ? { doneAt } : {}) });

function stepsOf(award, caller) {
  const part = partOf(caller);
  const own = award.posted?.notice.candidates.some((one) => one.bidder === caller?.entity);
  const pending = award.extension && !award.extension.settledAt;
  const asks = !pending && kNow < award.validUntil ? ['request_validity'] : [];
  const asked = pending && award.extension.bidders.includes(caller?.entity) && !award.extension.answers.some(({ bidder }) => bidder === caller.entity);
  const hosts = { not_posted: [...(award.reportedAt ? ['post'] : []), ...asks], posted: ['pass_over', 'determine', 'retender', ...asks, 'reevaluate', 'examine'], examining: [], determined: award.held ? ['write_report'] : ['cancel', 'write_report'], to_retender: [] }[award.state];
  return [...(part === 'host' && (!award.held || award.state === 'determined') ? hosts : []), ...(own && ['posted', 'examining', 'determined'].includes(award.state) ? ['give_up'] : []), ...(asked ? ['answer_validity'] : []), ...(part === 'member' && award.state === 'examining' && !award.examinations.at(-1).given.includes(caller.certificate) ? ['give_examination_opinion'] : [])];
}

function ownOf(award, caller) {
  const bid = judgedBids.find((one) => one.bidder === caller.entity);
  if (!award.posted || !bid) return undefined;
  const result = rankedBids(false).find((one) => one.bidId === bid.bidId)?.result;
  const rejections = result ? [] : [{ by: 'clause', code: 'Q3', reasons: ['所附业绩合同价为 1,260 万元，不足 1,500 万元（示例）。', '业绩不满足招标文件要求。'] }, { by: 'record', code: 'does_not_respond_in_substance', reasons: [] }];
  return { bidId: bid.bidId, rejections, deviations: bid === judgedBids[0] ? ['F6'] : [], ...(result && award.losersSeeTheirPoints ? { result } : {}) };
}

function hostPart(award) {
  const first = standing(award)[0];
  const first1 = award.posted?.notice.candidates[0].bidder;
  const out = award.out.find((one) => one.candidate === first1);
  const texts = award.state === 'posted' && first ? noticesOf(award.lot, first, out && first.rank > 1 ? { ground: out.ground, reasons: out.reasons } : undefined) : undefined;
  return {
    ...(award.reportedAt ? { reportedAt: award.reportedAt, posting: due(award.posted ? dayEnd(-5) : dayEnd(2), award.posted?.at) } : {}),
    candidates: award.posted || !award.reportedAt ? [] : award.report ? corrected : reported, ...(award.report && !award.posted ? { report: award.report } : {}), upheld: award.upheld ?? [], ...(award.posted || !award.reportedAt ? {} : { earliestPostedUntil: dayEnd(3) }), firstMustWin: award.firstMustWin, out: award.out, gaveUp: award.gaveUp, upheldAgainst: award.upheldAgainst ?? [],
    notices: texts ? [{ label: 'haihe/award-notice/1', text: canonical(texts.notice) }, { label: 'haihe/result-notice/1', text: canonical(texts.result) }] : [],
    ...(award.determined ? { writtenReport: due(dayEnd(14), award.written?.at) } : {}), ...(award.written ? { reportText: award.written.text } : {}),
  };
}

function extensionOf({ extension }, youAre, entity) {
  if (!extension || (youAre !== 'host' && !extension.bidders.includes(entity))) return {};
  if (youAre === 'host') return { extension };
  const answers = extension.answers.filter(({ bidder }) => bidder === entity);
  const { tender, lot, number } = extension.request;
  return { extension: { ...extension, bidders: [], answers, ...(answers.length || extension.settledAt ? {} : { toSign: canonical({ tender, lot, number, agrees: true }) }) } };
}

function pageOf(award, caller) {
  const youAre = partOf(caller);
  const { posted, determined } = award;
  return {
    tender: main.code, tenderName: main.name, lot: award.lot, lotName: '第一标段', state: award.state === 'examining' && youAre !== 'host' && youAre !== 'member' ? 'posted' : award.state, now: kNow, held: award.held, youAre, steps: stepsOf(award, caller),
    ...(posted ? { candidates: posted.notice, candidatesSignature: posted.signature, postedAt: posted.at } : {}),
    ...(determined ? { result: determined.result, resultSignature: determined.resultSignature, noticedAt: determined.at, ...(youAre === 'host' || caller?.entity === determined.notice.winner ? { notice: determined.notice, noticeSignature: determined.noticeSignature } : {}) } : {}),
    validUntil: award.validUntil ?? dayEnd(50), ...extensionOf(award, youAre, caller?.entity),
    ...(award.fallen ? { fallenPostings: award.fallen } : {}), ...(youAre === 'host' || youAre === 'member' ? { examinations: (award.examinations ?? []).map(({ given, ...one }) => ({ ...one, opinions: given.length, opinionGiven: given.includes(caller.certificate) })) } : {}),
    cancelled: award.cancelled, ...(award.toRetenderAt ? { toRetenderAt: award.toRetenderAt } : {}), ...(youAre === 'bidder' ? { own: ownOf(award, caller) } : {}), ...(youAre === 'host' ? { host: hostPart(award) } : {}),
  };
}

const holders = [host, ...bidders, ...committee].map((one) => one.holder);
/** The document, if the caller has signed this very text under the label. */
export function signedText(caller, label, text, given) {
  const own = holders.some((one) => one.keyId === caller.certificate && one.pem.trim() === given?.certificate.trim());
  return own && isSigned(given, label, text) && canonical(JSON.parse(text)) === text ? JSON.parse(text) : undefined;
}
export const badSignature = () => refusal(422, 'document_is_signed_by_the_caller', '文件不是由办理人本人签名的。', 'The document is not signed by the caller.');

function act(award, step, caller, body) {
  switch (step) {
    case 'candidates': {
      const notice = signedText(caller, 'haihe/candidates/1', body.notice, body.signature);
      if (!notice) return badSignature();
      if (notice.report !== award.report) return refusal(422, 'candidates_are_as_reported', '公示的中标候选人与评标报告不一致。', 'What is posted is not what the report says.');
      if (notice.postedUntil < dayEnd(3)) return { ...refusal(422, 'candidates_are_posted_at_least_3_days', '公示期不得少于3日。', 'Candidates are posted for three days at least.'), citation: { act: { zh: '中华人民共和国招标投标法实施条例', en: 'Implementing Regulation of the Tendering and Bidding Law' }, article: '第五十四条', inForceFrom: '2012-02-01' } };
      return done(() => Object.assign(award, { state: 'posted', posted: { notice, signature: body.signature, at: kNow } }));
    }
    case 'giving-up': return done(() => (award.determined?.notice.winner === caller.entity ? award.gaveUp.push({ candidate: caller.entity, reasons: body.reasons, gaveUpAt: kNow }) : award.out.push({ candidate: caller.entity, ground: 'gave_up', reasons: body.reasons })));
    case 'passed-over': return done(() => award.out.push({ ...body }));
    case 'winner': {
      const notice = signedText(caller, 'haihe/award-notice/1', body.notice, body.noticeSignature);
      const result = signedText(caller, 'haihe/result-notice/1', body.result, body.resultSignature);
      return notice && result ? done(() => determine(award, { notice, result }, kNow, body.noticeSignature, body.resultSignature)) : badSignature();
    }
    case 'cancellation': return done(() => {
      const { winner } = award.determined.notice;
      award.cancelled.push({ winner, ground: body.ground, cancelledAt: kNow });
      award.out.push({ candidate: winner, ground: body.ground, reasons: body.reasons });
      Object.assign(award, { state: 'posted', determined: undefined });
    });
    case 'reevaluation': return done(() => {
      award.fallen = [...(award.fallen ?? []), fallenOf(award.posted, body.objections, kNow)];
      Object.assign(award, { state: 'not_posted', posted: undefined, reportedAt: undefined, report: (award.report ?? 1) + 1, upheld: award.upheld.filter((one) => !body.objections.includes(one)) });
      beginCorrection(award.lot, body);
    });
    case 'examinations': return body.opinion ? opine(award, caller, body) : done(() => {
      award.examinations = [...(award.examinations ?? []), { number: (award.examinations?.length ?? 0) + 1, ...body, candidateName: standing(award).find((one) => one.bidder === body.candidate).bidderName, orderedAt: kNow, given: [] }];
      award.state = 'examining';
    });
    case 'retender': return done(() => Object.assign(award, { state: 'to_retender', toRetenderAt: kNow }));
    case 'report': return done(() => Object.assign(award, { written: { text: body.text, at: kNow } }));
    default: return undefined;
  }
}

/** A fifth opinion concludes it; the four before were two of a mind and two of the other. */
function opine(award, caller, body) {
  const opinion = signedText(caller, 'haihe/examination-opinion/1', body.opinion, body.signature);
  const one = award.examinations.at(-1);
  if (!opinion) return badSignature();
  if (opinion.lot !== award.lot || opinion.examination !== one.number || opinion.candidate !== one.candidate) return refusal(422, 'opinion_is_of_this_examination', '审查意见写的是另一次审查。', 'The opinion is of another examination.');
  return done(() => {
    one.given.push(caller.certificate);
    if (one.given.length < committee.length) return;
    Object.assign(one, { confirmed: opinion.confirmed, examinedAt: kNow });
    award.state = 'posted';
    if (!opinion.confirmed) award.out.push({ candidate: one.candidate, ground: 'other', reasons: one.reasons });
  });
}

function extend(award, step, caller, body) {
  if (step === 'requests') {
    const asked = signedText(caller, kRequestLabel, body.request, body.signature);
    if (!asked) return badSignature();
    if (asked.validUntilBefore !== award.validUntil) return refusal(409, 'validity_before_is_the_one_in_force', '原投标有效期与现行的不一致。', 'The validity before is not the one in force.');
    return done(() => Object.assign(award, { extension: { request: asked, signature: body.signature, requestedAt: kNow, bidders: bidders.map(({ code }) => code), answers: [] } }));
  }
  const given = signedText(caller, 'haihe/validity-answer/1', body.answer, body.signature);
  return given ? done(() => award.extension.answers.push({ bidder: caller.entity, agrees: given.agrees, answeredAt: kNow })) : badSignature();
}

/** undefined for what it does not know. */
export function answerAward({ request, method, path, body }) {
  const [place, lot, part, step] = path.split('/').slice(1).map(decodeURIComponent);
  const award = place === 'lots' && (part === 'award' || part === 'validity') ? awards.get(lot) : undefined;
  if (!award) return undefined;
  const caller = callerOf(request);
  if (part === 'validity') return caller ? extend(award, step, caller, body) : nobody();
  if (method === 'GET') return pageOf(award, caller);
  return caller ? act(award, step, caller, body) : nobody();
}
