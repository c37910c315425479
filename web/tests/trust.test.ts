import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Authority, KeyHistory, RevocationWords, Verification } from '@/app/api';
import { lostOf, mayChangeKey, storyOf } from '@/features/platform_key/key_text';
import { kStandingLevels, nameIn, pemOfFile, standingOf } from '@/features/registry/certificate_text';
import { changedAuthority, fieldsOf, issuersOf, sourcesOf } from '@/features/registry/revocation_text';
import { canonical } from '@/proof/canonical';
import { checkKeys, signerOf, stepsOf, toldIn, type KeysToProve } from '@/proof/check_keys';
import { certificateFromPem, validityOf } from '@/proof/der';
import { made } from './keys';
// @ts-expect-error the mock is plain JavaScript
import { answerTrust } from '../mock/trust.mjs';

const told = <T>(role: string, path: string) => structuredClone(answerTrust({ role, method: 'GET', path, request: { headers: {} } })) as T;
const keys = (role: string): KeysToProve => ({ history: told(role, '/proofs/keys'), head: told(role, '/ledger/head') });
const results = async (given: KeysToProve) => Object.fromEntries((await checkKeys(given)).map((one) => [one.name, one.result]));

describe('the keys of a platform, checked by the reader', () => {
  it('are right as told, changed or never changed', async () => {
    expect(await results(keys('trading'))).toEqual({ announced: 'right', accepted: 'right', place: 'right', declared: 'absent', inForce: 'right' });
    expect(await results(keys('hub'))).toEqual({ announced: 'absent', accepted: 'absent', place: 'absent', declared: 'absent', inForce: 'right' });
  });
  const spoilt = (spoil: (given: KeysToProve) => void) => {
    const given = keys('trading');
    spoil(given);
    return results(given);
  };
  const rewritten = (at: number, change: (payload: { change: string; signature: { label: string } }) => void) => ({ history }: KeysToProve) => {
    const message = JSON.parse(history.changes[at]!.message);
    change(message.payload);
    history.changes[at]!.message = canonical(message);
  };
  it('are wrong when a change is left out', async () => {
    expect(await spoilt(({ history }) => history.changes.splice(0, 1))).toMatchObject({ announced: 'wrong' });
    expect(await spoilt(({ history }) => history.changes.pop())).toMatchObject({ inForce: 'wrong' });
  });
  it('are wrong when another certificate is put first', async () => {
    expect(await spoilt(({ history }) => (history.first = keys('hub').history.first))).toMatchObject({ announced: 'wrong' });
  });
  it('are wrong when one character of an announcement is another', async () => {
    const other = await spoilt(rewritten(0, (payload) => (payload.change = payload.change.replace('"fromEntry":12', '"fromEntry":13'))));
    expect(other).toMatchObject({ announced: 'wrong', accepted: 'wrong' });
    expect(await spoilt(rewritten(1, ({ signature }) => (signature.label = 'haihe/tree-head/1')))).toMatchObject({ accepted: 'wrong' });
  });
  it('are wrong when they come in another order, or one comes twice', async () => {
    expect(await spoilt(({ history }) => history.changes.reverse())).toMatchObject({ place: 'wrong' });
    expect(await spoilt(({ history }) => history.changes.push(history.changes[1]!))).toMatchObject({ place: 'wrong' });
  });
  it('are wrong for another platform, or under a head of a key that was replaced', async () => {
    expect(await spoilt(({ history }) => (history.platform = 'A1201000002'))).toMatchObject({ announced: 'wrong', place: 'wrong', inForce: 'wrong' });
    expect(await spoilt(({ head }) => (head.head.size = 27))).toMatchObject({ inForce: 'wrong' });
  });
});

describe('a new epoch, checked by the reader', () => {
  const published = (): KeyHistory => JSON.parse(readFileSync(new URL('../../spec/exchange/examples/key-history.json', import.meta.url), 'utf8'));
  const given = (): KeysToProve => ({ history: published(), head: published().epochs![0]!.head });
  const spoilt = (spoil: (keys: KeysToProve) => void) => {
    const keys = given();
    spoil(keys);
    return results(keys);
  };
  const redeclared = (change: (what: { declaration: string; signatures: { certificate: string; label: string }[] }) => void) => (keys: KeysToProve): void => {
    const { what } = keys.history.epochs![0]!;
    const said = JSON.parse(what.value!);
    change(said);
    what.value = canonical(said);
  };
  it('is right as it was published', async () => expect(await results(given())).toEqual({ announced: 'absent', accepted: 'absent', place: 'absent', declared: 'right', inForce: 'right' }));
  it('is wrong when nobody has told of it', async () => {
    const other = await spoilt(({ history }) => delete history.epochs);
    expect(other).toMatchObject({ declared: 'absent', inForce: 'wrong' });
  });
  it.each([
    ['one officer signed twice', redeclared(({ signatures }) => (signatures[1] = signatures[0]!))],
    ['one officer signed alone', redeclared(({ signatures }) => signatures.pop())],
    ['a third has signed', redeclared(({ signatures }) => signatures.push(signatures[0]!))],
    ['something else is declared', redeclared((what) => (what.declaration = what.declaration.replace('"entries":3', '"entries":2')))],
    ['another label was signed', redeclared(({ signatures }) => (signatures[0]!.label = 'haihe/tree-head/1'))],
    ['it stands at another place', (keys: KeysToProve): void => { keys.history.epochs![0]!.index = 2; }],
    ['it is another platform', (keys: KeysToProve): void => { keys.history.platform = 'A1201000002'; }],
    ['it is told twice', (keys: KeysToProve): void => { keys.history.epochs!.push(keys.history.epochs![0]!); }],
  ] as const)('is wrong when %s', async (_, spoil) => expect(await spoilt(spoil)).toMatchObject({ declared: 'wrong' }));
  it('leaves behind what is not kept', () => {
    const steps = stepsOf(published());
    const { kept, certificate } = steps[1]!.begun!.declared;
    const by = (epoch: number, size: number, root = '') => signerOf(steps, { epoch, size, root }) !== undefined;
    expect([by(1, 2), by(1, 3, kept.root), by(1, 3), by(1, 4), by(2, 3), by(2, 4), by(3, 4)]).toEqual([true, true, false, false, false, true, false]);
    expect(certificate).toBe(storyOf(published())![0]!.keyId);
  });
  it('is a step of the story', () => {
    const [now, before] = storyOf(published())!;
    expect(now).toMatchObject({ goesOn: false, begun: { epoch: 2, ground: 'ledger_lost', officers: ['示例运营负责人甲', '示例运营负责人乙'] } });
    expect(before!.goesOn).toBe(true);
    expect(lostOf(now!.begun!)).toEqual({ entries: 1, messages: 0 });
    expect(lostOf({ ...now!.begun!, witnessed: { size: 3 } })).toBeUndefined();
    const kept = { entries: 7, root: '', messages: 3 };
    const holder = { platform: 'A1201000001', witnessed: { size: 7 }, read: 6 };
    expect(lostOf({ kept, holders: [holder, { ...holder, witnessed: { size: 9 } }] })).toEqual({ entries: 2, messages: 0 });
    expect(lostOf({ kept, holders: [{ ...holder, read: 7 }] })).toEqual({ entries: 1, messages: 0 });
    expect(lostOf({ kept, holders: [holder] })).toBeUndefined();
  });
});

describe('the story of the keys', () => {
  it('begins with the one in force, and says from where on', () => {
    const { history } = keys('trading');
    const story = storyOf(told('trading', '/proofs/keys'))!;
    expect(story.map((one) => one.since?.fromEntry)).toEqual([27, 12, undefined]);
    expect(story[0]!.keyId).toBe(told<{ keyId: string }>('trading', '/platform-key').keyId);
    expect(story.at(-1)!.certificate).toBe(history.first);
    expect(story[1]!.since!.fromSequence).toBe(toldIn(history.changes[0]!.message).sequence + 1);
    expect(story[0]!.validity).toEqual({ notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2028-12-31T23:59:59.000Z' });
  });
  it('is none when it cannot be read', () => {
    const history = told<Parameters<typeof storyOf>[0]>('trading', '/proofs/keys');
    expect(storyOf({ ...history, first: '' })).toBeUndefined();
    expect(storyOf({ ...history, changes: [{ ...history.changes[0]!, message: '{}' }] })).toBeUndefined();
  });
  it('is changed by who has both the role and the duty', () => {
    expect(mayChangeKey({ roles: ['operator'], duties: ['operator'] })).toBe(true);
    expect(mayChangeKey({ roles: ['department'], duties: ['operator'] })).toBe(false);
    expect(mayChangeKey({ roles: ['operator'], duties: ['signer'] })).toBe(false);
  });
  it('knows when a certificate of today is in force', () => {
    const validity = validityOf(made('p256').certificate)!;
    expect(Date.parse(validity.notAfter) - Date.parse(validity.notBefore)).toBe(2 * 86_400_000);
    expect(validityOf('nothing')).toBeUndefined();
  });
});

describe('what an authority says of revocations', () => {
  const [authority] = told<{ authorities: Authority[] }>('hub', '/trust-list').authorities as [Authority];
  const root = issuersOf(authority)[0]!;
  const one: Authority = { ...authority, intermediates: [], revocation: [{ issuer: root.id, lists: ['http://a/'], responder: 'http://b/' }] };
  const t = (minute: number) => `2026-03-18T02:${String(minute).padStart(2, '0')}:00.000Z`;
  const word = (source: 'crl' | 'ocsp', fresh: boolean) => ({ issuer: root.id, source, thisUpdate: t(1), revoked: 2, position: 9, fresh, freshUntil: t(30) });
  const asked = (source: 'crl' | 'ocsp', failing?: number) => ({ issuer: root.id, source, at: t(20), ...(failing === undefined ? {} : { failingSince: t(failing), fault: 'peer_answers' }) });
  const standing = (more: Partial<RevocationWords>, of = one) => sourcesOf(of, { policy: 'soft', everySeconds: 30, words: [], asked: [], ...more }).map((line) => [line.source, line.standing, line.level, line.since]);
  it.each([
    ['a fresh word', { words: [word('crl', true)], asked: [asked('crl')] }, ['crl', 'fresh', 'green', t(1)]],
    ['a fresh word of one who is silent now', { words: [word('crl', true)], asked: [asked('crl', 5)] }, ['crl', 'silent', 'yellow', t(5)]],
    ['a fresh word after a restart', { words: [word('crl', true)] }, ['crl', 'fresh', 'green', t(1)]],
    ['an old word', { words: [word('crl', false)], asked: [asked('crl', 5)] }, ['crl', 'stale', 'yellow', t(30)]],
    ['no word', { asked: [asked('crl', 5)] }, ['crl', 'never', 'yellow', t(5)]],
    ['nothing yet', {}, ['crl', 'new', 'grey', undefined]],
  ] as const)('is told apart: %s', (_, more, expected) => expect(standing(more as unknown as Partial<RevocationWords>)[0]).toEqual(expected));
  it('is of one source, not of the other', () => expect(standing({ words: [word('ocsp', true)] }).map(([, how]) => how)).toEqual(['new', 'fresh']));
  it('locks out under a hard policy alone, and only while no source is fresh', () => {
    const levels = (policy: 'soft' | 'hard', words: RevocationWords['words']) => standing({ policy, words }).map(([, , level]) => level);
    expect(levels('hard', [word('crl', false)])).toEqual(['red', 'red']);
    expect(levels('hard', [word('crl', false), word('ocsp', true)])).toEqual(['yellow', 'green']);
    expect(levels('soft', [word('crl', false)])).toEqual(['yellow', 'grey']);
  });
  it('is not asked of a suspended authority', () => expect(standing({ policy: 'hard', words: [word('crl', false)] }, { ...one, suspended: true }).map(([, how, level]) => [how, level])).toEqual([['idle', 'grey'], ['idle', 'grey']]));
  it('is sent as it was when nothing was typed', () => {
    const { name, root: pem, intermediates, suspended, revocation } = authority;
    expect(changedAuthority(authority, fieldsOf(authority))).toEqual({ name, root: pem, intermediates, suspended, revocation });
  });
  it('is asked at the addresses that were typed, and nowhere when none is', () => {
    const [field] = fieldsOf(one);
    expect(changedAuthority(one, [{ ...field!, lists: ' http://x/1\n\n http://x/2 ', responder: '  ' }]).revocation).toEqual([{ issuer: root.id, lists: ['http://x/1', 'http://x/2'] }]);
    expect(changedAuthority(one, [{ ...field!, lists: ' \n', responder: '' }])).not.toHaveProperty('revocation');
  });
});

describe('a certificate that somebody hands in', () => {
  const { certificate } = made('sm2');
  it('is the same from DER as from PEM', () => {
    expect(certificateFromPem(pemOfFile(certificateFromPem(certificate)))).toEqual(certificateFromPem(certificate));
    expect(pemOfFile(new TextEncoder().encode(certificate))).toBe(certificate);
    expect(pemOfFile(new TextEncoder().encode('0 is no certificate'))).toBe('0 is no certificate');
    expect(pemOfFile(new Uint8Array())).toBe('');
  });
  const link = (name: string) => ({ certificate: name, subject: '', issuer: '', serial: '', notBefore: '', notAfter: '' });
  const said = (of: string, fresh: boolean) => ({ certificate: of, source: 'crl' as const, state: 'good' as const, thisUpdate: '', fresh, position: 1 });
  const chain = [link('own'), link('issuing'), link('root')];
  const how = (evidence: Verification['evidence'], valid = true) => standingOf({ valid, chain, evidence });
  it('is good by a fresh word on each link that anybody speaks of', () => {
    expect(how([said('own', true), said('issuing', true)])).toBe('good');
    expect(how([said('own', true), said('own', false)])).toBe('good');
    expect(how([said('own', true)])).toBe('good');
    expect(how([said('own', false)])).toBe('stale');
    expect(how([said('own', true), said('issuing', false)])).toBe('stale');
    expect(how([said('issuing', true)])).toBe('unwatched');
    expect(how([])).toBe('unwatched');
    expect(how([said('own', true)], false)).toBe('bad');
    expect(kStandingLevels[how([])]).toBe('green');
  });
  it('is called by its common name', () => {
    expect(nameIn('CN=示例\\, 一号,O=示例单位,C=CN')).toBe('示例, 一号');
    expect(nameIn('C=CN,O=示例单位,CN=示例')).toBe('示例');
    expect(nameIn('O=ACN=x')).toBe('O=ACN=x');
  });
});
