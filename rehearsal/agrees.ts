import { digestOf } from '../domain/canonical.ts';
import type { Act } from '../domain/act.ts';
import type { State } from '../domain/state.ts';
import { holders, type Task } from '../domain/task.ts';

/** What is written on a sheet when all goes as expected, by the sheet's name: the rulebook's `form.sheets.<name>.expected`. */
export type ExpectedSheets = Readonly<Record<string, { readonly expected: Readonly<Record<string, unknown>> }>>;

const paper = { id: '00000000-0000-4000-8000-000000000000', name: 'paper', sha256: '0'.repeat(64) };

/** The act by which the first who may answers a task positively; undefined where the form itself is asked for, and for what nobody answers. */
export function agrees(state: State, task: Task, sheets: ExpectedSheets): Act | undefined {
  const deed = deedFor(task, sheets);
  const [person] = holders(task);
  if (!deed || person === undefined) return undefined;
  const seen = { seq: state.seq, form: state.submission?.formDigest ?? '' };
  return { id: `agrees-${task.seq}`, digest: digestOf(deed), by: { person }, seen, task: task.seq, ...deed };
}

function deedFor({ spec }: Task, sheets: ExpectedSheets) {
  const attachments = spec.attachment === undefined ? [] : [paper];
  switch (spec.kind) {
    case 'approval':
    case 'handover':
      return { kind: 'decide', verdict: 'approved', attachments } as const;
    case 'document':
    case 'report':
      return { kind: 'handIn', attachments: [paper] } as const;
    case 'answer':
    case 'ruling':
      return { kind: 'answer', answer: sheets[spec.sheet ?? '']?.expected ?? {}, attachments } as const;
    case 'submission':
    case 'clock':
    case 'veto':
    case 'absence':
      return undefined;
  }
}
