import afterSalesBook from '../../prisma/companies/manufacturer/rulebook/after-sales@2025-01-01.json' with { type: 'json' };
import complaintBook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import { openTasks } from '../../domain/state.ts';
import { holders, isSilent, type Task } from '../../domain/task.ts';
import type { Form } from '../rehearse.ts';
import type { DurableCase } from './case.ts';

type Said = Readonly<Record<string, Form>>;

const letter = [{ id: 'a', name: '函.pdf', sha256: '00' }];
const sheets: Readonly<Record<string, { expected: Form }>> = {
  ...complaintBook.form.sheets,
  ...afterSalesBook.form.sheets,
};

/**
 * Everybody does what is asked of him at the manufacturer, in the order it was asked, until only the steps in `left` are open; `said` is what a
 * sheet then says, by its step. Answers the steps that were done.
 */
export async function livesOn(file: DurableCase, left: readonly string[], said: Said = {}): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const open = openTasks(await file.state());
    const task = open.find(({ spec, step }) => !isSilent(spec) && !left.includes(step));
    if (!task) return done;
    const answer = await settles(file, task, said[task.step] ?? {});
    if (answer !== 'done') throw new Error(`${task.step}: ${answer}`);
    done.push(task.step);
  }
}

function settles(file: DurableCase, task: Task, said: Form): Promise<string> {
  const { step, spec } = task;
  const [person = ''] = holders(task);
  if (spec.kind === 'report') return file.does(person, step, { kind: 'handIn', attachments: [], note: '已办' });
  if (spec.kind === 'approval') return file.approves(person, step);
  const answer = { ...sheets[spec.sheet ?? '']?.expected, ...said };
  return file.does(person, step, { kind: 'answer', answer, attachments: spec.attachment ? letter : [] });
}
