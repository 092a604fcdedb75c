import { randomUUID } from 'node:crypto';
import { demoPassword } from '../../prisma/load-companies.ts';
import { readCompanies } from '../../prisma/load/read-companies.ts';
import { castOf } from '../../replay/cast.ts';
import { FrontDoor } from '../../replay/front-door.ts';
import { parseLog, type LogCase } from '../../replay/log.ts';
import { replay } from '../../replay/replay.ts';
import { scriptOf } from '../../replay/script.ts';
import { senderTo, type Sender } from '../../replay/sender.ts';
import { syntheticLog } from '../../replay/synthetic.ts';
import type { Tally } from '../../replay/tally.ts';
import { Ledger } from './ledger.ts';

/** The people of the log, at work through the public API, with what they write down about it. */
export interface Load {
  readonly ledger: Ledger;
  readonly send: Sender;
  /** Plays the whole log, some cases at a time. */
  play(): Promise<Tally>;
}

const company = readCompanies().find(({ id }) => id === 'university');
const sideBySide = 4;

/** A load on the installation behind that address: the log that is given, otherwise a synthetic one with that many cases. */
export function loadOn(url: string, cases: number, log?: readonly LogCase[]): Load {
  if (!company) throw new Error('the university is not among the demo companies');
  const { departments, emailDomain } = company;
  const units = departments.map(({ id }) => id).filter((id) => id.startsWith('unit-'));
  const cast = castOf(company);
  const run = randomUUID();
  const scripts = (log ?? parseLog(syntheticLog(units, cases))).map((file) => scriptOf(file, cast, run));
  const ledger = new Ledger();
  const emailOf = (person: string) => `${person.slice(person.indexOf(':') + 1)}@${emailDomain}`;
  const send = ledger.kept(senderTo({ url, password: demoPassword, emailOf, again: ledger.note }));
  return { ledger, send, play: () => replay(scripts, new FrontDoor(send), sideBySide) };
}
