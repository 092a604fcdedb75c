import fc from 'fast-check';
import type { Act } from '../../domain/act.ts';
import type { Event } from '../../domain/events.ts';
import { fold } from '../../domain/fold.ts';
import { allowedOnTask, judge } from '../../domain/judge.ts';
import { refusalCodes } from '../../domain/refusal.ts';
import { emptyState, taskBySeq, type State } from '../../domain/state.ts';
import { isOpen, offered, taskActs, type TaskSpec, type TaskState } from '../../domain/task.ts';

const submission = { form: { a: 1 }, formDigest: 'form', ruleDigest: 'rule' };
const filled = (...candidates: string[]) => ({ candidates, chosenBy: { person: 'wang' }, passedOver: [], rungs: [] });
const onto = (state: State, ...facts: object[]): State =>
  facts.reduce<State>(
    (folded, fact) => fold(folded, { seq: folded.seq + 1, at: 0, actor: { person: 'wang' }, ...fact } as Event),
    state,
  );
const opened = onto(emptyState, {
  kind: 'case-opened',
  process: 'p',
  version: 1,
  company: 'c',
  applicant: 'chen',
  series: 'X',
  attachments: [],
  ...submission,
});
const withTask = (spec: Partial<TaskSpec>, ...candidates: string[]) =>
  onto(opened, {
    kind: 'task-opened',
    step: 'sign',
    spec: { kind: 'approval', by: { person: 'wang' }, ...spec },
    follows: ['submission'],
    filled: filled(...candidates),
  });
const seen = { seq: 0, form: 'form' };
const act = (person: string, asked: object): Act =>
  ({ id: 'i', digest: 'd', by: { person }, seen, task: 2, ...asked }) as Act;
const onCase = (person: string, kind: string): Act => ({ id: 'i', digest: 'd', by: { person }, seen, kind }) as Act;
const approve = { kind: 'decide', verdict: 'approved' };
const code = (state: State, asked: Act) => judge(state, asked)?.refused;

const alone = withTask({}, 'wang');
const group = withTask({}, 'wang', 'sun');
const settled = onto(alone, { kind: 'decision-made', step: 'sign', task: 2, verdict: 'approved', seen: 'form' });

/** A gate has opened on the submission, and somebody signs what came of it. */
const through = onto(
  opened,
  { kind: 'gate-opened', step: 'execution', needs: ['submission'], follows: ['submission'] },
  {
    kind: 'task-opened',
    step: 'accept',
    spec: { kind: 'approval', by: { person: 'wang' } },
    follows: ['execution'],
    filled: filled('wang'),
  },
);

/** A case whose form knows severities. */
const grave = (severity: string): State => ({
  ...alone,
  submission: { form: { severity }, formDigest: 'form', ruleDigest: 'rule' },
});
const escalate: Act = {
  id: 'i',
  digest: 'd',
  by: { person: 'wang' },
  seen: { seq: 2, form: 'form' },
  kind: 'escalate',
  note: 'injured',
  formDigest: 'serious',
};

const forbidden: [string, State, Act][] = [
  ['case-closed', onto(settled, { kind: 'case-closed', outcome: 'approved' }), act('wang', approve)],
  ['task-not-open', settled, act('wang', approve)],
  ['task-not-open', alone, act('wang', { ...approve, task: 9 })],
  ['act-not-offered', alone, act('wang', { kind: 'handIn', attachments: [] })],
  ['not-the-assignee', alone, act('sun', approve)],
  ['not-the-applicant', alone, onCase('wang', 'withdraw')],
  ['leave-begun', withTask({ kind: 'absence' }, 'chen'), onCase('chen', 'withdraw')],
  ['leave-begun', withTask({ kind: 'absence' }, 'chen'), onCase('chen', 'recall')],
  ['already-let-through', through, onCase('chen', 'withdraw')],
  ['already-let-through', through, onCase('chen', 'recall')],
  ['already-let-through', through, act('wang', { kind: 'return', to: 'submission', note: 'n', task: 3 })],
  ['self-approval', withTask({}, 'chen'), act('chen', approve)],
  ['self-approval', alone, { ...act('chen', approve), by: { person: 'chen', for: 'wang' } }],
  ['self-approval', withTask({ kind: 'handover' }, 'chen'), act('chen', approve)],
  ['self-approval', alone, act('wang', { kind: 'handOver', to: 'chen' })],
  ['stale-form', alone, act('wang', { ...approve, seen: { seq: 0, form: 'another' } })],
  ['reason-required', alone, act('wang', { kind: 'decide', verdict: 'rejected', note: '  ' })],
  ['reason-required', alone, act('wang', { kind: 'return', to: 'submission', note: '' })],
  ['attachment-required', withTask({ attachment: 'certificate' }, 'wang'), act('wang', approve)],
  [
    'attachment-required',
    withTask({ kind: 'document', attachment: 'slip' }, 'wang'),
    act('wang', { kind: 'handIn', attachments: [] }),
  ],
  ['no-such-step', alone, act('wang', { kind: 'return', to: 'elsewhere', note: 'n' })],
  [
    'nothing-to-recall',
    onto(withTask({ binding: true }, 'wang'), {
      kind: 'decision-made',
      step: 'sign',
      task: 2,
      verdict: 'approved',
      seen: 'form',
    }),
    onCase('chen', 'recall'),
  ],
  ['already-claimed', onto(group, { kind: 'task-claimed', step: 'sign', task: 2 }), act('sun', { kind: 'claim' })],
  ['not-offered-to-a-group', alone, act('wang', { kind: 'release' })],
  [
    'already-acknowledged',
    onto(withTask({ kind: 'submission' }, 'chen'), { kind: 'acknowledged', step: 'sign', task: 2 }),
    act('chen', { kind: 'acknowledge' }),
  ],
  ['not-involved', grave('ordinary'), { ...escalate, by: { person: 'sun' } }],
  ['already-serious', grave('serious'), escalate],
  ['act-not-offered', alone, escalate],
  ['reason-required', grave('ordinary'), { ...escalate, note: ' ' }],
  ['reason-required', withTask({ kind: 'veto' }, 'wang'), act('wang', { kind: 'veto', note: '' })],
  ['id-reused', { ...alone, answered: { i: { seq: 2, digest: 'other' } } }, act('wang', approve)],
];

describe('each forbidden act is refused under its code', () => {
  test.each(forbidden)('%s', (refused, state, asked) => {
    expect(code(state, asked)).toBe(refused);
  });

  test('every code has its test here, but for those that filing and the API give', () => {
    const elsewhere = [
      'no-such-person',
      'not-a-deputy',
      'unfilable',
      'not-the-keeper',
      'not-the-opener',
      'case-not-closed',
      'department-not-late',
      'already-asked',
    ];
    const here = forbidden.map(([refused]) => refused);
    expect([...new Set([...here, ...elsewhere])].sort()).toEqual([...refusalCodes].sort());
  });

  test('the same id asked again in the same words is no refusal, whatever has happened since', () => {
    expect(judge({ ...settled, answered: { i: { seq: 3, digest: 'd' } } }, act('wang', approve))).toBeUndefined();
  });
});

const kinds = Object.keys(offered) as TaskSpec['kind'][];
const states = Object.keys(taskActs) as TaskState[];
const acts = [...new Set(kinds.flatMap((kind) => offered[kind]))];

describe('the table of state × act is complete', () => {
  test('for every kind, state, act and person there is exactly one answer, and only open tasks take acts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...states),
        fc.constantFrom(...acts),
        fc.constantFrom('wang', 'sun', 'zhou'),
        (kind, state, name, person) => {
          const base = withTask({ kind }, 'wang', 'sun');
          const step = base.steps['sign']!;
          const there: State = {
            ...base,
            steps: {
              ...base.steps,
              sign: { ...step, task: { ...step.task!, state, ...(state === 'assigned' ? { assignee: 'wang' } : {}) } },
            },
          };
          const asked = act(person, {
            kind: name,
            verdict: 'approved',
            note: 'n',
            to: 'submission',
            attachments: [{}],
          });
          const task = taskBySeq(there, 2)!;
          const refused = code(there, asked);
          if (!isOpen(task)) expect(refused).toBe('task-not-open');
          else if (refused === undefined) expect(offered[kind]).toContain(name);
          expect(allowedOnTask(there, task, person).includes(name)).toBe(
            refused === undefined || refused === 'self-approval',
          );
        },
      ),
    );
  });
});
