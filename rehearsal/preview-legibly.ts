import type { Event, Filling } from '../domain/events.ts';
import type { FillsIn } from './rehearse.ts';

type Opened = Extract<Event, { kind: 'task-opened' }>;
type Form = Readonly<Record<string, unknown>>;

/**
 * Fills in what a form that is not finished leaves open: a check, a hold or an absence whose day, amount or account is still missing counts as passed; a
 * person who is still to be named is nobody yet (''), in place of the company's fallback.
 */
export function legibly(fillsIn: FillsIn): FillsIn {
  return async (batch, asker, journal) => {
    const legible = batch.filter((event) => !passed(event)).map(withoutBlanks);
    const filled = [...(await fillsIn(legible, asker, journal))];
    return batch.map((event) => {
      const known = passed(event);
      if (known) return { ...event, filled: known } as Event;
      const done = filled.shift() ?? event;
      return done.kind === 'task-opened' ? toBeNamed(done, asker.form) : done;
    });
  };
}

/** True for a note that says nothing, for what it looks at is not on the form yet. */
export const saysNothing = (event: Event): boolean => passed(event) !== undefined;

function passed(event: Event): Filling | undefined {
  switch (event.kind) {
    case 'notice-checked':
      return Number.isFinite(event.before) ? undefined : { latest: event.at, inTime: true };
    case 'absence-booked':
      return isPeriod(event) ? undefined : { done: true, halfDays: 0, byYear: [], overlaps: [] };
    case 'absence-taken':
      return isPeriod(event) ? undefined : { halfDays: 0, byYear: [] };
    case 'deputy-appointed':
      return isPeriod(event) && event.deputy !== '' ? undefined : { done: true, overlaps: [] };
    case 'amount-held':
    case 'amount-settled':
      return Number.isFinite(event.amount) && event.account ? undefined : { done: true, available: 0 };
    default:
      return undefined;
  }
}

/** A period in its order; one that ends before it begins is a slip of the pen that the form itself refuses. */
const isPeriod = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
  Number.isFinite(from) && Number.isFinite(to) && from <= to;

/** A promised instant that is not on the form yet is no limit. */
function withoutBlanks(event: Event): Event {
  if (event.kind !== 'task-opened' || event.spec.until === undefined || Number.isFinite(event.spec.until)) return event;
  const { until: _until, ladder: _ladder, ...spec } = event.spec;
  return { ...event, spec };
}

function toBeNamed(event: Opened, form: Form): Opened {
  const { by } = event.spec;
  const isBlank = ('field' in by && !form[by.field]) || ('person' in by && !by.person);
  if (!isBlank || !event.filled) return event;
  const chosenBy = 'field' in by ? by : { field: '' };
  return { ...event, filled: { ...event.filled, candidates: [''], chosenBy, passedOver: [] } };
}
