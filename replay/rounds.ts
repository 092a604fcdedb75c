import type { LogCase, LogEvent } from './log.ts';
import type { Code } from './mapping.ts';
import type { Form } from './system.ts';

/** One submission and what followed it, until the next one. */
export interface Round {
  readonly form: Form;
  /** The steps that the rule asks for this form, in their order. */
  readonly steps: readonly string[];
  /** The rule of the year after the submission binds it: its first decision is of that year. */
  readonly nextRegime: boolean;
}

/**
 * The round that begins with the submission at this place. Which signers it needs stands nowhere in the log: the form is given what the round
 * shows. Its date is that of the submission and selects the rule version, except where the administration of 2018 decided a request of 2017.
 */
export function roundAt(file: LogCase, events: readonly LogEvent[], start: number): Round {
  const next = events.findIndex(({ code }, index) => index > start && code === 'SUB');
  const round = events.slice(start, next === -1 ? undefined : next);
  const submitted = dayOf(round[0]);
  const byAdministration = round.find(({ code }) => code.startsWith('ADM'));
  const nextRegime = submitted < '2018' && byAdministration !== undefined;
  const incurredOn = nextRegime ? dayOf(byAdministration) : submitted;
  const shows = (...codes: Code[]) => round.some(({ code }) => codes.includes(code));
  const preApprover = shows('PRE+', 'PRE-');
  const director = shows('DIR!', 'SUP+');
  const budgetOwner = shows('BO!') ? 'also-supervisor' : shows('BO+', 'BO-') ? 'separate' : 'none';
  const old = incurredOn < '2018';
  return {
    form: { ...facts(file), incurredOn, director, ...(old ? { preApprover } : { budgetOwner }) },
    steps: [
      ...(old ? [...(preApprover ? ['pre-approver'] : [])] : ['administration']),
      ...(budgetOwner === 'none' ? [] : ['budget owner']),
      ...(budgetOwner === 'also-supervisor' ? [] : ['supervisor']),
      ...(director ? ['director'] : []),
      'payment request',
      'payment',
    ],
    nextRegime,
  };
}

/** What a draft holds: all but the signers. */
export const draftForm = (file: LogCase, event: LogEvent): Form => ({ ...facts(file), incurredOn: dayOf(event) });

const dayOf = (event: LogEvent | undefined): string => event?.at.slice(0, 10) ?? '';

function facts({ id, unit, amount, project, task, activity }: LogCase): Form {
  return {
    amount,
    purpose: id,
    unit,
    ...(project === undefined ? {} : { project }),
    ...(task === undefined ? {} : { task }),
    ...(activity === undefined ? {} : { activity }),
  };
}
