// Links for who is signed in to a trading platform.

import type { Caller } from './api';

interface OwnLink {
  name: string;
  path: string;
  roles: string[];
  duties?: string[];
}

/** By the roles of the entity, or the duties of the person. */
const kOwnNavigation: OwnLink[] = [
  { name: 'ownBids', path: '/own-bids', roles: ['bidder'] },
  { name: 'ownCustody', path: '/own-custody', roles: ['custodian', 'tenderee', 'agency', 'operator'] },
  { name: 'ownCommittees', path: '/own-evaluations', roles: ['tenderee', 'agency'], duties: ['expert'] },
];

export function ownLinks({ roles, duties }: Pick<Caller, 'roles' | 'duties'>): OwnLink[] {
  return kOwnNavigation.filter((one) => roles.some((mine) => one.roles.includes(mine)) || duties.some((mine) => one.duties?.includes(mine)));
}
