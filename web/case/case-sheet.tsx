import { useTranslation } from 'react-i18next';
import { FormSheet } from '../form/form-sheet.tsx';
import { FileList } from '../parts/file-list.tsx';
import { useShownCase } from './case-context.ts';

/** The form as it binds the case now, and all files that lie with it. */
export function CaseSheet() {
  const { t } = useTranslation();
  const { file, nameOf } = useShownCase();
  return (
    <section className="case-sheet" aria-label={t('case.form')}>
      <FormSheet form={file.form} formSchema={file.formSchema} nameOf={nameOf} />
      {file.attachments.length > 0 && (
        <div className="case-files">
          <h3>{t('case.files')}</h3>
          <FileList files={file.attachments} />
        </div>
      )}
    </section>
  );
}
