import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Board, BoardDepartment } from '../../api/contract/office.ts';
import { useNamed } from '../i18n/language.ts';
import { DueChip } from '../parts/due-chip.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { useChoice } from './choice.ts';

/** What is late by department, the latest first; choosing one narrows the lists to it. */
export function Departments({ board }: { board: Board }) {
  const { t } = useTranslation();
  if (board.departments.length === 0) return <Nothing title={t('office.nothing')} why={t('office.nothingWhy')} />;
  return (
    <table className="office-departments">
      <thead>
        <tr>
          <th scope="col">{t('office.column.department')}</th>
          <th scope="col">{t('office.column.overdue')}</th>
          <th scope="col">{t('office.column.oldest')}</th>
          <th scope="col">{t('office.column.slips')}</th>
          <th scope="col">{t('office.column.toIssue')}</th>
          <th scope="col">{t('office.column.unanswered')}</th>
        </tr>
      </thead>
      <tbody>
        {board.departments.map((row) => (
          <DepartmentRow key={row.department.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function DepartmentRow({ row }: { row: BoardDepartment }) {
  const { t } = useTranslation();
  const named = useNamed();
  const { department: chosen, choose } = useChoice();
  const { department, overdue, oldestDueAt, slips, toIssue, unanswered } = row;
  const isChosen = chosen === department.id;
  const cell = (column: 'overdue' | 'toIssue' | 'unanswered', n: number) => (
    <td data-label={t(`office.column.${column}`)} className={n > 0 ? 'number some' : 'number'}>
      {n}
    </td>
  );
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <Button
          type="link"
          aria-pressed={isChosen}
          onClick={() => choose({ department: isChosen ? undefined : department.id })}
        >
          {named(department.name)}
        </Button>
      </th>
      {cell('overdue', overdue)}
      <td data-label={t('office.column.oldest')}>{oldestDueAt ? <DueChip dueAt={oldestDueAt} /> : '—'}</td>
      <td data-label={t('office.column.slips')} className={slips.unacknowledged > 0 ? 'number some' : 'number'}>
        <Link to={`/slips?department=${department.id}`}>{t('office.slips', slips)}</Link>
      </td>
      {cell('toIssue', toIssue)}
      {cell('unanswered', unanswered)}
    </tr>
  );
}
