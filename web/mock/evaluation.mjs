// Committees and evaluations of the mocked world, one lot for each stage; the acts are checked as far as signatures go.

import { canonical, digest, signature } from './evidence.mjs';
import { bidFiles, comprehensive, contentOf, judgedBids, lowestPrice, outcomesOf, rankedBids, signals } from './judging.mjs';
import { bidders, committee as people, host, reserve } from './people.mjs';
import { bind, callerOf, isSigned, nobody } from './sign_in.mjs';
import { kNow, tenders } from './world.mjs';

const refusal = (status, rule, zh, en) => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path: '', facts: [], text: { zh, en } });
const done = (change) => (change(), { result: {} });
const minutes = (count) => new Date(Date.parse(kNow) + count * 60_000).toISOString();
const kPromise = '本人与投标人没有利害关系，不存在应当回避的情形；将客观、公正地履行职责，遵守职业道德，保守秘密，对所提出的评审意见承担个人责任。';
const judged = tenders.filter(({ page }) => page.documents.evaluation).map(({ page }) => page);
const [forming, gathering, main] = judged;

for (const one of [...people, reserve]) bind(one.holder.pem, { name: one.name, entity: one.entity, roles: [one.kind === 'expert' ? 'institution' : 'tenderee'], duties: [one.kind === 'expert' ? 'expert' : 'handler'] });
bind(host.holder.pem, { name: host.name, entity: host.entity, entityName: main.tendereeName, roles: ['tenderee'], duties: ['handler', 'signer'] });

const memberOf = ({ holder, name, entity, kind, specialty }) => ({ certificate: holder.keyId, name, entity, kind, specialty });
const seat = (one, more = {}) => ({ member: memberOf(one), promised: true, stoodAside: false, chair: false, ...more });
const committees = new Map([
  [main.code, { tender: main, seats: people.map((one, at) => seat(one, { chair: at === 0 })) }],
  [forming.code, { tender: forming, seats: [] }],
  [gathering.code, { tender: gathering, seats: people.map((one, at) => seat(one, { promised: at > 1 && at !== 4, stoodAside: at === 4 })) }],
]);
const kDrawn = { ...comprehensive.committee, namedBecause: undefined };
const told = [{ draw: digest('a draw').slice(0, 32), after: digest('its last replacement') }];
const unknown = (one) => ({ ...seat(one, { promised: false }), member: { ...memberOf(one), certificate: '', name: '', entity: '' } });
committees.set(tenders[12].page.code, { tender: tenders[12].page, terms: kDrawn, draws: told, calledUp: true, seats: [seat(people[0]), seat(people[1]), unknown(people[2]), unknown(people[3]), seat(people[4])] });
committees.set(tenders[0].page.code, { tender: tenders[0].page, terms: kDrawn, draws: [], seats: [] });
committees.set(tenders[1].page.code, { tender: tenders[1].page, terms: kDrawn, draws: told, seats: [] });
const isComplete = ({ seats }) => seats.length > 0 && seats.every((one) => one.promised && !one.stoodAside) && seats.some((one) => one.chair);

const clarification = (number, at, question, more = {}) => ({ number, bidId: judgedBids[at].bidId, bidderName: judgedBids[at].bidderName, question, askedAt: minutes(-70), answerUntil: minutes(50), answer: '', ...more });
const kAsked = [
  clarification(1, 0, '已标价工程量清单第 3.2 项单价与合价不一致，请说明以哪一个为准。', { answer: '以单价为准，合价相应修正。', correctedPrice: judgedBids[0].reading.price - 1_200_000, answeredAt: minutes(-30) }),
  clarification(2, 1, '施工组织设计第 41 页的导流标准与第 57 页不一致，请明确。'),
];
function reportOf(lot, more = {}) {
  const ranked = rankedBids(false, more.corrects !== undefined);
  return {
    tender: main.code, lot, method: 'comprehensive', begunAt: minutes(-240), members: people.map((one, at) => ({ certificate: one.holder.keyId, name: one.name, kind: one.kind, chair: at === 0, reviewSheet: digest(`review ${at}`), scoreSheet: digest(`scores ${at}`) })),
    bids: judgedBids.map((bid, at) => ({ bidId: bid.bidId, bidder: bid.bidder, bidderName: bid.bidderName, ...(bid.reading ? { price: bid.reading.price } : {}), rejections: outcomesOf(false)[at].rejections, deviations: outcomesOf(false)[at].deviations, result: ranked.find((one) => one.bidId === bid.bidId)?.result })),
    clarifications: kAsked.map(({ number, bidId, question, answer }) => ({ number, bidId, question, answer })), outcome: 'candidates', candidates: ranked.slice(0, 3).map((one) => one.bidId), tieReasons: '', ...more,
  };
}

/** What is in of sheets, votes and opinions before the visitor's own: of five. */
const kStages = ['not_begun', 'reviewing', 'judging_competition', 'scoring', 'tied', 'reporting', 'reported'];
const evaluations = new Map();
/** The room of a stage that nobody else uses: tests change it. `own`: of a lot that another part of the world has made. */
export function makeRoom(state, more = {}, own = undefined) {
  const at = kStages.indexOf(state);
  const lot = own ?? `${main.code}${String(101 + evaluations.size)}`;
  evaluations.set(lot, {
    lot, state, held: false, terms: comprehensive, clarifications: at > 0 ? kAsked.map((one) => ({ ...one })) : [], corrections: [], reviews: new Map(), scores: new Map(), votes: new Set(), opinions: [],
    sheetsIn: { members: 5, reviews: at > 1 ? 5 : at === 1 ? 2 : 0, votes: state === 'judging_competition' ? 1 : 0, scores: at > 3 ? 5 : at === 3 ? 1 : 0, opinions: at === 6 ? 5 : at === 5 ? 2 : 0 },
    outcomes: at > 1 ? outcomesOf(state === 'judging_competition') : [], ranked: at > 3 ? rankedBids(state === 'tied') : [], ...more,
  });
  return lot;
}
export const rooms = Object.fromEntries(kStages.map((state) => [state, makeRoom(state)]));

const opinionsOf = () => people.map((one, at) => ({ member: one.holder.keyId, opinion: at === 3 ? 'dissents' : at === 4 ? 'silent' : 'agrees', reasons: at === 3 ? '第二名的度汛方案明显优于第一名，技术得分应当更高（示例）。' : '', ...(at === 4 ? {} : { signature: signature(one.holder, 'haihe/evaluation-opinion/1', 'example') }) }));
const kWrong = '第二名所附的一项同类业绩没有计分，B1 应为 8 分；信用评价用了上一期的结果，B3 应为 5 分（示例）。';
/** What each member signed before the report was corrected: the same of all. */
const reviewBefore = (lot) => ({ lot, bids: judgedBids.map(({ bidId }, at) => ({ bidId, clauses: comprehensive.clauses.map(({ code }) => (at === 3 && code === 'F2' ? { clause: code, met: false, reason: '没有可以读出的投标函（示例）。' } : { clause: code, met: true, reason: '' })), grounds: [] })) });
const scoresBefore = (lot) => ({ lot, bids: judgedBids.filter((_, at) => at !== 3).map(({ bidId }) => ({ bidId, points: rankedBids(false).find((one) => one.bidId === bidId).result.items.map(({ item, points }) => ({ item, points })), adjustments: [] })) });
/** A room in which the first report is corrected, or has been; `replaced`: a certificate of who had no part in it. */
export function makeCorrection(state, { sheets = 'score', bids = [judgedBids[1].bidId], replaced = '' } = {}, own = undefined) {
  const lot = makeRoom(state, state === 'reporting' ? { ranked: rankedBids(false, true) } : {}, own);
  const room = evaluations.get(lot);
  room.order = { report: 1, sheets, bids, objections: [2], reasons: kWrong, orderedAt: minutes(-40), corrected: reportOf(lot), opinions: opinionsOf(), reportedAt: minutes(-4320) };
  room.replaced = replaced;
  return lot;
}
const correctedReport = (room) => reportOf(room.lot, { number: 2, corrects: { report: digest(canonical(room.order.corrected)), objections: room.order.objections, reasons: room.order.reasons } });
const reportIn = (room) => (room.order ? correctedReport(room) : reportOf(room.lot));
function reevaluationsOf(room, caller, member) {
  if (!room.order) return [];
  const own = member && room.state !== 'reported' && caller.certificate !== room.replaced;
  return [{ ...room.order, ...(own && room.order.sheets === 'review' ? { ownReview: reviewBefore(room.lot) } : {}), ...(own ? { ownScores: scoresBefore(room.lot) } : {}) }];
}
/** The first place of a sheet that says otherwise of a bid that is not concerned. */
function changesUnconcerned(room, caller, sheet, before) {
  if (!room.order || caller.certificate === room.replaced) return undefined;
  const wrong = sheet.bids.findIndex((one) => !room.order.bids.includes(one.bidId) && canonical(one) !== canonical(before.bids.find((other) => other.bidId === one.bidId)));
  return wrong < 0 ? undefined : refusal(422, 'only_what_is_concerned_is_corrected', '重新评标只更正所涉投标的评审；其他投标应与您原来提交的评审表一致。', 'A re-evaluation corrects what is judged of the bids concerned; of others the sheet says what your earlier one says.');
}
/** The order of the host begins it: the mocked award calls this. */
export function beginCorrection(lot, { sheets, bids, objections, reasons }) {
  makeCorrection(sheets === 'review' ? 'reviewing' : 'scoring', { sheets, bids }, lot);
  Object.assign(evaluations.get(lot).order, { objections, reasons, orderedAt: kNow });
}
rooms.lowest = makeRoom('scoring', { terms: lowestPrice });
rooms.held = makeRoom('scoring', { held: true });
export const committeesOf = { drawn: tenders[12].page.code, undrawn: tenders[0].page.code, told: tenders[1].page.code, complete: main.code, forming: forming.code, gathering: gathering.code };
Object.assign(rooms, { correcting_review: makeCorrection('reviewing', { sheets: 'review' }), correcting: makeCorrection('scoring'), correcting_report: makeCorrection('reporting'), corrected: makeCorrection('reported') });
// the lot whose opening is recorded is the one that is being judged
evaluations.set(main.lots[0].code, { ...evaluations.get(rooms.reviewing), lot: main.lots[0].code });

const kSteps = {
  not_begun: { chair: ['begin'] }, reviewing: { member: ['review'], chair: ['ask', 'correct_price'], bidder: ['answer'], host: ['replace_member'] }, judging_competition: { member: ['judge_competition'], chair: ['ask'], bidder: ['answer'] },
  scoring: { member: ['score'], chair: ['ask'], bidder: ['answer'] }, tied: { chair: ['decide_tie'] }, reporting: { member: ['give_opinion'] }, reported: {},
};
function partOf(caller) {
  if (!caller) return 'public';
  const at = people.findIndex((one) => one.holder.keyId === caller.certificate);
  if (at >= 0) return at === 0 ? 'chair' : 'member';
  return caller.entity === host.entity ? 'host' : bidders.some((one) => one.code === caller.entity) ? 'bidder' : 'public';
}

function pageOf(room, caller) {
  const youAre = partOf(caller);
  const member = youAre === 'member' || youAre === 'chair';
  const steps = kSteps[room.state];
  const reported = room.state === 'reported';
  const own = bidders.find((one) => one.code === caller?.entity);
  return {
    tender: main.code, tenderName: main.name, lot: room.lot, lotName: '第一标段', state: member || reported || room.state === 'not_begun' ? room.state : 'in_progress', now: kNow, held: room.held, youAre,
    steps: room.held ? [] : [...(member ? (steps.member ?? []) : []), ...(youAre === 'member' ? [] : (steps[youAre] ?? []))],
    clarifications: room.clarifications.filter(({ bidderName }) => member || (youAre === 'bidder' && bidderName === own?.name)),
    ...(member && room.state !== 'not_begun' ? { committee: { terms: room.terms, bids: judgedBids, files: bidFiles, signals, corrections: room.corrections, sheetsIn: room.sheetsIn, ownReview: room.reviews.get(caller.certificate), ownScores: room.scores.get(caller.certificate), voted: room.votes.has(caller.certificate), opinionGiven: room.opinions.includes(caller.certificate), outcomes: room.outcomes, ranked: room.ranked } } : {}),
    opinions: reported && (member || youAre === 'host') ? opinionsOf() : [], ...(reported && (member || youAre === 'host') ? { report: reportIn(room), reportedAt: minutes(-5) } : {}), ...(member || youAre === 'host' ? { reevaluations: reevaluationsOf(room, caller, member) } : {}),
  };
}

const badSignature = () => refusal(422, 'document_is_signed_by_the_caller', '文件不是由办理人本人签名的。', 'The document is not signed by the caller.');
const signedText = (caller, label, text, given) => (isSigned(given, label, text) && canonical(JSON.parse(text)) === text && callerOwns(caller, given) ? JSON.parse(text) : undefined);
const callerOwns = (caller, given) => [...people, reserve, ...bidders].some((one) => one.holder.keyId === caller.certificate && one.holder.pem.trim() === given.certificate.trim());
const once = (held, rule) => (held ? refusal(409, rule, '您已经提交。', 'You have handed it in before.') : undefined);

function act(room, step, caller, body) {
  const who = caller.certificate;
  switch (step) {
    case 'review-sheets': case 'score-sheets': {
      const [sheets, label, count] = step === 'review-sheets' ? [room.reviews, 'haihe/review-sheet/1', 'reviews'] : [room.scores, 'haihe/score-sheet/1', 'scores'];
      const sheet = signedText(caller, label, body.sheet, body.signature);
      const before = step === 'review-sheets' ? reviewBefore(room.lot) : scoresBefore(room.lot);
      return once(sheets.has(who), 'sheet_is_handed_in_once') ?? (sheet ? changesUnconcerned(room, caller, sheet, before) : undefined) ?? (sheet ? done(() => { sheets.set(who, sheet); room.sheetsIn = { ...room.sheetsIn, [count]: room.sheetsIn[count] + 1 }; }) : badSignature());
    }
    case 'competition': return done(() => { room.votes.add(who); room.sheetsIn = { ...room.sheetsIn, votes: room.sheetsIn.votes + 1 }; });
    case 'clarifications': return done(() => room.clarifications.push({ number: room.clarifications.length + 1, bidId: body.bidId, bidderName: judgedBids.find((one) => one.bidId === body.bidId).bidderName, question: body.question, askedAt: kNow, answerUntil: body.answerUntil, answer: '' }));
    case 'answers': {
      const answer = signedText(caller, 'haihe/bid-clarification/1', body.answer, body.signature);
      return answer?.lot === room.lot ? done(() => Object.assign(room.clarifications.find((one) => one.number === answer.number), { answer: answer.text, answeredAt: kNow, correctedPrice: answer.correctedPrice })) : badSignature();
    }
    case 'corrections': return done(() => room.corrections.push({ bidId: room.clarifications.find((one) => one.number === body.clarification).bidId, ...body, by: who, correctedAt: kNow }));
    case 'tie': return done(() => { room.state = 'reporting'; room.ranked = body.order.map((id, at) => { const one = room.ranked.find(({ bidId }) => bidId === id); return { ...one, result: { ...one.result, rank: at + 1 } }; }); });
    case 'report': {
      if (body.opinion !== 'refuses' && !signedText(caller, 'haihe/evaluation-opinion/1', canonical({ opinion: body.opinion, reasons: body.reasons, report: body.report }), body.signature)) return badSignature();
      return done(() => { room.opinions.push(who); room.sheetsIn = { ...room.sheetsIn, opinions: room.sheetsIn.opinions + 1 }; });
    }
    default: return done(() => { room.state = 'reviewing'; });
  }
}

function answerCommittee(method, code, step, caller, body) {
  const found = committees.get(code);
  if (!found) return undefined;
  const mine = found.seats.find((one) => one.member.certificate === caller?.certificate);
  if (!caller) return nobody();
  if (method === 'GET') {
    if (!mine && partOf(caller) !== 'host') return refusal(404, 'committee_is_secret', '没有可以向您公开的评标委员会。', 'There is no committee that you may see.');
    return { tender: code, tenderName: found.tender.name, now: kNow, youAre: mine ? 'member' : 'host', you: caller.certificate, seats: found.seats, complete: isComplete(found), promise: canonical({ tender: code, text: kPromise }), promiseLabel: 'haihe/committee-promise/1', ownVote: '', terms: found.terms ?? comprehensive.committee, draws: found.draws ?? [], calledUp: found.calledUp ?? false };
  }
  if (step === 'promises') return signedText(caller, 'haihe/committee-promise/1', body.promise, body.signature)?.text === kPromise ? done(() => { mine.promised = true; }) : badSignature();
  if (step === 'recusals') return done(() => { mine.promised = false; mine.stoodAside = true; });
  if (step === 'replacements' && body.by === '') return done(() => { found.calledUp = false; });
  if (step === 'replacements') return done(() => { found.seats = found.seats.map((one) => (one.member.certificate === body.replaced ? seat(reserve, { promised: false }) : one)); });
  if (step === 'chair') return { result: {} };
  return done(() => { found.seats = body.members.map(({ certificate }) => seat(people.find((one) => one.holder.keyId === certificate) ?? reserve, { promised: false })); });
}

/** As the supervision platform has opened it: of the judged tender one lot, and one that was not sealed for it. */
export function answerCommittees({ request, path }) {
  const [place, code, part] = path.split('/').slice(1).map(decodeURIComponent);
  if (place !== 'tenders' || part !== 'committees') return undefined;
  const caller = callerOf(request);
  if (!caller) return nobody();
  if (!caller.duties.includes('supervisor')) return refusal(403, 'department_supervises_the_tender', '该招标项目不在本部门监督范围内。', 'The tender is not within the department\'s jurisdiction.');
  const { members } = reportOf(main.lots[0].code);
  const opinions = opinionsOf().map(({ member, opinion, reasons }) => ({ member, opinion, reasons }));
  return { items: code === main.code ? [{ lot: main.lots[0].code, reportedAt: minutes(-30), opened: true, members: members.map(({ certificate, name, kind, chair }) => ({ certificate, name, kind, chair })), opinions }, { lot: main.lots[1].code, reportedAt: minutes(-20), opened: false, members: [], opinions: [] }] : [] };
}

/** undefined for what it does not know. */
export function answerEvaluation({ request, method, path, body }) {
  const [place, key, part, step, one] = path.split('/').slice(1).map(decodeURIComponent);
  const caller = callerOf(request);
  if (path === '/own-committees') {
    const sits = (found) => found.seats.find((has) => has.member.certificate === caller.certificate);
    return caller ? { now: kNow, items: [...committees.values()].filter(sits).map((found) => ({ tender: found.tender.code, tenderName: found.tender.name, lots: found.tender.lots.slice(0, 1), promised: sits(found).promised, complete: isComplete(found) })) } : nobody();
  }
  if (place === 'tenders' && part === 'committee') return answerCommittee(method, key, step, caller, body);
  const room = place === 'lots' && part === 'evaluation' ? evaluations.get(key) : undefined;
  if (!room) return undefined;
  const member = ['member', 'chair'].includes(partOf(caller));
  if (method === 'GET' && !step) return pageOf(room, caller);
  if (method === 'GET' && step === 'files') return member && contentOf(one) ? { attachment: contentOf(one) } : refusal(404, 'file_is_of_a_bid_before_the_committee', '没有可以向您公开的这个文件。', 'There is no such file that you may see.');
  if (method === 'GET' && step === 'report.pdf') return (member && ['reporting', 'reported'].includes(room.state)) || (partOf(caller) === 'host' && room.state === 'reported') ? { attachment: '%PDF-1.5 示例', type: 'application/pdf' } : refusal(409, 'report_is_drawn_up', '评标报告尚未形成，或者不向您公开。', 'There is no report yet, or none that you may see.');
  if (method === 'GET' && step === 'reports') return room.order && Number(one) === room.order.report && (member || partOf(caller) === 'host') ? { attachment: '%PDF-1.5 示例', type: 'application/pdf' } : refusal(404, 'report_was_corrected', '没有这份已经更正的报告。', 'There is no such report that was corrected.');
  if (method === 'GET') return member && room.state === 'reporting' ? { report: canonical(reportIn(room)), label: 'haihe/evaluation-opinion/1' } : refusal(409, 'report_is_drawn_up', '评标报告尚未形成，或者不向您公开。', 'There is no report yet, or none that you may see.');
  return caller ? act(room, step ?? '', caller, body) : nobody();
}
