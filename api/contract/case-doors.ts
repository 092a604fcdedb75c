import { z } from 'zod';
import { escalation, onFileAct, opened, opening, recall, withdrawal } from './acts.ts';
import { caseFile } from './case.ts';
import { get, post, type Endpoint } from './endpoint.ts';
import { preview, previewing } from './previews.ts';
import { remark, remarking } from './remarks.ts';
import { sheetQuery } from './sheets.ts';
import { uuid } from './wire.ts';

const ofCase = z.strictObject({ id: uuid });

/** The doors of a case as a whole. */
export const caseDoors = {
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
  withdraw: { ...onFileAct, path: '/cases/:id/withdrawal', says: 'Withdraw a case', params: ofCase, body: withdrawal },
  recall: { ...onFileAct, path: '/cases/:id/recall', says: 'Take a submission back', params: ofCase, body: recall },
  escalate: {
    ...onFileAct,
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
} as const satisfies Record<string, Endpoint>;
