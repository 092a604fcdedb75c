import { DatabaseError } from 'pg';
import { allOf } from '../../activities/filing/all-of.ts';

const failed = (code: string, message: string) => Object.assign(new DatabaseError(message, 0, 'error'), { code });
const aborted = () => Promise.reject(failed('25P02', 'current transaction is aborted'));

test('of statements in flight together the failure that broke the transaction is told, though others failed before it was heard', async () => {
  const cause = Promise.resolve().then(() => Promise.reject(failed('42804', 'due_at is of another type')));
  await expect(allOf([aborted(), cause, Promise.resolve(), aborted()])).rejects.toMatchObject({ code: '42804' });
  await expect(allOf([aborted()])).rejects.toMatchObject({ code: '25P02' });
  await expect(allOf([Promise.resolve()])).resolves.toBeUndefined();
});
