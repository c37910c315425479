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

/** Of the divisions that departments answer for and no list of tenders offers to choose. */
const kOtherIndustries: Record<string, Pair> = {
  A02: ['林业', 'Forestry'], A03: ['畜牧业', 'Animal husbandry'], A04: ['渔业', 'Fishery'], A05: ['农、林、牧、渔专业及辅助性活动', 'Services to farming'],
  C13: ['农副食品加工业', 'Farm produce processing'], C14: ['食品制造业', 'Food'], C15: ['酒、饮料和精制茶制造业', 'Drinks and tea'], C16: ['烟草制品业', 'Tobacco'],
  C17: ['纺织业', 'Textiles'], C18: ['纺织服装、服饰业', 'Clothing'], C19: ['皮革、毛皮、羽毛及其制品和制鞋业', 'Leather and shoes'], C20: ['木材加工和木、竹、藤、棕、草制品业', 'Wood products'],
  C21: ['家具制造业', 'Furniture'], C22: ['造纸和纸制品业', 'Paper'], C23: ['印刷和记录媒介复制业', 'Printing'], C24: ['文教、工美、体育和娱乐用品制造业', 'Articles for education, arts and sport'],
  C25: ['石油、煤炭及其他燃料加工业', 'Fuel processing'], C26: ['化学原料和化学制品制造业', 'Chemicals'], C27: ['医药制造业', 'Pharmaceuticals'], C28: ['化学纤维制造业', 'Chemical fibres'],
  C29: ['橡胶和塑料制品业', 'Rubber and plastics'], C30: ['非金属矿物制品业', 'Non-metallic minerals'], C31: ['黑色金属冶炼和压延加工业', 'Ferrous metals'], C32: ['有色金属冶炼和压延加工业', 'Non-ferrous metals'],
  C33: ['金属制品业', 'Metal products'], C34: ['通用设备制造业', 'General machinery'], C35: ['专用设备制造业', 'Special machinery'], C36: ['汽车制造业', 'Motor vehicles'],
  C37: ['铁路、船舶、航空航天和其他运输设备制造业', 'Other transport equipment'], C38: ['电气机械和器材制造业', 'Electrical machinery'], C39: ['计算机、通信和其他电子设备制造业', 'Computers and electronics'],
  C40: ['仪器仪表制造业', 'Instruments'], C41: ['其他制造业', 'Other manufacturing'], C42: ['废弃资源综合利用业', 'Recycling'], C43: ['金属制品、机械和设备修理业', 'Repair of machinery'],
  D45: ['燃气生产和供应业', 'Gas'], E50: ['建筑装饰、装修和其他建筑业', 'Fitting out'], F52: ['零售业', 'Retail'],
  G53: ['铁路运输业', 'Railways'], G56: ['航空运输业', 'Air transport'], G57: ['管道运输业', 'Pipelines'], G58: ['多式联运和运输代理业', 'Forwarding'], G59: ['装卸搬运和仓储业', 'Handling and storage'], G60: ['邮政业', 'Post'],
  H61: ['住宿业', 'Hotels'], H62: ['餐饮业', 'Catering'], I63: ['电信、广播电视和卫星传输服务', 'Telecommunications'], I64: ['互联网和相关服务', 'Internet'], K70: ['房地产业', 'Real estate'],
};

function named(table: Record<string, Pair>, code: string, language: Language): string {
  const pair = table[code];
  return pair ? pair[language === 'en' ? 1 : 0] : code;
}

export const regionName = (code: string, language: Language) => named(kRegions, code, language);
export const industryName = (code: string, language: Language) => named(kIndustries[code] ? kIndustries : kOtherIndustries, code, language);
