// The pages that every check visits, by role, with what must be on them. Addresses come from HAIHE_HUB_URL,
// HAIHE_TRADING_URL and HAIHE_SUPERVISION_URL; a role without one is mocked. HAIHE_PAGES: a pattern, of `role-name`.

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './answers.mjs';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

export const kLanguages = ['zh-CN', 'en'];
export const kWidths = [1440, 390];
const kFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const kPatienceMilliseconds = Number(process.env.HAIHE_PATIENCE ?? 120_000); // a busy machine is slow, not broken

const screenshots = process.env.HAIHE_SCREENSHOTS ?? fileURLToPath(new URL('../../var/screenshots/', import.meta.url));

export async function openBrowser(flags = []) {
  return chromium.launch({ executablePath: process.env.HAIHE_CHROMIUM ?? '/usr/bin/chromium', args: [...kFlags, ...flags], timeout: kPatienceMilliseconds });
}

export async function nodes() {
  const { start } = await import('../../web/mock/server.mjs');
  const running = {};
  for (const role of ['hub', 'trading', 'supervision']) {
    const url = process.env[`HAIHE_${role.toUpperCase()}_URL`];
    running[role] = url ? { url: url.replace(/\/$/, ''), stop() {} } : await start({ role });
  }
  return running;
}

export const ask = async (url, path) => (await fetch(`${url}${path}`, { headers: { accept: 'application/json' } })).json();
const first = async (url, path) => (await ask(url, path)).items?.[0];

/** The opening hall of one lot in each state, and as each takes part. */
async function hallsOf(url) {
  const halls = new Map();
  for (const { code } of (await ask(url, '/tenders')).items) {
    const { documents, lots } = await ask(url, `/tenders/${code}`);
    if (!documents?.bidding) continue;
    for (const lot of lots) {
      const { state, youAre } = await ask(url, `/lots/${lot.code}/opening`);
      if (!halls.has(`${state}-${youAre}`)) halls.set(`${state}-${youAre}`, ['trading', `hall-${state}-${youAre}`, `/lot/${lot.code}/opening`]);
      if (lots.length > 1 && !halls.has('lots')) halls.set('lots', ['trading', 'tender-of-lots', `/tender/${code}`]);
    }
  }
  return halls.values();
}

/** What only signed-in people see; the mocked world has such people, of a real node nobody here holds the keys. */
async function ownPages() {
  if (process.env.HAIHE_TRADING_URL) return [];
  const { bidders, committee, handler, host, notary } = await import('../../web/mock/people.mjs');
  const { inCustody, lotsOfBids } = await import('../../web/mock/bidding.mjs');
  const { archiveOf } = await import('../../web/mock/archives.mjs');
  const { awardLots } = await import('../../web/mock/awards.mjs');
  const { contractLots } = await import('../../web/mock/contracts.mjs');
  const { disputeOf } = await import('../../web/mock/disputes.mjs');
  const { terminationOf } = await import('../../web/mock/terminations.mjs');
  const { committeesOf, rooms } = await import('../../web/mock/evaluation.mjs');
  const [bidder, newcomer, custodian] = [bidders[1].holder, bidders[0].holder, notary.signing];
  const [chair, member, promised] = committee.slice(0, 3).map((one) => one.holder);
  const room = (name, state, as) => [`evaluation-${name}`, `/lot/${rooms[state]}/evaluation`, as];
  const [loser, rejected] = bidders.slice(2).map((one) => one.holder);
  const award = (name, state, as) => [`award-${name}`, `/lot/${awardLots[state]}/award`, as];
  const contract = (name, state, as) => [`contract-${name}`, `/lot/${contractLots[state]}/contract`, as];
  const dispute = (name, which, as) => [`objections-${name}`, `/tender/${disputeOf[which]}/objections`, as];
  const archive = (name, which, as) => [`archive-${name}`, `/tender/${archiveOf[which]}/archive`, as];
  const termination = (name, which, as) => [`termination-${name}`, `/tender/${terminationOf[which]}/termination`, as];
  const committeeRoom = (name, which, as) => [`committee-${name}`, `/tender/${committeesOf[which]}/committee`, as];
  return [
    ['own-tenders', '/own-tenders', host.holder], ['own-tenders-none', '/own-tenders', bidder], ['own-bids', '/own-bids', bidder], ['own-bids-none', '/own-bids', newcomer], ['own-bids-refused', '/own-bids', custodian],
    ['lot-bids-open', `/lot/${lotsOfBids[0]}/bids`, bidder], ['lot-bids-listed', `/lot/${lotsOfBids[1]}/bids`, bidder], ['lot-bids-none', `/lot/${lotsOfBids[0]}/bids`, newcomer],
    ['custody', '/own-custody', custodian], ['custody-none', '/own-custody', bidder], ['lot-custody', `/lot/${inCustody.lot}/custody`, custodian], ['lot-custody-early', `/lot/${lotsOfBids[0]}/custody`, custodian],
    ['own-committees', '/own-evaluations', member], ['own-committees-none', '/own-evaluations', bidder],
    committeeRoom('promise', 'gathering', member), committeeRoom('chair', 'gathering', promised), committeeRoom('complete', 'complete', member), committeeRoom('form', 'forming', host.holder), committeeRoom('host', 'gathering', host.holder), committeeRoom('secret', 'complete', bidder), committeeRoom('undrawn', 'undrawn', host.holder), committeeRoom('told', 'told', host.holder), committeeRoom('called-up', 'drawn', host.holder),
    room('public', 'reviewing'), room('begin', 'not_begun', chair), room('review', 'reviewing', member), room('review-chair', 'reviewing', chair), room('bidder', 'reviewing', bidder), room('host', 'reviewing', host.holder),
    room('vote', 'judging_competition', member), room('score', 'scoring', member), room('score-lowest', 'lowest', member), room('held', 'held', member), room('tie', 'tied', chair), room('tie-member', 'tied', member), room('report', 'reporting', member), room('reported', 'reported', member), room('reported-host', 'reported', host.holder),
    room('correcting-review', 'correcting_review', member), room('correcting', 'correcting', member), room('correcting-host', 'correcting', host.holder), room('correcting-report', 'correcting_report', member), room('corrected', 'corrected', member), room('corrected-host', 'corrected', host.holder),
    award('not-posted', 'not_posted'), award('post', 'not_posted', host.holder), award('posted', 'posted'), award('posted-bidder', 'posted', loser), award('posted-rejected', 'posted', rejected), award('posted-candidate', 'posted', newcomer), award('posted-host', 'posted', host.holder),
    award('decide-host', 'over', host.holder), award('next-host', 'passed', host.holder), award('free-host', 'free', host.holder), award('determined', 'determined'), award('determined-host', 'determined', host.holder), award('winner', 'determined', newcomer), award('retender', 'to_retender'), award('extending', 'extending', host.holder), award('asked', 'extending', loser), award('answered', 'extending', newcomer), award('extended', 'extended', host.holder), award('lapsed', 'lapsed', host.holder),
    award('upheld', 'upheld', host.holder), award('correcting', 'correcting'), award('correcting-host', 'correcting', host.holder), award('corrected', 'corrected', host.holder), award('reposted', 'reposted'), award('examining', 'examining', host.holder), award('examining-member', 'examining', member), award('examined', 'examined', host.holder), ['contract-failed', `/lot/${awardLots.to_retender}/contract`, host.holder],
    contract('none', 'none'), contract('propose', 'none', host.holder), contract('winner', 'proposed', newcomer), contract('proposed-host', 'proposed', host.holder), contract('concluded', 'concluded'), contract('concluded-host', 'concluded', host.holder), contract('loser', 'concluded', loser),
    dispute('host', 'busy', host.holder), dispute('own', 'busy', bidder), dispute('none', 'empty', newcomer), dispute('host-none', 'empty', host.holder), ['objections-signed-out', `/tender/${disputeOf.busy}/objections`],
    archive('obstacle', 'obstructed', host.holder), archive('none', 'empty', host.holder), archive('sealed', 'sealed', host.holder), archive('refused', 'sealed', bidder),
    termination('draft', 'none', host.holder), termination('drafted', 'drafted', handler.holder), termination('sign', 'drafted', host.holder), termination('own', 'own', host.holder), termination('held', 'held', host.holder), termination('disputed', 'disputed', host.holder), termination('opening', 'opening', host.holder),
    termination('awarded', 'awarded', host.holder), termination('over', 'over', host.holder), termination('ended', 'terminated'), termination('ended-host', 'terminated', host.holder), termination('none', 'none', bidder), ['tender-terminated', `/tender/${terminationOf.terminated}`, host.holder],
    ['tender-judged', `/tender/${committeesOf.complete}`, host.holder], ['tender-awarded', `/tender/${archiveOf.sealed}`, host.holder],
  ].map(([name, path, as]) => ['trading', name, path, as]);
}

/** The pool of experts and the draws, to those who may follow them. */
async function drawPages() {
  if (process.env.HAIHE_HUB_URL) return [];
  const { committee, handler, host } = await import('../../web/mock/people.mjs');
  const { drawsOf, keepers, ownNumber, supervisor } = await import('../../web/mock/draws.mjs');
  const expert = committee[2].holder;
  const draw = (name, stage, as) => [`draw-${name}`, `/draw/${drawsOf[stage]}`, as];
  return [
    ['expert-pool', '/expert-pool', keepers[0].holder], ['expert-pool-supervisor', '/expert-pool', supervisor.holder], ['expert-pool-refused', '/expert-pool', host.holder], ['expert', '/expert/TJ-1007', keepers[0].holder], ['expert-suspended', '/expert/TJ-1010', supervisor.holder],
    ['own-entry', '/own-expert-entry', expert], ['own-expert', `/expert/${ownNumber}`, expert], ['draws', '/conducted-draws', host.holder], ['draws-none', '/conducted-draws', expert], ['draw-request', '/draw-request', host.holder], ['draw-request-handler', '/draw-request', handler.holder],
    draw('requested', 'requested', supervisor.holder), draw('committing', 'committing', host.holder), draw('failed', 'failed', supervisor.holder), draw('revealing', 'revealing', keepers[0].holder), draw('recovering', 'recovering', supervisor.holder), draw('seated', 'seated', supervisor.holder), draw('seated-host', 'seated', host.holder), draw('published', 'published'), draw('hidden', 'seated'),
  ].map(([name, path, as]) => ['hub', name, path, as]);
}

/** What operators see besides. */
async function operatedPages() {
  if (process.env.HAIHE_HUB_URL || process.env.HAIHE_TRADING_URL) return [];
  const { hubOperator, tradingOperator } = await import('../../web/mock/trust.mjs');
  return [['hub', 'authorities-operator', '/register/authorities', hubOperator.holder], ['hub', 'signing-keys-operator', '/signing-keys', hubOperator.holder], ['trading', 'signing-keys-operator', '/signing-keys', tradingOperator.holder]];
}

/** What a department's supervisor sees besides. */
async function supervisedPages() {
  if (process.env.HAIHE_SUPERVISION_URL) return [];
  const { supervisor } = await import('../../web/mock/draws.mjs');
  const { committeesOf } = await import('../../web/mock/evaluation.mjs');
  return [['supervision', 'judges', `/tender/${committeesOf.complete}`, supervisor.holder], ['supervision', 'judges-none', `/tender/${committeesOf.drawn}`, supervisor.holder]];
}

/** Pages of what the nodes hold now: the first notice and the first tender of each list. */
export async function pagesOf({ hub, trading, supervision }) {
  const pages = [
    ['hub', 'home', '/'], ['hub', 'notices', '/published-notices'], ['hub', 'nothing-found', '/published-notices?q=不存在的项目'], ['hub', 'entities', '/register/entities'], ['hub', 'platforms', '/register/platforms'], ['hub', 'authorities', '/register/authorities'], ['hub', 'certificate-verification', '/certificate-verification'], ['hub', 'signing-keys', '/signing-keys'], ['trading', 'signing-keys', '/signing-keys'], ['supervision', 'signing-keys', '/signing-keys'], ['hub', 'absent-notice', '/notice/none'], ['hub', 'rules', '/rules'], ['supervision', 'rule-that-waits', '/rule/no_negotiation_before_the_award'],
    ['trading', 'tenders', '/'], ['trading', 'time-table-check', '/time-table-check'], ['trading', 'sign-in', '/signing-in'], ['trading', 'rule', '/rule/bid_preparation_is_at_least_20_days'], ['trading', 'own-bids-signed-out', '/own-bids'],
    ['supervision', 'cockpit', '/'], ['supervision', 'supervised', '/supervised-tenders'], ['supervision', 'duties', '/department-duties'], ['supervision', 'wall', '/wall'], ['supervision', 'watch', '/watch'], ['supervision', 'orders', '/issued-orders'],
  ];
  for (const kind of ['announcement', 'clarification', 'deadline_change', 'suspension', 'resumption', 'opening', 'candidates', 'reevaluation', 'result', 'contract', 'failure']) {
    const notice = await first(hub.url, `/notices?kind=${kind}`);
    if (notice) pages.push(['hub', kind, `/notice/${notice.id}`]);
    if (notice && kind === 'clarification') pages.push(['hub', 'tender-clarified', `/tender/${notice.tender}`]);
    if (notice && kind === 'contract') pages.push(['hub', 'tender-awarded', `/tender/${notice.tender}`], ['supervision', 'tender-awarded', `/tender/${notice.tender}`]);
  }
  const entity = await first(hub.url, '/entities?role=tenderee');
  if (entity) pages.push(['hub', 'entity', `/entity/${entity.code}`]);
  const tender = await first(trading.url, '/tenders?state=published');
  if (tender) pages.push(['trading', 'tender', `/tender/${tender.code}`]);
  pages.push(...(await hallsOf(trading.url)), ...(await ownPages()), ...(await drawPages()), ...(await operatedPages()), ...(await supervisedPages()));
  const watched = (await first(supervision.url, '/tenders?level=red')) ?? (await first(supervision.url, '/tenders'));
  if (watched) pages.push(['supervision', 'supervised-tender', `/tender/${watched.code}`]);
  const wanted = new RegExp(process.env.HAIHE_PAGES ?? '');
  return pages.filter(([role, name]) => wanted.test(`${role}-${name}`)).map(([role, name, path, as]) => ({ role, name, path, as }));
}

/** Pages by who visits them. */
export function visitorsOf(pages) {
  const visitors = new Map();
  for (const page of pages) {
    const who = `${page.role} ${page.as?.commonName ?? 'the public'}`;
    visitors.set(who, [...(visitors.get(who) ?? []), page]);
  }
  return [...visitors];
}

/** Another page without a new document. */
async function turn(page, path) {
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
  await page.waitForFunction((nowhere) => (nowhere ? document.querySelector('main h1')?.textContent === '404' : !document.querySelector('[data-between]')), path === '/nothing/here');
}

/** A page at rest: loaded, nothing awaited, no act under way, the river drawn to the width it has. */
async function settled(page) {
  await page.waitForSelector('main h1, main [role=alert]');
  await page.waitForFunction(() => !document.querySelector('.skeleton, main[aria-busy=true]') && [...document.querySelectorAll('.river')].every((river) => river.querySelector('svg')?.getAttribute('width') === String(Math.floor(river.clientWidth))));
  await page.evaluate(() => document.fonts.ready);
}

/** What the head of a room says was done, once the page shows what has become of it. */
export async function said(page) {
  await settled(page);
  return page.innerText('header [role=status]');
}

const asFile = (name, text) => ({ name, mimeType: 'application/x-pem-file', buffer: Buffer.from(text) });

/** Chooses the files of {pem, keyPem} in a form for keys, as a person does, and sends it off. */
export async function giveKey(form, { pem, keyPem }, passphrase = '') {
  const files = form.locator('input[type=file]');
  if (pem) await files.first().setInputFiles(asFile('person.crt', pem));
  await files.last().setInputFiles(asFile('person.key', keyPem));
  await form.locator('input[type=password]').fill(passphrase);
  await form.locator('button[type=submit]').click();
}

/** Signs in and lands on `path`, the key still at hand. */
export async function signIn(page, base, path, who, language = 'zh-CN') {
  await page.goto(`${base}/signing-in?next=${encodeURIComponent(path)}&lang=${language}`);
  await giveKey(page.locator('form.keys'), who);
  await page.waitForURL((url) => url.pathname === path);
  await settled(page);
}

const roles = new Map();
/** Of a node that only the browser reaches by this address. */
export const knowRole = (base, role) => roles.set(base, Promise.resolve(role));
const roleOf = (base) => {
  if (!roles.has(base)) roles.set(base, ask(base, '/about').then((about) => about.role));
  return roles.get(base);
};

/** Every JSON answer that the page gets is as spec/http says; what is not goes into `errors`. */
function holdAnswers(page, base, errors) {
  const pending = [];
  const hold = async (response) => {
    const url = new URL(response.url());
    if (url.origin !== base || !/json/.test(response.headers()['content-type'] ?? '')) return;
    const body = await response.json().catch(() => undefined); // of a page that was left
    if (body === undefined) return;
    const faults = faultsOf(await roleOf(base), response.request().method(), url.pathname, response.status(), body);
    errors.push(...(faults ?? [`${url.pathname} is not in the interface`]));
  };
  page.on('response', (response) => pending.push(hold(response)));
  return async () => {
    while (pending.length) await Promise.all(pending.splice(0));
  };
}

export async function visit(browser, base, path, language, width = kWidths[0], as) {
  const context = await browser.newContext({ viewport: { width, height: heightOf(width) }, locale: language, reducedMotion: 'reduce' });
  context.setDefaultTimeout(kPatienceMilliseconds);
  const page = await context.newPage();
  const errors = [];
  page.on('console', (message) => {
    // a refused request is part of some pages; the browser's own line about it is not an error of the page
    if (message.type() === 'error' && !/Failed to load resource: .*\b(401|403|404)\b/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (fault) => errors.push(String(fault)));
  await context.exposeBinding('policyBroken', (_, what) => errors.push(what));
  await context.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => globalThis.policyBroken(`the policy ${violatedDirective} forbids ${blockedURI}`)));
  const held = holdAnswers(page, base, errors);
  if (as) await signIn(page, base, path, as, language);
  else await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`, { waitUntil: 'load' });
  await settled(page);
  await held();
  /** On to another page of the same visitor, the key still at hand; what went wrong before is forgotten. */
  const go = async (next) => {
    errors.length = 0;
    if (!as) await page.goto(`${base}${next}${next.includes('?') ? '&' : '?'}lang=${language}`, { waitUntil: 'load' });
    else {
      await turn(page, '/nothing/here'); // between two of a kind nothing of the former may stay
      await page.evaluate(() => document.querySelector('main h1').setAttribute('data-between', ''));
      await turn(page, next);
    }
    await settled(page);
    await held();
  };
  return { context, page, errors, go };
}

const heightOf = (width) => (width < 700 ? 844 : 900);

export async function widen(page, width) {
  await page.setViewportSize({ width, height: heightOf(width) });
  await settled(page);
}

export async function shoot(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

export async function graveFindings(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, nodes: where }) => `${id}: ${where.map((one) => one.html).slice(0, 3).join(' ')}`);
}
