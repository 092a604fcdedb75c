import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import words from './en.json';

type Group = 'step' | 'seat' | 'post' | 'problem' | 'violation' | 'fund' | 'cause' | 'noticeText' | 'document';

/** The text of a word that the engine or a rulebook gives; one without a translation is shown as it came. */
function word(t: TFunction, group: Group, name: string): string {
  return name in words[group] ? t(`${group}.${name}` as 'step.submission') : name;
}

/** Turns the words of rules into the shown language: steps ("department manager", "review: quality", "submission #2"), violations, refusals, causes. */
export function useWords() {
  const { t } = useTranslation();
  const step = (name: string): string => {
    const [plain = name, round] = name.split(/ #(?=\d+$)/);
    const [main = plain, seat] = plain.split(': ');
    const asked = word(t, 'step', main);
    const told = seat === undefined ? asked : t('words.seat', { step: asked, seat: word(t, 'seat', seat) });
    return round === undefined ? told : t('words.round', { step: told, round });
  };
  return {
    step,
    /** A part of a form by the form's name: "return slip, part 2", or by the seat that keeps it where parts are not numbered. */
    part: (copy: { readonly step: string; readonly part: string }): string =>
      t(/^\d+$/.test(copy.part) ? 'copies.part' : 'copies.partFor', {
        step: step(copy.step),
        part: word(t, 'seat', copy.part),
      }),
    post: (name: string) => word(t, 'post', name),
    violation: (name: string) => word(t, 'violation', name),
    problem: (code: string) => word(t, 'problem', code),
    fund: (name: string) => word(t, 'fund', name),
    cause: (name: string) => word(t, 'cause', name),
    noticeText: (key: string) => word(t, 'noticeText', key),
    document: (name: string) => word(t, 'document', name),
  };
}
