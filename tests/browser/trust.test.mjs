// What trust rests on, as people see it: a certificate's standing, where authorities are asked, the keys of a platform.

import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { certificates, hubOperator, tradingOperator } from '../../web/mock/trust.mjs';
import { graveFindings, nodes, openBrowser, said, visit, widen } from './pages.mjs';

const running = await nodes();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

/** Nothing grave and nothing too wide, at both widths, as the page stands now. */
async function stands(page) {
  for (const width of [390, 1440]) {
    await widen(page, width);
    assert.deepEqual(await graveFindings(page), [], `at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
  }
}
const quiet = (errors) => assert.deepEqual(errors.filter((one) => !/Failed to load resource: .*\b(400|422)\b/.test(one)), []);
const sentence = (page) => page.innerText('.verification .band');

test('anybody pastes a certificate and reads how it stands, and why', async () => {
  const { context, page, errors } = await visit(browser, running.hub.url, '/certificate-verification', 'zh-CN');
  assert.ok(await page.isDisabled('form button[type=submit]'));
  for (const [which, level, words] of [
    ['good', 'green', /有效[\s\S]*天津示例建筑有限公司[\s\S]*没有被吊销/],
    ['revoked', 'red', /不接受[\s\S]*已被签发机构吊销/],
    ['stale', 'yellow', /没有新鲜的吊销信息/],
    ['unwatched', 'green', /没有写明吊销信息来源/],
    ['foreign', 'red', /不是互认名单上的机构/],
  ]) {
    await page.fill('textarea', certificates[which].pem);
    await page.click('form button[type=submit]');
    await page.waitForSelector(`.verification .band.${level}`);
    assert.match(await sentence(page), words);
    await stands(page);
  }
  quiet(errors);
  await context.close();
});

test('a file in DER is enough, chosen or dropped, and by keyboard all of it is reached', async () => {
  const { context, page, errors } = await visit(browser, running.hub.url, '/certificate-verification', 'en');
  const der = new X509Certificate(certificates.good.pem).raw;
  await page.setInputFiles('form input[type=file]', { name: 'person.cer', mimeType: 'application/pkix-cert', buffer: der });
  await page.waitForSelector('.verification .band.green');
  await page.fill('textarea', '');
  const dropped = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(bytes)], 'person.der'));
    return transfer;
  }, [...new X509Certificate(certificates.revoked.pem).raw]);
  await page.dispatchEvent('textarea', 'drop', { dataTransfer: dropped });
  await page.waitForSelector('.verification .band.red');
  await page.fill('textarea', certificates.good.pem);
  await page.fill('form input[type=datetime-local]', '2026-03-01T09:30');
  const asked = page.waitForRequest((request) => request.url().endsWith('/certificates/verify'));
  await page.focus('form input[type=datetime-local]');
  for (let i = 0; i < 8 && !(await page.evaluate(() => document.activeElement.matches('button[type=submit]'))); i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal((await asked).postDataJSON().at, '2026-03-01T01:30:00.000Z');
  quiet(errors);
  await context.close();
});

test('what is no certificate is refused in the words of the node, and stays typed', async () => {
  const { context, page, errors } = await visit(browser, running.hub.url, '/certificate-verification', 'zh-CN');
  await page.fill('textarea', '不是证书');
  await page.click('form button[type=submit]');
  assert.match(await page.innerText('[role=alert]'), /证书无法读取/);
  assert.equal(await page.inputValue('textarea'), '不是证书');
  await page.setInputFiles('form input[type=file]', { name: 'large.pem', mimeType: 'text/plain', buffer: Buffer.alloc(64 * 1024 + 1) });
  await page.waitForSelector('form [role=alert]');
  quiet(errors);
  await context.close();
});

test('each source of revocations says how it stands; the operator of the hub alone changes it', async () => {
  const anybody = await visit(browser, running.hub.url, '/register/authorities', 'zh-CN');
  assert.match(await anybody.page.innerText('main'), /柔性[\s\S]*信息新鲜[\s\S]*没有新答复[\s\S]*HTTP 503[\s\S]*1287[\s\S]*信息已过期[\s\S]*没有应答[\s\S]*从未有可采信的答复[\s\S]*没有写明吊销信息来源[\s\S]*不询问/);
  assert.equal(await anybody.page.locator('.begin').count(), 0);
  quiet(anybody.errors);
  await anybody.context.close();

  const { context, page, errors } = await visit(browser, running.hub.url, '/register/authorities', 'zh-CN', 1440, hubOperator.holder);
  const plain = page.locator('.authority').nth(2);
  await plain.locator('.begin').click();
  const lists = plain.locator('textarea');
  await lists.fill('ldap://ca.example/list');
  await plain.locator('button[type=submit]').click();
  assert.match(await plain.locator('[role=alert]').innerText(), /http:\/\//);
  assert.equal(await lists.inputValue(), 'ldap://ca.example/list');
  await stands(page);
  await lists.fill('http://ca.example/one.crl\nhttp://ca.example/two.crl');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/trust-list/authorities'));
  await plain.locator('button[type=submit]').click();
  const body = (await sent).postDataJSON();
  assert.deepEqual(body.revocation[0].lists, ['http://ca.example/one.crl', 'http://ca.example/two.crl']);
  assert.equal(body.revocationList, undefined);
  await said(page);
  await plain.locator('text=http://ca.example/two.crl').waitFor();
  assert.match(await plain.innerText(), /按提交的吊销列表记录的 1 张[\s\S]*尚未询问/);
  quiet(errors);
  await context.close();
});

test('the browser checks the keys itself, and says so when one change was left out', async () => {
  const { context, page, errors } = await visit(browser, running.trading.url, '/signing-keys', 'zh-CN');
  assert.match(await page.innerText('.story'), /现行[\s\S]*前 27 条、消息前 9 条[\s\S]*前 12 条、消息前 5 条[\s\S]*第一把密钥/);
  assert.equal(await page.locator('.change').count(), 0);
  await page.click('.proof button');
  assert.match(await page.innerText('.proof .band.green'), /2 次更换/);
  quiet(errors);
  await page.route('**/proofs/keys', async (route) => {
    const history = await (await route.fetch()).json();
    await route.fulfill({ json: { ...history, changes: history.changes.slice(1) } });
  });
  await page.goto(`${running.trading.url}/signing-keys`);
  await page.click('.proof button');
  await page.waitForSelector('.proof .band.red');
  await page.route('**/proofs/keys', (route) => route.fulfill({ json: { format: 'haihe/key-history/1', platform: 'A1201000001', first: '', changes: [] } }));
  await page.goto(`${running.trading.url}/signing-keys`);
  await page.waitForSelector('main p[role=alert]');
  await context.close();
});

test('a new epoch is a step of the story, and is wrong when one officer signed it twice', async () => {
  const history = JSON.parse(readFileSync(new URL('../../spec/exchange/examples/key-history.json', import.meta.url), 'utf8'));
  for (const [language, words] of [['zh-CN', /第 2 纪元[\s\S]*前 3 条继续有效[\s\S]*1 条[\s\S]*示例运营负责人甲、示例运营负责人乙[\s\S]*旧纪元/], ['en', /Epoch 2\.[\s\S]*first 3 ledger entries[\s\S]*entries 1[\s\S]*Earlier epoch/]]) {
    const { context, page, errors } = await visit(browser, running.trading.url, '/signing-keys', language);
    await page.route('**/ledger/head', (route) => route.fulfill({ json: { ...history.epochs[0].head, cosignatures: [] } }));
    await page.route('**/proofs/keys', (route) => route.fulfill({ json: history }));
    await page.goto(`${running.trading.url}/signing-keys?lang=${language}`);
    await page.waitForSelector('.story');
    assert.match(await page.innerText('.story'), words);
    await stands(page);
    await page.click('.proof button');
    await page.waitForSelector('.proof .band.green');
    const what = JSON.parse(history.epochs[0].what.value);
    what.signatures[1] = what.signatures[0];
    const forged = { ...history, epochs: [{ ...history.epochs[0], what: { ...history.epochs[0].what, value: JSON.stringify(what) } }] };
    await page.route('**/proofs/keys', (route) => route.fulfill({ json: forged }));
    await page.goto(`${running.trading.url}/signing-keys?lang=${language}`);
    await page.click('.proof button');
    await page.waitForSelector('.proof .band.red');
    quiet(errors);
    await context.close();
  }
});

test('stamps are a few, a hundred or none', async () => {
  const { context, page, errors } = await visit(browser, running.hub.url, '/signing-keys', 'en');
  assert.equal(await page.locator('.stamps tbody tr').count(), 8);
  await page.click('.stamps button.link');
  assert.equal(await page.locator('.stamps tbody tr').count(), 100);
  assert.equal(await page.getAttribute('.stamps tbody a >> nth=0', 'href'), '/time-stamps/11400');
  await stands(page);
  quiet(errors);
  await context.close();
  const none = await visit(browser, running.supervision.url, '/signing-keys', 'en');
  await none.page.waitForSelector('.stamps .empty');
  await none.context.close();
});

test('a change of key is announced only when it was asked twice, and followed until the hub knows', async () => {
  const { context, page, errors } = await visit(browser, running.trading.url, '/signing-keys', 'zh-CN', 1440, tradingOperator.holder);
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postDataJSON()));
  await page.click('.change .begin');
  assert.match(await page.innerText('.confirm'), /不能撤回[\s\S]*会被拒绝[\s\S]*正在开标/);
  await stands(page);
  await page.click('.confirm .button:not(.destructive)');
  assert.deepEqual(sent, []);

  await page.route('**/platform-key/changes', (route) => route.fulfill({ status: 409, json: { type: '/problems/no_opening_is_under_way', title: 'x', status: 409, rule: 'no_opening_is_under_way', path: '', facts: [], text: { zh: '有标段正在开标。', en: 'A lot is being opened.' } } }), { times: 1 });
  await page.click('.change .begin');
  await page.click('.destructive');
  assert.match(await page.innerText('.confirm [role=alert]'), /正在开标/);
  await page.click('.destructive');
  await page.waitForSelector('.change .band.yellow');
  assert.match(sent.at(-1).certificate, /^[0-9a-f]{64}$/);
  assert.match(await page.innerText('.story li.now'), /前 40 条、消息前 14 条/);
  await page.waitForSelector('.change .band.green');
  assert.equal(await page.locator('.change .begin').count(), 0);
  await page.click('.proof button');
  assert.match(await page.innerText('.proof .band.green'), /3 次更换/);
  quiet(errors.filter((one) => !/\b409\b/.test(one)));
  await context.close();
});
