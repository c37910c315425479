// What an authority says of the certificates that it has taken back, source by source: when it was asked, and how far its word counts.

import type { Authority, RevocationSource, RevocationWords } from '@/app/api';
import { commonNameOf } from '@/proof/der';
import { certificateDigest } from '@/proof/receipt';

/** fresh; silent: its last word still counts; stale: no more; never: there is none; new: not asked yet; idle: it is suspended. */
export type Standing = 'fresh' | 'silent' | 'stale' | 'never' | 'new' | 'idle';

export interface SourceLine {
  issuer: string;
  issuerName: string;
  source: 'crl' | 'ocsp';
  addresses: string[];
  standing: Standing;
  level: 'green' | 'yellow' | 'red' | 'grey';
  /** Of the standing. */
  since?: string;
  /** How long the word counts. */
  until?: string;
  askedAt?: string;
  fault?: string;
  word?: RevocationWords['words'][number];
}

const kLevels: Record<Standing, SourceLine['level']> = { fresh: 'green', silent: 'yellow', stale: 'yellow', never: 'yellow', new: 'grey', idle: 'grey' };

function lineOf(authority: Authority, issuerName: string, { issuer }: RevocationSource, source: SourceLine['source'], addresses: string[], told: RevocationWords): SourceLine {
  const word = told.words.find((one) => one.issuer === issuer && one.source === source);
  const asked = told.asked.find((one) => one.issuer === issuer && one.source === source);
  const of = (standing: Standing, since?: string): SourceLine => ({
    issuer, issuerName, source, addresses, standing, level: kLevels[standing],
    ...(since ? { since } : {}), ...(word ? { word, until: word.freshUntil } : {}), ...(asked ? { askedAt: asked.at } : {}), ...(asked?.fault ? { fault: asked.fault } : {}),
  });
  if (authority.suspended) return of('idle');
  if (word && !word.fresh) return of('stale', word.freshUntil);
  if (word) return asked?.failingSince ? of('silent', asked.failingSince) : of('fresh', word.thisUpdate);
  return asked ? of('never', asked.failingSince) : of('new');
}

/** The certificates by which an authority issues, with the names that they bear. */
export function issuersOf({ name, root, intermediates }: Authority): { id: string; name: string }[] {
  return [root, ...intermediates].map((pem) => ({ id: certificateDigest(pem), name: commonNameOf(pem) || name }));
}

/** A line a source. Where nothing fresh is left of an issuer, a hard policy refuses its certificates. */
export function sourcesOf(authority: Authority, told: RevocationWords): SourceLine[] {
  const names = new Map(issuersOf(authority).map(({ id, name }) => [id, name]));
  const lines = (authority.revocation ?? []).flatMap((one) => {
    const name = names.get(one.issuer) ?? authority.name;
    return [
      ...(one.lists.length ? [lineOf(authority, name, one, 'crl', one.lists, told)] : []),
      ...(one.responder ? [lineOf(authority, name, one, 'ocsp', [one.responder], told)] : []),
    ];
  });
  if (told.policy !== 'hard' || authority.suspended) return lines;
  const covered = new Set(lines.filter((one) => one.word?.fresh).map((one) => one.issuer));
  return lines.map((one) => (covered.has(one.issuer) ? one : { ...one, level: 'red' as const }));
}

export interface SourceFields {
  issuer: string;
  issuerName: string;
  lists: string;
  responder: string;
}

export function fieldsOf(authority: Authority): SourceFields[] {
  return issuersOf(authority).map(({ id, name }) => {
    const named = (authority.revocation ?? []).filter((one) => one.issuer === id);
    return { issuer: id, issuerName: name, lists: named.flatMap((one) => one.lists).join('\n'), responder: named.find((one) => one.responder)?.responder ?? '' };
  });
}

/** What is sent: an authority whole, with sources for the issuers of which something was typed. */
export function changedAuthority({ name, root, intermediates, suspended }: Authority, fields: SourceFields[]) {
  const revocation = fields.flatMap(({ issuer, lists, responder }): RevocationSource[] => {
    const addresses = lists.split(/\s+/).filter(Boolean);
    const asked = responder.trim();
    return addresses.length || asked ? [{ issuer, lists: addresses, ...(asked ? { responder: asked } : {}) }] : [];
  });
  return { name, root, intermediates, suspended, ...(revocation.length ? { revocation } : {}) };
}
