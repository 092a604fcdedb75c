import { randomUUID } from 'node:crypto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readCompanies } from '../../prisma/load/read-companies.ts';
import { demoPassword } from '../../prisma/load-companies.ts';
import { castOf } from '../../replay/cast.ts';
import { FrontDoor } from '../../replay/front-door.ts';
import { parseLog } from '../../replay/log.ts';
import { replay } from '../../replay/replay.ts';
import { scriptOf } from '../../replay/script.ts';
import { senderTo } from '../../replay/sender.ts';
import { syntheticLog } from '../../replay/synthetic.ts';
import { bundlePath } from '../setup/temporal.ts';
import { Installation } from './installation.ts';
import { brokenPromises, otherAnswers } from './invariants.ts';
import { Ledger } from './ledger.ts';
import { partNames } from './orders.ts';

let installation: Installation;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  installation = await Installation.bringUp();
}, 120_000);
afterAll(() => installation.close(), 30_000);

const actsBetweenKills = 25;

test('while the log is replayed, worker, API, Temporal and PostgreSQL are each killed: nothing acknowledged is lost, nothing is doubled', async () => {
  const company = readCompanies().find(({ id }) => id === 'university')!;
  const units = company.departments.map(({ id }) => id).filter((id) => id.startsWith('unit-'));
  const cast = castOf(company);
  const scripts = parseLog(syntheticLog(units)).map((file) => scriptOf(file, cast, randomUUID()));
  const ledger = new Ledger();
  const send = ledger.kept(
    senderTo({
      url: installation.place.url,
      password: demoPassword,
      emailOf: (person) => `${person.slice(person.indexOf(':') + 1)}@${company.emailDomain}`,
      again: ledger.note,
    }),
  );
  let kills = Promise.resolve();
  const waiting = [...partNames].reverse();
  ledger.onAcknowledged = (count) => {
    const part = count % actsBetweenKills === 0 ? waiting.pop() : undefined;
    if (part) kills = kills.then(() => installation.killed(part));
  };
  const tally = await replay(scripts, new FrontDoor(send), 4);
  await kills;
  expect(installation.outages.map(({ part }) => part)).toEqual([...partNames]);
  expect(tally.differences).toEqual([]);
  expect(ledger.acknowledged.length).toBe(new Set(ledger.acknowledged.map(({ id }) => id)).size);
  expect(await brokenPromises(installation, ledger, bundlePath())).toEqual([]);
  expect(await otherAnswers(ledger, send)).toEqual([]);
}, 240_000);
