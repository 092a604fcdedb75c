import { useTranslation } from 'react-i18next';
import type { Board, BoardDepartment } from '../../api/contract/office.ts';
import type { ListName } from '../data/office.ts';
import { useChoice } from './choice.ts';

const sum = (board: Board, of: (row: BoardDepartment) => number) =>
  board.departments.reduce((total, row) => total + of(row), 0);

/** The numbers of the whole board; each leads to its list. */
export function Figures({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { choose } = useChoice();
  const figures: readonly (readonly [ListName, number])[] = [
    ['overdue', sum(board, ({ overdue }) => overdue)],
    ['cases', board.wholeCases],
    ['toIssue', sum(board, ({ toIssue }) => toIssue)],
    ['inquiries', sum(board, ({ unanswered }) => unanswered)],
  ];
  return (
    <ul className="office-figures">
      {figures.map(([list, n]) => (
        <li key={list}>
          <button type="button" onClick={() => choose({ list, department: undefined })}>
            <strong className={n > 0 ? 'some' : undefined}>{n}</strong>
            <span>{t(`office.figure.${list as 'overdue'}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
