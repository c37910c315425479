// Writes src/api/*.d.ts from spec/http/*.yaml; with --check only compares.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

const check = process.argv.includes('--check');
let stale = 0;
for (const name of ['node', 'hub', 'trading', 'supervision']) {
  const source = new URL(`../../spec/http/${name}.yaml`, import.meta.url);
  const target = new URL(`../src/api/${name}.d.ts`, import.meta.url);
  const text = `// Generated from spec/http/${name}.yaml; do not edit.\n\n${astToString(await openapiTypescript(source))}`;
  const held = await readFile(target, 'utf8').catch(() => '');
  if (held === text) continue;
  if (check) {
    console.error(`src/api/${name}.d.ts does not fit spec/http/${name}.yaml: npm run types`);
    stale += 1;
  } else await writeFile(target, text);
}
process.exitCode = stale ? 1 : 0;
