// A bidder releases the key of its own bid (spec/sealing §9): it counts only when it fits.

import { hex, utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest } from '@/proof/merkle';
import { certificateDigest } from '@/proof/receipt';
import type { PrivateKey } from '@/signing/private_key';
import { signedBy } from '@/signing/sign';
import type { Holder, SignedRelease } from './custodian_release';
import { require } from './exact';
import { readSubmission, wrapOf } from './header';
import { checkList, type ListToRelease } from './list_evidence';
import { kBiddersMin } from './opening_list';
import { walk, type Tell } from './release_steps';
import { fits } from './shares';
import { openWrap } from './wrap';

export interface BidderEvidence {
  lot: string;
  listed: ListToRelease;
  now: number;
}

const kLabel = 'haihe/bid-release/1';

export async function releaseOwn(tell: Tell, { lot, listed, now }: BidderEvidence, signer: Holder, decrypter: PrivateKey): Promise<SignedRelease> {
  const list = await checkList(tell, lot, listed, now);
  const { bid, bidId } = await walk(tell, 'bid', ({ hash }) => {
    require(list.bids.length >= kBiddersMin && listed.bids.length === 1);
    const bid = readSubmission(listed.bids[0]!.submission);
    const { context } = bid.header;
    hash('SM3(header)', bid.header.digest);
    require(list.bids.some((one) => one.bidId === context.bidId && one.headerDigest === bid.header.digest));
    require(context.tenderId === list.tenderId && context.lotId === list.lotId && context.envelope === list.envelope);
    require(context.signCertDigest === certificateDigest(signer.certificate));
    return { bid, bidId: context.bidId };
  });
  const key = await walk(tell, 'key', async ({ hash }) => {
    const wrap = wrapOf(bid, 0);
    hash('SM3(wrap 0)', digest(wrap));
    const key = await openWrap(decrypter, wrap, bid.header.ctx, 0);
    require(key !== undefined && fits(bid.header, bid.tag, key));
    return hex(key!);
  });
  return walk(tell, 'signed', async ({ hash }) => {
    const release = canonical({ bidId, key, listDigest: digest(utf8(listed.list)) });
    hash('SM3(release)', digest(utf8(release)));
    return { release, signature: await signedBy(signer.key, signer.certificate, kLabel, release) };
  });
}
