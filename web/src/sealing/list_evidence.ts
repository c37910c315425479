// What is verified of an opening list before anything is released under it (spec/sealing §9).

import type { components } from '@/api/trading';
import type { components as Node } from '@/api/node';
import { utf8 } from '@/proof/bytes';
import { canonical, readCanonical, type Json } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
import { certificateDigest, entryLeaf, holdsText, isIncluded, partsMatch, receiptHeadVerifies } from '@/proof/receipt';
import { verifies } from '@/proof/signature';
import { require } from './exact';
import { readOpeningList, type OpeningList } from './opening_list';
import { walk, type Tell } from './release_steps';

export type ListToRelease = components['schemas']['ListToRelease'];
export type DocumentsInForce = components['schemas']['DocumentsInForce'];
export type BiddingTerms = Node['schemas']['BiddingTerms'];
type Announcement = Node['schemas']['Announcement'];
type Signature = Node['schemas']['Signature'];

const kTenderDigits = 20;

export const tenderOf = (lot: string) => lot.slice(0, kTenderDigits);

async function requireSigned(text: string, signature: Signature, label: string): Promise<void> {
  require(signature.label === label && (await verifies(signature.certificate, label, text, signature.value)));
}

/** The platform's own list of this very lot, in its ledger, and the deadline has come by our clock. */
export async function checkList(tell: Tell, lot: string, listed: ListToRelease, now: number): Promise<OpeningList> {
  const { receipt, signature } = listed;
  const list = await walk(tell, 'list', ({ hash, say }) => {
    hash('SM3(list)', digest(utf8(listed.list)));
    const read = readOpeningList(listed.list);
    require(read.lotId === lot && read.tenderId === tenderOf(lot));
    say({ n: read.bids.length });
    return read;
  });
  await walk(tell, 'listSignature', async ({ hash }) => {
    hash('SM3(certificate)', certificateDigest(signature.certificate));
    await requireSigned(listed.list, signature, 'haihe/opening-list/1');
  });
  await walk(tell, 'receipt', ({ hash, say }) => {
    hash('leaf', entryLeaf(receipt));
    hash('root', receipt.head.head.root);
    say({ index: receipt.index });
    require(partsMatch(receipt) && isIncluded(receipt));
    require(receipt.what.value !== undefined && holdsText(JSON.parse(receipt.what.value) as Json, listed.list));
  });
  await walk(tell, 'head', async ({ hash }) => {
    hash('keyId', receipt.head.head.keyId);
    require(certificateDigest(receipt.certificate) === certificateDigest(signature.certificate) && (await receiptHeadVerifies(receipt)));
  });
  await walk(tell, 'clock', () => require(now >= Date.parse(list.deadline)));
  return list;
}

/** A witness saw this head at the deadline or later. Its signature is not checked: the platform hands out no certificate of a witness. */
export async function checkWitness(tell: Tell, list: OpeningList, { receipt }: ListToRelease): Promise<void> {
  await walk(tell, 'witness', ({ hash, say }) => {
    const head = digest(utf8(canonical(receipt.head.head)));
    hash('SM3(head)', head);
    const seen = receipt.cosignatures.find((one) => one.head === head && Date.parse(one.time) >= Date.parse(list.deadline));
    require(seen !== undefined);
    say({ witness: seen!.witness, time: seen!.time });
  });
}

interface Amendment {
  tender?: Json;
  number?: Json;
  newBidDeadline?: string;
  bidDeadlineBefore?: string;
  bidDeadlineAfter?: string;
}

const kAmendmentLabels = ['haihe/clarification/1', 'haihe/deadline-change/1'];

/** The deadline after an amendment; it only ever moves back. */
function moved(before: string, { newBidDeadline, bidDeadlineBefore, bidDeadlineAfter }: Amendment): string {
  require(bidDeadlineBefore === undefined || bidDeadlineBefore === before);
  const after = bidDeadlineAfter ?? newBidDeadline ?? before;
  require(Date.parse(after) >= Date.parse(before));
  return after;
}

/** The signed documents in force are those of the list, and its deadline is theirs. What they state of bidding. */
export async function checkDocuments(tell: Tell, list: OpeningList, documents: DocumentsInForce): Promise<BiddingTerms> {
  const { announcement, manifest, amendments } = documents;
  const read: Amendment[] = [];
  const terms = await walk(tell, 'documents', async ({ hash }) => {
    const texts = [manifest.text, ...amendments.map((one) => one.text)];
    hash('SM3(documents)', digest(utf8(texts.join(''))));
    await requireSigned(manifest.text, manifest.signature, 'haihe/documents/1');
    const count = new Map<string, number>();
    for (const { text, signature } of amendments) {
      require(kAmendmentLabels.includes(signature.label));
      await requireSigned(text, signature, signature.label);
      const amendment = readCanonical(text) as Amendment;
      const number = (count.get(signature.label) ?? 0) + 1;
      count.set(signature.label, number);
      require(amendment.tender === list.tenderId && amendment.number === number);
      read.push(amendment);
    }
    require(digest(utf8(texts.join(''))) === list.documentsDigest);
    const { tender, bidding } = readCanonical(manifest.text) as { tender?: Json; bidding?: unknown };
    require(tender === list.tenderId && bidding !== undefined);
    return bidding as BiddingTerms;
  });
  await walk(tell, 'deadline', async ({ say }) => {
    await requireSigned(announcement.text, announcement.signature, 'haihe/announcement/1');
    const announced = readCanonical(announcement.text) as unknown as Announcement;
    require(announced.tender === list.tenderId && announced.documentsDigest === digest(utf8(manifest.text)));
    const deadline = read.reduce(moved, announced.timeTable.bidDeadline);
    say({ deadline });
    require(deadline === list.deadline);
  });
  return terms;
}
