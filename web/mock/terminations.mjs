// Tenders of the mocked world that end early, or cannot: each with its own page, lots and openings.

import { badSignature, dayEnd, days, makeAward, partOf, refusal, signedText } from './awards.mjs';
import { canonical, signature } from './evidence.mjs';
import { bidders, handler, host } from './people.mjs';
import { bind, callerOf, nobody } from './sign_in.mjs';
import { kNow, openings, tenders } from './world.mjs';

const kLabel = 'haihe/termination/1';
const kDeposit = 15_000_000;
const [open, opening, awarded] = [0, 8, 12].map((at) => tenders[at].page);
const kReturns = '招标文件免费下载，没有收取费用。投标保证金连同银行同期活期存款利息，自本公告发布之日起 5 个工作日内退回投标人的基本账户，无须申请（示例）。\n招标事务室，022-0000 0000。';
const kReason = '本项目的用地规划发生调整，原设计方案不再适用，经批准终止本次招标。方案重新批准以后另行招标（示例）。';
const law = (article) => ({ act: { zh: '中华人民共和国招标投标法', en: 'Tendering and Bidding Law' }, article, inForceFrom: '2000-01-01' });
const terminations = new Map();
bind(handler.holder.pem, { name: handler.name, entity: handler.entity, entityName: open.tendereeName, roles: ['tenderee'], duties: ['handler'] });

export const draftOf = (tender) => ({ tender, reason: kReason, returns: kReturns });

/** A tender that nobody else uses: `none`, `drafted`, `own` (drafted by who signs), `held`, `disputed`, `opening`, `awarded`, `over` or `terminated`. */
export function makeTermination(state) {
  const like = { opening, awarded }[state] ?? open;
  const code = `${open.code.slice(0, 11)}${String(700 + terminations.size).padStart(6, '0')}001`;
  const lots = like.lots.map((lot) => {
    const own = state === 'awarded' ? makeAward('determined') : lot.code.replace(like.code, code);
    openings.set(own, { ...openings.get(lot.code), tender: code, lot: own, ...(state === 'over' ? { state: 'failed' } : {}) });
    return { ...lot, code: own };
  });
  const ground = { held: 'order', disputed: 'objection' }[state];
  const page = { ...like, code, lots, state: ground ? 'suspended' : 'published', holds: ground ? [{ ground, source: state === 'held' ? 'S1200000001-9' : '1', since: days(-1) }] : [], postings: undefined, awards: undefined, contracts: undefined };
  const one = { page, lots, ...(['none', 'held', 'disputed'].includes(state) ? {} : { draft: { label: kLabel, notice: canonical(draftOf(code)), drafter: (state === 'own' ? host : handler).holder.keyId } }) };
  if (state === 'terminated') end(one, signature(host.holder, kLabel, one.draft.notice), days(-0.1));
  terminations.set(code, one);
  return code;
}

function end(one, given, at) {
  const before = one.page.steps.filter((step) => step.state === 'done');
  Object.assign(one, { signed: { notice: JSON.parse(one.draft.notice), signature: given, at }, draft: undefined, page: { ...one.page, state: 'terminated', steps: [...before, { kind: 'termination', title: { zh: '终止招标', en: 'Tender terminated' }, at, state: 'done' }] } });
  for (const { code } of one.lots) openings.set(code, { ...openings.get(code), state: 'terminated' });
}
export const terminationOf = Object.fromEntries(['none', 'drafted', 'own', 'held', 'disputed', 'opening', 'awarded', 'over', 'terminated'].map((state) => [state, makeTermination(state)]));

function shown({ page, draft, signed }, caller) {
  const isHost = partOf(caller) === 'host';
  return {
    tender: page.code, youAre: isHost ? 'host' : 'public', may: isHost && page.state === 'published',
    ...(signed ? { notice: signed.notice, signature: signed.signature, terminatedAt: signed.at } : isHost && draft ? { draft } : {}),
  };
}

/** What the lifecycle refuses; with what no waiting mends, an award or the end of every lot, at the draft already. */
function stageRefusal({ page, signed }) {
  if (signed) return refusal(409, 'tender_is_not_terminated', '招标人已经终止招标，不再进行任何一步。', 'The tenderee has terminated the tender: nothing of it goes on.');
  return page.holds.length ? refusal(409, 'tender_is_not_held', '招标活动已被暂停,恢复之前不得进行这一步。', 'The tender is suspended; this step waits until it is resumed.') : undefined;
}
function lotRefusal({ lots }) {
  const { code } = lots[0];
  const { state } = openings.get(code);
  if (state === 'listed') return { ...refusal(422, 'opening_is_brought_to_its_record', `标段${code}正在开标；截止前收到的投标都应当当众拆封，签署开标记录之后再终止。`, `Lot ${code} is being opened: all bids received in time are opened; terminate after its record is signed.`), citation: law('第三十六条') };
  if (state === 'recorded') return { ...refusal(422, 'termination_precedes_the_award', `标段${code}的中标通知书已经发出，对招标人和中标人具有法律效力，不得终止招标。`, `The award of lot ${code} has been noticed and binds both sides: the tender is not terminated any more.`), citation: law('第四十五条') };
  return state === 'failed' ? refusal(409, 'a_lot_is_left_to_terminate', '各标段均已招标失败，无须终止。', 'Every lot has failed: nothing is left to terminate.') : undefined;
}

function put(one, caller, body) {
  if (!caller.duties.includes('handler')) return refusal(403, 'caller_has_the_duty', '办理这一步需要经办职责。', 'This step needs the duty of a handler.');
  const refused = stageRefusal(one) ?? (openings.get(one.lots[0].code).state === 'listed' ? undefined : lotRefusal(one));
  if (refused) return refused;
  one.draft = { label: kLabel, notice: canonical({ tender: one.page.code, ...body }), drafter: caller.certificate };
  return shown(one, caller);
}

function sign(one, caller, body) {
  if (!caller.duties.includes('signer')) return refusal(403, 'caller_has_the_duty', '办理这一步需要签发职责。', 'This step needs the duty of a signer.');
  if (!signedText(caller, kLabel, body.notice, body.signature)) return badSignature();
  const refused = stageRefusal(one);
  if (refused) return refused;
  if (one.draft?.notice !== body.notice) return refusal(409, 'termination_is_drafted_first', '请先由经办人起草终止公告；签署的应当是起草的原文。', 'A handler drafts the notice first; what is signed is what was drafted, letter by letter.');
  if (one.draft.drafter === caller.certificate) return refusal(403, 'drafter_and_signer_are_two_people', '起草人不能签署自己起草的公告。', 'The drafter cannot sign the notice.');
  const hindered = lotRefusal(one);
  if (hindered) return hindered;
  end(one, body.signature, kNow);
  return { result: { terminatedAt: kNow }, created: true };
}

/** Of a lot whose tender was terminated: deposits alone go on. */
function contractOf({ page }, lot, caller) {
  const youAre = partOf(caller);
  const all = bidders.slice(0, 3).map(({ code, name }) => ({ bidder: code, bidderName: name, deposit: kDeposit, ground: 'termination', state: 'due', dueAt: dayEnd(5) }));
  return { tender: page.code, tenderName: page.name, lot: lot.code, lotName: lot.name, state: 'none', now: kNow, held: false, youAre, steps: youAre === 'host' ? ['return_deposit'] : [], deposits: youAre === 'host' ? all : all.filter((one) => one.bidder === caller?.entity) };
}

/** undefined for what it does not know. */
export function answerTermination({ request, method, path, body }) {
  const [place, key, part] = path.split('/').slice(1).map(decodeURIComponent);
  const caller = callerOf(request);
  if (place === 'lots' && part === 'contract' && method === 'GET') {
    const one = [...terminations.values()].find(({ signed, lots }) => signed && lots.some((lot) => lot.code === key));
    return one && contractOf(one, one.lots.find((lot) => lot.code === key), caller);
  }
  const one = place === 'tenders' ? terminations.get(key) : undefined;
  if (!one) return undefined;
  if (part === undefined) return one.page;
  if (part !== 'termination') return undefined;
  if (method === 'GET') return shown(one, caller);
  if (!caller) return nobody();
  if (partOf(caller) !== 'host') return refusal(403, 'tender_is_the_callers', '只有招标人和受托的代理机构可以办理。', 'Only the tenderee and its agency may do this.');
  return method === 'PUT' ? put(one, caller, body) : sign(one, caller, body);
}
