// What the worker that keeps the keys is asked, and what it answers. Keys live in it alone, and only as long as it does.

import type { BidderEvidence } from '@/sealing/bidder_release';
import type { CustodianEvidence, SignedRelease } from '@/sealing/custodian_release';
import type { Step, StepName } from '@/sealing/release_steps';
import type { KeyFaultReason } from './key_fault';

export interface KeyFiles {
  /** PEM texts; the key's own is found among them. */
  certificates: string[];
  key: string;
  passphrase: string;
  /** Only this one will do: a certificate's digest, or a local key's. */
  only?: string;
}

/** A key that is kept, by the digest of its certificate or, of a local key, of its public key. */
export interface KeptKey {
  digest: string;
  certificate: string;
  name: string;
}

export type Task =
  | { task: 'keep'; files: KeyFiles }
  | { task: 'forgetOthers'; but: string }
  | { task: 'sign'; by: string; label: string; text: string }
  | { task: 'releaseShares'; by: string; decrypter: string; evidence: CustodianEvidence }
  | { task: 'releaseOwn'; by: string; decrypter: string; evidence: BidderEvidence };

export interface Results {
  keep: KeptKey;
  forgetOthers: string;
  sign: SignedRelease['signature'];
  releaseShares: SignedRelease;
  releaseOwn: SignedRelease;
}

export type Word = { id: number } & ({ step: Step } | { result: Results[keyof Results] } | { keyFault: KeyFaultReason } | { stopped: StepName } | { broken: string });
