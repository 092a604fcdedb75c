import { z } from 'zod';
import { accountList, accountPage, accountsQuery } from './accounts.ts';
import {
  acknowledgement,
  actState,
  answering,
  assignment,
  comingBack,
  decision,
  escalation,
  handingIn,
  onFile,
  opened,
  opening,
  recall,
  releasing,
  resubmission,
  sendingBack,
  vetoing,
  withdrawal,
} from './acts.ts';
import { attachment } from './attachments.ts';
import { auditDoors } from './audit.ts';
import { caseFile } from './case.ts';
import { copiesQuery, copyPage, copyRead, copyReceipt, ofCopy } from './copies.ts';
import { leaveDoors } from './deputies.ts';
import { draft, drafting, draftList } from './drafts.ts';
import type { Endpoint } from './endpoint.ts';
import { health, readiness } from './health.ts';
import { inboxPage, inboxQuery } from './inbox.ts';
import { noticeList, noticesQuery, reading } from './notices.ts';
import { officeDoors } from './office.ts';
import { peopleFound, peopleQuery } from './people.ts';
import { preview, previewing } from './previews.ts';
import { processList } from './processes.ts';
import { remark, remarking } from './remarks.ts';
import { demoPeople, demoSignIn, session, signIn } from './session.ts';
import { sheetQuery } from './sheets.ts';
import { slipAcknowledged, slipAcknowledgement, slipPage, slipsQuery } from './slips.ts';
import { taskId, uuid } from './wire.ts';

const ofCase = z.strictObject({ id: uuid });
const ofAccount = z.strictObject({ id: z.string().max(80) });
const ofTask = z.strictObject({ id: taskId });
const ofSlip = z.strictObject({ company: z.string().max(60), seq: z.coerce.number().int().min(1) });

const post = { method: 'post', by: 'person' } as const;
const get = { method: 'get', by: 'person' } as const;
const act = { ...post, answer: onFile, act: true } as const;

/** Every door of the API. The router, the OpenAPI document and the browser are all made from this table. */
export const endpoints = {
  signIn: {
    ...post,
    by: 'anyone',
    path: '/session',
    says: 'Sign in with e-mail and password',
    body: signIn,
    answer: session,
    status: 201,
  },
  demoSignIn: {
    ...post,
    by: 'anyone',
    path: '/demo-session',
    says: "Sign in as one of the demo's people",
    body: demoSignIn,
    answer: session,
    status: 201,
  },
  demoPeople: { ...get, by: 'anyone', path: '/demo-people', says: "The demo's people", answer: demoPeople },
  session: { ...get, path: '/session', says: 'Who am I', answer: session },
  signOut: { method: 'delete', by: 'person', path: '/session', says: 'Sign out', answer: 'nothing', status: 204 },

  processes: {
    ...get,
    path: '/processes',
    says: 'The processes in force today, with their forms, and which of them I may open',
    answer: processList,
  },
  people: { ...get, path: '/people', says: 'Look for a colleague', query: peopleQuery, answer: peopleFound },

  inbox: { ...get, path: '/inbox', says: 'To do, done, started by me', query: inboxQuery, answer: inboxPage },

  preview: {
    ...post,
    path: '/previews',
    says: 'The route that a form would take; nothing is opened',
    body: previewing,
    answer: preview,
  },
  openCase: { ...post, path: '/cases', says: 'Open a case', body: opening, answer: opened, status: 201, act: true },
  case: { ...get, path: '/cases/:id', says: 'A case with its trail', params: ofCase, answer: caseFile },
  sheet: {
    ...get,
    path: '/cases/:id/sheet',
    says: 'A case on paper (PDF)',
    params: ofCase,
    query: sheetQuery,
    answer: 'application/pdf',
  },
  withdraw: { ...act, path: '/cases/:id/withdrawal', says: 'Withdraw a case', params: ofCase, body: withdrawal },
  recall: { ...act, path: '/cases/:id/recall', says: 'Take a submission back', params: ofCase, body: recall },
  escalate: {
    ...act,
    path: '/cases/:id/escalation',
    says: 'Say that the matter has become serious',
    params: ofCase,
    body: escalation,
  },
  remark: {
    ...post,
    path: '/cases/:id/remarks',
    says: 'Leave a remark beside a case',
    params: ofCase,
    body: remarking,
    answer: remark,
    status: 201,
  },

  decide: { ...act, path: '/tasks/:id/decision', says: 'Approve or reject', params: ofTask, body: decision },
  assign: {
    ...act,
    method: 'put',
    path: '/tasks/:id/assignee',
    says: 'Claim a task, or hand it over',
    params: ofTask,
    body: assignment,
  },
  release: {
    ...act,
    method: 'delete',
    path: '/tasks/:id/assignee',
    says: 'Put a claimed task back',
    params: ofTask,
    query: releasing,
  },
  sendBack: {
    ...act,
    path: '/tasks/:id/return',
    says: 'Send back to an earlier step',
    params: ofTask,
    body: sendingBack,
  },
  resubmit: {
    ...act,
    path: '/tasks/:id/resubmission',
    says: 'Hand in the edited form',
    params: ofTask,
    body: resubmission,
  },
  handIn: {
    ...act,
    path: '/tasks/:id/document',
    says: 'Hand in an owed paper or a report',
    params: ofTask,
    body: handingIn,
  },
  answer: { ...act, path: '/tasks/:id/answer', says: 'Fill in a sheet', params: ofTask, body: answering },
  veto: { ...act, path: '/tasks/:id/veto', says: 'Stop a case by authority', params: ofTask, body: vetoing },
  comeBack: {
    ...act,
    path: '/tasks/:id/resumption',
    says: 'Be back before the end of a leave',
    params: ofTask,
    body: comingBack,
  },
  acknowledge: {
    ...act,
    path: '/tasks/:id/acknowledgement',
    says: 'Take notice of a task',
    params: ofTask,
    body: acknowledgement,
  },
  act: { ...get, path: '/acts/:id', says: 'What became of an act', params: ofCase, answer: actState },

  slips: { ...get, path: '/slips', says: 'Reminders and reminder slips', query: slipsQuery, answer: slipPage },
  acknowledgeSlip: {
    ...post,
    path: '/slips/:company/:seq/acknowledgement',
    says: 'Take notice of a slip',
    params: ofSlip,
    body: slipAcknowledgement,
    answer: slipAcknowledged,
    act: true,
  },

  copies: { ...get, path: '/copies', says: 'The parts that I keep', query: copiesQuery, answer: copyPage },
  readCopy: {
    ...post,
    path: '/copies/:case/:copies/:part/receipt',
    says: 'Say that I have read my part',
    params: ofCopy,
    body: copyReceipt,
    answer: copyRead,
    act: true,
  },

  upload: {
    ...post,
    path: '/attachments',
    says: 'Store a file',
    body: 'upload',
    answer: attachment,
    status: 201,
  },
  download: {
    ...get,
    path: '/attachments/:id',
    says: 'Fetch a file',
    params: ofCase,
    answer: 'application/octet-stream',
  },

  drafts: { ...get, path: '/drafts', says: 'My drafts', answer: draftList },
  draft: { ...get, path: '/drafts/:id', says: 'One of my drafts', params: ofCase, answer: draft },
  saveDraft: {
    ...get,
    method: 'put',
    path: '/drafts/:id',
    says: 'Keep a draft',
    params: ofCase,
    body: drafting,
    answer: draft,
  },
  dropDraft: {
    ...get,
    method: 'delete',
    path: '/drafts/:id',
    says: 'Throw a draft away',
    params: ofCase,
    answer: 'nothing',
    status: 204,
  },

  notices: { ...get, path: '/notices', says: 'What I was told', query: noticesQuery, answer: noticeList },
  readNotices: {
    ...post,
    path: '/notices/read',
    says: 'Mark notices as read',
    body: reading,
    answer: 'nothing',
    status: 204,
  },
  events: { ...get, path: '/events', says: 'Live changes of what I may see', answer: 'text/event-stream' },

  ...officeDoors,
  ...leaveDoors,
  accounts: {
    ...get,
    path: '/accounts',
    says: 'Budgets: granted, held, spent, available',
    query: accountsQuery,
    answer: accountList,
  },
  account: {
    ...get,
    path: '/accounts/:id',
    says: 'A budget with what each case has made of it',
    params: ofAccount,
    answer: accountPage,
  },

  ...auditDoors,

  health: { ...get, by: 'anyone', path: '/health', says: 'The process lives', answer: health },
  ready: { ...get, by: 'anyone', path: '/ready', says: 'Database and Temporal answer', answer: readiness },
  metrics: { ...get, by: 'operator', path: '/metrics', says: 'Figures for Prometheus', answer: 'text/plain' },
  openApi: {
    ...get,
    by: 'anyone',
    path: '/openapi.json',
    says: 'This description as OpenAPI 3.1',
    answer: z.record(z.string(), z.unknown()),
  },
  reference: { ...get, by: 'anyone', path: '/reference', says: 'This description as a page', answer: 'text/html' },
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
