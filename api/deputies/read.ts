import type { Pool } from 'pg';
import type { Deputy, DeputyList } from '../contract/deputies.ts';
import { actsNow } from '../policies/stands-in.ts';
import type { Me } from '../session/me.ts';

interface Row extends Omit<Deputy, 'from' | 'to' | 'endedAt'> {
  readonly from: Date;
  readonly to: Date;
  readonly endedAt: Date | null;
}

const colleague = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'pinyin', ${alias}.pinyin)`;

/** The deputies of a person and those for whom he is one, of the last month and to come. */
export async function deputiesOf(pool: Pool, me: Me): Promise<DeputyList> {
  const { rows } = await pool.query<Row>({
    name: 'deputies',
    text: `SELECT d.case_id AS "case", c.number, ${colleague('a')} AS absent, ${colleague('b')} AS deputy,
                  d."from", d."to", d.ended_at AS "endedAt", ${actsNow('d')} AS "actsNow"
           FROM deputy d JOIN case_file c ON c.id = d.case_id JOIN person a ON a.id = d.absent JOIN person b ON b.id = d.deputy
           WHERE (d.absent = $1 OR d.deputy = $1) AND least(d."to", d.ended_at) > now() - interval '31 days'
           ORDER BY d."from", c.number`,
    values: [me.id],
  });
  const told = rows.map(({ from, to, endedAt, ...row }) => ({
    ...row,
    from: from.toISOString(),
    to: to.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
  return {
    mine: told.filter(({ absent }) => absent.id === me.id),
    forMe: told.filter(({ deputy }) => deputy.id === me.id),
  };
}
