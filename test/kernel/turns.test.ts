import { emptyState } from '../../domain/state.ts';
import { CaseDesk } from '../../workflows/desk/case-desk.ts';
import type { Engine } from '../../workflows/desk/engine.ts';

/** An engine that notes when filing and reading begin and end; each takes a moment. */
function slowEngine(log: string[]): Engine {
  const slowly = async <T>(what: string, answer: T): Promise<T> => {
    log.push(`${what} begins`);
    await new Promise((done) => setImmediate(done));
    log.push(`${what} ends`);
    return answer;
  };
  return {
    now: () => 0,
    alarm: () => () => undefined,
    file: (batch) => slowly('filing', { filed: batch.map(() => null) }),
    read: () => slowly('reading', { state: emptyState, rules: {} }),
    rest: () => Promise.resolve(),
  };
}

test('whatever is filed and read of one case takes turns, also when all of it is asked for in one moment', async () => {
  const log: string[] = [];
  const desk = new CaseDesk(slowEngine(log), {});
  desk.record({ kind: 'withdrawn' }, { person: 'chen' });
  await Promise.all([desk.file(), desk.catchUp(), desk.catchUp()]);
  expect(log).toEqual(['filing', 'reading', 'reading'].flatMap((what) => [`${what} begins`, `${what} ends`]));
});

test('what a reading has dropped while it waited for its turn is not filed any more', async () => {
  const log: string[] = [];
  const desk = new CaseDesk(slowEngine(log), {});
  desk.record({ kind: 'withdrawn' }, { person: 'chen' });
  await Promise.all([desk.catchUp(), desk.file()]);
  expect(log).toEqual(['reading begins', 'reading ends']);
  expect(desk.hasPending).toBe(false);
});
