import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import localizeZh from 'ajv-i18n/localize/zh/index.js';
import type { Pool } from 'pg';
import { budgets } from '../accounts/budgets.ts';
import { ends } from '../contract/form/ends.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import type { Rulebook } from './in-force.ts';
import { namedIn } from './named-in.ts';
import { mustHaveWorkingTime } from './working-time.ts';

/** The package's types promise a default export that its CommonJS does not have: the import is the function itself. */
const inChinese = localizeZh as unknown as (errors: ErrorObject[]) => void;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  messages: true,
  verbose: true,
  keywords: [ends],
  formats: {
    date: isDay,
    'date-time': isInstant,
    time: /^\d{2}:\d{2}(:\d{2})?$/,
    email: /^[^@\s]+@[^@\s]+$/,
    person: true,
    account: true,
    money: { type: 'number', validate: Number.isSafeInteger },
  },
});

/** Compiled forms by digest: a digest never names two forms. */
const compiled = new Map<string, ValidateFunction>();

/**
 * Checks a form against its schema, that the persons it names work for the company, that the company has the budgets, and works in the times;
 * throws `invalid-form`, `no-such-person`, `no-such-account`, `no-working-time`.
 */
export async function mustBeFilledIn(
  pool: Pool,
  me: Me,
  rulebook: Pick<Rulebook, 'digest' | 'form'>,
  form: Readonly<Record<string, unknown>>,
): Promise<void> {
  const faults = faultsIn(rulebook, form);
  if (faults.length > 0) throw new No('invalid-form', { errors: told(me, faults) });
  await mustBeColleagues(pool, me, namedIn(form, 'person', rulebook.form.schema));
  await mustHaveWorkingTime(pool, me, rulebook.form.schema, form);
  await mustBeBudgets(pool, me, namedIn(form, 'account', rulebook.form.schema));
}

/** All that the schema finds wrong with a form. */
export function faultsIn(
  { digest, form: { schema } }: Pick<Rulebook, 'digest' | 'form'>,
  form: Readonly<Record<string, unknown>>,
): ErrorObject[] {
  const validate = compiled.get(digest) ?? ajv.compile(schema);
  compiled.set(digest, validate);
  return validate(form) ? [] : (validate.errors ?? []);
}

/** The faults of a form in the person's language; that a condition is not kept is said by what it wants. */
export function told(me: Me, faults: ErrorObject[]) {
  if (me.language === 'zh-CN') {
    inChinese(faults);
    for (const fault of faults) if (fault.keyword === ends.keyword) fault.message = '结束须晚于开始';
  }
  return faults.filter(({ keyword }) => keyword !== 'if').map(toldOne);
}

/** Throws `no-such-person` unless all of them work for the company of the one who asks and are not disabled. */
export async function mustBeColleagues(pool: Pool, me: Me, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM person WHERE id = ANY($1) AND company = $2 AND NOT disabled',
    [persons, me.company],
  );
  const stranger = persons.find((person) => !rows.some(({ id }) => id === person));
  if (stranger !== undefined) throw new No('no-such-person', { detail: stranger });
}

async function mustBeBudgets(pool: Pool, me: Me, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  const known = await budgets(pool, me.company);
  const unknown = accounts.find((account) => !known.some(({ id }) => id === account));
  if (unknown !== undefined) throw new No('no-such-account', { detail: unknown });
}

function toldOne({ instancePath, keyword, params, message }: ErrorObject) {
  const { missingProperty, additionalProperty, unevaluatedProperty } = params as Record<string, string | undefined>;
  const property = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  return {
    path: property === undefined ? instancePath : `${instancePath}/${property}`,
    message: message ?? keyword,
  };
}
