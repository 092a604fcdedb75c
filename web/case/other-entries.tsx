import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Remark } from '../../api/contract/remarks.ts';
import type { Slip } from '../../api/contract/slips.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { AcknowledgeSlip } from '../slips/acknowledge-slip.tsx';
import { useShownCase } from './case-context.ts';

/** A reminder or a numbered slip of the General Manager's office, with its addressee and whether it was acknowledged. */
export function SlipEntry({ slip }: { slip: Slip }) {
  const { t } = useTranslation();
  const time = useTime();
  const words = useWords();
  const { addressee, number, issuedAt, acknowledgedAt } = slip;
  return (
    <div className="entry entry-slip">
      <p className="entry-what">
        <strong>{t('slips.office')}</strong>{' '}
        {number === null
          ? t('slips.reminded', { name: addressee.name, step: words.step(slip.step) })
          : t('slips.issued', { name: addressee.name, step: words.step(slip.step), number })}
      </p>
      <p className="entry-when">
        <time dateTime={issuedAt}>{time.instant(issuedAt)}</time>
        {acknowledgedAt !== null && (
          <Tag color="success">{t('slips.acknowledgedAt', { at: time.instant(acknowledgedAt) })}</Tag>
        )}
        {number !== null && acknowledgedAt === null && <Tag color="warning">{t('slips.unacknowledged')}</Tag>}
        <AcknowledgeSlip slip={slip} />
      </p>
    </div>
  );
}

/** A remark beside the case. */
export function RemarkEntry({ remark: { person, text, at } }: { remark: Remark }) {
  const { t } = useTranslation();
  const time = useTime();
  const { nameOf } = useShownCase();
  return (
    <div className="entry">
      <p className="entry-what">
        <strong>{nameOf(person)}</strong> {t('trail.remarked')}
      </p>
      <blockquote>{text}</blockquote>
      <p className="entry-when">
        <time dateTime={at}>{time.instant(at)}</time>
      </p>
    </div>
  );
}
