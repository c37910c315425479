import { computed } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type { Text } from './api';
import type { Language } from './format';
import type zh from './messages/zh-CN';

const kKey = 'haihe.language';

function chosen(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kKey);
  return asked?.startsWith('en') ? 'en' : 'zh-CN';
}

/** A reader loads one language; tests hold that each has every word. */
const kMessages: Record<Language, () => Promise<{ default: typeof zh }>> = { 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') };
export const i18n = createI18n({ legacy: false, locale: chosen() as string, messages: {} as Record<string, typeof zh> });
document.documentElement.lang = i18n.global.locale.value;

async function learn(language: Language): Promise<void> {
  if (!i18n.global.availableLocales.includes(language)) i18n.global.setLocaleMessage(language, (await kMessages[language]()).default);
}
export const learnChosen = () => learn(i18n.global.locale.value as Language);

export async function choose(language: Language): Promise<void> {
  await learn(language);
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
