import { createApp } from 'vue';
import '@/design/tokens.css';
import '@/design/base.css';
import { i18n, learnChosen } from '@/app/i18n';
import FirstPage from './FirstPage.vue';

await learnChosen();
createApp(FirstPage).use(i18n).mount('#app');
