import type { Desk } from '../desk/desk.ts';

/** P85. What comes next waits for that instant (epoch ms), which is on record once it has come. */
export async function notBefore(desk: Desk, name: string, instant: number): Promise<void> {
  await desk.settled(name, instant);
  await desk.note({ kind: 'gate-opened', step: name, needs: [], from: instant });
}
