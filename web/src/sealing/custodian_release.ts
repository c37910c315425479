// A custodian's one act for the whole list (spec/sealing §9): all is verified, then every share is taken out and signed.

import { fromHex, hex, utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
import { certificateDigest } from '@/proof/receipt';
import type { PrivateKey } from '@/signing/private_key';
import { signedBy } from '@/signing/sign';
import { custodianNumber } from './context';
import { require } from './exact';
import { readSubmission, wrapOf, type Submission } from './header';
import { checkDocuments, checkList, checkWitness, type BiddingTerms, type DocumentsInForce, type ListToRelease } from './list_evidence';
import { kBiddersMin, type OpeningList } from './opening_list';
import { walk, type Tell } from './release_steps';
import { commitmentOf } from './shares';
import { openWrap } from './wrap';

export interface CustodianEvidence {
  lot: string;
  listed: ListToRelease;
  documents: DocumentsInForce;
  /** By the custodian's own clock. */
  now: number;
}
export interface Holder {
  key: PrivateKey;
  certificate: string;
}
export type SignedRelease = { release: string; signature: { label: string; certificate: string; value: string } };
type Share = { bidId: string; i: number } & ({ share: string } | { unusable: true });

const kLabel = 'haihe/share-release/1';

/** Exactly the bids of the list, in its order, each of its lot; of three bidders at least. */
function bidsOf(list: OpeningList, listed: ListToRelease, terms: BiddingTerms): Submission[] {
  const given = listed.bids.map((one) => readSubmission(one.submission));
  require(given.length === list.bids.length);
  const bids = list.bids.map((bid) => given.find(({ header }) => header.digest === bid.headerDigest)!);
  const named = terms.custodians.map((one) => certificateDigest(one.encryptionCertificate));
  for (const [at, bid] of bids.entries()) {
    require(bid !== undefined);
    const { context } = bid.header;
    require(context.bidId === list.bids[at]!.bidId && context.tenderId === list.tenderId && context.lotId === list.lotId && context.envelope === list.envelope);
    // a bid under older documents names the custodians of those
    require(context.documentsDigest !== list.documentsDigest || context.custodians.map((one) => one.certDigest).join() === named.join());
  }
  require(new Set(bids.map(({ header }) => header.context.bidderId)).size >= kBiddersMin);
  return bids;
}

async function shareOf({ header }: Submission, i: number, wrap: Uint8Array, key: PrivateKey): Promise<Share> {
  const { bidId } = header.context;
  const share = await openWrap(key, wrap, header.ctx, i);
  if (!share || commitmentOf(header.ctx, i, share) !== header.sc[i - 1]) return { bidId, i, unusable: true };
  return { bidId, i, share: hex(share) };
}

export async function releaseShares(tell: Tell, evidence: CustodianEvidence, signer: Holder, decrypter: Holder): Promise<SignedRelease> {
  const { lot, listed } = evidence;
  const list = await checkList(tell, lot, listed, evidence.now);
  await checkWitness(tell, list, listed);
  const terms = await checkDocuments(tell, list, evidence.documents);
  const encryption = certificateDigest(decrypter.certificate);
  await walk(tell, 'custodian', ({ hash, say }) => {
    const signing = certificateDigest(signer.certificate);
    const at = terms.custodians.findIndex((one) => certificateDigest(one.signingCertificate) === signing);
    hash('SM3(signing certificate)', signing);
    hash('SM3(encryption certificate)', encryption);
    require(at >= 0 && certificateDigest(terms.custodians[at]!.encryptionCertificate) === encryption);
    say({ number: at + 1 });
  });
  const bids = await walk(tell, 'bids', ({ say }) => {
    say({ n: list.bids.length });
    return bidsOf(list, listed, terms);
  });
  const mine = await walk(tell, 'wraps', ({ hash, say }) => {
    const kept = bids.map((bid) => ({ bid, i: custodianNumber(bid.header.context, encryption) })).filter(({ i }) => i > 0);
    require(kept.length > 0);
    say({ n: kept.length });
    return kept.map(({ bid, i }) => {
      const wrap = wrapOf(bid, i);
      hash(`SM3(wrap ${i} of ${bid.header.context.bidId})`, digest(wrap));
      return { bid, i, wrap };
    });
  });
  const shares = await walk(tell, 'shares', async ({ hash, say }) => {
    const all: Share[] = [];
    for (const { bid, i, wrap } of mine) {
      const share = await shareOf(bid, i, wrap, decrypter.key);
      if ('share' in share) hash(`SM3(share of ${share.bidId})`, commitmentOf(bid.header.ctx, i, fromHex(share.share)));
      all.push(share);
    }
    const unusable = all.filter((one) => 'unusable' in one).length;
    say({ n: all.length - unusable, unusable });
    return all;
  });
  return walk(tell, 'signed', async ({ hash }) => {
    const release = canonical({ listDigest: digest(utf8(listed.list)), shares });
    hash('SM3(release)', digest(utf8(release)));
    return { release, signature: await signedBy(signer.key, signer.certificate, kLabel, release) };
  });
}
