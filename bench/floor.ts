import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import type { Outcome } from '../domain/outcome.ts';
import { act, open } from '../workflows/durable/messages.ts';

/** T: the same messages on raw Temporal, whose handlers only set state. What any engine of ours costs at the least. */
export async function floor(): Promise<Outcome> {
  let decided = 0;
  setHandler(open, (opening) => ({ seq: 2, digest: opening.act.digest }));
  setHandler(act, ({ digest }) => {
    decided += 1;
    return { seq: 2 + 2 * decided, digest };
  });
  await condition(() => decided === 2);
  await condition(allHandlersFinished);
  return 'approved';
}
