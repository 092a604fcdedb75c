import { createBrowserRouter, Navigate } from 'react-router';
import { NotFound } from '../not-found/not-found.tsx';
import { Broken } from './broken.tsx';
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
      { index: true, element: <Navigate to="/inbox" replace /> },
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
        path: 'notices',
        lazy: async () => ({ Component: (await import('../notices/notices.tsx')).Notices }),
      },
      { path: '*', Component: NotFound },
    ],
  },
]);
