import type { Event } from '../../domain/events.ts';
import { deedsIn } from './deeds.ts';
import { median } from './difference.ts';

const settling: readonly string[] = ['decide', 'answer', 'handIn', 'submit'];

/** How long people took in these records: the median of a step, or of all steps for one that was never asked. */
export function habitsOf(records: readonly (readonly Event[])[]): (step: string) => number {
  const times = new Map<string, number[]>();
  for (const { does, on, at } of records.flatMap(deedsIn))
    if (on && settling.includes(does.kind)) times.set(on.step, [...(times.get(on.step) ?? []), at - on.openedAt]);
  const overall = median([...times.values()].flat()) ?? 0;
  const medians = new Map([...times].map(([step, took]) => [step, median(took) ?? overall]));
  return (step) => medians.get(step) ?? overall;
}
