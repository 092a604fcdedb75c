import { parseArgs } from 'node:util';

/** What the bench was told on the command line. */
export interface Options {
  /** Build the production server first, where it is missing. */
  readonly withServer: boolean;
  /** Also what takes minutes: a million open tasks, ten thousand idle cases. */
  readonly long: boolean;
  /** How often T and ours take turns at each concurrency, and for how many seconds each is measured. */
  readonly rounds: number;
  readonly seconds: number;
  readonly concurrencies: readonly number[];
  /** One set-up alone, or the measures of the stores alone. */
  readonly only: string | undefined;
}

/** Reads the command line; throws on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'with-server': { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      at: { type: 'string', default: '1,16,64' },
      only: { type: 'string' },
    },
  });
  return {
    withServer: values['with-server'],
    long: values.long,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    concurrencies: values.at.split(',').map(Number),
    only: values.only,
  };
}
