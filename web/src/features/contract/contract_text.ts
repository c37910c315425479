// A contract clause by clause beside the winning bid, and the texts that both sides sign. No clock, no network.

import type { AwardNotice, Contract, ContractPage, Deposit } from '@/app/api';
import { canonical, readCanonical } from '@/proof/canonical';

export const kContractLabel = 'haihe/contract/1';
const kBondShare = 10;

export type ClauseName = 'price' | 'periodDays' | 'quality' | 'projectLeader';
/** 条例 第五十七条: the main clauses, which agree with the documents and the bid. */
export const kMainClauses: ClauseName[] = ['price', 'periodDays', 'quality', 'projectLeader'];

export interface ClauseBeside {
  name: ClauseName;
  bid: string | number;
  contract: string | number;
  same: boolean;
}
export function clausesBeside(notice: Pick<AwardNotice, ClauseName>, contract: Pick<Contract, ClauseName>): ClauseBeside[] {
  return kMainClauses.map((name) => ({ name, bid: notice[name], contract: contract[name], same: notice[name] === contract[name] }));
}

/** 条例 第五十八条, in fen. */
export const bondMost = (price: number) => Math.floor(price / kBondShare);

/** Why deposits go back, each once, in the order of the list. */
export const groundsOf = (deposits: Pick<Deposit, 'ground'>[]) => [...new Set(deposits.map(({ ground }) => ground))];

/** No contract will follow: the lot failed, or its tender was terminated. */
export const isOver = (deposits: Pick<Deposit, 'ground'>[]) => deposits.some(({ ground }) => ground === 'failure' || ground === 'termination');

type Texts = NonNullable<ContractPage['parties']>;

/** What the award implies, as the node gives it to the host; undefined when it is not one of this lot. */
export function implied({ toPropose, label }: Pick<Texts, 'toPropose' | 'label'>, lot: string): Contract | undefined {
  return read(toPropose, label, lot);
}

/** What the winner is asked to sign; undefined unless it is the very contract that is shown. */
export function contractToSign({ toSign, label, contract }: Pick<Texts, 'toSign' | 'label' | 'contract'>, lot: string): Contract | undefined {
  const given = read(toSign, label, lot);
  return given && contract && canonical(contract) === toSign ? given : undefined;
}

function read(text: string, label: string, lot: string): Contract | undefined {
  if (label !== kContractLabel) return undefined;
  try {
    const contract = readCanonical(text) as unknown as Contract;
    return contract.lot === lot ? contract : undefined;
  } catch {
    return undefined;
  }
}
