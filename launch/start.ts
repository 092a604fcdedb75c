import { loadCompanies } from '../prisma/load-companies.ts';
import { migrate } from '../prisma/migrate.ts';
import { welcome } from './box.ts';
import { workflowBundle } from './bundle.ts';
import { beAlone, leave, startOver } from './first-things.ts';
import { folder } from './home.ts';
import { type Kept, keep } from './keep.ts';
import type { PartPlan } from './part.ts';
import { api, worker } from './parts.ts';
import { freePort } from './ports.ts';
import { catchMail } from './mail-catcher.ts';
import { readSettings } from './settings.ts';
import { database, engine } from './stores.ts';
import { buildWeb } from './web.ts';

const running: Kept[] = [];
let ending = false;

const say = (line: string) => {
  if (!ending) console.log(line);
};

const start = async (plan: PartPlan) => {
  if (ending) return;
  const part = keep(plan, say);
  running.push(part);
  await part.started;
};

/** Ends the parts, the stores last; asked again, it no longer waits. */
async function end(code: number): Promise<void> {
  if (ending) for (const part of running) part.kill();
  ending = true;
  const isStore = ({ name }: Kept) => name === 'postgres' || name === 'temporal';
  for (const parts of [running.filter((part) => !isStore(part)), running.filter(isStore)])
    await Promise.all(parts.map((part) => part.stop()));
  leave();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    say('ending …');
    void end(0);
  });

async function bringUp(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  await beAlone(say);
  if (settings.reset) startOver();
  const [databaseUrl, temporal, port] = await Promise.all([
    database(settings, start),
    engine(settings, start, say),
    freePort(settings.PORT),
  ]);
  const address = settings.PUBLIC_URL ?? `http://localhost:${port}`;
  const isDemo = settings.DEMO === '1';
  const mails = settings.MAIL_URL === undefined && isDemo ? folder('mail') : undefined;
  const mailUrl = mails === undefined ? settings.MAIL_URL : (await catchMail(mails)).url;
  const surroundings = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TASK_QUEUE: settings.TASK_QUEUE,
    DEMO: settings.DEMO,
    PORT: String(port),
    PUBLIC_URL: address,
    ATTACHMENTS: folder('attachments'),
    ...(mailUrl === undefined ? {} : { MAIL_URL: mailUrl }),
  };
  // what can be done side by side is: each waits for no more than it needs
  const filled = migrate(databaseUrl).then(() => loadCompanies(databaseUrl, { demo: isDemo }));
  const [web, bundle] = [buildWeb(say), workflowBundle()];
  await Promise.all([
    Promise.all([filled, web]).then(() => start(api(surroundings))),
    Promise.all([bundle, filled, temporal.started]).then(([path]) =>
      start(worker({ ...surroundings, WORKFLOW_BUNDLE: path })),
    ),
  ]);
  say(welcome({ address, temporal: temporal.ui ?? temporal.address, mails, isDemo }));
}

/** Whatever goes wrong here leaves no part behind. */
function giveUp(error: unknown): void {
  if (!ending) console.error(error instanceof Error ? error.message : error);
  void end(1);
}

process.on('uncaughtException', giveUp);
bringUp().catch(giveUp);
