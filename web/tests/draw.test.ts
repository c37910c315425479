import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf, locksOf, partyOf, placesOf, replacementText } from '@/features/draw/draw_text';
import type { Draw } from '@/app/api';
import { checkDraw, documentDigest, type DrawTranscript } from '@/proof/check_draw';
// @ts-expect-error the mock is plain JavaScript
import { answerDraws, drawsOf, supervisor } from '../mock/draws.mjs';
// @ts-expect-error the mock is plain JavaScript
import { callerOf, enter } from '../mock/sign_in.mjs';

const transcript = (number: number) => JSON.parse(readFileSync(new URL(`../../spec/draw/vectors/transcript-${number}.json`, import.meta.url), 'utf8')) as DrawTranscript;
const wrongIn = async (one: DrawTranscript) => (await checkDraw({ transcript: one })).filter(({ result }) => result === 'wrong').map(({ name }) => name);

describe('a draw is computed anew', () => {
  it.each([1, 2])('the published transcript %i holds, step by step', async (number) => {
    const checks = await checkDraw({ transcript: transcript(number) });
    expect(Object.fromEntries(checks.map(({ name, result }) => [name, result]))).toEqual({
      freeze: 'right', request: 'absent', leaves: 'right', countersignature: 'right', commitments: 'right', escrows: 'right', acceptances: 'right', values: 'right', selection: 'right',
      replacements: number === 1 ? 'absent' : 'right', result: 'right',
    });
  });

  const kAltered: [string, string, (one: DrawTranscript) => void][] = [
    ['another stratum for a leaf', 'leaves', (one) => { one.leaves[0]!.stratum = 1; }],
    ['leaves exchanged', 'leaves', (one) => { one.leaves.unshift(...one.leaves.splice(1, 1)); }],
    ['a leaf left out', 'leaves', (one) => { one.leaves.pop(); }],
    ['a commitment of another party', 'commitments', (one) => { one.commitments[0] = one.commitments[1]!; }],
    ['a party that did not accept', 'acceptances', (one) => { one.acceptances.pop(); }],
    ['a signature of another', 'selection', (one) => { one.selection!.signature.value = one.freeze.signature.value; }],
    ['another label', 'countersignature', (one) => { one.countersignature!.signature.label = 'haihe/draw-freeze/1'; }],
    ['another time of a reveal', 'values', (one) => { one.reveals[0]!.document = one.reveals[0]!.document.replace('2026', '2025'); }],
    ['other seats', 'selection', (one) => { one.selection!.document = one.selection!.document.replace(/"drawn":\[(\d+),(\d+)/, '"drawn":[$2,$1'); }],
    ['another expert', 'result', (one) => { one.result!.document = one.result!.document.replace('EXAMPLE', 'EXAMPLF'); }],
  ];
  it.each(kAltered)('%s is found', async (_, name, alter) => {
    for (const number of [1, 2]) {
      const altered = transcript(number);
      alter(altered);
      expect(await wrongIn(altered)).toContain(name);
    }
  });

  it('a replacement out of order, or of one who has no seat, is found', async () => {
    const altered = transcript(2);
    altered.replacements.reverse();
    expect(await wrongIn(altered)).toContain('replacements');
  });
  it('a request that is not the frozen one is found', async () => {
    const checks = await checkDraw({ transcript: transcript(1), request: '{}' });
    expect(checks.find(({ name }) => name === 'request')?.result).toBe('wrong');
  });
  it('of a draw that goes on, only what is there', async () => {
    const one = transcript(1);
    delete one.result;
    delete one.selection;
    const checks = await checkDraw({ transcript: { ...one, reveals: [] } });
    expect(checks.filter(({ result }) => result === 'absent').map(({ name }) => name)).toEqual(['request', 'values', 'selection', 'replacements', 'result']);
    expect(checks.some(({ result }) => result === 'wrong')).toBe(false);
  });
});

describe('what the page says of a draw', () => {
  const cookie = enter(supervisor.holder.keyId) as string;
  const request = { headers: { cookie } };
  const ask = (path: string) => answerDraws({ request, method: 'GET', path, query: new URLSearchParams() }) as unknown;
  const drawOf = (name: string) => ask(`/draws/${drawsOf[name]}`) as Draw;
  const transcriptOf = (name: string) => ask(`/draws/${drawsOf[name]}/transcript`) as DrawTranscript;
  const marks = (name: string) => Object.fromEntries(locksOf(drawOf(name), undefined).map((one) => [one.name, `${one.state} ${one.parties.map(({ state }) => state[0]).join('')}`]));

  it.each(['committing', 'escrowing', 'failed', 'revealing', 'recovering', 'seated', 'published'])('the mocked draw that is %s holds as far as it is', async (name) => {
    const checks = await checkDraw({ transcript: transcriptOf(name), request: drawOf(name).request });
    expect(checks.filter(({ result }) => result === 'wrong')).toEqual([]);
    expect(checks.find((one) => one.name === 'result')?.result).toBe(name === 'published' ? 'right' : 'absent');
  });
  it('locks are passed one by one, and tell who is awaited and who was silent', () => {
    expect(marks('requested')).toMatchObject({ request: 'done d', list: 'current a', countersignature: 'future f', commitment: 'future fff' });
    expect(marks('committing')).toMatchObject({ list: 'done d', countersignature: 'done d', commitment: 'current dda', escrow: 'future fff' });
    expect(marks('failed')).toMatchObject({ commitment: 'late dds', escrow: 'future fff' });
    expect(marks('recovering')).toMatchObject({ acceptance: 'done ddd', reveal: 'current dda', selection: 'future f' });
    expect(marks('seated')).toMatchObject({ reveal: 'done dds', selection: 'done d', result: 'current f' });
    expect(marks('published')).toMatchObject({ reveal: 'done ddd', selection: 'done d', result: 'done d' });
  });
  it('seats, reserves and who was replaced follow from the documents', () => {
    const [water, cost] = placesOf(transcriptOf('published')) as [ReturnType<typeof placesOf>[number], ReturnType<typeof placesOf>[number]];
    expect(water.filter(({ standing }) => standing === 'seated')).toHaveLength(2);
    expect(water.filter(({ standing }) => standing === 'vacated').map(({ ground }) => ground).sort()).toEqual(['declined', 'removed', 'unreachable']);
    expect(water.find(({ ground }) => ground === 'declined')?.by).toBe(-1);
    expect(cost.find(({ standing }) => standing === 'seated')?.after).toBe(cost.find(({ standing }) => standing === 'vacated')?.j);
    expect([...water, ...cost].filter(({ expert }) => expert).length).toBe(7);
    expect(placesOf(transcriptOf('committing'))).toEqual([]);
  });
  it('the next reserve is called up after the last word, and nobody when none is left', () => {
    const transcript = transcriptOf('seated');
    const [water, cost] = placesOf(transcript) as [ReturnType<typeof placesOf>[number], ReturnType<typeof placesOf>[number]];
    const [seat, next] = [water.find(({ order }) => order === 1)!.j, water.find(({ standing }) => standing === 'reserve')!.j];
    expect(JSON.parse(replacementText(transcript, seat, 'recused', '2026-03-18T02:12:00.000Z'))).toEqual({ after: documentDigest(transcript.replacements.at(-1)!), at: '2026-03-18T02:12:00.000Z', ground: 'recused', in: next, out: seat });
    const none = { ...transcript, replacements: [...transcript.replacements, ...cost.filter(({ standing }) => standing === 'reserve').map(({ j }) => ({ document: JSON.stringify({ in: j, out: cost[0]!.j, ground: 'declined' }), signature: transcript.freeze.signature }))] };
    expect(JSON.parse(replacementText(none, placesOf(none)[1]!.find(({ standing }) => standing === 'seated')!.j, 'declined', 'x'))).not.toHaveProperty('in');
  });
  it('each party is told what to type, and nobody else', () => {
    const names = (name: string, party: number) => commandsOf(drawOf(name), party, 'https://hub.example', 'https://water.example').map((one) => one.name);
    expect(partyOf(drawOf('seated'), callerOf(request))).toBe(2);
    expect(partyOf(drawOf('requested'), callerOf(request))).toBe(2);
    const colleague = { ...callerOf(request), certificate: 'f'.repeat(64) };
    expect([partyOf(drawOf('requested'), colleague), partyOf(drawOf('seated'), colleague), partyOf(drawOf('seated'), undefined)]).toEqual([2, undefined, undefined]);
    expect(partyOf(drawOf('requested'), { ...colleague, entity: 'another department' })).toBeUndefined();
    expect(names('requested', 2)).toEqual(['list']);
    expect(names('requested', 3)).toEqual([]);
    expect(names('committing', 3)).toEqual(['goOn']);
    expect(names('committing', 2)).toEqual([]);
    expect(names('recovering', 2)).toEqual(['goOn']);
    expect(names('seated', 2)).toEqual(['seat', 'publish']);
    expect(names('published', 2)).toEqual([]);
  });
});
