import type { Difference, Sum } from '../../../rehearsal/what-if/difference.ts';

/** A case that differs, in a few lines; nothing for one that does not. */
export function toldCase({ number, applicant, before, after, ...difference }: Difference): string[] {
  if (!difference.changed) return [];
  const { newlyAsked, noLongerAsked, skipped, assumed } = difference;
  return [
    `${number}  ${applicant}: ${before.outcome} in ${length(before.took)} → ${after.outcome} in ${length(after.took)}`,
    ...newlyAsked.map((one) => `  would be asked: ${one}`),
    ...noLongerAsked.map((one) => `  no longer asked: ${one}`),
    ...changes('  slips', before.slips, after.slips),
    ...changes('  reminders', before.reminders, after.reminders),
    ...changes('  fines', before.fines / 100, after.fines / 100),
    ...skipped.map(
      ({ act, by, step, because }) => `  left out: ${act} by ${by}${step ? ` on ${step}` : ''} (${because})`,
    ),
    ...assumed.map(({ step, by, at }) => `  assumed: ${by} answers ${step} at ${new Date(at).toISOString()}`),
  ];
}

/** All cases in sum. */
export function toldSum(sum: Sum): string[] {
  const { medianTook, slips, fines } = sum;
  return [
    `${sum.cases} cases, ${sum.changed} differ`,
    ...counts('outcome', sum.outcomes),
    ...counts('would be asked', sum.newlyAsked),
    ...counts('no longer asked', sum.noLongerAsked),
    ...(medianTook.before === null ? [] : [`median time: ${length(medianTook.before)} → ${length(medianTook.after)}`]),
    ...changes('slips', slips.before, slips.after),
    ...changes('fines', fines.before / 100, fines.after / 100),
    ...(sum.skipped > 0 ? [`acts left out: ${sum.skipped}`] : []),
    ...(sum.assumed > 0 ? [`answers assumed: ${sum.assumed}`] : []),
  ];
}

const counts = (what: string, of: Readonly<Record<string, number>>): string[] =>
  Object.entries(of).map(([one, times]) => `${what}: ${one} (${times})`);

const changes = (what: string, before: number, after: number): string[] =>
  before === after ? [] : [`${what}: ${before} → ${after}`];

/** "3 d 4 h", "25 min"; "no end" for a case that stays open. */
function length(milliseconds: number | null): string {
  if (milliseconds === null) return 'no end';
  const minutes = Math.round(milliseconds / 60_000);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
