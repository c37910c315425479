// Archives of the mocked world: of one tender that may be sealed, and of those that may not yet.

import { days, partOf, refusal } from './awards.mjs';
import { digest } from './evidence.mjs';
import { callerOf, nobody } from './sign_in.mjs';
import { kNow, tenders } from './world.mjs';

const sealed = (tender, number, sealedAt) => ({ number, manifestDigest: digest(`manifest ${tender} ${number}`), containerDigest: digest(`container ${tender} ${number}`), size: 48_230_912 + number * 4096, entries: 212 + number * 3, ledgerSize: 4_812 + number * 20, sealedAt });
const open = tenders[10].page;
const ended = tenders[12].page;
const archives = new Map([[open.code, { list: [], obstacle: { rule: 'every_lot_is_at_its_end', text: { zh: `标段 ${open.lots[0].code} 尚未结束，招标项目还不能归档。`, en: `The lot ${open.lots[0].code} has not come to its end; the tender cannot be archived yet.` } } }]]);

/** An archive that nobody else uses. */
export function makeArchive(count = 0) {
  const tender = `${open.code.slice(0, 11)}${String(800 + archives.size).padStart(6, '0')}001`;
  archives.set(tender, { list: Array.from({ length: count }, (_, at) => sealed(tender, at + 1, days(at - count))) });
  return tender;
}
export const archiveOf = { obstructed: open.code, empty: makeArchive(), sealed: ended.code };
archives.set(ended.code, { list: [sealed(ended.code, 1, days(-12)), sealed(ended.code, 2, days(-3))] });

/** undefined for what it does not know. */
export function answerArchive({ request, method, path }) {
  const [place, tender, part, number, what] = path.split('/').slice(1).map(decodeURIComponent);
  const found = place === 'tenders' && (part === 'archive' || part === 'archives') ? archives.get(tender) : undefined;
  if (!found) return undefined;
  const caller = callerOf(request);
  if (!caller) return nobody();
  if (partOf(caller) !== 'host') return refusal(403, 'tender_is_the_callers', '只有招标人和受托的代理机构可以查看。', 'Only the tenderee and its agency may see this.');
  if (what === 'container') return found.list.some((one) => one.number === Number(number)) ? { attachment: `示例归档 ${tender} ${number}` } : refusal(404, 'archive_is_sealed', '没有这份归档。', 'There is no such archive.');
  if (method === 'GET') return { tender, archives: found.list, ...(found.obstacle ? { obstacle: found.obstacle } : {}) };
  const next = sealed(tender, found.list.length + 1, kNow);
  found.list.push(next);
  return { result: next, created: true };
}
