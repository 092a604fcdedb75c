import type { CompanyFile } from './company-schema.ts';

/**
 * Writes a company's `units` out: each is a department, and each name in it a person of that department who holds the post the name
 * stands under (`staff`: none). The person's key is the name in lower-case letters joined by hyphens.
 */
export function expandUnits({ units, ...company }: CompanyFile): Omit<CompanyFile, 'units'> {
  const people = units.flatMap((unit) =>
    Object.entries(unit.people).flatMap(([post, names]) =>
      names.map((name) => ({
        key: keyOf(name),
        name,
        pinyin: '',
        department: unit.id,
        role: 'staff' as const,
        posts: post === 'staff' ? [] : [{ post, department: unit.id }],
      })),
    ),
  );
  return {
    ...company,
    departments: [...company.departments, ...units.map(({ id, name, parent }) => ({ id, name, parent }))],
    people: [...company.people, ...people],
  };
}

function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
  return plain.toLowerCase().trim().replace(/ +/g, '-');
}
