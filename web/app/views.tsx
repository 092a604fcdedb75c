import {
  AlertOutlined,
  AuditOutlined,
  BellOutlined,
  CheckSquareOutlined,
  CopyOutlined,
  DashboardOutlined,
  EyeOutlined,
  FileAddOutlined,
  InboxOutlined,
  SendOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import type { Session } from '../../api/contract/session.ts';
import { useCounts } from '../data/inbox.ts';

/** A place one can go to: its address, its name, and how much waits there. */
export interface Place {
  readonly key:
    'todo' | 'done' | 'mine' | 'copies' | 'office' | 'budgets' | 'slips' | 'ask' | 'notices' | 'audit' | 'readings';
  readonly to: string;
  readonly icon: ReactNode;
  readonly name: string;
  readonly count?: number;
  /** How many of them are late. */
  readonly overdue?: number;
  readonly active: boolean;
}

/** Who looks after money; a manager sees the budgets of his department's events. */
const ofBudgets = ['president', 'general-manager', 'vice-general-manager', 'accountant'];

/**
 * Where a person may want to go, the most wanted first: most act, whoever oversees the company and the managers see what is late, an auditor
 * reads, an administrator sees what was read.
 */
export function placesFor(
  session: Pick<Session, 'role' | 'posts' | 'oversees'> | null | undefined,
): readonly Place['key'][] {
  if (session?.role === 'auditor') return ['audit', 'office', 'readings', 'slips', 'budgets'];
  const acting = ['todo', 'done', 'ask', 'mine', 'slips', 'copies', 'notices'] as const;
  if (session?.role === 'office')
    return ['todo', 'office', 'ask', 'slips', 'copies', 'done', 'mine', 'budgets', 'notices'];
  if (session?.role === 'administrator') return [...acting, 'readings'];
  const holds = (posts: readonly string[]) => session?.posts.some(({ post }) => posts.includes(post)) ?? false;
  return [
    ...acting,
    ...(session?.oversees || holds(['department-manager']) ? (['office'] as const) : []),
    ...(holds(['department-manager', ...ofBudgets]) ? (['budgets'] as const) : []),
  ];
}

/** How many of them stand at the bottom edge of a phone; the others are in one's own menu there. */
const atHand = 5;

export const placesAtHand = (...session: Parameters<typeof placesFor>): readonly Place['key'][] =>
  placesFor(...session)
    .filter((key) => key !== 'notices')
    .slice(0, atHand);

export const placesInMenu = (...session: Parameters<typeof placesFor>): readonly Place['key'][] =>
  placesFor(...session)
    .filter((key) => key !== 'notices')
    .slice(atHand);

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
  const elsewhere = (key: Exclude<Place['key'], 'todo' | 'done' | 'mine'>, icon: ReactNode) => ({
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
    copies: elsewhere('copies', <CopyOutlined aria-hidden />),
    office: elsewhere('office', <DashboardOutlined aria-hidden />),
    budgets: elsewhere('budgets', <WalletOutlined aria-hidden />),
    slips: elsewhere('slips', <AlertOutlined aria-hidden />),
    audit: elsewhere('audit', <AuditOutlined aria-hidden />),
    readings: elsewhere('readings', <EyeOutlined aria-hidden />),
    ask: elsewhere('ask', <FileAddOutlined aria-hidden />),
    notices: { ...elsewhere('notices', <BellOutlined aria-hidden />), ...counted(counts?.notices) },
  };
}
