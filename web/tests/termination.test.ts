import { describe, expect, it } from 'vitest';
import en from '@/app/messages/en';
import zh from '@/app/messages/zh-CN';
import { kTerminationLabel, noticeToSign, obstacleOf, signingTurn } from '@/features/termination/termination_text';
import { canonical } from '@/proof/canonical';

const since = '2026-03-16T02:00:00.000Z';
const hold = (ground: 'order' | 'objection', more = {}) => ({ ground, source: '1', since, ...more });
const why = (...given: Parameters<typeof obstacleOf>) => obstacleOf(...given)?.why;

describe('what stands in the way of a termination', () => {
  it('is a hold that stands, and an objection is told apart', () => {
    expect(why({ may: false }, [hold('order')], [])).toBe('held');
    expect(why({ may: false }, [hold('order'), hold('objection')], [])).toBe('disputed');
    expect(why({ may: true }, [hold('objection', { liftedAt: since })], [])).toBeUndefined();
    expect(why({ may: false }, [], [])).toBe('stage');
  });
  it('is a lot that is being opened, from its list to its record and no longer', () => {
    const of = (opening: 'open' | 'closed' | 'listed' | 'read' | 'recorded') => obstacleOf({ may: true }, [], [{ name: '一', opening: 'closed' }, { name: '二', opening }]);
    expect(of('open')).toBeUndefined();
    expect(of('closed')).toBeUndefined();
    expect(of('listed')).toEqual({ why: 'opening', lot: '二' });
    expect(of('read')).toEqual({ why: 'opening', lot: '二' });
    expect(of('recorded')).toBeUndefined();
  });
  it('is an award that stands; one that was cancelled is none', () => {
    const of = (award: 'posted' | 'determined' | 'to_retender') => why({ may: true }, [], [{ name: '一', opening: 'recorded', award }, { name: '二' }]);
    expect(of('posted')).toBeUndefined();
    expect(of('determined')).toBe('awarded');
    expect(of('to_retender')).toBeUndefined();
  });
  it('is that every lot is over, not that one is', () => {
    expect(why({ may: true }, [], [{ name: '一', opening: 'failed' }, { name: '二', award: 'to_retender' }])).toBe('over');
    expect(why({ may: true }, [], [{ name: '一', opening: 'failed' }, { name: '二', opening: 'open' }])).toBeUndefined();
    expect(why({ may: true }, [], [])).toBeUndefined();
  });
  it('has its words in both languages', () => {
    for (const messages of [zh, en]) expect(Object.keys(messages.termination.obstacle)).toEqual(['held', 'disputed', 'stage', 'opening', 'awarded', 'over']);
  });
});

describe('the notice of a termination', () => {
  const notice = { tender: 'T', reason: '原因', returns: '退还' };
  const given = (text: string, label = kTerminationLabel) => noticeToSign({ tender: 'T', draft: { label: label as typeof kTerminationLabel, notice: text, drafter: 'd' } });
  it('is signed only as a notice of this tender and nothing else', () => {
    expect(given(canonical(notice))).toEqual(notice);
    expect(given(canonical(notice), 'haihe/award-notice/1')).toBeUndefined();
    expect(given(canonical({ ...notice, tender: 'U' }))).toBeUndefined();
    expect(given(canonical({ ...notice, more: '' }))).toBeUndefined();
    expect(given(canonical({ tender: 'T', reason: '原因' }))).toBeUndefined();
    expect(given(canonical({ ...notice, reason: 1 }))).toBeUndefined();
    expect(given(JSON.stringify(notice))).toBeUndefined(); // not in canonical order
    expect(given('null')).toBeUndefined();
    expect(given('{')).toBeUndefined();
    expect(noticeToSign({ tender: 'T' })).toBeUndefined();
  });
  it('is signed by another person than drafted it', () => {
    expect(signingTurn('a', { certificate: 'a', duties: ['handler', 'signer'] })).toBe('own');
    expect(signingTurn('a', { certificate: 'b', duties: ['signer'] })).toBe('sign');
    expect(signingTurn('a', { certificate: 'b', duties: ['handler'] })).toBe('waiting');
  });
});
