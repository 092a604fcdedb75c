import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readCompanies } from '../prisma/load/read-companies.ts';
import { castOf } from './cast.ts';
import { FrontDoor } from './front-door.ts';
import { parseLog, readLog, type LogCase } from './log.ts';
import { progress } from './progress.ts';
import { replay } from './replay.ts';
import { sampleOf } from './sample.ts';
import { scriptOf } from './script.ts';
import { senderTo } from './sender.ts';
import { syntheticLog } from './synthetic.ts';
import { table } from './tally.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    concurrency: { type: 'string', default: '8' },
    url: { type: 'string', default: 'http://localhost:3000' },
    run: { type: 'string', default: new Date().toISOString() },
    company: { type: 'string', default: 'university' },
    password: { type: 'string', default: 'countersign-demo' },
  },
});
const count = z.coerce.number().int().min(1);
const say = (line: string) => process.stdout.write(`${line}\n`);

const company = readCompanies().find(({ id }) => id === values.company);
if (!company) throw new Error(`there is no company ${values.company}`);

function theLog(path: string | undefined, units: readonly string[]): LogCase[] {
  if (path !== undefined && existsSync(path)) return readLog(path);
  say(`${path ?? 'no file named'}: not there, so a synthetic log of the same form is replayed`);
  return parseLog(syntheticLog(units, 100));
}

const units = company.departments.map(({ id }) => id).filter((id) => id.startsWith('unit-'));
const whole = theLog(positionals[0], units);
const log = sampleOf(whole, count.parse(values.cases ?? whole.length));
const cast = castOf(company);
const scripts = log.map((file) => scriptOf(file, cast, values.run));
const events = log.reduce((sum, file) => sum + file.events.length, 0);
say(`${log.length} cases, ${events} events, to ${values.url}; to go on with this replay later: --run ${values.run}`);

const sentAgain = new Map<string, number>();
const send = senderTo({
  url: values.url,
  password: values.password,
  emailOf: (person) => `${person.slice(person.indexOf(':') + 1)}@${company.emailDomain}`,
  again: (why) => sentAgain.set(why, (sentAgain.get(why) ?? 0) + 1),
});
const begun = performance.now();
const tally = await replay(
  scripts,
  new FrontDoor(send),
  count.parse(values.concurrency),
  progress(events, process.stdout),
);
say(table(tally, (performance.now() - begun) / 1000));
if (sentAgain.size > 0) say(`sent again: ${[...sentAgain].map(([why, times]) => `${why} ${times} times`).join(', ')}`);
process.exitCode = tally.differences.length > 0 ? 1 : 0;
