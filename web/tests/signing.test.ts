import { describe, expect, it } from 'vitest';
import { canonical } from '@/proof/canonical';
import { signatureDer, signatureParts } from '@/proof/der';
import { digest } from '@/proof/merkle';
import { verifies } from '@/proof/signature';
import { isSignInHere } from '@/signing/challenge';
import { KeyFault } from '@/signing/key_fault';
import { publicInfoOf, readPrivateKey } from '@/signing/private_key';
import { certificateOf, certificatesIn, sign, signedBy } from '@/signing/sign';
import { legacyEc, made, type Kind } from './keys';

const kPassphrase = 'pass phrase 口令';
const people = { sm2: made('sm2'), p256: made('p256'), rsa: made('rsa') };
const kinds = Object.keys(people) as Kind[];

async function fault(work: Promise<unknown>): Promise<string> {
  const caught = await work.then(() => undefined, (reason: unknown) => reason);
  return caught instanceof KeyFault ? caught.reason : `not a fault of the key: ${String(caught)}`;
}

describe.each(kinds)('a %s key', (kind) => {
  const { key, certificate, encrypted } = people[kind];
  it('signs what its certificate verifies', async () => {
    const value = await sign(await readPrivateKey(key, ''), 'haihe/sign-in/1', '口令');
    expect(await verifies(certificate, 'haihe/sign-in/1', '口令', value)).toBe(true);
    expect(await verifies(certificate, 'haihe/sign-in/2', '口令', value)).toBe(false);
    expect(await verifies(certificate, 'haihe/sign-in/1', '口令 ', value)).toBe(false);
  });
  it.each(Object.keys(encrypted))('opens with its passphrase (%s), and with no other', async (form) => {
    const pem = encrypted[form as keyof typeof encrypted];
    expect(pem).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    expect(await certificateOf(await readPrivateKey(pem, kPassphrase), [certificate])).toBe(certificate);
    expect(await fault(readPrivateKey(pem, ''))).toBe('passphraseNeeded');
    for (const wrong of ['pass phrase', `${kPassphrase} `, 'x']) expect(await fault(readPrivateKey(pem, wrong))).toBe('passphraseWrong');
  });
  it('is found among the certificates of a chain, and in no other', async () => {
    const read = await readPrivateKey(key, '');
    const others = kinds.filter((one) => one !== kind).map((one) => people[one].certificate);
    expect(await certificateOf(read, certificatesIn(`${others.join('\n')}\n${certificate}`))).toBe(certificate);
    expect(await fault(certificateOf(read, [...others, made(kind).certificate]))).toBe('notAPair');
    expect(await fault(certificateOf(read, []))).toBe('noCertificate');
  });
});

describe('what is no key', () => {
  it.each([
    ['nothing', '', 'noKey'],
    ['a certificate', people.sm2.certificate, 'noKey'],
    ['an unfinished block', people.sm2.key.slice(0, 90), 'formUnknown'],
    ['base64 that is none', people.sm2.key.replace(/\n[A-Za-z]/, '\n='), 'formUnknown'],
    ['encryption that is not PBES2 with AES', people.sm2.unsupported, 'formUnknown'],
  ])('%s', async (_, pem, reason) => expect(await fault(readPrivateKey(pem, kPassphrase))).toBe(reason));
  it('is not PKCS #8', async () => expect(await fault(readPrivateKey(legacyEc(), ''))).toBe('formUnknown'));
  it('a byte altered in an encrypted key never opens as another key', async () => {
    const lines = people.sm2.encrypted.topk8.split('\n');
    for (let at = 3; at < lines.length - 2; at += 1) {
      const altered = lines.map((line, nth) => (nth === at ? (line[8] === 'A' ? 'B' : 'A') + line.slice(1) : line)).join('\n');
      if (altered === lines.join('\n')) continue;
      const read = await readPrivateKey(altered, kPassphrase).then((key) => certificateOf(key, [people.sm2.certificate])).catch(() => 'refused');
      expect(['refused', people.sm2.certificate]).toContain(read); // where only the public half beside it was hit
    }
  });
});

describe('signature DER', () => {
  it.each([['00'.repeat(31) + '01', 'ff'.repeat(32)], ['7f' + '00'.repeat(31), '80' + '00'.repeat(31)], ['00' + '80'.repeat(31), '00'.repeat(30) + '0080']])('is minimal: %s', (r, s) => {
    const parts = Uint8Array.from(Buffer.from(r + s, 'hex'));
    expect(Buffer.from(signatureParts(signatureDer(parts))).toString('hex')).toBe(r + s);
  });
});

it('a document signature names label and certificate', async () => {
  const { key, certificate } = people.sm2;
  expect(await signedBy(await readPrivateKey(key, ''), certificate, 'a', 'b')).toMatchObject({ label: 'a', certificate });
});

it('a local key is named by the digest of its SubjectPublicKeyInfo', async () => {
  const info = publicInfoOf(await readPrivateKey(people.sm2.key, ''))!;
  expect(digest(info)).toMatch(/^[0-9a-f]{64}$/);
  expect(Buffer.from(people.sm2.certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64').includes(Buffer.from(info))).toBe(true);
  expect(publicInfoOf(await readPrivateKey(people.p256.key, ''))).toBeUndefined();
});

describe('the challenge', () => {
  const right = { origin: 'https://water.haihe.example', platform: 'A1201000001', nonce: 'ab'.repeat(32), certDigest: 'cd'.repeat(32), issuedAt: '2026-03-18T02:12:00.000Z', expiresAt: '2026-03-18T02:13:00.000Z' };
  const accepts = (value: unknown) => isSignInHere(typeof value === 'string' ? value : canonical(value), right.origin, right.platform, right.certDigest);
  it('is signed when it is a sign-in here', () => expect(accepts(right)).toBe(true));
  it.each([
    ['another place', { origin: 'https://other.example' }], ['another platform', { platform: 'A1201000002' }], ['another certificate', { certDigest: 'ef'.repeat(32) }], ['a short nonce', { nonce: 'ab' }],
    ['longer than a minute', { expiresAt: '2026-03-18T02:13:00.001Z' }], ['no end', { expiresAt: 'never' }], ['an end before its beginning', { expiresAt: '2026-03-18T02:11:59.999Z' }],
  ])('is not signed when it is for %s', (_, more) => expect(accepts({ ...right, ...more })).toBe(false));
  it.each(['', 'null', '{}', JSON.stringify(right), `${canonical(right)} `])('is not signed when it is %s', (text) => expect(accepts(text)).toBe(false));
});
