// The entry with which a platform's ledger, or the hub's, begins a new epoch (spec/exchange, 4.2 and 4.3): declared by two people, in its place. Whether
// they are officers of who operates the platform, the hub has judged: its cosignature is for the tool.

import { readCanonical, type Json } from './canonical';
import { commonNameOf } from './der';
import { certificateDigest, isIncluded, partsMatch, receiptHeadVerifies, type Receipt } from './receipt';
import { verifies } from './signature';

const kNewEpochLabel = 'haihe/new-epoch/1';
const kHubEpochLabel = 'haihe/hub-epoch/1';
const kEpochBegun = 'platform-epoch.begun';

export interface Declaration {
  platform: string;
  epoch: number;
  certificate: string;
  kept: { entries: number; root: string; messages: number };
  witnessed?: { size: number };
  received?: number;
  /** Of the hub: what each platform holds of it. */
  holders?: { platform: string; witnessed: { size: number }; read: number }[];
  ground: 'ledger_lost' | 'key_compromised';
  reason: string;
  declaredAt: string;
}
export interface Begun {
  type: string;
  declared: Declaration;
  text: string;
  /** The one that signs in the epoch. */
  certificate: string;
  signatures: { label: string; certificate: string; value: string }[];
}

/** What the receipt of platform-epoch.begun says; throws when it is none. */
export function begunIn({ where, what }: Receipt): Begun {
  const { type } = readCanonical(where.value ?? '') as unknown as { type: string };
  const { declaration, certificate, signatures } = readCanonical(what.value ?? '') as unknown as { declaration: string; certificate: string; signatures: Begun['signatures'] };
  return { type, declared: readCanonical(declaration) as Json as unknown as Declaration, text: declaration, certificate, signatures };
}

export async function isDeclared(platform: string, receipt: Receipt): Promise<boolean> {
  const { type, declared, text, certificate, signatures } = begunIn(receipt);
  const [first, second, ...more] = signatures;
  const label = declared.holders ? kHubEpochLabel : kNewEpochLabel;
  if (type !== kEpochBegun || declared.platform !== platform || declared.kept.entries !== receipt.index || declared.certificate !== certificateDigest(certificate)) return false;
  if (!first || !second || more.length || certificateDigest(first.certificate) === certificateDigest(second.certificate) || commonNameOf(first.certificate) === commonNameOf(second.certificate)) return false;
  for (const one of signatures) if (one.label !== label || !(await verifies(one.certificate, label, text, one.value))) return false;
  return receipt.head.head.logId === platform && receipt.head.head.epoch >= declared.epoch && partsMatch(receipt) && isIncluded(receipt) && receiptHeadVerifies(receipt);
}
