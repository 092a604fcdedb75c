import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { useWords } from '../i18n/words.ts';
import { useShownCase } from './case-context.ts';

/** Opens the printed form: at once, or in the parts that were sent to their keepers. */
export function PrintCase() {
  const { t } = useTranslation();
  const words = useWords();
  const { language } = useLanguage();
  const { file } = useShownCase();
  const address = (copies?: number) => {
    const query = new URLSearchParams({ language, ...(copies === undefined ? {} : { copies: String(copies) }) });
    return `/api/cases/${file.id}/sheet?${query.toString()}`;
  };
  const sets = [...new Map(file.copies.map((copy) => [copy.copies, copy])).values()];
  const link = (label: string, copies?: number) => ({
    key: copies ?? 0,
    label: (
      <a href={address(copies)} target="_blank" rel="noreferrer">
        {label}
      </a>
    ),
  });
  if (sets.length === 0) {
    return (
      <Button
        type="text"
        icon={<PrinterOutlined aria-hidden />}
        href={address()}
        target="_blank"
        aria-label={t('print.open')}
        title={t('print.open')}
      />
    );
  }
  const parts = sets.map(({ copies, step }) => link(t('print.parts', { step: words.step(step) }), copies));
  return (
    <Dropdown trigger={['click']} menu={{ items: [link(t('print.open')), ...parts] }}>
      <Button
        type="text"
        icon={<PrinterOutlined aria-hidden />}
        aria-label={t('print.title')}
        title={t('print.title')}
      />
    </Dropdown>
  );
}
