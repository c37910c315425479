// The seal: the browser itself checks a notice, and says so when a single character was changed.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ask, nodes, openBrowser, visit } from './pages.mjs';

const running = await nodes();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});
const { items } = await ask(running.hub.url, '/notices?kind=announcement');

async function press(page) {
  await page.click('.proof button');
  await page.waitForSelector('.proof .band');
  return page.getAttribute('.proof .band', 'class');
}

test('a notice as published verifies in the browser', async () => {
  const { context, page, errors } = await visit(browser, running.hub.url, `/notice/${items[0].id}`, 'zh-CN', 1440);
  assert.match(await press(page), /green/);
  assert.equal(await page.locator('.checks .level.red').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a notice with one character changed does not', async () => {
  const { context, page } = await visit(browser, running.hub.url, '/register/platforms', 'zh-CN', 1440);
  await page.route(`**/notices/${items[0].id}`, async (route) => {
    const answer = await route.fetch();
    const notice = await answer.json();
    const changed = notice.message.replace('招标', '投标');
    await route.fulfill({ json: { ...notice, message: changed, proof: { ...notice.proof, message: changed } } });
  });
  await page.goto(`${running.hub.url}/notice/${items[0].id}`);
  await page.waitForSelector('.proof button');
  assert.match(await press(page), /red/);
  await context.close();
});
