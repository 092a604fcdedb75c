import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import type { Setup } from './setups/setup.ts';

/** Milliseconds of processor time by process since it began; NaN where /proc does not tell. */
export interface Spent {
  readonly server: number;
  readonly postgres: number;
  readonly node: number;
}

const millisecondsPerTick = 10;

/** The numbers of /proc/<pid>/stat after the name: from its third column on. */
function columns(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

function ticks(pid: number, withEndedChildren: boolean): number {
  try {
    const spent = columns(pid).slice(11, withEndedChildren ? 15 : 13);
    return spent.reduce((sum, one) => sum + one, 0);
  } catch {
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return columns(pid)[1] === parent;
      } catch {
        return false;
      }
    });
}

/** What the processes of a set-up and this one have used up. */
export function spent({ pids }: Setup): Spent {
  if (process.platform !== 'linux') return { server: NaN, postgres: NaN, node: NaN };
  const postgres = childrenOf(pids.postgres).reduce((sum, pid) => sum + ticks(pid, false), ticks(pids.postgres, true));
  return {
    server: ticks(pids.temporal, true) * millisecondsPerTick,
    postgres: postgres * millisecondsPerTick,
    node: ticks(process.pid, false) * millisecondsPerTick,
  };
}

/** How far the write-ahead log has got, in bytes. */
export async function walPosition(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(`SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS bytes`);
  return Number(rows[0]?.bytes);
}
