import type { Calendar, Due, Named } from './calendar.ts';
import { weekdays } from './calendar.ts';
import { prepared, timeOfDay, weekdayOf } from './prepared.ts';
import type { Prepared } from './prepared.ts';
import { last } from './working.ts';
import { DAY } from './zone.ts';

/** The next time after `start` (epoch ms) that the named day comes round; nothing is counted, so nothing is explained. */
export function nextNamed(calendar: Calendar, start: number, named: Named): Due {
  const ready = prepared(calendar);
  const today = ready.dayOf(start);
  for (let round = -1; ; round++) {
    const day = named.named === 'same-day' ? today + round : dayInRound(today, round, named);
    const held = heldOn(ready, day, named.ifClosed ?? 'earlier');
    const at =
      named.at === undefined ? last(ready.stretchesOn(held)).to : ready.zone.toEpoch(held * DAY + timeOfDay(named.at));
    if (at > start) return { at, explanation: [], provisional: !(ready.knows(day) && ready.knows(held)) };
  }
}

function heldOn(ready: Prepared, day: number, ifClosed: 'earlier' | 'later'): number {
  return ready.workdayFrom(day, ifClosed === 'earlier' ? -1 : 1);
}

/** The named day in this week, month, quarter or year (round 0), or as many rounds later. */
function dayInRound(today: number, round: number, named: Exclude<Named, { named: 'same-day' }>): number {
  const date = new Date(today * DAY);
  const year = date.getUTCFullYear();
  switch (named.named) {
    case 'weekday':
      return today - weekdayOf(today) + weekdays.indexOf(named.weekday) + 7 * round;
    case 'mid-quarter': {
      const quarter = Math.floor(date.getUTCMonth() / 3) + round;
      return dayOfMonth(year, quarter * 3 + (named.month ?? 2) - 1, named.day ?? 20);
    }
    case 'by-day-of-month':
    case 'end-of-month': {
      const day = named.named === 'end-of-month' ? 31 : named.day;
      if (named.month !== undefined) return dayOfMonth(year + round, named.month - 1, day);
      return dayOfMonth(year, date.getUTCMonth() + round, day);
    }
  }
}

function dayOfMonth(year: number, month: number, day: number): number {
  const lengthOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, lengthOfMonth)) / DAY;
}
