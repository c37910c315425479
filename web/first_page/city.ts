// What the demo tells of its city (src/demo/first_page/city_now.hpp), asked again every few seconds.

import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import type { Text } from '@/app/api';

const kAskedEveryMilliseconds = 4_000;

export interface Door {
  id: string;
  role: Role;
  person: string;
  entity: Text;
  duties: string[];
  platform: Text;
  key: string;
  certificate: string;
}

export interface CityNow {
  now: string;
  story: boolean;
  percent: number;
  platforms: { word: string; role: string; name: Text; url: string }[];
  doors: Door[];
  openings: { at: string; title: string; tenderee: string; hall: string }[];
  archive?: { tender: string; name: string; page: string; command: string };
  directory: string;
}

export const kRoles = ['tenderee', 'agency', 'bidder', 'expert', 'notary', 'supervisor', 'operator', 'hub-operator'] as const;
export type Role = (typeof kRoles)[number];

/** People of one house on one platform stand together. */
export function houses(doors: Door[], role: Role): Door[][] {
  const all = new Map<string, Door[]>();
  for (const door of doors.filter((one) => one.role === role)) {
    const house = `${door.entity.zh} ${door.platform.zh}`;
    all.set(house, [...(all.get(house) ?? []), door]);
  }
  return [...all.values()];
}

export function useCity() {
  const city = shallowRef<CityNow>();
  const away = ref(false);
  const heardAt = ref(Date.now());
  const local = ref(Date.now());

  async function hear(asked: Promise<Response>): Promise<void> {
    const response = await asked.catch(() => undefined);
    away.value = !response?.ok;
    if (!response?.ok) return;
    city.value = (await response.json()) as CityNow;
    heardAt.value = local.value = Date.now();
  }
  const look = () => hear(fetch('/city'));
  const setPace = (percent: number) => hear(fetch('/pace', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ percent }) }));

  void look();
  const asking = setInterval(() => void look(), kAskedEveryMilliseconds);
  const ticking = setInterval(() => (local.value = Date.now()), 1_000);
  onScopeDispose(() => [asking, ticking].forEach(clearInterval));
  /** Between two words of the city its clock runs as ours does. */
  const now = computed(() => (city.value ? Date.parse(city.value.now) + local.value - heardAt.value : 0));
  return { city, away, now, setPace };
}
