// The context of a sealed bid (spec/sealing §2): what it is for and who can open it.

import type { Json } from '@/proof/canonical';
import { bidId, digest, exactly, integer, list, require, string } from './exact';

export interface Context {
  platform: string;
  tenderId: string;
  lotId: string;
  envelope: string;
  documentsDigest: string;
  bidderId: string;
  signCertDigest: string;
  bidId: string;
  k: number;
  n: number;
  custodians: { i: number; certDigest: string }[];
  bidderWrap: { kind: 'none' | 'certificate' | 'localKey'; digest?: string };
}

export const kChunkSize = 1_048_576;
const kMembers = ['v', 'platform', 'tenderId', 'lotId', 'envelope', 'documentsDigest', 'bidderId', 'signCertDigest', 'bidId', 'chunkSize', 'k', 'n', 'custodians', 'bidderWrap'];
const kCustodiansMax = 16;
const kAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const kWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100: 18 characters, the last a check. */
export function isSocialCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  const sum = kWeights.reduce((total, weight, at) => total + weight * kAlphabet.indexOf(code[at]!), 0);
  return kAlphabet[(31 - (sum % 31)) % 31] === code[17];
}

function bidderWrapOf(value: Json | undefined): Context['bidderWrap'] {
  const { kind, digest: named } = exactly(value, ['kind'], ['digest']);
  if (kind === 'none') {
    require(named === undefined);
    return { kind };
  }
  require(kind === 'certificate' || kind === 'localKey');
  return { kind: kind as 'certificate' | 'localKey', digest: digest(named) };
}

export function readContext(value: Json | undefined): Context {
  const members = exactly(value, kMembers);
  integer(members.v, 1, 1);
  integer(members.chunkSize, kChunkSize, kChunkSize);
  const n = integer(members.n, 3, kCustodiansMax);
  const context: Context = {
    platform: string(members.platform, /^[A-Z]\d{10}$/),
    tenderId: string(members.tenderId, /^[A-Z]\d{19}$/),
    lotId: string(members.lotId, /^[A-Z]\d{22}$/),
    envelope: string(members.envelope, /^[a-z0-9-]{1,32}$/),
    documentsDigest: digest(members.documentsDigest),
    bidderId: string(members.bidderId),
    signCertDigest: digest(members.signCertDigest),
    bidId: bidId(members.bidId),
    k: integer(members.k, 2, n),
    n,
    custodians: list(members.custodians, (one) => {
      const { i, certDigest } = exactly(one, ['i', 'certDigest']);
      return { i: integer(i, 1, n), certDigest: digest(certDigest) };
    }),
    bidderWrap: bidderWrapOf(members.bidderWrap),
  };
  require(context.tenderId.startsWith(context.platform) && context.lotId.startsWith(context.tenderId) && isSocialCreditCode(context.bidderId));
  require(context.custodians.length === n && context.custodians.every((one, at) => one.i === at + 1));
  require(new Set(context.custodians.map((one) => one.certDigest)).size === n);
  return context;
}

/** The number under which this certificate holds a share; 0: under none. */
export function custodianNumber(context: Context, certificateDigest: string): number {
  return context.custodians.find((one) => one.certDigest === certificateDigest)?.i ?? 0;
}
