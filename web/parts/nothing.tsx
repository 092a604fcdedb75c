import { Empty } from 'antd';
import type { ReactNode } from 'react';
import './nothing.css';

interface Props {
  readonly title: string;
  /** Why it is empty, and what is next. */
  readonly why: string;
  readonly children?: ReactNode;
}

/** An empty place that says why it is empty and what is next. */
export function Nothing({ title, why, children }: Props) {
  return (
    <div className="nothing">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={null} />
      <strong>{title}</strong>
      <p>{why}</p>
      {children}
    </div>
  );
}
