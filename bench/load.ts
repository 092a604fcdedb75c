import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stand, Subject, Walk } from './stand.ts';

/** What was answered inside the measured window. */
export interface Window {
  readonly seconds: number;
  /** Answers by thirds of a case: an opening or a decision is a third. */
  readonly cases: number;
  /** Milliseconds of each opening and each decision. */
  readonly openings: readonly number[];
  readonly decisions: readonly number[];
}

const shortestRamp = 1_000;
const longestRamp = 15_000;

/**
 * `concurrency` applicants, each with one case at a time. The window begins when they have come apart (twice as many answers as applicants, and
 * a second at the least), and they go on until their cases have ended after it. `meter` is read at both ends of the window.
 */
export async function load<M>(
  stand: Stand,
  subject: Subject,
  concurrency: number,
  seconds: number,
  meter: () => Promise<M>,
): Promise<{ window: Window; before: M; after: M }> {
  const openings: number[] = [];
  const decisions: number[] = [];
  let answers = 0;
  let isOpen = false;
  let isEnding = false;
  const noted = async (into: number[], answer: Promise<number>) => {
    const took = await answer;
    answers += 1;
    if (isOpen) into.push(took);
  };
  const applicant = async () => {
    while (!isEnding) await throughCase(stand.walk(subject), noted, openings, decisions);
  };
  const applicants = Promise.all(Array.from({ length: concurrency }, applicant));
  const [, measured] = await Promise.all([applicants, measure()]);
  return measured;

  async function measure() {
    const started = performance.now();
    await pause(shortestRamp);
    while (answers < 2 * concurrency && performance.now() - started < longestRamp) await pause(50);
    const before = await meter();
    const began = performance.now();
    isOpen = true;
    await pause(seconds * 1000);
    isOpen = false;
    const lasted = (performance.now() - began) / 1000;
    const after = await meter();
    isEnding = true;
    const cases = (openings.length + decisions.length) / 3;
    return { window: { seconds: lasted, cases, openings, decisions }, before, after };
  }
}

async function throughCase(
  walk: Walk,
  noted: (into: number[], answer: Promise<number>) => Promise<void>,
  openings: number[],
  decisions: number[],
): Promise<void> {
  await noted(openings, walk.opens());
  await noted(decisions, walk.departmentManagerSigns());
  await noted(decisions, walk.generalManagerSigns());
}
