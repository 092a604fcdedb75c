import type { PlannedRung } from './task.ts';

/**
 * The rungs of open tasks whose instant has come, in the order in which the General Manager's office takes them: by their instant, the lower
 * rung first. `planned` are those that were neither issued nor skipped nor stopped.
 */
export function dueRungs<R extends Pick<PlannedRung, 'rung' | 'at'>>(planned: readonly R[], now: number): R[] {
  return planned.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.rung - b.rung);
}
