// People of the mocked world, and how they sign in: real certificates, real signatures, sessions in memory.

import { createPublicKey, randomBytes, verify, X509Certificate } from 'node:crypto';
import smCrypto from 'sm-crypto-v2';
import { canonical, digest } from './evidence.mjs';

const { sm2 } = smCrypto;
const kMinute = 60_000;
const kCookie = '__Host-haihe';
const people = new Map();
const challenges = new Map();
const sessions = new Map();
const refusal = (status, rule, zh, en) => ({ status, type: `/problems/${rule}`, title: zh, detail: zh, rule, path: '', facts: [], text: { zh, en } });

export const digestOf = (pem) => digest(new Uint8Array(new X509Certificate(pem).raw));

/** Makes a certificate known, as of one who is {name, entity, roles, duties}. */
export function bind(pem, who) {
  people.set(digestOf(pem), { certificate: digestOf(pem), platform: false, ...who });
}

function verifies(pem, label, text, value) {
  const signed = Buffer.from(`${label}\0${text}`);
  const point = /2a811ccf5501822d034200(04[0-9a-f]{128})/.exec(Buffer.from(new X509Certificate(pem).raw).toString('hex'))?.[1];
  const given = Buffer.from(value, 'base64');
  if (point) return sm2.doVerifySignature(new Uint8Array(signed), given.toString('hex'), point, { der: true, hash: true, userId: '1234567812345678' });
  return verify('sha256', signed, createPublicKey(pem), given);
}

const sessionOf = (request) => new RegExp(`${kCookie}=([0-9a-f]+)`).exec(request.headers.cookie ?? '')?.[1];
export const callerOf = (request) => sessions.get(sessionOf(request));
/** The cookie of one who has signed in, without the page of it. */
export function enter(certificate) {
  const session = randomBytes(32).toString('hex');
  sessions.set(session, people.get(certificate));
  return `${kCookie}=${session}`;
}
export const nobody = () => refusal(401, 'request_is_signed_or_signed_in', '请先用证书登录，或者对请求签名。', 'Sign in with a certificate, or sign the request.');
export const isSigned = (signature, label, text) => signature.label === label && verifies(signature.certificate, label, text, signature.value);

/** {value, cookie?} for the four paths of signing in; undefined for any other. */
export function answerSignIn({ request, path, body, platform, now }) {
  if (path === '/session') return { value: callerOf(request) ?? nobody() };
  if (path === '/sign-out') {
    const known = sessions.delete(sessionOf(request));
    return known ? { value: {}, cookie: `${kCookie}=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0` } : { value: nobody() };
  }
  if (path === '/sign-in/challenge') {
    const known = digestOf(body.certificate);
    if (!people.has(known)) return { value: refusal(401, 'certificate_is_bound', '该证书没有登记在任何单位名下。', 'The certificate is not bound to any entity.') };
    const nonce = randomBytes(32).toString('hex');
    const challenge = canonical({ origin: `http://${request.headers.host}`, platform, nonce, certDigest: known, issuedAt: now, expiresAt: new Date(Date.parse(now) + kMinute).toISOString() });
    challenges.set(challenge, known);
    return { value: { challenge, nonce } };
  }
  if (path !== '/sign-in') return undefined;
  const known = challenges.get(body.challenge);
  challenges.delete(body.challenge);
  if (!known) return { value: refusal(401, 'challenge_is_known', '登录挑战不存在、已使用或者已经过期，请重新获取。', 'The challenge is unknown, used or too old; ask for a new one.') };
  if (digestOf(body.signature.certificate) !== known || !isSigned(body.signature, 'haihe/sign-in/1', body.challenge)) return { value: refusal(401, 'challenge_is_signed', '登录签名无效。', 'The sign-in signature is not valid.') };
  const session = randomBytes(32).toString('hex');
  sessions.set(session, people.get(known));
  return { value: { session, expiresAt: new Date(Date.parse(now) + 480 * kMinute).toISOString() }, cookie: `${kCookie}=${session}; Secure; HttpOnly; SameSite=Strict; Path=/` };
}
