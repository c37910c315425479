// Code lists as people call them. Districts: GB/T 2260; industries: GB/T 4754, the divisions that tenders here fall into.

import type { Language } from './format';

type Pair = [zh: string, en: string];

export const kRegions: Record<string, Pair> = {
  '120000': ['天津市', 'Tianjin'], '120100': ['天津市', 'Tianjin'], '120101': ['和平区', 'Heping'], '120102': ['河东区', 'Hedong'], '120103': ['河西区', 'Hexi'],
  '120104': ['南开区', 'Nankai'], '120105': ['河北区', 'Hebei'], '120106': ['红桥区', 'Hongqiao'], '120110': ['东丽区', 'Dongli'],
  '120111': ['西青区', 'Xiqing'], '120112': ['津南区', 'Jinnan'], '120113': ['北辰区', 'Beichen'], '120114': ['武清区', 'Wuqing'],
  '120115': ['宝坻区', 'Baodi'], '120116': ['滨海新区', 'Binhai'], '120117': ['宁河区', 'Ninghe'], '120118': ['静海区', 'Jinghai'], '120119': ['蓟州区', 'Jizhou'],
};

export const kIndustries: Record<string, Pair> = {
  E47: ['房屋建筑业', 'Building construction'], E48: ['土木工程建筑业', 'Civil engineering'], E49: ['建筑安装业', 'Building installation'],
  A01: ['农业', 'Farming'], D44: ['电力、热力生产和供应业', 'Power and heat'],
  N76: ['水利管理业', 'Water management'], N78: ['公共设施管理业', 'Public facilities'], G54: ['道路运输业', 'Road transport'],
  G55: ['水上运输业', 'Water transport'], D46: ['水的生产和供应业', 'Water supply'], I65: ['软件和信息技术服务业', 'Software and IT services'],
  M74: ['专业技术服务业', 'Technical services'], F51: ['批发业', 'Wholesale'],
};

function named(table: Record<string, Pair>, code: string, language: Language): string {
  const pair = table[code];
  return pair ? pair[language === 'en' ? 1 : 0] : code;
}

export const regionName = (code: string, language: Language) => named(kRegions, code, language);
export const industryName = (code: string, language: Language) => named(kIndustries, code, language);
