import type { Cast } from './cast.ts';
import { begin, further, type Course } from './course.ts';
import { deedsOf } from './deeds.ts';
import type { LogCase, LogEvent } from './log.ts';
import { inRuleOrder, oddityAfter, type Oddity } from './oddities.ts';
import { roundAt } from './rounds.ts';
import type { Standing } from './standing.ts';
import type { Deed, Form } from './system.ts';
import { waitsByRule, waitsFor } from './waits.ts';

/** One event of the log: what is done, and how the case must stand then. */
export interface Scene {
  readonly event: LogEvent;
  readonly deeds: readonly Deed[];
  /** What the log says: its next event is waited for. Absent while there is only a draft. */
  readonly expects?: Standing;
  /** What the rule says where an oddity of the log makes its next event come out of turn. */
  readonly instead?: Standing;
  readonly oddity?: Oddity;
  readonly draft?: { readonly id: string; readonly form: Form };
}

/** A case of the log told as deeds of people. */
export interface Script {
  readonly file: LogCase;
  readonly caseId: string;
  readonly applicant: string;
  readonly scenes: readonly Scene[];
}

/** Writes the script of a case. It depends on nothing but the log, the cast and the run's name. */
export function scriptOf(file: LogCase, cast: Cast, run: string): Script {
  const events = inRuleOrder(file.events);
  let course = begin(file, cast, run);
  const { caseId, applicant } = course;
  const scenes = events.map((event, index) => {
    if (event.code === 'SUB') course = { ...course, round: roundAt(file, events, index) };
    const deeds = deedsOf(course, events, index);
    course = further(course, event.code, deeds);
    return sceneOf(course, events, index, deeds);
  });
  return { file, caseId, applicant, scenes };
}

function sceneOf(course: Course, events: readonly LogEvent[], index: number, deeds: readonly Deed[]): Scene {
  const told = course.file.events;
  const [event, toldNow] = [events[index], told[index]];
  if (!event || !toldNow) throw new RangeError(`${course.file.id} has no event ${index}`);
  const early = event.code === 'SUB' && course.round?.nextRegime === true;
  const oddity = oddityAfter(told, events, index);
  const next = events[index + 1]?.code;
  const saved = deeds.find((deed) => deed.kind === 'save');
  return {
    event,
    deeds,
    ...(course.submissions > 0 ? { expects: waitsFor(course, toldNow.code, told[index + 1]?.code) } : {}),
    ...(oddity ? { oddity, instead: waitsByRule(course, event.code, next, oddity) } : {}),
    ...(early ? { oddity: 'decided under the next regime' } : {}),
    ...(saved ? { draft: { id: saved.id, form: saved.form } } : {}),
  };
}
