import type { Finding, Step, TenderPage } from '@/app/api';

export const owns = (page: Pick<TenderPage, 'tenderee' | 'agency'>, entity: string) => page.tenderee === entity || page.agency === entity;

const whenOf = (step: Step) => step.at ?? step.until ?? step.from;

/** What is late, else what comes next; undefined when nothing is known to come. */
export function nextStepOf({ steps }: Pick<TenderPage, 'steps'>, now: number): { title: Step['title']; at: string | undefined; late: boolean } | undefined {
  const late = steps.find(({ state }) => state === 'late');
  const coming = steps.filter((step) => step.state !== 'done' && step.kind !== 'suspension' && Date.parse(whenOf(step) ?? '') > now).sort((a, b) => whenOf(a)!.localeCompare(whenOf(b)!))[0];
  const step = late ?? coming ?? steps.find(({ state, kind }) => state === 'current' && kind !== 'suspension');
  return step ? { title: step.title, at: step === coming || step === late ? whenOf(step) : undefined, late: step === late } : undefined;
}

export const stillOpen = ({ steps, state }: Pick<TenderPage, 'steps' | 'state'>) => state !== 'terminated' && !(steps.some(({ kind, state: at }) => kind === 'contract' && at === 'done') && steps.every(({ state: at }) => at === 'done'));
export const toldBroken = ({ findings }: Pick<TenderPage, 'findings'>): Finding[] => (findings ?? []).filter(({ mark }) => mark === 'broken');
