import fc from 'fast-check';
import website from '../../prisma/companies/website-company/calendar.json' with { type: 'json' };
import { accountIn, availableIn, book, type Accounts } from '../../domain/account.ts';
import { halfDaysBetween, halfDaysByYear } from '../../domain/calendar/index.ts';
import type { Event } from '../../domain/events.ts';
import type { Absence } from '../../domain/absences.ts';
import { fill } from '../../domain/fill.ts';
import { websiteCompany } from '../cast.ts';

const at = (local: string) => Date.parse(`${local}:00+08:00`);
const halfDays = (from: string, to: string) => halfDaysBetween(website, at(from), at(to));

/** Counted by hand. Summer 8:05–12:00 and 14:30–18:00 from 1 May to 30 September, otherwise 8:30–12:00 and 14:00–18:00. */
const counted: readonly (readonly [what: string, from: string, to: string, halfDays: number])[] = [
  ['a whole day', '2026-11-25T08:30', '2026-11-25T18:00', 2],
  ['a morning', '2026-11-25T08:30', '2026-11-25T12:00', 1],
  ['an afternoon', '2026-11-25T14:00', '2026-11-25T18:00', 1],
  ['a morning and the lunch after it', '2026-11-25T08:30', '2026-11-25T14:00', 1],
  ['lunch and the afternoon', '2026-11-25T12:00', '2026-11-25T18:00', 1],
  ['lunch alone', '2026-11-25T12:00', '2026-11-25T14:00', 0],
  ['one minute of the morning', '2026-11-25T08:30', '2026-11-25T08:31', 1],
  ['the last minute of the afternoon', '2026-11-25T17:59', '2026-11-25T18:00', 1],
  ['one minute on both sides of lunch', '2026-11-25T11:59', '2026-11-25T14:01', 2],
  ['an evening', '2026-11-25T18:00', '2026-11-25T23:00', 0],
  ['a night into the morning', '2026-11-25T18:00', '2026-11-26T09:00', 1],
  ['from midnight to midnight', '2026-11-25T00:00', '2026-11-26T00:00', 2],
  ['nothing at all', '2026-11-25T10:00', '2026-11-25T10:00', 0],
  ['an end before the beginning', '2026-11-25T14:00', '2026-11-25T08:30', 0],
  ['two days', '2026-11-25T08:30', '2026-11-26T18:00', 4],
  ['a day and a half', '2026-11-25T08:30', '2026-11-26T12:00', 3],
  ['an afternoon and a day', '2026-11-25T14:00', '2026-11-26T18:00', 3],
  ['an afternoon and a morning', '2026-11-25T14:00', '2026-11-26T12:00', 2],
  ['a week', '2026-11-23T08:30', '2026-11-27T18:00', 10],
  ['a week with both weekends', '2026-11-21T00:00', '2026-11-30T00:00', 10],
  ['a weekend', '2026-11-28T08:30', '2026-11-29T18:00', 0],
  ['a Saturday morning', '2026-11-28T08:30', '2026-11-28T12:00', 0],
  ['Friday afternoon to Monday morning', '2026-11-27T14:00', '2026-11-30T12:00', 2],
  ['Friday evening to Monday at the opening', '2026-11-27T18:00', '2026-11-30T08:30', 0],
  ['two weeks', '2026-11-16T08:30', '2026-11-27T18:00', 20],
  ['summer: before the office opens', '2026-07-01T07:00', '2026-07-01T08:05', 0],
  ['summer: the first minute', '2026-07-01T08:05', '2026-07-01T08:06', 1],
  ['summer: lunch is longer', '2026-07-01T12:00', '2026-07-01T14:30', 0],
  ['summer: lunch ends at half past two', '2026-07-01T14:00', '2026-07-01T14:30', 0],
  ['winter: the same time is an afternoon', '2026-11-25T14:00', '2026-11-25T14:30', 1],
  ['winter: at five past eight nobody works', '2026-11-25T08:05', '2026-11-25T08:30', 0],
  ['the last day of April and the first working day of May', '2026-04-30T08:30', '2026-05-06T18:00', 4],
  ['over the season’s change at the end of April', '2026-04-29T14:00', '2026-04-30T12:00', 2],
  ['the last day of September', '2026-09-30T08:05', '2026-09-30T18:00', 2],
  ['the whole National Day holiday', '2026-10-01T00:00', '2026-10-08T00:00', 0],
  ['from before the holiday to after it', '2026-09-30T14:30', '2026-10-08T12:00', 2],
  ['1 October alone', '2026-10-01T08:30', '2026-10-01T18:00', 0],
  ['the first working day after the holiday', '2026-10-08T08:30', '2026-10-08T18:00', 2],
  ['make-up Saturday 10 October', '2026-10-10T08:30', '2026-10-10T18:00', 2],
  ['make-up Saturday, its morning', '2026-10-10T08:30', '2026-10-10T12:00', 1],
  ['the Sunday after it', '2026-10-11T08:30', '2026-10-11T18:00', 0],
  ['the week that ends with the make-up Saturday', '2026-10-05T00:00', '2026-10-11T00:00', 6],
  ['make-up Sunday 20 September', '2026-09-20T08:05', '2026-09-20T18:00', 2],
  ['the Saturday before it', '2026-09-19T08:05', '2026-09-19T18:00', 0],
  ['Friday to the make-up Sunday', '2026-09-18T08:05', '2026-09-20T18:00', 4],
  ['make-up Sunday 4 January', '2026-01-04T08:30', '2026-01-04T18:00', 2],
  ['New Year’s holiday', '2026-01-01T00:00', '2026-01-04T00:00', 0],
  ['New Year’s Eve', '2025-12-31T08:30', '2025-12-31T18:00', 2],
  ['New Year’s Eve to the make-up Sunday', '2025-12-31T08:30', '2026-01-04T18:00', 4],
  ['the Spring Festival', '2026-02-15T00:00', '2026-02-24T00:00', 0],
  ['the make-up Saturday before the Spring Festival', '2026-02-14T08:30', '2026-02-14T18:00', 2],
  ['the make-up Saturday after the Spring Festival', '2026-02-28T08:30', '2026-02-28T18:00', 2],
  ['February over the Spring Festival', '2026-02-13T14:00', '2026-02-24T12:00', 4],
];

test.each(counted)('%s takes the half days counted by hand', (_, from, to, expected) => {
  expect(halfDays(from, to)).toBe(expected);
});

const byYear: readonly (readonly [what: string, from: string, to: string, years: Readonly<Record<number, number>>])[] =
  [
    ['within one year', '2026-11-25T08:30', '2026-11-26T18:00', { 2026: 4 }],
    ['over the end of 2025', '2025-12-30T14:00', '2026-01-05T12:00', { 2025: 3, 2026: 3 }],
    ['only days off of the new year', '2025-12-31T08:30', '2026-01-03T18:00', { 2025: 2 }],
    ['only days off of the old year', '2025-12-27T08:30', '2025-12-28T18:00', {}],
    ['the last hour of the year in Beijing is still the old year', '2025-12-31T17:00', '2026-01-01T01:00', { 2025: 1 }],
    ['from the holiday on', '2026-01-01T00:00', '2026-01-05T18:00', { 2026: 4 }],
    ['past what the calendar knows', '2026-12-31T14:00', '2027-01-04T12:00', { 2026: 1, 2027: 3 }],
  ];

test.each(byYear)('a leave %s is split over the years', (_, from, to, years) => {
  const found = halfDaysByYear(website, at(from), at(to));
  expect(Object.fromEntries(found.map(({ year, halfDays }) => [year, halfDays]))).toEqual(years);
});

const booked = { person: 'chen', from: at('2026-11-25T08:30'), to: at('2026-11-26T18:00'), number: 'QJ-2026-0001' };
interface Judged {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly overlapping: boolean;
  readonly other?: Partial<Absence>;
}

const day = { from: '2026-11-25T08:30', to: '2026-11-26T18:00' };
const judged: readonly Judged[] = [
  { what: 'the same time', ...day, overlapping: true },
  { what: 'a part of it', from: '2026-11-25T14:00', to: '2026-11-25T18:00', overlapping: true },
  { what: 'more than it', from: '2026-11-23T08:30', to: '2026-11-27T18:00', overlapping: true },
  { what: 'its first minute', from: '2026-11-24T08:30', to: '2026-11-25T08:31', overlapping: true },
  { what: 'its last minute', from: '2026-11-26T17:59', to: '2026-11-27T18:00', overlapping: true },
  { what: 'the time up to its beginning', from: '2026-11-24T08:30', to: '2026-11-25T08:30', overlapping: false },
  { what: 'the time from its end on', from: '2026-11-26T18:00', to: '2026-11-27T18:00', overlapping: false },
  { what: 'the week before', from: '2026-11-16T08:30', to: '2026-11-20T18:00', overlapping: false },
  { what: 'the same time, but of a colleague', ...day, overlapping: false, other: { person: 'zhao' } },
  { what: 'an instant within it', from: '2026-11-25T10:00', to: '2026-11-25T10:00', overlapping: true },
];

test.each(judged)('$what: is it refused to who is away already', ({ from, to, overlapping, other = {} }) => {
  const actor = { rule: 'booking' };
  const event = { kind: 'absence-booked', step: 'booking', follows: [], seq: 2, at: 0, actor, person: 'chen' };
  const asked = { ...event, from: at(from), to: at(to) } as Event;
  const facts = { ...websiteCompany, absences: [{ ...booked, ...other }] };
  const overlaps = overlapping ? ['QJ-2026-0001'] : [];
  expect(fill(asked, { applicant: 'chen', form: {} }, facts)).toMatchObject({ done: !overlapping, overlaps });
});

test('half days are added up over the years, and never exceed two a day', () => {
  const instant = fc.integer({ min: at('2025-06-01T00:00'), max: at('2026-12-31T00:00') });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 60 * 86_400_000 }), (from, length) => {
      const all = halfDaysBetween(website, from, from + length);
      const years = halfDaysByYear(website, from, from + length);
      expect(years.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(all);
      expect(all).toBeLessThanOrEqual(2 * (Math.ceil(length / 86_400_000) + 1));
    }),
  );
});

test('a balance is never overdrawn, whatever is held, settled and released on it', () => {
  const amount = fc.integer({ min: 0, max: 6 });
  const move = fc.record({ kind: fc.constantFrom('hold', 'settle', 'release'), amount, of: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let accounts: Accounts = {};
      const open: number[] = [];
      for (const { kind, amount, of } of moves) {
        const frame = {
          seq: 2,
          at: 0,
          actor: { rule: 'leave' },
          step: 'balance',
          follows: [],
          account: 'a',
          opens: 10,
        };
        const held = open[of % Math.max(open.length, 1)];
        const event =
          kind === 'hold'
            ? { ...frame, kind: 'amount-held', amount }
            : held === undefined
              ? undefined
              : kind === 'settle'
                ? { ...frame, kind: 'amount-settled', hold: 'balance', held, amount: Math.min(amount, held) }
                : { ...frame, kind: 'amount-released', amount: held };
        if (!event) continue;
        const filled = fill(event as Event, { applicant: 'chen', form: {} }, { ...websiteCompany, accounts });
        accounts = book(accounts, { ...event, ...(filled ? { filled } : {}) } as Event);
        if (kind === 'hold') {
          if (filled && 'done' in filled && filled.done) open.push(amount);
        } else open.splice(of % open.length, 1);
        const account = accountIn(accounts, 'a', 10);
        expect(availableIn(account)).toBeGreaterThanOrEqual(0);
        expect(account.held).toBe(open.reduce((sum, one) => sum + one, 0));
      }
    }),
  );
});
