// What the page of a draw says of it. Pure: the hub's answer and the transcript in, words and places out.

import type { Caller, Draw, DrawRequest, DrawTurn } from '@/app/api';
import { documentDigest, type DrawResult, type DrawTranscript, type Freeze, type Replacement, type Selection } from '@/proof/check_draw';
import { canonical } from '@/proof/canonical';

export const kRequestLabel = 'haihe/draw-request/1';
export const kReplacementLabel = 'haihe/draw-replacement/1';
export const kGrounds = ['declined', 'unreachable', 'recused', 'removed'] as const;
export type Ground = (typeof kGrounds)[number];
export const kHub = 1;
export const kDepartment = 2;
export const kHost = 3;
export const kParties = [kHub, kDepartment, kHost] as const;

export const requestOf = (draw: Pick<Draw, 'request'>) => JSON.parse(draw.request) as DrawRequest;

/** Which party the caller speaks for; undefined: none, it only follows. */
export function partyOf(draw: Draw, caller: Caller | undefined): number | undefined {
  if (!caller) return undefined;
  // from the freeze on the parties are named by their certificates: a colleague only follows
  if (draw.signers.length) return draw.signers.indexOf(caller.certificate) + 1 || undefined;
  if (caller.roles.includes('department') && caller.duties.includes('supervisor') && caller.entity === requestOf(draw).department) return kDepartment;
  return caller.roles.some((one) => one === 'tenderee' || one === 'agency') ? kHost : undefined;
}

const kAllSpeak = ['commitment', 'escrow', 'acceptance', 'reveal'] as const;
/** The locks of the river, in the order in which they are passed. */
export const kLocks = ['request', 'list', 'countersignature', ...kAllSpeak, 'selection', 'result'] as const;
export type LockName = (typeof kLocks)[number];
export type LockState = 'done' | 'current' | 'future' | 'late';
export interface PartyMark {
  i: number;
  state: 'done' | 'awaited' | 'silent' | 'future';
}
export interface DrawLock {
  name: LockName;
  state: LockState;
  /** When it was passed, or by when it must be. */
  at: string | undefined;
  until: string | undefined;
  parties: PartyMark[];
}

const kWindow: Partial<Record<LockName, keyof Draw['attempts'][number]['windows']>> = { countersignature: 'commitBy', commitment: 'commitBy', escrow: 'escrowBy', acceptance: 'acceptBy', reveal: 'revealBy' };
const speaks = (name: LockName): number[] => (name === 'request' ? [kHost] : name === 'selection' ? [kHub] : (kAllSpeak as readonly string[]).includes(name) ? [...kParties] : [kDepartment]);

export function locksOf(draw: Draw, requestedAt: string | undefined): DrawLock[] {
  const attempt = draw.attempts.at(-1);
  const spoken = attempt?.spoken ?? [];
  const awaits = (name: LockName, i: number) => draw.awaited.some((one) => (one.part === name && one.i === i) || (name === 'reveal' && one.part === 'release' && one.from === i));
  const stopped = ['failed', 'given_up'].includes(draw.stage);
  let passed = true;
  return kLocks.map((name) => {
    if (name === 'request') return { name, state: 'done', at: requestedAt ?? requestOf(draw).at, until: undefined, parties: [{ i: kHost, state: 'done' }] };
    const said = (i: number) => (name === 'list' ? (attempt ? { by: attempt.frozenAt } : undefined) : spoken.find((one) => one.part === name && one.i === i));
    const parties: PartyMark[] = speaks(name).map((i) => {
      if (said(i)) return { i, state: 'done' };
      const released = name === 'reveal' && spoken.filter((one) => one.part === 'release' && one.from === i).length === kParties.length - 1;
      if (released || (stopped && passed && attempt)) return { i, state: 'silent' };
      return { i, state: awaits(name, i) ? 'awaited' : 'future' };
    });
    const whole = parties.every(({ state }) => state === 'done' || (name === 'reveal' && state === 'silent' && !stopped));
    const state: LockState = whole ? 'done' : stopped && passed && attempt ? 'late' : parties.some((one) => one.state === 'awaited') || (name === 'result' && draw.stage === 'seated') ? 'current' : 'future';
    const window = kWindow[name];
    const at = whole ? parties.map(({ i }) => said(i)?.by).filter((by) => by !== undefined).sort().at(-1) : undefined;
    passed &&= whole;
    return { name, state, at, until: window && attempt ? attempt.windows[window] : undefined, parties };
  });
}

export interface Place {
  j: number;
  stratum: number;
  /** `vacated`: lost its seat. */
  standing: 'seated' | 'reserve' | 'vacated';
  /** Of a reserve, its place among those not called up yet; of a seat, its number. */
  order: number;
  ground?: string;
  /** Who took the seat; -1: nobody was left. */
  by?: number;
  /** Whose seat it took. */
  after?: number;
  leaf: string;
  expert?: string;
}

/** Who has a seat in each stratum, who waits and who was replaced; none before the selection. */
export function placesOf(transcript: DrawTranscript | undefined): Place[][] {
  if (!transcript?.selection) return [];
  const { strata } = JSON.parse(transcript.selection.document) as Selection;
  const names = new Map((transcript.result ? (JSON.parse(transcript.result.document) as DrawResult).called : []).map(({ j, expert }) => [j, expert]));
  const of = (j: number): Place => ({ j, stratum: transcript.leaves[j]!.stratum, standing: 'reserve', order: 0, leaf: transcript.leaves[j]!.leaf, ...(names.has(j) ? { expert: names.get(j)! } : {}) });
  const places = strata.map(({ drawn, reserves }) => [...drawn.map((j, at): Place => ({ ...of(j), standing: 'seated', order: at + 1 })), ...reserves.map(of)]);
  for (const one of transcript.replacements) {
    const { in: next, out, ground } = JSON.parse(one.document) as Replacement;
    const stratum = places.find((all) => all.some(({ j }) => j === out));
    const left = stratum?.find(({ j }) => j === out);
    if (!stratum || !left) continue;
    const seat = left.order;
    Object.assign(left, { standing: 'vacated', ground, by: next ?? -1 });
    const taken = stratum.find(({ j }) => j === next);
    if (taken) Object.assign(taken, { standing: 'seated', order: seat, after: out });
  }
  for (const stratum of places) stratum.filter(({ standing }) => standing === 'reserve').forEach((one, at) => (one.order = at + 1));
  return places;
}

export const freezeOf = (transcript: DrawTranscript) => JSON.parse(transcript.freeze.document) as Freeze;

/** The department's document that calls up the next reserve in the place of `out` (spec/draw §6). */
export function replacementText(transcript: DrawTranscript, out: number, ground: Ground, at: string): string {
  const last = transcript.replacements.at(-1) ?? transcript.selection!;
  const stratum = placesOf(transcript).find((all) => all.some(({ j }) => j === out))!;
  const next = stratum.find(({ standing }) => standing === 'reserve')?.j;
  return canonical({ after: documentDigest(last), at, ground, out, ...(next === undefined ? {} : { in: next }) });
}

export const turnText = (turn: DrawTurn) => (turn.part === 'release' ? `release${turn.from}` : turn.part);

/** What a party types for what awaits it; none when its part needs no tool, or nothing awaits it. */
export function commandsOf(draw: Draw, party: number | undefined, origin: string, platform: string): { name: string; line: string }[] {
  const who = party === kDepartment ? 'department' : 'host';
  const tail = `--draw ${draw.id} --url ${origin} --key ${who}.key --certificate ${who}.crt`;
  const list = `list-${draw.tender}-${draw.attempts.length || 1}.json`;
  const due = draw.awaited.filter(({ i }) => i === party).map(({ part }) => part);
  const lines: { name: string; line: string }[] = [];
  if (party === kDepartment && due.includes('list')) lines.push({ name: 'list', line: `haihe draw list list-${draw.tender}-${draw.attempts.length + 1}.json ${tail}` });
  if (due.some((part) => [...kAllSpeak, 'release'].some((one) => one === part))) lines.push({ name: 'goOn', line: `haihe draw go-on ${tail}${party === kHost ? ` --request request-${draw.tender}.json` : ''}` });
  if (party === kDepartment && draw.stage === 'seated') {
    lines.push({ name: 'seat', line: `haihe draw seat ${list} ${tail} --platform ${platform}` });
    lines.push({ name: 'publish', line: `haihe draw publish ${list} ${tail}` });
  }
  return lines;
}
