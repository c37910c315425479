import type { ListToRelease } from '@/app/api';

interface Wrap {
  kind: 'none' | 'certificate' | 'localKey';
  digest?: string;
}

/** Which key opens the own bid, as its header says; only to ask for the right file, nothing is trusted to it. */
export function bidderWrapOf({ bids }: ListToRelease): Wrap | undefined {
  try {
    const { header } = JSON.parse(bids[0]!.submission) as { header: string };
    return (JSON.parse(header) as { context: { bidderWrap: Wrap } }).context.bidderWrap;
  } catch {
    return undefined; // the verification says what is wrong with it
  }
}
