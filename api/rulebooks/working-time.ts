import type { Pool } from 'pg';
import { readCalendar } from '../../activities/filing/facts.ts';
import { nextWorkingInstant } from '../../domain/calendar/index.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';

/**
 * `"x-working-time": "from"` in a form's schema: from the field `from` until this one the company works at some time; throws `no-working-time`
 * where it does not. JSON Schema knows no calendar.
 */
export async function mustHaveWorkingTime(
  pool: Pool,
  me: Me,
  schema: unknown,
  form: Readonly<Record<string, unknown>>,
): Promise<void> {
  const periods = periodsIn(schema);
  if (periods.length === 0) return;
  const calendar = await readCalendar(pool, me.company);
  const idle = periods.find(({ from, to }) => {
    const [begins, ends] = [form[from], form[to]].map((at) => Date.parse(String(at)));
    return begins && ends && nextWorkingInstant(calendar, begins) >= ends;
  });
  if (idle) throw new No('no-working-time', { errors: [{ path: `/${idle.to}`, message: messages[me.language] }] });
}

const messages = { 'zh-CN': '所选时段不含工作时间', en: 'There is no working time in that period' };

function periodsIn(schema: unknown) {
  const { properties = {} } = schema as { properties?: Readonly<Record<string, unknown>> };
  return Object.entries(properties).flatMap(([to, field]) => {
    const from = (field as { 'x-working-time'?: unknown })['x-working-time'];
    return typeof from === 'string' ? [{ from, to }] : [];
  });
}
