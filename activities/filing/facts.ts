import type { Pool, PoolClient } from 'pg';
import { postsIn, type By } from '../../domain/by.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { Event } from '../../domain/events.ts';
import type { Facts } from '../../domain/facts.ts';
import { needsFacts } from '../../domain/fill.ts';
import type { Roster } from '../../domain/signers.ts';

interface Row {
  readonly company: string;
  readonly calendar_digest: string;
  readonly time_zone: string;
  readonly fallback_post: string;
  readonly departments: Roster['parents'] | null;
  readonly holders: Roster['holders'] | null;
  readonly people: Roster['people'] | null;
}

interface Asking {
  readonly company: string;
  readonly applicant: string;
}

/** Who asks is found by the case; of a case that is being opened the event says it, of one that is only foretold whoever foretells it. */
const query = `
  WITH asker AS MATERIALIZED (
    SELECT company, applicant FROM case_file WHERE id = $1 UNION ALL SELECT $2::text, $3::text LIMIT 1),
  asked AS MATERIALIZED (
    SELECT c.*, asker.applicant FROM company c JOIN asker ON asker.company = c.id),
  holder AS MATERIALIZED (
    SELECT h.post, h.department, h.person FROM post_holder h JOIN asked ON asked.id = h.company
    WHERE h.post = ANY($4::text[] || asked.fallback_post))
  SELECT id AS company, calendar_digest, time_zone, fallback_post,
    (SELECT json_object_agg(d.id, d.parent) FROM department d WHERE d.company = asked.id) AS departments,
    (SELECT json_agg(holder ORDER BY post, department, person) FROM holder) AS holders,
    (SELECT json_object_agg(p.id, json_build_object('department', p.department, 'disabled', p.disabled)) FROM person p
       WHERE p.company = asked.id AND ($6 OR p.id = ANY($5::text[] || asked.applicant || ARRAY(SELECT person FROM holder)))) AS people
  FROM asked`;

/** Parsed calendars by digest: a digest never names two calendars. */
const calendars = new Map<string, Calendar>();

/**
 * Looks up what the events ask for: the posts' holders, the persons they and the form name, the company's calendar as it is now. Undefined when
 * they ask for nothing, and when neither the case nor its company is there.
 */
export async function factsFor(
  client: PoolClient,
  caseId: string | null,
  form: Readonly<Record<string, unknown>>,
  events: readonly Event[],
  opened: Asking | undefined = events.find((event) => event.kind === 'case-opened'),
): Promise<Facts | undefined> {
  if (!opened && !events.some(needsFacts)) return undefined;
  const asked = events.filter(needsFacts).flatMap(whoIsAsked);
  const named = asked.flatMap((by) => personsNamed(by, form));
  const { rows } = await client.query<Row>({
    name: 'facts',
    text: query,
    values: [
      caseId,
      opened?.company ?? null,
      opened?.applicant ?? null,
      asked.flatMap(postsIn),
      named,
      events.some(finesSection),
    ],
  });
  const [row] = rows;
  if (!row) return undefined;
  const roster: Roster = {
    people: row.people ?? {},
    holders: row.holders ?? [],
    parents: row.departments ?? {},
    fallbackPost: row.fallback_post,
  };
  return { roster, calendar: await keptCalendar(client, row) };
}

const finesSection = (event: Event): boolean => event.kind === 'penalty-imposed' && event.section !== undefined;

/** The calendar that a company has now; throws where there is no such company. */
export async function readCalendar(client: Pool | PoolClient, company: string): Promise<Calendar> {
  const { rows } = await client.query<{ calendar: Calendar }>('SELECT calendar FROM company WHERE id = $1', [company]);
  const [row] = rows;
  if (!row) throw new Error(`there is no company ${company}`);
  return row.calendar;
}

async function keptCalendar(client: PoolClient, { company, calendar_digest: digest }: Row): Promise<Calendar> {
  const calendar = calendars.get(digest) ?? (await readCalendar(client, company));
  calendars.set(digest, calendar);
  return calendar;
}

function whoIsAsked(event: Event): By[] {
  switch (event.kind) {
    case 'task-opened':
    case 'task-recounted': {
      const { by, otherwise = [], ladder = [] } = event.spec;
      return [by, ...otherwise, ...ladder.flatMap(({ to }) => to ?? [])];
    }
    case 'task-taken-over':
      return [event.by];
    case 'notice-given':
      return [event.to];
    case 'copies-sent':
      return event.copies.map(({ keeper }) => keeper);
    case 'deputy-appointed':
      return [{ person: event.deputy }];
    case 'decision-made':
      return [{ person: personFor(event) }];
    default:
      return [];
  }
}

/** The person whom a decision counts for: the actor, or the absent one he stands in for. */
export function personFor({ actor }: Event): string {
  if ('for' in actor) return actor.for;
  return 'person' in actor ? actor.person : '';
}

function personsNamed(by: By, form: Readonly<Record<string, unknown>>): string[] {
  if ('person' in by) return [by.person];
  if ('anyOf' in by) return by.anyOf.flatMap((one) => personsNamed(one, form));
  const field = 'field' in by ? form[by.field] : undefined;
  return typeof field === 'string' ? [field] : [];
}
