// `npm run screenshots`: every page into var/screenshots (or HAIHE_SCREENSHOTS), no judgement; the wall also as it hangs.

import { kLanguages, kWidths, nodes, openBrowser, pagesOf, shoot, visit, visitorsOf, widen } from './pages.mjs';

const kWall = { width: 1920, height: 1080 };
const running = await nodes();
const browser = await openBrowser();
for (const language of kLanguages)
  for (const [, seen] of visitorsOf(await pagesOf(running))) {
    const [first] = seen;
    const { context, page, go } = await visit(browser, running[first.role].url, first.path, language, kWidths[0], first.as);
    for (const { role, name, path } of seen) {
      if (path !== first.path) await go(path);
      for (const width of kWidths) {
        await widen(page, width);
        await shoot(page, `${role}-${name}-${language}-${width}`);
      }
      if (name === 'wall') {
        await page.setViewportSize(kWall);
        await shoot(page, `${role}-${name}-${language}-${kWall.width}`);
      }
      await widen(page, kWidths[0]);
    }
    await context.close();
  }
await browser.close();
Object.values(running).forEach((node) => node.stop());
