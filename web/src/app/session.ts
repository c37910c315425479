// Who is signed in here. The session itself is a cookie that no script can read; a mark tells whether to ask for it.

import { ref, shallowRef } from 'vue';
import { get, onSessionEnd, post, Refused, type Caller } from './api';

const kMark = 'haihe.signed-in';

export const caller = shallowRef<Caller>();
export const sessionKnown = ref(false);

onSessionEnd(() => {
  caller.value = undefined;
  localStorage.removeItem(kMark);
});

let asking: Promise<void> | undefined;

async function ask(): Promise<void> {
  try {
    caller.value = await get<Caller>('/session');
    localStorage.setItem(kMark, 'yes');
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    caller.value = undefined;
  }
  sessionKnown.value = true;
}

export function askWhoIsSignedIn(): Promise<void> {
  return (asking ??= ask().finally(() => (asking = undefined)));
}

/** Public pages do not ask for a session that nobody began; `?signed-in`: somebody's own tool did. */
export async function recallSession(): Promise<void> {
  if (localStorage.getItem(kMark) || new URLSearchParams(location.search).has('signed-in')) await askWhoIsSignedIn();
}

/** An end that the node does not know of any more is an end as well. */
export async function signOut(): Promise<void> {
  try {
    await post('/sign-out', {});
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.problem.status !== 401) throw fault;
  }
  caller.value = undefined;
  localStorage.removeItem(kMark);
}
