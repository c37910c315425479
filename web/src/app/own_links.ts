// Links for who is signed in, by node.

import type { About, Caller } from './api';

interface OwnLink {
  node: About['role'];
  name: string;
  path: string;
  roles: string[];
  duties?: string[];
}

/** By the roles of the entity, or the duties of the person. */
const kOwnNavigation: OwnLink[] = [
  { node: 'trading', name: 'ownTenders', path: '/own-tenders', roles: ['tenderee', 'agency'] },
  { node: 'trading', name: 'ownBids', path: '/own-bids', roles: ['bidder'] },
  { node: 'trading', name: 'ownCustody', path: '/own-custody', roles: ['custodian', 'tenderee', 'agency', 'operator'] },
  { node: 'trading', name: 'ownCommittees', path: '/own-evaluations', roles: ['tenderee', 'agency'], duties: ['expert'] },
  { node: 'hub', name: 'draws', path: '/conducted-draws', roles: ['tenderee', 'agency', 'department', 'operator'] },
  { node: 'hub', name: 'pool', path: '/expert-pool', roles: [], duties: ['supervisor', 'operator'] },
  { node: 'hub', name: 'ownEntry', path: '/own-expert-entry', roles: [], duties: ['expert'] },
];

export function ownLinks(node: About['role'], { roles, duties }: Pick<Caller, 'roles' | 'duties'>): OwnLink[] {
  return kOwnNavigation.filter((one) => one.node === node).filter((one) => roles.some((mine) => one.roles.includes(mine)) || duties.some((mine) => one.duties?.includes(mine)));
}
