import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import type { Place } from './place.ts';
import { openCase, tell, tellApplicant } from './project-case.ts';
import { acknowledge, assign, openTask, settle, takeOver, voidTasks } from './project-task.ts';

/** Brings the projections (case, task, inbox, rung, outbox) one event further. The rebuild calls the same function over the whole journal. */
export async function project(client: PoolClient, place: Place, event: Event): Promise<void> {
  switch (event.kind) {
    case 'case-opened':
      return openCase(client, place, event);
    case 'task-opened':
      return openTask(client, place, event);
    case 'task-claimed':
      return assign(client, place, event, personFor(event));
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
      return settle(client, place, event, 'settled', 'done');
    case 'task-lapsed':
      return settle(client, place, event, 'settled', 'lapsed');
    case 'task-closed':
      return settle(client, place, event, 'closed', event.cause);
    case 'returned':
    case 'recalled':
      return voidTasks(client, place, event);
    case 'notice-given':
      return tell(client, place, event, event.filled?.persons ?? [], 'notice', { text: event.text });
    case 'case-closed':
      return tellApplicant(client, place, event);
    case 'notice-checked':
    case 'violation-noted':
    case 'withdrawn':
      return;
  }
}

/** The person a claim is for: the actor, or the absent one he stands in for. */
function personFor({ actor }: Event): string | null {
  if (!('person' in actor)) return null;
  return 'for' in actor ? actor.for : actor.person;
}
