// Openings of invented lots, one for each state that the hall knows.

import { canonical, digest, signature } from './evidence.mjs';
import { bidders, keeper, notary } from './people.mjs';

const kMinute = 60_000;
const later = (instant, minutes) => new Date(Date.parse(instant) + minutes * kMinute).toISOString();

const kBidders = bidders.map(({ code, name, share, leader }) => [code, name, share, leader]);

export function biddingTerms(tendereeName, signer, more = {}) {
  const custodian = ({ name, signing, encryption }, kind) => ({ name, kind, encryptionCertificate: encryption.pem, signingCertificate: signing.pem });
  return {
    sharesNeeded: 2, custodians: [custodian({ name: tendereeName, signing: signer, encryption: signer }, 'tenderee'), custodian(notary, 'notary'), custodian(keeper, 'key_keeper')],
    openingMode: 'bidders_first', custodiansOpenWhatIsLeft: true, decryptionWindowMinutes: 60, files: ['报价函.pdf', '已标价工程量清单.xlsx'], ...more,
  };
}

const idOf = (lot, index) => digest(`bid ${lot} ${index}`).slice(0, 32);
const filesOf = (lot, index) => ['报价函.pdf', '已标价工程量清单.xlsx'].map((name, nth) => ({ name, size: 482_113 * (nth + 1), sm3: digest(`${lot} ${index} ${nth}`) }));

function recordedBids(lot, price) {
  return kBidders.map(([bidder, bidderName, share, projectLeader], index) => {
    const bid = { bidId: idOf(lot, index), bidder, bidderName, outcome: 'opened', unlockedBy: index === 1 ? 'custodians' : 'bidder', ground: '', faults: index === 2 ? ['bid_is_under_the_documents_in_force', 'file_is_as_listed'] : [] };
    if (index === 3) return { ...bid, outcome: 'withdrawn', unlockedBy: '', ground: 'ciphertext_lost' };
    return { ...bid, reading: { bidderName, price: Math.floor(price * share), periodDays: 180 - index * 5, quality: '合格', projectLeader } };
  });
}

const kObjections = [{ number: 1, bidder: kBidders[0][0], text: '请核对第三家报价的大写金额与小写金额是否一致。', answer: '经当场核对，大写与小写一致。' }];

export function recordOf(tender, lot, openedAt) {
  return { tender: tender.code, lot: lot.code, openedAt, listDigest: digest(`list ${lot.code}`), bids: recordedBids(lot.code, lot.maximumPrice), objections: kObjections, confirmedBy: [kBidders[0][0], kBidders[2][0]], attendedBy: [kBidders[2][0], kBidders[0][0]], basePrice: { price: Math.floor(lot.maximumPrice * 0.94), salt: digest(`salt ${lot.code}`) } };
}

function attendanceOf(deadline, tendereeName) {
  const came = (entity, name, role, minutes) => ({ entity, name, role, attendedAt: later(deadline, minutes) });
  const [first, , third] = kBidders;
  return [came('91120000EXAMPLE00X', tendereeName, 'host', 1), came(third[0], third[1], 'bidder', 2), came(first[0], first[1], 'bidder', 4)];
}

const kSeenByAll = { open: false, held: false, closed: false, failed: false, listed: false, read: false, recorded: true };

/** `hall`: {state, youAre}. */
export function openingOf({ tender, lot, hall, terms, now, signer }) {
  const { state, youAre = 'public' } = hall;
  const deadline = tender.timeTable.bidDeadline;
  const begun = ['listed', 'read', 'recorded'].includes(state);
  const record = recordOf(tender, lot, later(deadline, 61));
  const read = state === 'read' || state === 'recorded';
  const waiting = (index) => index === 1 || index === 3;
  const bids = record.bids.map(({ outcome, ...bid }, index) => (read
    ? { ...bid, state: outcome, files: bid.reading ? filesOf(lot.code, index) : [], underOldDocuments: index === 2 }
    : { bidId: bid.bidId, bidder: bid.bidder, bidderName: bid.bidderName, state: waiting(index) ? 'waiting' : 'unlocked', unlockedBy: waiting(index) ? '' : 'bidder', ground: '', files: [], faults: [], underOldDocuments: index === 2 }));
  const seen = begun && (youAre !== 'public' || kSeenByAll[state]);
  return {
    tender: tender.code, tenderName: tender.name, lot: lot.code, lotName: lot.name, state, now, bidDeadline: deadline, mode: terms.openingMode, custodiansOpenWhatIsLeft: terms.custodiansOpenWhatIsLeft, sharesNeeded: terms.sharesNeeded, decryptionWindowMinutes: terms.decryptionWindowMinutes, basePriceSealed: begun,
    ...(begun ? { windowEndsAt: later(deadline, terms.decryptionWindowMinutes), bidCount: bids.length } : state === 'failed' ? { bidCount: 2 } : {}),
    custodians: terms.custodians.map(({ name, kind }, index) => ({ number: index + 1, name, kind, released: read ? index > 0 : begun && (youAre === 'custodian' ? index === 2 : index === 1) })),
    bids: seen ? bids : [],
    objections: seen && read ? (state === 'read' ? [...kObjections, { number: 2, bidder: kBidders[1][0], text: '请说明第四家投标文件未能开启的原因。', answer: '' }] : kObjections) : [],
    confirmedBy: seen && read ? record.confirmedBy : [],
    attendance: seen ? attendanceOf(deadline, tender.tendereeName) : [],
    ...(state === 'recorded' ? { record, recordedAt: later(deadline, 95), recordSignature: signature(signer, 'haihe/opening-record/1', canonical(record)) } : {}),
    ...(read ? { basePrice: record.basePrice } : {}),
    youAre,
  };
}
