import type { Event, Filling } from '../../domain/events.ts';

/** What makes an event the same event before anything was filled in: its kind, its place, who stands behind it and by which act. */
const unfilled = (event: Event): string =>
  JSON.stringify([event.kind, 'step' in event ? event.step : null, event.actor, event.act?.id ?? null]);

/** What was filled in when exactly these events were filed before; undefined when the journal tells another story, or a longer one. */
export function fillingsOf(events: readonly Event[], onFile: readonly Event[]): (Filling | null)[] | undefined {
  const same = events.length === onFile.length && events.every((event, index) => isSame(event, onFile[index]));
  return same ? onFile.map((event) => ('filled' in event ? (event.filled ?? null) : null)) : undefined;
}

const isSame = (event: Event, filed: Event | undefined): boolean =>
  filed !== undefined && unfilled(event) === unfilled(filed);
