import { createBrowserRouter } from 'react-router';
import { NotFound } from '../not-found/not-found.tsx';
import { Broken } from './broken.tsx';
import { Home } from './home.tsx';
import { Shell } from './shell.tsx';
import { TaskLink } from './task-link.tsx';

/** Every address of the inbox. Opening one decides nothing. Screens are loaded when they are first shown. */
export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: Home },
      {
        path: 'inbox/:caseId?',
        lazy: async () => ({ Component: (await import('../inbox/inbox.tsx')).Inbox }),
      },
      {
        path: 'cases/:caseId',
        lazy: async () => ({ Component: (await import('../case/case-page.tsx')).CasePage }),
      },
      { path: 'tasks/:taskId', Component: TaskLink },
      {
        path: 'ask/:process?',
        lazy: async () => ({ Component: (await import('../compose/compose.tsx')).Compose }),
      },
      {
        path: 'slips',
        lazy: async () => ({ Component: (await import('../slips/slips.tsx')).Slips }),
      },
      {
        path: 'copies',
        lazy: async () => ({ Component: (await import('../copies/copies.tsx')).Copies }),
      },
      {
        path: 'office',
        lazy: async () => ({ Component: (await import('../office/office.tsx')).Office }),
      },
      {
        path: 'budgets',
        lazy: async () => ({ Component: (await import('../budget/budgets.tsx')).Budgets }),
      },
      {
        path: 'budgets/:account',
        lazy: async () => ({ Component: (await import('../budget/budget.tsx')).Budget }),
      },
      {
        path: 'notices',
        lazy: async () => ({ Component: (await import('../notices/notices.tsx')).Notices }),
      },
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('../audit/search.tsx')).AuditSearch }),
      },
      {
        path: 'audit/cases/:caseId',
        lazy: async () => ({ Component: (await import('../audit/audit-case.tsx')).AuditCase }),
      },
      {
        path: 'readings',
        lazy: async () => ({ Component: (await import('../audit/readings.tsx')).Readings }),
      },
      { path: '*', Component: NotFound },
    ],
  },
]);
