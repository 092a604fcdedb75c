import { accountDoors } from './accounts.ts';
import { actDoors } from './acts.ts';
import { attachmentDoors } from './attachments.ts';
import { auditDoors } from './audit.ts';
import { caseDoors } from './case-doors.ts';
import { copyDoors } from './copies.ts';
import { leaveDoors } from './deputies.ts';
import { draftDoors } from './drafts.ts';
import { get, type Endpoint } from './endpoint.ts';
import { operationDoors } from './health.ts';
import { inboxPage, inboxQuery } from './inbox.ts';
import { noticeDoors } from './notices.ts';
import { officeDoors } from './office.ts';
import { peopleFound, peopleQuery } from './people.ts';
import { processList } from './processes.ts';
import { sessionDoors } from './session.ts';
import { slipDoors } from './slips.ts';
import { taskDoors } from './task-doors.ts';

/** Every door of the API. The router, the OpenAPI document and the browser are all made from this table. */
export const endpoints = {
  ...sessionDoors,
  processes: {
    ...get,
    path: '/processes',
    says: 'The processes in force today, with their forms, and which of them I may open',
    answer: processList,
  },
  people: { ...get, path: '/people', says: 'Look for a colleague', query: peopleQuery, answer: peopleFound },
  inbox: { ...get, path: '/inbox', says: 'To do, done, started by me', query: inboxQuery, answer: inboxPage },
  ...caseDoors,
  ...taskDoors,
  ...actDoors,
  ...slipDoors,
  ...copyDoors,
  ...attachmentDoors,
  ...draftDoors,
  ...noticeDoors,
  events: { ...get, path: '/events', says: 'Live changes of what I may see', answer: 'text/event-stream' },
  ...officeDoors,
  ...leaveDoors,
  ...accountDoors,
  ...auditDoors,
  ...operationDoors,
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
