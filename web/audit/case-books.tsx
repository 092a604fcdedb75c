import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import { usePhone } from '../parts/use-phone.ts';
import { Books } from './books.tsx';
import type { Progress } from './chain.ts';
import { EngineList } from './engine-list.tsx';
import { Files } from './files.tsx';
import { ReadingList } from './reading-list.tsx';
import { RecordList } from './record-list.tsx';
import { Refusals, Remarks } from './said-beside.tsx';
import { Signatures } from './signatures.tsx';
import { SlipsAndRegister } from './slips-and-register.tsx';

/** All books about a case: journal and engine side by side, the others behind tabs; on a phone every book behind a tab of its own. */
export function CaseBooks({ file, progress }: { file: AuditedCase; progress: Progress }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const wanted = useLocation().hash;
  const book = (
    key: 'signatures' | 'slips' | 'refusals' | 'files' | 'remarks' | 'readings',
    n: number,
    children: ReactNode,
  ) => ({
    key,
    label: t('audit.counted', { name: t(`audit.${key}`), n }),
    children,
  });
  const journal = <RecordList file={file} progress={progress} />;
  const engine = <EngineList file={file} />;
  const others = [
    book('signatures', file.signatures.length, <Signatures file={file} />),
    book('slips', file.slips.length, <SlipsAndRegister file={file} />),
    book('refusals', file.refusals.length, <Refusals file={file} />),
    book('files', file.attachments.length, <Files file={file} />),
    book('remarks', file.remarks.length, <Remarks file={file} />),
    book('readings', file.readings.length, <ReadingList readings={file.readings} ofOneCase />),
  ];
  if (phone) {
    const first = [
      {
        key: 'journal',
        label: t('audit.counted', { name: t('audit.journal'), n: file.records.length }),
        children: journal,
      },
      { key: 'engine', label: t('audit.engine'), children: engine },
    ];
    return <Books key={wanted} books={[...first, ...others]} label={t('audit.books')} />;
  }
  return (
    <>
      <div className="audit-columns">
        <section>
          <h2>{t('audit.journal')}</h2>
          {journal}
        </section>
        <section>
          <h2>{t('audit.engine')}</h2>
          {engine}
        </section>
      </div>
      <Books books={others} label={t('audit.books')} />
    </>
  );
}
