import type { Stand } from '../stand.ts';

/** Resident memory of this process (load, API's sending and worker) in megabytes. */
const resident = () => process.memoryUsage().rss / 1e6;

/** Megabytes resident before and after cases were opened and left alone. */
export interface IdleCases {
  readonly cases: number;
  readonly before: number;
  readonly after: number;
}

/** Opens so many cases and leaves them alone. */
export async function idleCases(stand: Stand, cases: number): Promise<IdleCases> {
  const before = resident();
  let left = cases;
  const applicant = async () => {
    while (left-- > 0) await stand.walk('two-steps').opens();
  };
  await Promise.all(Array.from({ length: 16 }, applicant));
  return { cases, before, after: resident() };
}
