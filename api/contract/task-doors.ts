import { z } from 'zod';
import {
  acknowledgement,
  answering,
  assignment,
  comingBack,
  decision,
  handingIn,
  onFileAct,
  releasing,
  resubmission,
  sendingBack,
  vetoing,
} from './acts.ts';
import type { Endpoint } from './endpoint.ts';
import { taskId } from './wire.ts';

const ofTask = z.strictObject({ id: taskId });

/** The doors of a task: what may be done with it. */
export const taskDoors = {
  decide: { ...onFileAct, path: '/tasks/:id/decision', says: 'Approve or reject', params: ofTask, body: decision },
  assign: {
    ...onFileAct,
    method: 'put',
    path: '/tasks/:id/assignee',
    says: 'Claim a task, or hand it over',
    params: ofTask,
    body: assignment,
  },
  release: {
    ...onFileAct,
    method: 'delete',
    path: '/tasks/:id/assignee',
    says: 'Put a claimed task back',
    params: ofTask,
    query: releasing,
  },
  sendBack: {
    ...onFileAct,
    path: '/tasks/:id/return',
    says: 'Send back to an earlier step',
    params: ofTask,
    body: sendingBack,
  },
  resubmit: {
    ...onFileAct,
    path: '/tasks/:id/resubmission',
    says: 'Hand in the edited form',
    params: ofTask,
    body: resubmission,
  },
  handIn: {
    ...onFileAct,
    path: '/tasks/:id/document',
    says: 'Hand in an owed paper or a report',
    params: ofTask,
    body: handingIn,
  },
  answer: { ...onFileAct, path: '/tasks/:id/answer', says: 'Fill in a sheet', params: ofTask, body: answering },
  veto: { ...onFileAct, path: '/tasks/:id/veto', says: 'Stop a case by authority', params: ofTask, body: vetoing },
  comeBack: {
    ...onFileAct,
    path: '/tasks/:id/resumption',
    says: 'Be back before the end of a leave',
    params: ofTask,
    body: comingBack,
  },
  acknowledge: {
    ...onFileAct,
    path: '/tasks/:id/acknowledgement',
    says: 'Take notice of a task',
    params: ofTask,
    body: acknowledgement,
  },
} as const satisfies Record<string, Endpoint>;
