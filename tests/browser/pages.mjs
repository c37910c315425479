// The pages that every check visits, by role, with what must be on them. Addresses come from HAIHE_HUB_URL,
// HAIHE_TRADING_URL and HAIHE_SUPERVISION_URL; a role without one is mocked.

import { createRequire } from 'node:module';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
export const { chromium } = require('playwright-core');
export const kAxe = require.resolve('axe-core/axe.min.js');

export const kLanguages = ['zh-CN', 'en'];
export const kWidths = [1440, 390];
const kFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function openBrowser() {
  return chromium.launch({ executablePath: process.env.HAIHE_CHROMIUM ?? '/usr/bin/chromium', args: kFlags });
}

export async function nodes() {
  const { start } = await import('../../web/mock/server.mjs');
  const running = {};
  for (const role of ['hub', 'trading', 'supervision']) {
    const url = process.env[`HAIHE_${role.toUpperCase()}_URL`];
    running[role] = url ? { url: url.replace(/\/$/, ''), stop() {} } : await start({ role });
  }
  return running;
}

const first = async (url, path) => (await (await fetch(`${url}${path}`, { headers: { accept: 'application/json' } })).json()).items?.[0];

/** Pages of what the nodes hold now: the first notice and the first tender of each list. */
export async function pagesOf({ hub, trading, supervision }) {
  const pages = [
    ['hub', 'notices', '/'], ['hub', 'nothing-found', '/?q=不存在的项目'], ['hub', 'entities', '/register/entities'], ['hub', 'platforms', '/register/platforms'], ['hub', 'authorities', '/register/authorities'], ['hub', 'absent-notice', '/notice/none'],
    ['trading', 'tenders', '/'], ['trading', 'time-table-check', '/time-table-check'],
    ['supervision', 'supervised', '/'], ['supervision', 'watch', '/watch'], ['supervision', 'orders', '/issued-orders'],
  ];
  for (const kind of ['announcement', 'clarification', 'suspension']) {
    const notice = await first(hub.url, `/notices?kind=${kind}`);
    if (notice) pages.push(['hub', kind, `/notice/${notice.id}`]);
    if (notice && kind === 'clarification') pages.push(['hub', 'tender-clarified', `/tender/${notice.tender}`]);
  }
  const tender = await first(trading.url, '/tenders?state=published');
  if (tender) pages.push(['trading', 'tender', `/tender/${tender.code}`]);
  const watched = (await first(supervision.url, '/tenders?level=red')) ?? (await first(supervision.url, '/tenders'));
  if (watched) pages.push(['supervision', 'supervised-tender', `/tender/${watched.code}`]);
  return pages.map(([role, name, path]) => ({ role, name, path }));
}

export async function visit(browser, base, path, language, width) {
  const context = await browser.newContext({ viewport: { width, height: width < 700 ? 844 : 900 }, locale: language, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors = [];
  page.on('console', (message) => {
    // a refused request is part of some pages; the browser's own line about it is not an error of the page
    if (message.type() === 'error' && !/Failed to load resource: .*\b(401|404)\b/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (fault) => errors.push(String(fault)));
  await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`, { waitUntil: 'load' });
  await page.waitForSelector('main h1, main [role=alert]');
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  return { context, page, errors };
}
