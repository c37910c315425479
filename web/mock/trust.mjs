// What trust rests on in the mocked world: authorities and what they take back, keys of platforms and their changes, time stamps.

import { canonical, digest, holder, outbox, receipts, signature } from './evidence.mjs';
import { bidders } from './people.mjs';
import { bind, callerOf, digestOf, nobody } from './sign_in.mjs';
import { kNow, nodes } from './world.mjs';

const refusal = (status, rule, zh, en, path = '') => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path, facts: [], text: { zh, en } });
const minutes = (count) => new Date(Date.parse(kNow) + count * 60_000).toISOString();

// authorities
const ca = (name, seed) => ({ name, root: holder(`${name} 根证书`, `${seed} root`), issuing: holder(`${name} 运营证书`, `${seed} issuing`) });
const first = ca('示例数字证书认证中心', 'first authority');
const silent = ca('示例电子认证有限公司', 'silent authority');
const plain = ca('示例密码服务有限公司', 'plain authority');
const gone = ca('示例认证(停业)有限公司', 'suspended authority');
const trustList = {
  serial: 3, expiresAt: '2026-09-01T00:00:00.000Z',
  authorities: [
    { name: first.name, root: first.root.pem, intermediates: [first.issuing.pem], revokedSerials: [], suspended: false, revocation: [{ issuer: first.root.keyId, lists: ['http://crl.ca.example/root.crl'] }, { issuer: first.issuing.keyId, lists: ['http://crl.ca.example/issuing.crl', 'http://mirror.ca.example/a/rather/long/path/to/the/same/list/issuing.crl'], responder: 'http://ocsp.ca.example' }] },
    { name: silent.name, root: silent.root.pem, intermediates: [], revokedSerials: [], suspended: false, revocation: [{ issuer: silent.root.keyId, lists: ['http://silent.example/list.crl'], responder: 'http://silent.example/ocsp' }] },
    { name: plain.name, root: plain.root.pem, intermediates: [], revokedSerials: ['0a1b2c'], suspended: false },
    { name: gone.name, root: gone.root.pem, intermediates: [], revokedSerials: [], suspended: true, revocation: [{ issuer: gone.root.keyId, lists: ['http://gone.example/list.crl'] }] },
  ],
};
const word = (issuer, source, from, until, revoked, position) => ({ issuer: issuer.keyId, source, thisUpdate: minutes(from), nextUpdate: minutes(until), revoked, position, fresh: until > 0, freshUntil: minutes(until) });
const revocation = {
  policy: 'soft', everySeconds: 30,
  words: [word(first.root, 'crl', -300, 1140, 0, 31), word(first.issuing, 'crl', -42, 678, 1287, 40), word(first.issuing, 'ocsp', -4, 56, 2, 41), word(silent.root, 'crl', -1500, -60, 12, 17)],
  asked: [{ issuer: first.root.keyId, source: 'crl', at: minutes(-0.2) }, { issuer: first.issuing.keyId, source: 'crl', at: minutes(-0.2), failingSince: minutes(-21), fault: 'status_503' }, { issuer: first.issuing.keyId, source: 'ocsp', at: minutes(-0.2) }, { issuer: silent.root.keyId, source: 'crl', at: minutes(-0.2), failingSince: minutes(-190), fault: 'peer_answers' }, { issuer: silent.root.keyId, source: 'ocsp', at: minutes(-0.2), failingSince: minutes(-190), fault: 'peer_answers' }],
};

export const hubOperator = { name: '运营值班(示例)', holder: holder('运营值班(示例)', 'hub operator') };
export const tradingOperator = { name: '交易平台运营值班(示例)', holder: holder('交易平台运营值班(示例)', 'trading operator') };
bind(hubOperator.holder.pem, { name: hubOperator.name, entity: nodes.hub.code, roles: ['operator'], duties: ['operator'] });
bind(tradingOperator.holder.pem, { name: tradingOperator.name, entity: '91120000EXAMPLE90A', entityName: '示例水务交易平台运营有限公司', roles: ['operator'], duties: ['operator'] });

function recognise(body, caller) {
  if (!caller) return nobody();
  if (!caller.duties.includes('operator')) return refusal(403, 'caller_has_the_duty', '您没有办理这一事项的职责。', 'You lack the duty for this act.');
  const bad = (body.revocation ?? []).findIndex((one) => [...one.lists, ...(one.responder ? [one.responder] : [])].some((address) => !/^https?:\/\//.test(address)));
  if (bad >= 0) return refusal(422, 'revocation_source_is_reachable', '请填写吊销列表或者状态查询服务的地址,以 http:// 或者 https:// 开头。', 'State where the revocation list or the status service is: http:// or https://.', `/revocation/${bad}`);
  const at = trustList.authorities.findIndex((one) => one.root === body.root);
  const { revokedSerials } = trustList.authorities[at];
  trustList.authorities[at] = { ...body, revokedSerials };
  trustList.serial += 1;
  return { result: {}, created: true };
}

// certificates, by how each stands
const issued = (name) => holder(`示例 ${name}`, `certificate ${name}`);
export const certificates = { good: bidders[0].holder, revoked: issued('已吊销'), stale: issued('机构无应答'), unwatched: issued('未写明来源'), foreign: issued('不在名单'), old: issued('旧证书') };
const link = ({ commonName, keyId }, issuer, more = {}) => ({ certificate: keyId, subject: `CN=${commonName},O=示例单位,C=CN`, issuer: `CN=${issuer.commonName}`, serial: keyId.slice(0, 32), notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2028-12-31T23:59:59.000Z', ...more });
const root = (one) => ({ ...link(one, one), subject: `CN=${one.commonName}` });
const said = (of, source, state, more = {}) => ({ certificate: of.keyId, source, state, thisUpdate: minutes(-4), nextUpdate: minutes(56), fresh: true, position: 41, ...more });
function verified(pem, at = kNow) {
  let known;
  try {
    known = digestOf(pem);
  } catch {
    return refusal(400, 'certificate_is_readable', '证书无法读取。', 'The certificate cannot be read.', '/certificate');
  }
  const who = Object.entries(certificates).find(([, one]) => one.keyId === known) ?? ['good', { commonName: '示例持证人', keyId: known }];
  const [how, own] = who;
  const refused = (rule, zh, en) => ({ valid: false, rule, text: { zh, en } });
  const whole = { at, trustList: trustList.serial, authority: first.name, chain: [link(own, first.issuing), link(first.issuing, first.root), root(first.root)], evidence: [said(own, 'crl', 'good', { position: 40, thisUpdate: minutes(-42) }), said(own, 'ocsp', 'good'), said(first.issuing, 'crl', 'good', { position: 31, thisUpdate: minutes(-300) })] };
  if (how === 'foreign') return { at, trustList: trustList.serial, ...refused('certificate_authority_is_recognised', '证书不是互认名单上的机构签发的。', 'The certificate was issued by no authority on the trust list.'), chain: [link(own, gone.issuing)], evidence: [] };
  if (how === 'revoked') return { ...whole, ...refused('certificate_is_not_revoked', '证书已被签发机构吊销,请换用有效的证书。', 'The certificate was revoked by its authority; use one that is in force.'), evidence: [said(own, 'crl', 'revoked', { position: 40, revokedAt: minutes(-4000), reason: 'keyCompromise' }), said(own, 'ocsp', 'revoked', { revokedAt: minutes(-4000), reason: 'keyCompromise' }), whole.evidence[2]] };
  if (how === 'stale') return { ...whole, valid: true, authority: silent.name, chain: [link(own, silent.root), root(silent.root)], evidence: [said(own, 'crl', 'good', { fresh: false, thisUpdate: minutes(-1500), position: 17 })] };
  if (how === 'unwatched') return { ...whole, valid: true, authority: plain.name, chain: [link(own, plain.root), root(plain.root)], evidence: [] };
  return { ...whole, valid: true };
}

// keys of the platforms: the trading platform's was changed twice, and another is waiting
const kKeyHolders = { hub: [nodes.hub.who], trading: [holder(nodes.trading.holder.commonName, 'trading key of 2024'), holder(nodes.trading.holder.commonName, 'trading key of 2025'), nodes.trading.holder], supervision: [nodes.supervision.holder] };
const kPlaces = [{ fromSequence: 5, fromEntry: 12, at: '2024-11-04T01:30:00.000Z' }, { fromSequence: 9, fromEntry: 27, at: '2025-12-01T02:05:00.000Z' }];
const waiting = holder(nodes.trading.holder.commonName, 'trading key of 2027');
const keys = new Map();

const announced = (code, sequence, at, old, next, fromEntry) => {
  const change = canonical({ platform: code, epoch: 1, replaced: old.keyId, certificate: next.keyId, fromSequence: sequence + 1, fromEntry });
  return canonical({ origin: code, epoch: 1, sequence, type: 'platform.key', version: 1, subject: code, occurredAt: at, to: [], payload: { change, signature: signature(next, 'haihe/key-change/1', change) } });
};
/** A change under the last head of the key before it; what came before it in the outbox is invented. */
function changeItem(code, old, next, { fromSequence, fromEntry, at }) {
  const message = announced(code, fromSequence - 1, at, old, next, fromEntry);
  const before = Array.from({ length: fromSequence - 1 }, (_, sequence) => `{"sequence":${sequence}}`);
  const { inclusion, outboxHead } = outbox(old, code, [...before, message], at).at(-1);
  return { position: fromEntry - 1, message, outboxHead, inclusion };
}
function keysOf(role) {
  if (!keys.has(role)) {
    const { code } = nodes[role];
    const holders = kKeyHolders[role];
    keys.set(role, { code, holders, next: role === 'trading' ? [waiting] : [], places: kPlaces.slice(0, holders.length - 1), items: holders.slice(1).map((next, at) => changeItem(code, holders[at], next, kPlaces[at])), hubAsked: 2 });
  }
  return keys.get(role);
}
/** Whoever asks finds the change unknown to the hub for the first time. */
function shownKey(role) {
  const { holders, next, places, hubAsked } = keysOf(role);
  keysOf(role).hubAsked += 1;
  return { keyId: holders.at(-1).keyId, next: next.map((one) => one.keyId), changes: places.map(({ fromSequence, fromEntry }, at) => ({ replaced: holders[at].keyId, certificate: holders[at + 1].keyId, fromSequence, fromEntry })), hubKnows: hubAsked > 1 };
}
function changeKey(role, { certificate }, caller) {
  if (!caller) return nobody();
  if (!caller.duties.includes('operator') || !caller.roles.includes('operator')) return refusal(403, 'caller_has_the_duty', '您没有办理这一事项的职责。', 'You lack the duty for this act.');
  const own = keysOf(role);
  const next = own.next.find((one) => one.keyId === certificate);
  if (!next) return refusal(422, 'next_key_is_configured', '配置文件的 [next_key] 中没有这个密钥,请先写入并重新启动。', 'The configuration names no such key in [next_key]: put it there and start again.', '/certificate');
  const place = { fromSequence: 14, fromEntry: 40, at: kNow };
  Object.assign(own, { items: [...own.items, changeItem(own.code, own.holders.at(-1), next, place)], holders: [...own.holders, next], places: [...own.places, place], next: [], hubAsked: 0 });
  return { result: {}, created: true };
}
/** Large enough that the key in force signs it. */
function headOf(role) {
  const { code, holders, places } = keysOf(role);
  const size = (places.at(-1)?.fromEntry ?? 0) + 3;
  const leaves = Array.from({ length: size }, (_, index) => ({ where: `${index}`, who: '', what: '' }));
  const { head, cosignatures } = receipts(holders.at(-1), code, leaves, kNow, { who: nodes.hub.who, code: nodes.hub.code, time: kNow })[0];
  return { ...head, cosignatures };
}

// stamps: a hundred at the hub, a few at the trading platform, none at the supervision platform
const kStamped = { hub: 100, trading: 3, supervision: 0 };
const stampsOf = (role) => Array.from({ length: kStamped[role] }, (_, at) => ({ size: 11_400 - at * 37, time: minutes(-12 - at * 60), accuracyMilliseconds: at % 5 === 4 ? 0 : 500, authority: digest('time stamping authority'), position: 11_401 - at * 37 }));

/** undefined for what it does not know. */
export function answerTrust({ role, request, method, path, body }) {
  if (path === '/proofs/keys') return { format: 'haihe/key-history/1', platform: keysOf(role).code, first: keysOf(role).holders[0].pem, changes: keysOf(role).items };
  if (path === '/platform-key') return shownKey(role);
  if (path === '/platform-key/changes' && method === 'POST') return changeKey(role, body, callerOf(request));
  if (path === '/ledger/head') return headOf(role);
  if (path === '/time-stamps') return { items: stampsOf(role) };
  if (role !== 'hub') return undefined;
  if (path === '/trust-list') return trustList;
  if (path === '/trust-list/revocation') return revocation;
  if (path === '/trust-list/authorities' && method === 'POST') return recognise(body, callerOf(request));
  if (path === '/certificates/verify' && method === 'POST') return verified(body.certificate, body.at);
  return undefined;
}
