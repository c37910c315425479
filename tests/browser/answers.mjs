// Holds what a node answers against spec/http: the schema of its path, method and status, and nothing is told that the
// document does not know.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const yaml = require('js-yaml');
const Ajv = require('ajv/dist/2020').default;

const kFiles = ['node', 'hub', 'trading', 'supervision'];
const documents = new Map(kFiles.map((name) => [`${name}.yaml`, yaml.load(readFileSync(new URL(`../../spec/http/${name}.yaml`, import.meta.url), 'utf8'))]));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
for (const [name, document] of documents) ajv.addSchema(document, name);

const escaped = (part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
const unescaped = (part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');

/** What a reference stands for, and where that is. */
function resolve(file, pointer) {
  let value = documents.get(file);
  for (const part of pointer.slice(1).split('/').map(unescaped)) value = value?.[part];
  if (typeof value?.$ref !== 'string') return { file, pointer, value };
  const [to, at] = value.$ref.split('#');
  return resolve(to || file, at);
}

/** The path of the interface that `path` is one of; literal segments before captures. */
function templateOf(document, path) {
  const segments = path.split('/');
  const fits = (template) => {
    const parts = template.split('/');
    return parts.length === segments.length && parts.every((part, at) => part.startsWith('{') || part === segments[at]);
  };
  const captures = (template) => (template.match(/\{/g) ?? []).length;
  return Object.keys(document.paths ?? {}).filter(fits).sort((one, other) => captures(one) - captures(other))[0];
}

const checks = new Map();
function checkOf(file, pointer) {
  const reference = `${file}#${pointer}`;
  if (!checks.has(reference)) checks.set(reference, ajv.compile({ $ref: reference }));
  return checks.get(reference);
}

/** Faults of an answer, in words; none when it is as the interface says. `undefined`: the interface has no such path. */
export function faultsOf(role, method, path, status, body) {
  for (const file of [`${role}.yaml`, 'node.yaml']) {
    const template = templateOf(documents.get(file), path);
    if (template === undefined) continue;
    const place = `${method} ${template} ${status}`;
    const operation = `/paths/${escaped(template)}/${method.toLowerCase()}`;
    if (!resolve(file, operation).value) return [`${place}: there is no such method`];
    const response = resolve(file, `${operation}/responses/${status}`);
    if (!response.value) return [`${place}: the interface knows no such answer`];
    const at = Object.keys(response.value.content ?? {}).find((one) => one.includes('json'));
    if (!at) return body === undefined ? [] : [`${place}: no JSON is told of`];
    const schema = resolve(response.file, `${response.pointer}/content/${escaped(at)}/schema`);
    const check = checkOf(schema.file, schema.pointer);
    return check(body) ? [] : check.errors.map((one) => `${place}: ${one.instancePath || '/'} ${one.message} ${JSON.stringify(one.params)}`);
  }
  return undefined;
}
