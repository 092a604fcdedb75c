import { canonical } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import type { Facts } from '../../domain/facts.ts';
import type { TaskFilling } from '../../domain/task.ts';
import { fillsOver, type FillsIn } from '../rehearse.ts';

type Opened = Extract<Event, { kind: 'task-opened' }>;

/** As much later or earlier as filing on the real engine may make an event: then it is the same one. */
export const sameMoment = 60_000;

/**
 * Fills in from the record what the case asked then: who was in office, what the calendar said, how much money there was. Only what it did not
 * ask then is filled in from today's facts; an amount that it did not hold then is taken to have room.
 */
export function fromRecord(record: readonly Event[], today: Facts): FillsIn {
  const known = new Map<string, Event[]>();
  for (const event of record) known.set(keyOf(event), [...(known.get(keyOf(event)) ?? []), event]);
  return async (batch, asker, journal) => {
    const filled: Event[] = [];
    for (const event of batch) {
      const earlier = [...journal, ...filled];
      const nth = earlier.filter((other) => keyOf(other) === keyOf(event)).length;
      const then = known.get(keyOf(event))?.[nth];
      if (then && isSame(event, then)) filled.push(withFilling(event, then));
      else {
        const [now = event] = await fillsOver(roomy(today, event))([event], asker, earlier);
        filled.push(then?.kind === 'task-opened' && now.kind === 'task-opened' ? sameSigners(now, then) : now);
      }
    }
    return filled;
  };
}

const keyOf = (event: Event): string => `${event.kind} ${'step' in event ? event.step : ''}`;

/** What is filled in by the clock, so that the same question at another time has another answer. */
const byTheClock: ReadonlySet<Event['kind']> = new Set(['task-opened', 'task-recounted', 'notice-checked']);

const isSame = (event: Event, then: Event): boolean =>
  question(event) === question(then) && (!byTheClock.has(event.kind) || Math.abs(event.at - then.at) < sameMoment);

const ownPlace: ReadonlySet<string> = new Set(['seq', 'at', 'actor', 'act', 'filled', 'follows', 'task', 'openedAt']);

/** What an event asks of filing: without its place, its time, and what was filled in. */
function question(event: Event): string {
  const isAsked = ([name]: readonly [string, unknown]) =>
    !ownPlace.has(name) && !(event.kind === 'task-recounted' && name === 'before');
  return canonical(Object.fromEntries(Object.entries(event).filter(isAsked)));
}

const withFilling = (event: Event, then: Event): Event =>
  ('filled' in then && then.filled ? { ...event, filled: then.filled } : event) as Event;

/** The same people as then where the rule names them in the same words; the limits are counted anew. */
function sameSigners(now: Opened, then: Opened): Opened {
  const { kind, by, otherwise = [] } = now.spec;
  const isTheSame =
    canonical({ kind, by, otherwise }) ===
    canonical({ kind: then.spec.kind, by: then.spec.by, otherwise: then.spec.otherwise ?? [] });
  if (!isTheSame || !now.filled || !then.filled) return now;
  const { candidates, chosenBy, passedOver } = then.filled;
  const filled: TaskFilling = { ...now.filled, candidates, chosenBy, passedOver };
  return { ...now, filled };
}

function roomy(today: Facts, event: Event): Facts {
  if (event.kind !== 'amount-held' && event.kind !== 'amount-settled') return today;
  return { ...today, accounts: { [event.account]: { total: Number.MAX_SAFE_INTEGER, held: 0, spent: 0 } } };
}
