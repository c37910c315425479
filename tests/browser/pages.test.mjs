// Every page, in both languages and at both widths: no console error, nothing wider than the screen, no serious finding of axe.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kAxe, kLanguages, kWidths, nodes, openBrowser, pagesOf, visit } from './pages.mjs';

const kScreenshots = fileURLToPath(new URL('../../var/screenshots/', import.meta.url));
await mkdir(kScreenshots, { recursive: true });
const running = await nodes();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

for (const { role, name, path } of await pagesOf(running))
  for (const language of kLanguages)
    for (const width of kWidths)
      test(`${role} ${name} ${language} ${width}`, async () => {
        const { context, page, errors } = await visit(browser, running[role].url, path, language, width);
        assert.equal(await page.getAttribute('html', 'lang'), language);
        await page.waitForTimeout(50); // one frame for the river, which is drawn to the measured width
        await page.screenshot({ path: `${kScreenshots}${role}-${name}-${language}-${width}.png`, fullPage: true });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'wider than the screen');
        await page.evaluate(await (await import('node:fs/promises')).readFile(kAxe, 'utf8'));
        const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        assert.deepEqual(grave.map(({ id, nodes: where }) => `${id}: ${where.map((one) => one.html).slice(0, 3).join(' ')}`), []);
        assert.deepEqual(errors, []);
        await context.close();
      });
