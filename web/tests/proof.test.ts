import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, utf8 } from '@/proof/bytes';
import { canonical, readCanonical } from '@/proof/canonical';
import { checkNotice, type NoticeEvidence } from '@/proof/check_notice';
import { certificateFromPem, publicKeyOf, signatureParts, single } from '@/proof/der';
import { digest, includes, inclusionProof, leaf, root } from '@/proof/merkle';
import { verifiesWith } from '@/proof/signature';
// @ts-expect-error the mock is plain JavaScript
import { notices, platforms } from '../mock/world.mjs';

const kLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => leaf(fromHex(text)));
const kRoots = [
  '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b', '2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf',
  '0b990fe0c7ad70f1bf1a1262f2c7908ea48146b14253a6db99f2917ab1f5cc4d', '209ec96a210d662a964772680e8544d18cab7b88ffec3e00962220349b56ea56',
  '28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377', 'bb10c996aeebbcdc69be3715fc847344de77442d37a5ab8213da9f41785b103b',
  '8723c1ab1f82ddfba4a3733ac0c80d936d9f4c208c7dbc8cc81ca9fff8584f66', 'bd36c22a1ac6ff4308e0c3cc1a85bf0ffa30538ec60a55c70413ab15d45db4d2',
  'bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38',
];

describe('Merkle tree', () => {
  it('hashes with SM3', () => expect(digest(utf8('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'));
  it.each(kRoots.map((expected, size) => ({ size, expected })))('root of $size leaves', ({ size, expected }) => expect(root(kLeaves.slice(0, size))).toBe(expected));
  it('proves every leaf of every size, and no other', () => {
    for (let size = 1; size <= kLeaves.length; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(kLeaves.slice(0, size), index);
        expect(includes(kLeaves[index]!, index, size, proof, kRoots[size]!)).toBe(true);
        expect(includes(kLeaves[index]!, index, size, [...proof, kRoots[0]!], kRoots[size]!)).toBe(false);
        if (proof.length) expect(includes(kLeaves[index]!, index, size, proof.slice(1), kRoots[size]!)).toBe(false);
        if (size > 1) expect(includes(kLeaves[index]!, (index + 1) % size, size, proof, kRoots[size]!)).toBe(false);
        expect(includes(kLeaves[index]!, size, size, proof, kRoots[size]!)).toBe(false);
      }
  });
});

describe('SM2', () => {
  const point = '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
  const der = '3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
  const key = { kind: 'sm2' as const, point, spki: new Uint8Array() };
  it('verifies the published vector', async () => expect(await verifiesWith(key, utf8('message digest'), fromHex(der))).toBe(true));
  it('refuses another text', async () => expect(await verifiesWith(key, utf8('message digesT'), fromHex(der))).toBe(false));
  it('refuses a point off the curve', async () => expect(await verifiesWith({ ...key, point: point.replace(/3$/, '4') }, utf8('message digest'), fromHex(der))).toBe(false));
  it.each([
    ['a byte behind', `${der}00`],
    ['a long length', der.replace(/^3046/, '308146')],
    ['a padded number', '3007020200010201 01'.replace(' ', '')],
    ['a negative number', '3006020181020101'],
    ['a third number', '3009020101020101020101'],
  ])('refuses a signature with %s', (_, text) => expect(() => signatureParts(fromHex(text))).toThrow());
});

describe('DER', () => {
  it('finds the key of a certificate', () => {
    const key = publicKeyOf(certificateFromPem(platforms[0].certificate));
    expect(key.kind).toBe('sm2');
    expect(key.point).toMatch(/^04[0-9a-f]{128}$/);
  });
  it('refuses what is cut short', () => {
    const certificate = certificateFromPem(platforms[0].certificate);
    for (const length of [0, 1, 4, certificate.length - 1]) expect(() => publicKeyOf(certificate.subarray(0, length))).toThrow();
    expect(() => single(fromHex('3000'), 0x31)).toThrow();
  });
  it('reads strict base64 only', () => {
    for (const text of ['QQ', 'QR==', 'Q Q=', 'QQ==\n']) expect(() => fromBase64(text)).toThrow();
    expect(fromBase64('QQ==')).toEqual(utf8('A'));
  });
});

describe('canonical form', () => {
  it('sorts keys and keeps text', () => expect(canonical({ b: [1, null, true], a: '海"\n' })).toBe('{"a":"海\\"\\n","b":[1,null,true]}'));
  it.each(['{"b":1,"a":2}', '{"a":1,"a":1}', '{"a": 1}', '1.5', '-0', '1e3', '9007199254740992', '"\\ud800"', '{"海":1}', `${'['.repeat(34)}${']'.repeat(34)}`])('refuses %s', (text) => expect(() => readCanonical(text)).toThrow());
});

describe('a notice', () => {
  const evidence = (notice: NoticeEvidence): NoticeEvidence => JSON.parse(JSON.stringify(notice)) as NoticeEvidence;
  it.each<[string, NoticeEvidence]>(notices.map((one: { item: { id: string }; notice: NoticeEvidence }) => [one.item.id, one.notice]))('%s is right in every point', async (_, notice) => {
    for (const check of await checkNotice(evidence(notice))) expect(['right', 'absent'], check.name).toContain(check.result);
  });
  it('is wrong where it was touched', async () => {
    const wrong = async (touch: (one: NoticeEvidence) => void) => {
      const one = evidence(notices[0].notice);
      touch(one);
      return (await checkNotice(one)).filter((check) => check.result === 'wrong').map((check) => check.name);
    };
    expect(await wrong((one) => { one.message = one.proof.message = one.message.replace('招标', '投标'); })).toEqual(['signature', 'outbox', 'receiptNames']);
    expect(await wrong((one) => { one.proof.outboxHead.head.size += 1; })).toEqual(expect.arrayContaining(['outboxHead']));
    expect(await wrong((one) => { one.platformCertificate = platforms[2].certificate; })).toEqual(['outboxHead']);
    expect(await wrong((one) => { one.receipt!.what.value = '{}'; })).toEqual(['receipt', 'receiptNames']);
    expect(await wrong((one) => { one.receipt!.head.head.time = '2026-01-01T00:00:00.000Z'; })).toEqual(['receiptHead']);
  });
});
