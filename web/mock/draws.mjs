// The pool of experts and the draws of the mocked hub: invented people, but every document of a draw is signed and verifies (spec/draw).

import smCrypto from 'sm-crypto-v2';
import { canonical, digest, encrypt, holder, rootOf, signature } from './evidence.mjs';
import { committee, handler, host, reserve } from './people.mjs';
import { creditCode } from './sealed.mjs';
import { bind, callerOf, isSigned, nobody } from './sign_in.mjs';
import { kNow, nodes, tenders } from './world.mjs';

const { sm3 } = smCrypto;
const refusal = (status, rule, zh, en) => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path: '', facts: [], text: { zh, en } });
const done = (change) => (change(), { result: {} });
const minutes = (count) => new Date(Date.parse(kNow) + count * 60_000).toISOString();
const bytes = (text) => Buffer.from(text);
const hex = (text) => Buffer.from(text, 'hex');
const hmac = (key, ...parts) => sm3(new Uint8Array(Buffer.concat(parts)), { key: new Uint8Array(key), mode: 'hmac' });
const hash = (...parts) => digest(new Uint8Array(Buffer.concat(parts)));
const label = (text) => bytes(`${text}\0`);

const kDepartment = '11120000EXAMPLE03M';
export const supervisor = { name: '市水务局(示例) 监督经办', holder: holder('市水务局(示例) 监督经办', 'draw supervisor') };
export const keepers = ['甲', '乙'].map((one, at) => ({ name: `专家库管理员 ${one}(示例)`, holder: holder(`专家库管理员 ${one}(示例)`, `pool keeper ${at}`) }));
bind(supervisor.holder.pem, { name: supervisor.name, entity: kDepartment, entityName: '市水务局(示例)', roles: ['department'], duties: ['supervisor'] });
for (const one of keepers) bind(one.holder.pem, { name: one.name, entity: 'G1200000001', roles: ['operator'], duties: ['operator'] });
bind(host.holder.pem, { name: host.name, entity: host.entity, entityName: tenders[0].page.tendereeName, roles: ['tenderee'], duties: ['handler', 'signer'] });
bind(handler.holder.pem, { name: handler.name, entity: handler.entity, entityName: tenders[0].page.tendereeName, roles: ['tenderee'], duties: ['handler'] });

// the pool: those who sit on the mocked committees, and more of their kind
const kSurnames = ['己', '庚', '辛', '壬', '癸', '子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申'];
const more = kSurnames.map((one, at) => ({ name: `示例专家${one}`, entity: creditCode(`12120000EXAMPLE${16 + at}`), specialty: ['水利工程', '工程造价', '机电设备'][at % 3], holder: { keyId: digest(`expert ${one}`) } }));
const kDistricts = ['120100', '120103', '120110', '120116', '120118'];
const pool = [...committee.slice(1), reserve, ...more].map((one, at) => ({
  facts: { number: `TJ-${String(1001 + at)}`, certificate: one.holder.keyId, specialties: at % 4 === 3 ? [one.specialty, '工程监理'] : [one.specialty], districts: at % 5 === 4 ? [kDistricts[at % 5], '120115'] : [kDistricts[at % 5]], ties: at === 1 ? [creditCode('91120104EXAMPLE05')] : [], relatives: at === 1 || at === 6 ? [creditCode('91120116EXAMPLE06')] : [], state: at === 9 ? 'suspended' : at === 14 ? 'removed' : 'active' },
  person: { name: one.name, employer: one.entity }, suspendedBecause: at === 9 ? '评标期间擅自与投标人联系，正在调查（示例）。' : '',
}));
export const ownNumber = pool[1].facts.number;
const proposed = [
  { facts: { ...pool[6].facts, specialties: ['水利工程', '水土保持'] }, person: pool[6].person, by: keepers[1].holder.keyId, proposedAt: minutes(-90) },
  { facts: { number: 'TJ-1020', certificate: digest('expert new'), specialties: ['工程造价'], districts: ['120104'], ties: [], relatives: [], state: 'active' }, person: { name: '示例专家酉', employer: creditCode('12120000EXAMPLE40') }, by: keepers[0].holder.keyId, proposedAt: minutes(-30) },
];

// draws, each brought as far as its name says
const parties = [nodes.hub.who, supervisor.holder, host.holder];
const kStrata = [{ specialty: '水利工程', need: 3, reserve: 2 }, { specialty: '工程造价', need: 1, reserve: 1 }];
const othersOf = (i) => [1, 2, 3].filter((other) => other !== i);
const said = (who, purpose, value) => ({ document: canonical(value), signature: signature(who, purpose, canonical(value)) });
const stepOf = (documents) => hash(label('haihe/draw-step/1'), ...documents.map((one) => hex(digest(one.document))));

function selected(strata, leaves, seed) {
  const scored = leaves.map(({ leaf, stratum }, j) => ({ j, stratum, score: hmac(hex(seed), label('haihe/draw-score/1'), Buffer.of(stratum), Buffer.of(0, 0, 0, j), hex(leaf)) }));
  return strata.map(({ need, reserve: spare }, s) => {
    const order = scored.filter(({ stratum }) => stratum === s).sort((a, b) => (a.score < b.score ? -1 : 1)).map(({ j }) => j);
    return { drawn: order.slice(0, need), reserves: order.slice(need, need + spare) };
  });
}

const kCourse = ['requested', 'frozen', 'committing', 'escrowing', 'accepting', 'revealing', 'recovering', 'selecting', 'seated', 'published'];
const draws = new Map();
const kEnd = { failed: 'committing', given_up: 'recovering' };

/** `begun`: minutes before now at which it was frozen; `silent`: a party that says nothing in the last step. */
function makeDraw(name, tender, stage, { begun = 24, silent = 0, attempts = 1, replaced = [] } = {}) {
  const id = digest(`draw ${name}`).slice(0, 32);
  const step = 10;
  const request = canonical({ at: minutes(-begun - 20), department: kDepartment, district: '120100', recusals: [creditCode('91120104EXAMPLE05')], stepMinutes: step, strata: kStrata, tender: tender.code });
  const draw = { id, tender: tender.code, request, requestedAt: minutes(-begun - 19), stage, attempts: [], transcripts: [] };
  for (let attempt = 1; attempt <= attempts && stage !== 'requested'; attempt += 1) {
    const last = attempt === attempts;
    conduct(draw, attempt, last ? (kEnd[stage] ?? stage) : 'accepting', begun + (attempts - attempt) * 60, last ? silent : 3, last ? replaced : []);
  }
  draws.set(id, draw);
  return id;
}

function conduct(draw, attempt, stage, begun, silent, replaced) {
  const reached = (name) => kCourse.indexOf(stage) > kCourse.indexOf(name);
  const when = (minute) => minutes(minute - begun);
  const windows = { commitBy: when(10), escrowBy: when(20), acceptBy: when(30), revealBy: when(40) };
  const listed = pool.filter(({ facts }) => facts.state === 'active').flatMap((one) => {
    const stratum = kStrata.findIndex(({ specialty }) => one.facts.specialties.includes(specialty));
    return stratum < 0 ? [] : [{ expert: one.facts.number, stratum, salt: digest(`${draw.id} ${attempt} ${one.facts.number}`) }];
  });
  const experts = listed.map((one) => ({ ...one, leaf: hmac(hex(one.salt), bytes(canonical({ expert: one.expert, stratum: one.stratum }))) })).sort((a, b) => a.stratum - b.stratum || (a.leaf < b.leaf ? -1 : 1));
  const leaves = experts.map(({ leaf, stratum }) => ({ leaf, stratum }));
  const freeze = said(parties[0], 'haihe/draw-freeze/1', {
    v: 1, drawId: draw.id, tender: draw.tender, requestDigest: digest(draw.request), attempt, at: when(0), strata: kStrata.map(({ specialty, need, reserve: spare }) => ({ name: specialty, need, reserve: spare })), m: leaves.length,
    listRoot: rootOf(leaves.map(({ leaf, stratum }) => hash(Buffer.of(0, stratum), hex(leaf)))), windows, ...(attempt > 1 ? { previous: digest(draw.transcripts[attempt - 2].freeze.document) } : {}),
    parties: ['hub', 'department', 'tenderee'].map((role, at) => ({ i: at + 1, role, signCertDigest: parties[at].keyId, encryptCertDigest: parties[at].keyId })),
  });
  const F = hex(digest(freeze.document));
  const spoken = [];
  const speak = (part, i, minute, value, purpose, from = 0) => {
    spoken.push({ part, i, from, by: when(minute) });
    return said(parties[i - 1], purpose, { after: value.after, at: when(minute), ...value });
  };
  const share = (from, to) => digest(`${draw.id} ${attempt} share ${from} ${to}`);
  const who = (step) => [1, 2, 3].filter((i) => reached(step) || i !== (silent || 3));
  const transcript = { format: 'haihe/draw-transcript/1', freeze, leaves, commitments: [], escrows: [], acceptances: [], reveals: [], releases: [], replacements: [] };
  const all = (step, make) => {
    if (kCourse.indexOf(stage) < kCourse.indexOf(step)) return [];
    return who(step).map(make);
  };
  const whole = (documents) => (documents.length === 3 ? documents : []);
  if (reached('frozen')) transcript.countersignature = speak('countersignature', 2, 1, { after: digest(freeze.document), listDigest: digest(canonical(experts)) }, 'haihe/draw-list/1');
  transcript.commitments = whole(all('committing', (i) => speak('commitment', i, 1 + i, { after: digest(freeze.document), i, shares: othersOf(i).map((to) => ({ commitment: hash(label('haihe/draw-share/1'), F, Buffer.of(i, to), hex(share(i, to))), to })) }, 'haihe/draw-commit/1')));
  transcript.escrows = whole(all('escrowing', (i) => speak('escrow', i, 10 + i, { after: stepOf(transcript.commitments), i, wraps: othersOf(i).map((to) => ({ to, wrap: encrypt(parties[to - 1], new Uint8Array(Buffer.concat([label('haihe/draw-wrap/1'), F, Buffer.of(i, to), hex(share(i, to))]))).toString('base64') })) }, 'haihe/draw-escrow/1')));
  transcript.acceptances = whole(all('accepting', (i) => speak('acceptance', i, 20 + i, { after: stepOf(transcript.escrows), i }, 'haihe/draw-accept/1')));
  const accepted = stepOf(transcript.acceptances);
  transcript.reveals = (kCourse.indexOf(stage) < kCourse.indexOf('revealing') ? [] : [1, 2, 3].filter((i) => i !== silent && (reached('revealing') || i !== 3))).map((i) => speak('reveal', i, 30 + i, { after: accepted, i, shares: othersOf(i).map((to) => ({ share: share(i, to), to })) }, 'haihe/draw-reveal/1'));
  if (silent && reached('recovering')) transcript.releases = othersOf(silent).map((i) => speak('release', i, 40 + i, { after: accepted, from: silent, i, share: share(silent, i) }, 'haihe/draw-release/1', silent));
  if (reached('selecting')) select(draw, transcript, { F, leaves, accepted, share, speak, experts, replaced, published: stage === 'published' });
  draw.transcripts.push(transcript);
  const count = (list) => kStrata.map((_, s) => list.filter(({ stratum }) => stratum === s).length);
  draw.attempts.push({ attempt, frozenAt: when(0), windows, leaves: leaves.length, listed: count(leaves), eligible: count(leaves).map((n, s) => n + (s === 0 ? 1 : 0)), spoken });
}

function select(draw, transcript, { F, leaves, accepted, share, speak, experts, replaced, published }) {
  const values = [1, 2, 3].map((i) => Buffer.from(hex(share(i, othersOf(i)[0])).map((byte, at) => byte ^ hex(share(i, othersOf(i)[1]))[at])));
  const seed = hmac(F, label('haihe/draw-seed/1'), ...values);
  const strata = selected(kStrata, leaves, seed);
  transcript.selection = speak('selection', 1, 45, { after: accepted, seed, strata }, 'haihe/draw-selection/1');
  const seating = strata.map(({ drawn, reserves }) => ({ seats: [...drawn], reserves: [...reserves] }));
  const called = strata.flatMap(({ drawn }) => drawn);
  let after = digest(transcript.selection.document);
  replaced.forEach(([s, seat, ground], nth) => {
    const out = seating[s].seats[seat];
    const next = seating[s].reserves.shift();
    const one = speak('replacement', 2, 60 + nth * 7, { after, ground, out, ...(next === undefined ? {} : { in: next }) }, 'haihe/draw-replacement/1');
    seating[s].seats[seat] = next;
    if (next !== undefined) called.push(next);
    transcript.replacements.push(one);
    after = digest(one.document);
  });
  if (published) transcript.result = speak('result', 2, 24 * 60 * 9, { after, called: called.sort((a, b) => a - b).map((j) => ({ expert: experts[j].expert, j, salt: experts[j].salt })), members: seating.map(({ seats }) => seats.filter((j) => j !== undefined)) }, 'haihe/draw-result/1');
}

const [listed, judged, awarded] = [8, 10, 12].map((at) => tenders[at].page);
export const drawsOf = {
  requested: makeDraw('requested', listed, 'requested'), committing: makeDraw('committing', listed, 'committing', { begun: 4 }), escrowing: makeDraw('escrowing', listed, 'escrowing', { begun: 14 }), failed: makeDraw('failed', listed, 'failed', { begun: 50, silent: 3 }),
  revealing: makeDraw('revealing', listed, 'revealing', { begun: 34, attempts: 2 }), recovering: makeDraw('recovering', listed, 'recovering', { begun: 44, silent: 3 }), seated: makeDraw('seated', judged, 'seated', { begun: 300, silent: 3, replaced: [[0, 1, 'declined']] }),
  published: makeDraw('published', awarded, 'published', { begun: 24 * 60 * 40, replaced: [[0, 0, 'unreachable'], [1, 0, 'recused'], [0, 2, 'removed'], [0, 2, 'declined']] }),
};
/** A seated draw of its own for a test that replaces. */
export const makeSeated = (name) => makeDraw(name, judged, 'seated', { begun: 300, attempts: 1 });

const kPartOf = { committing: 'commitment', escrowing: 'escrow', accepting: 'acceptance', revealing: 'reveal' };
const kByOf = { committing: 'commitBy', escrowing: 'escrowBy', accepting: 'acceptBy', revealing: 'revealBy' };
function awaitedOf(draw) {
  const attempt = draw.attempts.at(-1);
  if (['requested', 'failed'].includes(draw.stage)) return [{ part: 'list', i: 2, from: 0 }];
  if (kPartOf[draw.stage]) return [1, 2, 3].filter((i) => !attempt.spoken.some((one) => one.part === kPartOf[draw.stage] && one.i === i)).map((i) => ({ part: kPartOf[draw.stage], i, from: 0, by: attempt.windows[kByOf[draw.stage]] }));
  if (draw.stage === 'recovering') return othersOf(3).map((i) => ({ part: 'release', i, from: 3, by: new Date(Date.parse(attempt.windows.revealBy) + 86_400_000).toISOString() }));
  return [];
}
const pageOf = (draw) => ({ id: draw.id, tender: draw.tender, now: kNow, stage: draw.stage, request: draw.request, signers: draw.attempts.length ? parties.map((one) => one.keyId) : [], encryptionCertificates: draw.attempts.length ? parties.map((one) => one.pem) : [], awaited: awaitedOf(draw), attempts: draw.attempts, ...(draw.attempts.length ? { jurisdiction: 'S1201000001-1-0' } : {}) });

const isKeeper = (caller) => caller.roles.includes('operator') && caller.duties.includes('operator');
const mayRead = (caller) => isKeeper(caller) || (caller.roles.includes('department') && caller.duties.includes('supervisor'));
const notPublic = () => refusal(403, 'pool_is_not_public', '专家库只向其管理人员和行政监督部门开放。', 'The pool of experts is open to its keepers and to supervising departments only.');

function answerExperts(method, number, step, query, body, caller) {
  if (!caller) return nobody();
  const at = pool.findIndex(({ facts }) => facts.number === number);
  if (method === 'GET' && number === undefined) {
    if (!mayRead(caller)) return notPublic();
    const wanted = ({ facts }) => (!query.get('specialty') || facts.specialties.includes(query.get('specialty'))) && (!query.get('district') || facts.districts.some((one) => one === query.get('district') || one.startsWith(query.get('district').replace(/0+$/, '')))) && (!query.get('state') || facts.state === query.get('state'));
    return { items: pool.filter(wanted).map(({ facts, person }) => ({ facts, person })), proposed: isKeeper(caller) ? proposed : [] };
  }
  if (method === 'GET') {
    const one = pool[at];
    if (!mayRead(caller) && one?.facts.certificate !== caller.certificate) return notPublic();
    const waits = proposed.find(({ facts }) => facts.number === number);
    return one ? { ...one, ...(isKeeper(caller) && waits ? { proposed: waits } : {}) } : refusal(404, 'expert_is_in_the_pool', '专家库中没有这个编号。', 'No expert of this number is in the pool.');
  }
  if (!isKeeper(caller)) return notPublic();
  if (step === 'suspension') return done(() => { pool[at] = { ...pool[at], facts: { ...pool[at].facts, state: 'suspended' }, suspendedBecause: body.reasons }; });
  if (step === 'confirmation') {
    const waits = proposed.findIndex(({ facts }) => facts.number === number);
    if (proposed[waits].by === caller.certificate) return refusal(403, 'another_keeper_confirms', '应当由另一名管理人员确认。', 'Another keeper confirms it.');
    const [{ facts, person }] = proposed.splice(waits, 1);
    return done(() => (at < 0 ? pool.push({ facts, person, suspendedBecause: '' }) : (pool[at] = { facts, person, suspendedBecause: '' })));
  }
  return { ...done(() => proposed.push({ facts: body, person: pool[pool.findIndex(({ facts }) => facts.number === body.number)]?.person ?? { name: '示例专家戌', employer: creditCode('12120000EXAMPLE41') }, by: caller.certificate, proposedAt: kNow })), created: true };
}

/** undefined for what it does not know. */
export function answerDraws({ request, method, path, query, body }) {
  const [room, key, step] = path.split('/').slice(1).map(decodeURIComponent);
  const caller = callerOf(request);
  if (room === 'experts') return answerExperts(method, key, step, query, body, caller);
  if (room !== 'draws') return undefined;
  const follows = caller && (caller.entity === host.entity || mayRead(caller));
  if (method === 'GET' && !key) return caller ? { items: follows ? [...draws.values()].filter((one) => !query.get('tender') || one.tender === query.get('tender')).map(({ id, tender, stage, attempts, requestedAt }) => ({ id, tender, stage, attempts: attempts.length, requestedAt })) : [] } : nobody();
  if (!key) {
    if (!isSigned(body.signature, 'haihe/draw-request/1', body.request)) return refusal(422, 'document_is_signed_by_the_caller', '文件不是由办理人本人签名的。', 'The document is not signed by the caller.');
    const asked = JSON.parse(body.request);
    const id = makeDraw(`asked ${draws.size}`, { code: asked.tender }, 'requested');
    draws.get(id).request = body.request;
    return { result: { id }, created: true };
  }
  const draw = draws.get(key);
  if (!draw || (draw.stage !== 'published' && caller && !follows)) return refusal(404, 'draw_is_known', '没有可以向您公开的抽取。', 'There is no such draw that you may see.');
  if (draw.stage !== 'published' && !caller) return nobody();
  if (method === 'GET' && step === 'transcript') {
    const number = Number(query.get('attempt') ?? draw.attempts.length);
    return draw.transcripts[number - 1] ?? refusal(404, 'attempt_is_frozen', '没有这一次的抽取记录。', 'There is no such attempt.');
  }
  if (method === 'GET') return pageOf(draw);
  if (step !== 'replacement' || !isSigned(body.signature, 'haihe/draw-replacement/1', body.document)) return refusal(422, 'document_is_signed_by_the_caller', '文件不是由办理人本人签名的。', 'The document is not signed by the caller.');
  return done(() => {
    draw.transcripts.at(-1).replacements.push({ document: body.document, signature: body.signature });
    draw.attempts.at(-1).spoken.push({ part: 'replacement', i: 2, from: 0, by: kNow });
  });
}
