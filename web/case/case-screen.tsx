import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { CaseBudget } from '../budget/case-budget.tsx';
import { useCase } from '../data/cases.ts';
import { useReadWithCase } from '../notices/read-with-case.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Acts } from './acts.tsx';
import { CaseContext, namesIn } from './case-context.ts';
import { CaseCopies } from './case-copies.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { WhatComesNext } from './next.tsx';
import { RemarkBox } from './remark-box.tsx';
import { Timeline } from './timeline.tsx';
import './case.css';

interface Props {
  readonly id: string;
  /** Where the way back leads, on a phone. */
  readonly back?: string;
  readonly onDecided?: () => void;
}

/** A case: its head, its form, its trail, what comes next, and what I may do. */
export function CaseScreen({ id, back, onDecided }: Props) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { data: file, isPending, error, refetch } = useCase(id);
  useReadWithCase(id);
  if (isPending) return <Skeleton active className="case-waiting" paragraph={{ rows: 10 }} />;
  if (!file) return <Trouble error={error} onAgain={() => void refetch()} />;
  const wished = Number(search.get('task')) || undefined;
  return (
    <CaseContext value={{ file, nameOf: namesIn(file) }}>
      <article className="case" aria-label={file.number}>
        <div className="case-scroll">
          {back && (
            <Link to={back} className="case-back">
              <ArrowLeftOutlined aria-hidden /> {t('case.back')}
            </Link>
          )}
          <CaseHead />
          <WhatComesNext />
          <CaseSheet />
          <CaseBudget />
          <CaseCopies />
          <Timeline />
          {file.allowed.includes('remark') && <RemarkBox />}
        </div>
        <Acts key={wished} wished={wished} {...(onDecided ? { onDecided } : {})} />
      </article>
    </CaseContext>
  );
}
