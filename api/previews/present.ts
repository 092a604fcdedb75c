import type { Preview as Route } from '../../rehearsal/preview.ts';
import type { RouteStep } from '../../rehearsal/preview-route.ts';
import type { ExpectedStep, Preview } from '../contract/previews.ts';

type Presented = Pick<Preview, 'end' | 'outcome' | 'ruleDigest' | 'steps' | 'notes'>;

/** A foretold route as the contract tells it. */
export const present = ({ end, outcome, steps, notes }: Route, ruleDigest: string): Presented => ({
  end,
  outcome: outcome ?? null,
  ruleDigest,
  steps: steps.map((step) => expected(step, ruleDigest)),
  notes: [...notes],
});

function expected(step: RouteStep, ruleDigest: string): ExpectedStep {
  const { seq, kind, after, people, askedAt, dueAt, attachment, chosenBy, passedOver = [], rungs = [] } = step;
  return {
    ...{ seq, step: step.step, kind, after: [...after] },
    candidates: people.filter((person) => person !== ''),
    askedAt: iso(askedAt),
    dueAt: dueAt === undefined ? null : iso(dueAt),
    passed: passed(step),
    attachment: attachment ?? null,
    why: {
      chosenBy: chosenBy ?? { anyOf: [] },
      passedOver: passedOver.map(({ by, because }) => ({ by, because })),
      ruleDigest,
      explanation: [...(step.explanation ?? [])],
      provisional: step.provisional ?? false,
    },
    rungs: rungs.map(({ rung, at, does }) => ({ rung, at: iso(at), does, state: 'planned' })),
  };
}

function passed({ whenPassed, endsAt }: RouteStep): ExpectedStep['passed'] {
  if (!whenPassed || endsAt === undefined) return null;
  const at = iso(endsAt);
  return 'lapses' in whenPassed
    ? { does: 'lapses', at, by: null }
    : { does: 'taken-over', at, by: whenPassed.takenOverBy };
}

const iso = (at: number): string => new Date(at).toISOString();
