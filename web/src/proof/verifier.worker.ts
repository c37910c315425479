import { checkBidReceipt, type BidToProve } from './check_bid_receipt';
import { checkDraw, type DrawToProve } from './check_draw';
import { checkKeys, type KeysToProve } from './check_keys';
import { checkNotice, type NoticeEvidence } from './check_notice';
import { digest } from './merkle';

export type Question = { notice: NoticeEvidence } | { bids: BidToProve[] } | { draw: DrawToProve } | { keys: KeysToProve } | { file: File };

async function answer(asked: Question): Promise<unknown> {
  if ('file' in asked) return digest(new Uint8Array(await asked.file.arrayBuffer()));
  if ('draw' in asked) return checkDraw(asked.draw);
  if ('keys' in asked) return checkKeys(asked.keys);
  return 'notice' in asked ? checkNotice(asked.notice) : Promise.all(asked.bids.map(checkBidReceipt));
}

self.addEventListener('message', (event: MessageEvent<Question>) => {
  answer(event.data).then((checks) => self.postMessage(checks), (fault: unknown) => setTimeout(() => { throw fault; }));
});
