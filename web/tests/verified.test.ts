import { describe, expect, it, vi } from 'vitest';
import { createSSRApp, h, ref, shallowRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { useVerified } from '@/app/verified';
import ProofPanel from '@/design/ProofPanel.vue';
import type { Check, Result } from '@/proof/check';
import { verdictOn } from '@/proof/verdict';

vi.mock('@/app/i18n', () => ({ useLanguage: () => ({ t: (key: string) => key, word: (_: string, code: string) => code }) }));

const found = (...results: Result[]): Check[] => results.map((result, at) => ({ name: `check ${at}`, result, hashes: [{ name: 'sm3', value: `hash ${at}` }] }));
/** A check that ends when the test says so. */
function later() {
  const ends: { right: (checks: Check[]) => void; broken: () => void }[] = [];
  return { ends, check: () => new Promise<Check[]>((resolve, reject) => ends.push({ right: resolve, broken: () => reject(new Error('no worker')) })) };
}

describe('what checks come to', () => {
  it('is as bad as the worst of them; what is absent worsens nothing', () => {
    expect(verdictOn(found('right', 'absent'))).toBe('green');
    expect(verdictOn(found('right', 'impossible', 'absent'))).toBe('yellow');
    expect(verdictOn(found('impossible', 'wrong', 'right'))).toBe('red');
    expect(verdictOn([])).toBe('green');
  });
});

describe('checks made when the reader asks', () => {
  it('run, and stay until they are run again', async () => {
    const { ends, check } = later();
    const { checks, running, failed, verify } = useVerified(() => 'a', check);
    const first = verify();
    expect([checks.value, running.value, failed.value]).toEqual([undefined, true, false]);
    ends[0]!.right(found('right'));
    await first;
    const again = verify();
    expect([checks.value, running.value, failed.value]).toEqual([found('right'), true, false]);
    ends[1]!.right(found('wrong'));
    await again;
    expect([checks.value, running.value, failed.value]).toEqual([found('wrong'), false, false]);
  });
  it('leave nothing said when the verifier breaks', async () => {
    const { ends, check } = later();
    const { checks, running, failed, verify } = useVerified(() => 'a', check);
    const first = verify();
    ends[0]!.right(found('right'));
    await first;
    const second = verify();
    ends[1]!.broken();
    await second;
    expect([checks.value, running.value, failed.value]).toEqual([undefined, false, true]);
  });
  it('say nothing of another subject, however late they come', async () => {
    const subject = ref('a');
    const { ends, check } = later();
    const { checks, running, failed, verify } = useVerified(() => subject.value, check);
    const ofA = verify();
    subject.value = 'b';
    expect(running.value).toBe(false);
    const ofB = verify();
    ends[1]!.right(found('wrong'));
    await ofB;
    ends[0]!.right(found('right'));
    await ofA;
    expect(checks.value).toEqual(found('wrong'));
    subject.value = 'c';
    expect([checks.value, running.value, failed.value]).toEqual([undefined, false, false]);
  });
});

describe('the panel of a proof', () => {
  const state = { checks: shallowRef<Check[]>(), running: ref(false), failed: ref(false), verify: async () => {} };
  const drawn = async (checks: Check[] | undefined, failed = false, more: object = {}) => {
    state.checks.value = checks;
    state.failed.value = failed;
    const verified = await import('@/app/verified');
    vi.spyOn(verified, 'useVerified').mockReturnValue(state as never);
    return renderToString(createSSRApp({ render: () => h(ProofPanel as never, { subject: 1, words: 'x', check: later().check, sentence: (verdict: string) => `it is ${verdict}`, tool: 'the rest', ...more }, { default: () => 'download' }) }));
  };
  it('says one sentence, shows every check to who wants it, and always where the rest is checked', async () => {
    const before = await drawn(undefined);
    expect(before).toContain('x.verify');
    expect(before).toMatch(/the rest[\s\S]*download/);
    expect(before).not.toContain('it is');
    const after = await drawn(found('right', 'absent'), false, { absent: 'not yet', command: 'haihe verify x.json' });
    expect(after).toMatch(/proof\.again[\s\S]*green band[^>]*>it is green[\s\S]*x\.check\.check 0[\s\S]*hash 0[\s\S]*not yet[\s\S]*haihe verify x\.json/);
  });
  it('says that nothing was found when the verifier broke', async () => {
    const text = await drawn(undefined, true);
    expect(text).toMatch(/band yellow[^>]*>x\.failed/);
    expect(text).not.toContain('it is');
  });
});
