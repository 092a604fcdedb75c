import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Searches by case number and by the applicant's name or pinyin, a moment after typing stops. */
export function SearchBox({ value, onChange }: { value: string; onChange: (query: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => tell.current(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <Input
      type="search"
      allowClear
      maxLength={60}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('inbox.search')}
      aria-label={t('inbox.search')}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
