// A report as it is read before it is signed. No clock, no network.

import type { EvaluationReport, MemberOpinion } from '@/app/api';
import { canonical, readCanonical } from '@/proof/canonical';
import { kOpinionLabel } from './sheets';

/** The report that the text is; undefined when it is not one of this lot, to be signed as such. */
export function reportToSign({ report, label }: { report: string; label: string }, lot: string): EvaluationReport | undefined {
  try {
    const read = readCanonical(report) as unknown as EvaluationReport;
    return label === kOpinionLabel && read.lot === lot ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed: the word and its reasons with the whole report. */
export function opinionText(opinion: string, reasons: string, report: string): string {
  return canonical({ opinion, reasons, report });
}

/** The promise that the text is; undefined when it is not one of this tender. */
export function promiseToSign({ promise, promiseLabel }: { promise: string; promiseLabel: string }, tender: string, label: string): string | undefined {
  try {
    const read = readCanonical(promise) as { tender?: unknown; text?: unknown };
    return promiseLabel === label && read.tender === tender && typeof read.text === 'string' && Object.keys(read).length === 2 ? read.text : undefined;
  } catch {
    return undefined;
  }
}

/** Members with their opinions, as far as they have given one. */
export function membersWithOpinions(report: EvaluationReport, opinions: MemberOpinion[] = []) {
  return report.members.map((member) => ({ member, opinion: opinions.find((one) => one.member === member.certificate) }));
}
