import TestSequencer from '@jest/test-sequencer';

/** The folders whose files take longest, one to three minutes each: what computes beside what waits. */
const long = ['drivers', 'faults', 'replay-log', 'web', 'durable'].map((folder) => `/test/${folder}/`);

/** On a fresh clone Jest goes by the length of a file: a short one that waits two minutes would begin last, with nothing left beside it. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => long.findIndex((folder) => path.includes(folder)) + 1 || long.length + 1;
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
