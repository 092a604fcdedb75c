import { ScheduleNotFoundError, type Client, type ScheduleOptions } from '@temporalio/client';
import type { Pool } from 'pg';
import { scheduledProcesses, type Scheduled } from '../activities/duties/in-force.ts';
import { digestOf } from '../domain/canonical.ts';
import { occasions, type Duty } from '../domain/duty.ts';
import { dutyScheduleId } from '../workflows/durable/messages.ts';

const ahead = 8;
const day = 86_400_000;

/**
 * P85, P86. A Temporal Schedule for each company and duty, as the rulebook in force has it: it fires when the next cases are to be opened. What
 * is there already is changed only where its next instants have changed: another rule, another calendar, some of them past.
 */
export async function scheduleDuties(client: Client, pool: Pool, taskQueue: string): Promise<void> {
  for (const process of await scheduledProcesses(pool))
    for (const [name, duty] of Object.entries(process.rule.schedule))
      await schedule(client, wanted(process, name, duty, taskQueue));
}

type Wanted = ScheduleOptions & { readonly state: { readonly note: string } };

/** The instants are counted from midnight, so that a day's looks want the same. */
function wanted({ company, process, calendar }: Scheduled, name: string, duty: Duty, taskQueue: string): Wanted {
  const today = Math.floor(Date.now() / day) * day;
  const instants = occasions(calendar, today, duty, ahead).map(({ opensAt }) => new Date(opensAt));
  const scheduleId = dutyScheduleId(company, process, name);
  return {
    scheduleId,
    spec: { calendars: instants.map(onceAt) },
    action: {
      type: 'startWorkflow',
      workflowType: 'duty',
      workflowId: scheduleId,
      taskQueue,
      args: [{ company, process, duty: name }],
    },
    policies: { overlap: 'ALLOW_ALL', catchupWindow: '31 days' },
    state: { note: digestOf({ taskQueue, instants: instants.map((at) => at.toISOString()) }) },
  };
}

const months = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;

const onceAt = (at: Date) => ({
  year: at.getUTCFullYear(),
  month: months[at.getUTCMonth()] ?? 'JANUARY',
  dayOfMonth: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
});

async function schedule(client: Client, options: Wanted): Promise<void> {
  const handle = client.schedule.getHandle(options.scheduleId);
  const there = await handle.describe().catch((failure: unknown) => {
    if (failure instanceof ScheduleNotFoundError) return undefined;
    throw failure;
  });
  if (!there) await client.schedule.create(options);
  else if (there.state.note !== options.state.note)
    await handle.update(({ state, policies }) => ({
      spec: options.spec,
      action: options.action,
      policies,
      state: { ...state, note: options.state.note },
    }));
}
