// Every page in English.

import { checkEveryPage } from './every_page.mjs';

await checkEveryPage('en');
