import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import { rememberedLanguage } from './language.ts';
import zh from './zh-CN.json';

/** The same keys in both languages: a text that is missing in one of them does not compile. */
const resources = {
  'zh-CN': { translation: zh satisfies Keys<typeof en> },
  en: { translation: en satisfies Keys<typeof zh> },
};

type Keys<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Keys<Texts[Key]> };

void i18next.use(initReactI18next).init({
  resources,
  lng: rememberedLanguage(),
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});
