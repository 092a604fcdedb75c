import type { Pool } from 'pg';
import { transaction } from '../filing/transaction.ts';
import { letterFor } from './letter.ts';
import { NotNow, type Mailer } from './mailer.ts';
import { noteRefused, takeUp, undelivered, type Undelivered } from './undelivered.ts';

/** At most so many letters a second, so many of them at the same time. */
const lettersASecond = 20;
const atOnce = 4;

const rounds = 20;
const second = 1_000;

/** How far back a letter may be caught up on; later rounds look only at what is fresh. */
const oldest = '7 days';
const fresh = '10 minutes';

/** The engine's side of an activity: a pause that ends early when the worker is told to stop. */
export interface Pace {
  pause(milliseconds: number): Promise<void>;
  heartbeat(): void;
}

/** Sends what is undelivered once a second for some 20 seconds. Throws when the mail server or the database is away. */
export async function deliver(pool: Pool, mailer: Mailer | undefined, pace: Pace): Promise<void> {
  const postponed = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    if (mailer) await deliverRound(pool, mailer, round === 0 ? oldest : fresh, postponed);
    pace.heartbeat();
    await pace.pause(second);
  }
}

/** One round of letters. One that the server wants later is `postponed`, and left out while it is in there; nobody else waits for it. */
export async function deliverRound(
  pool: Pool,
  mailer: Mailer,
  lookBack: string = oldest,
  postponed = new Set<string>(),
): Promise<void> {
  const found = await undelivered(pool, lookBack, lettersASecond + postponed.size);
  const queue = found.filter((notice) => !postponed.has(keyOf(notice))).slice(0, lettersASecond);
  const carrier = async () => {
    for (let notice = queue.shift(); notice; notice = queue.shift()) {
      if (!(await isTakenCareOf(pool, mailer, notice))) postponed.add(keyOf(notice));
    }
  };
  const carried = await Promise.allSettled(Array.from({ length: atOnce }, carrier));
  for (const end of carried) if (end.status === 'rejected') throw end.reason;
}

/** Sends one letter, and notes it once the server has it: killed in between, the letter goes out again under the same Message-ID. */
async function isTakenCareOf(pool: Pool, mailer: Mailer, notice: Undelivered): Promise<boolean> {
  try {
    await transaction(pool, async (client) => {
      if (!(await takeUp(client, notice))) return;
      const refused = await mailer.send(letterFor(notice, mailer.publicUrl));
      if (refused !== undefined) await noteRefused(client, notice, refused);
    });
    return true;
  } catch (failure) {
    if (failure instanceof NotNow) return false;
    throw failure;
  }
}

const keyOf = ({ caseId, seq, person, about }: Undelivered): string => `${caseId}-${seq}-${person}-${about}`;
