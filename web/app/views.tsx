import {
  AlertOutlined,
  BellOutlined,
  CheckSquareOutlined,
  FileAddOutlined,
  InboxOutlined,
  SendOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useCounts } from '../data/inbox.ts';

/** A place one can go to: its address, its name, and how much waits there. */
export interface Place {
  readonly key: 'todo' | 'done' | 'mine' | 'slips' | 'ask' | 'notices';
  readonly to: string;
  readonly icon: ReactNode;
  readonly name: string;
  readonly count?: number;
  /** How many of them are late. */
  readonly overdue?: number;
  readonly active: boolean;
}

/** The places of the inbox with live counts. */
export function usePlaces(): Record<Place['key'], Place> {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { data: counts } = useCounts();
  const inInbox = pathname.startsWith('/inbox');
  const view = search.get('view') ?? 'todo';
  const counted = (count: number | undefined) => (count === undefined ? {} : { count });
  const inbox = (key: 'todo' | 'done' | 'mine', icon: ReactNode) => ({
    key,
    to: `/inbox?view=${key}`,
    icon,
    name: t(`views.${key}`),
    active: inInbox && view === key,
  });
  const elsewhere = (key: 'slips' | 'ask' | 'notices', icon: ReactNode) => ({
    key,
    to: `/${key}`,
    icon,
    name: t(`views.${key}`),
    active: pathname.startsWith(`/${key}`),
  });
  return {
    todo: {
      ...inbox('todo', <InboxOutlined aria-hidden />),
      ...counted(counts?.todo),
      ...(counts ? { overdue: counts.overdue } : {}),
    },
    done: inbox('done', <CheckSquareOutlined aria-hidden />),
    mine: { ...inbox('mine', <SendOutlined aria-hidden />), ...counted(counts?.mine) },
    slips: elsewhere('slips', <AlertOutlined aria-hidden />),
    ask: elsewhere('ask', <FileAddOutlined aria-hidden />),
    notices: { ...elsewhere('notices', <BellOutlined aria-hidden />), ...counted(counts?.notices) },
  };
}
