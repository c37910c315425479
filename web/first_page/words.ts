// The words of the first page; what is common stands in the platforms' own (src/app/messages).

import type { Language } from '@/app/format';
import type { Role } from './city';

export interface Words {
  title: string;
  lead: string[];
  now: string;
  story: string;
  lives: string;
  away: string;
  pace: string;
  paces: Record<number, string>;
  next: string;
  none: string;
  hall: string;
  wall: string;
  wallWhy: string;
  step: string;
  stepWhy: string;
  citizen: string;
  citizenWhy: string;
  citizenDoor: string;
  roles: Record<Role, [name: string, why: string]>;
  duties: Record<string, string>;
  sign: string;
  key: string;
  certificate: string;
  archive: string;
  archiveNone: string;
  archiveWhy: string;
  attempts: string;
  tries: string[];
  places: string;
  kept: string;
}

const zh: Words = {
  title: '一座城市的电子招标投标',
  lead: [
    '您看到的是一座虚构城市的招标投标：公共服务平台、两家交易平台和行政监督平台是四个独立的程序，彼此只以公开的协议往来。',
    '单位和人物都是虚构的，按虚拟时钟办事；从公告、投标、开标、评标到定标、合同、归档，每一步都有真实的签名，并写入只增不改的账本。',
    '点一个角色，演示程序就像此人自己的工具那样，用这个虚构人物的密钥签名登录；平台没有后门，与正式运行时完全一样。',
  ],
  now: '城市现在',
  story: '正在演出开场情节：一个半月约用两三分钟，演完后城市继续运行。',
  lives: '城市正在运行：工作日不断有新的招标项目。',
  away: '演示没有答复：它可能已经关闭。',
  pace: '时间快慢',
  paces: { 0: '按真实时间', 100: '一分钟一天', 400: '一分钟四天', 2000: '一分钟二十天' },
  next: '接下来的开标',
  none: '眼下没有等待开标的项目。',
  hall: '进入开标大厅',
  wall: '监督大屏',
  wallWhy: '今日开标、实时事件、预警和各区分布，适合全屏观看。',
  step: '进入一个角色',
  stepWhy: '在新标签页打开。浏览器里同一时间只能是一个人：进入下一个角色，前一个即退出。',
  citizen: '市民',
  citizenWhy: '不用登录：查看公告，在浏览器里核验每一份公告的证明。',
  citizenDoor: '打开公共服务平台',
  roles: {
    tenderee: ['招标人', '立项、起草、审核、签发公告，组建评标委员会，定标，签合同。'],
    agency: ['招标代理机构', '代招标人起草和审核，不能代为签发。'],
    bidder: ['投标人', '看自己的投标、回执和结果，提出异议；投标文件在本机密封后送达。'],
    expert: ['评标专家', '独立填写并签署评审表，看不到其他成员的意见。'],
    supervisor: ['行政监督部门', '看本部门负责的每一个招标项目，逐条重新核算法律规则，签发指令。'],
    operator: ['交易平台运营机构', '保管部分密钥，认定平台故障；看不到投标内容。'],
    'hub-operator': ['公共服务平台运营机构', '登记主体和证书，管理评标专家库：一人提出，另一人确认。'],
    notary: ['公证处', '密钥保管人：开标时才能开启属于自己的那一份。'],
  },
  duties: { handler: '经办', reviewer: '审核', signer: '签发', expert: '评标', supervisor: '监督', operator: '运行' },
  sign: '以此角色签名所用的文件',
  key: '密钥',
  certificate: '证书',
  archive: '一个已经结束的招标项目',
  archiveNone: '还没有项目归档；开场情节快结束时这里会出现第一个。',
  archiveWhy: '全部签名和记录归档为一个文件，任何人断网即可核验。在源代码目录里运行：',
  attempts: '不妨试试',
  tries: [
    '以市民身份打开任意公告，点“核对”：浏览器自行验证签名、账本位置和见证。',
    '以招标人签发人身份打开一个尚未截止的项目，看“下一步”为什么暂时不能做，以及依据哪一条。',
    '在监督平台选一个部门，打开它的招标项目：时间线按比例画出每段法定期限。',
    '复制上面的命令核验归档文件；再改动文件中任意一个字节，重新核验。',
  ],
  places: '四个平台',
  kept: '密钥、配置、账本和日志都在',
};

const en: Words = {
  title: 'The electronic tendering of a city',
  lead: [
    'This is the tendering of an invented city: a public service platform (the hub), two trading platforms and a supervision platform, four programs of their own that meet only in a published protocol.',
    'Firms and people are invented and go by a virtual clock; from notice, bid, opening and evaluation to award, contract and archive every step carries a real signature and is written to a ledger that only grows.',
    'Choose a role, and the demo signs in with that invented person\'s key, as the person\'s own tool would; the platforms have no back door and are exactly what they would be in earnest.',
  ],
  now: 'The city now',
  story: 'The opening story is being told: six weeks in two or three minutes; then the city lives on.',
  lives: 'The city lives: on working days there are new tenders.',
  away: 'The demo does not answer: it may have been closed.',
  pace: 'Pace of time',
  paces: { 0: 'As real time', 100: 'A day a minute', 400: '4 days a minute', 2000: '20 days a minute' },
  next: 'Openings to come',
  none: 'No tender waits for its opening just now.',
  hall: 'Enter the hall',
  wall: 'The wall of supervision',
  wallWhy: 'Openings today, events as they come, alerts and districts; made for a full screen.',
  step: 'Step into a role',
  stepWhy: 'Opens in a new tab. A browser is one person at a time: with the next role, the one before is signed out.',
  citizen: 'Citizen',
  citizenWhy: 'Without signing in: reads notices, and checks the proof of each in the browser.',
  citizenDoor: 'Open the hub',
  roles: {
    tenderee: ['Tenderee', 'Registers projects, drafts, reviews and signs notices, forms committees, awards, signs contracts.'],
    agency: ['Agency', 'Drafts and reviews for the tenderee; cannot sign for it.'],
    bidder: ['Bidder', 'Sees its bids, receipts and results, objects; bids are sealed on its own machine.'],
    expert: ['Evaluation expert', 'Fills in and signs sheets alone; sees nobody else\'s.'],
    supervisor: ['Supervising department', 'Sees each tender that it answers for, every rule computed anew, and issues signed orders.'],
    operator: ['Operator of a trading platform', 'Keeps a share of keys and certifies failures; sees no bid.'],
    'hub-operator': ['Operator of the hub', 'Registers firms and certificates, keeps the pool of experts: one proposes, another confirms.'],
    notary: ['Notary', 'A custodian of keys: opens its share at the opening and not before.'],
  },
  duties: { handler: 'handles', reviewer: 'reviews', signer: 'signs', expert: 'evaluates', supervisor: 'supervises', operator: 'operates' },
  sign: 'Files to sign with in this role',
  key: 'key',
  certificate: 'certificate',
  archive: 'A tender that is over',
  archiveNone: 'None is archived yet; the first appears here towards the end of the opening story.',
  archiveWhy: 'All that was signed and recorded, in one file that anybody verifies off-line. In the source tree:',
  attempts: 'Try this',
  tries: [
    'As a citizen open any notice and press the check: the browser itself verifies signature, place in the ledger and witnesses.',
    'As the tenderee\'s signer open a tender before its deadline, and see why the next step cannot be taken yet, and by which article.',
    'On the supervision platform choose a department and open a tender: its time line draws each statutory period to scale.',
    'Copy the command above and verify the archive; then change any byte of the file and verify it again.',
  ],
  places: 'The four platforms',
  kept: 'Keys, configurations, ledgers and logs are in',
};

export const kWords: Record<Language, Words> = { 'zh-CN': zh, en };
