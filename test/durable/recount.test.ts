import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from '../../domain/canonical.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import { leaveRule, manufacturerLeaveRule, websiteCompany } from '../cast.ts';
import { VirtualTime } from '../setup/virtual-time.ts';
import type { DurableCase } from './case.ts';
import { durableStage, type DurableStage } from './stage.ts';

let stage: DurableStage;
let failures = 0;
const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };
const day = 86_400_000;

beforeAll(async () => {
  // the worker dies each first time after it has found which cases to recount
  stage = await durableStage((honest) => ({
    ...honest,
    casesToRecount: async (asked: Parameters<typeof honest.casesToRecount>[0]) => {
      const found = await honest.casesToRecount(asked);
      if (found.cases.length > 0 && failures++ === 0) throw new Error('away');
      return found;
    },
  }));
});
afterAll(() => stage.close());

async function leave(company: string, applicant: string, rule: unknown): Promise<DurableCase> {
  const file = stage.newCase();
  await file.opens('leave', company, applicant, request, rule);
  return file;
}

const recounts = async (file: DurableCase) => (await file.journal()).filter(({ kind }) => kind === 'task-recounted');
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

async function calendarBecomes(company: string, calendar: Calendar): Promise<void> {
  await stage.pool.query('UPDATE company SET calendar = $2, calendar_digest = $3 WHERE id = $1', [
    company,
    JSON.stringify(calendar),
    digestOf(calendar),
  ]);
}

test('a changed calendar has each case whose limits it moves counted anew once, with before and after; another company’s is untouched', async () => {
  const { client, taskQueue } = stage.engine;
  const time = new VirtualTime(client);
  const [first, second, theirs] = [
    await leave('website', 'chen', leaveRule),
    await leave('website', 'zhao', leaveRule),
    await leave('manufacturer', 'gu', manufacturerLeaveRule),
  ];
  const workflowId = `office-website-${taskQueue}`;
  const office = await client.workflow.start('office', { workflowId, taskQueue, args: [{ company: 'website' }] });
  await pause(1_000);
  expect(await recounts(first)).toEqual([]);

  const limit = (await first.state()).steps['department manager']?.task?.filling;
  const away = { name: 'moving house', from: dayOf(Date.now() - day), to: dayOf((limit?.endsAt ?? 0) + 3 * day) };
  await calendarBecomes('website', {
    ...websiteCompany.calendar,
    holidays: [...websiteCompany.calendar.holidays, away],
  });
  await time.pass(workflowId, 31_000);
  while ((await recounts(first)).length + (await recounts(second)).length < 2) await pause(100);
  await stage.engine.restart();
  await time.pass(workflowId, 70_000);
  expect(failures).toBe(2);

  for (const file of [first, second]) {
    const events = await recounts(file);
    expect(events).toEqual([
      expect.objectContaining({
        step: 'department manager',
        actor: { rule: 'calendar' },
        before: expect.any(Number) as number,
      }),
    ]);
    const [event] = events.filter((one) => one.kind === 'task-recounted');
    expect(event?.filled?.dueAt).toBeGreaterThan((event?.before ?? 0) + day);
    const { rows } = await stage.pool.query<{ due_at: Date }>('SELECT due_at FROM task WHERE case_id = $1', [file.id]);
    expect(rows.map(({ due_at }) => due_at.getTime())).toEqual([event?.filled?.dueAt]);
  }
  expect(await recounts(theirs)).toEqual([]);

  await time.at(caseWorkflowId(first.id), (limit?.endsAt ?? 0) + 1_000);
  expect(await first.waitsFor()).toEqual({ 'department manager': ['wang'] });
  const moved = (await first.state()).steps['department manager']?.task?.filling?.endsAt ?? 0;
  await time.at(caseWorkflowId(first.id), moved + 1_000);
  expect(await first.waitsFor()).toEqual({ 'department manager': ['sun'] });
  await office.terminate();
}, 180_000);
