import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import type { Act } from '../../domain/act.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { CaseDesk } from '../desk/case-desk.ts';
import type { Engine } from '../desk/engine.ts';
import type { Process } from '../desk/process.ts';
import type { CaseActivities } from './activities.ts';
import type { CaseInput } from './case-input.ts';
import { act, lookAgain, open, recount } from './messages.ts';

const { file, read } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '10s',
  scheduleToCloseTimeout: '30s',
  localRetryThreshold: '40s',
  retry: { initialInterval: '200ms', maximumInterval: '5s' },
});

const eventsPerRun = 4_000;
const shortestPause = 1_000;
const longestPause = 60_000;

/** Carries a process on Temporal: acts arrive as Updates, every turn's events are filed by one local activity, the case continues as new with its state. */
export const durable = (process: Process) =>
  async function carried(input: CaseInput): Promise<Outcome> {
    const desk = new CaseDesk(engineFor(input.caseId), input.rules, input.state);
    setHandler(open, async ({ fact, applicant, byRule, act }) => {
      await Promise.resolve();
      return desk.acts.open(fact, byRule === undefined ? { person: applicant } : { rule: byRule }, act);
    });
    setHandler(act, (asked) => desk.acts.take(asked), {
      validator: (asked: Act) => {
        const refusal = desk.acts.refuses(asked);
        if (refusal) throw ApplicationFailure.nonRetryable(refusal.refused, refusal.refused, refusal.detail ?? null);
      },
    });
    setHandler(recount, async () => {
      await Promise.resolve();
      desk.recount();
    });
    setHandler(lookAgain, () => (desk.filed.seq > 0 ? desk.catchUp() : undefined));
    if (input.recovered) await desk.catchUp();
    desk.runs.start(process);
    await Promise.resolve();
    await rest();

    let pause = shortestPause;
    for (;;) {
      if (!desk.hasPending) desk.cameToRest();
      if (desk.hasPending) pause = (await isFiled(desk)) ? shortestPause : await slept(pause);
      else if (desk.isOver) return await ended(desk);
      else if (mustTurnOver(input)) {
        await condition(() => allHandlersFinished() || desk.hasPending);
        if (!desk.hasPending) await continueAsNew<typeof carried>(turnedOver(input, desk));
      }
      await atRest(() => desk.hasPending || desk.restless || desk.isOver || mustTurnOver(input));
    }
  };

function turnedOver({ recovered: _, ...input }: CaseInput, { rules, filed: state }: CaseDesk): CaseInput {
  return { ...input, rules, state };
}

async function ended(desk: CaseDesk): Promise<Outcome> {
  await condition(allHandlersFinished);
  if (desk.filed.closed) return desk.filed.closed;
  throw ApplicationFailure.nonRetryable('the case is not on file', 'unfilable');
}

/** False when the database cannot be reached just now: the local retries have given up and the turn is over. */
async function isFiled(desk: CaseDesk): Promise<boolean> {
  try {
    await desk.file();
    return true;
  } catch (failure) {
    if (!isOutage(failure)) throw failure;
    desk.notNow();
    return false;
  }
}

/** Does it again, after a growing pause, for as long as the database cannot be reached. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let pause = shortestPause; ; pause = await slept(pause)) {
    try {
      return await work();
    } catch (failure) {
      if (!isOutage(failure)) throw failure;
    }
  }
}

/** A local activity that has failed for as long as it may: a fault of the surroundings, never of the case. */
const isOutage = (failure: unknown): boolean => failure instanceof TemporalFailure && !isCancellation(failure);

async function slept(pause: number): Promise<number> {
  await sleep(pause);
  return Math.min(2 * pause, longestPause);
}

function mustTurnOver({ turnOverAt = eventsPerRun }: CaseInput): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || historyLength > turnOverAt;
}

function engineFor(caseId: string): Engine {
  return {
    now: () => Date.now(),
    alarm: (at, ring) => {
      const scope = new CancellationScope();
      void scope
        .run(() => sleep(Math.max(1, at - Date.now())))
        .then(ring, (failure: unknown) => {
          if (!isCancellation(failure)) throw failure;
        });
      return () => scope.cancel();
    },
    file: (events, form) => file({ caseId, events, form }),
    read: (onFile) => patiently(() => read(caseId, onFile)),
    rest,
  };
}

const rest = (): Promise<void> => atRest(() => true);

/**
 * Resolves once it is so and every promise that could go on has gone on. A condition is looked at when it is made and right after each job,
 * before that: so it counts from the second look on, and what makes it so comes after a promise, never in the very job of a message. One
 * condition, not two: each that is met is one more way into the sandbox.
 */
function atRest(isSo: () => boolean): Promise<void> {
  let looks = 0;
  return condition(() => looks++ > 0 && isSo());
}
