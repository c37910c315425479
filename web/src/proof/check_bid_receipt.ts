// What a bidder's own browser can check of the receipt of a bid. Not the platform's certificate: `haihe verify` does.

import type { Json } from './canonical';
import { check, type Check } from './check';
import { certificateDigest, entryLeaf, holdsText, isIncluded, partsMatch, receiptHeadVerifies, type Receipt } from './receipt';

export interface BidToProve {
  bidId: string;
  headerDigest: string;
  receivedAt: string;
  receipt: Receipt;
}
export type BidCheckName = 'entry' | 'head' | 'names';

export function checkBidReceipt({ bidId, headerDigest, receivedAt, receipt }: BidToProve): Promise<Check<BidCheckName>[]> {
  return Promise.all([
    check<BidCheckName>('entry', (hashes) => {
      hashes.push({ name: 'leaf', value: entryLeaf(receipt) }, { name: 'root', value: receipt.head.head.root });
      return partsMatch(receipt) && isIncluded(receipt);
    }),
    check<BidCheckName>('head', (hashes) => {
      hashes.push({ name: 'keyId', value: certificateDigest(receipt.certificate) });
      return receiptHeadVerifies(receipt);
    }),
    check<BidCheckName>('names', (hashes) => {
      hashes.push({ name: 'SM3(header)', value: headerDigest });
      if (receipt.what.value === undefined) return 'absent';
      const what = JSON.parse(receipt.what.value) as Json;
      return [bidId, headerDigest, receivedAt].every((text) => holdsText(what, text));
    }),
  ]);
}
