// Every page in a language, at both widths: no console error, nothing that the content policy forbids, nothing wider than the
// screen, no serious finding of axe, and every answer as the interface says. Visitors are reused: one signs in once. Axe,
// which takes most of the time, looks at each page twice: wide in Chinese and narrow in English.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { graveFindings, kLanguages, kWidths, nodes, openBrowser, pagesOf, shoot, visit, visitorsOf, widen } from './pages.mjs';

export async function checkEveryPage(language) {
  const running = await nodes();
  const browser = await openBrowser();
  const pages = await pagesOf(running);
  after(async () => {
    await browser.close();
    Object.values(running).forEach((node) => node.stop());
  });

  describe('pages', { concurrency: 2 }, () => {
    for (const [who, seen] of visitorsOf(pages))
      describe(who, { concurrency: 1 }, () => {
        let visitor;
        before(async () => {
          visitor = await visit(browser, running[seen[0].role].url, seen[0].path, language, kWidths[0], seen[0].as);
        });
        after(() => visitor?.context.close());
        for (const { role, name, path } of seen)
          it(`${name} ${language}`, async () => {
            if (path !== seen[0].path) await visitor.go(path);
            const { page, errors } = visitor;
            assert.equal(await page.getAttribute('html', 'lang'), language);
            for (const width of kWidths) {
              await widen(page, width);
              if (process.env.HAIHE_SCREENSHOTS) await shoot(page, `${role}-${name}-${language}-${width}`);
              assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
              if ((width === kWidths[0]) === (language === kLanguages[0])) assert.deepEqual(await graveFindings(page), [], `at ${width}`);
            }
            assert.deepEqual(errors, []);
            await widen(page, kWidths[0]);
          });
      });
  });
}
