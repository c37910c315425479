// What people do on the pages: walk the list by keyboard, watch facts arrive, check a time table.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ask, nodes, openBrowser, visit } from './pages.mjs';

const running = await nodes();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

test('the whole list can be walked by keyboard', async () => {
  const { items } = await ask(running.hub.url, '/notices');
  const { context, page } = await visit(browser, running.hub.url, '/', 'zh-CN');
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

test('facts arrive in the live view, newest first', async () => {
  const { context, page, errors } = await visit(browser, running.supervision.url, '/watch', 'zh-CN');
  await page.waitForSelector('[role=status] .level.green');
  await page.waitForFunction(() => document.querySelectorAll('.lines li').length > 1);
  const told = await page.locator('section[aria-live] .lines time').evaluateAll((times) => times.map((one) => Date.parse(one.dateTime)));
  assert.deepEqual(told, [...told].sort((a, b) => b - a));
  assert.deepEqual(errors, []);
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
