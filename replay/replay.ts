import type { Played } from './play.ts';
import { play } from './play.ts';
import type { Scene, Script } from './script.ts';
import type { System } from './system.ts';
import { tallyOf, type Tally } from './tally.ts';

/** Plays all scripts, at most that many at a time, and counts what came of them. A case that breaks off stops the replay. */
export async function replay(
  scripts: readonly Script[],
  system: System,
  concurrency: number,
  before?: (scene: Scene) => void,
): Promise<Tally> {
  const waiting = scripts.entries();
  const played: (readonly [Script, Played])[] = [];
  const worker = async () => {
    for (const [index, script] of waiting) played[index] = [script, await play(script, system, before)];
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return tallyOf(played);
}
