import type { ExpectedStep, Preview } from '../../api/contract/previews.ts';

type Note = Preview['notes'][number];

/** A part of the way: steps that lie side by side (mostly one alone), or something the case notes by itself. */
export type Stretch =
  { readonly key: number; readonly steps: readonly ExpectedStep[] } | { readonly key: number; readonly note: Note };

const silent: readonly ExpectedStep['kind'][] = ['clock', 'veto', 'absence'];

/** A limit on the whole case, a right to stop it, a time away: on nobody's desk. */
export const isSilent = ({ kind }: ExpectedStep): boolean => silent.includes(kind);

/** The way in its order, steps of which none comes after another put together. */
export function stretchesOf(steps: readonly ExpectedStep[], notes: readonly Note[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const entry of [...steps, ...notes].sort((one, other) => one.seq - other.seq)) {
    const last = stretches.at(-1);
    if (!('candidates' in entry)) stretches.push({ key: entry.seq, note: entry });
    else if (last && 'steps' in last && last.steps.every((one) => isBeside(one, entry)))
      stretches[stretches.length - 1] = { ...last, steps: [...last.steps, entry] };
    else stretches.push({ key: entry.seq, steps: [entry] });
  }
  return stretches;
}

/** True where nobody has to have done anything before: it is asked at once. */
export const isFirst = (step: ExpectedStep, steps: readonly ExpectedStep[]): boolean =>
  step.askedAt === steps[0]?.askedAt &&
  step.after.every((name) => steps.some((one) => one.step === name && isSilent(one)));

const isBeside = (one: ExpectedStep, other: ExpectedStep): boolean =>
  !isSilent(one) && !isSilent(other) && !other.after.includes(one.step);

/** The steps that a form tells of: while a year or a day is not yet entered, a limit that rests on it would lie long ago. */
export const foreseen = ({ finished, steps }: Preview): Preview['steps'] =>
  finished ? steps : steps.filter((step) => !isSilent(step) || step.dueAt === null || step.dueAt >= step.askedAt);
