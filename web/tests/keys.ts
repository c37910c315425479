// Keys made by OpenSSL while the tests run; nothing of them is kept.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Kind = 'sm2' | 'p256' | 'rsa';
const kAlgorithms: Record<Kind, string[]> = { sm2: ['-algorithm', 'SM2'], p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'] };
const run = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] });

function inFolder<T>(work: (at: (name: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-keys-'));
  try {
    return work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A key, its certificate, and the key again as each form of encryption writes it. */
export function made(kind: Kind, passphrase = 'pass phrase 口令') {
  return inFolder((at) => {
    run('genpkey', ...kAlgorithms[kind], '-out', at('key'));
    const options = kind === 'sm2' ? ['-sm3', '-sigopt', 'distid:1234567812345678'] : ['-sha256'];
    run('req', '-new', '-x509', '-key', at('key'), ...options, '-utf8', '-days', '2', '-subj', '/C=CN/O=示例单位/CN=示例经办', '-out', at('certificate'));
    const encrypted = (...more: string[]) => run('pkcs8', '-topk8', '-in', at('key'), '-passout', `pass:${passphrase}`, ...more).toString();
    return {
      key: readFileSync(at('key'), 'utf8'), certificate: readFileSync(at('certificate'), 'utf8'),
      encrypted: { pkey: run('pkey', '-in', at('key'), '-aes256', '-passout', `pass:${passphrase}`).toString(), topk8: encrypted(), aes128: encrypted('-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA512'), oldPrf: encrypted('-v2', 'aes-256-cbc', '-v2prf', 'hmacWithSHA1', '-iter', '5000') },
      unsupported: encrypted('-v2', 'des3'),
    };
  });
}

export const legacyEc = () => run('ecparam', '-name', 'prime256v1', '-genkey', '-noout').toString();
