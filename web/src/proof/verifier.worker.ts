import { checkBidReceipt, type BidToProve } from './check_bid_receipt';
import { checkNotice, type NoticeEvidence } from './check_notice';

export type Question = { notice: NoticeEvidence } | { bids: BidToProve[] };

self.addEventListener('message', (event: MessageEvent<Question>) => {
  const asked = event.data;
  void ('notice' in asked ? checkNotice(asked.notice) : Promise.all(asked.bids.map(checkBidReceipt))).then((checks) => self.postMessage(checks));
});
