import type { LogCase } from './log.ts';
import { inRuleOrder } from './oddities.ts';
import { roundAt } from './rounds.ts';

/** That many cases: first one of each kind (its sequence and the regimes of its rounds), then others spread over the whole log. In the log's order. */
export function sampleOf(log: readonly LogCase[], size: number): LogCase[] {
  if (size >= log.length) return [...log];
  const kinds = new Map<string, LogCase>();
  for (const file of log) if (!kinds.has(kindOf(file))) kinds.set(kindOf(file), file);
  const chosen = new Set([...kinds.values()].slice(0, size));
  const rest = log.filter((file) => !chosen.has(file));
  const missing = size - chosen.size;
  for (let place = 0; place < missing; place += 1) {
    const file = rest[Math.floor((place * rest.length) / missing)];
    if (file) chosen.add(file);
  }
  return log.filter((file) => chosen.has(file));
}

/** What tells one case's course from another's. */
export function kindOf(file: LogCase): string {
  const events = inRuleOrder(file.events);
  const told = file.events.map(({ code, at }, index) => {
    if (code !== 'SUB') return code;
    return `${code} ${at.slice(0, 4)}${roundAt(file, events, index).nextRegime ? ' next' : ''}`;
  });
  return told.join(', ');
}
