// What holds answers against spec/http must itself refuse what the interface does not say.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './answers.mjs';

const about = { code: 'A1201000001', name: '示例', role: 'trading', now: '2026-03-18T01:00:00.000Z', virtual: true, rate: 1, version: '0.1.0' };
const problem = { type: '/problems/x', title: 'x', status: 404, rule: 'x', path: '', facts: [], text: { zh: '一', en: 'one' } };

test('an answer as the interface says it is right, of a role\'s own paths and of those that all have', () => {
  assert.deepEqual(faultsOf('trading', 'GET', '/about', 200, about), []);
  assert.deepEqual(faultsOf('trading', 'GET', '/lots/A/award', 404, problem), []);
});

test('what is missing, of another type, or an answer or method that nobody told of, is a fault', () => {
  const { code: _, ...nameless } = about;
  assert.match(faultsOf('trading', 'GET', '/about', 200, nameless)[0], /must have required property 'code'/);
  assert.match(faultsOf('trading', 'GET', '/about', 200, { ...about, virtual: 'yes' })[0], /\/virtual must be boolean/);
  assert.match(faultsOf('trading', 'GET', '/about', 302, about)[0], /knows no such answer/);
  assert.match(faultsOf('trading', 'POST', '/lots/A/award', 200, {})[0], /no such method/);
  assert.match(faultsOf('trading', 'GET', '/lots/A/award', 404, { ...problem, text: { zh: '一' } })[0], /'en'/);
});

test('a path that is in no document is not held, and literal words come before names', () => {
  assert.equal(faultsOf('trading', 'GET', '/lots/A/nothing/at/all', 200, {}), undefined);
  assert.match(faultsOf('trading', 'GET', '/lots/A/evaluation/report', 200, {})[0], /evaluation\/report 200/);
});
