// A receipt: an entry of a node's ledger, disclosed in part, under a signed head (spec/exchange).

import { canonical, type Json } from './canonical';
import { concat, fromHex, u64, utf8 } from './bytes';
import { certificateFromPem } from './der';
import { digest, hmac, includes, leaf, type Hash } from './merkle';
import { verifies } from './signature';

const kEntryLabel = 'haihe/entry/1';
const kTreeHeadLabel = 'haihe/tree-head/1';

export interface Head {
  head: { logId: string; epoch: number; size: number; root: string; time: string; keyId: string };
  signature: string;
}
export interface Part {
  commitment: string;
  salt?: string;
  value?: string;
}
export interface Receipt {
  index: number;
  where: Part;
  who: Part;
  what: Part;
  proof: string[];
  head: Head;
  certificate: string;
}

export function certificateDigest(pem: string): Hash {
  return digest(certificateFromPem(pem));
}

/** What is disclosed is what was committed to: value and salt together, or neither. */
export function partsMatch({ where, who, what }: Receipt): boolean {
  return [where, who, what].every(({ commitment, salt, value }) => (value === undefined && salt === undefined) || (value !== undefined && salt !== undefined && hmac(fromHex(salt), value) === commitment));
}

export function entryLeaf({ index, where, who, what }: Receipt): Hash {
  return leaf(concat(utf8(kEntryLabel), Uint8Array.of(0), u64(index), ...[where, who, what].map((part) => fromHex(part.commitment))));
}

export function isIncluded(receipt: Receipt): boolean {
  const { head } = receipt.head;
  return includes(entryLeaf(receipt), receipt.index, head.size, receipt.proof, head.root);
}

export async function headVerifies(head: Head, label: string, certificate: string): Promise<boolean> {
  return certificateDigest(certificate) === head.head.keyId && verifies(certificate, label, canonical(head.head), head.signature);
}

export function receiptHeadVerifies({ head, certificate }: Receipt): Promise<boolean> {
  return headVerifies(head, kTreeHeadLabel, certificate);
}

/** Some text of the value, however deep, is this one. */
export function holdsText(value: Json, wanted: string): boolean {
  if (typeof value === 'string') return value === wanted;
  return value !== null && typeof value === 'object' && Object.values(value).some((item) => holdsText(item, wanted));
}
