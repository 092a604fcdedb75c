import { nameOf, type Version } from '../kept.ts';
import type { Finding } from './finding.ts';
import { bysIn, partsOf } from './parts.ts';

/** The fields that a rule expects of its form and the form has not, or not as a person; the sheets that are not in the rulebook. */
export function formFindings(version: Version): Finding[] {
  const { form, rule } = version;
  const at = (path: string, says: string): Finding => ({
    severity: 'fault',
    place: `${nameOf(version)} at ${path}`,
    says,
  });
  const fields = bysIn(rule).flatMap(([path, by]) => {
    if (!('field' in by)) return [];
    const found = fieldsNamed(form.schema, by.field);
    if (found.length === 0) return [at(path, `the form has no field “${by.field}”`)];
    return found.some(isPerson) ? [] : [at(path, `the form’s field “${by.field}” is not a person`)];
  });
  const sheets = partsOf(rule).flatMap(([path, { sheet }]) =>
    typeof sheet !== 'string' || form.sheets?.[sheet] ? [] : [at(path, `the rulebook has no sheet “${sheet}”`)],
  );
  return [...fields, ...sheets];
}

/** What any part of a schema, a condition's branch too, says about the field of that name. */
function fieldsNamed(schema: unknown, field: string): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { readonly properties?: Readonly<Record<string, unknown>> };
  const here = properties && Object.hasOwn(properties, field) ? [properties[field]] : [];
  return [...here, ...Object.values(schema).flatMap((part) => fieldsNamed(part, field))];
}

const isPerson = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'format' in schema && schema.format === 'person';
