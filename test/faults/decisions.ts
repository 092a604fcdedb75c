import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { askForLeave, lookAt, openTask, shown } from '../api/leave-slip.ts';
import { Visitor } from '../api/visitor.ts';
import type { Installation } from './installation.ts';

/** Somebody of the website company, signed in. */
export async function signedIn({ place }: Installation, key: string): Promise<Visitor> {
  const visitor = new Visitor(place.url);
  expect((await visitor.ask('demoSignIn', { body: { person: `website-company:${key}` } })).status).toBe(201);
  return visitor;
}

/** A leave that waits for the department manager, and his decision on it: sent as often as one likes, always the same. */
export async function decisionOf(manager: Visitor, applicant: Visitor) {
  const caseId = await askForLeave(applicant);
  const file = await lookAt(manager, caseId);
  const body = { id: randomUUID(), verdict: 'approved', seen: shown(file) };
  const params = { id: openTask(file, 'department manager').id };
  return { caseId, id: body.id, send: () => manager.ask('decide', { params, body }) };
}

/** A decision that can be sent. */
export type Decision = Awaited<ReturnType<typeof decisionOf>>;

/** Sends until the answer is sure, as the browser does. */
export async function surely(send: Decision['send']): ReturnType<typeof send> {
  for (let left = 60; ; left--) {
    const answer = await send().catch(() => undefined);
    if (answer && answer.status !== 202 && answer.status !== 503) return answer;
    if (left === 0) throw new Error(`still ${answer?.status ?? 'no answer'}`);
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** The same id gets its one answer, and one event is on file for it. */
export async function filedOnce(pool: pg.Pool, { id, send }: Decision): Promise<void> {
  const { status, body } = await surely(send);
  expect(status).toBe(200);
  const { rows } = await pool.query<{ seq: number }>('SELECT seq FROM journal WHERE act_id = $1', [id]);
  expect(rows).toEqual([{ seq: body.seq }]);
}
