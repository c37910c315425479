// One lot on real nodes, from its committee to its archive, as those who take part see it in their browsers. Everything
// that a node answers is held against spec/http on the way (pages.mjs).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { graveFindings, kLanguages, openBrowser, said, shoot, visit, widen } from './pages.mjs';
import { openStage } from './stage.mjs';

const stage = await openStage(process.env.HAIHE_STAGE ?? fileURLToPath(new URL('../../build/debug/stage', import.meta.url)));
const browser = await openBrowser(stage.flags);
after(async () => {
  await browser.close();
  await stage.close();
});
const { host, members, bidders, outsider, lot, tender } = stage;
const [chair, judge] = members;
const place = { evaluation: `/lot/${lot}/evaluation`, award: `/lot/${lot}/award`, contract: `/lot/${lot}/contract`, objections: `/tender/${tender}/objections`, archive: `/tender/${tender}/archive`, tender: `/tender/${tender}` };
const kContract = { name: '合同协议书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('示例合同协议书：工程概况、合同价款（示例）。') };

const room = (path, as, language = 'zh-CN', role = 'trading') => visit(browser, stage.at[role], path, language, 1440, as);
async function finish({ context, errors }) {
  assert.deepEqual(errors, []);
  await context.close();
}
/** Nothing grave and nothing too wide, at both widths, as the page stands now. */
async function stands(page, name) {
  for (const width of [1440, 390]) {
    await widen(page, width);
    if (process.env.HAIHE_SCREENSHOTS) await shoot(page, `stage-${name}-${width}`);
    assert.deepEqual(await graveFindings(page), [], `${name} at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} is wider than ${width}`);
  }
  await widen(page, 1440);
}
const languages = process.env.HAIHE_SCREENSHOTS ? kLanguages : kLanguages.slice(0, 1); // both words fit: every_page.mjs
/** The page as each of these people finds it. */
async function looks(name, path, people, role = 'trading') {
  for (const [who, as] of Object.entries(people))
    for (const language of languages) {
      const seen = await room(path, as, language, role);
      await stands(seen.page, `${name}-${who}-${language}`);
      await finish(seen);
    }
}
const onTrading = (page, path) => page.evaluate((at) => fetch(at, { headers: { accept: 'application/json' } }).then((one) => one.json()), path);

test('a committee judges, scores and signs', async () => {
  await stage.ask('form');
  await looks('committee-forming', `/tender/${tender}/committee`, { judge });
  await stage.ask('seats');
  const begins = await room(place.evaluation, chair);
  await begins.page.click('main button.primary');
  await begins.page.waitForSelector('.clauses');
  await finish(begins);
  await looks('reviewing', place.evaluation, { judge, chair, host, bidder: bidders[0], public: undefined });

  const reviews = await room(place.evaluation, judge);
  for (let at = 0; at < 3; at += 1) {
    if (at) await reviews.page.click('.on button:last-child');
    await reviews.page.locator('.on button').first().click();
  }
  await reviews.page.click('.signing button.primary');
  await reviews.page.waitForSelector('details.own');
  await finish(reviews);
  await stage.ask('review 0 2 3 4');

  await looks('scoring', place.evaluation, { judge });
  const scores = await room(place.evaluation, judge);
  const inputs = scores.page.locator('.scoring input');
  for (let at = 0; at < (await inputs.count()); at += 1) await inputs.nth(at).fill(String(20 + (at % 3)));
  await stands(scores.page, 'scored');
  await scores.page.click('.signing button.primary');
  await scores.page.waitForSelector('.signing', { state: 'detached' });
  await finish(scores);
  await stage.ask('score 0 2 3 4');

  await looks('reporting', place.evaluation, { judge });
  const signs = await room(place.evaluation, judge);
  await signs.page.check('.choices input[value=dissents]');
  await signs.page.fill('.opinion textarea', '示例：第二名的施工组织设计更好。');
  await signs.page.click('.opinion button.primary');
  await signs.page.waitForSelector('.opinion', { state: 'detached' });
  await finish(signs);
  for (const [at, word] of [[0, 'agrees'], [2, 'agrees'], [3, 'agrees'], [4, 'refuses']]) await stage.ask(`opinion ${at} ${word}`);

  await looks('reported', place.evaluation, { judge, host, bidder: bidders[0], public: undefined });
  const reads = await room(place.evaluation, host);
  assert.match(await reads.page.innerText('.paper'), /第二名的施工组织设计更好[\s\S]*视为同意/);
  const pdf = await reads.page.evaluate((path) => fetch(path).then(async (one) => [one.headers.get('content-type'), (await one.text()).slice(0, 5)]), await reads.page.getAttribute('.paper header a', 'href'));
  assert.deepEqual(pdf, ['application/pdf', '%PDF-']);
  await finish(reads);
});

test('the candidates are posted, one objects, the host answers', async () => {
  await looks('to-post', place.award, { host, public: undefined });
  const posts = await room(place.award, host);
  const texts = posts.page.locator('.posting textarea');
  for (let at = 0; at < 3; at += 1) await texts.nth(at).fill(`第 ${at + 1} 名：资质、业绩满足要求（示例）。`);
  await texts.nth(3).fill('书面提出，022-0000 0000。');
  await posts.page.click('.posting .signing button.primary');
  assert.match(await said(posts.page), /已经公示/);
  await finish(posts);
  await looks('posted', place.award, { host, bidder: bidders[2], public: undefined });

  const objects = await room(place.award, bidders[2]);
  await objects.page.fill('.raise textarea', '示例：第一名的业绩与公示不符，请核实。');
  await objects.page.click('.raise button.primary');
  assert.match(await said(objects.page), /3 日内答复/);
  await finish(objects);
  await looks('held', place.award, { host, bidder: bidders[2], public: undefined });
  await looks('objections', place.objections, { host, bidder: bidders[2], other: bidders[1], outsider });

  const answers = await room(place.objections, host);
  await answers.page.check('.objection input[value=dismissed]');
  await answers.page.fill('.objection textarea', '示例：经核实，业绩属实，异议不成立。');
  await answers.page.click('.objection button.primary');
  assert.match(await said(answers.page), /已经答复/);
  await finish(answers);
  await looks('answered', place.objections, { host, bidder: bidders[2] });
});

let winner;
test('the winner is determined, and both parties sign the contract', async () => {
  const before = await room(place.award, host);
  const { candidates } = await onTrading(before.page, `/lots/${lot}/award`);
  winner = bidders.find((one) => one.code === candidates.candidates[0].bidder);
  await finish(before);
  await stage.ask(`clock ${candidates.postedUntil}`);
  await looks('to-determine', place.award, { host, winner, public: undefined });
  const determines = await room(place.award, host);
  await determines.page.click('.signing button.primary');
  assert.match(await said(determines.page), /同时发出/);
  await finish(determines);
  await looks('determined', place.award, { host, winner, loser: bidders.find((one) => one !== winner), public: undefined });

  await looks('to-propose', place.contract, { host, winner, public: undefined });
  const proposes = await room(place.contract, host);
  await proposes.page.setInputFiles('.text-digest input', kContract);
  await proposes.page.waitForSelector('.text-digest code');
  await proposes.page.fill('.bond input', '100,000.00');
  await proposes.page.click('.propose .signing button.primary');
  assert.match(await said(proposes.page), /等待中标人/);
  await finish(proposes);
  await looks('proposed', place.contract, { host, winner, public: undefined });

  const signs = await room(place.contract, winner);
  await signs.page.setInputFiles('.text-digest input', kContract);
  await signs.page.waitForSelector('.sign .band.green');
  await signs.page.click('.sign .signing button.primary');
  assert.match(await said(signs.page), /合同订立/);
  await finish(signs);
  await looks('concluded', place.contract, { host, winner, loser: bidders.find((one) => one !== winner), public: undefined });
});

test('what was announced is on the hub with its proof, and before the department', async () => {
  for (const kind of ['candidates', 'result', 'contract']) {
    const [notice] = (await (await fetch(`${stage.hub}/notices?kind=${kind}`)).json()).items;
    assert.ok(notice, kind);
    const seen = await room(`/notice/${notice.id}`, undefined, 'zh-CN', 'hub');
    await seen.page.click('.proof button');
    assert.match(await (await seen.page.waitForSelector('.proof .band')).innerText(), /已在您的浏览器里核对/);
    await stands(seen.page, `notice-${kind}`);
    await finish(seen);
  }
  await looks('tender', place.tender, { public: undefined }, 'hub');
  await looks('supervised', place.tender, { public: undefined }, 'supervision');
  await looks('tender', place.tender, { host, public: undefined });
});

test('the tender is archived, and what is taken home verifies', async () => {
  await looks('archive', place.archive, { host });
  const seals = await room(place.archive, host);
  await seals.page.click('.sealing button.primary');
  assert.match(await said(seals.page), /已经封存/);
  await seals.page.waitForSelector('tbody tr');
  const coming = seals.page.waitForEvent('download');
  await seals.page.click('tbody a >> nth=0');
  const file = await (await coming).path();
  if (process.env.HAIHE_PROGRAM) assert.match(execFileSync(process.env.HAIHE_PROGRAM, ['verify', 'archive', file], { encoding: 'utf8' }), /\S/);
  await finish(seals);
  await looks('archived', place.archive, { host });
});

test('home, desk, wall and benches stand on what real nodes tell', async () => {
  const { items } = await fetch(`${stage.hub}/entities?role=tenderee`, { headers: { accept: 'application/json' } }).then((one) => one.json());
  const anybody = { public: undefined };
  await looks('home', '/', anybody, 'hub');
  await looks('notices', '/published-notices', anybody, 'hub');
  await looks('entity', `/entity/${items[0].code}`, anybody, 'hub');
  await looks('draws', '/conducted-draws', { host }, 'hub');
  await looks('draw-request', '/draw-request', { host }, 'hub');
  for (const [name, path] of [['desk', '/'], ['supervised', '/supervised-tenders'], ['duties', '/department-duties'], ['wall', '/wall']]) await looks(name, path, anybody, 'supervision');
  const bench = await room('/own-tenders', host);
  await bench.page.waitForSelector(`article a[href='/tender/${tender}']`);
  await stands(bench.page, 'own-tenders');
  await finish(bench);
});

test('an authority takes a certificate back, and anybody reads that it did', async () => {
  const names = await room('/register/authorities', stage.hubOperator, 'zh-CN', 'hub');
  await names.page.locator('.authority .begin').first().click();
  await names.page.fill('.sources textarea', 'http://ca.example/list');
  await names.page.click('.sources button[type=submit]');
  assert.match(await said(names.page), /已经发布/);
  await stands(names.page, 'authorities-named');
  await finish(names);
  const told = async () => (await (await fetch(`${stage.hub}/trust-list/revocation`)).json()).words;
  for (let i = 0; i < 100 && !(await told()).length; i += 1) await new Promise((go) => setTimeout(go, 100));
  const reads = await room('/register/authorities', undefined, 'zh-CN', 'hub');
  assert.match(await reads.page.innerText('.authority >> nth=0'), /http:\/\/ca\.example\/list[\s\S]*信息新鲜/);
  await stands(reads.page, 'authorities');
  await finish(reads);

  const checks = await room('/certificate-verification', undefined, 'zh-CN', 'hub');
  for (const [pem, level] of [[stage.revoked, 'red'], [host.pem, 'green']]) {
    await checks.page.fill('textarea', pem);
    await checks.page.click('form button[type=submit]');
    await checks.page.waitForSelector(`.verification .band.${level}`);
    await stands(checks.page, `certificate-${level}`);
  }
  await finish(checks);
});

test('the platform takes another key, and a browser checks both', async () => {
  await looks('keys', '/signing-keys', { public: undefined }, 'hub');
  const changes = await room('/signing-keys', stage.tradingOperator);
  await changes.page.click('.change .begin');
  await stands(changes.page, 'keys-asked');
  await changes.page.click('.destructive');
  assert.match(await said(changes.page), /已经更换/);
  await changes.page.waitForSelector('.change .band.green');
  assert.equal(await changes.page.locator('.story li').count(), 2);
  await changes.page.click('.proof button');
  assert.match(await (await changes.page.waitForSelector('.proof .band')).innerText(), /1 次更换/);
  assert.match(await changes.page.getAttribute('.proof .band', 'class'), /green/);
  await stands(changes.page, 'keys-changed');
  const coming = changes.page.waitForEvent('download');
  await changes.page.click('.story a');
  const receipt = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
  assert.match(receipt.where.value, /platform-key\.changed/);
  await finish(changes);
});
