// What a reader's own browser can check of a notice. Not the certificates' chain or revocation: `haihe verify` does.

import { canonical, readCanonical, type Json } from './canonical';
import { utf8 } from './bytes';
import { check as checkOf, type Check as CheckOf } from './check';
import { digest, includes, leaf } from './merkle';
import { certificateDigest, entryLeaf, headVerifies, isIncluded, partsMatch, receiptHeadVerifies, type Head, type Receipt } from './receipt';
import { verifies } from './signature';

const kOutboxHeadLabel = 'haihe/outbox-head/1';
const kSignedTexts: Record<string, { member: string; label: string }> = {
  'announcement.published': { member: 'announcement', label: 'haihe/announcement/1' },
  'clarification.issued': { member: 'clarification', label: 'haihe/clarification/1' },
  'opening.record': { member: 'record', label: 'haihe/opening-record/1' },
};

export interface NoticeEvidence {
  message: string;
  proof: { message: string; outboxHead: Head; inclusion: string[] };
  platformCertificate: string;
  receipt?: Receipt;
}

export type CheckName = 'text' | 'signature' | 'outbox' | 'outboxHead' | 'receipt' | 'receiptHead' | 'receiptNames';
export type Check = CheckOf<CheckName>;

type Message = { origin: string; epoch: number; sequence: number; type: string; payload: { [key: string]: Json } };

const check = checkOf<CheckName>;

export async function checkNotice(evidence: NoticeEvidence): Promise<Check[]> {
  const { proof, receipt } = evidence;
  const list: Check[] = [];
  list.push(await check('text', async (hashes) => {
    hashes.push({ name: 'SM3(message)', value: digest(utf8(evidence.message)) });
    readCanonical(evidence.message);
    return proof.message === evidence.message;
  }));
  list.push(await check('signature', async (hashes) => {
    const message = readCanonical(evidence.message) as Message;
    const signed = kSignedTexts[message.type];
    if (!signed) return 'absent';
    const text = message.payload[signed.member] as string;
    const signature = message.payload.signature as { label: string; certificate: string; value: string };
    readCanonical(text);
    hashes.push({ name: `SM3(${signed.member})`, value: digest(utf8(text)) });
    hashes.push({ name: 'SM3(certificate)', value: certificateDigest(signature.certificate) });
    return signature.label === signed.label && (await verifies(signature.certificate, signed.label, text, signature.value));
  }));
  list.push(await check('outbox', async (hashes) => {
    const message = readCanonical(evidence.message) as Message;
    const { head } = proof.outboxHead;
    const leafHash = leaf(utf8(evidence.message));
    hashes.push({ name: 'leaf', value: leafHash }, { name: 'root', value: head.root });
    if (head.logId !== message.origin || head.epoch !== message.epoch) return false;
    return includes(leafHash, message.sequence, head.size, proof.inclusion, head.root);
  }));
  list.push(await check('outboxHead', async (hashes) => {
    hashes.push({ name: 'keyId', value: proof.outboxHead.head.keyId });
    return headVerifies(proof.outboxHead, kOutboxHeadLabel, evidence.platformCertificate);
  }));
  if (!receipt) return [...list, { name: 'receipt', result: 'absent', hashes: [] }];
  list.push(await check('receipt', async (hashes) => {
    hashes.push({ name: 'leaf', value: entryLeaf(receipt) }, { name: 'root', value: receipt.head.head.root });
    return partsMatch(receipt) && isIncluded(receipt);
  }));
  list.push(await check('receiptHead', async (hashes) => {
    hashes.push({ name: 'keyId', value: receipt.head.head.keyId });
    return receiptHeadVerifies(receipt);
  }));
  list.push(await check('receiptNames', async () => {
    if (receipt.what.value === undefined) return 'absent';
    return names(JSON.parse(receipt.what.value) as Json, evidence.message, digest(utf8(evidence.message)), leaf(utf8(evidence.message)));
  }));
  return list;
}

/** The entry holds the message itself, as text or value, or its digest, anywhere within. */
function names(value: Json, message: string, messageDigest: string, leafHash: string): boolean {
  if (typeof value === 'string') return value === message || value === messageDigest || value === leafHash;
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some((item) => names(item, message, messageDigest, leafHash));
  return canonical(value) === message || Object.values(value).some((item) => names(item, message, messageDigest, leafHash));
}
