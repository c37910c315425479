// The demo's first page before the real platforms: it opens a door into every role by signing as the person would, and
// no platform lets anybody in otherwise. HAIHE_PROGRAM: the binary.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ask, giveKey, graveFindings, kLanguages, knowRole, kWidths, openBrowser, shoot, visit, widen } from './pages.mjs';

const kStartMilliseconds = 240_000;
const kPorts = 5;
const home = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.HAIHE_PROGRAM ?? join(home, 'build/debug/haihe');

const isFree = (port) => new Promise((answer) => {
  const server = createServer().once('error', () => answer(false)).once('listening', () => server.close(() => answer(true)));
  server.listen(port, '127.0.0.1');
});
async function freePorts() {
  for (let base = 30_080; base < 39_000; base += 40)
    if ((await Promise.all(Array.from({ length: kPorts }, (_, at) => isFree(base + at)))).every(Boolean)) return base;
  throw new Error('no five free ports in a row');
}

const base = await freePorts();
const place = await mkdtemp(join(tmpdir(), 'haihe-first-page-'));
const demo = spawn(program, ['--language', 'en', 'demo', '--home', home, '--directory', join(place, 'city'), '--port-base', String(base)], { stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
demo.stdout.on('data', (text) => (said += text));
const url = `http://127.0.0.1:${base + kPorts - 1}`;
const platforms = Object.fromEntries(['hub', 'construction', 'water', 'supervision'].map((word, at) => [word, `http://127.0.0.1:${base + at}`]));
knowRole(url, 'hub'); // of no platform: what it answers is in no interface of theirs
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await new Promise((ended) => { demo.on('exit', ended); demo.kill('SIGINT'); });
  await rm(place, { recursive: true, force: true });
});

const post = (to, body, headers = {}) => fetch(to, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers }, body });
/** The registry has reached the platforms when the last of the roles can be stepped into. */
async function open(id) {
  const until = Date.now() + kStartMilliseconds;
  for (;;) {
    const answer = await post(`${url}/doors/${id}`).catch(() => undefined);
    if (answer?.status === 303) return answer;
    assert.ok(Date.now() < until && demo.exitCode === null, `${id}: ${answer?.status} ${await answer?.text()}\n${said}`);
    await new Promise((rest) => setTimeout(rest, 500));
  }
}

test('every role is entered under its own name, on the platform where it works', async () => {
  await open('notary-custodian.water');
  const { doors } = await ask(url, '/city');
  assert.equal(new Set(doors.map(({ role }) => role)).size, 8);
  assert.equal(doors.filter(({ role }) => role === 'supervisor').length, 6);
  for (const { id, person } of doors) {
    const answer = await open(id);
    const cookie = answer.headers.get('set-cookie');
    assert.match(cookie, /^__Host-haihe=[0-9a-f]{64}; Secure; HttpOnly; SameSite=Strict; Path=\/$/);
    const session = await fetch(`${new URL(answer.headers.get('location')).origin}/session`, { headers: { cookie: cookie.split(';')[0] } });
    assert.equal((await session.json()).name, person, id);
  }
});

test('no platform begins a session without the signature, and none has a first page', async () => {
  const certificate = await readFile(join(place, 'city/people/water-signer.certificate.pem'), 'utf8');
  for (const [word, origin] of Object.entries(platforms)) {
    const { challenge } = await (await post(`${origin}/sign-in/challenge`, JSON.stringify({ certificate }))).json();
    for (const value of ['', 'MAA=', Buffer.alloc(70).toString('base64')]) {
      const refused = await post(`${origin}/sign-in`, JSON.stringify({ challenge, signature: { label: 'haihe/sign-in/1', certificate, value } }));
      assert.ok([400, 401].includes(refused.status), `${word}: ${refused.status}`);
      assert.equal(refused.headers.get('set-cookie'), null, word);
    }
    const madeUp = await fetch(`${origin}/session`, { headers: { cookie: `__Host-haihe=${'0'.repeat(64)}`, accept: 'application/json' } });
    assert.equal(madeUp.status, 401, word);
    for (const [method, path] of [['GET', '/city'], ['POST', '/doors/water-signer.water'], ['POST', '/pace'], ['GET', '/keys/water-signer.key.pem']])
      assert.ok([404, 405].includes((await fetch(origin + path, { method, headers: { accept: 'application/json' } })).status), `${word} ${path}`);
  }
});

test('another site opens no door', async () => {
  assert.equal((await post(`${url}/doors/water-signer.water`, '', { 'sec-fetch-site': 'cross-site', origin: 'http://elsewhere.example' })).status, 403);
});

for (const language of kLanguages)
  test(`the page stands in ${language} at both widths`, async () => {
    const { context, page, errors } = await visit(browser, url, '/', language, kWidths[0]);
    await page.waitForSelector('.roles article form button');
    for (const width of kWidths) {
      await widen(page, width);
      if (process.env.HAIHE_SCREENSHOTS) await shoot(page, `first-page-${language}-${width}`);
      assert.deepEqual(await graveFindings(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
    }
    assert.deepEqual(errors.filter((one) => !/is not in the interface/.test(one)), []);
    await context.close();
  });

test('one click, and the page greets the person; the key from the first page signs in as well', async () => {
  const { context, page, errors } = await visit(browser, url, '/', 'zh-CN', kWidths[0]);
  const coming = context.waitForEvent('page');
  await page.click('form[action^="/doors/first-bidder-signer.water"] button');
  const room = await coming;
  await room.waitForSelector('.session .who');
  assert.match(await room.innerText('.session .who'), /示例投标员酉/);
  assert.equal(new URL(room.url()).origin, platforms.water);
  await room.click('.session button.link');
  await room.waitForURL(`${platforms.water}/`);
  const [pem, keyPem] = await Promise.all(['certificate', 'key'].map(async (kind) => (await fetch(`${url}/keys/first-bidder-signer.${kind}.pem`)).text()));
  await room.goto(`${platforms.water}/signing-in?next=/own-bids`);
  await giveKey(room.locator('form.keys'), { pem, keyPem });
  await room.waitForURL((at) => at.pathname === '/own-bids');
  assert.deepEqual(errors.filter((one) => !/is not in the interface/.test(one)), []);
  await context.close();
});
