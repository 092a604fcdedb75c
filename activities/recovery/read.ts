import type { Pool, PoolClient } from 'pg';
import { stored } from '../filing/stored.ts';
import type { Stored } from '../../workflows/desk/engine.ts';
import { notice } from './notice.ts';

/**
 * What a desk goes on from. A desk that held more events for on file than there are outlived a database that was restored: the loss is put on
 * record, under `case-unknown` where nothing is left of the case.
 */
export async function read(client: Pool | PoolClient, caseId: string, onFile: number): Promise<Stored> {
  const found = await stored(client, caseId);
  const { seq } = found.state;
  if (seq < onFile)
    await notice(client, [
      { caseId, what: seq === 0 ? 'case-unknown' : 'journal-behind', detail: { onFile, found: seq } },
    ]);
  return found;
}
