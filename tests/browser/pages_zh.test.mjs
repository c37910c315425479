// Every page in Chinese.

import { checkEveryPage } from './every_page.mjs';

await checkEveryPage('zh-CN');
