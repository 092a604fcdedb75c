import { useTranslation } from 'react-i18next';

/** The languages of the inbox; Chinese first. */
export type Language = 'zh-CN' | 'en';

const place = 'countersign.language';

/** The language last chosen on this device, otherwise the browser's, otherwise Chinese. */
export function rememberedLanguage(): Language {
  const chosen = localStorage.getItem(place);
  if (chosen === 'zh-CN' || chosen === 'en') return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN';
}

/** The language shown now, and how to change it without a reload. */
export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const choose = (next: Language) => {
    localStorage.setItem(place, next);
    document.documentElement.lang = next;
    void i18n.changeLanguage(next);
  };
  return { language, choose };
}

/** A name that company data gives in both languages. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** Picks the shown language's name of something that company data names in both. */
export function useNamed(): (name: BothLanguages) => string {
  const { language } = useLanguage();
  return (name) => (language === 'en' ? name.en : name.zh);
}
