import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../../domain/canonical.ts';
import { No } from '../no.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Counts failed attempts to sign in: by address, by account from one address, and by account from addresses it never signed in from. */
export function createAttempts(pool: Pool) {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'sign_in_attempt',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });
  const byAddress = limiter('address', 100, hour);
  const byPair = limiter('pair', 10, 15 * minute);
  const byAccount = limiter('account', 50, hour);
  /** The addresses that an account has signed in from: a stranger's guesses do not lock its owner out there. */
  const known = limiter('known', 1_000_000, 30 * day);

  /** The limits that an attempt runs against, each with its key. */
  const watched = async (account: string, pair: string, address: string) => {
    const isKnown = (await known.get(pair)) !== null;
    const strict = [
      [byAddress, address],
      [byPair, pair],
    ] as const;
    return isKnown ? strict : [...strict, [byAccount, account] as const];
  };

  return {
    /** Runs the attempt unless a limit is hit; throws `too-many-attempts`. A failed one, answered undefined, counts. */
    async attempt<T>(email: string, address: string, tries: () => Promise<T | undefined>): Promise<T | undefined> {
      const account = sha256(email.toLowerCase());
      const pair = sha256(`${account} ${address}`);
      const limits = await watched(account, pair, address);
      await Promise.all(limits.map(([limit, key]) => limit.consume(key))).catch(refuse);
      const result = await tries();
      if (result !== undefined) {
        await Promise.all(limits.map(([limit, key]) => limit.reward(key)));
        await known.set(pair, 1, 30 * day);
      }
      return result;
    },
  };
}

function refuse(reason: unknown): never {
  throw reason instanceof RateLimiterRes ? new No('too-many-attempts') : reason;
}
