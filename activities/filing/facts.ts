import type { PoolClient } from 'pg';
import { postsIn, type By } from '../../domain/by.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { Event } from '../../domain/events.ts';
import { needsFacts, type Facts } from '../../domain/fill.ts';
import type { Roster } from '../../domain/signers.ts';

interface Row {
  readonly calendar_digest: string;
  readonly time_zone: string;
  readonly fallback_post: string;
  readonly departments: Roster['parents'] | null;
  readonly holders: Roster['holders'] | null;
  readonly people: Roster['people'] | null;
}

const query = `
  SELECT c.calendar_digest, c.time_zone, c.fallback_post,
    (SELECT json_object_agg(d.id, d.parent) FROM department d WHERE d.company = c.id) AS departments,
    (SELECT json_agg(json_build_object('post', h.post, 'department', h.department, 'person', h.person) ORDER BY h.post, h.department, h.person)
       FROM post_holder h WHERE h.company = c.id AND (h.post = ANY($2) OR h.post = c.fallback_post)) AS holders,
    (SELECT json_object_agg(p.id, json_build_object('department', p.department, 'disabled', p.disabled))
       FROM person p WHERE p.company = c.id AND (p.id = ANY($3)
         OR p.id IN (SELECT h.person FROM post_holder h WHERE h.company = c.id AND (h.post = ANY($2) OR h.post = c.fallback_post)))) AS people
  FROM company c WHERE c.id = $1`;

/** Parsed calendars by digest: a digest never names two calendars. */
const calendars = new Map<string, Calendar>();

/** Looks up what the events ask for: the posts' holders, the persons they and the form name, the company's calendar as it is now. */
export async function factsFor(
  client: PoolClient,
  company: string,
  asker: { readonly applicant: string; readonly form: Readonly<Record<string, unknown>> },
  events: readonly Event[],
): Promise<Facts> {
  const asked = events.filter(needsFacts).flatMap(whoIsAsked);
  const named = [asker.applicant, ...asked.flatMap((by) => personsNamed(by, asker.form))];
  const { rows } = await client.query<Row>({
    name: 'facts',
    text: query,
    values: [company, asked.flatMap(postsIn), named],
  });
  const [row] = rows;
  if (!row) throw new Error(`there is no company ${company}`);
  const roster: Roster = {
    people: row.people ?? {},
    holders: row.holders ?? [],
    parents: row.departments ?? {},
    fallbackPost: row.fallback_post,
  };
  return {
    roster,
    calendar: calendars.get(row.calendar_digest) ?? (await readCalendar(client, company, row.calendar_digest)),
  };
}

async function readCalendar(client: PoolClient, company: string, digest: string): Promise<Calendar> {
  const { rows } = await client.query<{ calendar: Calendar }>('SELECT calendar FROM company WHERE id = $1', [company]);
  const [row] = rows;
  if (!row) throw new Error(`there is no company ${company}`);
  calendars.set(digest, row.calendar);
  return row.calendar;
}

function whoIsAsked(event: Event): By[] {
  switch (event.kind) {
    case 'task-opened': {
      const { by, otherwise = [], ladder = [] } = event.spec;
      return [by, ...otherwise, ...ladder.flatMap(({ to }) => to ?? [])];
    }
    case 'task-taken-over':
      return [event.by];
    case 'notice-given':
      return [event.to];
    default:
      return [];
  }
}

function personsNamed(by: By, form: Readonly<Record<string, unknown>>): string[] {
  if ('person' in by) return [by.person];
  if ('anyOf' in by) return by.anyOf.flatMap((one) => personsNamed(one, form));
  const field = 'field' in by ? form[by.field] : undefined;
  return typeof field === 'string' ? [field] : [];
}
