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

const rampSeconds = 1;

/**
 * `concurrency` applicants, each with one case at a time, for a second before the window and until their cases have ended after it. `meter`
 * is read at both ends of the window.
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
  let isOpen = false;
  let isEnding = false;
  const noted = async (into: number[], answer: Promise<number>) => {
    const took = await answer;
    if (isOpen) into.push(took);
  };
  const applicant = async () => {
    while (!isEnding) await throughCase(stand.walk(subject), noted, openings, decisions);
  };
  const applicants = Promise.all(Array.from({ length: concurrency }, applicant));
  const [, measured] = await Promise.all([applicants, measure()]);
  return measured;

  async function measure() {
    await pause(rampSeconds * 1000);
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
