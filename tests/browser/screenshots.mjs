// `npm run screenshots`: every page into var/screenshots (or HAIHE_SCREENSHOTS), no judgement.

import { kLanguages, kWidths, nodes, openBrowser, pagesOf, shoot, visit, widen } from './pages.mjs';

const running = await nodes();
const browser = await openBrowser();
for (const { role, name, path, as } of await pagesOf(running))
  for (const language of kLanguages) {
    const { context, page } = await visit(browser, running[role].url, path, language, kWidths[0], as);
    for (const width of kWidths) {
      await widen(page, width);
      await shoot(page, `${role}-${name}-${language}-${width}`);
    }
    await context.close();
  }
await browser.close();
Object.values(running).forEach((node) => node.stop());
