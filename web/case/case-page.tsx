import { useParams } from 'react-router';
import { usePhone } from '../parts/use-phone.ts';
import { CaseScreen } from './case-screen.tsx';

/** A case on a page of its own: where links from mails and notices lead. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const phone = usePhone();
  return <CaseScreen key={caseId} id={caseId} {...(phone ? { back: '/inbox' } : {})} />;
}
