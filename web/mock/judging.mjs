// What the documents of the mocked tender say of judging, and the bids that are judged by it: 5 bids by 20 clauses.

import { digest } from './evidence.mjs';
import { bidders } from './people.mjs';
import { creditCode } from './sealed.mjs';

const clause = (code, kind, text, rejects = true) => ({ code, kind, text, rejects });
const kClauses = [
  clause('F1', 'form', '投标人名称与营业执照、资质证书、安全生产许可证一致。'), clause('F2', 'form', '投标函及投标函附录有法定代表人或者其委托代理人电子签名并加盖电子印章。'), clause('F3', 'form', '投标文件格式符合招标文件第八章的要求。', false), clause('F4', 'form', '只有一个有效报价。'), clause('F5', 'form', '按招标文件要求提交投标保证金。'), clause('F6', 'form', '目录、页码齐全，图表清晰可辨。', false),
  clause('Q1', 'qualification', '具有水利水电工程施工总承包二级以上资质。'), clause('Q2', 'qualification', '安全生产许可证在有效期内。'), clause('Q3', 'qualification', '近三年至少完成一项合同价 1500 万元以上的河道堤防或者灌区工程。'), clause('Q4', 'qualification', '项目负责人具有水利水电工程专业二级以上注册建造师执业资格，且未担任其他在建工程的项目负责人。'), clause('Q5', 'qualification', '近三年财务状况良好，没有资不抵债。'), clause('Q6', 'qualification', '未被列入严重失信主体名单。'), clause('Q7', 'qualification', '专职安全生产管理人员不少于 3 人，具有安全生产考核合格证书。'), clause('Q8', 'qualification', '不接受联合体投标。'),
  clause('R1', 'response', '工期不超过 180 日历天。'), clause('R2', 'response', '质量达到合格标准。'), clause('R3', 'response', '投标有效期不少于 90 日。'), clause('R4', 'response', '已标价工程量清单的项目、数量与招标文件一致，没有漏项。'), clause('R5', 'response', '没有附加招标人不能接受的条件。'), clause('R6', 'response', '权利义务符合合同条款的规定。'),
];
const item = (code, kind, name, criteria, most, least = '0') => ({ code, kind, name, criteria, least, most });
const kItems = [
  item('T1', 'technical', '施工组织设计', '施工总布置合理，方案完整、可行，重点难点分析到位。', '12', '6'), item('T2', 'technical', '质量管理体系与措施', '体系健全，措施有针对性。', '8'), item('T3', 'technical', '安全与文明施工', '危险源辨识完整，应急预案可行。', '8'), item('T4', 'technical', '进度计划与资源配置', '关键线路清楚，资源与进度相符。', '7'), item('T5', 'technical', '度汛方案', '结合本河段水情，措施落实到人。', '5'),
  item('B1', 'business', '类似业绩', '每有一项同类业绩得 2 分，最多 8 分。', '8'), item('B2', 'business', '项目管理班子', '专业齐全，人员稳定。', '7'), item('B3', 'business', '信用评价', '按最近一期水利建设市场主体信用评价。', '5'),
];
const committee = { representatives: 1, experts: [{ specialty: '水利工程', need: 3 }, { specialty: '工程造价', need: 1 }], namedBecause: '涉及既有文物堤段保护，技术复杂，随机抽取的专家难以胜任（示例）。' };
const kShared = { clauses: kClauses, leaveOutExtremes: true, decimals: 2, candidates: 3, committee, losersSeeTheirPoints: false };
export const comprehensive = { ...kShared, method: 'comprehensive', items: kItems, price: { points: '40', formula: 'points * lowest / price', constants: [] }, adjustments: [] };
export const lowestPrice = { ...kShared, method: 'lowest_evaluated_price', items: [], adjustments: [{ code: 'A1', name: '付款条件', criteria: '付款进度优于招标文件要求的，按 5% 年利率折算。' }, { code: 'A2', name: '工期', criteria: '每提前一日扣减 5,000 元，最多 20 日。' }] };

const kFifth = { code: creditCode('91120115EXAMPLE10'), name: '宝坻示例水利建设有限公司', share: 0.9905, leader: '示例乙' };
const kPrice = 1_562_000_000;
const kFiles = ['报价函.pdf', '已标价工程量清单.xlsx', '施工组织设计.pdf', '资格审查资料.pdf'];
export const judgedBids = [...bidders, kFifth].map(({ code, name, share, leader }, at) => ({
  bidId: digest(`judged ${at}`).slice(0, 32), bidder: code, bidderName: name, faults: at === 2 ? ['file_is_as_listed'] : [],
  ...(at === 3 ? {} : { reading: { bidderName: name, price: Math.floor(kPrice * share), periodDays: 180 - at * 4, quality: '合格', projectLeader: leader } }),
}));
export const contentOf = (sm3) => (bidFiles.some((one) => one.sm3 === sm3) ? `示例文件 ${sm3}` : undefined);
export const bidFiles = judgedBids.flatMap(({ bidId }, at) => kFiles.map((name, nth) => ({ bidId, name, size: 182_113 * (nth + 1) + at, sm3: digest(nth === 2 && (at === 1 || at === 4) ? 'same' : `judged file ${at} ${nth}`) })));
const ids = judgedBids.map((one) => one.bidId);
export const signals = [
  { name: 'same_project_leader', bids: [ids[1], ids[4]], text: { zh: '不同投标人的项目管理成员为同一人。', en: 'Different bidders name the same project leader.' } },
  { name: 'same_file', bids: [ids[1], ids[4]], text: { zh: '不同投标人的投标文件中有内容完全相同的文件。', en: 'Bids of different bidders hold a file that is the same to the byte.' } },
];

const clauseVote = (code, votes, ...reasons) => ({ by: 'clause', code, votes, reasons });
/** `few`: only two are left. */
export function outcomesOf(few) {
  const rejected = { 3: [{ by: 'record', code: 'does_not_respond_in_substance', votes: 0, reasons: ['投标文件没有可以读出的投标函。'] }], ...(few ? { 2: [clauseVote('Q3', 4, '所附业绩合同价为 1,260 万元，不足 1,500 万元（示例）。', '业绩不满足。', '同类业绩金额不足。', '不符合 Q3。')], 4: [{ by: 'ground', code: 'price_below_cost', votes: 3, reasons: ['主要材料单价明显低于市场价，且未能说明（示例）。', '低于成本。', '单价分析不成立。'] }] } : {}) };
  return ids.map((bidId, at) => ({ bidId, rejections: rejected[at] ?? [], deviations: at === 0 ? ['F6'] : [] }));
}

const kPoints = [['10.83', '7.20', '7.00', '6.10', '4.33', '8.00', '6.20', '5.00'], ['10.17', '7.33', '7.17', '6.33', '4.50', '6.00', '6.00', '4.00'], ['9.50', '6.80', '6.50', '5.90', '4.00', '6.00', '5.80', '4.00'], [], ['10.17', '7.33', '7.17', '6.33', '4.50', '6.00', '6.00', '4.00']];
const kPricePoints = ['38.86', '39.53', '40.00', '', '39.23'];
const hundredths = (text) => Number(text.replace('.', ''));
const decimal = (value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

/** Of the second bid, once the report was corrected: it then comes first. */
const kCorrectedBid = 1;
const kCorrectedPoints = { B1: '8.00', B3: '5.00' };
/** The four valid bids by rank; `tied`: the second and third come out equal; `corrected`: as they are after a re-evaluation. */
export function rankedBids(tied, corrected = false) {
  const pointsOf = (at) => kPoints[at].map((points, nth) => (corrected && at === kCorrectedBid ? (kCorrectedPoints[kItems[nth].code] ?? points) : points));
  const results = [0, 1, 2, 4].map((at) => {
    const pricePoints = tied && at === 4 ? kPricePoints[1] : kPricePoints[at];
    const total = decimal(pointsOf(at).reduce((sum, one) => sum + hundredths(one), hundredths(pricePoints)));
    const price = judgedBids[tied && at === 4 ? 1 : at].reading.price;
    return { bidId: ids[at], result: { items: kItems.map(({ code }, nth) => ({ item: code, points: pointsOf(at)[nth] })), pricePoints, total, adjustments: [], evaluatedPrice: price, rank: 0 } };
  }).sort((a, b) => hundredths(b.result.total) - hundredths(a.result.total));
  results.forEach((one, at) => { one.result.rank = at > 0 && one.result.total === results[at - 1].result.total ? results[at - 1].result.rank : at + 1; });
  return results;
}
