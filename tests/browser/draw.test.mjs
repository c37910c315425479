// Draws of experts and the pool: what is asked for and signed on the pages, and what a reader computes anew.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ask, nodes, openBrowser, visit } from './pages.mjs';

delete process.env.HAIHE_HUB_URL; // the acts need the keys of the mocked world
const running = await nodes();
const base = running.hub.url;
const browser = await openBrowser();
const { committee, host } = await import('../../web/mock/people.mjs');
const { drawsOf, keepers, makeSeated, supervisor } = await import('../../web/mock/draws.mjs');
/** As the one who is signed in reads it. */
const read = (page, path) => page.evaluate((from) => fetch(from).then((one) => one.json()), path);
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

test('a published draw is computed anew by anybody, and what was altered is found', async () => {
  const { context, page, errors } = await visit(browser, base, `/draw/${drawsOf.published}`, 'zh-CN');
  await page.click('button:has-text("重新计算")');
  assert.match(await (await page.waitForSelector('[aria-live] .band.green')).innerText(), /被抽中的正是名单中的人/);
  const given = await ask(base, `/draws/${drawsOf.published}/transcript`);
  given.selection.document = given.selection.document.replace(/"drawn":\[(\d+),(\d+)/, '"drawn":[$2,$1');
  await page.route('**/transcript', (route) => route.fulfill({ json: given }));
  await page.reload();
  await page.click('button:has-text("重新计算")');
  assert.match(await (await page.waitForSelector('[aria-live] .band.red')).innerText(), /核对未通过/);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a draw that is not published is shown to nobody else', async () => {
  const { context, page } = await visit(browser, base, `/draw/${drawsOf.seated}`, 'en');
  assert.match(await page.innerText('main [role=alert]'), /[Ss]ign in/);
  assert.equal(await page.locator('table').count(), 0);
  await context.close();
});

test('the host asks for a draw under its signature, and what it gets to read is what it signed', async () => {
  const { context, page, errors } = await visit(browser, base, '/draw-request', 'en', 1440, host.holder);
  const button = page.locator('.signing button.primary');
  assert.ok(await button.isDisabled());
  await page.fill('input.mono', 'A1201000001000009001');
  await page.selectOption('select >> nth=0', { index: 1 });
  await page.fill('.stratum input >> nth=0', '水利工程');
  await page.fill('.stratum input >> nth=1', '3');
  await page.click('text=Add a specialty');
  await page.fill('.stratum >> nth=1 >> input >> nth=0', '工程造价');
  await page.fill('form textarea >> nth=0', '91120104EXAMPLE052\n9112');
  assert.ok(await button.isDisabled());
  await page.fill('form textarea >> nth=0', '91120104EXAMPLE052');
  await button.click();
  await page.waitForURL(/\/draw\/[0-9a-f]{32}$/);
  await page.waitForSelector('.course');
  const { request } = await read(page, `/draws/${page.url().split('/').at(-1)}`);
  assert.deepEqual(JSON.parse(request).strata, [{ need: 3, reserve: 1, specialty: '水利工程' }, { need: 1, reserve: 1, specialty: '工程造价' }]);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the department calls up the next reserve, after its browser has checked every step', async () => {
  const id = makeSeated('to replace in');
  const { context, page, errors } = await visit(browser, base, `/draw/${id}`, 'zh-CN', 1440, supervisor.holder);
  await page.locator('table >> nth=1 >> button').first().click();
  await page.waitForSelector('.band.green >> text=全部相符');
  await page.check('input[value=recused]');
  await page.click('text=签名并递补');
  await page.waitForSelector('[role=status] >> text=已经递补');
  await page.waitForSelector('td >> text=接替');
  const { replacements } = await read(page, `/draws/${id}/transcript`);
  assert.equal(JSON.parse(replacements[0].document).ground, 'recused');
  await page.click('button:has-text("重新计算")');
  await page.waitForSelector('.band.green >> text=到现在为止的每一步都相符');
  assert.deepEqual(errors, []);
  await context.close();
});

test('nothing is signed in a draw whose steps do not hold', async () => {
  const id = makeSeated('to be altered');
  const { context, page } = await visit(browser, base, '/conducted-draws', 'zh-CN', 1440, supervisor.holder);
  const given = await read(page, `/draws/${id}/transcript`);
  given.reveals[0].document = given.reveals[0].document.replace('2026', '2025');
  await page.route('**/transcript', (route) => route.fulfill({ json: given }));
  await page.click(`a[href='/draw/${id}']`);
  await page.locator('table >> nth=0 >> button').first().click();
  await page.waitForSelector('.band.red >> text=核对未通过');
  assert.ok(await page.locator('.signing button.primary').isDisabled());
  await context.close();
});

test('a second keeper confirms what the first proposed, and one alone suspends', async () => {
  const { context, page, errors } = await visit(browser, base, '/expert-pool', 'zh-CN', 1440, keepers[0].holder);
  assert.equal(await page.locator('article button').count(), 1); // not what it proposed itself
  await page.click('text=核对无误，确认');
  await page.waitForSelector('[role=status] >> text=登记生效');
  await page.click("a[href='/expert/TJ-1005']");
  await page.click('main button:has-text("暂停")');
  assert.ok(await page.locator('button.destructive').isDisabled());
  await page.fill('textarea', '示例：正在调查。');
  await page.click('button.destructive');
  await page.waitForSelector('.band.red >> text=不参加抽取');
  assert.deepEqual(errors, []);
  await context.close();
});

test('an expert finds its own entry, and not the pool', async () => {
  const { context, page } = await visit(browser, base, '/own-expert-entry', 'zh-CN', 1440, committee[2].holder);
  await page.fill('input', 'tj-1002');
  await page.click('form button[type=submit]');
  await page.waitForSelector('h1 >> text=示例专家乙');
  await page.goto(`${base}/expert/TJ-1003`);
  assert.match(await (await page.waitForSelector('main [role=alert]')).innerText(), /只向/);
  await context.close();
});
