import { useTranslation } from 'react-i18next';
import { ReadCopy } from '../copies/read-copy.tsx';
import { ReceiptTag } from '../copies/receipt-tag.tsx';
import '../copies/copies.css';
import { useNamed } from '../i18n/language.ts';
import { useWords } from '../i18n/words.ts';
import { useShownCase } from './case-context.ts';

/** The parts of the form: who keeps each, and who has read his. */
export function CaseCopies() {
  const { t } = useTranslation();
  const named = useNamed();
  const words = useWords();
  const { file } = useShownCase();
  if (file.copies.length === 0) return null;
  return (
    <section className="case-copies" aria-label={t('copies.ofCase')}>
      <h3>{t('copies.ofCase')}</h3>
      <ul className="copy-list">
        {file.copies.map((copy) => (
          <li key={`${copy.copies} ${copy.part} ${copy.keeper.id}`}>
            <div className="copy-words">
              <strong>{words.part(copy)}</strong>
              <span>
                {t('copies.keeper', { name: copy.keeper.name, department: named(copy.keeper.department.name) })}
              </span>
              <ReceiptTag readAt={copy.readAt} />
            </div>
            <ReadCopy copy={copy} />
          </li>
        ))}
      </ul>
    </section>
  );
}
