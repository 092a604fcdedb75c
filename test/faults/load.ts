import { randomUUID } from 'node:crypto';
import { demoPassword } from '../../prisma/load-companies.ts';
import { castOf } from '../../replay/cast.ts';
import { FrontDoor } from '../../replay/front-door.ts';
import type { LogCase } from '../../replay/log.ts';
import { replay } from '../../replay/replay.ts';
import { scriptOf } from '../../replay/script.ts';
import { senderTo, type Sender } from '../../replay/sender.ts';
import type { Tally } from '../../replay/tally.ts';
import { university } from '../replay-log/the-log.ts';
import { Ledger } from './ledger.ts';

/** The people of the log, at work through the public API, with what they write down about it. */
export interface Load {
  readonly ledger: Ledger;
  readonly send: Sender;
  /** Plays the whole log, some cases at a time. */
  play(): Promise<Tally>;
}

const sideBySide = 4;

/** That log as a load on the installation behind that address. */
export function loadOn(url: string, log: readonly LogCase[]): Load {
  const company = university();
  const cast = castOf(company);
  const run = randomUUID();
  const scripts = log.map((file) => scriptOf(file, cast, run));
  const ledger = new Ledger();
  const emailOf = (person: string) => `${person.slice(person.indexOf(':') + 1)}@${company.emailDomain}`;
  const send = ledger.kept(senderTo({ url, password: demoPassword, emailOf, again: ledger.note }));
  return { ledger, send, play: () => replay(scripts, new FrontDoor(send), sideBySide) };
}
