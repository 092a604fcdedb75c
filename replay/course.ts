import type { Cast } from './cast.ts';
import { pick, uuidOf } from './ids.ts';
import type { LogCase } from './log.ts';
import { activity, sendsBack, type Code, type Role } from './mapping.ts';
import type { Round } from './rounds.ts';
import type { Deed } from './system.ts';

/** How far a case of the log has come, told from its events alone. */
export interface Course {
  readonly file: LogCase;
  readonly cast: Cast;
  readonly caseId: string;
  readonly applicant: string;
  readonly submissions: number;
  readonly rejections: number;
  readonly round?: Round;
  /** Whether the payment of this round has been requested, and whether the case was paid. */
  readonly requested: boolean;
  readonly paid: boolean;
  /** True once the applicant has taken note of the rejection. */
  readonly noted: boolean;
  readonly claimer?: string;
}

/** A case before its first event. The run's name decides its id, so that a replay of the same name goes on with it. */
export function begin(file: LogCase, cast: Cast, run: string): Course {
  return {
    file,
    cast,
    caseId: uuidOf(`${run}\n${file.id}`),
    applicant: cast.applicant(file),
    submissions: 0,
    rejections: 0,
    requested: false,
    paid: false,
    noted: false,
  };
}

/** One event further. */
export function further({ claimer: _, ...course }: Course, code: Code, deeds: readonly Deed[]): Course {
  const { does } = activity(code);
  const anew = sendsBack(code) || does === 'hand in';
  const claim = deeds.find(({ kind }) => kind === 'claim');
  return {
    ...course,
    submissions: course.submissions + (does === 'hand in' ? 1 : 0),
    rejections: course.rejections + (sendsBack(code) ? 1 : 0),
    requested: !anew && (course.requested || code === 'REQ' || code === 'PAY'),
    paid: course.paid || code === 'PAY',
    noted: deeds.some(({ kind }) => kind === 'acknowledge') || (course.noted && does === 'save'),
    ...(claim ? { claimer: claim.person } : {}),
  };
}

/** The step's name in the present round, as the process gives it. */
export const inRound = ({ rejections }: Course, step: string): string =>
  rejections === 0 ? step : `${step} #${rejections + 1}`;

/** Which of the two payment steps is open in this round. */
export const paymentStep = ({ requested }: Course): string => (requested ? 'payment' : 'payment request');

/** The one of a role's holders who acts in this round. */
export const actor = ({ cast, file, submissions }: Course, role: Role): string =>
  pick(cast.holders(role, file), `${file.id} ${role} ${submissions}`);
