// Sealed bids and the opening list over them, as spec/sealing has them; the ciphertext itself is left away.

import smCrypto from 'sm-crypto-v2';
import { canonical, digest, encrypt, receipts, sign, signature } from './evidence.mjs';

const { hkdf, sm3 } = smCrypto;
const utf8 = (text) => new TextEncoder().encode(text);
const fromHex = (text) => Uint8Array.from(Buffer.from(text, 'hex'));
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const label = (text) => Buffer.from(`${text}\0`);
const kChunk = 1_048_576;
const kAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const kWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Of the first 17 characters the code with its check character (GB 32100). */
export function creditCode(first) {
  const sum = kWeights.reduce((total, weight, at) => total + weight * kAlphabet.indexOf(first[at]), 0);
  return first + kAlphabet[(31 - (sum % 31)) % 31];
}

function times(x, y) {
  let product = 0;
  for (; y > 0; y >>= 1, x = (x << 1) ^ (x & 0x80 ? 0x11b : 0)) if (y & 1) product ^= x;
  return product;
}
const shareOf = (key, coefficients, i) => key.map((byte, at) => {
  let [sum, power] = [byte, 1];
  for (let row = 0; row < coefficients.length; row += 32) sum ^= times(coefficients[row + at], (power = times(power, i)));
  return sum;
});

/** `bidder` {code, holder}; `custodians` are holders of encryption certificates. `altered` may replace header members or wraps. */
export function sealBid({ lot, documentsDigest, bidder, custodians, seed, altered = {} }) {
  const context = {
    v: 1, platform: lot.slice(0, 11), tenderId: lot.slice(0, 20), lotId: lot, envelope: 'bid', documentsDigest, bidderId: bidder.code, signCertDigest: bidder.holder.keyId, bidId: digest(`bid ${seed}`).slice(0, 32), chunkSize: kChunk,
    k: 2, n: custodians.length, custodians: custodians.map(({ keyId }, at) => ({ i: at + 1, certDigest: keyId })), bidderWrap: { digest: bidder.holder.keyId, kind: 'certificate' }, ...altered.context,
  };
  const ctx = fromHex(digest(canonical(context)));
  const key = fromHex(digest(`key ${seed}`));
  const derive = (purpose, bytes) => hkdf(key, ctx, utf8(`haihe/bid/1/${purpose}`), bytes);
  const shares = custodians.map((_, at) => shareOf(key, derive('coef', 32), at + 1));
  const wrapped = (holder, i, secret) => encrypt(holder, Buffer.concat([label('haihe/bid-wrap/1'), ctx, Buffer.of(i), secret]));
  const wraps = [wrapped(bidder.holder, 0, key), ...custodians.map((holder, at) => wrapped(holder, at + 1, shares[at]))].map((wrap, at) => altered.sealedWraps?.[at] ?? wrap);
  const header = canonical({
    context, chunkCount: 1, cipherBytes: kChunk, root: digest(`root ${seed}`), readingCommit: digest(`reading ${seed}`),
    sc: shares.map((share, at) => digest(new Uint8Array(Buffer.concat([label('haihe/bid-share/1'), ctx, Buffer.of(at + 1), share])))), wrapDigests: wraps.map((wrap) => digest(new Uint8Array(wrap))),
  });
  const tag = sm3(new Uint8Array(Buffer.concat([label('haihe/bid-tag/1'), Buffer.from(header)])), { key: derive('mac', 32), mode: 'hmac' });
  const submission = canonical({ header, tag, wraps: wraps.map((wrap) => wrap.toString('base64')), signature: sign(bidder.holder, 'haihe/bid-submit/1', Buffer.from(digest(header) + tag, 'hex')) });
  return { lot, bidId: context.bidId, bidder, key: hex(key), shares: shares.map(hex), submission, headerDigest: digest(header) };
}

const entryOf = (stream, version, type, instant, who, what) => ({ where: canonical({ stream, version, type, instant }), who: canonical({ actor: who.holder.keyId, principal: who.code, address: '192.0.2.20' }), what: canonical(what) });

/** Bids as they came in, each with its receipt. `received` gives the instant of each. */
export function receivedBids({ trading, witness, bids, received, now }) {
  const entries = bids.map((bid, at) => entryOf(`bidbox/${bid.lot}`, at + 1, 'bid.submitted', received[at], bid.bidder, { bidId: bid.bidId, bidder: bid.bidder.code, headerDigest: bid.headerDigest, lot: bid.lot, receivedAt: received[at], submission: bid.submission }));
  return receipts(trading.holder, trading.code, entries, now, witness).map((receipt, at) => ({ bidId: bids[at].bidId, headerDigest: bids[at].headerDigest, receivedAt: received[at], receipt }));
}

/** What GET /lots/{lot}/opening/bids answers to a custodian; to a bidder, `only` its own. */
export function listToRelease({ trading, witness, lot, documentsDigest, deadline, bids, now, altered = {} }) {
  const at = (minutes) => new Date(Date.parse(deadline) + minutes * 60_000).toISOString();
  const list = canonical({
    tenderId: lot.slice(0, 20), lotId: lot, envelope: 'bid', documentsDigest, deadline, closedIndex: bids.length, leftOut: [],
    bids: bids.map((bid, index) => ({ bidId: bid.bidId, headerDigest: bid.headerDigest, receivedAt: at(index - 90), index })), ...altered.list,
  });
  const signed = signature(trading.holder, 'haihe/opening-list/1', list);
  const entries = [...bids.map((bid, index) => entryOf(`bidbox/${lot}`, index + 1, 'bid.submitted', at(index - 90), bid.bidder, { bidId: bid.bidId })), entryOf(`opening/${lot}`, 1, 'opening.listed', at(0), trading, { list, lot, signature: signed })];
  const receipt = receipts(trading.holder, trading.code, entries, now, witness).at(-1);
  return { list, signature: signed, receipt, bids: bids.map((bid) => ({ bidId: bid.bidId, submission: bid.submission, certificate: bid.bidder.holder.pem })) };
}
