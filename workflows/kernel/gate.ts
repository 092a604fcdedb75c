import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';

/** X1. What comes next is impossible before each of these steps has settled, a signature with approval; on record once it is passed, otherwise answers what stands in the way. */
export async function gate(desk: Desk, name: string, ...needs: readonly string[]): Promise<Outcome> {
  for (const need of needs) {
    const outcome = (await desk.settled(need))?.outcome;
    if (outcome && outcome !== 'approved' && outcome !== 'done') return outcome;
  }
  await desk.note({ kind: 'gate-opened', step: name, needs });
  return 'approved';
}
