import { CloseOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../api/contract/office.ts';
import type { ListName } from '../data/office.ts';
import { useNamed } from '../i18n/language.ts';
import { useChoice } from './choice.ts';
import { HandlingList } from './handling-list.tsx';
import { InquiryList } from './inquiry-list.tsx';
import { OverdueList } from './overdue-list.tsx';
import { ToIssueList } from './to-issue-list.tsx';

/** The cases behind the numbers: one list at a time, of all departments or of the chosen one. */
export function OfficeLists({ board }: { board: Board }) {
  const { t } = useTranslation();
  const named = useNamed();
  const { lists, list, department, choose } = useChoice();
  const name = board.departments.find((row) => row.department.id === department)?.department.name;
  return (
    <section className="office-lists" aria-label={t(`office.list.${list}`)}>
      <div className="office-tabs">
        <Segmented<ListName>
          value={list}
          onChange={(chosen) => choose({ list: chosen })}
          options={lists.map((value) => ({ value, label: t(`office.list.${value}`) }))}
        />
        {department !== undefined && (
          <Button
            size="small"
            icon={<CloseOutlined aria-hidden />}
            iconPlacement="end"
            onClick={() => choose({ department: undefined })}
          >
            {name ? named(name) : department}
          </Button>
        )}
      </div>
      {(list === 'overdue' || list === 'cases') && <OverdueList key={list} list={list} department={department} />}
      {list === 'toIssue' && <ToIssueList department={department} mayIssue={board.mayIssue} />}
      {list === 'inquiries' && <InquiryList department={department} />}
      {list === 'handling' && <HandlingList department={department} />}
    </section>
  );
}
