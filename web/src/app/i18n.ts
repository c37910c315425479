import { computed } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type { Text } from './api';
import type { Language } from './format';
import en from './messages/en';
import zh from './messages/zh-CN';

const kKey = 'haihe.language';

function chosen(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kKey);
  return asked?.startsWith('en') ? 'en' : 'zh-CN';
}

export const i18n = createI18n({ legacy: false, locale: chosen(), fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh, en } });
document.documentElement.lang = i18n.global.locale.value;

export function choose(language: Language): void {
  localStorage.setItem(kKey, language);
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}

export function useLanguage() {
  const { t, te, locale } = useI18n();
  const language = computed(() => locale.value as Language);
  const say = (text: Text | string | undefined) => (typeof text === 'object' ? (language.value === 'en' ? text.en : text.zh) : (text ?? ''));
  /** A word of a code list, or the code itself when we have none. */
  const word = (list: string, code: string) => (te(`${list}.${code}`) ? t(`${list}.${code}`) : code);
  return { t, language, say, word };
}
