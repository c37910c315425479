// The header of a sealed bid and the submission that carries it (spec/sealing §7, §8).

import { fromBase64, utf8 } from '@/proof/bytes';
import { canonical } from '@/proof/canonical';
import { digest as digestOf } from '@/proof/merkle';
import { kChunkSize, readContext, type Context } from './context';
import { digest, document, integer, list, require, string } from './exact';

export interface Header {
  text: string;
  digest: string;
  context: Context;
  /** ctx = H(C). */
  ctx: string;
  sc: string[];
  wrapDigests: string[];
}

export interface Submission {
  header: Header;
  tag: string;
  wraps: string[];
}

const kHeaderBytesMax = 32 * 1024;
const kSubmissionBytesMax = 96 * 1024;
const kChunksMax = 2 ** 20;

/** Whether so many chunks are a bucket (§5, Padmé). */
export function isBucket(chunks: number): boolean {
  if (chunks < 8) return chunks > 0;
  const exponent = Math.floor(Math.log2(chunks));
  return chunks % 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1) === 0;
}

export function readHeader(text: string): Header {
  const members = document(text, kHeaderBytesMax, ['context', 'chunkCount', 'cipherBytes', 'root', 'sc', 'wrapDigests', 'readingCommit']);
  const context = readContext(members.context);
  const chunks = integer(members.chunkCount, 1, kChunksMax);
  require(isBucket(chunks) && members.cipherBytes === chunks * kChunkSize);
  digest(members.root);
  digest(members.readingCommit);
  const sc = list(members.sc, digest);
  const wrapDigests = list(members.wrapDigests, digest);
  require(sc.length === context.n && wrapDigests.length === context.n + (context.bidderWrap.kind === 'none' ? 0 : 1));
  return { text, digest: digestOf(utf8(text)), context, ctx: digestOf(utf8(canonical(members.context))), sc, wrapDigests };
}

export function readSubmission(text: string): Submission {
  const members = document(text, kSubmissionBytesMax, ['header', 'signature', 'tag', 'wraps']);
  string(members.signature);
  return { header: readHeader(string(members.header)), tag: digest(members.tag), wraps: list(members.wraps, (one) => string(one)) };
}

/** W_i, the very one that the header names; 0 is the bidder's own. */
export function wrapOf({ header, wraps }: Submission, i: number): Uint8Array {
  const at = i - (header.context.bidderWrap.kind === 'none' ? 1 : 0);
  require(wraps.length === header.wrapDigests.length && at >= 0 && at < wraps.length);
  const bytes = fromBase64(wraps[at]!);
  require(digestOf(bytes) === header.wrapDigests[at]);
  return bytes;
}
