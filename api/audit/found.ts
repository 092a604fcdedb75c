import type { AuditSearch } from '../contract/audit/search.ts';

/** What a search asks, without where its page begins and how long it is. */
export type Filters = Omit<AuditSearch, 'cursor' | 'limit'>;

/** The values of `found`, in its order. */
export const filterValues = (
  company: string,
  { number, applicant, process, outcome, state, from, to, text }: Filters,
) => [company, number, applicant, process, outcome, state, from, to, text];

const contains = (column: string, parameter: string) => `strpos(lower(${column}), lower(${parameter}::text)) > 0`;

/** The cases `c` of the company $1, with their applicants `a`, that answer the filters $2 to $9. */
export const found = `FROM case_file c JOIN company o ON o.id = c.company LEFT JOIN person a ON a.id = c.applicant
  WHERE c.company = $1
    AND ($2::text IS NULL OR ${contains('c.number', '$2')})
    AND ($3::text IS NULL OR c.applicant = $3 OR ${contains('a.name', '$3')} OR ${contains('a.pinyin', '$3')}
         OR ${contains("replace(a.pinyin, ' ', '')", "replace($3, ' ', '')")})
    AND ($4::text IS NULL OR c.process = $4)
    AND ($5::text IS NULL OR c.outcome = $5)
    AND ($6::text IS NULL OR (c.outcome IS NULL) = ($6 = 'open'))
    AND ($7::date IS NULL OR c.opened_at >= $7::date::timestamp AT TIME ZONE o.time_zone)
    AND ($8::date IS NULL OR c.opened_at < ($8::date + 1)::timestamp AT TIME ZONE o.time_zone)
    AND ($9::text IS NULL
         OR EXISTS (SELECT 1 FROM journal j WHERE j.case_id = c.id AND ${contains('j.canonical', '$9')})
         OR EXISTS (SELECT 1 FROM remark r WHERE r.case_id = c.id AND ${contains('r.text', '$9')}))`;
