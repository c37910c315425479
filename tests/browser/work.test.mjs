// What people do on the pages: walk the list by keyboard, watch facts arrive, check a time table.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ask, graveFindings, nodes, openBrowser, pagesOf, shoot, visit } from './pages.mjs';

const running = await nodes();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

test('the whole list can be walked by keyboard', async () => {
  const { items } = await ask(running.hub.url, '/notices');
  const { context, page } = await visit(browser, running.hub.url, '/published-notices', 'zh-CN');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  const reached = new Set();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.tagName));
  }
  for (const { id } of items) assert.ok(reached.has(`/notice/${id}`), `notice ${id} was never reached`);
  await context.close();
});

test('who reads in the dark reads as well', async () => {
  const kLooked = ['home', 'notices', 'announcement', 'entity', 'authorities', 'certificate-verification', 'signing-keys', 'draw-published', 'tender', 'hall-recorded-public', 'cockpit', 'supervised-tender', 'wall'];
  const seen = (await pagesOf(running)).filter(({ name, as }) => kLooked.includes(name) && !as);
  assert.ok(seen.length >= 9);
  for (const role of ['hub', 'trading', 'supervision']) {
    const { context, page, errors, go } = await visit(browser, running[role].url, '/', 'zh-CN');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const { name, path } of seen.filter((one) => one.role === role)) {
      await go(path);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(15, 24, 31)');
      assert.deepEqual(await graveFindings(page), [], name);
    }
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('one language is loaded, the other when it is asked for, and it stays', async () => {
  const { context, page, errors } = await visit(browser, running.hub.url, '/register/platforms', 'zh-CN');
  const loaded = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${running.hub.url}/register/platforms`);
  await page.waitForSelector('h1 >> text=平台');
  assert.ok(!loaded.some((path) => /assets\/en-/.test(path)));
  await page.click('button.tongue');
  await page.waitForSelector('h1 >> text=Platforms');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.goto(`${running.hub.url}/register/authorities`);
  await page.waitForSelector('h1 >> text=authorities');
  assert.deepEqual(errors, []);
  await context.close();
});

test('facts arrive in the live view, newest first', async () => {
  const { context, page, errors } = await visit(browser, running.supervision.url, '/watch', 'zh-CN');
  await page.waitForSelector('[role=status] .level.green');
  await page.waitForFunction(() => document.querySelectorAll('.lines li').length > 1);
  const told = await page.locator('section[aria-live] .lines time').evaluateAll((times) => times.map((one) => Date.parse(one.dateTime)));
  assert.deepEqual(told, [...told].sort((a, b) => b - a));
  assert.deepEqual(errors, []);
  await context.close();
});

test('the wall shows all at once on 1920 × 1080, dark, without scrolling', async () => {
  const { context, page, errors } = await visit(browser, running.supervision.url, '/wall', 'zh-CN');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.waitForFunction(() => document.querySelectorAll('.live li').length > 1);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth]), [true, true]);
  assert.deepEqual(await page.locator('.wall section').evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.className)), [], 'nothing is cut off');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.wall')).backgroundColor), 'rgb(15, 24, 31)');
  assert.equal(await page.locator('.map li').count(), 16);
  assert.deepEqual(errors, []);
  if (process.env.HAIHE_SCREENSHOTS) await shoot(page, 'supervision-wall-zh-CN-1920');
  await context.close();
});

test('a time table is checked, and again after a date was moved', async () => {
  const { context, page, errors } = await visit(browser, running.trading.url, '/time-table-check', 'zh-CN');
  const press = async () => {
    const answered = page.waitForResponse('**/law/check');
    await page.click('form button[type=submit]');
    assert.equal((await answered).status(), 200);
    return (await page.waitForSelector('section[aria-live] > .band')).getAttribute('class');
  };
  assert.match(await press(), /green/);
  const times = page.locator('input[type=datetime-local]');
  const from = await times.nth(0).inputValue();
  await times.nth(1).fill(from.replace(/T.*/, 'T18:00')); // off the counter on the day they came
  await page.waitForSelector('.band.green');
  await press();
  assert.ok(await page.waitForSelector('.findings .broken'));
  assert.deepEqual(errors, []);
  await context.close();
});

test('the hall shows the readings as soon as they are there', async () => {
  const mocked = await import('../../web/mock/world.mjs');
  const of = (state, youAre) => [...mocked.openings.values()].find((one) => one.state === state && one.youAre === youAre);
  let now = of('listed', 'bidder');
  const { context, page, errors } = await visit(browser, running.trading.url, '/time-table-check', 'zh-CN');
  await page.route('**/lots/*/opening/live', (route) => route.fulfill({ status: 404 })); // then it asks by itself
  await page.route('**/lots/*/opening', (route) => route.fulfill({ json: now }));
  await page.goto(`${running.trading.url}/lot/${now.lot}/opening`);
  await page.waitForSelector('.bids tbody tr');
  assert.equal(await page.locator('.bids td.number').count(), 0);
  now = of('read', 'host');
  await page.waitForSelector('.bids td.number');
  now = of('recorded', 'public');
  await page.waitForSelector('.paper .bids td.number');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the hall looks again when the node tells of a change, and not before', async () => {
  const mocked = await import('../../web/mock/world.mjs');
  const { start } = await import('../../web/mock/server.mjs');
  const node = await start({ role: 'trading' });
  const shown = [...mocked.openings.values()].find((one) => one.state === 'listed' && one.youAre === 'bidder');
  const { context, page, errors } = await visit(browser, node.url, '/time-table-check', 'zh-CN');
  let looks = 0;
  await page.route('**/lots/*/opening', (route) => {
    looks += 1;
    return route.fulfill({ json: shown });
  });
  const listening = page.waitForResponse('**/opening/live');
  await page.goto(`${node.url}/lot/${shown.lot}/opening`);
  await listening;
  await page.waitForSelector('.bids tbody tr');
  await page.waitForTimeout(4_000); // longer than the pause between two looks where nothing is told
  const before = looks;
  await page.waitForTimeout(4_000);
  assert.equal(looks, before);
  const again = page.waitForRequest('**/lots/*/opening');
  node.changed();
  await again;
  assert.deepEqual(errors, []);
  await context.close();
  node.stop();
});

test('a hall that cannot be reached keeps what it last showed, and says so', async () => {
  const mocked = await import('../../web/mock/world.mjs');
  const shown = [...mocked.openings.values()].find((one) => one.state === 'listed' && one.youAre === 'bidder');
  const { context, page } = await visit(browser, running.trading.url, '/time-table-check', 'zh-CN');
  let reached = true;
  await page.route('**/lots/*/opening/live', (route) => route.fulfill({ status: 404 }));
  await page.route('**/lots/*/opening', (route) => (reached ? route.fulfill({ json: shown }) : route.abort()));
  await page.goto(`${running.trading.url}/lot/${shown.lot}/opening`);
  await page.waitForSelector('.bids tbody tr');
  reached = false;
  await page.waitForSelector('header .band.yellow');
  assert.equal(await page.locator('.bids tbody tr').count(), shown.bids.length);
  reached = true;
  await page.waitForSelector('header .band.yellow', { state: 'detached' });
  await context.close();
});
