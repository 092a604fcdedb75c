import { Timeline as Line } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownCase } from './case-context.ts';
import { EventEntry, lookOf } from './event-entry.tsx';
import { RemarkEntry, SlipEntry } from './other-entries.tsx';
import { trailOf } from './trail.ts';

/** What has happened so far: by people, by rule, by the office; set-aside steps are struck. */
export function Timeline() {
  const { t } = useTranslation();
  const { file } = useShownCase();
  const entries = useMemo(() => trailOf(file), [file]);
  return (
    <section className="case-trail" aria-label={t('case.trail')}>
      <h3>{t('case.trail')}</h3>
      <Line
        items={entries.map((entry) => {
          if (entry.kind === 'slip') return { key: entry.key, color: 'red', content: <SlipEntry slip={entry.slip} /> };
          if (entry.kind === 'remark')
            return { key: entry.key, color: 'gray', content: <RemarkEntry remark={entry.remark} /> };
          return { key: entry.key, ...lookOf(entry), content: <EventEntry entry={entry} /> };
        })}
      />
    </section>
  );
}
