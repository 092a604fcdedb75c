import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import type { Place } from './place.ts';
import { personFor } from './facts.ts';
import { appointDeputy, bookAbsence, comeBack, endPeriod } from './project-absence.ts';
import { enterAmount, undoAmount } from './project-account.ts';
import { becomeSerious, grantCase, openCase, submitForm, tell, tellApplicant } from './project-case.ts';
import { sendCopies } from './project-copy.ts';
import { acknowledge, assign, openTask, recount, settle, takeOver, voidTasks } from './project-task.ts';

/** Brings the projections (case, task, inbox, rung, outbox) one event further. The rebuild calls the same function over the whole journal. */
export async function project(client: PoolClient, place: Place, event: Event): Promise<void> {
  switch (event.kind) {
    case 'case-opened':
      return openCase(client, place, event);
    case 'task-opened':
      return openTask(client, place, event);
    case 'task-claimed':
      return assign(client, place, event, personFor(event) || null);
    case 'task-released':
      return assign(client, place, event, null);
    case 'task-handed-over':
      return assign(client, place, event, event.to, 'task-handed-over');
    case 'task-taken-over':
      return takeOver(client, place, event, event.filled?.candidates ?? []);
    case 'acknowledged':
      return acknowledge(client, place, event);
    case 'decision-made':
      return settle(client, place, event, 'settled', event.verdict, event.note);
    case 'document-handed-in':
      return settle(client, place, event, 'settled', 'done', event.note);
    case 'form-submitted':
      return submitForm(client, place, event);
    case 'task-lapsed':
      return settle(client, place, event, 'settled', 'lapsed');
    case 'task-closed':
      return settle(client, place, event, 'closed', event.cause);
    case 'returned':
    case 'recalled':
      return voidTasks(client, place, event);
    case 'notice-given':
      return tell(client, place, event, event.filled?.persons ?? [], 'notice', { text: event.text });
    case 'case-granted':
      return grantCase(client, place, event);
    case 'case-closed':
      return tellApplicant(client, place, event);
    case 'answer-given':
      return settle(client, place, event, 'settled', 'done', event.note);
    case 'vetoed':
      return settle(client, place, event, 'settled', 'vetoed', event.note);
    case 'came-back':
      return comeBack(client, place, event);
    case 'task-recounted':
      return recount(client, place, event);
    case 'became-serious':
      return becomeSerious(client, place, event);
    case 'account-granted':
      return enterAmount(client, place, event, 'granted');
    case 'amount-held':
      return enterAmount(client, place, event, 'held');
    case 'amount-settled':
      return enterAmount(client, place, event, 'spent');
    case 'amount-released':
      return undoAmount(client, place, event, 'held', 'released');
    case 'grant-revoked':
      return undoAmount(client, place, event, 'granted', 'revoked');
    case 'absence-booked':
      return bookAbsence(client, place, event);
    case 'deputy-appointed':
      return appointDeputy(client, place, event);
    case 'absence-ended':
    case 'deputy-ended':
      return endPeriod(client, place, event);
    case 'copies-sent':
      return sendCopies(client, place, event);
    case 'notice-checked':
    case 'violation-noted':
    case 'penalty-imposed':
    case 'penalty-lifted':
    case 'loss-shared':
    case 'loss-revoked':
    case 'gate-opened':
    case 'absence-taken':
    case 'withdrawn':
      return;
  }
}
