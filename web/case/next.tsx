import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/words.ts';
import { DueChip } from '../parts/due-chip.tsx';
import { useShownCase } from './case-context.ts';
import { WhyThem } from './why.tsx';

/** Who has to act now, until when, and why they. */
export function WhatComesNext() {
  const { t } = useTranslation();
  const words = useWords();
  const { file, nameOf } = useShownCase();
  if (file.next.length === 0) return null;
  return (
    <section className="case-next" aria-label={t('case.next')}>
      <h3>{t('case.next')}</h3>
      <ul>
        {file.next.map(({ step, task, holders, dueAt }) => {
          const found = file.tasks.find(({ id }) => id === task);
          if (found?.kind === 'veto') return null;
          return (
            <li key={task}>
              <strong>{words.step(step)}</strong>
              {found?.kind === 'clock' && <span>{t('case.wholeCase')}</span>}
              <span>{holders.map(nameOf).join(holders.length > 1 ? t('list.or') : '')}</span>
              <DueChip dueAt={dueAt} />
              {found && <WhyThem task={found} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
