// Who acts in the mocked openings: bidders, and custodians of whom the notary keeps two certificates.

import { holder } from './evidence.mjs';
import { creditCode } from './sealed.mjs';

const firm = (first, name, share, leader) => ({ code: creditCode(first), name, share, leader, holder: holder(`${name} 投标经办`, first) });
export const bidders = [
  firm('91120111EXAMPLE04', '天津示例建筑有限公司', 1, '示例甲'),
  firm('91120104EXAMPLE05', '示例水利第一工程有限公司', 0.983, '示例乙'),
  firm('91120116EXAMPLE06', '滨海示例疏浚工程有限公司', 0.9715, '示例丙'),
  firm('91120118EXAMPLE07', '静海示例市政工程有限公司', 0.996, '示例丁'),
];
export const notary = { name: '天津市示例公证处', code: creditCode('12120000EXAMPLE08'), signing: holder('天津市示例公证处 保管经办', 'notary'), encryption: holder('天津市示例公证处 加密', 'notary encryption') };
export const keeper = { name: '示例密钥保管服务有限公司', code: creditCode('91120116EXAMPLE09'), signing: holder('示例密钥保管服务有限公司 保管经办', 'keeper') };
keeper.encryption = keeper.signing;

const judge = (name, kind, entity, specialty, seed) => ({ name, kind, entity, specialty, holder: holder(name, seed) });
const institute = (last) => creditCode(`12120000EXAMPLE${last}`);
/** The chair first; one of each other is at hand as a reserve. */
export const committee = [
  judge('示例代表甲', 'representative', '91120000EXAMPLE00X', '', 'representative'), judge('示例专家甲', 'expert', institute('11'), '水利工程', 'expert 1'), judge('示例专家乙', 'expert', institute('12'), '水利工程', 'expert 2'),
  judge('示例专家丙', 'expert', institute('13'), '水利工程', 'expert 3'), judge('示例专家丁', 'expert', institute('14'), '工程造价', 'expert 4'),
];
export const reserve = judge('示例专家戊', 'expert', institute('15'), '工程造价', 'expert 5');
/** Of the same tenderee: drafts and cannot sign. */
export const handler = { name: '天津市示例水务工程有限公司 起草经办', entity: '91120000EXAMPLE00X', holder: holder('天津市示例水务工程有限公司 起草经办', 'host handler') };
export const host = { name: '天津市示例水务工程有限公司 招标经办', entity: '91120000EXAMPLE00X', holder: holder('天津市示例水务工程有限公司 招标经办', 'host') };
