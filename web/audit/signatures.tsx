import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditedCase, Signature } from '../../api/contract/audit/case.ts';
import { useNames } from '../case/case-context.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Digest } from './digest.tsx';
import { RecordLink } from './record-link.tsx';

/** Who put his name to which form, under which version of the rule, and whether that form was the one in force. */
export function Signatures({ file }: { file: AuditedCase }) {
  const { t } = useTranslation();
  if (file.signatures.length === 0) return <Nothing title={t('audit.noSignatures')} why={t('audit.noSignaturesWhy')} />;
  return (
    <ul className="audit-list">
      {file.signatures.map((signature) => (
        <SignatureRow key={signature.seq} signature={signature} file={file} />
      ))}
    </ul>
  );
}

function SignatureRow({ signature, file }: { signature: Signature; file: AuditedCase }) {
  const { t } = useTranslation();
  const words = useWords();
  const time = useTime();
  const nameOf = useNames();
  const { seq, at, person, for: other, step, verdict, seen, asInForce, rule } = signature;
  const name = person === null ? t('audit.byRule') : nameOf(person);
  const from = file.rules.find(({ digest }) => digest === rule)?.effectiveFrom;
  return (
    <li>
      <p className="audit-what">
        <strong>{other === null ? name : t('actor.for', { name, other: nameOf(other) })}</strong>{' '}
        {step !== null && words.step(step)}{' '}
        {verdict === 'approved' && <Tag color="success">{t('outcome.approved')}</Tag>}
        {verdict === 'rejected' && <Tag color="error">{t('outcome.rejected')}</Tag>}
        <Tag color={asInForce ? 'default' : 'error'}>{t(asInForce ? 'audit.sawForm' : 'audit.sawOtherForm')}</Tag>
      </p>
      <p className="audit-low">
        <RecordLink seq={seq}>{t('audit.record', { n: seq })}</RecordLink>
        <time dateTime={new Date(at).toISOString()}>{time.exact(at)}</time>
        <Digest name={t('audit.seenForm')} value={seen} />
        {rule && <Digest name={t('audit.rule')} value={rule} />}
        <span>{from ? t('audit.ruleFrom', { at: time.instant(from) }) : t('audit.ruleUnknown')}</span>
      </p>
    </li>
  );
}
