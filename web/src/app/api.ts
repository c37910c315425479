import type { components as Node, operations as NodeActs } from '@/api/node';
import type { components as Hub } from '@/api/hub';
import type { components as Supervision, operations as SupervisionActs } from '@/api/supervision';
import type { components as Trading } from '@/api/trading';

/** What an act of the supervision platform answers. */
type Supervision200<Act extends 'listCommittees'> = SupervisionActs[Act]['responses'][200]['content']['application/json'];

export type TimeStampList = NodeActs['listTimeStamps']['responses'][200]['content']['application/json'];
export type LedgerHead = NodeActs['getLedgerHead']['responses'][200]['content']['application/json'];
export type About = Node['schemas']['About'];
export type PlatformKey = Node['schemas']['PlatformKey'];
export type KeyHistory = Node['schemas']['KeyHistory'];
export type Problem = Node['schemas']['Problem'];
export type Finding = Node['schemas']['Finding'];
export type Step = Node['schemas']['Step'];
export type TimeTable = Node['schemas']['TimeTable'];
export type TenderPage = Node['schemas']['TenderPage'];
export type Announcement = Node['schemas']['Announcement'];
export type Clarification = Node['schemas']['Clarification'];
export type RuleLine = Node['schemas']['RuleLine'];
export type RulePage = Node['schemas']['RulePage'];
export type Text = Node['schemas']['Text'];
export type Signature = Node['schemas']['Signature'];
export type OpeningRecord = Node['schemas']['OpeningRecord'];
export type LotFailed = Node['schemas']['LotFailed'];
export type Notice = Hub['schemas']['Notice'];
export type NoticeList = Hub['schemas']['NoticeList'];
export type NoticeKind = Hub['schemas']['NoticeKind'];
export type Figures = Hub['schemas']['Figures'];
export type Platform = Hub['schemas']['Platform'];
export type Entity = Hub['schemas']['Entity'];
export type Expert = Hub['schemas']['Expert'];
export type ExpertFacts = Hub['schemas']['ExpertFacts'];
export type ExpertList = Hub['schemas']['ExpertList'];
export type Draw = Hub['schemas']['Draw'];
export type DrawList = Hub['schemas']['DrawList'];
export type DrawRequest = Hub['schemas']['DrawRequest'];
export type DrawTurn = Hub['schemas']['DrawTurn'];
export type TrustList = Hub['schemas']['TrustList'];
export type Authority = Hub['schemas']['Authority'];
export type RevocationSource = Hub['schemas']['RevocationSource'];
export type RevocationWords = Hub['schemas']['RevocationWords'];
export type Verification = Hub['schemas']['Verification'];
export type TenderList = Trading['schemas']['TenderList'];
export type OpeningPage = Trading['schemas']['OpeningPage'];
export type BidInHall = Trading['schemas']['BidInHall'];
export type OwnBid = Trading['schemas']['OwnBid'];
export type OwnBids = Trading['schemas']['OwnBids'];
export type OwnBidsOfAllLots = Trading['schemas']['OwnBidsOfAllLots'];
export type Custody = Trading['schemas']['Custody'];
export type LotInCustody = Trading['schemas']['LotInCustody'];
export type ListToRelease = Trading['schemas']['ListToRelease'];
export type DocumentsInForce = Trading['schemas']['DocumentsInForce'];
export type EvaluationTerms = Node['schemas']['EvaluationTerms'];
export type OwnCommittee = Trading['schemas']['OwnCommittee'];
export type OwnCommittees = Trading['schemas']['OwnCommittees'];
export type CommitteePage = Trading['schemas']['CommitteePage'];
export type CommitteeSeat = Trading['schemas']['CommitteeSeat'];
export type CommitteeTable = Trading['schemas']['CommitteeTable'];
export type EvaluationPage = Trading['schemas']['EvaluationPage'];
export type Reevaluation = Trading['schemas']['Reevaluation'];
export type EvaluationReport = Trading['schemas']['EvaluationReport'];
export type MemberOpinion = Trading['schemas']['MemberOpinion'];
export type BidToJudge = Trading['schemas']['BidToJudge'];
export type BidFile = Trading['schemas']['BidFile'];
export type ComparisonSignal = Trading['schemas']['ComparisonSignal'];
export type ClarificationShown = Trading['schemas']['ClarificationShown'];
export type ReviewSheet = Trading['schemas']['ReviewSheet'];
export type ReviewOutcome = Trading['schemas']['ReviewOutcome'];
export type Rejection = Trading['schemas']['Rejection'];
export type RankedBid = Trading['schemas']['RankedBid'];
export type ScoreSheet = Trading['schemas']['ScoreSheet'];
export type BidClarification = Trading['schemas']['BidClarification'];
export type Due = Trading['schemas']['Due'];
export type PostedCandidate = Node['schemas']['PostedCandidate'];
export type AwardPage = Trading['schemas']['AwardPage'];
export type FallenPosting = NonNullable<AwardPage['fallenPostings']>[number];
export type Examination = NonNullable<AwardPage['examinations']>[number];
export type Extension = Trading['schemas']['Extension'];
export type ValidityRequest = Trading['schemas']['ValidityRequest'];
export type CandidatesNotice = Trading['schemas']['CandidatesNotice'];
export type AwardNotice = Trading['schemas']['AwardNotice'];
export type ResultNotice = Trading['schemas']['ResultNotice'];
export type OwnResult = Trading['schemas']['OwnResult'];
export type Contract = Trading['schemas']['Contract'];
export type ContractFacts = Trading['schemas']['ContractFacts'];
export type ContractPage = Trading['schemas']['ContractPage'];
export type Deposit = Trading['schemas']['Deposit'];
export type Objection = Trading['schemas']['Objection'];
export type ObjectionsPage = Trading['schemas']['ObjectionsPage'];
export type TerminationPage = Trading['schemas']['TerminationPage'];
export type TerminationNotice = NonNullable<TerminationPage['notice']>;
export type ArchivePage = Trading['schemas']['ArchivePage'];
export type Caller = Node['schemas']['Caller'];
export type LawCheck = Trading['schemas']['LawCheck'];
export type Department = Supervision['schemas']['Department'];
export type SealedCommittees = Supervision200<'listCommittees'>;
export type SupervisedList = Supervision['schemas']['SupervisedList'];
export type LiveFact = Supervision['schemas']['LiveFact'];
export type OrderState = Node['schemas']['OrderState'];

/** A refusal by the node, or what stands for it when none could be had. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

const kUnreachable: Problem = {
  type: 'about:blank', title: 'unreachable', status: 0, rule: 'service_is_reachable',
  text: { zh: '暂时连不上平台。您填写的内容仍在本页，请稍后重试。', en: 'The platform cannot be reached just now. What you typed is still here; please try again.' },
};

function unexplained(status: number): Problem {
  return {
    type: 'about:blank', title: String(status), status, rule: status === 404 ? 'resource_exists' : 'answer_is_readable',
    text: status === 404
      ? { zh: '没有找到这一内容。请核对编号，或返回列表查找。', en: 'There is nothing here. Check the number, or look for it in the list.' }
      : { zh: `平台的答复无法读取（${status}）。请稍后重试。`, en: `The platform's answer cannot be read (${status}). Please try again.` },
  };
}

const kSessionEnded = ['session_is_known', 'request_is_signed_or_signed_in'];
let whenSessionEnds = (): void => {};

/** Calls `act` when an answer says that nobody is signed in any more. */
export function onSessionEnd(act: () => void): void {
  whenSessionEnds = act;
}

async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method, signal: signal ?? null, credentials: 'same-origin',
      headers: { accept: 'application/json', 'accept-language': document.documentElement.lang, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw new Refused(kUnreachable);
  }
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok && value !== undefined) return value as T;
  const problem = value as Problem | undefined;
  if (problem?.rule && kSessionEnded.includes(problem.rule)) whenSessionEnds();
  throw new Refused(problem?.rule && problem.text ? problem : unexplained(response.status));
}

export type Query = Record<string, string | number | undefined>;

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return ask<T>('GET', text ? `${path}?${text}` : path, undefined, signal);
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return ask<T>('POST', path, body);
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return ask<T>('PUT', path, body);
}
