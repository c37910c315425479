// Every page, in both languages and at both widths: no console error, nothing wider than the screen, no serious finding of axe.

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { graveFindings, kLanguages, kWidths, nodes, openBrowser, pagesOf, shoot, visit, widen } from './pages.mjs';

const running = await nodes();
const browser = await openBrowser();
const pages = await pagesOf(running);
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

describe('pages', { concurrency: 2 }, () => {
  for (const { role, name, path, as } of pages)
    for (const language of kLanguages)
      it(`${role} ${name} ${language}`, async () => {
        const { context, page, errors } = await visit(browser, running[role].url, path, language, kWidths[0], as);
        assert.equal(await page.getAttribute('html', 'lang'), language);
        for (const width of kWidths) {
          await widen(page, width);
          await shoot(page, `${role}-${name}-${language}-${width}`);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
          assert.deepEqual(await graveFindings(page), [], `at ${width}`);
        }
        assert.deepEqual(errors, []);
        await context.close();
      });
});
