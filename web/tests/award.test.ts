import { describe, expect, it } from 'vitest';
import type { AwardPage, Contract, Extension, Objection, ObjectionsPage, PostedCandidate } from '@/app/api';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';
import { awardStages, awardTask, candidatesNoticeOf, eligible, isPosting, kCancelGrounds, mayReevaluate, nameOf, noticesOf, recordedWhy, standing } from '@/features/award/award_text';
import { examinationOpinionOf, examinationStanding, kExaminationGrounds } from '@/features/award/examination_text';
import { answerOf, hasLapsed, requestFault, requestOf, standingOf } from '@/features/award/validity_text';
import { bondMost, clausesBeside, contractToSign, groundsOf, implied, isOver, kContractLabel } from '@/features/contract/contract_text';
import { candidatesOf, inOrder, namesSome, targetsOf, whatIsWrong } from '@/features/dispute/dispute_text';
import { canonical } from '@/proof/canonical';

const candidate = (rank: number): PostedCandidate => ({ rank, bidder: `code ${rank}`, bidderName: `示例 ${rank}`, price: 1000 * rank, periodDays: 90, quality: '合格', projectLeader: '示例甲', response: 'yes' });
const three = [1, 2, 3].map(candidate);
const until = '2026-03-21T16:00:00.000Z';
const during = Date.parse('2026-03-20T00:00:00.000Z');
const after = Date.parse(until);
const out = (rank: number, ground: 'gave_up' | 'no_bond' = 'no_bond') => ({ candidate: `code ${rank}`, ground, reasons: '理由' });
const page = (more: Partial<AwardPage> = {}, host: Partial<NonNullable<AwardPage['host']>> = {}): AwardPage => ({
  tender: 'T', tenderName: '项目', lot: 'L', lotName: '标段', state: 'posted', now: until, held: false, youAre: 'host', steps: [], cancelled: [], validUntil: '2026-06-21T16:00:00.000Z',
  candidates: { tender: 'T', lot: 'L', candidates: three, postedUntil: until, objectionChannel: '招标人' }, host: { candidates: [], firstMustWin: true, out: [], gaveUp: [], upheldAgainst: [], notices: [], ...host }, ...more,
});

const extension: Extension = {
  request: { tender: 'T', lot: 'L', number: 1, validUntilBefore: '2026-06-21T16:00:00.000Z', validUntil: '2026-08-20T16:00:00.000Z', answerUntil: '2026-06-18T16:00:00.000Z', reason: '暂停' },
  signature: { label: 'haihe/validity-request/1', certificate: '', value: '' }, requestedAt: until, bidders: [], answers: [{ bidder: 'a', agrees: true, answeredAt: until }, { bidder: 'b', agrees: false, answeredAt: until }],
  toSign: canonical({ tender: 'T', lot: 'L', number: 1, agrees: true }),
};

describe('an award', () => {
  it('goes from the posting to the winner, and says who is to act', () => {
    expect(awardTask(page({ state: 'not_posted' }), during)).toBe('notPosted');
    expect(awardTask(page({ state: 'not_posted', steps: ['post'] }), during)).toBe('notPosted'); // the stage allows it, but no report has come
    expect(awardTask(page({ state: 'not_posted', steps: ['post'] }, { candidates: three }), during)).toBe('post');
    expect(awardTask(page(), during)).toBe('posting');
    expect(awardTask(page(), after)).toBe('decideHost');
    expect(awardTask(page({ youAre: 'public' }), after)).toBe('decide');
    expect(awardTask(page({ held: true }), after)).toBe('held');
    expect(awardTask(page({ state: 'determined', held: true }), after)).toBe('determined');
    expect(awardTask(page({ state: 'to_retender' }), after)).toBe('toRetender');
    const lapse = Date.parse(page().validUntil);
    expect(awardTask(page(), lapse - 1)).toBe('decideHost');
    expect(awardTask(page(), lapse)).toBe('lapsed');
    expect(awardTask(page({ state: 'not_posted', steps: ['post'] }), lapse)).toBe('lapsed');
    expect(awardTask(page({ state: 'determined' }), lapse)).toBe('determined');
    expect(awardTask(page({ extension }), during)).toBe('posting');
    expect(awardTask(page({ extension }), after)).toBe('extending');
    expect(awardTask(page({ extension: { ...extension, settledAt: until } }), after)).toBe('decideHost');
    const states = (one: AwardPage, now: number) => awardStages(one, now).map(({ state }) => state).join(' ');
    expect(states(page({ state: 'not_posted' }), during)).toBe('current future future');
    expect(states(page(), during)).toBe('done current future');
    expect(states(page(), after)).toBe('done done current');
    expect(states(page({ held: true }), after)).toBe('done done held');
    expect(states(page({ state: 'determined' }), after)).toBe('done done done');
    expect(states(page({ state: 'to_retender' }), after)).toBe('done done stopped');
  });
  it('is posted until the instant, not at it', () => {
    expect(isPosting(page(), after - 1)).toBe(true);
    expect(isPosting(page(), after)).toBe(false);
    expect(isPosting(page({ state: 'determined' }), during)).toBe(false);
  });
  it('leaves the host the choice only where the law does', () => {
    expect(standing(page({}, { out: [out(1)] })).map((one) => one.rank)).toEqual([2, 3]);
    expect(eligible(page({}, { out: [out(1)] })).map((one) => one.rank)).toEqual([2]);
    expect(eligible(page({}, { firstMustWin: false })).map((one) => one.rank)).toEqual([1, 2, 3]);
    expect(eligible(page({}, { out: [1, 2, 3].map((rank) => out(rank)) }))).toEqual([]);
  });
  it('says why not the first as it was recorded, and asks where nothing was', () => {
    expect(recordedWhy(page(), three[0]!)).toEqual({ ground: '', reasons: '' });
    expect(recordedWhy(page({}, { out: [out(1), out(2, 'gave_up')] }), three[2]!)).toEqual({ ground: 'no_bond', reasons: '理由' });
    expect(recordedWhy(page({}, { firstMustWin: false }), three[1]!)).toBeNull();
  });
  it('has two notices of one winner', () => {
    const { notice, result } = noticesOf(page(), three[1]!, { ground: 'other', reasons: ' 理由 ' });
    expect(canonical(notice)).toBe('{"lot":"L","periodDays":90,"price":2000,"projectLeader":"示例甲","quality":"合格","tender":"T","winner":"code 2","winnerName":"示例 2"}');
    expect(canonical(result)).toBe('{"ground":"other","lot":"L","price":2000,"rank":2,"reasons":"理由","tender":"T","winner":"code 2","winnerName":"示例 2"}');
    expect(nameOf(page(), 'code 3')).toBe('示例 3');
    expect(nameOf(page(), 'other')).toBe('other');
  });
  it('is posted with the responses that the host states, and nothing else changed', () => {
    const reported = three.map((one) => ({ ...one, response: '' }));
    const notice = candidatesNoticeOf(page(), reported, { 'code 1': ' 满足 ', 'code 2': '' }, until, ' 渠道 ');
    expect(notice.candidates.map((one) => one.response)).toEqual(['满足', '', '']);
    expect({ ...notice.candidates[0], response: '' }).toEqual(reported[0]);
    expect(notice.objectionChannel).toBe('渠道');
    expect(notice).not.toHaveProperty('report');
    expect(candidatesNoticeOf(page({}, { report: 2 }), reported, {}, until, '').report).toBe(2); // the node refuses a notice without it
  });
  const fallen = [{ candidates: { tender: 'T', lot: 'L', candidates: [candidate(4)], postedUntil: until, objectionChannel: '' }, postedAt: until, fellAt: until, objections: [2] }];
  it('is corrected and posted anew once its posting has fallen, and says so to everybody', () => {
    expect(awardTask(page({ state: 'not_posted', youAre: 'public', fallenPostings: [] }), during)).toBe('notPosted');
    expect(awardTask(page({ state: 'not_posted', youAre: 'public', fallenPostings: fallen }), during)).toBe('correcting');
    expect(awardTask(page({ state: 'not_posted', steps: ['post'], fallenPostings: fallen }), during)).toBe('correcting');
    expect(awardTask(page({ state: 'not_posted', steps: ['post'], fallenPostings: fallen }, { candidates: three }), during)).toBe('postAgain');
    expect(awardTask(page({ fallenPostings: fallen }), during)).toBe('posting');
    expect(nameOf(page({ fallenPostings: fallen }), 'code 4')).toBe('示例 4');
  });
  it('is corrected on upheld objections alone, by who may, and not once an award was noticed', () => {
    const upheld = (more: Partial<AwardPage>, numbers: number[] = [2]) => page({ steps: ['reevaluate'], ...more }, { upheld: numbers });
    expect(mayReevaluate(upheld({}))).toBe(true);
    expect(awardTask(upheld({}), during)).toBe('upheld');
    for (const not of [upheld({}, []), upheld({ steps: [] }), upheld({ cancelled: [{ winner: 'code 1', ground: 'gave_up', cancelledAt: until }] }), page({ steps: ['reevaluate'] })]) {
      expect(mayReevaluate(not)).toBe(false);
      expect(awardTask(not, during)).toBe('posting');
    }
  });
});

describe('an examination of a candidate', () => {
  const examination = { number: 1, candidate: 'code 1', candidateName: '示例 1', ground: 'changed_state' as const, reasons: '理由', orderedAt: until, opinions: 2, opinionGiven: false };
  const examining = (more: Partial<AwardPage> = {}) => page({ state: 'examining', examinations: [examination], ...more });
  it('keeps everything else waiting, and asks each member once', () => {
    expect(awardTask(examining(), after)).toBe('examining');
    expect(awardTask(examining({ youAre: 'member', steps: ['give_examination_opinion'] }), after)).toBe('examine');
    expect(awardTask(examining({ held: true, steps: ['give_examination_opinion'] }), after)).toBe('held');
    expect(awardTask(examining(), Date.parse(page().validUntil))).toBe('lapsed');
    const states = (one: AwardPage, now: number) => awardStages(one, now).map(({ name, state }) => `${name} ${state}`).join(', ');
    expect(states(examining(), after)).toBe('post done, posting done, examination current, winner future');
    expect(states(examining(), after - 1)).toBe('post done, posting current, examination current, winner future');
    expect(states(examining({ held: true }), after)).toBe('post done, posting done, examination held, winner future');
  });
  it('waits, confirms, finds its candidate out, or ends with it', () => {
    const second = { ...examination, number: 2 };
    expect(examinationStanding(examination, examining())).toBe('waits');
    expect(examinationStanding({ ...examination, confirmed: true }, page())).toBe('confirmed');
    expect(examinationStanding({ ...examination, confirmed: false }, page())).toBe('out');
    expect(examinationStanding(examination, page({ examinations: [examination] }))).toBe('ended');
    expect(examinationStanding(examination, examining({ examinations: [examination, second] }))).toBe('ended');
    expect(examinationStanding(second, examining({ examinations: [examination, second] }))).toBe('waits');
  });
  it('has opinions of this examination and candidate, as the node reads them', () => {
    expect(canonical(examinationOpinionOf(page(), examination, false, ' 理由 '))).toBe('{"candidate":"code 1","confirmed":false,"examination":1,"lot":"L","reasons":"理由","tender":"T"}');
  });
});

describe('an extension of bids', () => {
  const asked = (lastDay: string, answers: string, reason = ' 暂停 ') => requestOf(page(), lastDay, answers, reason);
  it('asks for the whole of the last day, in China, and is numbered after the one before', () => {
    const request = asked('2026-08-19T16:00:00.000Z', '2026-06-18T16:00:00.000Z');
    expect(request).toEqual(extension.request);
    expect(requestOf(page({ extension }), until, until, '').number).toBe(2);
  });
  it('ends later than before, and is answered in between', () => {
    const before = Date.parse(page().validUntil);
    const at = (milliseconds: number) => new Date(milliseconds).toISOString();
    const faultOf = (validUntil: number, answerUntil: number, reason = '暂停') => requestFault({ ...extension.request, validUntil: at(validUntil), answerUntil: at(answerUntil), reason }, after);
    expect(faultOf(before + 1, before)).toBeUndefined();
    expect(faultOf(before, before)).toBe('shorter');
    expect(faultOf(before + 1, before + 1)).toBe('answers');
    expect(faultOf(before + 1, after)).toBe('answers');
    expect(faultOf(before + 1, after + 1)).toBeUndefined();
    expect(faultOf(before + 1, before, '')).toBe('reason');
  });
  it('is answered as it is shown, and nothing else is signed', () => {
    expect(canonical(answerOf(extension, true))).toBe(extension.toSign);
    expect(canonical(answerOf(extension, false))).toBe('{"agrees":false,"lot":"L","number":1,"tender":"T"}');
    for (const toSign of [undefined, '', 'null', '{', canonical({ tender: 'T', lot: 'M', number: 1, agrees: true }), canonical({ tender: 'T', lot: 'L', number: 2, agrees: true }), canonical({ tender: 'T', lot: 'L', number: 1, agrees: true, more: 1 }), ` ${extension.toSign}`])
      expect(answerOf({ request: extension.request, ...(toSign === undefined ? {} : { toSign }) }, true), toSign).toBeUndefined();
  });
  it('counts who keeps silent among who left, once it is settled', () => {
    expect(['a', 'b', 'c'].map((one) => standingOf(extension, one))).toEqual(['agreed', 'refused', 'waits']);
    expect(standingOf({ ...extension, settledAt: until }, 'c')).toBe('silent');
  });
  it('comes too late at the end of the validity, not before', () => {
    const lapse = Date.parse(page().validUntil);
    expect(hasLapsed(page(), lapse - 1)).toBe(false);
    expect(hasLapsed(page(), lapse)).toBe(true);
    expect(hasLapsed(page({ state: 'to_retender' }), lapse)).toBe(false);
  });
});

describe('deposits', () => {
  it('say on which grounds they go back, each once', () => {
    expect(groundsOf([{ ground: 'contract' }, { ground: 'extension' }, { ground: 'contract' }])).toEqual(['contract', 'extension']);
    expect(isOver([{ ground: 'contract' }, { ground: 'extension' }])).toBe(false);
    expect(isOver([{ ground: 'failure' }])).toBe(true);
    expect(isOver([{ ground: 'termination' }])).toBe(true);
  });
});

describe('a contract', () => {
  const contract: Contract = { tender: 'T', lot: 'L', tenderee: 'A', tendereeName: '甲', winner: 'B', winnerName: '乙', price: 12_345, periodDays: 90, quality: '合格', projectLeader: '示例甲', bond: 0, textDigest: '0'.repeat(64) };
  const texts = { label: kContractLabel as 'haihe/contract/1', toPropose: canonical(contract), toSign: canonical(contract), contract };
  it('is compared clause by clause with the bid', () => {
    expect(clausesBeside(contract, contract).every((one) => one.same)).toBe(true);
    expect(clausesBeside(contract, { ...contract, periodDays: 91 }).filter((one) => !one.same)).toEqual([{ name: 'periodDays', bid: 90, contract: 91, same: false }]);
  });
  it('has a bond of ten per cent at most, rounded down', () => expect(bondMost(12_345)).toBe(1_234));
  it('is signed only as it is shown, under its label and of its lot', () => {
    expect(contractToSign(texts, 'L')).toEqual(contract);
    expect(contractToSign({ ...texts, contract: { ...contract, bond: 1 } }, 'L')).toBeUndefined();
    expect(contractToSign(texts, 'M')).toBeUndefined();
    expect(contractToSign({ ...texts, label: 'haihe/sign-in/1' as 'haihe/contract/1' }, 'L')).toBeUndefined();
    expect(contractToSign({ ...texts, toSign: ` ${texts.toSign}` }, 'L')).toBeUndefined();
    expect(implied(texts, 'L')).toEqual(contract);
    expect(implied({ ...texts, toPropose: '' }, 'L')).toBeUndefined();
  });
});

describe('objections', () => {
  const objections: Pick<ObjectionsPage, 'youAre' | 'objectionUntil' | 'postings'> = { youAre: 'other', objectionUntil: until, postings: [{ lot: 'L', lotName: '标段', postedUntil: until, candidates: three }] };
  const item = (number: number, answered: boolean): Objection => ({
    number, against: 'result', lot: 'L', objector: '', objectorName: '', text: '', raisedAt: until, holds: true, answer: { state: 'due', at: until }, concerns: [], ...(answered ? { answered: { tender: 'T', number, finding: 'upheld' as const, text: '', answeredAt: until } } : {}),
  });
  it('are taken in time, from who bids, and not from the host', () => {
    expect(targetsOf(objections, during, true).map((one) => one.against)).toEqual(['documents', 'result']);
    expect(targetsOf(objections, after, true)).toEqual([]);
    expect(targetsOf(objections, during, false)).toEqual([]);
    expect(targetsOf({ ...objections, youAre: 'host' }, during, true)).toEqual([]);
  });
  it('are shown with what waits first', () => {
    expect(inOrder([item(1, true), item(2, false), item(3, true), item(4, false)]).map((one) => one.number)).toEqual([4, 2, 3, 1]);
  });
  it('name whom they concern only when one to a result is upheld', () => {
    expect(namesSome(item(1, false), 'upheld')).toBe(true);
    expect(namesSome(item(1, false), 'dismissed')).toBe(false);
    expect(namesSome({ against: 'documents' }, 'upheld')).toBe(false);
    expect(whatIsWrong(['code 1'], false)).toEqual({ concerns: ['code 1'] });
    expect(whatIsWrong([], true)).toEqual({ ofEvaluation: true });
    expect(whatIsWrong(['code 1'], true)).toEqual({ concerns: ['code 1'], ofEvaluation: true });
    expect(candidatesOf(objections, 'L')).toBe(three);
    expect(candidatesOf(objections, 'M')).toEqual([]);
  });
});

describe('words', () => {
  const keysOf = (value: unknown, at = ''): string[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => keysOf(one, `${at}.${key}`)) : [at]);
  it('are there in both languages, key by key', () => expect(keysOf(en).sort()).toEqual(keysOf(zh).sort()));
  it('name every code that the interface sends', () => {
    for (const messages of [zh, en]) {
      expect(Object.keys(messages.awardState)).toEqual(['not_posted', 'posted', 'examining', 'determined', 'to_retender']);
      expect(Object.keys(messages.examinationGround)).toEqual([...kExaminationGrounds]);
      expect(Object.keys(messages.awardGround)).toEqual([...kCancelGrounds]);
      expect(Object.keys(messages.contract.deposit.lead)).toEqual(Object.keys(messages.contract.deposit.ground));
      expect(Object.keys(messages.contractState)).toEqual(['none', 'proposed', 'concluded']);
      expect(Object.keys(messages.failureGround)).toEqual(Object.keys(messages.opening.failedText));
      expect(Object.keys(messages.kind)).toEqual(expect.arrayContaining(['candidates', 'result', 'contract', 'failure']));
    }
  });
});
