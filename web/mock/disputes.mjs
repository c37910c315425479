// Objections of the mocked world. Who objects is known to the host and to nobody else.

import { created, dayEnd, days, done, due, makeAward, awardOf, partOf, refusal } from './awards.mjs';
import { bidders, host } from './people.mjs';
import { callerOf, nobody } from './sign_in.mjs';
import { kNow, tenders } from './world.mjs';

const main = tenders[10].page;
const posted = makeAward('posted');
const disputes = new Map();
const answered = (number, finding, text) => ({ tender: main.code, number, finding, text, answeredAt: days(-2) });
const objection = (number, against, at, text, more = {}) => ({ number, against, lot: against === 'result' ? posted : '', objector: bidders[at].code, objectorName: bidders[at].name, text, raisedAt: days(-1), holds: true, answer: due(dayEnd(2)), concerns: [], ...more });
const kRaised = () => [
  objection(1, 'documents', 1, '招标文件第三章要求投标人在本市设有分支机构，限制外地投标人，请删除（示例）。', { raisedAt: days(-5), answer: due(dayEnd(-1), days(-2)), answered: answered(1, 'upheld', '异议成立，已发出第 1 号澄清，删除该项要求（示例）。') }),
  objection(2, 'result', 1, '第一名所附业绩的合同金额与公示的不一致，请核实（示例）。'),
  objection(3, 'documents', 2, '工程量清单第 3.2 项数量有误（示例）。', { raisedAt: days(-6), answer: due(dayEnd(-3)) }),
];
const code = (number) => `${main.code.slice(0, 11)}${String(900 + number).padStart(6, '0')}001`;

/** The objections of a tender that nobody else uses; `open`: the documents can still be objected to. */
export function makeDispute({ items = kRaised(), open = true } = {}) {
  const tender = code(disputes.size);
  disputes.set(tender, { items, objectionUntil: open ? dayEnd(4) : dayEnd(-20) });
  return tender;
}
export const disputeOf = { busy: makeDispute(), empty: makeDispute({ items: [] }) };
disputes.set(main.code, { items: [], objectionUntil: dayEnd(-20) });

function pageOf(tender, { items, objectionUntil }, caller) {
  const youAre = partOf(caller) === 'host' ? 'host' : 'other';
  const { notice } = awardOf(posted).posted;
  return { tender, tenderName: main.name, now: kNow, youAre, objectionUntil, postings: tender === main.code ? [] : [{ lot: posted, lotName: '第一标段', postedUntil: notice.postedUntil, candidates: notice.candidates }], items: items.filter((one) => youAre === 'host' || one.objector === caller.entity) };
}

/** undefined for what it does not know. */
export function answerDispute({ request, method, path, body }) {
  const [place, tender, part, number] = path.split('/').slice(1).map(decodeURIComponent);
  const found = place === 'tenders' && part === 'objections' ? disputes.get(tender) : undefined;
  if (!found) return undefined;
  const caller = callerOf(request);
  if (!caller) return nobody();
  if (method === 'GET') return pageOf(tender, found, caller);
  if (number === undefined) {
    const at = bidders.findIndex((one) => one.code === caller.entity);
    if (at < 0) return refusal(403, 'objector_is_interested_in_the_documents', '对招标文件的异议由潜在投标人或者其他利害关系人提出。', 'Potential bidders object to the documents.');
    return created(() => found.items.push(objection(found.items.length + 1, body.against, at, body.text, { lot: body.lot ?? '', raisedAt: kNow, answer: due(dayEnd(3)) })));
  }
  const one = found.items.find((item) => item.number === Number(number));
  if (caller.entity !== host.entity) return refusal(403, 'tender_is_the_callers', '只有招标人和受托的代理机构可以办理。', 'Only the tenderee and its agency may do this.');
  return done(() => Object.assign(one, { answered: { tender, number: one.number, finding: body.finding, text: body.text, answeredAt: kNow }, concerns: body.concerns ?? [], ...(body.ofEvaluation ? { ofEvaluation: true } : {}), answer: due(one.answer.at, kNow) }));
}
