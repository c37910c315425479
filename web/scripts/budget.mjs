// First load of the home page and the list of notices: entry, its imports, their own chunks and the styles, gzipped, at most 200 KB;
// tests/browser/load.test.mjs measures every public page on the line.
// Writes <file>.gz beside each text asset: servers send it as it is.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const kBudgetBytes = 200 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));
const wanted = new Set(['index.html']);
const visit = (key) => {
  const chunk = manifest[key];
  if (!chunk || wanted.has(chunk.file)) return;
  wanted.add(chunk.file);
  for (const style of chunk.css ?? []) wanted.add(style);
  for (const next of chunk.imports ?? []) visit(next);
};
visit('index.html');
visit('src/app/messages/zh-CN.ts'); // a reader loads one language
visit('src/features/city/CityHome.vue');
visit('src/features/notice/NoticeList.vue');

let first = 0;
for (const file of [...(await readdir(new URL('assets/', dist))).map((name) => `assets/${name}`), 'index.html']) {
  if (!/\.(js|css|html|svg)$/.test(file)) continue;
  const packed = gzipSync(await readFile(new URL(file, dist)), { level: 9 });
  if (file !== 'index.html') await writeFile(new URL(`${file}.gz`, dist), packed);
  if (wanted.has(file)) first += packed.length;
}
console.log(`first load of home and notices: ${(first / 1024).toFixed(1)} KB gzipped (at most ${kBudgetBytes / 1024})`);
if (first > kBudgetBytes) process.exitCode = 1;
