import { castOf } from '../../replay/cast.ts';
import { FrontDoor } from '../../replay/front-door.ts';
import { replay } from '../../replay/replay.ts';
import { sampleOf } from '../../replay/sample.ts';
import { scriptOf } from '../../replay/script.ts';
import { senderTo } from '../../replay/sender.ts';
import type { Deed } from '../../replay/system.ts';
import { demoPassword } from '../../prisma/load-companies.ts';
import { openHouse, type House } from '../api/house.ts';
import { theLog, university } from './the-log.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const company = university();
const scripts = sampleOf(theLog(), 200).map((file) => scriptOf(file, castOf(company), 'sample'));
const door = () =>
  new FrontDoor(
    senderTo({
      url: house.address,
      password: demoPassword,
      emailOf: (person) => `${person.split(':')[1]}@${company.emailDomain}`,
    }),
  );

/** A replay that goes on sends these again: the opening, which shows how far the case is, and drafts. */
const inNoJournal = ({ kind }: Deed) => kind === 'open' || kind === 'save';

const onFile = async () => {
  const { rows } = await house.pool.query<{ acts: number; cases: number }>(
    `SELECT count(act_id)::int AS acts, count(DISTINCT case_id)::int AS cases FROM journal`,
  );
  return rows[0];
};

test('200 cases of the log, of every kind, go through the API and stand after each event as they stood in reality', async () => {
  const tally = await replay(scripts, door(), 8);
  expect(tally.differences).toEqual([]);
  expect(tally.inSystem).toEqual(tally.inLog);
  expect(tally.compared).toBe(scripts.flatMap(({ scenes }) => scenes).length);
  const refusals = await house.pool.query('SELECT code, act FROM refusal');
  expect(refusals.rows).toEqual([]);

  const before = await onFile();
  const some = scripts.slice(0, 20);
  const sentAgain = some.flatMap(({ scenes }) => scenes.flatMap(({ deeds }) => deeds)).filter(inNoJournal);
  expect(await replay(some, door(), 8)).toMatchObject({ acts: sentAgain.length, differences: [] });
  expect(await onFile()).toEqual(before);
}, 600_000);
