// `npm run screenshots`: every page into var/screenshots, no judgement.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { kLanguages, kWidths, nodes, openBrowser, pagesOf, visit } from './pages.mjs';

const target = fileURLToPath(new URL('../../var/screenshots/', import.meta.url));
await mkdir(target, { recursive: true });
const running = await nodes();
const browser = await openBrowser();
for (const { role, name, path } of await pagesOf(running))
  for (const language of kLanguages)
    for (const width of kWidths) {
      const { context, page } = await visit(browser, running[role].url, path, language, width);
      await page.waitForTimeout(50);
      await page.screenshot({ path: `${target}${role}-${name}-${language}-${width}.png`, fullPage: true });
      await context.close();
    }
await browser.close();
Object.values(running).forEach((node) => node.stop());
