import type { Rung } from '../ladder.ts';

/** TEMPORAL_CLI_PATH names the binary. */
export const configured: Rung = {
  name: 'TEMPORAL_CLI_PATH',
  fetches: false,
  find() {
    const path = process.env['TEMPORAL_CLI_PATH'];
    return path ? Promise.resolve(path) : Promise.reject(new Error('not set'));
  },
};
