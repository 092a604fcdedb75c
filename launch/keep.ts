import { setTimeout as pause } from 'node:timers/promises';
import { type Part, type PartPlan, startPart } from './part.ts';

/** A part that is started again whenever it ends by itself. */
export interface Kept {
  readonly name: string;
  /** Resolves at the first answer; rejects with the part's last words when it never comes. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
  /** Ends it without asking. */
  kill(): void;
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Starts the part and keeps it running; says in one line each time it has to be started again. */
export function keep(plan: PartPlan, say: (line: string) => void): Kept {
  const stopping = new AbortController();
  const { signal } = stopping;
  let part: Part | undefined;

  // what is killed hard holds its files for up to a second more, so the first failures mean little
  async function startPatiently(): Promise<Part> {
    for (const wait of [300, 1000]) {
      try {
        return await startPart(plan, signal);
      } catch {
        await pause(wait, undefined, { signal });
      }
    }
    return startPart(plan, signal);
  }

  async function startAgain(): Promise<Part> {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 10_000)) {
      try {
        return await startPatiently();
      } catch (error) {
        if (!signal.aborted) say(words(error));
        await pause(wait, undefined, { signal });
      }
    }
  }

  async function watch(current: Part): Promise<void> {
    for (;;) {
      const ending = await current.ended;
      if (signal.aborted) return;
      say(`${plan.name} ended (${ending}); starting it again`);
      const began = Date.now();
      current = part = await startAgain();
      say(`${plan.name} is back after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
  }

  const first = startPatiently();
  const watching = first.then((one) => watch((part = one))).catch(() => undefined);
  return {
    name: plan.name,
    started: first.then(() => undefined),
    async stop() {
      stopping.abort();
      await part?.stop();
      await watching;
    },
    kill() {
      stopping.abort();
      part?.kill();
    },
  };
}
