// Contracts of the mocked world: of the lots whose winner is determined.

import { awardOf, badSignature, dayEnd, days, done, due, makeAward, noticesOf, partOf, refusal, reported, signedText } from './awards.mjs';
import { canonical, digest, signature } from './evidence.mjs';
import { bidders, host } from './people.mjs';
import { callerOf, nobody } from './sign_in.mjs';
import { kNow, tenders } from './world.mjs';

const kLabel = 'haihe/contract/1';
const kDeposit = 15_000_000;
const main = tenders[10].page;
const contracts = new Map();
/** What the file that both sides hold says; tests choose it. */
export const kContractFile = '合同协议书（示例）\n第一条 工程概况……';

function impliedBy(lot) {
  const { notice } = noticesOf(lot, reported[0]);
  return { tender: main.code, lot, tenderee: host.entity, tendereeName: main.tendereeName, ...notice, bond: 0, textDigest: '0'.repeat(64) };
}

/** `none`, `proposed` or `concluded`; nobody else uses it. */
export function makeContract(state) {
  const lot = makeAward('determined');
  const contract = { ...impliedBy(lot), bond: 150_000_000, textDigest: digest(kContractFile) };
  contracts.set(lot, {
    lot, returned: [], ...(state === 'none' ? {} : { proposed: { contract, signature: signature(host.holder, kLabel, canonical(contract)), at: days(-0.5) } }),
    ...(state === 'concluded' ? { concluded: { signature: signature(bidders[0].holder, kLabel, canonical(contract)), at: days(-0.2) } } : {}),
  });
  return lot;
}
export const contractLots = Object.fromEntries(['none', 'proposed', 'concluded'].map((state) => [state, makeContract(state)]));

function depositsOf({ concluded, returned }, caller) {
  if (!concluded) return [];
  const all = bidders.map(({ code, name }, at) => {
    const back = returned.find((one) => one.bidder === code);
    const kept = at === 3;
    const { state } = due(dayEnd(5), back && kNow);
    return { bidder: code, bidderName: name, deposit: kDeposit, ground: 'contract', state: kept ? (back ? 'done' : 'may_be_kept') : state, ...(kept ? {} : { dueAt: dayEnd(5) }), ...(back ? { returnedAt: kNow, interest: back.interest, voucher: back.voucher } : {}) };
  });
  return partOf(caller) === 'host' ? all : all.filter((one) => one.bidder === caller?.entity);
}

function pageOf(one, caller) {
  const { lot, proposed, concluded } = one;
  const part = partOf(caller);
  const youAre = part === 'bidder' && caller.entity === reported[0].bidder ? 'winner' : part;
  const party = youAre === 'host' || youAre === 'winner';
  const steps = concluded ? (youAre === 'host' ? ['return_deposit'] : []) : youAre === 'host' ? ['propose'] : youAre === 'winner' && proposed ? ['sign'] : [];
  const { contract } = proposed ?? {};
  const noticedAt = awardOf(lot).determined.at;
  return {
    tender: main.code, tenderName: main.name, lot, lotName: '第一标段', state: concluded ? 'concluded' : party && proposed ? 'proposed' : 'none', now: kNow, held: false, youAre, steps,
    ...(concluded ? { facts: { tender: main.code, lot, tenderee: contract.tenderee, tendereeName: contract.tendereeName, winner: contract.winner, winnerName: contract.winnerName, price: contract.price, periodDays: contract.periodDays, awardedAt: noticedAt, signedAt: concluded.at } } : {}),
    ...(party ? { parties: { due: due(dayEnd(29), concluded?.at), label: kLabel, toPropose: !concluded && youAre === 'host' ? canonical(impliedBy(lot)) : '', toSign: !concluded && proposed && youAre === 'winner' ? canonical(contract) : '', ...(proposed ? { contract, tendereeSignature: proposed.signature, proposedAt: proposed.at } : {}), ...(concluded ? { winnerSignature: concluded.signature } : {}) } } : {}),
    deposits: depositsOf(one, caller),
  };
}

function act(one, step, caller, body) {
  if (step === 'deposits') return one.returned.some(({ bidder }) => bidder === body.bidder) ? refusal(409, 'deposit_is_returned_once', '该投标人的投标保证金已经退还。', 'This bidder\'s deposit has been returned.') : done(() => one.returned.push({ ...body }));
  const contract = signedText(caller, kLabel, body.contract, body.signature);
  if (!contract) return badSignature();
  if (step === 'proposals') return done(() => Object.assign(one, { proposed: { contract, signature: body.signature, at: kNow } }));
  return body.contract === canonical(one.proposed.contract) ? done(() => Object.assign(one, { concluded: { signature: body.signature, at: kNow } })) : refusal(422, 'contract_is_as_proposed', '签署的文本与招标人签署的不一致。', 'What was signed is not what the tenderee signed.');
}

/** Of a lot that is tendered again: deposits alone go on. */
function failedPage(lot, caller) {
  const youAre = partOf(caller);
  const all = bidders.map(({ code, name }, at) => ({ bidder: code, bidderName: name, deposit: kDeposit, ground: 'failure', state: at === 0 ? 'done' : 'due', dueAt: dayEnd(4), ...(at === 0 ? { returnedAt: kNow, interest: 1_234, voucher: '示例回单 0001' } : {}) }));
  return { tender: main.code, tenderName: main.name, lot, lotName: '第一标段', state: 'none', now: kNow, held: false, youAre, steps: youAre === 'host' ? ['return_deposit'] : [], deposits: youAre === 'host' ? all : all.filter((one) => one.bidder === caller?.entity) };
}

/** undefined for what it does not know. */
export function answerContract({ request, method, path, body }) {
  const [place, lot, part, step] = path.split('/').slice(1).map(decodeURIComponent);
  if (place !== 'lots' || part !== 'contract' || !awardOf(lot)) return undefined;
  const caller = callerOf(request);
  const one = contracts.get(lot);
  if (method === 'GET' && awardOf(lot).state === 'to_retender') return failedPage(lot, caller);
  if (method === 'GET') return one ? pageOf(one, caller) : { tender: main.code, tenderName: main.name, lot, lotName: '第一标段', state: 'none', now: kNow, held: false, youAre: partOf(caller), steps: [], deposits: [] };
  return caller ? act(one, step, caller, body) : nobody();
}
