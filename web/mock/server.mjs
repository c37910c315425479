// The interface with invented data, so that the screens run with nobody behind them. `npm run mock -- --role hub --port 8601`.

import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerArchive } from './archives.mjs';
import { answerAward } from './awards.mjs';
import { answerBidding, documentsInForce } from './bidding.mjs';
import { answerContract } from './contracts.mjs';
import { answerDispute } from './disputes.mjs';
import { answerDraws } from './draws.mjs';
import { answerCommittees, answerEvaluation } from './evaluation.mjs';
import { answerRules } from './rules.mjs';
import { answerSignIn } from './sign_in.mjs';
import { answerTermination } from './terminations.mjs';
import { answerTrust } from './trust.mjs';
import { alerts, departments, entities, facts, findingsOf, kNow, notices, openings, orders, platforms, tenders } from './world.mjs';

const kDist = fileURLToPath(new URL('../dist', import.meta.url));
/** What the nodes themselves send. */
export const kPolicy = /"(default-src [^"]*)"/.exec(readFileSync(new URL('../../src/edge/http/wire.cpp', import.meta.url), 'utf8'))[1];
const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const kPageSize = 20;
const kNodes = {
  hub: { code: 'G1200000001', name: '天津市公共资源交易公共服务平台(示例)' },
  trading: { code: 'A1201000001', name: '天津市水务工程交易平台(示例)' },
  supervision: { code: 'S1201000001', name: '天津市水务局监督平台(示例)' },
};

const worst = (page) => (page.findings.some((one) => one.mark === 'broken') ? 'red' : page.state === 'published' && page.clarifications.length ? 'yellow' : 'green');
const paged = (all, query) => {
  const page = Number(query.get('page') || 1);
  const limit = Number(query.get('limit') || kPageSize);
  return { items: all.slice((page - 1) * limit, page * limit), total: all.length, page, pages: Math.max(1, Math.ceil(all.length / limit)), position: 42 };
};
const found = (value) => value ?? refusal(404, 'notice_is_published', '没有这份公告。', 'No such notice has been published.');
const refusal = (status, rule, zh, en) => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path: '', facts: [], text: { zh, en } });

const kOwnAnswers = [answerTermination, answerBidding, answerEvaluation, answerAward, answerContract, answerDispute, answerArchive];
function firstAnswer(asked) {
  for (const one of kOwnAnswers) {
    const value = one(asked);
    if (value !== undefined) return value;
  }
  return undefined;
}

function answer(role, method, path, query, body, request) {
  const own = role === 'trading' ? firstAnswer({ request, method, path, body }) : role === 'hub' ? answerDraws({ request, method, path, query, body }) : answerCommittees({ request, path });
  if (own) return own;
  const trusted = answerTrust({ role, request, method, path, body });
  if (trusted) return trusted;
  const rules = answerRules(method, path);
  if (rules) return rules;
  const [room, key, part] = path.split('/').slice(1).map(decodeURIComponent);
  const has = (value, words) => !words || value.includes(words);
  if (path === '/about') return { ...kNodes[role], role, now: kNow, virtual: true, rate: 1, version: '0.1.0' };
  if (method === 'POST' && path === '/law/check') return { findings: findingsOf(body.timeTable) };
  if (room === 'notices' && !key) return paged(notices.filter(({ item, category }) => has(`${item.title}${item.tender}${item.tendereeName}`, query.get('q')) && ['kind', 'industry', 'region', 'state'].every((name) => !query.get(name) || item[name] === query.get(name)) && (!query.get('category') || category === query.get('category'))).map(({ item }) => item), query);
  if (room === 'notices') {
    const notice = notices.find(({ item }) => item.id === key)?.notice;
    return found(notice && part === 'proof' ? { message: notice.message, item: notice.proof, platformCertificate: notice.platformCertificate, receipt: notice.receipt } : notice);
  }
  if (role === 'trading' && room === 'lots' && part === 'opening') return openings.get(key) ?? refusal(404, 'lot_is_open_for_bids', '没有这个标段，或者不接受电子投标。', 'There is no such lot, or it takes no electronic bids.');
  if (path === '/figures') return { tendersOpen: tenders.filter(({ held, moved }) => !held && moved.bidDeadline > kNow).length, noticesToday: 2, platforms: platforms.length, entities: entities.length, resultsThisYear: notices.filter(({ item }) => item.kind === 'result').length };
  if (path === '/platforms') return { items: platforms };
  if (path === '/entities') return { items: entities.filter((one) => has(one.name + one.code, query.get('q')) && (!query.get('role') || one.roles.includes(query.get('role')))) };
  if (room === 'entities' && key) return entities.find((one) => one.code === key) ?? refusal(404, 'entity_is_registered', '没有登记这个主体。', 'No such entity is registered.');
  if (path === '/departments') return { items: departments };
  if (path === '/alerts') return { items: alerts };
  if (path === '/orders') return { items: orders };
  if (role === 'trading' && room === 'tenders' && part === 'documents') return documentsInForce(key);
  if (room === 'tenders' && key) {
    const page = tenders.find((one) => one.page.code === key)?.page;
    if (!page) return found(undefined);
    if (role === 'trading') return { ...page, postings: undefined, awards: undefined, contracts: undefined };
    if (role === 'supervision') return { ...page, orders: orders.filter(({ order }) => order.tender === key), routes: { hub: true, direct: page.state !== 'suspended' } };
    return { ...page, documents: undefined, events: undefined };
  }
  if (room === 'tenders' && role === 'supervision') {
    const mine = departments.find((one) => one.code === query.get('department'))?.industries;
    return paged(tenders.filter(({ page }) => has(page.name + page.code, query.get('q')) && (!mine || mine.includes(page.industry)) && (!query.get('level') || worst(page) === query.get('level'))).map(({ page }) => ({ code: page.code, name: page.name, tendereeName: page.tendereeName, industry: page.industry, region: page.region, state: page.state, level: worst(page), nextDue: page.timeTable.objectionUntil, bidDeadline: page.timeTable.bidDeadline })), query);
  }
  if (room === 'tenders') return paged(tenders.filter(({ page }) => has(page.name + page.code, query.get('q')) && (!query.get('state') || page.state === query.get('state'))).map(({ page, publishedAt }) => ({ code: page.code, name: page.name, tendereeName: page.tendereeName, industry: page.industry, region: page.region, state: page.state, publishedAt, bidDeadline: page.timeTable.bidDeadline })), query);
  return undefined;
}

function live(response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'content-security-policy': kPolicy });
  facts.forEach((fact, id) => response.write(`id: ${id}\nevent: fact\ndata: ${JSON.stringify(fact)}\n\n`));
}

/** Nothing of a mocked opening ever changes by itself; a test that lets it change says so with `changed`. */
function watchOpening(response, watchers) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'content-security-policy': kPolicy });
  response.write(': open\n\n');
  watchers.add(response);
  response.on('close', () => watchers.delete(response));
}

async function file(request, response, path) {
  const wanted = extname(path) ? normalize(path) : '/index.html';
  const target = join(kDist, wanted);
  if (!target.startsWith(kDist) || !(await stat(target).catch(() => null))?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const packed = /gzip/.test(request.headers['accept-encoding']) && (await stat(`${target}.gz`).catch(() => null));
  response.writeHead(200, { 'content-type': kTypes[extname(target)] ?? 'application/octet-stream', 'content-security-policy': kPolicy, 'x-content-type-options': 'nosniff', ...(packed ? { 'content-encoding': 'gzip' } : {}) });
  createReadStream(packed ? `${target}.gz` : target).pipe(response);
}

export async function start({ role = 'hub', port = 0, fallback } = {}) {
  const watchers = new Set();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://mock');
    if (url.pathname === '/live') return live(response);
    if (role === 'trading' && /^\/lots\/[^/]+\/opening\/live$/.test(url.pathname)) return watchOpening(response, watchers);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks)) : undefined;
    const wantsPage = (request.headers.accept ?? '').includes('text/html') && !/\/evaluation\/(files\/|reports\/|report\.pdf$)|\/container$/.test(url.pathname);
    const signIn = wantsPage ? undefined : answerSignIn({ request, path: url.pathname, body, platform: kNodes[role].code, now: kNow });
    const value = wantsPage ? undefined : (signIn?.value ?? answer(role, request.method, url.pathname, url.searchParams, body, request));
    if (value?.attachment) return response.writeHead(200, { 'content-type': value.type ?? 'application/octet-stream', 'content-disposition': 'attachment' }).end(value.attachment);
    if (value === undefined) return fallback ? fallback(request, response) : file(request, response, url.pathname);
    const { created, ...told } = value;
    response.writeHead(created ? 201 : typeof value.status === 'number' ? value.status : 200, { 'content-type': 'application/json', ...(signIn?.cookie ? { 'set-cookie': signIn.cookie } : {}) }).end(JSON.stringify(told));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    changed: () => watchers.forEach((one) => one.write('event: opening\ndata: {"events": 1}\n\n')),
    stop: () => { server.closeAllConnections(); server.close(); },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise);
  let fallback;
  if (process.argv.includes('--with-vite')) {
    const { createServer: createVite } = await import('vite');
    fallback = (await createVite({ root: fileURLToPath(new URL('..', import.meta.url)), server: { middlewareMode: true } })).middlewares;
  }
  const only = option('role');
  let port = Number(option('port', 8601));
  for (const role of only ? [only] : Object.keys(kNodes)) console.log(`${role}: ${(await start({ role, port: port++, fallback })).url}`);
}
