import fc from 'fast-check';
import { book, type Accounts } from '../../domain/account.ts';
import { halfDaysBetween } from '../../domain/calendar/index.ts';
import type { Event } from '../../domain/events.ts';
import type { Absence } from '../../domain/absences.ts';
import { leave } from '../../workflows/leave/leave.ts';
import { leaveRule, websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';
import { facts, granted, leaveRule2026 } from './on-leave.ts';

const hour = 3_600_000;
const newYear = Date.parse('2025-11-03T00:00:00+08:00');
const runs = Number(process.env['RUNS'] ?? 60);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** The rule in force, with a General Manager whose silence lets a leave lapse. */
const rule = { ...leaveRule2026, generalManager: leaveRule.generalManager! };
const iso = (at: number) => new Date(at).toISOString();

/** What becomes of a leave; `after` is the part of it, in percent, after which somebody does so. */
const fate = fc.record({
  begins: fc.integer({ min: 0, max: 120 * 24 }),
  hours: fc.integer({ min: 1, max: 12 * 24 }),
  kind: fc.constantFrom('annual', 'annual', 'annual', 'personal'),
  ends: fc.constantFrom('taken', 'early', 'withdrawn', 'cancelled', 'rejected', 'lapsed', 'returned', 'declined'),
  after: fc.integer({ min: 0, max: 100 }),
});
type Fate = Parameters<Parameters<typeof fate.map>[0]>[0];

/** Lives a leave to its end; answers the instants between which the applicant really was away on it. */
async function lived(
  story: Story,
  { ends, after }: Fate,
  from: number,
  to: number,
): Promise<[number, number] | undefined> {
  if (story.outcome !== undefined) return undefined;
  const signs = (person: string, step: string) => story.approves(person, step);
  if (ends === 'withdrawn') await story.does('chen', '', { kind: 'withdraw' });
  if (ends === 'declined') await story.rejects('zhao', 'handover');
  if (story.outcome !== undefined) return undefined;
  await signs('zhao', 'handover');
  if (ends === 'rejected') await story.rejects('wang', 'department manager');
  if (ends === 'returned') {
    await story.does('wang', 'department manager', { kind: 'return', to: 'submission', note: 'again' });
    await story.does('chen', '', { kind: 'withdraw' });
  }
  if (ends === 'lapsed') await signs('wang', 'department manager');
  else if (story.outcome === undefined) await granted(story);
  if (ends === 'cancelled') await story.does('chen', '', { kind: 'withdraw' });
  if (story.outcome !== undefined) return undefined;
  const back = ends === 'early' ? from + Math.floor(((to - from) * after) / 100) : to;
  if (ends === 'early') {
    await story.until(iso(back));
    await story.does('chen', 'absence', { kind: 'comeBack' });
  }
  await story.rehearsal.toEnd();
  if (story.rehearsal.state.steps["deputy's report"]?.task?.state === 'assigned')
    await story.does('zhao', "deputy's report", { kind: 'handIn', attachments: [], note: 'done' });
  return story.outcome === 'approved' ? [from, back] : undefined;
}

/** The time that a case's journal has booked and not given back, up to the return. */
const awayIn = (story: Story, number: string): Absence[] => {
  if (facts(story, 'absence-ended').length > 0) return [];
  const back = story.rehearsal.journal.find((event) => event.kind === 'came-back')?.at ?? Infinity;
  return story.rehearsal.journal.flatMap((event) =>
    event.kind === 'absence-booked' && event.filled?.done
      ? [{ person: 'chen', from: event.from, to: Math.min(event.to, back), number }]
      : [],
  );
};

test('the balance never drifts: what the entries add up to is what was really taken', async () => {
  process.stdout.write(`seed ${seed}, ${runs} sequences (SEED, RUNS)\n`);
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 7 }), async (fates) => {
      let accounts: Accounts = {};
      const absences: Absence[] = [];
      const journal: Event[] = [];
      let taken = 0;
      for (const [number, one] of fates.entries()) {
        const from = newYear + one.begins * hour;
        const to = from + one.hours * hour;
        const company = { ...websiteCompany, accounts, absences: [...absences] };
        const story = new Story(leave, company, rule, iso(newYear - 96 * hour), 'chen');
        const work = { coversImportantWork: true, deputy: 'zhao' };
        await story.opens({ kind: one.kind, from: iso(from), to: iso(to), ...work });
        const away = await lived(story, one, from, to);
        if (away && one.kind === 'annual') taken += halfDaysBetween(websiteCompany.calendar, ...away);
        expect(story.outcome).toBeDefined();
        journal.push(...story.rehearsal.journal);
        accounts = story.rehearsal.journal.reduce(book, accounts);
        absences.push(...awayIn(story, String(number)));
      }
      const sums = Object.values(accounts);
      expect(sums.map(({ held }) => held)).toEqual(sums.map(() => 0));
      for (const { spent, total } of sums) expect(spent).toBeLessThanOrEqual(total);
      expect(sums.reduce((all, { spent }) => all + spent, 0)).toBe(taken);
      for (const one of absences)
        for (const other of absences) if (one !== other) expect(one.from < other.to && other.from < one.to).toBe(false);
    }),
    { numRuns: runs, seed },
  );
}, 60_000);
