import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import words from './en.json';

type Group = 'step' | 'post' | 'problem' | 'violation' | 'cause' | 'noticeText' | 'document';

/** The text of a word that the engine or a rulebook gives; one without a translation is shown as it came. */
function word(t: TFunction, group: Group, name: string): string {
  return name in words[group] ? t(`${group}.${name}` as 'step.submission') : name;
}

/** Turns the words of rules into the shown language: steps ("department manager", "submission #2"), violations, refusals, causes. */
export function useWords() {
  const { t } = useTranslation();
  return {
    step: (name: string): string => {
      const [plain = name, round] = name.split(/ #(?=\d+$)/);
      const told = word(t, 'step', plain);
      return round === undefined ? told : t('words.round', { step: told, round });
    },
    post: (name: string) => word(t, 'post', name),
    violation: (name: string) => word(t, 'violation', name),
    problem: (code: string) => word(t, 'problem', code),
    cause: (name: string) => word(t, 'cause', name),
    noticeText: (key: string) => word(t, 'noticeText', key),
    document: (name: string) => word(t, 'document', name),
  };
}
