import { createApp } from 'vue';
import '@/design/tokens.css';
import '@/design/base.css';
import AppFrame from './AppFrame.vue';
import { i18n, learnChosen } from './i18n';
import { hear, keepTime } from './node';
import { router } from './routes';

await Promise.all([hear(), learnChosen()]);
keepTime();
createApp(AppFrame).use(i18n).use(router).mount('#app');
