import type { CandidatesNotice, Clarification, ContractFacts, LotFailed, Notice, OpeningRecord, ResultNotice, Signature } from '@/app/api';
import { commonNameOf } from '@/proof/der';

/** A text as signed travels inside the payload. */
function textOf<T>(notice: Notice, kind: Notice['kind'], member: string): T | undefined {
  const text = notice.payload?.[member];
  if (notice.kind !== kind || typeof text !== 'string') return undefined;
  return JSON.parse(text) as T;
}

export const clarificationOf = (notice: Notice) => textOf<Clarification>(notice, 'clarification', 'clarification');
export const terminationOf = (notice: Notice) => textOf<{ reason: string; returns: string }>(notice, 'termination', 'notice');
export const openingRecordOf = (notice: Notice) => textOf<OpeningRecord>(notice, 'opening', 'record');
export const candidatesOf = (notice: Notice) => textOf<CandidatesNotice>(notice, 'candidates', 'notice');
export const resultOf = (notice: Notice) => textOf<ResultNotice>(notice, 'result', 'notice');
export const contractOf = (notice: Notice) => (notice.kind === 'contract' ? (notice.payload as ContractFacts | undefined) : undefined);
export const lotFailedOf = (notice: Notice) => (notice.kind === 'failure' ? (notice.payload as LotFailed | undefined) : undefined);

/** Which report is corrected, on which objections: what is wrong in it is not told. */
export const reevaluationOf = (notice: Notice) => (notice.kind === 'reevaluation' ? (notice.payload as { lot: string; report: number; objections: number[]; orderedAt: string } | undefined) : undefined);

export function signatureOf(notice: Notice): Signature | undefined {
  return notice.signature ?? (notice.kind === 'opening' ? (notice.payload?.signature as Signature | undefined) : undefined);
}

/** As the platform found it bound, else as the certificate says. */
export function signerNameOf(notice: Notice): string {
  const signature = signatureOf(notice);
  return notice.signer?.name ?? (signature ? commonNameOf(signature.certificate) : '');
}

/** An instant that the message names beside its text. */
export function instantOf(notice: Notice, member: string): string {
  const value = notice.payload?.[member];
  return typeof value === 'string' ? value : notice.publishedAt;
}
