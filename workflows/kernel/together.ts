import type { Desk } from '../desk/desk.ts';

/** Branches of several steps side by side. Each knows its own way, so that a return in one leaves the others alone. */
export async function together<T>(desk: Desk, ...branches: readonly ((desk: Desk) => Promise<T>)[]): Promise<T[]> {
  const desks = branches.map(() => desk.branch());
  const results = await Promise.all(
    branches.map((branch, index) => {
      const own = desks[index] ?? desk;
      return branch(own);
    }),
  );
  desk.join(desks);
  return results;
}
