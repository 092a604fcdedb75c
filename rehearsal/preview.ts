import { digestOf } from '../domain/canonical.ts';
import type { Facts } from '../domain/facts.ts';
import { openTasks } from '../domain/state.ts';
import { isSilent } from '../domain/task.ts';
import type { Process } from '../workflows/desk/process.ts';
import { processes } from '../workflows/processes.ts';
import { agrees, type ExpectedSheets } from './agrees.ts';
import { guarded } from './guarded.ts';
import { legibly, saysNothing } from './preview-legibly.ts';
import { routeOf, type Route } from './preview-route.ts';
import { fillsOver, Rehearsal, type FillsIn } from './rehearse.ts';

/** A form that somebody is filling in, and all that its route depends on. */
export interface Asking {
  readonly process: string;
  readonly applicant: string;
  readonly company: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly rule: unknown;
  readonly sheets?: ExpectedSheets;
  readonly facts: Facts | FillsIn;
  /** The instant at which the form would be handed in, in epoch milliseconds. */
  readonly at: number;
}

/**
 * How far the route could be foretold: to the end of the case; until it comes back to the applicant; until it goes round in a circle or beyond
 * all bounds; or until the form, as far as it is filled in, says no more.
 */
export type PreviewEnd = 'closed' | 'sent-back' | 'endless' | 'unclear';

/** The whole expected route of a form. */
export interface Preview extends Route {
  readonly end: PreviewEnd;
}

const day = 86_400_000;
const longest = 3_660 * day;
const mostTurns = 150;
const mostRounds = 3;

/**
 * Foretells the route of a case that nobody has opened: everybody who is asked agrees at once, papers are handed in, sheets are answered as the
 * rulebook expects, a time away passes, nobody is chased. Nothing is written; a process that goes on for ever is cut off, and a process that the
 * form breaks is shown as far as it came.
 */
export async function preview(asking: Asking, process = coded(asking.process)): Promise<Preview> {
  const { applicant, company, form, rule, sheets = {}, at } = asking;
  const facts = typeof asking.facts === 'function' ? asking.facts : fillsOver(asking.facts);
  const rehearsal = new Rehearsal(guarded(process), legibly(facts), { rule }, at);
  const opening = { process: asking.process, version: 1, company, series: '', attachments: [], ruleDigest: 'rule' };
  const end = await (async (): Promise<PreviewEnd> => {
    await rehearsal.open({ kind: 'case-opened', applicant, form, formDigest: digestOf(form), ...opening });
    return walk(rehearsal, sheets, at);
  })().catch((): PreviewEnd => 'unclear');
  const { notes, ...route } = routeOf(rehearsal.journal);
  return { ...route, notes: notes.filter((note) => !saysNothing(note)), end };
}

async function walk(rehearsal: Rehearsal, sheets: ExpectedSheets, at: number): Promise<PreviewEnd> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    if (rehearsal.state.closed) return 'closed';
    const asked = openTasks(rehearsal.state).find(({ spec }) => !isSilent(spec));
    const next = asked ? rehearsal.now : rehearsal.nextAlarm;
    if (asked?.spec.kind === 'submission') return 'sent-back';
    if (next === undefined) return 'unclear';
    if (next > at + longest || roundOf(asked?.step) > mostRounds) return 'endless';
    const act = asked && agrees(rehearsal.state, asked, sheets);
    if (asked && (!act || 'refused' in (await rehearsal.act(act)))) return 'unclear';
    if (!asked) await rehearsal.until(next);
  }
  return 'endless';
}

/** The round that a step's name bears. */
const roundOf = (step = ''): number => Number(/ #(\d+)$/.exec(step)?.[1] ?? 1);

function coded(name: string): Process {
  const process = (processes as Readonly<Record<string, Process | undefined>>)[name];
  if (!process) throw new RangeError(`there is no process ${name}`);
  return process;
}
