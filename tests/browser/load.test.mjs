// What a citizen's first look costs, and what a page may load: both hold for every public page.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { kPolicy } from '../../web/mock/server.mjs';
import { ask, nodes, openBrowser, pagesOf } from './pages.mjs';

const kFirstLoadBytesMax = 200 * 1024;
const running = await nodes();
const browser = await openBrowser();
const open = (await pagesOf(running)).filter(({ as }) => !as);
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

/** Bytes on the line, with nothing in the cache: as compressed as the node sends them. */
async function firstLoadOf(url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const answer = await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('main h1, main [role=alert]');
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  await context.close();
  return { bytes, policy: answer.headers()['content-security-policy'] };
}

for (const { role, name, path } of open)
  test(`the first load of ${role} ${name} is small, under the policy of the nodes`, async () => {
    const { bytes, policy } = await firstLoadOf(`${running[role].url}${path}`);
    assert.ok(bytes > 50_000, `only ${bytes} bytes were seen`);
    assert.ok(bytes <= kFirstLoadBytesMax, `${(bytes / 1024).toFixed(1)} KB`);
    if (!process.env[`HAIHE_${role.toUpperCase()}_URL`]) assert.equal(policy, kPolicy);
  });

test('the policy allows nothing inline and nothing from elsewhere', async () => {
  assert.match(kPolicy, /^default-src 'self';/);
  assert.doesNotMatch(kPolicy, /unsafe|\*|https?:/);
  const page = await browser.newPage();
  await page.goto(running.hub.url);
  const ran = await page.evaluate(async () => {
    const told = new Promise((resolve) => addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)));
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }));
    return { directive: await told, ran: 'ran' in globalThis };
  });
  assert.deepEqual(ran, { directive: 'script-src-elem', ran: false });
  await page.close();
});

test('what is sent is what is measured: a text asset comes compressed', async () => {
  const page = await (await fetch(running.hub.url, { headers: { accept: 'text/html' } })).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)[1];
  assert.equal((await fetch(`${running.hub.url}${script}`)).headers.get('content-encoding'), 'gzip');
  assert.ok((await ask(running.hub.url, '/about')).code);
});
