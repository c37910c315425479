// The opening list (spec/sealing §9): which sealed bids of a lot are opened.

import { bidId, digest, document, exactly, instant, integer, list, require, string } from './exact';

export interface OpeningList {
  tenderId: string;
  lotId: string;
  envelope: string;
  documentsDigest: string;
  deadline: string;
  closedIndex: number;
  bids: { bidId: string; headerDigest: string; receivedAt: string; index: number }[];
}

export const kBiddersMin = 3; // 招标投标法 第二十八条
const kBytesMax = 4 * 1024 * 1024;

export function readOpeningList(text: string): OpeningList {
  const members = document(text, kBytesMax, ['bids', 'closedIndex', 'deadline', 'documentsDigest', 'envelope', 'leftOut', 'lotId', 'tenderId']);
  const closedIndex = integer(members.closedIndex, 0, Number.MAX_SAFE_INTEGER);
  const deadline = instant(members.deadline);
  const bids = list(members.bids, (one) => {
    const bid = exactly(one, ['bidId', 'headerDigest', 'receivedAt', 'index']);
    return { bidId: bidId(bid.bidId), headerDigest: digest(bid.headerDigest), receivedAt: instant(bid.receivedAt), index: integer(bid.index, 0, closedIndex - 1) };
  });
  const leftOut = list(members.leftOut, (one) => {
    const bid = exactly(one, ['bidId', 'reason']);
    string(bid.reason, /^(withdrawn|superseded|refused)$/);
    return bidId(bid.bidId);
  });
  require(bids.every((bid, at) => bid.receivedAt < deadline && (at === 0 || bid.index > bids[at - 1]!.index)));
  require(new Set([...bids.map((bid) => bid.bidId), ...leftOut]).size === bids.length + leftOut.length);
  require(new Set(bids.map((bid) => bid.headerDigest)).size === bids.length);
  return { tenderId: string(members.tenderId), lotId: string(members.lotId), envelope: string(members.envelope), documentsDigest: digest(members.documentsDigest), deadline, closedIndex, bids };
}
