import planBook from '../../prisma/companies/website-company/rulebook/promotion-plan@2025-01-01.json' with { type: 'json' };
import { caseIdFor, createDuties } from '../../activities/duties/open-by-rule.ts';
import { journalOf } from '../../activities/filing/stored.ts';
import { occasionAfter } from '../../domain/duty.ts';
import { openCase } from '../../worker/open-case.ts';
import { scheduleDuties } from '../../worker/schedule-duties.ts';
import { dutyScheduleId } from '../../workflows/durable/messages.ts';
import type { PlanRule } from '../../workflows/promotion/promotion-plan.ts';
import { websiteCompany } from '../cast.ts';
import { told } from '../rehearse.ts';
import { durableStage, type DurableStage } from './stage.ts';

const rule = planBook.rule as unknown as PlanRule;
const scheduleId = dutyScheduleId('website', 'promotion-plan', 'year');
const nextYear = () => occasionAfter(websiteCompany.calendar, Date.now(), rule.schedule.year);

let stage: DurableStage;
const onTheStage = () => openCase(stage.engine.client, stage.engine.taskQueue);

beforeAll(async () => {
  stage = await durableStage((honest, pool) => {
    const open: ReturnType<typeof openCase> = (...asked) => onTheStage()(...asked);
    return { ...honest, ...createDuties({ pool, open }) };
  });
});
afterAll(async () => {
  for await (const { scheduleId } of stage.engine.client.schedule.list())
    await stage.engine.client.schedule.getHandle(scheduleId).delete();
  await stage.close();
});

const fired = async () => (await stage.engine.client.schedule.getHandle(scheduleId).describe()).info.recentActions;

async function trigger(times: number): Promise<string[]> {
  await stage.engine.client.schedule.getHandle(scheduleId).trigger('ALLOW_ALL');
  for (;;) {
    const actions = await fired();
    if (actions.length >= times)
      return Promise.all(
        actions.map(
          ({ action }) =>
            stage.engine.client.workflow.getHandle(action.workflow.workflowId).result() as Promise<string>,
        ),
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('each duty of a company has its Schedule, which fires one month before the day the rule names', async () => {
  const { client, taskQueue } = stage.engine;
  await scheduleDuties(client, stage.pool, taskQueue);
  const described = await client.schedule.getHandle(scheduleId).describe();
  const { opensAt, dueAt } = nextYear();
  const upcoming =
    opensAt > Date.now() ? opensAt : occasionAfter(websiteCompany.calendar, dueAt, rule.schedule.year).opensAt;
  expect(described.info.nextActionTimes[0]?.getTime()).toBe(upcoming);
  const before = described.info.lastUpdatedAt;
  await scheduleDuties(client, stage.pool, taskQueue);
  expect((await client.schedule.getHandle(scheduleId).describe()).info.lastUpdatedAt).toEqual(before);
  for (const duty of ['half-year', 'quarter'])
    await client.schedule.getHandle(dutyScheduleId('website', 'promotion-plan', duty)).describe();
});

test('what a Schedule opens lies with whoever holds the post, with its limit, and a second firing opens nothing', async () => {
  const { period, dueAt } = nextYear();
  const caseId = caseIdFor('website', 'promotion-plan', period);
  expect(await trigger(1)).toEqual([caseId]);
  const journal = await journalOf(stage.pool, caseId);
  expect(journal.map(told)).toEqual([
    'case-opened (rule)',
    'task-opened plan out (rule)',
    'task-opened submission #2 (rule)',
  ]);
  expect(journal[0]).toMatchObject({ applicant: 'wang', form: period, actor: { rule: 'schedule year' } });
  expect(journal[1]).toMatchObject({ filled: { dueAt } });
  expect(journal[2]).toMatchObject({ filled: { candidates: ['wang'] } });
  expect(await trigger(2)).toEqual([caseId, caseId]);
  const { rows } = await stage.pool.query('SELECT id FROM case_file');
  expect(rows).toEqual([{ id: caseId }]);
  expect(await journalOf(stage.pool, caseId)).toHaveLength(3);
});

test('what fell due while the server was away is opened late, for its own period and with the limit of that', async () => {
  const duty = rule.schedule.quarter;
  const missed = occasionAfter(websiteCompany.calendar, Date.now() - 130 * 86_400_000, duty);
  expect(missed.dueAt).toBeLessThan(Date.now());
  const duties = createDuties({ pool: stage.pool, open: onTheStage() });
  const asked = { company: 'website', process: 'promotion-plan', duty: 'quarter', at: missed.opensAt };
  const [opened, limit] = await journalOf(stage.pool, await duties.openByRule(asked));
  expect(opened).toMatchObject({ form: missed.period });
  expect(limit).toMatchObject({ step: 'plan out', filled: { dueAt: missed.dueAt } });
});

test('a Schedule follows the rulebook: a changed limit moves its next instants', async () => {
  const { client, taskQueue } = stage.engine;
  const next = async () =>
    (await client.schedule.getHandle(scheduleId).describe()).info.nextActionTimes[0]?.toISOString();
  const before = await next();
  const year = { ...rule.schedule.year, limit: { named: 'end-of-month', month: 10 } } as const;
  await stage.pool.query(`UPDATE rulebook SET rule = $1 WHERE process = 'promotion-plan'`, [
    JSON.stringify({ ...rule, schedule: { ...rule.schedule, year } }),
  ]);
  await scheduleDuties(client, stage.pool, taskQueue);
  expect(await next()).not.toBe(before);
});
