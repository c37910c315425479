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
