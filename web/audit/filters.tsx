import { SearchOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcesses } from '../data/processes.ts';
import words from '../i18n/en.json';
import { useNamed } from '../i18n/language.ts';
import { usePhone } from '../parts/use-phone.ts';

/** The parts of a search, as they stand in the address. */
const parts = ['number', 'applicant', 'process', 'outcome', 'state', 'from', 'to', 'text', 'sample', 'seed'] as const;

type Part = (typeof parts)[number];
type Asked = Partial<Record<Part, string | number>>;

const outcomes = Object.keys(words.outcome) as (keyof typeof words.outcome)[];

interface Props {
  readonly search: URLSearchParams;
  readonly onSearch: (asked: Record<string, string>) => void;
}

/** What to look for; a sample is drawn by a seed, so that anybody can draw it again. */
export function Filters({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const processes = useProcesses();
  const phone = usePhone();
  const given = Object.fromEntries(
    parts.flatMap((part) => (search.has(part) ? [[part, search.get(part)]] : [])),
  ) as Asked;
  const send = (asked: Asked) => {
    const said = Object.entries(asked).flatMap(([part, value]) => {
      const text = String(value ?? '').trim();
      return text === '' ? [] : [[part, text] as const];
    });
    onSearch(Object.fromEntries(said));
  };
  const label = (part: Part) => t(`audit.filter.${part}`);
  const choice = (part: 'process' | 'outcome' | 'state', options: { value: string; label: string }[]) => (
    <Form.Item name={part} label={label(part)}>
      <Select allowClear options={options} placeholder={t('audit.filter.any')} />
    </Form.Item>
  );
  return (
    <Form<Asked>
      layout="vertical"
      size={phone ? 'large' : 'middle'}
      className="audit-filters"
      initialValues={given}
      onFinish={send}
      requiredMark={false}
    >
      <Form.Item name="number" label={label('number')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="applicant" label={label('applicant')}>
        <Input maxLength={60} placeholder={t('people.placeholder')} />
      </Form.Item>
      {choice(
        'process',
        (processes.data ?? []).map(({ process, name }) => ({ value: process, label: named(name) })),
      )}
      {choice('state', [
        { value: 'open', label: t('case.open') },
        { value: 'closed', label: t('audit.filter.closed') },
      ])}
      {choice(
        'outcome',
        outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
      )}
      <Form.Item name="from" label={label('from')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label={label('to')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="text" label={label('text')}>
        <Input maxLength={100} placeholder={t('audit.filter.textHint')} />
      </Form.Item>
      <Form.Item name="sample" label={label('sample')}>
        <InputNumber min={1} max={100} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="seed" label={label('seed')}>
        <Input maxLength={40} placeholder={t('audit.filter.seedHint')} />
      </Form.Item>
      <div className="audit-buttons">
        <Button type="primary" htmlType="submit" icon={<SearchOutlined aria-hidden />}>
          {t('audit.filter.send')}
        </Button>
        <Button onClick={() => onSearch({})}>{t('audit.filter.clear')}</Button>
      </div>
    </Form>
  );
}
