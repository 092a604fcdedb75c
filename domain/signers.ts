import type { By, Opener } from './by.ts';
import type { TaskFilling, TaskSpec } from './task.ts';

/** What filing knows of a company's people: who holds which post where, who is disabled, how departments hang together. */
export interface Roster {
  readonly people: Readonly<Record<string, { readonly department: string; readonly disabled: boolean }>>;
  readonly holders: readonly { readonly post: string; readonly department: string; readonly person: string }[];
  readonly parents: Readonly<Record<string, string | null>>;
  /** The post that takes what would otherwise wait for nobody. */
  readonly fallbackPost: string;
}

/** Who asked, and with what form. */
export interface Asker {
  readonly applicant: string;
  readonly form: Readonly<Record<string, unknown>>;
}

type Choice = Pick<TaskFilling, 'candidates' | 'chosenBy' | 'passedOver'>;
type Because = TaskFilling['passedOver'][number]['because'];

/**
 * Finds who must act: the rule's own choice, then its substitutes, then the company's fallback post. A disabled person, an empty post and,
 * where somebody else must look, the applicant himself are passed over with the cause. Empty candidates: nobody at all can be asked.
 */
export function signers(spec: Pick<TaskSpec, 'by' | 'otherwise' | 'kind'>, asker: Asker, roster: Roster): Choice {
  const forOthers = spec.kind === 'approval' || spec.kind === 'handover' || spec.kind === 'ruling';
  const fallback = { post: roster.fallbackPost, of: 'company' };
  const passedOver: { by: By; because: Because }[] = [];
  for (const by of [spec.by, ...(spec.otherwise ?? []), fallback]) {
    const named = personsOf(by, asker, roster);
    const enabled = named.filter((person) => roster.people[person]?.disabled === false);
    const candidates = enabled.filter((person) => !forOthers || person !== asker.applicant);
    if (candidates.length > 0) return { candidates: [...new Set(candidates)], chosenBy: by, passedOver };
    passedOver.push({ by, because: enabled.length > 0 ? 'applicant' : named.length > 0 ? 'disabled' : 'empty-post' });
  }
  return { candidates: [], chosenBy: spec.by, passedOver };
}

/** Whom a rule names, disabled ones included. A post is looked for in the applicant's department and then upwards. */
export function personsOf(by: By, asker: Asker, roster: Roster): string[] {
  if ('person' in by) return [by.person];
  if ('anyOf' in by) return by.anyOf.flatMap((one) => personsOf(one, asker, roster));
  if ('field' in by) {
    const person = asker.form[by.field];
    return typeof person === 'string' ? [person] : [];
  }
  const inPost = roster.holders.filter(({ post }) => post === by.post);
  if (by.of === 'company') return inPost.map(({ person }) => person);
  return nearest(inPost, by.of ?? roster.people[asker.applicant]?.department, roster);
}

/** True for whoever is among those that a rule lets open its cases; one that names nobody lets everybody. */
export const isOpener = (openers: readonly Opener[] | null | undefined, person: string, roster: Roster): boolean =>
  !openers || openersOf(openers, person, roster).includes(person);

/** Everybody whom a rule lets open its cases; a post without a department is looked for from that person upwards. */
export const openersOf = (openers: readonly Opener[], person: string, roster: Roster): string[] =>
  openers
    .flatMap((opener) =>
      'department' in opener
        ? peopleOf(opener.department, roster)
        : personsOf(opener, { applicant: person, form: {} }, roster),
    )
    .filter((one) => roster.people[one]?.disabled === false);

/** Everybody in a department and in those below it, disabled ones excepted. */
export function peopleOf(department: string, { people, parents }: Roster): string[] {
  const isWithin = (here: string | null | undefined, seen: readonly string[] = []): boolean =>
    here === department ||
    (typeof here === 'string' && !seen.includes(here) && isWithin(parents[here], [...seen, here]));
  return Object.keys(people)
    .filter((person) => people[person]?.disabled === false && isWithin(people[person].department))
    .sort();
}

function nearest(inPost: Roster['holders'], start: string | undefined, roster: Roster): string[] {
  const seen = new Set<string>();
  for (let here = start; here !== undefined && !seen.has(here); here = roster.parents[here] ?? undefined) {
    seen.add(here);
    const found = inPost.filter(
      ({ department, person }) => department === here && roster.people[person]?.disabled === false,
    );
    if (found.length > 0) return found.map(({ person }) => person);
  }
  return inPost.filter(({ department }) => department === start).map(({ person }) => person);
}
