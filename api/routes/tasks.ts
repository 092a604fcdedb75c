import { digestOf } from '../../domain/canonical.ts';
import { actOnTask } from '../acts/on-task.ts';
import { stateOfAct } from '../acts/state.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { mustBeColleagues } from '../rulebooks/filled-in.ts';
import { mustAnswerSheet } from '../rulebooks/sheet.ts';
import { bindingRule } from '../rulebooks/binding.ts';

type Routes = Pick<
  Handlers,
  | 'decide'
  | 'assign'
  | 'release'
  | 'sendBack'
  | 'resubmit'
  | 'handIn'
  | 'answer'
  | 'veto'
  | 'comeBack'
  | 'acknowledge'
  | 'act'
>;

const noted = (note?: string) => (note ? { note } : {});

/** What people do to tasks. */
export function taskRoutes(deps: Deps): Routes {
  return {
    decide: ({ me, params, body: { verdict, note, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, { kind: 'decide', verdict, ...noted(note) }),
    assign: ({ me, params, body: { person, note, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, async () => {
        if (person === (asked.for ?? me.id)) return { kind: 'claim' };
        await mustBeColleagues(deps.pool, me, [person]);
        return { kind: 'handOver', to: person, ...noted(note) };
      }),
    release: ({ me, params, query: { id, for: absent, ...seen } }) =>
      actOnTask(deps, me, params.id, { id, for: absent, seen }, { kind: 'release' }),
    sendBack: ({ me, params, body: { to, note, straightBack, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, { kind: 'return', to, note, ...(straightBack ? { straightBack } : {}) }),
    resubmit: ({ me, params, body: { form, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, async ({ process }) => {
        const { digest: ruleDigest, rule } = await bindingRule(deps.pool, me, process, form);
        return { kind: 'submit', form, formDigest: digestOf(form), ruleDigest, rule };
      }),
    handIn: ({ me, params, body: { note, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, { kind: 'handIn', attachments: [], ...noted(note) }),
    answer: ({ me, params, body: { answer, note, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, async (head, task) => {
        await mustAnswerSheet(deps, me, head, task, answer);
        return { kind: 'answer', answer, ...noted(note) };
      }),
    veto: ({ me, params, body: { note, ...asked } }) => actOnTask(deps, me, params.id, asked, { kind: 'veto', note }),
    comeBack: ({ me, params, body: { note, ...asked } }) =>
      actOnTask(deps, me, params.id, asked, { kind: 'comeBack', ...noted(note) }),
    acknowledge: ({ me, params, body }) => actOnTask(deps, me, params.id, body, { kind: 'acknowledge' }),
    act: ({ me, params }) => stateOfAct(deps.pool, me, params.id),
  };
}
