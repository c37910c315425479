// What signed-in bidders and custodians see: own bids, lots in custody, the list to be released, and their acts.

import { canonical, digest, signature } from './evidence.mjs';
import { bidders, keeper, notary } from './people.mjs';
import { listToRelease, receivedBids, sealBid } from './sealed.mjs';
import { bind, callerOf, isSigned, nobody } from './sign_in.mjs';
import { kNow, nodes, openings, signer, tenders } from './world.mjs';

const { trading } = nodes;
const witness = { who: nodes.hub.who, code: nodes.hub.code, time: kNow };
const me = bidders[1];
const custodians = [signer, notary.encryption, keeper.encryption];
const refusal = (status, rule, zh, en) => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path: '', facts: [], text: { zh, en } });

for (const one of bidders) bind(one.holder.pem, { name: one.holder.commonName, entity: one.code, roles: ['bidder'], duties: ['handler', 'signer'] });
for (const one of [notary, keeper]) bind(one.signing.pem, { name: one.signing.commonName, entity: one.code, roles: ['custodian'], duties: ['handler'] });

const hallOf = (state, youAre) => [...openings.values()].find((one) => one.state === state && one.youAre === youAre);
const pageOf = (lot) => tenders.find(({ page }) => page.code === lot.slice(0, 20));
const documentsText = (tender) => [canonical(tender.page.documents), ...(tender.clarification ? [canonical(tender.clarification)] : [])];
const digestOf = (tender) => digest(documentsText(tender).join(''));
const minutes = (instant, count) => new Date(Date.parse(instant) + count * 60_000).toISOString();

const open = hallOf('open', 'public');
const own = hallOf('listed', 'bidder');
export const inCustody = hallOf('listed', 'custodian');
const sealedFor = (lot, who, seed) => sealBid({ lot, documentsDigest: digestOf(pageOf(lot)), bidder: who, custodians, seed });
const listed = new Map([own, inCustody].map(({ lot, bidDeadline }) => {
  const bids = bidders.map((who, at) => sealedFor(lot, who, `${lot} ${at}`));
  return [lot, { bids, list: listToRelease({ trading, witness, lot, documentsDigest: digestOf(pageOf(lot)), deadline: bidDeadline, bids, now: kNow }) }];
}));

const early = [sealedFor(open.lot, me, 'first'), sealedFor(open.lot, me, 'second')];
const held = new Map([
  [open.lot, { standings: ['superseded', 'in'], bids: receivedBids({ trading, witness, bids: early, received: [minutes(kNow, -2000), minutes(kNow, -1500)], now: kNow }) }],
  [own.lot, { standings: ['in'], bids: receivedBids({ trading, witness, bids: [listed.get(own.lot).bids[1]], received: [minutes(own.bidDeadline, -89)], now: kNow }) }],
]);

export const lotsOfBids = [...held.keys()];

function ownBids(lot) {
  const { standings, bids } = held.get(lot) ?? { standings: [], bids: [] };
  return { lot, now: kNow, bidDeadline: openings.get(lot).bidDeadline, items: bids.map((bid, at) => ({ ...bid, standing: standings[at] })) };
}

export function documentsInForce(code) {
  const tender = tenders.find(({ page }) => page.code === code);
  if (!tender?.page.documents.bidding) return refusal(404, 'tender_is_registered', '没有这个招标项目。', 'There is no such tender.');
  const [manifest, ...clarifications] = documentsText(tender);
  const signed = (text, label) => ({ text, signature: signature(signer, label, text) });
  return { platform: trading.code, tender: code, lots: tender.page.lots.map((lot) => lot.code), announcement: signed(canonical(tender.page.announcement), 'haihe/announcement/1'), manifest: signed(manifest, 'haihe/documents/1'), amendments: clarifications.map((text) => signed(text, 'haihe/clarification/1')), documentsDigest: digestOf(tender), bidDeadline: tender.moved.bidDeadline };
}

function named(lot) {
  const { tenderName, lotName, bidDeadline } = openings.get(lot);
  return { lot, tenderName, lotName, bidDeadline };
}

const isCustodian = (caller) => caller.certificate === notary.signing.keyId || caller.certificate === keeper.signing.keyId;

function custodyOf(caller) {
  if (!isCustodian(caller)) return [];
  const number = caller.certificate === notary.signing.keyId ? 2 : 3;
  return [...openings.values()].map((hall) => ({ ...named(hall.lot), number, stage: hall.state, released: hall.custodians[number - 1].released }));
}

const isBidder = (caller) => caller.roles.includes('bidder');
const forBidders = () => refusal(403, 'caller_has_the_role', '只有投标人可以办理。', 'Only a bidder may do this.');
const release = (lot, body, label) => (listed.has(lot) && isSigned(body.signature, label, body.release) && JSON.parse(body.release).listDigest === digest(listed.get(lot).list.list) ? { result: {} } : refusal(422, 'release_is_for_this_list', '释放文件针对另一份开标清单。', 'The release is for another opening list.'));

const names = new Map([...bidders, notary, keeper].map((who) => [who.code, who.name]));

/** The one act after which the mocked hall is another one. */
function attend(hall, caller) {
  if (!caller) return nobody();
  if (hall.state !== 'listed' && hall.state !== 'read') return { ...refusal(409, 'hall_is_open', '投标截止、开标名单固定之后才能签到。', 'Signing in begins once the opening list is fixed.'), facts: [{ name: 'bidDeadline', value: hall.bidDeadline }] };
  if (hall.attendance.some((one) => one.entity === caller.entity)) return refusal(409, 'attendance_is_recorded_once', '已经签到。', 'This attendance has been recorded before.');
  hall.attendance.push({ entity: caller.entity, name: names.get(caller.entity), role: hall.youAre, attendedAt: kNow });
  return { result: {} };
}

/** undefined for what it does not know. */
export function answerBidding({ request, method, path, body }) {
  const [room, lot, part, one, act] = path.split('/').slice(1).map(decodeURIComponent);
  const caller = callerOf(request);
  if (method === 'GET' && (path === '/bids' || path === '/custody' || (room === 'lots' && part === 'bids')) && !caller) return nobody();
  if (path === '/custody') return { now: kNow, items: custodyOf(caller) };
  if (path === '/bids') return isBidder(caller) ? { now: kNow, items: caller.entity !== me.code ? [] : [...held.keys()].flatMap((key) => ownBids(key).items.map((bid) => ({ ...named(key), bidId: bid.bidId, receivedAt: bid.receivedAt, standing: bid.standing }))).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)) } : forBidders();
  if (room !== 'lots' || !openings.has(lot)) return undefined;
  if (method === 'GET' && part === 'bids') return !isBidder(caller) ? forBidders() : caller.entity === me.code ? ownBids(lot) : { ...ownBids(lot), items: [] };
  if (act === 'withdrawal') return caller && isSigned(body.signature, 'haihe/bid-withdrawal/1', body.withdrawal) && body.withdrawal === canonical({ bidId: one, lot }) ? { result: { bidId: one, receivedAt: kNow } } : refusal(422, 'withdrawal_is_of_this_bid', '撤回函写的是另一份投标文件。', 'The withdrawal names another bid.');
  if (part !== 'opening' || !one) return undefined;
  if (method === 'POST' && one === 'attendance') return attend(openings.get(lot), caller);
  if (method === 'GET' && one === 'bids') {
    if (!caller || !listed.has(lot)) return refusal(409, 'opening_takes_keys', '开标名单尚未固定，或者不向您公开。', 'The opening list is not fixed yet, or is not for you.');
    const { list } = listed.get(lot);
    return isBidder(caller) ? { ...list, bids: list.bids.filter(({ certificate }) => certificate === me.holder.pem) } : list;
  }
  if (one === 'bidder-releases') return release(lot, body, 'haihe/bid-release/1');
  return one === 'custodian-releases' ? release(lot, body, 'haihe/share-release/1') : undefined;
}
